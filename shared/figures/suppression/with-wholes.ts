import type { RecordOf } from '../../domain/kinds/index.ts'
import { byLists, keptIn } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { namesOfMeasure, nameTexts } from '../names-out.ts'
import { goalsFor, type TablesPlan as Plan } from '../parts.ts'
import { type Counts, countsOf, sum } from './counts.ts'
import { eachGrade } from './grade-names.ts'
import { stemOf } from './group-beside.ts'
import { groupIn, groupsNamed } from './groups-named.ts'
import { enrolledIn } from './listed.ts'
import { wholesOf } from './of-group.ts'
import { ofListed } from './of-row.ts'
import { inOneOrder } from './one-order.ts'
import { stemsOf } from './part-of.ts'
import { sharing } from './pieces-named.ts'
import { floorOf, groupsWith, shapeOf } from './shape.ts'
import { type Counted, countedIn, keyOf, timeOf, unitOf } from './tables.ts'
import type { CellGroup, Reading } from './types.ts'
import { planOfLists, type View } from './views.ts'
import { allStudentsOf } from './whole.ts'
import { MOST_YEARS, saysYears, yearsBeside } from './years-together.ts'

/**
 * A plan with a measure of all children where it has none, and measures of some of them each that say the same: “Suspended,
 * White students” and “Suspended, Hispanic students”, or “at Adams” and “at Baker” besides. How many all of them are follows
 * from those that make them up, or is in the list of groups; and so does what the measures of single groups leave of these.
 */
export const withWholes = (plan: Plan): View | undefined =>
  completed.has(plan) ? undefined : keptIn(plan, 'plan with measures of all', findWholes)

const completed = new WeakSet<Plan>()

/** A measure of some children at a time. */
interface Member extends Called {
  readonly t: Counted
}

/** What a measure's name says. */
interface Called {
  /** What is measured, in one order; undefined where the name says neither a group nor grades. */
  readonly stem: string | undefined
  /** What is measured as the name has it. */
  readonly short: string
  readonly words: ReadonlySet<string>
  readonly phrase: string
  readonly group?: CellGroup
  /** The group as the name calls it. */
  readonly name?: string
  readonly grades?: readonly number[]
}

/** What all children of several measures are. */
interface Whole {
  readonly of: Counted['of']
  readonly short: string
  /** A measure that says the same; none where children are counted, and nothing that they did. */
  readonly like?: string
  readonly rows: Readonly<Record<string, Reading>>
}

const views = byLists<View>()
const records = byLists<readonly Made[]>()
interface Made {
  readonly key: string
  readonly measure: RecordOf<'measure'>
  readonly values: readonly (RecordOf<'value'> | RecordOf<'interim'>)[]
}

function findWholes(plan: Plan): View | undefined {
  const total = shapeOf(plan).groups.find((g) => g.isTotal)?.id
  const wholes = total === undefined ? [] : [...wholesIn(plan, total), ...listsToo(plan, total)]
  if (total === undefined || wholes.length === 0) return undefined
  const text = JSON.stringify(wholes)
  const made = records([[text], plan.all('measure')], () => wholes.map((whole) => recordsOf(plan, whole)))
  const measures = new Map(made.map(({ measure }) => [measure.id, measure] as const))
  const lists = new Map<string, readonly { readonly id: string }[]>([
    ['measure', [...plan.all('measure'), ...measures.values()]],
    ...(['value', 'interim'] as const).map((kind) => {
      const own = made.flatMap(({ values }) => values.filter((v) => 'point' in v === (kind === 'interim')))
      return [kind, [...plan.all(kind), ...own]] as const
    }),
    ['goal', goalsFor(plan)],
    ...(['studentGroup', 'dimension', 'district', 'briefingSent'] as const).map(
      (kind) => [kind, plan.all(kind)] as const,
    ),
  ])
  const then = planOfLists(lists, plan.sent?.())
  completed.add(then)
  const others = made.map(({ key }) => key)
  return views([[then], others], () => ({ plan: then, others: new Set(others), isAsToday: () => true }))
}

