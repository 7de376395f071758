import { isTold, keepsEnough } from '../../../../shared/figures/suppression/attack.ts'
import type { Counts } from '../../../../shared/figures/suppression/counts.ts'
import { countsOf } from '../../../../shared/figures/suppression/counts.ts'
import { daysForHundred } from '../../../../shared/figures/suppression/days.ts'
import { editionsOf, putRight, wasRow } from '../../../../shared/figures/suppression/editions.ts'
import { withheldForLeft, withheldForOthers } from '../../../../shared/figures/suppression/for-others.ts'
import { asHeadcount, headsOf, withFigures } from '../../../../shared/figures/suppression/headcount.ts'
import { Joint, type Known, type Place } from '../../../../shared/figures/suppression/joint.ts'
import { type Entry, fits, makeUp, makeUpInAll, setsOfSize } from '../../../../shared/figures/suppression/makes-up.ts'
import { fillMarked } from '../../../../shared/figures/suppression/marked.ts'
import { fewOfPieces } from '../../../../shared/figures/suppression/pieces.ts'
import { Presolved } from '../../../../shared/figures/suppression/presolved.ts'
import { rareBeside } from '../../../../shared/figures/suppression/rare-beside.ts'
import {
  areCalledSo,
  asOtherRows,
  isRemembered,
  rememberedOf,
  withKnown,
} from '../../../../shared/figures/suppression/remembered.ts'
import type { Partition } from '../../../../shared/figures/suppression/search.ts'
import { Simplex } from '../../../../shared/figures/suppression/simplex.ts'
import { namedSets } from '../../../../shared/figures/suppression/some-rows.ts'
import { fewInSpans } from '../../../../shared/figures/suppression/spans-by-sums.ts'
import { suppress } from '../../../../shared/figures/suppression/suppress.ts'
import type { Hidden, Row, System } from '../../../../shared/figures/suppression/system.ts'
import { type FamilyTable, keyOf } from '../../../../shared/figures/suppression/tables.ts'
import type { Cell, CellGroup, Reading } from '../../../../shared/figures/suppression/types.ts'
import { planWith } from '../../../support/plan.ts'
import { Lot } from './lot.ts'

/**
 * What parts of the rules say of numbers alone, drawn by a seed: rows a, b, c and so on of a district, with children and who of
 * them did. Each function draws a few small cases, and says a line of each.
 */
const lotOf = (seed: number): Lot => new Lot(seed * 7919 + 13)
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const TOTAL = 'all'
const range = ([low, high]: readonly [number, number]): string => `${low}–${high === Infinity ? '' : high}`
const inCounts = ({ n, did, didNot, slack }: Counts): string =>
  `${did ?? '?'}+${didNot ?? '?'}/${n ?? '?'}${slack > 0 ? `±${slack}` : ''}`

/** Sums of a few unknown numbers, most of them so that some children make them up. */
function sumsOf(lot: Lot) {
  const size = 2 + lot.upTo(4)
  const truth = Array.from({ length: size }, () => lot.pick([0, 0, 1, 2, 5, 9]))
  const isTrue = lot.likely(0.85)
  const sums = Array.from({ length: 1 + lot.upTo(4) }, () => {
    const places = truth.map((_, at) => at).filter(() => lot.likely(0.5))
    const terms = new Map(places.map((at) => [at, lot.likely(0.8) ? 1 : -1] as const))
    const is = [...terms].reduce((sum, [at, sign]) => sum + sign * (truth[at] as number), 0)
    return { terms: terms as ReadonlyMap<number, number>, is: isTrue ? is : is + lot.pick([0, 1, -3]) }
  })
  return { size, sums }
}

function rangesIn(system: Pick<Simplex, 'agrees' | 'seen' | 'range'>, size: number): string {
  const each = (of: (at: number) => readonly [number, number]) =>
    Array.from({ length: size }, (_, at) => range(of(at))).join(' ')
  return `${system.agrees}; ${each(system.seen)}; ${each((at) => system.range(at))}; ${each((at) => system.seen(at))}`
}

