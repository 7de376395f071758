import { describe, expect, it } from 'vitest'
import { isShown, type Reading, suppress } from '../../../../shared/figures/suppression.ts'

/** Girls and boys who are all children, beside races that are, and a number of all students that is another one. */

const child = (did: number, n: number): Reading => ({ figure: (did / n) * 100, n, numerator: did })
const races = { black: child(60, 130), white: child(3, 6), hispanic: child(344, 764) }
const genders = { female: child(200, 440), male: child(207, 460) }

function shown(readings: Record<string, Reading>, addsUp: readonly string[] = ['race'], counted?: number): string[] {
  const cells = suppress({
    groups: [
      { id: 'all', isTotal: true },
      ...Object.keys(races).map((id) => ({ id, dimension: 'race' })),
      ...Object.keys(genders).map((id) => ({ id, dimension: 'gender' })),
    ],
    addsUp: new Set(addsUp),
    readings: new Map(Object.entries(readings)),
    floor: 10,
    unit: 'percent',
    ...(counted !== undefined && { counted: new Map([['all', counted]]) }),
  })
  return [...cells].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))
}

const hidden = (...of: Parameters<typeof shown>) => Object.keys(races).filter((id) => !shown(...of).includes(id))

describe('all students of another number than girls and boys are, and the races', () => {
  it('do not leave six White children alone, whom the girls and boys give away', () => {
    for (const all of [child(400, 890), child(400, 850), child(400, 891), child(403, 900), child(430, 900)])
      for (const addsUp of [['race'], []]) {
        const figures = { all, ...races, ...genders }
        expect(hidden(figures, addsUp), `${all.numerator} of ${all.n}`).toEqual(['white', 'hispanic'])
        expect(shown(figures, addsUp)).toEqual(['all', 'black', 'female', 'male'])
      }
  })

  it('nor where the district’s enrollment alone says how many they are, and withhold no more than that asks', () => {
    for (const n of [890, 880, 912])
      expect(hidden({ ...races, ...genders }, ['race'], n), `${n}`).toEqual(['white', 'hispanic'])
  })
})

it('leaves no group alone where the children add up, though fewer did in all than in the groups', () => {
  for (const addsUp of [['race'], []])
    expect(hidden({ all: child(400, 900), ...races }, addsUp)).toEqual(['white', 'hispanic'])
})
