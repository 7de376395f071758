import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { appFolder } from '../process/resources.ts'

/** Where Electron's own files are, or would be. */
export const electronFolder = (): string =>
  process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(appFolder(), 'node_modules', 'electron', 'dist')

/**
 * Electron's own program, where it is on this machine. Only files are looked at: importing the package would
 * make it reach outside for a program that is missing.
 */
export function findElectron(): string | undefined {
  const folder = path.join(appFolder(), 'node_modules', 'electron')
  const named = path.join(folder, 'path.txt')
  const usual = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string]
  const name = existsSync(named) ? readFileSync(named, 'utf8') : (usual ?? 'electron')
  const program = path.join(electronFolder(), name)
  return existsSync(program) ? program : undefined
}
