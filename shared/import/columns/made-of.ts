import { type Cell, cellText, type Rows } from '../cells/cells.ts'
import { type NumberStyle, readNumber, styleOf } from '../cells/numbers.ts'
import type { Column, Role } from '../table/columns.ts'
import { code, head, numeric } from '../table/heads.ts'
import { whole } from './count-columns.ts'

/**
 * Columns whose rows prove how they are computed: “3.3%” is 40 of 1,200 in the first row, and likewise in every
 * other. No heading knows better how many students a figure is about.
 */
export interface Made {
  /** Columns by their place: the figure, those who did, and those of whom. */
  readonly figure: number
  readonly did: number
  readonly of: number
  /** The factor: 100 is a percentage, 1 a fraction; 0 for the inverse, “one in 33”. */
  readonly times: number
}

const scales = [1, 100, 1000, 10_000, 0]
/** A table has few numbers of students; a file of hundreds of columns is not searched through. */
const MOST = { columns: 20, rows: 60, looked: 2000 }
/**
 * Rows that must agree, and the log10 of the odds against chance: one file in thirty thousand would agree by
 * accident.
 */
const ROWS = 3
const ODDS = 4.5
/** A slip, or a row of another kind, is no proof against all others where these leave less to accident. */
const MORE_ODDS = 2

interface Read {
  readonly value: number
  readonly off: number
  readonly percent: boolean
}

function readCell(cell: Cell | undefined, style: NumberStyle): Read | null {
  const number = cell === undefined ? null : readNumber(cell, style)
  if (!number?.ok) return null
  const decimals = number.digits.split('.')[1]?.length ?? 0
  // Rounded, or cut off.
  return { value: number.value, off: 0.999 * 10 ** -Math.min(decimals, 6), percent: number.percent }
}

/** Looks at the rows under the headings: for each figure all pairs of numbers that may make it. */
export function madeOf(rows: Rows, from: number, columns: readonly Column[]): readonly Made[] {
  const at = (fits: (c: Column) => boolean): readonly number[] =>
    columns.flatMap((c, i) => (!c.hidden && !code.test(c.heading) && fits(c) ? [i] : [])).slice(0, MOST.columns)
  const counts = at(whole)
  const figures = at((c) => numeric(c) && c.years === 0)
  if (counts.length < 2 || figures.length === 0) return []
  const used = [...new Set([...counts, ...figures])]
  const style = new Map(used.map((i) => [i, (columns[i] && styleOf(columns[i].numbers)) ?? 'point'] as const))
  const read: (readonly (Read | null)[])[] = []
  for (let i = from; i < Math.min(rows.length, from + MOST.looked) && read.length < MOST.rows; i++) {
    const row = rows[i] ?? []
    const cells: (Read | null)[] = []
    for (const k of used) cells[k] = cellText(row[k]) === '' ? null : readCell(row[k], style.get(k) ?? 'point')
    if (cells.filter((c) => c !== null).length > 2) read.push(cells)
  }
  return figures.flatMap((figure) =>
    counts.flatMap((of) =>
      counts.flatMap((did): readonly Made[] => {
        if (new Set([figure, of, did]).size < 3) return []
        const times = scales.find((n) => isMade(read, { figure, did, of, times: n }))
        return times === undefined ? [] : [{ figure, did, of, times }]
      }),
    ),
  )
}

function isMade(rows: readonly (readonly (Read | null)[])[], { figure, did, of, times }: Made): boolean {
  let [seen, off, odds] = [0, 0, 0]
  const [wholes, parts] = [new Set<number>(), new Set<number>()]
  for (const row of rows) {
    const [f, a, b] = [row[figure], row[did], row[of]]
    if (!f || !a || !b) continue
    // “32.5%” is 26 of 800 in thousandths, whatever sign follows it.
    if (f.percent && times !== 100 && times !== 1000) return false
    if (b.value <= 0) return false
    if (a.value > b.value) {
      off++
      continue
    }
    // A row may be wrong, and is told for itself.
    const value = times === 0 ? b.value / Math.max(a.value, 1) : (times * a.value) / b.value
    if (Math.abs(f.value - value) >= f.off) {
      off++
      continue
    }
    // For none, and for all, every number of students gives the same.
    if (a.value === 0 || a.value === b.value) continue
    seen++
    if (f.value > f.off) odds += Math.log10((times || f.value) / (2 * f.off))
    wholes.add(b.value)
    parts.add(f.value)
  }
  // The number of all students is the same in every row: then each figure is a share of them.
  const proven = off <= seen / 10 ? ODDS : off <= seen / 4 ? ODDS + off * MORE_ODDS : Number.POSITIVE_INFINITY
  return seen >= ROWS && odds >= proven && wholes.size > 1 && parts.size > 1
}

