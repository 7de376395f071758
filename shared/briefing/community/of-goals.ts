import { roughInWords } from '../../days/index.ts'
import { goalBehind } from '../../domain/goal-of.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { isEnded, policiesBehind } from '../../domain/policy-force.ts'
import { capital, countInWords, listed, plural, quotation, sentence } from '../../words/index.ts'
import type { Context } from '../context.ts'
import { fixedWordsIn } from './fixed-words.ts'
import type { Tongue } from './tongue.ts'

/** Most goals that are named: those with a step here, and those without. */
const mostNamed = 4

/** The letters of four long titles: so short titles are all named. */
const mostLetters = 240

/**
 * Which goals the steps are for, if only for some: a family would take three steps of one goal for the whole plan. It
 * also says whether the other goals have steps in the plan, and whether these have more than are here (`of`: how
 * many). '' if every goal has one here. Called after the steps have been printed.
 */
export function ofWhichGoals(ctx: Context, tongue: Tongue, of: ReadonlySet<string>): string {
  const goals = ctx.goals.filter(({ goal }) => goal.status !== 'draft')
  const others = goals.filter(({ goal }) => !of.has(goal.id))
  const n = goals.length - others.length
  if (n === 0) return ''
  const named = (some: typeof goals): string[] => {
    const titles = some.map(({ goal }) => tongue.say('goal', goal.id, 'title')).filter((t) => t !== '')
    return some.length > mostNamed && titles.join('; ').length > mostLetters ? [] : titles
  }
  const own = named(goals.filter(({ goal }) => of.has(goal.id)))
  if (others.length === 0) return ownGoals(tongue, own)
  const lead = sentence(
    `What follows is for ${countInWords(n)} of our ${countInWords(goals.length)} goals${own.length === 0 ? '' : `: ${own.join('; ')}`}`,
  )
  const titles = named(others)
  if (titles.length === 0) return lead
  const rest = sentence(`${plural(titles.length, 'The other', 'The others')}: ${titles.join('; ')}`)
  const left = ([one, many]: readonly [string, string], some: typeof goals): string[] => {
    const own = some.filter(({ goal }) => leftFor(ctx, goal.id) > 0)
    const titles = named(own)
    const n = own.reduce((sum, { goal }) => sum + leftFor(ctx, goal.id), 0)
    return titles.length === 0 ? [] : [`${plural(n, one, many)} for ${listed(titles.map(quotation))}`]
  }
  const leftOut = [
    ...left(['a step', 'steps'], others),
    ...left(
      ['one more step', 'more steps'],
      goals.filter(({ goal }) => of.has(goal.id)),
    ),
  ]
  return [lead, rest, ...(leftOut.length === 0 ? [] : [`Left out here: ${leftOut.join('; ')}.`])].join(' ')
}

/** The goals by name, where every one of them has a step here: a family reads first what the steps are for. */
function ownGoals({ english, lang }: Tongue, titles: readonly string[]): string {
  const words = english ? { goal: 'Our goal', goals: 'Our goals' } : fixedWordsIn(lang)
  return titles.length === 0 || words === undefined
    ? ''
    : sentence(`${plural(titles.length, words.goal, words.goals)}: ${titles.join('; ')}`)
}

/** The goals over their steps in another language, where the page has words for that. */
export const goalsOf = (ctx: Context, tongue: Tongue): string =>
  // A few of many would be taken for all of them.
  fixedWordsIn(tongue.lang) === undefined || ctx.goals.length > mostNamed
    ? ''
    : ownGoals(
        tongue,
        ctx.goals
          .filter(({ goal }) => goal.status !== 'draft')
          .map(({ goal }) => tongue.say('goal', goal.id, 'title'))
          .filter((t) => t !== ''),
      )

/** The goal that an action is for. */
export const goalOf = (ctx: Context, { about }: RecordOf<'action'>): string | undefined => goalBehind(ctx.plan, about)

/** How many strategies and actions the plan, as its reader may see it, has for a goal that are not on the page. */
const leftFor = (ctx: Context, goal: string): number =>
  where(ctx.plan, 'strategy', 'goal', goal).filter((s) => !ctx.ledger.isNamed('strategy', s.id)).length +
  ctx.plan.all('action').filter((a) => goalOf(ctx, a) === goal && !ctx.ledger.isNamed('action', a.id)).length

/**
 * The note that what was behind these goals is no longer in force: otherwise a family would ask today for what an old
 * order promised. '' if something still holds, or if nothing was ever linked.
 */
export function whatEnded(ctx: Context, of: ReadonlySet<string>): string {
  const behind = [...of].map((g) => policiesBehind(ctx.plan, g))
  const { date } = ctx.request
  if (behind.length === 0 || behind.some((p) => p.length === 0 || !p.every((one) => isEnded(one, date)))) return ''
  const unsaid = 'The plan does not say what still holds.'
  // The common backing of all is named; if each had its own, names would fill the page.
  const [common] = (behind[0] ?? []).filter((p) => behind.every((b) => b.some((one) => one.id === p.id)))
  const title = ctx.write.line(common?.title, 'Policy')
  if (common === undefined || title === '') return `The policies behind this are no longer in force. ${unsaid}`
  ctx.told('policy', common.id, 'title', 'stage')
  const on = common.reached?.retired
  if (on !== undefined) ctx.told('policy', common.id, 'reached')
  return `${capital(quotation(title))} was behind this part of the plan. It ${on === undefined ? 'is no longer in force' : `has not been in force since ${roughInWords(on)}`}. ${unsaid}`
}
