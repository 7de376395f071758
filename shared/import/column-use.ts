import type { RecordOf } from '../domain/kinds/index.ts'
import type { TableRead } from '../ipc/contract.ts'
import { sameName } from '../words/index.ts'
import type { Column, Role } from './columns.ts'
import { kindOf } from './form.ts'
import { EMPTY } from './select.ts'
import { guessYearForm, type YearForm } from './years.ts'

/** The guessed roles, where the column that names the plan's own district is the place, if another was guessed that does not. */
export function withOwnPlace({ facts, roles: used }: TableRead, names: (column: Column) => boolean): readonly Role[] {
  const at = used.indexOf('place')
  const guessed = facts.columns[at]
  if (guessed === undefined || names(guessed)) return used
  const better = facts.columns.findIndex((c, i) => i !== at && used[i] !== 'group' && c.distinct.length > 0 && names(c))
  return better < 0 ? used : used.map((r, i) => (i === better ? 'place' : i === at ? 'ignored' : r))
}

/** The texts by one of which the rows may be chosen. */
export const choosable = (column: Column, dataRows: number): readonly string[] => [
  ...column.distinct.map((d) => d.text),
  ...(column.filled < dataRows ? [EMPTY] : []),
]

/** True for a column whose texts say of each row how its figure is written, each in one way. */
export function saysHow(column: Column): boolean {
  const known = column.distinct.flatMap((d) => kindOf(d.text) ?? [])
  return (
    known.length > 0 && new Set(known.filter((k) => k !== 'other')).size === known.filter((k) => k !== 'other').length
  )
}

/** Which school year the single years of a file name, as it says itself. */
export function yearFormOf({ facts }: TableRead, used: readonly Role[]): YearForm | null {
  const column = facts.columns[used.indexOf('year')]
  return column === undefined ? 'ending' : guessYearForm(column.heading, facts.above, column)
}

/** Last year's heading of the figures, of a file of this name that has other columns now; undefined where it is not known. */
export function lastFigure(kept: readonly RecordOf<'importMapping'>[], name: string): string | undefined {
  const last = kept.find((m) => m.purpose === 'figures' && sameName(m.name, name))
  const figures = (last?.columns ?? []).filter((c) => c.usedAs === 'figure')
  return figures.length === 1 ? figures[0]?.heading : undefined
}

/** The guessed roles with the figure under last year's heading; asked, where no column has it. */
export function withLastFigure(
  used: readonly Role[],
  columns: readonly Column[],
  last: string | undefined,
): readonly Role[] {
  if (last === undefined || used.includes('yearFigure')) return used
  const at = columns.findIndex((c) => sameName(c.heading, last))
  return used.map((r, i) => (i === at ? 'figure' : r !== 'figure' ? r : at < 0 ? 'asked' : 'ignored'))
}
