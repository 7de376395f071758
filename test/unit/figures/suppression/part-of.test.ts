import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** A measure beside one of some of its children: who is left of each group is no row, and must not be told of either. */

const names = { all: 'All students', white: 'White', hispanic: 'Hispanic', black: 'Black', asian: 'Asian' } as const
type Figures = Partial<Readonly<Record<keyof typeof names, readonly [did: number, n: number]>>>
type Measures = Readonly<Record<string, Figures>>
type Printed = NonNullable<RecordOf<'briefingSent'>['printed']>
const year = '2025-26'

/** `typed`: shares as people type them, with one decimal and without who of them did. */
function planOf(
  measures: Measures,
  printed: Printed = [],
  typed = false,
  unit: 'percent' | 'score' = 'percent',
  phrase?: string,
) {
  const shareOf = (did: number, n: number) => (typed ? Math.round((did / n) * 1000) / 10 : (did / n) * 100)
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) => ({
      ...{ id, name, sort, isTotal: id === 'all' },
      ...(id !== 'all' && { dimension: 'race' }),
    })),
    measure: Object.keys(measures).map((id) => ({ id, short: id, phrase: phrase ?? id, unit })),
    value: Object.entries(measures).flatMap(([measure, figures]) =>
      Object.entries(figures).map(([group, [did, n]]) => ({
        id: derivedId(kinds.value, { measure, group, year }) as string,
        ...{ measure, group, year },
        reading: { figure: shareOf(did, n), n, ...(!typed && unit === 'percent' && { numerator: did }) },
      })),
    ),
    briefingSent: printed.length > 0 ? [{ id: 'paper', document: 'fullPlan', exportedOn: '2026-01-01', printed }] : [],
  })
}

function shown(measures: Measures, printed: Printed = [], typed = false): Readonly<Record<string, readonly string[]>> {
  const plan = planOf(measures, printed, typed)
  const rows = (m: string) => [...cellsOf(plan, m, year)].flatMap(([id, c]) => (isShown(c) ? [id] : []))
  return Object.fromEntries(Object.keys(measures).map((m) => [m, rows(m)]))
}
const isTold = (papers: Readonly<Record<string, readonly string[]>>, group: keyof typeof names): boolean =>
  Object.values(papers).every((rows) => rows.includes(group))
const every = (measures: Measures) => Object.fromEntries(Object.entries(measures).map(([m, f]) => [m, Object.keys(f)]))

const all: Figures = { all: [227, 400], white: [129, 209], hispanic: [51, 97], black: [27, 53], asian: [20, 41] }
/** All but 13 White, nine Hispanic, six Black and five Asian children. */
const most: Figures = { all: [209, 367], white: [122, 196], hispanic: [46, 88], black: [25, 47], asian: [16, 36] }

