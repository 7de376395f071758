import { LEFT_OUT, type RejectedCell, withoutWords, wordsOf } from '../../../shared/domain/left-out.ts'
import { entryKey } from '../../../shared/merge/index-of-log.ts'
import { logName } from '../log/format.ts'
import type { PlanFile } from '../plan-file.ts'
import type { Removed } from '../remove-for-good.ts'
import { type DraftStore, ifDraftsWork } from './store.ts'

/** Every word that is or was in a record or field, typed ones included; collected before they are removed. */
export function wordsToForget(plan: PlanFile, drafts: DraftStore, { kind, record, field }: Removed): readonly string[] {
  const entry = plan.log.get(entryKey(kind, record))
  if (entry === undefined) return []
  const meant = (c: { readonly field: string }): boolean => field === null || c.field === field
  const written = plan.reader
    .ofRecord(logName(entry.private), kind, record)
    .filter((c) => meant(c) && c.value !== null)
    .flatMap((c) => wordsOf(kind, c.field, JSON.parse(c.value as string)))
  const typed = ifDraftsWork([], () => drafts.files(plan.id).flatMap((file) => drafts.all(file))).flatMap((d) =>
    d.record === record && meant(d) ? [d.text] : [],
  )
  return [...new Set([...written, ...typed])]
}

/** Drops what is being typed there, and those cells that a paste could not take in which hold one of the words. */
export function forget(plan: PlanFile, drafts: DraftStore, removed: Removed, words: readonly string[]): void {
  // It may have been typed in any file of the plan.
  for (const file of drafts.files(plan.id))
    for (const draft of drafts.all(file)) {
      if (draft.record === removed.record && (removed.field === null || draft.field === removed.field))
        drafts.drop(file, draft)
      if (draft.kind !== LEFT_OUT) continue
      const list = JSON.parse(draft.text) as RejectedCell[]
      const kept = withoutWords(list, words)
      if (kept.length === 0) drafts.drop(file, draft)
      else if (kept !== list) drafts.put(file, { ...draft, text: JSON.stringify(kept) })
    }
}
