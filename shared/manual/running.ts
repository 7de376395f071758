import { PAGE_END, pagesOf, rangeOf } from './places.ts'

/**
 * Running heads and feet: lines that a manual repeats on every page and that are not words of a policy. They are
 * between the end of one page and the beginning of the next, in the middle of a sentence that runs over both.
 */

/** The most lines at each end of a page that may be its running head or foot. */
const edgeLines = 4
/** Pages that are compared: left and right ones may alternate. */
const nearPages = [-2, -1, 1, 2] as const

/**
 * “12”, “Page 3 of 7”, “– 3 –”, “File: JBB”: a running line at the edge of a page, even if the next page has another.
 */
const runningLine =
  /^(?:\W*\d{1,4}\W*|\W*page\s+\d+(?:\s*(?:of|\/)\s*\d+)?\W*|(?:file|policy|code)\s*:\s*[A-Z0-9-]{1,12}(?:\s+(?:page\s+)?\d+(?:\s*(?:of|\/)\s*\d+)?)?)$/i

/** A line in the form that is compared: pages differ in their numbers. */
const compared = (line: string): string => line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()

const edge = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(
    lines
      .filter((l) => l.trim() !== '')
      .slice(0, edgeLines)
      .map(compared),
  )

interface Page {
  readonly lines: readonly string[]
  readonly top: ReadonlySet<string>
  readonly foot: ReadonlySet<string>
}
const read = (page: string | undefined): Page | undefined => {
  if (page === undefined) return undefined
  const lines = page.split('\n')
  return { lines, top: edge(lines), foot: edge(lines.toReversed()) }
}

/** How many lines at the beginning of a list are repeated from page to page. */
function runs(lines: readonly string[], others: readonly ReadonlySet<string>[]): number {
  let found = 0
  let filled = 0
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue
    if (filled++ >= edgeLines) break
    if (!runningLine.test(line.trim()) && !others.some((o) => o.has(compared(line)))) break
    found = i + 1
  }
  return found
}

/** Where the text of a page begins and ends, without its running head and foot. */
export function bodyOf(pages: readonly string[], no: number): readonly [number, number] {
  const whole = pages[no] ?? ''
  const page = read(pages[no])
  const others = page === undefined ? [] : nearPages.flatMap((step) => read(pages[no + step]) ?? [])
  if (page === undefined || others.length === 0) return [0, whole.length]
  const foot = runs(
    page.lines.toReversed(),
    others.map((o) => o.foot),
  )
  const top = runs(
    page.lines,
    others.map((o) => o.top),
  )
  // A page of nothing but its neighbors' lines is not a head above a foot.
  if (top + foot >= page.lines.length) return [0, whole.length]
  const length = (lines: readonly string[]) => lines.reduce((sum, l) => sum + l.length + 1, 0)
  return [length(page.lines.slice(0, top)), whole.length - length(page.lines.slice(page.lines.length - foot))]
}

/** One page of a text without its running head and foot. */
export const pageWithoutRunning = (pages: readonly string[], no: number): string =>
  (pages[no] ?? '').slice(...bodyOf(pages, no))

/** A whole text as it is read from page to page. */
function flowing(text: string): string {
  const pages = pagesOf(text)
  return pages.map((_, i) => pageWithoutRunning(pages, i)).join(PAGE_END)
}

/**
 * True if a text holds these words, regardless of how its lines are broken, of its quotation marks and dashes, and of
 * running heads and feet.
 */
export const holds = (text: string, words: string): boolean =>
  rangeOf(text, words) !== undefined || (text.includes(PAGE_END) && rangeOf(flowing(text), words) !== undefined)
