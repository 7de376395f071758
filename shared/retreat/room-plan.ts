import { forAudience } from '../domain/audience.ts'
import type { KindName } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { About, Audience } from '../domain/schema.ts'
import { isFrom, ownKinds, type Said } from './gathering.ts'

const kept = new WeakMap<Plan, Map<string, Plan>>()

/**
 * The plan as a room may see it: what its reader may see, and this gathering's own records, which the people in the
 * room make themselves. Records of other gatherings stay out, of any kind, but for `earlier` ones of the same people: their
 * agenda says what is open of these. The same plan gives the same view.
 */
export function roomPlan(plan: Plan, of: About, reader: Audience, earlier: readonly About[] = []): Plan {
  const key = `${of.kind}/${of.id} ${reader}${earlier.map((e) => ` ${e.id}`).join('')}`
  const views = kept.get(plan) ?? new Map<string, Plan>()
  kept.set(plan, views)
  let view = views.get(key)
  if (view === undefined) {
    view = viewFor(plan, of, reader, earlier)
    views.set(key, view)
  }
  return view
}

const own: ReadonlySet<string> = new Set(ownKinds)

function viewFor(plan: Plan, of: About, reader: Audience, earlier: readonly About[]): Plan {
  const open = forAudience(plan, reader)
  const lists = new Map<KindName, readonly { readonly id: string }[]>()
  const listOf = (kind: KindName) => {
    let list = lists.get(kind)
    if (list === undefined) {
      const itself = kind === of.kind ? plan.get(kind, of.id) : undefined
      list = own.has(kind)
        ? (plan.all(kind) as readonly Said[]).filter((r) => [of, ...earlier].some((one) => isFrom(r, one)))
        : itself === undefined
          ? open.all(kind)
          : [itself, ...open.all(kind).filter((r) => r.id !== of.id)]
      lists.set(kind, list)
    }
    return list
  }
  return {
    all: listOf as unknown as Plan['all'],
    get: ((kind: KindName, id: string | null | undefined) => {
      if (!id) return undefined
      if (kind === of.kind && id === of.id) return plan.get(kind, id)
      return own.has(kind) ? listOf(kind).find((r) => r.id === id) : open.get(kind, id)
    }) as unknown as Plan['get'],
    ...(open.sent && { sent: open.sent }),
  }
}
