import path from 'node:path'
import { type Plan, planOf } from '../../shared/domain/plan.ts'
import type { Committed } from '../../shared/domain/state.ts'
import type { OpenQuestion } from '../../shared/import/draft/draft.ts'
import { type Answers, withColumnAnswers, withRowAnswers } from '../../shared/import/plan/answers.ts'
import { planDraftOf } from '../../shared/import/plan/begin.ts'
import type { PlanDraft } from '../../shared/import/plan/draft.ts'
import { type PlanOutcome, planOutcomeOf } from '../../shared/import/plan/outcome.ts'
import { openPlanQuestion } from '../../shared/import/plan/questions.ts'
import type { TableRead } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { ImportHost } from '../import/host.ts'
import type { PlanVerbs } from '../plan/verbs.ts'

/** A file of goals, strategies, actions, people, departments or policies, read for a plan. */
export interface LookedAtTable {
  readonly read: TableRead
  readonly plan: Plan
  readonly draft: PlanDraft
  /** The question that is still open; null if the file can come in. */
  readonly question: OpenQuestion | null
  /** Null until the meaning of the columns is decided. */
  readonly outcome: PlanOutcome | null
}

interface TableAsked {
  readonly file: string
  readonly sheet: string | null
  readonly answers: Answers
  /** ISO day. */
  readonly today: string
}

/** Reads a file and says what would come in, with the given answers. Changes nothing. */
export async function lookAtTable(
  plan: Pick<PlanVerbs, 'records'>,
  reader: Pick<ImportHost, 'read' | 'rows'>,
  { file, sheet, answers, today }: TableAsked,
): Promise<Result<LookedAtTable>> {
  const records = plan.records()
  if (!records.ok) return records
  const view = planOf(records.value)
  const table = await reader.read({ path: file, sheet, ofWords: true })
  if (!table.ok) return table
  const read = table.value
  if (read === null) return err(appError('missing', 'Reading was stopped. Nothing was brought in.'))
  const columns = withColumnAnswers(planDraftOf(read, path.basename(file), view, today), answers, read)
  if (!columns.ok) return columns
  const first = openPlanQuestion(columns.value, read, view)
  if (first !== null) return ok({ read, plan: view, draft: columns.value, question: first, outcome: null })
  const rows = await reader.rows({ header: read.facts.header, only: columns.value.only })
  if (!rows.ok) return rows
  const answered = withRowAnswers({ ...columns.value, rows: rows.value }, answers, read, view)
  if (!answered.ok) return answered
  const draft = answered.value
  const byKey = new Map(records.value.map((r) => [`${r.kind}/${r.id}`, r]))
  const stands = (kind: string, id: string) => byKey.get(`${kind}/${id}`)
  const question = openPlanQuestion(draft, read, view)
  // A file that has to be another one first is not worked out: it may name a hundred thousand things.
  const outcome = question?.step === 'columns' ? null : planOutcomeOf({ draft, read, plan: view, stands, today })
  return ok({ read, plan: view, draft, question, outcome })
}

/** Brings in the file that was read, as one command. */
export const takeTable = (plan: Pick<PlanVerbs, 'edit'>, { ops }: PlanOutcome): Result<Committed> =>
  plan.edit({ verb: 'import', ops })
