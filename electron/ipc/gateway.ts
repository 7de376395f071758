import type { z } from 'zod'
import { type Channel, contract, type Input, type Output } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { isTrusted, type Sender } from '../security/origin.ts'

/** The handler of each channel. */
export type Handlers = {
  readonly [C in Channel]: (input: Input<C>) => Result<Output<C>> | Promise<Result<Output<C>>>
}

interface GatewayDeps {
  /** Electron's `ipcMain.handle`. */
  handle(channel: string, answer: (event: Sender, input: unknown) => Promise<unknown>): void
  /** Logs a bug for the developers; gets no content of a plan. */
  logBug(channel: string, bug: unknown): void
}

const untrusted = appError(
  'not-allowed',
  'Something that is not Groundwork’s own page asked for this and was refused. Nothing was changed.',
)
const mistake = appError(
  'stopped',
  'Something went wrong inside Groundwork, and it could not do this. What was saved before is safe. Try again; if it happens twice, close Groundwork and open it again.',
)

/** The place of the first fault in a message, without its value. */
const placeOf = (channel: Channel, error: z.ZodError): string =>
  [channel, ...(error.issues[0]?.path ?? []).map(String)].join(' ')

/**
 * Registers the only way in for messages from the page. Each channel of the contract checks the sender, then the input,
 * then calls its handler, then checks the output. A refused caller gets a sentence.
 */
export function openGateway(handlers: Handlers, deps: GatewayDeps): void {
  const answer = async (channel: Channel, event: Sender, given: unknown): Promise<Result<unknown>> => {
    if (!isTrusted(event)) return err(untrusted)
    const input = contract[channel].input.safeParse(given)
    if (!input.success) {
      const says = 'A message from the page was not in the right form and was refused. Nothing was changed.'
      return err(appError('bad-input', says, placeOf(channel, input.error)))
    }
    try {
      const run = handlers[channel] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>
      const result = await run(input.data)
      if (!result.ok) return result
      return ok(contract[channel].output.parse(result.value))
    } catch (bug) {
      deps.logBug(channel, bug)
      return err(mistake)
    }
  }
  for (const channel of Object.keys(contract) as Channel[])
    deps.handle(channel, (event, input) => answer(channel, event, input))
}
