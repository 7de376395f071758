import { yearInWords } from '../../days/index.ts'
import { isPrinted } from '../../figures/figure.ts'
import { countInWords, listed, plural } from '../../words/index.ts'
import type { Context } from './context.ts'
import { standingIn } from './marks.ts'
import { mainView } from './views.ts'

/** Groups that a headline has room for. */
const mostGroups = 3

/**
 * For a plan without any status: whose newest figures miss the targets of their year, since otherwise “better than at
 * the baseline” would be all that a quick reader remembers. From printed figures alone.
 */
export function missedWords(ctx: Context): string {
  if (ctx.goals.some((g) => standingIn(ctx, g.goal).word !== undefined)) return ''
  const missed = ctx.goals.flatMap((g) =>
    (mainView(ctx, g)?.rows ?? []).flatMap((r) =>
      r.own && r.met === false && isPrinted(r.latest) && isPrinted(r.target)
        ? [{ name: r.inSentence, year: r.latest.year }]
        : [],
    ),
  )
  if (missed.length === 0) return ''
  const names = [...new Set(missed.map((m) => m.name))]
  const years = [...new Set(missed.map((m) => m.year))]
  const when = years.length === 1 && years[0] ? `In ${yearInWords(years[0])}` : 'In their latest years'
  const whose = names.length > mostGroups ? '' : ` for ${listed(names)}`
  return ` ${when} ${missed.length === 1 ? 'the' : countInWords(missed.length)} ${plural(missed.length, 'target', 'targets')}${whose} ${plural(missed.length, 'was', 'were')} missed.`
}
