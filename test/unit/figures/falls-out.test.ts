import { describe, expect, it } from 'vitest'
import { printedBefore } from '../../../shared/figures/printed.ts'
import {
  type Cell,
  type CellGroup,
  cellsOf,
  isShown,
  isWithheld,
  type Reading,
  suppress,
} from '../../../shared/figures/suppression.ts'
import { seeded } from '../../support/large-plan.ts'
import { planWith } from '../../support/plan.ts'

/**
 * Tables from which a group of a few children once fell out: by subtraction where nobody had said that groups add up, as
 * a remainder that no row names, between two papers, and by knowing how the second row is chosen.
 */
const of = (n: number, did: number): Reading => ({ figure: Math.round((did / n) * 1000) / 10, n, numerator: did })

/** All students first; the other groups without a dimension, as an import makes them, unless one is named. */
function decide(
  table: Record<string, Reading>,
  { dimension, addsUp = false, floor = 10 }: { dimension?: string; addsUp?: boolean; floor?: number } = {},
): ReadonlyMap<string, Cell> {
  const groups: CellGroup[] = Object.keys(table).map((id) => ({
    id,
    ...(id === 'All' ? { isTotal: true } : dimension === undefined ? {} : { dimension }),
  }))
  return suppress({
    groups,
    addsUp: new Set(addsUp && dimension !== undefined ? [dimension] : []),
    readings: new Map(Object.entries(table)),
    floor,
    unit: 'percent',
  })
}

const open = (cells: ReadonlyMap<string, Cell>) => [...cells].flatMap(([id, c]) => (isShown(c) ? [id] : []))
const kept = (cells: ReadonlyMap<string, Cell>) => [...cells].flatMap(([id, c]) => (isWithheld(c) ? [id] : []))

/** Whether all of these are printed, so that whoever has the paper can take one from the other. */
const allOpen = (cells: ReadonlyMap<string, Cell>, ...ids: readonly string[]) =>
  ids.every((id) => open(cells).includes(id))

describe('groups that add up, though nobody said so', () => {
  it('keep eight Black children from being what is left of all students', () => {
    const cells = decide({ All: of(100, 50), White: of(78, 42), Asian: of(14, 4), Black: of(8, 4) })
    expect(kept(cells)).toContain('Black')
    expect(allOpen(cells, 'All', 'White', 'Asian')).toBe(false)
  })

  it('keep four children who are neither girls nor boys', () => {
    const cells = decide({ All: of(100, 50), Female: of(50, 27), Male: of(46, 21), Nonbinary: of(4, 2) })
    expect(allOpen(cells, 'All', 'Female', 'Male')).toBe(false)
  })

  it('keep a part of a group that is itself a part: reduced price within free or reduced', () => {
    const cells = decide({
      All: of(300, 150),
      'Free or reduced': of(100, 40),
      Free: of(92, 37),
      Reduced: of(8, 3),
    })
    expect(allOpen(cells, 'Free or reduced', 'Free')).toBe(false)
  })
})

describe('children whom no row names', () => {
  it('are not what is left where the listed groups fall short of all students', () => {
    const table = { All: of(300, 150), White: of(150, 90), Hispanic: of(100, 40), Black: of(42, 16) }
    for (const how of [{}, { dimension: 'race' }, { dimension: 'race', addsUp: true }])
      expect(allOpen(decide(table, how), 'All', 'White', 'Hispanic', 'Black')).toBe(false)
  })

  it('are not all students less one large group: eight who are not poor, of whom none read', () => {
    const cells = decide({ All: of(100, 50), 'Economically disadvantaged': of(92, 50) })
    expect(allOpen(cells, 'All', 'Economically disadvantaged')).toBe(false)
  })

  it('are let be where they are many', () => {
    const cells = decide({ All: of(100, 50), 'Economically disadvantaged': of(60, 22) })
    expect(kept(cells)).toEqual([])
  })
})

