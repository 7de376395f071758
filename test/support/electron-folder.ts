import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'

/** What marks the fuses in Electron's program: a sentence that stands nowhere else, then version, length, and a letter a fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** What a Mac is told of an app, as Electron's own says it. */
const plist = (entries: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>${Object.entries(entries)
    .map(([key, value]) => `<key>${key}</key><string>${value}</string>`)
    .join('')}</dict></plist>\n`

const helpers = ['', ' (Renderer)', ' (GPU)', ' (Plugin)'].map((kind) => `Electron Helper${kind}`)

/** Where Electron has its program, and what stands beside it, on each system. */
const layouts: Readonly<Record<'linux' | 'win32' | 'darwin', Layout>> = {
  linux: { program: 'electron', resources: 'resources', files: { 'icudtl.dat': 'data', 'locales/en-US.pak': 'words' } },
  win32: {
    program: 'electron.exe',
    resources: 'resources',
    files: { 'icudtl.dat': 'data', 'locales/en-US.pak': 'words' },
  },
  darwin: {
    program: 'Electron.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    resources: 'Electron.app/Contents/Resources',
    files: {
      'Electron.app/Contents/MacOS/Electron': 'a small program that loads the framework',
      'Electron.app/Contents/Info.plist': plist({ CFBundleExecutable: 'Electron', CFBundleName: 'Electron' }),
      'Electron.app/Contents/Resources/electron.icns': 'icon',
      'Electron.app/Contents/Resources/en.lproj/locale.pak': 'words',
      ...Object.fromEntries(
        helpers.flatMap((name) => [
          [`Electron.app/Contents/Frameworks/${name}.app/Contents/MacOS/${name}`, 'a helper'],
          [
            `Electron.app/Contents/Frameworks/${name}.app/Contents/Info.plist`,
            plist({ CFBundleExecutable: name, CFBundleName: name }),
          ],
        ]),
      ),
    },
  },
}
interface Layout {
  readonly program: string
  readonly resources: string
  readonly files: Readonly<Record<string, string>>
}

/**
 * A folder of stand-in files in the places where Electron's are, for packing where Electron's program can't be had.
 * Its "program" is text with the wire of nine fuses in it, as they are delivered.
 */
export async function standInElectron(folder: string, platform: 'linux' | 'win32' | 'darwin'): Promise<string> {
  const layout = layouts[platform]
  const wire = Buffer.concat([Buffer.from([1, 9]), Buffer.from('101100011', 'latin1')])
  const program = Buffer.concat([
    Buffer.from('a stand-in for a program\n'),
    Buffer.from(SENTINEL),
    wire,
    Buffer.from('\n'),
  ])
  const files: Record<string, Buffer | string> = {
    ...layout.files,
    [layout.program]: program,
    LICENSE: 'Electron’s licence',
    'LICENSES.chromium.html': '<p>Chromium’s licences</p>',
    version: '45.4.1',
  }
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes, { mode: 0o755 })
  }
  const shown = join(folder, 'shown-without-an-app')
  mkdirSync(shown)
  mkdirSync(join(folder, layout.resources), { recursive: true })
  writeFileSync(join(shown, 'main.js'), '')
  await createPackage(shown, join(folder, layout.resources, 'default_app.asar'))
  rmSync(shown, { recursive: true })
  return folder
}
