// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** “Reading, White students” is a row of “Reading”: what that one withholds, this one does not print. */

type Row = readonly [did: number, n: number]
const groups = ['All students', 'Hispanic', 'White', 'Black', 'English learners', 'Female', 'Male']
const idOf = (name: string) => name.toLowerCase()
const year = '2025-26'

function planOf(
  measures: Readonly<Record<string, Readonly<Record<string, Row>>>>,
  printed: readonly string[] = [],
  list = groups,
  dimensionOf: (group: string) => string | undefined = () => undefined,
) {
  const rows = Object.entries(measures).flatMap(([measure, of]) =>
    Object.entries(of).map(([group, [did, n]]) => ({
      ...{ measure, group: idOf(group), year },
      reading: { figure: (did / n) * 100, n, numerator: did },
    })),
  )
  const out = rows.filter(({ measure }) => printed.includes(measure))
  return planWith({
    dimension: [...new Set(list.flatMap((name) => dimensionOf(name) ?? []))].map((name) => ({ id: name, name })),
    studentGroup: list.map((name, sort) => ({
      ...{ id: idOf(name), name, sort, isTotal: sort === 0 },
      ...(sort > 0 && dimensionOf(name) && { dimension: dimensionOf(name) }),
    })),
    measure: Object.keys(measures).map((id) => ({ id, short: id, unit: 'percent' as const })),
    value: rows.map((row, i) => ({ id: `v${i}`, ...row })),
    briefingSent: [
      {
        ...{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01' },
        printed: out.map(({ reading, ...row }) => ({ ...row, ...reading })),
      },
    ],
  })
}
const shown = (plan: ReturnType<typeof planOf>, measure: string) =>
  [...cellsOf(plan, measure, year)].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))

const races = { 'All students': [150, 300], Hispanic: [47, 100], White: [100, 192], Black: [3, 8] } as const
const white = { 'All students': [100, 192], Female: [50, 100], Male: [50, 92] } as const

