import type { RoughDay } from '../days/index.ts'
import { bareHeads, withinOf } from './bare-heads.ts'
import { beginnings } from './begins.ts'
import { belowDays, withDaysAbove } from './below-days.ts'
import { codesAlone } from './codes-alone.ts'
import { saidOf } from './days-of.ts'
import { type Head, legalOrLocal, numberAtEdge } from './edge-heads.ts'
import { blocksIn } from './exported.ts'
import { footHeads } from './foot-codes.ts'
import { isAcronym, isBehind, isNoHead, isWord, type Line, linesOf, shapeOf } from './heads.ts'
import { beginOf, onlineHead } from './heads-above.ts'
import { endMatter, headMatter, withoutListed } from './listed.ts'
import { alikeHeads } from './one-form.ts'
import { withoutOwnSections } from './own-sections.ts'
import { PAGE_END } from './places.ts'
import { datesOfManual, without } from './running-days.ts'
import { runningLines, topsIn, withoutRunning } from './running-lines.ts'
import { sectionsIn, stampOn } from './sections.ts'
import { goneWord, inHeading, isPointer, isVacant } from './status-of.ts'
import { sharedIn, titleFrom } from './titles.ts'

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
  /** Words by which it says that it does not hold: “Status: Retired”, “Draft”. */
  readonly status?: string
  /** A label of a day behind which none is read: “Revised: 2019-20”. */
  readonly unread?: string
  /** Lines within it that might be the headings of other policies, and were not taken for such. */
  readonly within?: readonly string[]
  /** The heading of a part of the manual whose policies do not hold: “REPEALED POLICIES”. */
  readonly under?: string
}

