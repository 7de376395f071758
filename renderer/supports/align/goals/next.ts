import { againstWords } from '../../../../shared/briefing/status-words.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import type { Finding } from '../../../../shared/rules/index.ts'
import { measuredBy } from '../../../../shared/rules/measured.ts'
import type { StepNext } from '../../../../shared/rules/news/step-next.ts'
import type { Standing } from '../../../../shared/rules/status.ts'
import { statusNames } from '../../../../shared/rules/status-names.ts'

/** What a goal was opened for, from a page that said it of the goal. */
export type OpenedFor = 'measure' | 'statusUpdate'

export const openedFor = (what: string | undefined): OpenedFor | undefined =>
  what === 'measure' || what === 'statusUpdate' ? what : undefined

const NO_MEASURE = 'unmeasured-goal/no-measure'

/**
 * The one thing to do now of a goal. What it was opened for comes first, as long as it is so; then figures that
 * contradict its status, since a reader holds one against the other; then what is gravest. `findings`: those about the
 * goal, the gravest first.
 */
export function goalNext(
  plan: Plan,
  goal: RecordOf<'goal'>,
  standing: Standing,
  findings: readonly Finding[],
  opened?: OpenedFor,
): StepNext | null {
  const of = (finding: Finding | undefined): StepNext | null =>
    finding === undefined ? null : { why: 'finding', finding }
  const by = (...rules: readonly string[]): StepNext | null => of(findings.find((f) => rules.includes(f.rule)))
  if (opened === 'measure' && measuredBy(plan, goal) === 'not') return by(NO_MEASURE)
  if (standing.against !== null) return by('status/contradicted') ?? contradicted(plan, goal, standing)
  // Its page has the button for an update, which is where the link led: another thing would be in its way.
  if (opened === 'statusUpdate' && !standing.fresh) return by('status/old')
  if (standing.word === 'done') return null
  const first = findings.find((f) => f.severity !== 'note')
  // A goal that was behind, with no news since, needs its update before a policy.
  const wasBehind = standing.word === 'offTrack' || standing.word === 'atRisk'
  if (wasBehind && !standing.fresh && first?.severity !== 'blocker')
    return by('status/old', 'promise-overdue/status-update') ?? of(first)
  return of(first)
}

/** Newer figures may support a status, so no rule asks to change it; those of the last whole year are told all the same. */
function contradicted(plan: Plan, goal: RecordOf<'goal'>, { word, against, figures }: Standing): StepNext | null {
  if (word === undefined || against === null) return null
  return {
    why: 'todo',
    todo: {
      because: `It is reported ${statusNames(plan)[word]}, but ${againstWords(against, figures)}.`,
      do: 'Say in a new update what will be done for the groups that missed their targets, or change the status.',
      verb: 'Write the update',
      about: { kind: 'goal', id: goal.id },
      adds: 'statusUpdate',
    },
  }
}
