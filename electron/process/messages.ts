import type { Result } from '../../shared/result/result.ts'

/** What is sent between processes. Inputs and values are structured clones: records, bytes, plain objects. */
export interface Call {
  readonly id: number
  readonly verb: string
  readonly input: unknown
}

/**
 * The answer to a call; `bug` if the verb threw, which no expected failure does. `full` if the process holds so much memory
 * that it is better ended once nobody needs it.
 */
export type Answer =
  | { readonly id: number; readonly result: Result<unknown>; readonly full?: boolean }
  | { readonly id: number; readonly bug: { readonly name: string; readonly message: string; readonly stack: string } }

/** The last message of a process that dies of a bug. */
export interface Crash {
  readonly crash: { readonly name: string; readonly message: string; readonly stack: string }
}

export const isCrash = (message: unknown): message is Crash =>
  typeof message === 'object' && message !== null && 'crash' in message

export const isAnswer = (message: unknown): message is Answer =>
  typeof message === 'object' && message !== null && 'id' in message && ('result' in message || 'bug' in message)

export const isCall = (message: unknown): message is Call =>
  typeof message === 'object' && message !== null && 'id' in message && 'verb' in message
