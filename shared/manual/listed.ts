import type { Line, Shape } from './heads.ts'

/** Lines that look like headings and are not: a policy or a table of contents lists other policies, or refers to one. */

/** Over a list of other policies: “Cross References”, “CROSS REFS.: GBA, Open hiring”. */
const overList =
  /^(?:(?:cross|legal|related|other|see also|state|federal|management)[\s-]*)*(?:references?|refs?|policies|documents|resources)(?:\(s\))?\s*\.?\s*(?::.*)?$/i
/** As many different headings below each other, with nothing between them, are a list as well. */
const LISTED = 3
/** What ends a policy, or says since when it holds: no policy begins with it. */
export const endMatter =
  /^\W*(?:adopted|adoption|approved|revised|amended|reviewed|readopted|legal ref|cross ref|date (?:adopted|issued)|\[?adopted|end of|(?:page )?\d{1,4}(?: of \d+)?\W*$)/i
/** What is printed right below the heading of a policy, and nowhere else. */
const headMatter = /^(?:status\s*:|original(?:ly)? adopted(?: date)?\s*:)/i
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

/** Whether a line is the rest of the sentence above it. */
const isRest = (line: Candidate, before: Candidate | undefined): boolean => {
  if (before === undefined) return false
  if (citesLaw(line.text, before.text)) return true
  if (line.gap) return false
  const said = before.text.trim()
  return goesOn.test(said) || (before.shape === undefined && said.length > longLine && /[\p{Ll};]$/u.test(said))
}

/** The candidates that begin a policy. */
export function withoutListed(full: readonly Candidate[]): readonly (Candidate & { readonly shape: Shape })[] {
  const named = new Set(full.flatMap((l) => (l.shape?.isNamed ? l.shape.code : [])))
  const begins = full.map((line, i) => {
    const { shape } = line
    if (shape === undefined) return false
    // “Status: ADOPTED” below it: “9000 Role Of The Board” above is no sentence that goes on.
    if (shape.isNamed && headMatter.test(full[i + 1]?.text.trim() ?? '')) return true
    if (isRest(line, full[i - 1])) return false
    // “Policy 0415” alone between two lines is a reference.
    const before = full[i - 1]
    const follows = before?.shape !== undefined || endMatter.test(before?.text.trim() ?? '')
    const alone = shape.title === '' && !line.top && !follows && !before?.gap
    if (alone && !/^(?:file|no\.)|\bcode\b/i.test(line.text.trim())) return false
    if (!shape.anywhere && (!line.top || (endMatter.test(full[i + 1]?.text.trim() ?? '') && !isOverText(full, i))))
      return false
    return true
  })
  const mayBe = (i: number): boolean => full[i]?.shape !== undefined && !isRest(full[i] as Candidate, full[i - 1])
  /** Where several that may be headings are below each other, from the first to the last. */
  for (let from = 0; from < full.length; from++) {
    if (!mayBe(from) || mayBe(from - 1)) continue
    let to = from
    while (mayBe(to + 1)) to++
    const run = full.slice(from, to + 1)
    const codes = new Set(run.map((l) => l.shape?.code))
    const under = isUnderList(full, from)
    const weak = codes.size > 1 && run.filter((l) => !l.shape?.anywhere).length > 1
    if (!under && !weak && codes.size < LISTED) continue
    begins.fill(false, from, to)
    if (run.length > 1 ? !endsList(full, from, to, begins) : under) begins[to] = false
    // “Status: ADOPTED” below it says that the last of them begins a policy, though no empty line is above it.
    if (full[to]?.shape?.isNamed && headMatter.test(full[to + 1]?.text.trim() ?? '')) begins[to] = true
  }
  // Below “Cross references” only a line that says so begins a policy, in a manual whose headings say so.
  if (named.size > 1) {
    let inList = false
    full.forEach((line, i) => {
      if (begins[i] && line.shape?.isNamed) inList = false
      else if (overList.test(line.text.trim())) inList = true
      else if (inList && !line.shape?.isNamed) begins[i] = false
    })
  }
  return full.flatMap((line, i) => (begins[i] && line.shape ? [{ ...line, shape: line.shape }] : []))
}

/** How many references may be above one that looks like a heading, in lines of their own. */
const REFERENCES = 6
/** Whether a line is in a list of references: right below its heading, or below others of it. */
function isUnderList(full: readonly Candidate[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - REFERENCES); i--) {
    const text = full[i]?.text.trim() ?? ''
    if (overList.test(text)) return true
    if (full[i + 1]?.gap || endMatter.test(text) || /[.:;]$/.test(text)) return false
  }
  return false
}

/** The most lines with days below a heading. */
const DAYS = 4
/** Whether below a heading, and the days right under it, the text begins: at the end of a policy the next one does. */
function isOverText(full: readonly Candidate[], at: number): boolean {
  if (full[at]?.gap !== true || isUnderList(full, at)) return false
  const below = full.slice(at + 1, at + 2 + DAYS)
  const first = below.find(({ text }) => !endMatter.test(text.trim()))
  return first !== undefined && first.shape === undefined && isSentence.test(first.text.trim())
}
const isSentence = /^\p{Lu}.*\p{Ll}.*\s.*(?:[.;:]|\p{Ll})$/u

/** Whether the last of listed lines is the next policy’s heading: below an empty line, where the others have none. */
function endsList(full: readonly Candidate[], from: number, to: number, begins: readonly boolean[]): boolean {
  const [last, next] = [full[to], full[to + 1]]
  if (last?.shape === undefined || !last.gap || next === undefined || endMatter.test(next.text.trim())) return false
  if (!full.slice(from + 1, to).some((l) => l.gap) && to - from > 0 && !full[from]?.gap) return true
  // In a Word document an empty line is below each paragraph. Then the order of the manual tells.
  const isHead = (i: number): boolean => begins[i] === true && i !== to
  let before = from - 1
  while (before >= 0 && !isHead(before)) before--
  let behind = to + 1
  while (behind < full.length && !isHead(behind)) behind++
  const [owner, after] = [full[before]?.shape?.code ?? '', full[behind]?.shape?.code]
  const { code } = last.shape
  return owner < code && (after === undefined || code < after || after < owner)
}
