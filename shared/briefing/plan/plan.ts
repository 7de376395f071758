import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { capital, quotation } from '../../words/index.ts'
import { whoIsBehind } from '../board/behind.ts'
import { gapsAhead } from '../board/gaps.ts'
import { glance } from '../board/glance.ts'
import { inOneSentence, isBelow, saysMore, statusNote, whatFigures } from '../board/stand.ts'
import { looseViews, mainView, otherViews } from '../board/views.ts'
import { withheldNotes } from '../board/withheld.ts'
import { type Context, contextOf, onlyInsiders } from '../context.ts'
import { nameOf } from '../declared.ts'
import type { Block, Drawn } from '../document.ts'
import { drawn, frame } from '../frame.ts'
import { laterNote, publicNote } from '../left-out.ts'
import { budgetAppendix } from '../parts/budget-lines.ts'
import { departmentBlocks } from '../parts/departments.ts'
import { costNote } from '../parts/goal-cost.ts'
import { moneyBlocks } from '../parts/money.ts'
import { positionBlocks } from '../parts/positions.ts'
import { commitment, groups, nothing } from '../parts/purpose.ts'
import { glossary } from '../parts/terms.ts'
import type { BriefingRequest } from '../request.ts'
import type { Coverage } from '../text.ts'
import { crosswalk, instruction, pace, policies } from './align.ts'
import { chain, mandates } from './chain.ts'
import { acts, engagement, stories, why } from './community.ts'
import { thisPlan } from './district.ts'
import { wholeGoal, wholeMeasure } from './goal.ts'
import { planPicture } from './picture.ts'
import { everythingElse } from './rest.ts'
import { concerns, decisions, departmentWords, evidence, rhythms, rights, screens } from './standing.ts'
import { looseStrategies } from './strategies.ts'
import { ratings, translations } from './tables.ts'

/**
 * The full plan: everything that its reader may see, in the order in which a district adopts it; for the public, or
 * for the board with the money. An empty plan gives a short and honest paper. Pure, as every document.
 */
export function fullPlan(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const reader = request.readBy ?? 'public'
  const view = forAudience(plan, reader)
  const ctx = contextOf(view, request, covers, reader)
  const loose = looseViews(ctx)
  const blocks: Block[] = [
    { t: 'contents', label: 'In this plan', level: 1 },
    ...planPicture(ctx),
    ...thisPlan(ctx),
    ...commitment(ctx),
    ...groups(ctx),
    ...atAGlance(ctx),
    ...ctx.goals.flatMap((g) => wholeGoal(ctx, g)),
    ...looseStrategies(ctx),
    ...looseMeasures(ctx, loose),
    ...instruction(ctx),
    ...policies(ctx),
    ...onlyInsiders(ctx, () => pace(ctx)),
    ...departmentBlocks(ctx),
    ...departmentWords(ctx),
    ...onlyInsiders(ctx, () => [...moneyBlocks(ctx), ...positionBlocks(ctx)]),
    ...rights(ctx),
    ...screens(ctx),
    ...stories(ctx),
    ...why(ctx),
    ...acts(ctx),
    ...concerns(ctx),
    ...engagement(ctx),
    ...decisions(ctx),
    ...rhythms(ctx),
    ...crosswalk(ctx),
    ...chain(ctx),
    ...mandates(ctx),
    ...onlyInsiders(ctx, () => budgetAppendix(ctx)),
    ...evidence(ctx),
    ...words(ctx),
    ...translations(ctx),
    ...ratings(ctx),
  ]
  const model = frame(ctx, {
    document: 'plan',
    kind: 'Full plan',
    title: (name) => capital(name.replace(/^the /i, '')),
    blocks: emptyTogether(blocks),
    end: () => [...everythingElse(ctx), ...(reader === 'public' ? publicNote : []), ...laterNote(ctx)],
  })
  const views = [
    ...ctx.goals.flatMap((g) =>
      [mainView(ctx, g), ...otherViews(ctx, g)].flatMap((v) => (v ? [[v, `Goal ${g.no}, ${v.title}`] as const] : [])),
    ),
    ...loose.map((v) => [v, v.title] as const),
  ]
  const withheld = views.flatMap(([v, name]) => withheldNotes(v, v.years, name))
  return drawn(ctx, model, withheld)
}

