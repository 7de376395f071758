import { type Counts, countsOf, unknown } from '../../../../shared/figures/suppression/counts.ts'
import { headsIn } from '../../../../shared/figures/suppression/heads.ts'
import { type Entry, makeUp, makeUpInAll } from '../../../../shared/figures/suppression/makes-up.ts'
import { apartIn, leavesMany, nearlySums } from '../../../../shared/figures/suppression/nearly.ts'
import { cutOutOf, isOfGroup } from '../../../../shared/figures/suppression/part-of.ts'
import { partsAmong } from '../../../../shared/figures/suppression/parts-among.ts'
import type { Reading, Unit } from '../../../../shared/figures/suppression/types.ts'
import {
  headsWithUnlisted,
  setsOfOtherRows,
  setsWithUnlisted,
} from '../../../../shared/figures/suppression/unlisted.ts'
import { seeded } from '../../../support/large-plan.ts'

/** Tables of a few children each, as `sums` lays them out, and what is found to make up what: a line each. */

const total = 'All'
const groups = ['White', 'Black', 'Asian', 'Hispanic']

/** What measures are called beside each other. */
const calledSo: readonly (readonly [all: string, ...some: string[]])[] = [
  ['Reading', 'Reading at North', 'Reading at South', 'Reading at West', 'Reading at East', 'Reading at Cedar'],
  [
    'Reading',
    'Reading, grade 3',
    'Reading, grade 4',
    'Reading, grades 3 to 4',
    'Reading, grade 5',
    'Reading, grades 4 to 5',
  ],
  ['Reading', 'Reading, girls', 'Reading, boys', 'Reading, White girls', 'Reading, English learners', 'Math'],
  ['Absent', 'Absent in fall', 'Absent in spring', 'Literacy', 'On track', 'Counted'],
  [
    'Suspension',
    'Suspended, boys',
    'Suspended at North',
    'OSS, girls',
    'Suspended in middle school',
    'Suspended, grade 8',
  ],
  ['', '', 'Reading', 'Scores', 'Scores at North', 'Scores at South'],
] // prettier-ignore

type Children = readonly [n: number, did: number]

export function drawnEntries(seed: number): readonly Entry[] {
  const chance = seeded(seed)
  const likely = (p: number) => chance() < p
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T
  const ids = groups.slice(0, 1 + upTo(3))
  const large = likely(0.3) ? 40 : likely(0.5) ? 12 : 4
  const exact = likely(0.6)
  const inPoints = likely(0.2)
  const ofScores = likely(0.2)
  const names = pick(calledSo)
  const child = (most: number): Children => {
    const n = upTo(most)
    return [n, upTo(n)]
  }
  type Rows = ReadonlyMap<string, Children>
  const withAll = (rows: ReadonlyMap<string, Children>): Rows => {
    const more = likely(0.6) ? 0 : upTo(3)
    const of = [...rows.values()]
    return new Map([
      [total, [of.reduce((s, [n]) => s + n, more), of.reduce((s, [, did]) => s + did, Math.min(more, upTo(1)))]],
      ...rows,
    ])
  }
  const parts = Array.from({ length: 2 + upTo(3) }, () => withAll(new Map(ids.map((id) => [id, child(large)]))))
  const together = (of: readonly Rows[]): Rows =>
    new Map(
      [total, ...ids].map((id) => [
        id,
        [of.reduce((s, r) => s + (r.get(id)?.[0] ?? 0), 0), of.reduce((s, r) => s + (r.get(id)?.[1] ?? 0), 0)],
      ]),
    )
  const wholes = Array.from({ length: 1 + upTo(1) }, () => {
    const some = parts.filter(() => likely(0.7))
    const sum = together(some.length > 1 ? some : parts.slice(0, 2))
    if (likely(0.7)) return sum
    // One row, or all students, is other by one or two.
    const at = pick([total, ...ids])
    return new Map([...sum].map(([id, [n, did]]) => [id, id === at ? [n + upTo(2), did + upTo(1)] : [n, did]]))
  })
  const isMissing = likely(0.5) ? 0.25 : 0
  const tables = [...wholes, ...parts].map((rows, at): Entry => {
    const onlyCounts = ofScores && likely(0.5)
    const isAsList = !onlyCounts && likely(0.06)
    const unit: Unit = onlyCounts || isAsList ? 'score' : 'percent'
    const readings = new Map<string, Reading>(
      [...rows].flatMap(([id, [n, did]]): [string, Reading][] => {
        if (id !== total && likely(isMissing)) return []
        if (unit === 'score') return [[id, { figure: 200, n }]]
        const figure = n === 0 ? 0 : (100 * did) / n
        if (likely(0.03)) return [[id, { figure: Math.round(figure) }]]
        return [[id, exact ? { figure, n, numerator: did } : { figure: Math.round(figure), n }]]
      }),
    )
    const short =
      at < wholes.length
        ? likely(0.7)
          ? names[0]
          : pick(names)
        : likely(0.8)
          ? (names[1 + ((at - wholes.length) % 5)] as string)
          : pick(names)
    const before = likely(0.1) ? [pick(names), '', ''] : []
    const counts = new Map<string, Counts>([...readings].map(([id, r]) => [id, countsOf(r, unit)]))
    return {
      of: isAsList
        ? { measure: '', year: '2026' }
        : { measure: inPoints ? `m${at % 2}` : `m${at}`, year: '2026', ...(inPoints && { point: `p${at}` }) },
      readings,
      names: [
        short,
        likely(0.2) ? 'are suspended' : short.toLowerCase(),
        likely(0.1) ? pick(['girls', 'grade 3', 'tested']) : '',
        ...before,
      ],
      n: rows.get(total)?.[0] ?? 0,
      all: counts.get(total) ?? unknown,
      lists: ids.filter((id) => readings.get(id)?.n !== undefined),
      onlyCounts: unit === 'score',
      counts: () => counts,
    }
  })
  return tables.filter((t) => t.n > 0).toSorted((a, b) => a.n - b.n)
}

