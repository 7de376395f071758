import { create } from 'zustand'
import type { AppError } from '../../shared/result/errors.ts'
import type { Result } from '../../shared/result/result.ts'

type Answer = (passphrase: string) => Promise<Result<null>>

/** The locked item that waits for its passphrase: a copy, or private notes. */
interface Asked {
  readonly title: string
  readonly says: string
  /** Takes the typed passphrase, which is kept nowhere. */
  readonly answer: Answer
  /** Once it is open and the question is gone: where the focus goes. */
  readonly after?: (() => void) | undefined
}

export const useLocked = create<{ readonly asked: Asked | null }>(() => ({ asked: null }))

/** Asks for a passphrase; of a copy, where no other title is given. */
export const askPassphrase = (
  { says, title = 'This copy is locked', after }: AppError & Partial<Pick<Asked, 'title' | 'after'>>,
  answer: Answer,
): void => useLocked.setState({ asked: { title, says, answer, after } })
