import { roughInWords } from '../../days/index.ts'
import { isEnded, policiesBehind } from '../../rules/unbacked-goal.ts'
import { capital, countInWords, plural, sentence } from '../../words/index.ts'
import type { Context } from '../board/context.ts'
import { quoted } from '../declared.ts'
import type { Tongue } from './tongue.ts'

/** Most goals without a step here that are named. */
const mostNamed = 4

/**
 * Of which goals the steps are, where they are of a few of them: a family would take three steps of one goal for the whole
 * plan. '' where every goal has one.
 */
export function ofWhichGoals(ctx: Context, tongue: Tongue, of: ReadonlySet<string>): string {
  const goals = ctx.goals.filter(({ goal }) => goal.status !== 'draft')
  const others = goals.filter(({ goal }) => !of.has(goal.id))
  const n = goals.length - others.length
  if (n === 0 || others.length === 0) return ''
  const lead = `What follows is for ${countInWords(n)} of our ${countInWords(goals.length)} goals.`
  if (others.length > mostNamed) return lead
  const titles = others.map(({ goal }) => tongue.say('goal', goal.id, 'title')).filter((t) => t !== '')
  if (titles.length === 0) return lead
  return `${lead} ${sentence(`${plural(titles.length, 'The other', 'The others')}: ${titles.join('; ')}`)}`
}

/**
 * That whatever stood behind these goals is in force no longer: a family would else ask today for what an order of old
 * promised. '' where something holds, or where nothing was ever linked to one of them.
 */
export function whatEnded(ctx: Context, of: ReadonlySet<string>): string {
  const behind = [...of].map((g) => policiesBehind(ctx.plan, g))
  const { date } = ctx.request
  if (behind.length === 0 || behind.some((p) => p.length === 0 || !p.every((one) => isEnded(one, date)))) return ''
  const unsaid = 'The plan does not say what still holds.'
  // What all of them rested on is named; where each had its own, names would fill the page.
  const [common] = (behind[0] ?? []).filter((p) => behind.every((b) => b.some((one) => one.id === p.id)))
  const title = ctx.write.line(common?.title, 'Policy')
  if (common === undefined || title === '') return `The policies behind this are no longer in force. ${unsaid}`
  ctx.told('policy', common.id, 'title', 'stage')
  const on = common.reached?.retired
  if (on !== undefined) ctx.told('policy', common.id, 'reached')
  return `${capital(quoted(title))} was behind this part of the plan. It is no longer in force${on === undefined ? '' : ` (it ended: ${roughInWords(on)})`}. ${unsaid}`
}