/** One table, and others of nearly the same children: a few fewer in each row, or as many in one. */
export function nearlyAlike(seed: number): readonly Entry[] {
  const chance = seeded(seed)
  const likely = (p: number) => chance() < p
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const ids = [total, ...groups].slice(0, 3 + upTo(2))
  const large = likely(0.5) ? 400 : 3000
  const whole = new Map(
    ids.map((id): [string, Children] => [id, [large + upTo(large), Math.floor(large * (0.2 + 0.6 * chance()))]]),
  )
  const fewer = (most: number) =>
    new Map(
      [...whole].map(([id, [n, did]]): [string, Children] => [
        id,
        [n - upTo(most), likely(0.1) ? did + 1 : did - upTo(Math.ceil(most / 3))],
      ]),
    )
  const few = Math.ceil(large / (likely(0.5) ? 200 : 12))
  const parts = Array.from({ length: 1 + upTo(2) }, () => (likely(0.1) ? whole : fewer(few)))
  const exact = likely(0.6)
  const inOrder = likely(0.7)
  const names = likely(0.5)
    ? ['Reading', 'Literacy', 'Writing', 'Math']
    : ['Reading', 'Reading tested', 'Reading, girls', 'Reading, full year']
  return [whole, ...parts]
    .map((rows, at): Entry => {
      const list = [...rows].filter(() => likely(0.95))
      const told = (inOrder ? list : list.toSorted(() => (likely(0.5) ? 1 : -1))).map(
        ([id, [n, did]]): [string, Reading] => {
          const figure = (100 * did) / n
          if (likely(0.04)) return [id, { n }]
          if (likely(0.04)) return [id, { figure: Math.round(figure) }]
          return [id, exact ? { figure, n, numerator: did } : { figure: Math.round(figure * 10) / 10, n }]
        },
      )
      const readings = new Map(told)
      const counts = new Map([...readings].map(([id, r]) => [id, countsOf(r, 'percent')] as const))
      return {
        of: { measure: `m${at}`, year: '2026' },
        readings,
        names: [names[at] as string, '', ''],
        n: rows.get(total)?.[0] ?? 0,
        all: counts.get(total) ?? unknown,
        lists: ids.filter((id) => id !== total && readings.get(id)?.n !== undefined),
        onlyCounts: false,
        counts: () => counts,
      }
    })
    .toSorted((a, b) => a.n - b.n)
}

