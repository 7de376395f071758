import { countInWords, withNumber } from '../../words/index.ts'
import { byNeed } from '../board/by-need.ts'
import { missesCell } from '../board/glance.ts'
import { besideStatus, standingIn, standingMark } from '../board/marks.ts'
import { notFor } from '../board/missed.ts'
import { mainView } from '../board/views.ts'
import { type Context, type NumberedGoal, statusOf } from '../context.ts'
import type { Block, Cell, Row } from '../document.ts'
import { costsInYear } from '../parts/goal-costs.ts'
import { cell, figures, table, words } from '../parts/table.ts'

/** Groups named as missing what was due. */
const mostNamed = 3

/**
 * Each goal in a line: how it is doing, for whom it is not on its way, what it costs. A board member asks this of any goal, and
 * the answer is in one place. Where there is room for few, those that need the board most.
 */
export function goalsAtHand(ctx: Context, most: number, named = mostNamed): Block[] {
  if (ctx.goals.length < 2) return []
  const chosen = byNeed(ctx).slice(0, most)
  const shown = ctx.goals.filter((g) => chosen.includes(g))
  if (shown.length === 0) return []
  const more = ctx.goals.length - shown.length
  const priced = costsInYear(ctx, shown)
  const rows = shown.map((g): Row => {
    ctx.told('goal', g.goal.id, 'title')
    ctx.told('statusUpdate', statusOf(ctx, g.goal.id)?.id, 'goal', 'status', 'date')
    return {
      cells: [
        { text: withNumber(g.no, g.title) },
        statusCell(ctx, g),
        missesCell(notFor(ctx, g, named, true), mainView(ctx, g)),
        ...(priced ? [cell(priced.of.get(g.goal.id) ?? '', 'None asked')] : []),
      ],
    }
  })
  const inALine = table(
    null,
    [
      words('Goal', 3),
      words('Status', 1.9),
      words('Who misses what was due', 1.9),
      ...(priced ? [figures(`Cost ${priced.year}`, 0.9)] : []),
    ],
    rows,
  )
  const rest = more === 1 ? 'the other one' : `the other ${countInWords(more)}`
  return [
    { t: 'heading', level: 1, text: more > 0 ? 'Goals that need the board most' : 'Each goal in a line' },
    inALine,
    ...(more > 0 ? [{ t: 'note', text: `The board briefing has ${rest} at a glance.` } as const] : []),
  ]
}

function statusCell(ctx: Context, g: NumberedGoal): Cell {
  const mark = standingMark(ctx, standingIn(ctx, g.goal), true)
  if (mark === null) return cell('', 'No status')
  return { text: [mark.word, ...besideStatus(ctx, g, true)].join('; '), status: mark.mark }
}
