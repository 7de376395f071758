import { afterEach } from 'vitest'
import { cleanUp } from './leftovers.ts'

/** Read anew for each file of tests; a hook in what makes them would be heard in the first alone of those that share a process. */
afterEach(cleanUp)
