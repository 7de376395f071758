import { describe, expect, it } from 'vitest'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** A measure is of some of the rows of another one, or of the list of groups: what it leaves of them is looked after. */

type Row = readonly [n: number, did: number]
interface Said {
  readonly phrase?: string
  readonly rows: Readonly<Record<string, Row>>
}
const year = '2025-26'
const all = 'All students'

/** Groups by their category; measures by their names. */
function planOf(groups: Readonly<Record<string, readonly string[]>>, measures: Readonly<Record<string, Said>>) {
  const names = Object.entries(groups).flatMap(([dimension, of]) => of.map((name) => ({ name, dimension })))
  return planWith({
    dimension: Object.keys(groups).map((name) => ({ id: name, name })),
    studentGroup: [{ name: all }, ...names].map(({ name, ...rest }, sort) => ({
      ...{ id: name, name, sort, isTotal: name === all, ...rest },
    })),
    measure: Object.entries(measures).map(([id, { phrase = 'read at grade level' }]) => ({
      ...{ id, short: id, phrase, unit: 'percent' as const },
    })),
    value: Object.entries(measures).flatMap(([measure, { rows }]) =>
      Object.entries(rows).map(([group, [n, numerator]]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year },
        reading: { figure: Math.round((1000 * numerator) / n) / 10, n, numerator },
      })),
    ),
  })
}
const shown = (plan: ReturnType<typeof planOf>, measure: string) =>
  [...cellsOf(plan, measure, year)].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))

describe('a measure of some grades', () => {
  const grades = ['Grade 5', 'Grade 3', 'Grade 4', 'Grade 6', 'Grade 7']
  const reading: Readonly<Record<string, Row>> = {
    [all]: [307, 153],
    ...{ 'Grade 5': [7, 3], 'Grade 3': [60, 30], 'Grade 4': [60, 31], 'Grade 6': [90, 48], 'Grade 7': [90, 41] },
  }

  it.each(['Reading, grades 4–5', 'Grade 4 and 5 reading', 'Reading (4th–5th)'])(
    'is no row of the one that its name begins with: %s',
    (name) => {
      const plan = planOf({ Grade: grades }, { Reading: { rows: reading }, [name]: { rows: { [all]: [67, 34] } } })
      expect(shown(plan, 'Reading')).not.toContain('Grade 5')
      expect(shown(plan, 'Reading').includes('Grade 4') && shown(plan, name).includes(all)).toBe(false)
    },
  )
})

describe('schools that are rows of two measures', () => {
  const highs: Readonly<Record<string, Row>> = {
    ...{ 'North High': [800, 400], 'South High': [850, 413], 'West High': [950, 439], Horizons: [7, 3] },
  }
  const others: Readonly<Record<string, Row>> = Object.fromEntries(
    [...'ABCDEFGHIJKLMNOPQRSTUV'].map((letter, i) => [`${letter} Elementary`, [300 + 7 * i, 150 + 5 * i]]),
  )
  const sum = (rows: Readonly<Record<string, Row>>): Row => [
    Object.values(rows).reduce((s, [n]) => s + n, 0),
    Object.values(rows).reduce((s, [, did]) => s + did, 0),
  ]
  const every = { ...highs, ...others }

  it('are withheld in both', () => {
    const name = 'High school reading'
    const measures = {
      Reading: { rows: { [all]: sum(every), ...every } },
      [name]: { rows: { [all]: sum(highs), ...highs } },
    }
    const plan = planOf({ School: Object.keys(every) }, measures)
    for (const school of Object.keys(highs))
      expect(shown(plan, name).includes(school)).toBe(shown(plan, 'Reading').includes(school))
    expect(shown(plan, 'Reading').length).toBe(Object.keys(every).length - 1)
  })
})
