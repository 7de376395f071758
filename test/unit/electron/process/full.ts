import { serveVerbs } from '../../../../electron/process/serve.ts'
import { ok } from '../../../../shared/result/result.ts'

/** A process that holds more memory than it is to keep. */
const verbs = {
  self: () => ok(process.pid),
  slowly: async (input: { wait: number }) => {
    await new Promise((resolve) => setTimeout(resolve, input.wait))
    return ok(process.pid)
  },
}
export type FullVerbs = typeof verbs

serveVerbs(verbs, { full: 1 })
