import { dayAfter, latestOf, type RoughDay, roughInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { capital, commas, countInWords, plural } from '../../words/index.ts'
import { type Context, roleOf } from '../board/context.ts'
import type { Block, Row } from '../document.ts'
import { cell, choiceWords, notYet, table, words } from './table.ts'

type Action = RecordOf<'action'>

/** The last ISO day on which an action is in time; without one it never is late. */
export const lateFrom = ({ due }: Pick<Action, 'due'>): string => (due === undefined ? '9' : latestOf(due))

/** Actions that are neither done nor stopped, the earliest due first; those without a day last. */
export const openActions = (ctx: Context): readonly Action[] =>
  ctx.plan
    .all('action')
    .filter((a) => a.status !== 'done' && a.status !== 'stopped')
    .toSorted((a, b) => lateFrom(a).localeCompare(lateFrom(b)) || (a.id < b.id ? -1 : 1))

/** Open actions whose day is over, the oldest first: the one list from which every paper counts and names what is late. */
export const lateActions = (ctx: Context): readonly (Action & { readonly due: RoughDay })[] =>
  openActions(ctx).flatMap((a) => (a.due !== undefined && lateFrom(a) < ctx.request.date ? [{ ...a, due: a.due }] : []))

/** Most actions that a paper lists. */
const most = 40
/** Days ahead of which a paper lists what is due. */
const AHEAD = 180

/** What is open, who has it and by when: all that is overdue, then what is due in the next half year. */
export function openActionBlocks(ctx: Context): Block[] {
  const all = openActions(ctx)
  if (all.length === 0) return []
  const { date } = ctx.request
  const until = dayAfter(date, AHEAD) ?? date
  const shown = all.filter((a) => a.due === undefined || lateFrom(a) <= until).slice(0, most)
  const lead = `${capital(countInWords(all.length))} ${plural(all.length, 'action is', 'actions are')} open; ${howLate(all, date)}.`
  const more = all.length - shown.length
  return [
    { t: 'heading', level: 1, text: 'Open actions' },
    { t: 'reading', text: lead },
    ...actionTable(ctx, shown),
    ...(more === 0
      ? []
      : [
          {
            t: 'note',
            text: `${commas(more)} more ${plural(more, 'is', 'are')} in the plan, due later or without a date.`,
          } as const,
        ]),
  ]
}

/** "four are overdue, and four have no due date"; what has no day can't be called in time. */
function howLate(all: readonly Action[], date: string): string {
  const late = all.filter((a) => lateFrom(a) < date).length
  const undated = all.filter((a) => a.due === undefined).length
  if (undated === all.length) return all.length === 1 ? 'it has no due date' : 'none has a due date'
  const dated = all.length - undated
  if (late === 0)
    return undated === 0
      ? all.length === 1
        ? 'it is not overdue'
        : 'none is overdue'
      : `${dated === 1 ? 'the one' : `none of the ${countInWords(dated)}`} with a due date is ${dated === 1 ? 'not ' : ''}overdue`
  const without = undated === 0 ? '' : `, and ${countInWords(undated)} ${plural(undated, 'has', 'have')} no due date`
  return `${countInWords(late)} ${plural(late, 'is', 'are')} overdue${without}`
}

/** Actions with owner, day and status. */
export function actionTable(ctx: Context, actions: readonly Action[], caption: string | null = null): Block[] {
  if (actions.length === 0) return []
  const { date } = ctx.request
  return [
    table(
      caption,
      [words('Action', 2.6), words('Owner', 1.4), words('Due', 1.3), words('Status', 0.9)],
      actions.map((a): Row => {
        ctx.told('action', a.id, 'about', 'title', 'owner', 'due', 'status')
        const due = a.due ? `${lateFrom(a) < date ? 'was due ' : ''}${roughInWords(a.due)}` : ''
        return {
          cells: [
            { text: ctx.write.line(a.title, 'Action') || 'Action without a title' },
            cell(roleOf(ctx, a.owner, 'Action, owner') ?? '', notYet('owner', a)),
            cell(capital(due), notYet('date', a)),
            cell(choiceWords('action', 'status', a.status), 'Not given'),
          ],
        }
      }),
    ),
  ]
}
