/** The recovery process: reads damaged files and strangers' files, and can be ended at any moment. */
import { serveVerbs } from '../../process/serve.ts'
import { systemChance } from '../chance.ts'
import { createRecoveryService } from './service.ts'

serveVerbs(createRecoveryService(systemChance))
