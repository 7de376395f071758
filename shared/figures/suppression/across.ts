import type { TablesPlan as Plan } from '../parts.ts'
import { Asked, type Law } from './asked.ts'
import { type Block, blocksOf } from './blocks.ts'
import { less, possible } from './counts.ts'
import { comparedIn, inOrderToGo } from './goes-first.ts'
import type { Place } from './joint.ts'
import { connected, type Laid, laidOut } from './laid-out.ts'
import { namesOf } from './named.ts'
import { floorOf, shapeOf } from './shape.ts'
import { type Cell, noTotal } from './types.ts'

/**
 * The rows that must be withheld because tables that make up others give them away together, though each table and
 * each sum alone is safe: all of them are laid side by side as one system, as a reader may do. The next rows by the
 * plan's order; none if nothing is given away.
 */
export function givenAwayAcross(plan: Plan, decided: ReadonlyMap<string, ReadonlyMap<string, Cell>>): readonly Place[] {
  const shape = shapeOf(plan)
  const total = shape.groups.find((g) => g.isTotal)?.id ?? noTotal
  const order = inOrderToGo(shape.groups, comparedIn(plan, decided.keys())).map((g) => g.id)
  const law = { total, order, floor: floorOf(plan) }
  return laidOut(plan, decided, total).flatMap((laid) => {
    const leftBy = (ids: readonly string[]) =>
      laid.sheets.flatMap(({ own }) => {
        const all = own.get(total)
        const counted = ids.flatMap((id) => own.get(id) ?? []).filter((c) => c.n !== null)
        return all === undefined ? [] : [{ left: less(all, counted), isOfEach: counted.length === ids.length }]
      })
    const areParted = (ids: readonly string[]) => leftBy(ids).every(({ left }) => possible(left))
    const areAll = (ids: readonly string[]) =>
      areParted(ids) && leftBy(ids).some(({ left, isOfEach }) => isOfEach && left.n === 0)
    const blocks = blocksOf(shape.groups, namesOf(shape.groups), total, { areParted, areAll })
    // One at a time: what goes for a race, and what goes for a gender, may be enough for both.
    for (const block of blocks) {
      const next = placesOf(laid, nextIn(laid, block, law), decided)
      if (next.length > 0) return next
    }
    return []
  })
}

/** A measure of one group goes as a whole where its row in another one does. */
function placesOf(
  { sheets }: Laid,
  next: Place | undefined,
  decided: ReadonlyMap<string, ReadonlyMap<string, Cell>>,
): readonly Place[] {
  const sheet = sheets.find((s) => s.key === next?.key)
  if (sheet?.rows) return sheet.rows
  const from = next && sheet?.lent.get(next.id)
  if (next === undefined || from === undefined) return next ? [next] : []
  return [...(decided.get(from)?.keys() ?? [])].map((id) => ({ key: from, id }))
}

/**
 * If figures contradict each other, or there are too many, they are taken more roughly; then smaller parts are tried:
 * without what measures of two groups have in common, without the number of all students if no row gives it, then without what measures of the same students say about
 * each other; then each sum alone.
 */
function nextIn(laid: Laid, block: Block, law: Law): Place | undefined {
  for (const isGuessing of [true, false])
    for (const all of [laid, roughly(laid)]) {
      const asked = new Asked(isGuessing ? all : withoutGuesses(all, law.total), block, law)
      if (asked.first === undefined) return undefined
      if (asked.isSmall && asked.agrees) return asked.next()
      if (!asked.isSmall && laid.sums.length === 1) return asked.nextOfWhole(laid.sums[0]?.whole ?? '')
    }
  if (laid.sums.some((s) => s.isCrossed)) return nextIn(withoutCrossed(laid), block, law)
  const apart = partsOf(
    laid,
    laid.sums.filter((s) => s.parts.length > 1),
  )
  const parts =
    apart.length > 1 || apart[0]?.sums.length !== laid.sums.length
      ? apart
      : laid.sums.map((s) => partsOf(laid, [s])[0] as Laid)
  for (const part of laid.sums.length > 1 ? parts : []) {
    const next = nextIn(part, block, law)
    if (next) return next
  }
  return undefined
}

const partsOf = (laid: Laid, sums: Laid['sums']): readonly Laid[] =>
  connected(sums).map((of) => {
    const keys = new Set(of.flatMap((s) => [s.whole, ...s.parts]))
    return { sums: of, sheets: laid.sheets.filter((s) => keys.has(s.key)) }
  })

const withoutCrossed = ({ sheets, sums }: Laid): Laid => ({ sheets, sums: sums.filter((s) => !s.isCrossed) })

const roughly = ({ sheets, sums }: Laid): Laid => ({ sums, sheets: sheets.map((s) => ({ ...s, own: s.roughly })) })

const withoutGuesses = ({ sheets, sums }: Laid, total: string): Laid => ({
  sums,
  sheets: sheets.map((s) => (s.isGuessed ? { ...s, own: new Map([...s.own].filter(([id]) => id !== total)) } : s)),
})
