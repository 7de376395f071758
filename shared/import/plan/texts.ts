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
  // What a page may write by number and no text can hold stays as it stands.
  const letter = code < 32 || code > 0x10ffff || (code > 0xd7ff && code < 0xe000) ? whole : String.fromCodePoint(code)
  return letter
}

/** A cell on one line, in letters: what a web page writes as “&amp;amp;” is “&”. */
export const tidied = (cell: string): string => cell.replace(entity, letterOf).replace(/\s+/g, ' ').trim()

/** True where a cell has letters written as a web page does. */
export const hasEntities = (cell: string): boolean => cell.replace(entity, letterOf) !== cell

const before: Readonly<Partial<Record<PlanKind, RegExp>>> = {
  goal: /^(?:(?:goal|objective|priority)\s*#?\s*\d{1,2}(?:\.\d{1,2})*\s*(?:[:.)–—-]\s*|\s)|\d{1,2}(?:\.\d{1,2})*[.):]\s+)/i,
  strategy:
    /^(?:(?:strategy|objective|initiative)\s*#?\s*\d{1,2}(?:\.\d{1,2})*\s*(?:[:.)–—-]\s*|\s)|\d{1,2}(?:\.\d{1,2})*[.):]\s+|\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\s+)/i,
  action:
    /^(?:(?:action|action step|task|step|activity)\s*#?\s*\d{1,2}(?:\.\d{1,2})*\s*(?:[:.)–—-]\s*|\s)|\d{1,2}(?:\.\d{1,2})*[.):]\s+|\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\s+)/i,
}

/** A title without “Goal 1:” or “1.2” before it, since a plan counts by itself; one that is nothing else stays. */
export function withoutNumber(title: string, kind: PlanKind): string {
  const bare = title.replace(before[kind] ?? /^$/, '')
  return /\p{L}/u.test(bare) ? bare : title
}

/** True for a cell that says that there is nothing, or nothing yet: “–”, “N/A”, “TBD”. */
export const saysNothing = (text: string): boolean =>
  /^([-–—?.]+|n\/?a|none|nil|tb[da]|to be (determined|announced|decided)|vacant)\.?$/i.test(text)

/** True for what a spreadsheet shows where it has no value, and for a number in one cell beside several rows. */
export const isBroken = (text: string): boolean =>
  /^(#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)|formula without a value|.* in one cell for several)$/.test(
    text,
  )
