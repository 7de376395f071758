import type { Measured, Pair } from './measure.ts'

export type Unit = 'ms' | 'times' | 'MB' | 'kB'

/** What a number should be at most, or at least. */
export interface Aim {
  readonly at: 'most' | 'least'
  readonly value: number
}

/** One line of the table. */
export interface Row {
  readonly id: string
  readonly what: string
  readonly unit: Unit
  readonly value: number
  readonly spread?: readonly [number, number]
  readonly aim?: Aim
  /** What stands behind a ratio: milliseconds of ours and of the bare one. */
  readonly ours?: number
  readonly bare?: number
}

export const absolute = (id: string, what: string, unit: Unit, measured: Measured, aim?: Aim): Row => ({
  id,
  what,
  unit,
  value: measured.median,
  spread: measured.spread,
  ...(aim && { aim }),
})

/** A ratio to a bare program; `faster` turns it round, for what should be some times faster than another. */
export function ratio(id: string, what: string, pair: Pair, aim?: Aim, faster = false): Row {
  const { median, spread } = pair.ratio
  return {
    id,
    what,
    unit: 'times',
    value: faster ? 1 / median : median,
    spread: faster ? [1 / spread[1], 1 / spread[0]] : spread,
    ours: pair.ours.median,
    bare: pair.bare.median,
    ...(aim && { aim }),
  }
}

/** Whether a row meets its aim; null where it has none. */
export const meets = ({ value, aim }: Row): boolean | null =>
  aim === undefined ? null : aim.at === 'most' ? value <= aim.value : value >= aim.value

/** What a run is compared with: the rows of an earlier one. */
export interface Baseline {
  readonly made: string
  readonly machine: string
  readonly rows: readonly Row[]
}

const digits = (value: number, unit: Unit): string =>
  unit === 'times' ? `${value.toFixed(2)}×` : `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`

const aimSays = ({ aim, unit }: Row): string =>
  aim === undefined ? '' : `at ${aim.at} ${digits(aim.value, unit).replace(/\.00|0(?=×)/g, '')}`

/** In words: whether the aim is met, and whether the number left its baseline by more than a quarter. */
export function verdict(row: Row, before: Row | undefined): string {
  const met = meets(row)
  const said = met === null ? '' : met ? 'meets its aim' : 'MISSES its aim'
  if (before === undefined) return said
  const change = row.value / before.value
  const worse = row.aim?.at === 'least' ? change < 0.75 : change > 1.25
  return [said, ...(worse ? [`worse than the baseline (${digits(before.value, row.unit)})`] : [])]
    .filter((s) => s !== '')
    .join('; ')
}

/** The table, as Markdown: it goes into this folder's README as it is printed. */
export function tableOf(rows: readonly Row[], baseline: Baseline | null): string {
  const before = new Map(baseline?.rows.map((r) => [r.id, r]))
  const lines = rows.map((row) => {
    const spread = row.spread ? `${digits(row.spread[0], row.unit)} to ${digits(row.spread[1], row.unit)}` : ''
    const behind = row.ours === undefined ? '' : `${digits(row.ours, 'ms')} / ${digits(row.bare ?? 0, 'ms')}`
    const was = before.get(row.id)
    const base = was ? digits(was.value, row.unit) : ''
    return [row.what, digits(row.value, row.unit), spread, behind, base, aimSays(row), verdict(row, was)]
  })
  const head = ['what', 'median', 'half of all between', 'ours / the other', 'baseline', 'aim', '']
  const all = [head, ...lines]
  const widths = head.map((_, i) => Math.max(...all.map((line) => (line[i] ?? '').length)))
  const text = (line: readonly string[]) => `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [text(head), text(widths.map((w) => '-'.repeat(w))), ...lines.map(text)].join('\n')
}
