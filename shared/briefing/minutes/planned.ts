import { codeAndTitle } from '../../domain/policy-name.ts'
import type { Gathering } from '../../retreat/gathering.ts'
import { isStepOpen } from '../../rules/policy-days.ts'
import { sentence } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block } from '../document.ts'
import { hung } from '../parts/table.ts'

const steps = { firstReading: 'first reading', secondReading: 'second reading', adopted: 'adoption' } as const
type Step = keyof typeof steps

/**
 * The plan's schedule for a meeting: readings and adoptions of policies, and items of the board. Without it, minutes
 * of a meeting without notes would read as if each had failed, or had not come up.
 */
export function plannedFor(ctx: Context, g: Gathering): Block[] {
  if (g.kind !== 'meeting') return []
  const policies = ctx.plan.all('policy').flatMap((p) =>
    (Object.keys(steps) as Step[]).flatMap((step) => {
      if (p.planned?.[step] !== g.id) return []
      ctx.told('policy', p.id, 'code', 'title', 'planned')
      const name = ctx.write.line(codeAndTitle(p), 'Policy') || 'Policy without a title'
      // That it was reached later, or before, is told where the policy is.
      const came = isStepOpen(ctx.plan, p, step) ? '; the plan does not say what came of it' : ''
      return [sentence(`${name}: ${steps[step]}${came}`)]
    }),
  )
  const items = ctx.plan.all('boardItem').flatMap((i) => {
    if (i.meeting !== g.id) return []
    ctx.told('boardItem', i.id, 'title', 'meeting', 'state')
    const title = ctx.write.line(i.title, 'Board item') || 'Item without a title'
    return [
      sentence(`Board item “${title}”${i.state === 'decided' ? ', entered as decided' : ', not entered as decided'}`),
    ]
  })
  return hung('Planned for this meeting', [...policies, ...items])
}
