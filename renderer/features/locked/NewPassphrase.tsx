import { type ReactNode, useState } from 'react'
import { LEAST_PASSPHRASE, tooShort } from '../../../shared/domain/passphrase.ts'
import { Button, Dialog, DialogButtons, PlainField } from '../../components/index.ts'

interface Props {
  readonly title: string
  /** What to know beforehand. */
  readonly children: ReactNode
  /** The button's label. */
  readonly action: string
  readonly open: boolean
  readonly onClose: () => void
  /** Takes the passphrase that was chosen; a sentence where that came to nothing. */
  readonly onChosen: (words: string) => Promise<string | null>
}

/** A new passphrase, typed twice, since nobody can look it up afterward. */
export function NewPassphrase({ title, children, action, open, onClose, onChosen }: Props) {
  const [words, setWords] = useState('')
  const [again, setAgain] = useState('')
  const [error, setError] = useState<{ first?: string; second?: string }>({})
  const [busy, setBusy] = useState(false)

  const clear = () => {
    setWords('')
    setAgain('')
    setError({})
  }
  const close = () => {
    clear()
    onClose()
  }
  const choose = async () => {
    if (busy) return
    const short = tooShort(words)
    if (short !== null) return setError({ first: short })
    if (words !== again) return setError({ second: 'The two are not the same. Type the passphrase again.' })
    setBusy(true)
    const refused = await onChosen(words)
    setBusy(false)
    if (refused === null) clear()
    else setError({ first: refused })
  }
  const typed = (set: (text: string) => void) => (text: string) => {
    set(text)
    setError({})
  }
  return (
    <Dialog title={title} open={open} onClose={busy ? () => {} : close}>
      <div className="stack">
        {children}
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
          onEnter={() => void choose()}
        />
      </div>
      <p role="status">{busy ? 'Locking takes a few seconds…' : ''}</p>
      <DialogButtons>
        <Button look="primary" isDisabled={busy} onPress={() => void choose()}>
          {action}
        </Button>
        <Button isDisabled={busy} onPress={close}>
          Cancel
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
