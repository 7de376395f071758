import { earliestOf, type RoughDay, readRoughDay } from '../days/index.ts'
import { PAGE_END } from './places.ts'

/** A part of a manual that looks like one policy: its place in the text, and what its heading says. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly code: string
  readonly title: string
  /** Counted from 1 in the whole file. */
  readonly firstPage: number
  readonly pages: number
  /** The latest day on which it says it was adopted, revised or put in force. */
  readonly effective?: RoughDay
}

const code = String.raw`[A-Z]{1,5}(?:-[A-Z0-9]{1,4})*|\d{3,5}(?:\.\d{1,3})*(?:-[A-Z0-9]{1,4})?`
/** “File: JBB”, “Policy 0415: Equity”, “BP 0415 Equity”. */
const said = new RegExp(
  String.raw`^(?:(?:board|administrative)\s+)?(?:file|policy|regulation|procedure|code|exhibit|series|bp|ar)(?:\s+(?:code|number|no\.?|title))?\s*[:#]?\s+(${code})(?:\s*[:–—-]+\s*|\s+|$)(.*)$`,
  'i',
)
/** “JBB – Educational equity”, “0415: Equity”. */
const plain = new RegExp(String.raw`^(${code})\s*[:–—-]+\s+(\p{Lu}.*)$`, 'u')
const longestHeading = 120
/** Lines that are not headings: one in a table of contents, and a sentence. */
const notAHead = /(?:\.{3,}|\s\.\s\.)|[.;,]$|\s\d+$/

interface Head {
  readonly at: number
  readonly code: string
  readonly title: string
  readonly page: number
}

/** The code and title of a line that begins a policy; `known` are codes that the plan has. */
function headOf(line: string, known: ReadonlySet<string>, top: boolean): { code: string; title: string } | undefined {
  const text = line.trim()
  if (text === '' || text.length > longestHeading || notAHead.test(text)) return undefined
  const strong = said.exec(text)
  const found = strong ?? plain.exec(text)
  if (found) {
    const [, own = '', rest = ''] = found
    // In “Policy is …” the word is not a code, unless the whole heading is in capitals or it has digits.
    if (own !== own.toUpperCase() || (strong && /^[A-Z]$/.test(own) && !known.has(own))) return undefined
    if (rest !== '' && !/^[\p{Lu}\d“"(]/u.test(rest)) return undefined
    if (!top && !known.has(own) && strong === null) return undefined
    return { code: own, title: rest.trim() }
  }
  const [, first = '', rest = ''] = /^(\S+)(?:\s+(\p{Lu}.*))?$/u.exec(text) ?? []
  return known.has(first) && top ? { code: first, title: rest.trim() } : undefined
}

/** The most lines between the top of a page, or an empty line, and a heading. */
const topLines = 6

/**
 * Splits a manual at its headings: a policy begins at a line that names another code than the one before. Running heads
 * name the same code and split nothing. A text without such headings gives no parts.
 */
export function split(text: string, knownCodes: readonly string[] = []): readonly Part[] {
  const known = new Set(knownCodes.filter((c) => c.trim() !== ''))
  const heads: Head[] = []
  let page = 1
  let at = 0
  let filled = 0
  let empty = true
  const lines: { readonly at: number; readonly text: string }[] = []
  for (const part of text.split(/(?<=[\n\f])/)) {
    const line = part.replace(/[\n\f]/g, '')
    const top = filled < topLines || empty
    const found = headOf(line, known, top)
    if (found !== undefined && heads.at(-1)?.code !== found.code) heads.push({ at, page, ...found })
    lines.push({ at, text: line })
    if (line.trim() !== '') filled++
    empty = line.trim() === ''
    if (part.endsWith(PAGE_END)) {
      page++
      filled = 0
      empty = true
    }
    at += part.length
  }
  const lineAt = new Map(lines.map((l, i) => [l.at, i]))
  return heads.map((head, i): Part => {
    const to = heads[i + 1]?.at ?? text.length
    const own = text.slice(head.at, to)
    const pages = own.replace(/\s+$/, '').split(PAGE_END).length
    const below = lines
      .slice((lineAt.get(head.at) ?? 0) + 1, (lineAt.get(head.at) ?? 0) + 6)
      .find((l) => l.text.trim() !== '')
    const title =
      head.title ||
      (below !== undefined && below.at < to && below.text.length <= longestHeading ? below.text.trim() : '')
    const effective = effectiveOf(own)
    return { from: head.at, to, code: head.code, title, firstPage: head.page, pages, ...(effective && { effective }) }
  })
}

const dated =
  /\b(?:adopted|adoption date|approved|revised|amended|effective|in effect from|last reviewed and revised|date issued|issued)\b[^\n\d]{0,40}?((?:\d{4}-\d\d-\d\d)|(?:\d{1,2}\/\d{1,2}\/\d{2,4})|(?:\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4})|(?:\p{L}{3,9}\s+\d{4}))/giu

/** The latest day that a policy gives for its adoption or revision; undefined if it gives none. */
function effectiveOf(text: string): RoughDay | undefined {
  let latest: RoughDay | undefined
  for (const [, day = ''] of text.matchAll(dated)) {
    const read = readRoughDay(day.replace(/\s+/g, ' '))
    if (!read.ok) continue
    const found = read.value as unknown as RoughDay
    if (latest === undefined || earliestOf(found) > earliestOf(latest)) latest = found
  }
  return latest
}
