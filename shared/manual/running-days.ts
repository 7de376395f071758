import type { Head } from './edge-heads.ts'
import type { Line } from './heads.ts'
import { day } from './status-of.ts'

/** Days that a manual prints on each of its pages: they are the manual's, and no policy's. */

/** The lines at either end of a page that may be its head or foot. */
const EDGE = 3
const FEW_PAGES = 3
const MOST = 0.9
const hasDay = new RegExp(`(?:${day})`, 'iu')
const ofPage = /(?<![\d/.-])(?:\bpage\s+)?(\d{1,4})(?:\s*(?:of|\/)\s*(\d{1,4}))?\W*$/i

/** The places of such lines. */
export function datesOfManual(lines: readonly Line[], heads: readonly Head[]): ReadonlySet<number> {
  const pages = [...Map.groupBy(lines, (l) => l.page).values()].map((all) => all.filter((l) => l.text.trim() !== ''))
  if (pages.length < FEW_PAGES) return new Set()
  const edges = pages.flatMap((all) => [...new Set([...all.slice(0, EDGE), ...all.slice(-EDGE)])])
  const dated = edges.filter((l) => hasDay.test(l.text))
  const numbered = dated.flatMap((line) => {
    const [said, no, of = ''] = ofPage.exec(line.text.trim()) ?? []
    const rest = said === undefined ? '' : line.text.trim().slice(0, -said.length)
    return no !== undefined && hasDay.test(rest)
      ? [{ line, no: Number(no), key: `${rest.replace(/\s+/g, ' ')}|${of}` }]
      : []
  })
  const found = new Set<number>()
  // “Revised July 2026   Page 2 of 7”, counted through the whole manual.
  for (const all of Map.groupBy(numbered, (n) => n.key).values()) {
    const inOrder = all.every(
      ({ no, line }, i) => i === 0 || no - (all[i - 1]?.no ?? 0) === line.page - (all[i - 1]?.line.page ?? 0),
    )
    if (
      all.length >= FEW_PAGES &&
      inOrder &&
      isOfSeveral(
        all.map((n) => n.line),
        heads,
      )
    )
      for (const { line } of all) found.add(line.at)
  }
  // “Policy Manual, revised July 2026” on every page, though policies have several.
  for (const all of Map.groupBy(dated, (l) => l.text.replace(/\s+/g, ' ').trim()).values()) {
    const on = new Set(all.map((l) => l.page)).size
    if (on >= FEW_PAGES && on >= pages.length * MOST && pages.length > heads.length + 1 && isOfSeveral(all, heads))
      for (const line of all) found.add(line.at)
  }
  return found
}

/** Whether lines are in more than one policy. */
const isOfSeveral = (lines: readonly Line[], heads: readonly Head[]): boolean =>
  new Set(lines.map((l) => heads.findLastIndex((h) => h.at <= l.at))).size > 1

/** A text that begins at a place, without the lines at these. */
export function without(text: string, from: number, places: ReadonlySet<number>): string {
  let at = from
  return text
    .split(/(?<=[\n\f])/)
    .filter((line) => {
      const own = at
      at += line.length
      return !places.has(own)
    })
    .join('')
}
