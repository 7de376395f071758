/** The briefing process: makes documents, so that a crash of the typesetter takes nothing else down. */
import { serveVerbs } from '../process/serve.ts'
import { createBriefingService } from './make.ts'

serveVerbs(createBriefingService())
