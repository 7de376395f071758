import type { RecordOf } from '../domain/kinds/index.ts'
import { partOf, partWith } from '../domain/part.ts'
import type { Plan } from '../domain/plan.ts'

/**
 * The kinds that decide figures. Withholding in a table may depend on any other table of the plan, on names, on the
 * list of groups, on what documents have printed and on which group a goal is for, and on nothing else: an edited action,
 * status or title of a goal does not change it.
 */
type TableKind = 'value' | 'interim' | 'measure' | 'studentGroup' | 'dimension' | 'district' | 'briefingSent' | 'goal'
/** The kinds that a measure's view is made from: its tables, and other entries about its figures. */
type FigureKind = TableKind | 'target' | 'gap' | 'reportedFigure'

export type TablesPlan = Plan<TableKind>
export type FiguresPlan = Plan<FigureKind>

const ofTables = ['value', 'interim', 'measure', 'studentGroup', 'dimension', 'district', 'briefingSent'] as const

const forWhom = new Map<string, { readonly id: string }>()
const MOST_GOALS = 5000
const needed = new WeakMap<{ readonly id: string }, { readonly id: string }>()

/** A goal with nothing but the groups that it is for. */
function withFocus(goal: { readonly id: string }): { readonly id: string } {
  const { id, focusGroups } = goal as RecordOf<'goal'>
  const had = needed.get(goal)
  if (had) return had
  const text = JSON.stringify([id, focusGroups])
  const known = forWhom.get(text) ?? { id, focusGroups }
  if (forWhom.size > MOST_GOALS) forWhom.clear()
  forWhom.set(text, known)
  needed.set(goal, known)
  return known
}

/** Goals as tables need them; of a plan that notes what is read of it, that is all of each. */
export const goalsFor = (plan: TablesPlan) => plan.all('goal').map(withFocus)

export const tablesPart = partWith<TableKind>([...ofTables, 'goal'], { goal: withFocus })
export const figuresPart = partOf<FigureKind>(...ofTables, 'target', 'gap', 'reportedFigure', 'goal')
