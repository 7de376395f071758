import { yearInWords } from '../../days/index.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { ofThings } from '../../domain/people.ts'
import {
  type FigureGroup,
  type GroupFigure,
  isPrinted,
  type Reason,
  reasonOf,
  type ShownFigure,
} from '../../figures/figure.ts'
import { type Gap, gapWords } from '../../figures/gap.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { asTitle, countInWords, figureWords, saysWhatTheyDo, sentence, small } from '../../words/index.ts'
import { isPast, nothingNewer } from '../board/aged.ts'
import { sourcesOf } from '../board/figure-sources.ts'
import { NO_SOURCE, whoIsCounted } from '../board/measure.ts'
import { mainView } from '../board/views.ts'
import type { Context, NumberedGoal } from '../context.ts'
import type { Block } from '../document.ts'
import { comparedIn, type FewRow, fewRows, whyWorst } from '../few-rows.ts'
import { unshownWords } from '../parts/unshown.ts'
import { fixedWordsIn } from './fixed-words.ts'
import { phraseIn, type Tongue } from './tongue.ts'

interface Item {
  /** The year of its figure. */
  readonly year: string
  readonly view: MeasureView
  readonly figure: string
  readonly says: string
  /** The people counted and the source, below all figures. */
  readonly under: string
  /** The figures that are told, and with those behind its gap all that is printed. */
  readonly told: readonly GroupFigure[]
  readonly of: readonly GroupFigure[]
  readonly inPoints: boolean
}

/** Figures side by side; four are in two rows, so that the words below them have room. */
const inARow = (n: number): number => (n === 4 ? 2 : 3)

/** The figures on the page, with a heading if none of them is of today. */
interface FiguresTold {
  readonly heading?: string
  readonly blocks: readonly Block[]
}

/**
 * How the goals are going, for families: of each the group that it is for, how many of a hundred now and before, with its
 * gap; all students beside it. Then who is counted and where the figures are from. `aims`: with the final target, where
 * nothing else on the page says what is planned.
 */
export function figuresForFamilies(
  ctx: Context,
  tongue: Tongue,
  most: number,
  aims = false,
  page?: RecordOf<'communityPage'>,
): FiguresTold {
  const told = ctx.goals.filter((g) => g.goal.status !== 'draft')
  const made = (round: Rounds): Item[] => {
    const items: Item[] = []
    for (const g of told) {
      // English figures stop where the room ends: the end of the page counts what was printed.
      if (tongue.english && items.length >= most) break
      const item = itemOf(ctx, tongue, g, aims, round)
      if (item !== undefined) items.push(item)
    }
    return items.slice(0, most)
  }
  const first = made(asInTables)
  if (first.length === 0) return { blocks: [] }
  const round = first.every(isWhole) ? inWhole : asInTables
  const items = made(round)
  const years = [...new Set(items.map((i) => i.year))].sort()
  const past = years.every((y) => isPast(ctx, y))
  const rows = Array.from({ length: Math.ceil(items.length / inARow(items.length)) }, (_, i) =>
    items.slice(i * inARow(items.length), (i + 1) * inARow(items.length)),
  )
  const under = items.map((i) => i.under).filter((w) => w !== '')
  const roundedOf = items.map((i) => i.told.filter(isPrinted).some((f) => Number(round(f)) !== f.cell.shown))
  const rounded = roundedOf.every((r) => r) ? 'all' : roundedOf.some((r) => r) ? 'some' : 'none'
  const many = tongue.english
    ? howMany(items.length, told.length, rounded)
    : howManyIn(ctx, page, items.length, told.length, rounded !== 'none')
  const old =
    tongue.english && past
      ? nothingNewer(
          ctx,
          years,
          items.length,
          items.map((i) => i.view),
        )
      : ''
  // Beside figures of today, an older one says so itself.
  const alone = ({ year, view }: Item) =>
    tongue.english && !past && isPast(ctx, year) ? ` ${nothingNewer(ctx, [year], 1, [view])}` : ''
  const note = [old, many, ...under].filter((w) => w !== '').join(' ')
  return {
    ...(past && { heading: howItWas(years) }),
    blocks: [
      ...rows.map(
        (row): Block => ({
          t: 'keys',
          items: row.map((i) => ({ figure: i.figure, says: `${i.says}${alone(i)}` })),
          of: row.flatMap((i) => i.of),
        }),
      ),
      ...(note === '' ? [] : [{ t: 'note', text: note } as const]),
    ],
  }
}

/** The heading of figures that are all older. */
export const howItWas = ([year, ...others]: readonly string[]): string =>
  year === undefined || others.length > 0 ? 'How it was' : `How it was in ${yearInWords(year)}`

