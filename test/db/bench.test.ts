import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { boardBriefing } from '../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { Baseline } from '../bench/row.ts'
import { changing } from '../bench/rows/changing.ts'
import { sampleStates } from '../support/records.ts'

/** The bench is a program too: one part of its quick run, whose numbers say nothing. */

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['test/bench/run.ts', '--quick', ...args], { encoding: 'utf8' })

test('a quick run measures a part, as a table and as JSON, and names the parts where one is unknown', () => {
  const done = run('import')
  expect(done.status).toBe(0)
  expect(done.stdout).toMatch(/^\| Import from a file of 500 rows: read, mapped, previewed, saved +\| [\d.]+ ms /m)
  const { rows } = JSON.parse(done.stdout.trimEnd().split('\n').at(-1) ?? '') as Baseline
  expect(rows.map((r) => r.id)).toEqual(['import', 'import-times'])
  for (const row of rows) expect(row.value).toBeGreaterThan(0)
  expect(run('singing')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^There is no part singing; /),
  })
})

test('the word that is changed before each briefing is measured stands on one of its pages, and is another each time', () => {
  const records = sampleStates()
  const request = defaultBoardRequest(planOf(records), '2026-12-14')
  const next = changing(records, request)
  const said = () => JSON.stringify(boardBriefing(planOf(next()), request).model.blocks)
  expect(said()).toContain(' Word 1.')
  expect(said()).toContain(' Word 2.')
})
