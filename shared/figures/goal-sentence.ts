import { endOfYear, monthOfRough, yearInWords } from '../days/index.ts'
import { bySort } from '../domain/by-sort.ts'
import { finalDay } from '../domain/final-day.ts'
import { goalNumber } from '../domain/goal-of.ts'
import { groupName } from '../domain/group-names.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { countsOthers, groupAlone, ofThings, type People, withWho } from '../domain/people.ts'
import type { Plan } from '../domain/plan.ts'
import { rememberedIn, where } from '../domain/plan.ts'
import { figureWords } from '../words/figures.ts'
import { capital, saysWhatTheyDo } from '../words/index.ts'
import { spoken } from './figure.ts'
import { asGroupsStand } from './groups-in-order.ts'
import { type FiguresPlan, figuresPart } from './parts.ts'
import { cellsOf, isShown, isWithheld } from './suppression.ts'

/** A word of the sentence that comes from a field. `empty`: the field is empty, and `text` says what is missing. */
export interface Slot {
  readonly slot: 'group' | 'phrase' | 'from' | 'to' | 'by'
  readonly text: string
  readonly state: 'set' | 'empty' | 'withheld'
  /** True if a figure is entered and withheld only because its number of students is missing. */
  readonly uncounted?: boolean
  /** The field of the word; a record that is not in the plan yet has no id. */
  readonly field: { readonly kind: string; readonly id: string | null; readonly name: string }
}

export interface GoalSentence {
  readonly measure: string | null
  readonly group: string | null
  readonly parts: readonly (string | Slot)[]
  /** The year of the starting figure, if one is set: a screen shows it after the figure, since it is changed there. */
  readonly since: Pick<Slot, 'text' | 'field'> | null
  /** True where nothing is missing. */
  readonly whole: boolean
  /** True if its target day is over. */
  readonly past: boolean
}

export const sentenceText = (sentence: GoalSentence): string =>
  sentence.parts.map((p) => (typeof p === 'string' ? p : p.text)).join('')

/** The measure that speaks for a goal: the one named so, or the first. */
export function mainMeasure(plan: Plan, goal: RecordOf<'goal'>): RecordOf<'measure'> | undefined {
  const own = measuresOf(plan, goal.id)
  return own.find((m) => m.id === goal.mainMeasure) ?? own[0]
}

/** A goal's measures in their order. */
export const measuresOf = (plan: Plan<'measure'>, goal: string): readonly RecordOf<'measure'>[] =>
  bySort(where(plan, 'measure', 'goal', goal))

/**
 * The goal's groups in the plan's order, as its tables and pictures have them: those it names, else the plan's focus
 * groups. All students are not among them: a goal without groups is about everybody.
 */
export function ownGroups(plan: Plan<'studentGroup'>, goal: RecordOf<'goal'> | undefined): readonly string[] {
  const isGroup = (id: string) => plan.get('studentGroup', id) !== undefined
  const named = (goal?.focusGroups ?? []).filter(isGroup)
  const own = named.length > 0 ? named : plan.all('studentGroup').flatMap((g) => (g.focus ? [g.id] : []))
  return asGroupsStand(plan, own).filter((id) => !plan.get('studentGroup', id)?.isTotal)
}

/** “Goal 2”, as it is called; “Dropped goal” for one that has no number any more. */
export function goalCalled(plan: Plan<'goal'>, id: string): string {
  const no = goalNumber(plan, id)
  return no === undefined ? 'Dropped goal' : `Goal ${no}`
}

/**
 * "Raise the percent of (group) who (phrase) from X to Y by (month, year)." from a goal's main measure, with each
 * word's field. The group is the one asked for, else the goal's first focus group, else all students. Figures
 * are those that may be shown; a withheld one says so. After its last day, before `today` (ISO), that "was the target".
 */
