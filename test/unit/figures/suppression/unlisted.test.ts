// @module-tag seconds
import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Entry } from '../../../../shared/figures/suppression/makes-up.ts'
import { setsWithUnlisted, shareWords } from '../../../../shared/figures/suppression/unlisted.ts'
import { cellsOf, enrollmentsOf, isShown, type Reading as Read } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** A school, a year or a point of which all students are told and no group: what the others leave of the district is its. */

/** A figure, of whose day nothing is said. */
type Reading = Omit<Read, 'date'>
const names = { all: 'All students', hispanic: 'Hispanic', white: 'White', female: 'Female', male: 'Male' }
type Group = keyof typeof names
type Table = Partial<Readonly<Record<Group, readonly [did: number, n: number] | Reading>>>
const isPair = (row: readonly [number, number] | Reading): row is readonly [number, number] => Array.isArray(row)
const asReading = (row: readonly [number, number] | Reading): Reading =>
  isPair(row) ? { figure: (row[0] / row[1]) * 100, n: row[1], numerator: row[0] } : row

/** Measures by their names; “Name / year” of one that is told of several years. */
function planOf(
  tables: Readonly<Record<string, Table>>,
  more: { list?: Table; printed?: Table; ofPaper?: string } = {},
) {
  const of = (name: string) => {
    const [measure = '', year = '2025-26'] = name.split(' / ')
    return { measure, year }
  }
  const printed = Object.entries(more.printed ?? {}).map(([group, row]) => {
    const { figure = 0, n, numerator } = asReading(row)
    return {
      ...of(more.ofPaper ?? ''),
      group,
      figure,
      ...(n !== undefined && { n }),
      ...(numerator !== undefined && { numerator }),
    }
  }) satisfies NonNullable<RecordOf<'briefingSent'>['printed']>
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) => {
      const row = more.list?.[id as Group]
      const enrollment = row && asReading(row).n
      const is = id === 'all' ? { isTotal: true } : id === 'female' || id === 'male' ? {} : { dimension: 'race' }
      return { id, name, sort, ...is, ...(enrollment !== undefined && { enrollment }) }
    }),
    measure: [...new Set(Object.keys(tables).map((name) => of(name).measure))].map((id) => ({
      id,
      short: id,
      unit: 'percent' as const,
    })),
    briefingSent:
      printed.length > 0 ? [{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01', printed }] : [],
    value: Object.entries(tables).flatMap(([name, rows]) =>
      Object.entries(rows).map(([group, row]) => ({
        id: `${name} ${group}`,
        ...of(name),
        group,
        reading: asReading(row),
      })),
    ),
  })
}
type Planned = ReturnType<typeof planOf>
const open = (cells: ReadonlyMap<string, unknown>) => [...cells].flatMap(([id, c]) => (isShown(c as never) ? [id] : []))
const shown = (plan: Planned, measure: string, year = '2025-26') => open(cellsOf(plan, measure, year))

const [reading, atAdams, atGrant, atLincoln] = [
  'Reading',
  'Reading at Adams',
  'Reading at Grant',
  'Reading at Lincoln',
] as const
const district: Table = { all: [451, 900], hispanic: [344, 764], white: [107, 136] }
const adams: Table = { all: [431, 837], hispanic: [327, 706], white: [104, 131] }
const lincoln: Table = { all: [20, 63] }

