import { yearInWords } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { isPrinted, spoken } from '../figures/figure.ts'
import { measureView } from '../figures/measure-view.ts'
import { figureAsTyped, figureWords } from '../words/index.ts'

/** Whether what a slip says of a student group is in print: it was copied from the group's row and goes with it. */
function isInPrint(plan: Plan, slip: RecordOf<'updateSlip'>, name: 'lastValue' | 'aim'): boolean {
  if (slip.group === undefined || slip.measure === undefined) return true
  const row = measureView(plan, slip.measure, { audience: 'officer', groups: 'all' })?.rows.find(
    (r) => r.group === slip.group,
  )
  const figure = (name === 'aim' ? row?.targets : row?.figures)?.[slip[name]?.year ?? '']
  return figure !== undefined && isPrinted(figure)
}

/** The figure printed on a slip, in the unit of its measure: percent and days share one list of slips. */
export const ofSlip =
  (name: 'lastValue' | 'aim') =>
  ({ plan }: { readonly plan: Plan }, { id }: { readonly id: string }): string | undefined => {
    const slip = plan.get('updateSlip', id)
    const { figure, year } = slip?.[name] ?? {}
    const unit = plan.get('measure', slip?.measure)?.unit
    if (figure === undefined || unit === undefined || slip === undefined) return undefined
    if (!isInPrint(plan, slip, name)) return 'not printed'
    // As the measure’s tables write it: 58.0 beside 82.7.
    const rows = measureView(plan, slip.measure ?? '', { audience: 'officer' })?.rows ?? []
    const told = rows.flatMap((r) => Object.values(r.figures)).find(isPrinted)
    const said = told === undefined ? figureAsTyped(figure) : figureWords(figure, told.measure.decimals)
    return `${said}${spoken[unit]}${year === undefined ? '' : ` in ${yearInWords(year)}`}`
  }
