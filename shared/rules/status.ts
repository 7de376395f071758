import { dayAfter } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, planOfMeasure, rememberedIn, where } from '../domain/plan.ts'
import { isPrinted, type ShownFigure } from '../figures/figure.ts'
import { mainMeasure, measuresOf, ownGroups } from '../figures/goal-sentence.ts'
import { type MeasureRow, type MeasureView, measureView, reaches } from '../figures/measure-view.ts'
import { type Newer, newerPoint } from './newer-points.ts'
import { hasTargetAhead, isPastTargets } from './past-targets.ts'
import { promiseOf } from './rhythm.ts'

type Goal = RecordOf<'goal'>
type Update = RecordOf<'statusUpdate'>
export type StatusWord = NonNullable<Update['status']>

/** How long a status holds where the plan promises no rhythm for it, in days. */
export const STATUS_DAYS = 120

/** For how many days a status holds: the promised rhythm, else the default. */
export const statusDays = (plan: Plan): number => promiseOf(plan, 'statusUpdate')?.everyDays ?? STATUS_DAYS

/**
 * The newest status update of a goal on or before a day (ISO), of those that the plan's reader may see. One without a
 * day counts as older than any other.
 */
export const newestStatus = (plan: Plan, goal: string, day: string): Update | undefined =>
  where(plan, 'statusUpdate', 'goal', goal)
    .filter((u) => u.status !== undefined && (u.date ?? '') <= day)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (a.id < b.id ? 1 : -1))[0]

/** Where a goal stands on a day, by what was said of it. */
export interface Standing {
  /** The newest word and its day; undefined where nobody has said one, or no day for it. */
  readonly word: StatusWord | undefined
  readonly date: string | undefined
  readonly update: Update | undefined
  /** Said within the rhythm. */
  readonly recent: boolean
  /** The word holds: it is recent, or “done”, for what is done stays done. */
  readonly fresh: boolean
  readonly measured: Measured
  /** What the latest figures say against a fresh word that is better than they are; null where nothing does. */
  readonly against: Against | null
  /** Which figures those are; undefined where nothing is against it. */
  readonly figures?: FiguresOf | undefined
  /**
   * Counts as what its word says: it is fresh, no figure is against it, and “on track” and “improved” have a measure that
   * can show it.
   */
  readonly counts: boolean
}

/**
 * Called on track, and behind where it was due; called improved, or at risk, and no better than at the baseline; called
 * done, and the final target not reached.
 */
export type Against = 'behind' | 'same' | 'worse' | 'short'

/** The figures that are held against a word: of which whole year, and what has been read within a year since. */
export interface FiguresOf {
  readonly year: string
  readonly newer: Newer | undefined
  /** The newest of another measure of the goal, which all of these groups miss, where the main one has not said so. */
  readonly missed?: Newer | undefined
}

/**
 * What measures lack that show nothing: figures; those of a whole year, where they have some from within one (`noYear`) or
 * others as well, gaps and figures as reported (`told`); a target, or one that is a figure of a group, where they have one for
 * a gap (`ofGap`) or in words (`inWords`); or one has the figures, another the target
 * (`apart`), be it in words (`wordsApart`).
 */
export type Bare = 'noFigures' | 'noYear' | 'told' | 'noTarget' | 'ofGap' | 'inWords' | 'apart' | 'wordsApart'

/** What a goal is measured by: nothing; measures that show nothing; one with figures and a target. */
export type Measured = 'not' | Bare | 'whole'

const isRead = ({ reading: r }: RecordOf<'value'> | RecordOf<'interim'>): boolean =>
  typeof r?.figure === 'number' || r?.state === 'withheld'

/** Whether a measure of a goal was read for a whole year. */
const hasYears = (plan: Plan, goal: Goal): boolean =>
  measuresOf(plan, goal.id).some((m) => where(plan, 'value', 'measure', m.id).some(isRead))

const hasGaps = (plan: Plan, goal: Goal): boolean =>
  measuresOf(plan, goal.id).some((m) =>
    where(plan, 'gap', 'measure', m.id).some((g) => typeof g.stated?.figure === 'number'),
  )

const hasReported = (plan: Plan, goal: Goal): boolean =>
  measuresOf(plan, goal.id).some((m) =>
    where(plan, 'reportedFigure', 'measure', m.id).some((r) => typeof (r.reading?.low ?? r.reading?.high) === 'number'),
  )