describe('a school of 63 of which all students alone are told', () => {
  it('does not give its five White children away by the district and the other school', () => {
    const kept: Reading = { state: 'withheld' }
    const ways: readonly Table[] = [
      lincoln,
      { ...lincoln, hispanic: kept, white: kept },
      { ...lincoln, hispanic: { ...kept, mark: '<10' }, white: { ...kept, mark: '<10' } },
      { ...lincoln, white: { state: 'notReported' } },
    ]
    for (const school of ways) {
      const plan = planOf({ [reading]: district, [atAdams]: adams, [atLincoln]: school })
      expect(shown(plan, reading), JSON.stringify(school)).toEqual(['all'])
      expect(shown(plan, atAdams)).toEqual(['all', 'hispanic', 'white'])
      expect(shown(plan, atLincoln)).toContain('all')
    }
  })

  it('does not either where it tells of girls and boys, and the other school of races', () => {
    const both: Table = { ...district, female: [200, 440], male: [251, 460] }
    const plan = planOf({
      [reading]: both,
      [atAdams]: adams,
      [atLincoln]: { ...lincoln, female: [10, 30], male: [10, 33] },
    })
    expect(shown(plan, reading)).toEqual(['all', 'female', 'male'])
  })

  it('is found beside two that list the races, and among two that list none', () => {
    const two: Table = { all: [221, 437], hispanic: [167, 356], white: [54, 81] }
    const grant: Table = { all: [210, 400], hispanic: [160, 350], white: [50, 50] }
    const three = planOf({ [reading]: district, [atAdams]: two, [atGrant]: grant, [atLincoln]: lincoln })
    expect(shown(three, reading)).toEqual(['all'])
    const both = planOf({
      [reading]: district,
      [atAdams]: adams,
      [atGrant]: { all: [8, 30] },
      [atLincoln]: { all: [12, 33] },
    })
    expect(shown(both, reading), 'five White children are at the two others').toEqual(['all'])
  })

  it('is found where no name says that the three have to do with each other', () => {
    const plan = planOf({ Reading: district, Adams: adams, Lincoln: lincoln })
    expect(shown(plan, 'Reading')).toEqual(['all'])
  })

  it('is no such school where its numbers do not add up, or it has children enough', () => {
    const every = ['all', 'hispanic', 'white']
    // Wherever they are, the five White children who are not at Adams are looked after.
    const plan = planOf({ [reading]: district, [atAdams]: adams, [atLincoln]: { all: [20, 70] } })
    expect(shown(plan, reading)).toEqual(['all'])
    expect(shown(plan, atAdams)).toEqual(every)
    const large: Table = { all: [231, 437], hispanic: [167, 356], white: [64, 81] }
    const many = planOf({ [reading]: district, [atAdams]: large, [atLincoln]: { all: [220, 463] } })
    expect(shown(many, reading)).toEqual(every)
  })

  it('keeps its five out of the other school where a paper has printed the district', () => {
    const tables = { [reading]: district, [atAdams]: adams, [atLincoln]: lincoln }
    const plan = planOf(tables, { printed: district, ofPaper: reading })
    expect(shown(plan, atAdams)).toEqual(['all'])
  })

  it('does not say by the list of groups how many there are', () => {
    const plan = planOf({ [atAdams]: adams, [atLincoln]: lincoln }, { list: district })
    expect(open(enrollmentsOf(plan))).toEqual(['all'])
    expect(shown(plan, atAdams)).toEqual(['all', 'hispanic', 'white'])
  })

  it('does not say so by a measure of other things either', () => {
    const plan = planOf({
      [reading]: district,
      'Math at Adams': { ...adams, all: [401, 837] },
      'Math at Lincoln': { all: [22, 63] },
    })
    expect(shown(plan, reading)).toEqual(['all'])
  })
})

it('withholds White children at the schools where a paper printed all others of the district before they were entered', () => {
  const [one, two, three]: readonly Table[] = [
    { all: [31, 454], hispanic: [27, 389], white: [4, 65] },
    { all: [18, 383], white: [3, 66] },
    { all: [2, 63], white: [0, 5] },
  ] // prettier-ignore
  const all: Table = { all: [51, 900], hispanic: [44, 764] }
  const tables = {
    [reading]: { ...all, white: [7, 136] },
    [atAdams]: one ?? {},
    [atGrant]: two ?? {},
    [atLincoln]: three ?? {},
  } as const
  const plan = planOf(tables, { printed: all, ofPaper: reading })
  for (const school of [atAdams, atGrant, atLincoln]) expect(shown(plan, school), school).not.toContain('white')
})

describe('a school of eight', () => {
  const five: Table = { all: [5, 8] }

  it('is not what the two others leave of the district, where all of them tell of all students alone', () => {
    const plan = planOf({
      [reading]: { all: [60, 120] },
      [atAdams]: { all: [28, 58] },
      [atGrant]: { all: [27, 54] },
      [atLincoln]: five,
    })
    expect(shown(plan, reading), 'a report card has the district').toEqual(['all'])
    expect(shown(plan, atAdams)).toEqual(['all'])
    expect(shown(plan, atGrant)).toEqual([])
    const large = planOf({
      [reading]: { all: [75, 142] },
      [atAdams]: { all: [28, 58] },
      [atGrant]: { all: [27, 54] },
      [atLincoln]: { all: [20, 30] },
    })
    expect(shown(large, reading), 'of thirty nobody minds').toEqual(['all'])
  })

  it('nor where the others list the races', () => {
    const [one, two]: readonly Table[] = [
      { all: [28, 58], hispanic: [20, 40], white: [8, 18] },
      { all: [27, 54], hispanic: [17, 34], white: [10, 20] },
    ]
    const all: Table = { all: [60, 120], hispanic: [40, 78], white: [20, 42] }
    const plan = planOf({ [reading]: all, [atAdams]: one ?? {}, [atGrant]: two ?? {}, [atLincoln]: five })
    expect(shown(plan, reading)).toEqual(['all'])
    expect(shown(plan, atGrant)).toEqual([])
  })

  it('nor a grade that nobody entered', () => {
    const plan = planOf({ 'Reading, grades 3 to 5': { all: [60, 120] }, 'Reading, grades 3 to 4': { all: [55, 112] } })
    expect(shown(plan, 'Reading, grades 3 to 5')).toEqual(['all'])
    expect(shown(plan, 'Reading, grades 3 to 4')).toEqual([])
  })
})

