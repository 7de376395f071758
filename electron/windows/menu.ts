import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '../../shared/ipc/contract.ts'

/** A command that the page carries out; the keys are shown here and heard by the page. */
const command = (
  send: (name: Command) => void,
  label: string,
  name: Command,
  accelerator?: string,
): MenuItemConstructorOptions => ({
  label,
  click: () => send(name),
  // Inside a text field these keys belong to the field, and only the page knows where the cursor is. A Mac's menu takes
  // every key that it shows unless the page handles it first; keys that the page leaves to a field are declared by
  // their role below.
  ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
})

/** The menu: the system's own roles, and the page's commands. */
export function setMenu(send: (name: Command) => void): void {
  const mac = process.platform === 'darwin'
  const back: MenuItemConstructorOptions[] = mac
    ? [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        command(send, 'Undo the Last Step', 'undo'),
        command(send, 'Do It Again', 'redo'),
      ]
    : [command(send, 'Undo', 'undo', 'CmdOrCtrl+Z'), command(send, 'Redo', 'redo', 'CmdOrCtrl+Shift+Z')]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      {
        label: '&File',
        submenu: [
          command(send, 'Plans on this laptop', 'home'),
          { type: 'separator' },
          { role: mac ? 'close' : 'quit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          ...back,
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
          { type: 'separator' },
          command(send, 'Find', 'find', 'CmdOrCtrl+K'),
        ],
      },
      {
        label: '&View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
        ],
      },
      ...(mac ? [{ role: 'windowMenu' } as const] : []),
      {
        label: '&Help',
        role: 'help',
        submenu: [
          command(send, 'Keyboard shortcuts', 'shortcuts'),
          command(send, 'Show the error log', 'errors'),
          command(send, 'Check this installation', 'check'),
        ],
      },
    ]),
  )
}
