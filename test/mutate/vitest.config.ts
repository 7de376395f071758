import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { tags } from '../tags.ts'
import { forgetful } from './forgetful.ts'
import { switched, type Task } from './mutants.ts'
import { plainOf } from './plain.ts'

const { mutants, tests, open } = JSON.parse(
  readFileSync(join(process.env['MUTATE'] ?? '', 'task.json'), 'utf8'),
) as Task

/** In the order they were named in: the nearest and quickest first. */
class AsNamed extends BaseSequencer {
  override sort = async (specs: TestSpecification[]): Promise<TestSpecification[]> => {
    const place = ({ moduleId }: TestSpecification): number => tests.findIndex((t) => moduleId.endsWith(`/${t}`))
    return specs.toSorted((a, b) => place(a) - place(b))
  }
}

const asked = new Set(open)
/** Tests read files with all their mutants in them, and with maps that can be made to forget; those on the disk stay as they are. */
const mutating: Plugin = {
  name: 'mutating',
  enforce: 'pre',
  load: (id) => {
    const file = id.replaceAll('\\', '/')
    if (!/\/(shared|electron)\/.*\.ts$/.test(file) || file.includes('/node_modules/')) return undefined
    const source = readFileSync(id, 'utf8')
    const here = mutants.filter((m) => file.endsWith(`/${m.file}`))
    const plain = here.some((m) => asked.has(m.id)) ? plainOf(file, source) : []
    return forgetful(switched(source, here, plain, asked))
  },
}

export default defineConfig({
  plugins: [mutating],
  test: {
    include: ['test/**/*.test.ts'],
    runner: 'test/mutate/runner.ts',
    setupFiles: ['test/support/clean-up.ts'],
    tags,
    maxWorkers: 1,
    isolate: false,
    sequence: { sequencer: AsNamed },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // It knows files by what stands on the disk, and would take the unchanged one.
    fsModuleCache: false,
  },
})
