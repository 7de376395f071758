import type { BrowserWindow } from 'electron'
import type { ErrorLog } from '../log/error-log.ts'
import { tellPageStopped } from './not-started.ts'

/**
 * Loads a page that died again: what was typed is in the drafts, and what was saved is in the plan. One that dies while
 * it loads would be loaded forever, so that after three deaths within a minute the app says so and quits.
 */
export function reloadDeadPage(window: BrowserWindow, errors: ErrorLog): { readonly reloads: boolean } {
  let reloads = false
  let deaths: number[] = []
  window.webContents.on('render-process-gone', (_, { reason }) => {
    errors.noteTold(`page, gone: ${reason}`, { name: 'Ended', places: [] })
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = Date.now()
    deaths = [...deaths.filter((at) => now - at < 60_000), now]
    if (deaths.length >= 3) return tellPageStopped()
    reloads = true
    window.webContents.reload()
  })
  return {
    get reloads() {
      return reloads
    },
  }
}
