import { asDecimals, inOrder, isAcronym, isBehind, isWord, type Line, type Shape } from './heads.ts'
import { isOnline } from './heads-above.ts'
import { inHeading, isPointer, isVacant } from './status-of.ts'

/** Lines that look like headings and are not: a policy or a table of contents lists other policies, or refers to one. */

/** Over a list of other policies: “Cross References”, “CROSS REFS.: GBA, Open hiring”. */
const overList =
  /^(?:(?:cross|legal|related|other|see also|state|federal|management|policy|companion|associated|linked|supporting|contracts?)[\s-]*)*(?:references?|refs?|policies|documents|resources)(?:\(s\))?\s*\.?\s*(?::.*)?$/i
/** Words alone in a line right above several that may be headings: “See also”, “Links”, “This policy works together with:”. */
const label =
  /^(?!(?:adopted|approved|revised|amended|reviewed|effective)\s*:?$)(?:see(?: also)?|cf\.?|xrefs?|links?|attachments?|forms?|notes?|supersedes|replaces|statutory authority|.{2,}:)$/i
/** As many different headings below each other, with nothing between them, are a list as well. */
const LISTED = 3
/** What ends a policy, or says since when it holds: no policy begins with it. */
export const endMatter =
  /^\W*(?:adopted|adoption|approved|revised|amended|reviewed|readopted|legal ref|cross ref|(?:date|last|latest|original(?:ly)?) (?:of )?(?:adopt|approv|revis|amend|review|readopt|issued)\p{L}*|\[?adopted|end of|(?:page )?\d{1,4}(?: of \d+)?\W*$)/iu
/** What is printed right below the heading of a policy, and nowhere else. */
export const headMatter = /^(?:status\s*:|(?:original(?:ly)?|last|first) (?:adopted|revised|reviewed)(?: date)?\s*:)/i
/** The end of a line in the middle of a sentence. */
const goesOn =
  /(?:,|\b(?:in|by|of|the|and|or|to|under|with|see|per|from|for|this|that|ar|bp|pursuant|board|district|district[’']s|is|are|on))$/i
/** Letters of a line that is full: the one right below it goes on with its sentence, unless that has ended. */
const longLine = 55

/** A line with words, and the heading that it may be. */
interface Candidate extends Line {
  readonly shape: Shape | undefined
}

/** “… (Education” over “Code 47605)”, on one page or at the end of one: the second half of a law that is cited. */
const citesLaw = (text: string, before: string): boolean =>
  /^code\s+\d/i.test(text.trim()) &&
  (/\([^()]*$/.test(before) ||
    /\b(?:education|government|penal|vehicle|labor|family|civil|health and safety|safety|public contract|contract|business and professions|professions|welfare and institutions|institutions|revised|administrative|municipal)\W*$/i.test(
      before,
    ))

/** “Descriptor Term: Programs for Students with Disabilities” */
const titleLine = /^(?:(?:policy|descriptor|document)\s+)?(?:title|term|name|subject)\s*:/i

/** Whether a line is the rest of the sentence above it. */
const isRest = (line: Candidate, before: Candidate | undefined): boolean => {
  if (before === undefined) return false
  if (citesLaw(line.text, before.text)) return true
  if (line.gap || titleLine.test(before.text.trim())) return false
  const said = before.text.trim()
  return goesOn.test(said) || (before.shape === undefined && said.length > longLine && /[\p{Ll};]$/u.test(said))
}

const isCapital = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
/** “Policy JB” over “Equity” and the text, right below the end of a sentence: in what a PDF tells, no line may be empty. */
function isOverTitle(full: readonly Candidate[], i: number): boolean {
  const [before, title, after] = [full[i - 1], full[i + 1], full[i + 2]]
  const words = title?.text.trim() ?? ''
  const isTitle =
    /^\p{Lu}[^.;:]{2,80}[^.;:,]$/u.test(words) &&
    title?.shape === undefined &&
    !endMatter.test(words) &&
    title?.gap === false
  return (
    isTitle &&
    after !== undefined &&
    after.shape === undefined &&
    /[.!?]$/.test(before?.text.trim() ?? '') &&
    !isUnderList(full, i)
  )
}
/** “JB - EQUITY” over its text, right below the last sentence or the end of the policy before. */
function isBelowText(full: readonly Candidate[], i: number): boolean {
  const { code = '', title = '' } = full[i]?.shape ?? {}
  const ended =
    beginsStub(full, i - 1) ||
    [full[i - 1], full[i - 2]].some((l) => endMatter.test(l?.text.trim() ?? '') && /\d\W*$/.test(l?.text ?? ''))
  return (
    (isCapital(title) || isNextOf(full, i)) &&
    /^(?:[A-L][A-Z]{1,4}|[A-L]{6})(?:-[A-Z0-9]{1,3})?$/.test(code) &&
    (ended || /[.!?]$/.test(full[i - 1]?.text.trim() ?? '')) &&
    (isOverText(full, i) || beginsStub(full, i)) &&
    !isUnderList(full, i)
  )
}
/** “JICA-R — Dress: procedures” and “JICB — Bags” in a manual of such headings, behind “JICA — Dress”. */
function isNextOf(full: readonly Candidate[], i: number): boolean {
  const before = full.slice(0, i).findLast((l) => l.gap && l.shape !== undefined)?.shape
  const code = full[i]?.shape?.code ?? ''
  return (
    before?.isNamed === false &&
    full[i + 1]?.gap === false &&
    (isBehind(before.code, code) || code.startsWith(`${before.code}-`))
  )
}
/** “0415: EQUITY”, “AC     NONDISCRIMINATION”: a heading with its code before it. */
const headed =
  /^(?:(?:[A-L][A-Z]{1,4}|[A-L]{6})(?:-[A-Z0-9]{1,3})?(?:\s*[:–—-]+\s|\s{2,})|\d{3,5}(?:\.\d{1,4})*(?:\s*[:–—-]+)?\s+)\p{Lu}/u
const points = /^(?:administrative )?(?:exhibit|regulation|procedure|rule|guideline|policy)\b/i

/** “Policy 101: Discipline (Repealed)”: a heading that needs no text, and so may have the next one right below it. */
const isStub = ({ text, shape }: Candidate): boolean =>
  shape !== undefined && (isVacant(shape.title) || isPointer(shape.title) || inHeading(text.trim()) !== undefined)
/** Whether it is below a gap, the end of a policy, or another: in the middle of a sentence it is named by a list. */
const beginsStub = (full: readonly Candidate[], i: number): boolean => {
  const [line, above] = [full[i], full[i - 1]]
  if (line === undefined || !isStub(line)) return false
  const said = above?.text.trim() ?? ''
  return line.gap || above?.shape !== undefined || endMatter.test(said) || /[.!?]$/.test(said)
}

const isDay = (line: Candidate | undefined): boolean =>
  endMatter.test(line?.text.trim() ?? '') && /\d{2}/.test(line?.text ?? '')

/** The candidates that begin a policy. */
export function withoutListed(full: readonly Candidate[]): readonly (Candidate & { readonly shape: Shape })[] {
  const named = new Set(full.flatMap((l) => (l.shape?.isNamed ? l.shape.code : [])))
  const begins = full.map((line, i) => {
    const { shape } = line
    if (shape === undefined) return false
    // “Status: ADOPTED” below it: “9000 Role Of The Board” above is no sentence that goes on.
    if (shape.isNamed && headMatter.test(full[i + 1]?.text.trim() ?? '')) return true
    // “Policy CEDAR FALLS UNIFIED” over “adopted: May 5, 2019”.
    if (/^(?:adopted|approved|version|revised):/.test(full[i + 1]?.text.trim() ?? '')) return false
    if (isHeadAgain(full, i) || isOnline(full, i)) return true
    if (isRest(line, full[i - 1])) return false
    // “Policy 0415” alone between two lines is a reference.
    const before = full[i - 1]
    const follows = before?.shape !== undefined || endMatter.test(before?.text.trim() ?? '')
    const isRunning = shape.left !== undefined && shape.anywhere
    const alone = shape.title === '' && !isRunning && !line.top && !follows && !before?.gap && !isOverTitle(full, i)
    // “Exhibit: AC-E” as the last line of a policy points to one.
    const after = full[i + 1]
    const isNext = after?.gap === true && headed.test(after.text.trim()) && !after.text.trim().startsWith(shape.code)
    const isLast = after === undefined || (after.shape?.isNamed === true && after.shape.code !== shape.code) || isNext
    const isPointer = points.test(line.text.trim()) && !/^policy\b/i.test(line.text.trim())
    if (shape.title === '' && follows && isLast && (line.gap ? isPointer : points.test(line.text.trim()))) return false
    const isBelowTitle = titleLine.test(before?.text.trim() ?? '')
    if (alone && !isBelowTitle && !/^(?:file|no\.)|\bcode\b/i.test(line.text.trim())) return false
    // “Nondiscrimination      Code: AC” between the end of one policy and the days of the next.
    const isEnded = follows || /[.!?]$/.test(before?.text.trim() ?? '')
    if (shape.left !== undefined && isEnded && isDay(full[i + 1])) return true
    const isBelowDay = /\d\W*$/.test(before?.text ?? '') && endMatter.test(before?.text.trim() ?? '')
    const isTop = line.top || (isBelowDay && (isCapital(shape.title) || isOverText(full, i))) || isBelowText(full, i)
    if (
      !shape.anywhere &&
      (!isTop ||
        (endMatter.test(full[i + 1]?.text.trim() ?? '') && (!line.gap || isUnderList(full, i) || !isOverText(full, i))))
    )
      return false
    return true
  })
  const apart = new Set([...explainedIn(full), ...letteredIn(full)])
  for (const i of apart) begins[i] = false
  const mayBe = (i: number): boolean =>
    full[i]?.shape !== undefined && !apart.has(i) && !isRest(full[i] as Candidate, full[i - 1])
  /** Where several that may be headings are below each other, from the first to the last. */
  for (let from = 0; from < full.length; from++) {
    if (!mayBe(from) || mayBe(from - 1)) continue
    let to = from
    while (mayBe(to + 1)) to++
    const under = isUnderList(full, from) || (!full[from]?.gap && label.test(full[from - 1]?.text.trim() ?? ''))
    // “Policy 101: Discipline (Repealed)” below a list of dense lines, or with a code between those of its neighbors.
    const ends = under
      ? full.findIndex((l, i) => i > from && i <= to && l.gap && isStub(l) && isBehindList(full, from, i, to, begins))
      : -1
    if (ends > 0) to = ends - 1
    const run = full.slice(from, to + 1).filter((_, k) => under || !beginsStub(full, from + k))
    const codes = new Set(run.map((l) => l.shape?.code))
    const weak = codes.size > 1 && run.filter((l) => !l.shape?.anywhere).length > 1
    if (!under && !weak && codes.size < LISTED) continue
    if (isHeadAgain(full, from) || isOnline(full, from)) continue
    begins.fill(false, from, to)
    // A heading with the text of a policy below it is no item of a list.
    const isItem =
      run.length > 1
        ? isContents(run, full[to + 1]) || !endsList(full, from, to, begins)
        : under && !(endsList(full, from, to, begins) && isOverText(full, to))
    if (isItem || isOwnForm(full, from, to, begins)) begins[to] = false
    if (run.length > 1 && isBelowEnded(full, from, to, begins)) begins[to] = true
    // “Policy AC: Equity” over its text, right below “AC - Equity” and others in a table of contents.
    const last = full[to]?.shape
    const isOther = last?.isNamed === true && !run.slice(0, -1).some((l) => l.shape?.isNamed)
    if (isOther && run.slice(0, -1).some((l) => l.shape?.code === last.code) && isOverText(full, to)) begins[to] = true
    // “Status: ADOPTED” below it says that the last of them begins a policy, though no empty line is above it.
    if (full[to]?.shape?.isNamed && headMatter.test(full[to + 1]?.text.trim() ?? '')) begins[to] = true
  }
  // Below “Cross references” only a line that says so begins a policy, in a manual whose headings say so.
  if (named.size > 1) {
    let inList = false
    full.forEach((line, i) => {
      if (begins[i] && line.shape?.isNamed) inList = false
      else if (overList.test(line.text.trim())) inList = true
      else if (inList && !line.shape?.isNamed && !isHeadAgain(full, i)) begins[i] = false
    })
  }
  // “ACC – [Reserved]” is in no list of references.
  full.forEach((line, i) => {
    if (line.gap && isVacant(line.shape?.title ?? '')) begins[i] = true
  })
  for (const i of outOfPlace(full, begins)) begins[i] = false
  // “504 Plans Procedure” begins a text only behind a policy 504.
  let policy = ''
  return full.flatMap((line, i) => {
    const { shape } = line
    if (!begins[i] || shape === undefined || (shape.beside !== undefined && shape.beside !== policy)) return []
    if (shape.beside === undefined)
      policy = shape.code.replace(/^\p{Lu}\p{L}+(?:\(\d\))? /u, '').replace(/-[A-Z]+\d*$/, '')
    return [{ ...line, shape }]
  })
}

const letters = /^([A-Z][A-Z\d]{1,5})\s*[:=–—-]+\s+(\p{L}.*)$/u
/** Lines that say what letters stand for, with those right below each other: “IEP - Individualized education program”, “EL - English learner”. */
function explainedIn(full: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let from = 0; from < full.length; from++) {
    let to = from
    while (letters.test(full[to]?.text.trim() ?? '') && (to === from || full[to]?.gap === false)) to++
    const run = full.slice(from, to).map((l) => letters.exec(l.text.trim()) ?? [])
    const are = (is: (own: string, words: string) => boolean): number =>
      run.filter(([, own = '', words = '']) => is(own, words)).length
    const short = are((own, words) => isAcronym(own, words, 2))
    const isList =
      are((own, words) => isAcronym(own, words)) > 0 ||
      (run.length >= LISTED &&
        short > 0 &&
        are((own, words) => isWord(own) || isAcronym(own, words, 2)) * 2 > run.length)
    // “CTE - Career and Technical Education” below the end of a policy begins one.
    const isHead =
      (run.length === 1 && isBelowDays(full, from)) || full.slice(from, to).some((l) => l.shape?.anywhere === true)
    if (isList && !isHead) for (const k of run.keys()) found.add(from + k)
    from = Math.max(from, to - 1)
  }
  return found
}

const section = /^([A-Z]|[IVX]{1,5}|[1-9]00)\s*[:–—-]+\s+\p{Lu}/u
const ways = [
  'A B C D E F G H I J K L M N O P',
  'I II III IV V VI VII VIII IX X XI XII',
  '100 200 300 400 500 600 700 800 900',
].map((marks) => marks.split(' '))
/** “AC  NONDISCRIMINATION”, “5145 CONDUCT”. */
const bareHead = /^(?:(?:[A-L][A-Z]{1,4}|[A-L]{6})(?:-[A-Z0-9]{1,3})?|\d{3,5}(?:\.\d{1,4})*)\s+\p{Lu}{3}/u
/** Lines of the sections of one policy: “A - Purpose”, “B - Authority”, with no days and no other heading between. */
function letteredIn(full: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>()
  const isOwner = ({ text, shape }: Candidate): boolean =>
    !section.test(text.trim()) && (shape !== undefined || bareHead.test(text.trim()))
  const owner = full.findIndex(isOwner)
  for (const marks of ways) {
    let run: number[] = []
    full.forEach(({ text, shape, gap }, i) => {
      const said = text.trim()
      // The plan's own codes are codes.
      const [, mark] = shape?.anywhere ? [] : (section.exec(said) ?? [])
      const isNext = mark !== undefined && mark === marks[run.length]
      if (isNext || mark === marks[0]) run = isNext ? [...run, i] : [i]
      else if (mark === undefined ? (shape !== undefined && gap) || (endMatter.test(said) && /\d/.test(said)) : true)
        run = []
      if (run.length > 1 && owner >= 0 && owner < (run[0] ?? 0)) for (const k of run) found.add(k)
    })
  }
  return found
}

/** Whether the end of a policy is above an empty line and the heading below it. */
function isBelowDays(full: readonly Line[], i: number): boolean {
  const above = full[i - 1]?.text.trim() ?? ''
  return full[i]?.gap === true && endMatter.test(above) && /\d{2}/.test(above)
}

/**
 * Headings without a word before their code, in a manual in which most have one, or whose codes are of the other kind, where
 * they are not between their neighbors: “ELL - English language learner” below “File: JB”, “200 - Authority” below “AC”.
 */
function outOfPlace(full: readonly Candidate[], begins: readonly boolean[]): readonly number[] {
  const all = full.flatMap(({ shape }, i) => (begins[i] && shape !== undefined ? [{ i, ...shape }] : []))
  const kindOf = (code: string): boolean => /^\d|^\D{0,12}\d{3}/.test(code)
  const numbers = all.filter((s) => kindOf(s.code)).length
  const most = (n: number): boolean => n > 1 && n * 4 >= all.length * 3
  const kind = most(numbers) ? true : most(all.length - numbers) ? false : undefined
  const isSaid = most(all.filter((s) => s.isNamed).length)
  const ended = new Set(all.slice(1).flatMap(({ i }) => (isBelowDays(full, i) ? [i] : [])))
  // Where no policy ends with its days, nothing tells where one begins but its heading.
  if (ended.size * 2 < all.filter((s) => s.isNamed || kindOf(s.code) === kind).length - 1) return []
  return all.flatMap(({ i, code, isNamed, anywhere, beside }, n) => {
    if (isNamed || anywhere || beside !== undefined || ended.has(i)) return []
    if (kind !== undefined && kindOf(code) !== kind) return [i]
    const [before, after] = [all.slice(0, n).findLast((s) => s.isNamed), all.slice(n + 1).find((s) => s.isNamed)]
    const isBetween = [inOrder, asDecimals].some(
      (is) => (before === undefined || is(before.code, code)) && (after === undefined || is(code, after.code)),
    )
    return isSaid && !isBetween ? [i] : []
  })
}

/** “GBN/JBA - Sexual Harassment” over “Code: GBN/JBA”, and “Code: GDA” over “Adopted: …”: no list has that. */
function isHeadAgain(full: readonly Candidate[], i: number): boolean {
  const [line, next] = [full[i], full[i + 1]]
  const below = next?.text.trim() ?? ''
  if (next?.shape !== undefined)
    return next.shape.isNamed && next.shape.code === line?.shape?.code && next.text !== line.text
  return /^(?:code|file)\s*:/i.test(line?.text.trim() ?? '') && /^(?:original(?:ly)? )?adopted\s*:/i.test(below)
}

/** How many references may be above one that looks like a heading, in lines of their own. */
const REFERENCES = 6
/** Whether a line is in a list of references: right below its heading, or below others of it. */
function isUnderList(full: readonly Candidate[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - REFERENCES); i--) {
    const text = full[i]?.text.trim() ?? ''
    // “Legal Reference: Title IX” is a list of one line, and an empty line ends it.
    if (overList.test(text)) return !/:\s*\S/.test(text) || full[i + 1]?.gap === false
    if (full[i + 1]?.gap || endMatter.test(text) || /[.:;]$/.test(text)) return false
  }
  return false
}

/** Whether a heading with an empty line above it is behind the list that begins at `from`, and no line of it. */
function isBehindList(
  full: readonly Candidate[],
  from: number,
  i: number,
  to: number,
  begins: readonly boolean[],
): boolean {
  if (!full.slice(from, i).some((l) => l.gap)) return true
  const owner = full[begins.lastIndexOf(true, from - 1)]?.shape?.code ?? ''
  const [code, after] = [full[i]?.shape?.code ?? '', full[to]?.shape?.code ?? '']
  return owner < code && (i === to || code < after)
}

/**
 * “AD - Mission” right below “JB - Equity”, the last line of a list behind the days of its policy: over a text with days of
 * its own, and in order behind that policy, it begins the next.
 */
function isBelowEnded(full: readonly Candidate[], from: number, to: number, begins: readonly boolean[]): boolean {
  const before = begins.lastIndexOf(true, from - 1)
  const behind = begins.indexOf(true, to + 1)
  const [owner, code = ''] = [full[before]?.shape?.code, full[to]?.shape?.code]
  return (
    owner !== undefined &&
    isOverText(full, to) &&
    full.slice(before, from).some(isDay) &&
    full.slice(to, behind < 0 ? undefined : behind).some(isDay) &&
    owner !== code &&
    inOrder(owner, code) &&
    (behind < 0 || inOrder(code, full[behind]?.shape?.code ?? ''))
  )
}

/** “AC-E2 - Appeal” as the last of several below “Use these forms:” in AC. */
function isOwnForm(full: readonly Candidate[], from: number, to: number, begins: readonly boolean[]): boolean {
  const owner = full[begins.lastIndexOf(true, from - 1)]?.shape?.code
  const codes = full.slice(from, to + 1).map((l) => l.shape?.code ?? '')
  return (
    codes.length > 1 && /:$/.test(full[from - 1]?.text.trim() ?? '') && codes.every((c) => c.startsWith(`${owner}-`))
  )
}

/** “Policy KB: Attendance” at the end of an index, over “AC Nondiscrimination”, with which the policies begin. */
function isContents(run: readonly Candidate[], below: Candidate | undefined): boolean {
  const words = (said: string): string =>
    said
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()
  const said = words(below?.text ?? '')
  return run.some(({ shape }) => !!shape?.title && words(`${shape.code} ${shape.title}`) === said)
}

/** The most lines with days below a heading. */
const DAYS = 4
/** Whether below a heading, and the days right under it, the text begins: at the end of a policy the next one does. */
function isOverText(full: readonly Candidate[], at: number): boolean {
  const below = full.slice(at + 1, at + 2 + DAYS).filter(({ text }) => !endMatter.test(text.trim()))
  // The title may be on the line below the code.
  const [first] =
    full[at]?.shape?.title === '' && !isSentence.test(below[0]?.text.trim() ?? '') ? below.slice(1) : below
  return first !== undefined && first.shape === undefined && isSentence.test(first.text.trim())
}
const isSentence = /^\p{Lu}.*\p{Ll}.*\s.*(?:[.;:]|\p{Ll})$/u

/** “Cross References:”, “See also”: words alone over a list. */
export const isLabelAlone = (text: string): boolean => label.test(text) || (overList.test(text) && !/:\s*\S/.test(text))

/** Whether the last of listed lines is the next policy’s heading: below an empty line, where the others have none. */
function endsList(full: readonly Candidate[], from: number, to: number, begins: readonly boolean[]): boolean {
  const [last, next] = [full[to], full[to + 1]]
  // In a list of one line, or of several, the next heading may have no empty line above it: below it is the text.
  const isBehind = from === to && !isLabelAlone(full[from - 1]?.text.trim() ?? '')
  if (last?.shape === undefined || !(last.gap || isBehind) || next === undefined || endMatter.test(next.text.trim()))
    return false
  if (!full.slice(from + 1, to).some((l) => l.gap) && to - from > 0 && !full[from]?.gap) return true
  // In a Word document an empty line is below each paragraph. Then the order of the manual tells.
  const isHead = (i: number): boolean => begins[i] === true && i !== to
  let before = from - 1
  while (before >= 0 && !isHead(before)) before--
  let behind = to + 1
  while (behind < full.length && !isHead(behind)) behind++
  const [owner, after] = [full[before]?.shape?.code ?? '', full[behind]?.shape?.code]
  const { code } = last.shape
  // The last policy may be in its own list, too: “Policy AE: Voice” with nothing below it.
  const isOwn = code === after && isOverText(full, to) && !isOverText(full, behind)
  return owner < code && (after === undefined || code < after || after < owner || isOwn)
}
