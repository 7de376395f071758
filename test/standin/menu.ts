/** `Menu`: held and never drawn. What a key does with it is worked out as each system's own menu would. */

export interface ItemOptions {
  id?: string
  label?: string
  role?: string
  type?: string
  accelerator?: string
  registerAccelerator?: boolean
  submenu?: ItemOptions[]
  click?: (item: MenuItem, window: unknown) => void
  [name: string]: unknown
}

interface Role {
  readonly label: string
  readonly keys?: string | Partial<Record<string, string>>
  /** False where the key is the page's own, and the menu only shows it. */
  readonly registers?: false
  readonly submenu?: readonly string[]
}

/** Electron's roles, their names and keys (lib/browser/api/menu-item-roles.ts); one that is not here is a mistake. */
const roles: Readonly<Record<string, Role>> = {
  appmenu: { label: 'Groundwork', submenu: ['about', 'services', 'hide', 'hideOthers', 'unhide', 'quit'] },
  windowmenu: { label: 'Window', submenu: ['minimize', 'zoom', 'front'] },
  about: { label: 'About Groundwork' },
  services: { label: 'Services' },
  hide: { label: 'Hide Groundwork', keys: 'Command+H' },
  hideothers: { label: 'Hide Others', keys: 'Command+Alt+H' },
  unhide: { label: 'Show All' },
  front: { label: 'Bring All to Front' },
  zoom: { label: 'Zoom' },
  minimize: { label: 'Minimize', keys: 'CommandOrControl+M' },
  close: { label: 'Close', keys: 'CommandOrControl+W' },
  quit: { label: 'Quit', keys: { darwin: 'CommandOrControl+Q', linux: 'CommandOrControl+Q' } },
  undo: { label: 'Undo', keys: 'CommandOrControl+Z' },
  redo: {
    label: 'Redo',
    keys: { win32: 'Control+Y', linux: 'Shift+CommandOrControl+Z', darwin: 'Shift+CommandOrControl+Z' },
  },
  cut: { label: 'Cut', keys: 'CommandOrControl+X', registers: false },
  copy: { label: 'Copy', keys: 'CommandOrControl+C', registers: false },
  paste: { label: 'Paste', keys: 'CommandOrControl+V', registers: false },
  selectall: { label: 'Select All', keys: 'CommandOrControl+A' },
  resetzoom: { label: 'Actual Size', keys: 'CommandOrControl+0' },
  zoomin: { label: 'Zoom In', keys: 'CommandOrControl+Plus' },
  zoomout: { label: 'Zoom Out', keys: 'CommandOrControl+-' },
  togglefullscreen: { label: 'Toggle Full Screen', keys: { darwin: 'Control+Command+F', win32: 'F11', linux: 'F11' } },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    keys: { darwin: 'Alt+Command+I', win32: 'Ctrl+Shift+I', linux: 'Ctrl+Shift+I' },
  },
  help: { label: 'Help' },
}

/** A key in one spelling: `Ctrl+Shift+Z`, whatever order and names it was written in. */
const spelled = (keys: string, platform: string): string => {
  const command = platform === 'darwin' ? 'Cmd' : 'Ctrl'
  const names: Record<string, string> = {
    cmdorctrl: command,
    commandorcontrol: command,
    command: 'Cmd',
    cmd: 'Cmd',
    control: 'Ctrl',
    ctrl: 'Ctrl',
    option: 'Alt',
  }
  const parts = keys.split('+').map((part) => names[part.toLowerCase()] ?? part.toUpperCase())
  return [...parts.slice(0, -1).sort(), parts.at(-1)].join('+').toUpperCase()
}

export class MenuItem {
  id: string | undefined
  label: string
  role: string | undefined
  type: string
  accelerator: string | undefined
  registerAccelerator: boolean
  click: (item: MenuItem, window: unknown) => void
  submenu: Menu | undefined
  constructor(options: ItemOptions, platform: string = process.platform) {
    this.id = options.id
    this.role = options.role?.toLowerCase()
    const role = this.role === undefined ? undefined : roles[this.role]
    if (this.role !== undefined && role === undefined) throw new Error(`stand-in: no role ${this.role}`)
    const keys = typeof role?.keys === 'object' ? role.keys[platform] : role?.keys
    const submenu = options.submenu ?? role?.submenu?.map((name) => ({ role: name }))
    this.label = options.label ?? role?.label ?? ''
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator ?? keys
    this.registerAccelerator = options.registerAccelerator ?? role?.registers ?? true
    this.click = options.click ?? (() => {})
    this.submenu = submenu ? Menu.buildFromTemplate(submenu, platform) : undefined
  }
}

export class Menu {
  readonly items: MenuItem[] = []
  static #application: Menu | null = null
  static buildFromTemplate(template: readonly ItemOptions[], platform: string = process.platform): Menu {
    const menu = new Menu()
    for (const options of template) menu.append(new MenuItem(options, platform))
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
  /** Every item below this menu. */
  all(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])])
  }
  /**
   * The item that takes a key which the page left alone. A Mac's menu takes every key that it shows;
   * `registerAccelerator` is heard on Linux and Windows only (docs/api/menu-item.md).
   */
  taking(keys: string, platform: string = process.platform): MenuItem | undefined {
    const wanted = spelled(keys, platform)
    return this.all().find(
      (item) =>
        item.accelerator !== undefined &&
        (platform === 'darwin' || item.registerAccelerator) &&
        spelled(item.accelerator, platform) === wanted,
    )
  }
}
