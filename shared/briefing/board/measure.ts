import { roughInWords, yearInWords } from '../../days/index.ts'
import { finalDay } from '../../domain/final-day.ts'
import { familiesNamed, peopleWords } from '../../domain/people.ts'
import { where } from '../../domain/plan.ts'
import { figureOfYear, figureText, type GroupFigure, isPrinted, type ShownFigure } from '../../figures/figure.ts'
import { leadRows, type MeasureRow, type MeasureView, unitWords } from '../../figures/measure-view.ts'
import { cameFrom, gapAtTarget, gapTurnedFrom, turnedFrom } from '../../figures/reading.ts'
import { shortOfTarget } from '../../figures/short-of.ts'
import { capital, figureWords, listed, plural, saysWhatTheyDo, small } from '../../words/index.ts'
import { figureOf, inParts } from '../charts/figure.ts'
import { barHeight, groupBars } from '../charts/group-bars.ts'
import { type Chart, markedYear } from '../charts/model.ts'
import { intoPages } from '../charts/pages.ts'
import { documentTheme } from '../charts/theme.ts'
import { type Context, isOfOneGoal } from '../context.ts'
import type { Block, Figure, Table } from '../document.ts'
import { fewRows } from '../few-rows.ts'
import { elsewhere } from '../parts/elsewhere.ts'
import { evidenceOn } from '../parts/evidence-on.ts'
import { mostByName } from '../parts/goal-cost.ts'
import { otherSources } from '../parts/sources.ts'
import { withBelow } from '../parts/table.ts'
import { unshownWords } from '../parts/unshown.ts'
import { slotWord } from '../slots.ts'
import { alsoTable } from './also-table.ts'
import { countsTable, figuresTables, hasGaps, hasMinus, targetNote, targetsTable } from './measure-tables.ts'
import { behindOnLine } from './missed.ts'
import { lacksYears, NO_FIGURES, toldOtherwise } from './otherwise.ts'
import { gapsOverTime, groupsOverTime } from './over-time.ts'
import { leftBetween, upToLatest, yearsShown } from './years-shown.ts'

/**
 * A measure in the order of every paper: the sentence that reads it, the picture, the table, the source. `unknown`: what
 * the paper says itself that nobody knows of it.
 */
export function measureBlocks(
  ctx: Context,
  view: MeasureView,
  others: readonly MeasureView[] = [],
  unknown = '',
): { picture: Block[]; table: Block[]; overTime: Block[]; more: Block[] } {
  const also = alsoMeasured(ctx, others)
  ctx.told('measure', view.id, 'goal', 'short')
  if (view.rows.length === 0 || view.latestYear === null) {
    ctx.told('measure', view.id, 'aimSaid', 'note')
    const aims = targetsInWords(ctx, view)
    const said = [
      `${withPhrase(ctx, view)}: ${NO_FIGURES}.`,
      aims.text,
      ...instead(ctx, view),
      view.note,
      evidenceOn(ctx, view.id),
      also.text,
    ]
    return { picture: [note(said, [...aims.of, ...also.of])], table: [], overTime: [], more: [...also.table] }
  }
  // Notes about nine other measures would push the table to the next page, away from its picture.
  const apart = also.table.length > 0 || also.text.length > longAside
  const picture = pictureBlocks(ctx, view)
  const years = yearsShown(view)
  tellMeasure(ctx, view)
  const counted = view.reading === '' ? whoIsCounted(ctx, view) : ''
  const unshown = unshownWords(ctx, view.id, undefined, unknown)
  const who = whoHasTarget(ctx, view)
  const below = note(
    [
      counted,
      leftBetween(view, years),
      toldOtherwise(ctx, view),
      who,
      ...(isOfOneGoal(ctx) ? [whenRead(ctx, view)] : []),
      ...source(ctx, view, years, otherSources(ctx, view, years)),
      unshown,
      evidenceOn(ctx, view.id),
      apart ? '' : also.text,
    ],
    [...countedAlone(view), ...(apart ? [] : also.of)],
  )
  // The progress report is about this; in the briefing the sentence and the table say it.
  const overTime = ctx.request.document === 'progress' ? gapsOverTime(view, upToLatest(view)) : []
  // A reader of one goal asks where it should be next year; among all goals the last year's targets are enough.
  const steps = isOfOneGoal(ctx) ? targetsTable(view) : []
  const more = apart ? [...also.table, ...(also.text === '' ? [] : [note([also.text], also.of)])] : []
  return { picture, table: [...figuresTables(view, [years], who !== ''), ...steps, below], overTime, more }
}

