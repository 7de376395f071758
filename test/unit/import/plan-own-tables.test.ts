// @module-tag seconds
import { expect, it } from 'vitest'
import { csvTables } from '../../../shared/domain/csv.ts'
import { after, look, tree, values } from '../../support/plan-tables.ts'
import { samplePlan, sampleStates, statesOf } from '../../support/records.ts'

/** The tables that `export --csv` makes of a plan, edited in a spreadsheet and brought back into the same plan. */

const saved = (kind: string, states = sampleStates()): string[][] => {
  const table = csvTables(states).find(({ name }) => name === kind)
  return [[...(table?.header ?? [])], ...(table?.rows ?? []).map((row) => [...row])]
}
const at = (table: string[][], heading: string): number => table[0]?.indexOf(heading) ?? -1
/** The table with a row that somebody added to it. */
const withRow = (table: string[][], cells: Readonly<Record<string, string>>): string[][] => [
  ...table,
  (table[0] ?? []).map((heading) => cells[heading] ?? ''),
]

it.each(['strategy', 'action', 'policy', 'person'])('come back as they were: %s', (kind) => {
  const seen = look(saved(kind), sampleStates())
  expect(seen.question).toBeNull()
  expect(seen.outcome.lines.filter((l) => l.how !== 'same').map((l) => l.thing.title)).toEqual([])
  expect(seen.outcome.aside).toEqual([])
  expect(seen.outcome.ops).toEqual([])
  expect(seen.outcome.leftOut.filter(({ column }) => /^id$|\(id\)$/i.test(column))).toEqual([])
})

it('name what a row belongs to in full, however long', () => {
  const table = saved('strategy')
  const goals = new Set(
    samplePlan()
      .all('goal')
      .map((g) => g.title),
  )
  expect(table.slice(1).filter((row) => !goals.has(row[at(table, 'Goal')] ?? ''))).toEqual([])
})

it('change the action that has the row’s id, and put a new row under the strategy that it names', () => {
  const table = saved('action')
  const strategy = samplePlan().all('strategy')[0]
  const row = table[1] ?? []
  row[at(table, 'Due')] = '2027-05-01'
  const more = withRow(table, { 'Part of': strategy?.title ?? '', Action: 'Print the booklet', Due: '2027-06-01' })
  const seen = look(more, sampleStates())
  expect(seen.question).toBeNull()
  expect(seen.outcome.lines.filter((l) => l.how !== 'same').map((l) => [l.thing.title, l.how])).toEqual([
    [row[at(table, 'Action')], 'change'],
    ['Print the booklet', 'new'],
  ])
  expect(values(seen, 'Print the booklet')).toMatchObject({ about: { kind: 'strategy', id: strategy?.id } })
  expect(seen.outcome.told.map((t) => t.why)).toEqual([`It comes in under “${strategy?.title?.slice(0, 60)}”.`])
})

const own = statesOf({
  goal: [{ id: 'g', title: 'Read well' }],
  strategy: [
    { id: 's1', goal: 'g', title: 'Coach teachers' },
    { id: 's2', goal: 'g', title: 'Bring families in' },
  ],
  action: [{ id: 'a', about: { kind: 'strategy', id: 's1' }, title: 'Hire coaches' }],
})

it('follow a name that was written over that of the id, and leave out what belongs to nothing', () => {
  const heads = ['Id', 'Part of (id)', 'Part of', 'Action']
  const seen = look(
    [
      heads,
      ['', 'strategy/s1', 'Bring families in', 'Write letters'],
      ['', '', 'Coach teachers of reading', 'Buy books'],
      ['', '', '', 'Buy pens'],
      ['', 'strategy/s1', 'Coaching', 'Buy chalk'],
    ],
    own,
  )
  expect(values(seen, 'Write letters')).toMatchObject({ about: { kind: 'strategy', id: 's2' } })
  expect(values(seen, 'Buy chalk')).toMatchObject({ about: { kind: 'strategy', id: 's1' } })
  expect(seen.outcome.aside.map(({ cell, why }) => [cell, why])).toEqual([
    ['Buy books', 'The plan has no goal and no strategy of this name, to which the row would belong.'],
    ['Buy pens', 'Nothing says what it is a part of.'],
  ])
})

it('double nothing where a name was changed in the file, and say which it keeps', () => {
  const seen = look(
    [
      ['Id', 'Goal (id)', 'Goal', 'Strategy', 'Ends'],
      ['s1', 'g', 'Read well', 'Coach all teachers', '2028-06-30'],
      ['', 'g', 'Read well', 'Open the library', ''],
    ],
    own,
  )
  expect(tree(seen)).toEqual(['Read well', '  Coach all teachers', '  Open the library'])
  expect(seen.outcome.lines.map((l) => l.how)).toEqual(['same', 'change', 'new'])
  expect(seen.outcome.told[0]?.why).toBe('It is “Coach teachers” of the plan, by its id, and keeps that name.')
})

it('come into another plan by their names alone', () => {
  const table = saved('strategy', own)
  const seen = look(table, statesOf({ goal: [{ id: 'other', title: 'Read well' }] }))
  expect(seen.outcome.lines.map((l) => l.how)).toEqual(['same', 'new', 'new'])
  expect(look(table, [...own, ...after(seen.outcome)]).outcome.lines.filter((l) => l.how === 'new')).toEqual([])
})
