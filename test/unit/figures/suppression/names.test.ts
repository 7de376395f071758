import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { cutsOf } from '../../../../shared/domain/usual-groups.ts'
import { isGroupName } from '../../../../shared/figures/suppression/group-beside.ts'
import { cellsOf, isShown, type Reading, suppress } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

type Row = readonly [name: string, did: number, n: number, dimension?: string]

/** The rows of a file as an import adds them, in the order of the alphabet, and which of them a paper withholds. */
function withheld(rows: readonly Row[], marked: readonly string[] = [], asPrinted = false): string[] {
  const key = (group: string) => ({ measure: 'm', group, year: '2024-25' })
  const plan = planWith({
    dimension: ['Race', 'Gender', 'Race and gender', 'School'].map((name) => ({ id: name, name })),
    studentGroup: [
      ...rows.map(([name, , , dimension]) => ({ id: name, name, isTotal: name === 'All students', dimension })),
      ...marked.map((name) => ({ id: name, name })),
    ],
    measure: [{ id: 'm', unit: 'percent' }],
    value: [
      ...rows.map(([group, numerator, n]) => ({
        id: derivedId(kinds.value, key(group)) as string,
        ...key(group),
        reading: asPrinted
          ? { figure: Math.round((numerator / n) * 1000) / 10, n }
          : { figure: (numerator / n) * 100, n, numerator },
      })),
      ...marked.map((group) => ({ id: group, ...key(group), reading: { state: 'withheld' as const, mark: '*' } })),
    ],
  })
  const cells = cellsOf(plan, 'm', '2024-25')
  return plan
    .all('studentGroup')
    .filter((g) => !isShown(cells.get(g.id)))
    .map((g) => g.id)
}

const file: readonly Row[] = [
  ['All students', 910, 1820],
  ['Asian', 93, 165],
  ['Black', 65, 130],
  ['Economically disadvantaged', 430, 819],
  ['English learners', 149, 278],
  ['Female', 310, 834],
  ['Hispanic', 371, 625],
  ['Male', 600, 986],
  ['Multiracial', 109, 240],
  ['Students with disabilities', 146, 261],
  ['White', 270, 655],
]

describe('groups that a file named, and nobody put into a dimension', () => {
  it('keeps the five children whom no row names, of 1,820', () => {
    expect(withheld(file)).toEqual(['White'])
  })

  it('keeps them too where the names say nothing, whatever stands between the rows', () => {
    const strange = file.map(([name, did, n], i): Row => [i === 0 ? name : `Group ${i}`, did, n])
    expect(withheld(strange).length).toBeGreaterThan(0)
  })

  it('shows every row where the races hold all children but a hundred', () => {
    expect(withheld(file.map((r) => (r[0] === 'White' ? [r[0], 220, 560] : r)))).toEqual([])
  })

  it('keeps six children of a group that the file itself marked', () => {
    expect(withheld(file, ['Native American']).length).toBeGreaterThan(1)
  })

  it('keeps the nine that a group of eight is with one child of no known race', () => {
    const rows = [...file, ['Native American', 3, 4] as const]
    expect(withheld(rows)).toContain('White')
    expect(withheld(rows), 'all students stay').not.toContain('All students')
  })

  const boys = (n: number, dimension?: string): Row => ['Black boys', n - 16, n, dimension]

  it('keeps eight Black girls: Black children less Black boys', () => {
    const rows: Row[] = [['All students', 250, 500], ['Black', 30, 50], boys(42), ['White', 200, 400]]
    expect(withheld(rows)).toEqual(['Black boys'])
  })

  it('keeps them where race has a dimension, and race by gender another', () => {
    const rows: Row[] = [['All students', 250, 500], ['Black', 30, 50, 'Race'], boys(42, 'Race and gender')]
    expect(withheld(rows)).toEqual(['Black boys'])
  })

  it('takes the row that is called a total for all students, where nobody said which row is', () => {
    const schools: Row[] = [
      ['Total', 200, 400],
      ['Lincoln Elementary', 80, 170],
      ['Washington Middle', 70, 122],
      ['Jefferson High', 46, 100],
    ]
    expect(withheld(schools)).toEqual(['Washington Middle'])
  })

  it('takes a group whose name says nothing for a part of one in another dimension, which it leaves a few of', () => {
    const all: Row = ['All students', 300, 600]
    const asian: Row = ['Asian', 30, 66, 'Race']
    expect(withheld([all, asian, ['Hmong', 27, 60, 'Gender']]), 'six others').toHaveLength(1)
    expect(withheld([all, asian, ['Hmong', 17, 40, 'Gender'], ['Chinese', 10, 20, 'Gender']]), 'two').toHaveLength(1)
    expect(withheld([all, asian, ['Hmong', 17, 40, 'Gender'], ['Chinese', 10, 15, 'Gender']]), 'eleven').toEqual([])
    expect(
      withheld([all, ['Economically disadvantaged', 30, 66, 'Race'], ['Homeless', 27, 60, 'Gender']]),
    ).toHaveLength(1)
    expect(withheld([all, asian, ['Female', 27, 60, 'Gender']]), 'girls of every race').toEqual([])
  })

  it('takes no group for a part of one that it can only overlap with', () => {
    const rows: Row[] = [
      ['All students', 250, 500],
      ['English learners', 60, 130],
      ['Female', 70, 135],
    ]
    expect(withheld(rows)).toEqual([])
  })
})

