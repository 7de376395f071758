import type { Cell, Figure, Row, Table } from '../document.ts'

/** A group as a bar: of its length nothing is known but what its cell says. */
export interface Bar {
  readonly how: 'focus' | 'total' | 'other'
  /** The cell's words. */
  readonly text: string
  /** Null where no figure is printed: no bar is drawn. */
  readonly value: number | null
  /** A target that is set and printed. */
  readonly target: number | null
}

export interface Bars {
  /** The bars as a table, for who listens and for a spreadsheet: group, the year's figure, its target. */
  readonly table: Table
  readonly bars: readonly Bar[]
  /** "Target 2028–29": the meaning of the mark on a bar; '' if there is none. */
  readonly marks: string
  readonly year: string
  /** Groups for which there is no room. */
  readonly left: number
}

const empty: Cell = { text: '' }

/** A figure as its cell says it: "1,036", "−0.4", "33.9%". Null for words. */
function figureIn({ text, how }: Cell): number | null {
  if (how === 'withheld') return null
  const found = /^([−-]?)([\d,]+(?:\.\d+)?)(?:\s?[%a-z.]+)?$/.exec(text.trim())
  if (found === null) return null
  const figure = Number((found[2] ?? '').replaceAll(',', ''))
  return found[1] === '' ? figure : -figure
}

/**
 * The latest year of a measure's table as bars: the goal's own groups, all students, then others, as far as there is
 * room for `most`; the groups that a sentence of `says` is about in any case, those of the last one first. Made from the page's cells: a
 * withheld figure has no bar. Null if there is no year.
 */
export function barsOf(
  { caption, columns, rows }: Table,
  {
    picture,
    says,
    most,
  }: { readonly picture: Figure | undefined; readonly says: readonly string[]; readonly most: number },
): Bars | null {
  const at = columns.findLastIndex((c) => /^\d{4}(–\d{2})?$/.test(c.head))
  if (at < 1) return null
  const aim = columns.findIndex((c) => c.head.startsWith('Target'))
  const total = picture?.key.find((k) => k.how === 'outline')?.says
  const groups = rows.filter((r) => !r.under && r.cells[at] !== undefined && (r.cells[at]?.text ?? '') !== '')
  const howOf = (r: Row): Bar['how'] => (r.cells[0]?.text === total ? 'total' : r.strong ? 'focus' : 'other')
  const order: Readonly<Record<Bar['how'], number>> = { focus: 0, total: 1, other: 2 }
  const ranked = groups.toSorted((a, b) => order[howOf(a)] - order[howOf(b)])
  // A group in the sentence is among the bars, and so are all students.
  const spoken = (r: Row) =>
    -3 * (1 + says.findLastIndex((s) => s.toLowerCase().includes((r.cells[0]?.text ?? '').toLowerCase())))
  // A group without a figure takes no room from one that has a bar, unless it is the goal's own.
  const isBare = (r: Row) => howOf(r) === 'other' && figureIn(r.cells[at] ?? empty) === null
  const sought = (r: Row) => spoken(r) + (howOf(r) === 'total' ? -1 : order[howOf(r)]) + (isBare(r) ? 3 : 0)
  const kept = new Set(ranked.toSorted((a, b) => sought(a) - sought(b)).slice(0, most))
  const shown = ranked.filter((r) => kept.has(r))
  if (shown.length === 0) return null
  const year = columns[at]?.head ?? ''
  const marks = aim < 0 ? '' : (columns[aim]?.head ?? '')
  return {
    table: {
      t: 'table',
      caption: caption === null ? null : `${caption.replace(/ by (?:student group and )?year$/, '')}, ${year}`,
      columns: [
        { head: columns[0]?.head ?? '', width: 2, align: 'left' },
        { head: year, width: 3, align: 'left' },
        ...(aim < 0 ? [] : [{ head: marks, width: 1, align: 'right' } as const]),
      ],
      rows: shown.map((r) => ({
        ...(r.strong && { strong: true }),
        cells: [r.cells[0] ?? empty, r.cells[at] ?? empty, ...(aim < 0 ? [] : [r.cells[aim] ?? empty])],
      })),
    },
    bars: shown.map((r) => ({
      how: howOf(r),
      text: r.cells[at]?.text ?? '',
      value: figureIn(r.cells[at] ?? empty),
      target: aim < 0 ? null : figureIn(r.cells[aim] ?? empty),
    })),
    marks,
    year,
    left: groups.length - shown.length,
  }
}