/** A measure without a sentence on what it counts: “Not at risk” alone could be read as the goal's status. */
function withPhrase(ctx: Context, view: MeasureView): string {
  const { phrase, unit, people } = ctx.plan.get('measure', view.id) ?? {}
  // If no unit was entered, “percent” would be our own invention.
  if (!phrase?.trim() || (unit === undefined && people === undefined)) return view.title
  ctx.told('measure', view.id, 'phrase', 'unit')
  const what =
    unit === undefined
      ? `${saysWhatTheyDo(phrase) ? `${peopleWords(people).many} who ` : ''}${ctx.write.line(phrase, 'Measure, what is counted')}`
      : view.what
  return view.title === what ? what : `${view.title} (${small(what)})`
}

/** What a measure without yearly figures prints instead, with its source: bands of percentiles are not scores. */
function instead(ctx: Context, view: MeasureView): string[] {
  const told = toldOtherwise(ctx, view)
  if (told === '') return []
  const from = sourceOf(ctx, view)
  if (from !== '') ctx.told('measure', view.id, 'source')
  return [told, from]
}

/** Papers whose section of a goal is all that a reader may have of it. */
const saysWhoIsBehind: ReadonlySet<string> = new Set(['progress', 'plan'])

/**
 * The sentence that reads a measure's latest year, with the figures it uses; nothing if there is none. `brief`: without
 * who misses targets, for a page that has no room.
 */
export function readingOf(ctx: Context, view: MeasureView, brief = ctx.request.document === 'board'): Block[] {
  if (view.reading === '') return []
  ctx.told('measure', view.id, 'phrase')
  const toCome = isOfOneGoal(ctx) ? gapAtTarget(view) : ''
  // The board’s briefing has twelve pages at most, and sends to the progress report for more.
  const short = brief ? { text: '', rows: [] } : shortOfTarget(view)
  // In a table of more goals than are named there, nobody finds the one that the contents led to.
  const unnamed = ctx.request.document === 'board' && ctx.goals.length > mostByName
  const behind = unnamed || saysWhoIsBehind.has(ctx.request.document) ? behindOnLine(ctx, view) : { text: '', of: [] }
  const misses = [short.text, behind.text].filter(Boolean).join(' ')
  const aims = toCome === '' ? [] : view.rows.flatMap((r) => (r.final && (r.own || r.isReference) ? [r.final] : []))
  return [
    {
      t: 'reading',
      // Forty of every hundred graduates are not forty of every hundred children.
      text: [view.reading, misses, toCome, whoIsCounted(ctx, view, view.reading)].filter(Boolean).join(' '),
      ...(misses !== '' && { misses }),
      of: [
        ...leadRows(view).flatMap((r) => [...figuresOf(r, view), ...gapsOf(r, view), ...turnsOf(r)]),
        ...short.rows.flatMap((r) => r.target ?? []),
        ...behind.of,
        ...aims,
      ],
    },
  ]
}

/** The sentence that reads a measure's latest year, and the picture of it. */
function pictureBlocks(ctx: Context, view: MeasureView): Block[] {
  const picture = readingOf(ctx, view)
  if (oneBarOnly(view) || nothingToDraw(view)) return picture
  picture.push(...charts(ctx, view))
  ctx.told('measure', view.id, 'phrase')
  return picture
}

