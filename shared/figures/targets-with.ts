import { yearInWords } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { where } from '../domain/plan.ts'
import type { FigureCell, FigureGroup } from './figure.ts'
import type { FiguresOfMeasure, TableOfMeasure } from './figures-of-measure.ts'
import { gapOf } from './gap.ts'
import type { FiguresPlan as Plan } from './parts.ts'
import { areSetFrom } from './set-targets.ts'
import { type Cell, floorOf, isShown, isWithheld } from './suppression.ts'

/**
 * Which tables of a measure its targets go with. They are often set by one rule for every group: from two of them the
 * figure that they were set from can be had back. Baseline and latest figure always take them along.
 */
export interface TargetsWith {
  /** Tables in which a withheld row of a group takes the group's targets with it. */
  readonly targets: readonly TableOfMeasure[]
  /** Tables in which a withheld row of either group takes the target of their gap with it. */
  readonly gaps: readonly TableOfMeasure[]
  /** Groups without a figure, and few enough for all anybody knows, whose targets tell by the others' rule what it was. */
  readonly missing: ReadonlySet<string>
}

/** Without a named baseline, as after an import, targets may have been set from any table. */
export function targetsWith(
  plan: Plan,
  measure: RecordOf<'measure'>,
  figures: FiguresOfMeasure,
  groups: readonly FigureGroup[],
  latestYear: string | null,
): TargetsWith {
  const named = measure.baselineYear ?? null
  // Tables of points are computed only if something could follow from them, and not for readers of figures alone.
  const toldSo = where(plan, 'gap', 'measure', measure.id).some((g) => g.aim !== undefined)
  if (figures.targetYears.length === 0 && !toldSo) return { targets: [], gaps: [], missing: new Set() }
  const everyone = plan.all('studentGroup')
  const withheldIn = figures.tables.filter((t) => everyone.some(({ id }) => isWithheld(t.cell(id))))
  if (named === null)
    return { targets: withheldIn, gaps: withheldIn, missing: missingFigures(plan, figures, groups, figures.tables) }
  const isEnd = (t: TableOfMeasure) => t.point === null && [latestYear, named].includes(t.year)
  const endTables = figures.tables.filter(isEnd)
  const further = withheldIn.filter((t) => !isEnd(t))
  const isTold = (...of: readonly string[]) => !endTables.some((t) => of.some((id) => isWithheld(t.cell(id))))
  const told = groups.filter((of) => isTold(of.id))
  const toldGaps = where(plan, 'gap', 'measure', measure.id).flatMap(({ group, reference, aim }) =>
    group && reference && typeof aim?.figure === 'number' && isTold(group, reference)
      ? [{ group, reference, to: aim.figure }]
      : [],
  )
  const setsTargets = (table: TableOfMeasure) =>
    figures.targetYears.some((year) => areSetFrom(fromTo(figures, told, table, year)))
  const setsGaps = (table: TableOfMeasure) => {
    const pairs = toldGaps.flatMap(({ group, reference, to }) => {
      const gap = gapOf({ measure, group: table.cell(group), reference: table.cell(reference) })
      return gap === null ? [] : [{ from: gap.size, to }]
    })
    // People write a gap with its sign and without it.
    return [1, -1].some((sign) =>
      areSetFrom(
        pairs.map(({ from, to }) => ({ from: from * sign, to })),
        'difference',
      ),
    )
  }
  return {
    targets: further.filter(setsTargets),
    gaps: toldGaps.length === 0 ? [] : further.filter(setsGaps),
    missing: missingFigures(plan, figures, groups, endTables),
  }
}

const fromTo = (figures: FiguresOfMeasure, groups: readonly FigureGroup[], table: TableOfMeasure, year: string) =>
  groups.flatMap((of) => {
    const [from, to] = [table.cell(of.id), figures.target(of, year, undefined)?.cell]
    return to && 'shown' in to && isShown(from) ? [{ from: from.shown, to: to.shown }] : []
  })

/** Groups without a figure in a table, though two others show the rule by which targets were set from it. */
function missingFigures(
  plan: Plan,
  figures: FiguresOfMeasure,
  groups: readonly FigureGroup[],
  tables: readonly TableOfMeasure[],
): ReadonlySet<string> {
  const enough = 2 * floorOf(plan)
  const isLarge = (id: string) =>
    (plan.get('studentGroup', id)?.enrollment ?? 0) >= enough ||
    figures.tables.some((t) => {
      const cell = t.cell(id)
      return isShown(cell) && (cell.n ?? 0) >= enough
    })
  const missing = new Set<string>()
  for (const table of tables)
    for (const year of figures.targetYears) {
      const set = fromTo(figures, groups, table, year)
      if (set.length < 2 || !areSetFrom(set)) continue
      for (const of of groups) {
        const cell = table.cell(of.id)
        if (!of.isTotal && !isShown(cell) && !isWithheld(cell) && !isLarge(of.id)) missing.add(of.id)
      }
    }
  return missing
}

/** The part of a group's row that takes its targets with it; undefined if they may be printed. */
export function hidesTargets(
  of: FigureGroup,
  figures: FiguresOfMeasure,
  { latestYear, baselineYear }: { readonly latestYear: string | null; readonly baselineYear: string | null },
  goWith: TargetsWith,
): FigureCell | undefined {
  if (goWith.missing.has(of.id)) return { withheld: 'complement' }
  const at = (year: string | null) => (year === null ? undefined : (figures.reading(of, year).cell as Cell))
  const [latest, baseline] = [at(latestYear), at(baselineYear)]
  if (isWithheld(latest) && (latest.withheld === 'small' || latest.withheld === 'complement')) return latest
  return [baseline, ...goWith.targets.map((t) => t.cell(of.id))].find((c) => isWithheld(c))
}

/** Which figures of its group take a target with them, in words. */
export function targetsGoWith(baselineYear: string | null, tables: readonly TableOfMeasure[]): string {
  if (baselineYear === null) return 'a figure of its group'
  const years = tables.flatMap((t) => (t.point === null ? [t.year] : []))
  const [earlier, ...more] = years
  const within = tables.length > years.length ? ', or one within a year,' : ''
  if (earlier === undefined) return `its group’s baseline or latest figure${within}`
  if (within !== '' || more.length > 0) return 'its group’s baseline or latest figure, or an earlier one'
  return `its group’s baseline or latest figure, or its figure of ${yearInWords(earlier)},`
}
