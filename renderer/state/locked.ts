import { create } from 'zustand'
import type { AppError } from '../../shared/result/errors.ts'
import type { Result } from '../../shared/result/result.ts'

type Answer = (passphrase: string) => Promise<Result<null>>

/** A locked copy that waits for its passphrase: what is said of it, and what is done with the words typed. */
export const useLocked = create<{ readonly asked: { readonly says: string; readonly answer: Answer } | null }>(() => ({
  asked: null,
}))

/** Asks for the passphrase of a locked copy. The words go to `answer` and are kept nowhere. */
export const askPassphrase = ({ says }: AppError, answer: Answer): void =>
  useLocked.setState({ asked: { says, answer } })
