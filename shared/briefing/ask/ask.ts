import { yearInWords } from '../../days/index.ts'
import { forAudience } from '../../domain/audience.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { mainMeasure } from '../../figures/goal-sentence.ts'
import { list } from '../../guide/lists/index.ts'
import { type GoalGap, gapOf } from '../../rules/money/goal-gap.ts'
import { givenIn, lineName, sourceName } from '../../rules/money/lines.ts'
import { isOver } from '../../rules/status.ts'
import { compareKeys, countInWords, dollars, plural, sentence } from '../../words/index.ts'
import { asOf } from '../as-of.ts'
import { isPast, nothingNewer } from '../board/aged.ts'
import { sourcesOf } from '../board/figure-sources.ts'
import { readingOf } from '../board/measure.ts'
import { viewOfMeasure } from '../board/views.ts'
import { whatEnded } from '../community/of-goals.ts'
import { type Context, contextOf } from '../context.ts'
import type { Block, Drawn, Row } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { forTold } from '../parts/open-actions.ts'
import { nothing } from '../parts/purpose.ts'
import { howFar, stepsOf } from '../parts/steps.ts'
import { figures, hung, table, words } from '../parts/table.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'
import { yearsOfPlan } from '../years-of-plan.ts'

/** Letters of sources from which on a pointer is written where there is no room: each group and year may have its own. */
const longSources = 200
/** How much there is room for, step by step, until it is one page. */
const steps = [
  { doing: 6, lines: 8, tests: 4 },
  { doing: 4, lines: 6, tests: 4 },
  { doing: 4, lines: 6, tests: 4, sources: longSources },
  { doing: 3, lines: 4, tests: 3, sources: longSources },
  { doing: 1, lines: 2, tests: 2, sources: longSources },
  { doing: 0, lines: 1, tests: 1, sources: longSources },
  { doing: 0, lines: 0, tests: 0, sources: longSources },
  { doing: 0, lines: 0, tests: 0, sources: longSources, brief: true },
] as const
export const askSteps = steps.length
type Room = (typeof steps)[number] & { readonly sources?: number; readonly brief?: boolean }

const kindsOfMoney = list('funding-kinds')

/**
 * The ask: one page to a funder or to the finance office, from the gap of one goal. It is the public's, so that it may be
 * handed to anyone; of the board's figures it has those that the officer ticked. Where a kind of money is named, it says
 * what such money can usually pay for, and never that a cost is allowed. Pure, as every document.
 */
export function askPaper(plan: Plan, request: BriefingRequest, covers?: Coverage, fit = 0): Drawn {
  const ctx = contextOf(forAudience(plan, 'public'), request, covers, 'public')
  const room = steps[Math.min(fit, steps.length - 1)] as Room
  const goal = ctx.goals.find((g) => g.goal.id === subjectOf(plan, request))
  const blocks: Block[] =
    goal === undefined
      ? [nothing('The plan has no goal that money could be asked for.')]
      : isOver(plan, goal.goal, request.date)
        ? [nothing('No money is asked for this goal.')]
        : [
            ...why(ctx, goal.goal.id, room),
            ...doing(ctx, goal.goal.id, room),
            ...money(ctx, asOf(forAudience(plan, 'board'), request.date).plan, goal.goal.id, room),
            ...allowed(ctx, room),
            // A request for a talk, without an amount, has nothing to sign.
            ...(asksFor(ctx, plan, goal.goal.id)
              ? [
                  {
                    t: 'signatures',
                    date: 'Date',
                    roles: ['Superintendent', 'Finance office', 'Funder'],
                    signed: [null, null, null],
                  } as const,
                ]
              : []),
          ]
  const model = frame(ctx, {
    document: 'ask',
    kind: 'Ask',
    title: () => (goal === undefined ? 'Request for money' : `${titleOf(ctx, plan, goal.goal.id)}: ${goal.title}`),
    blocks,
    end: () => leftOutNote(ctx),
  })
  return drawn(ctx, model)
}

/** Without an amount to ask for, the title requests nothing; with nothing under way, it claims nothing. */
function titleOf(ctx: Context, plan: Plan, goal: string): string {
  if (asksFor(ctx, plan, goal)) return 'Request for money'
  return stepsOf(ctx, new Set([goal])).underWay.length > 0 ? 'What we do' : 'Our plan'
}