function recordsOf(plan: Plan, { of, short, like, rows }: Whole): Made {
  const { phrase, unit, population } = plan.get('measure', like) ?? {}
  const [all] = Object.values(rows)
  const id = like === undefined ? 'all of the list' : `all ${all?.n} of ${short}`
  const measure = { id, short, phrase, unit: like === undefined ? 'score' : unit, population } as RecordOf<'measure'>
  const { year, point } = of
  const key = keyOf({ ...of, measure: id })
  const values = Object.entries(rows).map(([group, reading]) => {
    const value = { id: `${group} in ${key}`, measure: id, year, group, reading }
    return (point === undefined ? value : { ...value, point }) as Made['values'][number]
  })
  return { key, measure, values }
}

/**
 * The list of groups where measures of one group each print all of its numbers in a category but those that are too few: then one
 * of these measures goes, whatever they are about, as a row of any measure of all would.
 */
function listsToo(plan: Plan, total: string): readonly Whole[] {
  const list = enrolledIn(plan)
  const floor = floorOf(plan)
  const categories = [...Map.groupBy(shapeOf(plan).groups, (g) => g.dimension)].flatMap(([dimension, groups]) => {
    const rows = groups.flatMap((g) => list.get(g.id)?.n ?? [])
    return dimension !== undefined && rows.some((n) => n < floor) && rows.length > 1 ? [groups] : []
  })
  if (categories.length === 0 || list.get(total)?.n === undefined) return []
  const said = ofListed(plan, list, total)
  const ids = new Set(said.map(({ id }) => id))
  const tables = new Map(said.map(({ of }) => [timeOf(of), of] as const))
  return categories.flatMap((groups) => {
    const rows = groups.flatMap(({ id }) => (list.get(id)?.n === undefined ? [] : [[id, list.get(id)] as const]))
    const isTold = rows.every(([id, r]) => (r?.n ?? 0) < floor || ids.has(id)) && rows.some(([id]) => ids.has(id))
    const own = Object.fromEntries([[total, list.get(total)], ...rows]) as Whole['rows']
    return isTold ? [...tables.values()].map((of) => ({ of, short: 'children in the list', rows: own })) : []
  })
}

function wholesIn(plan: Plan, total: string): readonly Whole[] {
  const tables = [...countedIn(plan, total).values()]
  const { groups } = shapeOf(plan)
  const called = new Map([...new Set(tables.map((t) => t.of.measure))].map((id) => [id, calledIn(plan, id, groups)]))
  return [...Map.groupBy(tables, (t) => timeOf(t.of)).values()].flatMap((at) => {
    const each = at.map((t): Member => ({ t, ...(called.get(t.of.measure) as Called) }))
    const members = each.filter((m) => m.group === undefined || !each.some((o) => areTheSame(m, o)))
    const named = members.filter((m) => m.stem !== undefined)
    const alike = [...Map.groupBy(named, (m) => m.stem as string)].flatMap(([stem, of]) =>
      wholeOf(plan, { stem, of, beside: members, tables }, total),
    )
    return [...alike, ...acrossThings(plan, members, total)]
  })
}

/** Whether measures of two groups, as their names have it, are of the same children in each row: “Math, level 2” and “level 3” are two outcomes. */
function areTheSame(a: Member, b: Member): boolean {
  if (a === b || b.group === undefined || a.group?.id === b.group.id || a.stem !== b.stem) return false
  const both = [...a.t.readings].flatMap(([id, { n }]) => {
    const other = b.t.readings.get(id)?.n
    return n === undefined || other === undefined ? [] : [n === other]
  })
  return both.length > 1 && both.every((isSame) => isSame)
}

/**
 * All children where single groups are told of different things: “Suspended, White students”, “Chronic absence, Hispanic students”,
 * and “Attendance” of hardly more.
 */
