import { yearInWords } from '../../days/index.ts'
import type { MeasureRow, MeasureView } from '../../figures/measure-view.ts'
import { unitCell } from '../cells.ts'
import type { Context } from '../context.ts'
import type { Row, Table } from '../document.ts'
import { briefly, fewRows } from '../few-rows.ts'
import { figures, table, words } from '../parts/table.ts'
import { shared, yearCell } from './glance.ts'

/** A measure with figures of a year, and the rows that it has where there is room for few. */
interface Told {
  readonly view: MeasureView
  readonly groups: readonly { readonly row: MeasureRow; readonly name: string }[]
  readonly total: MeasureRow | undefined
}

/**
 * Many measures beside a goal's main one, a row for each of their groups: in nine sentences of one form nobody finds the
 * figure that is off. All students, with whom a group is compared, are in its row.
 */
export function alsoTable(ctx: Context, views: readonly MeasureView[]): Table {
  const told = views.map((view): Told => {
    ctx.told('measure', view.id, 'goal', 'short')
    const few = fewRows(view)
    const groups = few.filter(({ row }) => !row.isTotal)
    const total = few.find(({ row }) => row.isTotal)
    return groups.length === 0 ? { view, groups: few, total: undefined } : { view, groups, total: total?.row }
  })
  const rows = told.flatMap((t) => t.groups.map((g) => g.row))
  const totals = told.flatMap((t) => t.total ?? [])
  const began = (view: MeasureView, row: MeasureRow) => (view.baselineYear === view.latestYear ? null : row.baseline)
  const heads = {
    baseline: shared(told.flatMap((t) => t.groups.map(({ row }) => began(t.view, row)?.year))),
    latest: shared([...rows, ...totals].map((r) => r.latest?.year)),
    target: shared(rows.map((r) => r.final?.year)),
  }
  const [name] = new Set(totals.map((r) => r.name))
  const dated = (head: string, year: string | null) => (year === null ? head : `${head} ${yearInWords(year)}`)
  const empty = { text: '' }
  const own = told.flatMap(({ view, groups, total }) =>
    groups.map(
      ({ row, name: group }): Row => ({
        cells: [
          { text: view.title },
          { text: briefly(group) },
          began(view, row) === null ? empty : yearCell(row.baseline, heads.baseline),
          yearCell(row.latest, heads.latest),
          rows.some((r) => r.final !== null) ? yearCell(row.final, heads.target) : empty,
          total === undefined ? empty : heads.latest === null ? yearCell(total.latest, null) : unitCell(total.latest),
        ],
      }),
    ),
  )
  const columns = [
    words('Also measured', 2.6),
    words('Whose figures', 2.4),
    figures(dated('Baseline', heads.baseline), 1.05),
    figures(dated('Latest', heads.latest), 1.05),
    figures(dated('Target', heads.target), 1.05),
    figures(dated(name ?? '', heads.latest), 1.2),
  ]
  return table(null, columns, own)
}
