import { BrowserWindow, screen } from 'electron'
import type { RoomState, ShownInRoom } from '../../shared/ipc/parts/room.ts'
import { PAGE } from '../security/origin.ts'
import { type AppWindow, pagePreferences } from './window.ts'

interface RoomDeps {
  /** The presenter's window; the room is shown on a different screen. */
  main(): AppWindow | undefined
  /** Called when a screen was connected or disconnected, or the room's window was closed. */
  changed(state: RoomState): void
}

/** The room on the second screen. */
export interface RoomWindow {
  state(): RoomState
  open(): RoomState
  close(): RoomState
  show(shown: ShownInRoom): void
  shown(): ShownInRoom | null
}

/**
 * One window on the projector, which shows what it is given and reads nothing itself. It closes when its screen is
 * disconnected: the system would otherwise move it over the presenter's notes, or show the notes to the room.
 */
export function createRoom(deps: RoomDeps): RoomWindow {
  let window: AppWindow | undefined
  let onDisplay = 0
  let latest: ShownInRoom | null = null

  const otherDisplay = () => {
    const main = deps.main()
    if (main === undefined || main.isDestroyed()) return undefined
    const here = screen.getDisplayMatching(main.getBounds())
    return screen.getAllDisplays().find((d) => d.id !== here.id)
  }
  const isOpen = () => window !== undefined && !window.isDestroyed()
  const state = (): RoomState => ({ other: otherDisplay() !== undefined, open: isOpen() })
  const close = () => {
    const gone = window
    window = undefined
    latest = null
    if (gone !== undefined && !gone.isDestroyed()) gone.destroy()
    return state()
  }
  screen.on('display-added', () => deps.changed(state()))
  screen.on('display-removed', (_, display) => {
    if (isOpen() && display.id === onDisplay) close()
    deps.changed(state())
  })
  return {
    state,
    close,
    open() {
      const display = otherDisplay()
      if (display === undefined || isOpen()) return state()
      onDisplay = display.id
      const opened = new BrowserWindow({
        ...display.bounds,
        fullscreen: true,
        show: false,
        title: 'Groundwork, the room',
        backgroundColor: '#fbf9f4',
        webPreferences: pagePreferences(),
      })
      window = opened
      // The focus stays in the presenter's window: a clicker's keys go to the window that has the focus.
      opened.once('ready-to-show', () => opened.showInactive())
      opened.on('closed', () => {
        if (window === opened) window = undefined
        deps.changed(state())
      })
      void opened.loadURL(`${PAGE}#room`)
      return state()
    },
    show(shown) {
      latest = shown
      if (window !== undefined && isOpen()) window.webContents.send('room.screen', shown)
    },
    shown: () => latest,
  }
}
