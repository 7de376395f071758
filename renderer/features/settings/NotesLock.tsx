import { useState } from 'react'
import { focusField } from '../../components/focusField.ts'
import { Button, Buttons, Dialog, DialogButtons } from '../../components/index.ts'
import { PartHeading } from '../../components/layout/PartHeading.tsx'
import { closeNotes, giveUpNotes, lockNotes, takeLockOff, unlockNotes, useOwn } from '../../state/ownNotes.ts'
import { NewPassphrase } from '../locked/NewPassphrase.tsx'

/** The lock on private notes: chosen here, said beforehand what it costs, changed and taken off again. */
export function NotesLock() {
  const own = useOwn()
  const [asked, setAsked] = useState<'lock' | 'off' | 'lost' | null>(null)
  const close = () => setAsked(null)
  // The pressed button is gone with the state it belonged to.
  const focusHere = () => focusField('[data-notes-lock]')
  return (
    <section data-notes-lock>
      <PartHeading as="h3" part="lock">
        Private notes
      </PartHeading>
      <p className="mid">
        Mentoring notes, the monthly pulse, and who voiced a concern are for you alone, but they are in the plan’s file.{' '}
        {said[own]}
      </p>
      <Buttons>
        {own === 'plain' ? <Button onPress={() => setAsked('lock')}>Lock private notes…</Button> : null}
        {own === 'locked' ? (
          <>
            <Button onPress={() => unlockNotes(focusHere)}>Unlock private notes…</Button>
            <Button onPress={() => setAsked('lost')}>The passphrase is lost…</Button>
          </>
        ) : null}
        {own === 'open' ? (
          <>
            <Button onPress={() => void closeNotes().then(focusHere)}>Lock again</Button>
            <Button onPress={() => setAsked('lock')}>Change the passphrase…</Button>
            <Button onPress={() => setAsked('off')}>Take the lock off…</Button>
          </>
        ) : null}
      </Buttons>
      <NewPassphrase
        title={own === 'open' ? 'Change the passphrase for private notes' : 'Lock private notes with a passphrase'}
        action={own === 'open' ? 'Change it' : 'Lock the notes'}
        open={asked === 'lock'}
        onClose={close}
        onChosen={async (words) => {
          const done = await lockNotes(words)
          if (!done.ok) return done.error.says
          close()
          focusHere()
          return null
        }}
      >
        <p>
          <strong>If you forget the passphrase, the notes are lost.</strong> Nobody can open them for you, and there is
          no other way in.
        </p>
        <p>
          {own === 'open'
            ? 'Copies and earlier versions that are locked already keep the passphrase they had.'
            : 'Copies you made before still hold the notes for anyone to read: USB drives, backups, older versions in a cloud folder, other laptops. Earlier versions on this laptop are locked too. An older Groundwork can’t open the plan until you take the lock off.'}
        </p>
        <p>You will need it each time you open the plan and want to read or write these notes, and for nothing else.</p>
      </NewPassphrase>
      <Dialog title="Take the lock off your private notes?" open={asked === 'off'} onClose={close}>
        <p>Anyone who gets the plan’s file can then read them with another program.</p>
        <DialogButtons>
          <Button
            look="primary"
            onPress={() => {
              close()
              void takeLockOff().then(focusHere)
            }}
          >
            Take the lock off
          </Button>
          <Button onPress={close}>Cancel</Button>
        </DialogButtons>
      </Dialog>
      <Dialog title="Remove the locked notes for good?" open={asked === 'lost'} onClose={close}>
        <p>
          Without their passphrase nobody can read them. If you remove them, you can write private notes in this plan
          again. <strong>Undo does not bring them back.</strong> Nothing else in the plan changes.
        </p>
        <p>
          Earlier versions and copies of the plan that were made before you locked them have them without a passphrase:
          look for one first. Later ones have them, locked. If you find the passphrase, open one of those.
        </p>
        <DialogButtons>
          <Button
            look="danger"
            onPress={() => {
              close()
              void giveUpNotes().then(focusHere)
            }}
          >
            Remove them for good
          </Button>
          <Button onPress={close}>Keep them</Button>
        </DialogButtons>
      </Dialog>
    </section>
  )
}

const said = {
  plain: 'Anyone who gets hold of that file can read them with another program. A passphrase prevents this.',
  locked:
    'They are locked with a passphrase. Without it nobody can read them in this file, or in copies made since. Copies made before you locked them stay readable.',
  open: 'They are locked with a passphrase in the file, and open here until you lock them again or close the plan.',
} as const
