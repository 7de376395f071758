import { dayInWords, roughInWords, yearInWords } from '../../days/index.ts'
import { where } from '../../domain/plan.ts'
import { figureOfYear, type GroupFigure, isPrinted } from '../../figures/figure.ts'
import { isOver } from '../../rules/status.ts'
import { capital, countInWords, everyDays, goalNumbers, listed, plural, quotation, small } from '../../words/index.ts'
import { isPast } from '../board/aged.ts'
import { isBrief } from '../board/glance.ts'
import { besidesOf } from '../board/late.ts'
import { standingIn } from '../board/marks.ts'
import { newerInWords, newerThan, tellUndated, undatedInWords, undatedOf } from '../board/otherwise.ts'
import { unansweredGoals } from '../board/stand.ts'
import { updatesOwed } from '../board/updates-owed.ts'
import { mainView } from '../board/views.ts'
import type { Context, NumberedGoal } from '../context.ts'
import { fewRows } from '../few-rows.ts'
import { forTold, goalOf, lateActions, untimely } from '../parts/open-actions.ts'
import { carriedBy } from '../parts/owners.ts'
import { aside, askWhom, type Likely, tellAsked } from './likely.ts'
import { notShown } from './not-shown.ts'

/** Most goals or steps that are named in one answer. */
const mostNamed = 3

/** Questions that the evening's board document raises. */
export const fromPapers = (ctx: Context, asked: ReadonlySet<string>): Likely[] => [
  ...[statusOwed, targetsOver, noneNewer, stepsLate, stepsOver].flatMap((make) =>
    aside(ctx, (own) => make(own, asked)),
  ),
  ...notShown(ctx, asked),
]

/** Statuses promised by a day that is past: the people to whom they were promised ask for them first. */
function statusOwed(ctx: Context, asked: ReadonlySet<string>): Likely[] {
  const owed = updatesOwed(ctx)
  if (owed === undefined || asked.has(`promise/${owed.promise}`)) return []
  const days = ctx.plan.get('promise', owed.promise)?.everyDays ?? 1
  return [
    {
      question: `A status is promised ${everyDays(days)}. Where is it for ${owed.whom}?`,
      answer: [
        `It is ${owed.says}. ${owed.last === undefined ? 'None was ever given.' : `The last was given on ${dayInWords(owed.last)}.`}`,
        'Agree before the meeting on when the next comes.',
      ],
      figure: '',
      place: 'Board briefing, note on status',
      tell: () => ctx.told('promise', owed.promise, 'type', 'everyDays'),
    },
  ]
}

/** Targets whose year is over, and no figure says whether they were met. */
function targetsOver(ctx: Context, asked: ReadonlySet<string>): Likely[] {
  const goals = unansweredGoals(ctx).filter((g) => !asked.has(`goal/${g.goal.id}`))
  const [first] = goals
  if (first === undefined) return []
  const all = goals.flatMap((g) => aimOf(ctx, g))
  // A fourth is named, too, as a fourth step is.
  const aims = all.slice(0, all.length > mostNamed + 1 ? mostNamed : mostNamed + 1)
  const more = all.length - aims.length
  const of = plural(
    goals.length,
    `The year for the final target of goal ${first.no} (${quotation(first.title)}) is over. Was it met?`,
    `The years for the final targets of ${goalNumbers(goals.map((g) => g.no)).replace('G', 'g')} are over. Were they met?`,
  )
  return [
    {
      question: of,
      answer: [
        plural(goals.length, 'The plan has no figure for that year.', 'The plan has no figures for those years.'),
        goals.length === 1 ? askWhom(ctx, first) : 'Find out before the meeting which were met.',
      ],
      figure: [
        ...aims.map((a) => a.says),
        ...(more > 0 ? [`${countInWords(more)} more in the board briefing`] : []),
      ].join('; '),
      place: 'Board briefing, goals at a glance',
      of: aims.map((a) => a.figure),
      tell: () => {
        for (const g of goals) ctx.told('goal', g.goal.id, ...(goals.length === 1 ? (['title'] as const) : []))
        if (goals.length === 1) tellAsked(ctx, first)
      },
    },
  ]
}

