// @module-tag seconds
import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { cellsOf, enrollmentsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** What two measures say of a few children where each says another thing of them: who is in it, who did, of whom it is. */

/** `null`: nobody has said yet how many did. */
type Row = readonly [did: number | null, n: number]
interface Told extends Partial<RecordOf<'measure'>> {
  readonly rows: Readonly<Record<string, Row>>
}
const year = '2025-26'
const idOf = (name: string) => name.toLowerCase()
const dimensions: Readonly<Record<string, readonly string[]>> = {
  race: ['Pacific Islander', 'Asian', 'White', 'Hispanic', 'Black', 'Two or more races'],
  gender: ['Female', 'Nonbinary', 'Male'],
}

function planOf(
  measures: Readonly<Record<string, Told>>,
  /** Measures that a paper has printed, in these rows. */
  printed: Readonly<Record<string, readonly string[]>> = {},
  enrolled: Readonly<Record<string, number>> = {},
  focus: readonly string[] = [],
) {
  return planWith({
    district: [{ id: 'district', name: 'Cedar Hollow', enrollment: 500 }],
    dimension: Object.keys(dimensions).map((id) => ({ id, name: id })),
    studentGroup: [
      { id: 'all', name: 'All students', isTotal: true, sort: 0 },
      ...Object.entries(dimensions).flatMap(([dimension, of]) =>
        of.map((name, i) => ({
          ...{ id: idOf(name), name, dimension, sort: i + 1, focus: focus.includes(name) },
          ...(enrolled[name] !== undefined && { enrollment: enrolled[name] }),
        })),
      ),
    ],
    measure: Object.entries(measures).map(([short, { rows: _, ...own }]) => ({
      ...{ id: short, short, unit: 'percent' as const },
      ...own,
    })),
    briefingSent: Object.entries(printed).map(([measure, names], i) => ({
      ...{ id: `paper ${i}`, document: 'fullPlan' as const, exportedOn: '2026-01-01' },
      printed: names.map((name) => {
        const [did, n] = measures[measure]?.rows[name] ?? ([0, 0] as const)
        const figure = ((did ?? 0) / n) * 100
        return { measure, year, group: name === 'All' ? 'all' : idOf(name), figure, n, numerator: did ?? 0 }
      }),
    })),
    value: Object.entries(measures).flatMap(([measure, { rows }]) =>
      Object.entries(rows).map(([name, [did, n]], i) => ({
        ...{ id: `${measure} ${i}`, measure, year, group: name === 'All' ? 'all' : idOf(name) },
        reading: did === null ? { n } : { figure: (did / n) * 100, n, numerator: did },
      })),
    ),
  })
}
type Plan = ReturnType<typeof planOf>
const shown = (plan: Plan, measure: string) =>
  [...cellsOf(plan, measure, year)].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))
/** Groups that neither of some measures prints. */
const inNone = (plan: Plan, measures: readonly string[], of: readonly string[]) =>
  of.map(idOf).filter((id) => measures.every((m) => !shown(plan, m).includes(id)))

const races = { White: [120, 250], Hispanic: [72, 160], Black: [40, 90] } as const
/** Six children are nonbinary, of whom two did: boys are withheld with them. */
const reading = { All: [232, 500], ...races, Female: [120, 250], Nonbinary: [2, 6], Male: [110, 244] } as const
const boys = { All: [110, 244], White: [60, 120], Hispanic: [34, 80], Black: [16, 44] } as const

describe('a measure that says in its field for who is counted of whom it is', () => {
  it('is a row of another one: reading, of boys tested', () => {
    const plan = planOf({
      Reading: { rows: reading, population: 'Students tested' },
      'Reading of boys': { short: 'Reading', rows: boys, population: 'Boys tested' },
    })
    expect(shown(plan, 'Reading')).not.toContain('male')
    expect(shown(plan, 'Reading of boys')).toEqual([])
  })

  it('is one by another name as well', () => {
    const plan = planOf({
      Reading: { rows: reading },
      'At grade level': { rows: boys, population: 'Boys' },
    })
    expect(shown(plan, 'At grade level')).toEqual([])
  })
})