describe('what the name of a group says', () => {
  it.each([
    ['Black, Male', { gender: 'male' }, 'black'],
    ['Hispanic Female', { gender: 'female' }, 'hispanic'],
    ['African-American girls', { gender: 'female' }, 'black'],
    ['English learners with disabilities', { language: 'english', disability: 'disabilities' }, null],
    ['Students without disabilities', { disability: 'without disabilities' }, null],
    ['White (not Hispanic)', {}, 'white'],
    ['Black or African American girls', { gender: 'female' }, 'black'],
    ['Hispanic/Latino male', { gender: 'male' }, 'hispanic'],
    ['Hispanic or Latinx', {}, 'hispanic'],
    ['African Americans', {}, 'black'],
    ['Other than Black or Hispanic', { race: null }, null],
  ] as const)('reads “%s”', (name, cuts, race) => {
    expect(Object.fromEntries(cutsOf(name) ?? [])).toEqual(race ? { ...cuts, race } : cuts)
  })

  it.each([
    ...[
      'All students',
      'Long-term English learners',
      'Group 7',
      'Asian Indian',
      'Homeless or foster',
      'Foster/Homeless',
    ],
    ...['English learners and students with disabilities', 'Economically disadvantaged or English learners'],
  ])('says nothing of “%s”', (name) => {
    expect(cutsOf(name)).toBeNull()
  })
})

it('takes two groups in one row for both together, not for those who are in both', () => {
  const rows: readonly Row[] = [
    ['All students', 150, 300],
    ['Homeless or foster', 30, 60],
    ['Homeless', 25, 52],
  ]
  expect(withheld(rows), 'eight in foster care are left').not.toEqual([])
})

it('leaves a few whom no row names as many numbers as no row by both ways would, if somebody has counted them', () => {
  // Hispanic and Black girls are 112, of whom 36 did not; at most 32 of those are Hispanic, and so 4 of the Black girls.
  const rows: readonly Row[] = [
    ['All students', 309, 450],
    ['White', 92, 125, 'Race'],
    ['Hispanic', 75, 107, 'Race'],
    ['Black', 142, 218, 'Race'],
    ['Female', 145, 189, 'Gender'],
    ['White, Female', 69, 77, 'Race and gender'],
  ]
  expect(withheld(rows)).toEqual(['White, Female'])
})

