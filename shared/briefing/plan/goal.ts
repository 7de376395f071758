import { dayInWords, quarterSigned } from '../../days/index.ts'
import { isOpenGoal } from '../../domain/goal-of.ts'
import { peopleWords } from '../../domain/people.ts'
import type { MeasureView } from '../../figures/measure-view.ts'
import { capital, compareKeys, saysWhatTheyDo, sentence, small } from '../../words/index.ts'
import { gapTable } from '../board/gaps.ts'
import { headOver } from '../board/goals.ts'
import { pointTables } from '../board/interim.ts'
import { statusNamesIn, statusWord } from '../board/marks.ts'
import { whoIsCounted, wholeFigures } from '../board/measure.ts'
import { mainView, otherViews } from '../board/views.ts'
import type { Context, NumberedGoal } from '../context.ts'
import { roleOf, statusOf } from '../context.ts'
import type { Block } from '../document.ts'
import { evidenceOn } from '../parts/evidence-on.ts'
import { restOf } from '../parts/record.ts'
import { sources } from '../parts/sources.ts'
import { choiceWords, hung } from '../parts/table.ts'
import { reportedList } from './reported.ts'
import { strategies } from './strategies.ts'

/** A goal whole: its dates and groups, all its measures with where their figures are from, what is done, how it has gone. */
export function wholeGoal(ctx: Context, numbered: NumberedGoal): Block[] {
  const { goal, no } = numbered
  const main = mainView(ctx, numbered)
  const figures = main ? wholeFigures(ctx, main, true) : []
  // The sentence that reads the picture goes above it, on the same page; without a picture, above the table.
  const drawn = figures.findIndex((b) => b.t === 'figure')
  const lead = 1 + (drawn >= 0 ? drawn : figures.findIndex((b) => b.t === 'keep' || b.t === 'note'))
  const others = otherViews(ctx, numbered)
  ctx.told('goal', goal.id, 'mainMeasure')
  // Headings, as in the progress report: who listens gets past the pages of measures to what they look for.
  const about = () =>
    hung(
      'About the goal',
      [...stageSince(ctx, numbered), ...restOf(ctx, 'goal', goal.id, ['planGoal', 'missionPhrase'])],
      { level: 2 },
    )
  const rest = () => [...strategies(ctx, goal.id, no), ...statusSoFar(ctx, numbered)]
  // That no measure is entered says too little for the foot of a page: what there is goes with it.
  if (main === undefined && others.length === 0) {
    const all = [headOver(ctx, numbered, []), ...about()]
    const [first, ...more] = rest()
    // A line on the goal begins no page alone, either.
    return first?.t === 'note'
      ? [{ t: 'keep', blocks: [...all, first] }, ...more]
      : [{ t: 'keep', blocks: all }, ...(first ? [first] : []), ...more]
  }
  return [
    headOver(ctx, numbered, figures.slice(0, lead)),
    ...figures.slice(lead),
    ...(main
      ? [...pointTables(main), ...gapTable(ctx, main), ...reportedList(ctx, main), ...aboutMeasure(ctx, main, 2)]
      : []),
    // The first of them begins below the end of the main one, and breaks where that leaves it no room.
    ...others.flatMap((view, i) => wholeMeasure(ctx, view, i > 0)),
    ...about(),
    ...rest(),
  ]
}

/** The stage of a goal that was called done since: “Active” alone would say that it is not. */
function stageSince(ctx: Context, { goal }: NumberedGoal): string[] {
  const stage = choiceWords('goal', 'status', goal.status)
  if (stage === '' || !isOpenGoal(goal) || statusOf(ctx, goal.id)?.status !== 'done') return []
  ctx.told('goal', goal.id, 'status')
  return [`Stage: ${stage} (not changed since the goal was called ${statusNamesIn(ctx).done}).`]
}

/** A measure under its name, with its table or its picture, and all that was entered about it; `whole`, each half on one page. */
export function wholeMeasure(ctx: Context, view: MeasureView, whole: boolean): Block[] {
  const name: Block = { t: 'heading', level: 2, text: view.title }
  const figures = wholeFigures(ctx, view, false)
  // That there are no yearly figures says nothing at the foot of a page: what there is instead goes with it.
  if (view.rows.length === 0)
    return [
      { t: 'keep', blocks: [name, ...figures, ...reportedList(ctx, view)] },
      ...pointTables(view),
      ...gapTable(ctx, view),
      ...aboutMeasure(ctx, view, 3),
    ]
  const [shares, ...more] = figures
  const rest = [
    ...more,
    ...pointTables(view),
    ...gapTable(ctx, view),
    ...reportedList(ctx, view),
    ...aboutMeasure(ctx, view, 3),
  ]
  const begins = [name, ...(shares === undefined ? [] : [shares])]
  if (!whole) return [...begins, ...rest]
  // Its shares are read together, and so are of how many they are and where both are from. All on one page, each of nine
  // measures would take a page of which a third is empty.
  return [{ t: 'keep', blocks: begins }, ...(rest.length === 0 ? [] : [{ t: 'keep', blocks: rest } as const])]
}

