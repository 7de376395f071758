import { readFileSync } from 'node:fs'
import process from 'node:process'
import { startVitest } from 'vitest/node'
import { demandNode } from '../electron/dev/node-version.ts'
import { counted, plural } from '../shared/words/index.ts'
import { elsewhere } from './elsewhere.ts'
import { takeSeconds } from './seconds.ts'
import { inMemory } from './temporary.ts'

demandNode()

/**
 * `npm test`: every test, and one closing line. A skipped test fails the run unless its name, or the reason that it gives
 * itself, stands in test/SKIPPED.md. `--unit`: the quick ones alone; `--long`: with those that take minutes.
 */
const excused = readFileSync(new URL('./SKIPPED.md', import.meta.url), 'utf8')

process.env['NODE_ENV'] = 'test'
const asked = process.argv.slice(2)
const switches = ['--long', '--unit']
if (asked.includes('--long'))
  Object.assign(process.env, { GROUNDWORK_LONG: '1', RUNS: '2000', WRITES: '32', CUTS: '900' })
if (asked.includes('--unit')) process.env['GROUNDWORK_UNIT'] = '1'
// Before a release everything is tried on the disk that there is.
const temporary = asked.includes('--long') ? undefined : inMemory()
if (temporary !== undefined) process.env['TMPDIR'] = temporary
/** Tags that this run leaves to another. */
const left = [...(asked.includes('--long') ? [] : ['long']), ...(asked.includes('--unit') ? ['seconds'] : [])]
const vitest = await startVitest(
  'test',
  asked.filter((a) => !switches.includes(a)),
  {
    run: true,
    watch: false,
    reporters: ['default'],
    ...(left.length > 0 && { tagsFilter: left.map((tag) => `!${tag}`) }),
    ...(asked.includes('--unit') && { project: ['unit', 'unit-apart'] }),
  },
)
let passed = 0
let failed = 0
/** Tests that were left for `npm run test:long`, or for `npm test`, by their tag. */
const leftBy = new Map<string, number>()
/** Reasons that tests gave for being skipped, and how often; one without a reason by its name. */
const skipped = new Map<string, number>()
for (const module of vitest.state.getTestModules()) {
  if (module.state() === 'failed' && [...module.children.allTests()].every((t) => t.result().state !== 'failed'))
    failed++
  for (const test of module.children.allTests()) {
    const result = test.result()
    if (result.state === 'passed') passed++
    else if (result.state === 'failed') failed++
    else if (left.some((tag) => test.tags.includes(tag))) {
      const tag = test.tags.includes('long') ? 'long' : 'seconds'
      leftBy.set(tag, (leftBy.get(tag) ?? 0) + 1)
    } else {
      const why = (result.state === 'skipped' && result.note) || test.fullName
      skipped.set(why, (skipped.get(why) ?? 0) + 1)
    }
  }
}
await vitest.close()
const unexcused = [...skipped.keys()].filter((why) => !excused.includes(`| ${why} |`))
for (const why of unexcused) process.stdout.write(`Skipped without a reason in test/SKIPPED.md: ${why}\n`)
const [long, seconds] = [leftBy.get('long') ?? 0, leftBy.get('seconds') ?? 0]
if (long > 0)
  process.stdout.write(`${counted(long, 'long walk')} ${plural(long, 'is', 'are')} left to npm run test:long.\n`)
const whole = asked.includes('--unit') ? takeSeconds().length : 0
if (seconds + whole > 0)
  process.stdout.write(
    `${counted(seconds, 'test')} and ${counted(whole, 'whole file')} that take seconds are left to npm test.\n`,
  )
const other = elsewhere().length
if (other > 0)
  process.stdout.write(
    `${counted(other, 'test file')} for another system ${plural(other, 'was', 'were')} not run: test/SKIPPED.md\n`,
  )
failed += unexcused.length + vitest.state.getUnhandledErrors().length
const count = [...skipped.values()].reduce((sum, n) => sum + n, 0)
const whys = [...skipped].map(([why, n]) => `${why}: ${n}`).join('; ')
/** Files with a failed test, as one names them to run them again. */
const red = vitest.state
  .getTestModules()
  .filter((module) => module.state() === 'failed')
  .map((module) => module.relativeModuleId)
const some = red.slice(0, 5).join(' ')
if (red.length > 0)
  process.stdout.write(
    `\nAgain, ${red.length > 5 ? 'the first five' : 'these'} alone: npx vitest run ${some}\nRed before you changed anything? “Red on an unchanged tree” in test/README.md says what to look at.\n`,
  )
process.stdout.write(`\n${passed} passed, ${failed} failed${count > 0 ? `, ${count} skipped (${whys})` : ''}\n`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