/** What unknown numbers can be, by all sums at once. */
function solved(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 6 }, () => {
    const { size, sums } = sumsOf(lot)
    const own = new Simplex(size, sums)
    const seen = Array.from({ length: size }, (_, at) => range(own.seen(at))).join(' ')
    return `${own.agrees}; ${seen}; ${Array.from({ length: size }, (_, at) => range(own.range(at))).join(' ')}; ${Array.from({ length: size }, (_, at) => range(own.seen(at))).join(' ')}`
  })
}

/** The same, where a sum of one number, or of nothing, is solved before. */
function presolved(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 6 }, () => {
    const { size, sums } = sumsOf(lot)
    const own = new Presolved(size, sums)
    return `${own.size}; ${rangesIn(own, size)}`
  })
}

/** Rows of several tables that make each other up, of which some are known. */
function joined(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 3 }, () => {
    const places: readonly Place[] = letters.slice(0, 5).map((key) => ({ key, id: 'row' }))
    const truth = places.map(() => ({ n: 3 + lot.upTo(12), did: lot.upTo(3) }))
    const together = truth.reduce((s, t) => ({ n: s.n + t.n, did: s.did + t.did }), { n: 0, did: 0 })
    const known = new Map(
      [...truth, together].flatMap(({ n, did }, at): [string, Known][] => {
        const slack = lot.pick([0, 0, 1])
        if (at < truth.length && lot.likely(0.6))
          return lot.likely(0.4) ? [[letters[at] as string, { n, did: null, didNot: null, slack: 0 }]] : []
        return [[letters[at] as string, { n, did, didNot: n - did, slack }]]
      }),
    )
    const joint = new Joint(({ key }) => known.get(key))
    const whole = { key: letters[5] as string, id: 'row' }
    const heads = lot.likely(0.3)
    for (const place of lot.some(places, 0.4)) joint.ask(place, lot.upTo(2))
    joint.add({ whole, parts: places, heads, ...(lot.likely(0.2) && { off: 1 }) })
    if (lot.likely(0.5)) joint.add({ whole: places[0] as Place, parts: places.slice(1, 3), heads: !heads })
    const says = places.map((place) => {
      const some = joint.ranges(place, true)
      const all = joint.ranges(place)
      return `${range(some.n)} ${range(all.n)} ${range(all.did)} ${range(all.didNot)}`
    })
    return `${joint.agrees} ${joint.size}: ${says.join(', ')}`
  })
}

/** Tables that may make up another one. */
function entriesOf(lot: Lot) {
  const ids = [TOTAL, ...letters.slice(0, 1 + lot.upTo(2))]
  const onlyCounts = lot.likely(0.2)
  const entry = (counts: ReadonlyMap<string, Counts>): Entry => {
    const all = counts.get(TOTAL) ?? { n: 0, did: null, didNot: null, slack: 0 }
    return {
      of: { measure: 'm', year: '2025-26' },
      ...{ readings: new Map(), names: [], n: all.n ?? 0, all, lists: [], onlyCounts: onlyCounts && lot.likely(0.7) },
      counts: () => counts,
    }
  }
  const drawn = (): ReadonlyMap<string, Counts> =>
    new Map(
      ids.map((id) => {
        const n = id === TOTAL ? 8 + lot.upTo(6) : lot.upTo(6)
        const did = lot.upTo(Math.min(n, 3))
        return [id, onlyCounts ? { n, did: null, didNot: null, slack: 0 } : { n, did, didNot: n - did, slack: 0 }]
      }),
    )
  const parts = Array.from({ length: 1 + lot.upTo(2) }, drawn)
  const whole = new Map(
    ids.map((id) => {
      const all = parts.flatMap((p) => p.get(id) ?? [])
      const add = (key: 'n' | 'did') => all.reduce((s, c) => s + (c[key] ?? 0), 0)
      const n = add('n') + (lot.likely(0.12) ? lot.pick([1, -1]) : 0)
      const did = onlyCounts ? null : add('did') + (lot.likely(0.15) ? lot.pick([1, -1, 2]) : 0)
      return [id, { n, did, didNot: did === null ? null : n - did, slack: lot.pick([0, 0, 0, 1]) }] as const
    }),
  )
  const told = (counts: ReadonlyMap<string, Counts>) =>
    new Map(
      [...counts].flatMap(([id, c]) => {
        if (lot.likely(id === TOTAL ? 0.03 : 0.15)) return []
        if (lot.likely(0.1)) return [[id, { ...c, n: null, didNot: null }] as const]
        return [[id, lot.likely(0.1) ? { ...c, did: null, didNot: null } : c] as const]
      }),
    )
  return { whole: entry(told(whole)), parts: parts.map((p) => entry(told(p))) }
}