describe('as many who did, of other children', () => {
  // Asian children who did are one: 252 less those of all other groups.
  const all: Told['rows'] = {
    ...{ All: [252, 549], White: [120, 250], Hispanic: [70, 160], Black: [25, 60] },
    ...{ 'Pacific Islander': [17, 30], 'Two or more races': [19, 40], Asian: [1, 9] },
  }
  const tested: Told['rows'] = {
    ...{ All: [252, 439], White: [120, 200], Hispanic: [70, 130], Black: [25, 48] },
    ...{ 'Pacific Islander': [17, 19], 'Two or more races': [19, 33], Asian: [1, 9] },
  }
  const ofAll = 'AP score of 3 or higher, of all students'
  const ofTested = 'AP score of 3 or higher, of students tested'

  it('are the same ones: of all students, and of students tested', () => {
    const plan = planOf({ [ofAll]: { rows: all }, [ofTested]: { rows: tested } })
    const names = ['White', 'Hispanic', 'Black', 'Pacific Islander', 'Two or more races']
    expect(inNone(plan, [ofAll, ofTested], names)).not.toEqual([])
  })

  it('keep another row back where a paper has told how many of the one beside them did', () => {
    const { Asian: _, 'Pacific Islander': __, ...some } = tested
    const measures = { [ofAll]: { rows: all }, [ofTested]: { rows: some } }
    const paper = { [ofTested]: ['All', 'White', 'Hispanic', 'Black', 'Two or more races'] }
    const large = ['White', 'Hispanic', 'Black', 'Pacific Islander']
    expect(inNone(planOf(measures), [ofAll], large)).toEqual([])
    expect(inNone(planOf(measures, paper), [ofAll], large)).not.toEqual([])
  })

  it.each([
    ['Passed an AP exam', 'AP exam pass rate'],
    ['CTE completion', 'Completers among participants'],
    ['Enrolled in college', 'College enrollment of graduates'],
  ])('are the same ones in a table of four rows, or of two, where the names share a word: %s', (ofMany, ofFew) => {
    const many: Told['rows'] = { All: [60, 300], White: [40, 130], Hispanic: [20, 170], Female: [3, 131] }
    const few: Told['rows'] = { All: [60, 120], White: [40, 78], Hispanic: [20, 42], Female: [3, 8] }
    const two = ({ White: _, Hispanic: __, ...two }: Told['rows']) => two
    for (const rows of [(of: Told['rows']) => of, two]) {
      const plan = planOf({ [ofMany]: { rows: rows(many) }, [ofFew]: { rows: rows(few) } })
      expect(inNone(plan, [ofMany, ofFew], ['Female'])).toEqual(['female'])
    }
  })
})