describe('names in dimensions of their own', () => {
  const rows = (...more: Row[]): Row[] => [['All students', 160, 400], ['White', 100, 220], ...more]

  it.each([
    ['High needs', 'Economically disadvantaged'],
    ['Multilingual learners', 'English learners'],
    ['Students with disabilities', 'Special education'],
    ['Ever English learners', 'Multilingual learners'],
    ['Ever English learners', 'Emergent bilingual students'],
    ['Students who speak another language at home', 'English learners'],
    ['Students with disabilities (IEP or 504)', 'Special education'],
    ['McKinney-Vento and foster care', 'Homeless'],
    ['AAPI', 'Asian'],
    ['Students with disabilities', 'Only special education'],
  ])('takes away what both name: %s less %s', (wide, narrow) => {
    const hidden = withheld(rows([wide, 64, 160, 'Race'], [narrow, 62, 155, 'Gender']))
    expect(hidden, 'five of them are in one alone').not.toEqual([])
    expect(withheld(rows([wide, 64, 160, 'Race'], [narrow, 40, 100, 'Gender']))).toEqual([])
  })

  it.each(['Reduced-price lunch', 'Long-term English learners', 'Students with a 504 plan'])(
    'takes %s for no part of Asian, though these are six more',
    (name) => {
      const beside = (of: string): Row[] => [
        ...rows(['Hispanic', 44, 150, 'Race'], ['Asian', 16, 30, 'Race']),
        [of, 13, 24, 'Gender'],
        ['Others', 60, 130, 'Gender'],
      ]
      expect(withheld(beside(name))).toEqual([])
      expect(withheld(beside(`Asian: ${name}`)), 'six other Asian children').not.toEqual([])
    },
  )

  it('takes Latinas for girls beside White girls, whatever either row is called', () => {
    const by = (white: string, hispanic: string, black: string): Row[] => [
      ['All students', 150, 300],
      ['White', 80, 150, 'Race'],
      ['Hispanic', 40, 90, 'Race'],
      ['Black', 18, 40, 'Race'],
      ['Asian', 12, 20, 'Race'],
      ['Girls', 78, 148, 'Gender'],
      ['Boys', 72, 152, 'Gender'],
      [white, 40, 78, 'Race and gender'],
      [hispanic, 22, 42, 'Race and gender'],
      [black, 10, 20, 'Race and gender'],
    ]
    const named = withheld(by('White, Female', 'Hispanic, Female', 'Black, Female')).length
    expect(named, 'eight Asian girls are left').toBeGreaterThan(0)
    expect(withheld(by('White, Female', 'Latina', 'African American, Female'))).toHaveLength(named)
    expect(withheld(by('White girls', 'Latinas', 'Black girls')).length).toBeGreaterThan(0)
  })

  it('reads a letter for a gender', () => {
    expect(cutsOf('Hispanic/Latino (F)')).toEqual(cutsOf('Hispanic, Female'))
    expect(cutsOf('Black or African American (M)')).toEqual(cutsOf('Black, Male'))
    expect(cutsOf('Group M')).toBeNull()
  })
})