/** Whether tables make up another one, row by row or in all, and fit into it. */
function madeUp(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 14 }, () => {
    const { whole, parts } = entriesOf(lot)
    const [one] = parts as [Entry]
    const says = [
      makeUp(parts, whole, TOTAL),
      makeUpInAll(parts, whole, TOTAL),
      makeUpInAll(parts, whole, TOTAL, true),
      fits(one, whole),
    ]
    return says.map((is) => (is ? 'yes' : 'no')).join(' ')
  })
}

/** The sets of tables that are so many children together. */
function sized(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 8 }, () => {
    const parts = Array.from({ length: 2 + lot.upTo(4) }, () => ({ n: 1 + lot.upTo(6) }) as Entry)
    const steps = { left: lot.pick([3, 8, 60]) }
    const n = 2 + lot.upTo(8)
    const sets = setsOfSize(parts, n, steps).map((set) => set.map((e) => parts.indexOf(e)).join(''))
    return `${n} of ${parts.map((p) => p.n).join(' ')}: ${sets.join(' ')}, ${steps.left} left`
  })
}

function readingsOf(lot: Lot, ids: readonly string[]): ReadonlyMap<string, Reading> {
  return new Map(
    ids.flatMap((id): [string, Reading][] => {
      const n = 8 + lot.upTo(20)
      const numerator = lot.upTo(n)
      const figure = Math.round((numerator / n) * 100)
      if (lot.likely(0.1)) return []
      if (lot.likely(0.1)) return [[id, { figure }]]
      return [[id, lot.likely(0.1) ? { n } : { figure, n, ...(lot.likely(0.5) && { numerator }) }]]
    }),
  )
}

/** What papers printed of rows that are others today, and of tables that were entered again. */
function printedOnce(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 5 }, () => {
    const ids = [TOTAL, ...letters.slice(0, 2 + lot.upTo(2))]
    const readings = readingsOf(lot, ids)
    const floor = lot.pick([5, 10])
    const printed = new Map(
      lot.some(ids, 0.8).map((id) => {
        const then = (by: number) => {
          const { figure = 40, n, numerator } = readings.get(id) ?? { n: 20 }
          const isSame = by === 0
          return {
            figure: isSame ? figure : figure + 1,
            ...(n !== undefined && { n: n + by }),
            ...(numerator !== undefined && { numerator }),
          }
        }
        const by = () => lot.pick([0, 0, 0, 1, floor - 1, floor, floor + 3])
        return [id, lot.likely(0.2) ? [then(by()), then(by())] : [then(by())]] as const
      }),
    )
    const [here, there] = [lot.pick(['m', 'm', 'o']), lot.pick(['2025-26', '2025-26', '2024-25'])]
    const names = ['Reading', 'Math', lot.pick(['Reading', 'Writing'])]
    const plan = planWith({
      measure: ['m', 'o', 'p'].map((id, at) => ({ id, short: names[at] as string })),
      value: [...readings].map(([group, { figure, n, numerator }]) => {
        const reading = {
          ...(figure !== undefined && { figure }),
          ...(n !== undefined && { n }),
          ...(numerator !== undefined && { numerator }),
        }
        return { id: `v ${group}`, measure: 'm', group, year: '2025-26', reading }
      }),
      briefingSent: [
        {
          ...{ id: 'paper', document: 'fullPlan', exportedOn: '2026-09-01' },
          printed: [...printed].flatMap(([group, cells]) =>
            cells.map((cell) => ({ ...cell, measure: 'gone', year: there, group })),
          ),
          named: [{ measure: 'gone', name: 'Reading' }],
        },
      ],
    })
    const out = { measure: lot.pick(['p', 'o']), year: there, point: undefined, cells: printed }
    const others = asOtherRows(printed, readings, floor, TOTAL)
    const known = withKnown(printed, readings, new Set(lot.some(ids, lot.pick([0, 0.5]))))
    const remembered = rememberedOf(plan, 'm', '2025-26', undefined, readings, floor)
    const inWords = (of: ReadonlyMap<string, readonly { readonly figure: number; readonly n?: number }[]>) =>
      [...of]
        .map(
          ([id, cells]) =>
            `${id} ${cells.map((c) => `${c.figure}/${c.n ?? '?'}${'numerator' in c ? '!' : ''}`).join(' ')}`,
        )
        .join(', ')
    return [
      `others: ${inWords(others)}`,
      `known: ${inWords(known)}`,
      `remembered: ${inWords(remembered)}`,
      `${isRemembered(plan, out, { measure: here, year: '2025-26' }, readings, floor)} ${areCalledSo(plan, 'm', 'p')} ${areCalledSo(plan, 'm', 'm')} ${areCalledSo(plan, 'm', 'gone')}`,
    ].join('; ')
  })
}