describe('all students of a district beside a school of seven', () => {
  const whole: Table = { all: [179, 360] }
  const adams: Table = { all: [90, 190] }
  const lincoln: Table = { all: [85, 163] }
  const baker: Table = { all: [4, 7] }
  const atBaker = 'Reading at Baker'
  const schools = { [atAdams]: adams, [atLincoln]: lincoln, [atBaker]: baker } as const
  /** Which of these print their all students. */
  const told = (plan: ReturnType<typeof planOf>, names: readonly string[]) =>
    names.filter((name) => shown(plan, name).includes('all'))

  it('stay, and another school goes with it', () => {
    const plan = planOf({ [reading]: whole, ...schools })
    expect(told(plan, [reading, ...Object.keys(schools)])).toEqual([reading, atAdams])
  })

  it('stay where a paper has printed them before the schools came in', () => {
    const plan = planOf({ [reading]: whole, ...schools }, { printed: whole, ofPaper: reading })
    expect(told(plan, [reading, ...Object.keys(schools)])).toEqual([reading, atAdams])
    const races: Table = { ...whole, hispanic: [79, 160], white: [100, 200] }
    const raced = planOf({ [reading]: races, ...schools }, { printed: races, ofPaper: reading })
    expect(shown(raced, reading)).toEqual(['all', 'hispanic', 'white'])
    expect(told(raced, Object.keys(schools))).toEqual([atAdams])
  })

  it('go where a paper has printed the other schools: of them nothing is taken back', () => {
    const plan = planOf(
      { [reading]: { all: [94, 197] }, [atAdams]: adams, [atBaker]: baker },
      { printed: adams, ofPaper: atAdams },
    ) // prettier-ignore
    expect(told(plan, [reading, atAdams, atBaker])).toEqual([atAdams])
  })

  it('stay beside a grade of seven, and a grade that nobody entered', () => {
    const [three, four, five] = ['Reading, grade 3', 'Reading, grade 4', 'Reading, grade 5'] as const
    const grades = { [three]: adams, [four]: lincoln } as const
    const entered = planOf({ [reading]: whole, ...grades, [five]: baker })
    expect(told(entered, [reading, three, four, five])).toEqual([reading, three])
    const most = 'Reading, grades 3 to 5'
    const plan = planOf({ [most]: whole, ...grades })
    expect(told(plan, [most, three, four])).toEqual([most, three])
  })

  it('stay where everybody at the small school did', () => {
    const raced = (hispanic: readonly [number, number], white: readonly [number, number]): Table => ({
      ...{ all: [hispanic[0] + white[0], hispanic[1] + white[1]], hispanic, white },
    })
    const plan = planOf({
      [reading]: raced([137, 159], [140, 200]),
      [atAdams]: raced([38, 57], [60, 100]),
      [atLincoln]: raced([97, 100], [77, 97]),
      [atBaker]: raced([2, 2], [3, 3]),
    })
    expect(told(plan, [reading, ...Object.keys(schools)])).toEqual([reading, atAdams])
  })

  it('stay in the list of groups', () => {
    const plan = planOf({ [reading]: whole, ...schools }, { list: whole })
    expect(isShown(enrollmentsOf(plan).get('all'))).toBe(true)
  })
})

it('does not tell by all others how few of those with a disability did not, whose measure goes as a whole', () => {
  const [some, others] = ['Reading, students with disabilities', 'Reading, students without disabilities'] as const
  const rows: Table = { all: [23, 30], hispanic: [8, 12], white: [15, 18], female: [13, 14], male: [10, 16] }
  const tables = { [reading]: { all: [145, 200] }, [some]: rows, [others]: { all: [122, 170] } } as const
  const plan = planOf(tables)
  expect(shown(plan, some)).toEqual([])
  expect(shown(plan, others)).toEqual([])
  expect(shown(plan, reading), 'a report card has all students').toEqual(['all'])
  // Of more who did not, each group keeps numbers enough.
  const many = planOf({
    ...tables,
    [some]: { all: [23, 60], hispanic: [8, 25], white: [15, 35] },
    [others]: { all: [122, 140] },
  })
  expect(shown(many, some)).toEqual(['all', 'hispanic', 'white'])
  expect(shown(many, others)).toEqual(['all'])
})

