import { latestOf, roughInWords } from '../days/index.ts'
import { isOpenAction } from '../domain/goal-of.ts'
import { eachOf, named, stepOf } from './finding.ts'

/** Open actions past their due day. On the day itself they are on time. */
export const overdueAction = eachOf('overdue-action', 'action', (plan, a, today) =>
  a.due !== undefined && latestOf(a.due) < today && isOpenAction(plan, a)
    ? [
        {
          rule: 'overdue-action',
          severity: 'gap',
          audience: 'board',
          step: stepOf(plan, { kind: 'action', id: a.id }) ?? 'align-goals',
          about: [{ kind: 'action', id: a.id }, ...(a.about ? [a.about] : [])],
          field: 'status',
          since: latestOf(a.due),
          says: `${named('Action', a.title)} was due ${roughInWords(a.due)}.`,
          do: 'Mark it done or stopped, or give it a new date.',
          act: 'Update the action',
        },
      ]
    : [],
)
