import { dayAfter, latestOf, roughInWords } from '../../days/index.ts'
import { decisionsOf } from '../../domain/decided.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { isEnded, policiesBehind } from '../../domain/policy-force.ts'
import { capital, countInWords, goalNumbers, plural, quotation, sentence } from '../../words/index.ts'
import { type Context, type NumberedGoal, roleOf } from '../context.ts'
import { referenceTo } from '../declared.ts'
import type { Block, Row } from '../document.ts'
import { type Beside, cameOf } from '../parts/came-of.ts'
import { forTold, goalOf, lateActions, lateActsInWords, openActions, timesOver } from '../parts/open-actions.ts'
import { cell, NO_OWNER, table, words } from '../parts/table.ts'

/** Steps that are named; the rest are counted. */
const mostNamed = 5

/**
 * Steps past their day that are not entered as done, the oldest first: a board that only hears how many cannot ask
 * about one. Not entered as done does not mean not done. A step without a due date is listed if its own words name a
 * time that is over. Nothing if there is none.
 */
export function lateSteps(ctx: Context): Block[] {
  const late = lateActions(ctx)
  const over = timesOver(ctx)
  if (late.length === 0)
    return over === ''
      ? []
      : [
          { t: 'heading', level: 2, text: 'Steps whose time is over' },
          { t: 'text', paragraphs: [over] },
        ]
  const named = late.slice(0, mostNamed)
  const more = late.length - named.length
  const besides = besidesOf(ctx, named)
  for (const b of besides) b.tell()
  return [
    { t: 'heading', level: 2, text: 'Steps past their due date' },
    table(
      null,
      [words('Not entered as done', 2.6), words('Goal', 0.5), words('Owner', 1.5), words('Was due', 1.3)],
      named.map((a): Row => {
        const no = goalOf(ctx, a)
        const where = no === undefined ? 'Action' : `Goal ${no}, action`
        ctx.told('action', a.id, 'title', 'owner', 'due', ...forTold(a))
        return {
          cells: [
            { text: `${ctx.write.line(a.title, where) || 'Action without a title'}${forOther(ctx, a, no)}` },
            cell(no === undefined ? '' : String(no), 'None'),
            cell(roleOf(ctx, a.owner, `${where}, owner`) ?? '', NO_OWNER),
            { text: capital(roughInWords(a.due)) },
          ],
        }
      }),
    ),
    ...beside(...besides.map((b) => b.says)),
    ...beside(
      more === 0
        ? ''
        : `${capital(countInWords(more))} ${plural(more, 'more is past its due date', 'more are past their due dates')}: ${countInWords(late.length)} in all.`,
      lateActsInWords(ctx),
      over,
    ),
  ]
}

/**
 * What the plan knows about steps past their due date: what came of them, what was decided on their days, and that
 * what asked for them has ended. Every document that calls a step late says this from here.
 */
export const besidesOf = (ctx: Context, named: readonly RecordOf<'action'>[]): readonly Beside[] => [
  cameOf(ctx, named),
  decidedOf(ctx, named),
  endedOf(ctx, named),
]

/** What a step that is for no goal is for instead. */
function forOther(ctx: Context, { about }: RecordOf<'action'>, no: number | undefined): string {
  const name = no !== undefined || about === undefined ? '' : referenceTo(ctx, about.kind, about.id)
  return name === '' ? '' : ` (${quotation(name)})`
}

/** How many of the steps beside it a decision is about: one about two of four says nothing of the others. */
const ofThose = (of: number, all: number, due: boolean, day: string): string =>
  of === all
    ? `Decided on ${day}`
    : due
      ? `On the ${of === 1 ? 'one whose due date' : `${countInWords(of)} whose due dates`} it names: decided on ${day}`
      : `On the ${of === 1 ? 'one' : countInWords(of)} whose ${plural(of, 'title names', 'titles name')} ${day}: decided on that day`

/** Days before a due date within which a decision that names its day and month without a year means it. */
const ahead = 366

/** Whether a decision on the goal of a step, made before it was due, names the day by which it was. */
function namesDue(ctx: Context, d: RecordOf<'decision'>, a: RecordOf<'action'>): boolean {
  const due = a.due === undefined ? '' : roughInWords(a.due)
  if (!due.includes(',') || d.date === undefined || a.due === undefined) return false
  const since = dayAfter(latestOf(a.due), -ahead)
  const made = latestOf(d.date)
  if (since === undefined || made < since || made >= latestOf(a.due)) return false
  const no = goalOf(ctx, a)
  const goal = ctx.goals.find((g) => g.no === no)?.goal.id
  if (!d.about?.some((about) => about.id === goal)) return false
  const [dayAndMonth = '', year = ''] = due.split(', ')
  return new RegExp(`\\b${dayAndMonth}\\b(?!, (?!${year})\\d{4})`).test(d.text ?? '')
}

/**
 * A decision on a day that a step's title names, or that named the day it was due: “Plans ordered on September 6,
 * 2018” may be answered in that very decision as met, or as taken back, and the step says neither. '' for none.
 */
