/** The recovery process: reads damaged files and files from outside, and can be ended at any moment. */
import { serveVerbs } from '../../process/serve.ts'
import { systemClockAndIds } from '../clock-and-ids.ts'
import { createRecoveryService } from './service.ts'

serveVerbs(createRecoveryService(systemClockAndIds))
