import { roughly } from '../../../shared/days/index.ts'
import { readEntry } from '../../../shared/domain/entry.ts'
import { kinds, type RecordOf } from '../../../shared/domain/kinds/index.ts'
import { withParts } from '../../../shared/domain/parts.ts'
import { type Plan, where } from '../../../shared/domain/plan.ts'
import { inYearOrder } from '../../../shared/domain/points.ts'
import { figureRange } from '../../../shared/domain/range.ts'
import type { Op } from '../../../shared/domain/state.ts'
import { guessMark, type MarkState } from '../../../shared/import/cells/marks.ts'
import { err, ok, type Result } from '../../../shared/result/result.ts'
import type { GridEdit } from '../../components/index.ts'
import { cellKey, pointKey } from './keys.ts'

/** Many figures of one measure at once, as a spreadsheet holds them: what a cell says, and what it writes. Pure. */

type Measure = RecordOf<'measure'>
type Reading = NonNullable<RecordOf<'value'>['reading']> & NonNullable<RecordOf<'interim'>['reading']>
export const readingShape = kinds.value.fields.reading.shape
type Aim = NonNullable<RecordOf<'interim'>['aim']>

/** The source of all that is typed or pasted. Empty: each cell keeps its own. */
export interface From {
  readonly source: string
  readonly date: string
  readonly public: boolean
}
export const nowhere: From = { source: '', date: '', public: false }

/** A figure, or why there is none, as the source wrote it. Null empties the cell. */
export type Entry = number | { readonly state: MarkState; readonly mark: string } | null

/** Reads a cell of figures: `43.9`, `43,9 %`, `<10`, `*`, `n/a`. */
export function readFigureCell(unit: Measure['unit'], text: string): Result<Entry, string> {
  const state = guessMark(text)
  if (state !== null) return ok({ state, mark: text.trim() })
  // A spreadsheet writes thousands by threes: fewer digits after a comma are decimals.
  const plain = text.trim().replace(/^([-−–]?\d+),(\d{1,2})(?=\s*%?$)/, '$1.$2')
  if (plain.endsWith('%') && (unit === 'count' || unit === 'days' || unit === 'score'))
    return err('This measure is no percentage. Leave out the “%” if this is its figure.')
  return readEntry({ t: 'figure' }, plain, figureRange(unit)) as Result<Entry, string>
}

/** A reading with what was entered; what else was known of it stays. Null where nothing is left. */
export function readingWith(was: Partial<Reading> | undefined, entry: Entry, from: From): Partial<Reading> | null {
  // Why there was no figure says nothing of this one.
  const said = { figure: null, state: null, mark: null }
  if (entry === null) {
    const rest = withParts(readingShape, was, said)
    return rest?.n === undefined && rest?.numerator === undefined ? null : rest
  }
  return withParts(readingShape, was, {
    ...said,
    ...(typeof entry === 'number' ? { figure: entry } : entry),
    ...(from.source.trim() && { source: from.source.trim() }),
    ...(from.date && { date: roughly(from.date) }),
    ...(from.public && { public: true }),
  })
}

/** The ops of what was typed or pasted in a grid of groups by years; `at` says which of a cell's row and column is which. */
export function valueOps(
  plan: Plan,
  measure: string,
  edits: readonly GridEdit[],
  at: (edit: GridEdit) => { readonly group: string; readonly year: string },
  from: From,
): readonly Op[] {
  return edits.flatMap((e): Op[] => {
    const { group, year } = at(e)
    const { kind, id, also } = cellKey('value', measure, group, year)
    const record = plan.get('value', id)
    const reading = readingWith(record?.reading, e.value as Entry, from)
    if (reading === null && record?.reading === undefined) return []
    return [{ op: 'set', kind, id, values: { ...(record === undefined && also), reading } }]
  })
}

/** A column of the grid within a year: which point, and what of it. */
interface PointColumn {
  readonly point: string
  readonly part: 'n' | 'figure' | 'target'
}
const parts = ['n', 'figure', 'target'] as const
export const columnId = ({ point, part }: PointColumn): string => `${part} ${point}`
export function pointColumn(id: string): PointColumn {
  const part = parts.find((p) => id.startsWith(`${p} `)) ?? 'figure'
  return { part, point: id.slice(part.length + 1) }
}
export const pointColumns = (points: readonly string[]): readonly PointColumn[] =>
  points.flatMap((point) => parts.map((part) => ({ point, part })))

/** Changes of a grid of groups by points: the children, figures and targets of one cell's record are one change. */
export function pointOps(
  plan: Plan,
  measure: string,
  year: string,
  edits: readonly GridEdit[],
  from: From,
): readonly Op[] {
  const byRecord = Map.groupBy(edits, (e) => JSON.stringify([e.row, pointColumn(e.col).point]))
  return [...byRecord.values()].flatMap((list): Op[] => {
    const { row: group, col } = list[0] as GridEdit
    const { kind, id, also } = pointKey(measure, group, year, pointColumn(col).point)
    const record = plan.get('interim', id)
    let reading: Partial<Reading> | null | undefined = record?.reading
    let aim: Aim | null | undefined = record?.aim
    for (const e of list) {
      const { part } = pointColumn(e.col)
      if (part === 'target') aim = withFigure<Aim>(record?.aim, e.value as number | null)
      else if (part === 'n') reading = withParts(readingShape, reading ?? undefined, { n: e.value as number | null })
      else {
        const { mark: _, ...kept } = (readingWith(reading ?? undefined, e.value as Entry, from) ??
          {}) as Partial<Reading>
        reading = Object.keys(kept).length === 0 ? null : kept
      }
    }
    const changed = {
      ...((reading ?? undefined) !== record?.reading && { reading: reading ?? null }),
      ...((aim ?? undefined) !== record?.aim && { aim: aim ?? null }),
    }
    if (Object.keys(changed).length === 0) return []
    return [{ op: 'set', kind, id, values: { ...(record === undefined && also), ...changed } }]
  })
}

/** A target or a gap with its figure; what else was known of it stays. Null where nothing is left. */
export function withFigure<T extends { readonly figure?: number }>(
  was: T | undefined,
  figure: number | null,
): T | null {
  const { figure: _, ...rest } = was ?? ({} as T)
  if (figure !== null) return { ...rest, figure } as T
  return Object.keys(rest).length === 0 ? null : (rest as T)
}

/** Points as people name them through a year. */
const usual = ['fall', 'winter', 'spring']

/**
 * The points of a measure within a year, in their order; before there are any, those of its other years, else the usual
 * ones. `shown`: those that are on the page, which stay there.
 */
export function pointsOf(
  plan: Plan,
  measure: string,
  year: string,
  more: readonly string[],
  shown: readonly string[] = [],
): readonly string[] {
  const all = where(plan, 'interim', 'measure', measure)
  const named = (list: readonly RecordOf<'interim'>[]) => [...new Set(list.flatMap((i) => i.point ?? []))]
  const own = named(all.filter((i) => i.year === year))
  const others = own.length > 0 ? own : named(all)
  const points = others.length > 0 ? others : usual
  return [...new Set([...[...shown, ...points].toSorted(inYearOrder), ...more])]
}
