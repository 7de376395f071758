import { yearInWords } from '../days/index.ts'
import { capital, countInWords, figureWords, listed } from '../words/index.ts'
import { isPrinted } from './figure.ts'
import { type MeasureRow, type MeasureView, reaches } from './measure-view.ts'

/** Most groups that a sentence names; a table has them all. */
const MOST = 5
/** Most of those that the goal is not about. */
const MOST_OTHERS = 3

interface Due {
  readonly row: MeasureRow
  readonly by: number
  readonly aim: number
}

/**
 * Groups compared with their target in the latest year, the farthest from it first. Only printed figures and targets.
 * `due` and `short` have the goal's own groups; `others` is who else is short of theirs, all students among them.
 */
export function comparedWithTargets(view: MeasureView): {
  readonly due: readonly Due[]
  readonly short: readonly Due[]
  readonly others: readonly Due[]
} {
  const own = view.rows.filter((row) => row.own)
  const due = dueOf(own.length > 1 ? own : view.rows)
  const others = own.length > 1 ? dueOf(view.rows.filter((row) => !row.own)) : []
  return { due, short: shortFirst(due), others: shortFirst(others) }

  function dueOf(rows: readonly MeasureRow[]): Due[] {
    return rows.flatMap((row): Due[] => {
      if (!isPrinted(row.latest) || !isPrinted(row.target)) return []
      const [is, aim] = [row.latest.cell.shown, row.target.cell.shown]
      return [{ row, aim, by: reaches(is, aim, view.direction) ? 0 : Math.abs(is - aim) }]
    })
  }
}

const shortFirst = (due: readonly Due[]): readonly Due[] => due.filter((d) => d.by > 0).toSorted((a, b) => b.by - a.by)

/**
 * Groups compared with their targets in the latest year, for listeners who can't compare two columns: "Below their
 * targets for 2025–26: students with disabilities (target 71.4) and English learners (target 75.0). Others below theirs:
 * Black students (target 84.4)." A bare number beside a name would be read as its figure. Only printed figures with a printed target of that year; the farthest from it first. `rows`: the groups
 * named. Empty if fewer than two have one, and nobody else is short of theirs.
 */
export function shortOfTarget(view: MeasureView): { readonly text: string; readonly rows: readonly MeasureRow[] } {
  const { due, short, others } = comparedWithTargets(view)
  if (view.latestYear === null || (due.length < 2 && others.length === 0)) return { text: '', rows: [] }
  const year = yearInWords(view.latestYear)
  const off = view.direction === 'down' ? 'above' : 'below'
  // A list of the goal's own groups alone sounds as if nobody else were behind.
  const more = namesOf(view, others, MOST_OTHERS)
  const besides = others.length === 0 ? '' : ` Others ${off} theirs: ${more.text}.`
  // No target of its own groups is in print: of them nothing is said.
  if (due.length === 0)
    return {
      text: `${capital(off)} ${others.length === 1 ? 'its target' : 'their targets'} for ${year}: ${more.text}.`,
      rows: more.rows,
    }
  if (short.length === 0) {
    const [one] = due
    if (due.length === 1)
      return {
        text: `${capital(one?.row.of.plain ?? '')} reach their target for ${year}.${besides}`,
        rows: [...due.map((d) => d.row), ...more.rows],
      }
    const all = besides !== '' ? allOf(view, due) : due.length === 2 ? 'Both' : 'All'
    return { text: `${all} reach their targets for ${year}.${besides}`, rows: [...due.map((d) => d.row), ...more.rows] }
  }
  const only = short.length === 1 && besides === '' ? short[0] : undefined
  if (only !== undefined)
    return {
      text: `Only ${only.row.of.plain} are ${off} their target for ${year}, ${figureWords(only.aim, view.decimals)}.`,
      rows: [only.row],
    }
  const named = namesOf(view, short, MOST)
  return {
    text: `${capital(off)} their targets for ${year}: ${named.text}.${besides}`,
    rows: [...named.rows, ...more.rows],
  }
}

/** The goal's own groups, where all with a target reach it: of the others nobody can tell. */
function allOf(view: MeasureView, due: readonly Due[]): string {
  if (view.rows.filter((row) => row.own).length > due.length) return 'All of the goal’s groups with a printed target'
  return 'All that the goal is for'
}

/** The first few, each with what it was to have, and how many more. */
function namesOf(
  view: MeasureView,
  short: readonly Due[],
  most: number,
): { text: string; rows: readonly MeasureRow[] } {
  const named = short.slice(0, short.length === most + 1 ? most + 1 : most)
  const more = short.length - named.length
  const text = listed([
    ...named.map(({ row, aim }) => `${row.of.plain} (target ${figureWords(aim, view.decimals)})`),
    ...(more > 0 ? [`${countInWords(more)} more`] : []),
  ])
  return { text, rows: named.map((d) => d.row) }
}
