import type { Head } from './edge-heads.ts'
import { asDecimals, inOrder, isAcronym, isBehind, isNoHead, isWord, type Line, longestHeading } from './heads.ts'
import { endMatter, headMatter, isLabelAlone } from './listed.ts'
import { inHeading } from './status-of.ts'

/** Headings with nothing but a code over a title, or before it: “AC”, “NONDISCRIMINATION”. */

/** A manual of which this part of the bare headings has numbers has codes of numbers. */
const MOSTLY = 0.9

/** A code of letters as the common classification has them, A to L, or a number: “AC”, “JBB-R”, “102”, “3210P”, “7:20”. */
const bareCode =
  /^((?:[A-L][A-Z]{1,4}|[A-L]{6})(?:-[A-Z0-9]{1,3})?|(?:R )?\d{3,4}(?:\.\d{1,2})*(?:[A-Z]\d{0,2})?|\d{3,4}-[A-Z]{1,3}|[PR]-\d{3,4}(?:\.\d{1,2})?|\d{1,2}:\d{2,3}(?:-[A-Z]{1,3}\d?)?|\d{1,2}\.\d{2}(?:\.\d{1,2})?)(?:(,?)\s+(.+))?$/
/** “7:20” and “P-101” say by their shape that they are codes: the title behind them may be in any letters. */
const ownShape = /^\d{1,2}:\d{2,3}|^[PR]-\d/
const smallCode = /^\d{1,2}\./

interface Candidate extends Head {
  /** Its place among the lines. */
  readonly i: number
  /** The code has its line for itself. */
  readonly alone: boolean
  /** The title is in capitals. */
  readonly capital: boolean
}
const isCapital = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()