function acrossThings(plan: Plan, members: readonly Member[], total: string): readonly Whole[] {
  const isMany = (m: Member) => (sizeOf(plan, m).n ?? Number.NaN) >= floorOf(plan)
  const groups = new Map(members.flatMap((m) => (m.group && isMany(m) ? [[m.group.id, m] as const] : [])))
  const each = [...groups.values()]
  const [first] = each
  if (first === undefined || each.every((m) => m.stem === first.stem) || enrolledIn(plan).has(total)) return []
  const n = madeUp(plan, each, total)?.n
  const others = members.flatMap((m) => (m.stem === undefined ? (m.t.all.n ?? []) : []))
  const near = others.find((of) => n != null && of > n && of - n < floorOf(plan))
  if (near === undefined) return []
  const rows = [[total, near] as const, ...[...groups].map(([id, m]) => [id, sizeOf(plan, m).n as number] as const)]
  const counted = rows.map(([id, n]) => [id, { figure: n, n }] as const)
  return [{ of: first.t.of, short: 'children', rows: Object.fromEntries(counted) }]
}

export function calledIn(plan: Plan, measure: string, groups: readonly CellGroup[]): Called {
  const { short = '', phrase = '' } = namesOfMeasure(plan, measure)[0] ?? {}
  const said = fold(short).split(' ')
  const counted = inOneOrder(phrase)
  const of = (words: readonly string[]) => ({ phrase: counted, short: stemOf(words), words: stemsOf(stemOf(words)) })
  const name = groupIn({ names: [said], counted: [counted] }, groups)
  const graded = eachGrade(short)
  if (name !== undefined) {
    const rest = ` ${said.join(' ')} `.replace(` ${name} `, ' ').trim().split(' ')
    const [group] = groupsNamed(name, groups)
    return { ...of(rest), stem: inOneOrder(stemOf(rest)), ...(group && { group, name }) }
  }
  if (graded === null) return { ...of(said), stem: undefined }
  const rest = graded.stem.split(' ')
  return { ...of(rest), stem: inOneOrder(stemOf(rest)), grades: graded.grades }
}

interface Alike {
  readonly stem: string
  readonly of: readonly Member[]
  /** All of that time. */
  readonly beside: readonly Member[]
  readonly tables: readonly Counted[]
}

/** All children of measures that say the same of some of them, where nothing is said of all. */
function wholeOf(plan: Plan, { stem, of, beside, tables }: Alike, total: string): readonly Whole[] {
  const [first] = of
  if (first === undefined || stem === '') return []
  const unit = unitOf(plan, first.t.of)
  const members = of.filter((m) => unitOf(plan, m.t.of) === unit)
  const isOfAll = (m: Member) => m.stem === undefined && inOneOrder(m.short) === stem
  // Schools: the same words and more of them.
  const places = beside.filter((m) => m.stem === undefined && unitOf(plan, m.t.of) === unit && isAt(m, first))
  const own = new Set([...members, ...places].map((m) => m.t.key))
  const hasWhole = members.some((m) => wholesOf(plan, m.t).some((t) => !own.has(t.key)))
  if (beside.some(isOfAll) || hasWhole) return []
  const ofGroups = members.filter((m) => m.group !== undefined)
  const ofGrades = members.filter((m) => m.grades !== undefined)
  const span = yearsIn(plan, first, tables)
  const sets = [madeUp(plan, ofGroups, total), ...[places, apart(ofGrades)].map(together), span].flatMap((c) => c ?? [])
  const one = Math.max(...members.map((m) => sizeOf(plan, m).n ?? 0))
  const larger = sets.filter((c) => (c.n ?? Number.NaN) > one)
  // Twice as many as all of them have together leave open how many are in none of groups that share children.
  const joined =
    larger.length === 0 && ofGroups.length > 2 && ofGroups.some(isOfSeveral) ? [...ofGroups, ...ofGroups] : []
  if (joined.length > 0) larger.push(sum(joined.map((m) => sizeOf(plan, m))))
  const most = larger.toSorted((a, b) => (b.n as number) - (a.n as number))[0]
  const listed = enrolledIn(plan)
  const all = listed.get(total)?.n
  const areListed = ofGroups.length > 1 && ofGroups.every((m) => listed.get(m.group?.id ?? '')?.n === sizeOf(plan, m).n)
  const counts = areListed && all !== undefined && all > (most?.n ?? 0) ? { n: all, did: null } : most
  const isAlone = ofGroups.length < 2 && places.length < 2
  if (counts?.n == null || counts.n <= one || (isAlone && span === undefined)) return []
  if (ofGroups.length === 0 && (ofGrades.length === 0 || places.length === 0)) return []
  const { n, did } = counts
  const asWhole = (n: number, did: number | null): Whole => {
    const reading: Reading =
      unit === 'percent' && did !== null && did <= n ? { figure: (did / n) * 100, n, numerator: did } : { n }
    return { of: first.t.of, short: first.short, like: first.t.of.measure, rows: { [total]: reading } }
  }
  const others = beside.filter((m) => m.stem === undefined && !own.has(m.t.key)).flatMap((m) => m.t.all.n ?? [])
  const near = ofGroups.length > 1 ? others.filter((of) => of > n && of - n < floorOf(plan)) : []
  return [asWhole(n, did), ...near.slice(0, 1).map((of) => asWhole(of, null))]
}