/** Whether the page asks for any amount: those that the officer ticked, of a goal that has them. */
function asksFor({ request }: Context, plan: Plan, goal: string): boolean {
  const found = gapOf(asOf(forAudience(plan, 'board'), request.date).plan, goal, request.date)
  const shown = request.show ?? []
  return found !== undefined && (shown.includes('gap') || (shown.includes('lines') && found.short.length > 0))
}

/** Why: how the children are doing, in the public's figures. */
function why(ctx: Context, id: string, { sources: most = Number.POSITIVE_INFINITY, brief = false }: Room): Block[] {
  const goal = ctx.plan.get('goal', id)
  ctx.told('goal', id, 'title')
  const view = viewOfMeasure(ctx, goal && mainMeasure(ctx.plan, goal)?.id)
  if (view === undefined) return []
  const reading = readingOf(ctx, view, brief)
  if (reading.length === 0) return []
  ctx.told('measure', view.id, 'short', 'source')
  const of = reading.flatMap((b) => (b.t === 'reading' ? (b.of ?? []) : []))
  const year = view.latestYear ?? ''
  const old = isPast(ctx, year) ? nothingNewer(ctx, [year], 1, [view]) : ''
  const sources = sourcesOf(ctx, view, of)
  const from = sources.length > most ? 'The full plan for the public names the sources of these figures.' : sources
  return [...reading, { t: 'note', text: [old, from].filter((t) => t !== '').join(' ') }]
}

/**
 * What the plan has for the goal, as far as the public may know: actions under way, then strategies, which have no
 * status. Nobody is asked for money for a step whose time is over.
 */
function doing(ctx: Context, id: string, room: Room): Block[] {
  const { underWay, strategies, over } = stepsOf(ctx, new Set([id]))
  const acting = underWay.slice(0, room.doing)
  const planned = strategies.slice(0, room.doing - acting.length)
  for (const a of acting) ctx.told('action', a.id, 'title', ...forTold(a))
  for (const s of planned) ctx.told('strategy', s.id, 'goal', 'title')
  const named = [
    ...acting.map((a) => [ctx.write.line(a.title, 'Action'), ` (${howFar(ctx, 'action', a)})`]),
    ...planned.map((s) => [ctx.write.line(s.title, 'Strategy'), '']),
  ].flatMap(([title = '', far = '']) => (title === '' ? [] : [sentence(`${title}${far}`)]))
  const none = underWay.length + strategies.length === 0 && over.length > 0
  const ended = named.length === 0 ? '' : whatEnded(ctx, new Set([id]))
  if (none)
    return hung('What is in our plan', [yearsOfPlan(ctx), 'The time that the plan names for its steps is over.'], {
      level: 1,
    })
  // A page that has nothing else would be a title and nothing.
  const bare = underWay.length + strategies.length === 0 ? [noSteps(ctx, id)] : []
  return hung('What is in our plan', [yearsOfPlan(ctx), ...named, ended, ...bare], { level: 1 })
}

/** Whether a goal without a strategy and without an action under way has any step at all. */
function noSteps(ctx: Context, id: string): string {
  const own = where(ctx.plan, 'action', 'about', `goal/${id}`).filter((a) => a.status !== 'stopped')
  if (own.length === 0) return 'The plan names no step for this.'
  if (own.every((a) => a.status === 'done'))
    return plural(own.length, 'The one step that the plan names is done.', 'The steps that the plan names are done.')
  return 'The plan names no step for this that is under way.'
}

/**
 * Amounts that are pledged or applied for from the sources of the same lines, as far as these lines go: the reader
 * should know of them, and money that such a source has for other goals does not count here.
 */
function appliedFor(ctx: Context, board: Plan, found: GoalGap): string {
  const said = found.sources.flatMap((id) => {
    const own = found.short.reduce((sum, l) => sum + (l.source === id ? (l.amount ?? 0) : 0), 0)
    const promised = Math.min(own, givenIn(board, id, found.year).promised)
    const source = board.get('fundingSource', id)
    return promised > 0 && source
      ? [
          `${dollars(promised)} of ${found.held > 0 ? 'the rest' : 'it'} is pledged or applied for from ${ctx.write.line(sourceName(source), 'Funding source')}`,
        ]
      : []
  })
  return said.length === 0 ? '' : ` ${said.join('; ')}.`
}

