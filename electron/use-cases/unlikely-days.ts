import { earliestOf, latestOf, roughInWords, yearInWords } from '../../shared/days/index.ts'
import { titleOf } from '../../shared/domain/describe.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { moneyWords } from '../../shared/words/index.ts'

/** In cents: no district has ten thousand million dollars for one line. */
const MOST = 1e12

/** What is told of a record that came in by a command: it is saved, since a source may say so. */
export interface Told {
  readonly says: string
  readonly do: string
  readonly about: readonly { readonly kind: string; readonly id: string }[]
}

/**
 * What the imports set aside for the same reason, among records that came in without them: figures of a year to come,
 * policies adopted on a day to come, ends before their beginning, and approved amounts below zero.
 * @param today the local day, ISO
 */
export function unlikelyRecords(plan: Plan, today: string): readonly Told[] {
  const look = 'Look it up in the source, and correct it.'
  const told = (kind: keyof typeof kinds, id: string, says: string): Told => ({
    says: `${kinds[kind].one} ${says}.`,
    do: look,
    about: [{ kind, id }],
  })
  return [
    ...plan
      .all('value')
      .flatMap(({ id, measure, year, reading }) =>
        reading?.figure !== undefined && year !== undefined && `${year.slice(0, 4)}-07-01` > today
          ? told(
              'value',
              id,
              `of “${plan.get('measure', measure)?.short ?? ''}” is for ${yearInWords(year)}, which has not begun`,
            )
          : [],
      ),
    ...plan.all('policy').flatMap((p) => {
      const day = p.reached?.adopted
      return day !== undefined && earliestOf(day) > today
        ? told('policy', p.id, `“${titleOf('policy', p)}” was adopted in ${roughInWords(day)}, which has not come yet`)
        : []
    }),
    ...plan
      .all('action')
      .flatMap((a) =>
        a.start !== undefined && a.due !== undefined && latestOf(a.due) < earliestOf(a.start)
          ? told('action', a.id, `“${titleOf('action', a)}” would end before it begins`)
          : [],
      ),
    ...plan
      .all('action')
      .flatMap((a) =>
        a.doneOn !== undefined && earliestOf(a.doneOn) > today
          ? told(
              'action',
              a.id,
              `“${titleOf('action', a)}” was done in ${roughInWords(a.doneOn)}, which has not come yet`,
            )
          : [],
      ),
    ...plan
      .all('budgetLine')
      .flatMap((l) =>
        (l.amount ?? 0) > MOST
          ? told('budgetLine', l.id, `“${titleOf('budgetLine', l)}” has ${moneyWords(l.amount ?? 0)}`)
          : [],
      ),
    ...plan
      .all('budgetLine')
      .flatMap((l) =>
        (l.amount ?? 0) < 0 && l.status === 'approved'
          ? told(
              'budgetLine',
              l.id,
              `“${titleOf('budgetLine', l)}” has ${moneyWords(l.amount ?? 0)}, less than zero, approved`,
            )
          : [],
      ),
  ]
}
