import { forAudience } from '../../domain/audience.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { figuresOfStory, storyOf } from '../../figures/story.ts'
import { small } from '../../words/index.ts'
import { interimOfViews } from '../board/interim.ts'
import { measureBlocks } from '../board/measure.ts'
import { viewOfMeasure } from '../board/views.ts'
import { withheldNotes } from '../board/withheld.ts'
import { yearsShown } from '../board/years-shown.ts'
import { type Context, contextOf, roleOf } from '../context.ts'
import type { Block, Drawn } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { leftOutNote } from '../left-out.ts'
import { actionTable, openActions } from '../parts/open-actions.ts'
import { nothing } from '../parts/purpose.ts'
import { choiceWords, hung } from '../parts/table.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { subjectOf } from '../which.ts'

type Truth = RecordOf<'hardTruth'>

/**
 * A bad number told well: what the data shows, what it does not, what it would take, whose decision that is, and who
 * supports the person who says it. Its reader is the cabinet. Pure, like every document.
 */
export function hardTruthPage(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const ctx = contextOf(forAudience(plan, 'cabinet'), request, covers, 'cabinet')
  const truth = ctx.plan.get('hardTruth', subjectOf(ctx.plan, request))
  const view = viewOfMeasure(ctx, truth?.measure)
  const blocks = truth === undefined ? [nothing('No hard truth has been written yet.')] : blocksOf(ctx, truth)
  const model = frame(ctx, {
    document: 'hardTruth',
    kind: 'Hard truth',
    title: () => ctx.write.line(truth?.title, 'Hard truth') || 'A hard truth',
    blocks,
    end: () => leftOutNote(ctx),
  })
  const withheld = view ? withheldNotes(view, yearsShown(view), view.title) : []
  return drawn(ctx, model, withheld)
}

function blocksOf(ctx: Context, truth: Truth): Block[] {
  const part = (text: string, inner: readonly Block[], none: string): Block[] => [
    { t: 'heading', level: 1, text },
    ...(inner.length > 0 ? inner : [nothing(none)]),
  ]
  ctx.told(
    'hardTruth',
    truth.id,
    'title',
    'measure',
    'groups',
    'unknown',
    'wouldTake',
    'whoseDecision',
    'decisionRight',
    'behind',
  )
  const typed = (text: string | undefined, where: string): Block[] => {
    const paragraphs = ctx.write.paragraphs(text, where)
    return paragraphs.length === 0 ? [] : [{ t: 'text', paragraphs }]
  }
  return [
    ...part('What the data shows', shows(ctx, truth), 'The plan records nothing here.'),
    ...part('What we don’t know', typed(truth.unknown, whatUnknown), 'The plan records nothing here.'),
    ...part(
      'What it would take',
      [...typed(truth.wouldTake, 'Hard truth, what it would take'), ...underWay(ctx, truth)],
      'The plan records nothing here.',
    ),
    ...part('Whose decision it is', whose(ctx, truth), 'The plan names nobody.'),
    ...part(
      'Who stands behind the messenger',
      behind(ctx, truth),
      'The plan records nobody’s promise. Ask before you say it in public.',
    ),
    ...part('What this does not say', [{ t: 'text', paragraphs: [notSaid] }], ''),
  ]
}

const whatUnknown = 'Hard truth, what we don’t know'

const notSaid =
  'These figures show that the result is not the same for all children. They do not show why, and they do not show that any one person acted wrongly.'

/** Its sentence as a data story has it: figures are put in by name, so that none grows old or gives a small group away. */
export const storyIn = ({ id, measure, shows }: Truth): RecordOf<'story'> => ({
  id,
  ...(measure !== undefined && { measure }),
  ...(shows !== undefined && { shows }),
})

/** The sentence with the plan's own figures, then the picture and the table of its measure. */
function shows(ctx: Context, truth: Truth): Block[] {
  const story = storyIn(truth)
  const said = storyOf(ctx.plan, story, 'cabinet')
  const lines = said.printable ? ctx.write.paragraphs(said.text, 'Hard truth, what the data shows') : []
  if (lines.length > 0) ctx.told('hardTruth', truth.id, 'shows')
  const view = viewOfMeasure(ctx, truth.measure)
  const unknown = ctx.write.paragraphs(truth.unknown, whatUnknown).join(' ')
  const blocks = view && measureBlocks(ctx, view, [], unknown)
  return [
    ...(lines.length > 0
      ? [{ t: 'text', paragraphs: lines, of: figuresOfStory(ctx.plan, story, 'cabinet') } as const]
      : truth.shows?.trim()
        ? [nothing('The sentence about it rests on a figure that can’t be shown, and is left out.')]
        : []),
    // A number that fell year by year may rise this fall: the person who presents it is asked about that first.
    ...(view ? interimOfViews(ctx, [view]) : []),
    ...(blocks === undefined ? [] : [{ t: 'keep', blocks: blocks.picture } as const, ...blocks.table]),
  ]
}

/** Most actions that say what is under way. */
const mostActions = 8

/** Open actions for the measure's goal. */
function underWay(ctx: Context, truth: Truth): Block[] {
  const goal = ctx.plan.get('measure', truth.measure)?.goal
  if (goal === undefined) return []
  const hooks = new Set([
    `goal/${goal}`,
    `measure/${truth.measure}`,
    ...where(ctx.plan, 'strategy', 'goal', goal).map((s) => `strategy/${s.id}`),
  ])
  const own = openActions(ctx).filter((a) => a.about && hooks.has(`${a.about.kind}/${a.about.id}`))
  return actionTable(ctx, own.slice(0, mostActions), 'Open for this goal already', 'said')
}

function whose(ctx: Context, truth: Truth): Block[] {
  const right = ctx.plan.get('decisionRight', truth.decisionRight)
  const who = roleOf(ctx, truth.whoseDecision ?? right?.decidedBy, 'Hard truth, whose decision')
  if (right) ctx.told('decisionRight', right.id, 'name', 'today', 'needed')
  const part = (value: string | undefined, field: 'today' | 'needed') =>
    small(choiceWords('decisionRight', field, value)) || 'not given'
  const [today, needed] = right ? [part(right.today, 'today'), part(right.needed, 'needed')] : []
  return [
    ...hung('Who decides', [who ?? '']),
    ...(right
      ? hung('Decision', [
          ctx.write.line(right.name, 'Decision'),
          today === needed && right.today !== undefined
            ? `The officer’s part: ${today}. No other part is needed.`
            : `The officer’s part today: ${today}. The part needed: ${needed}.`,
        ])
      : []),
  ]
}

function behind(ctx: Context, truth: Truth): Block[] {
  return (truth.behind ?? []).flatMap((id) => {
    const b = ctx.plan.get('backing', id)
    if (b === undefined) return []
    ctx.told('backing', b.id, 'who', 'promised')
    return hung(
      roleOf(ctx, b.who, 'Backing, who') ?? 'Nobody named',
      ctx.write.paragraphs(b.promised, 'Backing, what was promised'),
    )
  })
}