/** Papers of several days of one table. */
function editions(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 5 }, () => {
    const ids = [TOTAL, ...letters.slice(0, 3)]
    const groups = ids.map((id): CellGroup => ({ id, isTotal: id === TOTAL }))
    const readings = readingsOf(lot, ids)
    const own = new Map([...readings].map(([id, r]) => [id, countsOf(r, 'percent')] as const))
    const printed = new Map(
      lot.some(ids, 0.7).map((id) => {
        const { figure = 40, n = 20, numerator } = readings.get(id) ?? {}
        const cell = () => {
          const by = lot.pick([0, 0, 1, -2, 12])
          return {
            figure,
            n: n + by,
            ...(numerator !== undefined && { numerator: Math.max(0, numerator + Math.min(by, 1)) }),
          }
        }
        return [id, Array.from({ length: 1 + lot.upTo(2) }, cell)] as const
      }),
    )
    const input = { groups, addsUp: new Set<string>(), readings, floor: 10, unit: 'percent' as const, printed }
    const all = editionsOf(input, own).map(
      ({ known, earlier }) =>
        `${earlier ? 'earlier' : 'today'} ${[...known].map(([id, c]) => `${id} ${inCounts(c)}`).join(' ')}`,
    )
    const from: Partition = { whole: TOTAL, parts: lot.some(ids.slice(1), 0.6), exact: false, declared: false }
    const left = { id: 'left', is: lot.pick(['rest', 'rest', 'cell'] as const) }
    const row = { from, terms: new Map([[lot.pick(['left', 'left', 'other']), lot.pick([1, -1] as const)]]) }
    const isRow = wasRow(left as never, { rows: [row] } as unknown as System, input, own)
    return `${[...putRight(input, own)].join(', ')}; ${isRow}; ${all.join(' | ')}`
  })
}

