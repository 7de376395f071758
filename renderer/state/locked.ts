import { create } from 'zustand'
import type { AppError } from '../../shared/result/errors.ts'
import type { Result } from '../../shared/result/result.ts'

type Answer = (passphrase: string) => Promise<Result<null>>

/** What is locked and waits for its passphrase: a copy, or private notes. What is said of it, and what is done with the words typed. */
export const useLocked = create<{
  readonly asked: { readonly title: string; readonly says: string; readonly answer: Answer } | null
}>(() => ({
  asked: null,
}))

/** Asks for a passphrase; of a copy, where no other title is given. The words go to `answer` and are kept nowhere. */
export const askPassphrase = (
  { says, title = 'This copy is locked' }: AppError & { readonly title?: string },
  answer: Answer,
): void => useLocked.setState({ asked: { title, says, answer } })
