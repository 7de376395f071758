import { latestOf, type RoughDay, roughly } from '../days/index.ts'
import { decisionsOf } from '../domain/decided.ts'
import type { Plan } from '../domain/plan.ts'

/**
 * Duties with a day, told in the past once the day is over. A plan that says no more does not say that they were
 * done.
 */

type Values = Readonly<Record<string, unknown>>

/** A plan, and the day (ISO) of the paper; without one, no day is over. */
export interface Dated {
  readonly plan: Plan
  readonly request?: { readonly date: string }
}

/** Dates of what is still to be done, told as what was once the day is over: for a label, and at the beginning of a cell. */
const duties: Readonly<Record<string, { readonly label: string; readonly cell: string; readonly done?: string }>> = {
  'action.due': { label: 'Was due', cell: 'Was due' },
  'act.due': { label: 'Was due', cell: 'Was due' },
  'policy.reviewDue': { label: 'Review was due', cell: 'Was due' },
  'term.reviewDue': { label: 'Review was due', cell: 'Was due' },
  'departmentCommitment.reviewDate': { label: 'Review was due', cell: 'Was due' },
  'checkIn.nextStepDue': { label: 'Next step was due', cell: 'Was due' },
  'updateSlip.due': { label: 'Was due', cell: 'Was due', done: 'returnedOn' },
  'equityScreen.lookBack': { label: 'Look-back was due', cell: 'Was due', done: 'lookedBackOn' },
  'equityScreen.lookBackMeeting': { label: 'Meeting that was to look back', cell: 'Planned for', done: 'lookedBackOn' },
  'equityScreen.meeting': { label: 'Meeting that was to decide', cell: 'Planned for' },
}

const decided = { label: 'Meeting that decided', cell: '' } as const

/** True where a decision of the meeting that was to decide about a screen is about it, whatever it was. */
function isDecided(plan: Plan, { id, meeting }: Values): boolean {
  const met = plan.get('meeting', String(meeting))
  return decisionsOf(plan).some(
    (d) =>
      d.about?.some((a) => a.kind === 'equityScreen' && a.id === id) &&
      (d.meeting === undefined ? met?.date !== undefined && d.date === roughly(met.date) : d.meeting === meeting),
  )
}

/** True if somebody entered that it is done, or that nobody has to do it any more. */
const isDone = (plan: Plan, path: string, { id, status, stage }: Values): boolean =>
  status === 'done' ||
  status === 'stopped' ||
  stage === 'retired' ||
  (path === 'equityScreen.meeting' && plan.all('boardItem').some((i) => i.screen === id && i.state === 'decided'))

/** The duty of a field whose day is over on the day of the paper, where nothing in the record says that it was done. */
export function missed({ plan, request }: Dated, path: string, record: Values) {
  const duty = duties[path]
  const value = record[path.slice(path.indexOf('.') + 1)] as RoughDay | undefined
  if (duty === undefined || value === undefined || request === undefined) return undefined
  if (isDone(plan, path, record) || record[duty.done ?? ''] !== undefined) return undefined
  const day = duty.label.startsWith('Meeting') ? plan.get('meeting', String(value))?.date : latestOf(value)
  if (day === undefined || day >= request.date) return undefined
  return path === 'equityScreen.meeting' && isDecided(plan, record) ? decided : duty
}

/** Added to a status that nobody has changed since: an item is not “ready” for a meeting that was held. */
export function afterStatus({ plan, request }: Dated, path: string, { meeting, state }: Values): string {
  if (path !== 'boardItem.state' || state === 'decided') return ''
  const day = plan.get('meeting', String(meeting))?.date
  return day !== undefined && request !== undefined && day < request.date ? '; the meeting is over' : ''
}