const isShare = ({ times }: Made): boolean => times === 1 || times === 100

/** The column of how many students were counted, as the rows prove it of the figures that are chosen, or of all of them. */
function provenCount(made: readonly Made[], figure: number): readonly number[] {
  const own = made.filter((m) => isShare(m) && (figure < 0 || m.figure === figure))
  return [...new Set(own.map((m) => m.of))]
}

/** Attendance is made of days, and a share of passed tests of tests: they are no children. */
const ofThings =
  /\b(days?|hours|minutes|periods|sessions|tests?|exams?|assessments?|credits?|courses?|class(es)?|seats|incidents?|responses|forms|records|attempts?|scores?|events?|(course|class) enrollments?)\b/i
const saysChildren = /\b(students?|pupils?|children|enrolled|tested|takers|respondents|cohort)\b/i
/** The most times that another column's count of students can be exceeded. */
const MANY = 10
const isOfChildren = (columns: readonly Column[], i: number, n = -1): boolean => {
  const [column, counted] = [columns[i], columns[n]]
  const heading = column === undefined ? '' : head(column)
  const many = (column?.numbers.most ?? 0) > MANY * (counted?.numbers.most ?? Number.POSITIVE_INFINITY)
  return !many && (saysChildren.test(heading) || !ofThings.test(heading))
}

/** The one of several columns that the rows prove to be the share which all the others of them make; none otherwise. */
export function provenShare(may: readonly number[], made: readonly Made[]): number | undefined {
  const own = made.filter((m) => isShare(m) && may.includes(m.figure))
  const [one, ...more] = new Set(own.map((m) => m.figure))
  const parts = new Set(own.flatMap((m) => [m.did, m.of]))
  return more.length === 0 && may.every((i) => i === one || parts.has(i)) ? one : undefined
}

/** The roles with the number of students of whom the figures are by their own rows, where another was guessed. */
export function withProvenCount(
  used: readonly Role[],
  made: readonly Made[],
  columns: readonly Column[],
): readonly Role[] {
  const [n, figure] = [used.indexOf('n'), used.indexOf('figure')]
  const proven = provenCount(made, figure)
  const [of, ...more] = proven
  if (of === undefined || more.length > 0 || of === n) return used
  const did = made.some((m) => m.of === of && m.did === n)
  if (!isOfChildren(columns, of, did ? -1 : n)) return used
  if (used[of] !== 'ignored' && used[of] !== 'asked') return used
  return used.map((r, i) => (i === of ? 'n' : i === n ? 'ignored' : r))
}

/** The column that the rows prove to hold the group's size, if one with those who did was chosen; null otherwise. */
export function otherCount(
  used: readonly Role[],
  made: readonly Made[],
  columns: readonly Column[],
): { readonly of: number; readonly n: number } | null {
  const [n, figure] = [used.indexOf('n'), used.indexOf('figure')]
  if (n < 0 || figure < 0) return null
  const own = made.filter((m) => isShare(m) && m.figure === figure)
  const [one] = own
  return one !== undefined && own.every((m) => m.did === n && m.of !== n) && isOfChildren(columns, one.of)
    ? { of: one.of, n }
    : null
}

/** The factor of each figure that the rows prove; null if they don't. */
export function timesOf(used: readonly Role[], made: readonly Made[]): Made | null {
  const figure = used.indexOf('figure')
  const own = made.filter((m) => m.figure === figure)
  const [one] = own
  return one !== undefined && own.every((m) => m.times === one.times) ? one : null
}
