import type { RecordOf } from '../domain/kinds/index.ts'
import { type FigureCell, type FigureGroup, type GroupFigure, isPrinted } from './figure.ts'
import type { FiguresOfMeasure } from './figures-of-measure.ts'
import { gapWords } from './gap.ts'
import type { MeasureRow } from './measure-rows.ts'
import type { FiguresPlan } from './parts.ts'
import { type Cell, isWithheld } from './suppression.ts'
import { hidesTargets, type TargetsWith } from './targets-with.ts'

/** The figures of a measure, and the years of which its rows tell. */
interface OfYears {
  readonly figures: FiguresOfMeasure
  readonly baselineYear: string | null
  readonly latestYear: string | null
}

/** The groups whose targets may not be printed, each with what is printed in their place. */
export const withoutTargets = (
  groups: readonly FigureGroup[],
  { figures, baselineYear, latestYear }: OfYears,
  goWith: TargetsWith,
): ReadonlyMap<string, FigureCell> =>
  new Map(
    groups.flatMap((of) => {
      const hides = hidesTargets(of, figures, { latestYear, baselineYear }, goWith)
      return hides === undefined ? [] : [[of.id, hides] as const]
    }),
  )

/** What a row is made from, the same for every row of a measure. */
interface RowFrom extends OfYears {
  readonly plan: FiguresPlan
  readonly m: RecordOf<'measure'>
  readonly nextYear: string | null
  readonly finalYear: string | null
  readonly reference: FigureGroup | null
  /** The groups that the measure is read for. */
  readonly own: ReadonlySet<string>
  readonly without: ReadonlyMap<string, FigureCell>
  /** Each group's place in the plan. */
  readonly places: ReadonlyMap<string, number>
}

/** One group of a measure: who it is, its figures, its targets, and the gap to the reference. */
export function rowOf(g: RecordOf<'studentGroup'>, from: RowFrom): MeasureRow {
  const { plan, m, figures, latestYear, baselineYear, reference } = from
  const of = figures.groupOf(g)
  const at = (year: string | null) => (year === null ? null : figures.reading(of, year))
  const [latest, baseline] = [at(latestYear), at(baselineYear)]
  const targets = targetsOf(of, from)
  const { target } = targets
  return {
    group: g.id,
    of,
    name: of.asRow,
    inSentence: of.inSentence,
    dimension: plan.get('dimension', g.dimension)?.name ?? null,
    place: from.places.get(g.id) ?? 0,
    isTotal: of.isTotal,
    focus: g.focus ?? false,
    own: from.own.has(g.id),
    isReference: g.id === reference?.id,
    n: isPrinted(latest) ? latest.cell.n : null,
    figures: Object.fromEntries(figures.years.map((y) => [y, figures.reading(of, y)])),
    baseline,
    latest,
    withheld: latest !== null && isWithheld(latest.cell as Cell),
    ...targets,
    // A year before the baseline, if a person looks at it, did not come from there.
    change:
      isPrinted(latest) && isPrinted(baseline) && baseline.year < latest.year
        ? latest.cell.shown - baseline.cell.shown
        : null,
    met:
      isPrinted(latest) && isPrinted(target)
        ? reaches(latest.cell.shown, target.cell.shown, m.direction ?? 'up')
        : null,
    ...gapsOf(of, from),
  }
}

function targetsOf(
  of: FigureGroup,
  { figures, latestYear, nextYear, finalYear, without }: RowFrom,
): Pick<MeasureRow, 'target' | 'next' | 'final' | 'targets'> {
  const aim = (year: string | null): GroupFigure | null =>
    year === null ? null : figures.target(of, year, without.get(of.id))
  return {
    target: aim(latestYear),
    next: aim(nextYear),
    final: aim(finalYear),
    targets: Object.fromEntries(
      figures.targetYears.flatMap((y) => {
        const set = aim(y)
        return set ? [[y, set]] : []
      }),
    ),
  }
}

function gapsOf(
  of: FigureGroup,
  { figures, latestYear, baselineYear, reference }: RowFrom,
): Pick<MeasureRow, 'gap' | 'gapWords' | 'gaps'> {
  // All students are no group beside the reference: it is a part of them.
  const gaps = reference && reference.id !== of.id && !of.isTotal ? figures.gaps(of, reference, baselineYear) : {}
  const gap = latestYear === null ? null : (gaps[latestYear]?.gap ?? null)
  return { gap, gapWords: gap && reference ? gapWords(gap, reference.inSentence, baselineYear) : '', gaps }
}

export const reaches = (figure: number, target: number, direction: 'up' | 'down'): boolean =>
  direction === 'down' ? figure <= target : figure >= target
