/** The import process: reads files that others made. It can be ended at any moment, and holds nothing of the plan. */
import { serveVerbs } from '../process/serve.ts'
import { createImportService } from './service.ts'

serveVerbs(createImportService())
