import { yearInWords } from '../days/index.ts'
import { type Plan, planOfMeasure, where } from '../domain/plan.ts'
import { gapAmount } from '../figures/gap.ts'
import { type MeasureRow, measureView } from '../figures/measure-view.ts'
import { listed } from '../words/index.ts'
import { eachOf, named, openGoalOf } from './finding.ts'

/**
 * Focus groups that are further from the reference than at the baseline, from shown figures only; one finding for each
 * measure. An action on the measure that is still due when its year has ended answers it, until later figures.
 */
export const gapWidened = eachOf('gap-widened', 'measure', (whole, m) => {
  if (openGoalOf(whole, m) === undefined) return []
  const view = measureView(planOfMeasure(whole, m.id), m.id, { audience: 'officer' })
  const reference = view?.reference
  if (!view || !reference || view.latestYear === null) return []
  const wider = view.rows.filter(
    (r) => r.focus && r.gap?.behind && (r.gap.trend === 'widened' || r.gap.trend === 'opened'),
  )
  if (wider.length === 0 || answered(whole, m.id, view.latestYear)) return []
  const who = listed(wider.map((r) => r.inSentence))
  const [only] = wider
  const how = wider.length === 1 && only ? by(only) : 'each '
  const than = `${reference.inSentence} than in ${yearInWords(view.baselineYear ?? '')}`
  return [
    {
      rule: 'gap-widened',
      severity: 'gap',
      audience: 'board',
      step: 'align-goals',
      about: [
        { kind: 'measure', id: m.id },
        { kind: 'goal', id: m.goal ?? '' },
        ...wider.map((r) => ({ kind: 'studentGroup', id: r.group })),
      ],
      says: `${named('Measure', m.short)}: ${who} are ${how}further from ${than}.`,
      do: 'Find out what changed for these children, and add an action to this measure that says what will be done.',
    },
  ]
})

const by = (r: MeasureRow): string =>
  r.gap?.form === 'points' && r.gap.moved !== null ? `${gapAmount(r.gap.moved, r.gap)} ` : ''

/**
 * True if an action on the measure that is not stopped is due when the year in which the gap was seen has ended, or
 * later.
 */
const answered = (plan: Plan, measure: string, year: string): boolean =>
  where(plan, 'action', 'about', `measure/${measure}`).some(
    (a) => a.status !== 'stopped' && (a.due ?? a.doneOn ?? '') >= `${Number(year.slice(0, 4)) + 1}-07-01`,
  )
