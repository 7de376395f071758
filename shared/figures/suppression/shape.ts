import type { RecordOf } from '../../domain/kinds/index.ts'
import { listOf } from '../../domain/lists-of-groups.ts'
import { byLists, keptIn } from '../../domain/plan.ts'
import { cutsOf, fold, groupIn, usualGroup, waysSaid, wordsOf } from '../../domain/usual-groups.ts'
import { compareKeys } from '../../words/index.ts'
import { namesOut, papersInOrder } from '../names-out.ts'
import type { TablesPlan as Plan } from '../parts.ts'
import { crossedName, rowsWithin } from './crossed-names.ts'
import { piecesOf } from './pieces-named.ts'
import type { CellGroup, Union } from './types.ts'
import { otherEnds, rowNamed, unionsOf, withPieces } from './unions.ts'

type Group = RecordOf<'studentGroup'> & { readonly id: string }

interface Shape {
  readonly groups: readonly CellGroup[]
  readonly addsUp: ReadonlySet<string>
}

/** Student groups in the order of the plan's lists, and the dimensions that are said to add up. */
export const shapeOf = (plan: Plan): Shape =>
  keptIn(plan, 'shape of the groups', (p) => shapes(readIn(p), () => readShape(p)))

const shapes = byLists<Shape>()

/** What the shape is read from: figures as well where no group is said to be all students. */
function readIn(plan: Plan) {
  const groups = plan.all('studentGroup')
  const figures = groups.some((g) => g.isTotal) ? [] : [plan.all('value'), plan.all('interim')]
  return [groups, plan.all('dimension'), papersInOrder(plan), ...figures]
}

function readShape(plan: Plan): Shape {
  const inOrder = plan
    .all('studentGroup')
    .toSorted((a, b) => (a.sort ?? Infinity) - (b.sort ?? Infinity) || compareKeys(a.id, b.id))
  // If no row is marked as all students, the one with that name is.
  const said = saidIn(plan.all('studentGroup'))
  const isMarked = inOrder.some((g) => g.isTotal)
  const named = inOrder.map((g) => ({ ...g, cuts: cutsOf(g.name ?? '') }))
  const called = isMarked
    ? []
    : named.filter((g) => isCalledAll(g, inOrder) && leftBeside(plan, g, named).every((n) => n >= 0))
  const whole = isMarked || called.length > 0 ? called : atOneEnd(plan, named)
  const groups = inOrder.map(({ id, name = '', dimension, isTotal, focus }) => ({
    id,
    oneOf: isTotal ? undefined : listOf(name, plan.get('dimension', dimension ?? '')?.name),
    ...(isTotal ? {} : said.get(id)),
    dimension: dimension ?? stoodIn(plan, id),
    isTotal: isTotal || (whole.length === 1 && whole[0]?.id === id),
    ...withPieces(isTotal ? null : piecesOf(name)),
    cuts: latina(name, inOrder) ?? cutsOf(name) ?? saidBefore(plan, id),
    about: waysSaid(name),
    words: wordsOf(name),
    matters: focus ? 1 : 0,
  }))
  const adding = plan.all('dimension').filter((d) => d.addsUp)
  return { groups, addsUp: new Set(adding.map((d) => d.id)) }
}

/** “Latina” beside “Latino”, “Hispanic” or “White, Female” is a girl; and “Latino” a boy where those have a row. */
function latina(name: string, all: readonly Group[]): ReadonlyMap<string, string> | undefined {
  const ends = (of: Group, end: string) => [`latin${end}`, `latin${end}s`].includes(wordsOf(of.name ?? '').join(' '))
  const gender = ends({ name } as Group, 'a') ? 'female' : ends({ name } as Group, 'o') ? 'male' : undefined
  if (gender === undefined) return undefined
  const isBeside = all.some((of) => {
    const cuts = cutsOf(of.name ?? '')
    if (ends(of, 'a')) return gender === 'male'
    return gender === 'female' && cuts?.has('race') && (cuts.has('gender') || cuts.get('race') === 'hispanic')
  })
  return isBeside ? new Map([...(cutsOf(name) as Map<string, string>), ['gender', gender]]) : undefined
}

/**
 * The row at one end of the list, the only one without a category whose name is no group, if it has as many students
 * as any others that share none, wherever these are counted: “Grade 3”, “Third graders”, “Class of 2026”.
 */
function atOneEnd(plan: Plan, named: readonly Named[]): readonly Group[] {
  const strange = named.filter((g) => g.cuts === null && g.dimension === undefined)
  const [one] = strange
  if (one === undefined || strange.length > 1 || ![0, named.length - 1].includes(named.indexOf(one))) return []
  const left = leftBeside(plan, one, named)
  return left.length > 0 && left.every((n) => n >= 0) ? [one] : []
}

type Named = Group & { readonly cuts: ReadonlyMap<string, string | null> | null }

