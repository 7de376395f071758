import { titleOf } from '../../domain/describe.ts'
import type { Plan } from '../../domain/plan.ts'
import { counted } from '../../words/index.ts'
import { keyOf } from '../names/names.ts'
import { Near } from '../names/near.ts'
import { recordOf } from './own-ids.ts'
import type { Thing, Things } from './thing.ts'
import type { Against } from './titles.ts'

/** Strategies and actions that would come in beside the plan’s own, which are called nearly so in the same place. */

type Kind = 'strategy' | 'action'

/** What a strategy or action of the plan belongs to, as it is called. */
function overIn(plan: Plan, kind: Kind, id: string): string {
  const [of, over] =
    kind === 'strategy'
      ? (['goal', plan.get('strategy', id)?.goal] as const)
      : (['', plan.get('action', id)?.about] as const)
  const at = typeof over === 'object' ? over : { kind: of, id: over ?? '' }
  const record = at.kind === 'goal' ? plan.get('goal', at.id) : plan.get('strategy', at.id)
  return keyOf(record?.title ?? '')
}

export function besideAlike({ list }: Things, plan: Plan): readonly Against[] {
  const byKey = new Map(list.map((thing) => [thing.key, thing]))
  const overOf = ({ parent }: Thing): string | null => (parent === null ? null : keyOf(byKey.get(parent)?.title ?? ''))
  return (['strategy', 'action'] as const).flatMap((kind): readonly Against[] => {
    const own = plan.all(kind).map((r) => ({ title: titleOf(kind, r), over: overIn(plan, kind, r.id) }))
    const nears = new Map<string | null, Near>()
    const nearIn = (over: string | null): Near => {
      const known = nears.get(over) ?? new Near(own.flatMap((o) => (over === null || o.over === over ? o.title : [])))
      nears.set(over, known)
      return known
    }
    const known = new Set(own.map((o) => keyOf(o.title)))
    const found = list.flatMap((thing) => {
      if (thing.kind !== kind || known.has(keyOf(thing.title)) || recordOf(plan, thing) !== undefined) return []
      const [alike] = nearIn(overOf(thing)).to(thing.title)
      return alike === undefined ? [] : [{ title: thing.title, alike }]
    })
    const [first] = found
    if (first === undefined) return []
    const more = found.length > 1 ? `, and ${counted(found.length - 1, 'other')} the same way` : ''
    return [
      {
        key: `${kind}: ${found.map((f) => f.title).join('; ')}`.slice(0, 200),
        says: `The ${kind} “${first.title.slice(0, 80)}” may be “${first.alike.slice(0, 80)}” of the plan, written another way, and would come in beside it${more}.`,
        confirm: 'They are new, and not the plan’s own',
        ask: 'they are new, and not the plan’s own',
      },
    ]
  })
}
