import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { outcomesOf } from '../../../../shared/figures/suppression/outcomes.ts'
import { keyOf, readingsOf } from '../../../../shared/figures/suppression/tables.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** What several outcomes of the same children say of one more, that nobody prints. */

const names = { all: 'All students', white: 'White', hispanic: 'Hispanic', black: 'Black', native: 'Native American' }
type Group = keyof typeof names
type Figures = Partial<Readonly<Record<Group, number>>>
const children = { all: 324, white: 170, hispanic: 82, black: 60, native: 12 }

function planOf(
  measures: Readonly<Record<string, Figures>>,
  printed: NonNullable<RecordOf<'briefingSent'>['printed']> = [],
  years: Readonly<Record<string, string>> = {},
) {
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) =>
      id === 'all' ? { id, name, sort, isTotal: true } : { id, name, sort, dimension: 'race' },
    ),
    measure: Object.keys(measures).map((short) => ({ id: short, short, unit: 'percent' })),
    briefingSent:
      printed.length > 0 ? [{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01', printed }] : [],
    value: Object.entries(measures).flatMap(([measure, figures]) =>
      Object.entries(figures).map(([group, did]) => {
        const n = children[group as Group]
        const year = years[measure] ?? '2025-26'
        return {
          id: derivedId(kinds.value, { measure, group, year }) as string,
          ...{ measure, group, year },
          reading: { figure: (did / n) * 100, n, numerator: did },
        }
      }),
    ),
  })
}
const shown = (plan: ReturnType<typeof planOf>, measure: string) =>
  [...cellsOf(plan, measure, '2025-26')].flatMap(([id, c]) => (isShown(c) ? [id] : []))
const every = ['all', 'white', 'hispanic', 'black', 'native']

const levels = {
  'Level 1': { all: 84, white: 40, hispanic: 25, black: 15, native: 4 },
  'Level 2': { all: 99, white: 60, hispanic: 20, black: 15, native: 4 },
  'Level 3': { all: 61, white: 25, hispanic: 17, black: 15, native: 4 },
}

describe('the levels of a test', () => {
  it('prints no three levels of twelve children of whom none reached the fourth', () => {
    const plan = planOf(levels)
    for (const level of Object.keys(levels)) expect(shown(plan, level), level).not.toContain('native')
    expect(shown(plan, 'Level 1'), 'and no more than one row beside them').toHaveLength(3)
  })

  it('prints them where some reached the fourth', () => {
    const plan = planOf({ 'Level 1': levels['Level 1'], 'Level 2': levels['Level 2'] })
    for (const level of ['Level 1', 'Level 2']) expect(shown(plan, level)).toEqual(every)
  })

  it('takes away a level from all who are proficient, by whatever words', () => {
    const plan = planOf({
      'Reading, proficient or above': { all: 150, white: 100, hispanic: 30, black: 14, native: 6 },
      'Reading, advanced': { all: 60, white: 35, hispanic: 12, black: 7, native: 6 },
    })
    expect(shown(plan, 'Reading, advanced'), 'none of the twelve is proficient and no more').not.toContain('native')
  })

  it('makes nothing of two tests', () => {
    const plan = planOf({
      'Reading, proficient': { all: 150, white: 100, hispanic: 30, black: 14, native: 6 },
      'Math, proficient': { all: 130, white: 90, hispanic: 24, black: 10, native: 6 },
    })
    expect(shown(plan, 'Reading, proficient')).toEqual(every)
    expect(shown(plan, 'Math, proficient')).toEqual(every)
  })
})

