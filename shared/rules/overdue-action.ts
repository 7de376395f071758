import { dayWords } from '../domain/days.ts'
import { named, type Rule } from './finding.ts'

/** Actions whose day has passed and that are neither done nor stopped. The day itself is still in time. */
export const overdueAction: Rule = (plan, today) =>
  plan
    .all('action')
    .filter((a) => a.due !== undefined && a.due < today && a.status !== 'done' && a.status !== 'stopped')
    .map((a) => ({
      rule: 'overdue-action',
      severity: 'gap',
      audience: 'board',
      about: [{ kind: 'action', id: a.id }, ...(a.about ? [a.about] : [])],
      says: `${named('Action', a.title)} was due ${dayWords(a.due ?? '')}.`,
      do: 'Mark it done or stopped, or give it a new day.',
    }))
