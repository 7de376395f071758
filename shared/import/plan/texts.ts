import { openIn, overIn } from '../vocabulary/no-more.ts'
import type { PlanKind } from './enters.ts'

/** Texts of cells, as they enter. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  eacute: 'é',
  ntilde: 'ñ',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
}
const entity = /&(#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,6});/gi

function letterOf(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  // A character code that no text can hold is left as it is written.
  const letter = code < 32 || code > 0x10ffff || (code > 0xd7ff && code < 0xe000) ? whole : String.fromCodePoint(code)
  return letter
}

/** The markup around words on a web page. */
const tag = /<\/?(?:p|b|i|u|br|li|ul|ol|em|div|span|strong|font|a)(?:\s[^<>]{0,200})?\/?>/gi
/** A cell on one line, in letters: what a web page writes as “&amp;amp;” is “&”. */
export const tidied = (cell: string): string =>
  cell.replace(tag, ' ').replace(entity, letterOf).replace(/\s+/g, ' ').trim()

/** True where a cell has letters written as a web page does. */
export const hasEntities = (cell: string): boolean => cell.replace(entity, letterOf) !== cell

const before: Readonly<Partial<Record<PlanKind, RegExp>>> = {
  goal: /^(?:(?:goal|objective|priority)\s*#?\s*\d{1,2}(?:\.\d{1,2})*\s*(?:[:.)–—-]\s*|\s)|\d{1,2}(?:\.\d{1,2})*[.):]\s+)/i,
  strategy:
    /^(?:(?:strategy|objective|initiative)\s*#?\s*\d{1,2}(?:\.\d{1,2})*\s*(?:[:.)–—-]\s*|\s)|\d{1,2}(?:\.\d{1,2})*[.):]\s+|\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\s+)/i,
  action:
    /^(?:(?:action|action step|task|step|activity)\s*#?\s*\d{1,2}(?:\.\d{1,2})*\s*(?:[:.)–—-]\s*|\s)|\d{1,2}(?:\.\d{1,2})*[.):]\s+|\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\s+)/i,
}

const level = '(?:goals?|strateg(?:y|ies)|actions?|priorit(?:y|ies)|objectives?)'
const one = `(?:${level}\\s*)?#?\\d{1,2}(?:\\.\\d{1,2})*`
const several = new RegExp(
  `^(?:(?:all|every|each|any|both|multiple|various|several)(?: of)?(?: the)?(?: ${level})?|(?:${level}\\s*)?#?${one}(?:\\s*(?:,|&|/|;|\\+|[-–—]|and|to|through)\\s*(?:and\\s*)?${one})+)$`,
  'i',
)
/** True for a cell that names several goals by their numbers, or all of them: “Goal 1 & Goal 2”, “All”. */
export const namesSeveral = (text: string): boolean => several.test(text)

const bareDecimal = /^\d{1,2}\.\d{1,2}\s/
/** True for a title such as “1.2 Train teachers”, or “1.5 years of growth”: only the others tell which. */
export const beginsWithDecimal = (title: string): boolean => bareDecimal.test(title)

/**
 * A title without “Goal 1:” or “1.2” before it, since a plan numbers its goals itself; a title that is only a number
 * stays.
 */
export function withoutNumber(title: string, kind: PlanKind, decimals = true): string {
  if (!decimals && beginsWithDecimal(title)) return title
  const bare = title.replace(before[kind] ?? /^$/, '')
  return /\p{L}/u.test(bare) ? bare : title
}

/** A letter or a sign by which plans count their strategies and actions: “A.”, “(1)”, “#2”, “1A”, “S1:”, “Strategy A –”. */
const label =
  /^\W*(?:(?:goal|objective|strategy|initiative|action(?: step)?|step|activity|task)\s+)?(?:\(?[a-z][.):]|\(?[ivx]{1,4}[.)]|\(?\d{1,2}\)|#\s?\d{1,2}[.:)]?|\d{1,2}[.-]?[a-z][.):]?|(?:[gsao]\d{1,2}[.-]?){1,3}[.):]?|[a-z](?=\s+[-–—:]))\s*(?:[-–—:]\s*)?(?<=\s|[:–—])(?=\p{L}{2})/iu
/** A title without such a label, by which it is compared with those of the plan. */
export const withoutLabel = (title: string): string => title.replace(label, '')

/** True for a cell that says that there is nothing, or nothing yet: “–”, “N/A”, “TBD”. */
export const saysNothing = (text: string): boolean =>
  /^([-–—?.]+|n\/?a|none|no ?one|nobody|nil|tb[da]|to be (determined|announced|decided|assigned|hired|named)|vacant|unassigned|not (yet )?assigned)\.?$/i.test(
    text,
  )

/** True for a sign that repeats the cell above: “″”, “ditto”, “same as above”. */
export const isDitto = (text: string): boolean =>
  /^(["“”″〃״]{1,2}|['’]{2}|,,|do\.|ditto|idem|same( as (above|previous|before))?|(as|see) above)\.?$/i.test(text)

/** A title without “(continued)”, as tables write it on their next page. */
export const withoutContinued = (title: string): string =>
  title.replace(/\s*(?:[([]\s*cont(?:inued|['’]?d)?\.?\s*[)\]]|[-–—]\s*(?:continued|cont['’]?d|cont\.))$/i, '') || title

/**
 * Names under each other in one cell, with semicolons between them. A name that goes on in the next line is one: its
 * line ends as none does, or the next one begins small.
 */
export function namesUnder(cell: string): string {
  const lines = cell
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => tidied(line.replace(/^\s*[•▪◦●‣·*–—-]\s+/, '')))
    .filter((line) => line !== '')
  return lines.reduce(
    (all, line) =>
      /[,;&/(–—-]$|\b(and|or|of|for|the|to)$/i.test(all) || /^[\p{Ll}(&/]/u.test(line)
        ? `${all} ${line}`
        : `${all}; ${line}`,
    lines.shift() ?? '',
  )
}

const note =
  /^([*†‡§¶¹²³]+\s*\S|(foot)?notes?\s*[:.–-]|sources?\s*[:–-]|legend\b|key\s*:|(last )?(updated|revised|reviewed|printed|approved|adopted|amended)(\s*:| on\b| by\b| as of\b| \d| (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d| (weekly|monthly|quarterly|annually|yearly)\b)|prepared (by|on)\b|page \d+( of \d+)?$|\(?continued\)?\.?$|end of (document|plan|report|table)\b|(draft|confidential|internal use only)\b[^a-z]*$|(contact|questions)\s*[:?]|for (more information|questions)\b|see (also|the|appendix)\b|appendix [a-z\d]{1,2}$|©|copyright\b|(all )?(costs|amounts|dates|figures)\b.* (are|in)\b|as of \w*\s?\d)/i
/** True for a line that, alone in its row, is a note on the table and names nothing in it. */
export const readsAsPlanNote = (text: string): boolean => note.test(text)

/** True for what a spreadsheet shows where it has no value, and for a number in one cell beside several rows. */
export const isBroken = (text: string): boolean =>
  /^(#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)|formula without a value|.* in one cell for several)$/.test(
    text,
  )

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*'
const day = new RegExp(
  `^(?:\\d{4}-\\d\\d(?:-\\d\\d(?:[T ].*)?)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{1,2}[- ]${month}\\.?(?:[-, ]+\\d{2,4})?|${month}\\.?[- ]\\d{1,4}(?:,? \\d{4})?)$`,
  'i',
)
/** “DELETED: …”, “(moved to goal 3) …”, “Example – …”. */
const noMore =
  /^\W*\b((?:deleted?|removed?|moved|cancell?ed|void|duplicate|examples?|sample|e\.g\.|not used|struck|obsolete|superseded)(?: to [^)\]:]{0,40})?)\s*[:\])–—-]/i
const ended =
  'deleted?|removed?|cancell?ed|void|duplicate|withdrawn|dropped|discontinued|not used|obsolete|superseded|rescinded|repealed|moved(?: to [^)\\]]{0,40})?'
/** “Buy vans – canceled”, “Buy vans (moved to goal 3)”; in capitals also without a sign: “Buy vans CANCELED”. */
const endedBehind = new RegExp(`(?:\\s[-–—:]+\\s*|[([]\\s*)(${ended})\\s*[)\\].]*$`, 'i')
const endedLoud = /\S\s+(CANCELL?ED|DELETED|REMOVED|WITHDRAWN|DROPPED|VOID|DISCONTINUED|SUPERSEDED)[.!]*$/
const openBehind =
  /(?:\s[-–—:]+\s*|[([]\s*)((?:proposed|draft|tentative|pending|on hold|deferred|postponed|tabled|unfunded|optional|if funded|not (?:yet )?(?:funded|approved|adopted))(?: (?:until|by|for|to) [^)\]]{0,30})?)\s*[)\].]*$/i
/**
 * Words before or after a name that say that it may not count yet: “(proposed)”, “Option B:”; null if there are none.
 */
export const openBehindName = (title: string): string | null => openBehind.exec(title)?.[1] ?? openIn(title)

/** “2” in a column of goals: the plan’s second goal, in a table that names goals by their numbers. */
export const isGoalNumber = (title: string): boolean => /^\d{1,2}$/.test(title)

const ofGoal = '(?:(?:goal|objective|priority)\\s*)?#?\\s*(\\d{1,2})'
const alone = new RegExp(`^${ofGoal}[:.]?$`, 'i')
const withTitle = new RegExp(`^${ofGoal}\\s*[:.)–—-]\\s*(?=\\D*\\p{L})`, 'iu')
/** The number of a goal where a text has nothing else: “Goal 1”, “1”; undefined for any other. */
export const numberAlone = (title: string): string | undefined => alone.exec(title)?.[1]
/** Goals by the numbers that a file writes before their titles; a number with two titles is of neither. */
export function goalsByNumber(titles: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>()
  for (const title of titles) {
    const number = withTitle.exec(title)?.[1]
    if (number !== undefined) found.set(number, (found.get(number) ?? new Set()).add(title))
  }
  return new Map(
    [...found].flatMap(([number, [one = '', ...more]]) => (more.length === 0 ? [[number, one] as const] : [])),
  )
}

/** “2025-26 goals”, “Goals for 2027”, “Priorities for the school year 2026–27”. */
const headsList =
  /^\W*(?:(?:fy|sy)? ?['’]?(?:20)?\d{2}(?: ?[-–—/] ?(?:20)?\d{2})? (?:(?:district|strategic|annual|our|school|board) )*(?:goals|strategies|actions|action items|priorities|objectives|tasks)|(?:(?:district|strategic|annual|our|school|board) )*(?:goals|strategies|actions|action items|priorities|objectives|tasks) (?:for|of|in) (?:the )?(?:school year |fy ?|sy ?)?['’]?(?:20)?\d{2}(?: ?[-–—/] ?(?:20)?\d{2})?)\W*$/i

/** Why a text can be the name of nothing; null where it may be one. A spreadsheet makes a day of “5-4”, and TRUE of a tick. */
export function whyNoName(text: string): string | null {
  if (/^=(?:[^=|]*!)?(?:[A-Z]+\(|\$?[A-Z]{1,3}\$?\d+\b)/.test(text)) return 'there is a formula instead of a name.'
  if (
    /^(\(.*\)|\[.*\]|\{.*\}|<.*>)$/.test(text) ||
    /^(enter|type|insert|add|write|fill in|click)\b.* here\W*$/i.test(text)
  )
    return 'its words hold the place of a name that is still to come.'
  const before = noMore.exec(text)?.[1]
  if (before !== undefined) return `the name begins with “${before}”.`
  if (/^(true|false|yes|no|[xy]|[✓✔☑☒✗])$/i.test(text)) return 'there is a yes or no instead of a name.'
  const behind = endedBehind.exec(text)?.[1] ?? endedLoud.exec(text)?.[1]
  if (behind !== undefined) return `the name ends with “${behind}”.`
  const over = overIn(text)
  if (over !== null && openBehindName(text) === null)
    return over === '~~' ? 'a line goes through the name.' : `the name says “${over}”.`
  if (/^\W*(page \d+( of \d+)?|continued|to be continued|end of (page|table|plan))\W*$/i.test(text))
    return 'it is a note of the page.'
  if (day.test(text)) return 'there is a date instead of a name.'
  if (headsList.test(text)) return 'it is the heading of a list.'
  return /\p{L}/u.test(text) ? null : 'there is no word.'
}
