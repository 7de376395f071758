import { dayInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { missesStatus, onlyBegins } from '../../rules/begins.ts'
import { capital, countInWords, listed, withNumber } from '../../words/index.ts'
import { changed, type Since } from '../board/changed.ts'
import { goalByGoal } from '../board/goals.ts'
import { besideStatus, standingIn, standingMark } from '../board/marks.ts'
import { saidBefore } from '../board/said-before.ts'
import { isShortPlan } from '../board/short-plan.ts'
import { stand } from '../board/stand.ts'
import { mainView, shortSubject } from '../board/views.ts'
import { withheldNotes } from '../board/withheld.ts'
import { yearsShown } from '../board/years-shown.ts'
import { type Context, contextOf, type NumberedGoal } from '../context.ts'
import type { Block, Drawn, Row } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { conditionBlocks } from '../parts/conditions.ts'
import { ownerOf } from '../parts/owners.ts'
import { cell, NO_OWNER, table, words } from '../parts/table.ts'
import { planInSentence } from '../plan-name.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'

/**
 * The progress report: the state of the plan, then every goal with target, figures by group, gap and status, and the
 * history of its status. Its reader is the board. Pure, like every document.
 */
export function progressReport(
  plan: Plan,
  request: BriefingRequest,
  covers?: Coverage,
  since: Since | null = null,
): Drawn {
  const view = forAudience(plan, 'board')
  const ctx = contextOf(view, request, covers)
  const one = ctx.goals.find((g) => g.goal.id === subjectOf(plan, request))
  const goals = one === undefined ? ctx.goals : [one]
  const shown = goals.map((g) => g.goal.id)
  const blocks: Block[] = one
    ? goalByGoal(ctx, shown)
    : [
        // The report has a page for each goal and more, and a reader may be looking for one goal.
        ...(isShortPlan(ctx) ? [] : [{ t: 'contents', label: 'In this report', level: 1 } as const]),
        ...stand(ctx, shown).map((b, i): Block => (i === 0 && b.t === 'heading' ? { ...b, newPage: false } : b)),
        ...conditionBlocks(ctx),
        ...statusSoFar(ctx, goals),
        ...changed(ctx, since),
        ...goalByGoal(ctx, shown),
      ]
  const model = frame(ctx, {
    document: 'progress',
    kind: 'Progress report',
    title: (name) => (one ? titleOf(ctx, one, name) : `Progress on ${planInSentence(name)}`),
    blocks,
    end: () => (one ? aloneNote(ctx, one) : leftOutNote(ctx)),
  })
  const withheld = goals.flatMap((g) => {
    const main = mainView(ctx, g)
    return main ? withheldNotes(main, yearsShown(main), `Goal ${g.no}, ${main.title}`) : []
  })
  return drawn(ctx, model, withheld)
}

/** Nobody has made progress on the figures of a beginning: they say where the goal begins. */
const begins = (ctx: Context, { goal }: NumberedGoal): boolean => onlyBegins(ctx.plan, goal, ctx.request.date)

/** The title of a report on one goal: as entered, else the goal's, else its measure's. */
function titleOf(ctx: Context, goal: NumberedGoal, planName: string): string {
  const own = ctx.write.line(goal.goal.reportTitle, 'Title of the progress report')
  const called = own || ctx.write.line(goal.goal.title, 'Goal')
  // “Fewer students are absent” alone reads as a result.
  if (called !== '') return `${own ? '' : 'Goal: '}${called.replace(/\.$/, '')}`
  // The number is at the goal itself: a report on one goal would say it twice.
  const of = `${ctx.goals.length === 1 ? 'the one goal' : `goal ${goal.no}`} of ${planInSentence(planName)}`
  const said = begins(ctx, goal) ? of : `progress on ${of}`
  const subject = shortSubject(ctx, goal)
  return subject === '' ? capital(said) : `${subject}: ${said}`
}

/** Parts of a plan that a report on its one goal has no word of. */
const others = ['policy', 'position', 'department', 'decision', 'term', 'engagement', 'equityScreen'] as const
const hasMore = (ctx: Context): boolean =>
  others.some((kind) => ctx.plan.all(kind).length > 0) ||
  // Those of the goal itself are in what it costs.
  ctx.plan.all('budgetLine').some((l) => l.goal === undefined || !ctx.goals.some((g) => g.goal.id === l.goal))

/** A report on one goal leaves out everything else: it says so, and does not count kind by kind. */
function aloneNote(ctx: Context, numbered: NumberedGoal): Block[] {
  const lacks = [
    ...(missesStatus(ctx.plan, numbered.goal, ctx.request.date) ? ['no status'] : []),
    ...(ownerOf(ctx, numbered).text === NO_OWNER ? ['no owner'] : []),
  ]
  const none = lacks.length === 0 ? '' : `The goal has ${listed(lacks)} yet.`
  // A plan with only this goal leaves nothing out, and a line about that would start a new page.
  if (ctx.goals.length === 1 && !hasMore(ctx)) return none === '' ? [] : [{ t: 'note', text: none }]
  const about = `This report is about goal ${numbered.no} alone`
  const rest =
    ctx.goals.length === 1
      ? '; the full plan for the board has the rest of the plan.'
      : `. The progress report on ${ctx.goals.length === 2 ? 'both' : `all ${countInWords(ctx.goals.length)}`} goals also covers the others; the full plan for the board has everything.`
  return [{ t: 'note', text: [`${about}${rest}`, none].filter(Boolean).join(' ') }]
}

/** How the status of each goal has gone: its last few updates, oldest first, each with its day. */
function statusSoFar(ctx: Context, goals: Context['goals']): Block[] {
  const told = goals.flatMap((g) => {
    const before = saidBefore(ctx, g.goal)
    if (before === null) return []
    const standing = standingIn(ctx, g.goal)
    const { date } = standing
    const last = standingMark(ctx, standing)
    return [
      {
        goal: withNumber(g.no, g.title),
        before,
        last:
          last === null
            ? { text: '' }
            : {
                text: [`${last.word} (${date ? dayInWords(date) : 'no date'})`, ...besideStatus(ctx, g)].join('; '),
                status: last.mark,
              },
      },
    ]
  })
  const went = told.some((t) => t.before !== '')
  // One status each has no history: the table of goals has it already.
  if (!went) return []
  const history = table(
    null,
    [words('Goal', 2.2), words('Earlier', 2.4), words('Last', 1.6)],
    told.map(
      (t): Row => ({
        cells: [{ text: t.goal }, cell(t.before, 'Nothing before'), t.last],
      }),
    ),
  )
  return [{ t: 'heading', level: 2, text: 'Status over time' }, history]
}
