import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { demandNode } from '../../electron/dev/node-version.ts'
import { seeded } from '../support/large-plan.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import { related } from './related.ts'

demandNode()

/**
 * `npm run mutate`: small wrong changes, one at a time, each of which some test near it should notice. `--only` takes a
 * part, `--most` no more than so many of each, `--jobs` runs several at once. What was found is kept in score.json.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, most: { type: 'string' }, jobs: { type: 'string' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? 20_261_126)
const most = Number(values.most ?? Number.POSITIVE_INFINITY)
const file = new URL('./score.json', import.meta.url)
/** Mutants that change nothing which anybody could see, each with why. Without their lines, which move. */
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
const tests = ['test/unit', 'test/property', 'test/db']
  .flatMap((d) => under(`${d}/**/*.test.ts`))
  .filter((t) => !slow.test(t))
/** The nearest tests are enough: what only a far one notices is noticed by chance. */
const NEAREST = 8
const nearTo = (file: string): readonly string[] => related(tests, file).slice(0, NEAREST)
const env = { ...process.env, NODE_ENV: 'test', RUNS: '60', PLANS: '60' }

type Verdict = 'killed' | 'survived' | 'stuck' | 'untested' | 'equal'

/** Runs tests on a mutant, or on the code as it is, until one fails; null where they were ended after so many seconds. */
function run(
  mutant: Mutant | null,
  files: readonly string[],
  more: readonly string[],
  most: number,
): Promise<number | null> {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/mutate/vitest.config.ts', '--root', '.']
  const child = spawn(process.execPath, [...args, ...more, ...files], {
    env: { ...env, MUTANT: JSON.stringify(mutant) },
    stdio: 'ignore',
    detached: true,
  })
  return new Promise((done) => {
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      done(null)
    }, most * 1000)
    child.on('exit', (code) => {
      clearTimeout(timer)
      done(code ?? 1)
    })
  })
}

/** Tests that are red without any mutant say nothing about one. */
async function green(tests: readonly string[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-mutate-'))
  const report = join(folder, 'report.json')
  await run(null, tests, ['--reporter=json', `--outputFile=${report}`], 3600)
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; status: string }[]
  }
  rmSync(folder, { recursive: true })
  const red = testResults.filter((r) => r.status !== 'passed').map((r) => r.name.replaceAll('\\', '/'))
  const left = tests.filter((t) => !red.some((name) => name.endsWith(`/${t}`)))
  process.stdout.write(`${left.length} test files may notice; ${red.length} are red as it is and are left out\n`)
  return left
}

const change = ({ from, text }: Mutant): string => `${from.replace(/\s+/g, ' ').slice(0, 60)} -> ${text.slice(0, 60)}`
const withoutLine = (m: Mutant): string => `${m.file} ${change(m)}`

/** Runs the nearest tests on a mutant, until one fails. One that runs for ever is ended, and counts as noticed. */
async function judge(mutant: Mutant, of: readonly string[], also: readonly string[]): Promise<Verdict> {
  const near = [...new Set([...nearTo(mutant.file), ...also])].filter((t) => of.includes(t))
  if (near.length === 0) return 'untested'
  const code = await run(mutant, near, ['--bail', '1'], 240)
  return code === null ? 'stuck' : code !== 0 ? 'killed' : withoutLine(mutant) in equal ? 'equal' : 'survived'
}

/** So many of a list, chosen by the seed. */
function chosen<T>(list: readonly T[], count: number): readonly T[] {
  const chance = seeded(seed)
  const drawn = list.map((one) => [chance(), one] as const).toSorted(([a], [b]) => a - b)
  return drawn.slice(0, count).map(([, one]) => one)
}

const score = JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>
for (const part of parts.filter((p) => values.only === undefined || p.name === values.only)) {
  const all = part.files.flatMap((f) => mutantsOf(f, readFileSync(f, 'utf8')))
  const taken = chosen(all, Math.min(part.sample ?? all.length, most))
  const also = part.also ?? []
  const sound = await green([...new Set([...taken.flatMap((m) => nearTo(m.file)), ...also])])
  const verdicts = new Map<Mutant, Verdict>()
  const noticed = () => [...verdicts.values()].filter((v) => v === 'killed' || v === 'stuck').length
  const equals = () => [...verdicts.values()].filter((v) => v === 'equal').length
  const named = (m: Mutant) => `${m.file}:${m.line} ${change(m)}`
  // Written after each, so that a run which is stopped leaves what it found.
  const keep = (): void => {
    score[part.name] = {
      made: new Date().toISOString().slice(0, 10),
      seed,
      mutants: all.length,
      tried: verdicts.size,
      noticed: noticed(),
      equal: equals(),
      survivors: [...verdicts].flatMap(([m, v]) => (v === 'survived' || v === 'untested' ? [named(m)] : [])).toSorted(),
    }
    writeFileSync(file, `${JSON.stringify(score, null, 2)}\n`)
  }
  const waiting = [...taken]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const verdict = await judge(next, sound, also)
      verdicts.set(next, verdict)
      keep()
      if (verdict !== 'killed') process.stdout.write(`${verdict}  ${named(next)}\n`)
    }
  }
  await Promise.all(Array.from({ length: Number(values.jobs ?? Math.max(1, availableParallelism() - 1)) }, work))
  const could = taken.length - equals()
  const share = Math.round((100 * noticed()) / could)
  process.stdout.write(
    `${part.name}: ${noticed()} of ${could} that change anything noticed (${share} %), of ${all.length} that there are\n`,
  )
}
