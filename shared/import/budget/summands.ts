import { cellText, isBlank } from '../cells/cells.ts'
import type { NumberStyle } from '../cells/numbers.ts'
import type { WholeRow } from '../rows/select.ts'
import { type AmountsIn, readMoney } from './money.ts'
import { depthsOf } from './outline.ts'
import type { BudgetRole } from './roles.ts'
import { isCalledTotal, isWide } from './row-kinds.ts'
import { type Summand, sayingRoles } from './summand.ts'

interface Answered {
  readonly roles: readonly BudgetRole[]
  readonly numberStyle: NumberStyle | null
  readonly amountsIn: AmountsIn | null
}

/** The name of a row, and whether it is called a total. */
export function namesOf({ roles }: Pick<Answered, 'roles'>): (row: WholeRow) => { name: string; called: boolean } {
  const [what, account, position] = (['description', 'account', 'position'] as const).map((r) => roles.indexOf(r))
  return ({ cells }) => {
    const text = (at = -1): string => cellText(cells[at]).trim()
    const name = text(what) || ((what ?? -1) < 0 ? text(position) : '') || text(account)
    return {
      name,
      called: isCalledTotal(name) || (name === '' && cells.some((c) => isCalledTotal(cellText(c).trim()))),
    }
  }
}

/** The rows of a budget with an amount, or called a total, as what a sum may be made of. */
export function summandsOf(rows: readonly WholeRow[], draft: Answered): readonly Summand[] {
  const { roles } = draft
  const nameOf = namesOf(draft)
  const amounts = roles.flatMap((role, i) => (role === 'amount' ? [i] : []))
  const said = sayingRoles.flatMap((role) => (roles.includes(role) ? [roles.indexOf(role)] : []))
  const year = roles.indexOf('year')
  const depth = depthsOf(rows, roles)
  let last = { row: rows[0]?.row ?? 0, filled: true }
  return rows.flatMap((whole): Summand[] => {
    const { row, cells } = whole
    const { name, called } = nameOf(whole)
    const read = amounts.map((at) =>
      readMoney(cells[at] ?? '', draft.numberStyle ?? 'point', draft.amountsIn ?? 'dollars'),
    )
    const filled = amounts.some((at) => !isBlank(cells[at] ?? ''))
    const gap = !last.filled || row - last.row > 1
    last = { row, filled }
    if (name === '' && !called && !read.some((m) => m.ok)) return []
    return [
      {
        row,
        cents: read.map((m) => (m.ok ? m.cents : 0)),
        blank: read.map((m) => !m.ok),
        filled: said.map((at) => cellText(cells[at]).trim() !== ''),
        called,
        nameless: name === '' && !called,
        gap,
        wide: isWide(name),
        name,
        year: cellText(cells[year]).trim(),
        ...depth(cells),
      },
    ]
  })
}
