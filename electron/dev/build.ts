import { existsSync, promises as fs } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig, type Plugin } from 'vite'
import { contract, events } from '../../shared/ipc/contract.ts'
import { appFolder } from '../process/resources.ts'
import { licenceFile, packageFolder } from './licences.ts'
import { outsideBundles, shippedFolders } from './shipped.ts'

/** The licenses of bundled packages, written again by each build from what it bundled. */
const LICENCES = 'THIRD-PARTY-LICENSES.txt'

const root = appFolder()
const out = path.join(root, 'out')

/** Native modules and Electron itself stay outside the bundle; everything else becomes one file. */
const external = [/^node:/, 'electron', 'better-sqlite3', '@myriaddreamin/typst-ts-node-compiler']

const quiet: InlineConfig = { root, logLevel: 'warn' }

/** A plugin that records the packages whose modules come into a bundle. */
const noting = (folders: Set<string>): Plugin => ({
  name: 'groundwork-packages',
  buildEnd() {
    for (const id of this.getModuleIds()) {
      const folder = packageFolder(id)
      if (folder !== undefined && existsSync(path.join(folder, 'package.json'))) folders.add(folder)
    }
  },
})

const page = (to: string): InlineConfig => ({
  logLevel: 'warn',
  configFile: path.join(root, 'vite.config.ts'),
  root: path.join(root, 'renderer'),
  build: { outDir: path.join(to, 'page') },
})

/** One CommonJS file, as a sandboxed preload has to be. It gets the names of the channels, not their schemas. */
const preload = (to: string): InlineConfig => ({
  ...quiet,
  configFile: false,
  define: { CHANNELS: JSON.stringify(Object.keys(contract)), EVENTS: JSON.stringify(events) },
  build: {
    target: 'chrome156',
    outDir: path.join(to, 'preload'),
    minify: false,
    lib: { entry: path.join(root, 'electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
})

const main = (to: string): InlineConfig => ({
  ...quiet,
  configFile: false,
  ssr: { noExternal: true },
  build: {
    target: 'node24',
    ssr: true,
    outDir: path.join(to, 'main'),
    minify: false,
    rolldownOptions: {
      external,
      input: {
        main: path.join(root, 'electron/main.ts'),
        plan: path.join(root, 'electron/plan/process.ts'),
        briefing: path.join(root, 'electron/briefing/process.ts'),
        import: path.join(root, 'electron/import/process.ts'),
        recovery: path.join(root, 'electron/plan/recovery/process.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
    },
  },
})

/** The newest change below the sources, and the number of files: identifies what a build was made from. */
async function sourcesNow(): Promise<string> {
  let newest = 0
  let count = 0
  for (const place of ['electron', 'renderer', 'shared', 'package-lock.json', 'vite.config.ts']) {
    const full = path.join(root, place)
    const inside = (await fs.stat(full)).isDirectory() ? await fs.readdir(full, { recursive: true }) : ['']
    for (const name of inside) {
      newest = Math.max(newest, (await fs.stat(path.join(full, name))).mtimeMs)
      count++
    }
  }
  return `${newest} ${count}`
}

/**
 * Builds the app into `out/`: page, preload, and the three programs. Does nothing if the sources have not changed since
 * the last build. A build replaces the old one in one step, so that an app that starts meanwhile never sees half of
 * one.
 */
export async function buildApp(): Promise<'built' | 'unchanged'> {
  const stamp = path.join(out, 'stamp')
  const sources = await sourcesNow()
  if (existsSync(stamp) && (await fs.readFile(stamp, 'utf8')) === sources) return 'unchanged'
  const next = path.join(out, `next-${process.pid}`)
  // The NODE_ENV of a test runner would build React for development, with the paths of this machine in it.
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    const folders = new Set(outsideBundles(root))
    const plugins = [noting(folders)]
    await Promise.all([page(next), preload(next), main(next)].map((config) => build({ ...config, plugins })))
    await fs.writeFile(path.join(next, LICENCES), licenceFile(shippedFolders(root, folders)))
    for (const part of ['page', 'preload', 'main', LICENCES]) {
      await fs.rm(path.join(out, part), { recursive: true, force: true })
      await fs.rename(path.join(next, part), path.join(out, part))
    }
    await fs.writeFile(stamp, sources)
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
    await fs.rm(next, { recursive: true, force: true })
  }
  return 'built'
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = Date.now()
  const what = await buildApp()
  console.log(what === 'unchanged' ? 'Nothing has changed since the last build.' : `Built in ${Date.now() - began} ms.`)
}
