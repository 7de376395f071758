import { useEffect, useRef, useState } from 'react'
import { Banner, Button, Dialog, DialogButtons } from '../../components/index.ts'
import { invoke } from '../../state/bridge.ts'
import { closeOverlays, useOverlays } from '../../state/commands.ts'
import { keyNames } from '../../state/keys.ts'
import styles from './errorLog.module.css'

/** The results, to read, to copy, or to find in their folder for a helper. */
interface Seen {
  readonly text: string
  readonly wrong: number
  readonly kept: boolean
}

/** Groundwork looks whether it works on this laptop, and says so on a page that a person may send. */
export function CheckInstallation() {
  const open = useOverlays((s) => s.check)
  const [seen, setSeen] = useState<Seen | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!open) return
    setSeen(null)
    setRefusal(null)
    setCopied(false)
    void invoke('app.check', undefined).then((checked) => {
      if (checked.ok) setSeen(checked.value)
      else setRefusal(checked.error.says)
    })
  }, [open])
  const copy = () => {
    // The clipboard's own interface is a permission, and the page has none.
    area.current?.select()
    if (document.execCommand('copy')) setCopied(true)
    else setRefusal(`The report could not be copied. Select the text and press ${keyNames('Ctrl C')}.`)
  }
  const show = async () => {
    const shown = await invoke('app.showCheck', undefined)
    if (!shown.ok) setRefusal(shown.error.says)
  }
  return (
    <Dialog title="Check this installation" open={open} onClose={closeOverlays} wide>
      <div className="stack">
        <p>
          Groundwork starts each of its parts again, with a plan and pages made for the test, and checks that nothing
          can get out. Your plans are not touched, and not a word of them is in the report.
        </p>
        {refusal === null ? null : <Banner tone="bad">{refusal}</Banner>}
        <p role="status">{copied ? 'The report was copied.' : said(seen, refusal)}</p>
        {seen === null ? null : (
          <textarea ref={area} className={styles.log} aria-label="Report" readOnly rows={16} value={seen.text} />
        )}
      </div>
      <DialogButtons>
        <Button look="primary" onPress={closeOverlays} autoFocus>
          Close
        </Button>
        {seen === null ? null : <Button onPress={copy}>Copy</Button>}
        {seen?.kept ? <Button onPress={() => void show()}>Show in folder</Button> : null}
      </DialogButtons>
    </Dialog>
  )
}

function said(seen: Seen | null, refusal: string | null): string {
  if (seen === null) return refusal === null ? 'Checking. This can take up to a minute…' : ''
  if (seen.wrong === 0) return 'Everything that was checked works as it should.'
  return 'Not everything works as it should. Send the report to whoever helps you with Groundwork.'
}
