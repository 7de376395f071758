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

/** “3   Rev. 9/2024”, “Page 3 of 20   Board Approved 8/8/2024”. */
const ofPageBefore = /^(?:page\s+)?(\d{1,4})(?:\s*(?:of|\/)\s*(\d{1,4}))?\W*\s(?=\p{L})/iu
/** Words before the label of a day: “Cedar Falls Board Policies    Updated 9/1/2024”. */
const behindWords =
  /^(?!\W*(?:(?:policy|date|board|last|original\w*|first|re)\W*)*(?:adopt|approv|revis|amend|updat|effective|review|issued|re-?adopt|reaffirm))\W*\p{L}.*\s(?:adopt|approv|revis|amend|updat|effective|issued|rev\.)/iu
const ofBoard = /\b(?:adopt|approv|revis|amend|effective)/i

/** The places of such lines. */
export function datesOfManual(lines: readonly Line[], heads: readonly Head[]): ReadonlySet<number> {
  const pages = [...Map.groupBy(lines, (l) => l.page).values()].map((all) => all.filter((l) => l.text.trim() !== ''))
  if (pages.length < FEW_PAGES) return new Set()
  const edges = pages.flatMap((all) => [...new Set([...all.slice(0, EDGE), ...all.slice(-EDGE)])])
  const dated = edges.filter((l) => hasDay.test(l.text))
  const numbered = dated.flatMap((line) => {
    const text = line.text.trim()
    const [before] = ofPageBefore.exec(text) ?? []
    const [said, no, of = ''] = (before === undefined ? ofPage : ofPageBefore).exec(text) ?? []
    const rest = before?.length ? text.slice(before.length) : said === undefined ? '' : text.slice(0, -said.length)
    return no !== undefined && hasDay.test(rest)
      ? [{ line, no: Number(no), key: `${rest.replace(/\s+/g, ' ')}|${of}` }]
      : []
  })
  /** Whether most policies have days besides. */
  const haveOwn = (all: readonly Line[]): boolean => {
    const these = new Set(all.map((l) => l.at))
    const days = lines.filter((l) => !these.has(l.at) && ofBoard.test(l.text) && hasDay.test(l.text))
    return new Set(days.map((l) => heads.findLastIndex((h) => h.at <= l.at))).size * 2 > heads.length
  }
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
    const isOwn = pages.length <= heads.length + 1 && !(behindWords.test(all[0]?.text.trim() ?? '') && haveOwn(all))
    if (on >= FEW_PAGES && on >= pages.length * MOST && !isOwn && isOfSeveral(all, heads))
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
