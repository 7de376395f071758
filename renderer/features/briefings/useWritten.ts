import { useLayoutEffect, useRef, useState } from 'react'
import type { Committed } from '../../../shared/domain/state.ts'
import type { Result } from '../../../shared/result/result.ts'
import { commitForms } from '../../state/index.ts'
import { applyCommitted } from '../../state/records.ts'

/** The result of a press on a button that sends; nothing if the dialog was left without a file. */
interface Written<T> {
  readonly busy: boolean
  readonly done?: T
  readonly error?: string
}

/**
 * A way out: what is being typed is saved first, and then `send` is the one of by now, so that the file has it too. What
 * the plan keeps of the file is taken over.
 */
export function useWritten<T extends { readonly kept?: Committed | null | undefined }>(
  send: () => Promise<Result<T | null>>,
): Written<T> & { readonly press: () => Promise<void> } {
  const [written, setWritten] = useState<Written<T>>({ busy: false })
  const latest = useRef(send)
  useLayoutEffect(() => {
    latest.current = send
  }, [send])
  const press = async () => {
    setWritten({ busy: true })
    await commitForms()
    const answer = await latest.current()
    if (!answer.ok) return setWritten({ busy: false, error: answer.error.says })
    if (answer.value?.kept) applyCommitted(answer.value.kept)
    setWritten(answer.value === null ? { busy: false } : { busy: false, done: answer.value })
  }
  return { ...written, press }
}