/** "Goal 1: all staff, target 100 percent in 2024–25". */
function aimOf(ctx: Context, g: NumberedGoal): { says: string; figure: GroupFigure }[] {
  const view = mainView(ctx, g)
  const row = view && fewRows(view).find(({ row }) => isPrinted(row.final))?.row
  return row !== undefined && isPrinted(row.final)
    ? [{ says: `Goal ${g.no}: ${row.inSentence}, target ${figureOfYear(row.final)}`, figure: row.final }]
    : []
}

/** Goals whose newest figures are years old, or from before the plan: the board's table has “None yet” beside each. */
function noneNewer(ctx: Context, asked: ReadonlySet<string>): Likely[] {
  const unanswered = new Set(unansweredGoals(ctx).map((g) => g.goal.id))
  const found = ctx.goals.flatMap((g) => {
    const year = mainView(ctx, g)?.latestYear ?? null
    const { word } = standingIn(ctx, g.goal)
    // For a goal last called weak there is a question about since then already; nobody asks about a finished one.
    const known =
      asked.has(`goal/${g.goal.id}`) ||
      unanswered.has(g.goal.id) ||
      (word !== undefined && word !== 'onTrack' && word !== 'improved')
    return year === null || known || !isPast(ctx, year) ? [] : [{ g, year }]
  })
  const [first] = found
  if (first === undefined) return []
  // Newer figures than the main measures' years answer both questions, and may not be called none.
  const newer = newerInWords(
    newerThan(
      ctx,
      found.map((f) => f.g),
      found
        .map((f) => f.year)
        .toSorted()
        .at(-1) ?? '',
    ),
  )
  const undated = undatedOf(
    ctx,
    found.map((f) => f.g),
  )
  const none = undated.length === 0 ? 'The plan has none.' : 'The plan has none of a later year.'
  const figures = newer === '' ? 'figures of' : 'yearly figures of the main measures of'
  const whose = [...Map.groupBy(found, (f) => f.year)].map(([year, of], i) => {
    const goals = goalNumbers(of.map((f) => f.g.no)).replace('G', 'g')
    return i === 0
      ? `The newest ${found.length === 1 ? figures.replace('measures', 'measure') : figures} ${goals} are from ${yearInWords(year)}`
      : `those of ${goals} from ${yearInWords(year)}`
  })
  return [
    {
      question: `${listed(whose)}. Are there no newer ones?`,
      answer: [
        newer === '' ? none : `The plan has none of these; ${newer}.`,
        ...(undated.length === 0 ? [] : [undatedInWords(ctx, undated)]),
        found.length === 1
          ? askWhom(ctx, first.g)
          : 'Find out before the meeting whether there are, and when the next ones come.',
      ],
      figure: '',
      place: 'Board briefing, goals at a glance',
      tell: () => {
        tellUndated(ctx, undated)
        if (found.length === 1) tellAsked(ctx, first.g)
      },
    },
  ]
}

/** Steps past their day that nobody entered as done. */
function stepsLate(ctx: Context, asked: ReadonlySet<string>): Likely[] {
  const late = lateActions(ctx).filter((a) => !asked.has(`action/${a.id}`))
  if (late.length === 0) return []
  // A fourth is named, too: its count alone would take as much room.
  const named = late.slice(0, late.length > mostNamed + 1 ? mostNamed : mostNamed + 1)
  const more = late.length - named.length
  const besides = besidesOf(ctx, late)
  const says = named.map((a) => {
    const no = goalOf(ctx, a)
    const title = ctx.write.line(a.title, 'Action') || 'Action without a title'
    return `${title} (${no === undefined ? '' : `goal ${no}; `}was due ${roughInWords(a.due)}).`
  })
  return [
    {
      question: plural(
        late.length,
        'A step is past its due date. Is it done?',
        `${capital(countInWords(late.length))} steps are past their due dates. Are they done?`,
      ),
      answer: [
        plural(late.length, 'It is not entered as done.', 'None is entered as done.'),
        ...says,
        ...(more > 0 ? [`${capital(countInWords(more))} more are past their due dates.`] : []),
        ...besides.map((b) => b.says).filter((w) => w !== ''),
      ],
      figure: '',
      place: 'Board briefing, steps past their due date',
      tell: () => {
        for (const a of named)
          ctx.told('action', a.id, 'title', 'due', ...(goalOf(ctx, a) === undefined ? [] : forTold(a)))
        for (const b of besides) b.tell()
      },
    },
  ]
}

