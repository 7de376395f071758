import { expect, it } from 'vitest'
import { plainRecord } from '../../../shared/domain/state.ts'
import { lookAtBudget, table } from '../../support/budget-rows.ts'

/** Departments and funding sources that a table names once, for the lines below. */

const plan = [
  plainRecord('department', 'd1', { name: 'Equity Office' }),
  plainRecord('department', 'd2', { name: 'Curriculum and Instruction' }),
]
const above = (first: string, second: string) =>
  lookAtBudget(
    table(`Line | FY27\n${first} |\nCoach | 81,000\nKits | 12,000\n${second} |\nLiaison | 27,000\nKits | 3,000`),
    { plan },
  ).question

it('asks where departments of the plan are lines above those that they pay', () => {
  expect(above('Equity Office', 'Curriculum and Instruction')).toBe(
    '“Equity Office” and “Curriculum and Instruction” above lines name departments, and no line would get one of them. Confirm that it is right.',
  )
  expect(above('EQUITY OFFICE', 'Instruction')).toContain('“EQUITY OFFICE” above lines names a department')
  expect(above('Department of Transportation', 'Instruction')).toContain('names a department')
  expect(above('Central office', 'Schools')).toBeNull()
  expect(above('Department: Family Engagement', 'Instruction')).toContain('names a department')
  expect(above('Fund: Local 23', 'Instruction')).toContain('names a funding source')
})

const pivot = `Fund | Line | FY27
  Title II-A | Coach | 81,000
  | Kits | 12,000
  Title II-A Total | | 93,000
  Title I-A | Liaison | 27,000
  | Books | 3,000
  Title I-A Total | | 30,000
  Grand Total | | 123,000`

it('takes a funding source for the empty cells up to its own total, and says so', () => {
  const { question, outcome, lines } = lookAtBudget(table(pivot))
  expect(question).toBeNull()
  const named = new Map([...outcome.added.entries()].map(([id, { name }]) => [id.split('/').at(-1), name]))
  expect(lines.map((l) => [l.description, named.get(String(l.source))])).toEqual([
    ['Coach', 'Title II-A'],
    ['Kits', 'Title II-A'],
    ['Liaison', 'Title I-A'],
    ['Books', 'Title I-A'],
  ])
  expect(outcome.gaps).toEqual([])
  expect(outcome.cells.map((c) => [c.row, c.column, c.why])).toEqual([
    [3, 'Fund', 'Read as “Title II-A”, which is above it.'],
    [6, 'Fund', 'Read as “Title I-A”, which is above it.'],
  ])
})

it('takes no name over a line or past a total of another, and asks where no total tells', () => {
  const other = lookAtBudget(table(pivot.replace('Title II-A Total', 'Title IV Total')))
  expect(other.outcome.gaps.map((g) => g.row)).toEqual([3])
  const none = `Department | Line | FY27
    Equity Office | Coach | 81,000
    | Kits | 12,000
    Curriculum and Instruction | Liaison | 27,000
    | Kits | 3,000`
  expect(lookAtBudget(table(none)).question).toBe(
    '“Department” has “Equity Office” and “Curriculum and Instruction” once and is empty in rows below, such as row 3: these lines would get no department. If a name is meant for the rows below it, write it into them in the file. Confirm that it is right.',
  )
  const again = `${none}\nEquity Office | Van | 4,000`
  expect(lookAtBudget(table(again)).question).toBeNull()
})
