import { createReadStream, createWriteStream, existsSync, promises as fs } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

export interface FoundChromium {
  readonly executable: string
  /** What a run prints about it: where it comes from. */
  readonly which: string
  readonly env: Record<string, string>
  readonly args: readonly string[]
  /** False for the one that can only run without a display. */
  readonly headed: boolean
}

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url))

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const places = (): string[] => {
  if (process.platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`)
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const base = process.env[name]
      if (!base) return []
      return [
        path.join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        path.join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]
    })
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((f) => f !== '')
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

/**
 * The Chromium that tests and `npm run start:standin` use: the one named by GROUNDWORK_CHROMIUM, else an
 * installed one, else the one from the registry package. Undefined where there is none.
 */
export async function findChromium(): Promise<FoundChromium | undefined> {
  const named = process.env.GROUNDWORK_CHROMIUM
  if (named === 'package') return fromPackage()
  const installed = named ?? places().find((place) => existsSync(place))
  if (installed)
    return { executable: installed, which: `installed Chromium at ${installed}`, env: {}, args: [], headed: true }
  return fromPackage()
}

/**
 * Unpacks the package's Chromium with its libraries and its fonts: without fonts text has no width, and a
 * test of the screen passes on nothing. Headless only, Linux on x64 only.
 */
async function fromPackage(): Promise<FoundChromium | undefined> {
  const source = path.join(modules, '@sparticuz', 'chromium')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(source)) return undefined
  const { version } = JSON.parse(await fs.readFile(path.join(source, 'package.json'), 'utf8')) as { version: string }
  const folder = path.join(modules, '.cache', `standin-chromium-${version}`)
  if (!existsSync(folder)) await unpack(source, folder)
  return {
    executable: path.join(folder, 'chromium'),
    which: `Chromium of the package @sparticuz/chromium ${version}, unpacked with its libraries and fonts`,
    env: {
      LD_LIBRARY_PATH: [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: folder,
    },
    args: ['--no-sandbox', '--no-zygote', '--disable-setuid-sandbox', '--font-render-hinting=none'],
    headed: false,
  }
}

/** The package's own file names folders of another kind of machine. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>
`

async function unpack(source: string, folder: string): Promise<void> {
  const { extract } = createRequire(path.join(source, 'package.json'))('tar-fs') as {
    extract(to: string): NodeJS.WritableStream
  }
  const temporary = `${folder}.${process.pid}`
  await fs.mkdir(temporary, { recursive: true })
  const open = (name: string) => createReadStream(path.join(source, 'bin', name))
  await pipeline(
    open('chromium.br'),
    createBrotliDecompress(),
    createWriteStream(path.join(temporary, 'chromium'), { mode: 0o700 }),
  )
  for (const name of ['fonts.tar.br', 'al2023.tar.br'])
    await pipeline(open(name), createBrotliDecompress(), extract(temporary))
  await fs.writeFile(path.join(temporary, 'fonts.conf'), fontsConf(path.join(folder, 'fonts')))
  // Two runs may unpack at once; the first to finish wins, and neither sees half a folder.
  await fs.rename(temporary, folder).catch(async () => fs.rm(temporary, { recursive: true, force: true }))
}
