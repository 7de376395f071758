import { cellText } from '../cells/cells.ts'
import { keyOf } from '../names/names.ts'
import { type PlanDraft, rowsOf } from './draft.ts'
import { kindsIn } from './enters.ts'
import { saysNothing, tidied, withoutContinued } from './texts.ts'

/**
 * The first row with no goal, or other parent, in a list that names it in each row, so that an empty cell need not mean
 * the one above; null where there is none. A list that leaves it out repeats it now and then, as on a new page.
 */
export function emptyAmongRepeated(draft: PlanDraft): number | null {
  const kinds = kindsIn(draft.roles)
  const found = kinds.slice(0, -1).flatMap((kind, level): number[] => {
    const at = draft.roles.indexOf(kind)
    const lower = kinds.slice(level + 1).map((k) => draft.roles.indexOf(k))
    const [blanks, repeated]: [number[], number[]] = [[], []]
    let above: string | null = null
    for (const { row, cells } of rowsOf(draft)) {
      if (!lower.some((i) => cellText(cells[i]).trim() !== '')) continue
      const own = keyOf(withoutContinued(tidied(cellText(cells[at]))))
      if (own === '' && above !== null) blanks.push(row)
      else if (own === above && !saysNothing(own)) repeated.push(row)
      if (own !== '') above = own
    }
    return repeated.length >= blanks.length ? blanks.slice(0, 1) : []
  })
  return found[0] ?? null
}
