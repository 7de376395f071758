import { describe, expect, it } from 'vitest'
import { isShown, type Reading, suppress } from '../../../../shared/figures/suppression.ts'

/** A state's own table, with its numbers of students: what it leaves of a row that it withholds, anybody has. */
const child = (did: number, n: number): Reading => ({ figure: (did / n) * 100, n, numerator: did, public: true })
const state = {
  all: child(238, 518),
  white: child(130, 250),
  hispanic: child(60, 160),
  black: child(25, 60),
  several: child(19, 40),
}

function shown(readings: Record<string, Reading>, addsUp: readonly string[] = []): string[] {
  const races = ['white', 'hispanic', 'black', 'several', 'asian']
  const cells = suppress({
    groups: [{ id: 'all', isTotal: true }, ...races.map((id) => ({ id, dimension: 'race' }))],
    addsUp: new Set(addsUp),
    readings: new Map(Object.entries(readings)),
    floor: 10,
    unit: 'percent',
  })
  return [...cells].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))
}

describe('a table that its state has published, with eight Asian children whom it withholds', () => {
  const asian: Reading = { state: 'withheld', mark: '*' }

  it.each([[[]], [['race']]])('is not withheld as a whole (%s adds up)', (adds) => {
    // Two rows keep company to the four who did; that there are eight children, no paper can take back.
    const rows = shown({ ...state, asian }, adds)
    expect(rows).toContain('all')
    expect(rows).toHaveLength(3)
  })

  it('is not either where the plan has no row for the eight', () => {
    expect(shown(state, ['race'])).toEqual(['all', 'white', 'hispanic'])
  })

  it('keeps who of them did as it would if nothing was public', () => {
    const own = Object.fromEntries(Object.entries(state).map(([id, { public: _, ...r }]) => [id, r as Reading]))
    expect(shown({ ...own, asian }, ['race'])).toEqual(['all', 'white', 'hispanic', 'black'])
    expect(shown({ ...state, asian }, ['race'])).not.toContain('several')
  })
})

it('counts no more who did in a row than its public number of children has', () => {
  // Four of seven did: none of those who share a number with a row of nobody, and one at most of the single child.
  const all = { figure: (4 / 7) * 100, n: 7, numerator: 4 }
  const shown = (readings: Record<string, Reading>, sent?: typeof all) =>
    suppress({
      groups: [{ id: 'all', isTotal: true }, ...['own', 'bare', 'one'].map((id) => ({ id, dimension: 'race' }))],
      addsUp: new Set(['race']),
      readings: new Map(Object.entries(readings)),
      floor: 3,
      unit: 'percent',
      ...(sent && { printed: new Map([['all', [sent]]]) }),
    })
  const races = { own: { state: 'withheld' }, bare: { figure: 0, public: true }, one: child(0, 1) } as const
  expect(isShown(shown({ ...races, all }).get('bare')), 'the row of nobody').toBe(false)
  expect(isShown(shown(races, all).get('bare')), 'beside an earlier paper').toBe(false)
  const { public: _, ...own } = races.one
  expect(isShown(shown({ ...races, one: own, all }).get('bare')), 'where nobody counted the single child').toBe(true)
})
