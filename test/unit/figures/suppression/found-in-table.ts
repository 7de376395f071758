import { asFiguresAdd } from '../../../../shared/figures/suppression/adding.ts'
import { sharesAlone, sharesOfTwo, sharesTold, uncountedAlone } from '../../../../shared/figures/suppression/alone.ts'
import { AskedTable } from '../../../../shared/figures/suppression/asked-table.ts'
import { isTold, keepsEnough } from '../../../../shared/figures/suppression/attack.ts'
import { type Counts, countsOf, primary } from '../../../../shared/figures/suppression/counts.ts'
import { Decision } from '../../../../shared/figures/suppression/decide.ts'
import { fewInPieces, fewInUnions } from '../../../../shared/figures/suppression/few-in-unions.ts'
import { gridsOf } from '../../../../shared/figures/suppression/grid.ts'
import { asHeadcount } from '../../../../shared/figures/suppression/headcount.ts'
import { inTurn } from '../../../../shared/figures/suppression/in-turn.ts'
import { namesOf } from '../../../../shared/figures/suppression/named.ts'
import { partitionsOf } from '../../../../shared/figures/suppression/partitions.ts'
import { Reader } from '../../../../shared/figures/suppression/reader.ts'
import type { Partition } from '../../../../shared/figures/suppression/search.ts'
import { fewInSpans } from '../../../../shared/figures/suppression/spans-by-sums.ts'
import { isGivenAway, isRare, suppress } from '../../../../shared/figures/suppression/suppress.ts'
import { systemOf } from '../../../../shared/figures/suppression/system.ts'
import { type Cell, isShown, isWithheld } from '../../../../shared/figures/suppression/types.ts'
import { unionBounds } from '../../../../shared/figures/suppression/union-bounds.ts'
import { withTotal } from '../../../../shared/figures/suppression/whole.ts'
import type { DrawnTable } from './drawn-table.ts'

const said = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()
const inCounts = ({ n, did, didNot, slack }: Counts): string =>
  `${did ?? '?'}/${n ?? '?'}${didNot === null && did !== null && n !== null ? '!' : ''}${slack > 0 ? `±${slack}` : ''}`
/** Each row is a part of all students. */
const isPlain = (table: DrawnTable) => {
  const total = table.input.groups.find((g) => g.isTotal)?.id
  return ({ whole, parts, exact, declared }: Partition) => whole === total && parts.length === 1 && !exact && !declared
}
const added = ({ whole, parts, exact, declared }: Partition): string =>
  `${whole} = ${parts.join(' + ')}${exact ? '' : ' or more'}${declared ? ', as declared' : ''}`
const asText = (cell: Cell): string =>
  isWithheld(cell)
    ? cell.withheld
    : isShown(cell)
      ? `${Math.round(cell.shown * 10) / 10} ${cell.numerator ?? ''}/${cell.n ?? ''}`
      : cell.none

/** A table as it is asked first: each row alone. */
function atFirst({ input }: DrawnTable) {
  const groups = withTotal(input.groups)
  const own = new Map(groups.map((g) => [g.id, countsOf(input.readings.get(g.id), input.unit)] as const))
  const cells = new Map(
    groups.map((g) => [g.id, primary(input.readings.get(g.id), own.get(g.id) as Counts, input)] as const),
  )
  const total = groups.find((g) => g.isTotal)
  return { groups, own, cells, total, names: namesOf(groups) }
}

/** Which rows make up which, with nothing withheld, and with something. */
function sumsIn(table: DrawnTable): readonly string[] {
  const { groups, own, cells } = atFirst(table)
  const { addsUp, floor } = table.input
  const marked = groups.filter((g) => isWithheld(cells.get(g.id)) && own.get(g.id)?.did == null).map((g) => g.id)
  const ways: readonly (readonly [string, Parameters<typeof partitionsOf>])[] = [
    ['shown', [groups, addsUp, own, floor, false, []]],
    ['withheld', [groups, addsUp, own, floor, true, marked]],
    ['of before', [groups, new Set(), own, floor, true, [], true]],
  ]
  const met = new Set<string>()
  const plain = isPlain(table)
  return ways.map(([way, by]) => {
    const { partitions, holds, beyond, unplaced } = partitionsOf(...by)
    const all = [
      ...partitions.filter((p) => !plain(p)).map(added),
      ...holds.map((p) => `holds ${added(p)}`),
      ...[...unplaced].map(String),
    ]
    const more = all.filter((text) => !met.has(text))
    const less = [...met].filter((text) => !all.includes(text))
    for (const text of more) met.add(text)
    return `${way}${beyond ? ', beyond' : ''} (${partitions.filter(plain).length}): ${[...more, ...less.map((text) => `not ${text}`)].join('; ')}`
  })
}

