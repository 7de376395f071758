import type { Audience } from '../domain/schema.ts'
import type { FigureGroup, FigureMeasure, GroupFigure, GroupGap } from './figure.ts'
import type { Clean, YearPoint } from './figures-of-measure.ts'
import type { Gap } from './gap.ts'
import type { ReportedFigure } from './reported.ts'
import type { SaidGap } from './said-gaps.ts'

/**
 * One student group of a measure: its figures, each with its year. Where the latest is withheld for size, or the
 * baseline for any reason, its targets are withheld too.
 */
export interface MeasureRow {
  readonly group: string
  readonly of: FigureGroup
  /** For all students, with the measure's population: “All students (graduates)”. */
  readonly name: string
  readonly inSentence: string
  readonly dimension: string | null
  /** The group's place in the plan, for lists with groups of several goals. */
  readonly place: number
  readonly isTotal: boolean
  readonly focus: boolean
  /**
   * True where the measure is read for this group: one that its goal names, else one of the plan's focus groups, else one
   * with a target (`ownBy`).
   */
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
  /** Latest less baseline, in the measure's unit; null if the latest is not of a later year. */
  readonly change: number | null
  /** Whether the latest figure reaches the target of its year. */
  readonly met: boolean | null
  /** The latest year's gap, and how it changed since the baseline. */
  readonly gap: Gap | null
  readonly gapWords: string
  /** By year, if both figures are shown; none for all students, since the reference is a part of them. */
  readonly gaps: Readonly<Record<string, GroupGap>>
}

/** One measure as the screen, a chart and a document read it. Every figure in it may be shown. */
export interface MeasureView extends FigureMeasure {
  /** "Percent of students who meet or exceed …" */
  readonly what: string
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
  /** Why a row is its own: the goal is about the group, or nobody chose any and the group has a target. */
  readonly ownBy: 'goal' | 'target'
  /** The goal's own groups first, then all students, then the others. */
  readonly rows: readonly MeasureRow[]
  readonly source: string
  /** A person's note below its figures; empty if there is none. */
  readonly note: string
  /** The notes below its figures; a table names its `years`. */
  readonly notesFor: (years?: readonly string[]) => readonly string[]
  /** Points within a year, the earliest first. */
  readonly points: () => readonly YearPoint[]
  /** Gaps and targets for gaps that people entered, by year. */
  readonly saidGaps: () => readonly SaidGap[]
  /** Figures as their sources report them. */
  readonly reported: () => readonly ReportedFigure[]
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
