import type { Bridge, Channel, Input, Output, Snapshot } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { heard, saidIn } from './spoken.ts'

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

/** Sends one message. A bridge that throws becomes an error with a sentence, since a person is waiting for it. */
export async function invoke<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
  try {
    const answer = await window.groundwork.invoke(channel, saidIn(input))
    return answer.ok ? answer : err({ ...answer.error, says: heard(answer.error.says) })
  } catch (cause) {
    console.error(cause)
    return err(broken('what you asked for'))
  }
}

/** Reads the records of the plan that was just opened. They are big, so they come by address and not by message. */
export async function readSnapshot(): Promise<Result<Snapshot>> {
  try {
    const answer = await fetch('/plan/snapshot.json', { cache: 'no-store' })
    if (!answer.ok) return err(broken('reading the plan'))
    return ok((await answer.json()) as Snapshot)
  } catch (cause) {
    console.error(cause)
    return err(broken('reading the plan'))
  }
}
