import { saidOf } from './days-of.ts'
import type { Head } from './edge-heads.ts'
import { inOrder, isBehind, isNoHead, isWord, type Line, longestHeading } from './heads.ts'
import { endMatter, headMatter } from './listed.ts'

/**
 * A policy ends with the days of its adoption. Where a heading, a text and other days follow, another policy begins, though
 * the heading has no shape that is known: “ADA  District Goals”, “2.16+ Prohibiting Discrimination”, “411-Rule Complaints”.
 */

/** Any code a district may have, with whatever is behind it: “JLCDB*”, “JBA/GBA”, “0100-E.1”, “AC-AP(1)”, “5.321”. */
const anyCode =
  /^(?:(?:(?:[Bb]oard|BOARD)\s+)?(?:[Pp]olicy|POLICY|[Ff]ile|FILE|[Cc]ode|CODE)[:\s]+)?((?:(?:[A-L][A-Z]{1,4}|[A-L]{6})|[A-Z](?=-\d{1,2}\s)|\d{1,4}(?:\.\d{1,4})*)(?:[/.-][A-Z0-9][A-Za-z0-9]{0,8})*[*+]?(?:-[A-Z]{1,3}\d?)?(?:\(\d{1,2}\))?)(?:\s*[:–—-]+\s+|\s+)(\p{Lu}.*)$/u
