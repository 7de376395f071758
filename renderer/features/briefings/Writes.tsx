import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Committed } from '../../../shared/domain/state.ts'
import type { Result } from '../../../shared/result/result.ts'
import { Button } from '../../components/index.ts'
import { commitForms } from '../../state/index.ts'
import { applyCommitted } from '../../state/records.ts'
import styles from './briefings.module.css'
import { Failed } from './Failed.tsx'

/** What every way out answers: what the plan keeps of the file, and a sentence if it could not keep it. */
interface Sent {
  readonly kept?: Committed | null | undefined
  readonly said?: string | null | undefined
}

interface Props<T extends Sent> {
  readonly label: string
  /** True for the one thing to do here. */
  readonly first?: boolean
  readonly ready: boolean
  /** While it is written: "Printing…". */
  readonly writing: string
  /** Once it is written: "Printed: the file, 12 pages". */
  readonly written: (done: T) => string
  readonly send: () => Promise<Result<T | null>>
  /** Between the button and what is said of it. */
  readonly beside?: ReactNode
  readonly after?: (done: T) => ReactNode
  /** What the file is, and what the plan keeps of it. */
  readonly children: ReactNode
}

/** A way out: asks where to, in a dialog of the system, and says what was written. */
export function Writes<T extends Sent>({
  label,
  first,
  ready,
  writing,
  written,
  send,
  beside,
  after,
  children,
}: Props<T>) {
  const { busy, done, error, press } = useWritten(send)
  // The file's place is shown below the button, which is often at the bottom of the window.
  const told = useRef<HTMLElement>(null)
  useEffect(() => {
    if (done) told.current?.scrollIntoView({ block: 'nearest' })
  }, [done])
  return (
    <section className={styles.export} ref={told}>
      <Button look={first ? 'primary' : 'plain'} onPress={() => void press()} isDisabled={!ready || busy}>
        {label}
      </Button>
      {beside}
      <p className="quiet small">{children}</p>
      <div role="status">
        {busy ? <p>{writing}</p> : null}
        {done ? (
          <p>
            <b>{written(done)}</b>
          </p>
        ) : null}
      </div>
      {done ? after?.(done) : null}
      <Failed says={error ?? done?.said ?? undefined} />
    </section>
  )
}

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
function useWritten<T extends Sent>(
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

/** What the plan keeps of a document, said below its button. */
export const keptWords = (draft: boolean): string =>
  draft
    ? ' The plan keeps no copy of a draft; it only notes which figures were in it.'
    : ' The plan keeps it as you sent it.'
