import { codeAndTitle } from '../../domain/policy-name.ts'
import type { Gathering } from '../../retreat/gathering.ts'
import { isStepOpen } from '../../rules/policy-days.ts'
import { quotation, sentence, withNumber } from '../../words/index.ts'
import type { Context } from '../context.ts'

const steps = { firstReading: 'first reading', secondReading: 'second reading', adopted: 'adoption' } as const
type Step = keyof typeof steps

/**
 * The plan's schedule for a meeting: readings and adoptions of policies, and items of the board. Minutes (`after`) also say of
 * each that the plan does not know what came of it: without that, a meeting without notes would read as if each had failed.
 */
export function plannedFor(ctx: Context, g: Gathering, when: 'before' | 'after'): string[] {
  if (g.kind !== 'meeting') return []
  const policies = ctx.plan.all('policy').flatMap((p) =>
    (Object.keys(steps) as Step[]).flatMap((step) => {
      if (p.planned?.[step] !== g.id) return []
      ctx.told('policy', p.id, 'code', 'title', 'planned')
      const name = ctx.write.line(codeAndTitle(p), 'Policy') || 'Policy without a title'
      // That it was reached later, or before, is told where the policy is.
      const came = when === 'after' && isStepOpen(ctx.plan, p, step) ? '; the plan does not say what came of it' : ''
      return [sentence(`${name}: ${steps[step]}${came}`)]
    }),
  )
  const items = ctx.plan.all('boardItem').flatMap((i) => {
    if (i.meeting !== g.id) return []
    ctx.told('boardItem', i.id, 'title', 'meeting', 'state')
    const title = ctx.write.line(i.title, 'Board item') || 'Item without a title'
    const state = i.state === 'decided' ? ', entered as decided' : ', not entered as decided'
    return [sentence(`Board item ${quotation(title)}${when === 'after' ? state : ''}`)]
  })
  return [...policies, ...items]
}

/** What is looked at there besides, as long as it is ahead: goals that are monitored, screens that are decided or looked back on. */
export function lookedAt(ctx: Context, g: Gathering): string[] {
  const { monitors = [] } = (g.kind === 'meeting' && ctx.plan.get('meeting', g.id)) || {}
  const goals = ctx.goals.filter((x) => monitors.includes(x.goal.id))
  if (goals.length > 0 && goals.length === monitors.length) ctx.told('meeting', g.id, 'monitors')
  const screens = ctx.plan.all('equityScreen').flatMap((s) => {
    const what = s.meeting === g.id ? 'to be decided on' : s.lookBackMeeting === g.id ? 'to look back on' : ''
    if (what === '') return []
    ctx.told('equityScreen', s.id, 'title')
    return [sentence(`Equity screen ${quotation(ctx.write.line(s.title, 'Equity screen'))}: ${what}`)]
  })
  return [
    ...goals.map((x) => {
      ctx.told('goal', x.goal.id, 'title')
      return sentence(`${withNumber(x.no, x.title, 'Goal ')}: its figures and its status`)
    }),
    ...screens,
  ]
}