/** The headings that begin a policy, without those that a policy or a table of contents lists. */
function headsIn(lines: readonly Line[], known: ReadonlySet<string>): readonly Head[] {
  const shaped = besideRepeated(
    lines.flatMap((l) => (l.text.trim() === '' ? [] : { ...l, shape: shapeOf(l.text, known) })),
  )
  const first = withoutListed(shaped)
  const full = withWords(shaped, first)
  const heads = full === shaped ? first : withoutListed(full)
  const feet = footHeads(full, heads)
  if (feet !== undefined) return feet
  const placeOf = new Map(full.map((l, i) => [l.at, i]))
  const isPaged = (lines.at(-1)?.page ?? 1) > 1
  const byPage = Map.groupBy(full, (l) => l.page)
  const onPage = Map.groupBy(heads, (l) => l.page)
  const repeated = Map.groupBy(full, (l) => l.text.trim())
  // In a text that flows over its pages one code may be at the foot of a page by chance.
  const atFoot = heads.filter(
    (l) =>
      l.shape.title === '' &&
      byPage
        .get(l.page)
        ?.slice(-2)
        .some((foot) => foot.at === l.at),
  )
  const areFeet = isPaged && atFoot.length * 2 >= heads.length
  return heads.map(({ at, page, text, gap, shape: { code, title, left } }): Head => {
    const onIt = byPage.get(page) ?? []
    const [first] = onIt
    // A code alone at the foot of a page, as some manuals have it, is that of the whole page.
    const isFoot = areFeet && title === '' && onPage.get(page)?.length === 1 && onIt.slice(-2).some((l) => l.at === at)
    if (isFoot && first !== undefined && first.at < at)
      return { at: first.at, page, code, title: isNoHead(first.text.trim()) ? '' : first.text.trim() }
    // “0410 - Page 1 of 2” over “Policy 0410: Equity”.
    const again = full[(placeOf.get(at) ?? 0) + 1]?.shape
    if (title === '' && again?.code === code && again.title !== '') return { at, page, code, title: again.title }
    const online = title === '' ? onlineHead(full, placeOf.get(at) ?? 0, repeated) : undefined
    if (online !== undefined) return { ...online, code }
    // “TITLE IX” over “Policy Code: 1720”: the title is above the code.
    const above = full[(placeOf.get(at) ?? 0) - 1]
    const name = above?.text.trim() ?? ''
    // “POLICY TITLE: Meetings” over “POLICY NO: 0203.01”, also where a page ends between them.
    const over = full.slice(0, placeOf.get(at) ?? 0).findLast((l) => l.page === page || !ofPage.test(l.text.trim()))
    const [, before] = title === '' && over?.page === page - 1 ? (labeledTitle.exec(over.text.trim()) ?? []) : []
    if (over !== undefined && before !== undefined) return { at: over.at, page: over.page, code, title: before }
    const [, labeled] = title === '' || isCodeLine(text) ? (labeledTitle.exec(name) ?? []) : []
    // “Policy Title: Objectives for Equal” over “Code No. 500 Opportunities” is one title in two lines.
    if (labeled !== undefined && above?.page === page)
      return { at: above.at, page, code, title: `${labeled} ${title}`.trim() }
    const isLabeled = full
      .slice((placeOf.get(at) ?? 0) + 1, (placeOf.get(at) ?? 0) + 1 + ABOUT)
      .some((l) => labeledTitle.test(l.text.trim()))
    const isTitle =
      title === '' &&
      !gap &&
      !isLabeled &&
      above?.gap === true &&
      /\p{Lu}{3}/u.test(name) &&
      name === name.toUpperCase()
    // “Nondiscrimination” over “Policy AC”, and below it the first sentence of the text.
    const behind = full.slice((placeOf.get(at) ?? 0) + 1, (placeOf.get(at) ?? 0) + 2 + DAYS)
    const below = behind.map((l) => l.text.trim()).find((l) => !endMatter.test(l) && !headMatter.test(l)) ?? ''
    // In a text without empty lines the end of the policy before is right above the title.
    const end = full[(placeOf.get(at) ?? 0) - 2]?.text.trim() ?? ''
    const isBelowEnd = above?.gap === true || (above?.shape === undefined && (/[.!?]$/.test(end) || isDated(end)))
    const isOverSentence =
      title === '' && !gap && isBelowEnd && /[.;:]$/.test(below) && /^\p{Lu}[\p{L} ,&’'/–-]{3,70}$/u.test(name)
    if (above && isOverSentence && repeated.get(name)?.length === 1)
      return { at: above.at, page: above.page, code, title: name }
    // The same with an empty line between them: below the code the text begins at once.
    const isCapital = /\p{Lu}{3}/u.test(name) && name === name.toUpperCase() && above?.page === page && above.gap
    if (
      title === '' &&
      gap &&
      isCapital &&
      !isLabeled &&
      isText(below) &&
      repeated.get(name)?.length === 1 &&
      !isNoHead(name)
    )
      return { at: above?.at ?? at, page, code, title: name }
    return isTitle && repeated.get(name)?.length === 1 && isCodeLine(text) && !isNoHead(name)
      ? { at: above.at, page: above.page, code, title: name }
      : { at, page, code, title, ...(left !== undefined && { left }) }
  })
}

/** “CEDAR FALLS SCHOOL DISTRICT      POLICY AC”: the same words before several codes are a head, wherever it is. */
function besideRepeated(full: readonly Shaped[]): readonly Shaped[] {
  const codes = new Map<string, Set<string>>()
  for (const { shape } of full)
    if (shape?.left !== undefined) codes.set(shape.left, (codes.get(shape.left) ?? new Set()).add(shape.code))
  return full.map((line): Shaped => {
    const { shape } = line
    const isHead = shape?.left !== undefined && (codes.get(shape.left)?.size ?? 0) > 1
    return isHead ? { ...line, shape: { ...shape, anywhere: true } } : line
  })
}

type Shaped = Line & { readonly shape: ReturnType<typeof shapeOf> }
/** With “ADA - Goals” as a heading behind “AD - Mission”, though ADA is a word, too. */
function withWords(full: readonly Shaped[], heads: readonly Shaped[]): readonly Shaped[] {
  let k = -1
  let last = ''
  const worded = full.map((line, i): Shaped => {
    if (heads[k + 1]?.at === line.at) last = heads[++k]?.shape?.code ?? ''
    if (last === '' && isFirstOf(full, line, heads)) return { ...line, shape: shapeOf(line.text, new Set(['A'])) }
    // In a text without empty lines the days of the policy before are right above it.
    const above = full[i - 1]?.text.trim() ?? ''
    const isBelow = line.gap || isDated(above)
    const [, word = ''] = isBelow && line.shape === undefined ? (wordFirst.exec(line.text.trim()) ?? []) : []
    if (last === '' || !isWord(word) || !isBehind(last, word)) return line
    last = word
    return { ...line, shape: shapeOf(line.text, new Set([word])) }
  })
  return worded.some((l, i) => l.shape !== full[i]?.shape) ? worded : full
}
/** “A - Foundations” over its text, before “AB” or “B”: A is an article elsewhere. */
function isFirstOf(full: readonly Shaped[], line: Shaped, heads: readonly Shaped[]): boolean {
  const [next, more] = heads
  if (next === undefined || more === undefined || line.at >= next.at || !line.gap) return false
  return (
    /^A\s*[:–—-]+\s+\p{Lu}/u.test(line.text.trim()) &&
    /^(?:A[A-Z]|B)/.test(next.shape?.code ?? '') &&
    full.some((l) => l.at > line.at && l.at < next.at && isText(l.text.trim()))
  )
}
const wordFirst =
  /^(?:(?:board\s+)?(?:policy|file|code)\s+)?((?:[A-L][A-Z]{2,4}|[A-L]{6}))(?:\s*[:–—-]+\s+\p{Lu}.*|\s+\p{Lu}.*)?$/iu

/** “ADA - Compliance” in a manual of such headings, where no AD before it tells that it is a code. */
function doubtfulWords(lines: readonly Line[], heads: readonly Head[]): ReturnType<typeof bareHeads>['doubtful'] {
  const begun = new Set(heads.map((h) => h.at))
  const such = lines.flatMap((line) => {
    const [, own, words = ''] = line.gap ? (dashed.exec(line.text.trim()) ?? []) : []
    return own === undefined || isAcronym(own, words) ? [] : [{ at: line.at, own, says: line.text.trim() }]
  })
  if (such.filter((s) => begun.has(s.at)).length * 2 <= heads.length) return []
  return such.filter(({ at, own }) => own.length > 2 && isWord(own) && !begun.has(at))
}
const dashed = /^((?:[A-L][A-Z]{1,4}|[A-L]{6})(?:-[A-Z0-9]{1,3})?)\s*[:–—-]+\s+(\p{Lu}[^.;]*)$/u

/** “Policy Name: Equity” over “Policy Number: AC”. */
const labeledTitle = /^(?:(?:policy|descriptor|document)\s+)?(?:title|name|term|subject)\s*:\s*(\p{Lu}.*\S)\s*$/iu
/** “Page 2 of 9”, “12”: at the foot of a page. */
const ofPage = /^\W*(?:page\s+)?\d{1,4}(?:\s+of\s+\d{1,4})?\W*$/i
const isCodeLine = (text: string): boolean => /\bcode\b|\bnumber\b|\bno\./i.test(text)

const isDated = (said: string): boolean => endMatter.test(said) && /\d\W*$/.test(said)

/** How many lines below a code may say what it is about. */
const ABOUT = 4
/** How many lines with days may be between a code and its text. */
const DAYS = 3

/** A line of the text, and no title. */
const isText = (line: string): boolean => /^\p{Lu}.*\p{Ll}.*\s/u.test(line) && (/[.;:]$/.test(line) || line.length > 80)

/**
 * Splits a manual at its headings: a policy begins at a line that names another code than the one before. Running heads
 * name the same code and split nothing. A text without such headings gives no parts.
 */
export function split(text: string, knownCodes: readonly string[] = []): readonly Part[] {
  const known = new Set(knownCodes.filter((c) => c.trim() !== ''))
  const printed = linesOf(text)
  const running = runningLines(printed)
  const lines = withoutRunning(printed, running)
  const blocks = blocksIn(text)
  const exported = lines.flatMap(({ at, page }): Head[] => {
    const block = blocks.get(at)
    return block === undefined ? [] : [{ at, page, ...block }]
  })
  const certain = exported.length > 0 ? exported : legalOrLocal(lines)
  const found = certain.length > 0 ? certain : headsIn(lines, known)
  // A code that the plan knows is evidence that bare codes are headings, and not that only its own are.
  const byKnown = found.length > 0 && known.size > 0 && certain.length === 0 && headsIn(lines, new Set()).length === 0
  const named = byKnown ? [] : found
  // One “Policy 1201” among two hundred headings of nothing but a code and a title is one of them.
  const { heads: bare, doubtful } = certain.length === 0 && named.length < FEW ? bareHeads(lines) : NONE
  const isSaid = named.some((h) => !text.startsWith(h.code, h.at))
  // One “EEOC - …” in a manual with its numbers at the edge of the line.
  const edge = !isSaid && named.length > 0 && named.length < FEW && certain.length === 0 ? numberAtEdge(lines) : []
  const begun =
    named.length > 0 && bare.length < named.length * (isSaid ? MANY : 2) && edge.length <= named.length * 2
      ? named.filter((head, i) => !isSame(named[i - 1], head) || isOtherVersion(named, i, text))
      : withKnown([bare, numberAtEdge(lines), codesAlone(lines)].find((f) => f.length > 0) ?? [], found)
  const alike = certain.length > 0 ? { heads: begun, doubtful: [] } : alikeHeads(lines, begun)
  const below = certain.length > 0 ? { heads: [], doubtful: [] } : belowDays(lines, alike.heads)
  const all = below.heads.length === 0 ? alike.heads : [...alike.heads, ...below.heads].toSorted((a, b) => a.at - b.at)
  const { heads: apart, sections: ownSections } =
    certain.length > 0 ? { heads: all, sections: [] } : withoutOwnSections(text, all, known)
  const heads = withDaysAbove(
    lines,
    apart.map((head) => beginOf(head, lines)),
  )
  const begins = beginnings(printed, heads)
  const taken = new Set(apart.map((h) => h.at))
  const unsure = [
    ...(begun.some((h) => bare.includes(h)) ? doubtful : doubtfulWords(lines, heads)),
    ...alike.doubtful,
    ...below.doubtful,
    ...ownSections,
  ]
    .filter(({ at }, i, all) => !taken.has(at) && all.findIndex((d) => d.at === at) === i)
    .toSorted((a, b) => a.at - b.at)
  const dated = new Set([...running, ...datesOfManual(lines, heads)])
  const lineAt = new Map(lines.map((l, i) => [l.at, i]))
  const tops = topsIn(printed)
  const belowOf = ({ at, page }: Head, to: number): readonly Line[] =>
    lines.slice((lineAt.get(at) ?? 0) + 1).filter((l, k) => k < 10 && l.at < to && (l.page === page || !tops.has(l.at)))
  const shared = sharedIn(heads.map((head, i) => [head.code, belowOf(head, heads[i + 1]?.at ?? text.length)]))
  const sections = sectionsIn(lines, heads)
  const stamp = stampOn(lines)
  const parts = heads.map((head, i): Part => {
    const to = sections[i + 1]?.from ?? begins[i + 1] ?? text.length
    const under = sections[i]?.under
    const own = text.slice(head.at, to)
    const pages = own.replace(/\s+$/, '').split(PAGE_END).length
    const linesBelow = certain.length > 0 && head.title !== '' ? [] : belowOf(head, to)
    const ends = below.doubtful.find((d) => d.at > head.at && d.at < to)?.at ?? to
    const upTo = text.slice(head.at, ends)
    const said = dated.size === 0 ? upTo : without(upTo, head.at, dated)
    const others = othersIn(lines.slice(lineAt.get(head.at), lineAt.get(to)), head.code, known)
    const titled = titleFrom(withoutCode(head), head.code, linesBelow, shared)
    // “EDUCATIONAL EQUITY       Code No. 102” over the first sentence.
    const title = (/[.;]$/.test(titled) && leftOf(head, heads)) || titled || leftOf(head, heads)
    const isGone = isVacant(title) || isPointer(title)
    const { other, ...of } = saidOf(
      said,
      others.length === 0 ? said : without(own, head.at, new Set([...dated, ...others])),
    )
    const doubts = unsure.filter((d) => d.says !== title)
    const isTold = other === undefined || doubts.some((d) => d.at > head.at && d.at < to && said.indexOf(d.says) >= 0)
    return {
      from: begins[i] ?? head.at,
      to,
      code: head.code,
      title,
      firstPage: head.page,
      pages,
      ...(isGone && hasNoText(own) && { status: title }),
      ...(stamp !== undefined && { status: stamp }),
      ...of,
      ...(under !== undefined && { status: under, under }),
      ...withinOf(isTold ? doubts : [...doubts, { at: head.at + 1, says: other }], head.at, to),
    }
  })
  return withoutContents(parts, text)
}

/** The places of lines within a policy that name another one, and may say that it does not hold. */
function othersIn(own: readonly Line[], code: string, known: ReadonlySet<string>): readonly number[] {
  return own.flatMap(({ at, text }) => {
    const said = text.trim()
    // A year at its end is no number of a page: “Policy JBA Sex - REPEALED 2020”.
    const shaped = goneWord.test(said)
      ? (shapeOf(said, known) ?? shapeOf(said.replace(/\W*\b(?:19|20)\d\d\W*$/, ''), known))?.code
      : undefined
    // “ADA - GOALS (Deleted 5/5/2020)”, though ADA is a word, and “1080 HIRING - REPEALED”.
    const [, headed = ''] = shaped === undefined && goneWord.test(said) ? (gonePolicy.exec(said) ?? []) : []
    const isHead = headed !== '' && !(isWord(headed) && !dashed.test(said)) && inHeading(said) !== undefined
    const other = shaped ?? (isHead ? headed : undefined)
    return other === undefined || isOf(code, other) ? [] : at
  })
}
/** “AR JB” and “JB-R” may call themselves JB; what is said in JB of its regulation, or of JBA, is said of another text. */
const isOf = (code: string, other: string): boolean => other === code || code.split(/[\s/-]+/).includes(other)

/** Whether a part has no more than its heading, its title and a day: “7:30 Reserved”. */
const hasNoText = (own: string): boolean => own.split(/[\n\f]/).filter((l) => l.trim() !== '').length <= BARE
const BARE = 3

const gonePolicy =
  /^((?:[A-L][A-Z]{1,4}|[A-L]{6})(?:-[A-Z0-9]{1,3})?|\d{3,4}(?:\.\d{1,2})*)(?:\s*[:–—-]+)?\s+\p{Lu}\p{L}+.*(?:[([]|\s[–—-]+\s)/u

/** “Equity          Policy AC”: words at the left that no other policy has are its title. */
const leftOf = ({ left, code }: Head, heads: readonly Head[]): string =>
  left !== undefined && !heads.some((h) => h.left === left && h.code !== code) ? left : ''

/** A manual with fewer labeled headings, and this many times as many bare ones, has bare ones. */
const [FEW, MANY] = [6, 5]
const NONE: ReturnType<typeof bareHeads> = { heads: [], doubtful: [] }

/** What “Status:” says below a heading; '' where it says nothing. */
const statusLine = (text: string): string =>
  /^[^\S\n]*status\s*:[^\S\n]*(\S.*)$/im.exec(text.split('\n').slice(0, 6).join('\n'))?.[1]?.trim().toLowerCase() ?? ''

const withDay = /\b(?:adopted|approved|revised|amended|effective|rescinded|repealed)\b.*\d/i
/** The last day of adoption, or of repeal, that a text ends with; '' where it ends otherwise. */
const dayAtEnd = (text: string): string => {
  const last = text
    .split(/[\n\f]/)
    .filter((l) => l.trim() !== '')
    .slice(-LAST)
  if (!last.some((l) => withDay.test(l))) return ''
  const { effective, repealed } = saidOf(last.join('\n'))
  return [effective && `since ${effective}`, repealed && `until ${repealed}`].filter(Boolean).join(' ')
}
/** In how many lines at its end a policy says when it was adopted. */
const LAST = 4
/** Whether a heading has the code of the one before it: below “Exhibit 3555-E” its own first line may be “E 3555”. */
const isSame = (before: Head | undefined, { code }: Head): boolean =>
  before?.code === code ||
  (/^Exhibit \d/.test(code) && before?.code === `${code.slice('Exhibit '.length)}-E`) ||
  // “0415 AR - Equity Plan” over “Administrative Regulation No 0415”.
  (/^AR /.test(before?.code ?? '') && code === before?.code.replace('AR', 'Regulation'))
/** “(current)”, “(proposed)” behind a title. */
const versionOf = (title: string): string =>
  /[([]\s*((?:current|existing|old|proposed|new|revised|draft|redline|clean|first reading|second reading|final)(?: (?:policy|version|text|language))?)\s*[)\]]\s*$/i
    .exec(title)?.[1]
    ?.toLowerCase() ?? ''

/** Whether a heading of the same code as the one before begins another version, and is no head of the next page. */
function isOtherVersion(heads: readonly Head[], i: number, text: string): boolean {
  const [before, own] = [heads[i - 1], heads[i]]
  if (before === undefined || own === undefined) return false
  if (versionOf(before.title) !== versionOf(own.title)) return true
  const texts = [text.slice(before.at, own.at), text.slice(own.at, heads[i + 1]?.at)]
  const [was, is] = texts.map(statusLine)
  if (was !== '' && is !== '' && was !== is) return true
  const [first, then] = texts.map(dayAtEnd)
  return first !== '' && then !== '' && first !== then
}

/** Headings by their shape, and those with codes that the plan knows, in their order. */
function withKnown(heads: readonly Head[], known: readonly Head[]): readonly Head[] {
  const codes = new Set(heads.map((h) => h.code))
  const all = [...heads, ...known.filter((h) => !codes.has(h.code))].toSorted((a, b) => a.at - b.at)
  return all.filter((head, i) => head.code !== all[i - 1]?.code)
}

/** “Harassment (See JDDC)    GAAC” has the code at both ends of the line, and where to look besides. */
const withoutCode = ({ code, title }: Head): string =>
  title.endsWith(code) && /\s$/.test(title.slice(0, -code.length))
    ? title
        .slice(0, -code.length)
        .trim()
        .replace(/\s*\(see [^()]*\)$/i, '')
    : title

/** Parts without those that are nothing but a heading, where another has the same code: a table of contents. */
function withoutContents(parts: readonly Part[], text: string): readonly Part[] {
  const isEmpty = ({ from, to, title }: Part): boolean =>
    text
      .slice(from, to)
      .split(/[\n\f]/)
      .slice(1)
      .every((l) => l.trim() === '' || l.trim() === title || /^\W*(?:page\s+)?\d{1,4}\W*$/i.test(l))
  const empty = new Set(parts.filter(isEmpty))
  const full = new Set(parts.flatMap((part) => (empty.has(part) ? [] : part.code)))
  // “Policy 101: Discipline (Repealed)” is all there is of it, in the contents and in its place.
  const isAgain = ({ code, title }: Part, i: number): boolean =>
    parts.slice(i + 1).some((later) => empty.has(later) && later.code === code && later.title === title)
  // “5200 Student Conduct” over “5207 Bullying” with no text of its own is the name of a part of the manual.
  const isOfPart = (part: Part, i: number): boolean =>
    /^\d+00$/.test(part.code) &&
    part.status === undefined &&
    parts
      .slice(i + 1)
      .find((later) => !empty.has(later))
      ?.code.startsWith(part.code.replace(/0+$/, '')) === true
  return parts.filter(
    (part, i) => !empty.has(part) || (!full.has(part.code) && !isAgain(part, i) && !isOfPart(part, i)),
  )
}
