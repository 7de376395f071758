import path from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { appFolder } from '../process/resources.ts'
import type { WindowBounds } from '../settings/store.ts'

interface WindowDeps {
  /** Where the window was when it was last closed. */
  readonly bounds: WindowBounds | null
  /** True where the window is never shown, because the app only tests itself. */
  readonly hidden?: boolean
  remember(bounds: WindowBounds): void
  /** Called when the person closes the window; the window closes once the promise resolves. */
  beforeClose(window: BrowserWindow): Promise<void>
}

/** The bounds moved onto a screen that is still connected, and made no larger than it. */
function placeOf(bounds: WindowBounds | null): Partial<WindowBounds> {
  const { workArea } = bounds ? screen.getDisplayMatching(bounds) : screen.getPrimaryDisplay()
  const width = Math.min(bounds?.width ?? 1280, workArea.width)
  const height = Math.min(bounds?.height ?? 800, workArea.height)
  if (!bounds) return { width, height }
  const seen =
    bounds.x < workArea.x + workArea.width - 80 &&
    bounds.x + width > workArea.x + 80 &&
    bounds.y >= workArea.y - 20 &&
    bounds.y < workArea.y + workArea.height - 80
  return seen ? { x: bounds.x, y: bounds.y, width, height } : { width, height }
}

/** Preferences of every page of the app: sandboxed, with context isolation, and with no access but the bridge. */
export const pagePreferences = () => ({
  preload: path.join(appFolder(), 'out', 'preload', 'preload.cjs'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  spellcheck: false,
  enableWebSQL: false,
  navigateOnDragDrop: false,
  devTools: !app.isPackaged,
})

/** Opens the app's window. The page is sandboxed and isolated, and sees nothing but the bridge. */
export function openWindow(deps: WindowDeps): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOf(deps.bounds),
    minWidth: 480,
    minHeight: 400,
    title: 'Groundwork',
    show: false,
    backgroundColor: '#fbf9f4',
    webPreferences: pagePreferences(),
  })
  if (!deps.hidden) window.once('ready-to-show', () => window.show())
  let leaving = false
  window.on('close', (event) => {
    deps.remember(window.getNormalBounds())
    if (leaving) return
    event.preventDefault()
    leaving = true
    void deps.beforeClose(window).finally(() => {
      if (!window.isDestroyed()) window.destroy()
    })
  })
  return window
}

/** A window, for code that is given one and never creates one. */
export type AppWindow = BrowserWindow
