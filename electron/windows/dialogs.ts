import { existsSync } from 'node:fs'
import path from 'node:path'
import { type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron'
import { isThereLater } from '../door/door.ts'
import type { Dialogs } from '../ipc/dialogs.ts'

/** The system's own dialogs, in front of the window. */
export function createDialogs(window: () => BrowserWindow, folder: string): Dialogs {
  const choose = async (options: OpenDialogOptions): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), { properties: ['openFile'], ...options })
    return canceled ? null : (filePaths[0] ?? null)
  }
  const of = (name: string, extensions: string[]) => [{ name, extensions }]
  const orAny = (name: string, extensions: string[]) => [...of(name, extensions), ...of('All files', ['*'])]
  return {
    openPlan: (title) =>
      choose({
        title,
        defaultPath: existsSync(folder) ? folder : undefined,
        filters: of('Groundwork plans', ['groundwork', 'groundwork-damaged', 'age']),
      }),
    openTable: (title) =>
      choose({ title, filters: orAny('Tables (CSV, Excel)', ['csv', 'tsv', 'txt', 'xlsx', 'xlsm']) }),
    openPicture: (title) => choose({ title, filters: orAny('Pictures (PNG, JPEG)', ['png', 'jpg', 'jpeg']) }),
    openManual: (title) =>
      choose({ title, filters: orAny('Policy manuals (PDF, Word, text)', ['pdf', 'docx', 'txt']) }),
    openPdf: (title) => choose({ title, filters: of('PDF', ['pdf']) }),
    show: (file) => shell.showItemInFolder(file),
    chooseFolder: (title) => choose({ title, properties: ['openDirectory', 'createDirectory'] }),
    save: async ({ title, name, ending, kind }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: name,
        properties: ['showOverwriteConfirmation', 'createDirectory'],
        filters: of(kind, [ending]),
      })
      if (canceled || !filePath) return null
      const ended = path.extname(filePath).toLowerCase() === `.${ending}`
      // The dialog asked about the name without its ending. With the ending added, nothing may be replaced.
      if (!ended) return { path: `${filePath}.${ending}`, confirmed: false }
      return { path: filePath, confirmed: await isThereLater(filePath) }
    },
  }
}
