import { readFileSync } from 'node:fs'
import process from 'node:process'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import type { Mutant } from './mutants.ts'

const mutant = JSON.parse(process.env['MUTANT'] ?? 'null') as Mutant | null

/** Tests read the mutant; the file on the disk stays as it is. */
const mutating: Plugin = {
  name: 'mutating',
  enforce: 'pre',
  load: (id) => {
    if (mutant === null || !id.replaceAll('\\', '/').endsWith(`/${mutant.file}`)) return undefined
    const source = readFileSync(id, 'utf8')
    return source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end)
  },
}

export default defineConfig({
  plugins: [mutating],
  test: {
    include: ['test/**/*.test.ts'],
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // It knows files by what stands on the disk, and would take the unchanged one.
    fsModuleCache: false,
  },
})
