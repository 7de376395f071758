import { compareKeys } from '../words/index.ts'
import { PAGE_END } from './places.ts'

/** Lines of a manual, and the shapes of headings by which a policy begins. */

const letters = String.raw`(?:[A-Z]{1,5}|[A-L]{6})\*?(?:-[A-Z0-9]{1,4})*\*?`
const numbers = String.raw`(?:po|ag)?\d{3,5}(?:\.\d{1,4})*(?:\.[A-Z]{1,2}\d{0,2})?(?:[A-Z]\d{0,2})?(?:-[A-Z][A-Z0-9]{0,3}(?:[.-]\d{1,2})?|-\d{1,2})?|\d{1,2}:\d{2,3}(?:-[A-Z]{1,3}\d{0,2})?|\d{2}\.\d{2,5}(?:\s+AP\.\d{1,4})?`
/** “JBB”, “0415”, “GBN/JBA-AR(1)”, “1710/4020/7230”, “7:10-AP1”, “09.13 AP.1”, “po2260”, “3210P”, “FB (LOCAL)”. */
const code = `(?:${letters}|${numbers})(?:/(?:${letters}|${numbers}))*(?:\\(\\d{1,2}\\)|\\s?\\((?:LEGAL|LOCAL|EXHIBIT|REGULATION)\\))?`
/** “5.01”, “4.1.2”, “5-01” number the sections of any text, and are codes behind “Policy”. */
const small = String.raw`\d{1,2}(?:\.\d{1,3}){1,3}|\d{1,2}-\d{2}`
/** “File: JBB”, “NEPN/NSBA Code: JBB”, “Policy 0415: Equity”, “BP 0415 Equity”. */
const said = new RegExp(
  String.raw`^(?:(?:nepn/nsba|board|administrative|descriptor)\s+)*(file|policy|regulation|procedure|code|exhibit|bylaw|rule|guideline|bp|ar|bb|e(?:\(\d\))?(?=\s+\d{4}))(?:\s+descriptor)?(?:\s+(?:code|number|no\.?|title))?(?:\s*[:#]\s*|\s+|(?<=\.))(${code}|(?<=\b(?:policy|bp|ar|regulation)\b.*)(?:${small}))(?:\([a-z]\))?(?:\s*[:–—-]+\s*|\s+|$)(.*)$`,
  'i',
)
/** “JBB – Educational equity”, “0415: Equity”, “ACC – [Reserved]”, “JICB (was JICA-2) — Bags”. */
const plain = new RegExp(
  String.raw`^(${code})(?:\s+\((?:was|formerly|old)\s[^()]*\))?\s*[:–—-]+\s+([([]?\p{Lu}.*)$`,
  'u',
)
/** “0410 BP - Nondiscrimination”: the kind is behind the number. */
const kindBehind = /^(\d{4}(?:\.\d{1,4})*)\s+(BP|AR|BB|E)\s*[:–—-]+\s+(\p{Lu}.*)$/u
/** “Instruction      BP 6142.8(a)”, “TITLE: EQUITY      POLICY NO: 101”: the code is at the right edge, and says so. */
const atRight =
  /^(\S.*?\S)\s{3,}((?:(?:board\s+)?policy|file|code|bp|ar|bb|(?:administrative\s+)?regulation|bylaw)\b[\s:#]*(?:(?:code|number|no\.?)[\s:#]*)?\S{2,14})$/i
const titleLabel = /^(?:policy\s+)?(?:title|name|subject)\s*:\s*/i
/** “Policy      CEDAR FALLS UNIFIED” over “adopted: …” is the foot of a page in two columns. */
const wide = /^\p{L}+\s{3,}\S+ \S/u
/** “411-Rule: Complaints”, “AC Form 1: Complaint”, “411 R1: Complaints”, “5145 Equity Regulation”: texts beside a policy. */
const kindsBeside = 'rule|regulation|exhibit|procedure|form|guideline'
const withKind = new RegExp(
  String.raw`^(${code})(?:\s*-\s*|\s+)(${kindsBeside})s?(?:\s+(\d{1,2}))?\s*[:–—-]+\s*(\p{Lu}.*)$`,
  'iu',
)
const withLetter = /^(\d{3,4}(?:\.\d{1,2})* [RE]\d{0,2})\s*[:–—-]+\s+(\p{Lu}.*)$/u
const kindAtEnd = /^(\d{3,4}(?:\.\d{1,2})*)\s+(\p{Lu}[\p{L} ,&-]*\s(Regulation|Procedure|Exhibit|Form))$/u

/** The shape of a text beside a policy whose heading says so behind the code. */
function besideShape(text: string): Shape | undefined {
  const [, own = '', word = '', nth, title = ''] = withKind.exec(text) ?? []
  if (own !== '' && own === own.toUpperCase() && !isWord(own))
    return { code: `${nameOf(word)}${nth ? `(${nth})` : ''} ${own}`, title, isNamed: true, anywhere: true, beside: own }
  const [, lettered, then = ''] = withLetter.exec(text) ?? []
  if (lettered !== undefined)
    return { code: lettered, title: then, isNamed: true, anywhere: true, beside: lettered.replace(/ .*/, '') }
  const [, number, words = '', kind = ''] = kindAtEnd.exec(text) ?? []
  return number === undefined
    ? undefined
    : { code: `${kind} ${number}`, title: words, isNamed: false, anywhere: false, beside: number }
}
const ofPages = /(?:^|\s+)(?:page\s+)?\d+\s+of\s+\d+$/i
/** “Code AC Issued 8/20” */
const issued = /(?:^|\s+)issued:?\s+\d{1,2}\/[\d/]+$/i
/** Texts that belong to a policy and are not the policy: many districts give both one number, “BP 0410” and “AR 0410”. */
const besidePolicy = /^(?:regulation|procedure|exhibit|rule|guideline|ar|e(?:\(\d\))?)$/i
/** The code of a regulation, procedure or exhibit: its word before the number, unless the number itself says it. */
const ownCode = (word: string, code: string): string =>
  !besidePolicy.test(word) || /-[A-Z]/.test(code) ? code : `${nameOf(word)} ${code}`
/** “E(1) 1312.3” is the first exhibit to 1312.3. */
const nameOf = (word: string): string => {
  const [, , nth = ''] = /^(e|exhibit)(\(\d\))?$/i.exec(word) ?? []
  if (/^e(\(|$)/i.test(word)) return `Exhibit${nth}`
  return /^ar$/i.test(word) ? 'AR' : `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`
}
export const longestHeading = 120
/** A heading that says that it names a policy may be longer. */
const longestNamed = 200
/** A number at the end of a line is that of a page, unless a word before it takes it or it is a year: “Section 504”, “over 40”. */
const page =
  /(?:^|\s)(?<!\b(?:sections?|title|part|chapter|article|grades?|age[sd]?|over|under|to|through|than|form|draft|level|phase|years?|of|plans?|act|no\.?|number|rule|type|group|tier|law|code|version|revision|proposition|measure|bill|and|policy|see|zone|covid)\s)(?!(?<!\b(?:repealed|rescinded|deleted|retired|expired|archived|withdrawn|moved|adopted|approved|revised|amended|reviewed|effective|updated)\W*)(?:19|20)\d{2}$)\d+$/i
/** True for a line that is no heading: one in a table of contents, and a sentence. */
export const isNoHead = (line: string): boolean => noCode.test(line) || page.test(line)
const noCode = /(?:\.{3,}|\s\.\s\.)|[.;,]$|\bclick here\b|\[link\]|https?:/i
/** “Code of conduct”, “Policy on attendance”, “Title: Discrimination”: a word and no code, though in capitals. */
const words = new Set(
  'A,ADA,AGE,AIM,AIMS,ALL,ALSO,AN,AND,ANY,ARE,AS,AT,BACK,BASIS,BE,BOARD,BODY,BOOK,BOOKS,BOTH,BUS,BUT,BY,CALL,CARE,CASE,CELL,CHILD,CLASS,CLUBS,CODE,COST,COSTS,CROSS,DATA,DATE,DATES,DAY,DAYS,DRESS,DRUG,DRUGS,EARLY,END,ETC,EXAMS,FAIR,FEE,FEES,FIELD,FIRE,FIRST,FOOD,FULL,FUND,FUNDS,GIFT,GIFTS,HEAD,HELP,HIGH,HOURS,ITEMS,JOB,JULY,JUNE,LAST,LATE,LAW,LAWS,LEAVE,LIFE,LINE,LOCAL,LONG,LOW,LUNCH,DO,DRAFT,DUTY,EACH,FAPE,FERPA,FILE,FOR,FORM,FORMS,FREE,FROM,GOAL,GOALS,GRADE,GROUP,HOME,HOW,IDEA,IEP,IF,IN,INTO,IS,IT,ITEM,KEY,LEA,LEGAL,LEVEL,LIST'.split(
    ',',
  ),
)
/** The common classification has the letters A to L; of others a heading has to say that it names a code. */
export const isWord = (own: string): boolean => /^[A-Z]+$/.test(own) && (words.has(own) || own > 'M')
/** How many letters may be between a code and the one before it: “ADA” and “ADC”. */
const NEAR = 3
/**
 * Whether a code is right behind another in the order of a manual: ADA behind AD, ADC and ADB-R. By that a word that is a
 * code as well, as ADA, is told from words of a text.
 */
export function isBehind(before: string, code: string): boolean {
  const own = before.replace(/-[A-Z0-9]{1,3}$/, '')
  const stem = code.slice(0, -1)
  if (!/^(?:[A-L][A-Z]{2,4}|[A-L]{6})$/.test(code)) return false
  const step = (code.at(-1)?.charCodeAt(0) ?? 0) - (own.charCodeAt(stem.length) || 0)
  return own === stem || (own.startsWith(stem) && step > 0 && step <= NEAR)
}
/** “AC” and its “AC-R” before “B”, 102 before 1020, 7:20 before 7:180. Whether “AC-E” or “AC-R” comes first is the district’s. */
export const inOrder = (a: string, b: string): boolean => isSorted(a, b, (d) => d.padStart(6, '0'))
/** As California counts: 5141.21 is a part of 5141.2, and before 5141.3. */
export const asDecimals = (a: string, b: string): boolean => isSorted(a, b, (d) => d)
const isSorted = (a: string, b: string, counted: (digits: string) => string): boolean => {
  const [first, then] = [a, b].map((c) =>
    c
      .replace('R ', '')
      .replace(/-[A-Z0-9]{1,3}$|(?<=\d)[A-Z]\d{0,2}$/, '')
      .replace(/(\.?)(\d+)/g, (_, dot: string, d: string) => (dot === '' ? d.padStart(6, '0') : dot + counted(d))),
  )
  return compareKeys(first ?? '', then ?? '') <= 0
}

const between = /^(?:of|the|and|with|for|in|to|a|an|on|or|at|by)$/i
/** Words that may be left of a title behind the letters that stand for it: “… Act of 1990”. */
const BEHIND = 3
/**
 * Whether the letters before a title stand for its words: “IEP - Individualized education program”, “ADA - Americans with
 * Disabilities Act”. Such lines explain the words of a text.
 */
export function isAcronym(own: string, title: string, least = 3): boolean {
  if (own.length < least || !/^[A-Z]{2,6}$/.test(own)) return false
  const words = title
    .replace(/[([].*|^(?:the )?U\. ?S\. (?=\p{Lu})/gu, '')
    .split(/[^\p{L}’']+/u)
    .filter((w) => w !== '')
  const fits = (k: number, i: number): boolean => {
    const word = words[i] ?? ''
    if (k === own.length) return words.length - i <= BEHIND
    // “FMLA - Family and Medical Leave” is an act.
    if (i === words.length) return k > 2 && own.endsWith('A') && k === own.length - 1
    return (word[0]?.toUpperCase() === own[k] && fits(k + 1, i + 1)) || (between.test(word) && fits(k, i + 1))
  }
  return fits(0, 0)
}

/** “Policy 5145.3 Harassment applies to all”: words of a sentence behind the code. */
const sentence = /\s(?:shall|may|must|will|applies|apply|requires|provides|states|prohibits|governs|is|are|was|has)\s/

export interface Shape {
  readonly code: string
  readonly title: string
  /** The line says that it names a policy: “File:”, “Policy”. */
  readonly isNamed: boolean
  /** What is left of a code at the right edge: its title, unless that is below and this is the part of the manual. */
  readonly left?: string
  /** The policy that it is beside: it begins a text only behind that. */
  readonly beside?: string
  /** It begins a policy at any place; the others do so at the top of a page and below an empty line. */
  readonly anywhere: boolean
}

/** Without the signs by which plain text marks a heading: “# Policy AC”, “**Policy AC**”, and without those that nobody sees. */
const unmarked = (line: string): string =>
  line
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/^(?:#{1,6}\s+|(?:\*\*|__)(?=\p{Lu}.*(?:\*\*|__)$))/u, '')
    .replace(/(?<=^\p{Lu}.*)(?:\*\*|__)$/u, '')

/** The code and title of a line that looks like the heading of a policy; `known` are codes that the plan has. */
export function shapeOf(line: string, known: ReadonlySet<string>): Shape | undefined {
  // Word makes other dashes of the hyphen in “AC-R”.
  const text = unmarked(line.trim()).replace(/(?<=[A-Z\d])[\u2010\u2011\u2013](?=[A-Z]{1,3}(?![A-Z]))/g, '-')
  const most = /^policy\s+\d/i.test(text) ? longestNamed : longestHeading
  if (text === '' || text.length > most || noCode.test(text)) return undefined
  const [, left = '', right = ''] = atRight.exec(text) ?? []
  const shape = right === '' ? undefined : shapeOf(right, known)
  const atLeft = said.exec(text)?.[2] ?? 'a'
  if (shape?.isNamed && shape.title === '' && atLeft !== atLeft.toUpperCase())
    return {
      ...shape,
      // “Title: Equity      Code: AC” is no sentence.
      anywhere: titleLabel.test(left),
      ...(titleLabel.test(left) ? { title: left.replace(titleLabel, '') } : { left }),
    }
  const [, number4 = '', kind = '', name = ''] = kindBehind.exec(text) ?? []
  if (number4 !== '') return { code: ownCode(kind, number4), title: name, isNamed: true, anywhere: true }
  const beside = besideShape(text)
  if (beside) return beside
  const named = wide.test(text) ? null : said.exec(text)
  const found = named ?? plain.exec(text)
  if (found) {
    const [word = '', own = '', then = ''] = named ? found.slice(1) : ['', ...found.slice(1)]
    // “POLICY AC     Page 1 of 2”, “Policy AC (Mandatory): Equity”.
    const rest = then
      .replace(ofPages, '')
      .replace(issued, '')
      .replace(/^\([^()]*\)\s*[:–—-]\s+/, '')
    const isKnown = known.has(own)
    if (page.test(rest)) return undefined
    // In “Policy is …” the word is not a code, unless the whole heading is in capitals or it has digits.
    const upper = own.replace(/\b(?:po|ag)(?=\d)|(?<=\d)\.[a-z]$/g, '')
    if (upper !== upper.toUpperCase() || (named && /^[A-Z]$/.test(own) && !isKnown)) return undefined
    if (rest !== '' && !/^[\p{Lu}\d“"([]/u.test(rest)) return undefined
    // Times of a day, school years and telephones have such shapes, too.
    if (!named && !isKnown && /^\d{1,2}:|^20\d\d-\d\d$/.test(own)) return undefined
    // “File: ADA”, and “Code ADA” alone.
    const isSaid = /:\s/.test(text.slice(0, text.indexOf(own))) || (rest === '' && /^(?:file|code)$/i.test(word))
    if (!isKnown && isWord(own) && !isSaid) return undefined
    // “POLICY: CLASS SIZE” is a title in capitals behind the word, where no sign parts a code from it.
    const isJoined = rest !== '' && / $/.test(text.slice(0, text.length - rest.length).replace(/[:–—-]\s+$/, ''))
    if (!isKnown && isSaid && isJoined && /^[A-Z]+$/.test(own) && isWord(own)) return undefined
    if (sentence.test(rest) && !(named && /[:–—-]\s+$/.test(text.slice(0, text.length - rest.length)))) return undefined
    return {
      ...{ code: ownCode(word, own), title: rest.trim() },
      ...{ isNamed: named !== null, anywhere: named !== null || isKnown },
    }
  }
  const [, number] = /^No\.\s+(\d{3,4}(?:\.\d{1,2})?)$/.exec(text) ?? []
  if (number !== undefined) return { code: number, title: '', isNamed: true, anywhere: true }
  // A code of another shape begins a policy as well where the line says that it is one: the one before ends there.
  const [, other] = /^(?:file|code(?: no\.?)?|policy (?:no\.?|code|number))\s*[:#]?\s*(\S{2,16})$/i.exec(text) ?? []
  // “(Education” on the line above “Code 39831.3)” cites a law.
  const isCut = other?.includes(')') !== other?.includes('(')
  if (other !== undefined && !isCut && /\d/.test(other) && other === other.toUpperCase())
    return { code: other, title: '', isNamed: true, anywhere: true }
  const [, first = '', rest = ''] = /^(\S+)(?:\s+(\p{Lu}.*))?$/u.exec(text) ?? []
  return known.has(first) ? { code: first, title: rest.trim(), isNamed: false, anywhere: false } : undefined
}

/** The most lines between the top of a page, or an empty line, and a heading. */
const topLines = 6

export interface Line {
  readonly at: number
  readonly text: string
  /** Counted from 1. */
  readonly page: number
  /** Near the top of a page, or below an empty line. */
  readonly top: boolean
  /** An empty line or the end of a page is right above it. */
  readonly gap: boolean
}

/** The lines of a text, each with its place in it. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let page = 1
  let at = 0
  let filled = 0
  let empty = true
  for (const part of text.split(/(?<=[\n\f])/)) {
    const line = part.replace(/[\n\f]/g, '')
    lines.push({ at, text: line, page, top: filled < topLines || empty, gap: empty })
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
