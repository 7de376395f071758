import { EventEmitter } from 'node:events'
import { notImitated } from './state.ts'

/** The desk around the window: menus that are held and never drawn, and what is only asked for its answer. */

interface ItemOptions {
  id?: string
  label?: string
  role?: string
  type?: string
  submenu?: ItemOptions[]
  click?: (item: MenuItem, window: unknown) => void
  [name: string]: unknown
}

export class MenuItem {
  id: string | undefined
  label: string
  role: string | undefined
  type: string
  click: (item: MenuItem, window: unknown) => void
  submenu: Menu | undefined
  constructor(options: ItemOptions) {
    this.id = options.id
    this.label = options.label ?? options.role ?? ''
    this.role = options.role
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.click = options.click ?? (() => {})
    this.submenu = options.submenu ? Menu.buildFromTemplate(options.submenu) : undefined
  }
}

export class Menu {
  readonly items: MenuItem[] = []
  static #application: Menu | null = null
  static buildFromTemplate(template: ItemOptions[]): Menu {
    const menu = new Menu()
    for (const options of template) menu.append(new MenuItem(options))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }
  append(item: MenuItem): void {
    this.items.push(item)
  }
  popup(): void {}
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

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
