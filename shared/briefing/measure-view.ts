import { measuresOf } from '../domain/goal-sentence.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, planOfMeasure, where } from '../domain/plan.ts'
import type { Audience } from '../domain/schema.ts'
import { groupInSentence } from '../domain/words.ts'
import { type Gap, gapOf, gapWords } from '../rules/gap.ts'
import { type Cell, cellsOf, floorOf, isShown, isWithheld } from '../rules/suppression.ts'
import { forAudience } from './audience.ts'
import { countInWords, yearInWords } from './format.ts'
import { readingOf } from './reading.ts'

type Measure = RecordOf<'measure'>

/**
 * One student group of a measure. Where its latest figure is withheld, so is everything else in the row; where its
 * baseline is, so are its targets.
 */
export interface MeasureRow {
  readonly group: string
  readonly name: string
  /** The name inside a sentence: "students with disabilities". */
  readonly inSentence: string
  readonly dimension: string | null
  readonly isTotal: boolean
  readonly focus: boolean
  readonly isReference: boolean
  /** Children behind the latest figure. */
  readonly n: number | null
  readonly cells: Readonly<Record<string, Cell>>
  readonly baseline: Cell
  readonly latest: Cell
  readonly withheld: boolean
  /** Targets of the latest year, of the year after, and the final one. */
  readonly target: number | null
  readonly next: number | null
  readonly final: number | null
  /** Latest less baseline, in the measure's unit. */
  readonly change: number | null
  /** Whether the latest figure reaches the target of its year. */
  readonly met: boolean | null
  readonly gap: Gap | null
  readonly gapWords: string
}

/** One measure as the screen, a chart and a document read it. Every figure in it may be shown. */
export interface MeasureView {
  readonly id: string
  /** "Grade 3 reading" */
  readonly title: string
  /** "Percent of children who meet or exceed …" */
  readonly what: string
  readonly unit: NonNullable<Measure['unit']>
  readonly direction: 'up' | 'down'
  /** Decimals of every figure of the measure: one for all, or none. */
  readonly decimals: 0 | 1
  /** Years with a reading, in order. */
  readonly years: readonly string[]
  readonly baselineYear: string | null
  readonly latestYear: string | null
  readonly nextYear: string | null
  readonly finalYear: string | null
  readonly reference: { readonly id: string; readonly name: string } | null
  readonly rows: readonly MeasureRow[]
  readonly source: string
  readonly notes: readonly string[]
  /** The sentence that reads the chart; empty where there is nothing to read. */
  readonly reading: string
  /** True where any cell of any row is withheld: print then carries the note. */
  readonly hasWithheld: boolean
}

export interface MeasureViewOptions {
  readonly audience: Audience
  /** The year to look at in place of the latest with a figure. */
  readonly year?: string
  /** `entered`: groups with a figure or a target. `all`: every group, for entering. */
  readonly groups?: 'entered' | 'all'
}

const unitHeads: Readonly<Record<NonNullable<Measure['unit']>, string>> = {
  percent: 'Percent of children who',
  rate: 'Of every 100 children, those who',
  count: 'Number of children who',
  days: 'Number of days that children',
  score: 'Average score when children',
}

/** What is counted, in words: "Percent of children who meet or exceed grade level". The short name where no phrase stands. */
export const whatWords = (m: Measure): string =>
  m.phrase ? `${unitHeads[m.unit ?? 'percent']} ${m.phrase}` : (m.short ?? '')

/** Head of a column of figures: "percent". */
export const unitWords: Readonly<Record<NonNullable<Measure['unit']>, string>> = {
  percent: 'percent',
  rate: 'per 100',
  count: 'number',
  days: 'days',
  score: 'score',
}

/** The note that stands below wherever something is withheld. It does not say which row is the small one. */
export const withheldNote = (floor: number): string =>
  `“Withheld” stands where a figure could reveal the results of fewer than ${countInWords(floor)} children, by itself or by subtraction.`