function measuredBy(plan: Plan, goal: Goal): Measured {
  const measures = measuresOf(plan, goal.id)
  if (measures.length === 0) return 'not'
  const hasAim = ({ aim }: RecordOf<'target'> | RecordOf<'interim'> | RecordOf<'gap'>) =>
    typeof aim?.figure === 'number'
  const ofYear = (m: RecordOf<'measure'>) => where(plan, 'value', 'measure', m.id).some(isRead)
  const within = (m: RecordOf<'measure'>) => where(plan, 'interim', 'measure', m.id)
  const read = (m: RecordOf<'measure'>) => ofYear(m) || within(m).some(isRead)
  const aimed = (m: RecordOf<'measure'>) =>
    where(plan, 'target', 'measure', m.id).some(hasAim) || within(m).some(hasAim)
  if (measures.some((m) => read(m) && aimed(m))) return 'whole'
  const told = hasGaps(plan, goal) || hasReported(plan, goal)
  if (!measures.some(read)) return told ? 'told' : 'noFigures'
  if (measures.some(aimed)) return 'apart'
  if (told && !measures.some(ofYear)) return 'told'
  const ofGap = (m: RecordOf<'measure'>) => where(plan, 'gap', 'measure', m.id).some(hasAim)
  if (measures.some((m) => read(m) && ofGap(m))) return 'ofGap'
  if (measures.some((m) => read(m) && saysAim(m))) return 'inWords'
  if (measures.some(ofGap)) return 'apart'
  if (measures.some(saysAim)) return 'wordsApart'
  return measures.some(ofYear) ? 'noTarget' : 'noYear'
}

/** Whether a measure has its target in its source’s words. */
const saysAim = ({ aimSaid = '' }: RecordOf<'measure'>): boolean => aimSaid.trim() !== ''

/** Whether one of a goal has, of whatever time: papers print the words, and a reader counts what is printed. */
const isAimedInWords = (plan: Plan, goal: Goal): boolean => measuresOf(plan, goal.id).some(saysAim)

/** Where a goal stands on a day (ISO): the paper's own day, or the screen's. Several parts of a paper ask for the same one. */
export const standingOf = (plan: Plan, goal: Goal, day: string): Standing =>
  rememberedIn(plan, `standing ${goal.id} ${day}`, () => standOf(plan, goal, day))

function standOf(plan: Plan, goal: Goal, day: string): Standing {
  const update = newestStatus(plan, goal.id, day)
  const word = update?.status
  const until = update?.date === undefined ? undefined : dayAfter(update.date, statusDays(plan))
  const recent = until !== undefined && until >= day
  const fresh = recent || word === 'done'
  const measured = measuredBy(plan, goal)
  const found = fresh && measured === 'whole' ? figuresAgainst(plan, goal, word, day) : null
  const against = found?.against ?? null
  const counts = fresh && against === null && (!isClaim(word) || measured === 'whole')
  return { word, date: update?.date, update, recent, fresh, measured, against, figures: found?.figures, counts }
}

/**
 * A paper prints these figures on the page of the word, so that it can't count the word as if they were not there. A
 * district's own criteria say what “on track” means there; no criteria make a target reached that is not.
 */
function figuresAgainst(
  whole: Plan,
  goal: Goal,
  word: StatusWord | undefined,
  day: string,
): { readonly against: Against; readonly figures: FiguresOf } | null {
  const measure = mainMeasure(whole, goal)
  if (measure === undefined || word === undefined || word === 'offTrack') return null
  const plan = planOfMeasure(whole, measure.id)
  if (word !== 'done') {
    const judged = judgedBy(plan, goal)
    if (judged === undefined || rank[judged.verdict] >= rank[word]) return null
    const against = word === 'onTrack' ? 'behind' : word === 'improved' ? 'same' : 'worse'
    return { against, figures: { ...figuresOf(judged, day), missed: missedElsewhere(whole, goal, judged, day) } }
  }
  const view = measureView(plan, measure.id, { audience: 'officer' })
  const [missed] = view === undefined ? [] : shortOfFinal(view)
  return missed === undefined ? null : { against: 'short', figures: { year: missed.latest.year, newer: undefined } }
}

/** Which figures a status was compared with, and whether there are newer ones on a day (ISO). */
export const figuresOf = ({ view, year, groups }: Judged, day: string): FiguresOf => ({
  year,
  newer: newerPoint(
    view,
    groups.map((g) => g.row.group),
    day,
  ),
})

