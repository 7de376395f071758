import { quotedFrom } from '../../../shared/manual/places.ts'

/**
 * Words that are marked in a text, a span for each page. A field ends with its page and so does what can be marked in it;
 * what is marked to the end of one page and from the top of the next is one piece of the text. Pure.
 */

export interface Span {
  readonly page: number
  /** The words of the page, and from where to where they are its own, without a running head and foot. */
  readonly words: string
  readonly body: readonly [number, number]
  readonly from: number
  readonly to: number
}

const isToEnd = ({ words, body: [, end], to }: Span): boolean => words.slice(to, end).trim() === ''
const isFromTop = ({ words, body: [top], from }: Span): boolean => words.slice(top, from).trim() === ''

/** The marked spans after another selection: one on the next page continues, any other begins again. */
export function withSpan(marked: readonly Span[], next: Span): readonly Span[] {
  const before = marked.filter((s) => s.page < next.page)
  const last = before.at(-1)
  const goesOn = last !== undefined && last.page + 1 === next.page && isToEnd(last) && isFromTop(next)
  // A caret on the next page may be the beginning of a continued selection; anywhere else it clears the marks.
  if (next.from === next.to) return goesOn ? before : []
  return goesOn ? [...before, next] : [next]
}

/**
 * The spans of all pages from one place of a text to another, whichever was marked first; undefined without the pages
 * between.
 */
export function spansBetween(
  one: Span,
  other: Span,
  pageOf: (page: number) => Pick<Span, 'words' | 'body'> | undefined,
): readonly Span[] | undefined {
  const [first, last] = one.page < other.page ? [one, other] : [other, one]
  const pages = Array.from({ length: last.page - first.page + 1 }, (_, i) => first.page + i)
  const spans = pages.map((page): Span | undefined => {
    const of = pageOf(page)
    if (of === undefined) return undefined
    const [top, end] = of.body
    return {
      page,
      ...of,
      from: page === first.page ? first.from : top,
      to: page === last.page ? Math.max(last.to, top) : end,
    }
  })
  return spans.every((s) => s !== undefined) ? spans : undefined
}

/** The words of all spans as one piece, as they are quoted: no head and no foot of a page is among them. */
export function wordsOf(marked: readonly Span[]): string {
  const [only, second] = marked
  if (only === undefined) return ''
  if (second === undefined) return quotedFrom(only.words, only.from, only.to)
  const bodies = marked.map(({ words, body }) => words.slice(...body))
  const last = marked.at(-1) ?? only
  const from = Math.max(0, only.from - only.body[0])
  const before = bodies.slice(0, -1).reduce((sum, b) => sum + b.length + 1, 0)
  return quotedFrom(bodies.join('\f'), from, before + Math.min(last.to, last.body[1]) - last.body[0])
}