/** Student groups in the order of tables: all students, then by dimension as the plan lists them, then by place. */
export function groupsInOrder(plan: Plan): readonly RecordOf<'studentGroup'>[] {
  const groups = plan.all('studentGroup')
  const place = (g: RecordOf<'studentGroup'>) => g.sort ?? Number.MAX_SAFE_INTEGER
  const first = new Map<string, number>()
  for (const g of groups) {
    const d = g.dimension ?? ''
    first.set(d, Math.min(first.get(d) ?? Number.MAX_SAFE_INTEGER, place(g)))
  }
  const dim = (g: RecordOf<'studentGroup'>) => first.get(g.dimension ?? '') ?? 0
  return [...groups].sort(
    (a, b) =>
      Number(b.isTotal ?? false) - Number(a.isTotal ?? false) ||
      dim(a) - dim(b) ||
      (a.dimension ?? '').localeCompare(b.dimension ?? '') ||
      place(a) - place(b) ||
      (a.name ?? '').localeCompare(b.name ?? '') ||
      (a.id < b.id ? -1 : 1),
  )
}

/** Years in which a measure has a reading, in order. */
export function yearsOf(plan: Plan, measure: string): readonly string[] {
  const years = new Set<string>()
  for (const v of where(plan, 'value', 'measure', measure)) if (v.year && v.reading) years.add(v.year)
  return [...years].sort()
}

/** The view of one measure; undefined where there is none, or the audience may not see it. */
export function measureView(whole: Plan, measureId: string, options: MeasureViewOptions): MeasureView | undefined {
  const plan = planOfMeasure(options.audience === 'officer' ? whole : forAudience(whole, options.audience), measureId)
  const m = plan.get('measure', measureId)
  if (!m) return undefined
  const years = yearsOf(plan, m.id)
  const cells = new Map(years.map((y) => [y, cellsOf(plan, m.id, y)]))
  const hasFigure = (y: string) => [...(cells.get(y)?.values() ?? [])].some((c) => isShown(c) || isWithheld(c))
  const latestYear = options.year ?? years.findLast(hasFigure) ?? null
  const baselineYear = m.baselineYear ?? null
  const targets = new Map<string, number>()
  const targetYears = new Set<string>()
  for (const t of plan.all('target')) {
    if (t.measure !== m.id || typeof t.aim?.figure !== 'number' || !t.year || !t.group) continue
    targets.set(`${t.group} ${t.year}`, t.aim.figure)
    targetYears.add(t.year)
  }
  const inOrder = [...targetYears].sort()
  const nextYear = inOrder.find((y) => latestYear !== null && y > latestYear) ?? null
  const finalYear = m.targetYear ?? inOrder.at(-1) ?? null
  const cellAt = (group: string, year: string | null): Cell =>
    (year === null ? undefined : cells.get(year)?.get(group)) ?? { none: 'empty' }
  const reference = plan.get('studentGroup', m.reference) ?? null
  let hidesTargets = false

  const rows = groupsInOrder(plan)
    .filter((g) => {
      if (options.groups === 'all') return true
      const valued = years.some((y) => !('none' in cellAt(g.id, y)))
      return valued || [...targetYears].some((y) => targets.has(`${g.id} ${y}`)) || reported(plan, m.id, g.id)
    })
    .map((g): MeasureRow => {
      const latest = cellAt(g.id, latestYear)
      const withheld = isWithheld(latest)
      const baseline = withheld ? ({ withheld: latest.withheld } as Cell) : cellAt(g.id, baselineYear)
      // Targets are often a set share of the way, the same for every group: from two of them a baseline can be had back.
      const kept = withheld || isWithheld(baseline)
      if (!withheld && kept && [...targetYears].some((y) => targets.has(`${g.id} ${y}`))) hidesTargets = true
      const aim = (year: string | null) => (kept || year === null ? null : (targets.get(`${g.id} ${year}`) ?? null))
      const target = aim(latestYear)
      const isReference = g.id === reference?.id
      const gap =
        reference && !isReference
          ? gapOf({
              measure: m,
              group: latest,
              reference: cellAt(reference.id, latestYear),
              ...(baselineYear !== latestYear && {
                groupBaseline: baseline,
                referenceBaseline: cellAt(reference.id, baselineYear),
              }),
            })
          : null
      const refName = reference?.name ? groupInSentence(reference.name) : ''
      return {
        group: g.id,
        name: g.name ?? '',
        inSentence: groupInSentence(g.name ?? ''),
        dimension: plan.get('dimension', g.dimension)?.name ?? null,
        isTotal: g.isTotal ?? false,
        focus: g.focus ?? false,
        isReference,
        n: isShown(latest) ? latest.n : null,
        cells: Object.fromEntries(years.map((y) => [y, cellAt(g.id, y)])),
        baseline,
        latest,
        withheld,
        target,
        next: aim(nextYear),
        final: aim(finalYear),
        change:
          isShown(latest) && isShown(baseline) && baselineYear !== latestYear ? latest.shown - baseline.shown : null,
        met: isShown(latest) && target !== null ? reaches(latest.shown, target, m.direction ?? 'up') : null,
        gap,
        gapWords: gap ? gapWords(gap, refName, baselineYear) : '',
      }
    })

  const hasWithheld = rows.some((r) => r.withheld || Object.values(r.cells).some(isWithheld))
  const view = {
    id: m.id,
    title: m.short ?? '',
    what: whatWords(m),
    unit: m.unit ?? 'percent',
    direction: m.direction ?? 'up',
    decimals: decimalsOf(rows, m.unit ?? 'percent'),
    years,
    baselineYear,
    latestYear,
    nextYear,
    finalYear,
    reference: reference ? { id: reference.id, name: reference.name ?? '' } : null,
    rows,
    source: m.source?.trim() || sourcesOf(plan, m.id, latestYear),
    notes: notesOf(rows, m, hasWithheld, hidesTargets, floorOf(plan)),
    hasWithheld,
  } as const
  return { ...view, reading: readingOf(view, m) }
}

