import type { WholeRows } from '../select.ts'
import { cellText, isBlank } from '../table.ts'

/** Lines with one text alone, wherever they stand among the rows: notes, and what stands over several rows. */
export const linesAlone = (chosen: Pick<WholeRows, 'rows'> | null): readonly string[] =>
  (chosen?.rows ?? []).flatMap(({ cells }) => {
    const filled = cells.filter((c) => !isBlank(c))
    return filled.length === 1 ? [cellText(filled[0]).trim()] : []
  })
