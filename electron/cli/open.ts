import { err, type Result } from '../../shared/result/result.ts'
import { createPlanService } from '../plan/service.ts'
import type { PlanVerbs } from '../plan/verbs.ts'
import type { Surroundings } from './verb.ts'

/** Opens a plan for the time of one act, and closes it whatever happens. */
export async function withPlan<T>(
  path: string,
  { who, chance }: Surroundings,
  act: (plan: PlanVerbs) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  const service = createPlanService(chance)
  const opened = service.open({ path, who, drafts: null })
  if (!opened.ok) return err({ ...opened.error, where: opened.error.where ?? path })
  try {
    return await act(service)
  } finally {
    service.close()
  }
}
