import { planOf } from '../../shared/domain/plan.ts'
import { knowingGone } from '../../shared/manual/newest.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { type Finding, findings } from '../../shared/rules/index.ts'
import { lookAt, mayNotFix } from '../plan/file/look.ts'

/** The state of a plan: its file, the tables in it that other programs read, and the findings of the rules. */
interface PlanCheck {
  /** Tables that differ from what was saved; null if another version of Groundwork made them. */
  readonly wrong: readonly string[] | null
  /** Tables that were wrong and have been rebuilt. */
  readonly fixed: readonly string[]
  /** True if a file ending in -journal is beside the plan. */
  readonly journal: boolean
  readonly findings: readonly Finding[]
}

export interface Checking {
  /** Rebuilds wrong tables from what was saved; null if nothing may be changed. */
  readonly remakeTables: (() => Promise<Result<unknown>> | Result<unknown>) | null
  /** The local day, ISO. */
  readonly today: string
}

/** Checks a plan: first its file and log, then the tables that other programs read, then the findings of the rules. */
export async function checkPlan(path: string, { remakeTables, today }: Checking): Promise<Result<PlanCheck>> {
  const first = lookAt(path)
  if (!first.ok) return first
  const wrong = first.value.differing ?? []
  const fixes = remakeTables !== null && wrong.length > 0
  if (fixes) {
    const refused = mayNotFix(first.value)
    if (refused !== null) return err(refused)
    const done = await remakeTables()
    if (!done.ok) return done
  }
  const looked = fixes ? lookAt(path) : first
  if (!looked.ok) return looked
  const { records, differing, journal, gone } = looked.value
  const found = findings(knowingGone(planOf(records), gone), today)
  return ok({ wrong: differing, fixed: fixes ? wrong : [], journal, findings: found })
}