describe('a measure of one group whose children are a row of another measure, by other words', () => {
  it('is of those who did there: boys who pass what they take', () => {
    const pass = { All: [70, 110], White: [38, 57], Hispanic: [21, 34], Black: [11, 19] } as const
    const plan = planOf({
      'Take an advanced course': { rows: reading },
      'Pass an advanced course, boys': { rows: pass },
    })
    expect(shown(plan, 'Take an advanced course')).not.toContain('male')
    expect(shown(plan, 'Pass an advanced course, boys')).toEqual([])
  })

  it('is of the same children in another subject, in days or as a score', () => {
    const math = { All: [186, 500], White: [96, 250], Hispanic: [58, 160], Black: [32, 90] } as const
    const ofBoys = { All: [90, 244], White: [50, 120], Hispanic: [28, 80], Black: [12, 44] } as const
    const subject = planOf({ Reading: { rows: reading }, Math: { rows: math }, 'Math, boys': { rows: ofBoys } })
    expect(shown(subject, 'Math, boys')).toEqual([])
    expect(shown(subject, 'Math')).toContain('white')
    for (const unit of ['score', 'days'] as const)
      for (const rows of [ofBoys, { Male: [90, 244] }] as const) {
        const plan = planOf({ Reading: { rows: reading }, 'Boys’ year': { rows, unit } })
        expect(shown(plan, 'Boys’ year'), unit).toEqual([])
      }
  })

  it('is one row by its number and by who of them did, where what is counted is called the same', () => {
    const counted = { phrase: 'read at grade level' }
    const rows = { All: [140, 331], White: [80, 190], Hispanic: [40, 100], Black: [16, 34], Asian: [4, 7] } as const
    const plan = planOf({ Reading: { rows, ...counted }, Literacy: { rows: { All: [16, 34] }, ...counted } })
    expect(shown(plan, 'Reading')).not.toContain('black')
    expect(shown(plan, 'Literacy')).toEqual([])
  })

  it('is so together with those of other schools', () => {
    const adams = { All: [55, 164], White: [29, 80], Hispanic: [17, 54], Black: [9, 30] } as const
    const lincoln = { All: [55, 80], White: [31, 40], Hispanic: [16, 26], Black: [8, 14] } as const
    const schools = ['Reading at Adams, boys', 'Reading at Lincoln, boys'] as const
    const plan = planOf({ Reading: { rows: reading }, [schools[0]]: { rows: adams }, [schools[1]]: { rows: lincoln } })
    const told = schools.filter((name) => shown(plan, name).length > 0)
    expect(told, 'one of the two keeps the other’s number').toHaveLength(1)
  })

  it('leaves another row to keep the six company where a paper has told how many boys there are', () => {
    const printed = { 'Math, boys': ['All', 'White', 'Hispanic', 'Black'] }
    const plan = planOf({ Reading: { rows: reading }, 'Math, boys': { rows: boys } }, printed)
    expect(shown(plan, 'Reading')).not.toContain('female')
  })

  it('is so beside the list of groups', () => {
    const plan = planOf({ 'Math, boys': { rows: boys } }, {}, { Female: 250, Nonbinary: 6, Male: 244 })
    const list = enrollmentsOf(plan)
    expect(isShown(list.get('female')), 'of 500 they and the 244 leave six').toBe(false)
  })

  it('is none where it has another number of students, or the row is printed', () => {
    const other = { All: [90, 230], White: [50, 120] } as const
    const plan = planOf({ Reading: { rows: reading }, 'Math, boys': { rows: other } })
    expect(shown(plan, 'Math, boys')).toContain('all')
    const all = { ...reading, Nonbinary: [10, 30], Male: [102, 220], All: [232, 500] } as const
    const printed = planOf({ Reading: { rows: all }, 'Math, boys': { rows: { All: [90, 220] } } })
    expect(shown(printed, 'Math, boys')).toContain('all')
  })
})

describe('shares of all students', () => {
  // At Adams are nine Asian children, and at Lincoln none; of the district they are 28 less the 19 of the Pacific Islands.
  const adams: Told['rows'] = {
    ...{ All: [372, 538], White: [190, 250], Hispanic: [100, 160], Black: [35, 60] },
    ...{ 'Pacific Islander': [17, 19], 'Two or more races': [29, 40], Asian: [1, 9] },
  }
  const lincoln: Told['rows'] = {
    ...{ All: [178, 310], White: [90, 150], Hispanic: [50, 90], Black: [20, 40], 'Two or more races': [18, 30] },
  }
  const enrolled = { White: 400, Hispanic: 250, Black: 100, 'Pacific Islander': 19, 'Two or more races': 70, Asian: 9 }
  const share: Told['rows'] = Object.fromEntries(
    [...Object.entries(enrolled), ['All', 848] as const].map(([name, n]) => [name, [n, 848] as const]),
  )

  it('are the children of the schools: what a school withholds, the district’s enrollment does', () => {
    const plan = planOf({
      'Reading at Adams': { rows: adams },
      'Reading at Lincoln': { rows: lincoln },
      'Share of enrollment': { rows: share },
    })
    expect(shown(plan, 'Reading at Adams')).not.toContain('pacific islander')
    expect(shown(plan, 'Share of enrollment')).not.toContain('pacific islander')
    expect(shown(plan, 'Share of enrollment')).toContain('white')
  })

  it('say how many students a measure of all of them withholds', () => {
    const all = Object.values(enrolled).reduce((sum, n) => sum + n, 0)
    const rows: Told['rows'] = {
      ...{ All: [424, all], White: [201, 400], Hispanic: [126, 250], Black: [51, 100] },
      ...{ 'Pacific Islander': [17, 19], 'Two or more races': [28, 70], Asian: [1, 9] },
    }
    const plan = planOf({ Reading: { rows }, 'Share of enrollment': { rows: share } })
    expect(shown(plan, 'Reading')).not.toContain('pacific islander')
    expect(shown(plan, 'Share of enrollment')).not.toContain('pacific islander')
  })
})

