import { literal } from '../words/index.ts'

/** Places in a text: its pages are separated by form feeds, and its sections by headings. */

export const PAGE_END = '\f'

export const pagesOf = (text: string): readonly string[] => text.split(PAGE_END)

const numbered =
  /^\(?((?:section|article|part|chapter)\s+[\divxlc]+|§\s*\d+|\d{1,3}(?:\.\d{1,3})*|[A-Z]|[IVX]{1,5})[.):]?(?:\s+|$)(.*)$/iu
const named = /^(section|article|part|chapter|§)/i
const longestHead = 70

/** The name of a section if a line begins one, “Section 3”, “2 Results by group”, “PURPOSE”; '' for any other line. */
function sectionOf(line: string): string {
  const text = line.trim()
  if (text === '' || text.length > 400) return ''
  if (
    text.length <= longestHead &&
    /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text) &&
    text === text.toUpperCase() &&
    !/^\W*\d+\W*$/.test(text)
  )
    return text
  const [, mark = '', rest = ''] = numbered.exec(text) ?? []
  if (mark === '') return ''
  const own = named.test(mark)
  // “A school may …” begins with an article, not with the letter of a list.
  if (!own && !/^\(?[\dA-Zivxlc.]+[.):]/.test(text)) return ''
  if (!own && !/^[\d.]+$/.test(mark) && mark !== mark.toUpperCase()) return ''
  const head = rest.trim()
  const said =
    head !== '' && head.length <= longestHead && /^\p{Lu}/u.test(head) && !/[.;,]$/.test(head) ? ` ${head}` : ''
  return `${mark}${said}`
}

/** The section that a place of a text is in: the last heading at or before it. '' if there is none. */
export function sectionAt(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  const lines = text.slice(0, end < 0 ? undefined : end).split(/[\n\f]/)
  for (let i = lines.length - 1; i >= 0 && i > lines.length - 2000; i--) {
    const found = sectionOf(lines[i] ?? '')
    if (found !== '') return found
  }
  return ''
}

const dash = '[-\\u2010-\\u2015\\u2212]'
/** The end of a line inside a word, with its hyphen. */
const broken = `(?:${dash}\\s*)?`
const alike: readonly (readonly [RegExp, string])[] = [
  [/["“-‟«»″]/, '["\\u201c-\\u201f\\u00ab\\u00bb\\u2033]'],
  [/['‘-‛′´`]/, "['\\u2018-\\u201b\\u2032\\u00b4`]"],
]

/**
 * A pattern that finds words no matter how lines are broken, and which quotation marks and dashes were typed. Case,
 * accents and everything else must be the same. Undefined for no words.
 */
function patternOf(words: string): RegExp | undefined {
  const text = words.trim()
  if (text === '' || text.length > longestWords) return undefined
  // A dash with space around it, or a long dash, separates words; a hyphen inside a word may be at the end of a line.
  const pieces = text.split(/(\s+[-‐-―−]+\s+|\s*[‒-―−]+\s*|[-‐]\s*|\s+)/)
  const pattern = pieces.map((piece, i) => {
    if (i % 2 === 0) return [...piece].map((c) => alike.find(([is]) => is.test(c))?.[1] ?? literal(c)).join(broken)
    if (/^[-‐]\s*$/.test(piece)) return broken
    return /[-‐-―−]/.test(piece) ? `\\s*${dash}+\\s*` : '\\s+'
  })
  return new RegExp(pattern.join(''), 'u')
}
const longestWords = 20_000

/** Where words begin and end in a text, in its own characters; undefined if they are not in it. */
export function rangeOf(text: string, words: string): readonly [number, number] | undefined {
  const found = patternOf(words)?.exec(text)
  return found ? [found.index, found.index + found[0].length] : undefined
}

/** Words quoted from a text: on one line, with words that were divided at the end of a line made whole. */
export function quotedFrom(text: string, from: number, to: number): string {
  return text
    .slice(from, to)
    .replace(/(\p{L}+)-[^\S\n]*[\n\f]\s*(\p{Ll}+)/gu, (_, first: string, last: string) => {
      // “evidence-” at the end of a line keeps its hyphen, since “evidence” is a word; “oppor-” does not.
      const word = new RegExp(`(?<![\\p{L}-])${first}(?![\\p{L}-])`, 'iu')
      const whole = new RegExp(`(?<!\\p{L})${first}${last}(?!\\p{L})`, 'iu')
      return !whole.test(text) && word.test(text) ? `${first}-${last}` : `${first}${last}`
    })
    .replace(/\s+/g, ' ')
    .trim()
}

/** “section 2 Results by group, page 41”: the place of a quote. */
export function placeInWords(quote: {
  readonly section?: string | undefined
  readonly page?: number | undefined
}): string {
  const { section, page } = quote
  const named =
    section && /^(section|article|part|chapter|§)/i.test(section) ? section : section && `section ${section}`
  return [named, page === undefined ? '' : `page ${page}`].filter(Boolean).join(', ')
}
