import { where } from '../domain/plan.ts'
import type { Context } from './board/context.ts'
import { type Block, figuresIn } from './document.ts'

/**
 * Enters in the ledger every figure, target and point within a year that blocks tell, shown or not, with its measure
 * and group: they are read off the blocks themselves, so that no part has to say it beside what it prints.
 */
export function tellFigures(ctx: Context, blocks: readonly Block[]): void {
  for (const { is, measure, group, year, point } of figuresIn(blocks)) {
    ctx.told('measure', measure.id, 'goal', 'short')
    ctx.told('studentGroup', group.id, 'name', 'isTotal')
    if (point === null && is === 'reading') ctx.ledger.figures(measure.id, [year], [group.id])
    if (point === null && is === 'target')
      for (const t of where(ctx.plan, 'target', 'measure', measure.id))
        if (t.year === year && t.group === group.id) ctx.told('target', t.id, 'aim')
    if (point !== null)
      for (const i of where(ctx.plan, 'interim', 'measure', measure.id))
        if (i.year === year && i.group === group.id && ctx.write.line(i.point, 'Point in the year') === point)
          ctx.told('interim', i.id, is === 'reading' ? 'reading' : 'aim')
  }
}
