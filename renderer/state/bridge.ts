import type { Bridge, Channel, Input, Output } from '../../shared/ipc/contract.ts'
import { type PlanLines, readPlanLines } from '../../shared/ipc/snapshot-lines.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { askRecords } from './asked.ts'
import { messageInDistrictWords, replyInDistrictWords } from './spoken.ts'

declare global {
  interface Window {
    /** Put there by the preload script; the only way out of the page. */
    readonly groundwork: Bridge
  }
}

const broken = (doing: string) =>
  appError(
    'stopped',
    `Groundwork could not finish ${doing}. What was saved before is safe on this laptop. Try again; if it happens twice, close Groundwork and open it again.`,
  )

/**
 * Awaits the answer to a message. A bridge that throws becomes an error with a sentence, since a person is waiting
 * for it.
 */
export async function answered<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    const answer = await ask()
    return answer.ok ? answer : err({ ...answer.error, says: replyInDistrictWords(answer.error.says) })
  } catch (cause) {
    console.error(cause)
    return err(broken('what you asked for'))
  }
}

/** Sends one message. */
export const invoke = <C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> =>
  answered(() => window.groundwork.invoke(channel, messageInDistrictWords(input)))

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Reads the records of the plan that was just opened. */
export async function readSnapshot(ask = askRecords): Promise<Result<PlanLines>> {
  try {
    const lines = await ask()
    return lines === null ? err(broken('reading the plan')) : ok(readPlanLines(new Uint8Array(lines), textOf))
  } catch (cause) {
    console.error(cause)
    return err(broken('reading the plan'))
  }
}
