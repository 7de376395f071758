import { titleOf } from '../../domain/describe.ts'
import type { Plan } from '../../domain/plan.ts'
import { Near } from './near.ts'
import { openBehindName } from './texts.ts'
import { keyOf, type Things } from './thing.ts'
import type { Against } from './titles.ts'

/** Names behind which stands that they may not count yet, and goals that may be the plan’s own with a slip in them. */
export function namesAgainst({ list }: Things, plan: Plan): readonly Against[] {
  const open = list.flatMap(({ title }) => {
    const behind = openBehindName(title)
    return behind === null ? [] : [{ title, behind }]
  })
  const [first] = open
  const marked: readonly Against[] =
    first === undefined
      ? []
      : [
          {
            key: `names: ${open.map((o) => o.title).join('; ')}`.slice(0, 200),
            says: `${open.length === 1 ? 'One name ends' : `${open.length} names end`} with words such as “${first.behind}” (“${first.title.slice(0, 60)}”), so ${open.length === 1 ? 'it' : 'they'} may not count yet.`,
          },
        ]
  const slips = (['goal', 'department'] as const).flatMap((kind): readonly Against[] => {
    const own = plan.all(kind).map((r) => titleOf(kind, r))
    const known = new Set(own.map(keyOf))
    const near = new Near(own)
    return list
      .filter((t) => t.kind === kind && !known.has(keyOf(t.title)))
      .flatMap((t) => {
        const bare = t.title.replace(/\./g, '')
        const alike = near.to(t.title)[0] ?? near.to(bare)[0] ?? (known.has(keyOf(bare)) ? bare : undefined)
        if (alike === undefined && kind === 'department') {
          near.add(t.title)
          if (bare !== t.title) near.add(bare)
          known.add(keyOf(bare))
        }
        return alike === undefined
          ? []
          : [
              {
                key: `${kind}: ${t.title}`.slice(0, 200),
                says: `The ${kind} “${t.title.slice(0, 80)}” may be “${alike.slice(0, 80)}”, spelled another way, and would come in beside it.`,
              },
            ]
      })
  })
  return [...marked, ...slips]
}
