import { roughly } from '../../../shared/days/index.ts'
import { readEntry } from '../../../shared/domain/entry.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../shared/domain/plan.ts'
import type { Range } from '../../../shared/domain/range.ts'
import type { Op } from '../../../shared/domain/state.ts'
import { exactly, type HowExactly, readExactly } from '../../../shared/figures/how-exactly.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import { quoted } from '../../../shared/words/index.ts'
import type { GridEdit } from '../../components/index.ts'
import { gapKey } from './keys.ts'
import { type From, withFigure } from './many.ts'
import { yearChoices } from './years.ts'

/** Gaps to the group that a measure is compared with, as a grid of groups by years. Pure. */

type Measure = RecordOf<'measure'>
type Entered = RecordOf<'gap'>

/** A column: the gap of a year as its source gives it, or the target for it. */
interface GapColumn {
  readonly year: string
  readonly part: 'stated' | 'aim'
}
export const gapColumnId = ({ part, year }: GapColumn): string => `${part} ${year}`
export function gapColumn(id: string): GapColumn {
  const [part, year = ''] = id.split(' ')
  return { part: part === 'aim' ? 'aim' : 'stated', year }
}

/** Every year that can be looked at, with those of gaps, each with its two columns. */
export function gapColumns(plan: Plan, measure: Measure): readonly GapColumn[] {
  const entered = where(plan, 'gap', 'measure', measure.id).flatMap((g) => g.year ?? [])
  const years = [...new Set([...yearChoices(plan, measure), ...entered])].sort()
  return years.flatMap((year) => [
    { year, part: 'stated' as const },
    { year, part: 'aim' as const },
  ])
}

/** Points: below 0 is ahead. A ratio is never below 0. */
export const gapRange = ({ gapForm, unit }: Pick<Measure, 'gapForm' | 'unit'>): Range =>
  gapForm === 'ratio' ? { min: 0 } : unit === 'percent' ? { min: -100, max: 100 } : {}

/** A gap as it is typed: its figure, and how exactly that is known. */
interface Stated {
  readonly figure: number | null
  readonly exact?: HowExactly
}
const nothing: Stated = { figure: null }

/** “28”, and of what a source gives “about 28” and “more than 15”; a target is a figure. */
export function readGap(part: GapColumn['part'], text: string, range: Range): Result<Stated | null, string> {
  const { exact, rest } = part === 'stated' ? readExactly(text) : { rest: text }
  const read = readEntry({ t: 'figure' }, rest, range)
  if (!read.ok) return exact === undefined ? read : err(read.error.replace(quoted(rest), quoted(text.trim())))
  if (read.value === null)
    return exact === undefined ? ok(null) : err(`${quoted(text.trim())} has no figure. Write one behind it.`)
  return ok({ figure: read.value as number, ...(exact && { exact }) })
}

/** The text of its cell, which can be read again. */
export const writeGap = (said: Partial<Stated> | undefined): string =>
  typeof said?.figure === 'number' ? `${said.exact ? exactly[said.exact] : ''}${said.figure}` : ''

/** The ops of what was typed or pasted: the gap and the target of one cell's record are one change. */
export function gapOps(
  plan: Plan,
  measure: string,
  reference: string,
  edits: readonly GridEdit[],
  from: From,
): readonly Op[] {
  const byRecord = Map.groupBy(edits, (e) => JSON.stringify([e.row, gapColumn(e.col).year]))
  return [...byRecord.values()].flatMap((list): Op[] => {
    const { row: group, col } = list[0] as GridEdit
    const { kind, id, also } = gapKey(measure, group, reference, gapColumn(col).year)
    const record = plan.get('gap', id)
    const changed: { stated?: Entered['stated'] | null; aim?: Entered['aim'] | null } = {}
    for (const e of list) {
      const { figure, exact } = e.value === null ? nothing : (e.value as Stated)
      if (gapColumn(e.col).part === 'aim') changed.aim = withFigure(record?.aim, figure)
      else {
        const { exact: _, ...was } = record?.stated ?? {}
        const stated = withFigure<NonNullable<Entered['stated']>>(was, figure)
        changed.stated = stated && {
          ...stated,
          ...(exact && { exact }),
          ...(figure !== null && from.source.trim() && { source: from.source.trim() }),
          ...(figure !== null && from.date && { date: roughly(from.date) }),
          ...(figure !== null && from.public && { public: true }),
        }
      }
    }
    const gone = Object.values(changed).every((v) => v === null)
    if (record === undefined && gone) return []
    return [{ op: 'set', kind, id, values: { ...(record === undefined && also), ...changed } }]
  })
}