/** Which rows make up which, where something is withheld; and how many rows are some of many schools, nobody can say which. */
function onceIn(table: DrawnTable): readonly string[] {
  const { groups, own, cells } = atFirst(table)
  const { addsUp, floor } = table.input
  const marked = groups.filter((g) => isWithheld(cells.get(g.id)) && own.get(g.id)?.did == null).map((g) => g.id)
  const { partitions, beyond, unplaced } = partitionsOf(groups, addsUp, own, floor, true, marked)
  const plain = isPlain(table)
  // A whole list of schools is said by its length.
  const brief = (p: Partition) => (p.parts.length > 6 ? `${p.whole} = ${p.parts.length} rows` : added(p))
  return [
    `${beyond ? 'beyond; ' : ''}${partitions
      .filter((p) => !plain(p))
      .map(brief)
      .join('; ')}`,
    `unplaced: ${[...unplaced].map(([id, schools]) => `${id} in ${schools.length}`).join(', ')}`,
  ]
}

/** What its rows say before anything is added up. */
function saidIn(table: DrawnTable): readonly string[] {
  const { input } = table
  const { groups, own, cells, total, names } = atFirst(table)
  const { addsUp, full, ofOne, groups: added } = asFiguresAdd(input, names, own)
  const moved = added.filter((g, at) => g.dimension !== groups[at]?.dimension)
  const asked = total && { input: { ...input, groups }, total, own, cells }
  const isTold = (id: string) => isShown(cells.get(id))
  const heads = asHeadcount(input)
  const marked = groups.filter((g) => isWithheld(cells.get(g.id)) && own.get(g.id)?.did == null).map((g) => g.id)
  const grids = gridsOf(names, own, total?.id, marked)
  return [
    `adds up: ${[...addsUp].join(', ')}; full ${[...full].join(', ')}; of one ${[...ofOne].map(String)}`,
    `moved: ${moved.map((g) => `${g.id} to ${g.dimension}`).join(', ')}`,
    ...(asked
      ? [
          `alone: ${[...sharesAlone(asked)].map(([id, c]) => `${id} ${inCounts(c)}`).join(', ')}`,
          `of two: ${[...sharesOfTwo(asked)].map(([id, { counts, beside }]) => `${id} ${inCounts(counts)} by ${beside}`).join(', ')}`,
          `told: ${sharesTold(asked)?.join(', ')}`,
          `uncounted: ${uncountedAlone(asked)
            .map((ids) => ids.join(', '))
            .join('; ')}`,
        ]
      : []),
    `unions: ${fewInUnions(groups, own, input.floor, isTold)
      .map((ids) => ids.join(', '))
      .join('; ')}`,
    `pieces: ${fewInPieces(groups, own, input.floor)
      .map((ids) => ids.join(', '))
      .join('; ')}`,
    `spans: ${fewInSpans(groups, own, input.floor)
      .map((ids) => ids.join(', '))
      .join('; ')}`,
    `heads: ${heads ? `${heads.alone} ${[...heads.asked.readings].map(([id, r]) => `${id} ${r.state ?? `${r.figure} of ${r.n}`}`).join(', ')}` : ''}`,
    ...grids.map(
      (of, at) =>
        `grids ${at}: ${of
          .map(({ rows, unnamed, leavesOne, leavesSome }) =>
            [
              ...rows.map(
                (row) =>
                  `${said(row.whole)} = ${row.parts.map(said).join(' + ')}${leavesOne(row) ? ' one' : ''}${leavesSome(row) ? ' some' : ''}`,
              ),
              ...[...unnamed].map(
                ([id, { free, within, held }]) =>
                  `${said(id)} ${JSON.stringify(Object.values(free))} in ${within.map(said)} ${held ? JSON.stringify(held((row) => row.length % 2 === 0)) : ''}`,
              ),
            ].join('; '),
          )
          .join(' | ')}`,
    ),
  ].filter((line) => !/: (?:undefined)?$/.test(line))
}