/** Who did among rows that their source withholds, as the rules assume it. */
function filled(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 6 }, () => {
    const ids = [TOTAL, ...letters.slice(0, 4)]
    const own = new Map<string, Counts>()
    const cells = new Map<string, Cell>()
    for (const id of ids) {
      const n = id === TOTAL ? 40 + lot.upTo(20) : 3 + lot.upTo(12)
      const did = lot.upTo(n)
      const is = id === TOTAL ? 'shown' : lot.pick(['shown', 'marked', 'marked', 'silent', 'small', 'uncounted'])
      const counts = { n, did, didNot: n - did, slack: lot.pick([0, 0, 1]) }
      own.set(
        id,
        is === 'marked'
          ? { n, did: null, didNot: null, slack: 0 }
          : is === 'silent'
            ? { n: null, did: null, didNot: null, slack: 0 }
            : is === 'uncounted'
              ? { ...counts, n: null, didNot: null }
              : counts,
      )
      cells.set(
        id,
        is === 'marked'
          ? { withheld: 'source' }
          : is === 'silent'
            ? { none: 'empty' }
            : is === 'small' || is === 'uncounted'
              ? { withheld: 'small' }
              : { shown: 50, n, numerator: did },
      )
    }
    const partitions = Array.from({ length: 1 + lot.upTo(3) }, (): Partition => {
      const whole = lot.likely(0.7) ? TOTAL : lot.pick(ids)
      const parts = lot.some(
        ids.filter((id) => id !== whole && id !== TOTAL),
        0.6,
      )
      return { whole, parts, exact: false, declared: false, ...(lot.likely(0.15) && { holds: true }) }
    })
    fillMarked(own, cells, partitions, TOTAL)
    return [...own].map(([id, c]) => `${id} ${inCounts(c)}`).join(', ')
  })
}

/** Whether days are told for a hundred children. */
function days(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 8 }, () => {
    const per = lot.pick([1, 100])
    const by = lot.pick([1, 10, 100, 1000])
    const list = Array.from({ length: 1 + lot.upTo(3) }, (_, at) => {
      const n = lot.pick([8, 20, 40, 125, 250, 700])
      const lost = lot.pick([0, 0, lot.upTo(60), lot.upTo(200)])
      const figure = Math.round(((lost * per) / n) * by) / by + (lot.likely(0.05) ? 0.3 : 0)
      const numerator = lot.likely(0.12) ? { numerator: lost } : {}
      const reading = lot.likely(0.05) ? { n } : { figure, ...(lot.likely(0.95) && { n }), ...numerator }
      return { id: `v${at}`, measure: 'm', group: `g${at}`, year: '2025-26', reading }
    })
    return String(daysForHundred(planWith({ measure: [{ id: 'm', unit: 'days' }], value: list, interim: [] }), 'm'))
  })
}

/** Sets of a long list whose names share a word with a measure. */
function namedIn(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 5 }, () => {
    const rows = letters.slice(0, 4 + lot.upTo(3)).map((id) => {
      const n = 1 + lot.upTo(9)
      const words = lot.pick([['north', 'high'], ['south', 'high', 'school'], ['east', 'schools'], ['west']])
      return { id, n, did: 0, didNot: n, slack: 0, words }
    })
    const names = new Set(lot.pick([['high', 'school', 'math'], ['schools', 'reading'], ['west', 'math'], ['math']]))
    const n = lot.likely(0.05) ? null : 4 + lot.upTo(24)
    return `${[...names].join(' ')} ${n}: ${namedSets(rows, names, n)
      .map((set) => set.map((r) => r.id).join(''))
      .join(' ')}`
  })
}

/** Rows that overlap, by the pieces that they hold, and what follows from them. */
function pieced(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 4 }, () => {
    const pieces = lot.pick([3, 4, 4, 9])
    const counts = Array.from({ length: pieces }, () => {
      const n = lot.pick([2, 4, 15, 30, 60])
      return { n, did: lot.upTo(n) }
    })
    const rows = Array.from({ length: 3 + lot.upTo(3) }, (_, at) => {
      const holds = counts.map((_, i) => i).filter(() => lot.likely(0.5))
      const add = (key: 'n' | 'did') => holds.reduce((s, i) => s + (counts[i] as (typeof counts)[number])[key], 0)
      const [n, did] = [add('n'), add('did')]
      const isUnknown = lot.likely(0.08)
      const slack = lot.pick([0, 0, 0, 1])
      return {
        id: letters[at] as string,
        holds,
        counts: isUnknown ? { n: null, did: null, didNot: null, slack: 0 } : { n, did, didNot: n - did, slack },
      }
    })
    const few = fewOfPieces(rows, pieces, lot.pick([5, 10]))
    return `${rows.map((r) => r.holds.join('')).join(' ')}: ${few.map((ids) => ids.join('')).join(' ')}`
  })
}