/** A fall that is bad in another measure than the main one: whoever tells the good falls has to tell it, too. */
function missedElsewhere(plan: Plan, goal: Goal, judged: Judged, day: string): Newer | undefined {
  const groups = judged.groups.map((g) => g.row.group)
  if (newerPoint(judged.view, groups, day)?.stand === 'missed') return undefined
  return measuresOf(plan, goal.id)
    .filter((m) => m.id !== judged.view.id)
    .flatMap((m) => {
      const view = measureView(planOfMeasure(plan, m.id), m.id, { audience: 'officer' })
      const newer = view && newerPoint(view, groups, day)
      return newer?.stand === 'missed' && newer.year > judged.year ? [newer] : []
    })
    .at(-1)
}

/**
 * A word that only figures can bear out. “Improved” is better than at the baseline and says nothing of where the goal was
 * due: it is neither on track, nor done, nor in trouble, and is counted by itself.
 */
const isClaim = (word: StatusWord | undefined): boolean => word === 'onTrack' || word === 'improved'

const isBad = (word: StatusWord | undefined) => word === 'atRisk' || word === 'offTrack'

/** At risk or off track, by a word that counts, or by one that is not bad enough. */
export const inTrouble = (s: Standing): boolean =>
  (s.counts && isBad(s.word)) || s.against === 'worse' || s.against === 'same'

/** A bad word that is too old to count, and its day. */
export interface Lapsed {
  readonly word: 'offTrack' | 'atRisk'
  readonly date: string
}

/** Goals counted by where they stand. A goal may be in several of the last five, for each is true by itself. */
export interface StatusCount {
  readonly goals: number
  /** Those whose word counts. */
  readonly said: Readonly<Record<StatusWord, number>>
  /** Those whose word does not count, since their figures are against it. */
  readonly against: Readonly<Record<Against, number>>
  /** Which figures those are, for each of these goals. */
  readonly figures?: Readonly<Partial<Record<Against, readonly FiguresOf[]>>>
  /** Those of late called on track, or improved, that have no measure which could show it. */
  readonly unshown: Readonly<Record<'onTrack' | 'improved', number>>
  readonly noMeasure: number
  /** Those that have measures, and none of them figures and a target, by what they lack. */
  readonly bare: Readonly<Record<Bare, number>>
  /** Those that have figures and a target from within a year, and none of a whole one. */
  readonly withinYear?: number
  /** What those have that are told otherwise (`told`), where it is but one of the two. */
  readonly toldBy?: 'gaps' | 'reported'
  /** Those still pursued that have figures and a target, and no target of a time to come. */
  readonly pastTargets?: number
  /** Where some are: that no other goal has a target of a time to come either. */
  readonly noneAhead?: true
  /** Of those, how many have one in words, of whatever time; and how many of all goals. */
  readonly pastInWords?: number
  readonly aimedInWords?: number
  /** Nobody has said a word of them. */
  readonly none: number
  /** The day on which each was last spoken of whose word is older than the rhythm, and was not a bad one, the oldest first. */
  readonly stale: readonly string[]
  /** The same of each that was last called off track or at risk, with that word: by its day alone it would be hidden. */
  readonly lapsed?: readonly Lapsed[]
  /** Those whose word has no day. */
  readonly undated: number
}

