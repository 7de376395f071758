import { useEffect, useRef, useState } from 'react'
import { Banner, Button, Dialog, DialogButtons } from '../../components/index.ts'
import { invoke } from '../../state/bridge.ts'
import { closeOverlays, useOverlays } from '../../state/commands.ts'
import { keyNames } from '../../state/keys.ts'
import styles from './errorLog.module.css'

/** Errors on this laptop, to read, to copy, or to find in their folder for a helper. */
export function ErrorLog() {
  const open = useOverlays((s) => s.errors)
  const [text, setText] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => {
    if (!open) return
    setRefusal(null)
    setCopied(false)
    void invoke('errors.read', undefined).then((read) => {
      if (read.ok) setText(read.value.text)
      else setRefusal(read.error.says)
    })
  }, [open])
  const copy = () => {
    // The clipboard's own interface is a permission, and the page has none.
    area.current?.select()
    if (document.execCommand('copy')) setCopied(true)
    else setRefusal(`The log could not be copied. Select the text and press ${keyNames('Ctrl C')}.`)
  }
  const show = async () => {
    const shown = await invoke('errors.show', undefined)
    if (!shown.ok) setRefusal(shown.error.says)
  }
  const empty = text === ''
  return (
    <Dialog title="The error log of this laptop" open={open} onClose={closeOverlays} wide>
      <div className="stack">
        <p>
          It says when something went wrong inside Groundwork, and where in the program. It holds not a word of any
          plan, and it is never sent anywhere.
        </p>
        {refusal === null ? null : <Banner tone="bad">{refusal}</Banner>}
        {empty ? (
          <p>Nothing has gone wrong so far.</p>
        ) : (
          <textarea ref={area} className={styles.log} aria-label="Error log" readOnly rows={14} value={text ?? ''} />
        )}
        <p role="status">{copied ? 'The error log was copied.' : ''}</p>
      </div>
      <DialogButtons>
        <Button look="primary" onPress={closeOverlays} autoFocus>
          Close
        </Button>
        {empty ? null : <Button onPress={copy}>Copy</Button>}
        {empty ? null : <Button onPress={() => void show()}>Show in folder</Button>}
      </DialogButtons>
    </Dialog>
  )
}
