import { Button, Dialog, DialogButtons } from '../../components/index.ts'
import { useOwn } from '../../state/ownNotes.ts'
import { goOn, useTakeOut } from './export.ts'

/** Private notes never leave the laptop unless the officer says so, each time. */
export function AskPrivate() {
  const asking = useTakeOut((s) => s.asking)
  const withPassphrase = useTakeOut((s) => s.withPassphrase)
  const locked = useOwn() !== 'plain'
  const close = () => useTakeOut.setState({ asking: null })
  return (
    <Dialog title="Include your private notes?" open={asking !== null} onClose={close}>
      <p>
        Mentoring notes and the monthly pulse are for you alone.{' '}
        {asking === 'copy' && locked
          ? 'They are locked, and stay so in the copy: reading them takes your passphrase, and opening the copy takes this version of Groundwork or a newer one.'
          : `If you include them, anyone who gets the copy${withPassphrase ? ' and knows its passphrase' : ''} can read them.`}
      </p>
      <DialogButtons>
        <Button look="primary" onPress={() => void goOn(false)} autoFocus>
          Leave them out
        </Button>
        <Button onPress={() => void goOn(true)}>Include them</Button>
        <Button onPress={close}>Cancel</Button>
      </DialogButtons>
    </Dialog>
  )
}
