import { type KindName, kindOf } from '../domain/kinds/index.ts'
import type { About, Field, Fields, Kind } from '../domain/schema.ts'
import type { Context } from './context.ts'
import { unprinted } from './unprinted.ts'

/**
 * The printable part of a record's fields: nothing that is empty, never printed, or refers to something its reader
 * may not see.
 */

export type Values = Readonly<Record<string, unknown>> & { readonly id: string }
export type Seen = Pick<Context, 'plan' | 'reader'>

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** Flags that say something only where they are set: that a department is not the office is no news. */
const onlyIfSet = new Set([
  'department.isEquityOffice',
  'studentGroup.isTotal',
  'studentGroup.focus',
  'term.watch',
  'boardItem.needsScreen',
])

/** A value with everything taken out that no page can say: what is empty, what points at something its reader may not see. */
export function sayable({ plan }: Seen, path: string, { shape }: Field, value: unknown): unknown {
  if (isEmpty(value) || unprinted(...splitPath(path)) !== undefined) return undefined
  const seen = (kind: string, id: unknown) =>
    kindOf(kind) !== undefined && plan.get(kind as KindName, String(id)) !== undefined
  const some = (list: readonly unknown[]) => (list.length === 0 ? undefined : list)
  switch (shape.t) {
    case 'ref':
      return seen(shape.kind, value) ? value : undefined
    case 'refs':
      return some((value as readonly string[]).filter((id) => seen(shape.kind, id)))
    case 'about':
      return seen((value as About).kind, (value as About).id) ? value : undefined
    case 'abouts':
      return some((value as readonly About[]).filter((a) => seen(a.kind, a.id)))
    case 'texts':
      return some((value as readonly string[]).filter((t) => t.trim() !== ''))
    case 'parts':
      return partsOf({ plan }, path, shape.parts, value as Record<string, unknown>)
    case 'rows':
      return some(
        (value as readonly Record<string, unknown>[]).flatMap((row) => partsOf({ plan }, path, shape.parts, row) ?? []),
      )
    case 'blob':
      return undefined
    case 'flag':
      return value === false && onlyIfSet.has(path) ? undefined : value
    default:
      return value
  }
}

function splitPath(path: string): [string, string] {
  const at = path.indexOf('.')
  return [path.slice(0, at), path.slice(at + 1)]
}

export function partsOf(ctx: Seen, path: string, parts: Fields, value: Readonly<Record<string, unknown>>) {
  const kept = Object.entries(parts).flatMap(([name, part]) => {
    const said = sayable(ctx, `${path}.${name}`, part, value[name])
    return said === undefined ? [] : [[name, said] as const]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/**
 * The public does not read the status of goals, and the usual stage is one that nobody changes once a goal is done:
 * printed for the public it might be untrue, and since it is printed nowhere it is left out nowhere.
 */
const isUsualStage = ({ reader }: Seen, kind: Kind<Fields>, record: Values, name: string): boolean =>
  reader === 'public' && kind.name === 'goal' && name === 'status' && record[name] === 'active'

/** Fields of a record that a page can say, in the order of their declaration; of those that are asked for. */
export function sayableFields(
  ctx: Seen,
  kind: Kind<Fields>,
  record: Values,
  asked: (name: string) => boolean = () => true,
): readonly string[] {
  const found: string[] = []
  for (const { name, named } of filledIn(kind, record)) {
    if (!asked(name) || isUsualStage(ctx, kind, record, name)) continue
    // What costs more is looked at last.
    if (named === undefined || sayable(ctx, `${kind.name}.${name}`, named, record[name]) !== undefined) found.push(name)
  }
  return found
}

/** A field of a record that a page can say; `named`: as far as its reader may see what it refers to. */
interface Filled {
  readonly name: string
  readonly named?: Field
}

const readBefore = new WeakMap<Values, readonly Filled[]>()
const noPlan: Seen = { plan: { all: () => [], get: () => undefined } }

/** Whether a value names records, which its reader may not see. */
const refers = ({ shape }: Field): boolean =>
  shape.t === 'parts' || shape.t === 'rows'
    ? Object.values(shape.parts).some(refers)
    : shape.t === 'ref' || shape.t === 'refs' || shape.t === 'about' || shape.t === 'abouts'

/**
 * The filled fields of a record, in the order of their declaration. A large plan has many thousand fields, most of them empty,
 * and a record stays the same object from one version of the plan to the next: each is read once.
 */
function filledIn(kind: Kind<Fields>, record: Values): readonly Filled[] {
  const known = readBefore.get(record)
  if (known !== undefined) return known
  const filled = Object.entries(kind.fields).flatMap(([name, field]): Filled[] => {
    if (isEmpty(record[name]) || unprinted(kind.name, name) !== undefined) return []
    if (refers(field)) return [{ name, named: field }]
    return sayable(noPlan, `${kind.name}.${name}`, field, record[name]) === undefined ? [] : [{ name }]
  })
  readBefore.set(record, filled)
  return filled
}
