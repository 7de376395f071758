import { fiscalYear, yearInWords } from '../days/index.ts'
import type { Context } from './context.ts'

/**
 * The note that the plan's years are over, still ahead, or in the last one: goals and steps must be read with it. ''
 * in between, or if its years are not entered.
 */
export function yearsOfPlan(ctx: Context): string {
  const d = ctx.plan.get('district', 'district')
  const now = fiscalYear(ctx.request.date, 7)
  if (d?.planFrom !== undefined && d.planFrom > now) {
    ctx.told('district', 'district', 'planFrom')
    return `The plan’s years begin with ${yearInWords(d.planFrom)}.`
  }
  if (d?.planTo === undefined || d.planTo > now) return ''
  ctx.told('district', 'district', 'planTo')
  return d.planTo < now
    ? `The plan’s years ended with ${yearInWords(d.planTo)}.`
    : `The plan’s last year is this one, ${yearInWords(d.planTo)}.`
}
