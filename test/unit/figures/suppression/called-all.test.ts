import { describe, expect, it } from 'vitest'
import { shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'
import { withheldIn } from './one-table.ts'

type Row = readonly [name: string, did: number, n: number, category?: string]
const races: readonly Row[] = [
  ['White', 93, 152],
  ['Hispanic', 38, 82],
  ['Black', 17, 36],
  ['Asian', 12, 24],
]
const all = (name: string): Row => [name, 163, 300]

/** How many of these rows a paper shows, in a plan that marks none as all students; 300 children, of whom six are in no row. */
function shown(rows: readonly Row[]): number {
  const plan = planWith({
    dimension: ['Gender', 'Language', 'Housing', 'Race'].map((name) => ({ id: name, name })),
    studentGroup: rows.map(([name, , , dimension], sort) => ({ id: name, name, sort, dimension })),
    measure: [{ id: 'm', unit: 'percent' }],
    value: rows.map(([group, numerator, n]) => ({
      ...{ id: group, measure: 'm', group, year: '2025-26' },
      reading: { figure: (numerator / n) * 100, n, numerator },
    })),
  })
  return [...cellsOf(plan, 'm', '2025-26').values()].filter(isShown).length
}

describe('all students, where nobody marked the row', () => {
  it.each(['Students', 'Everyone', 'All grade 3 students'])('is the row that is called “%s”', (name) => {
    expect(shown([all(name), ...races])).toBe(4)
  })

  it.each(['Third graders', 'Class of 2026', 'Grade 3', 'Adams Elementary'])(
    'is “%s” at one end of the list, which has as many children as the races',
    (name) => {
      expect(shown([all(name), ...races])).toBe(4)
      expect(shown([...races, all(name)]), 'at the other end').toBe(4)
    },
  )

  it('is no row between others, none with fewer children, and none of two', () => {
    const [first, ...others] = races as [Row, ...Row[]]
    expect(shown([first, all('Grade 3'), ...others]), 'between others').toBe(0)
    expect(shown([['Grade 3', 151, 282], ...races]), 'with fewer children').toBe(5)
    // All students are those of both grades, and the races some of them.
    expect(shown([all('Grade 3'), ...races, ['Grade 4', 120, 310]]), 'one of two').toBe(6)
  })
})

it('all students at one end are as many as the races in their year, and in each point that counts them', () => {
  const name = 'Third graders'
  const totalWith = (fall: Readonly<Record<string, number>>) => {
    const figure = (group: string, n: number) => ({
      ...{ measure: 'm', group, year: '2025-26', reading: { figure: 50, n } },
    })
    const plan = planWith({
      studentGroup: [name, ...races.map(([race]) => race)].map((id, sort) => ({ id, name: id, sort })),
      measure: [{ id: 'm', unit: 'percent' }],
      value: [all(name), ...races].map(([group, , n]) => ({ id: group, ...figure(group, n) })),
      interim: Object.entries(fall).map(([group, n]) => ({
        id: `${group} in fall`,
        point: 'Fall',
        ...figure(group, n),
      })),
    })
    return shapeOf(plan).groups.find((g) => g.isTotal)?.id
  }
  expect(totalWith({ [name]: 250, White: 200 })).toBe(name)
  expect(totalWith({ [name]: 0, White: 12 }), 'not counted in the fall').toBe(name)
  expect(totalWith({ [name]: 150, White: 200 })).toBeUndefined()
})

describe('all students, where no row is of them', () => {
  // Of 300 children six are in no race.
  it.each([
    ['Adams Elementary', 'Lincoln Elementary'],
    ['K–5', '6–8'],
    ['Title I schools', 'Other schools'],
    ['Day', 'Evening'],
    ['Niñas', 'Niños'],
  ])('are those of “%s” and “%s” together, who have hardly more children than all races', (one, other) => {
    const inRaces = races.map(([name, did, n]): Row => [name, did, n, 'Race'])
    const rows = (a: readonly [number, number], b: readonly [number, number]): readonly Row[] => [
      [one, ...a, 'Gender'],
      [other, ...b, 'Gender'],
      ...inRaces,
    ]
    expect(shown(rows([83, 140], [80, 160]))).toBeLessThan(6)
    expect(shown(rows([55, 115], [50, 105])), 'of 220 they are some').toBe(6)
  })
})

describe('all others, where no row is of all students', () => {
  const genders: readonly Row[] = [
    ['Girls', 15, 53, 'Gender'],
    ['Boys', 11, 27, 'Gender'],
  ]
  const pairs = [
    ['English learners', 'All other students', 'Language'],
    ['English learners', 'All remaining students', 'Language'],
    ['Homeless', 'All housed students', 'Housing'],
    ['Black', 'Everyone else', 'Race'],
    ['Black', 'Comparison group', 'Race'],
  ] as const

  it.each(pairs)('are none of the four %s, and not all: “%s”', (few, rest, category) => {
    const rows: readonly Row[] = [
      [few, 2, 4, category],
      [rest, 24, 76, category],
    ]
    expect(shown([...genders, ...rows]), 'girls and boys are 80').toBeLessThan(3)
    expect(shown(rows), 'a report card has 80').toBe(0)
  })
})

it('are English learners and those who are not, where a row of those who never were is there as well', () => {
  const rows: Row[] = [
    ['White', 183, 352, 'Race'],
    ['Hispanic', 5, 9, 'Race'],
    ['Black', 18, 40, 'Race'],
    ['English learners', 20, 54, 'Language'],
    ['Former English learners', 10, 19, 'Language'],
    ['Never English learners', 176, 328, 'Language'],
    ['Not English learners', 186, 347, 'Language'],
  ]
  // 401 children, so that the 352 and the 40 leave the nine.
  expect(withheldIn(rows)).toContain('Hispanic')
  expect(withheldIn(rows).length).toBeGreaterThan(1)
})
