import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { WindowBounds } from '../../../../electron/settings/store.ts'
import { displayAt, plugIn } from '../../../standin/screen.ts'

/** The window on laptops that are undocked, carried to a projector, logged off and put to sleep. */

const made: FakeWindow[] = []
class FakeWindow extends EventEmitter {
  gone = false
  options: Partial<WindowBounds>
  constructor(options: Partial<WindowBounds>) {
    super()
    this.options = options
    made.push(this)
  }
  getNormalBounds = () => ({ x: 1, y: 2, width: 800, height: 600 })
  isDestroyed = () => this.gone
  destroy() {
    if (this.gone) throw new TypeError('Object has been destroyed')
    this.gone = true
  }
}
const quit = vi.fn()
vi.mock('electron', async () => ({
  app: { isPackaged: true, quit },
  BrowserWindow: FakeWindow,
  screen: (await vi.importActual<typeof import('../../../standin/screen.ts')>('../../../standin/screen.ts')).screen,
  powerMonitor: new EventEmitter(),
}))
const { openWindow } = await import('../../../../electron/windows/window.ts')
const { heedTheSystem } = await import('../../../../electron/windows/ends.ts')
const { powerMonitor } = (await import('electron')) as unknown as { powerMonitor: EventEmitter }

const laptop = displayAt(1, { x: 0, y: 25, width: 1366, height: 743 })
const projector = displayAt(2, { x: 1366, y: 0, width: 1920, height: 1080 })
beforeEach(() => {
  made.length = 0
  plugIn([laptop])
})
const opened = (bounds: WindowBounds | null, beforeClose = async () => {}): FakeWindow => {
  openWindow({ bounds, remember: () => {}, beforeClose })
  return made.at(-1) as FakeWindow
}
const placed = (bounds: WindowBounds | null) => {
  const { x, y, width, height } = opened(bounds).options
  return { x, y, width, height }
}

describe('the window opens', () => {
  const onProjector = { x: 1500, y: 40, width: 1700, height: 1000 }
  test('where it was, on the second display', () => {
    plugIn([laptop, projector])
    expect(placed(onProjector)).toEqual(onProjector)
  })
  test('on the laptop once the projector is gone, and no larger than its screen', () => {
    expect(placed(onProjector)).toEqual({ x: undefined, y: undefined, width: 1366, height: 743 })
  })
  test('with its title bar in reach, where it was pushed below the edge', () => {
    expect(placed({ x: 100, y: 760, width: 900, height: 600 })).toMatchObject({ x: undefined, width: 900 })
    expect(placed(null)).toMatchObject({ width: 1280, height: 743 })
  })
})

test('a window that the system took away while it was leaving is not called any more', async () => {
  const window = opened(null, async () => window.destroy())
  const event = { preventDefault: vi.fn() }
  window.emit('close', event)
  await new Promise((resolve) => setTimeout(resolve))
  expect(event.preventDefault).toHaveBeenCalled()
  expect(window.gone).toBe(true)
})

test('log-off, sleep and a locked screen send what was typed; a shutdown waits until the app has left', () => {
  const keep = vi.fn()
  const window = opened(null)
  heedTheSystem(window as never, keep)
  const event = { preventDefault: vi.fn(), reasons: ['logoff'] }
  window.emit('query-session-end', event)
  window.emit('session-end', event)
  powerMonitor.emit('suspend')
  powerMonitor.emit('lock-screen')
  expect(keep).toHaveBeenCalledTimes(4)
  // Windows is not held up: it would show the officer a screen that says who does.
  expect(event.preventDefault).not.toHaveBeenCalled()
  powerMonitor.emit('shutdown', event)
  expect(event.preventDefault).toHaveBeenCalledOnce()
  expect(quit).toHaveBeenCalledOnce()
})
