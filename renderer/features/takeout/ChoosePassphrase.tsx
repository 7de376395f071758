import { useState } from 'react'
import { LEAST_PASSPHRASE, tooShort } from '../../../shared/domain/passphrase.ts'
import { Button, Dialog, DialogButtons, PlainField } from '../../components/index.ts'
import { lockWith, useTakeOut } from './export.ts'

/** A passphrase is typed twice, since nobody can say afterwards what it was. */
export function ChoosePassphrase() {
  const open = useTakeOut((s) => s.locking)
  const [words, setWords] = useState('')
  const [again, setAgain] = useState('')
  const [error, setError] = useState<{ first?: string; second?: string }>({})

  const clear = () => {
    setWords('')
    setAgain('')
    setError({})
  }
  const close = () => {
    clear()
    useTakeOut.setState({ locking: false })
  }
  const lock = () => {
    const short = tooShort(words)
    if (short !== null) return setError({ first: short })
    if (words !== again) return setError({ second: 'The two are not the same. Type the passphrase again.' })
    clear()
    lockWith(words)
  }
  const typed = (set: (text: string) => void) => (text: string) => {
    set(text)
    setError({})
  }
  return (
    <Dialog title="Lock the copy with a passphrase" open={open} onClose={close}>
      <div className="stack">
        <p>
          Nobody can open the copy without the passphrase, and nobody can recover it for you. Don’t keep it with the USB
          drive: tell the reader in person, or write it in a letter. Your own plan stays as it is.
        </p>
        <PlainField
          label="Passphrase"
          hint={`At least ${LEAST_PASSPHRASE} characters. Four unrelated words work well.`}
          value={words}
          onChange={typed(setWords)}
          error={error.first ?? null}
          secret
          autoFocus
        />
        <PlainField
          label="The passphrase again"
          value={again}
          onChange={typed(setAgain)}
          error={error.second ?? null}
          secret
          onEnter={lock}
        />
      </div>
      <DialogButtons>
        <Button look="primary" onPress={lock}>
          Lock and save…
        </Button>
        <Button onPress={close}>Cancel</Button>
      </DialogButtons>
    </Dialog>
  )
}
