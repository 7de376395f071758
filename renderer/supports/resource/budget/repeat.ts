import { firstDay, latestOf, type RoughDay } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { err, ok, type Result } from '../../../../shared/result/result.ts'
import { asName, readFigure } from '../../../../shared/words/index.ts'

type Line = RecordOf<'budgetLine'>

const sameCost = (a: Line, b: Line) => asName(a.description) === asName(b.description) && a.source === b.source

/** The fiscal years, of those given, in which this cost has no line yet. */
export const yearsWithout = (line: Line, lines: readonly Line[], years: readonly string[]): readonly string[] =>
  years.filter((y) => y !== line.fiscalYear && !lines.some((l) => l.fiscalYear === y && sameCost(l, line)))

/** The fiscal years of these that begin before a goal ends; all of them where it has no end. `month`: the first of a year. */
export const withinGoal = (years: readonly string[], end: RoughDay | undefined, month: number): readonly string[] =>
  end === undefined ? years : years.filter((y) => firstDay(y, month) <= latestOf(end))

const MOST = 100
/** How much more a cost is each year, in percent: "3", "2.5 %", "-1"; nothing for the same each year. */
export function readRise(text: string): Result<number, string> {
  if (text.trim() === '') return ok(0)
  const read = readFigure(text.trim())
  if (!read.ok) return read
  return Math.abs(read.value) > MOST
    ? err(`“${text.trim().slice(0, 60)}” is more than ${MOST} percent a year. Type a number such as 3.`)
    : read
}

/** True where this line’s status holds for its own year alone: a board approves year by year. */
export const isOfItsYear = (line: Line): boolean => line.status === 'approved' || line.status === 'spent'

/**
 * One recurring cost in more fiscal years: a line for each, with all that this one says but its approval and the day of
 * counsel’s review, and this one marked as recurring. `rise` is percent a year, up to later years and down to earlier
 * ones; what it makes is in whole dollars.
 */
export function repeated(line: Line, years: readonly string[], rise: number, newId: () => string): readonly Op[] {
  const { id, fiscalYear, amount, counselLooked: _itsOwn, ...rest } = line
  const from = Number(fiscalYear?.slice(0, 4))
  const copies = years.map((year) => {
    const by = rise === 0 || Number.isNaN(from) ? 0 : Number(year.slice(0, 4)) - from
    const cents = amount === undefined || by === 0 ? amount : Math.round((amount * (1 + rise / 100) ** by) / 100) * 100
    return set('budgetLine', newId(), {
      ...rest,
      ...(isOfItsYear(line) && { status: 'requested' }),
      recurring: true,
      fiscalYear: year,
      ...(cents !== undefined && { amount: cents }),
    })
  })
  return [...(line.recurring ? [] : [set('budgetLine', id, { recurring: true })]), ...copies]
}
