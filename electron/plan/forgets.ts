import type { RecordOf } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { forgotten } from '../../shared/figures/printed.ts'
import { type AuthorOf, type Entry, stateOf } from '../../shared/merge/index-of-log.ts'
import type { PlanLog } from '../../shared/merge/plan-log.ts'
import { type AppError, appError } from '../../shared/result/errors.ts'
import { counted } from '../../shared/words/index.ts'

/**
 * What a plan knows of the figures that are out may go only where somebody named how many they are. `touched` are the
 * records as they would stand; `confirmed` is the number that was named. Null where nothing is lost, or just that many.
 */
export function forgets(
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

/** Refuses where a paper, of which these fields are taken out of the file, forgets more than was confirmed. */
export function forgetsFor(log: PlanLog, paper: string, confirmed: number | undefined): AppError | null {
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
