import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { RecordState } from '../domain/state.ts'
import type { VersionVector } from '../merge/change.ts'
import { compareKeys } from '../words/index.ts'
import { formKinds } from './forms.ts'

type Sent = RecordOf<'briefingSent'>

/** Everything sent, drafts and tables included, the newest first. */
export const sentDocuments = (plan: Plan): readonly Sent[] =>
  [...plan.all('briefingSent')].sort(
    (a, b) => compareKeys(b.exportedOn ?? '', a.exportedOn ?? '') || compareKeys(b.id, a.id),
  )

const keptForms: ReadonlySet<Sent['form']> = new Set([
  ...([undefined, 'pdf'] as const),
  ...Object.values(formKinds).flatMap((f) => (f.whole ? [f.kept] : [])),
])

/** True for a final document, kept with its bytes; false for a draft, or a form whose figures alone are recorded. */
export const isKeptWhole = (s: Sent): boolean => !s.draft && keptForms.has(s.form)

/** A point in the history as a sent document keeps it; null where it has none. */
export function pointOf(sent: Sent): VersionVector | null {
  const rows = (sent.point ?? []).flatMap(({ session, n }) =>
    session && n !== undefined ? [[session, n] as const] : [],
  )
  return rows.length === 0 ? null : Object.fromEntries(rows)
}

/**
 * Whether a field of a record has a version that a sent document did not know: by the versions behind what is shown, so that a
 * clock that is wrong hides nothing.
 */
export const isNewerThan = (
  { tips }: Pick<RecordState, 'tips'>,
  fields: readonly string[],
  point: VersionVector,
): boolean =>
  fields.some((field) =>
    (tips[field] ?? []).some((version) => {
      const at = version.lastIndexOf('-')
      return Number(version.slice(at + 1)) > (point[version.slice(0, at)] ?? 0)
    }),
  )

/** The rows in which a sent document keeps its point. */
export const pointRows = (point: VersionVector) =>
  Object.entries(point)
    .map(([session, n]) => ({ session, n }))
    .sort((a, b) => compareKeys(a.session, b.session))

/** The day that a sent document bears on its pages; of one that was kept before that was noted, the day it was made. */
export const dayOfSent = (sent: Sent): string => sent.forDay ?? sent.exportedOn ?? ''

/**
 * The last document of a kind that was sent with a point in the history: by its point if one knows everything the
 * other knows, else by its day. For a document for `forDay` (ISO), the last one for an earlier day: a second edition
 * for a meeting does not list changes since its own first edition.
 */
export function lastSent(plan: Plan, document: NonNullable<Sent['document']>, forDay?: string): Sent | undefined {
  const [first, ...rest] = sentDocuments(plan).filter(
    (s) =>
      s.document === document &&
      isKeptWhole(s) &&
      pointOf(s) !== null &&
      (forDay === undefined || dayOfSent(s) < forDay),
  )
  const knows = (a: Sent, b: Sent) =>
    Object.entries(pointOf(b) ?? {}).every(([session, n]) => (pointOf(a)?.[session] ?? 0) >= n)
  return first && rest.reduce((last, s) => (knows(s, last) && !knows(last, s) ? s : last), first)
}