describe('children whom a part leaves', () => {
  it('are not told of where more groups have too few left than enough', () => {
    const papers = shown({ Reading: all, 'Reading, students here the whole year': most })
    for (const group of ['hispanic', 'black', 'asian'] as const) expect(isTold(papers, group), group).toBe(false)
    expect(papers['Reading']).toContain('all')
  })

  it.each([
    ['Reading, all students tested', 'Reading, students here the whole year'],
    ['Reading, all grades', 'Reading, grade 8'],
    ['Students on track', '3rd graders on track'],
    ['Chronic absence K-12', 'Chronic absence K-5'],
    ['Algebra in middle school', 'Algebra in grade 8'],
    ['High school students on track', 'Freshmen on track'],
    ['Students with a plan', 'Seniors with a plan'],
    ['Early screening', 'Preschool screening'],
    ['Reading, grades K to 5', 'Reading, primary grades'],
    ['High school English', 'English 9'],
    ['PK-2 screening', 'PK screening'],
    ['Pre-K to grade 2 screening', 'Kindergarten screening'],
    ['Junior high math', 'Grade 8 math'],
    ['Reading at all schools', 'Adams reading'],
    ['Reading at every school', 'Reading at Adams'],
    ['Reading incl. alternate assessment', 'Reading, general assessment'],
    ['Suspension', 'Suspended, boys'],
    ['Math proficiency', 'Mathematics, girls'],
    ['Chronic absence rate', 'Chronically absent, high school'],
    ['Percent ready for kindergarten', 'Kindergarten readiness, boys'],
    ['Third-grade reading', 'Grade 3 reading, boys'],
    ['ELA, grades 3–8 and 11', 'ELA, grades 3–8'],
    ['Science (5, 8, HS)', 'Science (HS)'],
    ['Belonging, grade 4+', 'Belonging, 4th–5th'],
    ['AP, juniors and seniors', 'AP, seniors'],
    ['Reading, grades 3 to 4', 'Reading (3rd)'],
    ['Reading, grades 3 to 4', 'Gr. 3 reading'],
    ['Reading, grades 3 to 4', 'Reading, G3'],
    ['Reading, grades 3 to 4', 'Reading 3'],
    ['Reading, grades three to five', 'Reading, grade three'],
    ['On track, grades 9 to 12', 'Tenth graders on track'],
    ['4-year graduation rate', 'East High graduation rate'],
    ['Grad rate', 'Graduation rate, East High'],
    ['Four-year adjusted cohort graduation rate', 'Graduation at East High'],
    ['Federal graduation rate', 'East High graduation rate'],
    ['Dropped out', 'Dropout rate, East High'],
    ['Students suspended out of school', 'OSS, Adams'],
    ['OSS', 'Out-of-school suspension, Adams'],
    ['ISS', 'In-school suspensions, Adams'],
    ['Suspension rate', 'Suspended out of school, boys'],
    ['English proficiency', 'English language arts, boys'],
    ['College and career readiness', 'CCR, East High'],
    ['English language arts', 'Grade 3 ELA'],
    ['ELA', 'Grade 3 English language arts'],
    ['ELA/Literacy', 'Grade 3 ELA'],
    ['State ELA', 'Grade 8 ELA'],
    ['MCAS ELA', 'Grade 3 ELA'],
    ['Math performance', 'Middle school math'],
    ['Reading scores', 'Grade 3 reading'],
    ['AP enrollment', 'Juniors in AP'],
    ['Attendance, PK-12', 'Attendance, PK'],
    ['Attendance, Pre-K to 12', 'Attendance (Pre-K)'],
    ['Attendance, middle and high school', 'Attendance, grade 9'],
    ['Attendance, MS/HS', 'Attendance, grade 7'],
    ['Attendance, junior/senior high', 'Attendance, HS'],
    ['Attendance, elementary and middle', 'Attendance, grade 3'],
    ['Attendance, ES/MS', 'Attendance, K'],
    ['Attendance, grades 6 & up', 'Attendance, grade 7'],
    ['Attendance, 6th and up', 'Attendance, grade 9'],
    ['Attendance, grades 3/4/5', 'Attendance, grade 3'],
    ['Attendance, P-12', 'Attendance, grade 3'],
    ['Attendance, K12', 'Attendance, grade 3'],
    ['Attendance, early childhood to grade 12', 'Attendance, grade 3'],
    ['Attendance, elem', 'Attendance, grade 3'],
    ['1. Reading', '2. Reading, grade 3'],
    ['KPI 1: Reading', 'KPI 2: Reading at Adams'],
    ['Lead measure: Reading', 'Lag measure: Grade 3 reading'],
    ['Reading outcomes (new)', 'Grade 3 reading'],
    ['Reading [draft]', 'Reading at Adams'],
    ['Reading by subgroup', 'Grade 3 reading'],
    ['Spring reading', 'Reading at Adams'],
    ['NWEA MAP reading', 'Grade 3 reading'],
    ['i-Ready reading', 'Reading at Adams'],
    ['Sense of belonging', 'Belonging, grade 6'],
    ['Reading', 'Adams ES Rdg'],
    ['HS grad rate', 'East grad rate'],
    ['High school graduation rate', 'East High graduation rate'],
    ['Attendance, TK-12', 'Attendance, PK'],
  ])('of “%s” are not told of beside “%s”', (whole, part) => {
    const papers = shown({ [whole]: all, [part]: { ...most, hispanic: [30, 60], white: [80, 130], all: [151, 273] } })
    for (const group of ['black', 'asian'] as const) expect(isTold(papers, group), group).toBe(false)
  })

  it('are those of none where two rates give graduates another time', () => {
    const part = { ...most, hispanic: [30, 60], white: [80, 130], all: [151, 273] } as const
    const measures = { '4-year graduation rate': all, '5-year graduation rate, East High': part }
    expect(shown(measures)).toEqual(every(measures))
  })

  it('are not told of where both say in one phrase what a child did, and one alone of whom: “OSS, boys”', () => {
    const part: Figures = { ...most, hispanic: [30, 60], white: [80, 130], all: [151, 273] }
    const measures = { Exclusion: all, 'OSS, boys': part }
    const told = (phrase: string) => {
      const plan = planOf(measures, [], false, 'percent', phrase)
      return Object.keys(measures).every((m) => isShown(cellsOf(plan, m, year).get('asian')))
    }
    expect([told('are sent home'), told('')]).toEqual([false, true])
  })

  it('are not told of where one phrase says what a child did, and one name a school alone: “Adams” beside “Reading”', () => {
    const part: Figures = { ...most, hispanic: [30, 60], white: [80, 130], all: [151, 273] }
    const told = (whole: string, name: string, phrase: string) => {
      const plan = planOf({ [whole]: all, [name]: part }, [], false, 'percent', phrase)
      return [whole, name].every((m) => isShown(cellsOf(plan, m, year).get('asian')))
    }
    for (const name of ['Adams', 'East High', 'Lincoln Middle']) {
      expect(told('Reading', name, 'meet the standard'), name).toBe(false)
      expect(told('On grade level', name, 'are on grade level in reading'), name).toBe(false)
    }
    // Nobody says what they did; two schools; another thing; and a school of some of the grades, for all anybody knows.
    expect(told('Reading', 'Adams', '')).toBe(true)
    expect(told('Lincoln', 'Adams', 'meet the standard')).toBe(true)
    expect(told('Reading', 'Math', 'meet the standard')).toBe(true)
    expect(told('Grade 3 reading', 'Adams', 'meet the standard')).toBe(true)
  })

  it.each([
    ['Spring reading', 'Fall reading'],
    ['NWEA reading', 'i-Ready reading'],
    ['Reading (new)', 'Reading goal'],
  ])('are nobody of “%s” beside “%s”, which leave nobody out', (whole, part) => {
    const half: Figures = { ...most, hispanic: [30, 60], white: [80, 130], all: [151, 273] }
    const measures = { [whole]: all, [part]: half }
    expect(shown(measures)).toEqual(every(measures))
  })

  it.each(['Reading score, girls', 'Reading score, students here the whole year'])(
    'are not told of by means of scores, beside “%s”: how many they are, and their mean',
    (part) => {
      const plan = planOf({ 'Reading score': all, [part]: most }, [], false, 'score')
      const told = (group: keyof typeof names) =>
        ['Reading score', part].every((m) => isShown(cellsOf(plan, m, year).get(group)))
      for (const group of ['hispanic', 'black', 'asian'] as const) expect(told(group), group).toBe(false)
      const half = { ...most, hispanic: [30, 60], black: [15, 30], asian: [11, 21], all: [180, 307] } as const
      const wide = planOf({ 'Reading score': all, [part]: half }, [], false, 'score')
      expect([...cellsOf(wide, part, year).values()].filter(isShown)).toHaveLength(5)
    },
  )

  it('are known by the figures, where no name says that one is a part of the other', () => {
    const whole: Figures = { all: [1671, 3000], white: [923, 1493], hispanic: [471, 921], black: [277, 586] }
    const part: Figures = { all: [1643, 2946], white: [909, 1470], hispanic: [460, 893], black: [274, 583] }
    const papers = shown({ 'Reading on grade level': whole, Literacy: part })
    expect(isTold(papers, 'black'), 'three Black children').toBe(false)
  })

  it('are not looked for where two tests are taken by nearly the same children', () => {
    const math: Figures = { all: [1404, 2946], white: [808, 1470], hispanic: [373, 893], black: [223, 583] }
    const reading: Figures = { all: [1671, 3000], white: [923, 1493], hispanic: [471, 921], black: [277, 586] }
    const measures = { Reading: reading, Mathematics: math }
    expect(shown(measures)).toEqual(every(measures))
  })

  it('are nobody of two grades that share none', () => {
    const measures = { 'Grade 3 reading': all, 'Grade 4 reading': most }
    expect(shown(measures)).toEqual(every(measures))
  })

  it('are not told of where each of two parts leaves one small group', () => {
    const girls: Figures = { all: [130, 223], white: [68, 106], hispanic: [27, 49], black: [26, 49], asian: [9, 19] }
    const learners: Figures = {
      all: [110, 209],
      white: [58, 103],
      hispanic: [22, 45],
      black: [14, 25],
      asian: [16, 36],
    }
    const papers = shown({ Reading: all, 'Reading, girls': girls, 'Reading, English learners': learners }, [], true)
    const open = (of: string, group: string) => papers['Reading']?.includes(group) && papers[of]?.includes(group)
    expect(open('Reading, girls', 'black'), 'four Black boys').toBe(false)
    expect(open('Reading, English learners', 'asian'), 'five Asian children').toBe(false)
    const rows = Object.values(papers).flat()
    expect(15 - rows.length, 'nine keep each other too little company: a third row goes').toBeGreaterThan(2)
  })

  it('are not told of by shares that are typed with one decimal either', () => {
    const whole: Figures = { all: [182, 320], white: [97, 158], hispanic: [48, 86], black: [30, 53], asian: [7, 23] }
    const part: Figures = { all: [147, 267], white: [81, 135], hispanic: [35, 67], black: [27, 49], asian: [4, 16] }
    const papers = shown({ Reading: whole, 'Reading, new students': part }, [], true)
    const hidden = (['white', 'hispanic', 'black', 'asian'] as const).filter((group) => !isTold(papers, group))
    expect(hidden, 'four and seven are too few to keep each other company').toHaveLength(3)
  })
})

