import { type Line, longestHeading } from './heads.ts'
import { endMatter } from './listed.ts'
import { day } from './status-of.ts'

/**
 * Lines that a manual prints on each of its pages, and that are still in its text where that has no pages any more: they
 * begin no policy, are no title, and their days are the manual's.
 */

/** A line that is there so often is no accident. */
const OFTEN = 3
/** The fewest lines with words from one page to the next. */
const APART = 3
/** By which part the lines of pages may differ. */
const [EVEN, EXACT] = [0.25, 0.05]
/** “Policy Manual      Page 3”, “AC-3 of 20”, “3   Rev. 9/2024”. */
const numbered: readonly RegExp[] = [
  /^(.*\p{L}.*?)(?:\bpage\s+|\s{2,}|-)(\d{1,4})((?:\s+of\s+\d{1,4})?(?:\s.*)?)$/iu,
  /^()(?:page\s+)?(\d{1,4})((?:\s+of\s+\d{1,4})?\s{2,}\p{L}.*)$/iu,
  /^()page\s+(\d{1,4})((?:\s+of\s+\d{1,4})?)$/iu,
]
/** “J - STUDENTS”, “SECTION J: STUDENTS”: a part of the manual. */
const ofPart = /^(?:[A-L]\s*[:–—-]+\s+|(?:section|series|chapter)\s+[A-Z\d]{1,4}\b\W*)\p{Lu}/iu
const marked = /^(?:[A-Z]|[IVX]{1,5})\s*[:–—-]+\s+\p{Lu}/u
/** The part, or the series of numbers, as a manual calls it in capitals: “5000 - STUDENTS”. */
const ofSeries = /^(?:[A-L]|[1-9]?0?000|[1-9]00)\s*[:–—-]+\s+[\p{Lu}\s,&/-]{4,}$/u
const MOST = 0.6
/** What a browser prints at the edge of a page, and “Printed: 9/1/2025”. */
const ofPrint = /^https?:|^printed\b/i
const aDay = new RegExp(`(?:${day})`, 'iu')
const hasDay = (text: string): boolean => text.length <= longestHeading && /\d/.test(text) && aDay.test(text)
const ofBoard = /\b(?:adopt|approv|revis|amend|effective)/i
const isText = (text: string): boolean =>
  /^\p{L}.*\p{Ll}.*\s/u.test(text) && (/[.;:]$/.test(text) || text.length > 70) && !hasDay(text)

