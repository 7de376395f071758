import { expect, it } from 'vitest'
import { withoutTwins } from '../../../../shared/figures/suppression/twins.ts'
import type { Cell, SuppressInput } from '../../../../shared/figures/suppression/types.ts'

/** “Boys, IEP” and “IEP, male” are one row in two places: it is asked once, and what is said of it goes for both. */

const seven = { figure: 300 / 7, n: 7, numerator: 3 }
const groups: SuppressInput['groups'] = [
  { id: 'all', isTotal: true },
  { id: 'Boys, IEP', called: 'boys iep' },
  { id: 'White' },
  { id: 'IEP, male', called: 'boys iep' },
  { id: 'Boys with an IEP', called: 'boys iep' },
]
const input = (more: Partial<SuppressInput> = {}): SuppressInput => ({
  ...{ groups, addsUp: new Set(), floor: 10, unit: 'percent' },
  readings: new Map([
    ['all', { figure: 50, n: 100, numerator: 50 }],
    ['Boys, IEP', seven],
    ['White', { figure: 50, n: 40, numerator: 20 }],
    ['IEP, male', { ...seven }],
    ['Boys with an IEP', { ...seven, n: 8 }],
  ]),
  ...more,
})

it('asks the first of two rows that are one, and tells of the second what it found', () => {
  const { asked, withTwins } = withoutTwins(input())
  expect(asked.groups.map((g) => g.id)).toEqual(['all', 'Boys, IEP', 'White', 'Boys with an IEP'])
  expect([...asked.readings.keys()]).toEqual(['all', 'Boys, IEP', 'White', 'Boys with an IEP'])
  expect(Object.keys(asked).sort()).toEqual(['addsUp', 'floor', 'groups', 'readings', 'unit'])
  const small = { withheld: 'small' } as const
  const cells = withTwins(
    new Map<string, Cell>([
      ['Boys, IEP', small],
      ['White', { shown: 50, n: 40, numerator: 20 }],
    ]),
  )
  expect([...cells.keys()]).toEqual(['Boys, IEP', 'White', 'IEP, male'])
  expect(cells.get('IEP, male')).toBe(small)
})

it('hears of either what papers, other measures and other tables say', () => {
  const cell = (n: number) => [{ figure: 50, n }]
  const { asked } = withoutTwins(
    input({
      printed: new Map([
        ['White', cell(40)],
        ['IEP, male', cell(7)],
        ['Boys, IEP', cell(6)],
      ]),
      counted: new Map([['IEP, male', 7]]),
      countedBefore: new Map([
        ['IEP, male', 6],
        ['White', 40],
      ]),
      told: new Map([['IEP, male', new Set(['did'] as const)]]),
      also: new Set(['IEP, male', 'White']),
    }),
  )
  expect([...(asked.printed ?? [])]).toEqual([
    ['White', cell(40)],
    ['Boys, IEP', [...cell(7), ...cell(6)]],
  ])
  expect([...(asked.counted ?? [])]).toEqual([['Boys, IEP', 7]])
  expect([...(asked.countedBefore ?? [])]).toEqual([
    ['Boys, IEP', 6],
    ['White', 40],
  ])
  expect([...(asked.told?.keys() ?? [])]).toEqual(['Boys, IEP'])
  expect([...(asked.also ?? [])]).toEqual(['Boys, IEP', 'White'])
})

it.each([
  ['no name is another one’s', groups.map(({ called: _, ...g }) => g)],
  ['one of them is not told of', [...groups.slice(0, 3), { id: 'IEP, boys', called: 'boys iep' }]],
  ['they are of other children', [...groups.slice(0, 3), ...groups.slice(4)]],
])('asks a table as it is where %s', (_, of) => {
  const own = input({ groups: of, also: new Set(['White']) })
  const { asked, withTwins } = withoutTwins(own)
  expect(asked).toBe(own)
  const cells = new Map([['elsewhere', { none: 'empty' } as const]])
  expect(withTwins(cells)).toBe(cells)
})
