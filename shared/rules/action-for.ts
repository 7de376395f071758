import { byDay, earliestOf, roughInWords } from '../days/index.ts'
import { isOpenAction } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import type { About } from '../domain/schema.ts'
import { listed, quoted } from '../words/index.ts'
import type { Finding } from './finding.ts'

/**
 * The open action that is to do what a finding asks for, with who does it and by when: “There is an action for it: …”.
 * Empty if there is none. Nobody should start what somebody else is at, nor look for what to do before that day.
 */
export function actionFor(plan: Plan, about: About, today: string): Pick<Finding, 'under' | 'waits'> {
  const action = openActionFor(plan, about)
  if (action === undefined) return {}
  const role = plan.get('person', action.owner)?.role?.trim()
  const due = action.due === undefined ? '' : `, due ${roughInWords(action.due)}`
  const waits = action.due !== undefined && Boolean(role) && earliestOf(action.due) > today
  const until = waits && action.status === 'inProgress' ? ' It is in hand until then.' : ''
  const begun = waits && (action.status ?? 'notBegun') === 'notBegun' ? ' (not started)' : ''
  const needs = lacking(plan, action).map((l) => l.what)
  return {
    ...(waits && { waits }),
    under: `There is an action for it: ${quoted(action.title?.trim() ?? '')}${role ? `, ${role}` : ''}${due}${begun}.${until}${needs.length > 0 ? ` It still needs ${listed(needs)}.` : ''}`,
  }
}

/** What an action needs before anybody can count on it: who does it, and by when. */
export const lacking = (
  plan: Plan,
  action: RecordOf<'action'>,
): readonly { readonly field: 'owner' | 'due'; readonly what: string }[] => [
  ...(plan.get('person', action.owner)?.role?.trim() ? [] : [{ field: 'owner' as const, what: 'an owner' }]),
  ...(action.due === undefined ? [{ field: 'due' as const, what: 'a date' }] : []),
]

/** The open action on a record that comes first by its day; undefined if none has a title. */
export function openActionFor(plan: Plan, { kind, id }: About): RecordOf<'action'> | undefined {
  return where(plan, 'action', 'about', `${kind}/${id}`)
    .filter((a) => isOpenAction(plan, a) && a.title?.trim())
    .toSorted((a, b) => byDay({ date: a.due, id: a.id }, { date: b.due, id: b.id }))[0]
}
