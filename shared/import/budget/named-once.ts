import { sameName } from '../../words/index.ts'
import { cellText } from '../cells/cells.ts'
import type { WholeRow } from '../rows/select.ts'
import type { BudgetDraft } from './draft.ts'
import type { BudgetRole } from './roles.ts'

/**
 * Funding sources and departments that a table names once for several lines: in a line above them, or in the first of their
 * rows, as a pivot does. Where a total below names one again, it is that of the empty rows between; else it is asked.
 */

export const once = ['source', 'department'] as const
export type Once = (typeof once)[number]
const ofTotal = /\b(sub-?|grand )?totals?\b/gi
/** The name in “Title II-A Total” or “Total for Title II-A”; null where a text is no total. */
function totalOf(text: string): string | null {
  const rest = text.replace(ofTotal, ' ')
  return rest === text ? null : rest.replace(/^[\W_]*(for|of)\b/i, '').replace(/^[^\p{L}\d]+|[^\p{L}\d)]+$/gu, '')
}

interface Below {
  /** The name above each empty cell that a total proves to be of it. */
  readonly proven: ReadonlyMap<number, string>
  /** Rows with an empty cell under a name, where nothing says that they are of it. */
  readonly open: readonly number[]
  /** How often each name is written. */
  readonly times: ReadonlyMap<string, number>
}

export function emptyBelow(rows: readonly WholeRow[], roles: readonly BudgetRole[], at: number): Below {
  const proven = new Map<number, string>()
  const open: number[] = []
  const times = new Map<string, number>()
  let name = ''
  let under: number[] = []
  const end = (next: string): void => {
    open.push(...under)
    under = []
    name = next
  }
  for (const { row, cells } of rows) {
    const texts = cells.map((c) => cellText(c).trim())
    const total = texts.flatMap((t) => totalOf(t) ?? [])[0]
    const own = texts[at] ?? ''
    if (total !== undefined) {
      if (name !== '' && sameName(total, name)) {
        for (const r of under) proven.set(r, name)
        under = []
      }
      end('')
    } else if (texts.filter((t) => t !== '').length === 1) end(own)
    else if (own !== '') {
      times.set(own, (times.get(own) ?? 0) + 1)
      end(own)
    } else if (name !== '' && roles.some((r, i) => r === 'amount' && texts[i] !== '')) under.push(row)
  }
  end('')
  return { proven, open, times }
}

/** By row and column: the name of the cell above that an empty one means. */
export function namesAbove(
  rows: readonly WholeRow[],
  { roles }: Pick<BudgetDraft, 'roles'>,
): ReadonlyMap<number, readonly { readonly at: number; readonly text: string }[]> {
  const found = new Map<number, { at: number; text: string }[]>()
  for (const at of once.map((role) => roles.indexOf(role)).filter((i) => i >= 0))
    for (const [row, text] of emptyBelow(rows, roles, at).proven)
      found.set(row, [...(found.get(row) ?? []), { at, text }])
  return found
}
