import { chooseAnswer, chooseFile } from './chooser.ts'
import { showsDialogs } from './state.ts'
import type { BrowserWindow } from './window.ts'

export interface OpenOptions {
  title?: string
  defaultPath?: string
  buttonLabel?: string
  properties?: string[]
  filters?: { name: string; extensions: string[] }[]
}
export interface MessageOptions {
  message: string
  detail?: string
  buttons?: string[]
  cancelId?: number
  defaultId?: number
}

/** Electron's dialogs take a window first, or not. */
const optionsOf = <T>(args: [T] | [BrowserWindow, T]): T => args.at(-1) as T

/**
 * `dialog`: a small page for choosing files where there is a display. Without one nobody could answer, so
 * everything is canceled; tests put their own answers in the place of these functions, as they do on Electron.
 */
export const dialog = {
  async showOpenDialog(...args: [OpenOptions] | [BrowserWindow, OpenOptions]) {
    const options = optionsOf(args)
    const folders = options.properties?.includes('openDirectory') ?? false
    const chosen = showsDialogs ? await chooseFile(folders ? 'folder' : 'open', options) : undefined
    return chosen === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [chosen] }
  },
  async showSaveDialog(...args: [OpenOptions] | [BrowserWindow, OpenOptions]) {
    const chosen = showsDialogs ? await chooseFile('save', optionsOf(args)) : undefined
    return chosen === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath: chosen }
  },
  async showMessageBox(...args: [MessageOptions] | [BrowserWindow, MessageOptions]) {
    const options = optionsOf(args)
    const response = showsDialogs ? await chooseAnswer(options) : (options.cancelId ?? 0)
    return { response, checkboxChecked: false }
  },
  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`)
  },
}
