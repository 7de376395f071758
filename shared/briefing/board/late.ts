import { earliestOf, latestOf, roughInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { capital, countInWords, plural } from '../../words/index.ts'
import type { Block, Row } from '../document.ts'
import { cell, table, words } from '../parts/table.ts'
import { type Context, roleOf } from './context.ts'

/** Steps that are named; the rest are counted. */
const mostNamed = 5

/** The number of the goal that a step is for: its own, or its strategy’s. */
function goalOf(ctx: Context, { about }: RecordOf<'action'>): number | undefined {
  const id = about?.kind === 'strategy' ? ctx.plan.get('strategy', about.id)?.goal : about?.id
  return ctx.goals.find((g) => g.goal.id === id)?.no
}

/**
 * Steps whose day is over and that nobody entered as done, the oldest first: a board that is only told how many cannot
 * ask about one. That one is not entered as done does not say that it was not. Nothing where there is none.
 */
export function lateSteps(ctx: Context): Block[] {
  const late = ctx.plan
    .all('action')
    .flatMap((a) => {
      const no = goalOf(ctx, a)
      return a.due !== undefined &&
        latestOf(a.due) < ctx.request.date &&
        a.status !== 'done' &&
        a.status !== 'stopped' &&
        no !== undefined
        ? [{ a, no, due: a.due }]
        : []
    })
    .toSorted((x, y) => earliestOf(x.due).localeCompare(earliestOf(y.due)) || x.no - y.no || (x.a.id < y.a.id ? -1 : 1))
  if (late.length === 0) return []
  const named = late.slice(0, mostNamed)
  const more = late.length - named.length
  return [
    { t: 'heading', level: 2, text: 'Steps past their due date' },
    table(
      null,
      [words('Not entered as done', 2.6), words('Goal', 0.5), words('Owner', 1.5), words('Was due', 1.3)],
      named.map(({ a, no, due }): Row => {
        ctx.told('action', a.id, 'about', 'title', 'owner', 'due')
        return {
          cells: [
            { text: ctx.write.line(a.title, `Goal ${no}, action`) || 'Action without a title' },
            { text: String(no) },
            cell(roleOf(ctx, a.owner, `Goal ${no}, owner of an action`) ?? '', 'No owner yet'),
            { text: roughInWords(due) },
          ],
        }
      }),
    ),
    ...(more === 0
      ? []
      : [
          {
            t: 'note',
            text: `${capital(countInWords(more))} ${plural(more, 'more is past its due date', 'more are past their due dates')}.`,
          } as const,
        ]),
  ]
}
