import type { RecordOf } from '../domain/kinds/index.ts'
import { byLists, keptIn } from '../domain/plan.ts'
import { groupsAnew, papersInOrder } from './names-out.ts'
import type { TablesPlan as Plan } from './parts.ts'

/** A figure as a document printed it, with the number of students behind it. */
export interface PrintedCell {
  readonly figure: number
  readonly n?: number
  readonly numerator?: number
}

/** Printed figures of one measure in one year, by student group: each that some paper has shown, the latest one last. */
export type PrintedCells = ReadonlyMap<string, readonly PrintedCell[]>

/** A table of a measure, of a year or of a point within one, as far as papers have shown it. */
export interface PrintedTable {
  readonly measure: string
  readonly year: string
  readonly point: string | undefined
  readonly cells: PrintedCells
}

const keyOf = (measure: string, year: string, point: string | undefined) => [measure, year, point ?? ''].join(' ')

type Sent = Pick<RecordOf<'briefingSent'>, 'printed'>

/** What is known from each figure in these documents, as one text each. */
function figuresOf(sent: Iterable<Sent>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { printed } of sent)
    for (const { measure, year, point, group, figure, n, numerator } of printed ?? [])
      if (group && (measure && year ? typeof figure === 'number' : n !== undefined))
        found.add(JSON.stringify([measure, year, point ?? '', group, figure, n ?? null, numerator ?? null]))
  return found
}

/**
 * How many figures that are out would be forgotten: shown by documents of `before`, and by none of `after`. A reader
 * of the document still knows them; a later one made without that knowledge may give away what the first withheld.
 */
export function forgotten(before: Iterable<Sent>, after: Iterable<Sent>): number {
  const left = figuresOf(after)
  return [...figuresOf(before)].filter((f) => !left.has(f)).length
}

/**
 * What sent documents, drafts and tables included, have printed of a measure in a year, or at a point within it. A
 * reader may have kept every one of them.
 */
export function printedBefore(plan: Plan, measure: string, year: string, point?: string): PrintedCells {
  return knownOf(plan).get(keyOf(measure, year, point))?.cells ?? new Map()
}

/** The numbers of students in each group that papers have printed in their list of groups, the latest one last. */
export const childrenPrinted = (plan: Plan): PrintedCells =>
  keptIn(plan, 'children in papers', (p) => children(papersOf(p), () => readChildren(p)))

const children = byLists<PrintedCells>()

function readChildren(plan: Plan): PrintedCells {
  const found = new Map<string, PrintedCell[]>()
  for (const { printed } of inOrder(plan))
    for (const { measure, group, n } of printed ?? [])
      if (measure === undefined && group && n !== undefined)
        found.set(group, [...(found.get(group) ?? []).filter((c) => c.n !== n), { figure: n, n }])
  return found
}

type PrintedList = ReadonlyMap<string, PrintedCell & { readonly n: number }>

/** The lists of groups that papers have printed, with how many students are in each, every other one once. */
export const listsPrinted = (plan: Plan): readonly PrintedList[] =>
  keptIn(plan, 'lists in papers', (p) => lists(papersOf(p), () => readLists(p)))

const lists = byLists<readonly PrintedList[]>()

function readLists(plan: Plan): readonly PrintedList[] {
  const found = new Map<string, Map<string, PrintedCell & { readonly n: number }>>()
  for (const { printed } of inOrder(plan)) {
    const rows = (printed ?? []).flatMap(({ measure, group, n }) =>
      measure === undefined && group && n !== undefined ? [[group, { figure: n, n }] as const] : [],
    )
    if (rows.length > 0) found.set(JSON.stringify(rows), new Map(rows))
  }
  return [...found.values()]
}

/** All that is read of papers, as `byLists` takes it. */
const papersOf = (plan: Plan) => [papersInOrder(plan), [...groupsAnew(plan)].flat()]

/** Sent documents, the earliest first, each row by the group that has its place today. */
function inOrder(plan: Plan): readonly Sent[] {
  const today = groupsAnew(plan)
  if (today.size === 0) return papersInOrder(plan)
  return papersInOrder(plan).map(({ printed }) => ({
    printed: printed?.map((row) => ({ ...row, ...(row.group && { group: today.get(row.group) ?? row.group }) })),
  }))
}

/** Every table of which sent documents have printed something, whether the plan still has it or not. */
export const printedTables = (plan: Plan): readonly PrintedTable[] => [...knownOf(plan).values()]

const collected = byLists<ReadonlyMap<string, PrintedTable>>()

const knownOf = (plan: Plan): ReadonlyMap<string, PrintedTable> =>
  keptIn(plan, 'tables in papers', (p) => collected(papersOf(p), () => collect(p)))

function collect(plan: Plan): ReadonlyMap<string, PrintedTable> {
  const found = new Map<string, Omit<PrintedTable, 'cells'> & { readonly cells: Map<string, PrintedCell[]> }>()
  for (const document of inOrder(plan)) {
    for (const { measure, year, point, group, figure, n, numerator } of document.printed ?? []) {
      if (!measure || !year || !group || typeof figure !== 'number') continue
      const key = keyOf(measure, year, point)
      const table = found.get(key) ?? { measure, year, point, cells: new Map<string, PrintedCell[]>() }
      found.set(key, table)
      const { cells } = table
      const cell = { figure, ...(n !== undefined && { n }), ...(numerator !== undefined && { numerator }) }
      const same = (c: PrintedCell) => c.figure === figure && c.n === n && c.numerator === numerator
      cells.set(group, [...(cells.get(group) ?? []).filter((c) => !same(c)), cell])
    }
  }
  return found
}