describe('a measure of one group', () => {
  it.each([
    'Reading, White students',
    'White students: reading',
    'Reading of White children',
    'Reading – Caucasian',
    'Reading for Caucasians',
    'Reading achievement of White students',
  ])('does not print what is withheld of that group: %s', (name) => {
    const plan = planOf({ Reading: races, [name]: white })
    expect(shown(plan, 'Reading')).toEqual(['all students', 'hispanic'])
    expect(shown(plan, name)).toEqual([])
  })

  it.each([
    ['Lincoln', 'Reading at Lincoln'],
    ['Lincoln', 'Reading – Lincoln ES'],
    ['Lincoln Elementary', 'Lincoln reading'],
    ['Lincoln Elementary', 'Reading at Lincoln Elementary School'],
    ['Dual language program', 'Reading in dual-language classes'],
    ['Grade 4', 'Fourth-grade reading'],
    ['4th grade', 'Reading 4'],
    ['English learners', 'ML reading'],
    ['Male', 'Reading among young men'],
  ])('is known by another way to call a school or a grade: row “%s” and “%s”', (row, name) => {
    // All are 269, of whom Adams has 120; at Birch nine read, and four of them well.
    const rows = { 'All students': [130, 269], Adams: [60, 120], [row]: [66, 140], Birch: [4, 9] } as const
    const list = ['All students', 'Adams', row, 'Birch', 'Left-handed']
    const plan = planOf({ Reading: rows, [name]: { 'All students': [66, 140], 'Left-handed': [30, 70] } }, [], list)
    expect(shown(plan, 'Reading')).not.toContain(idOf(row))
    expect(shown(plan, name)).toEqual([])
  })

  it('is not taken for one of Lincoln Middle where an elementary school is called so too', () => {
    const rows = { 'All students': [130, 269], 'Lincoln Elementary': [60, 120], 'Lincoln Middle': [70, 149] } as const
    const list = ['All students', 'Lincoln Elementary', 'Lincoln Middle', 'Left-handed']
    const plan = planOf({ Reading: rows, 'Reading at Lincoln Middle': { 'All students': [70, 149] } }, [], list)
    expect(shown(plan, 'Reading at Lincoln Middle')).toEqual(['all students'])
  })

  it('is asked first or last, and withholds the same', () => {
    const plan = planOf({ Reading: races, 'Reading, White students': white })
    expect(shown(plan, 'Reading, White students')).toEqual([])
    expect(shown(plan, 'Reading')).toEqual(['all students', 'hispanic'])
  })

  it('does not leave eight of all children, though they have no row there', () => {
    const name = 'Reading, English learners'
    const plan = planOf({ Reading: { 'All students': [150, 300] }, [name]: { 'All students': [147, 292] } })
    expect(shown(plan, name)).toEqual([])
    expect(shown(plan, 'Reading')).toEqual(['all students'])
    const large = planOf({ Reading: { 'All students': [150, 300] }, [name]: { 'All students': [100, 200] } })
    expect(shown(large, name), 'of a hundred nobody minds').toEqual(['all students'])
  })

  it('does not either as two halves, by a group that the plan does not list', () => {
    const plan = planOf({
      Reading: races,
      'Reading, White girls': { 'All students': [50, 100] },
      'Reading, White boys': { 'All students': [50, 92] },
    })
    const halves = [...shown(plan, 'Reading, White girls'), ...shown(plan, 'Reading, White boys')]
    expect(halves.length, 'both would be White children').toBeLessThan(2)
  })

  it('keeps its row known where a paper has printed it, and another one keeps the eight company', () => {
    const plan = planOf({ Reading: races, 'Reading, White students': white }, ['Reading, White students'])
    expect(shown(plan, 'Reading')).not.toContain('hispanic')
    expect(shown(plan, 'Reading, White students')).toContain('all students')
  })

  it('has its row where two rows mean one group, and one has its number', () => {
    const rows = [...groups, 'Caucasian']
    const plan = planOf(
      { Reading: { ...races, White: [60, 120], Caucasian: [100, 192] }, 'Reading, White students': white },
      [],
      rows,
    )
    expect(shown(plan, 'Reading')).not.toContain('caucasian')
    expect(shown(plan, 'Reading, White students')).toEqual([])
  })

  it('of another thing, or of all children, is no row', () => {
    const math = { 'All students': [100, 180], Female: [50, 94], Male: [50, 86] } as const
    const adams = { ...white, 'All students': [101, 192], Female: [51, 100] } as const
    const plan = planOf({ Reading: races, 'Math, White students': math, 'Reading of all students, at Adams': adams })
    for (const name of ['Math, White students', 'Reading of all students, at Adams'])
      expect(shown(plan, name)).toContain('all students')
  })
})

describe('a measure of one group that does not say how many all of them are', () => {
  // Of 60 English learners 40 are Hispanic, and 13 Asian: seven others, three of whom did.
  const reading: Readonly<Record<string, Row>> = {
    ...{ 'All students': [180, 360], White: [100, 190], Hispanic: [50, 110], Asian: [30, 60] },
    'English learners': [26, 60],
  }
  const list = ['All students', 'White', 'Hispanic', 'Asian', 'English learners', 'Female', 'Male']

  it('does not tell of seven by the row of the measure of all', () => {
    const learners = { Hispanic: [16, 40], Asian: [7, 13] } as const
    const plan = planOf({ Reading: reading, 'Reading, English learners': learners }, [], list)
    expect(shown(plan, 'Reading, English learners')).toEqual([])
    expect(shown(plan, 'Reading')).toContain('english learners')
    const large = { Hispanic: [10, 30], Asian: [7, 13] } as const
    expect(shown(planOf({ Reading: reading, 'Reading, English learners': large }, [], list), 'Reading')).toHaveLength(5)
  })

  it('does not tell of seven boys by all students, and the girls', () => {
    const plan = planOf(
      {
        Reading: { 'All students': [179, 360] },
        'Reading, girls': { 'All students': [100, 200] },
        'Reading, boys': { White: [45, 90], Hispanic: [31, 63] },
      },
      [],
      list,
    )
    expect(shown(plan, 'Reading, boys')).toEqual([])
    expect(shown(plan, 'Reading, girls')).toEqual(['all students'])
  })
})

