import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { type RunnerTestCase, TestRunner } from 'vitest'
import type { Task } from './mutants.ts'

const folder = process.env['MUTATE'] ?? ''
const task = JSON.parse(readFileSync(join(folder, 'task.json'), 'utf8')) as Task
const note = (...words: readonly (string | number)[]): void =>
  appendFileSync(join(folder, 'notes'), `${words.join(' ')}\n`)
const open = new Set(task.open)
/** The mutant that is read instead of the code as it is; none of them by -1. */
let active = task.one
let asked = 0
let most = Number.POSITIVE_INFINITY
let reached = new Set<number>()

declare global {
  var __mutant: (id: number) => boolean
}
globalThis.__mutant = (id) => {
  if (++asked > most) throw new Error('It runs for ever.')
  reached.add(id)
  return id === active
}

/**
 * Runs each test as it is, and then once more on each mutant that it came to and that no test has noticed yet, in the
 * same process: what costs is the test alone.
 */
export default class MutantRunner extends TestRunner {
  readonly #passes = async (
    test: RunnerTestCase,
    mutant: number,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<boolean> => {
    active = mutant
    asked = 0
    most = limit
    try {
      await TestRunner.getTestFn(test)()
      return asked <= most
    } catch {
      return false
    } finally {
      active = -1
      most = Number.POSITIVE_INFINITY
    }
  }

  /** What was come to while files were read is worked out once, and by no test again. */
  onCollected(): void {
    if (reached.size > 0) note('loaded', ...reached)
    reached = new Set()
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test)
    // One mutant for a whole process: also what is worked out once, while files are read, is wrong then.
    if (active >= 0) return run()
    note('before', test.file.name, ...reached)
    reached = new Set()
    asked = 0
    const began = performance.now()
    try {
      await run()
    } catch (error) {
      note('red', test.file.name)
      throw error
    } finally {
      note('reached', test.file.name, ...reached)
    }
    const took = performance.now() - began
    if (took >= task.to) note('slow', test.file.name)
    const mine = [...reached].filter((id) => open.has(id))
    const usual = asked
    const again = took >= task.from && took < task.to && mine.length > 0 && (await this.#passes(test, -1))
    for (const id of again ? mine : []) {
      note('try', id)
      if (await this.#passes(test, id, usual * 20 + 100_000)) continue
      open.delete(id)
      const sound = await this.#passes(test, -1)
      note(sound ? 'noticed' : 'doubted', id, test.file.name, test.name)
      // What the mutant left behind would speak for the next one.
      if (!sound) break
    }
    reached = new Set()
  }
}
