import { Button, Dialog } from '../components/index.ts'
import { closeOverlays, openOverlay, useOverlays } from '../state/commands.ts'
import { Entry } from './Entry.tsx'
import { AllPlans, PlanName, RailLists } from './Rail.tsx'
import styles from './Shell.module.css'

/** The rail as a dialog, where the window is too narrow for it. */
export function MenuDialog() {
  const open = useOverlays((s) => s.menu)
  return (
    <Dialog title="Menu" open={open} onClose={closeOverlays} bare side>
      <div className={styles.menuHead}>
        <PlanName />
        <Button small onPress={closeOverlays} autoFocus>
          Close
        </Button>
      </div>
      <nav className={styles.menu} aria-label="Plan">
        <RailLists />
        <div className={styles.rest}>
          <AllPlans />
          <Entry page="settings">Settings</Entry>
          <Entry page="help">Help</Entry>
          <Entry act={() => openOverlay('shortcuts')}>Keyboard shortcuts</Entry>
        </div>
      </nav>
    </Dialog>
  )
}
