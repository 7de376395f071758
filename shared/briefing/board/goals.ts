import { bySort, goalSentence, mainMeasure, sentenceText } from '../../domain/goal-sentence.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { figureWords } from '../../domain/words.ts'
import { isShown } from '../../rules/suppression.ts'
import type { Block, Row, Table } from '../document.ts'
import { dayInWords } from '../format.ts'
import { type Context, forInsiders, type NumberedGoal, roleOf, statusOf } from './context.ts'
import { interimBlocks } from './interim.ts'
import { measureBlocks } from './measure.ts'
import { statusMark } from './stand.ts'
import { mainView, otherViews } from './views.ts'

/** Longest list of actions under a goal; the caption and the end of the paper count the rest. */
const mostActions = 6

/** Each goal that was asked for: what it says, how it stands, its figures, what is under way. */
export function goalByGoal(ctx: Context, shown: readonly string[]): Block[] {
  const chosen = shown.flatMap((id) => ctx.goals.find((g) => g.goal.id === id) ?? [])
  if (chosen.length === 0) return []
  return chosen.flatMap((g) => oneGoal(ctx, g))
}

/** A goal's heading, its status and owner, and its sentence. */
export function goalHead(ctx: Context, numbered: NumberedGoal): Block[] {
  const { no, goal, title } = numbered
  const update = statusOf(ctx, goal.id)
  ctx.told('goal', goal.id, 'title', 'owner')
  ctx.told('statusUpdate', update?.id, 'goal', 'status', 'date')
  return [
    { t: 'heading', level: 1, text: `Goal ${no}. ${title}`, short: `Goal ${no}` },
    {
      t: 'side',
      status: statusMark(ctx, goal.id),
      under: [
        ...forInsiders(ctx, roleOf(ctx, goal.owner, `Goal ${no}, owner`) ?? 'No owner yet'),
        ...(update?.date ? [`as of ${dayInWords(update.date)}`] : []),
      ],
      text: sentence(ctx, numbered),
    },
  ]
}

function oneGoal(ctx: Context, numbered: NumberedGoal): Block[] {
  const view = mainView(ctx, numbered)
  const { picture, table } = view ? measureBlocks(ctx, view, otherViews(ctx, numbered)) : { picture: [], table: [] }
  if (table.length > 0) ctx.told('measure', view?.id, 'phrase')
  // Together on a page where one can hold it; a longer one breaks between its parts.
  return [
    {
      t: 'keep',
      blocks: [
        { t: 'keep', blocks: [...goalHead(ctx, numbered), ...picture] },
        ...(table.length > 0 ? [{ t: 'keep', blocks: table } as const] : []),
        ...interimBlocks(ctx, numbered),
        ...doing(ctx, numbered),
      ],
    },
  ]
}

/** The goal's sentence from its measure, for all students and the first focus group that can be shown. */
function sentence(ctx: Context, numbered: NumberedGoal): string {
  const { no, goal } = numbered
  const { plan, write } = ctx
  const measure = mainMeasure(plan, goal)
  if (measure === undefined) return 'This goal has no measure yet.'
  const total = plan.all('studentGroup').find((g) => g.isTotal)
  const said = goalSentence(plan, goal, total?.id)
  if (!said.whole) {
    const lacks = said.parts.flatMap((p) => (typeof p !== 'string' && p.state === 'empty' ? [p.slot] : []))
    if (lacks.includes('phrase')) return 'What this goal’s measure counts has not been put in words yet.'
    if (lacks.includes('from')) return 'The measure of this goal has no baseline for all students yet.'
    return 'The measure of this goal has no target for all students yet.'
  }
  const view = mainView(ctx, numbered)
  const lead = view?.rows.find((r) => r.isTotal) ?? view?.rows[0]
  if (lead?.withheld || said.parts.some((p) => typeof p !== 'string' && p.state === 'withheld'))
    return 'Figures for all students are withheld.'
  const words = write.line(sentenceText(said), `Goal ${no}, its sentence`)
  ctx.told('measure', measure.id, 'goal', 'phrase', 'unit', 'targetYear')
  const focus = view?.rows.find((r) => r.focus && isShown(r.baseline) && r.final !== null)
  if (!view || !focus || !isShown(focus.baseline) || focus.final === null) return words
  const from = figureWords(focus.baseline.shown, view.decimals)
  return `${words.replace(/\.$/, '')}; for ${focus.inSentence}, from ${from} to ${figureWords(focus.final, view.decimals)}.`
}

/** What is being done and what comes next, as the newest status update and the actions say. */
function doing(ctx: Context, { no, goal }: NumberedGoal): Block[] {
  const update = statusOf(ctx, goal.id)
  const blocks: Block[] = []
  const narrative = ctx.write.paragraphs(update?.narrative, `Goal ${no}, status narrative`)
  const next = ctx.write.paragraphs(update?.nextStep, `Goal ${no}, next step`)
  const actions = underWay(ctx, goal)
  ctx.told('statusUpdate', update?.id, 'goal', 'narrative', 'nextStep')
  if (narrative.length > 0) blocks.push({ t: 'hung', level: 2, label: 'What we see', paragraphs: narrative })
  if (next.length > 0) blocks.push({ t: 'hung', level: 2, label: 'Next', paragraphs: next })
  return [
    ...(blocks.length > 0 ? [{ t: 'keep', blocks } as const] : []),
    ...(actions.length > 0 ? [{ t: 'keep', blocks: [actionTable(ctx, actions, no)] } as const] : []),
  ]
}

/** Actions in progress on the goal itself or on one of its strategies. */
function underWay(ctx: Context, goal: RecordOf<'goal'>): readonly RecordOf<'action'>[] {
  const strategies = new Set(
    ctx.plan
      .all('strategy')
      .filter((s) => s.goal === goal.id)
      .map((s) => s.id),
  )
  return bySort(
    ctx.plan
      .all('action')
      .filter(
        (a) =>
          a.status === 'inProgress' &&
          ((a.about?.kind === 'goal' && a.about.id === goal.id) ||
            (a.about?.kind === 'strategy' && strategies.has(a.about.id))),
      ),
  )
}

function actionTable(ctx: Context, actions: readonly RecordOf<'action'>[], no: number): Table {
  const rows = actions.slice(0, mostActions).map((action): Row => {
    ctx.told('action', action.id, 'about', 'title', 'owner', 'due', 'status')
    const late = action.due !== undefined && action.due < ctx.request.date
    const due = action.due ? `${late ? 'was due ' : ''}${dayInWords(action.due)}` : 'no day yet'
    return {
      cells: [
        { text: ctx.write.line(action.title, `Goal ${no}, action`) || 'Action without a title' },
        { text: roleOf(ctx, action.owner, `Goal ${no}, owner of an action`) ?? 'No owner yet' },
        { text: due },
      ],
    }
  })
  const more = actions.length - mostActions
  return {
    t: 'table',
    caption: more > 0 ? `Actions under way, ${mostActions} of ${actions.length}` : 'Actions under way',
    columns: [
      { head: 'Action', width: 2.35, align: 'left' },
      { head: 'Owner', width: 1.5, align: 'left' },
      { head: 'Due', width: 1.35, align: 'left' },
    ],
    rows,
  }
}
