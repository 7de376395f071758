import { describe, expect, it } from 'vitest'
import { cellsOf, isShown, type Reading, suppress } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

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

it('takes a public share of nobody for one child at least who did not', () => {
  // Three of seven did not, and one of those at least stands behind either share: one of the five others did not.
  const rows = { one: [0, 1], four: [4, 4], all: [4, 7] } as const
  const own = Object.entries(rows).map(([id, [numerator, n]]) => [id, { figure: (numerator / n) * 100, n, numerator }])
  const nobody = ['none', 'nobody'].map((id) => [id, { figure: 0, public: true }])
  const cells = suppress({
    groups: ['all', 'one', 'none', 'four', 'nobody'].map((id) =>
      id === 'all' ? { id, isTotal: true } : { id, dimension: 'race' },
    ),
    addsUp: new Set(['race']),
    readings: new Map(Object.entries(Object.fromEntries([...own, ...nobody]) as Record<string, Reading>)),
    floor: 3,
    unit: 'percent',
  })
  expect(isShown(cells.get('nobody')), 'the last one goes').toBe(false)
  expect(isShown(cells.get('none'))).toBe(true)
})

it('finds how many children are behind a public share beside one other row, where that one is withheld', () => {
  // An earlier paper has all twelve, of whom one did; 16.7 percent are one of six, so that of the other six none did.
  const given = (numerator: number, n: number) => ({ figure: (numerator / n) * 100, n, numerator })
  const groups = ['all', 'given', 'share', 'girls', 'boys', 'disability'].map((id) => ({
    ...{ id, isTotal: id === 'all' },
    dimension: { given: 'race', share: 'race', girls: 'gender', boys: 'gender', disability: 'disability' }[id],
  }))
  const readings: Record<string, Reading> = {
    ...{ given: given(0, 6), girls: given(0, 4), boys: given(1, 8) },
    ...{ share: { figure: 100 / 6, public: true }, disability: { figure: 0, public: true } },
  }
  const input = { groups, addsUp: new Set(['race', 'gender']), readings: new Map(Object.entries(readings)), floor: 2 }
  const cells = suppress({ ...input, unit: 'percent', printed: new Map([['all', [given(1, 12)]]]) })
  expect(isShown(cells.get('given')), 'withheld').toBe(false)
  expect(isShown(cells.get('share')), 'and so is what tells it').toBe(false)
})

it('leaves no two children beside public rows, where girls and boys alone say how many all are', () => {
  // A source has the one and the three of two races, and three with a disability; girls and boys are six, so that two are left.
  const given = (numerator: number, n: number) => ({ figure: (numerator / n) * 100, n, numerator })
  const dimension = { one: 'race', two: 'race', three: 'race', girls: 'gender', boys: 'gender', iep: 'disability' }
  const cells = suppress({
    groups: [{ id: 'all', isTotal: true }, ...Object.entries(dimension).map(([id, of]) => ({ id, dimension: of }))],
    addsUp: new Set(['race', 'gender']),
    readings: new Map<string, Reading>([
      ['one', { ...given(0, 1), public: true }],
      ['two', given(0, 2)],
      ['three', { ...given(3, 3), public: true }],
      ['girls', given(1, 2)],
      ['boys', given(2, 4)],
      ['iep', { ...given(0, 3), public: true }],
    ]),
    floor: 1,
    unit: 'percent',
  })
  expect(Object.keys(dimension).filter((id) => isShown(cells.get(id)))).toEqual([])
})

describe('a figure that a public source has keeps nobody company', () => {
  const told = (did: number, n: number) => ({ figure: (did / n) * 100, n, numerator: did })
  const races = ['White', 'Hispanic', 'Black', 'American Indian']
  const rows = {
    ...{ 'All students': told(249, 500), White: told(170, 300), Hispanic: told(60, 150) },
    'American Indian': told(4, 9),
  }
  type Rows = Readonly<Record<string, { figure: number; n?: number; numerator?: number; public?: boolean }>>
  const withheld = (measures: Readonly<Record<string, Rows>>) => {
    const plan = planWith({
      dimension: [{ id: 'race', name: 'Race' }],
      studentGroup: ['All students', ...races].map((id, sort) => ({
        ...{ id, name: id, sort, isTotal: sort === 0 },
        ...(sort > 0 && { dimension: 'race' }),
      })),
      measure: Object.keys(measures).map((id) => ({ id, short: id, phrase: 'read at grade level', unit: 'percent' })),
      value: Object.entries(measures).flatMap(([measure, of]) =>
        Object.entries(of).map(([group, reading]) => ({
          id: `${measure} ${group}`,
          measure,
          group,
          year: '2025-26',
          reading,
        })),
      ),
    })
    const held = (measure: string) => {
      const cells = cellsOf(plan, measure, '2025-26')
      return races.filter((id) => measures[measure]?.[id] && !isShown(cells.get(id)))
    }
    return Object.fromEntries(Object.keys(measures).map((measure) => [measure, held(measure)]))
  }

  it('as a share whose number nobody gave: 36.6 percent of fifty children at most are fifteen of 41', () => {
    const share = { figure: 36.6, public: true }
    expect(withheld({ Reading: { ...rows, Black: share } })['Reading']).toEqual(['Hispanic', 'American Indian'])
  })

  it('nor with its number, as long as another row may', () => {
    const own = withheld({ Reading: { ...rows, Black: { ...told(15, 41), public: true } } })['Reading']
    expect(own).toEqual(['Hispanic', 'American Indian'])
  })

  it('nor where another measure of these children has it as public, as a share alone or with its number', {
    tags: 'seconds',
  }, () => {
    const own = { ...rows, Black: told(15, 41) }
    const shares = { 'All students': 49.8, White: 56.7, Hispanic: 40, Black: 36.6 }
    const state = Object.fromEntries(Object.entries(shares).map(([id, figure]) => [id, { figure, public: true }]))
    const some = { 'All students': { ...told(249, 500), public: true }, Black: { ...told(15, 41), public: true } }
    for (const source of [state, some])
      expect(withheld({ Reading: own, 'Reading, state report card': source })['Reading']).toContain('Hispanic')
    // Shares of other children are no source of these.
    const other = { ...state, White: { figure: 61, public: true } }
    expect(withheld({ Reading: own, 'Reading, state report card': other })['Reading']).toEqual([
      'Black',
      'American Indian',
    ])
  })
})