const printedOf = (measure: string, figures: Figures): Printed =>
  Object.entries(figures).map(([group, [did, n]]) => ({
    ...{ measure, year, group },
    ...{ figure: (did / n) * 100, n, numerator: did },
  }))

it('keeps ten children of three groups company where a paper has printed the part', () => {
  const part: Figures = { all: [348, 771], white: [23, 81], hispanic: [123, 320], black: [103, 207], asian: [99, 163] }
  const whole: Figures = {
    all: [359, 800],
    white: [23, 83],
    hispanic: [130, 339],
    black: [104, 210],
    asian: [102, 168],
  }
  const papers = shown({ Reading: whole, 'Reading at Adams': part }, printedOf('Reading at Adams', part))
  expect(papers['Reading'], 'four of the ten did').toEqual(['all'])
})

describe('a part that comes in after a paper has printed the whole', () => {
  const printed = printedOf('Reading', all)
  const girls: Figures = { all: [134, 239], white: [62, 101], hispanic: [30, 53], black: [26, 49], asian: [16, 36] }

  it('withholds the row itself, and the one in print stays', () => {
    const papers = shown({ Reading: all, 'Reading, girls': girls }, printed)
    expect(papers['Reading, girls']).not.toContain('black')
    expect(papers['Reading, girls']).not.toContain('asian')
    expect(papers['Reading']).toEqual(Object.keys(all))
  })
})
