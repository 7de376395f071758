import type { Lot } from './lot.ts'

/** Children of a few schools and grades, and the rows of each category that tell them apart. */
export interface Child {
  readonly race: string
  readonly gender: string
  readonly school: string
  readonly grade: number
  readonly language: string
  readonly kind: string
  readonly income: string
  readonly isHomeless: boolean
  readonly isFoster: boolean
  /** Years in the country. */
  readonly since: number
  readonly year: string
  readonly reads: boolean
  readonly counts: boolean
  readonly level: number
  readonly takes: boolean
  readonly passes: boolean
  readonly suspended: number
  readonly days: number
  /** Nearly all are tested in math. */
  readonly isTested: boolean
}
export type Is = (c: Child) => boolean

export interface Row {
  readonly name: string
  readonly of: Is
}

export const everybody: Is = () => true
export const hidden = (c: Child): boolean => c.language !== 'English' || c.kind !== 'None'
const races = [
  'White',
  'Hispanic',
  'Black or African American',
  'Asian',
  'Native American',
  'Two or more races',
  'Pacific Islander',
]
export const schools = ['Adams Elementary', 'Cedar Elementary', 'Grant Middle', 'Lincoln High']
const languages = ['English', 'Spanish', 'Somali', 'Hmong']
const disabilities = ['None', 'Autism', 'Speech or language impairment', 'Specific learning disability']

export function childrenOf(lot: Lot, inYears: readonly string[]): readonly Child[] {
  const n = lot.pick([40, 90, 160, 300])
  const places = schools.slice(0, 2 + lot.upTo(2))
  const named = races.slice(0, 2 + lot.upTo(races.length - 2))
  const rates = { reads: rateOf(lot), counts: rateOf(lot), takes: rateOf(lot), passes: rateOf(lot) }
  const [few, some] = [lot.pick([0.03, 0.06, 0.12]), lot.pick([0.1, 0.3, 0.5])]
  const one = (year: string): Child => {
    const takes = lot.likely(rates.takes)
    return {
      year,
      race: lot.mostly(named),
      gender: lot.likely(0.5) ? 'Female' : 'Male',
      school: lot.mostly(places),
      grade: 3 + lot.upTo(3),
      language: lot.likely(some) ? lot.mostly(languages.slice(1)) : 'English',
      kind: lot.likely(few) ? lot.mostly(disabilities.slice(1)) : 'None',
      income: lot.likely(some) ? lot.mostly(['free', 'reduced']) : 'not',
      isHomeless: lot.likely(few),
      isFoster: lot.likely(few),
      since: 1 + lot.upTo(3),
      reads: lot.likely(rates.reads),
      counts: lot.likely(rates.counts),
      level: 1 + lot.upTo(3),
      takes,
      passes: takes && lot.likely(rates.passes),
      suspended: lot.likely(few) ? 1 + lot.upTo(2) : 0,
      days: lot.likely(some) ? lot.upTo(9) : 0,
      isTested: lot.likely(0.97),
    }
  }
  return inYears.flatMap((year) => Array.from({ length: n + lot.upTo(20) }, () => one(year)))
}
const rateOf = (lot: Lot): number => lot.pick([0.03, 0.3, 0.5, 0.5, 0.7, 0.96])