describe('those who did at two schools', () => {
  const adams: Told['rows'] = {
    ...{ All: [372, 538], White: [190, 250], Hispanic: [100, 160], Black: [35, 60] },
    ...{ 'Pacific Islander': [17, 19], 'Two or more races': [29, 40], Asian: [1, 9] },
  }
  const lincoln: Told['rows'] = {
    ...{ All: [178, 310], White: [90, 150], Hispanic: [50, 90], Black: [20, 40], 'Two or more races': [18, 30] },
  }
  const pass: Told['rows'] = {
    ...{ All: [330, 550], White: [168, 280], Hispanic: [90, 150], Black: [33, 55] },
    ...{ 'Pacific Islander': [10, 17], 'Two or more races': [28, 47], Asian: [1, 1] },
  }
  const taken = {
    'Take an advanced course at Adams': { rows: adams },
    'Take an advanced course at Lincoln': { rows: lincoln },
  }

  it('are the children of another measure, which withholds what a school does', () => {
    const plan = planOf({ ...taken, 'Pass an advanced course': { rows: pass } })
    expect(shown(plan, 'Take an advanced course at Adams')).not.toContain('pacific islander')
    expect(shown(plan, 'Pass an advanced course')).not.toContain('pacific islander')
  })

  it('are so where it is told in shares of all of them', () => {
    const rows: Told['rows'] = Object.fromEntries(
      Object.entries(pass).map(([name, [, n]]) => [name, [n, 550] as const]),
    )
    const plan = planOf({ ...taken, 'Share of advanced students': { rows } })
    expect(shown(plan, 'Share of advanced students')).not.toContain('pacific islander')
  })

  it('are none of other children', () => {
    const rows: Told['rows'] = { ...pass, All: [330, 560], White: [168, 290] }
    const plan = planOf({ ...taken, 'Pass an advanced course': { rows } })
    expect(shown(plan, 'Pass an advanced course')).toContain('pacific islander')
  })
})

describe('a row whose figure is still missing', () => {
  const rows: Told['rows'] = {
    ...{ All: [230, 500], White: [125, 232], Hispanic: [60, 160], Black: [25, 60] },
    ...{ 'Two or more races': [null, 40], Asian: [null, 8] },
  }
  const names = ['White', 'Hispanic', 'Black', 'Two or more races']

  it('keeps no eight children company where the list of groups, or another measure, says how many are in it', () => {
    const n = Object.fromEntries(Object.entries(rows).map(([name, [, own]]) => [name, own]))
    const plan = planOf({ Reading: { rows } }, {}, n, ['Two or more races'])
    const list = [...enrollmentsOf(plan)].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))
    const told = [...list, ...shown(plan, 'Reading')]
    expect(
      names.map(idOf).every((id) => told.includes(id)),
      'the eight are all others',
    ).toBe(false)
    const math: Told['rows'] = { ...rows, 'Two or more races': [19, 40], Asian: [4, 8] }
    const both = planOf({ Reading: { rows }, Math: { rows: math } })
    expect(inNone(both, ['Reading', 'Math'], names)).not.toEqual([])
  })

  it('does where nobody says it, and the table is printed', () => {
    expect(shown(planOf({ Reading: { rows } }), 'Reading')).toEqual(['all', 'white', 'hispanic', 'black'])
  })
})