describe('one outcome inside another', () => {
  const suspended = { all: 60, white: 30, hispanic: 17, black: 10, native: 3 }
  const again = { all: 25, white: 12, hispanic: 6, black: 4, native: 3 }

  it('does not tell that all who were suspended were so again', () => {
    const plan = planOf({ Suspended: suspended, 'Suspended more than once': again })
    expect(shown(plan, 'Suspended')).not.toContain('native')
    expect(shown(plan, 'Suspended more than once')).not.toContain('native')
  })

  it('nor by numbers, in whatever words, nor that all who did not graduate dropped out', () => {
    const some = { all: 120, white: 60, hispanic: 32, black: 22, native: 6 }
    const fewer = { all: 80, white: 40, hispanic: 20, black: 14, native: 6 }
    const numbers = { 'Suspended at least once': some, 'Suspended at least twice': fewer }
    for (const measure of Object.keys(numbers)) expect(shown(planOf(numbers), measure)).not.toContain('native')
    const rest = { all: 160, white: 90, hispanic: 38, black: 26, native: 6 }
    const ends = { Graduate: some, 'Drop out': rest }
    for (const measure of Object.keys(ends)) expect(shown(planOf(ends), measure)).not.toContain('native')
    const others = { Graduate: some, 'Feel safe': rest }
    for (const measure of Object.keys(others)) expect(shown(planOf(others), measure)).toEqual(every)
  })

  it('does not tell that of twelve of one class none took a fifth year to graduate, though that is told a year later', () => {
    const inFour = { all: 248, white: 140, hispanic: 60, black: 42, native: 6 }
    const inFive = { all: 290, white: 160, hispanic: 72, black: 52, native: 6 }
    const inFourOf = (year: string, rate: Figures = inFive, later = '5-year graduation rate') =>
      shown(
        planOf({ '4-year graduation rate': inFour, [later]: rate }, [], { [later]: year }),
        '4-year graduation rate',
      )
    expect(inFourOf('2026-27')).not.toContain('native')
    expect(inFourOf('2026-27', { ...inFive, all: 293, native: 9 }), 'three did').toEqual(every)
    expect(inFourOf('2024-25'), 'another class, a year before').toEqual(every)
    expect(inFourOf('2026-27', inFive, 'Graduates in college'), 'another thing').toEqual(every)
  })

  it.each([
    ['Enrolled in college in the fall', 'Enrolled in college within 16 months'],
    ['Immediate college enrollment', 'College enrollment within 16 months'],
    ['Ready in both', 'Ready in math'],
    ['Kindergarten ready in 6 of 6 domains', 'Kindergarten ready in 4 of 6 domains'],
  ])('does not tell by “%s” and “%s” that none of twelve did the one alone', (few, many) => {
    const own = { all: 148, white: 80, hispanic: 38, black: 25, native: 5 }
    const its = { all: 190, white: 100, hispanic: 50, black: 35, native: 5 }
    const rows = (of: Figures) => shown(planOf({ [few]: own, [many]: of }), few)
    expect(rows(its)).not.toContain('native')
    expect(rows({ ...its, all: 193, native: 8 }), 'three did').toEqual(every)
  })

  it('prints both where some were so once', () => {
    const plan = planOf({
      Suspended: { ...suspended, all: 64, native: 7 },
      'Suspended more than once': again,
    })
    expect(shown(plan, 'Suspended')).toEqual(every)
    expect(shown(plan, 'Suspended more than once')).toEqual(every)
  })

  it('knows one that a paper has printed', () => {
    const out = (group: Group, did: number) => ({
      ...{ measure: 'Suspended', year: '2025-26', group },
      ...{ figure: (did / children[group]) * 100, n: children[group], numerator: did },
    })
    const printed = Object.entries(suspended).map(([group, did]) => out(group as Group, did))
    const plan = planOf({ Suspended: suspended, 'Suspended more than once': again }, printed)
    expect(shown(plan, 'Suspended more than once')).not.toContain('native')
  })

  it('leaves whole tables in print where few in all are in one and not in the other', () => {
    const plan = planOf({ Suspended: suspended, 'Suspended again': { ...suspended, all: 59, white: 29 } })
    expect(shown(plan, 'Suspended')).toContain('all')
  })
})

