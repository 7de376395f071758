import { dayOrder } from '../../days/index.ts'
import { isOpenAction } from '../../domain/goal-of.ts'
import { groupName } from '../../domain/group-names.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { inSentence } from '../../domain/people.ts'
import { where } from '../../domain/plan.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { isOver } from '../../rules/status.ts'
import { compareKeys } from '../../words/index.ts'
import { mainView, otherViews } from '../board/views.ts'
import type { Context, NumberedGoal } from '../context.ts'
import { asInPlan } from '../parts/action-order.ts'
import { fewGroups, inWalkingOrder, ON_SLIPS, periodOf, referenceOf, rowsOf, type SlipRow } from './asked.ts'
import { ownerIn, slipsOfOwner } from './owed.ts'

/** What one owner owes: figures, the status of goals, actions. */
export interface Owed {
  readonly owner: string | undefined
  /** Measures without a figure of the year, with the groups asked for. */
  readonly measures: readonly {
    readonly no: number
    readonly view: MeasureView
    readonly rows: readonly Line[]
    /** Groups of the goal that are too many for lines of their own. */
    readonly unasked: readonly MeasureRow[]
  }[]
  readonly goals: readonly NumberedGoal[]
  readonly actions: readonly RecordOf<'action'>[]
  /** Day by which a slip that was printed before is to come back (ISO). */
  readonly due: string | undefined
  /** Slips that are out. */
  readonly asked: readonly RecordOf<'updateSlip'>[]
}

/** The group a line asks for, and the value already on it. */
export type Line = Pick<MeasureRow, 'group' | 'inSentence' | 'own' | 'isTotal' | 'latest' | 'figures' | 'targets'>

/** A line for whom no figure of a whole year is entered yet, nor a target: the first one has to be asked for, too. */
const firstLine = ({ plan, write }: Context, { group, measure }: SlipRow): Line => {
  const gaps = where(plan, 'gap', 'measure', measure.id)
  const own = !gaps.some((g) => g.reference === group.id) || gaps.some((g) => g.group === group.id)
  // Beside no group a rating may be one of the district, and of no children.
  const alone = (['value', 'target', 'interim', 'reportedFigure'] as const).every((kind) =>
    where(plan, kind, 'measure', measure.id).every((v) => !v.group || v.group === group.id),
  )
  return {
    ...{ group: group.id, own, isTotal: group.isTotal ?? false, latest: null, figures: {}, targets: {} },
    inSentence: write.line(
      inSentence(groupName(plan, group), group.isTotal ?? false, { ...measure, alone }),
      'Student group',
    ),
  }
}

/** What everybody owes, in walking order; duties without an owner come last. */
export function owedBy(ctx: Context, year: string): readonly Owed[] {
  const { plan, request } = ctx
  const rows = rowsOf(plan, { group: ON_SLIPS, owner: null, period: periodOf(request.date) })
  const open = ctx.goals.filter((g) => !isOver(plan, g.goal, request.date))
  const views = new Map(
    open.flatMap((g) => {
      const main = mainView(ctx, g)
      return [...(main ? [main] : []), ...otherViews(ctx, g)].map((view) => [view.id, { no: g.no, view }] as const)
    }),
  )
  const byPlan = asInPlan(plan)
  const actions = plan
    .all('action')
    .filter((a) => isOpenAction(plan, a))
    .toSorted((a, b) => compareKeys(dayOrder(a.due), dayOrder(b.due)) || byPlan(a, b))
  const people = new Set([
    ...rows.map((r) => r.owner),
    ...open.map((g) => g.goal.owner),
    ...actions.map((a) => a.owner),
  ])
  const own = (owner: string | undefined) => ownerIn(plan, owner)
  return inWalkingOrder(plan, [...people].map(own)).flatMap((owner) => {
    // The lines that the grid has for the answers; what came back is not asked for again in the same quarter.
    const mine = rows.filter((r) => own(r.owner) === owner && r.slip?.status !== 'returned')
    const measures = [...Map.groupBy(mine, (r) => r.measure.id)].flatMap(([id, of]) => {
      const found = views.get(id)
      if (found === undefined) return []
      const lines = of.map((r): Line => found.view.rows.find((v) => v.group === r.group.id) ?? firstLine(ctx, r))
      if (lines.every((r) => r.figures[year])) return []
      const named = found.view.rows.filter((r) => r.own && !r.isTotal)
      // If one line is for all students, groups beyond a limit have none.
      const many = named.length > fewGroups && lines.every((r) => r.isTotal)
      const to = of[0] && referenceOf(plan, of[0].measure)
      const compared = found.view.rows.filter((r) => r.group === to && !named.includes(r))
      return [{ ...found, rows: lines, unasked: many ? [...named, ...compared] : [] }]
    })
    const out = slipsOfOwner(plan, owner, periodOf(request.date)).filter((s) => s.status === 'due')
    const owed: Owed = {
      owner,
      measures,
      goals: open.filter((g) => own(g.goal.owner) === owner),
      actions: actions.filter((a) => own(a.owner) === owner),
      due: out.find((s) => s.measure === undefined)?.due,
      asked: out,
    }
    return owed.measures.length + owed.goals.length + owed.actions.length === 0 ? [] : [owed]
  })
}
