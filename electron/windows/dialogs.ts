import { existsSync } from 'node:fs'
import path from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import { isThereLater } from '../door/door.ts'
import type { Dialogs } from '../ipc/dialogs.ts'

/** The system's own dialogs, in front of the window. */
export function createDialogs(window: () => BrowserWindow, folder: string): Dialogs {
  return {
    openPlan: async (title) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        defaultPath: existsSync(folder) ? folder : undefined,
        properties: ['openFile'],
        filters: [{ name: 'Groundwork plans', extensions: ['groundwork', 'groundwork-damaged', 'age'] }],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    openTable: async (title) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        properties: ['openFile'],
        filters: [
          { name: 'Tables (CSV, Excel)', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    openPicture: async (title) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        properties: ['openFile'],
        filters: [
          { name: 'Pictures (PNG, JPEG)', extensions: ['png', 'jpg', 'jpeg'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    openManual: async (title) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        properties: ['openFile'],
        filters: [
          { name: 'Policy manuals (PDF, Word, text)', extensions: ['pdf', 'docx', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    openPdf: async (title) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        properties: ['openFile'],
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    show: (file) => shell.showItemInFolder(file),
    chooseFolder: async (title) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    save: async ({ title, name, ending, kind }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: name,
        properties: ['showOverwriteConfirmation', 'createDirectory'],
        filters: [{ name: kind, extensions: [ending] }],
      })
      if (canceled || !filePath) return null
      const ended = path.extname(filePath).toLowerCase() === `.${ending}`
      // The dialog asked about the name without its ending. With the ending added, nothing may be replaced.
      if (!ended) return { path: `${filePath}.${ending}`, confirmed: false }
      return { path: filePath, confirmed: await isThereLater(filePath) }
    },
  }
}
