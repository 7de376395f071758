import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { list } from '../../../../shared/guide/lists/index.ts'
import { asName, capital } from '../../../../shared/words/index.ts'

type Term = RecordOf<'term'>

export const offered = list('terms')

/** The word of the guide's list that a term is, by its name or another form of it. */
export const offeredAs = (term: Term): (typeof offered.items)[number] | undefined =>
  offered.items.find((item) => {
    const known = [item.term, ...item.aliases].map(asName)
    return [term.term, ...(term.aliases ?? [])].some((name) => known.includes(asName(name)))
  })

/** Drafts of the chosen words, without a meaning: that has to come from the district. What is held already stays. */
export function takeTerms(terms: readonly Term[], ids: readonly string[], newId: () => string): readonly Op[] {
  const held = new Set(terms.map((t) => offeredAs(t)?.id))
  return offered.items
    .filter((item) => ids.includes(item.id) && !held.has(item.id))
    .map((item) => set('term', newId(), { term: capital(item.term), status: 'draft' }))
}
