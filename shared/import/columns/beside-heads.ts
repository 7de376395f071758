import { fold, groupIn } from '../../domain/usual-groups.ts'
import { BESIDE_HEADS, type Beside, OVER_NOTHING } from '../table/beside.ts'
import type { Column } from '../table/columns.ts'
import { besides, code, figureHead, head, nHead, places, yearHead } from '../table/heads.ts'
import { yearInHeading } from '../years/years.ts'
import { aboutPlaces, headsGroups, isPlain } from './unused.ts'

/**
 * Words in the row of headings above an empty column: a remark typed to the right of the table, or a column that is
 * empty.
 */

type Head = Pick<Column, 'heading' | 'filled'>

/** All of them. */
export const headsOverNothing = (columns: readonly Head[]): readonly string[] =>
  columns.flatMap((c) => (c.filled === 0 && c.heading.trim() !== '' ? c.heading : []))

/** Those that are a remark, each as a title: beyond a column without a heading, or in words that head no column. */
export const remarksBesideHeads = (columns: readonly Head[]): readonly Beside[] => {
  const gap = columns.findIndex((c) => c.filled === 0 && c.heading === '')
  return columns.flatMap((c, i): Beside[] => {
    const text = c.heading
    if (c.filled > 0 || text.trim() === '' || legend.test(text)) return []
    if (gap >= 0 && gap < i) return [{ where: BESIDE_HEADS, text, over: true }]
    return mayHead(text) ? [] : [{ where: OVER_NOTHING, text, over: true }]
  })
}

/** The meaning of a color. */
const legend = /^\W*(light |dark )?(green|yellow|red|amber|blue|orange|gr[ae]y)\W*[=:–-]/i

/** True for a heading of a column that may well be empty: a target, a note, another figure, a year that is to come. */
function mayHead(text: string): boolean {
  // “Filters: … = Statewide results” says how a program chose the rows.
  if (/\s=\s|^\W*filters?\b/i.test(text)) return false
  const heading = head({ heading: text })
  return (
    [besides, figureHead, nHead, code, yearHead, ...places].some((words) => words.test(heading)) ||
    aboutPlaces(heading) ||
    headsGroups(heading) ||
    groupIn(heading) === fold(heading) ||
    // “2024-25” is to come; “2021-22 data” is said of what is there.
    (yearInHeading(text, 'ending') === undefined ? isPlain(heading) : !/[a-z]{3}/i.test(text))
  )
}
