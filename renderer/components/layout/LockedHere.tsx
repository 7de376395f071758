import { unlockNotes } from '../../state/own.ts'
import { Button, Empty } from '../index.ts'

/** In place of private notes that are locked, so that nobody takes them for gone: one press away. */
export const LockedHere = ({ what }: { what: string }) => (
  <Empty
    title={`${what} locked with a passphrase.`}
    action={
      <Button small onPress={unlockNotes}>
        Unlock…
      </Button>
    }
  >
    Nothing is lost. Everything else in the plan works as usual.
  </Empty>
)
