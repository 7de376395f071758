import { readFileSync } from 'node:fs'
import process from 'node:process'
import { startVitest } from 'vitest/node'
import { demandNode } from '../electron/dev/node-version.ts'
import { elsewhere } from './elsewhere.ts'

demandNode()

/**
 * `npm test`: every test, and one closing line. A skipped test fails the run unless its name stands, with the
 * reason, in test/SKIPPED.md.
 */
const excused = readFileSync(new URL('./SKIPPED.md', import.meta.url), 'utf8')

process.env['NODE_ENV'] = 'test'
const asked = process.argv.slice(2)
if (asked.includes('--long'))
  Object.assign(process.env, { GROUNDWORK_LONG: '1', RUNS: '2000', WRITES: '32', CUTS: '900' })
const vitest = await startVitest(
  'test',
  asked.filter((a) => a !== '--long'),
  { run: true, watch: false, reporters: ['default'] },
)
let passed = 0
let failed = 0
const skipped: string[] = []
for (const module of vitest.state.getTestModules()) {
  if (module.state() === 'failed' && [...module.children.allTests()].every((t) => t.result().state !== 'failed'))
    failed++
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') passed++
    else if (state === 'failed') failed++
    else skipped.push(test.fullName)
  }
}
await vitest.close()
const unexcused = skipped.filter((name) => !excused.includes(name))
for (const name of unexcused) process.stdout.write(`Skipped without a reason in test/SKIPPED.md: ${name}\n`)
const other = elsewhere().length
if (other > 0)
  process.stdout.write(`${other} test files need another system and are not run on this one: test/SKIPPED.md\n`)
failed += unexcused.length + vitest.state.getUnhandledErrors().length
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}\n`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