/** Counts goals on a day (ISO). Screen and paper both count with this. */
export function countStatuses(plan: Plan, goals: readonly Goal[], day: string): StatusCount {
  const stands = goals.map((g) => standingOf(plan, g, day))
  const of = (word: StatusWord) => stands.filter((s) => s.counts && s.word === word).length
  const against = (what: Against) => stands.filter((s) => s.against === what).length
  const figures = (what: Against) => stands.flatMap((s) => (s.against === what ? (s.figures ?? []) : []))
  const unshown = (word: StatusWord) =>
    stands.filter((s) => s.word === word && s.fresh && !s.counts && s.against === null).length
  const bare = (what: Bare) => stands.filter((s) => s.measured === what).length
  const pastOnes = goals.filter(
    (g, i) => stands[i]?.measured === 'whole' && stands[i]?.word !== 'done' && isPastTargets(plan, g, day),
  )
  const past = pastOnes.length
  const within = goals.filter((g, i) => stands[i]?.measured === 'whole' && !hasYears(plan, g)).length
  const told = goals.filter((_, i) => stands[i]?.measured === 'told')
  const [gaps, reported] = [told.some((g) => hasGaps(plan, g)), told.some((g) => hasReported(plan, g))]
  const inWords = (of: readonly Goal[]) => of.filter((g) => isAimedInWords(plan, g)).length
  const [pastInWords, aimedInWords] = [inWords(pastOnes), inWords(goals)]
  const old = stands.filter((s) => s.word !== undefined && !s.fresh)
  return {
    goals: goals.length,
    said: {
      onTrack: of('onTrack'),
      improved: of('improved'),
      atRisk: of('atRisk'),
      offTrack: of('offTrack'),
      done: of('done'),
    },
    against: { behind: against('behind'), same: against('same'), worse: against('worse'), short: against('short') },
    figures: { behind: figures('behind'), same: figures('same'), worse: figures('worse'), short: figures('short') },
    unshown: { onTrack: unshown('onTrack'), improved: unshown('improved') },
    noMeasure: stands.filter((s) => s.measured === 'not').length,
    bare: {
      noFigures: bare('noFigures'),
      noYear: bare('noYear'),
      told: bare('told'),
      noTarget: bare('noTarget'),
      ofGap: bare('ofGap'),
      inWords: bare('inWords'),
      apart: bare('apart'),
      wordsApart: bare('wordsApart'),
    },
    ...(within > 0 && { withinYear: within }),
    ...(told.length > 0 && !(gaps && reported) && { toldBy: gaps ? ('gaps' as const) : ('reported' as const) }),
    ...(past > 0 && { pastTargets: past }),
    ...(past > 0 && !goals.some((g) => hasTargetAhead(plan, g, day)) && { noneAhead: true as const }),
    ...(pastInWords > 0 && { pastInWords }),
    ...(aimedInWords > 0 && { aimedInWords }),
    none: stands.filter((s) => s.word === undefined).length,
    stale: old.flatMap((s) => (isBad(s.word) ? [] : (s.date ?? []))).sort(),
    lapsed: old
      .flatMap(({ word, date }) => (isBad(word) && date !== undefined ? [{ word, date }] : []))
      .sort((a, b) => a.date.localeCompare(b.date)),
    undated: old.filter((s) => s.date === undefined).length,
  }
}

/** The criteria that a district wrote for a goal, or for all of them; undefined where those offered hold. */
export function ownCriteria(plan: Plan, goal?: Goal): string | undefined {
  const text = goal?.statusCriteria?.trim() || plan.get('planChoices', 'planChoices')?.statusCriteria?.trim()
  return text || undefined
}

/** What the figures say by the offered criteria. */
export type Verdict = 'onTrack' | 'atRisk' | 'offTrack'

export interface JudgedGroup {
  readonly row: MeasureRow
  readonly verdict: Verdict
  readonly figure: number
  /** Where the group was due in that year. */
  readonly due: number
  /** Nobody set a target for that year: this is where the straight line from the baseline to the final target passes. */
  readonly byLine: boolean
  /** Null where there is none: then a group that is behind may be better than it was, or not. */
  readonly baseline: number | null
}

export interface Judged {
  readonly view: MeasureView
  readonly year: string
  /** That of the group which stands worst, the first of all that could be judged. */
  readonly verdict: Verdict
  readonly worst: JudgedGroup
  readonly groups: readonly JudgedGroup[]
  /** False where a group that the goal is for has figures or a target missing: it may stand worse. */
  readonly whole: boolean
}

/**
 * What the latest figures of a goal's main measure say, from shown figures alone: of the groups that the goal is for,
 * else of all students where no such group can be judged. Undefined where the district wrote criteria of its own, or
 * there is nothing to judge: no target, no year after the baseline. Without a baseline a target of the year is still
 * reached or missed.
 */
export function judgedBy(plan: Plan, goal: Goal): Judged | undefined {
  const measure = mainMeasure(plan, goal)
  if (measure === undefined || ownCriteria(plan, goal) !== undefined) return undefined
  const view = measureView(plan, measure.id, { audience: 'officer' })
  const year = view?.latestYear
  if (!view || !year || (view.baselineYear && year <= view.baselineYear)) return undefined
  const whom = ownGroups(plan, goal)
  const own = judgedGroups(
    view,
    view.rows.filter((r) => whom.includes(r.group)),
  )
  const groups =
    own.length > 0
      ? own
      : judgedGroups(
          view,
          view.rows.filter((r) => r.isTotal),
        )
  const short = (g: JudgedGroup) => (view.direction === 'down' ? g.figure - g.due : g.due - g.figure)
  const ordered = groups.toSorted((a, b) => rank[a.verdict] - rank[b.verdict] || short(b) - short(a))
  const worst = ordered[0]
  if (worst === undefined) return undefined
  const all = own.length === 0 || own.length === whom.length
  return {
    view,
    year,
    verdict: worst.verdict,
    worst,
    groups: ordered,
    whole: all && (worst.verdict === 'onTrack' || knownBefore(groups)),
  }
}

