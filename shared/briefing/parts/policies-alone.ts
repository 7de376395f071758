import type { RecordOf } from '../../domain/kinds/index.ts'
import { inForce } from '../../domain/policy-force.ts'
import { policiesCounted } from '../../rules/policy-kinds.ts'
import { compareTexts, listed, quotation } from '../../words/index.ts'
import type { Context } from '../context.ts'

/** Most policies that are named. */
const mostNamed = 4

/** Policies in force in a plan that links none to a goal: no goal's section has them. */
export const policiesAlone = (ctx: Context): readonly RecordOf<'policy'>[] =>
  ctx.plan.all('policyLink').length > 0
    ? []
    : ctx.plan
        .all('policy')
        .filter((p) => inForce(p, ctx.request.date) && p.title?.trim())
        .toSorted((a, b) => compareTexts(a.title ?? '', b.title ?? ''))

/** Policies of no goal in a sentence for the board’s papers: "Beside the goals the plan has two policies in force: “A” and “B”." '' for none. */
export function policiesAloneWords(ctx: Context): string {
  const all = policiesAlone(ctx)
  if (all.length === 0) return ''
  const many = `${policiesCounted(all)} in force`
  if (all.length > mostNamed) return `Beside the goals the plan has ${many}; none is linked to a goal.`
  const names = all.map((p) => {
    ctx.told('policy', p.id, 'title', 'stage')
    return quotation(ctx.write.line(p.title, 'Policy'))
  })
  return `Beside the goals the plan has ${many}: ${listed(names)}.`
}
