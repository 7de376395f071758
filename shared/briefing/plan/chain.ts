import { bySort } from '../../domain/by-sort.ts'
import { inForce, policiesBehind } from '../../domain/policy-force.ts'
import { capital, countInWords, plural, withNumber } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { cell, choiceWords, table, words, wordsIfOne } from '../parts/table.ts'
import { aboutWords } from './standing.ts'

/** Which words of the mission each goal serves, and on what it rests on the way there. */
export function chain(ctx: Context): Block[] {
  const rows = ctx.goals.flatMap(({ goal, no, title }): Row[] => {
    if (!goal.planGoal?.trim() && !goal.missionPhrase?.trim()) return []
    ctx.told('goal', goal.id, 'planGoal', 'missionPhrase')
    const behind = ctx.plan.all('policyLink').flatMap((l) => {
      const policy = l.goal === goal.id ? ctx.plan.get('policy', l.policy) : undefined
      // Only a draft of a policy in force may back the goal: the draft is not in force.
      return policy && l.extent !== 'draft' && inForce(policy, ctx.request.date)
        ? ctx.write.line(policy.code || policy.title, 'Policy')
        : []
    })
    return [
      {
        cells: [
          { text: withNumber(no, title) },
          cell(
            behind.sort().join('; '),
            policiesBehind(ctx.plan, goal.id).length > 0 ? 'None entered as in force' : 'No policy entered',
          ),
          cell(ctx.write.line(goal.planGoal, `Goal ${no}, goal of the strategic plan`), 'Not given'),
          cell(ctx.write.line(goal.missionPhrase, `Goal ${no}, words of the mission`), 'Not given'),
        ],
      },
    ]
  })
  if (rows.length === 0) return []
  // A column in which no goal has anything would say that the district has no mission.
  const given = (['planGoal', 'missionPhrase'] as const).map((f) => ctx.goals.some(({ goal }) => goal[f]?.trim()))
  const heads = [words('Goal of the strategic plan', 1.6), words('Words of the mission', 1.6)]
  const more = ctx.goals.length - rows.length
  return [
    { t: 'heading', level: 1, text: 'Appendix: from each goal to the mission' },
    wordsIfOne(
      table(
        null,
        [words('Goal', 1.8), words('Policies in force', 1), ...heads.filter((_, i) => given[i])],
        rows.map(({ cells }) => ({ cells: cells.filter((_, i) => i < 2 || given[i - 2]) })),
      ),
    ),
    ...(more > 0
      ? [
          {
            t: 'note',
            text: `${capital(countInWords(more))} more ${plural(more, 'goal is', 'goals are')} not ${rows.length > 1 ? 'in this table' : 'named here'}: no goal of the strategic plan and no words of the mission are entered for ${plural(more, 'it', 'them')}.`,
          } as const,
        ]
      : []),
  ]
}

/** What others ask of the district, and the parts of the plan that answer it. */
export function mandates(ctx: Context, heading = 'Appendix: other mandates this plan answers to'): Block[] {
  const all = bySort(ctx.plan.all('mandate'))
  if (all.length === 0) return []
  return [
    { t: 'heading', level: 1, text: heading },
    table(
      null,
      [words('Mandate', 2), words('Kind', 1), words('Reference', 1.2), words('What answers to it', 2.4)],
      all.map((m): Row => {
        ctx.told('mandate', m.id, 'name', 'type', 'reference', 'answers')
        return {
          cells: [
            { text: ctx.write.line(m.name, 'Mandate') || 'Mandate without a name' },
            cell(m.type === 'other' ? '' : choiceWords('mandate', 'type', m.type)),
            cell(ctx.write.line(m.reference, 'Mandate, reference')),
            cell(aboutWords(ctx, m.answers), 'Nothing entered'),
          ],
        }
      }),
    ),
  ]
}
