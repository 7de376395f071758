import { type Line, longestHeading } from './heads.ts'

/** The title of a policy, on the lines below its code. */

const labels =
  'adopted|adoption|approved|revised|reviewed|readopted|amended|effective|issued|date|status|code|page|file|policy'
/** A line that says when a policy was adopted, its status or its code, and not what it is about: “CODE OF CONDUCT” is a title. */
const isLabel = new RegExp(
  String.raw`^(?!policy\s+(?:adoption|revision|review|approval)\W*$)\W*(?:(?:section|category|series)\s*:|cf\.?:|see:|(?:critical|basic|required|optional|mandated|recommended)\W*$|(?:(?:original(?:ly)?|last|orig\.?|first|board|next|re-?)\s+)*(?:${labels})(?:\s+(?:${labels}|number|no\.?|by|on|for|and|/|&|of|reading|review|the|board|education))*\s*(?:[:#]|[/&]\s*(?:${labels})\b|\d|\p{L}{3,9}\.?\s+\d|\W*$))`,
  'iu',
)
/** “12/05/2020”, “3 of 7”. */
const isNumber = /^\W*\d[\d\s./:,–—-]*(?:of\s+\d+)?\W*$/
/** The part of a manual that a policy is in, on a line above its title; it may be the title where no other is below. */
const isPartOfManual = /^(?:students?|personnel|instruction|programs?)$/i
/** A sentence of the text. */
const isSentence = /[.;:]$/
/** The end of a line whose title goes on. */
const goesOn = /(?:[,&/–—-]|\b(?:and|or|of|for|the|with|to|in|on|from|by|through|against))$/i

/** A title that its heading has, or the lines below it; '' where neither has one. */
export function titleFrom(own: string, code: string, below: readonly Line[]): string {
  const lines = below
    .map((l) => ({ ...l, text: l.text.trim() }))
    .filter((l) => l.text !== '' && l.text !== own && l.text !== code)
  const first = own === '' ? lines.findIndex((l) => isTitle(l.text)) : -1
  if (own === '' && first < 0) return partOf(lines)
  const said = (own || (lines[first]?.text ?? '')).replace(/^(?:policy )?title\s*:\s*/i, '')
  // “Equity   Status: ADOPTED”, on one line.
  const title = said.replace(/\s+status:\s*\p{L}+(?: \p{L}+)?$/iu, '').replace(behindTitle, '')
  if (own === '' && title.length > longestHeading) return ''
  // A sentence in place of a title, below the name of the part: that is the title then.
  if (own === '' && isSentence.test(title) && lines.slice(0, first).some((l) => isPartOfManual.test(l.text)))
    return partOf(lines)
  const rest = lines[own === '' ? first + 1 : 0]
  return rest !== undefined && title === said && isRest(title, rest) ? `${title} ${rest.text}` : title
}

const isTitle = (text: string): boolean => !isLabel.test(text) && !isNumber.test(text) && !isPartOfManual.test(text)
const partOf = (lines: readonly { readonly text: string }[]): string =>
  lines.find((l) => isPartOfManual.test(l.text))?.text ?? ''

/** “Page 1 of 2” at the right edge, “(Adopted 5/5/15)”. */
const behindTitle =
  /\s+page\s+\d+\s+of\s+\d+$|\s*[([](?:adopted|approved|revised|effective|amended)\W+[^()[\]]*\d[)\]]$/i

/** The second line of a title: right below it, behind “and”, or all in capitals as the first. */
const isRest = (title: string, { text, gap }: Line): boolean =>
  !gap &&
  isTitle(text) &&
  !isSentence.test(text) &&
  title.length + text.length < longestHeading &&
  ((goesOn.test(title) && /^\p{Lu}/u.test(text) && text.length <= 70) || (isCapital(title) && isCapital(text)))
const isCapital = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
