import { afterEach } from 'vitest'
import { cleanUp } from './files.ts'

/** Read anew for each file of tests; a hook in `files.ts` itself would be heard in the first alone of those that share a process. */
afterEach(cleanUp)
