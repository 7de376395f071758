import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'

/** What marks the fuses in Electron's program: a sentence that stands nowhere else, then version, length, and a letter a fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/**
 * A folder of stand-in files in the places where Electron's are, for packing where Electron's program can't be had.
 * Its "program" is text with the wire of nine fuses in it, as they are delivered.
 */
export async function standInElectron(folder: string, platform: 'linux' | 'win32'): Promise<string> {
  const wire = Buffer.concat([Buffer.from([1, 9]), Buffer.from('101100011', 'latin1')])
  const program = Buffer.concat([
    Buffer.from('a stand-in for a program\n'),
    Buffer.from(SENTINEL),
    wire,
    Buffer.from('\n'),
  ])
  const files: Record<string, Buffer | string> = {
    [platform === 'win32' ? 'electron.exe' : 'electron']: program,
    LICENSE: 'Electron’s licence',
    'LICENSES.chromium.html': '<p>Chromium’s licences</p>',
    version: '45.4.1',
    'icudtl.dat': 'data',
    'locales/en-US.pak': 'words',
  }
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes, { mode: 0o755 })
  }
  const shown = join(folder, 'shown-without-an-app')
  mkdirSync(shown)
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(shown, 'main.js'), '')
  await createPackage(shown, join(folder, 'resources', 'default_app.asar'))
  rmSync(shown, { recursive: true })
  return folder
}
