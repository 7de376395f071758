import { cellText, isBlank } from '../cells/cells.ts'
import type { WholeRows } from '../rows/select.ts'

/**
 * Lines with a single text, once or repeated, anywhere among the rows: notes, and headings over several rows or
 * columns.
 */
export const linesAlone = (chosen: Pick<WholeRows, 'rows'> | null): readonly string[] =>
  (chosen?.rows ?? []).flatMap(({ cells }) => {
    const [text, ...more] = new Set(cells.flatMap((c) => (isBlank(c) ? [] : cellText(c).trim())))
    return text === undefined || more.length > 0 ? [] : [text]
  })