describe('points that are counted since the start of the year', () => {
  type Row = readonly [did: number, n: number]
  const of = (points: Readonly<Record<string, Readonly<Record<string, Row>>>>, cumulative = true) =>
    planWith({
      studentGroup: Object.entries(names).map(([id, name], sort) => ({ id, name, sort, isTotal: id === 'all' })),
      measure: [{ id: 'm', short: 'Suspended', unit: 'percent' }],
      interim: Object.entries(points).flatMap(([point, rows]) =>
        Object.entries(rows).map(([group, [did, n]]) => ({
          id: derivedId(kinds.interim, { measure: 'm', group, year: '2025-26', point }) as string,
          ...{ measure: 'm', group, year: '2025-26', point, cumulative },
          reading: { figure: (did / n) * 100, n, numerator: did },
        })),
      ),
    })
  const at = (plan: ReturnType<typeof of>, point: string) =>
    [...cellsOf(plan, 'm', '2025-26', point)].flatMap(([id, c]) => (isShown(c) ? [id] : []))
  const fall: Readonly<Record<string, Row>> = {
    all: [60, 321],
    white: [28, 170],
    hispanic: [16, 82],
    black: [14, 60],
    native: [2, 9],
  }
  const winter: Readonly<Record<string, Row>> = {
    all: [83, 326],
    white: [42, 171],
    hispanic: [19, 83],
    black: [18, 61],
    native: [4, 11],
  }

  it('withholds the second quarter of a group where it would say that at most four of nine did in the first', () => {
    expect(at(of({ fall, winter }), 'winter')).not.toContain('native')
    expect(at(of({ fall, winter }, false), 'winter'), 'counted anew each time, they are two').toEqual(every)
    expect(at(of({ winter }), 'winter')).toEqual(every)
  })

  it('does not tell of twelve children that none did in the second quarter', () => {
    const same = (rows: Readonly<Record<string, Row>>, native: number) => ({
      ...rows,
      all: [90, 324] as const,
      native: [native, 12] as const,
    })
    const [early, later] = [same({ ...fall, all: [60, 324] }, 4), same({ ...fall, white: [40, 170] }, 4)]
    expect(at(of({ fall: { ...early, all: [60, 324] }, winter: later }), 'winter')).not.toContain('native')
  })
})

describe('days that are counted since the start of the year', () => {
  const counted = { all: 351, white: 200, hispanic: 60, black: 40, native: 6 }
  const days = (told: Readonly<Record<string, number>>, point: string) =>
    Object.entries(told).map(([group, all]) => ({
      id: derivedId(kinds.interim, { measure: 'm', group, year: '2025-26', point }) as string,
      ...{ measure: 'm', group, year: '2025-26', point, cumulative: true },
      reading: { figure: (all / counted[group as 'all']) * 100, n: counted[group as 'all'] },
    }))
  const of = (winter: Readonly<Record<string, number>>) =>
    planWith({
      studentGroup: Object.entries(names).map(([id, name], sort) => ({ id, name, sort, isTotal: id === 'all' })),
      measure: [{ id: 'm', short: 'Days lost per 100 students', unit: 'days' }],
      interim: [
        ...days({ all: 109, white: 60, hispanic: 20, black: 12, native: 7 }, 'fall'),
        ...days(winter, 'winter'),
      ],
    })
  const at = (plan: ReturnType<typeof of>) =>
    [...cellsOf(plan, 'm', '2025-26', 'winter')].flatMap(([id, c]) => (isShown(c) ? [id] : []))

  it('does not leave to be seen that nobody of those who are left lost a day between two points', () => {
    const some = { all: 190, white: 95, hispanic: 34, black: 25, native: 9 }
    expect(at(of(some))).toEqual(['all', 'white', 'hispanic', 'black'])
    expect(at(of({ all: 157, white: 90, hispanic: 30, black: 20, native: 7 }))).toEqual(['all'])
  })
})

