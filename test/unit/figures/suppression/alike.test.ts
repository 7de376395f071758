import { expect, it } from 'vitest'
import { alike, repeats } from '../../../../shared/figures/suppression/alike.ts'
import { keyOf, readingsOf } from '../../../../shared/figures/suppression/tables.ts'
import { cellsOf, isWithheld } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Two tables count the same children where the numbers say so, though one was put right since. */

type Rows = Readonly<Record<string, number | undefined>>
const rows = (of: Rows) => new Map(Object.entries(of).map(([id, n]) => [id, n === undefined ? {} : { n }]))
const are = (a: Rows, b: Rows, ...more: readonly [least?: number, near?: number]) =>
  alike(rows(a), rows(b), 'all', ...more)

it('takes all students alone, or two rows, for the same children', () => {
  expect(are({ all: 100, white: 60 }, { all: 100, black: 20 })).toBe(true)
  expect(are({ white: 60 }, { white: 60 })).toBe(false)
  expect(are({ white: 60, black: 20 }, { white: 60, black: 20 })).toBe(true)
  expect(are({ white: 60, black: 20 }, { white: 60, black: 21 })).toBe(false)
  expect(are({ white: undefined, black: 20 }, { white: 60, black: 20 })).toBe(false)
  expect(are({ all: 100 }, {})).toBe(false)
})

it('needs as many rows as are asked for', () => {
  expect(are({ all: 100 }, { all: 100 }, 1)).toBe(true)
  expect(are({ all: 100 }, { all: 100 }, 2)).toBe(false)
  expect(are({ all: 100, white: 60 }, { all: 100, white: 60 }, 2)).toBe(true)
})

it('asks no rows that are too few in both, but all students', () => {
  const are10 = (after: Rows) => alike(rows({ all: 100, white: 60, black: 5 }), rows(after), 'all', 2, 0, 10)
  for (const black of [5, 7, 9]) expect(are10({ all: 100, white: 60, black })).toBe(true)
  expect(are10({ all: 100, white: 60, black: 10 })).toBe(false)
  expect(are10({ all: 100, white: 61, black: 5 })).toBe(false)
  expect(alike(rows({ all: 5, white: 4 }), rows({ all: 6, white: 4 }), 'all', 1, 0, 10)).toBe(false)
})

it('withholds the same rows of two years, be there as many of a group that both withhold or not', () => {
  const races = {
    'All students': [289, 29, 32],
    White: [147, 17, 12],
    Hispanic: [102, 8, 15],
    Black: [28, 4, 4],
  } as const
  const withheld = (native: number) => {
    const counts = Object.entries({ ...races, Native: [5, 0, 1] }).flatMap(([group, [n = 0, ...did]]) =>
      did.map((numerator, at) => ({
        group,
        numerator,
        year: `${2024 + at}`,
        n: group === 'Native' && at ? native : n,
      })),
    )
    const plan = planWith({
      dimension: [{ id: 'race', name: 'Race' }],
      studentGroup: [...Object.keys(races), 'Native'].map((id, sort) => ({
        ...{ id, name: id, sort, isTotal: sort === 0 },
        ...(sort > 0 && { dimension: 'race' }),
      })),
      measure: [{ id: 'm', short: 'Suspended', unit: 'percent' }],
      value: counts.map(({ group, year, numerator, n }) => ({
        ...{ id: `${group} ${year}`, measure: 'm', group, year },
        reading: { figure: (numerator / n) * 100, n, numerator },
      })),
    })
    return ['2024', '2025'].map((year) =>
      [...cellsOf(plan, 'm', year)].flatMap(([id, c]) => (isWithheld(c) ? [id] : [])),
    )
  }
  expect(withheld(7)).toEqual(withheld(5))
})

it('lets a few rows be put right, by fewer children than asked for, and by no more than all students were', () => {
  const before = { white: 60, black: 20, asian: 12 }
  const near = (after: Rows, by = 5) => are(before, after, 1, by)
  expect(near({ ...before, asian: 16 })).toBe(true)
  expect(near({ ...before, asian: 17 })).toBe(false)
  expect(near({ ...before, asian: 16 }, 4)).toBe(false)
  expect(near({ white: 60, black: 22, asian: 14 })).toBe(false)
  const four = { ...before, hisp: 30 }
  expect(are(four, { ...four, asian: 13, hisp: 31 }, 1, 5)).toBe(false)
  const all = (n: number, asian: number) => are({ ...before, all: 100 }, { ...before, all: n, asian }, 1, 9)
  expect(all(103, 15)).toBe(true)
  expect(all(103, 16)).toBe(false)
  expect(all(100, 16)).toBe(true)
  expect(all(110, 20)).toBe(false)
})

it('takes two measures that nobody named for two, where they tell other shares of as many White children', () => {
  const year = '2025-26'
  const areOne = (short: string, figures: readonly [number, number]) => {
    const ids = ['one', 'two']
    const plan = planWith({
      studentGroup: [{ id: 'white', name: 'White' }],
      measure: ids.map((id) => ({ id, short, phrase: 'read well', unit: 'percent' as const })),
      value: ids.map((measure, at) => ({
        ...{ id: measure, measure, year, group: 'white', reading: { figure: figures[at] as number, n: 60 } },
      })),
      briefingSent: [
        {
          ...{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01' },
          printed: [{ measure: 'one', year, group: 'white', figure: 50, n: 60 }],
          named: [{ measure: 'one', name: 'Reading', phrase: 'read well' }],
        },
      ],
    })
    const [a, b] = ids.map((measure) => {
      const of = { measure, year }
      return { key: keyOf(of), of, readings: readingsOf(plan, of) }
    }) as [Parameters<typeof repeats>[1], Parameters<typeof repeats>[2]]
    return repeats(plan, a, b)
  }
  expect(areOne('', [50, 40])).toBe(false)
  expect(areOne('', [50, 50])).toBe(true)
  expect(areOne('Literacy', [50, 40])).toBe(true)
})
