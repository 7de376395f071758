import { app, type BrowserWindow, powerMonitor } from 'electron'

/**
 * The machine is about to log off, sleep or be shut down. Windows asks the window, and Electron leaves in the moment in
 * which Windows then says that it is the end, so that what was typed goes out at the question. `session-end` alone comes
 * where nobody was asked, and may come too late. Linux and macOS wait for an app that says it is leaving.
 */
export function heedTheSystem(window: BrowserWindow, keep: () => void): void {
  window.on('query-session-end', keep)
  window.on('session-end', keep)
  powerMonitor.on('suspend', keep)
  powerMonitor.on('lock-screen', keep)
  // Its event is documented and given (docs/api/power-monitor.md), and left out of Electron's types.
  const leave = (event: { preventDefault(): void }): void => {
    event.preventDefault()
    app.quit()
  }
  powerMonitor.on('shutdown', leave as () => void)
}