/** The places of such lines. */
export function runningLines(lines: readonly Line[]): ReadonlySet<number> {
  const full = lines
    .flatMap((l, line) => (l.text.trim() === '' ? [] : { at: l.at, line, page: l.page, said: l.text.trim() }))
    .map((l, i) => ({ ...l, i, key: l.said.replace(/\s+/g, ' ') }))
  type Full = (typeof full)[number]
  /** Whether there are about as many lines from each to the next, as on pages. */
  const isRegular = (all: readonly Full[], even = EVEN): boolean => {
    // The last page may be a short one.
    const steps = all.slice(1, Math.max(OFTEN, all.length - 1)).map((l, n) => l.line - (all[n]?.line ?? 0))
    return Math.max(...steps) - Math.min(...steps) <= Math.max(...steps) * even
  }
  // Where the text has pages, each may be one policy, with its days at its foot.
  const isPaged = (lines.at(-1)?.page ?? 1) > 1
  const kindOf = (i: number): string => {
    const said = full[i]?.said ?? ''
    return isText(said) ? 'text' : endMatter.test(said) ? 'day' : ''
  }
  const found = new Set<number>()
  const isApart = (all: readonly Full[]): boolean =>
    all.length >= OFTEN && all.every((l, n) => n === 0 || l.i - (all[n - 1]?.i ?? 0) >= APART)
  const add = (all: readonly Full[]): void => {
    for (const { at } of all) found.add(at)
  }
  const parts = full.filter((l) => ofPart.test(l.said) || marked.test(l.said))
  const isTogether = (all: readonly Full[]): boolean => {
    const [first, last] = [all[0], all.at(-1)].map((l) => parts.findIndex((p) => p.at === l?.at))
    return (last ?? 0) - (first ?? 0) === all.length - 1
  }
  const dated = full.filter((l) => ofBoard.test(l.said) && hasDay(l.said))
  const times = new Map([...Map.groupBy(dated, (l) => l.key)].map(([key, of]) => [key, of.length]))
  const counted = full.flatMap((line) => {
    if (line.said.length > longestHeading || !/\d/.test(line.said)) return []
    for (const shape of numbered) {
      const [, before, no, behind] = shape.exec(line.said) ?? []
      if (no !== undefined) return { line, no: Number(no), key: `${before} # ${behind}`.replace(/\s+/g, ' ') }
    }
    return []
  })
  for (const all of Map.groupBy(counted, (c) => c.key).values())
    if (isApart(all.map((c) => c.line)) && all.every((c, n) => n === 0 || c.no - (all[n - 1]?.no ?? 0) === 1))
      add(all.map((c) => c.line))
  /** Whether the days of a line are the manual's: those of a policy are at its ends, and not between two sentences of each. */
  const isOfManual = (all: readonly Full[], key: string): boolean => {
    const within = all.filter(({ i }) => isText(full[i - 1]?.said ?? '') && isText(full[i + 1]?.said ?? '')).length
    const places = new Set(all.slice(1).map(({ i }) => `${kindOf(i - 1)}|${kindOf(i + 1)}`))
    const isOnPages =
      !isPaged && isRegular(all) && (within > 0 || (all.length > OFTEN && places.size > 1 && isRegular(all, EXACT)))
    // Where no policy has another day, it is theirs.
    return (within > 1 || isOnPages) && (dated.length - (times.get(key) ?? 0)) * 2 >= all.length
  }
  // “B - BOARD”, “J - STUDENTS” at the edge of most pages, each over the policies of its part.
  const pages = [...Map.groupBy(full, (l) => l.page).values()]
  const edges = pages.flatMap((all) => [all[0], all.at(-1)].flatMap((l) => (l && ofSeries.test(l.said) ? [l] : [])))
  if (pages.length >= OFTEN && new Set(edges.map((l) => l.page)).size >= pages.length * MOST) add(edges)
  for (const [key, all] of Map.groupBy(full, (l) => l.key)) {
    if (all.length < OFTEN) continue
    const isSuch = ofPart.test(key) || ofPrint.test(key) || (hasDay(key) && !isText(key.replace(aDay, '')))
    if (!isSuch || !isApart(all)) continue
    // “A - Purpose” in policy after policy has “B - Authority” between.
    if (ofPart.test(key) ? isTogether(all) : ofPrint.test(key) || isOfManual(all, key)) add(all)
  }
  return found
}

/** The lines of a text with nothing in these places. */
export function withoutRunning(lines: readonly Line[], running: ReadonlySet<number>): readonly Line[] {
  if (running.size === 0) return lines
  let below = false
  return lines.map((line) => {
    if (running.has(line.at)) {
      below = true
      return { ...line, text: '' }
    }
    const own = below ? { ...line, top: true, gap: true } : line
    if (line.text.trim() !== '') below = false
    return own
  })
}

/** Lines at the top of a page that are its head. */
const TOP = 2
/** The places of lines at the top of most pages: where a page ends below a code, they are not its title. */
export function topsIn(lines: readonly Line[]): ReadonlySet<number> {
  const pages = [...Map.groupBy(lines, (l) => l.page).values()]
  const tops = pages.flatMap((all) => all.filter((l) => l.text.trim() !== '').slice(0, TOP))
  const such = Map.groupBy(tops, (l) => l.text.trim().replace(/\d+/g, '#').replace(/\s+/g, ' '))
  return new Set(
    [...such.values()].flatMap((all) =>
      pages.length >= OFTEN && new Set(all.map((l) => l.page)).size >= pages.length * MOST ? all.map((l) => l.at) : [],
    ),
  )
}
