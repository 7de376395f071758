import { type ChildProcess, spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { demandNode } from '../../electron/dev/node-version.ts'
import { seeded } from '../support/large-plan.ts'
import { type Mutant, mutantsOf, type Numbered, type Task } from './mutants.ts'
import { rank, related } from './related.ts'

demandNode()

/**
 * `npm run mutate`: small wrong changes, one at a time, each of which some test near it should notice. `--only` takes a
 * part, `--most` no more than so many of each, What was found is kept in score.json.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, most: { type: 'string' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? 20_261_126)
const most = Number(values.most ?? Number.POSITIVE_INFINITY)
const file = new URL('./score.json', import.meta.url)
/** Mutants that change nothing which anybody could see, each with its line and with why. */
const equal = JSON.parse(readFileSync(new URL('./equal.json', import.meta.url), 'utf8')) as Record<string, string>

interface Part {
  readonly name: string
  readonly files: readonly string[]
  /** Of a large part a sample, the same for the same seed. */
  readonly sample?: number
  /** Tests that are there for this part, though they lie further away. */
  readonly also?: readonly string[]
}
const under = (pattern: string): string[] => globSync(pattern).toSorted()
const parts: readonly Part[] = [
  { name: 'suppression', files: under('shared/figures/suppression/*.ts') },
  { name: 'audience', files: ['shared/domain/audience.ts', 'shared/domain/hangs-on.ts'] },
  {
    name: 'merge',
    files: under('shared/merge/*.ts'),
    also: ['property/log-laws', 'db/two-laptops', 'db/removals', 'db/one-laptop', 'unit/renderer/state/removed'].map(
      (name) => `test/${name}.test.ts`,
    ),
  },
  { name: 'sample', files: [...under('shared/**/*.ts'), ...under('electron/plan/**/*.ts')], sample: 600 },
]

/** Tests that look at functions in this process. Those that start programs or windows, and the slowest, would not pay. */
const slow =
  /suppression-proof|property\/(rules|import)|db\/(cli|print-pace|documents|papers|briefing|terminal|preview|bench|parts|script-text)|layers|licences|workflows/
const allTests = ['test/unit', 'test/property', 'test/db']
  .flatMap((d) => under(`${d}/**/*.test.ts`))
  .filter((t) => !slow.test(t))
/** The nearest tests are enough: what only a far one notices is noticed by chance. */
const NEAREST = 8
const nearTo = (file: string): readonly string[] => related(allTests, file).slice(0, NEAREST)
const env = { ...process.env, NODE_ENV: 'test', RUNS: '5', PLANS: '5', SEED: String(seed) }

type Verdict = 'noticed' | 'survived' | 'untested' | 'equal'
const folder = mkdtempSync(join(tmpdir(), 'groundwork-mutate-'))
let child: ChildProcess | undefined
/** Ends the tests that run, with all they started. */
const end = (): void => {
  if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null)
    process.kill(-child.pid, 'SIGKILL')
}
process.on('exit', () => {
  end()
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

/** Runs tests on mutants. Its code; null where it was ended, since for so many seconds nothing was heard of it. */
function run(task: Task, more: readonly string[], patience: number): Promise<number | null> {
  writeFileSync(join(folder, 'task.json'), JSON.stringify(task))
  writeFileSync(join(folder, 'notes'), '')
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/mutate/vitest.config.ts', '--root', '.']
  const running = spawn(process.execPath, [...args, ...more, ...task.tests], {
    // What tests leave on the disk when they fail goes with the folder.
    env: { ...env, MUTATE: folder, TMPDIR: folder },
    stdio: 'ignore',
    detached: true,
  })
  child = running
  return new Promise((done) => {
    const timer = setInterval(() => {
      if (Date.now() - statSync(join(folder, 'notes')).mtimeMs < patience * 1000) return
      end()
      clearInterval(timer)
      done(null)
    }, 1000)
    running.on('exit', (code) => {
      clearInterval(timer)
      done(code ?? 1)
    })
  })
}

const change = ({ from, text }: Mutant): string => `${from.replace(/\s+/g, ' ').slice(0, 60)} -> ${text.slice(0, 60)}`
const named = (m: Mutant): string => `${m.file}:${m.line} ${change(m)}`
/** Without its number, which moves: the line itself. */
const withItsLine = (m: Mutant): string =>
  `${m.file} ${change(m)} in ${(readFileSync(m.file, 'utf8').split('\n')[m.line - 1] ?? '').trim()}`

/** What was noticed of mutants, and which test files came to each. */
class Found {
  readonly noticed = new Set<number>()
  /** By a test that could not be asked again afterwards: what the mutant left behind was still there. */
  readonly doubted = new Set<number>()
  readonly tried = new Set<number>()
  readonly reached = new Map<number, Set<string>>()
  /** While a test is made ready: once for each, and not by the test itself. */
  readonly before = new Map<number, Set<string>>()
  readonly atLoad = new Set<number>()
  /** Test files that are red without any mutant, which say nothing about one. */
  readonly red = new Set<string>()
  /** Test files that have tests which take longer than was asked for. */
  readonly slow = new Set<string>()
  /** The mutant that was being tried when nothing more was heard. */
  last = -1

  read(): void {
    this.last = -1
    const by = { reached: this.reached, before: this.before }
    const sets = { noticed: this.noticed, doubted: this.doubted }
    for (const line of readFileSync(join(folder, 'notes'), 'utf8').split('\n')) {
      const [word = '', ...rest] = line.split(' ')
      if (word === '') continue
      this.last = word === 'try' ? Number(rest[0]) : -1
      if (word === 'try') this.tried.add(this.last)
      if (word === 'noticed' || word === 'doubted') sets[word].add(Number(rest[0]))
      if (word === 'red' || word === 'slow') this[word].add(rest[0] ?? '')
      if (word === 'loaded') for (const id of rest) this.atLoad.add(Number(id))
      if (word === 'reached' || word === 'before')
        for (const id of rest.slice(1))
          by[word].set(Number(id), (by[word].get(Number(id)) ?? new Set()).add(rest[0] ?? ''))
    }
  }

  /** The tests that must be asked in a process of their own; none where those that were asked together said enough. */
  testsFor({ id, file }: Numbered): readonly string[] {
    const files = this.reached.get(id) ?? this.before.get(id) ?? new Set<string>()
    if (this.tried.has(id) && !this.doubted.has(id) && !this.atLoad.has(id)) return []
    return [...new Set([...files, ...(this.atLoad.has(id) ? nearTo(file) : [])])].filter((t) => !this.red.has(t))
  }
}

/** All mutants in one process: first the tests that take no time, then the others on what those left. */
async function together(mutants: readonly Numbered[], all: readonly string[]): Promise<Found> {
  const found = new Found()
  let from = 0
  for (const to of [200, 1500]) {
    const tests = from === 0 ? all : all.filter((t) => found.slow.has(t))
    for (let ended = false; !ended; ) {
      const open = mutants.map(({ id }) => id).filter((id) => !found.noticed.has(id))
      ended = (await run({ mutants, tests, open, from, to, one: -1 }, [], 120)) !== null
      found.read()
      // One that runs for ever is noticed. Where nothing was being tried, a test hangs by itself.
      if (!ended && found.last < 0) break
      if (!ended) found.noticed.add(found.last)
      process.stdout.write(`${found.noticed.size} of ${mutants.length} noticed by tests under ${to} ms\n`)
    }
    from = to
  }
  if (found.red.size > 0) process.stdout.write(`red as they are, and left out: ${[...found.red].join(' ')}\n`)
  return found
}

/** One mutant in a process of its own, where nothing is left of any other: with the tests that came to it. */
async function alone(mutant: Numbered, tests: readonly string[], asked: boolean): Promise<Verdict> {
  const task = { mutants: [mutant], tests, open: [], from: 0, to: 0, one: mutant.id }
  if (tests.length > 0 && (await run(task, ['--bail', '1'], 240)) !== 0) return 'noticed'
  if (withItsLine(mutant) in equal) return 'equal'
  return asked || tests.length > 0 ? 'survived' : 'untested'
}

/** So many of a list, chosen by the seed. */
function chosen<T>(list: readonly T[], count: number): readonly T[] {
  const chance = seeded(seed)
  const drawn = list.map((one) => [chance(), one] as const).toSorted(([a], [b]) => a - b)
  return drawn.slice(0, count).map(([, one]) => one)
}

const score = JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>
for (const part of parts.filter((p) => values.only === undefined || p.name === values.only)) {
  const all = part.files.flatMap((f) => mutantsOf(f, readFileSync(f, 'utf8'))).map((m, id) => ({ ...m, id }))
  const taken = chosen(all, Math.min(part.sample ?? all.length, most)).toSorted((a, b) => a.id - b.id)
  const near = new Set([...taken.flatMap((m) => nearTo(m.file)), ...(part.also ?? [])])
  const tests = [...near].toSorted((a, b) => rank(a) - rank(b))
  const began = Date.now()
  const found = await together(taken, tests)
  const { noticed, tried } = found
  const verdicts = new Map<Mutant, Verdict>(taken.filter(({ id }) => noticed.has(id)).map((m) => [m, 'noticed']))
  const count = (verdict: Verdict): number => [...verdicts.values()].filter((v) => v === verdict).length
  // Written after each, so that a run which is stopped leaves what it found.
  const keep = (): void => {
    score[part.name] = {
      made: new Date().toISOString().slice(0, 10),
      seed,
      mutants: all.length,
      tried: verdicts.size,
      noticed: count('noticed'),
      equal: count('equal'),
      survivors: [...verdicts].flatMap(([m, v]) => (v === 'survived' || v === 'untested' ? [named(m)] : [])).toSorted(),
    }
    writeFileSync(file, `${JSON.stringify(score, null, 2)}\n`)
  }
  for (const mutant of taken.filter(({ id }) => !noticed.has(id))) {
    const verdict = await alone(mutant, found.testsFor(mutant), tried.has(mutant.id))
    verdicts.set(mutant, verdict)
    keep()
    if (verdict !== 'noticed') process.stdout.write(`${verdict}  ${named(mutant)}\n`)
  }
  keep()
  const could = taken.length - count('equal')
  const share = Math.round((100 * count('noticed')) / could)
  const minutes = (Date.now() - began) / 60_000
  process.stdout.write(
    `${part.name}: ${count('noticed')} of ${could} that change anything noticed (${share} %), of ${all.length} that there are, ${Math.round(taken.length / minutes)} a minute\n`,
  )
}