/** Steps without a due date whose own words name a time that is over: the board’s paper of the evening says so. */
function stepsOver(ctx: Context, asked: ReadonlySet<string>): Likely[] {
  const over = untimely(ctx).filter((a) => !asked.has(`action/${a.id}`))
  if (over.length === 0) return []
  const named = over.slice(0, over.length > mostNamed + 1 ? mostNamed : mostNamed + 1)
  const more = over.length - named.length
  const titles = named.map((a) => quotation(ctx.write.line(a.title, 'Action')))
  const listing = listed([...titles, ...(more > 0 ? [`${countInWords(more)} more`] : [])])
  return [
    {
      question: plural(
        over.length,
        'The title of one step names a time that is over. Was it done?',
        `The titles of ${countInWords(over.length)} steps name a time that is over. Were they done?`,
      ),
      answer: [`${plural(over.length, 'It is not entered as done', 'None is entered as done')}: ${listing}.`],
      figure: '',
      place: `Board briefing, ${lateActions(ctx).length > 0 ? 'steps past their due date' : 'steps whose time is over'}`,
      tell: () => {
        for (const a of named) ctx.told('action', a.id, 'title', 'status')
      },
    },
  ]
}

/**
 * Who carries goals without an owner, in the words of the board's own table: a presenter who says “nobody” would
 * contradict it.
 */
function whoAnswers(ctx: Context, goals: readonly NumberedGoal[]): string[] {
  const who = goals.map((g) => ({ no: g.no, goal: g, who: carriedBy(ctx, g) }))
  const carried = who.filter((w) => w.who !== '')
  const rest = who.length - carried.length
  if (carried.length === 0) return ['The plan names nobody. Say who will, or by when an owner is named.']
  const named = carried.slice(0, carried.length > mostNamed + 1 ? mostNamed : mostNamed + 1)
  const more = carried.slice(named.length)
  // With many goals, the board's table leaves the number of roles with actions to the progress report.
  const elsewhere = isBrief(ctx) ? more.filter((w) => carriedBy(ctx, w.goal, true) === '').length : 0
  const inTable = more.length - elsewhere
  return [
    'The plan names no single owner. Say who will answer, or by when an owner is named.',
    ...named.map((w) => `Goal ${w.no}: ${w.who}.`),
    ...(inTable > 0 ? [`For ${countInWords(inTable)} more the table says who has a part.`] : []),
    ...(elsewhere > 0
      ? [`For ${countInWords(elsewhere)} more the progress report says how many roles have open actions.`]
      : []),
    ...(rest > 0 ? [`For ${plural(rest, 'the other', 'the others')} it names nobody.`] : []),
  ]
}

/** Goals that the board's table shows without an owner, or without a measure. */
export function lackingOf(ctx: Context, asked: ReadonlySet<string>): Likely[] {
  const open = ctx.goals.filter(
    ({ goal }) => !isOver(ctx.plan, goal, ctx.request.date) && !asked.has(`goal/${goal.id}`),
  )
  const unowned = open.filter(({ goal }) => !ctx.plan.get('person', goal.owner))
  const one = (goals: readonly NumberedGoal[], what: string, asks: string, todo: readonly string[]): Likely[] =>
    goals.length === 0
      ? []
      : [
          {
            question: `No ${what} is entered for ${small(goalNumbers(goals.map((g) => g.no)))}. ${asks}`,
            answer: todo,
            figure: '',
            place: 'Board briefing, goals at a glance',
          },
        ]
  return [
    ...aside(ctx, (own) => one(unowned, 'owner', 'Who answers for this?', whoAnswers(own, unowned))),
    ...one(
      open.filter(({ goal }) => where(ctx.plan, 'measure', 'goal', goal.id).length === 0),
      'measure',
      'How will we know?',
      ['The plan has no measure for this. Say what could be measured, or by when one is chosen.'],
    ),
  ]
}
