import { dayInWords, latestOf } from '../../../../shared/days/index.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { inForce } from '../../../../shared/domain/policy-force.ts'
import { codeAndTitle } from '../../../../shared/domain/policy-name.ts'
import { isStepOpen } from '../../../../shared/rules/policy-days.ts'
import { isOrder } from '../../../../shared/rules/policy-kinds.ts'
import { isTold } from '../../../../shared/rules/undecided.ts'
import { compareKeys, compareTexts } from '../../../../shared/words/index.ts'

type Policy = RecordOf<'policy'>
export type Stage = NonNullable<Policy['stage']>

const shape = kinds.policy.fields.stage.shape
/** The way of a policy, in order. */
export const stages: readonly { readonly value: Stage; readonly label: string }[] =
  shape.t === 'choice' ? (shape.options as readonly { value: Stage; label: string }[]) : []

/** A court's order goes through no reading of the board: it is in force from a day, and one day it ends. */
const orderStages: typeof stages = [
  { value: 'drafting', label: 'Being negotiated' },
  { value: 'adopted', label: 'In force' },
  { value: 'underReview', label: 'In force, under review' },
  { value: 'retired', label: 'Ended' },
]

/** The stages that a policy can be at; one that it has been given stays among them, whatever its kind is now. */
export const stagesOf = (policy: Policy): typeof stages =>
  isOrder(policy)
    ? stages.flatMap((s) => orderStages.find((o) => o.value === s.value) ?? (s.value === policy.stage ? s : []))
    : stages

/** A policy's dated events: each stage; for an order when it took effect and when it ended, before other entries. */
export function datesOf(
  policy: Policy,
): readonly { readonly value: Stage; readonly label: string; readonly says: string }[] {
  if (!isOrder(policy))
    return stages.map((s) => ({ ...s, says: s.value === 'gap' ? 'Named as missing on' : `${s.label} reached on` }))
  const says: Partial<Record<Stage, string>> = { adopted: 'In force since', retired: 'Ended on' }
  return stages.flatMap(({ value, label }) => {
    const own = says[value]
    if (own !== undefined) return [{ value, label: own, says: own }]
    return policy.reached?.[value] === undefined ? [] : [{ value, label, says: `${label} reached on` }]
  })
}

export const stageLabel = (policy: Policy, stage: Stage | undefined = policy.stage): string =>
  stagesOf(policy).find((s) => s.value === stage)?.label ??
  stages.find((s) => s.value === stage)?.label ??
  'No stage yet'

/** How real a policy is: in force, on its way, or not written. */
export const howReal = (policy: Policy): 'held' | 'promised' | 'missing' =>
  inForce(policy) ? 'held' : policy.stage === undefined || policy.stage === 'gap' ? 'missing' : 'promised'

/** The steps before the board for which a meeting can be planned. */
export const plannable = ['firstReading', 'secondReading', 'adopted'] as const
type Plannable = (typeof plannable)[number]

const words: Record<Plannable, string> = {
  firstReading: 'First reading',
  secondReading: 'Second reading',
  adopted: 'Adoption',
}

export interface Planned {
  readonly step: Plannable
  readonly what: string
  readonly date: string
  readonly meeting: string
  /** Its day is over, and the plan does not say what came of it. */
  readonly past: boolean
  /** A decision of that day or later is entered, but the stage is where it was. */
  readonly told: boolean
}

/** A policy's planned stages that are not reached yet, in the order of the calendar. */
export function plannedOf(plan: Plan, policy: Policy, today: string): readonly Planned[] {
  return plannable
    .flatMap((step) => {
      const meeting = plan.get('meeting', policy.planned?.[step])
      if (meeting?.date === undefined || !isStepOpen(plan, policy, step)) return []
      return [
        {
          step,
          what: words[step],
          date: meeting.date,
          meeting: meeting.id,
          past: meeting.date < today,
          told: isTold(plan, { kind: 'policy', id: policy.id }, { id: meeting.id, date: meeting.date }),
        },
      ]
    })
    .sort((a, b) => compareKeys(a.date, b.date))
}

/** What is asked for of a planned day that is over: “Result of November 23, 2026 not recorded”. */
export const pastWords = ({ date, told }: Planned): string =>
  told ? `Decided on ${dayInWords(date)}, but its stage has not moved` : `Result of ${dayInWords(date)} not recorded`

/** The board's meetings that a reading can be set for: those to come, and the one that is chosen. */
export function meetingOptions(plan: Plan, chosen: string | undefined, today: string) {
  return plan
    .all('meeting')
    .filter((m) => m.id === chosen || (m.forum === 'board' && m.date !== undefined && m.date >= today))
    .sort((a, b) => compareKeys(a.date ?? '', b.date ?? ''))
    .map((m) => ({ value: m.id, label: m.date ? dayInWords(m.date) : 'Meeting with no date' }))
}

/** True for a policy in force whose day of review has passed. */
export const reviewOverdue = (policy: Policy, today: string): boolean =>
  policy.stage === 'adopted' && policy.reviewDue !== undefined && latestOf(policy.reviewDue) < today

/** "JBB Educational equity". */
export const policyName = (policy: Policy): string => codeAndTitle(policy) || 'Policy without a title'

/** By code, numbers as numbers; those without a code by title, at the end. */
export const byCode = (a: Policy, b: Policy): number =>
  (a.code ? 0 : 1) - (b.code ? 0 : 1) || compareTexts(policyName(a), policyName(b))
