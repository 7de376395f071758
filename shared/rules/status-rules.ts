import { dayInWords, yearInWords } from '../days/index.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, planOfMeasure } from '../domain/plan.ts'
import { mainMeasure } from '../figures/goal-sentence.ts'
import { type MeasureView, measureView } from '../figures/measure-view.ts'
import { figureWords, quotation } from '../words/index.ts'
import { eachOf, type Finding, inBrief, named } from './finding.ts'
import { type Judged, judgedBy, ownCriteria, rank, shortOfFinal } from './judged.ts'
import { ofNewer } from './newer-points.ts'
import { promiseOf } from './rhythm.ts'
import { borneOut, contradicts, figuresOf, STATUS_DAYS, standingOf } from './status.ts'
import { statusNames } from './status-names.ts'

/**
 * A status that the latest figures contradict, by the default criteria. One that the district judges by its own
 * criteria is left alone.
 */
export const statusContradicted = eachOf('status/contradicted', 'goal', (whole, g, today) => {
  const measure = mainMeasure(whole, g)
  if (!isOpenGoal(g) || measure === undefined) return []
  const standing = standingOf(whole, g, today)
  const { update, word } = standing
  if (word === 'done') return doneTooSoon(whole, g, measure.id, update)
  const judged = judgedBy(planOfMeasure(whole, measure.id), g)
  if (!contradicts(standing, judged) || update === undefined || word === undefined) return []
  if (borneOut(standing, judged, today)) return []
  const words = statusNames(whole)
  const worse = rank[judged.verdict] < rank[word as keyof typeof rank]
  const but = `${named('Goal', g.title)} has the status ${quotation(words[word])}, but by ${quotation(judged.view.title)}`
  const { row } = judged.worst
  return [
    {
      rule: 'status/contradicted',
      severity: worse ? 'gap' : 'note',
      audience: 'board',
      step: 'align-goals',
      about: [
        { kind: 'goal', id: g.id },
        { kind: 'statusUpdate', id: update.id },
        { kind: 'measure', id: measure.id },
      ],
      adds: 'statusUpdate',
      ...inBrief(
        `${but} ${worse ? worst(judged, row.inSentence) : `${better(judged, row.inSentence)}${than(judged)}`}.${newer(judged, today)}`,
        `${but} ${(worse ? worst : better)(judged, row.of.plain)}.`,
      ),
      do: `Change the status to ${quotation(words[judged.verdict])} in a new update, or write in the goal what else decides its status.`,
      act: 'Change the status',
    },
  ]
})

/** What newer figures from within a year show: the sentence before is only about the last whole year. */
function newer(judged: Judged, today: string): string {
  const { newer } = figuresOf(judged, today)
  return newer === undefined ? '' : ` Its figures ${ofNewer(newer)}.`
}

/** A goal that is called done although its figures are short of the final target. */
function doneTooSoon(
  whole: Plan,
  g: RecordOf<'goal'>,
  measure: string,
  update: RecordOf<'statusUpdate'> | undefined,
): readonly Finding[] {
  const view = measureView(planOfMeasure(whole, measure), measure, { audience: 'officer' })
  const [missed] = view === undefined || ownCriteria(whole, g) !== undefined ? [] : shortOfFinal(view)
  if (view === undefined || missed === undefined || update === undefined) return []
  const { row, latest, final } = missed
  const say = (x: number) => figureWords(x, view.decimals)
  // A number of schools is not a figure of all students.
  const who =
    row.isTotal && view.people === undefined
      ? `${quotation(view.title)} is`
      : `by ${quotation(view.title)} ${row.inSentence} are`
  return [
    {
      rule: 'status/contradicted',
      // A note: the goal may be done for another reason than its figures.
      severity: 'note',
      audience: 'board',
      step: 'align-goals',
      about: [
        { kind: 'goal', id: g.id },
        { kind: 'statusUpdate', id: update.id },
        { kind: 'measure', id: measure },
      ],
      adds: 'statusUpdate',
      says: `${named('Goal', g.title)} is marked ${statusNames(whole).done}, but ${who} at ${say(latest.cell.shown)}${inUnit(view)} in ${yearInWords(latest.year)}, and the final target is ${say(final.cell.shown)}.`,
      do: 'Choose another status in a new update, or write in the goal what else decides its status.',
      act: 'Change the status',
    },
  ]
}

/** The unit of a figure in a sentence; the measure's name already says that of a count or a score. */
const inUnit = ({ unit }: MeasureView): string =>
  unit === 'percent' ? ' percent' : unit === 'rate' ? ' per 100' : unit === 'days' ? ' days' : ''

/** The group that is furthest behind (`who`), with its figure and what was due. */
function worst({ verdict, worst: { figure, due, baseline }, year, view }: Judged, who: string): string {
  const say = (x: number) => figureWords(x, view.decimals)
  const at = `${who} are at ${say(figure)}${inUnit(view)} in ${yearInWords(year)}`
  return verdict === 'atRisk' || baseline === null
    ? `${at}, where ${say(due)} was due`
    : `${at}, no better than the baseline of ${say(baseline)}`
}

/** A sentence that all groups are better than the status says: even the one that is furthest behind (`who`). */
function better({ verdict, worst: { row, baseline } }: Judged, who: string): string {
  const whom = row.isTotal ? who : `even ${who}, who are furthest from their targets,`
  return verdict === 'onTrack' || baseline === null
    ? `${whom} are on schedule, or ahead of it`
    : `${whom} are doing better than at the baseline`
}

/** The figure by which that group is better, beside what it is better than. */
function than({ verdict, worst: { figure, due, baseline }, year, view }: Judged): string {
  const say = (x: number) => figureWords(x, view.decimals)
  const at = `: ${say(figure)}${inUnit(view)} in ${yearInWords(year)}`
  return verdict === 'onTrack' || baseline === null ? `${at}, due ${say(due)}` : `${at}, after ${say(baseline)}`
}

/**
 * A status that is older than 120 days, or has no day, in a plan without a promised schedule; with one, the promise's
 * rule applies.
 */
export const statusOld = eachOf('status/old', 'goal', (plan, g, today) => {
  if (!isOpenGoal(g)) return []
  const { update, word, date, fresh } = standingOf(plan, g, today)
  if (update === undefined || word === undefined || fresh) return []
  const words = statusNames(plan)
  const about = [
    { kind: 'statusUpdate', id: update.id },
    { kind: 'goal', id: g.id },
  ]
  const rest = { rule: 'status/old', severity: 'gap', audience: 'board', step: 'align-goals', about } as const
  if (date === undefined)
    return [
      {
        ...rest,
        field: 'date',
        says: `${named('Goal', g.title)} has the status ${quotation(words[word])}, but with no date.`,
        do: 'Enter the date of that status.',
        act: 'Enter the date',
      },
    ]
  if (promised(plan)) return []
  return [
    {
      ...rest,
      about: about.toReversed(),
      adds: 'statusUpdate',
      says: `${named('Goal', g.title)} was last given the status ${quotation(words[word])} on ${dayInWords(date)}. After ${STATUS_DAYS} days, that no longer counts.`,
      do: 'Write a status update for the goal.',
      act: 'Write the update',
    },
  ]
})

const promised = (plan: Plan): boolean => promiseOf(plan, 'statusUpdate') !== undefined
