import { roughInWords } from '../../days/index.ts'
import { figureOfYear, type GroupFigure, isPrinted } from '../../figures/figure.ts'
import { capital, countInWords, goalNumbers, plural } from '../../words/index.ts'
import type { Context, NumberedGoal } from '../board/context.ts'
import { decidedOf, endedOf } from '../board/late.ts'
import { unansweredGoals } from '../board/stand.ts'
import { mainView } from '../board/views.ts'
import { quoted } from '../declared.ts'
import { fewRows } from '../few-rows.ts'
import { goalOf, lateActions } from '../parts/open-actions.ts'
import { askWhom, type Likely } from './likely.ts'
import { notShown } from './not-shown.ts'

/** Most goals or steps that are named in one answer. */
const mostNamed = 3

/** What the board’s own paper of the evening points to, as somebody would ask about it. */
export const fromPapers = (ctx: Context, asked: ReadonlySet<string>): Likely[] => [
  ...targetsOver(ctx, asked),
  ...stepsLate(ctx, asked),
  ...notShown(ctx, asked),
]

/** Targets whose year is over, and no figure says whether they were met. */
function targetsOver(ctx: Context, asked: ReadonlySet<string>): Likely[] {
  const goals = unansweredGoals(ctx).filter((g) => !asked.has(`goal/${g.goal.id}`))
  const [first] = goals
  if (first === undefined) return []
  const aims = goals.slice(0, mostNamed).flatMap((g) => aimOf(ctx, g))
  const of = plural(
    goals.length,
    `The year for the final target of goal ${first.no} (${quoted(first.title)}) is over. Was it met?`,
    `The years for the final targets of ${goalNumbers(goals.map((g) => g.no)).replace('G', 'g')} are over. Were they met?`,
  )
  return [
    {
      question: of,
      answer: [
        plural(goals.length, 'The plan has no figure for that year.', 'The plan has no figures for those years.'),
        goals.length === 1 ? askWhom(ctx, first) : 'Find out before the meeting which were met.',
      ],
      figure: aims.map((a) => a.says).join('; '),
      place: 'Board briefing, goals at a glance',
      of: aims.map((a) => a.figure),
      tell: () => {
        for (const g of goals) ctx.told('goal', g.goal.id, ...(goals.length === 1 ? (['title'] as const) : []))
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

/** Steps whose day is over and that nobody entered as done. */
function stepsLate(ctx: Context, asked: ReadonlySet<string>): Likely[] {
  const late = lateActions(ctx).filter((a) => !asked.has(`action/${a.id}`))
  if (late.length === 0) return []
  // A fourth is named, too: its count alone would take as much room.
  const named = late.slice(0, late.length > mostNamed + 1 ? mostNamed : mostNamed + 1)
  const more = late.length - named.length
  const besides = [decidedOf(ctx, late), endedOf(ctx, late)]
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
        ...(more > 0 ? [`${capital(countInWords(more))} more are late.`] : []),
        ...besides.map((b) => b.says).filter((w) => w !== ''),
      ],
      figure: '',
      place: 'Board briefing, steps past their due date',
      tell: () => {
        for (const a of named) ctx.told('action', a.id, 'about', 'title', 'due')
        for (const b of besides) b.tell()
      },
    },
  ]
}