/** A measure with every year, count and target that was entered: what the full plan holds of it. `picture`: for the main one. */
export function wholeFigures(ctx: Context, view: MeasureView, picture: boolean): Block[] {
  // A measure that is not the main one is under its name.
  const lacks = picture ? `${view.title}: ${lacksYears(view)}.` : `${capital(lacksYears(view))}.`
  if (view.rows.length === 0) {
    ctx.told('measure', view.id, 'goal', 'short', 'aimSaid', 'note')
    return [note([lacks, ...view.notesFor([])]), ...elsewhere(ctx, view)]
  }
  const { years } = view
  const aims = targetsInWords(ctx, view)
  tellMeasure(ctx, view)
  const tables = [
    ...(years.length > 0 ? figuresTables(view, chunks(years)) : [note([lacks, aims.text], aims.of)]),
    ...countsTable(view, years),
    ...targetsTable(view),
  ]
  return [
    ...(picture && view.latestYear !== null ? pictureBlocks(ctx, view) : []),
    ...(picture ? [...groupsOverTime(view), ...gapsOverTime(view, years)] : []),
    ...withBelow(tables, note(source(ctx, view, years), countedAlone(view))),
    ...elsewhere(ctx, view),
  ]
}

/**
 * The final targets of a measure without any figure: "Target: all staff, 100 percent in 2024–25; that year is over."
 */
function targetsInWords(ctx: Context, view: MeasureView): { text: string; of: readonly GroupFigure[] } {
  const set = view.rows.flatMap(({ inSentence, final }) => (isPrinted(final) ? [{ inSentence, final }] : []))
  if (set.length === 0) return { text: '', of: [] }
  const measure = ctx.plan.get('measure', view.id)
  const last = measure && finalDay(ctx.plan, measure)
  const said = set.map(({ inSentence, final }) => `${inSentence}, ${figureOfYear(final)}`).join('; ')
  const over =
    last !== undefined && last < ctx.request.date
      ? `; ${set.length === 1 ? 'that year is' : 'those years are'} over`
      : ''
  return { text: `${set.length === 1 ? 'Target' : 'Targets'}: ${said}${over}.`, of: set.map((s) => s.final) }
}

/** Years in columns, as many beside each other as stay readable; the last table has the latest ones. */
function chunks(years: readonly string[]): string[][] {
  const count = Math.ceil(years.length / 5)
  const size = Math.ceil(years.length / Math.max(1, count))
  const parts: string[][] = []
  for (let end = years.length; end > 0; end -= size) parts.unshift(years.slice(Math.max(0, end - size), end))
  return parts
}

const figuresOf = (row: MeasureRow, view: MeasureView): GroupFigure[] =>
  [row.latest, view.baselineYear === view.latestYear ? null : row.baseline].filter((f) => f !== null)

const gapsOf = (row: MeasureRow, view: MeasureView): readonly GroupFigure[] =>
  (view.latestYear === null ? undefined : row.gaps[view.latestYear]?.of) ?? []

/** The figures from which a row or its gap has turned. */
const turnsOf = (row: MeasureRow): readonly GroupFigure[] => [
  ...[turnedFrom(row), cameFrom(row)].filter((f) => f !== null),
  ...(gapTurnedFrom(row)?.of ?? []),
]

/** Marks as printed what the table, the picture and the note below say about the measure itself. */
function tellMeasure(ctx: Context, view: MeasureView): void {
  ctx.told('measure', view.id, 'goal', 'short', 'unit', 'source', 'aimSaid', 'note', 'people')
  if (view.rows.some((r) => r.change !== null)) ctx.told('measure', view.id, 'baselineYear')
  if (view.rows.some((r) => r.final !== null)) ctx.told('measure', view.id, 'targetYear')
  if (view.rows.some((r) => r.gap !== null)) ctx.told('measure', view.id, 'reference', 'gapForm')
}

/**
 * The people a measure counts, as typed; '' if nobody typed it, or, in a shorter document, if the words before it
 * (`said`) have it in brackets.
 */
