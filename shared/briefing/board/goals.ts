import {
  bySort,
  type GoalSentence,
  goalSentence,
  mainMeasure,
  ownGroups,
  sentenceText,
} from '../../domain/goal-sentence.ts'
import { groupName } from '../../domain/group-names.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { inSentence } from '../../domain/people.ts'
import type { Block, Row, Table } from '../document.ts'
import { figureText, type GroupFigure, isPrinted } from '../figure.ts'
import { dayInWords } from '../format.ts'
import { type Context, forInsiders, type NumberedGoal, roleOf, statusOf } from './context.ts'
import { interimBlocks } from './interim.ts'
import { measureBlocks } from './measure.ts'
import { statusMark } from './stand.ts'
import { mainView, otherViews } from './views.ts'

/** Longest list of actions under a goal; the rest is counted. */
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
  return [
    { t: 'heading', level: 1, text: `Goal ${no}. ${title}`, short: `Goal ${no}` },
    {
      t: 'side',
      status: statusMark(ctx, goal.id),
      under: [
        ...forInsiders(ctx, roleOf(ctx, goal.owner, `Goal ${no}, owner`) ?? 'No owner yet'),
        ...(update?.date ? [`as of ${dayInWords(update.date)}`] : []),
      ],
      ...sentence(ctx, numbered),
    },
  ]
}

function oneGoal(ctx: Context, numbered: NumberedGoal): Block[] {
  const view = mainView(ctx, numbered)
  const { picture, table } = view ? measureBlocks(ctx, view, otherViews(ctx, numbered)) : { picture: [], table: [] }
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

/**
 * The goal's sentence from its measure: for the groups that it is about, then for all students, each that has both a
 * baseline and a final target. Where none has, what the first of them lacks.
 */
function sentence(ctx: Context, numbered: NumberedGoal): { text: string; of: readonly GroupFigure[] } {
  const { no, goal } = numbered
  const { plan, write } = ctx
  const view = mainView(ctx, numbered)
  if (view === undefined) return { text: 'This goal has no measure yet.', of: [] }
  const total = plan.all('studentGroup').find((g) => g.isTotal)
  const groups = [...ownGroups(plan, goal), ...(total ? [total.id] : [])]
  const of: GroupFigure[] = []
  let text = ''
  for (const id of groups) {
    const row = view.rows.find((r) => r.group === id)
    const said = goalSentence(plan, goal, id)
    if (!said.whole || !row || !isPrinted(row.baseline) || !isPrinted(row.final)) continue
    of.push(row.baseline)
    const [from, to] = [slotText(said, 'from'), slotText(said, 'to')]
    text =
      text === ''
        ? write.line(sentenceText(said), `Goal ${no}, its sentence`).replace(/\.$/, '')
        : `${text}; for ${row.inSentence}, from ${from} to ${to}`
  }
  return text === '' ? { text: lacking(ctx, numbered, groups[0]), of: [] } : { text: `${text}.`, of }
}

const slotText = (said: GoalSentence, slot: 'from' | 'to'): string =>
  said.parts.flatMap((p) => (typeof p !== 'string' && p.slot === slot ? [p.text] : []))[0] ?? ''

/** What the sentence of a goal still lacks for the group that it is about first; all students where it is about no other. */
function lacking(ctx: Context, numbered: NumberedGoal, first: string | undefined): string {
  const { plan } = ctx
  const said = goalSentence(plan, numbered.goal, first)
  const lacks = said.parts.flatMap((p) => (typeof p !== 'string' && p.state === 'empty' ? [p.slot] : []))
  if (lacks.includes('phrase')) return 'What this goal’s measure counts has not been put in words yet.'
  const group = plan.get('studentGroup', first)
  if (group === undefined) return 'The plan names no student groups yet.'
  const measure = mainMeasure(plan, numbered.goal)
  const typed = inSentence(groupName(plan, group), group.isTotal ?? false, measure?.people)
  const who = ctx.write.line(typed, `Student group of goal ${numbered.no}`) || 'a group without a name'
  const row = mainView(ctx, numbered)?.rows.find((r) => r.group === group.id)
  if (lacks.includes('from') && (row?.baseline == null || !isWithheldFigure(row.baseline)))
    return `The measure of this goal has no baseline for ${who} yet.`
  if (lacks.includes('to')) return `The measure of this goal has no target for ${who} yet.`
  const hidden = [row?.baseline, row?.final].find((f) => f && !isPrinted(f))
  return hidden
    ? `The baseline for ${who}: ${figureText(hidden)}.`
    : `The measure of this goal has no baseline for ${who} yet.`
}

const isWithheldFigure = (figure: GroupFigure): boolean => 'withheld' in figure.cell

/** What is being done and what comes next, as the newest status update and the actions say. */
function doing(ctx: Context, { no, goal }: NumberedGoal): Block[] {
  const update = statusOf(ctx, goal.id)
  const blocks: Block[] = []
  const narrative = ctx.write.paragraphs(update?.narrative, `Goal ${no}, status narrative`)
  const next = ctx.write.paragraphs(update?.nextStep, `Goal ${no}, next step`)
  const actions = underWay(ctx, goal)
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
