import type { Column, Role } from './columns.ts'
import { type Aside, type Cell, cellText, isBlank, type Rows } from './table.ts'

/** Which rows of the file are meant, and which cells of them. */
export interface Selecting {
  readonly header: number | null
  readonly roles: readonly Role[]
  /** The district as the file writes it; null where the file has no column for it. */
  readonly place: string | null
  /** Of the columns used as `format` or `only`, the text that a row must have. */
  readonly only: readonly { readonly column: number; readonly text: string }[]
}

/** One row of the file that is about the district: its cells as they stand. */
export interface Selected {
  readonly row: number
  readonly group: string
  readonly year: Cell
  readonly figure: Cell
  /** Null where no column says how many children were counted. */
  readonly n: Cell | null
}

/** Every row under the headings is counted in exactly one of these. */
export interface Selection {
  readonly rows: readonly Selected[]
  readonly elsewhere: number
  readonly otherRows: number
  readonly blank: number
  /** Rows that can’t be taken as they stand: of another length than the headings, without a place, with rows in a cell. */
  readonly ragged: readonly Aside[]
}

/** What a table says beside the rows that are meant. */
type Rest = Pick<Selection, 'otherRows' | 'blank' | 'ragged'>

/** Hands on each whole row that is meant, by its place from 0; counts the others. */
function walk(
  rows: Rows,
  columns: readonly Column[],
  how: Pick<Selecting, 'header' | 'only'>,
  take: (row: readonly Cell[], at: number) => void,
  meant: (row: readonly Cell[], at: number) => boolean = () => true,
): Rest {
  const ragged: Aside[] = []
  let [otherRows, blank] = [0, 0]
  for (let i = how.header === null ? 0 : how.header + 1; i < rows.length; i++) {
    const row = rows[i] ?? []
    if (row.every(isBlank)) {
      blank++
      continue
    }
    const shortest = row.length < columns.length
    const longer = row.length > columns.length && row.slice(columns.length).some((c) => !isBlank(c))
    if (shortest || longer) {
      const why = `The row has ${cells(longer ? row.findLastIndex((c) => !isBlank(c)) + 1 : row.length)} and the headings have ${columns.length}, so it is not sure which is which.`
      ragged.push({ row: i + 1, column: null, cell: row.map(cellText).join(' | ').slice(0, 200), why })
      continue
    }
    const swallowing = row.findIndex((c) => typeof c === 'string' && holdsRows(c, columns.length))
    if (swallowing >= 0) {
      const cell = cellText(row[swallowing]).slice(0, 200)
      ragged.push({ row: i + 1, column: columns[swallowing]?.name ?? null, cell, why: swallowed })
      continue
    }
    if (!meant(row, i)) continue
    if (how.only.some(({ column, text }) => cellText(row[column]) !== text)) {
      otherRows++
      continue
    }
    take(row, i)
  }
  return { otherRows, blank, ragged }
}

/** Takes the rows of one place out of a table. Where no column says the group, the group is ''. */
export function selectRows(rows: Rows, columns: readonly Column[], how: Selecting): Selection {
  const at = (role: Role): number => how.roles.indexOf(role)
  const [place, group, year, figure, n] = [at('place'), at('group'), at('year'), at('figure'), at('n')]
  const selected: Selected[] = []
  let elsewhere = 0
  const odd: Aside[] = []
  const here = (row: readonly Cell[], i: number): boolean => {
    if (place >= 0 && how.place !== null && isBlank(row[place])) {
      const why = 'It does not say which place it is about.'
      odd.push({ row: i + 1, column: columns[place]?.name ?? null, cell: '', why })
      return false
    }
    const away = place >= 0 && how.place !== null && cellText(row[place]) !== how.place
    if (away) elsewhere++
    return !away
  }
  const rest = walk(
    rows,
    columns,
    how,
    (row, i) =>
      void selected.push({
        row: i + 1,
        group: group < 0 ? '' : cellText(row[group]),
        year: row[year] ?? '',
        figure: row[figure] ?? '',
        n: n < 0 ? null : (row[n] ?? ''),
      }),
    here,
  )
  return { rows: selected, elsewhere, ...rest, ragged: [...rest.ragged, ...odd].sort((a, b) => a.row - b.row) }
}

const swallowed =
  'A cell of it holds lines that look like rows of their own, so a quote is probably opened in one row and closed in a later one.'

/** True for a text of several lines with as many separators, set as a file sets them, as a row of the table has. */
const holdsRows = (text: string, columns: number): boolean =>
  /[\r\n]/.test(text) &&
  [/,(?!\s)/, /;(?!\s)/, /\t/, /\|(?!\s)/].some((s) => text.split(s).length >= Math.max(3, columns))

/** Rows as they stand, with their number in a spreadsheet. */
export interface WholeRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** Every row under the headings is in exactly one of these. */
export interface WholeRows extends Rest {
  readonly rows: readonly WholeRow[]
}

/** Takes every whole row that is meant out of a table, each cell as it stands. */
export function wholeRows(rows: Rows, columns: readonly Column[], how: Pick<Selecting, 'header' | 'only'>): WholeRows {
  const taken: WholeRow[] = []
  const rest = walk(
    rows,
    columns,
    how,
    (row, i) => void taken.push({ row: i + 1, cells: row.slice(0, columns.length) }),
  )
  return { rows: taken, ...rest }
}

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`)
