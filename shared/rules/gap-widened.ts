import { yearInWords } from '../days/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import type { FigureGroup } from '../figures/figure.ts'
import { type Gap, gapAmount } from '../figures/gap.ts'
import { gapsNow } from '../figures/measure-view.ts'
import { listed } from '../words/index.ts'
import { eachOf, inBrief, named, openGoalOf } from './finding.ts'

/**
 * Focus groups that are further from the reference than at the baseline, from shown figures only; one finding for each
 * measure. An action on the measure that is still due when its year has ended answers it, until later figures.
 */
export const gapWidened = eachOf('gap-widened', 'measure', (whole, m) => {
  if (openGoalOf(whole, m) === undefined) return []
  const now = gapsNow(whole, m.id)
  const wider = (now?.gaps ?? []).filter(({ gap }) => gap.behind && (gap.trend === 'widened' || gap.trend === 'opened'))
  if (now === undefined || wider.length === 0 || answered(whole, m.id, now.latestYear)) return []
  const [only] = wider
  const how = wider.length === 1 && only ? by(only.gap) : 'each '
  const says = (name: (group: FigureGroup) => string) =>
    `${named('Measure', m.short)}: ${listed(wider.map(({ group }) => name(group)))} are ${how}further from ${name(now.reference)} than in ${yearInWords(now.baselineYear ?? '')}.`
  return [
    {
      rule: 'gap-widened',
      severity: 'gap',
      audience: 'board',
      step: 'align-goals',
      about: [
        { kind: 'measure', id: m.id },
        { kind: 'goal', id: m.goal ?? '' },
        ...wider.map(({ group }) => ({ kind: 'studentGroup', id: group.id })),
      ],
      ...inBrief(
        says((group) => group.inSentence),
        says((group) => group.plain),
      ),
      adds: 'action',
      do: 'Find out what changed for these children, and add an action to this measure that says what will be done.',
      act: 'Add an action',
    },
  ]
})

const by = (gap: Gap): string => (gap.form === 'points' && gap.moved !== null ? `${gapAmount(gap.moved, gap)} ` : '')

/**
 * True if an action on the measure that is not stopped is due when the year in which the gap was seen has ended, or
 * later.
 */
const answered = (plan: Plan, measure: string, year: string): boolean =>
  where(plan, 'action', 'about', `measure/${measure}`).some(
    (a) => a.status !== 'stopped' && (a.due ?? a.doneOn ?? '') >= `${Number(year.slice(0, 4)) + 1}-07-01`,
  )