/** Rows of two spans that overlap, by their numbers. */
function spanned(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 8 }, () => {
    const of = [0, 1, 2].map(() => {
      const n = lot.pick([3, 6, 15, 40])
      return { n, did: lot.upTo(n) }
    })
    const names: readonly (readonly [string, string, readonly string[], readonly number[]])[] = [
      ['Primary', 'named', ['primary'], [0]],
      ['Primary to middle', 'named', [lot.pick(['primary to middle', 'middle and below', 'middle or lower'])], [0, 1]],
      ['Intermediate to high', 'named', [lot.pick(['intermediate to high', 'above primary'])], [1, 2]],
      ['High', 'named', ['high'], [2]],
      ['Two', 'named', ['x', 'y'], [0, 1]],
      ['Shared', lot.pick(['sharing', 'named']), ['x', 'y'], [1, 2]],
    ]
    const groups = lot.some(names, 0.8).map(
      ([id, of, each]): CellGroup => ({
        ...{ id, dimension: lot.likely(0.9) ? 'School level' : 'Other' },
        ...(lot.likely(0.95) && { pieces: { of, each } }),
        ...(lot.likely(0.04) && { isTotal: true }),
      }),
    )
    const own = new Map(
      names.flatMap(([id, , , holds]) => {
        const add = (key: 'n' | 'did') => holds.reduce((s, i) => s + (of[i] as (typeof of)[number])[key], 0)
        const [n, did] = [add('n'), add('did') + (lot.likely(0.1) ? 1 : 0)]
        return lot.likely(0.05) ? [] : [[id, { n, did, didNot: n - did, slack: lot.pick([0, 0, 0, 1]) }] as const]
      }),
    )
    return `${of.map(({ n, did }) => `${did}/${n}`).join(' ')}: ${fewInSpans(groups, own, lot.pick([5, 10]))
      .map((ids) => ids.join(', '))
      .join('; ')}`
  })
}

/** Measures of the same children, of which some are of something rare. */
function rarely(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 3 }, () => {
    const ids = [TOTAL, ...letters.slice(0, 2)]
    const sizes = new Map([
      [TOTAL, 100 + lot.upTo(200)],
      ...letters.slice(0, 2).map((id) => [id, 20 + lot.upTo(40)] as const),
    ])
    const names = [
      'Suspended',
      'Suspended more than once',
      'Reading',
      'Expelled',
      'Not suspended',
      'Absent',
      'Graduated',
      'Dropped out',
    ]
    const used = lot.some(names, 0.6)
    const dids = new Map<string, ReadonlyMap<string, number>>()
    for (const name of used) {
      const share = lot.pick([0.01, 0.02, 0.4])
      const told = [...dids.values()]
      const [one, two] = [lot.pick(told), lot.pick(told)]
      const kind = lot.pick(['own', 'own', 'rest', 'sum', 'difference'])
      dids.set(
        name,
        new Map(
          ids.map((id) => {
            const n = sizes.get(id) as number
            const [a, b] = [one?.get(id) ?? 0, two?.get(id) ?? 0]
            const did =
              kind === 'rest'
                ? n - a - (one === two ? 0 : b)
                : kind === 'sum'
                  ? a + b
                  : kind === 'difference'
                    ? a - b
                    : Math.round(n * share)
            return [id, Math.max(0, Math.min(n, did))]
          }),
        ),
      )
    }
    const unit = lot.pick(['percent', 'percent', 'percent', 'score', 'days'] as const)
    const plan = planWith({
      measure: used.map((name) => ({ id: name, short: name, unit: name === 'Absent' ? unit : 'percent' })),
    })
    const family = used.map((name): FamilyTable => {
      const of = { measure: name, year: '2025-26' }
      const readings = new Map(
        ids.flatMap((id): [string, Reading][] => {
          const [n, did] = [sizes.get(id) as number, dids.get(name)?.get(id) as number]
          if (id !== TOTAL && lot.likely(0.1)) return []
          const share = (100 * did) / n
          return [
            [id, lot.likely(0.7) ? { figure: share, n, numerator: did } : { figure: Math.round(share * 10) / 10, n }],
          ]
        }),
      )
      return { key: keyOf(of), of, readings }
    })
    const { alone, madeUp } = rareBeside(plan, family, lot.likely(0.95) ? TOTAL : undefined, lot.pick([5, 10]))
    const said = (of: ReadonlySet<string>) => [...of].map((key) => key.split('\n')[0]).join(', ')
    return `${used.map((name) => `${name} ${[...(dids.get(name) ?? []).values()].join(' ')}`).join(', ')}: ${said(alone)}; made up ${said(madeUp)}`
  })
}