it('does not print three years together beside two that list the races and one that does not', () => {
  const two: Table = { all: [221, 437], hispanic: [167, 356], white: [54, 81] }
  const grant: Table = { all: [210, 400], hispanic: [160, 350], white: [50, 50] }
  const years = { 'Reading / 2023-24': two, 'Reading / 2024-25': lincoln, 'Reading / 2025-26': grant }
  const plan = planOf({ ...years, 'Reading, three years together / 2025-26': district })
  expect(shown(plan, 'Reading, three years together')).toEqual(['all'])
})

describe('a child of the district in no school', () => {
  const own: Table = { all: [20, 63], hispanic: [17, 58], white: [3, 5] }
  const more: Table = { all: [452, 901], hispanic: [345, 765], white: [107, 136] }

  it('does not give the five of a school away', () => {
    for (const whole of [more, { ...more, all: [451, 901], hispanic: [344, 765] } satisfies Table]) {
      const plan = planOf({ [reading]: whole, [atAdams]: adams, [atLincoln]: own })
      expect(shown(plan, reading)).toEqual(['all'])
      expect(shown(plan, atAdams)).toEqual(['all', 'hispanic', 'white'])
    }
    const plan = planOf({ [reading]: more, [atAdams]: adams, [atLincoln]: lincoln })
    expect(shown(plan, reading), 'nor where the school tells of all students alone').toEqual(['all'])
  })

  it('is one of twelve, none of whom keeps the five company', () => {
    const plan = planOf({ [reading]: { ...more, all: [457, 912] }, [atAdams]: adams, [atLincoln]: own })
    expect(shown(plan, reading), 'of 136 White children 131 are at Adams').toEqual(['all'])
  })

  it('keeps the five out of the other school where a paper has printed the district', () => {
    const tables = { [reading]: more, [atAdams]: adams, [atLincoln]: own }
    expect(shown(planOf(tables, { printed: more, ofPaper: reading }), atAdams)).toEqual(['all'])
  })
})

describe('a table among more than forty whose names share a word with it', () => {
  const table = (name: string, n: number, rows: Readonly<Record<string, number>>): Entry => {
    const of = (own: number) => ({ n: own, did: own / 2, didNot: own / 2, slack: 0 })
    const counts = new Map(Object.entries({ all: n, ...rows }).map(([id, own]) => [id, of(own)]))
    return {
      ...{ of: { measure: name, year: '2025-26' }, readings: new Map(), names: [name, '', ''], n, all: of(n) },
      ...{ lists: Object.keys(rows), onlyCounts: false, counts: () => counts },
    }
  }
  const whole = table('Reading Oaks', 1000, { white: 500, black: 120 })
  const parts = [table('Reading Oaks one', 604, { white: 300 }), table('Reading Oaks two', 396, { black: 116 })]
  const others = (many: number, of: string, from: number) =>
    Array.from({ length: many }, (_, at) => table(`${of} ${at}`, from + 2 * at, { white: from / 2, black: 2 }))
  const found = (more: readonly Entry[], also: readonly Entry[] = []) => {
    const entries = [whole, ...parts, ...more, ...also].toSorted((a, b) => a.n - b.n)
    const sets = setsWithUnlisted(entries, 'all', 10).filter(([of]) => of === whole)
    return sets.map(([, ...of]) => of.map((e) => e.of.measure).join(' and '))
  }
  const two = 'Reading Oaks one and Reading Oaks two'

  it('is made up of those that share a rarer word, up to forty of these', () => {
    expect(found(others(44, 'Reading', 610))).toEqual([two])
    expect(found([...others(38, 'Reading Oaks', 610), ...others(6, 'Reading', 700)])).toEqual([two])
    expect(found([...others(39, 'Reading Oaks', 610), ...others(6, 'Reading', 700)])).toEqual([])
  })

  it('has a word of each of several only where it has one of each', () => {
    expect(shareWords(whole, parts)).toBe(true)
    expect(shareWords(whole, [...parts, table('Math', 10, {})])).toBe(false)
  })
})