describe('two papers side by side', () => {
  const race = { White: [260, 150], Hispanic: [140, 60], Multiracial: [31, 14], Native: [8, 4] } as const
  const printed = (group: string, n: number, numerator: number) => ({
    measure: 'm',
    year: '2025-26',
    group,
    figure: (numerator / n) * 100,
    n,
    numerator,
  })
  const paper = (id: string, exportedOn: string, figures: readonly (readonly [string, number, number])[]) => ({
    id,
    exportedOn,
    draft: true,
    printed: figures.map((f) => printed(...f)),
  })
  const plan = (sent: readonly ReturnType<typeof paper>[], declared = false) =>
    planWith({
      dimension: declared ? [{ id: 'race', name: 'Race', addsUp: true }] : [],
      studentGroup: ['All', ...Object.keys(race), 'Asian'].map((id) => ({
        id,
        name: id,
        isTotal: id === 'All',
        ...(declared && id !== 'All' && { dimension: 'race' }),
      })),
      measure: [{ id: 'm', goal: 'g', short: 'Reading', unit: 'percent' }],
      value: Object.entries({ All: [500, 250] as const, ...race, Asian: [61, 22] as const }).map(([group, [n, d]]) => ({
        id: group,
        measure: 'm',
        group,
        year: '2025-26',
        reading: of(n, d) as never,
      })),
      briefingSent: sent,
    })
  const first = [
    ['All', 500, 250],
    ['White', 260, 150],
    ['Hispanic', 140, 60],
    ['Multiracial', 31, 14],
  ] as const

  it('do not give eight children away: the draft showed one group, the next paper would show another', () => {
    for (const declared of [false, true]) {
      const cells = cellsOf(plan([paper('p1', '2026-10-01', first)], declared), 'm', '2025-26')
      expect(kept(cells), declared ? 'declared' : 'found').toEqual(expect.arrayContaining(['Native', 'Asian']))
    }
  })

  it('remember an earlier edition of a figure beside the latest: either may be the one that subtracts', () => {
    const corrected = [
      ['All', 500, 250],
      ['White', 268, 154],
    ] as const
    const known = printedBefore(
      plan([paper('p1', '2026-10-01', first), paper('p2', '2026-11-01', corrected)]),
      'm',
      '2025-26',
    )
    expect(
      known
        .get('White')
        ?.map((c) => c.n)
        .toSorted(),
    ).toEqual([260, 268])
  })
})

describe('a reader who knows how the second row is chosen', () => {
  /** The sizes of a group in tables with the same total and the same shown rows that are printed in just the same way. */
  function sizes(table: Record<string, Reading>, target: string): Set<number> {
    const how = { dimension: 'race', addsUp: true }
    const look = (t: Record<string, Reading>) => {
      const cells = decide(t, how)
      return Object.keys(t)
        .map((id) => (isShown(cells.get(id)) ? `${t[id]?.n}/${t[id]?.numerator}` : 'withheld'))
        .join(' ')
    }
    const seen = look(table)
    const hidden = kept(decide(table, how))
    const chance = seeded(7)
    const found = new Set<number>()
    for (let i = 0; i < 20_000 && found.size < 10; i++) {
      // Children change places between the hidden rows, a few at a time.
      const world = Object.fromEntries(hidden.map((id) => [id, [table[id]?.numerator ?? 0, table[id]?.n ?? 0]]))
      for (let moves = 0; moves < 12; moves++) {
        const [from, to] = [0, 0].map(() => world[hidden[Math.floor(chance() * hidden.length)] as string] as number[])
        const who = chance() < 0.5 ? 1 : 0
        if ((from?.[1] ?? 0) < 2 || (who ? (from?.[0] ?? 0) : (from?.[1] ?? 0) - (from?.[0] ?? 0)) < 1) continue
        for (const [group, by] of [[from, -1] as const, [to, 1] as const]) {
          ;(group as number[])[0] = ((group as number[])[0] ?? 0) + by * who
          ;(group as number[])[1] = ((group as number[])[1] ?? 0) + by
        }
      }
      const other = Object.entries(world).map(([id, [did = 0, n = 0]]) => [id, of(n, did)] as const)
      const tried = { ...table, ...Object.fromEntries(other) }
      if (look(tried) === seen) found.add(tried[target]?.n as number)
    }
    return found
  }

  it('is left ten sizes for nine children: “the smallest other” would leave nine and ten', () => {
    const table = {
      All: of(64, 30),
      White: of(21, 10),
      Asian: of(10, 5),
      Black: of(14, 6),
      Native: of(9, 4),
      Pacific: of(10, 5),
    }
    expect(sizes(table, 'Native').size).toBeGreaterThanOrEqual(10)
  })
})
