import type { Head } from './edge-heads.ts'
import type { Line } from './heads.ts'

/** Parts of a manual that say of all policies below them whether they hold: “REPEALED POLICIES”, “POLICIES FOR FIRST READING”. */

const numbered = String.raw`(?:(?:section|part|chapter|article|volume|tab|appendix)\s+[\dA-Z]{1,4}\s*[:.–—-]*\s*)?`
const kinds =
  '(?:(?:board|district|school|administrative|governing)\\s+)*(?:policy manual|policies|regulations|procedures|bylaws|exhibits)'
const gone =
  'repealed|rescinded|retired|deleted|obsolete|superseded|archived?|inactive|expired|withdrawn|revoked|discontinued|abolished|suspended|historical|proposed|drafts?|pending|tabled|rejected|unadopted'
const stages = '(?:first|second|1st|2nd|final) reading|(?:board )?(?:consideration|adoption|approval)|public comment'
/** “REPEALED BOARD POLICIES AND REGULATIONS”, “Policies for first reading, December 8, 2026”, “Policies no longer in effect”. */
const notInForce = [
  String.raw`^(?:list of\s+)?(?:${gone})(?:\s*(?:,|/|&|and|or)\s*(?:${gone}))*\s+${kinds}(?:\s*(?:,|/|&|and)\s*${kinds})*(?:\W+(?:for|since|as of|in|by|from|through|–|—|-|\().{1,50})?$`,
  String.raw`^(?=.*polic)${kinds}(?:\s*(?:,|/|&|and)\s*${kinds})*\s*(?:[(–—:-]\s*)?(?:(?:that|which)\s+)?(?:(?:have been|has been|were|are|submitted|presented|recommended)\s+)?(?:${gone}|(?:up )?for (?:${stages})|under consideration|not (?:yet )?(?:adopted|in (?:force|effect|use))|no longer in (?:force|effect|use))\b[^.;]{0,50}$`,
].map((words) => new RegExp(words.replace('^', `^${numbered}`), 'iu'))
/** “ADOPTED POLICIES”, “SECTION J: STUDENTS”, “STUDENT POLICIES”: there such a part ends. */
const another =
  /^(?:section|series|part|chapter|article|volume|tab|appendix)\s+[\dA-Z]{1,4}\b.{0,60}$|^(?:\p{Lu}[\p{L}-]*\s+){1,4}(?:and\s+)?(?:policies|regulations|procedures)$/iu

/** “Series 5000: Students” over 5207, “SECTION J - STUDENTS” over JB: no words of the policy above it. */
const named = /^(?:section|series|part|chapter|article|volume)\s+([A-L]|\d0{0,3})\s*[:–—-]+\s*\p{Lu}[^.;]*$/iu

/** Whether a line says of several policies that they do not hold: of the one in which it is, it says nothing. */
export const isNotInForce = (said: string): boolean =>
  said.length <= 100 && /^\p{Lu}/u.test(said) && notInForce.some((shape) => shape.test(said))

/** What is right above each heading, for headings in their order: the part that begins there, and the one that each is in. */
export function sectionsIn(
  lines: readonly Line[],
  heads: readonly Head[],
): readonly { readonly from?: number; readonly under?: string }[] {
  const full = lines.filter((l) => l.text.trim() !== '')
  const placeOf = new Map(full.map((l, i) => [l.at, i]))
  let under: string | undefined
  return heads.map((head, n) => {
    const place = placeOf.get(head.at) ?? 0
    const [above, before] = [full[place - 1], full[place - 2]]
    const said = above?.text.replace(/[*#_=\s]+/g, ' ').trim() ?? ''
    // Below each other they are a table of contents.
    const isListed = [before, full[place - 3]].some((l) => {
      const words = l?.text.trim() ?? ''
      return isNotInForce(words) || /^(?:table of )?contents$/i.test(words) || /\bpolicies$/i.test(words)
    })
    const isOwn = above?.at === heads[n - 1]?.at
    const [, part = ''] = named.exec(said) ?? []
    const isOfPart = part !== '' && head.code.startsWith(part.replace(/(?<=.)0+$/, ''))
    if (above !== undefined && !isOwn && under === undefined && isOfPart) return { from: above.at }
    if (above === undefined || isOwn || (isNotInForce(said) && isListed)) return under === undefined ? {} : { under }
    if (isNotInForce(said)) under = said
    else if (under === undefined || !/^\p{Lu}/u.test(said) || !another.test(said))
      return under === undefined ? {} : { under }
    else under = undefined
    return { from: above.at, ...(under !== undefined && { under }) }
  })
}

const stamp =
  /^\W*(?:draft|proposed|superseded|archived?|obsolete|repealed|rescinded|not in (?:effect|force))\b[\p{L} ]{0,20}\W*$/iu
/** The part of the pages that have such a line. */
const MOST = 0.9
/** “DRAFT” across each page: it is said of all policies, though it falls into the text of some. */
export function stampOn(lines: readonly Line[]): string | undefined {
  const pages = lines.at(-1)?.page ?? 1
  const such = Map.groupBy(
    lines.filter((l) => stamp.test(l.text.trim())),
    (l) => l.text.trim(),
  )
  const [said] = [...such].find(([, of]) => pages > 1 && new Set(of.map((l) => l.page)).size >= pages * MOST) ?? []
  return said
}
