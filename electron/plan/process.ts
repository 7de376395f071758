/** The plan process: holds one plan file, and answers a plan's verbs one after the other. */
import { serveVerbs } from '../process/serve.ts'
import { systemClockAndIds } from './clock-and-ids.ts'
import { createPlanService } from './service.ts'

const plan = createPlanService(systemClockAndIds)

// The process that started this one is gone: what is typed is saved, and the file is closed.
serveVerbs(plan, { onGone: () => plan.close() })