/** Whether hidden numbers keep enough: systems of two to four, as a reader has them. */
function kept(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 8 }, () => {
    const floor = lot.pick([1, 3, 5, 10])
    const hidden = letters.slice(0, 2 + lot.upTo(3)).map((id, at): Hidden => {
      const is = at === 0 ? 'cell' : lot.pick(['cell', 'cell', 'cell', 'rest', 'printed', 'unnamed', 'whole'] as const)
      const n = lot.pick([2, 4, floor, 2 * floor - 1, 2 * floor, 3 * floor, 40])
      const did = lot.pick([0, 1, 2, 3, Math.floor(n / 2), n])
      const counts =
        lot.likely(0.08) || (is === 'unnamed' && lot.likely(0.5))
          ? { n: null, did: null, didNot: null, slack: 0 }
          : { n, did: Math.min(did, n), didNot: n - Math.min(did, n), slack: 0 }
      return {
        ...{
          id,
          is,
          counts,
          publicN: lot.likely(0.2),
          company: lot.likely(0.8),
          few: at === 0 ? lot.likely(0.8) : n < floor,
        },
        ...(lot.likely(0.7) && { isCounted: true }),
        ...(lot.likely(0.12) && { most: lot.upTo(floor + 2) }),
        ...(is === 'rest' && lot.likely(0.5) && { least: lot.upTo(3) }),
        ...(is === 'printed' && { said: new Set(lot.some(['n', 'did', 'didNot'] as const, 0.5)) }),
      }
    })
    const from: Partition = { whole: TOTAL, parts: hidden.map((h) => h.id), exact: true, declared: false }
    const rows = Array.from({ length: 1 + lot.upTo(2) }, (_, nth): Row => {
      const those = nth === 0 ? hidden : hidden.filter(() => lot.likely(0.6))
      return {
        from,
        terms: new Map(those.map((h) => [h.id, lot.likely(0.88) ? 1 : -1] as const)),
        tells: { n: lot.likely(0.9), did: lot.likely(0.85), didNot: lot.likely(0.85) },
        ...{ ofOne: lot.likely(0.12), ofTotal: lot.likely(0.5), solvedOnly: lot.likely(0.06) },
      }
    })
    const system: System = { hidden: new Map(hidden.map((h) => [h.id, h])), rows, floor }
    return hidden
      .map((h) => {
        const says = [keepsEnough(system, h), keepsEnough(system, h, 1), keepsEnough(system, h, 3), isTold(system, h)]
        return says.map((of) => (of ? 'y' : 'n')).join('')
      })
      .join(' ')
  })
}

