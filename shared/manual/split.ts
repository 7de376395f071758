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
  /** The day on which it says it is repealed, if it was not put in force again later. */
  readonly repealed?: RoughDay
}

const code = String.raw`[A-Z]{1,5}(?:-[A-Z0-9]{1,4})*|\d{3,5}(?:\.\d{1,3})*(?:-[A-Z0-9]{1,4})?`
/** “File: JBB”, “Policy 0415: Equity”, “BP 0415 Equity”. */
const said = new RegExp(
  String.raw`^(?:(?:board|administrative)\s+)?(file|policy|regulation|procedure|code|exhibit|series|bp|ar)(?:\s+(?:code|number|no\.?|title))?\s*[:#]?\s+(${code})(?:\s*[:–—-]+\s*|\s+|$)(.*)$`,
  'i',
)
/** “JBB – Educational equity”, “0415: Equity”. */
const plain = new RegExp(String.raw`^(${code})\s*[:–—-]+\s+(\p{Lu}.*)$`, 'u')
/** Texts that belong to a policy and are not the policy: many districts give both one number, “BP 0410” and “AR 0410”. */
const besidePolicy = /^(?:regulation|procedure|exhibit|ar)$/i
/** The code of a regulation, procedure or exhibit: its word before the number, unless the number itself says it. */
const ownCode = (word: string, code: string): string =>
  !besidePolicy.test(word) || /-[A-Z]/.test(code)
    ? code
    : `${/^ar$/i.test(word) ? 'AR' : `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`} ${code}`
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
    const [word = '', own = '', rest = ''] = strong ? found.slice(1) : ['', ...found.slice(1)]
    // In “Policy is …” the word is not a code, unless the whole heading is in capitals or it has digits.
    if (own !== own.toUpperCase() || (strong && /^[A-Z]$/.test(own) && !known.has(own))) return undefined
    if (rest !== '' && !/^[\p{Lu}\d“"(]/u.test(rest)) return undefined
    if (!top && !known.has(own) && strong === null) return undefined
    return { code: ownCode(word, own), title: rest.trim() }
  }
  const [, first = '', rest = ''] = /^(\S+)(?:\s+(\p{Lu}.*))?$/u.exec(text) ?? []
  return known.has(first) && top ? { code: first, title: rest.trim() } : undefined
}

/** The most lines between the top of a page, or an empty line, and a heading. */
const topLines = 6

interface Line {
  readonly at: number
  readonly text: string
  /** Counted from 1. */
  readonly page: number
  /** Near the top of a page, or below an empty line. */
  readonly top: boolean
}

/** The lines of a text, each with its place in it. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let page = 1
  let at = 0
  let filled = 0
  let empty = true
  for (const part of text.split(/(?<=[\n\f])/)) {
    const line = part.replace(/[\n\f]/g, '')
    lines.push({ at, text: line, page, top: filled < topLines || empty })
    if (line.trim() !== '') filled++
    empty = line.trim() === ''
    if (part.endsWith(PAGE_END)) {
      page++
      filled = 0
      empty = true
    }
    at += part.length
  }
  return lines
}

/** Over a list of other policies: “Cross References”. */
const overList = /^(?:(?:cross|legal|related|other|see also)[\s-]*)*(?:references?|refs?\.?|policies|documents)\s*:?$/i
/** As many different headings below each other, with nothing between them, are a list as well. */
const LISTED = 3

