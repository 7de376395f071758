import { hangsOn } from './hangs-on.ts'
import { allKinds, declarationOf, type KindName, kindOf } from './kinds/index.ts'
import { type Plan, rememberedIn, steady } from './plan.ts'
import { type About, type Audience, audiences, type Field, type Fields, type Kind, maySee } from './schema.ts'

/** A value without the parts that the audience may not see. */
function valueFor(field: Field, value: unknown, audience: Audience): unknown {
  const { shape } = field
  if (value === null || value === undefined) return value
  if (shape.t === 'parts') return fieldsFor(shape.parts, value as Record<string, unknown>, audience)
  if (shape.t === 'rows')
    return (value as readonly Record<string, unknown>[]).map((row) => fieldsFor(shape.parts, row, audience))
  return value
}

/** The declared fields that the audience may see: a field that a newer Groundwork wrote has no known audience. */
export function fieldsFor(fields: Fields, values: Readonly<Record<string, unknown>>, audience: Audience) {
  const kept: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (field.audience !== undefined && !maySee(audience, field.audience)) continue
    if (Object.hasOwn(values, name)) kept[name] = valueFor(field, values[name], audience)
  }
  return kept
}

/** The smallest audience of a shared record: the officer's own records are in a separate log. */
const SMALLEST_AUDIENCE: Audience = 'cabinet'

/** The audience of a record by its own fields. If they do not say it legibly, it is the smallest one. */
export function readersOf(kind: Kind<Fields>, values: Readonly<Record<string, unknown>>): Audience {
  const ownAudience = kind.seenBy?.(values)
  if (ownAudience !== undefined) return ownAudience
  if (kind.readers === undefined) return kind.audience
  const chosen = audiences.find((a) => a === values[kind.readers as string]) ?? SMALLEST_AUDIENCE
  return maySee(chosen, kind.audience) ? chosen : kind.audience
}

/** True for kinds whose records each have their own readers, so that a view has to look at every record. */
export const hasOwnReaders = (kind: Kind<Fields>): boolean =>
  kind.hangsOn !== undefined || kind.readers !== undefined || kind.seenBy !== undefined

const remembered = new WeakMap<Plan, Map<Audience, Plan>>()

/**
 * The plan as an audience may see it, without any kind, record or field that is above it. A record that belongs to
 * another inherits that record's audience, over any number of steps; if the other one is missing (removed, or of a kind
 * unknown here), nobody can say who may see it, and it is left out. Every document is made from such a view and from
 * nothing else. The same plan gives the same view, and a view gives itself.
 */
export function forAudience(plan: Plan, audience: Audience): Plan {
  let views = remembered.get(plan)
  if (views === undefined) {
    views = new Map()
    remembered.set(plan, views)
  }
  let view = views.get(audience)
  if (view === undefined) {
    view = viewFor(plan, audience)
    views.set(audience, view)
    remembered.set(view, new Map([[audience, view]]))
  }
  return view
}

/** True if an audience may see a record of a plan, judged by its kind and by every record that it belongs to. */
export function isShownTo(plan: Plan, audience: Audience, { kind, id }: About): boolean {
  const raw = (kind: string, id: string) =>
    kindOf(kind) === undefined
      ? undefined
      : (plan.get(kind as KindName, id) as Readonly<Record<string, unknown>> | undefined)

  const visible = (
    kind: Kind<Fields>,
    record: Readonly<Record<string, unknown>>,
    above: readonly string[],
  ): boolean => {
    if (!maySee(audience, readersOf(kind, record))) return false
    const self = `${kind.name}/${String(record.id)}`
    // Records that belong only to each other, or one that belongs to itself, have no audience.
    if (above.includes(self)) return false
    const seen = (on: About) => {
      const target = kindOf(on.kind)
      const found = raw(on.kind, on.id)
      return target !== undefined && found !== undefined && visible(target, found, [...above, self])
    }
    const owners = hangsOn(kind.name, record)
    if (owners.length > 0 || !kind.shownWithWhatNamesIt) return owners.every(seen)
    const naming = recordsNaming(plan, kind.name as KindName).get(String(record.id)) ?? []
    return naming.length === 0 || naming.some((n) => (n.by === undefined || maySee(audience, n.by)) && seen(n))
  }

  const declared = kindOf(kind)
  const record = raw(kind, id)
  return declared !== undefined && record !== undefined && visible(declared, record, [])
}

