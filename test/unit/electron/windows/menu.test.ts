import { afterEach, expect, test, vi } from 'vitest'

/** The menu as each system would hear its keys: asked of the stand-in's menu, which knows how they differ. */

vi.mock('electron', async () => ({
  app: { isPackaged: true },
  ...(await vi.importActual<object>('../../../standin/menu.ts')),
}))

const { Menu } = (await import('../../../standin/menu.ts')) as typeof import('../../../standin/menu.ts')
const { setMenu } = await import('../../../../electron/windows/menu.ts')

const sent: string[] = []
function menuOn(platform: string) {
  vi.stubGlobal('process', { ...process, platform })
  sent.length = 0
  setMenu((name) => sent.push(name))
  const menu = Menu.getApplicationMenu()
  if (menu === null) throw new Error('No menu was set')
  return {
    press: (keys: string): string => {
      const item = menu.taking(keys, platform)
      item?.click(item, null)
      if (item === undefined) return 'left to the page'
      return item.role === undefined ? `a command to the page: ${sent.splice(0).join()}` : `role ${item.role}`
    },
    labels: menu.all().map((item) => item.label.replace('&', '')),
    choose: (label: string): string => {
      const item = menu.all().find((i) => i.label.replace('&', '') === label)
      item?.click(item, null)
      return sent.splice(0).join()
    },
  }
}
afterEach(() => vi.unstubAllGlobals())

test('on a Mac Cmd+Z in a text field takes back the typing, and never a step of the plan', () => {
  const { press } = menuOn('darwin')
  expect(press('Cmd+Z')).toBe('role undo')
  expect(press('Shift+Cmd+Z')).toBe('role redo')
})

test('on Windows and Linux these keys stay the page’s', () => {
  for (const platform of ['win32', 'linux']) {
    const { press } = menuOn(platform)
    expect(press('Ctrl+Z'), platform).toBe('left to the page')
    expect(press('Ctrl+Shift+Z'), platform).toBe('left to the page')
    expect(press('Ctrl+K'), platform).toBe('left to the page')
  }
})

test('with the mouse a step of the plan is taken back on each system', () => {
  expect(menuOn('win32').choose('Undo')).toBe('undo')
  expect(menuOn('linux').choose('Redo')).toBe('redo')
  expect(menuOn('darwin').choose('Undo the Last Step')).toBe('undo')
  expect(menuOn('darwin').choose('Do It Again')).toBe('redo')
})

test('a Mac has its Window menu, from which a window comes back out of the Dock', () => {
  const { labels, press } = menuOn('darwin')
  expect(labels).toEqual(expect.arrayContaining(['Window', 'Minimize', 'Bring All to Front']))
  expect(press('Cmd+M')).toBe('role minimize')
  expect(press('Cmd+Q')).toBe('role quit')
  expect(menuOn('linux').labels).not.toContain('Window')
})
