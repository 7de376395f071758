import type { Plan } from '../../domain/plan.ts'
import type { BriefingRequest } from '../../ipc/contract.ts'
import { forAudience } from '../audience.ts'
import { type Context, forInsiders, numberedGoals } from '../board/context.ts'
import { goalHead } from '../board/goals.ts'
import { pointTables } from '../board/interim.ts'
import { wholeMeasure } from '../board/measure.ts'
import { glance, inOneSentence, statusNote } from '../board/stand.ts'
import { typedNotes } from '../board/typed.ts'
import { mainView, otherViews } from '../board/views.ts'
import { withheldNotes } from '../board/withheld.ts'
import { type Block, type Drawn, printedIn } from '../document.ts'
import { frame } from '../frame.ts'
import { departmentBlocks } from '../parts/departments.ts'
import { budgetAppendix, moneyBlocks, positionBlocks } from '../parts/money.ts'
import { glossary } from '../parts/terms.ts'
import { type Coverage, writer } from '../text.ts'
import { crosswalk, instruction, pace, policies, strategies } from './align.ts'
import { acts, engagement, stories, why } from './community.ts'
import { commitment, groups, nothing } from './purpose.ts'

/**
 * The full plan: everything that its reader may see, in the order in which a district adopts it; for the public, or
 * for the board with the money. An empty plan gives a short and honest paper. Pure, as every document.
 */
export function fullPlan(plan: Plan, request: BriefingRequest, covers?: Coverage): Drawn {
  const reader = request.readBy ?? 'public'
  const view = forAudience(plan, reader)
  const write = writer(covers)
  const ctx: Context = { reader, plan: view, request, write, goals: numberedGoals(view, write) }
  const blocks: Block[] = [
    { t: 'contents', label: 'In this plan' },
    ...commitment(ctx),
    ...groups(ctx),
    ...atAGlance(ctx),
    ...ctx.goals.flatMap((g) => oneGoal(ctx, g)),
    ...instruction(ctx),
    ...policies(ctx),
    ...forInsiders(ctx, ...pace(ctx)),
    ...departmentBlocks(ctx),
    ...forInsiders(ctx, ...moneyBlocks(ctx), ...positionBlocks(ctx)),
    ...stories(ctx),
    ...why(ctx),
    ...acts(ctx),
    ...engagement(ctx),
    ...crosswalk(ctx),
    ...forInsiders(ctx, ...budgetAppendix(ctx)),
    ...words(ctx),
  ]
  const model = frame(ctx, { document: 'plan', kind: 'Full plan', title: (name) => capitalised(name), blocks })
  const withheld = ctx.goals.flatMap((g) =>
    [mainView(ctx, g), ...otherViews(ctx, g)].flatMap((v) =>
      v ? withheldNotes(v, v.years, `Goal ${g.no}, ${v.title}`) : [],
    ),
  )
  const all = ctx.goals.map((g) => g.goal.id)
  const typed = [
    ...view
      .all('story')
      .flatMap((s) => [s.title, s.shows, s.unknown].map((t) => [t, `Story “${s.title ?? ''}”`] as const)),
    ...view.all('studentGroup').map((g) => [g.reason, `Why ${g.name ?? 'a group'} is in focus`] as const),
    ...view.all('why').map((w) => [w.text, 'Why we do this'] as const),
    ...view
      .all('engagement')
      .flatMap((e) => [e.missing, e.heard, e.done].map((t) => [t, `Engagement “${e.title ?? ''}”`] as const)),
  ]
  const told = typedNotes(ctx, all, {}, typed)
  return { model, notes: [...withheld, ...told, ...write.notes()], printed: printedIn(blocks) }
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

function atAGlance(ctx: Context): Block[] {
  const head: Block = { t: 'heading', level: 1, text: 'Goals' }
  if (ctx.goals.length === 0) return [head, nothing('The plan has no goals yet.')]
  // How goals stand is told to the board; the public reads what they are and how their figures move.
  const told = ctx.plan.all('statusUpdate').length > 0
  return [head, ...(told ? [{ t: 'reading', text: inOneSentence(ctx) } as const] : []), glance(ctx), ...statusNote(ctx)]
}

/** A goal with all its measures, every year of them, its strategies, and the actions under each. */
function oneGoal(ctx: Context, numbered: Context['goals'][number]): Block[] {
  const main = mainView(ctx, numbered)
  const [head, ...picture] = main ? wholeMeasure(ctx, main, true) : []
  const measures = [...(main ? [main] : []), ...otherViews(ctx, numbered)]
  return [
    { t: 'keep', blocks: [...goalHead(ctx, numbered), ...(head ? [head] : [])] },
    ...picture,
    ...measures.flatMap((view, i) => [...(i === 0 ? [] : wholeMeasure(ctx, view, false)), ...pointTables(view)]),
    ...strategies(ctx, numbered.goal.id, numbered.no),
  ]
}

function words(ctx: Context): Block[] {
  const terms = glossary(ctx)
  return terms.length === 0 ? [] : [{ t: 'heading', level: 1, text: 'Appendix: what our words mean' }, ...terms]
}
