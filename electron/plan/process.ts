/** The plan process: holds one plan file, and answers the verbs of a plan one after the other. */
import { serveVerbs } from '../process/serve.ts'
import { systemClockAndIds } from './clock-and-ids.ts'
import { createPlanService } from './service.ts'

const plan = createPlanService(systemClockAndIds)

// Whoever asked is gone: what is typed is written, and the file is let go.
serveVerbs(plan, { onGone: () => plan.close() })
