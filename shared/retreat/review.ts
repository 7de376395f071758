import { isMoment } from '../days/index.ts'
import type { KindName, RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { About } from '../domain/schema.ts'
import type { Op } from '../domain/state.ts'
import { nearlyEqual } from '../merge/alike.ts'
import { appError } from '../result/errors.ts'
import { err, ok, type Result } from '../result/result.ts'
import { asTitle, compareKeys } from '../words/index.ts'
import { acceptCapture, type Sort, sortWords } from './captures.ts'
import { asKey, type Gathering, gatheringOf, madeAt } from './gathering.ts'

/** An entry captured at a gathering, at any table: all of them make one list to go through after the meeting. */
export interface Item {
  readonly kind: 'capture' | 'parkedItem' | 'roomNote'
  readonly id: string
  readonly sort: Sort
  readonly word: string
  readonly text: string
  readonly part: string | undefined
  readonly table: string | undefined
  readonly keptAt: string
  readonly owner: string | undefined
  readonly due: string | undefined
  readonly state: 'accepted' | 'merged' | 'dropped' | undefined
  readonly reason: string | undefined
  readonly became: About | undefined
  readonly mergedInto: About | undefined
  readonly about: readonly About[]
}

type Any = RecordOf<'capture'> | RecordOf<'parkedItem'> | RecordOf<'roomNote'>

function itemOf(kind: Item['kind'], r: Any): Item {
  const sort: Sort =
    kind === 'parkedItem' ? 'parked' : kind === 'roomNote' ? 'note' : ((r as RecordOf<'capture'>).what ?? 'note')
  const with_ = r as Partial<RecordOf<'capture'>>
  const about = kind === 'roomNote' ? (r as RecordOf<'roomNote'>).about : undefined
  return {
    kind,
    id: r.id,
    sort,
    word: sortWords[sort],
    text: (r.text ?? '').trim(),
    part: r.part,
    table: r.tableName?.trim() || undefined,
    keptAt: isMoment(r.keptAt) ? r.keptAt : '',
    owner: with_.owner,
    due: with_.due,
    state: r.state,
    reason: r.reason,
    became: r.became,
    mergedInto: r.mergedInto,
    about: about ? [about] : (with_.about ?? []),
  }
}

/** All entries of a gathering, in the order in which they were saved. */
export const itemsOf = (plan: Plan, of: About): readonly Item[] =>
  (['capture', 'roomNote', 'parkedItem'] as const)
    .flatMap((kind) => (madeAt(plan, kind, of) as readonly Any[]).map((r) => itemOf(kind, r)))
    .toSorted((a, b) => compareKeys(a.keptAt, b.keptAt) || compareKeys(a.id, b.id))

/** The entries that are not settled yet. */
export const openItems = (items: readonly Item[]): readonly Item[] => items.filter((i) => i.state === undefined)

/**
 * The gathering with the most entries that came with a copy and have not been gone through; undefined if none came from
 * a gathering.
 */
export function gatheringOfMost(plan: Plan, came: readonly About[]): About | undefined {
  const many = new Map<string, { readonly of: About; count: number }>()
  for (const { kind, id } of came) {
    if (kind !== 'capture' && kind !== 'parkedItem' && kind !== 'roomNote') continue
    const said = plan.get(kind, id)
    const of = said?.retreat ? { kind: 'retreat', id: said.retreat } : said?.gathering
    if (said?.state !== undefined || gatheringOf(plan, of) === undefined || of === undefined) continue
    const known = many.get(asKey(of)) ?? { of, count: 0 }
    known.count++
    many.set(asKey(of), known)
  }
  return [...many.values()].toSorted((a, b) => b.count - a.count)[0]?.of
}

/** The words of a text as they are compared: short ones say little, and the singular is as good as the plural. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    asTitle(text)
      .split(' ')
      .filter((w) => w.length > 2)
      .map((w) => (w.length > 3 ? w.replace(/s$/, '') : w)),
  )

/**
 * True for two texts that are nearly the same: equal but for punctuation and a letter, or with most of their words in
 * common.
 */
export function saySame(a: string, b: string): boolean {
  if (nearlyEqual(a, b)) return true
  const x = wordsOf(a)
  const y = wordsOf(b)
  if (Math.min(x.size, y.size) < 3) return false
  const both = [...x].filter((w) => y.has(w)).length
  return both / Math.max(x.size, y.size) >= 0.75 && digits(a) === digits(b)
}
const digits = (text: string): string => text.replace(/\D/g, '')

/**
 * Groups of open items of one sort that may be the same; each item is in at most one group, led by the one saved first.
 */
export function doublesOf(items: readonly Item[]): readonly (readonly [Item, ...Item[]])[] {
  const groups: [Item, ...Item[]][] = []
  for (const item of openItems(items)) {
    const group = groups.find(([first]) => first.sort === item.sort && saySame(first.text, item.text))
    if (group) group.push(item)
    else groups.push([item])
  }
  return groups.filter((g) => g.length > 1)
}

/**
 * Accepts an entry as it is: a capture becomes part of the plan, a parked item becomes an action, a note stays a note.
 */
export function accept(plan: Plan, g: Gathering, item: Item, id: string): Result<readonly Op[]> {
  if (item.state !== undefined) return err(appError('bad-input', 'This was settled before. Nothing was changed.'))
  if (item.kind === 'capture') {
    const c = plan.get('capture', item.id)
    return c ? acceptCapture(plan, g, c, id) : err(appError('missing', 'This is no longer in the plan.'))
  }
  if (item.kind === 'roomNote') return ok([{ op: 'set', kind: 'roomNote', id: item.id, values: { state: 'accepted' } }])
  const values: Record<string, unknown> = { title: item.text }
  if (item.owner) values.owner = item.owner
  if (item.due) values.due = item.due
  return ok([
    { op: 'set', kind: 'action', id, values },
    { op: 'set', kind: 'parkedItem', id: item.id, values: { state: 'accepted', became: { kind: 'action', id } } },
  ])
}

/** Combines several entries: the others are kept, and name the one that they went into. */
export const mergeInto = (first: About, others: readonly Item[]): readonly Op[] =>
  others.map(({ kind, id }) => ({
    op: 'set',
    kind,
    id,
    values: { state: 'merged', mergedInto: { kind: first.kind as KindName, id: first.id } },
  }))

/** Drops an entry, with the reason. It is kept, and the minutes report it. */
export const drop = ({ kind, id }: Item, reason: string): readonly Op[] => [
  { op: 'set', kind, id, values: { state: 'dropped', reason: reason.trim() } },
]
