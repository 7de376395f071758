/** The briefing process: makes documents, so that a crash of the typesetter takes nothing else down. */
import { serveVerbs } from '../process/serve.ts'
import { createBriefingService } from './make.ts'

/** A paper of hundreds of pages leaves more than this behind, which the typesetter gives back only by ending. */
const FULL = 2 ** 30

serveVerbs(createBriefingService(), { full: FULL })
