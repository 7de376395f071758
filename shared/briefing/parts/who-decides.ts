import type { Right } from '../../rules/rights.ts'
import { type Context, roleOf } from '../context.ts'
import type { Cell, Column } from '../document.ts'
import { cell, words } from './table.ts'

/** The column that names who makes each decision; none where the plan names nobody for any of them. */
export function whoDecides(
  ctx: Context,
  rights: readonly Right[],
): { readonly column: readonly Column[]; readonly of: (right: Right) => readonly Cell[] } {
  if (rights.every((r) => ctx.plan.get('person', r.decidedBy) === undefined)) return { column: [], of: () => [] }
  return {
    column: [words('Who decides', 1.6)],
    of: (right) => {
      ctx.told('decisionRight', right.id, 'decidedBy')
      return [cell(roleOf(ctx, right.decidedBy, 'Decision, who decides') ?? '', 'Nobody named')]
    },
  }
}