describe('a measure that lists one focus group alone', () => {
  const rows: Told['rows'] = { All: [136, 307], White: [80, 170], Hispanic: [40, 100], Black: [13, 30], Asian: [3, 7] }
  const course: Told = { rows: { Black: [10, 30] } }
  const listed = Object.fromEntries(Object.entries(rows).map(([name, [, n]]) => [name, n]))

  it('does not tell the number of those who keep seven company', () => {
    const plan = planOf({ 'Chronic absence': { rows }, 'Advanced course': course })
    expect(shown(plan, 'Chronic absence')).toEqual(['all', 'white', 'hispanic'])
    expect(shown(plan, 'Advanced course')).toEqual([])
    const other = planOf({ 'Chronic absence': { rows }, 'Advanced course': { rows: { Black: [10, 28] } } })
    expect(shown(other, 'Advanced course'), 'of 28 others').toEqual(['black'])
    const large = planOf({
      'Chronic absence': { rows: { ...rows, All: [153, 337], Asian: [20, 37] } },
      'Advanced course': course,
    })
    expect(shown(large, 'Advanced course'), 'where all are many').toEqual(['black'])
  })

  it('leaves another row to keep them company where a paper has printed it, or beside the list', () => {
    const plan = planOf({ 'Chronic absence': { rows }, 'Advanced course': course }, { 'Advanced course': ['Black'] })
    expect(shown(plan, 'Chronic absence')).not.toContain('hispanic')
    const enrolled = { ...listed, 'Two or more races': 193 }
    const others = { 'Advanced course': { rows: { 'Two or more races': [90, 193] } } } as const
    const list = enrollmentsOf(planOf(others, {}, enrolled))
    expect(isShown(list.get('black')), 'the measure has told the others').toBe(false)
  })
})

describe('measures of one focus group each, of which none says how many all students are', () => {
  it('do not tell of seven Black children of Lincoln by the district and Adams, be there more groups', () => {
    const others = {
      Female: [
        [20, 45],
        [11, 25],
        [9, 20],
      ],
      Nonbinary: [
        [13, 33],
        [7, 18],
        [6, 15],
      ],
    } as const
    for (const more of [false, true]) {
      const row = (at: 0 | 1 | 2, black: Row): Told => ({
        rows: { Black: black, ...(more && { Female: others.Female[at], Nonbinary: others.Nonbinary[at] }) },
      })
      const measures = {
        Reading: row(0, [17, 37]),
        'Reading at Adams': row(1, [14, 30]),
        'Reading at Lincoln': row(2, [3, 7]),
      }
      const told = (plan: Plan) => Object.keys(measures).filter((m) => shown(plan, m).includes('black'))
      expect(told(planOf(measures))).not.toContain('Reading')
      expect(told(planOf(measures, { Reading: ['Black'] })), 'in print before').not.toContain('Reading at Adams')
    }
  })

  it('do not tell of seven Black girls by all Black students, and the boys', () => {
    const whole = { All: [100, 200], White: [83, 163], Black: [17, 37] } as const
    const plan = planOf({ Reading: { rows: whole }, 'Reading, boys': { rows: { Black: [14, 30] } } })
    expect(inNone(plan, ['Reading', 'Reading, boys'], ['Black'])).toEqual([])
    expect(['Reading', 'Reading, boys'].every((m) => shown(plan, m).includes('black'))).toBe(false)
    const many = planOf({ Reading: { rows: whole }, 'Reading, boys': { rows: { Black: [8, 17] } } })
    expect(
      ['Reading', 'Reading, boys'].every((m) => shown(many, m).includes('black')),
      'twenty girls',
    ).toBe(true)
  })
})
