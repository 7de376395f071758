import type { ImportDraft } from './draft.ts'
import type { TableRead } from './table-read.ts'
import { NOTE, type Source } from './topics.ts'

/** What stands over a table and is said of all of it, and what notes below say. */

export const FILE = 'The file’s name'
export const TITLE = 'The title'
export const SHEET = 'The sheet’s name'
export const HEADING = 'The heading'
export const LINE = 'The line above the rows'
/** What stands below the table, or among its rows, and is short enough to be said of all of them. */
export const notesOf = ({ chosen }: ImportDraft, { facts }: Pick<TableRead, 'facts'>): readonly Source[] =>
  (chosen?.notes ?? []).flatMap((n): Source[] =>
    n.row > (facts.header ?? -1) + 1 && n.text.length <= 160 ? [[NOTE, n.text]] : [],
  )
export const titlesOf = ({ chosen, file }: ImportDraft, { facts, sheet }: TableRead): readonly Source[] => [
  [TITLE, facts.above],
  [LINE, chosen?.under ?? ''],
  [SHEET, sheet ?? ''],
  [FILE, file.replace(/\.\w+$/, '')],
]
