import { fold, usualGroup } from '../../domain/usual-groups.ts'
import { type Cell, cellText, isBlank } from '../cells/cells.ts'
import { guessMark } from '../cells/marks.ts'
import { rowYear, yearInHeading } from '../years/years.ts'

/** How far a name is set in: by blanks, or by a dash or dot before it, which is as much as two. */
export function setIn(text: string): number {
  const [, blanks = '', sign = ''] = /^(\s*)((?:[-–—•·>+.→»└├↳]\s*)+(?=\s|\p{L}))?/u.exec(text) ?? []
  return blanks.replaceAll('\t', '    ').length + (sign === '' ? 0 : 2)
}

/** True where two names cut the students in two ways: those under both are in both, and all of a group are no more than it. */
function cutsTwice(own: string, over: string): boolean {
  const [a, b] = [usualGroup(own), usualGroup(over)]
  return a !== null && b !== null && b.way !== 'all' && a.way !== b.way
}

/**
 * Finds the rows that each row belongs under: “Female” indented under “White” is girls who are White, and not all
 * girls.
 */
export class Under {
  readonly #column: number
  #over: { readonly by: number; readonly name: string }[] = []
  #line = ''
  /** Groups of its dimension are below the line: “Disability” says what kind of groups they are. */
  #kind = false

  constructor(column: number) {
    this.#column = column
  }

  /** A line that is no row of the table. */
  meet(row: readonly Cell[]): void {
    const filled = row.filter((c) => !isBlank(c))
    if (filled.length !== 1) return
    this.#line = cellText(filled[0]).trim()
    this.#kind = false
    const text = cellText(row[this.#column])
    if (text.trim() !== '') this.#enter(text)
  }

  #enter(text: string): void {
    const by = setIn(text)
    this.#over = [...this.#over.filter((o) => o.by < by), { by, name: text.trim() }]
  }

  /** A sentence if a row is about students who are in its group and also in the one above it. */
  why(row: readonly Cell[]): string | null {
    if (this.#column < 0) return null
    const text = cellText(row[this.#column])
    if (text.trim() === '') return null
    this.#enter(text)
    const above = this.#over.slice(0, -1)
    // Most tables have neither, and are large.
    if (above.length === 0 && this.#line === '') return null
    const over = above.find((o) => cutsTwice(text, o.name))
    if (over !== undefined)
      return `It is indented under “${over.name}”, so it may be about only those students who are in both groups.`
    this.#kind ||= (usualGroup(text)?.way ?? '') === usualGroup(this.#line)?.way
    return !this.#kind && cutsTwice(text, this.#line)
      ? `It is under the line “${this.#line}”, so it may be about only those students who are in both groups.`
      : null
  }
}

/**
 * Lines that name a group alone, by their place from 0, where lines of its way come again and the row under each is of
 * another way: “Female” over Black and White, then “Male” over the same. Once in a file it is a group without a figure.
 */
export function groupLines(
  rows: readonly (readonly Cell[])[],
  from: number,
  group: number,
  figures: readonly number[],
): ReadonlySet<number> {
  const ways = new Map<string, number[]>()
  const named = (i: number): ReturnType<typeof usualGroup> => usualGroup(cellText(rows[i]?.[group]))
  for (let i = from; group >= 0 && i < rows.length - 1; i++) {
    const row = rows[i] ?? []
    if (isBlank(row[group]) || row.filter((c) => !isBlank(c)).length !== 1) continue
    const [own, next] = [named(i), named(i + 1)]
    const filled = figures.some((k) => !isBlank(rows[i + 1]?.[k]))
    if (own === null || own.way === 'all' || next === null || next.way === own.way || !filled) continue
    ways.set(own.way, [...(ways.get(own.way) ?? []), i])
  }
  return new Set([...ways.values()].flatMap((lines) => (lines.length > 1 ? lines : [])))
}

const isNumber = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' || /^[-+−(]?[\s\d.,]*\d\s*(?:%|percent)?\)?$/i.test(cellText(cell).trim())
const isWord = (cell: Cell | undefined): boolean =>
  !isBlank(cell) && !isNumber(cell) && guessMark(cellText(cell)) === null && /\p{L}/u.test(cellText(cell))

/**
 * Finds rows that repeat the headings: those of the same table on its next page, or of another one. `same` if each is
 * above its own column.
 */
export function headingsAgain(
  headings: readonly string[],
  at: { readonly year: number; readonly figures: readonly number[] },
): (row: readonly Cell[]) => 'same' | 'other' | null {
  const own = headings.map(fold)
  const known = new Set(own.filter((h) => h !== ''))
  const [first = -1] = at.figures
  const year = /^(19|20)\d\d$/
  return (row) => {
    // A row of headings has no figure, unless it is a year.
    if (isNumber(row[first]) && !year.test(cellText(row[first]))) return null
    const texts = row.map((c) => fold(cellText(c)))
    const filled = texts.filter((t) => t !== '')
    const met = filled.filter((t) => known.has(t)).length
    if (met > 1 && met >= filled.length / 2 && texts.some((t, i) => known.has(t) && isWord(row[i])))
      return own.every((h, i) => h === (texts[i] ?? '')) ? 'same' : 'other'
    const cells = at.figures.map((i) => row[i])
    if (at.year >= 0)
      return isWord(row[at.year]) && rowYear(row[at.year] ?? '', 'ending') === undefined && cells.every(isWord)
        ? 'other'
        : null
    // Under the name of a group four digits are children, and no year.
    if (row.some((c) => usualGroup(cellText(c)) !== null)) return null
    const years = cells.filter((c) => yearInHeading(cellText(c), 'ending') !== undefined)
    return cells.length > 1 && years.length === cells.length ? 'other' : null
  }
}
