import { yearInWords } from '../days/index.ts'
import { countInWords, figureWords, listed } from '../words/index.ts'
import { isPrinted } from './figure.ts'
import { type MeasureRow, type MeasureView, reaches } from './measure-view.ts'

/** Most groups that a sentence names; a table has them all. */
const MOST = 5

interface Due {
  readonly row: MeasureRow
  readonly by: number
  readonly aim: number
}

/** Groups compared with their target in the latest year, the farthest from it first. Only printed figures and targets. */
export function comparedWithTargets(view: MeasureView): {
  readonly due: readonly Due[]
  readonly short: readonly Due[]
} {
  // Only the goal's groups: a sentence with every group says no more than the table.
  const own = view.rows.filter((row) => row.own)
  const due = (own.length > 1 ? own : view.rows).flatMap((row): Due[] => {
    if (!isPrinted(row.latest) || !isPrinted(row.target)) return []
    const [is, aim] = [row.latest.cell.shown, row.target.cell.shown]
    return [{ row, aim, by: reaches(is, aim, view.direction) ? 0 : Math.abs(is - aim) }]
  })
  return { due, short: due.filter((d) => d.by > 0).toSorted((a, b) => b.by - a.by) }
}

/**
 * Groups compared with their targets in the latest year, for listeners who can't compare two columns: "Below their
 * targets for 2025–26: students with disabilities (71.4) and English learners (75.0)." Only printed figures with a
 * printed target of that year; the farthest from it first. `rows`: the groups named. Empty if fewer than two have
 * one.
 */
export function shortOfTarget(view: MeasureView): { readonly text: string; readonly rows: readonly MeasureRow[] } {
  const { due, short } = comparedWithTargets(view)
  if (due.length < 2 || view.latestYear === null) return { text: '', rows: [] }
  const year = yearInWords(view.latestYear)
  if (short.length === 0)
    return {
      text: due.length === 2 ? `Both reach their targets for ${year}.` : `All reach their targets for ${year}.`,
      rows: due.map((d) => d.row),
    }
  const named = short.slice(0, short.length === MOST + 1 ? MOST + 1 : MOST)
  const more = short.length - named.length
  const only = short.length === 1 ? short[0] : undefined
  if (only !== undefined)
    return {
      text: `Only ${only.row.of.plain} are ${view.direction === 'down' ? 'above' : 'below'} their target for ${year} (${figureWords(only.aim, view.decimals)}).`,
      rows: [only.row],
    }
  return {
    text: `${view.direction === 'down' ? 'Above' : 'Below'} their targets for ${year}: ${listed([
      ...named.map(({ row, aim }) => `${row.of.plain} (${figureWords(aim, view.decimals)})`),
      ...(more > 0 ? [`${countInWords(more)} more`] : []),
    ])}.`,
    rows: named.map((d) => d.row),
  }
}
