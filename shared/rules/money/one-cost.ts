import type { Plan } from '../../domain/plan.ts'
import { asName } from '../../words/index.ts'
import { moneyByYear, type YearMoney } from './by-year.ts'
import type { Line } from './lines.ts'

/** One cost that is all that is short of money from `today` on: its first line, and the years. */
export interface OneCost {
  readonly line: Line
  readonly years: readonly YearMoney[]
}

const isSame = (a: Line, b: Line): boolean =>
  asName(a.description) === asName(b.description) &&
  a.source === b.source &&
  a.goal === b.goal &&
  a.position === b.position

/**
 * The cost that alone is short of money, in several years (`today`: ISO day). Undefined where several are, or one in a single
 * year. Each year and its goal would say the same of it.
 */
export function onlyShort(plan: Plan, today: string): OneCost | undefined {
  const years = moneyByYear(plan, today).filter((m) => m.to >= today && m.gap > 0 && m.short.length > 0)
  const lines = years.flatMap((m) => m.short.map((s) => s.line))
  const [line] = lines
  return line !== undefined && years.length > 1 && lines.every((l) => isSame(l, line)) ? { line, years } : undefined
}