/** That there are more goals than figures, and that these are rounded, or some of them. */
export const howMany = (shown: number, goals: number, rounded: 'all' | 'some' | 'none'): string =>
  [
    shown < goals
      ? `${shown === 1 ? 'This is the figure' : 'These are figures'} for ${countInWords(shown)} of our ${countInWords(goals)} goals.`
      : '',
    rounded === 'none' ? '' : rounded === 'all' ? 'Figures are rounded.' : 'Some figures are rounded.',
  ]
    .filter((w) => w !== '')
    .join(' ')

/** How many goals have figures, in a language for which the district wrote it: "Metas con cifras aquí: 4 / 8." */
function howManyIn(
  ctx: Context,
  page: RecordOf<'communityPage'> | undefined,
  shown: number,
  goals: number,
  rounded: boolean,
): string {
  const [some, round] = [phraseIn(ctx, page, 'some'), phraseIn(ctx, page, 'rounded')]
  return [
    shown < goals && some !== '' ? `${some}: ${shown} / ${goals}.` : '',
    rounded && round !== '' ? `${round}.` : '',
  ]
    .filter((w) => w !== '')
    .join(' ')
}

/**
 * Figures of a hundred, all alike, since they are side by side: whole if each is ten or more and no gap has decimals,
 * so that they are quick to read; else as tables write them. “9.7 of 100, before that 12” would turn 11.7 into a fall
 * of two, and “16 of 100, 37.4 points behind” can't be checked.
 */
type Rounds = (figure: ShownFigure) => string

const inWhole: Rounds = ({ cell }) => figureWords(cell.shown, 0)
const asInTables: Rounds = ({ cell, measure }) => figureWords(cell.shown, measure.decimals)

const isWhole = ({ told, inPoints }: Item): boolean =>
  !inPoints && told.filter(isPrinted).every(({ cell, measure }) => measure.unit === 'percent' && cell.shown >= 10)

function itemOf(ctx: Context, tongue: Tongue, g: NumberedGoal, aims: boolean, round: Rounds): Item | undefined {
  const view = mainView(ctx, g)
  const measure = ctx.plan.get('measure', view?.id)
  if (view === undefined || measure === undefined) return undefined
  const rows = fewRows(view)
  const printed = rows.filter(({ row }) => isPrinted(row.latest))
  const own = printed.filter(({ row }) => row.own)
  const lead = own.find(({ row }) => row === worst(view, own)) ?? printed.find(({ row }) => row.isTotal)
  if (lead === undefined || !isPrinted(lead.row.latest)) return undefined
  const aim = aims && isPrinted(lead.row.final) ? lead.row.final : null
  const figures = [...rows.flatMap(({ row }) => [row.latest, before(row) ?? lastOf(row)]), aim].filter(
    (f) => f !== null,
  )
  const of = [...figures, ...(lead.row.gaps[lead.row.latest.year]?.of ?? [])]
  const told = { view, lead: lead.row, latest: lead.row.latest, aim, rows, of, round }
  const item = tongue.english ? inEnglish(ctx, tongue, told) : inTongue(tongue, told)
  return (
    item && {
      ...item,
      year: lead.row.latest.year,
      view,
      told: figures,
      of,
      inPoints: tongue.english && lead.row.own && lead.row.gap?.form === 'points',
    }
  )
}

interface Told {
  readonly view: MeasureView
  readonly lead: MeasureRow
  readonly latest: ShownFigure
  readonly aim: ShownFigure | null
  readonly rows: readonly FewRow[]
  /** The figures that it tells, and those behind its gap. */
  readonly of: readonly GroupFigure[]
  readonly round: Rounds
}
type Words = Omit<Item, 'of' | 'told' | 'year' | 'view' | 'inPoints'>

/** The worst of the goal's own groups. */
function worst({ direction }: MeasureView, own: readonly FewRow[]): MeasureRow | undefined {
  const at = ({ row }: FewRow): number =>
    isPrinted(row.latest) ? (direction === 'down' ? -row.latest.cell.shown : row.latest.cell.shown) : 0
  return own.toSorted((a, b) => at(a) - at(b))[0]?.row
}

/** The last figure of a group that has none for the year of the others. */
function lastOf({ latest, figures }: MeasureRow): ShownFigure | null {
  if (isPrinted(latest)) return null
  return (
    Object.keys(figures)
      .toSorted()
      .map((year) => figures[year])
      .findLast(isPrinted) ?? null
  )
}

/** The figure of the baseline year, where that is another one. */
const before = ({ baseline, latest }: MeasureRow): ShownFigure | null =>
  isPrinted(baseline) && baseline.year !== latest?.year ? baseline : null

