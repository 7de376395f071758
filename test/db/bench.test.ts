import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { Baseline } from '../bench/row.ts'

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
