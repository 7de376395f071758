import { promises as fs } from 'node:fs'
import path from 'node:path'
import { flipFuses } from '@electron/fuses'
import { type AfterPackContext, Arch } from 'electron-builder'
import { fuses } from '../security/fuses.ts'
import { bringRuntime, runtimeFolders } from './windows-runtime.ts'

/**
 * electron-builder's hook: removes the page that Electron shows without an app, copies Microsoft's runtime beside the
 * programs that need it, and sets the fuses of the copied program, before anything is signed or archived.
 */
export default async function afterPack({
  appOutDir,
  arch,
  electronPlatformName,
  packager,
}: AfterPackContext): Promise<void> {
  const name = packager.appInfo.productFilename
  const linux = 'executableName' in packager ? String(packager.executableName) : name
  const program = { darwin: `${name}.app`, win32: `${name}.exe` }[electronPlatformName as string] ?? linux
  const resources = electronPlatformName === 'darwin' ? `${name}.app/Contents/Resources` : 'resources'
  await fs.rm(path.join(appOutDir, resources, 'default_app.asar'), { force: true })
  if (electronPlatformName === 'win32')
    bringRuntime(path.join(appOutDir, resources, 'app.asar.unpacked'), runtimeFolders(Arch[arch]))
  await flipFuses(path.join(appOutDir, program), {
    ...fuses,
    // Setting fuses breaks the signature that Apple's own processors demand; this ad hoc one holds until the app is
    // signed.
    resetAdHocDarwinSignature: electronPlatformName === 'darwin' && process.platform === 'darwin',
  })
}