/** The records that name each record of a kind in one of their lists, with that list's audience if it is smaller. */
const recordsNaming = (
  plan: Plan,
  name: KindName,
): ReadonlyMap<string, readonly (About & { by: Audience | undefined })[]> =>
  rememberedIn(plan, `named by ${name}`, () => {
    const found = new Map<string, (About & { by: Audience | undefined })[]>()
    for (const kind of allKinds)
      for (const [field, { shape, audience: by }] of Object.entries(kind.fields)) {
        if (shape.t !== 'refs' || shape.kind !== name) continue
        for (const record of plan.all(kind.name as KindName) as readonly { id: string }[]) {
          const ids = (record as unknown as Readonly<Record<string, unknown>>)[field]
          for (const id of Array.isArray(ids) ? (ids as readonly string[]) : [])
            found.set(id, [...(found.get(id) ?? []), { kind: kind.name, id: record.id, by }])
        }
      }
    return found
  })

const projected = new WeakMap<object, Map<Audience, { readonly id: string }>>()

/** A record as an audience sees it; the same object as long as the record is the same. */
function recordFor(kind: Kind<Fields>, record: { readonly id: string }, audience: Audience): { readonly id: string } {
  let views = projected.get(record)
  if (views === undefined) {
    views = new Map()
    projected.set(record, views)
  }
  let view = views.get(audience)
  if (view === undefined) {
    view = {
      ...fieldsFor(kind.fields, record as unknown as Readonly<Record<string, unknown>>, audience),
      id: record.id,
    }
    views.set(audience, view)
  }
  return view
}

type Listed = { readonly id: string }
type ById = ReadonlyMap<string, Listed>

function listFor(
  kind: Kind<Fields>,
  all: readonly Listed[],
  audience: Audience,
  isShown: (record: Listed) => boolean = () => true,
): ById {
  const list = new Map<string, Listed>()
  if (kind.seenBy !== undefined || maySee(audience, kind.audience))
    for (const record of all) if (isShown(record)) list.set(record.id, recordFor(kind, record, audience))
  return list
}

const wholeLists = new WeakMap<readonly Listed[], Map<Audience, ById>>()

/** A list of a kind whose records all have the readers of their kind: the same as long as the list is. */
function seenWhole(kind: Kind<Fields>, all: readonly Listed[], audience: Audience): ById {
  // Empty lists may be one object for several kinds.
  if (all.length === 0) return new Map()
  const known = wholeLists.get(all) ?? new Map<Audience, ById>()
  wholeLists.set(all, known)
  const list = known.get(audience) ?? listFor(kind, all, audience)
  known.set(audience, list)
  return list
}

function viewFor(plan: Plan, audience: Audience): Plan {
  const lists = new Map<string, ReadonlyMap<string, { readonly id: string }>>()
  const listOf = (name: KindName) => {
    const known = lists.get(name)
    if (known !== undefined) return known
    const kind = declarationOf(name)
    const list = hasOwnReaders(kind)
      ? listFor(kind, plan.all(name), audience, ({ id }) => isShownTo(plan, audience, { kind: name, id }))
      : seenWhole(kind, plan.all(name), audience)
    lists.set(name, list)
    return list
  }

  const arrays = new Map<string, readonly { readonly id: string }[]>()
  const arrayOf = (kind: KindName) => {
    let array = arrays.get(kind)
    if (array === undefined) {
      array = steady(kind, [...listOf(kind).values()])
      arrays.set(kind, array)
    }
    return array
  }
  return {
    all: arrayOf as unknown as Plan['all'],
    get: ((kind: KindName, id: string | null | undefined) =>
      id ? listOf(kind).get(id) : undefined) as unknown as Plan['get'],
    sent: () => plan.sent?.() ?? plan.all('briefingSent'),
    ...(plan.removed && { removed: plan.removed }),
    ...(plan.holds && { holds: plan.holds }),
  }
}
