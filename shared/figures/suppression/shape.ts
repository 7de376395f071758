import { cutsOf, fold, groupIn, usualGroup, wordsOf } from '../../domain/usual-groups.ts'
import { namesOut } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import type { CellGroup, Union } from './types.ts'
import { piecesOf, unionsOf } from './unions.ts'

interface Shape {
  readonly groups: readonly CellGroup[]
  readonly addsUp: ReadonlySet<string>
}

const shapes = new WeakMap<Plan, Shape>()

/** Student groups in the order of the plan's lists, and the dimensions that are said to add up. */
export function shapeOf(plan: Plan): Shape {
  const shape = shapes.get(plan) ?? readShape(plan)
  shapes.set(plan, shape)
  return shape
}

function readShape(plan: Plan): Shape {
  const inOrder = plan
    .all('studentGroup')
    .toSorted((a, b) => (a.sort ?? Infinity) - (b.sort ?? Infinity) || a.id.localeCompare(b.id))
  // Where nobody said which row is all students, the one that is called so is.
  const whole = inOrder.some((g) => g.isTotal) ? [] : inOrder.filter((g) => isCalledAll(g.name ?? ''))
  const unions = unionsIn(plan.all('studentGroup'))
  const groups = inOrder.map(({ id, name = '', dimension, isTotal, focus }) => ({
    id,
    ...withUnions(isTotal ? [] : (unions.get(id) ?? [])),
    dimension: dimension ?? stoodIn(plan, id),
    isTotal: isTotal || (whole.length === 1 && whole[0]?.id === id),
    ...withPieces(isTotal ? null : piecesOf(name)),
    cuts: cutsOf(name) ?? saidBefore(plan, id),
    words: wordsOf(name),
    matters: focus ? 1 : 0,
  }))
  const adding = plan.all('dimension').filter((d) => d.addsUp)
  return { groups, addsUp: new Set(adding.map((d) => d.id)) }
}

const everybody = new Set(
  [
    'students',
    'our students',
    'students tested',
    'tested',
    'all tested',
    'children',
    'our children',
    'kids',
    'our kids',
  ].concat(['pupils', 'everyone', 'everybody']),
)

/** Whether a group's name means everybody: “Total”, “Students”, “All grade 3 students”, and not “All English learners”. */
function isCalledAll(name: string): boolean {
  if (usualGroup(name)?.way === 'all' || everybody.has(fold(name))) return true
  const [first, ...rest] = fold(name).split(' ')
  return first === 'all' && rest.length > 0 && cutsOf(rest.join(' ')) === null && groupIn(rest.join(' ')) === null
}

/** What a paper's name of a group says of how it is cut, where today's says nothing; and the category that it stood in then. */
const saidBefore = (plan: Plan, id: string) =>
  (namesOut(plan).groups.get(id) ?? []).map(({ name }) => cutsOf(name)).findLast((cuts) => cuts !== null) ?? null
const stoodIn = (plan: Plan, id: string): string | undefined =>
  namesOut(plan)
    .groups.get(id)
    ?.findLast((of) => of.dimension !== undefined)?.dimension

/** A row that papers have printed and that is gone, or had another name then: as far as that name says what it was. */
export function goneAs(plan: Plan, id: string, of: string): CellGroup {
  const today = plan.get('studentGroup', of)?.name
  const name = namesOut(plan)
    .groups.get(of)
    ?.findLast((n) => n.name !== today)?.name
  const cuts = name === undefined ? null : cutsOf(name)
  return { id, gone: true, ...(name !== undefined && cuts && { cuts, words: wordsOf(name) }) }
}

type Listed = readonly { readonly id: string; readonly name?: string | undefined }[]
const known = new WeakMap<Listed, ReadonlyMap<string, readonly Union[]>>()

/** What rows hold together, read once of each list. */
function unionsIn(list: Listed): ReadonlyMap<string, readonly Union[]> {
  const named = () => list.map(({ id, name = '' }) => ({ id, name }))
  const made = known.get(list) ?? new Map(named().map((g, _, all) => [g.id, unionsOf(g, all)]))
  known.set(list, made)
  return made
}

const withPieces = (pieces: CellGroup['pieces'] | null) => (pieces ? { pieces } : {})
const withUnions = (unions: readonly Union[]) => (unions.length > 0 ? { unions } : {})

export const DEFAULT_FLOOR = 10

/** The smallest group whose figures are shown, in children. Anything but a whole number from 1 counts as unset. */
export function floorOf(plan: Plan): number {
  const set = plan.all('district')[0]?.smallCellFloor
  return typeof set === 'number' && Number.isInteger(set) && set >= 1 ? set : DEFAULT_FLOOR
}
