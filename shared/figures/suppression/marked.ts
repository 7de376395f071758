import { type Counts, less, unknown } from './counts.ts'
import type { Partition } from './search.ts'
import { type Cell, isWithheld } from './types.ts'

/**
 * Gives each row that its source withholds, and counts, a number of those who did: in the proportion that the other rows
 * leave, where they leave fewest children, so that all together are as many as are left, and no more than any sum leaves
 * for it. Taken for none at all, nothing
 * would keep such a row, and the whole table would be withheld for it.
 */
export function fillMarked(
  own: Map<string, Counts>,
  cells: ReadonlyMap<string, Cell>,
  partitions: readonly Partition[],
  total: string | undefined,
): void {
  const countsIn = (id: string) => own.get(id) ?? unknown
  const isOpen = (id: string) => {
    const { n, did, didNot } = countsIn(id)
    return isWithheld(cells.get(id)) && n !== null && did === null && didNot === null
  }
  // A group of the list without any entry is assumed to be empty: it may be.
  const isSilent = (id: string) => {
    const cell = cells.get(id)
    const { n, did, didNot } = countsIn(id)
    return cell !== undefined && 'none' in cell && n === null && did === null && didNot === null
  }
  const told = (parts: readonly string[]) => parts.filter((id) => !isOpen(id) && !isSilent(id))
  const leftIn = ({ whole, parts }: Partition) => less(countsIn(whole), told(parts).map(countsIn))
  // Beside a row without a number nobody knows what is left of those who did: then nothing is assumed to be likely.
  const isPlain = (id: string) =>
    isOpen(id) || isSilent(id) || Object.values(countsIn(id)).every((count) => count !== null)
  const among = (id: string) => partitions.filter((p) => !p.holds && p.parts.includes(id))
  const mayFill = new Set(
    [...own.keys()].filter((id) => isOpen(id) && among(id).every((p) => [p.whole, ...p.parts].every(isPlain))),
  )
  // A small row may seem to be part of a large one by accident: what all students leave for it is certain, and comes first.
  const ofAll = ({ whole }: Partition) => Number(whole === total)
  const withinLeft = (id: string, n: number, did: number): number => {
    let [fewest, most] = [0, n]
    for (const p of among(id).toSorted((a, b) => ofAll(b) - ofAll(a))) {
      const left = leftIn(p)
      const low = Math.max(fewest, n - (left.didNot ?? n))
      const high = Math.min(most, left.did ?? n)
      if (low <= high) [fewest, most] = [low, high]
    }
    return Math.max(fewest, Math.min(most, did))
  }
  const held = new Map(partitions.map((p) => [p, leftIn(p).n ?? Number.POSITIVE_INFINITY]))
  for (const p of partitions.toSorted((a, b) => (held.get(a) as number) - (held.get(b) as number))) {
    const left = leftIn(p)
    if (!left.n || left.n < 0 || left.did === null) continue
    const part = Math.max(0, Math.min(1, left.did / left.n))
    let before = 0
    for (const id of p.parts.filter((part) => isOpen(part) && mayFill.has(part))) {
      const n = countsIn(id).n as number
      const did = withinLeft(id, n, Math.round((before + n) * part) - Math.round(before * part))
      before += n
      own.set(id, { n, did, didNot: n - did, slack: left.slack })
    }
  }
}