it('of words that no list knows is a row by its number, and by who of them did: “Reading (AA)”', () => {
  const black = { 'All students': [3, 8], Female: [1, 4], Male: [2, 4] } as const
  const few = {
    ...races,
    Hispanic: [47, 92],
    Black: [13, 30],
    'English learners': [4, 8],
    'All students': [164, 322],
  } as const
  const aa = { 'All students': [13, 30], Female: [7, 14], Male: [6, 16] } as const
  const list = [...groups.slice(0, 4), 'Asian', 'Female', 'Male']
  const plan = planOf({ Reading: { ...few, Asian: black['All students'] }, 'Reading (AA)': aa }, [], list)
  expect(shown(plan, 'Reading')).not.toContain('black')
  expect(shown(plan, 'Reading (AA)')).toEqual([])
})

describe('a measure of all children but eight', () => {
  const readingOf = ([few, most]: readonly [string, string]): Readonly<Record<string, Row>> => ({
    'All students': [170, 400],
    Hispanic: [80, 190],
    White: [90, 210],
    [few]: [2, 8],
    [most]: [168, 392],
  })
  const most = { 'All students': [168, 392], Hispanic: [79, 186], White: [89, 206] } as const

  it.each([
    ['Migrant', 'Not migrant', 'Reading, non-migrant'],
    ['IEP', 'No IEP', 'Reading, no IEP'],
    ['Homeless', 'Housed', 'Reading, housed'],
    ['FRL', 'Paid lunch', 'Reading, paid lunch'],
    ['English learners', 'Never English learners', 'Reading, never English learners'],
    ['Title I', 'Non-Title I', 'Reading, non-Title I'],
    ['English learners', 'Monolingual', 'Monolingual reading'],
  ])('goes as a whole, and not the one of all: %s, %s, “%s”', (few, many, name) => {
    const list = ['All students', 'Hispanic', 'White', few, many]
    const plan = planOf({ Reading: readingOf([few, many]), [name]: most }, [], list)
    expect(shown(plan, 'Reading')).toEqual(['all students', 'hispanic', 'white'])
    expect(shown(plan, name)).toEqual([])
  })
})

describe('a measure of one group, in all grades', () => {
  const list = ['All students', 'White', 'Hispanic', 'Students with disabilities']
  const whole = 'Students with disabilities'
  const lower = { 'All students': [100, 180], White: [70, 110], Hispanic: [30, 70], [whole]: [9, 28] } as const
  const upper = { 'All students': [60, 120], White: [44, 80], Hispanic: [16, 40], [whole]: [3, 8] } as const
  const grades = { 'Reading, grades K-5': lower, 'Reading, grades 6-8': upper }

  it.each(['Reading, students with disabilities', 'Regular classes most of the day, students with disabilities'])(
    'does not tell of eight in the upper grades, where no measure is of all grades: %s',
    (name) => {
      const told = { 'All students': [12, 36], White: [5, 15], Hispanic: [7, 21] } as const
      const plan = planOf({ ...grades, [name]: told }, [], list)
      expect(shown(plan, name)).toEqual(['all students', 'white', 'hispanic'])
      for (const of of Object.keys(grades)) expect(shown(plan, of), of).toEqual(['all students', 'white', 'hispanic'])
      const printed = planOf({ ...grades, [name]: told }, ['Reading, grades K-5'], list)
      expect(shown(printed, name), 'where a paper has told of the lower grades').toEqual([])
      const many = { 'All students': [40, 90], White: [20, 45], Hispanic: [20, 45] } as const
      expect(shown(planOf({ ...grades, [name]: many }, [], list), 'Reading, grades K-5')).toContain(idOf(whole))
    },
  )
})

describe('a measure of all but one group', () => {
  const whole = 'Students with disabilities'
  const list = ['All students', 'White', 'Hispanic', whole, 'Grade 3', 'Grade 4', 'Grade 5']
  const name = 'Reading, students without disabilities'

  it('tells how many are in that group of both grades, so that two of its rows go', () => {
    const plan = planOf(
      {
        'Reading, grades K-5': { 'All students': [100, 180], White: [70, 110], Hispanic: [30, 70], [whole]: [9, 28] },
        'Reading, grades 6-8': { 'All students': [60, 120], White: [44, 80], Hispanic: [16, 40], [whole]: [3, 8] },
        [name]: { 'All students': [148, 264], White: [109, 175], Hispanic: [39, 89] },
      },
      [],
      list,
    )
    expect(shown(plan, name)).toEqual(['all students', 'white', 'hispanic'])
    for (const of of ['K-5', '6-8']) expect(shown(plan, `Reading, grades ${of}`)).not.toContain(idOf(whole))
  })

  it('withholds the grade in which the group is withheld', () => {
    const plan = planOf(
      {
        'Reading, grade 3': { 'All students': [60, 110], [whole]: [5, 15] },
        'Reading, grade 4': { 'All students': [50, 95], [whole]: [4, 13] },
        'Reading, grade 5': { 'All students': [50, 95], [whole]: [3, 8] },
        [name]: { 'All students': [148, 264], 'Grade 3': [55, 95], 'Grade 4': [46, 82], 'Grade 5': [47, 87] },
      },
      [],
      list,
    )
    expect(shown(plan, name)).not.toContain('grade 5')
  })
})

