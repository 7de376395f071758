import { roughly } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { type Plan, where } from '../../../shared/domain/plan.ts'
import type { Range } from '../../../shared/domain/range.ts'
import type { Op } from '../../../shared/domain/state.ts'
import type { GridEdit } from '../../components/index.ts'
import { gapKey } from './keys.ts'
import { type From, withFigure } from './many.ts'
import { yearChoices } from './years.ts'

/** Gaps to the group that a measure is compared with, as a grid of groups by years. Pure. */

type Measure = RecordOf<'measure'>
type Entered = RecordOf<'gap'>

/** A column: the gap of a year as its source gives it, or the target for it. */
export interface GapColumn {
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
export const gapRange = ({ gapForm, unit }: Measure): Range =>
  gapForm === 'ratio' ? { min: 0 } : unit === 'percent' ? { min: -100, max: 100 } : {}

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
      const figure = e.value as number | null
      if (gapColumn(e.col).part === 'aim') changed.aim = withFigure(record?.aim, figure)
      else {
        const stated = withFigure(record?.stated, figure)
        changed.stated = stated && {
          ...stated,
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
