import { useState } from 'react'
import { Button, Dialog, DialogButtons, PlainField } from '../../components/index.ts'
import { useApp } from '../../state/app.ts'
import { hideToast, showToast } from '../../state/index.ts'
import { useLocked } from '../../state/locked.ts'

/** Asks for the passphrase of a locked copy, or of private notes, until it fits or the person thinks better of it. */
export function Unlock() {
  const asked = useLocked((s) => s.asked)
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const close = () => {
    useLocked.setState({ asked: null })
    // What was said of this passphrase is not to lie over the next copy.
    if (error !== null) hideToast()
    setWords('')
    setError(null)
  }
  const open = async () => {
    if (asked === null || busy) return
    if (words === '') return setError('Enter the passphrase.')
    setBusy(true)
    setError(null)
    const done = await asked.answer(words)
    setBusy(false)
    if (done.ok) {
      close()
      return asked.after?.()
    }
    if (done.error.kind === 'locked') {
      showToast('That is not the passphrase')
      return setError(done.error.says)
    }
    close()
    useApp.setState({ trouble: done.error })
  }
  return (
    <Dialog title={asked?.title ?? ''} open={asked !== null} onClose={busy ? () => {} : close}>
      <div className="stack">
        <p>{asked?.says}</p>
        <PlainField
          label="Passphrase"
          value={words}
          onChange={(text) => {
            setWords(text)
            setError(null)
          }}
          error={error}
          secret
          autoFocus
          onEnter={() => void open()}
        />
      </div>
      <p role="status">{busy ? 'Unlocking takes a few seconds…' : ''}</p>
      <DialogButtons>
        <Button look="primary" isDisabled={busy} onPress={() => void open()}>
          Unlock
        </Button>
        <Button isDisabled={busy} onPress={close}>
          Cancel
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