/** What a table withholds for others. */
function forOthers(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 3 }, () => {
    const ids = [TOTAL, ...letters.slice(0, 3)]
    const readings = new Map(
      ids.map((id): [string, Reading] => {
        const n = id === TOTAL ? 90 : lot.pick([4, 8, 30, 30])
        const numerator = lot.pick([0, 1, 2, Math.round(n / 2)])
        return [id, { figure: (100 * numerator) / n, n, numerator }]
      }),
    )
    const groups = ids.map(
      (id): CellGroup => ({ id, isTotal: id === TOTAL, dimension: id === TOTAL ? undefined : 'x' }),
    )
    const cells = suppress({ groups, addsUp: new Set(), readings, floor: 10, unit: 'percent' })
    const drawn = new Map(
      ids.map((id): [string, Cell] => [
        id,
        lot.pick<Cell>([
          { withheld: 'small' },
          { withheld: 'complement' },
          { shown: 50, n: 30, numerator: 15 },
          { none: 'empty' },
        ]),
      ]),
    )
    const total = lot.likely(0.9) ? TOTAL : undefined
    return [cells, drawn]
      .flatMap((of) => [withheldForOthers(of, total), withheldForLeft(of, total)])
      .map((list) => list.join(' '))
      .join('; ')
  })
}

/** Tables that count children, and nothing that they did. */
function inHeads(seed: number): readonly string[] {
  const lot = lotOf(seed)
  return Array.from({ length: 4 }, () => {
    const ids = letters.slice(0, 3 + lot.upTo(2))
    const big = lot.pick([20, 60, 120, 400, 1200])
    const sizes = ids.map(() => 2 + lot.upTo(big))
    const all = sizes.reduce((s, n) => s + n, 0)
    const unit = lot.pick(['count', 'percent', 'percent'] as const)
    const way = lot.pick(['own', 'one', 'other'])
    const hasTotal = lot.likely(0.7)
    const groups = [
      ...(hasTotal ? [{ id: TOTAL, isTotal: true }] : []),
      ...ids.map((id): CellGroup => ({ id, dimension: 'Race' })),
    ]
    const readings = new Map(
      groups.map(({ id }): [string, Reading] => {
        const n = id === TOTAL ? all : (sizes[ids.indexOf(id)] as number)
        const share = (100 * n) / all
        const figure = unit === 'count' ? n : lot.likely(0.5) ? Math.round(share) : Math.round(share * 10) / 10
        if (lot.likely(0.06)) return [id, { n }]
        if (way === 'other') return [id, { figure: lot.upTo(100), n }]
        const own = way === 'own' ? n : all
        return [id, { figure, n: own, ...(way === 'one' && lot.likely(0.3) && { numerator: n }) }]
      }),
    )
    const printed = new Map(lot.some(groups, 0.3).map(({ id }) => [id, [{ figure: 40, n: all }]] as const))
    const floor = lot.pick([3, 10])
    const addsUp = new Set(lot.likely(0.5) ? ['Race'] : [])
    const input = { groups, addsUp, readings, floor, unit, ...(lot.likely(0.3) && { printed }) }
    const as = asHeadcount(input)
    const heads = headsOf(input)
    const cells = new Map(
      [...groups.map((g) => g.id), 'gone'].map((id): [string, Cell] => [
        id,
        lot.pick<Cell>([
          { withheld: 'small' },
          { shown: 7, n: 7, numerator: null },
          { none: 'empty' },
          { none: 'notReported' },
        ]),
      ]),
    )
    const again = [
      ...withFigures(cells, { ...input, readings: new Map([...readings].filter(() => lot.likely(0.9))) }),
    ].map(([id, c]) => `${id} ${JSON.stringify(Object.values(c))}`)
    const row = ({ figure, n, numerator }: Reading) =>
      `${figure}/${n}${numerator === undefined ? '' : `(${numerator})`}`
    return [
      as
        ? `${as.alone} ${as.asked.unit} ${[...as.asked.readings].map(([id, r]) => `${id} ${row(r)}`).join(' ')}`
        : 'no heads',
      `printed ${[...(as?.asked.printed ?? [])].map(([id, list]) => `${id} ${list.map(row).join(' ')}`).join(' ')}`,
      [...readings].map(([, r]) => heads(r).n).join(' '),
      again.join(' '),
    ].join('; ')
  })
}

export const byNumbers = {
  kept,
  solved,
  presolved,
  joined,
  madeUp,
  sized,
  printedOnce,
  editions,
  filled,
  days,
  namedIn,
  pieced,
  spanned,
  rarely,
  forOthers,
  inHeads,
}