/** The table as it is asked, and what of each hidden number a reader of it can work out. */
function askedIn(table: DrawnTable): readonly string[] {
  const { input, pending } = table
  const asked = new AskedTable(input, pending)
  const plain = isPlain(table)
  const total = asked.total?.id
  const first = [
    `order: ${asked.order.map((g) => g.id).join(', ')}`,
    `cells: ${[...asked.cells].map(([id, cell]) => `${id} ${asText(cell)} ${inCounts(asked.own.get(id) as Counts)}`).join(', ')}`,
    `put right: ${[...asked.putRight].join(', ')}${asked.beyond ? '; beyond' : ''}${asked.hides() ? '; hides' : ''}${asked.hidesPublic ? '; hides public' : ''}`,
    `sums (${asked.partitions.filter(plain).length}): ${asked.partitions
      .filter((p) => !plain(p))
      .map(added)
      .join('; ')}`,
  ]
  return [
    ...first,
    ...asked.editions.slice(0, 3).flatMap((edition, nth) => {
      const grids = asked.grids.get(edition)?.[0] ?? []
      const standing = (id: string) => asked.standing(id, edition, nth === 1)
      const stands = asked.input.groups.map((g) => {
        const { is, counts, publicN, few } = standing(g.id)
        return `${g.id} ${is}${publicN ? ' public' : ''}${few ? ' few' : ''} ${inCounts(counts)}`
      })
      const beside = { told: input.told, bounds: unionBounds(asked.input.groups), areHeld: grids.length > 0 }
      const system = systemOf(asked.partitions, standing, total, input.floor, edition.earlier, grids, beside)
      const reader = new Reader(system)
      const hidden = inTurn([...system.hidden.values()], system, total).map((h) => {
        const flags = Object.entries({
          leaves: reader.leaves(h),
          spare: reader.leaves(h, Math.max(2, input.floor)),
          on: reader.keepsOn(h),
          enough: keepsEnough(system, h),
          more: keepsEnough(system, h, 1),
          told: isTold(system, h),
        }).flatMap(([flag, of]) => (of ? [flag] : []))
        return [h, `${inCounts(h.counts)} ${Math.min(reader.room(h), 99)} ${flags.join(' ')}`] as const
      })
      // Of what rows leave it is enough how often each is said.
      const own = hidden.filter(([h]) => h.is === 'cell' || h.few).map(([h, says]) => `${said(h.id)} ${h.is} ${says}`)
      const rest = Map.groupBy(
        hidden.filter(([h]) => h.is !== 'cell' && !h.few),
        ([h, says]) => `${h.is} ${says}`,
      )
      return [
        `edition ${nth}${edition.earlier ? ', earlier' : ''}: ${stands.join(', ')}`,
        `hidden: ${[...own, ...[...rest].map(([says, of]) => `${of.length} ${says}`)].join('; ')}`,
      ]
    }),
  ]
}

/** What is withheld in the end, and why. */
function withheldIn({ input, pending }: DrawnTable): readonly string[] {
  const cells = suppress(input)
  const decision = new Decision(input, pending)
  const decided = decision.run()
  const inWords = (of: ReadonlyMap<string, Cell>) =>
    [...of].flatMap(([id, cell]) => (isShown(cell) ? [] : [`${id} ${asText(cell)}`])).join(', ')
  return [
    `${inWords(cells) || 'nothing'}${isGivenAway(cells) ? '; given away' : ''}${isRare(cells) ? '; rare' : ''}`,
    ...(inWords(decided) === inWords(cells) ? [] : [`without heads: ${inWords(decided)}`]),
    ...(decision.givesAway || decision.isRare ? [`${decision.givesAway} ${decision.isRare}`] : []),
  ]
}

export const inTables = { saidIn, sumsIn, onceIn, askedIn, withheldIn }
