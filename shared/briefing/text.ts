import { composed, listed, mark } from '../words/index.ts'
import { isOtherScript } from './scripts.ts'

/**
 * Typed text, made fit for print. Characters that no page can carry (control characters, unpaired surrogates, private
 * use) are left out, with a note; one without a font here becomes a box, with which no page is made. Markup
 * characters need no care: records reach the template as data, never as markup.
 */

/** Says whether a text with this code point can be set in any of the bundled faces. */
export type Coverage = (codePoint: number) => boolean

/** Stands for a character that no bundled face has. */
export const square = '☐'

const isControl = (c: number) => (c < 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0d) || (c >= 0x7f && c <= 0x9f)
const isSurrogate = (c: number) => c >= 0xd800 && c <= 0xdfff
const isPrivate = (c: number) => (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000
const isNoncharacter = (c: number) => (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) === 0xfffe
/** Joiners, direction marks, variation selectors, soft hyphens: they change how other signs look, unseen themselves. */
const isInvisible = (c: number) =>
  c === 0xad ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x2060 && c <= 0x2065) ||
  (c >= 0x206a && c <= 0x206f) ||
  (c >= 0xfe00 && c <= 0xfe0f) ||
  (c >= 0xe0000 && c <= 0xe0fff)
/** Space without width, non-joiner, joiner: between letters of some scripts they decide breaks and shapes. */
const joins = (c: number) => c >= 0x200b && c <= 0x200d
/** Signs that turn the direction of what follows: on paper they could make a text read as another. */
const turnsDirection = (c: number) => (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)

const signs = (found: ReadonlySet<string>) => {
  const shown = [...found].slice(0, 8).join(' ')
  return found.size > 8 ? `${shown} and ${found.size - 8} more` : shown
}

export interface Writer {
  /** Cleaned text on one line: runs of white space become one space. `where` names the field for the notes. */
  line(text: string | null | undefined, where: string): string
  /** Cleaned paragraphs: a line break starts a new one, empty ones go. */
  paragraphs(text: string | null | undefined, where: string): string[]
  /** One sentence for each field that did not come through whole, in the order met. */
  notes(): string[]
  /** Each field with characters that no bundled face has, and which: "Goal 1, title (日 本)". */
  unset(): string[]
}

/** Collects what had to be left out while a document is written. Without `covers` every character counts as printable. */
export function writer(covers: Coverage = () => true): Writer {
  const notes = new Map<string, string>()
  const unset = new Map<string, ReadonlySet<string>>()
  // Most of what is typed has no other signs than these, and comes through as it is.
  let coversPlain: boolean | undefined
  const isPlain = (text: string): boolean => {
    coversPlain ??= Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i).every(covers)
    return coversPlain && /^[\x20-\x7e]*$/.test(text)
  }
  const clean = (text: string, where: string): string => {
    if (isPlain(text)) return text
    const dropped = new Set<string>()
    const squares = new Set<string>()
    let out = ''
    let before = ''
    for (const sign of composed(text).replaceAll('\r\n', '\n')) {
      const c = sign.codePointAt(0) ?? 0
      if (isSurrogate(c)) dropped.add('half of a character')
      else if (isPrivate(c) || isNoncharacter(c)) dropped.add('a private character')
      else if (c === 0x0b || c === 0x0c || c === 0x85 || c === 0x2028 || c === 0x2029 || c === 0x0d) out += '\n'
      else if (isControl(c)) dropped.add('a control character')
      else if (c === 0xfeff) dropped.add('a byte order mark')
      else if (turnsDirection(c)) dropped.add('a mark that changes the direction of text')
      else if (joins(c) && covers(c) && isOtherScript(before)) out += sign
      // It tells what was typed apart, where a paper is drawn in a district's own words (`own-words.ts`).
      else if (sign === mark && covers(c)) out += sign
      else if (isInvisible(c)) continue
      else if (c === 0x09 || c === 0x0a || c === 0x20 || covers(c)) out += sign
      else {
        squares.add(sign)
        out += square
      }
      before = sign
    }
    if (dropped.size > 0)
      notes.set(`${where}:dropped`, `${where}: ${listed(dropped)} can’t be printed and was left out.`)
    if (squares.size > 0) unset.set(where, new Set([...(unset.get(where) ?? []), ...squares]))
    return out
  }
  return {
    line: (text, where) => (text ? clean(text, where).replace(/\s+/gu, ' ').trim() : ''),
    paragraphs: (text, where) =>
      text
        ? clean(text, where)
            .split('\n')
            .map((p) => p.replace(/\s+/gu, ' ').trim())
            .filter((p) => p !== '')
        : [],
    notes: () => [...notes.values()],
    unset: () => [...unset].map(([where, found]) => `${where} (${signs(found)})`),
  }
}

/** Cut to fit where room is fixed, at a space where there is one near. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** A school year is one word, and so is a goal with its number: on paper (`words.typ`) and elsewhere they stay in one line. */
export const oneWord = /\b\d{4}–\d{2}\b|\b(?:goal|[Gg]rade|page|item|step|section)s? \d+(?:[-–.]\d+)*\b/g
/** A day in words: half of one reads as another day. */
export const oneDay = /\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b/g