/**
 * "16 of 100" and "students with disabilities read well (2025–26). They are 37.4 points behind White students. …" A
 * figure that is not a share, or whose phrase is not entered, is printed under its name: "12.9%" and "Advanced
 * courses: …".
 */
function inEnglish(
  ctx: Context,
  tongue: Tongue,
  { view, lead, latest, aim, rows, of, round }: Told,
): Words | undefined {
  const typed = view.unit === 'percent' ? tongue.say('measure', view.id, 'phrase').replace(/[.\s]+$/, '') : ''
  const phrase = saysWhatTheyDo(typed) ? typed : ''
  const tell: Rounds = (f) => (phrase === '' ? inUnits(round(f), f.measure.unit) : `${round(f)} of 100`)
  const bare: Rounds = (f) => (phrase === '' ? tell(f) : round(f))
  const things = ofThings(view) && lead.isTotal
  // “16 of 100 all students” is no English.
  const who = things ? small(view.population ?? '').replace(/\.$/, '') : lead.of.plain.replace(/^all /i, '')
  const counted = whoIsCounted(ctx, view)
  const short = counted.length <= shortest ? counted.replace(/^.+?: |\.$/g, '') : ''
  const year = `(${[yearInWords(latest.year), ...(short === '' ? [] : [small(short)])].join('; ')})`
  const is = isPast(ctx, latest.year) ? 'was' : 'is'
  const was = before(lead)
  const among = comparedIn(view)
  const own = view.rows.filter((r) => r.own).length
  const says = [
    phrase !== ''
      ? `${who} ${phrase} ${year}.`
      : `${view.title}${things || isNamed(view, lead.of) ? '' : `: ${lead.of.plain}`} ${year}.`,
    lead.own && lead.gap ? `That ${is} ${gapToFamilies(view, lead.gap, phrase !== '')}.` : '',
    was ? `In ${yearInWords(was.year)} the figure was ${tell(was)}.` : '',
    aim ? aimWords(aim.year, tell(aim)) : '',
    among > rows.filter(({ row }) => row.own).length ? furthest(among, whyWorst(view, lead), is, own) : '',
    ...rows.filter(({ row }) => row !== lead).map(({ row }) => beside(row, latest.year, is, tell, bare)),
  ]
  ctx.told('measure', view.id, 'short', 'source')
  // If nothing newer is printed, the note may say what there was, and was not counted.
  const noted = isPast(ctx, latest.year) || (phrase === '' && view.unit === 'percent')
  const note = noted ? noteOf(ctx, tongue, view.id) : ''
  const unshown = unshownWords(ctx, view.id, longestNote)
  // That none is given is for the maker of the page to mend: a family can do nothing with it.
  const source = sourcesOf(ctx, view, of)
  const from = [short === '' ? counted : '', note, unshown, source === NO_SOURCE ? '' : source]
    .filter((w) => w !== '')
    .join(' ')
  return {
    figure: tell(latest),
    says: says.filter((w) => w !== '').join(' '),
    under: from === '' ? '' : `${view.title}. ${from}`,
  }
}

/**
 * "37.4 fewer of 100 than among White students": the page counts out of a hundred, and a family knows no points. Who is
 * counted is said beside the year or below, and not again here.
 */
function gapToFamilies({ reference, rows }: MeasureView, gap: Gap, ofHundred: boolean): string {
  const who = rows.find((r) => r.isReference)?.of.plain ?? reference?.inSentence ?? ''
  const plain = gapWords({ ...gap, trend: null }, who)
  if (!ofHundred || gap.form !== 'points') return plain
  return plain
    .replace(/ points? (behind|below) /, ' fewer of 100 than among ')
    .replace(/ points? (ahead of|above) /, ' more of 100 than among ')
}

/** Whether a measure of one group has it in its own name: “Black share in advanced courses”. */
function isNamed({ title, rows }: MeasureView, { name }: FigureGroup): boolean {
  const own = asTitle(name)
    .split(' ')
    .filter((w) => !/^(all|students?|learners|children|pupils)$/.test(w))
  const has = new Set(asTitle(title).split(' '))
  return rows.length === 1 && own.length > 0 && own.every((w) => has.has(w))
}

/** The target, if the page has no steps. */
export const aimWords = (year: string, figure: string): string => `The aim for ${yearInWords(year)} is ${figure}.`

/** Most letters of a note that a family reads under a figure. */
const longestNote = 200

/** The note of a share without words for its whole: it may say that nobody knows. */
function noteOf(ctx: Context, tongue: Tongue, measure: string): string {
  const note = ctx.plan.get('measure', measure)?.note ?? ''
  return note.length > longestNote ? '' : sentence(tongue.say('measure', measure, 'note'))
}