/** The amount asked for: if a source does not have enough for all goals, the least and the most that may be missing. */
function askWords({ asked, held, least, year }: GoalGap): string {
  const [sure, when] = [dollars(asked - held), yearInWords(year)]
  if (least >= held) return `We ask for ${sure} for ${when}.`
  return `We ask for at least ${sure} for ${when}; between ${sure} and ${dollars(asked - Math.max(0, least))} is missing.`
}

const talk = 'We would like to talk with you about this work, and about how you could support it.'

/** The board's figures, each only where it was ticked: what is missing, what it would pay for, what is secured. */
function money(ctx: Context, board: Plan, goal: string, room: Room): Block[] {
  const show = ctx.request.show ?? []
  const found = gapOf(board, goal, ctx.request.date)
  const year = found && yearInWords(found.year)
  const range = found !== undefined && found.least < found.held
  const asked = show.includes('gap') && found ? askWords(found) : ''
  const secured =
    found && found.held > 0
      ? `${range ? `between ${dollars(Math.max(0, found.least))} and ` : ''}${dollars(found.held)} of it is secured`
      : 'none of it is secured'
  const elsewhere = found ? appliedFor(ctx, board, found) : ''
  const has =
    show.includes('secured') && found
      ? `The work needs ${dollars(found.asked)} in ${year}; ${secured}.${elsewhere}`
      : ''
  const unclear = new Set(found?.unclear)
  const short = [...(found?.short ?? []), ...unclear].toSorted(
    (a, b) => (b.amount ?? 0) - (a.amount ?? 0) || compareKeys(a.id, b.id),
  )
  const lines = show.includes('lines') ? short.slice(0, room.lines) : []
  const more = short.length - lines.length
  const under = [
    more > 0 ? `And ${countInWords(more)} smaller ${plural(more, 'cost', 'costs')}.` : '',
    unclear.size > 0
      ? 'Not known: the source has not secured all that is asked of it, and the plan does not say which of its costs are paid first.'
      : '',
  ]
    .filter((t) => t !== '')
    .join(' ')
  return [
    // A page that names no amount still asks for something: else its reader would not know why it came.
    ...hung('What we ask for', [asked, has, asked === '' && lines.length === 0 ? talk : ''], { level: 1 }),
    ...(lines.length === 0
      ? []
      : [
          table(
            `Costs in ${year} that are not fully secured${unclear.size > 0 ? ', or not known to be' : ''}`,
            [words('What it is for', 3), figures('Cost', 1), ...(unclear.size > 0 ? [words('Fully secured', 1)] : [])],
            lines.map(
              (line): Row => ({
                cells: [
                  { text: ctx.write.line(lineName(line), 'Budget line') },
                  { text: dollars(line.amount ?? 0) },
                  ...(unclear.size > 0 ? [{ text: unclear.has(line) ? 'Not known' : 'No' }] : []),
                ],
              }),
            ),
          ),
          ...(under === '' ? [] : [{ t: 'note', text: under } as const]),
        ]),
  ]
}

/** What the entered kind of money can usually pay for, with its tests, and that somebody else decides. */
function allowed(ctx: Context, room: Room): Block[] {
  const kind = kindsOfMoney.items.find((k) => k.id === ctx.request.fundKind)
  if (kind === undefined) return []
  const facts = kind.facts.map((f) => f.fact)
  return [
    ...hung(
      `${kind.id === 'other' ? 'Other money' : kind.name}: what it usually pays for`,
      [kind.usuallyPays, ...facts],
      { level: 1 },
    ),
    ...hung('Questions to settle first', kind.ask.slice(0, room.tests), { level: 1, list: 'numbered' }),
    ...hung(
      'Who decides',
      [
        'This is a place to start, and never a promise that a cost is allowed. The district’s federal programs office or finance chief decides. This is not legal advice.',
      ],
      { level: 1 },
    ),
  ]
}
