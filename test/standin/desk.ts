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

export const powerMonitor = new EventEmitter()
