import { peopleWords, whatWords } from '../../domain/people.ts'
import { isPrinted } from '../../figures/figure.ts'
import { measuresOf } from '../../figures/goal-sentence.ts'
import { leadRows, type MeasureView } from '../../figures/measure-view.ts'
import { small } from '../../words/index.ts'
import { goalWords } from '../board/goal-words.ts'
import { actionsOfGoal, endedNote } from '../board/goals.ts'
import { measureBlocks, sourceOf } from '../board/measure.ts'
import { mainView } from '../board/views.ts'
import { countCell } from '../cells.ts'
import type { Context, NumberedGoal } from '../context.ts'
import type { Block } from '../document.ts'
import { goalCost } from '../parts/goal-cost.ts'
import { hung } from '../parts/table.ts'

/** The most goals that get more than their rows: with more, the table alone fills the page. */
export const mostWithMore = 3

/**
 * A board's next questions about a goal, if the page of a short plan has room: what its figures count and which way
 * is better, what it costs, who does what by when, and its picture.
 */
export function moreOfGoal(
  ctx: Context,
  numbered: NumberedGoal,
  { picture, caption, head }: { readonly picture: boolean; readonly caption: boolean; readonly head: string },
): Block[] {
  const { no, goal } = numbered
  const aim = goalWords(ctx, numbered)
  const view = picture ? mainView(ctx, numbered) : undefined
  const blocks = [
    // The news of a plan that only begins is this sentence itself.
    ...(aim.of.length === 0 || head.includes(aim.text.slice(1))
      ? []
      : [{ t: 'hung', label: 'The goal', paragraphs: [aim.text], level: 2, of: aim.of } as const]),
    ...hung('What is counted', [caption ? '' : countedWords(ctx, numbered)], { level: 2 }),
    ...hung('What it costs', [goalCost(ctx, goal.id)], { level: 2 }),
    ...actionsOfGoal(ctx, numbered),
    ...endedNote(ctx, numbered.no),
    ...(view === undefined || view.latestYear === null
      ? []
      : [...measureBlocks(ctx, view).picture, ...whereFrom(ctx, view)]),
  ]
  return blocks.length === 0 || ctx.goals.length === 1
    ? blocks
    : [{ t: 'heading', level: 1, text: `Goal ${no}`, quiet: true }, ...blocks]
}

/** The source of a picture's figures, and how many students are counted of those the goal is for. */
function whereFrom(ctx: Context, view: MeasureView): Block[] {
  const counted = leadRows(view).filter((r) => r.n !== null && isPrinted(r.latest))
  const each = counted.map((r) => `${r.name} ${countCell(r).text}`).join('; ')
  const head = peopleWords(view.people).counted
  const says = [sourceOf(ctx, view), each === '' ? '' : `${head}: ${each}.`]
  ctx.told('measure', view.id, 'source', 'people')
  return [{ t: 'note', text: says.filter((s) => s !== '').join(' '), of: counted.flatMap((r) => r.latest ?? []) }]
}

/** "Chronic absence: percent of students who miss a tenth of the days; lower is better." */
function countedWords(ctx: Context, numbered: NumberedGoal): string {
  const view = mainView(ctx, numbered)
  const measure = measuresOf(ctx.plan, numbered.goal.id).find((m) => m.id === view?.id)
  if (measure === undefined) return ''
  const better = measure.direction === undefined ? '' : `${measure.direction === 'down' ? 'lower' : 'higher'} is better`
  ctx.told('measure', measure.id, 'short', 'direction')
  const name = ctx.write.line(measure.short, 'Measure') || 'The measure'
  if (!measure.phrase?.trim()) return better === '' ? '' : `${name}: ${better}.`
  ctx.told('measure', measure.id, 'phrase', 'unit', 'people')
  const what = ctx.write.line(whatWords(measure), 'Measure, what is counted')
  return `${name}: ${small(what)}${better === '' ? '' : `; ${better}`}.`
}
