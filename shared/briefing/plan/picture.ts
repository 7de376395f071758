import { yearInWords } from '../../days/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { policiesHolding } from '../../domain/policy-force.ts'
import { figureOfYear, figureText, type GroupFigure, isPrinted } from '../../figures/figure.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { isOrder } from '../../rules/policy-kinds.ts'
import { counted, goalNumbers, plural, small } from '../../words/index.ts'
import { gapAhead } from '../board/gaps.ts'
import { lacksYears } from '../board/otherwise.ts'
import { mainView } from '../board/views.ts'
import { figureOf } from '../charts/figure.ts'
import { documentTheme } from '../charts/theme.ts'
import { type PlanGoal, planPages, toMeasure, wholePlan } from '../charts/whole-plan.ts'
import type { Context, NumberedGoal } from '../context.ts'
import type { Block } from '../document.ts'
import { fewRows } from '../few-rows.ts'

const figureOrWhy = (figure: GroupFigure): string =>
  isPrinted(figure) ? figureOfYear(figure) : `${figureText(figure)} in ${yearInWords(figure.year)}`

/** From what the picture is made: the plan as its reader may see it, and how words and figures are had of it. */
interface PictureOf {
  readonly plan: Plan
  /** ISO; by it policies are in force. */
  readonly day: string
  readonly goals: readonly NumberedGoal[]
  readonly viewOf: (goal: NumberedGoal) => MeasureView | undefined
  readonly clean: (text: string | undefined, where: string) => string
}

interface Made {
  readonly goal: PlanGoal
  /** Its main measure, and the figures of it that the picture tells. */
  readonly measure: string | null
  readonly of: readonly GroupFigure[]
}

/** The groups and figures of a goal's main measure: the group furthest behind, else all students. */
function measureOf(
  { plan, day }: PictureOf,
  view: MeasureView | undefined,
): Pick<Made, 'of'> & Pick<PlanGoal, 'measure'> {
  if (view === undefined) return { measure: null, of: [] }
  const [first] = fewRows(view, 1)
  if (first === undefined) return { measure: { title: view.title, says: [lacksYears(view)] }, of: [] }
  const { latest, final } = first.row
  const aim = isPrinted(final) ? `, target ${figureOfYear(final)}` : ''
  // A target is known before there is any figure.
  if (latest === null) {
    // Other figures may be from another group than the target.
    const says = [lacksYears(view), ...(isPrinted(final) ? [`target: ${first.name}, ${figureOfYear(final)}`] : [])]
    return { measure: { title: view.title, says }, of: isPrinted(final) ? [final] : [] }
  }
  const ahead = gapAhead(plan, view, day)
  return {
    measure: {
      title: view.title,
      says: [
        `${first.name}: ${figureOrWhy(latest)}${aim}`,
        ...(ahead === undefined ? [] : [`Target for the gap: ${ahead.says}`]),
      ],
    },
    of: [latest, ...(isPrinted(final) ? [final] : [])],
  }
}

/** What backs a goal, as far as this reader may see it; missing parts are named where they belong. */
function carriedBy({ plan, day }: PictureOf, goal: string): readonly string[] {
  const count = (many: number, one: string, more: string) => (many === 0 ? [] : [`${many} ${plural(many, one, more)}`])
  const policies = new Set(policiesHolding(plan, goal, day).map((p) => p.id))
  const whole = new Set(
    where(plan, 'policyLink', 'goal', goal).flatMap((l) => (l.policy && l.extent !== 'inPart' ? [l.policy] : [])),
  )
  const behind = (some: readonly string[]) => {
    const partly = some.filter((id) => !whole.has(id)).length
    return partly === 0 ? '' : partly === some.length ? ', behind it in part' : `, ${partly} behind it in part`
  }
  const [orders = [], others = []] = [true, false].map((is) =>
    [...policies].filter((id) => isOrder(plan.get('policy', id) ?? {}) === is),
  )
  const strategies = where(plan, 'strategy', 'goal', goal)
  // Those of its strategies, too: else a goal whose actions all belong to strategies would seem to have none.
  const homes = [`goal/${goal}`, ...strategies.map((s) => `strategy/${s.id}`)]
  const own = homes.flatMap((h) => where(plan, 'action', 'about', h)).filter((a) => a.status !== 'stopped')
  const departments = new Set(
    plan
      .all('coverage')
      .flatMap((c) =>
        c.goal === goal && c.part === 'leads' && plan.get('department', c.department) ? (c.department ?? []) : [],
      ),
  )
  return [
    ...count(strategies.length, 'strategy', 'strategies'),
    ...count(own.length, 'action', 'actions'),
    ...count(others.length, `policy in force${behind(others)}`, `policies in force${behind(others)}`),
    ...count(orders.length, `court order${behind(orders)}`, `court orders${behind(orders)}`),
    ...(departments.size === 0 ? [] : [`led by ${counted(departments.size, 'department')}`]),
  ]
}

/** The goals of the picture: paper and screen draw the same. */
export function pictureGoals(of: PictureOf): readonly Made[] {
  const hasMission = Boolean(of.plan.get('commitment', 'commitment')?.mission?.trim())
  return of.goals.map((g) => {
    const view = of.viewOf(g)
    const { measure, of: figures } = measureOf(of, view)
    const serves = of.clean(g.goal.missionPhrase, `Goal ${g.no}, words of the mission`) || null
    const more = Math.max(0, where(of.plan, 'measure', 'goal', g.goal.id).length - 1)
    const loose = hasMission && serves === null && !g.goal.planGoal?.trim()
    const goal = {
      no: g.no,
      title: g.title,
      serves,
      ...(loose && { loose }),
      carriedBy: carriedBy(of, g.goal.id),
      measure,
      more,
    }
    return { goal, measure: view?.id ?? null, of: figures }
  })
}

/** The whole plan in one picture, where it has a goal. */
export function planPicture(ctx: Context): Block[] {
  if (ctx.goals.length === 0) return []
  const mission = ctx.write.line(ctx.plan.get('commitment', 'commitment')?.mission, 'Mission')
  const made = pictureGoals({
    ...{ plan: ctx.plan, day: ctx.request.date, goals: ctx.goals },
    viewOf: (g) => mainView(ctx, g),
    clean: ctx.write.line,
  })
  for (const { measure } of made) if (measure !== null) ctx.told('measure', measure, 'goal', 'short')
  const pages = planPages(
    made.map((m) => m.goal),
    documentTheme,
  )
  // If there are many, two share a page: each says which goals it has, and none that it is continued.
  const ofWhich = (goals: readonly PlanGoal[]) =>
    pages.length === 1 ? '' : `: ${small(goalNumbers(goals.map((g) => g.no)))}`
  const figures = pages.map((goals, i) =>
    figureOf(wholePlan(i === 0 ? mission : '', goals, documentTheme), {
      caption: `${mission === '' ? `From each goal to ${toMeasure(goals)}` : `From the mission to each goal and ${toMeasure(goals)}`}${ofWhich(goals)}${goals.some((g) => g.loose) ? `; a broken line means that the plan names no words of the mission for that goal` : ''}`,
      of: made.flatMap((m) => (goals.includes(m.goal) ? m.of : [])),
    }),
  )
  const [first, ...more] = figures
  if (first === undefined) return []
  return [{ t: 'keep', blocks: [{ t: 'heading', level: 1, text: 'The plan in one picture' }, first] }, ...more]
}
