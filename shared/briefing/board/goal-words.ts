import { yearInWords } from '../../days/index.ts'
import { finalDay } from '../../domain/final-day.ts'
import { groupName } from '../../domain/group-names.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { countsOthers, groupAlone, ofThings, withWho } from '../../domain/people.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { isDoubled } from '../../figures/doubled.ts'
import { figureOfYear, figureText, type GroupFigure, isPrinted, reasonOf } from '../../figures/figure.ts'
import { type GoalSentence, goalSentence, mainMeasure, ownGroups, sentenceText } from '../../figures/goal-sentence.ts'
import type { MeasureView } from '../../figures/measure-rows.ts'
import type { MeasureRow } from '../../figures/measure-view.ts'
import { leadRows } from '../../figures/measure-view.ts'
import { isOver } from '../../rules/status.ts'
import { capital, compareKeys, countInWords, listedOr, plural, quotation } from '../../words/index.ts'
import type { Context, NumberedGoal } from '../context.ts'
import { onlyOf } from './otherwise.ts'
import { mainView } from './views.ts'

/** Groups in a goal's sentence; the table below has the targets of all. */
const mostTold = 3

/**
 * The goal's sentence from its measure: for the goal's groups, then for all students, each with both a baseline and a
 * final target. After its day it is told in the past, with the latest figure. If no group has both, it says what the
 * first one has not.
 */
export function goalWords(ctx: Context, numbered: NumberedGoal): { text: string; of: readonly GroupFigure[] } {
  const { no, goal } = numbered
  const { plan, write } = ctx
  const view = mainView(ctx, numbered)
  if (view === undefined) return { text: 'No measure is entered for this goal.', of: [] }
  const own = ownGroups(plan, goal)
  const total = plan.all('studentGroup').find((g) => g.isTotal)
  const ready = [...own, ...(total ? [total.id] : [])].flatMap((id) => {
    const row = view.rows.find((r) => r.group === id)
    const said = goalSentence(plan, goal, id, ctx.request.date)
    return said.whole && row && isPrinted(row.baseline) && isPrinted(row.final) ? [{ row, said }] : []
  })
  if (ready.length === 0) return byName(ctx, numbered, view, own[0], total?.id)
  const groups = ready.filter(({ row }) => !row.isTotal)
  const told = [
    ...(groups.length > mostTold ? groups.slice(0, mostTold - 1) : groups),
    ...ready.filter(({ row }) => row.isTotal && !(groups.length > 0 && isDoubled(row, view.rows))),
  ]
  const [first, ...others] = told
  if (first === undefined) return { text: '', of: [] }
  ctx.told('measure', view.id, 'goal', 'phrase', 'unit', 'people', 'targetYear')
  const whole = write.line(sentenceText(first.said), `Goal ${no}, its sentence`).replace(/\.$/, '')
  const rest = others.map(
    ({ row, said }) =>
      `for ${groupAlone(row.inSentence, row.isTotal, view.people)}, from ${slotText(said, 'from')} to ${slotText(said, 'to')}${since(row, said)}`,
  )
  const more = groups.length - told.filter(({ row }) => !row.isTotal).length
  const untold = more === 0 ? '' : ` ${moreTargets(more)}`
  const stands = told.flatMap(({ row, said }) =>
    [row.baseline, said.past ? row.latest : null].filter((f) => f !== null),
  )
  // All students are shown beside the goal's groups, not in their place.
  const missing =
    own.length > 0 && groups.length === 0 && !isOfNobody(numbered, view)
      ? ` ${lacking(ctx, numbered, own[0], undefined)}`
      : ''
  return {
    text: `${[`${whole}${since(first.row, first.said)}`, ...rest].join('; ')}.${untold}${laterTarget(ctx, numbered, view)}${missing}`,
    of: stands,
  }
}

/**
 * The sentence of a goal whose measure has a name but no words for what it counts: its baseline and final target by
 * that name. Missing parts for one of the goal's groups follow, or are the whole sentence if nothing is known.
 */
