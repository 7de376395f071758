import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { appFolder } from '../process/resources.ts'

/** The folder of Electron's files, even if they are not there. */
export const electronFolder = (root = appFolder()): string =>
  process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(root, 'node_modules', 'electron', 'dist')

/**
 * Electron's program, if it is on this machine. Only files are checked: importing the package would start a download of
 * a missing program. Its installer writes `path.txt` last, so files without it are from an interrupted download and
 * count as missing.
 */
export function findElectron(root = appFolder()): string | undefined {
  const named = path.join(root, 'node_modules', 'electron', 'path.txt')
  const usual = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string]
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined
  if (!elsewhere && !existsSync(named)) return undefined
  const name = existsSync(named) ? readFileSync(named, 'utf8') : (usual ?? 'electron')
  const program = path.join(electronFolder(root), name)
  return existsSync(program) ? program : undefined
}
