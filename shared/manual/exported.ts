import { PAGE_END, pagesOf } from './places.ts'

/**
 * The block above each policy in what BoardDocs exports: “Book”, “Section”, “Title”, “Code”, “Status”, each before its
 * value or on a line of its own over it; behind a code may be its edition: “204 Vol III 2019”.
 */
const block =
  /(?<=^|\f)book:?\s[^\f]{0,200}?^title:?\s+([^\f]{1,200}?)\s+^code:?\s+(\S{2,20})(?:[^\S\n]+[^\n\f]{1,30})?\s+^status\b/gim

/** A block without its first lines, or a table of Word: “Title”, “Code” and “Status” or a day, in cells. */
const cells =
  /^(?:section[^\S\n]*\t[^\n\f]{1,80}\n\s*)?title[^\S\n]*\t\s*([^\n\f]{1,200}?)[^\S\n]*\n\s*code[^\S\n]*\t\s*(\S{2,20})[^\S\n]*\n\s*(?:status|adopted|last revised)[^\S\n]*\t/gim

/** A table with “Title”, “Code” and “Status” as a PDF tells it, with nothing but a space between a label and its value; one alone may be words of a text. */
const spaced =
  /^title[^\S\n]+([^\n\f]{1,200}?)[^\S\n]*\n\s*code[^\S\n]+(\S{2,20})[^\S\n]*\n\s*(?:status|adopted|last revised)[^\S\n]/gim

/** “Descriptor Term: Open Meetings” and “Descriptor Code: 1.401”, in either order, as in Tennessee. */
const described =
  /^descriptor (?:term:\s+([^\f:]{2,120}?)\s+descriptor code:\s+(\d{1,2}\.\d{2,5})|code:\s+(\d{1,2}\.\d{2,5})\s+descriptor term:[^\S\n]*\n?\s*([^\f\n:]{2,120}))[^\S\n]*$/gim

/** What programs that keep Markdown write above a text: “title: 0201.01 Code of Ethics”, “code: "0201.01"”, between two lines “---”. */
const front = /(?<=^|\f)---[^\S\n]*\n((?:[^\S\n]*(?:[\p{L}_-]+:|-\s|#)[^\n]*\n){1,30})---[^\S\n]*$/gmu
const beginsWithCode =
  /^((?:(?:[A-Z]{1,5}|[A-L]{6})|\d{1,5}(?:[.:]\d{1,4})*)(?:-[A-Z0-9]{1,4})*)(?:\s*[:–—-]\s+|\s+)(\p{Lu}.*)$/u

function frontMatterIn(
  text: string,
): readonly (readonly [number, { readonly code: string; readonly title: string }])[] {
  return [...text.matchAll(front)].flatMap(({ index, 1: lines = '' }) => {
    const saidBy = (name: string): string =>
      (new RegExp(`^\\s*${name}:[^\\S\\n]*(.*)$`, 'im').exec(lines)?.[1] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')
    const [, own = '', rest = ''] = beginsWithCode.exec(saidBy('title')) ?? []
    const code = saidBy('code') || (/\d|^[A-L]+$/.test(own) ? own : '') || saidBy('policy') || saidBy('number')
    return code === ''
      ? []
      : [[index, { code, title: own !== '' && own === code ? rest.trim() : saidBy('title') }] as const]
  })
}

const ofBlock = /^(?:book|policy manual|section|title|code|status|adopted|last revised)\b/i
/** Lines at either end of a page that may be its head or foot, and the part of the pages that have them. */
const [EDGE, MOST] = [2, 0.6]
/**
 * A text without the ends of its pages and what is printed at their edges, each place of it where it was: a page may end within
 * a block.
 */
function withoutPages(text: string): string {
  const pages = pagesOf(text).map((page) => page.split('\n'))
  const compared = (line: string): string => line.trim().replace(/\d+/g, '#')
  const edgesOf = (lines: readonly string[]): readonly string[] => {
    const full = lines.map(compared).filter((l) => l !== '')
    return [...new Set([...full.slice(0, EDGE), ...full.slice(-EDGE)])]
  }
  const times = Map.groupBy(pages.flatMap(edgesOf), (l) => l)
  const isRunning = (line: string): boolean =>
    !ofBlock.test(line.trim()) && (times.get(compared(line))?.length ?? 0) > pages.length * MOST
  return pages.map((lines) => lines.map((l) => (isRunning(l) ? ' '.repeat(l.length) : l)).join('\n')).join('\n')
}

/** All blocks of a text, by the place at which each begins. */
export function blocksIn(text: string): ReadonlyMap<number, { readonly code: string; readonly title: string }> {
  const flowing = text.includes(PAGE_END) && /^(?:book|title)\b/im.test(text) ? withoutPages(text) : undefined
  const found = (shape: RegExp, words: string) =>
    [...words.matchAll(shape)].map(
      ({ index, 1: title, 2: code, 3: first = '', 4: then = '' }) =>
        [index, { code: code ?? first, title: (title ?? then).replace(/\s+/g, ' ').trim() }] as const,
    )
  /** Those of the text as it is, and those in which a page ends. */
  const all = (shape: RegExp) => {
    const whole = found(shape, text)
    const isNew = (at: number): boolean => !whole.some(([from]) => Math.abs(from - at) < APART)
    return [...whole, ...(flowing === undefined ? [] : found(shape, flowing).filter(([at]) => isNew(at)))]
  }
  const whole = all(block)
  const table = all(cells)
  const inLines = all(spaced).filter(([, { code }]) => code === code.toUpperCase())
  const rows = table.length > 0 || inLines.length < 2 ? table : inLines
  return new Map([...(whole.length > 0 ? whole : rows), ...found(described, text), ...frontMatterIn(text)])
}
/** Letters from the beginning of one block to that of another. */
const APART = 100
