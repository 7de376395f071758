import { describe, expect, it } from 'vitest'
import { cellsOf, enrollmentsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** A measure is of some of the rows of another one, or of the list of groups: what it leaves of them is looked after. */

type Row = readonly [n: number, did: number]
interface Said {
  readonly phrase?: string
  readonly rows: Readonly<Record<string, Row>>
}
const year = '2025-26'
const all = 'All students'

/** Groups by their category; measures by their names; how many children each group of the list has. */
function planOf(
  groups: Readonly<Record<string, readonly string[]>>,
  measures: Readonly<Record<string, Said>>,
  list: Readonly<Record<string, number>> = {},
) {
  const names = Object.entries(groups).flatMap(([dimension, of]) => of.map((name) => ({ name, dimension })))
  return planWith({
    dimension: Object.keys(groups).map((name) => ({ id: name, name })),
    studentGroup: [{ name: all }, ...names].map(({ name, ...rest }, sort) => ({
      ...{ id: name, name, sort, isTotal: name === all, ...rest },
      ...(list[name] !== undefined && { enrollment: list[name] }),
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
const listed = (plan: ReturnType<typeof planOf>) =>
  [...enrollmentsOf(plan)].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))

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

  it('are withheld in both', { tags: 'seconds' }, () => {
    const name = 'High school reading'
    const measures = {
      Reading: { rows: { [all]: sum(every), ...every } },
      [name]: { rows: { [all]: sum(highs), ...highs } },
    }
    const plan = planOf({ School: Object.keys(every) }, measures)
    for (const school of Object.keys(highs))
      expect(shown(plan, name).includes(school)).toBe(shown(plan, 'Reading').includes(school))
    expect(shown(plan, 'Reading').length).toBeGreaterThan(22)
  })
})

describe('a measure of as many children as some rows have, of whom something else is said', () => {
  const schools: Readonly<Record<string, Row>> = {
    ...{ 'North High': [800, 400], Horizons: [7, 3], Alder: [400, 200], Adams: [300, 150], Baker: [300, 150] },
  }
  const reading = { rows: { [all]: [1807, 903] as Row, ...schools } }
  const other = (name: string, n: number, phrase = 'meet grade level in math') =>
    ({ [name]: { phrase, rows: { [all]: [n, Math.round(n / 2)] as Row } } }) as const
  const ofList = (
    groups: Readonly<Record<string, readonly string[]>>,
    of: Readonly<Record<string, number>>,
    name: string,
    n: number,
  ) => listed(planOf(groups, other(name, n), of))

  it.each(['High school math', 'Math, grades 9–12', 'On track to graduate'])(
    'does not tell of the school that is too small: %s',
    (name) => {
      const plan = planOf({ School: Object.keys(schools) }, { Reading: reading, ...other(name, 807) })
      expect(shown(plan, 'Reading')).not.toContain('North High')
      expect(shown(plan, 'Reading')).toContain('Alder')
      expect(shown(plan, name)).toEqual([all])
    },
  )

  it('nor of the smallest of three races that its name means', () => {
    const races: Readonly<Record<string, Row>> = {
      ...{ 'Pacific Islander': [7, 3], Asian: [100, 60], Hispanic: [200, 90], Black: [100, 40], White: [400, 210] },
    }
    const rows = { [all]: [807, 403] as Row, ...races }
    const plan = planOf({ Race: Object.keys(races) }, { Reading: { rows }, ...other('AAPI math', 107) })
    expect(shown(plan, 'Reading')).not.toContain('Asian')
  })

  it.each([
    ['School', { 'North High': 800, Horizons: 7, Alder: 400, Adams: 300, Baker: 300 }, 'Attendance, grades 9–12', 807],
    ['Race', { 'Native American': 7, Hispanic: 200, Black: 100, White: 1500 }, 'Reading, students of color', 307],
    ['Grade', { 'Grade 5': 7, 'Grade 3': 60, 'Grade 4': 60, 'Grade 6': 1680 }, 'Reading, grades 3–5', 127],
    ['Kind', { Vision: 7, Learning: 60, Speech: 60 }, 'IEP goals met', 127],
  ] as const)('nor in the list of groups: %s', (kind, sizes, name, n) => {
    const rows = ofList({ [kind]: Object.keys(sizes) }, { [all]: 1807, ...sizes }, name, n)
    const others = Object.entries(sizes).flatMap(([row, size]) => (size > 9 && size < n ? [row] : []))
    expect(others.every((row) => rows.includes(row))).toBe(false)
  })

  it('leaves the rows where none of them is too small, and where none are so many', () => {
    const large = { ...schools, Horizons: [27, 13] as Row }
    const rows = { [all]: [1827, 913] as Row, ...large }
    const plan = planOf({ School: Object.keys(schools) }, { Reading: { rows }, ...other('High school math', 827) })
    expect(shown(plan, 'Reading')).toHaveLength(6)
    const apart = planOf({ School: Object.keys(schools) }, { Reading: reading, ...other('Grade 9 math', 212) })
    expect(shown(apart, 'Reading')).toContain('North High')
  })
})

describe('a level, where its grades are not said', () => {
  it.each([
    ['Reading, grades 5–8', 'Middle school reading'],
    ['Reading, grades K–5', 'Elementary reading'],
  ])('may leave seven of “%s”: “%s”', (whole, level) => {
    const plan = planOf({}, { [whole]: { rows: { [all]: [187, 92] } }, [level]: { rows: { [all]: [180, 89] } } })
    expect([...shown(plan, whole), ...shown(plan, level)]).toEqual([all])
    const many = planOf({}, { [whole]: { rows: { [all]: [187, 92] } }, [level]: { rows: { [all]: [140, 69] } } })
    expect([...shown(many, whole), ...shown(many, level)]).toEqual([all, all])
  })
})
