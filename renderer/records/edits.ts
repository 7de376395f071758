import type { About } from '../../shared/domain/schema.ts'
import { set } from '../../shared/domain/state.ts'
import { recordSelector } from '../components/focusField.ts'
import { slideFrom } from '../components/slide.ts'
import { edit, newId, showToast, takenTogether } from '../state/index.ts'
import { shown } from '../state/records.ts'

export type Sorted = { readonly id: string; readonly sort?: number }

/** The place behind the last of an ordered list. */
export const nextSort = (list: readonly Sorted[]): number => Math.max(0, ...list.map((r) => r.sort ?? 0)) + 1

/** Adds a record with these values and gives its id. */
export function add(kind: string, values: Record<string, unknown>): string {
  const id = newId()
  void edit([set(kind, id, values)])
  return id
}

/**
 * Moves one record of an ordered list up or down. Where the list is a part of a longer one, `all` is that one in
 * order: the record then passes its neighbor in the part, and the whole stays numbered.
 */
export async function move(
  kind: string,
  list: readonly Sorted[],
  id: string,
  by: 1 | -1,
  all: readonly Sorted[] = list,
): Promise<void> {
  const neighbor = list[list.findIndex((r) => r.id === id) + by]
  const moved = all.find((r) => r.id === id)
  if (neighbor === undefined || moved === undefined || list.every((r) => r.id !== id)) return
  const next = all.filter((r) => r.id !== id)
  next.splice(next.findIndex((r) => r.id === neighbor.id) + (by === 1 ? 1 : 0), 0, moved)
  const slide = slideFrom([id, neighbor.id].map((row) => recordSelector(kind, row)))
  const done = edit(next.flatMap((r, i) => (r.sort === i + 1 ? [] : [set(kind, r.id, { sort: i + 1 })])))
  slide()
  await done
}

/**
 * Removes records in one step, and says so by name with an Undo. Private records go first, in a command of their own:
 * if they can't, the record they belong to stays.
 */
export async function removeAll(records: readonly About[], name: string): Promise<boolean> {
  const isOwn = ({ kind, id }: About): boolean => shown(kind, id)?.private === true
  const remove = (some: readonly About[]) =>
    edit(
      some.map(({ kind, id }) => ({ op: 'remove' as const, kind, id })),
      'remove',
    )
  const shared = records.filter((r) => !isOwn(r))
  const own = shared.length === 0 ? [] : records.filter(isOwn)
  const first = own.length > 0 ? await remove(own) : undefined
  if (first?.ok === false) return false
  const last = await remove(shared.length === 0 ? records : shared)
  if (!last.ok) return false
  if (first?.ok) takenTogether(first.value, last.value)
  showToast(`Removed: ${name}`, { undo: true })
  return true
}
