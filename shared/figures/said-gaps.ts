import type { RecordOf } from '../domain/kinds/index.ts'
import { where } from '../domain/plan.ts'
import { compareKeys, compareTexts, rounded } from '../words/index.ts'
import { type FigureCell, type FigureGroup, type GroupFigure, isPrinted, type ShownFigure } from './figure.ts'
import type { FiguresOfMeasure, TableOfMeasure } from './figures-of-measure.ts'
import { type Gap, gapOf, one } from './gap.ts'
import type { HowExactly } from './how-exactly.ts'
import type { FiguresPlan as Plan } from './parts.ts'
import { withSource } from './public-source.ts'
import { holdsPublicToFloor, isWithheld } from './suppression.ts'

/** The figure of a gap that may be printed, that may not, or that is not entered. */
export type SaidFigure = number | 'hidden' | null

/** The entered gap of a group in one year, beside the one its figures make. */
export interface SaidGap {
  readonly id: string
  readonly group: FigureGroup
  readonly reference: FigureGroup
  readonly year: string
  /** As the printed figures of both make it, with these figures. */
  readonly worked: Gap | null
  readonly of: readonly GroupFigure[]
  /** As its source gives it. */
  readonly stated: SaidFigure
  /** How exactly its source knows it. */
  readonly exact?: HowExactly
  readonly target: SaidFigure
}

/**
 * True if the targets of both groups are printed and the target of the gap between them is their difference: a reader
 * can compute it. One decimal more than theirs would say more, and is not such a target.
 */
function followsFromTargets(
  measure: RecordOf<'measure'>,
  aim: number | undefined,
  group: GroupFigure | null,
  reference: GroupFigure | null,
): boolean {
  if (aim === undefined || !isPrinted(group) || !isPrinted(reference)) return false
  const printed = ({ cell, measure: { decimals } }: ShownFigure) => ({
    ...cell,
    shown: rounded(cell.shown, decimals),
  })
  const made = gapOf({ measure, group: printed(group), reference: printed(reference) })
  return made !== null && Math.abs(Number(one(made.size)) - aim) < 1e-9
}

/**
 * The gaps that were entered for a measure, with their targets, by year and group. A gap and one of its two figures make
 * the other, so it is not printed beside a figure of that year that is withheld; and its target, like theirs, is not where
 * the baseline or the latest figure of either is (`without`), or a table that such targets follow from (`goWith`); where both groups' targets are printed, it follows from them. What a source gives is about children whom nobody has
 * counted here: it prints as such a figure does, where its source was already public and the district lets that count.
 */
export function saidGaps(
  plan: Plan,
  measure: RecordOf<'measure'>,
  figures: FiguresOfMeasure,
  without: ReadonlyMap<string, FigureCell>,
  goWith: readonly TableOfMeasure[],
): readonly SaidGap[] {
  // The figures of a point are figures of its year: a gap of that year is as near to them as to the year's own.
  const isHidden = (g: FigureGroup, year: string) =>
    figures.tables.some((t) => t.year === year && isWithheld(t.cell(g.id)))
  const targetsOf = (group: FigureGroup, reference: FigureGroup, year: string) =>
    [group, reference].map((g) => figures.target(g, year, without.get(g.id))) as [
      GroupFigure | null,
      GroupFigure | null,
    ]
  const found = where(plan, 'gap', 'measure', measure.id).flatMap((entered): SaidGap[] => {
    const own = plan.get('studentGroup', entered.group)
    const other = plan.get('studentGroup', entered.reference)
    if (own === undefined || other === undefined || !entered.year) return []
    const [group, reference] = [figures.groupOf(own), figures.groupOf(other)]
    const year = entered.year
    const made = figures.gaps(group, reference, null)[year]
    const both = [group, reference]
    const isPublic = withSource(measure, year, entered.stated ?? {}).public === true && !holdsPublicToFloor(plan)
    const said = (figure: number | undefined, prints: boolean): SaidFigure =>
      typeof figure !== 'number' ? null : prints ? figure : 'hidden'
    return [
      {
        id: entered.id,
        group,
        reference,
        year,
        worked: made?.gap ?? null,
        of: made?.of ?? [],
        stated: said(entered.stated?.figure, isPublic && !both.some((g) => isHidden(g, year))),
        ...(entered.stated?.exact && { exact: entered.stated.exact }),
        target: said(
          entered.aim?.figure,
          !both.some((g) => without.has(g.id) || isHidden(g, year) || goWith.some((t) => isWithheld(t.cell(g.id)))) ||
            followsFromTargets(measure, entered.aim?.figure, ...targetsOf(group, reference, year)),
        ),
      },
    ]
  })
  return found.sort(
    (a, b) => compareKeys(a.year, b.year) || compareTexts(a.group.name, b.group.name) || compareKeys(a.id, b.id),
  )
}
