import { yearInWords } from '../days/index.ts'
import { forAudience } from '../domain/audience.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { whatWords } from '../domain/people.ts'
import { type Plan, planOfMeasure, rememberedIn, where, wholeOf } from '../domain/plan.ts'
import { sentence } from '../words/index.ts'
import { doubtNotes } from './doubt-notes.ts'
import type { FigureCell, FigureGroup, GroupGap } from './figure.ts'
import { type Clean, FiguresOfMeasure, yearsOf } from './figures-of-measure.ts'
import { ownGroups } from './goal-sentence.ts'
import { groupsInOrder } from './groups-in-order.ts'
import type { MeasureRow, MeasureView, MeasureViewOptions } from './measure-rows.ts'
import { type FiguresPlan, figuresPart } from './parts.ts'
import { readingOf } from './reading.ts'
import { reasonNotes } from './reasons.ts'
import { reportedFigures } from './reported.ts'
import { reaches, rowOf, withoutTargets } from './row-of-measure.ts'
import { saidGaps } from './said-gaps.ts'
import { floorOf } from './suppression.ts'
import { type TargetsWith, targetsGoWith, targetsWith } from './targets-with.ts'

export type { MeasureRow, MeasureView, MeasureViewOptions }

type Measure = RecordOf<'measure'>

/** Head of a column of figures: "percent". */
export const unitWords: Readonly<Record<NonNullable<Measure['unit']>, string>> = {
  percent: 'percent',
  rate: 'per 100',
  count: 'number',
  days: 'days',
  score: 'score',
}

export { reaches, yearsOf }

/** The view of one measure; undefined if there is none, or the audience may not see it. */
export function measureView(whole: Plan, measureId: string, options: MeasureViewOptions): MeasureView | undefined {
  const seen = options.audience === 'officer' ? wholeOf(whole) : forAudience(whole, options.audience)
  const plan = figuresPart(seen)
  const { clean, ...rest } = options
  const key = `measure ${JSON.stringify([measureId, rest])}`
  if (clean === undefined) return rememberedIn(plan, key, () => made(plan, measureId, rest))
  const kept = rememberedIn<{ last?: Cleaned }>(plan, `${key}, cleaned`, () => ({}))
  // A plan that is read again each time keeps nothing.
  if (kept.last === undefined || !says(kept.last, clean)) kept.last = cleaned(plan, measureId, rest, clean)
  return kept.last.view
}

/** A view with typed words made fit for print, the requests to the cleaner that made them, and the present cleaner. */
interface Cleaned {
  readonly view: MeasureView | undefined
  readonly asked: readonly (readonly [...Parameters<Clean>, answer: string])[]
  clean: Clean
}

function cleaned(plan: FiguresPlan, measureId: string, options: MeasureViewOptions, clean: Clean): Cleaned {
  const asked: [...Parameters<Clean>, answer: string][] = []
  const of = { clean }
  let isMade = false
  const relayed: Clean = (text, what) => {
    const answer = of.clean(text, what)
    if (!isMade) asked.push([text, what, answer])
    return answer
  }
  const view = made(plan, measureId, { ...options, clean: relayed })
  isMade = true
  return Object.assign(of, { view, asked })
}

/**
 * Whether a view has the words that this cleaner would make: all requests are repeated in order, since a cleaner
 * notes what it had to leave out. Later requests of the view go to the same cleaner.
 */
function says(last: Cleaned, clean: Clean): boolean {
  if (!last.asked.every(([text, what, answer]) => clean(text, what) === answer)) return false
  last.clean = clean
  return true
}

function made(whole: FiguresPlan, measureId: string, options: MeasureViewOptions): MeasureView | undefined {
  const plan = planOfMeasure(whole, measureId)
  const m = plan.get('measure', measureId)
  if (!m) return undefined
  const clean = options.clean ?? ((text: string) => text)
  const { ownBy, groups, ...head } = headOf(plan, m, options, clean)
  const { figures, latestYear, baselineYear, own, reference } = head
  const { years, targetYears } = figures
  const nextYear = targetYears.find((y) => latestYear !== null && y > latestYear) ?? null
  const finalYear = m.targetYear ?? targetYears.at(-1) ?? null
  const told = groups.map((g) => figures.groupOf(g))
  const goWith = targetsWith(plan, m, figures, told, latestYear)
  const without = withoutTargets(told, head, goWith)
  const places = new Map(groupsInOrder(plan).map((g, i) => [g.id, i]))
  const from = { plan, m, ...head, nextYear, finalYear, without, places }
  const rows = inRank(groups, own, options).map((g) => rowOf(g, from))
  const written = wordsAbout(m, clean)
  const view = {
    ...figures.measure,
    what: clean(whatWords(m), 'measure'),
    population: m.population && clean(m.population, 'measure'),
    direction: m.direction ?? 'up',
    years,
    targetYears,
    baselineYear,
    latestYear,
    nextYear,
    finalYear,
    reference,
    ownBy,
    rows,
    points: () => figures.points(own, without),
    saidGaps: () => saidGaps(plan, m, figures, without, goWith.gaps),
    reported: () => reportedFigures(plan, m, figures),
    note: written.join(' '),
    source: clean(m.source?.trim() || sourcesOf(plan, m.id, latestYear), 'source'),
    notesFor: (shown: readonly string[] = [baselineYear, latestYear].filter((y) => y !== null)) => [
      ...reasonNotes(
        rows.flatMap((r) => shown.flatMap((y) => r.figures[y]?.cell ?? [])),
        floorOf(plan),
        figures.measure,
      ),
      ...notPrintedNotes(rows, without, baselineYear, goWith),
      ...(baselineYear !== null && rows.length > 0 && !years.includes(baselineYear)
        ? [`The baseline year is ${yearInWords(baselineYear)}; it has no figures yet.`]
        : []),
      ...doubtNotes(plan, m.id, rows, shown),
      ...written,
    ],
  } as const
  return { ...view, reading: readingOf(view, m.phrase === undefined ? '' : clean(m.phrase, 'measure')) }
}

