import { err, ok, type Result } from '../../../shared/result/result.ts'
import { noPlanIsOpen } from '../../plan/none-open.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'

/** The verbs of the open plan. They go to the plan process as they are. */
export const planHandlers = (c: Context) => {
  const whenOpen = async <T>(ask: () => Promise<Result<T>>): Promise<Result<T>> =>
    c.plan.path === undefined ? err(noPlanIsOpen) : ask()
  const { verbs } = c.plan
  return {
    'plan.edit': (input) => whenOpen(() => verbs.edit(input)),
    'plan.undo': () => whenOpen(() => verbs.undo()),
    'plan.redo': () => whenOpen(() => verbs.redo()),
    'plan.draft': (input) => whenOpen(() => verbs.draft(input)),
    'plan.dropDraft': (input) => whenOpen(() => verbs.dropDraft(input)),
    'plan.removeForGood': (input) => whenOpen(() => verbs.removeForGood(input)),
    'plan.words': (input) =>
      whenOpen(async () => {
        const words = await verbs.words(input)
        return words.ok ? ok([...words.value]) : words
      }),
    'plan.ancestor': (input) => whenOpen(() => verbs.ancestor(input)),
    'plan.authors': () =>
      whenOpen(async () => {
        const authors = await verbs.authors()
        return authors.ok ? ok([...authors.value]) : authors
      }),
    'plan.history': (input) =>
      whenOpen(async () => {
        const entries = await verbs.history(input)
        return entries.ok ? ok([...entries.value]) : entries
      }),
  } satisfies Partial<Handlers>
}
