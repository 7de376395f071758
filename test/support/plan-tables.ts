import { planOf } from '../../shared/domain/plan.ts'
import { type RecordState, recordsOf } from '../../shared/domain/state.ts'
import type { Rows } from '../../shared/import/cells/cells.ts'
import { factsOf } from '../../shared/import/columns/facts.ts'
import { guessRoles } from '../../shared/import/columns/roles.ts'
import { planDraftOf } from '../../shared/import/plan/begin.ts'
import { type PlanDraft, withPlanColumns } from '../../shared/import/plan/draft.ts'
import { findPlanHeader } from '../../shared/import/plan/header.ts'
import { planOutcomeOf } from '../../shared/import/plan/outcome.ts'
import { openPlanQuestion } from '../../shared/import/plan/questions.ts'
import { unfolded } from '../../shared/import/plan/unfold.ts'
import { wholeRows } from '../../shared/import/rows/select.ts'
import { findHeader } from '../../shared/import/table/columns.ts'
import type { TableRead } from '../../shared/ipc/contract.ts'

export function look(table: Rows, states: readonly RecordState[] = [], said: Partial<PlanDraft> = {}) {
  const plan = planOf(states)
  const at = findPlanHeader(table) ?? findHeader(table)
  const rows = unfolded(table, at)?.rows ?? table
  const facts = factsOf(rows, at)
  const read = { facts, alike: [], roles: guessRoles(facts.columns) } as unknown as TableRead
  const start = withPlanColumns({ ...planDraftOf(read, said.file ?? 'plan.csv', plan, '2026-11-26'), ...said }, read)
  const draft = { ...start, rows: wholeRows(rows, facts.columns, { header: facts.header, only: start.only }) }
  const byKey = new Map(states.map((s) => [`${s.kind}/${s.id}`, s]))
  const outcome = planOutcomeOf({
    draft,
    read,
    plan,
    stands: (kind, id) => byKey.get(`${kind}/${id}`),
    today: '2026-11-26',
  })
  const question = openPlanQuestion(draft, read, plan)
  return { draft, outcome, step: question?.step ?? null, question: question?.says ?? null }
}
/** The plan after what was looked at came in. */
export const after = (outcome: ReturnType<typeof look>['outcome']): readonly RecordState[] => recordsOf(outcome.ops)
export const tree = ({ outcome }: ReturnType<typeof look>) =>
  outcome.lines.map((l) => `${'  '.repeat(l.thing.level)}${l.thing.title}`)
export const values = ({ outcome }: ReturnType<typeof look>, title: string) => {
  const op = outcome.lines.find((l) => l.thing.title === title)?.op
  return op?.op === 'set' ? op.values : undefined
}
export const names = (
  sort: string,
  said: Record<
    string,
    PlanDraft['names'] extends ReadonlyMap<string, infer M>
      ? M extends ReadonlyMap<string, infer C>
        ? C
        : never
      : never
  >,
) => new Map([[sort, new Map(Object.entries(said))]])
