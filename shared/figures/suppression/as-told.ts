import type { RecordOf } from '../../domain/kinds/index.ts'
import { byLists, keptIn } from '../../domain/plan.ts'
import { groupsAnew, namesOut } from '../names-out.ts'
import { goalsFor, type TablesPlan as Plan } from '../parts.ts'
import { type PrintedCell, type PrintedTable, printedTables } from '../printed.ts'
import { goneTables } from './gone.ts'
import { keyOf, readingsOf, type Table } from './tables.ts'
import type { Reading } from './types.ts'
import { planOfLists, type View } from './views.ts'

type Kind = 'value' | 'interim'
type Entered = RecordOf<Kind>

/** A figure that the plan does not have today as papers told it. */
interface Row {
  readonly key: string
  readonly group: string
  readonly kind: Kind
  readonly record: Entered
}

/** Editions of a row that was put right again and again, by which tables may belong together. */
const MOST_EDITIONS = 3

/**
 * A plan as those hold it who kept its papers: tables of which a paper told, with the rows that somebody took out since; and,
 * besides, with each figure as it was last printed, and as it was before. What belonged together then does so still, whatever
 * the plan says today.
 */
export const asTold = (plan: Plan): readonly View[] => keptIn(plan, 'plan as papers told it', findTold)

const views = byLists<View>()

function findTold(plan: Plan): readonly View[] {
  const tables = printedTables(plan)
  if (tables.length === 0) return []
  const gone = goneRows(plan, tables)
  const sets = new Map([['', gone]])
  for (let back = 1; back <= MOST_EDITIONS; back++) {
    const changed = tables.flatMap((table) => changedRows(plan, table, back))
    if (changed.length > 0) sets.set(changed.map((row) => row.record.id).join('\n'), [...gone, ...changed])
  }
  // A group that a paper listed is among the others, though it has no figure: it may be some of the children that these leave.
  const groups = [...namesOut(plan).groups.keys()].filter(
    (id) => plan.get('studentGroup', id) === undefined && !groupsAnew(plan).has(id),
  )
  const told = [...sets.values()].filter((rows) => rows.length + groups.length > 0)
  const today = [plan.all('value'), plan.all('interim'), plan.all('measure')]
  return told.map((rows) => {
    const then = withRows(plan, rows, groups)
    const changed = [...rows.map((row) => row.key), ...(groups.length > 0 ? tables.map(keyOf) : [])]
    return views([[then], changed, ...today], () => {
      const isAsToday = (table: Table, id: string): boolean => {
        const [own, was] = [readingsOf(plan, table).get(id), readingsOf(then, table).get(id)]
        return own?.n === was?.n && own?.figure === was?.figure
      }
      return { plan: then, others: new Set(changed), isAsToday }
    })
  })
}

/** Rows of these tables that were taken out: with their last values, or as papers have printed them. */
function goneRows(plan: Plan, tables: readonly PrintedTable[]): readonly Row[] {
  const anew = groupsAnew(plan)
  const gone = new Set(goneTables(plan).map(keyOf))
  // A table that somebody entered again has the same rows in the other one.
  const told = new Map(
    tables.map((t) => [keyOf(t), t] as const).filter(([key, t]) => gone.has(key) || readingsOf(plan, t).size > 0),
  )
  // A table of which papers could print nothing is the very reason why others beside it withheld a row.
  const all = new Set(tables.map(keyOf))
  const years = new Set(tables.map((t) => t.year))
  const isSilent = (key: string, year: string) => !all.has(key) && years.has(year)
  const rows = new Map<string, Row>()
  const named = namesOut(plan).groups
  const put = (kind: Kind, record: Entered): void => {
    const { measure = '', year = '', group: id = '', reading } = record
    const table = { measure, year, point: 'point' in record ? record.point : undefined }
    const key = keyOf(table)
    const group = anew.get(id) ?? id
    // Papers of before plans kept names with them say nothing of who was in the list.
    const isKnown = plan.get('studentGroup', group) !== undefined || named.has(group) || named.size === 0
    if (!(told.has(key) || isSilent(key, year)) || !reading || !isKnown || readingsOf(plan, table).has(group)) return
    const at = `${key}\n${group}`
    if (!rows.has(at)) rows.set(at, { key, group, kind, record: group === id ? record : { ...record, group } })
  }
  for (const kind of ['value', 'interim'] as const) for (const record of plan.removed?.(kind) ?? []) put(kind, record)
  for (const table of told.values())
    for (const [group, cells] of table.cells)
      for (const cell of cells.slice(-1)) put(table.point ? 'interim' : 'value', printedAs(table, group, cell))
  return [...rows.values()]
}