/** The rows of a category. */
export const categories: Readonly<Record<string, (lot: Lot) => readonly Row[]>> = {
  'Race and ethnicity': (lot) => {
    const own = races.map((race) => ({ name: race, of: (c: Child) => c.race === race }))
    const also = lot.atLeast(
      [
        { name: 'Students of color', of: (c: Child) => c.race !== 'White' },
        { name: 'Asian or Pacific Islander', of: (c: Child) => ['Asian', 'Pacific Islander'].includes(c.race) },
        { name: 'Not White', of: (c: Child) => c.race !== 'White' },
        { name: 'All other races', of: (c: Child) => !['White', 'Hispanic'].includes(c.race) },
        { name: 'Underrepresented minorities', of: (c: Child) => !['White', 'Asian'].includes(c.race) },
      ],
      0,
    )
    return [...(lot.likely(0.7) ? own : lot.atLeast(own, 2)), ...(lot.likely(0.3) ? also.slice(0, 1) : [])]
  },
  Gender: (lot) => {
    const [girls, boys] = lot.pick([
      ['Female', 'Male'],
      ['Girls', 'Boys'],
    ])
    return lot.atLeast(
      [
        { name: girls as string, of: (c) => c.gender === 'Female' },
        { name: boys as string, of: (c) => c.gender === 'Male' },
      ],
      1,
    )
  },
  Language: (lot) => [
    { name: lot.pick(['English learners', 'Multilingual learners', 'ELL']), of: (c) => c.language !== 'English' },
    ...(lot.likely(0.6) ? [{ name: 'Not English learners', of: (c: Child) => c.language === 'English' }] : []),
    ...(lot.likely(0.3)
      ? [{ name: 'Ever English learners', of: (c: Child) => c.language !== 'English' || c.since < 2 }]
      : []),
  ],
  'Home language': (lot) =>
    lot.atLeast(
      languages.map((language) => ({ name: language, of: (c) => c.language === language })),
      2,
    ),
  Disability: (lot) => [
    { name: lot.pick(['Students with disabilities', 'IEP', 'Special education']), of: (c) => c.kind !== 'None' },
    ...(lot.likely(0.5) ? [{ name: 'Students without disabilities', of: (c: Child) => c.kind === 'None' }] : []),
    ...(lot.likely(0.4)
      ? disabilities.slice(1).map((kind) => ({ name: kind, of: (c: Child) => c.kind === kind }))
      : []),
  ],
  Income: (lot) => [
    { name: lot.pick(['Low-income', 'Economically disadvantaged']), of: (c) => c.income !== 'not' },
    ...(lot.likely(0.5) ? [{ name: 'Not low-income', of: (c: Child) => c.income === 'not' }] : []),
    ...(lot.likely(0.5) ? [{ name: 'Free lunch', of: (c: Child) => c.income === 'free' }] : []),
    ...(lot.likely(0.4) ? [{ name: 'Reduced-price lunch', of: (c: Child) => c.income === 'reduced' }] : []),
  ],
  Programs: (lot) =>
    lot.atLeast<Row>(
      [
        { name: 'Homeless', of: (c) => c.isHomeless },
        { name: 'Foster care', of: (c) => c.isFoster },
        { name: 'Homeless or foster', of: (c) => c.isHomeless || c.isFoster },
        { name: 'High needs', of: (c) => hidden(c) || c.income !== 'not' },
        { name: 'English learners or students with disabilities', of: hidden },
        { name: 'Neither English learners nor students with disabilities', of: (c) => !hidden(c) },
        { name: 'English learners with disabilities', of: (c) => c.language !== 'English' && c.kind !== 'None' },
      ],
      2,
    ),
  'Race by gender': (lot) =>
    lot.atLeast(
      races.slice(0, 3).flatMap((race) => [
        { name: `${race}, Female`, of: (c: Child) => c.race === race && c.gender === 'Female' },
        { name: `${race} boys`, of: (c: Child) => c.race === race && c.gender === 'Male' },
        { name: `Female, ${race}`, of: (c: Child) => c.race === race && c.gender === 'Female' },
        { name: `${race} with disabilities`, of: (c: Child) => c.race === race && c.kind !== 'None' },
      ]),
      3,
    ),
  Grade: (lot) => {
    const single = [3, 4, 5, 6].map((grade) => ({
      name: lot.pick([`Grade ${grade}`, `Grade ${grade}`, `${grade}th grade`]),
      of: (c: Child) => c.grade === grade,
    }))
    const spans = [
      { name: 'Grades 3 to 4', of: (c: Child) => c.grade < 5 },
      { name: 'Grades 4–5', of: (c: Child) => c.grade === 4 || c.grade === 5 },
      { name: 'Grades 5 and 6', of: (c: Child) => c.grade > 4 },
    ]
    return [...single, ...(lot.likely(0.4) ? lot.atLeast(spans, 1) : [])]
  },
  School: (lot) => [
    ...schools.map((school) => ({ name: school, of: (c: Child) => c.school === school })),
    ...(lot.likely(0.3) ? [{ name: 'Elementary schools', of: (c: Child) => / Elementary$/.test(c.school) }] : []),
    ...(lot.likely(0.2) ? [{ name: 'Title I schools', of: (c: Child) => c.school === 'Adams Elementary' }] : []),
  ],
  'Years in the country': (lot) =>
    lot.atLeast<Row>(
      [
        { name: '1 year', of: (c) => c.since === 1 },
        { name: '2 years', of: (c) => c.since === 2 },
        { name: '3 or more years', of: (c) => c.since > 2 },
        { name: '1 to 2 years', of: (c) => c.since < 3 },
        { name: '2 years or more', of: (c) => c.since > 1 },
      ],
      2,
    ),
  House: (lot) =>
    lot.atLeast(
      ['Aspen', 'Birch', 'Cedar', 'Everyone else'].map((name, at) => ({ name, of: (c) => c.level === at + 1 })),
      2,
    ),
}
