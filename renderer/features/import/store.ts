import { draftOf, type ImportDraft, selectingOf, withColumns } from '../../../shared/import/draft.ts'
import { type Outcome, openQuestion, outcomeOf } from '../../../shared/import/outcome.ts'
import { goToRecord } from '../../app/pages.ts'
import { invoke, newId, planNow } from '../../state/index.ts'
import { shown } from '../../state/records.ts'
import { createImporter } from './importer.ts'
import { many } from './words.ts'

/** Ids of what an import adds, the same from one look to the next. */
let ids: { measure: string; groups: Map<string, string> } = { measure: '', groups: new Map() }
const groupId = (inFile: string): string => {
  const known = ids.groups.get(inFile) ?? newId()
  ids.groups.set(inFile, known)
  return known
}

/** Outcomes of a state or a data office: figures by student group and year. */
export const outcomes = createImporter<ImportDraft, Outcome>({
  what: 'outcomes',
  steps: [
    { id: 'file', title: 'Which file?' },
    { id: 'columns', title: 'Which column is what?' },
    { id: 'place', title: 'Which place is yours?', asked: (draft) => draft.roles.includes('place') },
    { id: 'meaning', title: 'What do the figures mean?' },
    { id: 'groups', title: 'Which group is which?' },
    { id: 'preview', title: 'What would come in' },
  ],
  begin: () => {
    ids = { measure: newId(), groups: new Map() }
  },
  draftOf,
  answered: (draft, change, read, plan) => {
    // Another column of figures is another way of writing them.
    const anew = change.roles ? { numberStyle: null, percentForm: null, marks: new Map() } : {}
    const next = { ...draft, ...anew, ...change }
    return change.roles || change.numberStyle || change.only ? withColumns(next, read, plan) : next
  },
  openQuestion,
  outcome: async (draft, read) => {
    const selection = await invoke('import.select', { ...selectingOf(draft, read) } as never)
    if (!selection.ok) return selection
    const value = outcomeOf({
      draft,
      read,
      selection: selection.value,
      plan: planNow(),
      stands: shown,
      ids: { measure: ids.measure, group: groupId },
    })
    return { ok: true, value }
  },
  done: (draft, outcome) => ({
    says: `Brought in: ${many(outcome.counts.fresh + outcome.counts.changed, 'value', 'values')}`,
    go: () => goToRecord('measure', draft?.measure === 'new' ? ids.measure : (draft?.measure ?? '')),
  }),
})

export const useImport = outcomes.use
export const { answer, bringIn, startAgain } = outcomes