function decidedOf(ctx: Context, named: readonly RecordOf<'action'>[]): Beside {
  const found = decisionsOf(ctx.plan).flatMap((d) => {
    const day = d.date === undefined ? '' : roughInWords(d.date)
    const titled = day.includes(',') ? named.filter((a) => a.title?.includes(day)) : []
    const due = titled.length === 0
    const of = due ? named.filter((a) => namesDue(ctx, d, a)) : titled
    const text = of.length === 0 ? '' : ctx.write.paragraphs(d.text, 'Decision').join(' ')
    if (text === '') return []
    const forum = ctx.write.line(d.forum, 'Decision, forum')
    const told = ['date', 'text', ...(forum === '' ? [] : ['forum'])] as ('date' | 'text' | 'forum')[]
    return [
      {
        says: `${ofThose(of.length, named.length, due, day)}${forum === '' ? '' : ` (${forum})`}: ${quotation(sentence(text))}`,
        tell: () => ctx.told('decision', d.id, ...told),
      },
    ]
  })
  return {
    says: found.map((f) => f.says).join(' '),
    tell: () => {
      for (const f of found) f.tell()
    },
  }
}

/**
 * The note that everything behind the goals of these steps has ended: a closed order's request is late for nobody. It
 * names all goals of which that is true, since naming some would suggest that the others kept theirs. '' if something
 * behind each of them holds, or nothing was ever linked.
 */
function endedOf(ctx: Context, named: readonly RecordOf<'action'>[]): Beside {
  const own = endedBehind(ctx, new Set(named.flatMap((a) => goalOf(ctx, a) ?? [])))
  return own.says === '' ? own : endedBehind(ctx, new Set(ctx.goals.map((g) => g.no)))
}

/**
 * What was behind one goal and has ended, if any goal has an unfinished step, or a strategy without a status. It is
 * printed under every goal of which it is true, since naming some would suggest that the others have something behind
 * them.
 */
export function endedUnder(ctx: Context, no: number): Beside {
  const own = endedBehind(ctx, new Set([no]))
  return own.says === '' || !ctx.goals.some((g) => hasSteps(ctx, g)) ? { says: '', tell: () => undefined } : own
}

/** Whether the table of late steps says it already, of all goals at once: under each of them it need not be said again. */
export const isSaidOfAll = (ctx: Context): boolean => endedOf(ctx, lateActions(ctx).slice(0, mostNamed)).says !== ''

/** Whether a goal whose backing has ended has a step or strategy for which that must be said. */
const hasSteps = (ctx: Context, { no, goal }: NumberedGoal): boolean =>
  (where(ctx.plan, 'strategy', 'goal', goal.id).length > 0 || openActions(ctx).some((a) => goalOf(ctx, a) === no)) &&
  endedBehind(ctx, new Set([no])).says !== ''

/** What was behind goals, by their numbers, with or without steps: an order may have asked for a strategy, too. */
export function endedBehind(ctx: Context, nos: ReadonlySet<number>): Beside {
  const { date } = ctx.request
  const goals = ctx.goals.flatMap(({ no, goal }) => {
    const behind = nos.has(no) ? policiesBehind(ctx.plan, goal.id) : []
    return behind.length > 0 && behind.every((p) => isEnded(p, date)) ? [{ no, behind }] : []
  })
  if (goals.length === 0) return { says: '', tell: () => undefined }
  const policies = [...new Set(goals.flatMap((g) => g.behind))]
  const days = policies.flatMap((p) => p.reached?.retired ?? [])
  // Only where each has its day is one of them the last.
  const last =
    days.length < policies.length ? undefined : days.toSorted((a, b) => (latestOf(a) < latestOf(b) ? 1 : -1))[0]
  const [only, second] = policies
  // One is named; of several, the names would fill the page.
  const title = second === undefined ? ctx.write.line(only?.title, 'Policy') : ''
  const numbers = `${goalNumbers(goals.map((g) => g.no)).replace('G', 'g')}${title === '' ? '' : ` (${quotation(title)})`}`
  return {
    says:
      last === undefined
        ? `What was behind ${numbers} is no longer in force.`
        : days.length === 1
          ? `What was behind ${numbers} has not been in force since ${roughInWords(last)}.`
          : `What was behind ${numbers} is no longer in force (the last ended: ${roughInWords(last)}).`,
    // With several, none is named, so none counts as printed by the day of the last.
    tell: () => {
      if (title !== '') ctx.told('policy', only?.id, 'title', ...(last === undefined ? [] : (['reached'] as const)))
    },
  }
}

const beside = (...said: readonly string[]): Block[] => {
  const text = said.filter((s) => s !== '').join(' ')
  return text === '' ? [] : [{ t: 'note', text }]
}

/** What was behind such goals as a separate note, for a document that asks for something these goals still need. */
export function endedNote(ctx: Context, of: readonly Pick<NumberedGoal, 'no'>[]): Block[] {
  const ended = endedBehind(ctx, new Set(of.map((g) => g.no)))
  ended.tell()
  return ended.says === '' ? [] : [{ t: 'note', text: ended.says }]
}
