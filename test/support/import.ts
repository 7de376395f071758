import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createImportService } from '../../electron/import/service.ts'
import type { PlanVerbs } from '../../electron/plan/verbs.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { type BudgetDraft, budgetDraftOf, withBudgetColumns } from '../../shared/import/budget/draft.ts'
import { type BudgetOutcome, budgetOutcomeOf } from '../../shared/import/budget/outcome.ts'
import { openBudgetQuestion } from '../../shared/import/budget/questions.ts'
import { draftOf, type ImportDraft, selectingOf, withColumns } from '../../shared/import/draft/draft.ts'
import { type FormOf, formOf } from '../../shared/import/draft/form-of.ts'
import { type Outcome, outcomeOf } from '../../shared/import/outcome.ts'
import { planDraftOf } from '../../shared/import/plan/begin.ts'
import { type PlanDraft, withPlanColumns } from '../../shared/import/plan/draft.ts'
import { type PlanOutcome, planOutcomeOf } from '../../shared/import/plan/outcome.ts'
import { openPlanQuestion } from '../../shared/import/plan/questions.ts'
import { openQuestion } from '../../shared/import/questions.ts'
import type { TableRead } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'
import { must } from './memory-plan.ts'

export const realData = (name: string): string => join(import.meta.dirname, '../fixtures/import', name)

/** Reads a file as the import process does, to the end or to the refusal. */
export async function readFile(path: string, sheet: string | null = null, ofWords = false) {
  const service = createImportService()
  let step: Result<unknown> = await service.begin({ path, sheet, ofWords })
  while (step.ok && step.value !== null) step = await service.step()
  return { service, read: step.ok ? service.table({ header: null }) : (step as Result<TableRead>) }
}

/** Reads a text that is written to a file first. */
export function readText(folder: string, text: string | Uint8Array, name = 'table.csv') {
  const path = join(folder, name)
  writeFileSync(path, text)
  return readFile(path)
}

export interface Imported {
  readonly draft: ImportDraft
  readonly outcome: Outcome
  readonly form: FormOf
}

/** What a person sees of a file up to the first question that they have to answer; null where there is none. */
export interface Looked {
  readonly draft: ImportDraft
  readonly form: FormOf
  readonly question: string | null
  readonly outcome: () => Outcome
}

/** What the window works out for a file, with what a person says in it. */
export async function lookAt(
  plan: PlanVerbs,
  path: string,
  says: (draft: ImportDraft, read: TableRead) => ImportDraft,
): Promise<Looked> {
  return lookInto(await readFile(path), path, must(plan.records()), says)
}

/** Looks into a file that was read, and records that are no plan yet. */
export function lookInto(
  { service, read }: Awaited<ReturnType<typeof readFile>>,
  path: string,
  states: readonly RecordState[],
  says: (draft: ImportDraft, read: TableRead) => ImportDraft,
): Looked {
  const table = must(read)
  const view = planOf(states)
  const name = path.split(/[\\/]/).at(-1) ?? ''
  const said = withColumns(says(draftOf(table, name, view), table), table, view)
  const open = openQuestion(said, table, view)
  const selection = must(service.select(selectingOf(said, table)))
  const ready = open === null || (open.step !== 'columns' && open.step !== 'place')
  const draft = ready ? withColumns({ ...said, chosen: selection }, table, view) : said
  return {
    draft,
    form: formOf(draft, table, view),
    question: openQuestion(draft, table, view)?.says ?? null,
    outcome: () =>
      outcomeOf({
        draft,
        read: table,
        selection,
        plan: view,
        stands: (kind, id) => states.find((s) => s.kind === kind && s.id === id),
        today: '2026-11-26',
        ids: { measure: 'm-new', goal: 'goal-new', group: (inFile) => `g-new-${inFile.replace(/[^A-Za-z0-9]/g, '')}` },
      }),
  }
}

/** Looks into a file where nothing is left to ask. */
export async function look(
  plan: PlanVerbs,
  path: string,
  says: (draft: ImportDraft, read: TableRead) => ImportDraft,
): Promise<Imported> {
  const { draft, form, question, outcome } = await lookAt(plan, path, says)
  if (question !== null) throw new Error(question)
  return { draft, form, outcome: outcome() }
}

/** Looks into a file of budget lines. */
export async function lookBudget(
  plan: PlanVerbs,
  path: string,
  says: (draft: BudgetDraft, read: TableRead) => BudgetDraft = (draft) => draft,
): Promise<{ readonly draft: BudgetDraft; readonly outcome: BudgetOutcome; readonly question: string | null }> {
  const { service, read } = await readFile(path)
  const table = must(read)
  const states = must(plan.records())
  const view = planOf(states)
  const byKey = new Map(states.map((s) => [`${s.kind}/${s.id}`, s]))
  const start = budgetDraftOf(table, path.split(/[\\/]/).at(-1) ?? '', view)
  const said = withBudgetColumns(says(start, table), table, view)
  const rows = must(service.rows({ header: table.facts.header, only: said.only }))
  const asks = openBudgetQuestion(said, table, view)
  const draft = asks?.step === 'columns' ? said : withBudgetColumns({ ...said, chosen: rows }, table, view)
  const outcome = budgetOutcomeOf({
    draft,
    read: table,
    rows,
    plan: view,
    stands: (kind, id) => byKey.get(`${kind}/${id}`),
  })
  return { draft, outcome, question: openBudgetQuestion(draft, table, view)?.says ?? null }
}

/** Looks into a file of a plan: its columns, its rows, then what it asks. */
export async function lookPlan(
  plan: PlanVerbs,
  path: string,
  says: (draft: PlanDraft, read: TableRead) => PlanDraft = (draft) => draft,
  sheet: string | null = null,
): Promise<{ readonly draft: PlanDraft; readonly outcome: PlanOutcome; readonly question: string | null }> {
  const { service, read } = await readFile(path, sheet, true)
  const table = must(read)
  const states = must(plan.records())
  const view = planOf(states)
  const byKey = new Map(states.map((s) => [`${s.kind}/${s.id}`, s]))
  const said = withPlanColumns(
    says(planDraftOf(table, path.split(/[\\/]/).at(-1) ?? '', view, '2026-11-26'), table),
    table,
  )
  const rows = must(service.rows({ header: table.facts.header, only: said.only }))
  const draft = { ...said, rows }
  const stands = (kind: string, id: string) => byKey.get(`${kind}/${id}`)
  return {
    draft,
    question: openPlanQuestion(draft, table, view)?.says ?? null,
    outcome: planOutcomeOf({ draft, read: table, plan: view, stands, today: '2026-11-26' }),
  }
}