export function goalSentence(plan: Plan, goal: RecordOf<'goal'>, asked?: string, today?: string): GoalSentence {
  const measure = mainMeasure(plan, goal)
  const total = plan.all('studentGroup').find((g) => g.isTotal)
  const group = plan.get('studentGroup', asked) ?? plan.get('studentGroup', goal.focusGroups?.[0]) ?? total
  const of = { kind: 'measure', id: measure?.id ?? null }
  const slots = {
    // Which families or staff it is about is said where they are counted: no list of student groups has them.
    group: slot(
      'group',
      groupText(plan, goal, measure, group),
      whom[measure?.people ?? 'unsaid'],
      measure !== undefined && countsOthers(measure) && (group?.isTotal ?? true)
        ? { ...of, name: 'population' }
        : { kind: 'goal', id: goal.id, name: 'focusGroups' },
    ),
    phrase: slot('phrase', measure?.phrase, 'what is counted', { ...of, name: 'phrase' }),
    from: fromSlot(plan, measure, group),
    to: toSlot(plan, measure, group),
    by: bySlot(plan, goal, measure, group),
  }
  const last = measure && finalDay(plan, measure, finalTarget(plan, measure, group))
  const past = today !== undefined && last !== undefined && last < today
  const parts = frame(measure, slots, past, group?.isTotal ?? false, goal.title)
  return {
    measure: measure?.id ?? null,
    group: group?.id ?? null,
    parts,
    since: measure?.baselineYear
      ? { text: yearInWords(measure.baselineYear), field: { ...of, name: 'baselineYear' } }
      : null,
    whole: parts.every((p) => typeof p === 'string' || p.state !== 'empty'),
    past,
  }
}

/** The blank for a group, by the people whom the measure counts: a goal may be about teachers. */
const whom = { children: 'which children', staff: 'which staff', families: 'which families', unsaid: 'whom' } as const

/** The group as the sentence says it. Before a measure says who is counted nobody is: a goal may be about teachers. */
function groupText(plan: Plan, goal: RecordOf<'goal'>, measure: Measure, group: Group): string | undefined {
  if (!group?.name) return undefined
  // Where nobody chose a group it is all students; a goal may also be for them by name.
  if (measure === undefined && group.isTotal && !goal.focusGroups?.includes(group.id)) return undefined
  // Before a measure says who is counted, a student group is of students.
  const counts = measure ?? { people: 'children' as const }
  const isTotal = group.isTotal ?? false
  return groupAlone(withWho(groupName(plan, group), isTotal, counts), isTotal, counts.people)
}

/** Whether a goal's own words ask for less of something: "Fewer students are absent", "Reduce suspensions". */
export const asksForLess = (title: string | undefined): boolean =>
  /^\s*(fewer|less|lower|reduce|reducing|decrease|decreasing|cut|cutting|shrink|halve|end|stop|no more)\b/i.test(
    title ?? '',
  )

/** Whether a goal's own words ask for more of something: “More children read well”, “Raise graduation”. */
const asksForMore = (title: string | undefined): boolean =>
  /^\s*(more|raise|raising|increase|increasing|improve|improving|grow|double|higher)\b/i.test(title ?? '')

/** Usual names for what a district wants less of. Teachers who stay are wanted, students who are retained are not. */
const wantedLess =
  /\b(absen(ce|ces|t|tee|teeism)|truan(t|ts|cy)|tard(y|iness)|suspen(d|ded|sion|sions)|expuls(ion|ions)|expelled|discipline|disciplined|referr(al|als|ed)|drop(ped|s|ping)?[- ]?outs?|retained|grade retention|student retention|held back|mobility|arrest(s|ed)?|restrain(t|ts|ed)|seclu(sion|sions|ded)|bull(ying|ied)|fail(s|ed|ing|ure|ures)?|miss(es|ed)? .*\bdays?|lose .*\bdays?)\b/i
/** Words that turn it round: “never suspended”, “without a referral”, “retained teachers”. */
const turned = /\b(no|not|never|without|zero|avoid\w*|reduc\w*|fewer|teachers?|staff|principals?|employees)\b/i

/** Whether the name of a measure says that lower is better: “Chronic absence”, “Suspended at least once”. */
export const isWantedLess = (name: string): boolean => wantedLess.test(name) && !turned.test(name)

function slot(name: Slot['slot'], text: string | undefined, missing: string, field: Slot['field']): Slot {
  return text ? { slot: name, text, state: 'set', field } : { slot: name, text: missing, state: 'empty', field }
}

type Measure = RecordOf<'measure'> | undefined
type Group = RecordOf<'studentGroup'> | undefined