export function whoIsCounted(ctx: Context, view: MeasureView, said = ''): string {
  const who = ctx.write.line(ctx.plan.get('measure', view.id)?.population, 'Measure, who is counted').replace(/\.$/, '')
  if (who === '') return ''
  ctx.told('measure', view.id, 'population')
  const inText = familiesNamed(view) || `(${who.toLowerCase()})`
  if (ctx.request.document !== 'plan' && said.toLowerCase().includes(inText.toLowerCase())) return ''
  // “Each magnet school” is not a person: unless a measure is marked as counting people, it may count anything.
  return `${view.people !== undefined ? 'Who is counted' : view.unit === 'count' ? 'What is counted' : 'Counted'}: ${who}.`
}

/** One bar without a target compares nothing, and the sentence has told all of it. */
const oneBarOnly = ({ rows, reading }: MeasureView): boolean =>
  reading !== '' && rows.length === 1 && !rows.some((r) => isPrinted(r.target) || isPrinted(r.final))

/** If no figure and no target may be printed, a picture would be an empty scale; the table says why. */
const nothingToDraw = ({ rows }: MeasureView): boolean =>
  !rows.some((r) => [r.latest, r.target, r.final].some((f) => f !== null && isPrinted(f)))

type Bars = readonly (readonly [rows: readonly MeasureRow[], chart: Chart])[]
const drawnBars = { plain: new WeakMap<MeasureView, Bars>(), told: new WeakMap<MeasureView, Bars>() }

/**
 * The bars of a measure's latest year, in as many pictures as its groups need: drawn once while the view is the same.
 * `told`: a note below tells who has no target.
 */
function barsOf(view: MeasureView, told: boolean): Bars {
  const bars = drawnBars[told ? 'told' : 'plain']
  const known = bars.get(view)
  if (known !== undefined) return known
  const pages = intoPages(view.rows, (r) => barHeight(r, documentTheme))
  const drawn = pages.map((rows) => [rows, groupBars(view, documentTheme, 482, rows, told)] as const)
  bars.set(view, drawn)
  return drawn
}

/** What the dark bars are: nobody may have said yet whom the goal is about. */
const ownWords = ({ ownBy }: MeasureView, count: number): string =>
  ownBy === 'target'
    ? plural(count, 'Group with its own target', 'Groups with their own targets')
    : plural(count, 'Group that this goal is about', 'Groups that this goal is about')

/** The picture of a measure's latest year, or as many as its groups need. Who prints it says so: its caption tells what is counted. */
function charts(ctx: Context, view: MeasureView): Figure[] {
  const dated = markedYear(view)
  const total = view.rows.find((r) => r.isTotal)
  const own = view.rows.filter((r) => r.own)
  const key: Figure['key'][number][] = []
  if (own.length > 0)
    key.push({
      how: 'solid',
      // For a focus group that the goal is not about, “others” would be wrong.
      says: view.rows.every((r) => r.own === r.focus || r.isTotal)
        ? capital(slotWord(ctx, 'focusGroups'))
        : ownWords(view, own.length),
    })
  if (total) key.push({ how: 'outline', says: total.name })
  if (view.rows.some((r) => !r.own && !r.isTotal))
    key.push({ how: 'grey', says: total || own.length > 0 ? 'Other groups' : 'Student groups' })
  if (dated !== null && view.rows.some((r) => isPrinted(r.target) || isPrinted(r.final)))
    key.push({ how: 'target', says: `Target, ${yearInWords(dated)}` })
  // Words for what is counted begin with the unit; a name alone has none.
  const caption = `${ctx.plan.get('measure', view.id)?.phrase?.trim() ? view.what : `${view.title}, ${unitWords[view.unit]}`}, ${yearInWords(view.latestYear ?? '')}`
  const figures = barsOf(view, whoHasTarget(ctx, view) !== '').map(([rows, chart]) =>
    figureOf(chart, {
      caption,
      of: rows.flatMap((r) => [...figuresOf(r, view), ...gapsOf(r, view)]),
      key,
    }),
  )
  return inParts(figures)
}