const knownBefore = (groups: readonly JudgedGroup[]): boolean => groups.every((g) => g.baseline !== null)

/** From worst to best. What is improved is where the figures say “at risk”: better than it was, and behind where it was due. */
export const rank = { offTrack: 0, atRisk: 1, improved: 1, onTrack: 2 } as const

const judgedGroups = (view: MeasureView, rows: readonly MeasureRow[]): readonly JudgedGroup[] =>
  rows.flatMap((row): JudgedGroup[] => {
    const due = dueIn(view, row)
    if (!isPrinted(row.latest) || due === null) return []
    const { direction } = view
    const figure = row.latest.cell.shown
    const baseline = isPrinted(row.baseline) ? row.baseline.cell.shown : null
    const better = baseline === null || (direction === 'down' ? figure < baseline : figure > baseline)
    const verdict = reaches(figure, due, direction) ? 'onTrack' : better ? 'atRisk' : 'offTrack'
    const byLine = !isPrinted(row.target) && !isOver(view)
    return [{ row, verdict, figure, due, byLine, baseline }]
  })

/** Where a group is due in the latest year: its target of that year, its final target once that year is over, else on the straight line to it. */
function dueIn(view: MeasureView, row: MeasureRow): number | null {
  if (isPrinted(row.target)) return row.target.cell.shown
  if (!isPrinted(row.final)) return null
  if (isOver(view)) return row.final.cell.shown
  if (!isPrinted(row.baseline)) return null
  const [from, at, to] = [view.baselineYear, view.latestYear, view.finalYear].map((y) => Number(y?.slice(0, 4)))
  if (from === undefined || at === undefined || to === undefined || !(to > from)) return null
  const share = Math.min(1, (at - from) / (to - from))
  const exact = row.baseline.cell.shown + (row.final.cell.shown - row.baseline.cell.shown) * share
  // As figures are written: 43.3 is on a line that passes at 43.33.
  const unit = 10 ** view.decimals
  return Math.round(exact * unit) / unit
}

/** The latest year is that of the final target, or after it. */
const isOver = ({ finalYear, latestYear }: MeasureView): boolean =>
  Boolean(finalYear && latestYear && latestYear >= finalYear)

/** True where the figures say another word than the one that counts today; a goal that is done is not judged. */
export function contradicts(standing: Standing, judged: Judged | undefined): judged is Judged {
  const { word } = standing
  if (judged === undefined || !standing.fresh || word === undefined || word === 'done') return false
  const by = rank[judged.verdict] - rank[word]
  return by < 0 || (by > 0 && judged.whole)
}

/**
 * True where newer figures bear out a word that those of the last whole year contradict: each group meets its target of the
 * newest point where the word is the better one, none does where it is the worse. Nobody is to be told to change it then.
 */
export function borneOut({ word }: Standing, judged: Judged, day: string): boolean {
  if (word === undefined || word === 'done') return false
  return figuresOf(judged, day).newer?.stand === (rank[word] > rank[judged.verdict] ? 'met' : 'missed')
}

/**
 * The groups whose latest figure has not reached their final target: of those that the goal is for, else all students.
 * Told of a goal that is called done, whatever criteria it goes by: word and figure would else disagree on one page.
 */
export function shortOfFinal({ rows, direction }: MeasureView): readonly FinalMissed[] {
  const both = rows.flatMap((row) =>
    isPrinted(row.latest) && isPrinted(row.final) ? [{ row, latest: row.latest, final: row.final }] : [],
  )
  const own = both.filter(({ row }) => row.own)
  return (own.length > 0 ? own : both.filter(({ row }) => row.isTotal)).filter(
    ({ latest, final }) => !reaches(latest.cell.shown, final.cell.shown, direction),
  )
}

interface FinalMissed {
  readonly row: MeasureRow
  readonly latest: ShownFigure
  readonly final: ShownFigure
}