/** Empty parts, gathered under one heading before the appendices: each alone would take a headed space. */
function emptyTogether(blocks: readonly Block[]): Block[] {
  const isHead = (b: Block | undefined) => b?.t === 'heading' && b.level === 1
  const isEmpty = (i: number) => {
    const after = blocks[i + 2]
    return isHead(blocks[i]) && blocks[i + 1]?.t === 'text' && (after === undefined || isHead(after))
  }
  const said = blocks.flatMap((b, i) => (b.t === 'text' && isEmpty(i - 1) ? b.paragraphs : []))
  const parts = blocks.filter((b, i) => isHead(b) && !isEmpty(i)).length + Math.min(1, said.length)
  // Nobody looks up one of two parts by its page.
  const rest = blocks.filter((b, i) => !isEmpty(i) && !isEmpty(i - 1) && (b.t !== 'contents' || parts > 2))
  if (said.length === 0) return rest
  const at = rest.findIndex((b) => b.t === 'heading' && b.level === 1 && b.text.startsWith('Appendix: '))
  const head: Block = { t: 'heading', level: 1, text: 'Not written yet' }
  // They are a line each, and one of them at the foot of a page would be cut off from the rest.
  const together: Block = { t: 'keep', blocks: [head, { t: 'text', paragraphs: said }] }
  return rest.toSpliced(at === -1 ? rest.length : at, 0, together)
}

function atAGlance(ctx: Context): Block[] {
  const head: Block = { t: 'heading', level: 1, text: 'Goals' }
  if (ctx.goals.length === 0) return [head, nothing('The plan has no goals yet.')]
  // The status of goals is for the board; the public reads what they are and how their figures move.
  const below = isBelow(
    ctx,
    ctx.goals.map((g) => g.goal.id),
  )
  const figures = `${below ? '' : whatFigures(ctx)}${gapsAhead(ctx)}`.trim()
  const told = ctx.reader !== 'public' || ctx.plan.all('statusUpdate').length > 0
  const more = [
    ...(figures === '' ? [] : [{ t: 'note', text: figures } as const]),
    ...costNote(ctx),
    ...statusNote(ctx),
    ...(ctx.reader === 'public' ? [whereToAsk(ctx, told)] : []),
    ...whoIsBehind(ctx),
  ]
  // The section of the plan's only goal says all of it, right below.
  if (below && more.length === 0 && !saysMore(ctx)) return []
  return [
    head,
    ...(told ? [{ t: 'reading', text: inOneSentence(ctx, below) } as const] : []),
    ...(below ? [] : [glance(ctx)]),
    ...more,
  ]
}

/** What the public looks for in vain, and whom to ask: the same words whatever the plan holds for others. */
function whereToAsk(ctx: Context, tellsStatus: boolean): Block {
  const office = ctx.write.line(ctx.plan.get('words', 'words')?.office, 'Name of the office').replace(/^the /i, '')
  const not = tellsStatus ? 'what a goal costs' : 'which status a goal has or what it costs'
  return {
    t: 'note',
    text: `This edition does not say ${not}: ask ${office === '' ? 'the district' : `the ${office}`}.`,
  }
}

/** Measures of a goal that was dropped, or of none: their figures are kept, and so is the plan's word. */
function looseMeasures(ctx: Context, views: readonly MeasureView[]): Block[] {
  if (views.length === 0) return []
  return [
    { t: 'heading', level: 1, text: 'Measures for none of the goals above' },
    ...views.flatMap((view) => [...wholeMeasure(ctx, view, true), ...itsGoal(ctx, view)]),
  ]
}

/** The dropped goal of a measure: the goal itself is further on. */
function itsGoal(ctx: Context, { id, title }: MeasureView): Block[] {
  const goal = ctx.plan.get('goal', ctx.plan.get('measure', id)?.goal)
  if (goal === undefined) return []
  const name = quotation(nameOf(ctx, 'goal', goal.id))
  return [{ t: 'note', text: `${quotation(title)} was a measure of ${name}, a goal that was dropped.` }]
}

function words(ctx: Context): Block[] {
  const terms = glossary(ctx)
  return terms.length === 0 ? [] : [{ t: 'heading', level: 1, text: 'Appendix: what our words mean' }, ...terms]
}
