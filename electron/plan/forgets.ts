import type { RecordOf } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { forgotten } from '../../shared/figures/printed.ts'
import { type AuthorOf, type Entry, stateOf } from '../../shared/merge/index-of-log.ts'
import type { PlanLog } from '../../shared/merge/plan-log.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { counted } from '../../shared/words/index.ts'

/**
 * Refuses a change that would forget figures that are out, unless the person named how many. `touched` are the records
 * as they would be; `confirmed` is the number that was named. Null if nothing is lost, or exactly that many.
 */
export function refuseForgetting(
  log: PlanLog,
  touched: Iterable<Entry>,
  authorOf: AuthorOf,
  confirmed: number | undefined,
): AppError | null {
  const next = new Map([...touched].filter((e) => e.kind === 'briefingSent').map((e) => [e.id, stateOf(e, authorOf)]))
  if (next.size === 0) return null
  const now = [...log.states()].filter((s) => s.kind === 'briefingSent')
  const after = now.map((s) => next.get(s.id) ?? s)
  return refusal(forgotten(planOf(now).all('briefingSent'), planOf(after).all('briefingSent')), confirmed)
}

/** Refuses the removal of these fields of a paper if the plan would forget more figures than was confirmed. */
export function refuseForgettingPaper(log: PlanLog, paper: string, confirmed: number | undefined): AppError | null {
  const all: readonly RecordOf<'briefingSent'>[] = planOf(
    [...log.states()].filter((s) => s.kind === 'briefingSent'),
  ).all('briefingSent')
  return refusal(
    forgotten(
      all,
      all.filter((s) => s.id !== paper),
    ),
    confirmed,
  )
}

function refusal(lost: number, confirmed: number | undefined): AppError | null {
  if (lost === 0 || lost === confirmed) return null
  const them = counted(lost, 'figure that is', 'figures that are')
  return {
    ...appError(
      'forgets',
      `With this, the plan would forget ${them} out in a document. Whoever has that document still knows, and a later one could give away what it withheld. Nothing was changed. If it never went out, say so in Briefings, under Sent.`,
    ),
    count: lost,
  }
}
