import { unlockNotes } from '../../state/own.ts'
import { focusField } from '../focusField.ts'
import { Button, Empty } from '../index.ts'

/** In place of private notes that are locked, so that nobody takes them for gone: one press away. `notes` is where they stand then. */
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