it('does not tell of five of eight in the second of two years, which a measure of their group has together', () => {
  const group = 'english learners'
  const rows = { '2024-25': { all: [100, 130], [group]: [19, 28] }, '2025-26': { all: [90, 120], [group]: [5, 8] } }
  const reading = ([did = 0, n = 0]: readonly number[]) => ({ figure: (did / n) * 100, n, numerator: did })
  const both = { id: 'both', measure: 'both', group: 'all', year, reading: reading([24, 36]) }
  const plan = planWith({
    studentGroup: ['All', 'White', 'English learners'].map((name, sort) => ({
      ...{ id: idOf(name), name, sort, isTotal: sort === 0 },
    })),
    measure: [
      { id: 'm', short: 'Graduation', unit: 'percent' },
      { id: 'both', short: 'Graduation, two years together, English learners', unit: 'percent' },
    ],
    value: [
      ...Object.entries(rows).flatMap(([of, figures]) =>
        Object.entries({ ...figures, white: figures.all.map((n) => n / 2) }).map(([id, counts]) => ({
          ...{ id: `${of} ${id}`, measure: 'm', group: id, year: of, reading: reading(counts) },
        })),
      ),
      both,
    ],
  })
  const told = (of: string) => isShown(cellsOf(plan, 'm', of).get(group))
  expect([told('2024-25'), told('2025-26')], 'of 36 in both years the 28 leave them').toEqual([false, false])
})

it('does not tell of a Black girl in no course by the boys, whom another measure counts as those who take one', () => {
  const list = ['All students', 'White', 'Hispanic', 'Black', 'Girls', 'Boys']
  const plan = planOf(
    {
      'Not in an AP course, Black students': { 'All students': [11, 40], Girls: [1, 4], Boys: [10, 36] },
      'AP taking, boys': { 'All students': [191, 267], White: [111, 152], Hispanic: [54, 79], Black: [26, 36] },
    },
    [],
    list,
  )
  expect(shown(plan, 'Not in an AP course, Black students')).toEqual(['all students'])
  expect(shown(plan, 'AP taking, boys')).not.toContain('black')
})

it('does not tell of three Asian children of Lincoln by the Hispanic ones, whom a measure of these has by school', () => {
  const list = ['All students', 'White', 'Hispanic', 'Asian', 'Adams', 'Lincoln']
  const lincoln = { 'All students': [60, 120], White: [37, 71], Hispanic: [20, 41], Asian: [3, 8] } as const
  const hispanic = { 'All students': [50, 100], Adams: [30, 59], Lincoln: [20, 41] } as const
  const plan = planOf({ 'Reading, Lincoln': lincoln, 'Reading, Hispanic students': hispanic }, [], list)
  expect(shown(plan, 'Reading, Lincoln')).not.toContain('asian')
  const isTold = ['Reading, Lincoln', 'Reading, Hispanic students'].some((of, i) =>
    shown(plan, of).includes(['hispanic', 'lincoln'][i] as string),
  )
  expect(isTold).toBe(false)
})

