/** The module that answers to the name `electron` when the app runs on the stand-in. */
import { app } from './app.ts'
import { nativeTheme, powerMonitor, safeStorage, shell } from './desk.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc.ts'
import { Menu, MenuItem } from './menu.ts'
import { net, protocol } from './protocol.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'
import { utilityProcess } from './utility.ts'
import { BrowserWindow } from './window.ts'

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
}
