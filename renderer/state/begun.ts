import { useLayoutEffect } from 'react'
import type { KindName, RecordOf } from '../../shared/domain/kinds/index.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { About } from '../../shared/domain/schema.ts'
import { type Op, set } from '../../shared/domain/state.ts'
import { shown } from './records.ts'
import { waitsFor } from './unsaved.ts'

/** A record whose form is open and that is not in the plan yet: it comes to be with the first thing that is entered. */
interface Begun extends About {
  /** What it begins with. */
  readonly also: Readonly<Record<string, unknown>>
  /** What is written with it elsewhere: in the record that names it. */
  readonly brings?: ((id: string) => readonly Op[]) | undefined
}

/** By kind and id. One stays known after its form while words wait: what was typed last is saved as the form goes. */
const known = new Map<string, Begun>()
/** Those whose forms are drawn. */
const open = new Set<Begun>()
const keyOf = ({ kind, id }: About): string => `${kind}/${id}`

/** From now on whatever is entered of this record, or in one that names it, brings it into the plan. */
export function useBegun(begun: Begun | null): void {
  useLayoutEffect(() => {
    if (begun === null) return
    known.set(keyOf(begun), begun)
    open.add(begun)
    return () => void open.delete(begun)
  })
}

const isThere = ({ kind, id }: About): boolean => shown(kind, id)?.gone === false

/**
 * Leaves out what is in the plan by now, and what was left without a word: it would be sought in the words of every later
 * edit, thousands in an import, and in those of another plan.
 */
function forgetLeft(): void {
  const drawn = new Set([...open].map(keyOf))
  for (const [key, begun] of known) if (isThere(begun) || (!drawn.has(key) && !waitsFor(begun.id))) known.delete(key)
}

/** What a record begins with whose form was opened; undefined for one that is in the plan or that nobody began. */
export const begunWith = (kind: string, id: string): Begun['also'] | undefined =>
  isThere({ kind, id }) ? undefined : known.get(keyOf({ kind, id }))?.also

/** The plan as if one that is begun were there already, for what is worked out of it while nothing is written. */
export const planAsBegun = <K extends KindName>(plan: Plan, kind: K, record: RecordOf<K>): Plan => ({
  all: (of) => (of === (kind as string) ? [...plan.all(of), record as never] : plan.all(of)),
  get: (of, id) => (of === (kind as string) && id === record.id ? (record as never) : plan.get(of, id)),
})

/** Whether an op sets a record, or one that names it. */
const speaksOf = (op: Op, { kind, id }: About): boolean =>
  op.op === 'set' && ((op.kind === kind && op.id === id) || JSON.stringify(op.values).includes(`"${id}"`))

/**
 * Ops with those of the records that they bring into the plan: a figure may be entered, or a field of the district's own,
 * before the measure itself has a word.
 */
export function withBegun(ops: readonly Op[]): readonly Op[] {
  forgetLeft()
  const waiting = new Set(known.values())
  let all = ops
  // One may name another: a measure of a goal that is new, too.
  for (;;) {
    const next = [...waiting].find((begun) => all.some((op) => speaksOf(op, begun)))
    if (next === undefined) return all
    waiting.delete(next)
    all = broughtIn(next, all)
  }
}

function broughtIn({ kind, id, also, brings }: Begun, ops: readonly Op[]): readonly Op[] {
  const own = ops.find((op) => op.op === 'set' && op.kind === kind && op.id === id)
  // The field of a record that was removed since knows what it saw.
  const isNew = shown(kind, id) === undefined
  const whole = own?.op !== 'set' ? set(kind, id, also) : isNew ? { ...own, values: { ...also, ...own.values } } : own
  return [whole, ...ops.filter((op) => op !== own), ...(brings?.(id) ?? [])]
}
