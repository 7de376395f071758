import type { Plan } from '../../domain/plan.ts'
import { floorOf } from '../../figures/suppression.ts'
import { markedRows } from '../figures/glued-signs.ts'
import type { Line, Reading } from '../figures/preview.ts'
import type { Readings } from '../figures/readings.ts'
import { isShare, type Unit } from '../figures/units.ts'
import type { Selected, Selection } from '../rows/select.ts'
import type { Column } from '../table/columns.ts'
import { rowYear, type YearForm, yearInHeading } from '../years/years.ts'
import { contraryToPlan } from './contrary.ts'
import { beyondAny, contradictedBy, largerThanAll } from './counts.ts'
import { doubtKey } from './neighbors.ts'
import { nothingKnown } from './nines.ts'
import { withTheOthers } from './of-one-kind.ts'
import { notOfThePlans, ofMeans } from './of-so-many.ts'
import { ofRunningYear } from './running-year.ts'
import { saidInRemarks } from './said-in-remarks.ts'
import { saidOfOne } from './said-of-one.ts'
import { againstTold } from './told-beside.ts'

interface Input {
  readonly lines: readonly Line[]
  readonly held: readonly { readonly group: string; readonly year: string; readonly reading: Reading }[]
  readonly found: Readings
  readonly selection: Selection
  readonly columns: readonly Column[]
  readonly groups: ReadonlyMap<string, string>
  readonly isTotal: (group: string) => boolean
  readonly unit: Unit
  readonly yearForm: YearForm
  /** The measure's name. */
  readonly measure: string
  readonly plan: Plan
  /** ISO day. */
  readonly today: string
}

/**
 * What the file, or the plan, says against single figures: a sentence for each, by its group in the plan and its
 * year. If several things are said about one figure, the last one is kept.
 */
export function saidAgainst(input: Input): ReadonlyMap<string, string> {
  const { lines, held, found, selection, columns, groups, isTotal, unit, yearForm, measure, plan, today } = input
  const { readings, aside } = found
  const { rows } = selection
  const notes = selection.notes.map((n) => n.text)
  const floor = floorOf(plan)
  const yearOf = ({ year }: Pick<Selected, 'year'>): string | undefined =>
    rowYear(year, yearForm) ?? yearInHeading(String(year), yearForm)
  const marked = markedRows(rows, notes, yearOf)
  return new Map([
    ...(unit === 'percent' && !ofMeans.test(measure) ? notOfThePlans(lines, readings, groups) : []),
    ...(unit === 'percent' ? contraryToPlan(lines, held) : []),
    ...withTheOthers(
      new Map([
        ...(unit === 'count' ? largerThanAll(readings, groups, isTotal) : []),
        ...beyondAny(readings, groups, unit, measure, enrolled(plan)),
      ]),
      readings,
      groups,
      isTotal,
    ),
    ...nothingKnown(readings, aside, groups),
    ...ofRunningYear(readings, groups, measure, today),
    ...againstTold(rows, groups, isTotal, yearOf),
    ...saidOfOne({ rows, readings, aside, notes, groups, floor }),
    ...saidInRemarks(rows, readings, groups, measure),
    ...readings.flatMap((r): (readonly [string, string])[] => {
      const why = marked.get(`${r.row} ${r.year}`)
      return why === undefined ? [] : [[doubtKey(groups.get(r.group) ?? '', r.year), why]]
    }),
    ...contradictedBy(readings, isShare(unit) ? columns : null, groups, isTotal, notes, measure),
  ])
}

/** How many students the plan says that the district has; null where it does not say. */
const enrolled = (plan: Plan): number | null => plan.get('district', 'district')?.enrollment ?? null
