import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { runInThisContext } from 'node:vm'
import { type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest'
import { forgetAll } from './memory.ts'
import type { Note, Numbered, Task } from './mutants.ts'
import { same } from './plain.ts'

const folder = process.env['MUTATE'] ?? ''
const task = JSON.parse(readFileSync(join(folder, 'task.json'), 'utf8')) as Task
const note = (...[word, ...rest]: Note): void =>
  appendFileSync(join(folder, 'notes'), `${JSON.stringify([word, ...rest])}\n`)
const open = new Set(task.open)
/** The mutant that is read instead of the code as it is; none of them by -1. */
let active = task.one
/** By mutants' numbers: 1 where the code came by since this was emptied. */
let seen = new Uint8Array(task.most + 1)
/** As much, of those that only read: 1 where one said anything else than the code as it is. */
const told = new Uint8Array(task.most + 1)
/** 1 for those of whom that is looked for. */
const isLookedFor = new Uint8Array(task.most + 1)
let asked = 0
/** So many questions after which the clock is looked at. */
let look = Number.POSITIVE_INFINITY
let until = Number.POSITIVE_INFINITY
const STEP = 50_000
/** Milliseconds of the processor: what else runs beside the tests does not count. */
const now = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

declare global {
  var __mutant: (id: number) => boolean
  var __told: { on: boolean; of: typeof tell }
  var __untilItWaits: () => unknown
}
globalThis.__mutant = (id) => {
  seen[id] = 1
  if (++asked >= look) onTime()
  return id === active
}

function onTime(): void {
  if (now() < until) look = asked + STEP
  else {
    // Whoever catches this hears it again.
    look = 0
    throw new Error('It runs for ever.')
  }
}

/** Milliseconds in which mutants were read beside the code as it is. */
let telling = 0
const unseen = new Uint8Array(task.most + 1)
/**
 * An expression that only reads is worked out once more with each of its mutants that is asked about. A test to which all of them
 * say the same as the code can't notice them, and needn't be asked.
 */
function tell<T>(ids: readonly number[], read: () => T, isTest: boolean): T {
  const plain = read()
  if (ids.every((id) => told[id] === 1)) return plain
  const began = performance.now()
  const kept = seen
  seen = unseen
  globalThis.__told.on = false
  for (const id of ids) {
    if (told[id] === 1) continue
    active = id
    isLookedFor[id] = 1
    try {
      const wrong = read()
      if (isTest ? !wrong !== !plain : !same(wrong, plain)) told[id] = 1
    } catch {
      told[id] = 1
    }
  }
  active = -1
  seen = kept
  globalThis.__told.on = true
  telling += performance.now() - began
  return plain
}
globalThis.__told = { on: false, of: tell }

/** A test that has been run once as the code is. */
interface Walked {
  readonly test: RunnerTestCase
  readonly reached: Uint32Array
  /** Of those the ones of whom it can't hear anything else. */
  readonly deaf: ReadonlySet<number>
  /** Milliseconds, as the code is. */
  took: number
  /** Whether it passes again when it is asked later, too; unknown until it is. */
  again: boolean | undefined
  /** Mutants that it noticed since it was last seen to pass as the code is. */
  unproved: number[]
}

const reachedNow = (): Uint32Array => {
  const ids: number[] = []
  for (let id = seen.indexOf(1); id >= 0; id = seen.indexOf(1, id + 1)) ids.push(id)
  return new Uint32Array(ids)
}

/** Where modules came by while they were read, up to the end of the last one. */
const loaded = new Set<number>()
const { moduleRead } = globalThis.__kept
globalThis.__kept.moduleRead = () => {
  moduleRead()
  for (const id of reachedNow()) loaded.add(id)
}

type Hooked = RunnerTestSuite | RunnerTestFile
/** The suites a test stands in, the file first. */
const around = (test: RunnerTestCase): readonly Hooked[] => {
  const suites: Hooked[] = [test.file]
  for (let s: Hooked | undefined = test.suite; s !== undefined && s !== test.file; s = s.suite) suites.splice(1, 0, s)
  return suites
}

/** So many milliseconds a test may take that took `usual` as the code is. */
const patience = (usual: number): number => usual * 10 + 300
/** By the clock it may take so many times as long: other programs run beside it. */
const BUSY = 6

/** What a test does until it first waits, ended from outside where it goes on for ever without coming to a mutant. */
function untilItWaits(run: () => unknown, most: number): unknown {
  globalThis.__untilItWaits = run
  return runInThisContext('globalThis.__untilItWaits()', { timeout: most })
}

async function passes({ test, took }: Walked, mutant: number): Promise<boolean> {
  const suites = around(test)
  forgetAll()
  seen.fill(0)
  asked = 0
  until = now() + patience(took)
  look = STEP
  active = mutant
  const { context } = test
  try {
    for (const suite of suites)
      for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) await hook(context, suite as RunnerTestSuite)
    await untilItWaits(TestRunner.getTestFn(test), Math.ceil(patience(took) * BUSY))
    return look > 0
  } catch (error) {
    // One that others kept from the processor has noticed nothing.
    const isEnded = (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    return isEnded && now() < until
  } finally {
    active = -1
    look = Number.POSITIVE_INFINITY
    for (const suite of suites.toReversed())
      for (const hook of TestRunner.getSuiteHooks(suite).afterEach)
        await Promise.resolve(hook(context, suite as RunnerTestSuite)).catch(() => undefined)
  }
}

const walked: Walked[] = []
let filesRun = 0

/** What was found of a test, for a process that goes on where this one is ended: of what is open alone. */
interface Found {
  readonly name: string
  readonly reached: readonly number[]
  readonly deaf: readonly number[]
  readonly took: number
  readonly isRed: boolean
}
const walks = join(folder, task.walks || 'none')
const foundBefore = new Map(
  (existsSync(walks) ? readFileSync(walks, 'utf8').split('\n').filter(Boolean) : []).map((line) => {
    const found = JSON.parse(line) as Found
    return [found.name, found] as const
  }),
)
const times = new Map<string, number>()
/** Tests may have one name. */
function nameOf(test: RunnerTestCase): string {
  const name = `${test.file.name} ${test.fullTestName}`
  times.set(name, (times.get(name) ?? 0) + 1)
  return `${name} ${times.get(name)}`
}

/** Whether a test still says the same as the code is. What it noticed since it last did is open again where it does not. */
async function proved(one: Walked): Promise<boolean> {
  note('proof')
  const began = now()
  one.again = await passes(one, -1)
  if (one.again) {
    one.took = Math.min(one.took, now() - began)
    if (one.unproved.length > 0) note('proved', ...one.unproved)
  } else if (one.unproved.length > 0) {
    note('again', ...one.unproved)
    for (const id of one.unproved) open.add(id)
  }
  one.unproved = []
  return one.again
}

/** A test further away notices only by chance: so many times its length it counts. */
const FAR = 4
/** By a file and a test: how many mutants there it noticed. Who noticed some notices others, and is asked before. */
const hits = new Map<string, Map<Walked, number>>()
/** The last that noticed a mutant of a file: they most likely notice the next one, which is in the same line or function. */
let last: { readonly file: string; readonly by: readonly Walked[] } = { file: '', by: [] }
const MOST_LAST = 4
const SOONER = 20
function costIn(file: string): (one: Walked) => number {
  const weights = task.weights[file]
  const before = hits.get(file)
  const sooner = new Set(last.file === file ? last.by : [])
  return (one) => {
    const weighed = one.took * (weights?.[one.test.file.name] ?? FAR)
    return weighed / (1 + 5 * (before?.get(one) ?? 0)) / (sooner.has(one) ? SOONER : 1)
  }
}
function hit(file: string, one: Walked): void {
  const before = hits.get(file) ?? new Map<Walked, number>()
  hits.set(file, before.set(one, (before.get(one) ?? 0) + 1))
  const others = last.file === file ? last.by.filter((w) => w !== one) : []
  last = { file, by: [one, ...others].slice(0, MOST_LAST) }
}

/** After so many mutants that it noticed a test is asked whether it passes as the code is. */
const OFTEN = 10

/** Asks the tests that came to a mutant, the quickest first, until one notices it or its seconds are over. */
async function tryOn({ id, file }: Numbered, all: readonly Walked[]): Promise<void> {
  const cost = costIn(file)
  const tests = all.filter(({ deaf }) => !deaf.has(id))
  let [spent, tried, missed] = [0, all.length - tests.length, 0]
  const costs = new Map(tests.map((one) => [one, cost(one)]))
  for (const one of tests.toSorted((a, b) => (costs.get(a) as number) - (costs.get(b) as number))) {
    if (one.again === false || (one.again === undefined && !(await proved(one)))) {
      missed++
      continue
    }
    if (spent + one.took > task.budget) continue
    note('try', id)
    const began = now()
    const passed = await passes(one, id)
    spent += now() - began
    if (passed && seen[id] === 0) {
      missed++
      continue
    }
    tried++
    if (passed) continue
    open.delete(id)
    one.unproved.push(id)
    hit(file, one)
    note('noticed', id, one.test.file.name, one.test.name, Math.round(spent))
    if (one.unproved.length >= OFTEN) await proved(one)
    return
  }
  open.delete(id)
  note('left', id, tried, all.length - missed, missed, Math.round(spent))
}

/** With all files read, and each test run once: mutant by mutant. */
async function tryAll(): Promise<void> {
  const by = new Map<number, Walked[]>(task.open.map((id) => [id, []]))
  for (const one of walked) for (const id of one.reached) by.get(id)?.push(one)
  const numbered = new Map(task.mutants.map((m) => [m.id, m]))
  while (open.size > 0) {
    for (const id of [...open].toSorted((a, b) => a - b)) {
      const mutant = numbered.get(id)
      if (mutant !== undefined) await tryOn(mutant, by.get(id) ?? [])
      else open.delete(id)
    }
    for (const one of walked) if (one.unproved.length > 0) await proved(one)
  }
}

/** Runs each test as the code is, which says where it comes by, and then, all in the same process, the tests on the mutants. */
export default class MutantRunner extends TestRunner {
  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file)
    forgetAll()
    seen.fill(0)
  }

  /**
   * What modules came to while they were read is worked out once, and by no test again. So is what a file of tests asked
   * beside its tests.
   */
  onCollected(): void {
    if (task.one >= 0) return
    note('loaded', ...loaded)
    note('asked', ...reachedNow())
    loaded.clear()
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test)
    // One mutant for a whole process: also what is worked out once, while files are read, is wrong then.
    if (task.one >= 0) return run()
    const name = nameOf(test)
    const before = foundBefore.get(name)
    if (before !== undefined) {
      const { reached, deaf, took, isRed } = before
      walked.push({
        ...{ test, took, unproved: [], reached: new Uint32Array(reached), deaf: new Set(deaf) },
        again: isRed ? false : undefined,
      })
      return
    }
    forgetAll()
    seen.fill(0)
    told.fill(0)
    isLookedFor.fill(0)
    telling = 0
    const began = now()
    const keep = (again: boolean | undefined): void => {
      globalThis.__told.on = false
      const [took, reached] = [Math.max(0, now() - began - telling), reachedNow()]
      if (again === undefined) note('walked', test.file.name, test.name, Math.round(took), reached.length)
      const deaf = new Set([...reached].filter((id) => isLookedFor[id] === 1 && told[id] === 0))
      walked.push({ test, reached, deaf, took, again, unproved: [] })
      const of = { reached: [...reached].filter((id) => open.has(id)), deaf: [...deaf] }
      const found: Found = { name, ...of, took, isRed: again === false }
      appendFileSync(walks, `${JSON.stringify(found)}\n`)
    }
    globalThis.__told.on = true
    try {
      await run()
    } catch (error) {
      // It may rest on what its file had asked beside it: then it passes in a process of its own.
      note('red', test.file.name, test.name)
      keep(false)
      throw error
    }
    keep(undefined)
  }

  override async onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    super.onAfterRunFiles(files)
    filesRun += files.length
    if (task.one >= 0 || filesRun < task.tests.length) return
    await tryAll()
    note('done')
  }
}
