import { yearInWords } from '../../days/index.ts'
import { figureOfYear, figureText, type GroupFigure, isPrinted } from '../../figures/figure.ts'
import { inForce } from '../../rules/unbacked-goal.ts'
import { plural } from '../../words/index.ts'
import type { Context, NumberedGoal } from '../board/context.ts'
import { NO_FIGURES } from '../board/measure.ts'
import { mainView } from '../board/views.ts'
import { figureOf } from '../charts/figure.ts'
import { documentTheme } from '../charts/theme.ts'
import { type PlanGoal, planPages, wholePlan } from '../charts/whole-plan.ts'
import type { Block } from '../document.ts'
import { fewRows } from '../few-rows.ts'

const figureOrWhy = (figure: GroupFigure): string =>
  isPrinted(figure) ? figureOfYear(figure) : `${figureText(figure)} in ${yearInWords(figure.year)}`

/** For whom a goal's main measure stands where: the group furthest behind, else all students. */
function measureOf(ctx: Context, numbered: NumberedGoal): { measure: PlanGoal['measure']; of: readonly GroupFigure[] } {
  const view = mainView(ctx, numbered)
  if (view === undefined) return { measure: null, of: [] }
  ctx.told('measure', view.id, 'goal', 'short')
  const [first] = fewRows(view, 1)
  if (first?.row.latest == null) return { measure: { title: view.title, says: [NO_FIGURES] }, of: [] }
  const { latest, final } = first.row
  const aim = isPrinted(final) ? `, target ${figureOfYear(final)}` : ''
  return {
    measure: { title: view.title, says: [`${first.name}: ${figureOrWhy(latest)}${aim}`] },
    of: [latest, ...(isPrinted(final) ? [final] : [])],
  }
}

/** What stands behind a goal, as far as this reader may see it; what is not there is told where it belongs. */
function carriedBy(ctx: Context, goal: string): readonly string[] {
  const count = (many: number, one: string, more: string) => (many === 0 ? [] : [`${many} ${plural(many, one, more)}`])
  const policies = new Set(
    ctx.plan.all('policyLink').flatMap((l) => {
      const policy = l.goal === goal ? ctx.plan.get('policy', l.policy) : undefined
      return policy && inForce(policy, ctx.request.date) ? [policy.id] : []
    }),
  )
  const departments = new Set(
    ctx.plan
      .all('coverage')
      .flatMap((c) =>
        c.goal === goal && c.part === 'leads' && ctx.plan.get('department', c.department) ? (c.department ?? []) : [],
      ),
  )
  return [
    ...count(ctx.plan.all('strategy').filter((s) => s.goal === goal).length, 'strategy', 'strategies'),
    ...count(policies.size, 'policy in force', 'policies in force'),
    ...count(departments.size, 'department leads', 'departments lead'),
  ]
}

/** The whole plan in one picture, where it has a goal. */
export function planPicture(ctx: Context): Block[] {
  if (ctx.goals.length === 0) return []
  const mission = ctx.write.line(ctx.plan.get('commitment', 'commitment')?.mission, 'Mission')
  const made = ctx.goals.map((g) => {
    const { measure, of } = measureOf(ctx, g)
    const serves = ctx.write.line(g.goal.missionPhrase, `Goal ${g.no}, words of the mission`) || null
    return { goal: { no: g.no, title: g.title, serves, carriedBy: carriedBy(ctx, g.goal.id), measure }, of }
  })
  const pages = planPages(
    made.map((m) => m.goal),
    documentTheme,
  )
  const figures = pages.map((goals, i) =>
    figureOf(wholePlan(i === 0 ? mission : '', goals, documentTheme), {
      caption: `${mission === '' ? 'From each goal to its measure' : 'From the mission to each goal and its measure'}${i === 0 ? '' : ', continued'}`,
      of: made.flatMap((m) => (goals.includes(m.goal) ? m.of : [])),
    }),
  )
  const [first, ...more] = figures
  if (first === undefined) return []
  return [{ t: 'keep', blocks: [{ t: 'heading', level: 1, text: 'The plan in one picture' }, first] }, ...more]
}
