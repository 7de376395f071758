import { yearInWords } from '../days/index.ts'
import { ownGroups } from '../domain/goal-sentence.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type People, whatWords } from '../domain/people.ts'
import { type Plan, planOfMeasure, where } from '../domain/plan.ts'
import type { Audience } from '../domain/schema.ts'
import { type Gap, gapWords } from '../rules/gap.ts'
import { type Cell, floorOf, isWithheld } from '../rules/suppression.ts'
import { forAudience } from './audience.ts'
import { doubtNotes } from './doubt-notes.ts'
import {
  type FigureCell,
  type FigureGroup,
  type FigureMeasure,
  type GroupFigure,
  type GroupGap,
  isPrinted,
} from './figure.ts'
import { type Clean, FiguresOfMeasure, type YearPoint, yearsOf } from './figures-of-measure.ts'
import { readingOf } from './reading.ts'
import { reasonNotes } from './reasons.ts'

type Measure = RecordOf<'measure'>

/**
 * One student group of a measure: its figures, each with its year. Where the latest is withheld for size, or the
 * baseline for any reason, its targets are withheld too.
 */
export interface MeasureRow {
  readonly group: string
  readonly of: FigureGroup
  readonly name: string
  readonly inSentence: string
  readonly dimension: string | null
  readonly isTotal: boolean
  readonly focus: boolean
  /** True where the goal is about this group: one that it names, else one of the plan's focus groups. */
  readonly own: boolean
  readonly isReference: boolean
  /** Children behind the latest figure. */
  readonly n: number | null
  /** By year, each year that the view knows. */
  readonly figures: Readonly<Record<string, GroupFigure>>
  readonly baseline: GroupFigure | null
  readonly latest: GroupFigure | null
  /** True where the latest figure is withheld, for whatever reason. */
  readonly withheld: boolean
  /** Targets of the latest year, of the year after, and the final one; null where none was set. */
  readonly target: GroupFigure | null
  readonly next: GroupFigure | null
  readonly final: GroupFigure | null
  /** By year, each that has a target. */
  readonly targets: Readonly<Record<string, GroupFigure>>
  /** Latest less baseline, in the measure's unit. */
  readonly change: number | null
  /** Whether the latest figure reaches the target of its year. */
  readonly met: boolean | null
  /** Of the latest year, with how it went since the baseline. */
  readonly gap: Gap | null
  readonly gapWords: string
  /** By year, where both figures of it are shown; none of all students, of whom any reference is a part. */
  readonly gaps: Readonly<Record<string, GroupGap>>
}

/** One measure as the screen, a chart and a document read it. Every figure in it may be shown. */
export interface MeasureView extends FigureMeasure {
  /** "Percent of children who meet or exceed …" */
  readonly what: string
  readonly people: People | undefined
  readonly direction: 'up' | 'down'
  /** Years with a reading, in order. */
  readonly years: readonly string[]
  /** Years with a target, in order. */
  readonly targetYears: readonly string[]
  readonly baselineYear: string | null
  readonly latestYear: string | null
  readonly nextYear: string | null
  readonly finalYear: string | null
  readonly reference: FigureGroup | null
  /** The goal's own groups first, then all students, then the others. */
  readonly rows: readonly MeasureRow[]
  readonly source: string
  /** What a person wrote below its figures; empty where nobody did. */
  readonly note: string
  /** What stands below its figures; `years` of a table name those that it shows. */
  readonly notesFor: (years?: readonly string[]) => readonly string[]
  /** Points within a year, the earliest first. */
  readonly points: () => readonly YearPoint[]
  /** The sentence that reads the chart; empty where there is nothing to read. */
  readonly reading: string
}

export interface MeasureViewOptions {
  readonly audience: Audience
  /** The year to look at in place of the latest with a figure. */
  readonly year?: string
  /** `entered`: groups with a figure or a target. `all`: every group, for entering. */
  readonly groups?: 'entered' | 'all'
  /** Makes typed words fit for print. */
  readonly clean?: Clean
}

/** Head of a column of figures: "percent". */
export const unitWords: Readonly<Record<NonNullable<Measure['unit']>, string>> = {
  percent: 'percent',
  rate: 'per 100',
  count: 'number',
  days: 'days',
  score: 'score',
}

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

export { yearsOf }

