import { describe, expect, it } from 'vitest'
import { windowsIn } from '../../../../shared/figures/suppression/windows.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Years or schools told together, of which two share some: what one leaves of the other is a year, or a school. */

type Row = readonly [did: number, n: number]
type Rows = Readonly<Record<string, Row>>
/** By the measure's name and its years. */
type Measures = Readonly<Record<string, Readonly<Record<string, Rows>>>>

const all = 'All students'
const rows = (whole: Row, white: Row, hispanic: Row, black: Row, asian?: Row): Rows => ({
  ...{ [all]: whole, White: white, Hispanic: hispanic, Black: black },
  ...(asian && { Asian: asian }),
})

function planOf(measures: Measures) {
  const tables = Object.entries(measures).flatMap(([measure, years]) =>
    Object.entries(years).flatMap(([year, of]) =>
      Object.entries(of).map(([group, row]) => ({ measure, year, group, row })),
    ),
  )
  const groups = [...new Set([all, ...tables.map((t) => t.group)])]
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: groups.map((id, sort) => ({
      ...{ id, name: id, sort, isTotal: id === all },
      ...(id !== all && { dimension: 'race' }),
    })),
    measure: Object.keys(measures).map((id) => ({ id, short: id, phrase: 'graduate in four years', unit: 'percent' })),
    value: tables.map(({ row: [numerator, n], ...of }) => ({
      ...{ id: Object.values(of).join(' '), ...of },
      reading: { figure: (numerator / n) * 100, n, numerator },
    })),
  })
}

function withheld(measures: Measures): Readonly<Record<string, readonly string[]>> {
  const plan = planOf(measures)
  return Object.fromEntries(
    Object.entries(measures).flatMap(([measure, years]) =>
      Object.entries(years).map(([year, of]) => {
        const cells = cellsOf(plan, measure, year)
        return [`${measure}, ${year}`, Object.keys(of).filter((id) => !isShown(cells.get(id)))]
      }),
    ),
  )
}

const rate = 'Graduation rate'
const three = `${rate}, three years together`
const two = `${rate}, two years together`

describe('years together that overlap', () => {
  const years = {
    '2020-21': rows([95, 199], [7, 14], [12, 26], [24, 53], [52, 106]),
    '2022-23': rows([119, 224], [4, 8], [10, 27], [26, 56], [79, 133]),
    '2023-24': rows([98, 187], [2, 8], [4, 11], [37, 57], [55, 111]),
  }
  const together = {
    '2022-23': rows([313, 613], [16, 35], [34, 74], [73, 159], [190, 345]),
    '2023-24': rows([316, 601], [11, 29], [26, 59], [86, 163], [193, 350]),
  }

  it('do not tell of eight White children of a year, where the plan lacks one that both have', () => {
    // Fourteen of the first year and 29 less 35 are eight, and seven and eleven less sixteen are two.
    const held = withheld({ [rate]: years, [three]: together })
    expect(held[`${rate}, 2023-24`]).toContain('White')
    const told = [held[`${rate}, 2020-21`], held[`${three}, 2022-23`], held[`${three}, 2023-24`]]
    expect(told.filter((of) => of?.includes('White'))).toHaveLength(1)
    expect(
      told.filter((of) => of?.includes('Hispanic')),
      'a row of whom enough did',
    ).toEqual([])
  })

  it('nor of eight in a year that the plan has nothing of, by the single year before', () => {
    const held = withheld({
      [rate]: { '2019-20': rows([43, 93], [7, 14], [12, 26], [24, 53]) },
      [two]: {
        '2020-21': rows([83, 177], [12, 27], [24, 47], [47, 103]),
        '2021-22': rows([80, 175], [9, 21], [22, 48], [49, 106]),
      },
    })
    expect(Object.values(held).filter((of) => of.includes('White'))).toHaveLength(1)
  })

  it('nor of eight White children of the first year, where the last two of three are told together as well', () => {
    // Twenty-three less fifteen, and thirteen less nine.
    const held = withheld({
      [three]: { '2022-23': rows([196, 356], [13, 23], [90, 160], [93, 173]) },
      [two]: { '2022-23': rows([132, 238], [9, 15], [60, 108], [63, 115]) },
    })
    expect(Object.values(held).filter((of) => of.includes('White'))).toHaveLength(1)
    const many = withheld({
      [three]: { '2022-23': rows([196, 356], [18, 30], [88, 157], [90, 169]) },
      [two]: { '2022-23': rows([132, 238], [9, 15], [60, 108], [63, 115]) },
    })
    expect(Object.values(many).flat(), 'fifteen in the first year').toEqual([])
  })

  it('leave open who is in which year where no single year is told, and withhold nothing', () => {
    const few = { '2021-22': [5, 12], '2022-23': [6, 12], '2023-24': [7, 13] } as const
    const table = (white: Row): Rows => rows([60 + white[0], 120 + white[1]], white, [30, 60], [30, 60])
    const held = withheld({ [three]: Object.fromEntries(Object.entries(few).map(([at, of]) => [at, table(of)])) })
    expect(Object.values(held).flat()).toEqual([])
  })

  it('are of other children where no numbers of the years make up both, and nothing follows', () => {
    const counted = { ...together, '2023-24': rows([216, 401], [11, 29], [26, 59], [36, 63], [143, 250]) }
    expect(windowsIn(planOf({ [rate]: years, [three]: together }))).toHaveLength(1)
    expect(windowsIn(planOf({ [rate]: years, [three]: counted }))).toEqual([])
    // As many children, of whom five more did than those of any years.
    const did = { ...together, '2023-24': rows([316, 601], [16, 29], [26, 59], [86, 163], [193, 350]) }
    expect(windowsIn(planOf({ [rate]: years, [three]: did }))).toEqual([])
  })
})

const at = (schools: string, of: Rows): Measures => ({ [`Reading at ${schools}`]: { '2024-25': of } })

it('schools together that overlap do not tell of eight White children of another one', () => {
  const held = withheld({
    ...at('Adams', rows([43, 93], [7, 14], [12, 26], [24, 53])),
    ...at('Adams, Lincoln and Cedar', rows([123, 268], [16, 35], [34, 74], [73, 159])),
    ...at('Lincoln, Cedar Elementary, and Grant', rows([123, 251], [11, 29], [26, 59], [86, 163])),
    ...at('Grant', rows([43, 76], [2, 8], [4, 11], [37, 57])),
  })
  expect(held['Reading at Grant, 2024-25']).toContain('White')
  expect(Object.values(held).filter((of) => of.includes('White'))).toHaveLength(2)
})

describe('schools that tell of one group alone', () => {
  const learners = (whole: Row, of: Row): Rows => ({ [all]: whole, 'English learners': of })
  const absent = (of: Row): Measures => ({ 'Chronic absence': { '2024-25': learners([108, 542], of) } })
  const schools = {
    ...at('Adams', learners([130, 263], [9, 36])),
    ...at('Lincoln', learners([110, 236], [16, 36])),
    ...at('Grant', learners([20, 43], [3, 7])),
  }

  it('make up another measure by heads, where all that are called so do: 79 less 36 twice are seven', () => {
    const held = withheld({ ...schools, ...absent([15, 79]) })
    expect(held['Reading at Grant, 2024-25']).toEqual(['English learners'])
    expect(Object.values(held).filter((of) => of.includes('English learners'))).toHaveLength(2)
  })

  it('make up none where the group has other children in it', () => {
    const held = withheld({ ...schools, ...absent([15, 85]) })
    expect(Object.values(held).flat()).toEqual(['English learners'])
  })
})
