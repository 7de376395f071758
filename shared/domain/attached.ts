import { compareKeys, counted } from '../words/index.ts'
import { bySort } from './by-sort.ts'
import { isUnfinished } from './goal-of.ts'
import type { KindName, RecordOf } from './kinds/index.ts'
import { type Plan, where } from './plan.ts'
import type { About } from './schema.ts'

/** What can be attached to any record: actions, comments, evidence. */

export const sameAbout = (a: About | undefined, b: About): boolean => a?.kind === b.kind && a.id === b.id

/** The comments on a record: first those that wait for an answer, then the others, each part oldest first. */
export const commentsOn = (plan: Plan, about: About): readonly RecordOf<'comment'>[] =>
  where(plan, 'comment', 'about', `${about.kind}/${about.id}`).toSorted(
    (a, b) => Number(a.resolved ?? false) - Number(b.resolved ?? false) || compareKeys(a.date ?? '', b.date ?? ''),
  )

/** The actions of a record itself, in their order. */
export const actionsOn = (plan: Plan, about: About): readonly RecordOf<'action'>[] =>
  bySort(where(plan, 'action', 'about', `${about.kind}/${about.id}`))

type ByRecord = ReadonlyMap<string, readonly RecordOf<'evidence'>[]>
const attached = new WeakMap<object, ByRecord>()

function byRecord(list: readonly RecordOf<'evidence'>[]): ByRecord {
  let found = attached.get(list)
  if (found === undefined) {
    const made = new Map<string, RecordOf<'evidence'>[]>()
    for (const piece of list) {
      for (const { kind, id } of piece.about ?? []) {
        const known = made.get(`${kind}/${id}`)
        if (known === undefined) made.set(`${kind}/${id}`, [piece])
        else known.push(piece)
      }
    }
    found = made
    attached.set(list, found)
  }
  return found
}

/** The evidence for a record: what is attached to it, and what it names itself, as ratings and concerns do. */
export function evidenceOn(plan: Plan, about: About): readonly RecordOf<'evidence'>[] {
  const linked = byRecord(plan.all('evidence')).get(`${about.kind}/${about.id}`) ?? []
  const record = plan.get(about.kind as KindName, about.id) as { readonly evidence?: unknown } | undefined
  const named = Array.isArray(record?.evidence) ? (record.evidence as readonly unknown[]) : []
  const more = named
    .flatMap((id) => (typeof id === 'string' ? (plan.get('evidence', id) ?? []) : []))
    .filter((piece) => !linked.some((l) => l.id === piece.id))
  return [...linked, ...more]
}

export interface Attached {
  /** Comments that wait for an answer. */
  readonly open: number
  readonly resolved: number
  readonly evidence: number
  /** Actions that are neither done nor stopped. */
  readonly actions: number
}

/** The number of comments, pieces of evidence and actions of a record. */
export function attachedTo(plan: Plan, about: About): Attached {
  const comments = where(plan, 'comment', 'about', `${about.kind}/${about.id}`)
  const open = comments.filter((c) => c.resolved !== true).length
  const actions = where(plan, 'action', 'about', `${about.kind}/${about.id}`)
  return {
    open,
    resolved: comments.length - open,
    evidence: evidenceOn(plan, about).length,
    actions: actions.filter(isUnfinished).length,
  }
}

/** “1 open comment, 2 pieces of evidence”; '' if there are none. */
export function attachedWords({ open, resolved, evidence }: Attached): string {
  return [
    open > 0 ? counted(open, 'open comment', 'open comments') : '',
    resolved > 0 ? counted(resolved, 'resolved comment', 'resolved comments') : '',
    evidence > 0 ? counted(evidence, 'piece of evidence', 'pieces of evidence') : '',
  ]
    .filter((w) => w !== '')
    .join(', ')
}
