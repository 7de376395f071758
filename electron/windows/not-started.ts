import path from 'node:path'
import { app, dialog } from 'electron'
import { faultOf } from '../door/faults.ts'
import { openErrorLog } from '../log/error-log.ts'

/**
 * Reports why the app could not start, without a window to say it in, and ends the process: a process without a window
 * would keep every later start away.
 */
export function tellNotStarted(bug: unknown): void {
  const folder = app.getPath('userData')
  openErrorLog(path.join(folder, 'logs')).note('starting', bug)
  dialog.showErrorBox('Groundwork could not start', `Your plans were not touched. ${nextOf(bug, folder)}`)
  app.exit(1)
}

/**
 * Reports that the page stopped again and again, and quits: what was saved is in the plan, and what was typed in the
 * drafts.
 */
export function tellPageStopped(): void {
  dialog.showErrorBox(
    'Groundwork stopped',
    'The page that shows the plan stopped three times within a minute. What was saved is safe. Start Groundwork again; if it stops again, restart the laptop.',
  )
  app.quit()
}

function nextOf(bug: unknown, folder: string): string {
  switch (faultOf(bug)?.kind) {
    case 'disk-full':
      return 'The laptop’s disk is full. Free up some space, and start Groundwork again.'
    case 'read-only':
    case 'exists':
    case 'io':
      return `Its own folder can’t be used. Ask your IT staff to look at ${folder}, and start Groundwork again.`
    default:
      return 'Start it again. If that does not help, restart the laptop, or install Groundwork again.'
  }
}
