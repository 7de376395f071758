import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ShownInRoom } from '../../../../shared/ipc/contract.ts'
import { displayAt, plugIn } from '../../../standin/screen.ts'

/** The room on the projector: opened beside the laptop's own window, and gone with the screen it was on. */

const made: FakeWindow[] = []
class FakeWindow extends EventEmitter {
  gone = false
  sent: unknown[] = []
  address = ''
  options: Record<string, unknown>
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    made.push(this)
  }
  webContents = { send: (...what: unknown[]) => void this.sent.push(what) }
  isDestroyed = () => this.gone
  getBounds = () => ({ x: 10, y: 30, width: 800, height: 600 })
  loadURL = async (address: string) => {
    this.address = address
  }
  showInactive = vi.fn()
  destroy() {
    if (this.gone) throw new TypeError('Object has been destroyed')
    this.gone = true
    this.emit('closed')
  }
}
vi.mock('electron', async () => ({
  app: { isPackaged: true, getAppPath: () => '/app' },
  BrowserWindow: FakeWindow,
  screen: (await vi.importActual<typeof import('../../../standin/screen.ts')>('../../../standin/screen.ts')).screen,
}))
const { createRoom } = await import('../../../../electron/windows/room.ts')

const laptop = displayAt(1, { x: 0, y: 0, width: 1366, height: 768 })
const projector = displayAt(2, { x: 1366, y: 0, width: 1024, height: 768 })
const shown: ShownInRoom = {
  screen: {
    how: 'end',
    support: null,
    over: '',
    title: 'Thank you.',
    say: null,
    lines: [],
    more: 0,
    vote: null,
    time: null,
    parts: null,
  },
  look: { theme: 'light', textSize: 100 },
}
const told: unknown[] = []
const room = () => {
  const main = new FakeWindow({})
  made.length = 0
  return createRoom({ main: () => main as never, changed: (state) => void told.push(state) })
}
beforeEach(() => {
  plugIn([laptop])
  told.length = 0
})

describe('the room', () => {
  test('has no window where there is one screen', () => {
    expect(room().open()).toEqual({ other: false, open: false })
    expect(made).toEqual([])
  })
  test('fills the other screen, sandboxed like every page, and never takes the focus', () => {
    plugIn([laptop, projector])
    const r = room()
    expect(r.open()).toEqual({ other: true, open: true })
    const [window] = made
    expect(window?.options).toMatchObject({
      ...projector.bounds,
      fullscreen: true,
      webPreferences: { sandbox: true, contextIsolation: true },
    })
    expect(window?.address).toBe('app://groundwork/index.html#room')
    window?.emit('ready-to-show')
    expect(window?.showInactive).toHaveBeenCalled()
    r.open()
    expect(made).toHaveLength(1)
    r.show(shown)
    expect(window?.sent).toEqual([['room.screen', shown]])
    expect(r.shown()).toEqual(shown)
  })
  test('goes with the projector, so that notes never slide before the room', () => {
    plugIn([laptop, projector])
    const r = room()
    r.open()
    plugIn([laptop])
    expect(made[0]?.gone).toBe(true)
    expect(told.at(-1)).toEqual({ other: false, open: false })
    r.show(shown)
  })
  test('says that it was closed, and forgets what it showed', () => {
    plugIn([laptop, projector])
    const r = room()
    r.open()
    r.show(shown)
    made[0]?.destroy()
    expect(told.at(-1)).toEqual({ other: true, open: false })
    expect(r.close()).toEqual({ other: true, open: false })
    expect(r.shown()).toBeNull()
  })
})
