import { type Cell, cellText, isBlank, limits } from '../../shared/import/cells/cells.ts'
import type { Beside } from '../../shared/import/table/beside.ts'
import { commas, plural } from '../../shared/words/index.ts'
import { attribute } from './xml.ts'

/** What a sheet holds and does not show: rows removed by a filter, columns hidden by a person. */
export interface Hidden {
  /** Row numbers, from 0. */
  readonly rows: readonly number[]
  readonly columns: ReadonlySet<number>
}

const isOn = (text: string): boolean => text === '1' || text === 'true'

/** The least row height (points) and column width (letters) at which anything can be seen. */
const TOO_THIN = { row: 3, column: 0.4 }
const isNone = (size: string, thin: number): boolean => size !== '' && Number(size) < thin

/** Finds the hidden rows and columns of a sheet. */
export function hiddenIn(sheet: string): Hidden {
  const rows: number[] = []
  let at = 0
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?row\b[^>]*>/g)) {
    at = Number(/\sr\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? at + 1)
    if (!/\s(hidden|ht)\s*=/.test(tag)) continue
    if (isOn(attribute(tag, 'hidden')) || isNone(attribute(tag, 'ht'), TOO_THIN.row)) rows.push(at - 1)
  }
  const columns = new Set<number>()
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?col\b[^>]*>/g)) {
    if (!isOn(attribute(tag, 'hidden')) && !isNone(attribute(tag, 'width'), TOO_THIN.column)) continue
    const last = Math.min(Number(attribute(tag, 'max')) || 0, limits.columns)
    for (let i = Number(attribute(tag, 'min')) || 1; i <= last; i++) columns.add(i - 1)
  }
  return { rows, columns }
}

/** A sentence each for hidden rows and columns; none for empty ones. */
export function hiddenInWords(
  { rows, columns }: Hidden,
  filled: { readonly rows: ReadonlySet<number>; readonly width: number },
): readonly string[] {
  const said: string[] = []
  const gone = rows.filter((r) => filled.rows.has(r))
  if (gone.length === 1) said.push(`One row is hidden in the sheet: row ${(gone[0] ?? 0) + 1}.`)
  if (gone.length > 1)
    said.push(`${commas(gone.length)} rows are hidden in the sheet: rows ${listed(gone, (n) => String(n + 1))}.`)
  const away = [...columns].filter((c) => c < filled.width).sort((a, b) => a - b)
  if (away.length > 0) {
    const one = away.length === 1
    said.push(
      `${one ? 'Column' : 'Columns'} ${listed(away, lettersOf)} ${one ? 'is' : 'are'} hidden in the sheet: ${one ? 'it is' : 'they are'} used only if you say so.`,
    )
  }
  return said
}

/** What a hidden row says about the table: a title or a note counts as if it were visible, a row of figures does not. */
export function saidInHiddenRow(row: readonly Cell[]): readonly Beside[] {
  const [only, ...more] = row.filter((c) => !isBlank(c))
  const text = more.length > 0 ? '' : cellText(only).trim()
  return /\p{L}{2}/u.test(text) ? [{ where: 'A note in a hidden row', text: text.slice(0, 500), over: false }] : []
}

/** Rows whose whole visible text is struck through: like hidden rows, they do not count. */
export const struckInWords = (rows: readonly number[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `${rows.length === 1 ? 'A row has' : `${commas(rows.length)} rows have`} a line through all of it: ${plural(rows.length, 'row', 'rows')} ${listed(rows, (n) => String(n + 1))}.`,
      ]

const lettersOf = (column: number): string =>
  (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** “3–4, 7”: the first few of many. */
function listed(all: readonly number[], name: (n: number) => string): string {
  const runs: [number, number][] = []
  for (const n of all) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  const shown = runs.slice(0, 5).map(([a, b]) => (a === b ? name(a) : `${name(a)}–${name(b)}`))
  return shown.join(', ') + (runs.length > 5 ? ' and more' : '')
}
