import { planOf } from '../../shared/domain/plan.ts'
import { ok } from '../../shared/result/result.ts'
import { countSteps } from '../../shared/rules/readiness.ts'
import { foundAtLastBriefing } from './documents.ts'
import { ancestorOf, authorsOf, historyOf, historyOfCommand } from './history.ts'
import type { Holding } from './holding.ts'
import { infoOf } from './info.ts'
import type { PlanVerbs } from './verbs.ts'

type ReadVerbs = Pick<
  PlanVerbs,
  'records' | 'history' | 'authors' | 'ancestor' | 'foundThen' | 'info' | 'stepsDone' | 'snapshots'
>

/** The verbs that only read the plan, its history and its earlier versions. */
export const readVerbs = ({ withPlan, keeper }: Holding): ReadVerbs => ({
  records: () => withPlan((p) => ok([...p.log.states()])),
  history: ({ record, only, limit, most, command }) =>
    withPlan((p) => {
      if (command !== undefined) return ok(historyOfCommand(p, command))
      return ok(historyOf(p, { ...only, ...(record !== null && { record }) }, limit, most))
    }),
  authors: () => withPlan((p) => ok(authorsOf(p))),
  ancestor: ({ kind, record, field }) => withPlan((p) => ok(ancestorOf(p, kind, record, field))),
  foundThen: () => withPlan((p) => ok(foundAtLastBriefing(p))),
  info: () => withPlan(infoOf),
  stepsDone: () => withPlan((p) => ok(countSteps(planOf(p.log.states())))),
  snapshots: () =>
    withPlan((p) => {
      const kept = keeper.all(p)
      return kept.ok ? ok({ kept: kept.value, failing: keeper.failing }) : kept
    }),
})