describe('a small district that lists one row by race and gender', () => {
  const rows: readonly Row[] = [
    ['All students', 329, 497],
    ['White', 187, 281, 'Race'],
    ['Hispanic', 86, 135, 'Race'],
    ['Black', 26, 36, 'Race'],
    ['Asian', 15, 20, 'Race'],
    ['American Indian', 3, 6, 'Race'],
    ['Two or more races', 8, 10, 'Race'],
    ['Pacific Islander', 1, 2, 'Race'],
    ['Female', 156, 236, 'Gender'],
    ['Male', 168, 253, 'Gender'],
    ['Nonbinary', 5, 8, 'Gender'],
  ]

  it('keeps its small groups and their company, and goes on printing the others', () => {
    const kept = withheld([...rows, ['Hispanic, Male', 43, 69]], [], true)
    // White, Hispanic, American Indian, Pacific Islander and Hispanic boys are all students but four only by accident:
    // each of these boys would be counted twice.
    expect(kept).toEqual(withheld(rows, [], true))
    expect(kept).not.toContain('All students')
  })

  it('keeps its table where a source withholds one row, and counts it', () => {
    const marked = (n?: number) => {
      const readings = new Map(
        rows.map(([name, did, of]) => [name, { figure: Math.round((did / of) * 1000) / 10, n: of } as Reading]),
      )
      readings.set('American Indian', { state: 'withheld', mark: '*', ...(n && { n }) })
      const groups = rows.map(([id, , , dimension]) => ({ id, dimension, isTotal: id === 'All students' }))
      const cells = suppress({ groups, readings, addsUp: new Set(['Race', 'Gender']), floor: 10, unit: 'percent' })
      return groups.filter((g) => !isShown(cells.get(g.id))).map((g) => g.id)
    }
    expect(marked(6).length, 'small groups, and a row beside each').toBeLessThan(9)
    expect(marked(6)).not.toContain('All students')
  })
})

describe('whom a district looks after first, by its own word for them', () => {
  const district: readonly Row[] = [
    ['All students', 190, 400],
    ['White', 112, 220, 'Race'],
    ['Hispanic', 38, 90, 'Race'],
    ['Black', 40, 90, 'Race'],
  ]
  const learners: Row = ['English learners', 20, 60, 'Gender']

  it.each([
    'Priority students',
    'Focus groups',
    'Marginalized',
    'Underserved',
    'Historically underserved students',
    'Unduplicated pupils',
    'UPC',
    'Super subgroup',
    'Supergroup',
    'Gap Group 1',
    'Consolidated student group',
    'Combined subgroup',
    'Focal students',
    'Any high-need group',
    'Underrepresented',
    'Combined disadvantaged',
  ])('may be English learners and seven more: %s', (name) => {
    const told = withheld([...district, [name, 24, 67, 'Race and gender'], learners])
    expect(told.some((id) => id === name || id === 'English learners')).toBe(true)
  })

  it('is printed where they are many more', () => {
    expect(withheld([...district, ['Priority students', 60, 160, 'Race and gender'], learners])).toEqual([])
  })

  it('is no band, and no school', () => {
    expect(withheld([...district, ['Band', 24, 67, 'Race and gender'], learners])).toEqual([])
  })
})

it.each(['White, not Hispanic', 'Non-Hispanic White', 'White alone, not Hispanic or Latino', 'Non-Latino Whites'])(
  'does not tell of six White Hispanic children where race and ethnicity are asked apart: %s',
  (name) => {
    const rows: readonly Row[] = [
      ['All students', 147, 300],
      ['White', 92, 156, 'Race'],
      [name, 90, 150, 'Race and gender'],
      ['Hispanic', 37, 96, 'Race and gender'],
      ['Black', 20, 54, 'Race'],
    ]
    expect(withheld(rows)).not.toEqual([])
  },
)

it.each([
  'Black and Hispanic',
  'Black, Latino and Indigenous',
  'Underrepresented minorities',
  'Hispanic, Black and Asian',
])('takes these for students of color, wherever they stand: %s', (name) => {
  const color: Row = ['Students of color', 63, 156, 'Race']
  const rows: readonly Row[] = [['All students', 153, 300], color]
  expect(withheld([...rows, [name, 61, 150, 'Race and gender']])).not.toEqual([])
  expect(withheld([...rows, ['White and Asian', 61, 150, 'Race and gender']])).toEqual([])
})

it('does not tell of five children of color whom no race names, where races are written in short', () => {
  const rows: readonly Row[] = [
    ['All students', 169, 300],
    ['White', 100, 150, 'Race and gender'],
    ['BIPOC', 69, 150, 'Race and gender'],
    ['Black/AA', 20, 60, 'Race'],
    ['H/L', 25, 55, 'Race'],
    ['AAPI', 22, 30, 'Race'],
  ]
  expect(withheld(rows)).not.toEqual([])
})

