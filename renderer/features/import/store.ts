import { draftOf, type ImportDraft, selectingOf, withColumns } from '../../../shared/import/draft/draft.ts'
import { type Outcome, outcomeOf } from '../../../shared/import/outcome.ts'
import { openQuestion } from '../../../shared/import/questions.ts'
import { ok } from '../../../shared/result/result.ts'
import { counted } from '../../../shared/words/index.ts'
import { go, invoke, newId, planNow } from '../../state/index.ts'
import { rememberLast } from '../../state/lastImports.ts'
import { goToRecord, placeOfRecord } from '../../state/pages.ts'
import { usePlaces } from '../../state/place.ts'
import { shown } from '../../state/records.ts'
import { todayHere } from '../../state/today.ts'
import { createImporter } from './importer.ts'

/** Ids of what an import adds, the same from one look to the next. */
let ids: { measure: string; goal: string; groups: Map<string, string> } = { measure: '', goal: '', groups: new Map() }
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
    { id: 'columns', title: 'What is each column?' },
    { id: 'place', title: 'Which place is yours?', asked: (draft) => draft.roles.includes('place') },
    { id: 'meaning', title: 'What do the figures mean?' },
    { id: 'groups', title: 'Which groups match?' },
    { id: 'preview', title: 'What would come in' },
  ],
  begin: () => {
    ids = { measure: newId(), goal: newId(), groups: new Map() }
  },
  draftOf: (read, file, plan) => draftOf(read, file, plan, usePlaces.getState().place.params.measure),
  answered: (draft, change, read, plan) => {
    // Other columns, another place and other rows are another way of writing: nothing that was said of these holds.
    const columns = change.roles ? { numberStyle: null, marks: new Map() } : {}
    const rows =
      change.roles || change.place || change.only || change.allOf
        ? { chosen: null, percentForm: null, doubts: new Map() }
        : {}
    const unit = change.measure || change.newMeasure?.unit ? { percentForm: null, doubts: new Map() } : {}
    const measure = change.measure ? { ...unit, agreed: null } : unit
    const form = change.percentForm || change.numberStyle || change.yearForm ? { doubts: new Map() } : {}
    const next = { ...draft, ...columns, ...rows, ...measure, ...form, ...change }
    return change.roles || change.numberStyle || change.only || change.place ? withColumns(next, read, plan) : next
  },
  openQuestion,
  // How figures are written is told from the rows that come in, so they are taken out before it is asked.
  ready: async (draft, step, read, plan) => {
    const asks = openQuestion(draft, read, plan)?.step
    if (step === 'columns' || step === 'place' || asks === 'columns' || asks === 'place' || draft.chosen !== null)
      return ok(draft)
    const chosen = await invoke('import.select', selectingOf(draft, read))
    return chosen.ok ? ok(withColumns({ ...draft, chosen: chosen.value }, read, plan)) : chosen
  },
  outcome: (draft, read) => {
    if (draft.chosen === null) throw new Error('the rows of a file were not chosen before its preview')
    const own = { measure: ids.measure, goal: ids.goal, group: groupId }
    const here = { plan: planNow(), stands: shown, today: todayHere() }
    return outcomeOf({ draft, read, selection: draft.chosen, ...here, ids: own })
  },
  done: (draft, outcome) => ({
    says: `Brought in: ${counted(outcome.counts.fresh + outcome.counts.changed, 'figure', 'figures')}`,
    go: () => {
      void rememberLast('outcomes')
      return goToMeasure(draft?.measure === 'new' ? ids.measure : (draft?.measure ?? ''), broughtYear(outcome))
    },
  }),
})

/** The newest year of what came in. */
const broughtYear = ({ lines }: Outcome): string | undefined =>
  lines
    .flatMap((line) => (line.op === null ? [] : [line.year]))
    .sort()
    .at(-1)

/** Goes to the measure, at the year that came in: another one would show none of its figures. */
async function goToMeasure(id: string, year: string | undefined): Promise<void> {
  const place = placeOfRecord('measure', id)
  if (place === undefined || year === undefined) return goToRecord('measure', id)
  await go(place.page, { ...place.params, year })
}

export const useImport = outcomes.use
export const { answer, bringIn, startAgain } = outcomes

/** Answers what the preview asks. */
export const answerPreview = (
  change: Pick<Partial<ImportDraft>, 'doubts' | 'public' | 'yearForm' | 'yearSaid'>,
): void => outcomes.amend(() => change)