/** `level`: under the goal, or under the measure's own heading. */
function aboutMeasure(ctx: Context, view: MeasureView, level: 2 | 3): Block[] {
  // With a single figure for all who are counted there is nothing to compare: a reference and a form of gap would be
  // wrong.
  if (view.rows.length > 0 && view.rows.every((r) => r.isTotal || r.isReference))
    ctx.told('measure', view.id, 'reference', 'gapForm')
  const about = hung(
    'About the measure',
    [
      [counted(ctx, view), ofWhat(ctx, view), howItIsRead(ctx, view)].filter((s) => s !== '').join(' '),
      ...restOf(ctx, 'measure', view.id),
      evidenceOn(ctx, view.id),
    ],
    { level },
  )
  const [from, ...more] = sources(ctx, view)
  // A row or two about sources must not be alone at the head of a page.
  if (about.length === 0 || from === undefined || (from.t === 'table' && from.rows.length > mostWithAbout))
    return [...about, ...(from === undefined ? [] : [from]), ...more]
  return [{ t: 'keep', blocks: [...about, from] }, ...more]
}

/** Rows of a table that goes along with the words above it. */
const mostWithAbout = 6

/** "Higher is better. New figures come once a year, by school year." */
function howItIsRead(ctx: Context, { id, reference }: MeasureView): string {
  const { direction, cadence, yearKind, tells, gapForm } = ctx.plan.get('measure', id) ?? {}
  const isShown = ctx.ledger.isTold('measure', id, 'gapForm') || gapForm === undefined
  const to = reference === null || ctx.ledger.isTold('measure', id, 'reference') ? '' : reference.inSentence
  ctx.told(
    'measure',
    id,
    'direction',
    'cadence',
    'yearKind',
    'tells',
    ...(isShown ? [] : (['gapForm', 'reference'] as const)),
  )
  const label = (field: 'cadence' | 'yearKind', value: string) => small(choiceWords('measure', field, value))
  const by = yearKind === undefined ? '' : label('yearKind', yearKind)
  return [
    direction === undefined ? '' : `${direction === 'down' ? 'Lower' : 'Higher'} is better.`,
    cadence !== undefined
      ? `New figures come ${label('cadence', cadence)}${by === '' ? '' : `, by ${by}`}.`
      : by === ''
        ? ''
        : `Figures are by ${by}.`,
    tells === undefined ? '' : `It is an ${small(choiceWords('measure', 'tells', tells))}.`,
    isShown
      ? ''
      : `A gap is shown ${gapForm === 'ratio' ? 'as a rate ratio' : 'in points'}${to === '' ? '' : `, compared with ${to}`}.`,
  ]
    .filter((s) => s !== '')
    .join(' ')
}

/** The words for a measure that is not marked as counting people: the field asks who is counted. */
const ofWhat = (ctx: Context, view: MeasureView): string =>
  view.people !== undefined || ctx.ledger.isTold('measure', view.id, 'population') ? '' : whoIsCounted(ctx, view)

/**
 * What a measure counts, as one sentence, if no table or sentence of its figures has said it: "are suspended" alone
 * is not a sentence.
 */
function counted(ctx: Context, view: MeasureView): string {
  const measure = ctx.plan.get('measure', view.id)
  if (!measure?.phrase || view.what === '' || ctx.ledger.isTold('measure', view.id, 'phrase')) return ''
  ctx.told('measure', view.id, 'phrase', 'people')
  if (measure.unit !== undefined) ctx.told('measure', view.id, 'unit')
  if (measure.unit !== undefined) return sentence(view.what)
  const phrase = ctx.write.line(measure.phrase, 'What is counted')
  return sentence(
    capital(saysWhatTheyDo(phrase) ? `${peopleWords(measure.people).of || 'those'} who ${phrase}` : phrase),
  )
}

/** Every status update of a goal, the newest first, each with its day and whose words it is. */
function statusSoFar(ctx: Context, { goal, no }: NumberedGoal): Block[] {
  const all = ctx.plan
    .all('statusUpdate')
    .filter((u) => u.goal === goal.id)
    .toSorted((a, b) => compareKeys(b.date ?? '', a.date ?? '') || compareKeys(b.id, a.id))
  return all.flatMap((u) => {
    ctx.told('statusUpdate', u.id, 'goal', 'date', 'status', 'narrative', 'nextStep', 'period', 'periodEnd', 'author')
    const where = `Goal ${no}, status update`
    const [first = '', ...more] = ctx.write.paragraphs(u.nextStep, where)
    const period = ctx.write.line(u.period, where)
    // By its end it is known for a quarter of the calendar, and not of the fiscal year.
    const quarter = quarterSigned(u.period)
    const months = quarter !== undefined && quarter.ends === u.periodEnd ? quarter.says : ''
    const by = roleOf(ctx, u.author, where)
    const facts = [
      u.status === undefined ? 'No status' : statusWord(ctx, u.status),
      period && `period: ${months || period}`,
      u.periodEnd && months === '' ? `its end: ${dayInWords(u.periodEnd)}` : '',
      by && `written by: ${by}`,
    ].filter((f) => f)
    const said = [
      `${facts.join('; ')}.`,
      ...ctx.write.paragraphs(u.narrative, where),
      first && `Next: ${first}`,
      ...more,
    ]
    return hung(u.date ? `Status, ${dayInWords(u.date)}` : 'Status, no date', said, { level: 2 })
  })
}
