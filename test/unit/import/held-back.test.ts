import { describe, expect, it } from 'vitest'
import { saidOfColumn } from '../../../shared/import/draft/draft.ts'
import { mappingOp } from '../../../shared/import/draft/mapping.ts'
import { table } from '../../support/budget-rows.ts'
import { lookAtFigures } from '../../support/figure-rows.ts'

/** What a column beside the figures says against showing them, and what it only warns of. */

const beside = (heading: string, plain: string, black: string) =>
  table(`
    Student Group | School Year | Graduation Rate | ${heading}
    All Students | 2023-24 | 84.1 | ${plain}
    White | 2023-24 | 88.0 | ${plain}
    Black | 2023-24 | 76.2 | ${black}`)

it.each(['No Suppression', 'Not suppressed', 'No', 'Unsuppressed', 'No data suppressed'])(
  'a column of suppression that says “%s” shows them',
  (text) => {
    const { figures } = lookAtFigures(beside('Suppression', text, 'N<10'))
    expect(figures).toEqual({ 'all 2023-24': 84.1, 'white 2023-24': 88, 'black 2023-24': 'withheld' })
  },
)

it('a share too near to all to be shown is withheld, and asked of nobody', () => {
  const { asks, figures } = lookAtFigures(beside('Suppression', 'No Suppression', 'Top/Bottom Range (>95%)'))
  expect(asks).toBeNull()
  expect(figures).toMatchObject({ 'white 2023-24': 88, 'black 2023-24': 'withheld' })
})
it('a column that says “suppressed” and nothing else withholds, whatever it is called', () => {
  const { asks, figures } = lookAtFigures(beside('DAT', 'None', 'Suppressed: N<10'))
  expect(asks).toBeNull()
  expect(figures).toMatchObject({ 'white 2023-24': 88, 'black 2023-24': 'withheld' })
  expect(lookAtFigures(beside('DAT', 'Five-year', 'Suppressed: N<10')).asks).toContain('differ by “DAT”')
})

describe('a remark that only warns', () => {
  it.each(['small n', 'small cell size', 'n<30', 'fewer than 30 students', 'no longer suppressed'])(
    'withholds nothing: “%s”',
    (text) => {
      const { asks, figures } = lookAtFigures(beside('Comments', '', text))
      expect(asks ?? figures['black 2023-24']).not.toBe('withheld')
    },
  )
  it.each(['suppressed', 'do not publish', 'too few to report'])('is none that says “%s”', (text) =>
    expect(lookAtFigures(beside('Comments', '', text)).figures['black 2023-24']).toBe('withheld'),
  )
})

it('of what was left out of a file only names of groups are kept', () => {
  const { draft } = lookAtFigures(beside('Comments', '', ''))
  const groups = new Map([
    ['White', 'white'],
    ['Female', null],
    ['Ada L.', null],
  ])
  const op = mappingOp(
    { ...draft, measure: 'm', yearForm: 'ending', numberStyle: 'point', marks: new Map(), groups },
    [],
    '2023-24',
    undefined,
  )
  expect(op).toMatchObject({ values: { groups: [{ inFile: 'White', group: 'white' }, { inFile: 'Female' }] } })
})

describe('a remark on one figure, once its column is said not to be used,', () => {
  const notUsed = { says: () => ({ asked: [3] }) }
  it.each(['from 2022-23', 'projected', 'males only', 'Elder High only', 'target', 'should be 67.2', 'small n'])(
    'sets that figure aside where it says “%s”',
    (text) => {
      const { asks, figures } = lookAtFigures(beside('Comments', 'up 1 pt', text), notUsed)
      expect([asks, figures]).toEqual([null, { 'all 2023-24': 84.1, 'white 2023-24': 88 }])
    },
  )
})

it('a column of which a person said that it is not used stays so, whatever its rows say', () => {
  const rows = beside('Comments', 'up 1 pt', 'males only')
  expect(lookAtFigures(rows).asks).not.toBeNull()
  const said = lookAtFigures(rows, { says: (d) => saidOfColumn(d, 3, 'ignored') })
  expect([said.asks, said.figures]).toEqual([null, { 'all 2023-24': 84.1, 'white 2023-24': 88 }])
})

it('more children beside a figure than the district has are asked about', () => {
  const rows = table(`
    Student Group | School Year | N | Graduation Rate
    All Students | 2023-24 | 81100 | 84.1
    White | 2023-24 | 44000 | 88.0`)
  const district = { name: 'Cedar Falls School District', enrollment: 11040 }
  expect(lookAtFigures(rows, { district }).asks).toContain('81,100 students')
})
