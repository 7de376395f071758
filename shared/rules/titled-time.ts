import { namesTime } from '../days/index.ts'
import { isOpenAction } from '../domain/goal-of.ts'
import { eachOf, named, stepOf } from './finding.ts'

/** Open actions without a due date whose title names a time: no list can sort them, and none calls them late. */
export const titledTime = eachOf('titled-time', 'action', (plan, a) =>
  a.due === undefined && isOpenAction(plan, a) && namesTime(a.title ?? '')
    ? [
        {
          rule: 'titled-time',
          severity: 'note',
          audience: 'board',
          step: stepOf(plan, { kind: 'action', id: a.id }) ?? 'align-goals',
          about: [{ kind: 'action', id: a.id }, ...(a.about ? [a.about] : [])],
          field: 'due',
          says: `${named('Action', a.title)} names a time in its title, and has no due date.`,
          do: 'Enter that time as its due date; a month or a year is enough.',
          act: 'Enter the due date',
        },
      ]
    : [],
)
