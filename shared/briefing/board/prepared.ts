import { isDay } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { compareKeys } from '../../words/index.ts'
import { type BriefingRequest, briefingParts } from '../request.ts'
import { defaultBoardRequest, nextBoardDay, usualCover } from './defaults.ts'

type Prepared = RecordOf<'briefing'>

/** The board briefings in preparation, the latest meeting first. */
export const preparedBriefings = (plan: Plan): readonly Prepared[] =>
  plan
    .all('briefing')
    .filter((b) => (b.document ?? 'boardBriefing') === 'boardBriefing')
    .sort((a, b) => compareKeys(meetingDayOf(plan, b), meetingDayOf(plan, a)) || compareKeys(a.id, b.id))

/** The meeting's day: typed, or that of the linked meeting. Empty if there is neither. */
export const meetingDayOf = (plan: Plan, b: Prepared): string => b.date ?? plan.get('meeting', b.meeting)?.date ?? ''

/** The briefing in preparation for a day, if there is one. */
export const preparedFor = (plan: Plan, day: string): Prepared | undefined =>
  preparedBriefings(plan).find((b) => meetingDayOf(plan, b) === day)

/** The one for the next meeting on or after a day; where every meeting is over, the latest. */
export function preparedNext(plan: Plan, today: string): Prepared | undefined {
  const all = preparedBriefings(plan)
  return all.findLast((b) => meetingDayOf(plan, b) >= today) ?? all[0]
}

/** True for a draft with only the default words, for a day without an agenda item in the plan: nobody entered it. */
export function isProposed(plan: Plan, { cover: c, date, draft }: BriefingRequest): boolean {
  const typed = [c.motion, c.background, c.item, c.itemType].some((w) => (w ?? '') !== '')
  if (!draft || typed || preparedFor(plan, date) !== undefined) return false
  const usual = usualCover(plan)
  return c.subject === usual.subject && c.purpose === usual.purpose
}

/** Text that is there, whole. */
const text = (value: string | undefined): string | undefined => (value?.trim() ? value : undefined)

/**
 * The request for a briefing in preparation. Empty fields have their defaults: subject, purpose, the board's next
 * meeting on or after `today`, the goals with news.
 */
export function requestOf(plan: Plan, prepared: Prepared | undefined, today: string): BriefingRequest {
  const date = (prepared && meetingDayOf(plan, prepared)) || nextBoardDay(plan, today)
  const usual = defaultBoardRequest(plan, date)
  if (prepared === undefined) return usual
  const fiscal = text(prepared.fiscalImpact)
  const item = text(prepared.item)
  const confidential = text(prepared.confidential)
  const signed = (prepared.signOff ?? []).flatMap(({ role, date }) =>
    role?.trim() ? [{ role, ...(date !== undefined && isDay(date) && { date }) }] : [],
  )
  const known = (list: readonly string[] | undefined, kind: 'goal' | 'decision' | 'policy') =>
    list?.filter((id) => plan.get(kind, id) !== undefined)
  const lines = (list: readonly string[] | undefined) => (list ?? []).filter((l) => l.trim() !== '')
  const options = (prepared.options ?? []).map((o) => ({
    option: o.option ?? '',
    for: o.speaksFor ?? '',
    against: o.speaksAgainst ?? '',
  }))
  const earlier = known(prepared.earlier, 'decision')
  const serves = { goals: known(prepared.goals, 'goal') ?? [], policies: known(prepared.policies, 'policy') ?? [] }
  return {
    ...usual,
    paper: prepared.paper ?? usual.paper,
    draft: prepared.final !== true,
    ...(prepared.holes && { holes: true }),
    ...(confidential !== undefined && { confidential }),
    cover: {
      subject: text(prepared.subject) ?? usual.cover.subject,
      purpose: text(prepared.purpose) ?? usual.cover.purpose,
      motion: text(prepared.motion) ?? '',
      background: text(prepared.background) ?? '',
      options,
      asked: lines(prepared.asked),
      attachments: lines(prepared.attachments),
      ...(fiscal !== undefined && { fiscal }),
      ...(item !== undefined && { item }),
      ...(prepared.itemType && { itemType: prepared.itemType }),
      ...(earlier && { earlier }),
      ...(serves.goals.length + serves.policies.length > 0 && { serves }),
      ...(prepared.preparedBy && { preparedBy: prepared.preparedBy }),
      ...(prepared.presentedBy && { presentedBy: prepared.presentedBy }),
      ...(signed.length > 0 && { signed }),
    },
    goals: prepared.inFull ? [...(known(prepared.inFull, 'goal') ?? [])] : usual.goals,
    off: briefingParts.filter((p) => prepared.leftOut?.includes(p)),
  }
}