const isOfSeveral = ({ group }: Member): boolean => group?.pieces?.of === sharing && group.pieces.each.length > 1

const isAt = (place: Member, { words, phrase }: Member): boolean => {
  const isMore = place.words.size > words.size && [...words].every((word) => place.words.has(word))
  return isMore || (phrase !== '' && place.phrase === phrase && [...words].some((word) => place.words.has(word)))
}

/** All that a measure has; it may call them all students, or by their own name. */
function sizeOf(plan: Plan, { t, group }: Member): Counts {
  return t.all.n !== null ? t.all : countsOf(t.readings.get(group?.id ?? ''), unitOf(plan, t.of))
}

const together = (members: readonly Member[]): Counts | undefined =>
  members.length > 1 ? sum(members.map((m) => m.t.all)) : undefined

/** All children of the years of which “three years together, White students” are told, where one measure has each of these. */
function yearsIn(plan: Plan, { t, short }: Member, tables: readonly Counted[]): Counts | undefined {
  if (!saysYears([short])) return undefined
  const at = Number.parseInt(t.of.year, 10)
  const years = tables.filter(({ of }) => of.point === undefined && of.year <= t.of.year)
  for (const [measure, own] of Map.groupBy(years, ({ of }) => of.measure)) {
    const names = nameTexts(plan, measure).map((name) => stemOf(fold(name).split(' ')))
    const many = yearsBeside([short], names)
    if (unitOf(plan, { measure }) !== unitOf(plan, t.of)) continue
    const told = own.filter(({ of }) => Number.parseInt(of.year, 10) > at - (many ?? MOST_YEARS))
    const all = sum(told.map((year) => year.all))
    if (told.length > 1 && (many === null || told.length === many) && all.n !== null) return all
  }
  return undefined
}

/** Measures of grades that share none. */
const apart = (members: readonly Member[]): readonly Member[] =>
  members.filter((m, at) => !members.slice(0, at).some((o) => o.grades?.some((grade) => m.grades?.includes(grade))))

/** All children as measures of single groups make them up, as rows would. */
function madeUp(plan: Plan, members: readonly Member[], total: string): Counts | undefined {
  const { groups: own, addsUp } = shapeOf(plan)
  const listed = new Set(own.map((g) => g.id))
  const strange = members.flatMap(({ group, name }) =>
    group && name && !listed.has(group.id) ? [[group.id, name] as const] : [],
  )
  const groups = groupsWith(plan, new Map(strange))
  const all = groups.find((g) => g.id === total)
  const counts = new Map(members.map((m) => [m.group?.id ?? '', sizeOf(plan, m)] as const))
  const readings = new Map([...counts].map(([id, { n }]) => [id, { n: n ?? undefined }] as const))
  const unit = members[0] && unitOf(plan, members[0].t.of)
  return unit && all && members.length > 1
    ? allStudentsOf({ groups, addsUp, readings, unit, floor: floorOf(plan) }, all, counts)
    : undefined
}
