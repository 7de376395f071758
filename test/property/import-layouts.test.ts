import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Role } from '../../shared/import/table/columns.ts'
import { chanceOf } from '../support/figure-files.ts'
import { folder } from '../support/files.ts'
import { type Looked, lookInto, readFile } from '../support/import.ts'
import { type LayoutFile, layoutFile, type Said } from '../support/layout-files.ts'
import { must } from '../support/memory-plan.ts'
import { statesOf } from '../support/records.ts'
import { seedOf } from '../support/seed.ts'

/**
 * However a table is laid out, a person who accepts every default, and answers truly where the import asks, gets each
 * figure under its own group and year, or not at all.
 */

const groups = {
  all: 'All students',
  asian: 'Asian',
  black: 'Black or African American',
  hispanic: 'Hispanic or Latino',
  white: 'White',
  el: 'English learners',
  f: 'Female',
  m: 'Male',
}
const states = statesOf({
  district: [{ id: 'district', name: 'Cedar Falls School District' }],
  measure: [{ id: 'm', short: 'Outcome', unit: 'percent' }],
  studentGroup: Object.entries(groups).map(([id, name]) => ({ id, name, isTotal: id === 'all' })),
})

/** Looks at a file, and answers what it asks; null where the answers lead no further. */
async function answered(file: LayoutFile, dir: string): Promise<{ looked: Looked | null; asked: number }> {
  const path = join(dir, file.name)
  writeFileSync(path, file.bytes)
  const read = await readFile(path)
  const names = must(read.read).facts.columns.map((c) => c.name)
  let said: Required<Said> = { roles: {}, only: {}, more: {} }
  for (let asked = 0; asked < 8; asked++) {
    const looked = lookInto(read, path, states, (d) => ({
      ...d,
      measure: 'm',
      roles: d.roles.map((r, i) => (said.roles[i] ?? r) as Role),
      asked: Object.keys(said.roles).map(Number),
      only: [
        ...d.only.filter((o) => !(o.column in said.only)),
        ...Object.entries(said.only).map(([column, text]) => ({ column: Number(column), text })),
      ],
      ...said.more,
    }))
    if (looked.question === null) return { looked, asked }
    const more = file.said(looked.question, names)
    if (more === null) return { looked: null, asked }
    said = {
      roles: { ...said.roles, ...more.roles },
      only: { ...said.only, ...more.only },
      more: { ...said.more, ...more.more },
    }
  }
  return { looked: null, asked: 8 }
}

const long = process.env['GROUNDWORK_LONG'] !== undefined
const seed = seedOf(long ? Date.now() % 1_000_000_000 : 20_261_126)
const files = long ? 3000 : 160

it(`of ${files} tables in every layout no figure comes in as one of another group, year or thing (seed ${seed})`, async () => {
  const chance = chanceOf(seed)
  const dir = folder()
  let [right, unread, most, silent] = [0, 0, 0, 0]
  for (let i = 0; i < files; i++) {
    const file = layoutFile(chance)
    const { looked, asked } = await answered(file, dir)
    if (looked === null) {
      unread++
      continue
    }
    most = Math.max(most, asked)
    if (asked === 0) silent++
    for (const { group, year, after } of looked.outcome().lines) {
      const truth = file.truths.get(`${group} ${year}`)
      const says = `File ${i} of seed ${seed} (${file.kind}): ${group} ${year} is ${after.figure}, and means ${truth}`
      expect(truth, says).not.toBeUndefined()
      if (after.figure === undefined) expect(truth, says).toBeNull()
      else expect(Math.abs(after.figure - (truth ?? Number.NaN)), says).toBeLessThan(1e-6)
      right++
    }
  }
  console.info(
    `  layouts: seed ${seed}; ${right} figures right, ${silent} of ${files} files without a question, ${unread} unread`,
  )
  // Not by leaving everything out, and not by asking without end.
  expect(right).toBeGreaterThan(files * 5)
  expect(unread).toBeLessThan(files * 0.15)
  expect(most).toBeLessThan(6)
})