/** How many children of a row the others leave that share none, wherever these are counted: less than none where it is not all of them. */
function leftBeside(plan: Plan, one: Named, named: readonly Named[]): readonly number[] {
  const ways = (g: Named) => (g.cuts?.size === 1 ? [...g.cuts.keys()][0] : undefined)
  const sets = [Map.groupBy(named, ways), Map.groupBy(named, (g) => g.dimension)].flatMap((by) =>
    [...by].flatMap(([of, list]) =>
      of === undefined || list.length < 2 || list.includes(one) ? [] : [list.map((g) => g.id)],
    ),
  )
  const tables = Map.groupBy(
    [...plan.all('value'), ...plan.all('interim')],
    (v) => `${v.measure} ${v.year} ${pointOf(v)}`,
  )
  return [...tables.values()].flatMap((of) => {
    const counted = new Map(of.flatMap(({ group = '', reading }) => (reading?.n ? [[group, reading.n] as const] : [])))
    const own = counted.get(one.id)
    const most = sets.map((ids) => ids.reduce((n, id) => n + (counted.get(id) ?? 0), 0))
    return own === undefined || Math.max(0, ...most) === 0 ? [] : [own - Math.max(...most)]
  })
}

const pointOf = (of: object): string => ('point' in of ? String(of.point) : '')

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

/**
 * Whether a group's name means everybody: “Total”, “Students”, “All grade 3 students”, and not “All English learners”, nor
 * “All other students”, nor “All housed students” beside others of its category.
 */
function isCalledAll({ name = '', dimension }: Group, groups: readonly Group[]): boolean {
  if (usualGroup(name)?.way === 'all' || everybody.has(fold(name))) return true
  if (dimension !== undefined && groups.filter((g) => g.dimension === dimension).length > 1) return false
  if (/\b(?:others?|else|remaining|rest|but|except|not|non\w*|these|those)\b/.test(fold(name))) return false
  const [first, ...rest] = fold(name).split(' ')
  return first === 'all' && cutsOf(rest.join(' ')) === null && groupIn(rest.join(' ')) === null
}

/**
 * What a group's name in an earlier document says about its dimension, if today's says nothing; and its category
 * then.
 */
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

const withNames = new WeakMap<readonly CellGroup[], Map<string, readonly CellGroup[]>>()

/** The groups, with rows of others by their names alone, and all that these names say beside each other. */
export function groupsWith(plan: Plan, more: ReadonlyMap<string, string>): readonly CellGroup[] {
  const { groups } = shapeOf(plan)
  if (more.size === 0) return groups
  const made = withNames.get(groups) ?? new Map<string, readonly CellGroup[]>()
  withNames.set(groups, made)
  const key = JSON.stringify([...more])
  const known = made.get(key) ?? besideNames(plan, groups, more)
  made.set(key, known)
  return known
}

function besideNames(plan: Plan, groups: readonly CellGroup[], more: ReadonlyMap<string, string>) {
  const rows = [...more].map(([id, name]) => ({ id, name }))
  const own = plan.all('studentGroup').map(({ id, name = '' }) => ({ id, name }))
  const said = saidIn([...own, ...rows])
  return [
    ...groups.map((g) => (g.isTotal ? g : { ...g, ...said.get(g.id) })),
    ...rows.map((row) => ({ ...rowNamed(row), ...said.get(row.id) })),
  ]
}

type Listed = readonly { readonly id: string; readonly name?: string | undefined }[]
/** What a row's name says of it beside those of the others. */
type Said = Pick<CellGroup, 'unions' | 'within' | 'called'>
const known = new WeakMap<Listed, ReadonlyMap<string, Said>>()

/** What the names of rows say of each other, read once per list. */
function saidIn(list: Listed): ReadonlyMap<string, Said> {
  const had = known.get(list)
  if (had) return had
  const named = list.map(({ id, name = '' }) => ({ id, name }))
  const unions = unionsIn(named)
  const within = rowsWithin(named)
  const called = Map.groupBy(named, ({ name }) => crossedName(name))
  const made = new Map(
    named.map(({ id, name }): [string, Said] => {
      const rows = within.get(id) ?? []
      const unionsWithin = rows.length > 1 ? unionsIn(rows) : undefined
      const own = crossedName(name)
      return [
        id,
        {
          ...withUnions(unions.get(id) ?? []),
          ...(unionsWithin && {
            within: rows.map((row) => ({ ...rowNamed(row), ...withUnions(unionsWithin.get(row.id) ?? []) })),
          }),
          ...(own !== undefined && (called.get(own) as readonly unknown[]).length > 1 && { called: own }),
        },
      ]
    }),
  )
  known.set(list, made)
  return made
}

function unionsIn(
  rows: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, readonly Union[]> {
  const all = [...rows, ...otherEnds(rows)]
  return new Map(rows.map((row) => [row.id, unionsOf(row, all)]))
}

const withUnions = (unions: readonly Union[]) => (unions.length > 0 ? { unions } : {})

export const DEFAULT_FLOOR = 10

/** The smallest group whose figures are shown, in children. Anything but a whole number from 1 counts as unset. */
export function floorOf(plan: Plan): number {
  const set = plan.all('district')[0]?.smallCellFloor
  return typeof set === 'number' && Number.isInteger(set) && set >= 1 ? set : DEFAULT_FLOOR
}
