import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { planDraftOf } from '../../../../shared/import/plan/begin.ts'
import { type PlanDraft, withPlanColumns } from '../../../../shared/import/plan/draft.ts'
import { kindsIn } from '../../../../shared/import/plan/enters.ts'
import { type PlanOutcome, planOutcomeOf } from '../../../../shared/import/plan/outcome.ts'
import { type Asks, asksMeaning, asksOf, openPlanQuestion } from '../../../../shared/import/plan/questions.ts'
import { takenInWords } from '../../../../shared/import/plan/words.ts'
import { ok } from '../../../../shared/result/result.ts'
import { go, invoke, planNow } from '../../../state/index.ts'
import { shown } from '../../../state/records.ts'
import { todayHere } from '../../../state/today.ts'
import { createImporter } from '../importer.ts'

/** The questions that the rows raise; null until they are read. */
const asksNow = (draft: PlanDraft): Asks | null => {
  const { read } = plans.use.getState()
  return draft.rows === null || read === null ? null : asksOf(draft, read, planNow())
}

/**
 * A plan that a district keeps in a spreadsheet: goals with what is under them, or a list of people, departments,
 * policies.
 */
export const plans = createImporter<PlanDraft, PlanOutcome>({
  what: 'a plan',
  steps: [
    { id: 'file', title: 'Which file?' },
    { id: 'columns', title: 'What is each column?' },
    {
      id: 'meaning',
      title: 'How is it written?',
      asked: (draft) => {
        const asks = asksNow(draft)
        return asks === null || asksMeaning(asks)
      },
    },
    {
      id: 'names',
      title: 'Which names match?',
      asked: (draft) => (asksNow(draft)?.sorts.length ?? 1) > 0,
    },
    { id: 'preview', title: 'What would come in' },
  ],
  draftOf: (read, file, plan) => planDraftOf(read, file, plan, todayHere()),
  answered: (draft, change, read) => {
    const next = { ...draft, ...change }
    if (!change.roles && !change.only) return next
    // With other columns, earlier answers about texts and lines no longer hold.
    return withPlanColumns({ ...next, names: new Map(), out: new Set() }, read)
  },
  openQuestion: openPlanQuestion,
  ready: async (draft, step, read, plan) => {
    if (step === 'columns' || draft.rows !== null || openPlanQuestion(draft, read, plan) !== null) return ok(draft)
    const rows = await invoke('import.rows', { header: read.facts.header, only: draft.only })
    return rows.ok ? ok({ ...draft, rows: rows.value }) : rows
  },
  outcome: (draft, read) => planOutcomeOf({ draft, read, plan: planNow(), stands: shown, today: todayHere() }),
  done: (draft, outcome) => ({
    says: `Brought in: ${takenInWords(outcome)}`,
    go: () => {
      const kind = kindsIn(draft?.roles ?? [])[0] ?? 'goal'
      void go(kind === 'action' ? 'actions' : kinds[kind].step)
    },
  }),
})

/** Takes a line or a person out of what would come in, or back in. */
export const tick = (key: string, taken: boolean): void =>
  plans.amend((draft) => {
    const others = [...draft.out].filter((one) => one !== key)
    return { out: new Set(taken ? others : [...others, key]) }
  })