describe('parts that nobody put into a category, of a whole that stands in one', () => {
  it.each([
    ['Grades 3-5', 'Grade 3', 'Grade 4'],
    ['Adams Elementary', 'Adams grade 3', 'Adams grade 4'],
    ['Black', 'Somali', 'African American'],
    ['Homeless', 'Doubled up', 'Sheltered'],
    ['After-school program', 'Homework club', 'Robotics'],
  ])('leave no five of “%s”', (whole, one, other) => {
    const rows: readonly Row[] = [
      ['All students', 306, 620],
      [whole, 49, 98, whole === 'Adams Elementary' ? 'School' : 'Race'],
      [one, 20, 41],
      [other, 27, 52],
    ]
    expect(withheld(rows)).not.toEqual([])
    expect(withheld([...rows.slice(0, 3), [other, 13, 25]]), 'thirty-two may be left').toEqual([])
  })
})

describe('names that say who may be in both', () => {
  it('knows Latinas for girls beside Latinos, so that seven other girls are not left', () => {
    const rows: readonly Row[] = [
      ['All students', 306, 620],
      ['Girls', 149, 300, 'Gender'],
      ['Boys', 157, 320, 'Gender'],
      ['Latinas', 146, 293, 'Race and gender'],
      ['Latinos', 150, 300, 'Race and gender'],
    ]
    expect(withheld(rows)).not.toEqual([])
  })

  it('takes no child who gets free lunch for one of no color: 547 and 648 of 1,200 are no five left', () => {
    const rows: readonly Row[] = [
      ['All students', 960, 1200],
      ['White', 441, 552, 'Race'],
      ['Hispanic', 271, 334, 'Race'],
      ['Black', 132, 161, 'Race'],
      ['Asian', 116, 153, 'Race'],
      ['Students of color', 519, 648],
      ['Free lunch', 439, 547, 'Gender'],
      ['Reduced-price lunch', 22, 31, 'Gender'],
    ]
    expect(withheld(rows)).toEqual([])
    expect(withheld(rows.map(([name, ...own]) => [name.replace('Free lunch', 'Tigers'), ...own]))).not.toEqual([])
  })
  it('takes no homeless child for one beside the low-income children, so that a school of sixty keeps its table', () => {
    const rows: readonly Row[] = [
      ['All students', 45, 60],
      ['Girls', 25, 30, 'Gender'],
      ['Boys', 20, 30, 'Gender'],
      ['Low income', 22, 30, 'Programs'],
      ['Homeless', 1, 1, 'Programs'],
    ]
    expect(withheld(rows)).toEqual(['Low income', 'Homeless'])
  })

  it('takes nine in the band for no part of the six that are left, where they are more than those', () => {
    const rows: readonly Row[] = [
      ['All students', 690, 1000],
      ['Girls', 300, 500, 'Gender'],
      ['Boys', 390, 500, 'Gender'],
      ['Students without disabilities', 687, 994],
      ['Band', 5, 9],
    ]
    expect(withheld(rows)).toEqual(['Students without disabilities', 'Band'])
  })
  it('leaves a class its sixty children, the girls and the boys, though four who learned English have too little company', () => {
    const rows: readonly Row[] = [
      ['All students', 43, 60],
      ['Girls', 22, 30, 'Gender'],
      ['Boys', 21, 30, 'Gender'],
      ['ELs', 13, 14, 'Programs'],
      ['RFEP', 4, 4, 'Programs'],
    ]
    expect(withheld(rows)).toEqual(['ELs', 'RFEP'])
  })
})

it('“neither … nor” is a group where it says two', () => {
  expect(isGroupName('neither English learners nor with disabilities')).toBe(true)
  for (const name of ['neither chess nor English learners', 'neither English learners nor chess'])
    expect(isGroupName(name), name).toBe(false)
})
