import { invoke } from '../../state/bridge.ts'
import { useOverlays } from '../../state/commands.ts'
import { ReportDialog } from './ReportDialog.tsx'

/** Groundwork looks whether it works on this laptop, and says so on a page that a person may send. */
export function CheckInstallation() {
  return (
    <ReportDialog
      title="Check this installation"
      open={useOverlays((s) => s.check)}
      name="The report"
      label="Report"
      rows={16}
      ask={() => invoke('app.check', undefined)}
      textOf={({ text }) => text}
      says={said}
      show={({ kept }) => (kept ? () => invoke('app.showCheck', undefined) : null)}
    >
      <p>
        Groundwork starts each of its parts again, with a plan and pages made for the test, and checks that nothing can
        get out. Your plans are not touched, and not a word of them is in the report.
      </p>
    </ReportDialog>
  )
}

function said(read: { readonly wrong: number } | null): string {
  if (read === null) return 'Checking. This can take up to a minute…'
  if (read.wrong === 0) return 'Everything that was checked works as it should.'
  return 'Not everything works as it should. Send the report to whoever helps you with Groundwork.'
}
