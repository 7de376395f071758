import { type Line, longestHeading } from './heads.ts'
import { day } from './status-of.ts'

/** The title of a policy, on the lines below its code. */

const labels =
  'adopted|adoption|approved|revised|reviewed|(?:re-?)?adopted|amended|updated|effective|issued|date|status|codes?(?:\\(s\\))?|page|file|policy'
/** A line that says when a policy was adopted, its status or its code, and not what it is about: “CODE OF CONDUCT” is a title. */
const isLabel = new RegExp(
  String.raw`^(?!policy\s+(?:adoption|revision|review|approval)\W*$)\W*(?:(?:section|category|series)\s*:|cf\.?:|see:|(?:critical|basic|required|optional|mandated|recommended)\W*$|(?:(?:original(?:ly)?|last|orig\.?|first|board|next|re-?)\s+)*(?:${labels})(?:\s+(?:${labels}|number|no\.?|by|on|for|and|/|&|of|reading|review|the|board|education))*\s*(?:[:#]|[/&]\s*(?:${labels})\b|\d|\p{L}{3,9}\.?\s+\d|\W*$))`,
  'iu',
)
/** “Regulation approved: May 23, 2018”, “Purpose:”: words before a colon, and a day or nothing behind it. */
const isValue = new RegExp(
  String.raw`^(?![^:]*\S\s{3,}\S)\W*[\p{L} ./()-]{2,40}:\s*(?:(?:${day})[\s;,&]*|none\b|n/?a\b|pending\b|tbd\b|[_-]{3,})*$`,
  'iu',
)
/** “12/05/2020”, “3 of 7”. */
const isNumber = /^\W*\d[\d\s./:,–—-]*(?:of\s+\d+)?\W*$|\bpage\s+\d+\s+of\s+\d+$/i
/** The part of a manual that a policy is in, on a line above its title; it may be the title where no other is below. */
const isPartOfManual = /^(?:students?|personnel|instruction|programs?)$/i
/** So may its kind. */
const isKind =
  /^(?:(?:board|district|school|administrative)\s+)*(?:policy|regulation|procedure|exhibit|rule|guideline|bylaw|form)s?$/i
/** A sentence of the text. */
const isSentence = /[.;:]$/
/** “Instructional assistants shall be hired upon recommendation of the principal.” where a title is left out. */
const isFirstSentence = (text: string): boolean => {
  const small = (text.match(/\s\p{Ll}/gu) ?? []).length
  return small >= SMALL && (/\.$/.test(text) || (text.length > LONG && small > text.split(/\s+/).length * MOSTLY))
}
const [SMALL, LONG, MOSTLY] = [5, 80, 0.7]
/** “The Board of Education of the Cedar Falls School District is” over “committed to equal opportunity.”, as a page breaks it. */
const isCutSentence = (text: string, next: Line | undefined): boolean =>
  next?.gap === false &&
  text.length > CUT &&
  (verb.test(text) || (/^(?:The|All|No|Each|Every|It|This|Any)\s/.test(text) && smallWord.test(next.text.trim())))
const CUT = 40
const verb =
  /\s(?:shall|may|must|will|is|are|was|were|has|have|does|do|can|believes|recognizes|prohibits|requires|provides|supports|strives|seeks|affirms|expects|encourages|directs|adopts|establishes)(?:\s|$)/
const smallWord = /^(?!(?:of|the|and|with|for|in|to|a|an|on|or|at|by|from)\b)\p{Ll}/u
/** The end of a line whose title goes on. */
const goesOn = /(?:[,&/–—-]|\b(?:and|or|of|for|the|with|to|in|on|from|by|through|against))$/i

/** Lines below the headings of several policies: the district, or the part of the manual. */
export function sharedIn(all: readonly (readonly [code: string, below: readonly Line[]])[]): ReadonlySet<string> {
  const codes = new Map<string, Set<string>>()
  for (const [code, below] of all)
    for (const { text } of below.filter((l) => l.text.trim() !== '').slice(0, HEAD)) {
      const line = text.trim()
      if (isTitle(line)) codes.set(line, (codes.get(line) ?? new Set()).add(code.replace(besides, '')))
    }
  const least = Math.max(2, all.length / MANY)
  return new Set([...codes].flatMap(([line, of]) => (of.size >= least ? line : [])))
}
const MANY = 20
/** How many lines below a code may be above its title. */
const HEAD = 4
/** Policy, regulation and form of one number may have one title. */
const besides = /^\p{Lu}\p{L}*(?:\(\d\))?\s|-.*$|(?<=\d)[A-Z]\d?$/gu

