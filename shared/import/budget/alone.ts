import type { WholeRows } from '../table/select.ts'
import { cellText, isBlank } from '../table/table.ts'

/**
 * Lines with a single text, once or repeated, anywhere among the rows: notes, and headings over several rows or
 * columns.
 */
export const linesAlone = (chosen: Pick<WholeRows, 'rows'> | null): readonly string[] =>
  (chosen?.rows ?? []).flatMap(({ cells }) => {
    const [text, ...more] = new Set(cells.flatMap((c) => (isBlank(c) ? [] : cellText(c).trim())))
    return text === undefined || more.length > 0 ? [] : [text]
  })
