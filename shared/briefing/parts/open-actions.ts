import { dayAfter, dayInWords, latestOf, type RoughDay, timeNamed } from '../../days/index.ts'
import { goalBehind, isOpenAction, isUnfinished } from '../../domain/goal-of.ts'
import { kindOf, type RecordOf } from '../../domain/kinds/index.ts'
import { capital, compareKeys, countInWords, plural, quotation } from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import { referenceTo } from '../declared.ts'
import { type Block, type Row, together } from '../document.ts'
import { asInPlan } from './action-order.ts'
import { cameOfNote } from './came-of.ts'
import { cell, choiceWords, dueWords, NO_OWNER, NO_STATUS, noDate, table, words } from './table.ts'

type Action = RecordOf<'action'>

/** The last ISO day on which an action is in time; without one it never is late. */
export const lateFrom = ({ due }: Pick<Action, 'due'>): string => (due === undefined ? '9' : latestOf(due))

/** Open actions, the earliest due first; those without a day last. */
export function openActions(ctx: Context): readonly Action[] {
  const inTurn = asInPlan(ctx.plan)
  return ctx.plan
    .all('action')
    .filter((a) => isOpenAction(ctx.plan, a))
    .toSorted((a, b) => compareKeys(lateFrom(a), lateFrom(b)) || inTurn(a, b))
}

/** Open actions whose day is over, the oldest first: the one list from which every paper counts and names what is late. */
export const lateActions = (ctx: Context): readonly (Action & { readonly due: RoughDay })[] =>
  openActions(ctx).flatMap((a) => (a.due !== undefined && lateFrom(a) < ctx.request.date ? [{ ...a, due: a.due }] : []))

/** Community actions whose day is over too, beside those: "Three community actions are past their due dates, too." '' for none. */
export function lateActsInWords(ctx: Context): string {
  const late = ctx.plan.all('act').filter((a) => isUnfinished(a) && lateFrom(a) < ctx.request.date).length
  const are = plural(late, 'community action is past its due date', 'community actions are past their due dates')
  return late === 0 ? '' : `${capital(countInWords(late))} ${are}, too.`
}

/** Most actions that a paper lists. */
export const mostActions = 40
/** The number of days ahead for which a document lists what is due. */
const AHEAD = 180

/**
 * The words for actions without room in the table: "Two more are past their due dates, and one is due later or
 * without a date."
 */
export function notListed(rest: readonly Pick<Action, 'due'>[], date: string): string {
  const late = rest.filter((a) => lateFrom(a) < date).length
  const more = rest.length - late
  const inPlan = `${plural(more, 'is', 'are')} in the plan, due later or without a date`
  if (late === 0) return `${capital(countInWords(more))} more ${inPlan}.`
  const past = `${capital(countInWords(late))} more ${plural(late, 'is past its due date', 'are past their due dates')}`
  return more === 0 ? `${past}, too.` : `${past}, and ${countInWords(more)} ${inPlan}.`
}

/** Open actions, with owner and due date: all that are past their day, then those due in the next half year. */
export function openActionBlocks(ctx: Context): Block[] {
  const all = openActions(ctx)
  if (all.length === 0) return []
  const { date } = ctx.request
  const until = dayAfter(date, AHEAD) ?? date
  const shown = all.filter((a) => a.due === undefined || lateFrom(a) <= until).slice(0, mostActions)
  const more = all.length - shown.length
  return [
    { t: 'heading', level: 1, text: 'Open actions' },
    { t: 'reading', text: leadOf(all, date) },
    ...actionTable(ctx, shown, null, 'told'),
    ...(more === 0
      ? []
      : [
          {
            t: 'note',
            text:
              shown.length === 0
                ? `${all.length === 1 ? 'It is' : `${capital(allOf(all.length))} are`} due after ${dayInWords(until)}.`
                : notListed(
                    all.filter((a) => !shown.includes(a)),
                    date,
                  ),
          } as const,
        ]),
  ]
}