/** "Who is counted: Four-year cohort." follows the year; longer text goes below. */
const shortest = 'Who is counted: Teachers of every school.'.length

const inUnits = (figure: string, unit: MeasureView['unit']): string =>
  unit === 'percent'
    ? `${figure}%`
    : unit === 'rate'
      ? `${figure} per 100`
      : unit === 'days'
        ? `${figure} days`
        : figure

/**
 * The groups a figure represents, if there is room for only one: a group that is ahead of the others it is compared with
 * is not behind anybody. One without a printed figure may be further behind, and is not counted in silence.
 */
export const furthest = (
  groups: number,
  why: ReturnType<typeof whyWorst> = 'widest gap',
  is: 'is' | 'was' = 'is',
  all = groups,
): string => {
  const has = why === 'widest gap' ? `${is} furthest behind` : `${is === 'is' ? 'has' : 'had'} the ${why}`
  const which = groups === all ? 'in this goal' : 'with a figure here'
  return `Of the ${countInWords(groups)} groups ${which}, this one ${has}.`
}

/** "For all students it is 43 of 100 (40 in 2023–24)."; where none is printed, why. */
function beside(row: MeasureRow, year: string, is: 'is' | 'was', tell: Rounds, bare: Rounds): string {
  const who = row.of.plain
  if (isPrinted(row.latest)) {
    const was = before(row)
    return `For ${who} it ${is} ${tell(row.latest)}${was ? ` (${bare(was)} in ${yearInWords(was.year)})` : ''}.`
  }
  const why = row.latest === null ? 'empty' : (reasonOf(row.latest.cell) ?? 'empty')
  const last = lastOf(row)
  // “We have none” would deny the figures of other years.
  return last !== null && (why === 'empty' || why === 'notNumber' || why === 'notReported')
    ? `For ${who} there is none for ${yearInWords(year)}; in ${yearInWords(last.year)} it was ${tell(last)}.`
    : whyNone[why](who)
}

/** Why a group has no figure here, in words for a parent. */
export const whyNone: Readonly<Record<Reason, (who: string) => string>> = {
  size: (who) => `We do not print one for ${who}, so that no child can be known by it.`,
  source: (who) => `The source does not give one for ${who}.`,
  count: (who) => `We do not print one for ${who}: how many it counts is not known.`,
  notReported: (who) => `The source has none for ${who}.`,
  notNumber: (who) => `We have none for ${who} yet.`,
  empty: (who) => `We have none for ${who} yet.`,
}

/**
 * A figure in words that somebody entered in this language. It is left out if its group has no name in it, or if no
 * words say what it counts: under its goal's title alone, a share of suspended children would read as days lost.
 */
function inTongue(tongue: Tongue, { view, lead, latest, aim, rows, round }: Told): Words | undefined {
  // Only “of a hundred” can be said: nobody entered other units' names in the language.
  if (view.unit !== 'percent') return undefined
  const phrase = tongue.say('measure', view.id, 'phrase').replace(/[.\s]+$/, '')
  const name = (group: string | undefined) => tongue.say('studentGroup', group, 'name')
  const at = (f: ShownFigure) => `${yearInWords(f.year)}: ${round(f)} / 100`
  const told = (row: MeasureRow): string => {
    const who = name(row.group)
    const was = before(row)
    return who === '' || !isPrinted(row.latest) ? '' : [who, ...(was ? [at(was)] : []), at(row.latest)].join(', ')
  }
  const who = name(lead.group)
  const reference = view.rows.find((r) => r.isReference)
  const others = [...(lead.own && lead.gap && reference ? [reference] : []), ...rows.map(({ row }) => row)]
  // All are asked for before anything is missed: who fills in the page sees from the start how many there are.
  const beside = [...new Set(others)].filter((row) => row !== lead).map(told)
  const from = [tongue.say('measure', view.id, 'population'), tongue.say('measure', view.id, 'source')]
  if (phrase === '' || who === '') return undefined
  const was = before(lead)
  const words = fixedWordsIn(tongue.lang)
  return {
    figure: `${round(latest)} / 100`,
    says: [
      `${who}: ${phrase}, ${yearInWords(latest.year)}`,
      was ? at(was) : '',
      aim && words ? `${words.aim} ${yearInWords(aim.year)}: ${round(aim)} / 100` : '',
      ...beside,
    ]
      .filter((w) => w !== '')
      .join('; '),
    under: from
      .filter((w) => w !== '')
      .map((w) => w.replace(/[.\s]+$/, ''))
      .map((w) => `${w}.`)
      .join(' '),
  }
}
