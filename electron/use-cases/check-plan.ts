import { planOf } from '../../shared/domain/plan.ts'
import { knowingGone } from '../../shared/manual/newest.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { type Finding, findings } from '../../shared/rules/index.ts'
import { lookAt, mayNotFix } from '../plan/file/look.ts'

/** How a plan is: its file, the tables in it that other programs read, and what the rules find. */
interface PlanCheck {
  /** Tables that say something else than what was saved; null where another version of Groundwork made them. */
  readonly wrong: readonly string[] | null
  /** Tables that were wrong, and were made anew. */
  readonly fixed: readonly string[]
  /** True where a file lies beside that ends in -journal. */
  readonly journal: boolean
  readonly findings: readonly Finding[]
}

export interface Checking {
  /** Makes wrong tables anew from what was saved; null where nothing may be changed. */
  readonly remakeTables: (() => Promise<Result<unknown>> | Result<unknown>) | null
  /** The local day, ISO. */
  readonly today: string
}

/** The file first: its log, then the tables that other programs read. Then what the rules find in what it says. */
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
