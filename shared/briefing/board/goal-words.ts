import { yearInWords } from '../../days/index.ts'
import { type GoalSentence, goalSentence, mainMeasure, ownGroups, sentenceText } from '../../domain/goal-sentence.ts'
import { groupName } from '../../domain/group-names.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { inSentence } from '../../domain/people.ts'
import { capital, countInWords, listedOr, plural } from '../../words/index.ts'
import { figureText, type GroupFigure, isPrinted } from '../figure.ts'
import type { MeasureRow } from '../measure-view.ts'
import type { Context, NumberedGoal } from './context.ts'
import { mainView } from './views.ts'

/** Groups in a goal's sentence; the table below has the targets of all. */
const mostTold = 3

/**
 * The goal's sentence from its measure: for the groups that it is about, then for all students, each that has both a
 * baseline and a final target. Once its day is over it is told as what was to be, with the latest figure. Where none
 * has both, what the first of them lacks.
 */
export function goalWords(ctx: Context, numbered: NumberedGoal): { text: string; of: readonly GroupFigure[] } {
  const { no, goal } = numbered
  const { plan, write } = ctx
  const view = mainView(ctx, numbered)
  if (view === undefined) return { text: 'This goal has no measure yet.', of: [] }
  const own = ownGroups(plan, goal)
  const total = plan.all('studentGroup').find((g) => g.isTotal)
  const ready = [...own, ...(total ? [total.id] : [])].flatMap((id) => {
    const row = view.rows.find((r) => r.group === id)
    const said = goalSentence(plan, goal, id, ctx.request.date)
    return said.whole && row && isPrinted(row.baseline) && isPrinted(row.final) ? [{ row, said }] : []
  })
  const groups = ready.filter(({ row }) => !row.isTotal)
  const told = [
    ...(groups.length > mostTold ? groups.slice(0, mostTold - 1) : groups),
    ...ready.filter(({ row }) => row.isTotal),
  ]
  const [first, ...others] = told
  if (first === undefined) return { text: lacking(ctx, numbered, own[0], total?.id), of: [] }
  ctx.told('measure', view.id, 'goal', 'phrase', 'unit', 'people', 'targetYear')
  const whole = write.line(sentenceText(first.said), `Goal ${no}, its sentence`).replace(/\.$/, '')
  const rest = others.map(
    ({ row, said }) =>
      `for ${row.inSentence}, from ${slotText(said, 'from')} to ${slotText(said, 'to')}${since(row, said)}`,
  )
  const more = ready.length - told.length
  const untold =
    more === 0
      ? ''
      : ` ${capital(countInWords(more))} more ${plural(more, 'group has', 'groups have')} targets of their own.`
  const stands = told.flatMap(({ row, said }) =>
    [row.baseline, said.past ? row.latest : null].filter((f) => f !== null),
  )
  return { text: `${[`${whole}${since(first.row, first.said)}`, ...rest].join('; ')}.${untold}`, of: stands }
}

/** What became of a target whose day is over: the latest figure, or that there is none since the baseline. */
function since({ latest, baseline }: MeasureRow, { past }: GoalSentence): string {
  if (!past) return ''
  if (latest === null || latest.year <= (baseline?.year ?? '')) return ', and no figure since then is in the plan'
  const says = isPrinted(latest) ? `it was ${figureText(latest)}` : `it is ${figureText(latest)}`
  return `; in ${yearInWords(latest.year)} ${says}`
}

const slotText = (said: GoalSentence, slot: 'from' | 'to'): string =>
  said.parts.flatMap((p) => (typeof p !== 'string' && p.slot === slot ? [p.text] : []))[0] ?? ''

/**
 * What the sentence of a goal still lacks, for the group that it is about first; for all where it is about no other, or
 * where its measure counts no children: student groups are not groups of staff.
 */
function lacking(ctx: Context, numbered: NumberedGoal, own: string | undefined, total: string | undefined): string {
  const { plan } = ctx
  const measure = mainMeasure(plan, numbered.goal)
  const first = measure?.people === 'staff' || measure?.people === 'families' ? (total ?? own) : (own ?? total)
  const said = goalSentence(plan, numbered.goal, first)
  const lacks = said.parts.flatMap((p) => (typeof p !== 'string' && p.state === 'empty' ? [p.slot] : []))
  const unit = measure?.unit ?? 'percent'
  // A count, days or a score can be read by its name alone.
  if (lacks.includes('phrase') && (unit === 'percent' || unit === 'rate'))
    return 'What this goal’s measure counts has not been put in words yet.'
  const view = mainView(ctx, numbered)
  if (view?.latestYear === null)
    return `This goal’s measure has no figures${view.points().some((p) => p.read) ? ' of a whole year' : ''} yet.`
  const group = plan.get('studentGroup', first)
  if (group === undefined) return 'This goal names no student group yet, and the plan has no group for all students.'
  const named = (g: RecordOf<'studentGroup'>) =>
    ctx.write.line(
      inSentence(groupName(plan, g), g.isTotal ?? false, measure ?? {}),
      `Student group of goal ${numbered.no}`,
    ) || 'a group without a name'
  const who = named(group)
  const row = view?.rows.find((r) => r.group === group.id)
  if (row === undefined) {
    // All of them that have none: one named alone reads as if the others had.
    const without = (first === own ? ownGroups(plan, numbered.goal) : [group.id]).flatMap((id) => {
      const g = plan.get('studentGroup', id)
      return g === undefined || view?.rows.some((r) => r.group === id) ? [] : [named(g)]
    })
    return `The measure of this goal has no figures for ${listedOr(without)} yet.`
  }
  if (lacks.includes('from') && (row.baseline == null || !isWithheldFigure(row.baseline)))
    return `The measure of this goal has no baseline for ${who} yet.`
  if (lacks.includes('to')) return `The measure of this goal has no target for ${who} yet.`
  const hidden = [row.baseline, row.final].find((f) => f && !isPrinted(f))
  return hidden
    ? `The baseline for ${who}: ${figureText(hidden)}.`
    : `The measure of this goal has no baseline for ${who} yet.`
}

const isWithheldFigure = (figure: GroupFigure): boolean => 'withheld' in figure.cell
