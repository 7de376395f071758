import { readNumber } from '../cells/numbers.ts'
import { knownOf, misfitOf, type Unit } from '../figures/units.ts'
import { figureBy, type PercentForm } from '../figures/written.ts'
import type { Near, Selection } from '../rows/select.ts'
import { rowYear, type YearForm, yearInHeading } from '../years/years.ts'
import { doubtKey } from './neighbors.ts'

/** From so many other places on the one in the middle counts, however they differ. */
const PLACES = 5
/** With fewer places, only if they are near one another. */
const NEAR = 3

/** The median of the other places, by the plan's group and year. */
export function figuresElsewhere(
  selection: Selection,
  groups: ReadonlyMap<string, string>,
  form: PercentForm,
  unit: Unit,
  yearForm: YearForm,
  of: (places: number) => boolean,
): ReadonlyMap<string, number> {
  const known = { ...knownOf(selection.rows), any: true }
  return new Map(
    selection.near.flatMap((near): (readonly [string, number])[] => {
      if (!of(near.places)) return []
      const group = groups.get(near.group)
      const year = rowYear(near.year, yearForm) ?? yearInHeading(near.year, yearForm)
      const figure = placeFigure(near, form, unit)
      const fits = misfitOf(near.format, unit, known) === null
      return group && year && figure !== undefined && fits ? [[doubtKey(group, year), figure]] : []
    }),
  )
}

/** The figure in the middle of other places, or of the one, as the measure would have it; undefined where it says nothing of a district. */
function placeFigure(
  { middle, places, least, most }: Pick<Near, 'middle' | 'places' | 'least' | 'most'>,
  form: PercentForm,
  unit: Unit,
): number | undefined {
  // Numbers of children of other places say nothing of a share.
  if (form === 'ofCounted') return undefined
  if (places > 1 && places < PLACES && most / least > NEAR) return undefined
  const read = readNumber(middle, 'point')
  const share = unit === 'percent' || unit === 'rate'
  const figure = read.ok ? figureBy(read.digits, read.value, share ? form : 'number') : undefined
  // No place has more than 100 percent: the other places are written in another form.
  return unit === 'percent' && figure !== undefined && figure > 100 ? undefined : figure
}
