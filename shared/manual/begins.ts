import type { Head } from './edge-heads.ts'
import type { Line } from './heads.ts'
import { endMatter } from './listed.ts'

/** What is printed above the headings of a manual again and again, and belongs to the policy below it. */

/** Where each policy begins: with “Cedar Falls School District 99J”, where that is right above each heading and at no end. */
export function beginnings(lines: readonly Line[], heads: readonly Head[]): readonly number[] {
  const full = lines.filter((l) => l.text.trim() !== '')
  const placeOf = new Map(full.map((l, i) => [l.at, i]))
  const above = heads.map((head) => full[(placeOf.get(head.at) ?? 0) - 1])
  const said = above[0]?.text.trim() ?? ''
  const isAbove =
    heads.length > 1 &&
    said !== '' &&
    full.at(-1)?.text.trim() !== said &&
    above.every((l, i) => l?.text.trim() === said && l.page === heads[i]?.page)
  const blocks = blocksAbove(full, placeOf, heads)
  return heads.map((head, i) => blocks[i] ?? (isAbove ? above[i]?.at : undefined) ?? head.at)
}

/** The lines above a heading among which its block is. */
const BLOCK = 8
/** “POLICY”, “CEDAR FALLS”, “STUDENTS”, “5755/Page 1 of 1” and the title over “5755  EQUITY”, as above the first heading. */
function blocksAbove(
  full: readonly Line[],
  placeOf: ReadonlyMap<number, number>,
  heads: readonly Head[],
): readonly (number | undefined)[] {
  const last = full.at(-1)?.text.trim()
  const keyOf = ({ text }: Line, { code, title }: Head): string =>
    text.trim() === title ? 'title' : text.trim().replaceAll(code, 'code').replace(/\d+/g, '#').replace(/\s+/g, ' ')
  const windows = heads.map((head, i) => {
    const place = placeOf.get(head.at) ?? 0
    const from = Math.max(0, place - BLOCK, i === 0 ? 0 : (placeOf.get(heads[i - 1]?.at ?? -1) ?? -1) + 1)
    const own = full.slice(from, place)
    const end = own.findLastIndex(
      (l) =>
        l.page !== head.page || /[.;]$/.test(l.text.trim()) || endMatter.test(l.text.trim()) || l.text.trim() === last,
    )
    return own.slice(end + 1)
  })
  const times = new Map<string, number>()
  for (const [i, head] of heads.entries())
    for (const key of new Set(windows[i]?.map((l) => keyOf(l, head)))) times.set(key, (times.get(key) ?? 0) + 1)
  // The last line of each policy is above no first heading.
  const [first] = heads
  const isFirst = new Set(first === undefined ? [] : windows[0]?.map((l) => keyOf(l, first)))
  const isOften = (key: string): boolean =>
    heads.length > 1 && isFirst.has(key) && (times.get(key) ?? 0) * 2 > heads.length
  return heads.map((head, i) => windows[i]?.find((l) => isOften(keyOf(l, head)))?.at)
}
