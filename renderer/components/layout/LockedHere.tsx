import { unlockNotes } from '../../state/ownNotes.ts'
import { Button } from '../button/Button.tsx'
import { focusField } from '../focusField.ts'
import { Empty } from './Empty.tsx'

/**
 * Takes the place of locked private notes, so that nobody takes them for gone; one press unlocks them. `notes` is
 * where they appear then.
 */
export const LockedHere = ({ what, notes }: { what: string; notes: string }) => (
  <Empty
    title={`${what} locked with a passphrase.`}
    action={
      <Button small onPress={() => unlockNotes(() => focusField(notes, 'main h1'))}>
        Unlock…
      </Button>
    }
  >
    Nothing is lost. Everything else in the plan works as usual.
  </Empty>
)