describe('measures of two groups, one of which holds the other', () => {
  const all = { 'All students': [127, 250], Female: [66, 118], Male: [61, 132] } as const
  const some = { 'All students': [14, 25], Female: [5, 10], Male: [9, 15] } as const
  const wide = { 'All students': [17, 30], Female: [8, 13], Male: [9, 17] } as const

  it.each([
    ['free lunch', 'free or reduced lunch'],
    ['English learners', 'ever English learners'],
    ['EL', 'current and former EL'],
    ['low-income students', 'high needs students'],
    ['IEP', 'IEP or 504'],
    ['homeless', 'homeless or foster'],
    ['autism', 'students with disabilities'],
    ['newcomers', 'English learners'],
    ['Hmong students', 'Asian students'],
    ['Adams', 'Adams or Lincoln'],
    ['seniors', 'grades 11-12'],
  ])('do not tell of the five who are in one alone: %s and %s', (part, whole) => {
    const pairs = [
      { Reading: all, [`Reading, ${part}`]: some, [`Reading, ${whole}`]: wide },
      { [`${part}: reading`]: some, [`${whole}: reading`]: wide },
    ]
    for (const [at, measures] of pairs.entries()) {
      const named = Object.keys(measures).slice(-2)
      const plan = planOf(measures)
      expect(
        named.filter((name) => shown(plan, name).includes('all students')),
        `the five of ${named.join(' and ')}`,
      ).toHaveLength(1)
      const bare = Object.fromEntries(
        Object.entries(measures).map(([name, { 'All students': n }]) => [name, { 'All students': n }]),
      )
      expect(
        named.filter((name) => shown(planOf(bare), name).length > 0),
        `${at}: of all alone`,
      ).toHaveLength(1)
    }
  })

  it('print both where many are in one alone, and each row of girls and boys', () => {
    const part = { 'All students': [30, 60], Female: [10, 25], Male: [20, 35] } as const
    const whole = { 'All students': [80, 160], Female: [35, 68], Male: [45, 92] } as const
    const plan = planOf({ Reading: all, 'Reading, EL': part, 'Reading, ever EL': whole })
    expect(shown(plan, 'Reading, EL')).toHaveLength(3)
    expect(shown(plan, 'Reading, ever EL')).toHaveLength(3)
  })

  it('do not tell of three girls either, where the boys are many', () => {
    const part = { 'All students': [50, 100], Female: [20, 45], Male: [30, 55] } as const
    const whole = { 'All students': [60, 120], Female: [22, 48], Male: [38, 72] } as const
    const plan = planOf({ 'Reading, EL': part, 'Reading, ever EL': whole })
    expect(shown(plan, 'Reading, EL')).toHaveLength(3)
    expect(shown(plan, 'Reading, ever EL')).toEqual(['all students'])
  })

  it('do not tell of seven who are in both, nor of six former ones beside all others', () => {
    const el = { 'All students': [26, 60] } as const
    const swd = { 'All students': [20, 47] } as const
    const either = { 'All students': [42, 100] } as const
    const names = ['Reading, EL', 'Reading, students with disabilities', 'Reading, EL or students with disabilities']
    const three = planOf({
      Reading: all,
      [names[0] as string]: el,
      [names[1] as string]: swd,
      [names[2] as string]: either,
    })
    expect(names.filter((name) => shown(three, name).length > 0)).toEqual(names.slice(0, 2))
    const [not, ever] = ['Reading, not English learners', 'Reading, ever English learners']
    const measures = { Reading: { 'All students': [187, 250] }, [not]: { 'All students': [137, 189] } } as const
    const ends = planOf({ ...measures, [ever]: { 'All students': [54, 67] } })
    expect([not, ever].filter((name) => shown(ends, name).length > 0)).toEqual([not])
  })
})

describe('a measure of one group of whom few did at all', () => {
  const suspended = (who: string, at: string, [did, n]: Row) =>
    planOf(
      {
        Suspended: {
          'All students': [40, 900],
          Hispanic: [12, 200],
          White: [28, 700],
          [who]: [did, n],
          Baker: [20, 400],
        },
        [at]: { 'All students': [did, n], White: [1, n - 8], Black: [did - 1, 8] },
      },
      [],
      [...groups, 'Adams', 'Baker'],
    )

  it.each([
    ['Adams', 'Suspended at Adams', [2, 241]],
    ['Female', 'Suspended, girls', [2, 241]],
    ['English learners', 'Suspended, English learners', [2, 70]],
  ] as const)('is no row either, from which how few they were would follow: %s', (who, at, row) => {
    const plan = suspended(who, at, row)
    expect(shown(plan, at)).toEqual([])
    expect(shown(plan, 'Suspended')).not.toContain(who.toLowerCase())
  })
})

