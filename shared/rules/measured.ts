import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { measuresOf } from '../figures/goal-sentence.ts'

/** What a goal can be judged by: whether its measures have figures and a target, and what is missing. */

type Goal = RecordOf<'goal'>

/**
 * What is missing in measures that show nothing: figures; figures of a whole year, if they have some from within one
 * (`noYear`), or besides those gaps and figures as reported (`told`); a target, or one that is a figure of a group, if
 * they have one for a gap (`ofGap`) or in words (`inWords`); or one has the figures and another the target (`apart`),
 * possibly in words (`wordsApart`).
 */
export type Bare = 'noFigures' | 'noYear' | 'told' | 'noTarget' | 'ofGap' | 'inWords' | 'apart' | 'wordsApart'

/** What a goal is measured by: nothing; measures that show nothing; a measure with figures and a target. */
export type Measured = 'not' | Bare | 'whole'

const isRead = ({ reading: r }: RecordOf<'value'> | RecordOf<'interim'>): boolean =>
  typeof r?.figure === 'number' || r?.state === 'withheld'

/** Whether a measure of a goal has a figure for a whole year. */
export const hasYears = (plan: Plan, goal: Goal): boolean =>
  measuresOf(plan, goal.id).some((m) => where(plan, 'value', 'measure', m.id).some(isRead))

export const hasGaps = (plan: Plan, goal: Goal): boolean =>
  measuresOf(plan, goal.id).some((m) =>
    where(plan, 'gap', 'measure', m.id).some((g) => typeof g.stated?.figure === 'number'),
  )

export const hasReported = (plan: Plan, goal: Goal): boolean =>
  measuresOf(plan, goal.id).some((m) =>
    where(plan, 'reportedFigure', 'measure', m.id).some((r) => typeof (r.reading?.low ?? r.reading?.high) === 'number'),
  )

/** A measure that says something: what is counted, a target in words, or any figure. One just added measures nothing yet. */
export const saysSomething = (plan: Plan, m: RecordOf<'measure'>): boolean =>
  (m.phrase ?? '').trim() !== '' ||
  (m.aimSaid ?? '').trim() !== '' ||
  (['value', 'interim', 'gap', 'reportedFigure', 'target'] as const).some(
    (kind) => where(plan, kind, 'measure', m.id).length > 0,
  )

export function measuredBy(plan: Plan, goal: Goal): Measured {
  const measures = measuresOf(plan, goal.id).filter((m) => saysSomething(plan, m))
  if (measures.length === 0) return 'not'
  const hasAim = ({ aim }: RecordOf<'target'> | RecordOf<'interim'> | RecordOf<'gap'>) =>
    typeof aim?.figure === 'number'
  const ofYear = (m: RecordOf<'measure'>) => where(plan, 'value', 'measure', m.id).some(isRead)
  const within = (m: RecordOf<'measure'>) => where(plan, 'interim', 'measure', m.id)
  const read = (m: RecordOf<'measure'>) => ofYear(m) || within(m).some(isRead)
  const aimed = (m: RecordOf<'measure'>) =>
    where(plan, 'target', 'measure', m.id).some(hasAim) || within(m).some(hasAim)
  if (measures.some((m) => read(m) && aimed(m))) return 'whole'
  const told = hasGaps(plan, goal) || hasReported(plan, goal)
  if (!measures.some(read)) return told ? 'told' : 'noFigures'
  if (measures.some(aimed)) return 'apart'
  if (told && !measures.some(ofYear)) return 'told'
  const ofGap = (m: RecordOf<'measure'>) => where(plan, 'gap', 'measure', m.id).some(hasAim)
  if (measures.some((m) => read(m) && ofGap(m))) return 'ofGap'
  if (measures.some((m) => read(m) && saysAim(m))) return 'inWords'
  if (measures.some(ofGap)) return 'apart'
  if (measures.some(saysAim)) return 'wordsApart'
  return measures.some(ofYear) ? 'noTarget' : 'noYear'
}

/** Whether a measure has its target in its source’s words. */
const saysAim = ({ aimSaid = '' }: RecordOf<'measure'>): boolean => aimSaid.trim() !== ''

/**
 * Whether a measure of the goal has a target in words, for any time: documents print the words, and a reader counts
 * what is printed.
 */
export const isAimedInWords = (plan: Plan, goal: Goal): boolean => measuresOf(plan, goal.id).some(saysAim)