describe('days and events, told for 100 children', () => {
  type Told = Readonly<Record<string, number>>
  const of = (unit: 'days' | 'rate', short: string, told: Told, n: Told) => {
    const plan = planWith({
      dimension: [{ id: 'race', name: 'Race and ethnicity' }],
      studentGroup: Object.entries(names).map(([id, name], sort) =>
        id === 'all' ? { id, name, sort, isTotal: true } : { id, name, sort, dimension: 'race' },
      ),
      measure: [{ id: 'm', short, unit }],
      value: Object.entries(told).map(([group, figure]) => ({
        id: derivedId(kinds.value, { measure: 'm', group, year: '2025-26' }) as string,
        ...{ measure: 'm', group, year: '2025-26', reading: { figure, n: n[group] as number } },
      })),
    })
    return shown(plan, 'm')
  }
  const n = { all: 300, white: 170, hispanic: 82, black: 40, native: 8 }
  const days = { all: 20.7, white: 23.5, hispanic: 24.4, black: 2.5, native: 12.5 }

  it('do not leave two days to two small groups', () => {
    const name = 'Days lost per 100 students'
    expect(of('days', name, days, n), 'of 62 days 40 and 20 leave two').toEqual(['all', 'white'])
    const many = { ...days, all: 36.7, black: 100, native: 125 }
    expect(of('days', name, many, n), 'fifty leave enough').toEqual(['all', 'white', 'hispanic'])
  })

  it('are so for 100 children where no name says it, and whole days make every figure', () => {
    const bare = { all: 20.7, white: 23.5, hispanic: 24.4, black: 2.5, native: 12.5 }
    expect(of('days', 'Days lost', bare, n), 'of 62 days 40 and 20 leave two').toEqual(['all', 'white'])
    const each = { all: 8.1, white: 8.3, hispanic: 7.9, black: 7.6, native: 9.4 }
    const some = ['all', 'white', 'hispanic']
    expect(of('days', 'Days absent', each, n), 'of days for each child, hundreds are left').toEqual(some)
    expect(of('days', 'Days lost per student', bare, n), 'as a name may say').toEqual(some)
  })

  it('are events, though there are more than children', () => {
    const rates = { all: 110, white: 120, hispanic: 153.7, black: 0, native: 0 }
    expect(of('rate', 'Referrals per 100 students', rates, n), 'none is left for eight').not.toContain('hispanic')
  })
})

/** A school that has no Native American child leaves none to be told of, in a share or in days. */
describe('a row of nobody', () => {
  const rows = { all: 60, white: 60, native: 0 }
  const reading = (n: number, of: number, unit: 'percent' | 'days') => {
    const figure = n === 0 ? 0 : unit === 'days' ? of : of * 10
    return { figure, n, ...(unit === 'percent' && { numerator: (n * of) / 10 }) }
  }
  const left = (unit: 'percent' | 'days') => {
    const at = { measure: 'm', year: '2025-26' }
    const table = (of: number, more: object = {}) =>
      Object.entries(rows).map(([group, n]) => ({
        ...{ id: `${group} ${Object.values(more).join()}`, ...at, ...more },
        ...{ group, reading: reading(n, of, unit) },
      }))
    const plan = planWith({
      studentGroup: Object.keys(rows).map((id, sort) => ({ id, name: id, sort, isTotal: id === 'all' })),
      measure: [{ id: 'm', short: 'Absence', unit }],
      value: table(4),
      interim: table(1, { point: 'fall', cumulative: true }),
    })
    const tables = [at, { ...at, point: 'fall' }].map((of) => ({ key: keyOf(of), of, readings: readingsOf(plan, of) }))
    return outcomesOf(plan, tables, new Map(), 'all').map((o) => o.readings.get('native'))
  }
  it('has nobody in it who did', () => {
    expect(left('percent')).toEqual([{ figure: 0, n: 0, numerator: 0 }])
    expect(left('days')).toEqual([{ figure: 0, n: 0 }])
  })
})
