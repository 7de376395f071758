import { earliestOf, type RoughDay, readRoughDay } from '../days/index.ts'
import { day, statusOf } from './status-of.ts'

/** What a policy says of itself: since when it holds, and whether it still does. */

const inForce =
  'adopted|adoption|readopted|reinstated|reenacted|restored|approved|revised|revision|amended|updated|ratified|modified|effective|version(?=:)|in effect from|last reviewed and revised'
const noLonger =
  'repealed|rescinded|rescission|deleted|deleted from the manual|expires|expired|sunset|retired|revoked|discontinued|eliminated|abolished|removed|cancell?ed|withdrawn'

/**
 * Days behind a label: “Adopted: May 2020; Revised 6/1/2021, 3/4/2022”, “Last Revised Date: …”, “Adopted” over a day. In
 * a sentence (“a law that was approved October 9, 2023”, “must be amended by June 30”) they are of something else.
 */
const labeled = (words: string): RegExp =>
  new RegExp(
    String.raw`(?:^|(?<=\d[^\S\n]*);|[.;|,(\[&–—-]|(?<=\d[^\S\n]+|\breviewed:?[^\S\n]+|\S[^\S\n]{3,}|\((?:LEGAL|LOCAL|EXHIBIT|REGULATION)\)(?:-\w+)?[^\S\n]+)(?=\p{Lu})|(?<=\d\s)and\b)[^\S\n]*(?:(?:policy|regulation|procedure|original(?:ly)?|orig\.|last|dates?(?: of)?|board|code|first|re)[^\S\n-]*-?)*(?:${words})\b` +
      String.raw`(?:[^\S\n]*[/,&][^\S\n]*(?:${words})\b|[^\S\n]+(?:and[^\S\n]+)?(?:${words}|dates?|on|as of|from the manual|by (?:the )?(?:\p{L}+[^\S\n]+){0,4}(?:board|committee|council|trustees|directors|education))\b)*` +
      String.raw`[^\S\n]*[:–—-]?\s*((?:${day})(?:(?:[^\S\n]*(?:[,;&/]|and)\s*|[^\S\n]+)(?:${day}|\d{1,2}/\d{2}(?!\d|/))|[^\S\n]*\n[^\S\n]*(?:${day})(?=[^\S\n]*$))*)`,
    'gimu',
  )
/** The day of a page’s printing, which counts where a text has no day of the board, nor a place for one: “ADOPTED:”. */
const issued = labeled('issued')
const noDay = /\badopted:[^\S\n]*$/im
const [since, until] = [labeled(inForce), labeled(noLonger)]
/** Labels begin with a capital: “approved June 1, 2020” at the beginning of a line is the rest of a sentence. */
const isLabel = (found: string): boolean =>
  /^(?:and|;|\P{L}*\p{Lu})/u.test(found) ||
  /:\s*\P{L}*\d/u.test(found) ||
  /^\P{L}*(?:\p{L}+\s+)?\p{L}+\s*:/u.test(found)

/** The latest of the days that a text gives behind some labels; undefined if it gives none. */
function latestDay(text: string, behind: RegExp): RoughDay | undefined {
  let latest: RoughDay | undefined
  for (const [found, days = ''] of text.matchAll(behind)) {
    if (!isLabel(found)) continue
    for (const [one] of days.matchAll(new RegExp(day, 'gu'))) {
      const read = readRoughDay(
        one
          .replace(/\s+/g, ' ')
          .replace(/^(\d{1,2}) (\p{L}+\.?) (\d{4})$/u, '$2 $1, $3')
          .replace(/^(\d{1,2})[.-](\d{1,2})[.-]/, '$1/$2/')
          .replace(/^(\d{1,2}\/\d{1,2})\/([5-9]\d)$/, '$1/19$2'),
      )
      if (!read.ok) continue
      const value = read.value as unknown as RoughDay
      if (latest === undefined || earliestOf(value) > earliestOf(latest)) latest = value
    }
  }
  return latest
}

/** Since when a policy holds, until when it did, and the words by which it says that it does not. */
export function saidOf(text: string): {
  readonly effective?: RoughDay
  readonly repealed?: RoughDay
  readonly status?: string
} {
  const [own, ended] = [latestDay(text, since), latestDay(text, until)]
  const effective = own ?? (noDay.test(text) ? undefined : latestDay(text, issued))
  const repealed = ended && (!effective || earliestOf(ended) >= earliestOf(effective)) ? ended : undefined
  const status = statusOf(text)
  return { ...(effective && { effective }), ...(repealed && { repealed }), ...(status && { status }) }
}
