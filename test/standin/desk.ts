import { EventEmitter } from 'node:events'
import { notImitated } from './state.ts'

/** The desk around the window: what is only asked for its answer. */

/** Nothing is opened outside; what would have been is kept for the tests to see. */
export const shell = {
  opened: [] as string[],
  async openExternal(url: string): Promise<void> {
    shell.opened.push(url)
  },
  async openPath(path: string): Promise<string> {
    shell.opened.push(path)
    return ''
  },
  showItemInFolder(path: string): void {
    shell.opened.push(path)
  },
  trashItem: notImitated('shell.trashItem'),
}

export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' })

export const safeStorage = {
  isEncryptionAvailable: (): boolean => false,
  encryptString: notImitated('safeStorage.encryptString'),
  decryptString: notImitated('safeStorage.decryptString'),
}

const display = { workArea: { x: 0, y: 0, width: 1440, height: 900 }, scaleFactor: 1 }
export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
}

export const powerMonitor = new EventEmitter()