/** How many there are, and how late. An action without a status may be done: it is only not entered. */
function leadOf(all: readonly Action[], date: string): string {
  const bare = all.filter((a) => a.status === undefined).length
  const many = `${capital(countInWords(all.length))} ${plural(all.length, 'action is', 'actions are')}`
  const late = howLate(all, date)
  if (bare === 0) return `${many} open; ${late}.`
  const none = bare < all.length ? `for ${countInWords(bare)}` : all.length === 1 ? '' : `for ${allOf(bare)}`
  return `${many} not entered as done; ${[none, 'no status is given'].filter((w) => w !== '').join(' ')}. ${capital(late)}.`
}

const allOf = (n: number): string => (n === 2 ? 'both' : `all ${countInWords(n)}`)

/** "four are past their due dates, and four have no due date"; what has no day can't be called in time. */
function howLate(all: readonly Action[], date: string): string {
  const late = all.filter((a) => lateFrom(a) < date).length
  const bare = all.filter((a) => a.due === undefined)
  const undated = bare.length
  const dated = all.length - undated
  const over = titlesOver(bare, date)
  if (dated === 0)
    return `${all.length === 1 ? 'it has no due date' : 'none has a due date'}${over === '' ? '' : `, but ${over}`}`
  if (late === 0 && undated === 0) return all.length === 1 ? 'it is not past its due date' : 'none is past its due date'
  const said =
    late === 0
      ? `${dated === 1 ? 'the one with a due date is not' : `none of the ${countInWords(dated)} with a due date is`} past it`
      : late < all.length
        ? `${countInWords(late)} ${plural(late, 'is past its due date', 'are past their due dates')}`
        : late === 1
          ? 'it is past its due date'
          : `${allOf(late)} are past their due dates`
  // Which ones the titles are of is said before them.
  const without =
    undated === 0 || (late === 0 && over === '')
      ? ''
      : `, and ${countInWords(undated)} ${plural(undated, 'has', 'have')} no due date`
  return `${said}${without}${over === '' ? '' : `; ${over}`}`
}

/** Those without a due date whose own words name a time that is over. */
function titlesOver(bare: readonly Action[], date: string): string {
  const over = bare.filter((a) => (timeNamed(a.title ?? '') ?? '9') < date).length
  if (over === 0) return ''
  if (bare.length === 1) return 'its title names a time that is over'
  const whose = over < bare.length ? `${countInWords(over)} of these` : allOf(over)
  return `the ${plural(over, 'title', 'titles')} of ${whose} ${plural(over, 'names', 'name')} a time that is over`
}

/** Open actions without a due date whose own words name a time that is over, in the plan's order. */
export const untimely = (ctx: Context): readonly Action[] =>
  openActions(ctx).filter((a) => a.due === undefined && (timeNamed(a.title ?? '') ?? '9') < ctx.request.date)

/**
 * The state of a plan without due dates whose steps name times that are over: none of them ever counts as late. '' if
 * there are none.
 */
export function timesOver(ctx: Context): string {
  const all = ctx.plan.all('action')
  const open = openActions(ctx)
  const over = untimely(ctx)
  if (over.length === 0) return ''
  const done = all.filter((a) => a.status === 'done').length
  const unsaid = open.filter((a) => a.status === undefined).length
  if (all.length === 1) {
    const none = unsaid === 0 ? '' : ' it has no status, and'
    return `The one action is not entered as done;${none} its title names a time that is over.`
  }
  const lead =
    done === 0
      ? `None of the ${countInWords(all.length)} actions is entered as done`
      : `${capital(countInWords(done))} of ${countInWords(all.length)} actions ${plural(done, 'is', 'are')} done`
  const none = unsaid === 0 ? '' : `; ${countInWords(unsaid)} ${plural(unsaid, 'has', 'have')} no status`
  // All that is not done is the same: one sentence says it.
  if (over.length === open.length && unsaid === open.length && open.length > 1)
    return `${lead}${none}, and the titles of ${allOf(over.length)} name a time that is over.`
  const others = done === 0 ? 'The' : 'Of the others, the'
  return `${lead}${none}. ${others} ${plural(over.length, 'title', 'titles')} of ${countInWords(over.length)} without a due date ${plural(over.length, 'names', 'name')} a time that is over.`
}

