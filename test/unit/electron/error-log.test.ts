import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openErrorLog } from '../../../electron/log/error-log.ts'
import { spawnVerbs } from '../../../electron/process/seam.ts'

/** Something goes wrong while an officer types. Whoever fixes it learns where; nobody learns what was typed. */

const CANARY = 'Heron Elementary can’t read its own numbers'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-errors-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const open = () => openErrorLog(join(folder, 'logs'), () => new Date('2026-11-24T10:42:00Z'))

test('a bug is kept with its time, its name and its places', () => {
  const log = open()
  log.note('plan.edit', new TypeError('x is not a function'))
  expect(log.read()).toMatch(
    /^2026-11-24T10:42:00.000Z plan\.edit: TypeError\n {2}at .*error-log\.test\.ts:\d+:\d+\)?\n/,
  )
})

test.each([
  ['in its message', new Error(CANARY)],
  ['in a message of several lines', new Error(`first\n    at Heron (x.js:1:1)\n${CANARY}`)],
  ['in its name', Object.assign(new Error('x'), { name: CANARY })],
  ['as a text that was thrown', CANARY],
  ['in a cause', new Error('x', { cause: new Error(CANARY) })],
  ['in a stack set by hand', Object.assign(new Error('x'), { stack: `Error: x\n    at ${CANARY}\n${CANARY}` })],
])('what was typed is not in the log, be it %s', (_, bug) => {
  const log = open()
  log.note('plan.edit', bug)
  expect(log.read()).toContain('plan.edit')
  expect(log.read()).not.toContain('Heron')
})

test('nor is it when the page tells it', () => {
  const log = open()
  log.noteTold('page', { name: CANARY, places: [CANARY, `at ${CANARY}`, 'at goal (app://groundwork/assets/i.js:1:2)'] })
  expect(log.read()).toBe('2026-11-24T10:42:00.000Z page: Error\n  at goal (i.js:1:2)\n')
})

test('no folder of a person is in it, on either kind of system', () => {
  const log = open()
  log.noteTold('page', {
    name: 'Error',
    places: [
      `at run (file://${homedir()}/apps/main.js:1:2)`,
      'at run (C:\\Users\\officer\\apps\\main.js:1:2)',
      '    at async Object.open (/home/officer/main.js:3:4)',
    ],
  })
  expect(log.read()).not.toMatch(/home|Users|officer|root/)
  expect(log.read().match(/main\.js/g)).toHaveLength(3)
})

test('it never takes more than two files of half a megabyte', () => {
  const log = open()
  log.note('first', new Error())
  writeFileSync(log.file, 'x'.repeat(500_001))
  log.note('second', new Error())
  log.note('third', new Error())
  expect(readFileSync(log.file, 'utf8')).toContain('second')
  expect(statSync(log.file).size).toBeLessThan(10_000)
  expect(existsSync(join(folder, 'logs', 'errors.older.log'))).toBe(true)
  writeFileSync(log.file, 'y'.repeat(500_001))
  log.note('fourth', new Error())
  expect(log.read()).not.toContain('xxx')
})

test('where it can’t be written nothing else goes wrong', () => {
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
  expect(() => open().note('plan.edit', new Error())).not.toThrow()
  expect(open().read()).toBe('')
})

test('a process that dies of a bug says where, and one that is killed leaves its code', {
  tags: 'seconds',
}, async () => {
  const log = open()
  const started = spawnVerbs<{ die(): never; pid(): never }>(join(import.meta.dirname, 'process', 'dying.ts'), {
    kind: 'child',
  })
  const died = new Promise<void>((resolve) =>
    started.onDied((code, bug) => {
      log.note(`test process, ended with code ${code}`, bug)
      resolve()
    }),
  )
  await started.verbs.die()
  await died
  expect(log.read()).toMatch(/test process, ended with code 1: RangeError\n {2}at .*dying\.ts/)
  expect(log.read()).not.toContain('Heron')
})
