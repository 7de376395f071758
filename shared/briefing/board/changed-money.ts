import { yearInWords } from '../../days/index.ts'
import { kinds } from '../../domain/kinds/index.ts'
import { askedWords, isOpenGap, moneyByYear, type YearMoney } from '../../rules/money/by-year.ts'
import { positionName } from '../../rules/money/lines.ts'
import { compareKeys, dollars, fteWords } from '../../words/index.ts'
import type { Context } from '../context.ts'
import type { Cell } from '../document.ts'
import { choiceWords } from '../parts/table.ts'
import { type Difference, same, soft } from './changed-goals.ts'

/** Money and positions, as they were when the last briefing was sent and as they are now. */

/** What is asked for, secured and open in each fiscal year that is not over, where it is other than then. */
export function moneyChanges(ctx: Context, before: Context): Difference[] {
  const { date } = ctx.request
  const [then, now] = [before, ctx].map(
    ({ plan }) => new Map(moneyByYear(plan, date).flatMap((y) => (y.to >= date ? [[y.year, y] as const] : []))),
  )
  const years = [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])].toSorted(compareKeys)
  return years.flatMap((year) => {
    const [was, is] = [then?.get(year), now?.get(year)]
    const asked = askedWords([was, is].filter((y) => y !== undefined))
    const line = (what: string, amount: (y: YearMoney) => Cell): Difference => ({
      what: `${yearInWords(year)}, ${what}`,
      was: was === undefined ? { text: dollars(0) } : amount(was),
      now: is === undefined ? { text: dollars(0) } : amount(is),
    })
    return [
      line(asked, (y) => ({ text: dollars(y.asked) })),
      line('secured', (y) => ({ text: dollars(y.secured) })),
      line(`${asked}, and not secured`, (y) =>
        isOpenGap(y) ? soft('No amount entered') : { text: dollars(Math.max(0, y.gap)) },
      ),
    ].filter((d) => !same(d.was, d.now))
  })
}

/** The positions whose name, FTE or status is other than then; one that came or went is a line too. */
export function positionChanges(ctx: Context, before: Context): Difference[] {
  const stands = (of: Context, id: string): Cell => {
    const position = of.plan.get('position', id)
    if (position === undefined) return soft(of === ctx ? 'No longer in the plan' : 'Not in the plan')
    const fte = position.fte === undefined ? '' : `${fteWords(position.fte)} FTE`
    const words = [choiceWords('position', 'state', position.state), fte].filter((w) => w !== '').join(', ')
    return words === '' ? soft('Status not given') : { text: words }
  }
  const named = (of: Context, id: string) =>
    of.write.line(positionName(of.plan.get('position', id)), `${kinds.position.one}, title`)
  const ids = new Set([...ctx.plan.all('position'), ...before.plan.all('position')].map((p) => p.id))
  return [...ids].flatMap((id): Difference[] => {
    const what = named(ctx.plan.get('position', id) === undefined ? before : ctx, id)
    const [was, now] = [stands(before, id), stands(ctx, id)]
    if (same(was, now)) return []
    ctx.told('position', ctx.plan.get('position', id)?.id, 'title', 'fte', 'state')
    return [{ what, was, now }]
  })
}