/** A district with more schools, all in one or two rows, than are laid together in every way. */
export function manySchools(seed: number): readonly Entry[] {
  const chance = seeded(seed)
  const likely = (p: number) => chance() < p
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const many = [12, 13, 16, 17, 40, 41][upTo(5)] as number
  const kinds = likely(0.5) ? ['Reading', 'Math'] : ['Reading']
  const isUnlisted = likely(0.5)
  const made = (short: string, measure: string, n: number, white: number, did: number, isBare: boolean): Entry => {
    const readings = new Map<string, Reading>([
      [total, { figure: (100 * did) / n, n, numerator: did }],
      ...(isBare
        ? []
        : [
            [
              'White',
              { figure: (100 * Math.min(did, white)) / white, n: white, numerator: Math.min(did, white) },
            ] as const,
          ]),
    ])
    const counts = new Map([...readings].map(([id, r]) => [id, countsOf(r, 'percent')] as const))
    return {
      of: { measure, year: '2026' },
      readings,
      names: [short, '', ''],
      n,
      all: counts.get(total) ?? unknown,
      lists: isBare ? [] : ['White'],
      onlyCounts: false,
      counts: () => counts,
    }
  }
  const schools = Array.from({ length: many }, (_, at) => {
    const white = 3 + upTo(9)
    const n = white + upTo(12)
    return made(
      `${kinds[at % kinds.length]} at ${String.fromCharCode(65 + (at % 26))}${at}er`,
      `m${at}`,
      n,
      white,
      upTo(n),
      isUnlisted && likely(0.2),
    )
  })
  const ofKind = kinds.flatMap((kind, k) => {
    const own = schools.filter((_, at) => at % kinds.length === k)
    const some = likely(0.5) ? own : own.slice(0, 3)
    const add = (of: (e: Entry) => number) => some.reduce((s, e) => s + of(e), 0)
    const did = add((e) => e.all.did ?? 0)
    return [
      made(
        kind,
        `of ${kind}`,
        add((e) => e.n),
        add((e) => e.counts().get('White')?.n ?? 4),
        did,
        likely(0.2),
      ),
    ]
  })
  return [...schools, ...ofKind].toSorted((a, b) => a.n - b.n)
}

const isOfList = (e: Entry) => e.of.measure === ''

export function saidOfEntries(entries: readonly Entry[]): readonly string[] {
  const nameOf = (e: Entry) => (entries.indexOf(e) + 10).toString(36)
  const set = (of: readonly Entry[]) => of.map(nameOf).join('+')
  const sum = ([whole, ...parts]: readonly Entry[]) => `${whole ? nameOf(whole) : ''}=${set(parts)}`
  const told = entries.filter((e) => !isOfList(e))
  const lists = entries.filter(isOfList)
  const partsOf = partsAmong(told)
  const each = told.map((whole) => {
    const parts = partsOf(whole)
    const smaller = told.filter((e) => e.n < whole.n)
    const said = {
      parts: set(parts),
      groups: set(parts.filter((e) => isOfGroup(e, whole))),
      cut: parts
        .map((e) => cutOutOf(e, whole))
        .map((cut) => (typeof cut === 'string' ? cut : [...cut].flat().join(' ')))
        .join(','),
      apart: apartIn(parts, whole).map(set).join(' '),
      nearly: nearlySums(smaller, whole, total, 6).map(set).join(' '),
      others: setsOfOtherRows(whole, smaller, total).map(sum).join(' '),
      many: leavesMany(whole, smaller.slice(-2), total, 3),
      make: makeUp(smaller.slice(-2), whole, total),
      all: makeUpInAll(smaller.slice(-2), whole, total, whole.n % 2 === 0),
    }
    return `${nameOf(whole)} ${Object.entries(said)
      .flatMap(([key, of]) => (of === '' || of === false ? [] : [of === true ? key : `${key} ${of}`]))
      .join('; ')}`
  })
  return [
    `heads ${headsIn(entries, total)
      .map((of) => `${of.way} ${sum(of.set)}`)
      .join(', ')}`,
    `unlisted ${setsWithUnlisted(
      told.filter((e) => !e.onlyCounts),
      total,
      5,
    )
      .map(sum)
      .join(', ')}`,
    `heads with unlisted ${headsWithUnlisted(told, lists, total).map(sum).join(', ')}`,
    ...each,
  ]
}
