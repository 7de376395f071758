import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { appFolder } from '../process/resources.ts'

/** Where Electron's own files are, or would be. */
export const electronFolder = (root = appFolder()): string =>
  process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(root, 'node_modules', 'electron', 'dist')

/**
 * Electron's own program, where it is on this machine. Only files are looked at: importing the package would
 * make it reach outside for a program that is missing. Its installer writes `path.txt` last, so that files without it
 * are those of a fetch that was broken off, and count as missing.
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
