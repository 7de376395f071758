import { serveVerbs } from '../../../../electron/process/serve.ts'
import { ok } from '../../../../shared/result/result.ts'

/** A process for the tests of the seam. */
const verbs = {
  double: (input: { n: number }) => ok(input.n * 2),
  slowly: async (input: { wait: number; say: string }) => {
    await new Promise((resolve) => setTimeout(resolve, input.wait))
    return ok(input.say)
  },
  flip: (input: Uint8Array) => ok(input.map((b) => 255 - b)),
  nothing: () => ok(null),
  blunder: () => {
    throw new RangeError('beyond the end')
  },
  die: () => process.exit(3),
}
export type EchoVerbs = typeof verbs

serveVerbs(verbs)
