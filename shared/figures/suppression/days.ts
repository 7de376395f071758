import { where } from '../../domain/plan.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import type { Reading } from './types.ts'

type Given = Reading & { readonly figure: number; readonly n: number }

/** Half a step of the last digit of any of these figures, a hundredth at the finest. */
const halfStep = (figures: readonly number[]): number =>
  [1, 10, 100].map((by) => 0.5 / by).find((_, at) => figures.every((f) => isWhole(f * 10 ** at))) ?? 0.005
const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-6

/** So seldom rows must agree by accident, before they are taken to say something. */
const SELDOM = 0.01

/** Whether all figures are whole numbers of something for each `per` children, and hardly by accident. */
function areWhole(given: readonly Given[], per: number): boolean {
  const step = halfStep(given.map((r) => r.figure))
  let chance = 1
  for (const { figure, n } of given) {
    const [is, by] = [(figure * n) / per, (step * n) / per]
    if (Math.abs(is - Math.round(is)) > by + 1e-6) return false
    // Nobody losing a day is possible for any number of students.
    if (figure !== 0) chance *= Math.min(1, 2 * by)
  }
  return chance < SELDOM
}

const known = new WeakMap<object, WeakMap<object, boolean>>()

/**
 * Whether days are given per 100 students, though the measure does not say so: by the number of days, if it is beside
 * a figure; else if whole days per 100 students make every figure, and days per student do not. A reader of the
 * figures finds it that way.
 */
export function daysForHundred(plan: Plan, measure: string): boolean {
  const [values, points] = [where(plan, 'value', 'measure', measure), where(plan, 'interim', 'measure', measure)]
  const of = known.get(values) ?? new WeakMap<object, boolean>()
  known.set(values, of)
  const had = of.get(points)
  if (had !== undefined) return had
  const given = [...values, ...points].flatMap(({ reading: r }) =>
    typeof r?.figure === 'number' && r.n ? [r as Given] : [],
  )
  const counted = given.filter((r) => r.numerator && r.figure > 0)
  const by = ({ figure, n, numerator = 0 }: Given) => (figure * n) / numerator
  const is =
    counted.length > 0 ? counted.every((r) => by(r) > 50 && by(r) < 200) : areWhole(given, 100) && !areWhole(given, 1)
  of.set(points, is)
  return is
}