const typedDecimals = (figure: number): number => Math.min(2, (String(figure).split('.')[1] ?? '').length)

/**
 * How many decimals the figures of a measure have in its sentences: as its tables print them, one, since a board holds
 * one against the other. Two where a target was set so, or a scale from 1 to 5 moves by them; and where all are whole none
 * gets a decimal: a sentence that has 42 beside a table's 42.0 would seem to tell of another figure.
 */
function decimalsOf(plan: Plan, measure: Measure): number {
  if (measure === undefined || measure.unit === 'count') return 0
  const part = figuresPart(plan)
  return rememberedIn(part, `decimals ${measure.id}`, () => mostDecimals(part, measure))
}

function mostDecimals(plan: FiguresPlan, measure: NonNullable<Measure>): number {
  const years = new Set(where(plan, 'value', 'measure', measure.id).map((v) => v.year ?? ''))
  const cells = [...years].map((year) => [year, [...cellsOf(plan, measure.id, year).values()].filter(isShown)] as const)
  const targets = where(plan, 'target', 'measure', measure.id)
  const aims = targets.flatMap((t) => (typeof t.aim?.figure === 'number' ? [t] : []))
  const most = (found: readonly number[], limit: number) => Math.min(limit, Math.max(0, ...found.map(typedDecimals)))
  return Math.max(
    ...cells.map(([year, shown]) =>
      most(
        shown.map((c) => c.shown),
        year === measure.baselineYear && measure.unit === 'score' ? 2 : 1,
      ),
    ),
    ...aims.map((t) => most([t.aim?.figure ?? 0], t.year === measure.targetYear ? 2 : 1)),
    0,
  )
}

function fromSlot(plan: Plan, measure: Measure, group: Group): Slot {
  const year = measure?.baselineYear
  if (!measure || !year) {
    return slot('from', undefined, 'the starting figure', {
      kind: 'measure',
      id: measure?.id ?? null,
      name: 'baselineYear',
    })
  }
  const id = where(plan, 'value', 'measure', measure.id).find((v) => v.year === year && v.group === group?.id)?.id
  const field = { kind: 'value', id: id ?? null, name: 'reading' }
  const cell = group && cellsOf(plan, measure.id, year).get(group.id)
  if (isWithheld(cell)) {
    const uncounted = cell.withheld === 'ask-n'
    return { slot: 'from', text: 'a withheld figure', state: 'withheld', field, ...(uncounted && { uncounted }) }
  }
  return slot(
    'from',
    isShown(cell) ? figureWords(cell.shown, decimalsOf(plan, measure)) : undefined,
    'the starting figure',
    field,
  )
}

function finalTarget(plan: Plan, measure: Measure, group: Group): RecordOf<'target'> | undefined {
  if (!measure?.targetYear || !group) return undefined
  return where(plan, 'target', 'measure', measure.id).find((t) => t.year === measure.targetYear && t.group === group.id)
}

function toSlot(plan: Plan, measure: Measure, group: Group): Slot {
  if (!measure?.targetYear) {
    return slot('to', undefined, 'the target', { kind: 'measure', id: measure?.id ?? null, name: 'targetYear' })
  }
  const target = finalTarget(plan, measure, group)
  const figure = target?.aim?.figure
  const text = typeof figure === 'number' ? figureWords(figure, decimalsOf(plan, measure)) : undefined
  return slot('to', text, 'the target', { kind: 'target', id: target?.id ?? null, name: 'aim' })
}

function bySlot(plan: Plan, goal: RecordOf<'goal'>, measure: Measure, group: Group): Slot {
  const by = finalTarget(plan, measure, group)?.aim?.by
  const start = plan.all('district')[0]?.fiscalYearStartMonth
  const ofYear = measure?.targetYear && endOfYear(measure.targetYear, measure.yearKind ?? 'school', start)
  const text = by ? monthOfRough(by) : ofYear
  if (!text && goal.end) return slot('by', monthOfRough(goal.end), 'when', { kind: 'goal', id: goal.id, name: 'end' })
  return slot('by', text, 'when', { kind: 'measure', id: measure?.id ?? null, name: 'targetYear' })
}

