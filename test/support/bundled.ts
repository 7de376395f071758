import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll } from 'vitest'
import { appFolder } from '../../electron/process/resources.ts'

/**
 * One file made of a program of ours and all that it reads, for tests that start it by the dozen: a start from the
 * sources reads three hundred files, which takes longer than what most of them do. It is gone after the file of tests.
 */
export async function bundled(program: string): Promise<string> {
  const { build } = await import('vite')
  mkdirSync(join(appFolder(), 'out'), { recursive: true })
  const out = mkdtempSync(join(appFolder(), 'out', 'started-'))
  afterAll(() => rmSync(out, { recursive: true, force: true }))
  await build({
    root: appFolder(),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(appFolder(), program),
      target: 'node24',
      outDir: out,
      minify: false,
      rolldownOptions: {
        external: [/^node:/, 'better-sqlite3', '@myriaddreamin/typst-ts-node-compiler'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return join(out, basename(program).replace(/\.ts$/, '.js'))
}
