import type { RecordOf } from '../../domain/kinds/index.ts'
import { byLists, keptIn } from '../../domain/plan.ts'
import { cutsOf, fold, usualGroup } from '../../domain/usual-groups.ts'
import { goalsFor, type TablesPlan as Plan } from '../parts.ts'
import { enrolledIn, listKey } from './listed.ts'
import { keyOf, readingsOf, tableOf, tablesIn } from './tables.ts'
import { planOfLists, type View } from './views.ts'

/**
 * A plan in which a student group that is listed twice, “White” for one file and “Caucasian” for another, or by two people each,
 * is one: a reader of both tables knows that they are of the same children, and what the one withholds the other would tell.
 * A table of a measure that has rows of both says that they are two.
 */
export const withOneOfEach = (plan: Plan): View | undefined => keptIn(plan, 'plan with each group once', find)

type Group = RecordOf<'studentGroup'>
type Entered = RecordOf<'value'> | RecordOf<'interim'>
type Sent = RecordOf<'briefingSent'>

/** What a group's name means, in whatever words; undefined where it has none. */
function meaningOf({ name = '', isTotal }: Group): string | undefined {
  if (isTotal || usualGroup(name)?.way === 'all') return 'all'
  const cuts = [...(cutsOf(name) ?? [])]
  if (cuts.length > 0 && cuts.every(([, of]) => of !== null)) return JSON.stringify(cuts.toSorted())
  return fold(name) === '' ? undefined : fold(name)
}

/** By a group that is listed once more the first that means the same. */
function firstsIn(plan: Plan): ReadonlyMap<string, string> {
  const groups = plan.all('studentGroup').toSorted((a, b) => Number(b.isTotal ?? false) - Number(a.isTotal ?? false))
  const alike = [...Map.groupBy(groups, meaningOf)].filter(([meaning, of]) => meaning !== undefined && of.length > 1)
  const firsts = new Map<string, string>()
  if (alike.length === 0) return firsts
  const rows = [
    ...tablesIn(plan).map((of) => new Set<string | undefined>(readingsOf(plan, of).keys())),
    ...plan.all('briefingSent').flatMap(({ printed = [] }) => {
      const tables = Map.groupBy(
        printed.filter((row) => row.measure !== undefined),
        ({ measure, year, point }) => [measure, year, point].join('\n'),
      )
      return [...tables.values()].map((of) => new Set(of.map((row) => row.group)))
    }),
  ]
  for (const [, of] of alike) {
    const met: Group[] = []
    for (const group of of) {
      const areBeside = (first: Group) =>
        rows.some(
          (ids) =>
            ids.has(group.id) &&
            of.some((g) => ids.has(g.id) && (firsts.get(g.id) ?? g.id) === first.id && g !== group),
        )
      const first = met.find((one) => !areBeside(one))
      if (first === undefined) met.push(group)
      else firsts.set(group.id, first.id)
    }
  }
  return firsts
}

const views = byLists<View>()
const listOfGroups = tableOf(listKey)

function find(plan: Plan): View | undefined {
  const firsts = firstsIn(plan)
  if (firsts.size === 0) return undefined
  const first = (id: string | undefined) => firsts.get(id ?? '')
  const lists = new Map<string, readonly { readonly id: string }[]>([
    ['studentGroup', groupsIn(plan, firsts)],
    ...(['value', 'interim'] as const).map(
      (kind) => [kind, plan.all(kind).map((v: Entered) => withField(v, 'group', first(v.group)))] as const,
    ),
    ['goal', goalsFor(plan)],
    ['measure', plan.all('measure').map((m) => withField(m, 'reference', first(m.reference)))],
    ...(['dimension', 'district'] as const).map((kind) => [kind, plan.all(kind)] as const),
    ['briefingSent', plan.all('briefingSent').map((s) => paperWith(s, firsts))],
  ])
  const tables = [
    ...tablesIn(plan).map((of) => [of, readingsOf(plan, of)] as const),
    [listOfGroups, enrolledIn(plan)] as const,
  ]
  const own = new Map(
    tables.flatMap(([of, readings]) => {
      const isOther = [...readings.keys()].some((id) => firsts.has(id))
      return isOther ? [[keyOf(of), Map.groupBy(readings.keys(), (id) => firsts.get(id) ?? id)] as const] : []
    }),
  )
  const then = planOfLists(
    lists,
    plan.sent?.().map((s) => paperWith(s, firsts)),
  )
  const said = JSON.stringify([...own].map(([key, ids]) => [key, ...ids]))
  const others = new Set([...own.keys()].filter((key) => key !== listKey))
  return views([[then], [said]], () => ({
    ...{ plan: then, others, isAsToday: () => true },
    idsIn: (of, id) => own.get(keyOf(of))?.get(id) ?? [id],
  }))
}

/** Each group once, with the number of children that any of them has in the list. */
function groupsIn(plan: Plan, firsts: ReadonlyMap<string, string>): readonly Group[] {
  const groups = plan.all('studentGroup')
  const again = Map.groupBy(groups, ({ id }) => firsts.get(id))
  return groups.flatMap((group) => {
    if (firsts.has(group.id)) return []
    const counted = again.get(group.id)?.find((g) => g.enrollment !== undefined)
    return counted === undefined || group.enrollment !== undefined
      ? [group]
      : [{ ...group, enrollment: counted.enrollment }]
  })
}

const made = new WeakMap<object, Map<string, object>>()

/** A record with another field; one object for each, so that what is read from it can be kept. */
function withField<T extends object>(record: T, field: keyof T & string, id: string | undefined): T {
  if (id === undefined) return record
  const ofRecord = made.get(record) ?? new Map<string, object>()
  made.set(record, ofRecord)
  const key = `${field} ${id}`
  const known = ofRecord.get(key) ?? { ...record, [field]: id }
  ofRecord.set(key, known)
  return known as T
}

function paperWith(sent: Sent, firsts: ReadonlyMap<string, string>): Sent {
  const has = (row: { readonly group?: string | undefined }) => firsts.has(row.group ?? '')
  if (![...(sent.printed ?? []), ...(sent.named ?? [])].some(has)) return sent
  const asFirst = <T extends { readonly group?: string | undefined }>(row: T): T =>
    has(row) ? { ...row, group: firsts.get(row.group ?? '') } : row
  return { ...sent, printed: sent.printed?.map(asFirst), named: sent.named?.map(asFirst) } as Sent
}