/** A title that its heading has, or the lines below it; '' where neither has one. `shared` are lines of several policies. */
export function titleFrom(beside: string, code: string, below: readonly Line[], shared: ReadonlySet<string>): string {
  // “POLICY NO. 2000     EFFECTIVE: 7/1/2018” over the title.
  const own =
    isValue.test(beside.replace(behindTitle, '')) || (isValue.test(beside) && !behindTitle.test(beside)) ? '' : beside
  const all = below
    .map((l) => ({ ...l, text: l.text.trim() }))
    .filter((l) => l.text !== '' && l.text !== own && l.text !== code)
  const lines = own === '' && isBelowSeries(code, all) ? all.slice(1) : all
  // “Title: Equity Officer” behind the first sentence is in a description of that job.
  const text = lines.findIndex((l) => isSentence.test(l.text) && !isLabel.test(l.text) && / .* /.test(l.text))
  const head = lines.slice(0, Math.min(2 * HEAD, text < 0 ? lines.length : text))
  const [, labeled] = own === '' ? (titled.exec(head.find((l) => titled.test(l.text))?.text ?? '') ?? []) : []
  if (labeled !== undefined) return labeled.replace(behindTitle, '').replace(dayBehind, '').trim()
  // “BP 0415       Philosophy-Goals-Objectives” over “EQUITY”: the part of the manual, and the title.
  const [next] = lines
  if (own !== '' && next && !next.gap && own !== own.toUpperCase() && isCapital(next.text) && isTitle(next.text))
    return next.text
  const any = own === '' ? lines.findIndex((l) => isTitle(l.text)) : -1
  const unshared = lines.findIndex(
    (l, i) => isTitle(l.text) && !shared.has(l.text) && !/\d{4}/.test(l.text) && !isCutSentence(l.text, lines[i + 1]),
  )
  const isNear = unshared > any && !lines.slice(0, unshared + 1).some((l) => isSentence.test(l.text))
  const first = any >= 0 && shared.has(lines[any]?.text ?? '') && isNear ? unshared : any
  if (own === '' && first < 0) return partOf(lines)
  const found = lines[first]?.text ?? ''
  // “Nondiscrimination” over “(Complaint Process)”, where the policy has the first of them, too.
  const over = first === any + 1 && /^[([]/.test(found) ? `${lines[any]?.text} ` : ''
  // “Title Equity” is a row of a table; Title IX is a law.
  const said = (own || `${over}${found}`).replace(
    /^(?:(?:(?:policy|descriptor|document|board policy)\s+)?(?:title|term|name)\s*:\s*|(?:policy )?title\s+(?![IVX]+\b)(?=\p{Lu}))/iu,
    '',
  )
  // “Equity   Status: ADOPTED”, on one line.
  const title = said
    .replace(/\s+status:\s*\p{L}+(?: \p{L}+)?$/iu, '')
    .replace(behindTitle, '')
    .replace(dayBehind, '')
  if (own === '' && (title.length > longestHeading || isFirstSentence(title) || isCutSentence(title, lines[first + 1])))
    return partOf(lines)
  // A sentence in place of a title, below the name of the part: that is the title then.
  if (
    own === '' &&
    isSentence.test(title) &&
    lines.slice(0, first).some((l) => isPartOfManual.test(l.text) || isKind.test(l.text))
  )
    return partOf(lines)
  const rest = lines[own === '' ? first + 1 : 0]
  return rest !== undefined && title === said && isRest(title, rest) ? `${title} ${rest.text}` : title
}

/** What numbers that begin with 0, 1, 2, … are of, in Connecticut and California: “P1110.1” over “Community Relations”. */
const series: readonly RegExp[] = [
  /^(?:mission|philosophy)\b.*\bgoals\b.*\bobjectives\b/i,
  /^community relations$/i,
  /^administration$/i,
  /^business\b.*\bnon-?instructional operations$/i,
  /^personnel\b(?:\W+(?:non-?certified|certified|and|all))*\W*$/i,
  /^students$/i,
  /^instruction$/i,
  /^(?:new construction|facilities)$/i,
  /^internal board policies$/i,
  /^(?:board )?bylaws(?: of the board)?$/i,
]
const isSection = /^(?:purpose|policy|general|definitions?|authority|background|overview|scope)\b/i
/** Whether the first line below a number names its series, and the title is below that. */
function isBelowSeries(code: string, [first, title]: readonly { readonly text: string }[]): boolean {
  const [, digit] = /^(?:\p{L}+(?:\(\d\))? )?(\d)\d{3}(?!\d)/u.exec(code) ?? []
  if (digit === undefined || title === undefined || series[Number(digit)]?.test(first?.text ?? '') !== true)
    return false
  const isText = isSentence.test(title.text) || isFirstSentence(title.text) || isSection.test(title.text)
  return /^\p{Lu}/u.test(title.text) && isTitle(title.text) && !isText
}

/** “Subject: Nondiscrimination”, and “Title” in a cell before one. */
const titled =
  /^(?:(?:policy|descriptor|document)\s+)?(?:(?:title|subject|(?<=descriptor\s+)term)\s*:\s*|(?:title|subject|name)\t\s*)(\p{Lu}.*)$/iu
const isTitle = (text: string): boolean =>
  !isKind.test(text) && !isLabel.test(text) && !isValue.test(text) && !isNumber.test(text) && !isPartOfManual.test(text)
const partOf = (lines: readonly { readonly text: string }[]): string =>
  [isKind, isPartOfManual].map((is) => lines.find((l) => is.test(l.text))?.text).find((text) => text !== undefined) ??
  ''

/** “Page 1 of 2” at the right edge, “(Adopted 5/5/15)”. */
const behindTitle =
  /\s+page\s+\d+\s+of\s+\d+$|\s{2,}(?:(?:last|date|original(?:ly)?) )?(?:adopted|approved|revised|effective|amended|reviewed|issued)\b[^\d:]{0,12}:\s*\S*\d\S*$|\s+(?:date )?(?:adopted|approved|revised|effective|amended)\s*:\s*[^:]{0,30}\d$|\s*[([](?:adopted|approved|revised|effective|amended)\W+[^()[\]]*\d[)\]]$/i

/** “Equity   Revised: March 12, 2020” in a block of two columns. */
const dayBehind = new RegExp(
  String.raw`\s{2,}(?:adopted|approved|revised|effective|amended|reviewed)\s*:\s*(?:(?:${day})\s*)?$`,
  'iu',
)

/** The second line of a title: right below it, behind “and”, or all in capitals as the first. */
const isRest = (title: string, { text, gap }: Line): boolean =>
  !gap &&
  isTitle(text) &&
  !isSentence.test(text) &&
  title.length + text.length < longestHeading &&
  ((goesOn.test(title) && /^\p{Lu}/u.test(text) && text.length <= 70) || (isCapital(title) && isCapital(text)))
const isCapital = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
