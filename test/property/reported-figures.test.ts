import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureView } from '../../shared/figures/measure-view.ts'
import { planWith } from '../support/plan.ts'

/**
 * A reader who has every printed figure of a measure, each year's and those of several years together, who knows how many
 * children each is about, and subtracts: years from spans, spans from spans, groups from all students. What is left is
 * nobody, or no fewer than ten.
 */

const FLOOR = 10
const years = ['2016-17', '2017-18', '2018-19'] as const
const groups = ['white', 'black', 'others'] as const

interface Counted {
  readonly n: number
  readonly did: number
}
const counted = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 120 })),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([n, share]): Counted => ({ n, did: Math.round(n * share) }))
const spans = [
  [0, 2],
  [0, 2],
  [0, 2],
  [0, 2],
  [1, 1],
  [0, 1],
  [1, 2],
] as const

const drawn = fc.record({
  // By group and year; the last group is in no list.
  children: fc.array(fc.array(counted, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  reported: fc.uniqueArray(
    fc.record({
      group: fc.constantFrom('all', 'white', 'black'),
      span: fc.constantFrom(...spans),
      isPublic: fc.boolean(),
      width: fc.constantFrom(0, 0, 5),
      /** Of one year, and its source does not say which. */
      unnamed: fc.boolean(),
    }),
    { maxLength: 5, selector: ({ group, span }) => `${group} ${span}` },
  ),
  yearly: fc.oneof(
    fc.constant<['all' | 'white' | 'black', 0 | 1 | 2][]>([]),
    fc.uniqueArray(fc.tuple(fc.constantFrom('all', 'white', 'black'), fc.constantFrom(0, 1, 2)), {
      maxLength: 4,
      selector: (pair) => pair.join(' '),
    }),
  ),
  addsUp: fc.boolean(),
})

/** The children of a group in years, from one to another; all students are those of every group. */
function childrenOf(children: readonly (readonly Counted[])[], group: string, from: number, to: number): Counted {
  const rows = children.filter((_, i) => group === 'all' || groups[i] === group)
  const cells = rows.flatMap((row) => row.slice(from, to + 1))
  return { n: cells.reduce((s, c) => s + c.n, 0), did: cells.reduce((s, c) => s + c.did, 0) }
}
const share = ({ n, did }: Counted) => Math.round((did / n) * 1000) / 10

describe('what several years together, and ranges, give away', () => {
  test('is no fewer than ten children, whatever is subtracted', { timeout: 60_000 }, () => {
    let seen = 0
    fc.assert(
      fc.property(drawn, ({ children, reported, yearly, addsUp }) => {
        const plan = planWith({
          district: [{ id: 'district', name: 'Juniper Fork' }],
          dimension: [{ id: 'race', name: 'Race', addsUp }],
          studentGroup: [
            { id: 'all', name: 'All students', isTotal: true },
            { id: 'white', name: 'White', dimension: 'race' },
            { id: 'black', name: 'Black', dimension: 'race' },
          ],
          goal: [{ id: 'g', title: 'Reading' }],
          measure: [{ id: 'm', goal: 'g', short: 'Reading', unit: 'percent', people: 'children' }],
          value: yearly.map(([group, y]) => {
            const own = childrenOf(children, group, y, y)
            return {
              id: `${group}-${y}`,
              measure: 'm',
              group,
              year: years[y] as string,
              reading: { figure: share(own), n: own.n, numerator: own.did },
            }
          }),
          reportedFigure: reported.map(({ group, span: [from, to], isPublic, width, unnamed }, i) => {
            const own = childrenOf(children, group, from, to)
            return {
              id: `r${i}`,
              measure: 'm',
              group,
              ...(unnamed && from === to ? {} : { year: years[from] as string, through: years[to] as string }),
              reading: { low: share(own), high: Math.min(100, share(own) + width), n: own.n, public: isPublic },
            }
          }),
        })
        const view = measureView(plan, 'm', { audience: 'officer' })
        const shown = new Set(view?.reported().flatMap((r) => (r.isShown ? [r.id] : [])))
        const known = [
          ...reported.flatMap(({ group, span: [from, to], isPublic }, i) =>
            shown.has(`r${i}`) ? [{ group, from, to, isPublic, over: true }] : [],
          ),
          ...yearly.flatMap(([group, y]) =>
            view?.rows.some((r) => r.group === group && 'shown' in (r.figures[years[y] as string]?.cell ?? {}))
              ? [{ group, from: y, to: y, isPublic: false, over: false }]
              : [],
          ),
        ].map((k) => ({ ...k, ...childrenOf(children, k.group, k.from, k.to) }))
        const isLeft = (n: number) => n === 0 || n >= FLOOR
        for (const k of known.filter((one) => one.over)) {
          seen++
          expect(k.n).toBeGreaterThanOrEqual(FLOOR)
          // Years of one group, and spans within a span.
          for (const others of subsetsOf(
            known.filter((o) => o !== k && o.group === k.group && o.from >= k.from && o.to <= k.to),
          ))
            if (!overlap(others)) expect(isLeft(k.n - sum(others))).toBe(true)
          // Groups of just the same years.
          const same = known.filter((o) => o.from === k.from && o.to === k.to && (o.over || !k.isPublic))
          const all = same.find((o) => o.group === 'all')
          if (all)
            for (const parts of subsetsOf(same.filter((o) => o.group !== 'all')))
              if (new Set(parts.map((p) => p.group)).size === parts.length)
                expect(isLeft(all.n - sum(parts))).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
    expect(seen, 'something was told').toBeGreaterThan(50)
  })
})

const sum = (list: readonly Counted[]) => list.reduce((s, c) => s + c.n, 0)
const overlap = (list: readonly { from: number; to: number }[]) =>
  list.some((a, i) => list.some((b, j) => i < j && a.from <= b.to && b.from <= a.to))
const subsetsOf = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** list.length }, (_, set) => list.filter((_, i) => (set >> i) % 2 === 1))