/** The view of one measure; undefined where there is none, or the audience may not see it. */
export function measureView(whole: Plan, measureId: string, options: MeasureViewOptions): MeasureView | undefined {
  const plan = planOfMeasure(options.audience === 'officer' ? whole : forAudience(whole, options.audience), measureId)
  const m = plan.get('measure', measureId)
  if (!m) return undefined
  const clean = options.clean ?? ((text: string) => text)
  const figures = new FiguresOfMeasure(plan, m, clean)
  const { years, targetYears } = figures
  const latestYear = options.year ?? years.findLast((y) => figures.hasFigure(y)) ?? null
  const baselineYear = m.baselineYear ?? null
  const nextYear = targetYears.find((y) => latestYear !== null && y > latestYear) ?? null
  const finalYear = m.targetYear ?? targetYears.at(-1) ?? null
  const own = new Set(ownGroups(plan, plan.get('goal', m.goal)))
  const total = (g: RecordOf<'studentGroup'>) => g.isTotal ?? false
  const rank = (g: RecordOf<'studentGroup'>) => (own.has(g.id) ? 0 : total(g) ? 1 : 2)
  const groups = groupsInOrder(plan).filter((g) => options.groups === 'all' || figures.isEntered(g.id))
  const named = plan.get('studentGroup', m.reference)
  const reference = named ? figures.groupOf(named) : null
  let hidesTargets = false
  const without = new Map<string, FigureCell>()

  const rows = (options.groups === 'all' ? groups : groups.toSorted((a, b) => rank(a) - rank(b))).map(
    (g): MeasureRow => {
      const of = figures.groupOf(g)
      const at = (year: string | null) => (year === null ? null : figures.reading(of, year))
      const latest = at(latestYear)
      const baseline = at(baselineYear)
      const withheld = latest !== null && isWithheld(latest.cell as Cell)
      // Targets are often a set share of the way, the same for every group: from two of them a baseline can be had back.
      const hides = [latest, baseline].find((f) => f !== null && hidesTarget(f, f === baseline))?.cell
      if (hides !== undefined) without.set(g.id, hides)
      const aim = (year: string | null) => (year === null ? null : figures.target(of, year, hides))
      if (hides !== undefined && targetYears.some((y) => aim(y) !== null)) hidesTargets = true
      const target = aim(latestYear)
      // All students are no group beside the reference: it is a part of them.
      const gaps = reference && reference.id !== g.id && !of.isTotal ? figures.gaps(of, reference, baselineYear) : {}
      const gap = latestYear === null ? null : (gaps[latestYear]?.gap ?? null)
      return {
        group: g.id,
        of,
        name: of.name,
        inSentence: of.inSentence,
        dimension: plan.get('dimension', g.dimension)?.name ?? null,
        isTotal: of.isTotal,
        focus: g.focus ?? false,
        own: own.has(g.id),
        isReference: g.id === reference?.id,
        n: isPrinted(latest) ? latest.cell.n : null,
        figures: Object.fromEntries(years.map((y) => [y, figures.reading(of, y)])),
        baseline,
        latest,
        withheld,
        target,
        next: aim(nextYear),
        final: aim(finalYear),
        targets: Object.fromEntries(
          targetYears.flatMap((y) => {
            const set = aim(y)
            return set ? [[y, set]] : []
          }),
        ),
        change:
          isPrinted(latest) && isPrinted(baseline) && baselineYear !== latestYear
            ? latest.cell.shown - baseline.cell.shown
            : null,
        met:
          isPrinted(latest) && isPrinted(target)
            ? reaches(latest.cell.shown, target.cell.shown, m.direction ?? 'up')
            : null,
        gap,
        gapWords: gap && reference ? gapWords(gap, reference.inSentence, baselineYear) : '',
        gaps,
      }
    },
  )

  const view = {
    ...figures.measure,
    what: clean(whatWords(m), 'measure'),
    people: m.people,
    direction: m.direction ?? 'up',
    years,
    targetYears,
    baselineYear,
    latestYear,
    nextYear,
    finalYear,
    reference,
    rows,
    points: () => figures.points(own, without),
    note: clean(m.note?.trim() ?? '', 'note'),
    source: clean(m.source?.trim() || sourcesOf(plan, m.id, latestYear), 'source'),
    notesFor: (shown: readonly string[] = [baselineYear, latestYear].filter((y) => y !== null)) => [
      ...reasonNotes(
        rows.flatMap((r) => shown.flatMap((y) => r.figures[y]?.cell ?? [])),
        floorOf(plan),
        m.people,
      ),
      ...(hidesTargets ? ['No target stands where the figure from which it starts is not printed.'] : []),
      ...(baselineYear !== null && rows.length > 0 && !years.includes(baselineYear)
        ? [`The baseline year is ${yearInWords(baselineYear)}; it has no figures yet.`]
        : []),
      ...doubtNotes(plan, m.id, rows, shown),
      ...(m.note ? [clean(m.note, 'note')] : []),
    ],
  } as const
  return { ...view, reading: readingOf(view, m.phrase === undefined ? '' : clean(m.phrase, 'measure')) }
}

/** Whether a figure that is not printed takes the targets of its row with it. */
const hidesTarget = ({ cell }: GroupFigure, isBaseline: boolean): boolean =>
  isWithheld(cell as Cell) &&
  (isBaseline || ['small', 'complement'].includes((cell as Extract<Cell, { withheld: string }>).withheld))

/** The rows for which a goal is told: its own groups and, beside them, all students; every row where it has neither. */
export function leadRows(view: Pick<MeasureView, 'rows'>): readonly MeasureRow[] {
  const lead = view.rows.filter((r) => r.own || r.isTotal)
  return lead.length > 0 ? lead : view.rows
}

/** Where a measure names no source of its own: those that its figures of a year came with, each once. */
function sourcesOf(plan: Plan, measure: string, year: string | null): string {
  const named = where(plan, 'value', 'measure', measure).flatMap((v) =>
    v.year === year && v.reading?.source?.trim() ? [v.reading.source.trim()] : [],
  )
  return [...new Set(named)].sort().join('; ')
}

export const reaches = (figure: number, target: number, direction: 'up' | 'down'): boolean =>
  direction === 'down' ? figure <= target : figure >= target
