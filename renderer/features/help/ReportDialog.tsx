import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Result } from '../../../shared/result/result.ts'
import { Banner, Button, Dialog, DialogButtons } from '../../components/index.ts'
import { closeOverlays } from '../../state/commands.ts'
import { keyNames } from '../../state/keys.ts'
import styles from './report.module.css'

interface Props<T> {
  readonly title: string
  readonly open: boolean
  /** "The report". */
  readonly name: string
  /** For assistive technology. */
  readonly label: string
  readonly rows: number
  /** What it is about, before anything is read. */
  readonly children: ReactNode
  /** Asked each time it opens. */
  readonly ask: () => Promise<Result<T>>
  /** The text to copy; null for none. */
  readonly textOf: (read: T) => string | null
  /** What is said of it: nothing is read yet (null), or it is; not said once something was refused. */
  readonly says: (read: T | null) => string
  /** Shows it in its folder, where it has one. */
  readonly show: (read: T) => (() => Promise<Result<unknown>>) | null
}

/** A text about this laptop, to read, to copy, or to find in its folder for a helper. Nothing of it is sent. */
export function ReportDialog<T>({ title, open, name, label, rows, children, ask, textOf, says, show }: Props<T>) {
  const [read, setRead] = useState<T | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const asked = useRef(ask)
  asked.current = ask
  useEffect(() => {
    if (!open) return
    setRead(null)
    setRefusal(null)
    setCopied(false)
    void asked.current().then((found) => {
      if (found.ok) setRead(found.value)
      else setRefusal(found.error.says)
    })
  }, [open])
  const text = read === null ? null : textOf(read)
  const inFolder = read === null ? null : show(read)
  const copy = () => {
    // The clipboard's own interface is a permission, and the page has none.
    area.current?.select()
    if (document.execCommand('copy')) setCopied(true)
    else setRefusal(`${name} could not be copied. Select the text and press ${keyNames('Ctrl C')}.`)
  }
  const showIt = async () => {
    const shown = await inFolder?.()
    if (shown?.ok === false) setRefusal(shown.error.says)
  }
  return (
    <Dialog title={title} open={open} onClose={closeOverlays} wide>
      <div className="stack">
        {children}
        {refusal === null ? null : <Banner tone="bad">{refusal}</Banner>}
        <p role="status">{copied ? `${name} was copied.` : read === null && refusal !== null ? '' : says(read)}</p>
        {text === null ? null : (
          <textarea ref={area} className={styles.text} aria-label={label} readOnly rows={rows} value={text} />
        )}
      </div>
      <DialogButtons>
        <Button look="primary" onPress={closeOverlays} autoFocus>
          Close
        </Button>
        {text === null ? null : <Button onPress={copy}>Copy</Button>}
        {inFolder === null ? null : <Button onPress={() => void showIt()}>Show in folder</Button>}
      </DialogButtons>
    </Dialog>
  )
}