function candidatesIn(lines: readonly Line[]): readonly Candidate[] {
  const heads = lines.flatMap(({ at, page, top, gap, text }, i): Candidate[] => {
    const [, code = '', comma = '', rest = ''] = bareCode.exec(text.trim()) ?? []
    if (code === '') return []
    const below = lines[i + 1]?.text.trim() ?? ''
    // “AC”, an empty line, and “NONDISCRIMINATION”.
    const next = rest === '' && below === '' && gap ? (lines[i + 2]?.text.trim() ?? '') : below
    const title = rest.replace(/^[-–—:]\s+/, '') || next
    // “1080 HIRING (Repealed)” says behind its title that it needs no text.
    const isStub = rest !== '' && inHeading(`${code} ${rest}`) !== undefined
    const capital = comma === '' && isCapital(isStub ? title.replace(/\s*(?:[([]|[–—-]+\s).*$/, '') : title)
    // “AC Nondiscrimination” alone in a paragraph; in a list of references others are right below it.
    const isAlone = (gap || isDated(lines[i - 1])) && below === '' && /^\p{Lu}\p{Ll}{2}/u.test(rest)
    const isTitle =
      (capital || isAlone || (ownShape.test(code) && /^\p{Lu}/u.test(rest))) && title.length <= longestHeading
    if (!isTitle || isNoHead(title) || (isAcronym(code, title) && !isBelowEnd(lines, i))) return []
    const above = lines[i - 1]
    const numbered = above !== undefined && /^[A-L]-\d{3,4}\s*©?$/.test(above.text.trim()) ? above : undefined
    const isBelow = capital && isBelowText(lines, i, rest === '' ? i + 1 : i, isStub)
    if (!top && !numbered && !isBelow && !(isAlone && !gap) && !(capital && rest !== '' && isDated(above))) return []
    return [{ at: numbered?.at ?? at, page, code, title, i, alone: rest === '', capital }]
  })
  // “EQUAL OPPORTUNITIES” below “JB” is its title.
  const titles = new Set(heads.flatMap((h) => (h.alone ? [h.i + 1, h.i + 2] : [])))
  const own = heads.filter((h) => (h.alone || !titles.has(h.i)) && !isListed(lines, h.i))
  // “CEDAR FALLS SCHOOL DISTRICT” on the cover.
  const isCover = (h: Candidate): boolean => h === own[0] && !/\d/.test(h.code) && ofDistrict.test(h.title)
  // “ADA” is a code behind “AD”.
  return own
    .filter((h) => !isCover(h))
    .filter((h, n, own) => !isWord(h.code) || (h.capital && isBehind(own[n - 1]?.code ?? '', h.code)))
}
const ofDistrict = /\b(?:school district|public schools|community schools|unified schools?)(?:\s+(?:no\.?|#)?\s*\d*)?$/i
/** Below “CROSS REFERENCES”, among others like it: the last one has a text below it where it begins a policy. */
function isListed(lines: readonly Line[], i: number): boolean {
  const isCode = (line: Line): boolean => bareCode.test(line.text.trim())
  const isFull = (line: Line): boolean => line.text.trim() !== ''
  const below = lines.slice(i + 1, i + NEXT).find(isFull)
  if (below !== undefined && !isCode(below)) return false
  for (let k = i - 1; k >= 0; k--) {
    const line = lines[k] as Line
    if (isLabelAlone(line.text.trim())) return true
    if (isFull(line) && !isCode(line)) return false
  }
  return false
}
/** Lines below one among which the next with words is. */
const NEXT = 4
/**
 * Whether a heading from line `i` to `last` is right below the end of a text or a heading without one, and right above
 * the beginning of one; days may be between.
 */
function isBelowText(lines: readonly Line[], i: number, last: number, isStub: boolean): boolean {
  const above = lines[i - 1]?.text.trim() ?? ''
  const below = lines
    .slice(last + 1, last + 2 + DAYS)
    .map((l) => l.text.trim())
    .find((l) => !(endMatter.test(l) && /\d/.test(l)) && !headMatter.test(l))
  // “Repealed 5/5/2020” is all that is below some titles.
  const isGone = (line: string): boolean => line !== '' && inHeading(`X: ${line}`) !== undefined
  const isEnd =
    isGone(above) ||
    headMatter.test(above) ||
    /[.!?]$/.test(above) ||
    endMatter.test(above) ||
    /^see(?: also)?:?\s+\S+$/i.test(above)
  return (
    (isEnd || (bareCode.test(above) && inHeading(above) !== undefined)) &&
    (isStub || isGone(below ?? '') || (/^\p{Lu}.*\p{Ll}/u.test(below ?? '') && !bareCode.test(below ?? '')))
  )
}
/** How many lines with days may be below a heading. */
const DAYS = 2

/** “Revised: 6-12-06”, “Revised: 2019-20”. */
const isDated = (line: Line | undefined): boolean =>
  line !== undefined && endMatter.test(line.text) && /\d{2}\W*$/.test(line.text)

/** A line within a policy that might be the heading of another. */
interface Doubtful {
  readonly at: number
  readonly says: string
}

/** Those that begin policies, and those that are taken for words of one. */
export function bareHeads(lines: readonly Line[]): {
  readonly heads: readonly Head[]
  readonly doubtful: readonly Doubtful[]
} {
  const all = candidatesIn(lines)
  // “CEDAR FALLS SCHOOLS” at the head of most pages, or of most policies, is no code.
  const pages = lines.at(-1)?.page ?? 1
  const lineOf = (h: Candidate): string => lines[h.i]?.text.trim() ?? ''
  const alike = Map.groupBy(all, (h) => `${h.code} ${h.title}`)
  const everywhere = Map.groupBy(lines, (l) => l.text.trim())
  const isRunning = (h: Candidate): boolean => {
    // At the foot of a page it is no candidate; “AC Nondiscrimination” may be in lists of references as often.
    const own = (h.capital && !h.alone ? everywhere.get(lineOf(h)) : alike.get(`${h.code} ${h.title}`)) ?? []
    const onPages = new Set(own.map((a) => a.page)).size
    return onPages > 1 ? onPages > pages / 2 : own.length > 1 && own.length > all.length / 3
  }
  // “5.01 EQUITY” begins a policy where each is below the days of another: the sections of one text have such numbers.
  const small = all.filter((h) => smallCode.test(h.code)).slice(1)
  const isMany = small.length * MOSTLY <= small.filter((h) => isBelowEnd(lines, h.i)).length
  // “DUAL ENROLLMENT” within a policy of a manual of numbers is no code of letters.
  const own = all.filter((head) => !isRunning(head) && (isMany || !smallCode.test(head.code)))
  const numbers = own.filter((h) => /\d{2}/.test(h.code))
  const formed = numbers.length > own.length * MOSTLY ? numbers : own
  // Where they are in no order, the short ones without others beside them are words, too: “GUN FREE SCHOOLS”.
  const sure = [WORD, 0].map((word) => sureOf(formed, lines, word)).find((heads) => isOrdered(partedOf(heads))) ?? []
  const parted = partedOf(sure)
  if (parted.length < 2) return { heads: [], doubtful: [] }
  const kept = new Set(sure)
  return {
    heads: parted.map(({ at, page, code, title, alone }) => ({ at, page, code, title: alone ? '' : title })),
    doubtful: formed.flatMap((h) => (kept.has(h) ? [] : { at: h.at, says: lineOf(h) })),
  }
}

const partedOf = (heads: readonly Candidate[]): readonly Candidate[] =>
  heads.filter((head, i) => head.code !== heads[i - 1]?.code)
const isOrdered = (heads: readonly Candidate[]): boolean =>
  [inOrder, asDecimals].some((is) => heads.every(({ code }, i) => is(heads[i - 1]?.code ?? '', code)))

/** The doubtful lines of one part. */
export function withinOf(
  doubtful: readonly Doubtful[],
  from: number,
  to: number,
): { readonly within?: readonly string[] } {
  const own = doubtful.filter(({ at }) => at > from && at < to).map((d) => d.says)
  return own.length === 0 ? {} : { within: own }
}

/** A manual in which so many headings are below the end of a policy says by its days where one ends. */
const [TWO, QUARTER] = [2, 0.25]

/**
 * Without the words of a policy that look like a code: “EQUAL EDUCATIONAL OPPORTUNITIES”. A word in capitals before a title,
 * or a heading of another form than most, needs something else that says that it names a policy: the end of one above
 * it, a policy of nearly the same code, or its name in a list. A code occurs nowhere as a word: “equal”.
 */
function sureOf(heads: readonly Candidate[], lines: readonly Line[], word: number): readonly Candidate[] {
  const most = (is: (h: Candidate) => boolean): boolean => heads.filter(is).length * 2 > heads.length
  const [alone, capital] = [most((h) => h.alone), most((h) => h.capital)]
  const isWeak = (h: Candidate): boolean =>
    !h.alone && !ownShape.test(h.code) && !h.code.includes('-') && (/^[A-Z]+$/.test(h.code) || (capital && !h.capital))
  if (!heads.some(isWeak)) return heads
  const ended = new Set(heads.filter((h, n) => n === 0 || isBelowEnd(lines, h.i)))
  const byDays = ended.size > TWO && ended.size > heads.length * QUARTER
  const written = wordsIn(lines)
  const isWritten = (h: Candidate): boolean => /^[A-Z]{3,}$/.test(h.code) && written.has(h.code)
  const codes = new Set(
    heads.flatMap((h) => (!isWeak(h) || (!isWritten(h) && (!byDays || ended.has(h))) ? h.code : [])),
  )
  const named = namedIn(lines, heads.filter(isWeak))
  // “IHBA     PROGRAMS” right over “Adopted: 6/7/2005”, as most others are over their days.
  const overDay = new Set(heads.filter((h) => isDated(lines[h.i + 1])))
  const isOverDays = overDay.size * 2 > heads.length
  return heads.filter((h) => {
    if (!isWeak(h) || named.has(h.code) || (isOverDays && overDay.has(h))) return true
    if (isWritten(h)) return false
    if (byDays && ended.has(h) && !alone) return true
    // “3210.1 Complaint procedure” is a part of “3210 NONDISCRIMINATION”.
    if (/\d/.test(h.code)) return codes.has(h.code.replace(/\.\d+$/, ''))
    if (hasRelative(h.code, codes)) return true
    // Without days, “AGE LIMITS” is told from “JIC CONDUCT” by no more than its length.
    return !byDays && h.code.length < word
  })
}
/** Codes of so many letters have others beside them: JICA and JICB. */
const WORD = 4

/** Lines above a heading among which a policy may end. */
const ABOVE = 12
const refs = /^\W*(?:legal|cross|state|federal|policy|see)[\s-]*ref/i
const isText = (line: string): boolean => /^\p{Lu}.*\p{Ll}.*\s/u.test(line) && (/[.;:]$/.test(line) || line.length > 80)
/** Whether the days or the references of a policy are above a place, and no text of it is between them. */
function isBelowEnd(lines: readonly Line[], i: number): boolean {
  let text = 0
  for (let k = i - 1; k >= Math.max(0, i - ABOVE); k--) {
    const line = lines[k]?.text.trim() ?? ''
    if (refs.test(line) || (endMatter.test(line) && text === 0 && !/^\W*\d+\W*$/.test(line))) return true
    if (isText(line)) text++
  }
  return false
}

/** All words with a small letter in them, in capitals. */
export const wordsIn = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap((l) => l.text.match(/\p{L}*\p{Ll}\p{L}*/gu) ?? []).map((w) => w.toUpperCase()))

/** Those that a table of contents or a list names: “JICK Bullying ..... 7”, “ACA, Sex Discrimination”, “see policy JICK”. */
function namedIn(lines: readonly Line[], heads: readonly Candidate[]): ReadonlySet<string> {
  const titles = new Map(heads.map((h) => [h.code, h.title.toLowerCase()]))
  const own = new Set(heads.map((h) => h.i))
  const named = new Set<string>()
  for (const [k, { text }] of lines.entries()) {
    if (own.has(k)) continue
    for (const [, code = '', then = ''] of text.matchAll(
      /(?<![\p{L}\d-])((?:[A-L][A-Z]{1,4}|[A-L]{6}))(?=[,:]?\s+(\p{Lu}.*))/gu,
    )) {
      const title = titles.get(code)
      const said = then.replace(/\s*\.{2,}.*|\s{3,}.*/, '').trim()
      if (title !== undefined && said !== said.toUpperCase() && said.toLowerCase() === title) named.add(code)
    }
    for (const [, code = ''] of text.matchAll(
      /\b(?:[Ss]ee|[Pp]olicy|[Pp]olicies|[Ff]ile|[Cc]ode):?\s+((?:[A-L][A-Z]{1,4}|[A-L]{6}))(?![\p{L}\d]|\s+\p{Lu}{2})/gu,
    ))
      if (titles.has(code)) named.add(code)
  }
  return named
}

/** “JICA” beside “JIC”, “JICB” or “JICAA”. */
const hasRelative = (code: string, codes: ReadonlySet<string>): boolean =>
  [...codes].some((c) => c !== code && c.startsWith(code.slice(0, -1)))
