import type { RecordOf } from '../domain/kinds/index.ts'
import { byLists, keptIn, where } from '../domain/plan.ts'
import { cutsOf, fold, usualGroup } from '../domain/usual-groups.ts'
import { compareKeys } from '../words/index.ts'
import { withoutLabel } from './labels.ts'
import type { TablesPlan as Plan } from './parts.ts'

type Sent = RecordOf<'briefingSent'>
type Named = NonNullable<Sent['named']>[number]

/** A measure's name when a document printed it. */
export interface MeasureName {
  readonly short: string
  readonly phrase: string
  /** Its population. */
  readonly people: string
  readonly unit: RecordOf<'measure'>['unit']
}

/** A student group's name when a document printed it, and its category. */
export interface GroupName {
  readonly name: string
  readonly dimension: string | undefined
}

/**
 * The names of all that a paper tells of, as the plan has them on the day on which it leaves: of its measures, and of the
 * student groups, be their figures printed or withheld.
 */
export function namesFor(plan: Plan, printed: Sent['printed']): Named[] {
  if (!printed?.length) return []
  const measures = [...new Set(printed.flatMap((p) => p.measure ?? []))].flatMap((id) => plan.get('measure', id) ?? [])
  return [
    ...measures.map(({ id, short, phrase, population, unit }) =>
      rowOf({ measure: id, name: short, phrase, people: population, unit }),
    ),
    ...plan.all('studentGroup').map(({ id, name, dimension }) => rowOf({ group: id, name, dimension })),
  ]
}

/** Without what is not set, in one order: two that say the same are written alike. */
const rowOf = (row: { readonly [K in keyof Named]?: Named[K] | undefined }): Named =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => compareKeys(a, b)),
  )

/** Whether papers know each of these names already. */
export function areKnown(named: readonly Named[], sent: readonly Sent[]): boolean {
  const known = new Set(sent.flatMap((s) => s.named ?? []).map((row) => JSON.stringify(rowOf(row))))
  return named.every((row) => known.has(JSON.stringify(row)))
}

/** Papers that went out, the earliest first. */
export const papersInOrder = (plan: Plan) =>
  [...(plan.sent?.() ?? plan.all('briefingSent'))].sort((a, b) => compareKeys(a.exportedOn ?? '', b.exportedOn ?? ''))

interface NamesOut {
  readonly measures: ReadonlyMap<string, readonly MeasureName[]>
  readonly groups: ReadonlyMap<string, readonly GroupName[]>
}

/** The names under which papers have told of measures and student groups, the latest one last. */
export const namesOut = (plan: Plan): NamesOut =>
  keptIn(plan, 'names in papers', (p) => {
    const papers = papersInOrder(p)
    return read([papers], () => readNames(papers))
  })

const read = byLists<NamesOut>()

function readNames(papers: ReturnType<typeof papersInOrder>): NamesOut {
  const measures = new Map<string, MeasureName[]>()
  const groups = new Map<string, GroupName[]>()
  const put = <T>(all: Map<string, T[]>, id: string, row: T): void => {
    const had = (all.get(id) ?? []).filter((r) => JSON.stringify(r) !== JSON.stringify(row))
    all.set(id, [...had, row])
  }
  for (const { named } of papers)
    for (const { measure, group, name = '', phrase = '', people = '', unit, dimension } of named ?? []) {
      if (measure) put(measures, measure, { short: name, phrase, people, unit: unit as MeasureName['unit'] })
      if (group) put(groups, group, { name, dimension })
    }
  return { measures, groups }
}

/**
 * A measure's name, and its earlier names in documents, without what they are numbered by: today's first. Empty if it is gone
 * and no document named it.
 */
export function namesOfMeasure(plan: Plan, id: string): readonly MeasureName[] {
  const { short = '', phrase = '', population: people = '', unit } = plan.get('measure', id) ?? {}
  const before = namesOut(plan).measures.get(id) ?? []
  const bare = (n: MeasureName): MeasureName => ({ ...n, short: withoutLabel(n.short) })
  if (plan.get('measure', id) === undefined) return before.toReversed().map(bare)
  const isToday = (n: MeasureName) => n.short === short && n.phrase === phrase && n.people === people
  return [{ short, phrase, people, unit }, ...before.toReversed().filter((n) => !isToday(n))].map(bare)
}

const texts = new WeakMap<object, readonly string[]>()

/**
 * Each name of a measure as three texts: its short name, how a sentence says it, and who is counted. It is the same list
 * as long as the texts are the same, for all tables of the measure: what is read from the names can be kept.
 */
export function nameTexts(plan: Plan, id: string): readonly string[] {
  const made = namesOfMeasure(plan, id).flatMap(({ short, phrase, people }) => [short, phrase, people])
  const measure = plan.get('measure', id)
  if (measure === undefined) return made
  const known = texts.get(measure)
  if (known?.length === made.length && made.every((text, i) => text === known[i])) return known
  texts.set(measure, made)
  return made
}

/** Whether two names of student groups mean the same children. */
function meanTheSame(one: string, other: string): boolean {
  if (fold(one) === fold(other)) return fold(one) !== ''
  if (usualGroup(one)?.way === 'all') return usualGroup(other)?.way === 'all'
  const [a, b] = [cutsOf(one), cutsOf(other)]
  return a !== null && b !== null && a.size === b.size && [...a].every(([way, of]) => of !== null && b.get(way) === of)
}

/**
 * Student groups that documents have named and that are in the list under another id today, since somebody removed
 * them and entered them again: by the id that documents have. Not those that one document names side by side.
 */
export const groupsAnew = (plan: Plan): ReadonlyMap<string, string> =>
  keptIn(plan, 'groups entered again', (p) => {
    const found = findAnew(p)
    return anew([[...found].flat()], () => found)
  })

const anew = byLists<ReadonlyMap<string, string>>()

function findAnew(plan: Plan): ReadonlyMap<string, string> {
  const hasFigures = (id: string) =>
    where(plan, 'value', 'group', id).length + where(plan, 'interim', 'group', id).length
  const found = new Map<string, string>()
  for (const [id, names] of namesOut(plan).groups) {
    const isSame = ({ id: other, name = '' }: { readonly id: string; readonly name?: string | undefined }) =>
      other !== id && names.some((own) => meanTheSame(own.name, name))
    const [today, ...more] = plan.all('studentGroup').filter(isSame)
    if (today === undefined || more.length > 0) continue
    if (plan.get('studentGroup', id) !== undefined && (hasFigures(id) || !hasFigures(today.id))) continue
    const areBeside = papersInOrder(plan).some((p) => {
      const groups = new Set((p.printed ?? []).map((row) => row.group))
      return groups.has(id) && groups.has(today.id)
    })
    if (!areBeside) found.set(id, today.id)
  }
  return found
}