/** Rows of a table that have other numbers today than papers have printed, so many editions back. */
function changedRows(plan: Plan, table: PrintedTable, back: number): readonly Row[] {
  const today = readingsOf(plan, table)
  return [...table.cells].flatMap(([group, cells]) => {
    const [own, then] = [today.get(group), cells.at(-Math.min(back, cells.length))]
    if (own?.n === undefined || then?.n === undefined || (own.n === then.n && own.figure === then.figure)) return []
    const kind = table.point ? 'interim' : 'value'
    return [{ key: keyOf(table), group, kind, record: printedAs(table, group, then) } as const]
  })
}

const made = new Map<string, Entered>()
const MOST_MADE = 5000

/** A row of a paper as a record; one object for equal rows, so that what is read from it can be kept. */
function printedAs({ measure, year, point }: PrintedTable, group: string, cell: PrintedCell): Entered {
  const text = JSON.stringify([measure, year, point, group, cell])
  const { figure, n, numerator } = cell
  const reading: Reading = { figure, ...(n !== undefined && { n }), ...(numerator !== undefined && { numerator }) }
  const known = made.get(text) ?? ({ id: `told ${text}`, measure, year, point, group, reading } as Entered)
  if (made.size > MOST_MADE) made.clear()
  made.set(text, known)
  return known
}

/** The plan with these rows, in place of those that it has of them, and with their measures and groups, and these groups. */
function withRows(plan: Plan, rows: readonly Row[], listed: readonly string[]): Plan {
  const { measures, groups } = namesOut(plan)
  const measure = (id: string) =>
    measures
      .get(id)
      ?.map(({ people, ...name }) => ({ id, ...name, population: people }))
      .at(-1)
  const group = (id: string) =>
    groups
      .get(id)
      ?.map((name) => ({ id, ...name }))
      .at(-1)
  const lists = new Map<string, readonly { readonly id: string }[]>([
    ['value', withFigures(plan, rows, 'value')],
    ['interim', withFigures(plan, rows, 'interim')],
    ['measure', withMissing(plan, 'measure', new Set(rows.map((row) => row.record.measure ?? '')), measure)],
    ['studentGroup', withMissing(plan, 'studentGroup', new Set([...rows.map((row) => row.group), ...listed]), group)],
    ['goal', goalsFor(plan)],
    ...(['dimension', 'district', 'briefingSent'] as const).map((kind) => [kind, plan.all(kind)] as const),
  ])
  return planOfLists(lists, plan.sent?.())
}

function withFigures(plan: Plan, rows: readonly Row[], kind: Kind): readonly Entered[] {
  const left = new Map(rows.flatMap((row) => (row.kind === kind ? [[`${row.key}\n${row.group}`, row.record]] : [])))
  const own = plan.all(kind).map((v: Entered) => {
    const { measure = '', year = '', group = '' } = v
    const at = `${keyOf({ measure, year, point: 'point' in v ? v.point : undefined })}\n${group}`
    const then = left.get(at)
    left.delete(at)
    return then ?? v
  })
  return [...own, ...left.values()]
}

/** All of a kind that the plan has, and these with their last values, or else by the names that papers gave them. */
function withMissing<K extends 'measure' | 'studentGroup'>(
  plan: Plan,
  kind: K,
  ids: ReadonlySet<string>,
  named: (id: string) => object | undefined,
): readonly RecordOf<K>[] {
  const gone = new Map(plan.removed?.(kind).map((r) => [r.id, r]))
  const missing = [...ids].filter((id) => plan.get(kind, id) === undefined)
  return [...plan.all(kind), ...missing.flatMap((id) => (gone.get(id) ?? named(id) ?? []) as RecordOf<K>)]
}