describe('a measure of some of the rows of another one', () => {
  const schools = {
    'All students': [903, 1807],
    'North High': [400, 800],
    Horizons: [3, 7],
    'Alder Middle': [210, 420],
    Adams: [140, 280],
    Baker: [150, 300],
  } as const
  const list = ['All students', ...Object.keys(schools).slice(1), 'White', 'Hispanic']
  const planOfSchools = (name: string, rows: Readonly<Record<string, Row>>, printed: readonly string[] = []) => {
    const records = { Reading: schools, [name]: rows } as Readonly<Record<string, Readonly<Record<string, Row>>>>
    return planOf(records, printed, list, (group) => (group in schools ? 'School' : undefined))
  }
  const isToldOf = (plan: ReturnType<typeof planOf>, name: string) =>
    ['north high'].every((id) => shown(plan, 'Reading').includes(id)) && shown(plan, name).includes('all students')

  it.each([
    'High school reading',
    'HS reading',
    'Secondary reading',
    'Reading in the north region',
    'Reading, grades 9–12',
  ])('does not tell of the school that is too small: %s', (name) => {
    expect(isToldOf(planOfSchools(name, { 'All students': [403, 807] }), name)).toBe(false)
  })

  it('keeps its own rows where it lists groups, and another school goes', () => {
    const name = 'High school reading'
    const plan = planOfSchools(name, { 'All students': [403, 807], White: [300, 500], Hispanic: [103, 307] })
    expect(isToldOf(plan, name)).toBe(false)
    expect(shown(plan, name)).toEqual(['all students', 'white', 'hispanic'])
  })

  it('nor among eighteen schools, of which it is four', () => {
    const more = Object.fromEntries(
      Array.from({ length: 11 }, (_, i) => [`School ${'ABCDEFGHIJK'[i]}`, [150 + 7 * i, 310 + 11 * i]]),
    )
    const many: Readonly<Record<string, Row>> = {
      ...schools,
      'South High': [413, 850],
      'East High': [426, 901],
      ...more,
    }
    const sum = Object.entries(many)
      .slice(1)
      .reduce<Row>(([a, b], [, [did, n]]) => [a + did, b + n], [0, 0])
    const [all, highs] = [{ ...many, 'All students': sum }, { 'All students': [1242, 2558] as Row }]
    const plan = planOf(
      { Reading: all, 'High school reading': highs },
      [],
      ['All students', ...Object.keys(many).slice(1)],
      () => 'School',
    )
    const rows = ['north high', 'south high', 'east high']
    const isTold =
      rows.every((id) => shown(plan, 'Reading').includes(id)) && shown(plan, 'High school reading').length > 0
    expect(isTold).toBe(false)
    expect(shown(plan, 'Reading').length).toBeGreaterThan(13)
  })

  it('is printed where no row is small', () => {
    const large = { ...schools, Horizons: [13, 27] } as const
    const records = { Reading: large, 'High school reading': { 'All students': [413, 827] } } as const
    const plan = planOf(records, [], list, (group) => (group in schools ? 'School' : undefined))
    expect(shown(plan, 'High school reading')).toEqual(['all students'])
  })
})

describe('a measure of all who are in neither of two groups', () => {
  const said = 'Reading, neither English learners nor students with disabilities'
  const list = [...groups, 'Students with disabilities']
  const among = (both: number) =>
    ({
      Reading: { 'All students': [280, 520], 'English learners': [30, 60], 'Students with disabilities': [14, 30] },
      [said]: { 'All students': [236 + both / 2, 430 + both] },
    }) as const

  it('does not tell of four who are in both, nor of two of them who read at grade level', () => {
    const plan = planOf(among(4), [], list)
    expect(shown(plan, said)).toEqual([])
    expect(shown(plan, 'Reading')).toHaveLength(3)
  })

  it('is printed where sixteen are in both, and fourteen in one alone', () => {
    expect(shown(planOf(among(16), [], list), said)).toEqual(['all students'])
  })

  it('does not tell of the four either where each group has a measure of its own', () => {
    const { Reading, ...rest } = among(4)
    const measures = {
      ...{ Reading: { 'All students': Reading['All students'] }, ...rest },
      'Reading, English learners': { 'All students': Reading['English learners'] },
      'Reading, students with disabilities': { 'All students': Reading['Students with disabilities'] },
    } as const
    expect(shown(planOf(measures, [], list), said)).toEqual([])
  })
})
