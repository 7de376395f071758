import { dayInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Op } from '../../domain/state.ts'
import { appError } from '../../result/errors.ts'
import { err, ok, type Result } from '../../result/result.ts'
import type { Gathering } from '../../retreat/gathering.ts'
import { itemsOf } from '../../retreat/review.ts'
import { compareKeys, small } from '../../words/index.ts'

/** The decisions of a gathering that are in the plan: those that were captured, and those that were entered for it. */
export function decisionsTaken(plan: Plan, g: Gathering): readonly RecordOf<'decision'>[] {
  const captured = itemsOf(plan, g).flatMap((i) => (i.became?.kind === 'decision' ? [i.became.id] : []))
  const named = g.kind === 'retreat' ? (plan.get('retreat', g.id)?.decisions ?? []) : []
  const met = g.kind === 'meeting' ? plan.all('decision').filter((d) => d.meeting === g.id) : []
  return [...new Set([...captured, ...named, ...met.map((d) => d.id)])].flatMap((id) => plan.get('decision', id) ?? [])
}

/**
 * A draft item for the board's next meeting, and its cover block filled from what was decided: one command. What only a
 * person knows (the motion, the fiscal impact) is left empty. Refused where nothing that was decided is in the plan yet.
 */
export function boardItemFrom(
  plan: Plan,
  g: Gathering,
  today: string,
  ids: { readonly item: string; readonly briefing: string },
): Result<readonly Op[]> {
  const taken = decisionsTaken(plan, g)
  if (taken.length === 0)
    return err(
      appError('bad-input', 'No decision of this meeting is in the plan yet. Take one in first; nothing was changed.'),
    )
  const meeting = plan
    .all('meeting')
    .filter((m) => m.forum === 'board' && (m.date ?? '') >= today)
    .toSorted((a, b) => compareKeys(a.date ?? '', b.date ?? ''))[0]
  const about = taken.flatMap((d) => d.about ?? [])
  const of = (kind: string) => [...new Set(about.flatMap((a) => (a.kind === kind ? [a.id] : [])))]
  const [goals, policies] = [of('goal'), of('policy')]
  const on = g.date ? ` on ${dayInWords(g.date)}` : ''
  const what = g.kind === 'retreat' ? g.title : `the ${small(g.forum)} meeting`
  const title = g.purpose?.trim() || `What was decided at ${what}`
  const briefing: Record<string, unknown> = {
    document: 'boardBriefing',
    subject: title,
    itemType: 'discussion',
    purpose: `The board hears what was decided at ${what}${on}, and says what it needs to act on.`,
    background: taken.map((d) => d.text ?? '').join('\n'),
    asked: taken.flatMap((d) => (d.text?.trim() ? [d.text.trim()] : [])),
    ...(goals.length > 0 && { goals }),
    ...(policies.length > 0 && { policies }),
    ...(meeting && { meeting: meeting.id }),
    ...(g.lead && { preparedBy: g.lead }),
  }
  return ok([
    {
      op: 'set',
      kind: 'boardItem',
      id: ids.item,
      values: { title, state: 'draft', ...(meeting && { meeting: meeting.id }) },
    },
    { op: 'set', kind: 'briefing', id: ids.briefing, values: briefing },
  ])
}