function byName(
  ctx: Context,
  numbered: NumberedGoal,
  view: MeasureView,
  own: string | undefined,
  total: string | undefined,
): { text: string; of: readonly GroupFigure[] } {
  const known = leadRows(view)
    .filter((r) => !isDoubled(r, view.rows))
    .flatMap(({ baseline, final, ...row }) =>
      isPrinted(baseline) && isPrinted(final) ? [{ row, baseline, final }] : [],
    )
  const measure = ctx.plan.get('measure', view.id)
  const last = measure && finalDay(ctx.plan, measure)
  const [first] = known
  if (first === undefined || measure?.phrase?.trim() || last === undefined)
    return { text: lacking(ctx, numbered, own, total), of: [] }
  ctx.told('measure', view.id, 'goal', 'short', 'unit', 'people', 'baselineYear', 'targetYear')
  const way = known
    .slice(0, mostTold)
    .map(({ row, baseline, final }) => {
      const things = row.isTotal && ofThings(view)
      const whom = !things ? `, for ${row.inSentence}` : known.length > 1 ? ' in all' : ''
      return `from ${figureOfYear(baseline)} to ${figureOfYear(final)}${whom}`
    })
    .join('; ')
  const past = last < ctx.request.date
  const [from, to] = [first.baseline, first.final].map((f) => f.cell.shown)
  const todo = (to ?? 0) < (from ?? 0) ? 'lower' : to === from ? 'keep' : 'raise'
  const missing =
    known.every(({ row }) => row.isTotal) && own !== undefined && !isOfNobody(numbered, view)
      ? lacking(ctx, numbered, own, undefined)
      : ''
  return {
    text: [
      `${past ? `The target was to ${todo}` : capital(todo)} ${quotation(view.title)} ${way}.`,
      moreTargets(known.length - mostTold),
      isShare(measure) ? wordless(ctx.plan, numbered) : '',
      past ? laterTarget(ctx, numbered, view).trim() : '',
      missing,
    ]
      .filter(Boolean)
      .join(' '),
    of: known.slice(0, mostTold).flatMap((k) => [k.baseline, k.final]),
  }
}

/** Whether a measure can have no figures of the plan’s groups: it counts things, or staff, and the goal names no group for them. */
const isOfNobody = ({ goal }: NumberedGoal, view: MeasureView): boolean =>
  ofThings(view) || (countsOthers(view) && (goal.focusGroups ?? []).length === 0)

const itsMeasure = (plan: Plan, { goal }: NumberedGoal): string =>
  where(plan, 'measure', 'goal', goal.id).length > 1 ? 'This goal’s main measure' : 'This goal’s measure'

/** A percent needs words for its whole, which its name does not give; a count, days or a score can be read by name. */
const isShare = (measure: Pick<RecordOf<'measure'>, 'unit'> | undefined): boolean =>
  measure?.unit === undefined || measure.unit === 'percent' || measure.unit === 'rate'

const wordless = (plan: Plan, numbered: NumberedGoal): string =>
  `The plan does not say in words what ${itsMeasure(plan, numbered).replace('This', 'this')} tells.`

const moreTargets = (more: number): string =>
  more <= 0
    ? ''
    : `Baselines and targets of ${countInWords(more)} more ${plural(more, 'group', 'groups')} are in the table.`

/** That a goal which is still pursued has no target for any year to come, once the last one’s day is over; '' where it has. */
function laterTarget({ plan, request }: Context, { goal }: NumberedGoal, view: MeasureView): string {
  const measure = plan.get('measure', view.id)
  const last = measure && finalDay(plan, measure)
  if (last === undefined || last >= request.date || isOver(plan, goal, request.date)) return ''
  const later = (kind: 'target' | 'gap') =>
    where(plan, kind, 'measure', view.id).some(
      ({ year, aim }) => year && year > (view.finalYear ?? '') && typeof aim?.figure === 'number',
    )
  if (later('target')) return ''
  if (later('gap')) return ' For later years only the gap has a target.'
  if (measure?.aimSaid?.trim()) return ' No target for a later year is entered as a figure.'
  const elsewhere = where(plan, 'measure', 'goal', goal.id).some(
    (m) =>
      m.id !== view.id &&
      (m.aimSaid?.trim() ||
        (['target', 'gap'] as const).some((kind) =>
          where(plan, kind, 'measure', m.id).some(
            ({ year, aim }) => year && year > (view.finalYear ?? '') && typeof aim?.figure === 'number',
          ),
        )),
  )
  // The page prints another measure's target beside it.
  return elsewhere
    ? ' For this measure no target for a later year is entered.'
    : ' No target for a later year is entered.'
}

