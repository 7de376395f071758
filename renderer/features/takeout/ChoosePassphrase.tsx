import { NewPassphrase } from '../locked/NewPassphrase.tsx'
import { lockWith, useTakeOut } from './export.ts'

/** The passphrase of a copy that is about to be saved. */
export function ChoosePassphrase() {
  const open = useTakeOut((s) => s.locking)
  return (
    <NewPassphrase
      title="Lock the copy with a passphrase"
      action="Lock and save…"
      open={open}
      onClose={() => useTakeOut.setState({ locking: false })}
      onChosen={async (words) => {
        lockWith(words)
        return null
      }}
    >
      <p>
        Nobody can open the copy without the passphrase, and nobody can recover it for you. Don’t keep it with the USB
        drive: tell the reader in person, or write it in a letter. Your own plan stays as it is.
      </p>
    </NewPassphrase>
  )
}
