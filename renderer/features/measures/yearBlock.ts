import { yearInWords } from '../../../shared/days/index.ts'
import { readEntry } from '../../../shared/domain/entry.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { withParts } from '../../../shared/domain/parts.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { figureRange } from '../../../shared/domain/range.ts'
import type { Op } from '../../../shared/domain/state.ts'
import type { GridCell, GridEdit, GridHead, GridProps } from '../../components/index.ts'
import { edit, planNow } from '../../state/index.ts'
import { figuresHeld, fractionsIn } from './fractions.ts'
import { cellKey } from './keys.ts'
import { type Entry, nowhere, readFigureCell, readingShape, readingWith, withFigure } from './many.ts'

/** A column of the table of one year and its targets. */
export interface YearColumn {
  readonly id: string
  readonly kind: 'value' | 'target'
  readonly year: string
  readonly part: 'figure' | 'n'
  readonly label: string
}

type Measure = RecordOf<'measure'>
interface Table {
  readonly title: string
  readonly groups: readonly GridHead[]
  readonly columns: readonly YearColumn[]
}

/** One year's table as a grid, for a block that is pasted into it. */
export function asGrid(plan: Plan, measure: Measure, { title, groups, columns }: Table): GridProps {
  const of = (id: string) => columns.find((c) => c.id === id)
  const cell = (group: string, col: string): GridCell => {
    const column = of(col)
    if (column === undefined) return { text: '' }
    const { kind, year, part } = column
    const { id, also } = cellKey(kind, measure.id, group, year)
    const field = kind === 'value' ? 'reading' : 'aim'
    const said = kind === 'value' ? plan.get('value', id)?.reading?.[part] : plan.get('target', id)?.aim?.figure
    return { text: said === undefined ? '' : String(said), place: { kind, id, field, part, also } }
  }
  return {
    label: title,
    corner: 'Student group',
    rows: groups,
    cols: columns.map((c) => ({ id: c.id, name: c.label, label: c.label, group: yearInWords(c.year) })),
    cell,
    read: (_row, col, text) => {
      const column = of(col)
      if (column?.part === 'n') return readEntry({ t: 'integer' }, text, { min: 0 })
      return column?.kind === 'target'
        ? readEntry({ t: 'figure' }, text, figureRange(measure.unit))
        : readFigureCell(measure.unit, text)
    },
    doubts: (edits) => {
      const figures = edits.filter((e) => of(e.col)?.part === 'figure')
      return fractionsIn(measure.unit, figures, () => figuresHeld(planNow(), measure.id))
    },
    onEdit: (edits) => edit(yearOps(planNow(), measure.id, edits, of)),
  }
}

/** Changes of one year's table: the students and the figure of a group are one change of its value. */
function yearOps(
  plan: Plan,
  measure: string,
  edits: readonly GridEdit[],
  of: (col: string) => YearColumn | undefined,
): readonly Op[] {
  const byRecord = Map.groupBy(edits, (e) => JSON.stringify([e.row, of(e.col)?.kind, of(e.col)?.year]))
  return [...byRecord.values()].flatMap((list): Op[] => {
    const column = list[0] && of(list[0].col)
    if (list[0] === undefined || column === undefined) return []
    const { kind, id, also } = cellKey(column.kind, measure, list[0].row, column.year)
    if (kind === 'target') {
      const record = plan.get('target', id)
      const aim = withFigure<NonNullable<RecordOf<'target'>['aim']>>(record?.aim, list.at(-1)?.value as number | null)
      return [{ op: 'set', kind, id, values: { ...(record === undefined && also), aim } }]
    }
    const record = plan.get('value', id)
    let reading: ReturnType<typeof readingWith> | undefined = record?.reading
    for (const e of list)
      reading =
        of(e.col)?.part === 'n'
          ? withParts(readingShape, reading ?? undefined, { n: e.value as number | null })
          : readingWith(reading ?? undefined, e.value as Entry, nowhere)
    return [{ op: 'set', kind, id, values: { ...(record === undefined && also), reading: reading ?? null } }]
  })
}
