import { type Plan, planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { type Child, categories, childrenOf, everybody, hidden, type Is, type Row, schools } from './drawn-children.ts'
import { figureRecord, paperOf, toldOf } from './drawn-records.ts'
import { Lot } from './lot.ts'

/**
 * Small plans of every make, the same for the same seed: children of a few schools and grades, told by up to four categories,
 * in measures that have to do with each other, exactly or rounded, with what a source withholds, and beside papers that are out.
 */
interface Measure {
  readonly name: string
  readonly phrase?: string
  readonly population?: string
  readonly unit?: 'percent' | 'rate' | 'count' | 'days' | 'score'
  readonly of: Is
  readonly did: Is
  /** Of each year by default; else of all years together, told in the last one. */
  readonly isTogether?: boolean
  /** At points within the year, besides at its end. */
  readonly points?: readonly string[]
  /** Figures of all of a row in place of its own number of children. */
  readonly isOfOneNumber?: boolean
  readonly hasNoRows?: boolean
  readonly hasNoTotal?: boolean
  /** Of the same children in each year. */
  readonly isCohort?: boolean
  /** Its own name in papers that were made before. */
  readonly before?: string
}

const years = ['2023-24', '2024-25', '2025-26']

const reading = { of: everybody, did: (c: Child) => c.reads, phrase: 'read at grade level' } as const
const isAt =
  (school: string): Is =>
  (c) =>
    c.school === school
const bare = (school: string): string => school.split(' ')[0] as string
const within = (of: Is, measure: Omit<Measure, 'name'>): Omit<Measure, 'name'> => ({
  ...measure,
  of: (c) => measure.of(c) && of(c),
})

/** Measures that have to do with each other. */
const families: Readonly<Record<string, (lot: Lot) => readonly Measure[]>> = {
  subjects: (lot) => [
    { name: 'Reading', ...reading },
    {
      name: 'Math',
      of: lot.likely(0.5) ? everybody : (c) => c.isTested,
      did: (c) => c.counts,
      phrase: 'meet grade level in math',
    },
  ],
  levels: (lot) =>
    lot.pick<readonly Measure[]>([
      [1, 2, 3, 4].map((at) => ({ name: `Level ${at}`, of: everybody, did: (c) => c.level === at })),
      [
        { name: 'Meets expectations', of: everybody, did: (c) => c.level === 3 },
        { name: 'Exceeds expectations', of: everybody, did: (c) => c.level === 4 },
        { name: 'Meets or exceeds expectations', of: everybody, did: (c) => c.level > 2 },
      ],
      [
        { name: 'Proficient or above in reading', of: everybody, did: (c) => c.level > 2 },
        { name: 'Advanced in reading', of: everybody, did: (c) => c.level === 4 },
        { name: 'Below basic in reading', of: everybody, did: (c) => c.level === 1 },
      ],
      [
        { name: 'Score 3 or higher', of: everybody, did: (c) => c.level > 2 },
        { name: 'Score 2 or lower', of: everybody, did: (c) => c.level < 3 },
        { name: 'Score 4', of: everybody, did: (c) => c.level === 4 },
      ],
    ]),
  schools: (lot) => {
    const name = (school: string) => lot.pick([`Reading at ${bare(school)}`, `${school} reading`, `Reading, ${school}`])
    const each = schools.map((school) => ({ name: name(school), ...within(isAt(school), reading) }))
    return [...(lot.likely(0.7) ? [{ name: 'Reading', ...reading }] : []), ...lot.atLeast(each, 2).slice(0, 3)]
  },
  grades: (lot) =>
    lot
      .atLeast<Measure>(
        [
          { name: 'Reading', ...reading },
          {
            name: lot.pick(['Grade 3 reading', 'Reading, grade 3', '3rd-grade reading']),
            ...within((c) => c.grade === 3, reading),
          },
          { name: 'Reading, grades 3 to 4', ...within((c) => c.grade < 5, reading) },
          {
            name: lot.pick(['Reading, grades 4–5', 'Reading (4th–5th)']),
            ...within((c) => c.grade === 4 || c.grade === 5, reading),
          },
          { name: 'Reading, grades 5 and 6', ...within((c) => c.grade > 4, reading) },
          { name: 'Reading, elementary schools', ...within((c) => c.grade < 6, reading) },
        ],
        3,
      )
      .slice(0, 4),
  'of groups': (lot) => [
    ...(lot.likely(0.8) ? [{ name: 'Reading', ...reading }] : []),
    ...lot
      .atLeast<Measure>(
        [
          {
            name: lot.pick(['Reading, girls', 'Reading, female students']),
            ...within((c) => c.gender === 'Female', reading),
          },
          { name: 'Reading, boys', ...within((c) => c.gender === 'Male', reading) },
          { name: 'Reading, White students', ...within((c) => c.race === 'White', reading) },
          { name: 'Reading, Hispanic', ...within((c) => c.race === 'Hispanic', reading) },
          { name: 'Reading, English learners', ...within((c) => c.language !== 'English', reading) },
          { name: 'Reading, not English learners', ...within((c) => c.language === 'English', reading) },
          { name: 'Reading, White girls', ...within((c) => c.race === 'White' && c.gender === 'Female', reading) },
          { name: 'Reading, English learners or students with disabilities', ...within(hidden, reading) },
          {
            name: 'Reading, neither English learners nor students with disabilities',
            ...within((c) => !hidden(c), reading),
          },
          { name: 'Reading at Adams', ...within(isAt('Adams Elementary'), reading) },
          { name: 'Not reading, Hispanic', of: (c) => c.race === 'Hispanic', did: (c) => !c.reads },
        ],
        2,
      )
      .slice(0, 3),
  ],
  courses: (lot) =>
    lot
      .atLeast<Measure>(
        [
          { name: 'Take an advanced course', of: everybody, did: (c) => c.takes },
          { name: 'Pass an advanced course', of: (c) => c.takes, did: (c) => c.passes },
          { name: 'Pass an advanced course, of all students', of: everybody, did: (c) => c.passes },
          { name: 'Do not take an advanced course', of: everybody, did: (c) => !c.takes },
        ],
        2,
      )
      .slice(0, 3),
  suspensions: (lot) =>
    lot
      .atLeast<Measure>(
        [
          { name: 'Suspended', of: everybody, did: (c) => c.suspended > 0, ...(lot.likely(0.3) && { unit: 'rate' }) },
          { name: 'Students suspended', of: everybody, did: (c) => c.suspended > 0, unit: 'count' },
          { name: 'Suspended more than once', of: (c) => c.suspended > 0, did: (c) => c.suspended > 1 },
          { name: 'Suspended once', of: everybody, did: (c) => c.suspended === 1 },
          { name: 'Suspended twice or more', of: everybody, did: (c) => c.suspended > 1 },
          { name: 'Days lost to suspension', of: everybody, did: (c) => c.suspended > 0, unit: 'days' },
          { name: 'Days lost per 100 students', of: everybody, did: (c) => c.suspended > 0, unit: 'days' },
        ],
        2,
      )
      .slice(0, 3),
  years: (lot) => [
    { name: 'Graduate', of: everybody, did: (c) => c.reads },
    {
      name: lot.pick(['Graduate, three years together', 'Graduate, years combined', 'Graduate, two years together']),
      of: everybody,
      did: (c) => c.reads,
      isTogether: true,
    },
  ],
  points: () => [{ name: 'Screened on track', of: everybody, did: (c) => c.reads, points: ['Fall', 'Winter'] }],
  scores: (lot) => [
    { name: 'Reading', ...reading },
    ...(lot.likely(0.6)
      ? [{ name: 'Average score', of: everybody, did: (c: Child) => c.reads, unit: 'score' as const }]
      : []),
    ...schools.slice(0, 2).map((school) => ({
      ...{ name: `Average score at ${bare(school)}`, of: isAt(school), did: (c: Child) => c.reads },
      unit: 'score' as const,
    })),
  ],
  shares: () => [
    { name: 'Students in gifted programs by group', of: everybody, did: (c) => c.takes, isOfOneNumber: true },
    { name: 'In a gifted program', of: everybody, did: (c) => c.takes },
  ],
  'two names': () => [
    { name: 'Reading', ...reading },
    { name: 'Literacy', ...reading, before: 'Reading' },
  ],
  'some rows': (lot) => [
    { name: 'Reading', ...reading },
    { name: lot.pick(['High school reading', 'Reading in grades 5 to 6']), ...within((c) => c.grade > 4, reading) },
    { name: 'Reading at elementary schools', ...within((c) => / Elementary$/.test(c.school), reading) },
  ],
  'heads of some': (lot) => [
    { name: 'Reading', ...reading },
    ...schools.slice(0, 3).map((school) => ({
      ...{ name: `Reading at ${bare(school)}`, ...within(isAt(school), reading) },
      hasNoRows: lot.likely(0.4),
    })),
  ],
  'a group by grades': (lot) => [
    { name: 'Reading, grades 3 to 4', ...within((c) => c.grade < 5, reading) },
    { name: 'Reading, grades 5 and 6', ...within((c) => c.grade > 4, reading) },
    lot.likely(0.5)
      ? { name: 'Reading, students with disabilities', ...within((c) => c.kind !== 'None', reading) }
      : { name: 'Reading, English learners', ...within((c) => c.language !== 'English', reading) },
  ],
  namesakes: (lot) => [
    { name: 'Graduation rate', of: everybody, did: (c) => c.passes, hasNoRows: lot.likely(0.5) },
    { name: 'Graduation rate by race', of: everybody, did: (c) => c.passes, hasNoTotal: true },
    ...(lot.likely(0.5)
      ? [
          {
            name: 'Graduation rate, girls',
            of: (c: Child) => c.gender === 'Female',
            did: (c: Child) => c.passes,
            hasNoTotal: lot.likely(0.5),
          },
        ]
      : []),
  ],
  cohort: (lot) => [
    { name: 'Class of 2030: on track', of: everybody, did: (c) => c.reads, isCohort: true },
    ...(lot.likely(0.5)
      ? [{ name: 'Class of 2030: in good standing', of: everybody, did: (c: Child) => c.counts, isCohort: true }]
      : []),
  ],
  population: (lot) => [
    { name: 'Ready for college', of: everybody, did: (c) => c.passes, population: 'All students' },
    {
      name: 'Ready for college',
      of: (c) => c.takes,
      did: (c) => c.passes,
      population: lot.pick(['Students tested', 'Girls', 'Grade 6']),
    },
  ],
}

/** Categories in whose rows the measures of a family meet. */
const toldBy: Readonly<Record<string, readonly string[]>> = {
  schools: ['School', 'Race and ethnicity'],
  grades: ['Grade'],
  'of groups': ['Race and ethnicity', 'Gender', 'Language', 'Programs'],
  'some rows': ['School', 'Grade'],
  'heads of some': ['School', 'Race and ethnicity'],
  'a group by grades': ['Disability', 'Language'],
  namesakes: ['Race and ethnicity', 'Gender'],
  scores: ['School'],
}

type Reading =
  | { figure: number; n?: number; numerator?: number; public?: true }
  | { state: 'withheld'; n?: number; mark?: string; public?: true }

/** How a source tells its figures. */
const styles = {
  exact: (figure: number, n: number, numerator: number) => ({ figure, n, numerator }),
  'to one decimal': (figure: number, n: number) => ({ figure: Math.round(figure * 10) / 10, n }),
  'in whole numbers': (figure: number, n: number) => ({ figure: Math.round(figure), n }),
} as const

export interface DrawnPlan {
  readonly says: string
  readonly states: readonly RecordState[]
}

/** The plan of a seed; a larger one has more rows, and measures that have to do with each other in two ways. */
export function drawnPlan(seed: number, isLarger = false): DrawnPlan {
  const lot = new Lot(seed)
  const family = lot.pick(Object.keys(families))
  const measures = [
    ...(families[family]?.(lot) ?? []),
    ...(lot.likely(isLarger ? 0.7 : 0.15) ? (families[lot.pick(Object.keys(families))]?.(lot) ?? []).slice(0, 2) : []),
  ]
  const inYears = years.slice(family === 'years' ? 0 : family === 'cohort' ? 1 : lot.mostly([2, 2, 2, 1, 0]))
  const children = childrenOf(lot, inYears)
  const usual = lot.likely(0.6)
    ? lot.atLeast(['Race and ethnicity', 'Gender', 'Language'], 1)
    : lot.atLeast(Object.keys(categories), 1)
  const named = isLarger && lot.likely(0.7) ? [...new Set([...lot.atLeast(toldBy[family] ?? [], 1), ...usual])] : usual
  const rows = named
    .slice(0, 3)
    .flatMap((category) => (categories[category]?.(lot) ?? []).map((row) => ({ ...row, category })))
  const all = { name: lot.mostly(['All students', 'Total', 'Students']), of: everybody, category: undefined }
  const style = lot.mostly(Object.keys(styles) as (keyof typeof styles)[])
  const floor = lot.mostly([10, 5, 20, 3])
  const isOne = lot.likely(0.15)
  const list = [...(lot.likely(0.9) ? [all] : []), ...rows].filter(
    (row, at, every) => every.findIndex((other) => other.name === row.name) === at && children.some(row.of),
  )
  const groups = list.slice(0, (isLarger ? 9 : 4) + lot.upTo(4))
  const [isPublic, isMarked, lacks, isListed, hasPapers] = [0.12, 0.15, 0.2, isLarger ? 0.4 : 0.2, 0.25].map((p) =>
    lot.likely(p),
  )
  const readingOf = (row: Row, m: Measure, counted: readonly Child[]): Reading => {
    const n = counted.length
    const numerator = counted.filter(m.did).length
    if (isMarked && n < floor && lot.likely(0.7))
      return { state: 'withheld', ...(lot.likely(0.4) && { n }), ...(lot.likely(0.3) && { mark: '*' }) }
    const days = counted.reduce((sum, c) => sum + c.days, 0)
    const told: Reading =
      m.unit === 'count'
        ? { figure: numerator, ...(lot.likely(0.8) && { n }) }
        : m.unit === 'days'
          ? { figure: /per 100/.test(m.name) ? (days / n) * 100 : days, n }
          : m.unit === 'score'
            ? { figure: 200 + Math.round((100 * numerator) / n), n }
            : styles[style]((numerator / n) * 100, n, numerator)
    const one = m.isOfOneNumber ? ofOneNumber(children, m, numerator) : told
    if (lacks && lot.likely(0.2))
      return { figure: (one as { figure: number }).figure, ...(isPublic && { public: true }) }
    return isPublic && lot.likely(row === all ? 0.8 : 0.4) ? { ...one, public: true } : one
  }
  const values = measures.flatMap((m, at) => {
    const told = m.hasNoRows ? groups.slice(0, 1) : lot.likely(0.2) ? groups.filter(() => lot.likely(0.8)) : groups
    const own = m.hasNoTotal ? told.filter((row) => row.name !== all.name) : told
    const times = m.isTogether ? [inYears.at(-1) as string] : inYears
    return times.flatMap((year) =>
      own.flatMap((row) => {
        const isIn = (c: Child) => m.isTogether || c.year === (m.isCohort ? inYears[0] : year)
        const counted = children.filter((c) => isIn(c) && m.of(c) && row.of(c))
        if (counted.length === 0 || lot.likely(0.03)) return []
        const key = { measure: `m${at}`, group: row.name, year }
        const points = (m.points ?? []).flatMap((point) => {
          const there = lot.likely(0.7) ? counted : counted.filter(() => lot.likely(0.9))
          return there.length === 0 ? [] : [{ ...key, point, reading: readingOf(row, m, there) }]
        })
        return [{ ...key, reading: readingOf(row, m, counted) }, ...points]
      }),
    )
  })
  const categoriesUsed = isOne ? ['Student groups'] : [...new Set(groups.flatMap((g) => g.category ?? []))]
  const records = [
    plainRecord('district', 'district', {
      name: 'Juniper Fork',
      ...(floor !== 10 && { smallCellFloor: floor }),
      ...(lot.likely(0.05) && { neverPublicSmall: true }),
      ...(isListed && { enrollment: children.filter((c) => c.year === inYears.at(-1)).length }),
    }),
    ...categoriesUsed.map((name) => plainRecord('dimension', name, { name, ...(lot.likely(0.3) && { addsUp: true }) })),
    ...groups.map(({ name, category, of }, sort) =>
      plainRecord('studentGroup', name, {
        ...{ name, sort },
        ...(name === all.name && lot.likely(0.9) && { isTotal: true }),
        ...(category !== undefined && lot.likely(0.85) && { dimension: isOne ? 'Student groups' : category }),
        ...(lot.likely(0.1) && { focus: true }),
        ...(isListed &&
          lot.likely(0.9) && { enrollment: children.filter((c) => c.year === inYears.at(-1) && of(c)).length }),
      }),
    ),
    ...measures.map(
      ({ name, phrase = lot.likely(0.3) ? name.toLowerCase() : undefined, population, unit = 'percent' }, at) =>
        plainRecord('measure', `m${at}`, {
          ...{ short: name, unit },
          ...(phrase !== undefined && { phrase }),
          ...(population !== undefined && { population }),
          ...(isPublic && lot.likely(0.3) && { public: true }),
          ...(lot.likely(0.2) && { reference: lot.pick(groups).name }),
        }),
    ),
    ...values.map(figureRecord),
  ]
  const says = [family, ...named.slice(0, 3), style, ...(floor === 10 ? [] : [`floor ${floor}`])].join(', ')
  return hasPapers ? withPapers(records, { lot, floor, says, measures }) : { says, states: records }
}

/** The share of all who did that are in this group, as “of those in gifted programs, so many are girls” has it. */
function ofOneNumber(children: readonly Child[], m: Measure, numerator: number): Reading {
  const n = children.filter(m.did).length
  return { figure: n === 0 ? 0 : (numerator / n) * 100, n }
}

/** A row as a second paper had it: one more child, who did. */
function putRight(row: Readonly<Record<string, unknown>>, at: number): Readonly<Record<string, unknown>> {
  const { n, numerator } = row as { n?: number; numerator?: number }
  if (at % 3 !== 1 || n === undefined || numerator === undefined) return row
  return { ...row, n: n + 1, numerator: numerator + 1, figure: ((numerator + 1) / (n + 1)) * 100 }
}

/** After a paper of some rows somebody changes what it told of. */
function withPapers(
  states: readonly RecordState[],
  { lot, floor, says, measures }: { lot: Lot; floor: number; says: string; measures: readonly Measure[] },
): DrawnPlan {
  const renamed = states.map((r) => {
    const before = r.kind === 'measure' ? measures[Number(r.id.slice(1))]?.before : undefined
    return before === undefined ? r : { ...r, values: { ...r.values, short: before } }
  })
  const plan: Plan = planOf(renamed)
  const rows = [...plan.all('value'), ...plan.all('interim')]
  const printed = toldOf(rows, (n = 0) => n >= floor && lot.likely(0.6))
  const paper = paperOf(plan, printed)
  const gone = lot.pick(rows)
  const one = lot.pick(plan.all('studentGroup'))
  const what = lot.pick([
    'nothing',
    'a row gone',
    'a group gone',
    'a measure gone',
    'a group renamed',
    'a figure changed',
  ])
  const later = states.map((r): RecordState => {
    if (what === 'a row gone' && r.id === gone.id) return { ...r, gone: true }
    if (what === 'a measure gone' && (r.id === gone.measure || r.values['measure'] === gone.measure))
      return { ...r, gone: true }
    if (what === 'a group gone' && one.isTotal !== true && (r.id === one.id || r.values['group'] === one.id))
      return { ...r, gone: true }
    if (what === 'a group renamed' && r.id === one.id) return { ...r, values: { ...r.values, name: 'Early risers' } }
    if (what === 'a figure changed' && r.id === gone.id && gone.reading?.n !== undefined) {
      const { n, numerator } = gone.reading
      const reading = {
        figure: (((numerator ?? 3) + 1) / (n + 2)) * 100,
        n: n + 2,
        ...(numerator !== undefined && { numerator: numerator + 1 }),
      }
      return { ...r, values: { ...r.values, reading } }
    }
    return r
  })
  const second = {
    ...paper,
    id: 'second',
    values: { ...paper.values, exportedOn: '2026-10-01', printed: printed.map(putRight) },
  }
  const papers = lot.likely(0.3) ? [paper, second] : [paper]
  return { says: `${says}, ${papers.length > 1 ? 'two papers' : 'a paper'} and ${what}`, states: [...later, ...papers] }
}
