import { err, ok } from '../../shared/result/result.ts'
import { dropSaved } from './drafts/adopt.ts'
import { forget, wordsToForget } from './drafts/forget.ts'
import { aboutDrafts, ifDraftsWork } from './drafts/store.ts'
import { answered, committed, type Holding } from './holding.ts'
import { notReady } from './not-ready.ts'
import { staysUnwritten } from './own/verbs.ts'
import { readOps } from './read-ops.ts'
import { removeForGood } from './remove-for-good.ts'
import { forgetTexts } from './texts.ts'
import type { PlanVerbs } from './verbs.ts'

type EditVerbs = Pick<PlanVerbs, 'edit' | 'undo' | 'redo' | 'words' | 'removeForGood' | 'draft' | 'dropDraft'>

/** The verbs that change records, and keep what is being typed. */
export const editVerbs = ({ withPlan, keeper, drafts }: Holding): EditVerbs => ({
  edit: ({ verb, ops, forget: agreed }) =>
    withPlan((p) => {
      const read = readOps(ops)
      if (!read.ok) return read
      const refused = verb === 'edit' ? notReady(p.log.states(), read.value) : null
      if (refused !== null) return err(refused)
      const kept = verb === 'import' ? keeper.before(p, 'import') : ok(null)
      if (!kept.ok) return kept
      const done = p.commit(verb, read.value, [], agreed)
      if (done.ok) ifDraftsWork(undefined, () => dropSaved(p, drafts(), read.value))
      return answered(p, done)
    }),
  undo: () => withPlan((p) => answered(p, p.revert('undo'))),
  redo: () => withPlan((p) => answered(p, p.revert('redo'))),
  words: (removed) => withPlan((p) => ok(wordsToForget(p, drafts(), removed))),
  removeForGood: ({ papers, forget: agreed, ...removed }) =>
    withPlan((p) => {
      const words = wordsToForget(p, drafts(), removed)
      const done = removeForGood(p, removed, papers, agreed)
      if (!done.ok) return done
      ifDraftsWork(undefined, () => forget(p, drafts(), removed, words))
      forgetTexts(p)
      return ok({ ...committed(p, done.value), words })
    }),
  draft: (draft) =>
    withPlan((p) =>
      aboutDrafts(() => {
        if (!staysUnwritten(p, draft)) drafts().put(p, draft)
        return null
      }),
    ),
  dropDraft: (typed) =>
    withPlan((p) =>
      aboutDrafts(() => {
        drafts().drop(p, typed)
        return null
      }),
    ),
})