/** “411” of “411-Exhibit”, “JBB” of “JBB*-R”: which of a policy’s texts comes first is the district’s. */
const stemOf = (code: string): string => code.replace(/(?:[*+]|[/.-][A-Z]|\().*$/, '')
const refs =
  /^\W*(?:(?:legal|cross|state|federal|statutory|policy)\b.*\bref|(?:see|source|history|contact|notes?)\b.*:)/i
const citation = /\b(?:U\.?S\.?C|C\.?F\.?R|Stat|Code|Act|Pub\. ?L|P\.?L)\b|§|\b[A-Z]\.[A-Z]\.[A-Z]?/
const isSentence = (said: string): boolean => /\p{Ll}.*\s/u.test(said) && (/[.;:]$/.test(said) || said.length > 90)
const isHeading = (said: string): boolean =>
  said.length <= longestHeading &&
  /^[\p{Lu}\d].*\p{L}{3}/u.test(said) &&
  !/[.;,:]$/.test(said) &&
  !isNoHead(said) &&
  !endMatter.test(said) &&
  !headMatter.test(said) &&
  !refs.test(said) &&
  !citation.test(said)

/** How often a line is in a manual that is the head or foot of its pages. */
const RUNNING = 3

/** “EL-3”, “GP-2” and “E-1”: parts of policy governance, which come in any order. */
const governed = /^[A-Z]{1,3}-\d{1,2}$/

interface Found {
  readonly at: number
  readonly page: number
  readonly says: string
}

/** “JLCD-R” and “JLCE” behind JLCD, where no days say that one has ended. */
const isNextOf = (last: string, code: string): boolean =>
  code.startsWith(`${last}-`) || (code.length >= LONG && !isWord(code) && isBehind(last, code))
/** Letters of a code that is no word. */
const LONG = 4

/** The lines of one policy below which another text has its own days, or whose codes are the next. */
function foundIn(own: readonly Line[], head: Head, times: ReadonlyMap<string, number>): readonly Found[] {
  const found: Found[] = []
  const seen = new Set<string>()
  let hasText = false
  let isEnded = false
  let mayBe: Line[] = []
  let isBelow = false
  let last = head.code
  let next: Found | undefined
  let isList = false
  for (const line of own) {
    const said = line.text.trim().replace(/\s+/g, ' ')
    // “Issued 7/22” right below a heading, as in South Carolina, is no end of a text.
    if (mayBe.length > 0 && !isBelow && /^issued\b/i.test(said)) continue
    const day = /\d/.test(said) ? saidOf(said).effective : undefined
    if (day !== undefined && said.length <= longestHeading) {
      const [first] = mayBe
      if (isBelow && first !== undefined && !seen.has(said)) {
        const { at, page, text } = mayBe.find((l) => anyCode.test(normal(l.text))) ?? first
        found.push({ at, page, says: normal(text) })
      }
      if (hasText) isEnded = true
      mayBe = []
      isBelow = false
      seen.add(said)
    } else if (isSentence(said)) {
      if (next !== undefined) {
        found.push(next)
        last = anyCode.exec(next.says)?.[1] ?? last
        mayBe = []
        isEnded = false
      }
      next = undefined
      isList = false
      hasText = true
      isBelow = mayBe.length > 0
    } else if (!line.gap && next !== undefined && isNextOf(last, anyCode.exec(normal(said))?.[1] ?? '')) {
      isList = true
      next = undefined
    } else if (line.gap && isHeading(said) && (times.get(said) ?? 0) < RUNNING) {
      const [, is = '', title] = anyCode.exec(normal(said)) ?? []
      // Several below each other, with no text between, are a list.
      if (hasText && isNextOf(last, is)) {
        isList = next !== undefined || isList
        next = isList ? undefined : { at: line.at, page: line.page, says: normal(said) }
      }
      // Its own heading once more, as on the next page.
      else if (isEnded && !isBelow && (is !== head.code || title !== head.title)) mayBe.push(line)
    }
  }
  return found
}
/** Word makes other dashes of the hyphen in “AC-R”. */
const normal = (text: string): string =>
  text
    .trim()
    .replace(/(?<=[A-Z\d])[\u2010\u2011](?=[A-Z\d])/g, '-')
    .replace(/\s+/g, ' ')

/**
 * Where a policy has its days above its heading, and the last one has none below, each begins with those: “Adopted:
 * 5/1/2010” over “AC Nondiscrimination”.
 */
export function withDaysAbove(lines: readonly Line[], heads: readonly Head[]): readonly Head[] {
  const full = lines.filter((l) => l.text.trim() !== '')
  const placeOf = new Map(full.map((l, i) => [l.at, i]))
  const isDated = (l: Line | undefined): boolean => l !== undefined && saidOf(l.text).effective !== undefined
  /** The first of the lines with days right above a heading; one may be empty: “Revised:”. */
  const above = heads.map((head) => {
    const place = placeOf.get(head.at) ?? 0
    let top = place
    while (place - top < DAYS && (isDated(full[top - 1]) || isOpen.test(full[top - 1]?.text.trim() ?? ''))) top--
    return full.slice(top, place).some(isDated) ? full[top] : undefined
  })
  const isBelowLast = full.slice((placeOf.get(heads.at(-1)?.at ?? -1) ?? -1) + 1).some(isDated)
  if (heads.length < 2 || isBelowLast || above.includes(undefined)) return heads
  return heads.map((head, i) => ({ ...head, at: above[i]?.at ?? head.at, page: above[i]?.page ?? head.page }))
}
const isOpen = /^(?:adopted|approved|revised|amended|reviewed)\s*:$/i
/** Lines with days above a heading. */
const DAYS = 4

/**
 * Policies that begin below the days of another: `heads` where a code says so that is in the order of the manual, and
 * `doubtful` lines else. Days below one of either are not those of the policy above.
 */
export function belowDays(
  lines: readonly Line[],
  heads: readonly Head[],
): { readonly heads: readonly Head[]; readonly doubtful: readonly Found[] } {
  const full = lines.filter((l) => l.text.trim() !== '')
  const times = new Map(
    [...Map.groupBy(full, (l) => l.text.trim().replace(/\s+/g, ' '))].map(([said, of]) => [said, of.length]),
  )
  const isGoverned = heads.length > 1 && heads.every((h) => governed.test(h.code))
  const more: Head[] = []
  const doubtful: Found[] = []
  for (const [i, head] of heads.entries()) {
    const next = heads[i + 1]
    const own = full.filter((l) => l.at > head.at && l.at < (next?.at ?? Number.POSITIVE_INFINITY))
    let last = head.code
    for (const found of foundIn(own, head, times)) {
      const [, is = '', title = ''] = anyCode.exec(found.says) ?? []
      const isNext =
        (isGoverned && governed.test(is)) ||
        (is !== '' &&
          inOrder(stemOf(last), stemOf(is)) &&
          (next === undefined || inOrder(stemOf(is), stemOf(next.code))))
      if (!isNext) doubtful.push(found)
      else {
        more.push({ at: found.at, page: found.page, code: is, title })
        last = is
      }
    }
  }
  return { heads: more, doubtful }
}
