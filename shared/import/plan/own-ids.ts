import { wholeTitle } from '../../domain/describe.ts'
import { type KindName, kindOf, kinds } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { keyOf } from '../names/names.ts'
import type { Column } from '../table/columns.ts'
import type { PlanRole } from './enters.ts'
import type { LeftOut, SaidCell, Thing, Things } from './thing.ts'

/**
 * The ids that Groundwork writes into its own tables (`shared/domain/csv.ts`): “Id” of each row, “Goal (id)” beside
 * “Goal”. A table that was saved, edited and brought back is known by them; in another plan they say nothing.
 */

export interface About {
  readonly kind: string
  readonly id: string
}

const called = (heading: string): string => heading.trim().toLowerCase()

/** The column of ids of the rows themselves; -1 where there is none. */
export const rowIds = (columns: readonly Column[]): number => columns.findIndex((c) => called(c.heading) === 'id')

export const isIdsBeside = (heading: string): boolean => called(heading).endsWith(' (id)')

/** The column of ids beside that of names; -1 where there is none. */
export function idsBeside(columns: readonly Column[], at: number): number {
  const heading = columns[at]?.heading
  return heading === undefined ? -1 : columns.findIndex((c) => called(c.heading) === `${called(heading)} (id)`)
}

/** Everything of the plan that a row may be a part of and is called so; a name that was cut ends in “…”. */
function calledSo(plan: Plan, name: string): readonly About[] {
  const key = keyOf(name)
  const begun = /^(.{20,})…$/.exec(name.trim())?.[1]
  return (['goal', 'strategy'] as const).flatMap((kind) =>
    plan
      .all(kind)
      .filter(({ title = '' }) => keyOf(title) === key || (begun !== undefined && title.startsWith(begun)))
      .map(({ id }) => ({ kind, id })),
  )
}

/** What an action of a table without goals is a part of; a sentence says why nothing is; null for all other things. */
export function partOf({ kind, parent, says }: Thing, roles: readonly PlanRole[], plan: Plan): About | string | null {
  if (kind !== 'action' || parent !== null || !roles.some((r) => r.endsWith('partOf'))) return null
  const [cell] = says.get('partOf') ?? []
  return cell === undefined ? 'Nothing says what it is a part of.' : placeIn(cell, plan)
}

/** By its id, and by a name that is another’s where one was written over it. */
function placeIn(cell: SaidCell, plan: Plan): About | string {
  const [, kind = '', id = ''] = /^([A-Za-z]+)\/(.+)$/.exec(cell.id ?? '') ?? []
  const record = kindOf(kind) === undefined ? undefined : plan.get(kind as KindName, id)
  const own = record === undefined ? '' : wholeTitle(kind as KindName, record as never, plan)
  if (record !== undefined && keyOf(own) === keyOf(cell.text)) return { kind, id }
  const [one, ...more] = calledSo(plan, cell.text)
  if (one !== undefined && more.length === 0) return one
  if (record !== undefined) return { kind, id }
  return one === undefined
    ? 'The plan has no goal and no strategy of this name, to which the row would belong.'
    : 'The plan has several goals or strategies of this name. Put the row under its goal in the file, or add it in the plan.'
}

/** The record of the plan whose id a row has; undefined where it has none. */
export const recordOf = (plan: Plan, { kind, inPlan }: Thing) =>
  inPlan === undefined ? undefined : plan.get(kind, inPlan)

/** The columns that are not used, without that of the ids by which rows were found. */
export const withoutIds = ({ list, leftOut }: Things, plan: Plan): readonly LeftOut[] =>
  list.some((thing) => recordOf(plan, thing) !== undefined)
    ? leftOut.filter(({ column }) => called(column) !== 'id')
    : leftOut

/** What the plan calls a row that has the id of its record and another name, which it keeps; undefined for any other row. */
function otherName(thing: Thing, standing: Readonly<Record<string, unknown>> | null): string | undefined {
  if (standing === null || standing['id'] !== thing.inPlan) return undefined
  const name = String(standing[kinds[thing.kind].title ?? 'title'] ?? '')
  return keyOf(name) === keyOf(thing.title) || name.startsWith(thing.title.replace(/…$/, '')) ? undefined : name
}

/** What is told of a row that was found, or has its place, by what Groundwork wrote into the table. */
export function byOwnIds(
  thing: Thing,
  standing: Readonly<Record<string, unknown>> | null,
  about: About | null,
  plan: Plan,
): string | null {
  const name = otherName(thing, standing)
  if (name !== undefined) return `It is “${name.slice(0, 60)}” of the plan, by its id, and keeps that name.`
  const over = about === null || standing !== null ? undefined : plan.get(about.kind as KindName, about.id)
  if (about === null || over === undefined) return null
  return `It comes in under “${wholeTitle(about.kind as KindName, over as never, plan).slice(0, 60)}”.`
}