/** Where a measure names no source of its own: those that its figures of a year came with, each once. */
function sourcesOf(plan: Plan, measure: string, year: string | null): string {
  const named = where(plan, 'value', 'measure', measure).flatMap((v) =>
    v.year === year && v.reading?.source?.trim() ? [v.reading.source.trim()] : [],
  )
  return [...new Set(named)].sort().join('; ')
}

/** All measures of a goal, in order. */
export const goalViews = (plan: Plan, goal: string, options: MeasureViewOptions): readonly MeasureView[] =>
  measuresOf(plan, goal).flatMap((m) => measureView(plan, m.id, options) ?? [])

export const reaches = (figure: number, target: number, direction: 'up' | 'down'): boolean =>
  direction === 'down' ? figure <= target : figure >= target

const reported = (plan: Plan, measure: string, group: string): boolean =>
  plan.all('value').some((v) => v.measure === measure && v.group === group && v.reading?.state === 'notReported')

function decimalsOf(rows: readonly MeasureRow[], unit: string): 0 | 1 {
  if (unit === 'count') return 0
  const figures = rows.flatMap((r) => [
    ...Object.values(r.cells).map((c) => (isShown(c) ? c.shown : 0)),
    r.target ?? 0,
    r.next ?? 0,
    r.final ?? 0,
  ])
  return figures.every(Number.isInteger) ? 0 : 1
}

function notesOf(
  rows: readonly MeasureRow[],
  m: Measure,
  hasWithheld: boolean,
  hidesTargets: boolean,
  floor: number,
): readonly string[] {
  const notes: string[] = []
  if (hasWithheld) notes.push(withheldNote(floor))
  if (hidesTargets) notes.push('No target where the baseline is withheld.')
  const without = rows.filter((r) => 'none' in r.latest)
  if (without.length > 0) notes.push('“No data” stands where no figure was reported for the year.')
  if (m.baselineYear && rows.length > 0 && rows.every((r) => 'none' in r.baseline))
    notes.push(`The baseline year is ${yearInWords(m.baselineYear)}; it has no figures yet.`)
  if (m.note) notes.push(m.note)
  return notes
}