/** A person's words about the measure: its target, if that is not a figure of a group and a year, and others. */
const wordsAbout = (m: Measure, clean: Clean): readonly string[] =>
  [
    m.aimSaid?.trim() ? sentence(`The target in its source’s words: ${clean(m.aimSaid.trim(), 'note')}`) : '',
    clean(m.note?.trim() ?? '', 'note'),
  ].filter((w) => w !== '')

/** The meaning of “not printed” in place of a target, if one of these rows has such a target. */
function notPrintedNotes(
  rows: readonly MeasureRow[],
  without: ReadonlyMap<string, FigureCell>,
  baselineYear: string | null,
  goWith: TargetsWith,
): readonly string[] {
  if (!rows.some((r) => without.has(r.group) && Object.keys(r.targets).length > 0)) return []
  const missing = goWith.missing.size > 0 ? ' or is missing' : ''
  return [`A target is “not printed” if ${targetsGoWith(baselineYear, goWith.targets)} can’t be printed${missing}.`]
}

type Asked = Pick<MeasureViewOptions, 'groups' | 'year'>

/** The groups and years that a measure’s view tells of, and the group beside which it does. */
function headOf(plan: FiguresPlan, m: Measure, options: Asked, clean: Clean) {
  const figures = new FiguresOfMeasure(plan, m, clean)
  const { groups: read, ownBy } = groupsOf(plan, m)
  const groups = groupsInOrder(plan).filter((g) => options.groups === 'all' || figures.isEntered(g.id))
  const named = plan.get('studentGroup', m.reference)
  return {
    figures,
    latestYear: options.year ?? figures.years.findLast((y) => figures.hasFigure(y)) ?? null,
    baselineYear: m.baselineYear ?? null,
    own: new Set(read),
    ownBy,
    groups,
    reference: named ? figures.groupOf(named) : null,
  }
}

type Groups = readonly RecordOf<'studentGroup'>[]

/** The goal's own groups come first, then all students. */
function inRank(groups: Groups, own: ReadonlySet<string>, options: Asked): Groups {
  const rank = (g: RecordOf<'studentGroup'>) => (own.has(g.id) ? 0 : g.isTotal ? 1 : 2)
  return options.groups === 'all' ? groups : groups.toSorted((a, b) => rank(a) - rank(b))
}

/** The latest gaps of the focus groups of a measure, as the officer's view has them. */
interface GapsNow extends Pick<MeasureView, 'baselineYear'> {
  readonly latestYear: string
  readonly reference: FigureGroup
  readonly gaps: readonly GroupGap[]
}

/** What a rule asks of every measure of a plan, without the rest of the view; undefined if nothing is behind anybody. */
export function gapsNow(whole: Plan, measureId: string): GapsNow | undefined {
  const plan = planOfMeasure(figuresPart(wholeOf(whole)), measureId)
  const m = plan.get('measure', measureId)
  if (!m) return undefined
  const { figures, latestYear, baselineYear, own, groups, reference } = headOf(plan, m, {}, (text) => text)
  if (latestYear === null || reference === null) return undefined
  const behind = inRank(groups, own, {}).filter((g) => g.focus && !g.isTotal && g.id !== reference.id)
  const gaps = behind.flatMap((g) => figures.gapIn(latestYear, figures.groupOf(g), reference, baselineYear) ?? [])
  return { latestYear, baselineYear, reference, gaps }
}

/**
 * The groups that a measure is read for: those of its goal, and where nobody chose any, those with a target of their own.
 * A page that read all students alone would leave the widest gap to its table.
 */
function groupsOf(
  plan: FiguresPlan,
  measure: RecordOf<'measure'>,
): { readonly groups: readonly string[]; readonly ownBy: MeasureView['ownBy'] } {
  const chosen = ownGroups(plan, plan.get('goal', measure.goal))
  if (chosen.length > 0) return { groups: chosen, ownBy: 'goal' }
  const aimed = where(plan, 'target', 'measure', measure.id).flatMap(({ group, aim }) =>
    group === undefined || aim?.figure === undefined || plan.get('studentGroup', group)?.isTotal ? [] : [group],
  )
  return { groups: aimed, ownBy: 'target' }
}

/** The rows for which a goal is told: its own groups and, beside them, all students; every row where it has neither. */
export function leadRows(view: Pick<MeasureView, 'rows'>): readonly MeasureRow[] {
  const lead = view.rows.filter((r) => r.own || r.isTotal)
  return lead.length > 0 ? lead : view.rows
}

/** If a measure names no source, those that its figures of a year came with, each once. */
function sourcesOf(plan: FiguresPlan, measure: string, year: string | null): string {
  const named = where(plan, 'value', 'measure', measure).flatMap((v) =>
    v.year === year && v.reading?.source?.trim() ? [v.reading.source.trim()] : [],
  )
  return [...new Set(named)].sort().join('; ')
}
