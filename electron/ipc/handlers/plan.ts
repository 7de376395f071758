import { ok } from '../../../shared/result/result.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../gateway.ts'
import { whenOpen } from './refusals.ts'

/** The verbs of the open plan, passed to the plan process unchanged. */
export const planHandlers = (c: Context) => {
  const open = whenOpen(c)
  const { verbs } = c.plan
  return {
    'plan.edit': (input) => open(() => verbs.edit(input)),
    'plan.undo': () => open(() => verbs.undo()),
    'plan.redo': () => open(() => verbs.redo()),
    'plan.draft': (input) => open(() => verbs.draft(input)),
    'plan.dropDraft': (input) => open(() => verbs.dropDraft(input)),
    'plan.removeForGood': (input) => open(() => verbs.removeForGood(input)),
    'plan.words': (input) =>
      open(async () => {
        const words = await verbs.words(input)
        return words.ok ? ok([...words.value]) : words
      }),
    'plan.ancestor': (input) => open(() => verbs.ancestor(input)),
    'plan.foundThen': () =>
      open(async () => {
        const found = await verbs.foundThen()
        return found.ok ? ok(found.value && { ...found.value, keys: [...found.value.keys] }) : found
      }),
    'plan.authors': () =>
      open(async () => {
        const authors = await verbs.authors()
        return authors.ok ? ok([...authors.value]) : authors
      }),
    'plan.history': (input) =>
      open(async () => {
        const entries = await verbs.history(input)
        return entries.ok ? ok([...entries.value]) : entries
      }),
  } satisfies Partial<Handlers>
}