const note = (parts: readonly string[], of: readonly GroupFigure[] = []): Block => ({
  t: 'note',
  text: parts
    .filter((p) => p !== '')
    .join(' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim(),
  of,
})

/**
 * What a draft says if no source was entered: the person who finishes it enters one. A final document does not
 * mention it.
 */
export const NO_SOURCE = 'Source: not given.'

/** The source of a measure's figures, or in a draft that none was entered; '' if there is none. */
export function sourceOf(ctx: Context, view: MeasureView): string {
  const from = view.source.replace(/\.$/, '')
  if (from !== '') return `Source: ${from}.`
  if (view.latestYear === null || !ctx.request.draft) return ''
  return ctx.plan.get('measure', view.id)?.public === true ? 'Source: not named, but already public.' : NO_SOURCE
}

/** `others`: the figures that are from elsewhere, where no table beside it says so. */
function source(ctx: Context, view: MeasureView, years: readonly string[], others = ''): string[] {
  const parts: string[] = [sourceOf(ctx, view)].filter((s) => s !== '')
  if (others !== '') parts.push(others)
  if (view.unit !== 'count' && view.rows.some((r) => isPrinted(r.latest)) && view.rows.every((r) => r.n === null)) {
    // An earlier year may have a source, which is in the full plan.
    const given = view.rows.some((r) => Object.values(r.figures).some((f) => isPrinted(f) && f.cell.n !== null))
    const which = given ? `the figures of ${yearInWords(view.latestYear ?? '')}` : 'each figure'
    parts.push(
      `The number of ${peopleWords(view.people).many} behind ${which} is not given${given ? '' : numeratorsAlone(view)}.`,
    )
  }
  const { reference } = view
  // 8.2 points below a whole that the group is counted in is less than below everybody else.
  const whole = reference?.isTotal ? `${reference.inSentence}, a figure that includes the group` : null
  const [worse, better] = view.direction === 'down' ? ['above', 'below'] : ['below', 'above']
  if (hasGaps(view, years, 'points'))
    parts.push(
      `Gap: ${farBehind(view)} ${worse}${whole ? ` ${whole}` : ''}${hasMinus(view, years) ? `; a minus sign means ${better}` : ''}.`,
    )
  if (hasGaps(view, years, 'ratio'))
    parts.push(
      `Times ${reference?.name}: how many times ${whole ? `the figure of ${whole}` : 'their figure'}; at 1.0 there is no gap.`,
    )
  return [...parts, ...view.notesFor(years)]
}

/** On a page of one goal it is said once who has a target, where most have none; among many goals each row says it. */
const whoHasTarget = (ctx: Context, view: MeasureView): string => (isOfOneGoal(ctx) ? targetNote(view) : '')

/** When the latest figures were read, where all that are printed are of one day, month or season: a test is taken once in a year. */
function whenRead(ctx: Context, view: MeasureView): string {
  const shown = new Set(view.rows.flatMap((r) => (isPrinted(r.latest) ? [r.group] : [])))
  const days = where(ctx.plan, 'value', 'measure', view.id).flatMap((v) =>
    v.year === view.latestYear && v.group && shown.has(v.group) ? [v.reading?.date] : [],
  )
  const [first] = days
  if (first === undefined || days.some((d) => d === undefined || roughInWords(d) !== roughInWords(first))) return ''
  return `The figures of ${yearInWords(view.latestYear ?? '')} are dated ${roughInWords(first)}.`
}

/** Figures with a known numerator and no known whole. */
const countedAlone = (view: MeasureView): readonly ShownFigure[] =>
  view.rows.flatMap((r) =>
    Object.values(r.figures)
      .filter(isPrinted)
      .filter(({ cell }) => cell.n === null && cell.numerator !== null),
  )

/** ", only how many of them it counts: Black students, 918 in 2015–16" */
function numeratorsAlone(view: MeasureView): string {
  const known = new Set(countedAlone(view))
  const said = view.rows.flatMap((r) => {
    const own = Object.values(r.figures)
      .filter(isPrinted)
      .filter((f) => known.has(f))
    const years = own.map((f) => `${figureWords(f.cell.numerator ?? 0, 0)} in ${yearInWords(f.year)}`)
    return years.length === 0 ? [] : [`${r.inSentence}, ${listed(years)}`]
  })
  return said.length === 0 ? '' : `, only how many of them it counts: ${said.join('; ')}`
}

/** The unit of a measure's gaps. */
const farBehind = ({ unit }: MeasureView): string =>
  unit === 'count' ? 'how many' : unit === 'days' ? 'days' : 'points'

/** The letters of notes on other measures that fit under a table as part of its note. */
const longAside = 900

/** Other measures that are told in one paragraph. */
const fewOthers = 2

/**
 * Measures of a goal beside its main one: for the groups that the goal is about and all students, each by its name; where
 * it has figures of neither, for those that it has. A few in a sentence each, many in a table; after each what a person
 * wrote of it.
 */
function alsoMeasured(
  ctx: Context,
  views: readonly MeasureView[],
): { table: readonly Table[]; text: string; of: readonly GroupFigure[] } {
  const many = views.length > fewOthers
  const withFigures = views.filter((v) => v.latestYear !== null && fewRows(v).length > 0)
  const tabled = withFigures.length > fewOthers ? withFigures : []
  const of: GroupFigure[] = []
  const said = views.flatMap((view) => {
    ctx.told('measure', view.id, 'goal', 'short', 'aimSaid', 'note')
    const inTable = tabled.includes(view)
    const rows = inTable ? [] : rowsInWords(view, of)
    const about = [
      ...(view.latestYear === null ? instead(ctx, view) : [toldOtherwise(ctx, view)]),
      inTable || rows.length > 0 ? whoIsCounted(ctx, view, rows.join('; ')) : '',
      view.note,
      evidenceOn(ctx, view.id),
    ].filter(Boolean)
    if (inTable) return about.length === 0 ? [] : [`${view.title}: ${about.join(' ')}`]
    const name = view.latestYear === null ? withPhrase(ctx, view) : view.title
    return [[`${name}: ${rows.length === 0 ? NO_FIGURES : `for ${rows.join('; for ')}`}.`, ...about].join(' ')]
  })
  // Many notes get a paragraph each: nobody reads nine in one.
  const lead = tabled.length > 0 ? '' : `${many ? '\n' : ''}Also measured. `
  return {
    table: tabled.length > 0 ? [alsoTable(ctx, tabled)] : [],
    text: said.length === 0 ? '' : `${lead}${said.join(many ? '\n' : ' ')}`,
    of,
  }
}

/** "Black students, 41.0 percent in 2023–24 and 44.2 percent in 2025–26, target 60 percent in 2028–29", and its figures into `of`. */
function rowsInWords(view: MeasureView, of: GroupFigure[]): string[] {
  const few = fewRows(view)
  const aimed = few.some(({ row }) => isPrinted(row.final))
  return few.map(({ row, inSentence }) => {
    const { latest, final } = row
    const was = view.baselineYear === view.latestYear ? null : row.baseline
    of.push(...figuresOf(row, view), ...(isPrinted(final) ? [final] : []))
    const at = (f: GroupFigure) => (isPrinted(f) ? figureOfYear(f) : `${figureText(f)} in ${yearInWords(f.year)}`)
    const whole = [was, latest].filter((f) => f !== null)
    const lacks = whole.filter((f) => !isPrinted(f))
    // A reason first, and then a figure, reads as half a sentence.
    const aside = isPrinted(latest) && lacks.length > 0 ? ` (${listed(lacks.map(at))})` : ''
    const way = aside === '' ? whole.map(at) : whole.filter(isPrinted).map((f) => `${at(f)}${aside}`)
    const none = !aimed ? '' : final === null ? 'no target set' : `target ${figureText(final)}`
    const aim = isPrinted(final) ? `target ${figureOfYear(final)}` : none
    return `${inSentence}, ${[way.length === 0 ? NO_FIGURES : listed(way), aim].filter(Boolean).join(', ')}`
  })
}