/** The headings that begin a policy, without those that a policy or a table of contents lists. */
function headsIn(lines: readonly Line[], known: ReadonlySet<string>): readonly Head[] {
  const full = lines.filter((l) => l.text.trim() !== '')
  const found = full.map(({ text, top }) => headOf(text, known, top))
  const isListed = found.map(() => false)
  /** Below an empty line, or on the next page, the next policy may begin where a list has ended. */
  const isNextLine = (i: number): boolean => {
    const [line, before] = [full[i], full[i - 1]]
    return line !== undefined && before !== undefined && line.at === before.at + before.text.length + 1
  }
  let run: string[] = []
  found.forEach((head, i) => {
    run = head === undefined ? [] : [...run, head.code]
    if (head === undefined) return
    const before = full[i - 1]?.text.trim() ?? ''
    isListed[i] = overList.test(before) || (isListed[i - 1] === true && isNextLine(i))
    if (new Set(run).size >= LISTED) isListed.fill(true, i - run.length + 1, isNextLine(i) ? i + 1 : i)
  })
  return full.flatMap(({ at, page }, i): Head[] => {
    const head = found[i]
    return head === undefined || isListed[i] ? [] : [{ at, page, ...head }]
  })
}

/** A code of letters as the common classification has them, A to L: “AC”, “JBB-R”. */
const letters = /^([A-L][A-Z]{1,4}(?:-[A-Z0-9]{1,3})?)(?:\s+(.+))?$/

/**
 * Headings with nothing but a code over a title in capitals, or before it: “AC”, “NONDISCRIMINATION”. Any abbreviation
 * may look like that, so they count only where nothing else parts the file, and there are two or more, in the order of
 * the alphabet.
 */
function bareHeads(lines: readonly Line[]): readonly Head[] {
  const heads = lines.flatMap(({ at, page, top, text }, i): Head[] => {
    const [, code = '', rest = ''] = letters.exec(text.trim()) ?? []
    const title = rest || (lines[i + 1]?.text.trim() ?? '')
    const isTitle = /\p{Lu}{3}/u.test(title) && title === title.toUpperCase() && title.length <= longestHeading
    return top && code !== '' && isTitle && !notAHead.test(title) ? [{ at, page, code, title }] : []
  })
  const parted = heads.filter((head, i) => head.code !== heads[i - 1]?.code)
  const isOrdered = parted.every(({ code }, i) => i === 0 || code > (parted[i - 1]?.code ?? ''))
  return parted.length > 1 && isOrdered ? parted : []
}

/**
 * Splits a manual at its headings: a policy begins at a line that names another code than the one before. Running heads
 * name the same code and split nothing. A text without such headings gives no parts.
 */
export function split(text: string, knownCodes: readonly string[] = []): readonly Part[] {
  const known = new Set(knownCodes.filter((c) => c.trim() !== ''))
  const lines = linesOf(text)
  const named = headsIn(lines, known)
  const heads = named.length > 0 ? named.filter((head, i) => head.code !== named[i - 1]?.code) : bareHeads(lines)
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
    const [effective, repealed] = [latestDay(own, inForce), latestDay(own, noLonger)]
    return {
      ...{ from: head.at, to, code: head.code, title, firstPage: head.page, pages },
      ...(effective && { effective }),
      ...(repealed && (!effective || earliestOf(repealed) >= earliestOf(effective)) && { repealed }),
    }
  })
}

/** A day behind one of some words. */
const dayBehind = (words: string): RegExp =>
  new RegExp(
    String.raw`\b(?:${words})\b[^\n\d]{0,40}?((?:\d{4}-\d\d-\d\d)|(?:\d{1,2}\/\d{1,2}\/\d{2,4})|(?:\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4})|(?:\p{L}{3,9}\s+\d{4}))`,
    'giu',
  )
const inForce = dayBehind(
  'adopted|adoption date|approved|revised|amended|effective|in effect from|last reviewed and revised|date issued|issued',
)
const noLonger = dayBehind('repealed|rescinded|deleted from the manual')

/** The latest of the days that a policy gives behind some words; undefined if it gives none. */
function latestDay(text: string, behind: RegExp): RoughDay | undefined {
  let latest: RoughDay | undefined
  for (const [, day = ''] of text.matchAll(behind)) {
    const read = readRoughDay(day.replace(/\s+/g, ' '))
    if (!read.ok) continue
    const found = read.value as unknown as RoughDay
    if (latest === undefined || earliestOf(found) > earliestOf(latest)) latest = found
  }
  return latest
}