/**
 * Late steps for a page that names none: how many are past their due dates, and for the others what their titles
 * name.
 */
export function pastInWords(ctx: Context): string {
  const late = lateActions(ctx).length
  if (late === 0) return timesOver(ctx)
  const all = ctx.plan.all('action').length
  const which =
    all === 1
      ? 'The one action'
      : late === all
        ? `${capital(allOf(all))} actions`
        : `${capital(countInWords(late))} of the ${countInWords(all)} actions`
  const over = untimely(ctx).length
  const titles =
    over === 0
      ? ''
      : `; the ${plural(over, 'title', 'titles')} of ${countInWords(over)} more ${plural(over, 'names', 'name')} a time that is over`
  return `${which} ${plural(late, 'is past its due date', 'are past their due dates')} and not entered as done${titles}.`
}

/** The number of the goal that an action is for: its own, or that of its strategy or measure. */
export function goalOf(ctx: Context, { about }: Action): number | undefined {
  const id = goalBehind(ctx.plan, about)
  return ctx.goals.find((g) => g.goal.id === id)?.no
}

/** What a goal’s number, or a name, tells of an action or a risk: what it is for, but not of which strategy or measure of the goal. */
export const forTold = ({ about }: Pick<Action | RecordOf<'risk'>, 'about'>): readonly 'about'[] =>
  about?.kind === 'strategy' || about?.kind === 'measure' ? [] : ['about']

/** "Goal 2", of an action for a strategy too; of one for something else what it is and its name: "Concern “You will …”". */
function forWhat(ctx: Context, a: Action): string {
  const no = goalOf(ctx, a)
  if (no !== undefined) return `Goal ${no}`
  const name = a.about === undefined ? '' : referenceTo(ctx, a.about.kind, a.about.id)
  // Words that people said, or a policy’s, would be read as the paper’s own.
  return a.about === undefined || name === '' ? '' : `${kindOf(a.about.kind)?.one ?? ''} ${quotation(name)}`.trim()
}

/** The most actions that stay on one page with the note about them. */
const keptActions = 6

/** How a table says what an action is for: in a column, by its place, or not at all. */
type ForWhat = 'told' | 'said' | 'untold'

/** Actions with owner, day and status. */
export function actionTable(
  ctx: Context,
  actions: readonly Action[],
  caption: string | null = null,
  how: ForWhat = 'untold',
): Block[] {
  if (actions.length === 0) return []
  const { date } = ctx.request
  const told = how === 'told'
  const blocks: Block[] = [
    table(
      caption,
      [
        words('Action', 2.4),
        ...(told ? [words('For', 1.3)] : []),
        words('Owner', 1.5),
        words('Due', 1.4),
        words('Status', 0.9),
      ],
      actions.map((a): Row => {
        ctx.told('action', a.id, 'title', 'owner', 'due', 'status', ...(how === 'untold' ? [] : forTold(a)))
        return {
          cells: [
            { text: ctx.write.line(a.title, 'Action') || 'Action without a title' },
            ...(told ? [cell(forWhat(ctx, a))] : []),
            cell(roleOf(ctx, a.owner, 'Action, owner') ?? '', NO_OWNER),
            cell(dueWords(a.due, date), noDate(a)),
            cell(choiceWords('action', 'status', a.status), NO_STATUS),
          ],
        }
      }),
    ),
    ...cameOfNote(ctx, actions),
  ]
  // “The first” in the note means little a page later.
  return actions.length <= keptActions ? [...together(blocks)] : blocks
}
