import { invoke } from '../../state/bridge.ts'
import { useOverlays } from '../../state/commands.ts'
import { ReportDialog } from './ReportDialog.tsx'

/** Errors on this laptop. */
export function ErrorLog() {
  return (
    <ReportDialog
      title="The error log of this laptop"
      open={useOverlays((s) => s.errors)}
      name="The error log"
      label="Error log"
      rows={14}
      ask={() => invoke('errors.read', undefined)}
      textOf={({ text }) => text || null}
      says={(read) => (read?.text === '' ? 'Nothing has gone wrong so far.' : '')}
      show={({ text }) => (text === '' ? null : () => invoke('errors.show', undefined))}
    >
      <p>
        It says when something went wrong inside Groundwork, and where in the program. It holds not a word of any plan,
        and it is never sent anywhere.
      </p>
    </ReportDialog>
  )
}