/** The direction of a target: by its figures if both are known, else by which way is better, as measure or goal say. */
function toDo({ from, to }: Readonly<Record<Slot['slot'], Slot>>, measure: Measure, title: string | undefined): string {
  const [start, end] = [from, to].map((s) => (s.state === 'set' ? Number(s.text.replaceAll(',', '')) : Number.NaN))
  const by = (end ?? Number.NaN) - (start ?? Number.NaN)
  if (by === 0) return 'keep'
  if (!Number.isNaN(by)) return by < 0 ? 'lower' : 'raise'
  // A new measure has the usual direction before anybody has entered what it counts: that says nothing of this goal.
  const saysWhat = Boolean(measure?.phrase?.trim() || measure?.short?.trim())
  const way = (saysWhat ? measure?.direction : undefined) ?? wayOf(title)
  return way === undefined ? 'raise or lower' : way === 'down' ? 'lower' : 'raise'
}

/** Which way a goal's own words go, if they say one. */
const wayOf = (title: string | undefined): 'up' | 'down' | undefined =>
  asksForLess(title) ? 'down' : asksForMore(title) ? 'up' : undefined

function frame(
  measure: Measure,
  s: Readonly<Record<Slot['slot'], Slot>>,
  past: boolean,
  isTotal: boolean,
  title: string | undefined,
): readonly (string | Slot)[] {
  const unit = measure?.unit ?? 'percent'
  // Behind both figures: “from 48.2 to 60.0” is read far behind the words that say of what.
  const percent = measure !== undefined && unit === 'percent' && s.to.state === 'set' ? spoken.percent : ''
  const end = [' from ', s.from, ' to ', s.to, `${percent} by `, s.by, '.']
  const todo = `${past ? 'the target was to ' : ''}${toDo(s, measure, title)} `
  const first = capital(todo)
  // If the measure does not say whom it counts, the sentence names no people: "For Hispanic, raise the percent who
  // ...".
  // Until it is entered what is counted, words that go on with it would run into what is missing.
  if (measure === undefined || s.phrase.state !== 'set') return ['For ', s.group, `, ${todo}`, s.phrase, ...end]
  const who: People | undefined = measure.people
  const things = isTotal && ofThings(measure)
  if (things && unit === 'count' && saysWhatTheyDo(s.phrase.text)) return [`${first}the number that `, s.phrase, ...end]
  if (!saysWhatTheyDo(s.phrase.text)) return named(unit, s, todo, things)
  const ofWhom = things ? unnamed[unit].replace(/who|they/, 'that') : unnamed[unit]
  if (who === undefined)
    return unit === 'rate'
      ? ['For ', s.group, `, of every 100, ${todo}${ofWhom} `, s.phrase, ...end]
      : ['For ', s.group, `, ${todo}${ofWhom} `, s.phrase, ...end]
  switch (unit) {
    case 'percent':
      return [`${first}the percent of `, s.group, ' who ', s.phrase, ...end]
    case 'count':
      return [`${first}the number of `, s.group, ' who ', s.phrase, ...end]
    case 'rate':
      return ['Of every 100 ', s.group, `, ${todo}the number who `, s.phrase, ...end]
    case 'days':
      return ['For ', s.group, `, ${todo}the number of days they `, s.phrase, ...end]
    case 'score':
      return ['For ', s.group, `, ${todo}the average score when they `, s.phrase, ...end]
  }
}

/** "For Black students, lower “suspensions” from 66 to 15 per 100 by June 2029.": words that name what is counted. */
function named(
  unit: keyof typeof spoken,
  s: Readonly<Record<Slot['slot'], Slot>>,
  todo: string,
  things: boolean,
): readonly (string | Slot)[] {
  const whom = things ? [capital(todo)] : ['For ', s.group, `, ${todo}`]
  // The unit comes last: a screen has the year of the first figure behind that one.
  const of = s.from.state === 'set' ? spoken[unit] : ''
  return [...whom.slice(0, -1), `${whom.at(-1)}“`, s.phrase, '” from ', s.from, ' to ', s.to, `${of} by `, s.by, '.']
}

const unnamed = {
  percent: 'the percent who',
  rate: 'the number who',
  count: 'the number who',
  days: 'the number of days they',
  score: 'the average score when they',
} as const