/** The outcome of a target whose day is over: the latest figure, or that there is none since the baseline. */
function since({ latest, baseline, target, final, met, figures }: MeasureRow, { past }: GoalSentence): string {
  if (!past) return ''
  if (latest !== null && !isPrinted(latest)) {
    const before = Object.values(figures).filter((f) => f.year < latest.year && f.year > (baseline?.year ?? ''))
    const last = before
      .filter(isPrinted)
      .toSorted((a, b) => compareKeys(a.year, b.year))
      .at(-1)
    const none = reasonOf(latest.cell) === 'empty'
    if (last === undefined)
      return none
        ? ', and no figure since then is in the plan'
        : `; for ${yearInWords(latest.year)}: ${figureText(latest)}`
    return `; in ${yearInWords(last.year)}${none ? ', the last year with a figure,' : ''} it was ${figureText(last)}${none ? '' : `, and for ${yearInWords(latest.year)}: ${figureText(latest)}`}`
  }
  if (latest === null || latest.year <= (baseline?.year ?? '')) return ', and no figure since then is in the plan'
  // Said of either: who sees the words is told what who hears the picture is told.
  const whole = met !== null && target !== null && target.year === final?.year
  const reached = whole ? `, so it was ${met ? '' : 'not '}met` : ''
  return `; in ${yearInWords(latest.year)} it was ${figureText(latest)}${reached}`
}

const slotText = (said: GoalSentence, slot: 'from' | 'to'): string =>
  said.parts.flatMap((p) => (typeof p !== 'string' && p.slot === slot ? [p.text] : []))[0] ?? ''

/**
 * What the goal's sentence still needs, for the goal's own group first; for all students if the goal has no other
 * group, or if its measure does not count children: student groups are not groups of staff or of schools.
 */
function lacking(ctx: Context, numbered: NumberedGoal, own: string | undefined, total: string | undefined): string {
  const { plan } = ctx
  const measure = mainMeasure(plan, numbered.goal)
  const things = measure !== undefined && ofThings(measure)
  const first = things || countsOthers(measure ?? {}) ? (total ?? own) : (own ?? total)
  const said = goalSentence(plan, numbered.goal, first)
  const lacks = said.parts.flatMap((p) => (typeof p !== 'string' && p.state === 'empty' ? [p.slot] : []))
  const view = mainView(ctx, numbered)
  const its = itsMeasure(plan, numbered)
  const bare =
    lacks.includes('phrase') && view?.rows.every((r) => r.baseline === null || r.final === null) && isShare(measure)
      ? wordless(plan, numbered)
      : ''
  if (view?.latestYear === null) {
    const only = onlyOf(view)
    const none = `${its} has no yearly figures in the plan${only === '' ? '' : `, only ${only}`}.`
    return bare === '' ? none : `${none} ${bare}`
  }
  if (bare !== '') return bare
  const group = plan.get('studentGroup', first)
  if (group === undefined) return 'This goal names no student group, and the plan has no group for all students.'
  const named = (g: RecordOf<'studentGroup'>) =>
    ctx.write.line(
      withWho(groupName(plan, g), g.isTotal ?? false, measure ?? {}),
      `Student group of goal ${numbered.no}`,
    ) || 'a group without a name'
  const who = named(group)
  const row = view?.rows.find((r) => r.group === group.id)
  // All of them that have none: one named alone reads as if the others had.
  const all = (lacksIt: (row: MeasureRow | undefined) => boolean) =>
    listedOr(
      (first === own ? ownGroups(plan, numbered.goal) : [group.id]).flatMap((id) => {
        const g = plan.get('studentGroup', id)
        return g !== undefined && lacksIt(view?.rows.find((r) => r.group === id)) ? [named(g)] : []
      }),
    ) || who
  if (row === undefined) {
    const none = all((r) => r === undefined)
    // A goal that names nobody is not for the plan's focus groups alone: their figures are not necessarily due.
    return first === own && (numbered.goal.focusGroups ?? []).length === 0
      ? `This goal names no student group, and no figures were entered for ${none}.`
      : `${its} has no figures for ${none} in the plan.`
  }
  // Schools are no part of all students: what is lacking is lacking of the one number.
  if (things && row.baseline == null) return `${its} has no baseline in the plan.`
  const target = measure?.aimSaid?.trim() ? 'target as a figure' : 'target'
  if (things && lacks.includes('to')) return `${its} has no ${target} in the plan.`
  if (lacks.includes('from') && (row.baseline == null || !isWithheldFigure(row.baseline)))
    return `${its} has no baseline for ${all((r) => r?.baseline == null)} in the plan.`
  if (lacks.includes('to')) return `${its} has no ${target} for ${all((r) => r?.final == null)} in the plan.`
  if (row.baseline && !isPrinted(row.baseline)) return `The baseline for ${who}: ${figureText(row.baseline)}.`
  if (row.final && !isPrinted(row.final)) return `The target for ${who} is ${figureText(row.final)}.`
  return `${its} has no baseline for ${who} in the plan.`
}

const isWithheldFigure = (figure: GroupFigure): boolean => 'withheld' in figure.cell
