import { app, type BrowserWindow, powerMonitor } from 'electron'

/**
 * Saves what was typed when the machine is about to log off, sleep or shut down. Windows asks the window first, and
 * Electron quits the moment Windows then says that the session ends, so what was typed has to be sent at the question.
 * `session-end` alone comes where no question was asked, and may come too late. Linux and macOS wait for an app that
 * says it is leaving.
 */
export function heedTheSystem(window: BrowserWindow, keep: () => void): void {
  window.on('query-session-end', keep)
  window.on('session-end', keep)
  powerMonitor.on('suspend', keep)
  powerMonitor.on('lock-screen', keep)
  // The event is documented (docs/api/power-monitor.md) and passed, but missing from Electron's types.
  const leave = (event: { preventDefault(): void }): void => {
    event.preventDefault()
    app.quit()
  }
  powerMonitor.on('shutdown', leave as () => void)
}
