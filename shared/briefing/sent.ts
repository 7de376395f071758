import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { VersionVector } from '../merge/change.ts'

type Sent = RecordOf<'briefingSent'>

/** What went out, drafts and tables among it, the newest first. */
export const sentDocuments = (plan: Plan): readonly Sent[] =>
  [...plan.all('briefingSent')].sort(
    (a, b) => (b.exportedOn ?? '').localeCompare(a.exportedOn ?? '') || (a.id < b.id ? 1 : -1),
  )

/** The day (ISO) that stands on a paper's pages, by which its readers know it; of one kept before 0.2, when it was made. */
export const dayOnPages = (s: Pick<Sent, 'preparedFor' | 'exportedOn'>): string | undefined =>
  s.preparedFor ?? s.exportedOn

/** A final paper, kept with its bytes; else a draft or tables, of which only the figures are known. */
export const isKeptWhole = (s: Sent): boolean => !s.draft && s.form !== 'csv'

/** A point in the history as a sent document keeps it; null where it has none. */
export function pointOf(sent: Sent): VersionVector | null {
  const rows = (sent.point ?? []).flatMap(({ session, n }) =>
    session && n !== undefined ? [[session, n] as const] : [],
  )
  return rows.length === 0 ? null : Object.fromEntries(rows)
}

/** The rows in which a sent document keeps its point. */
export const pointRows = (point: VersionVector) =>
  Object.entries(point)
    .map(([session, n]) => ({ session, n }))
    .sort((a, b) => (a.session < b.session ? -1 : 1))

/**
 * The last document of a kind that went out with a point in the history: by its point where one knows all that the
 * other knows, else by its day.
 */
export function lastSent(plan: Plan, document: NonNullable<Sent['document']>): Sent | undefined {
  const [first, ...rest] = sentDocuments(plan).filter(
    (s) => s.document === document && isKeptWhole(s) && pointOf(s) !== null,
  )
  const knows = (a: Sent, b: Sent) =>
    Object.entries(pointOf(b) ?? {}).every(([session, n]) => (pointOf(a)?.[session] ?? 0) >= n)
  return first && rest.reduce((last, s) => (knows(s, last) && !knows(last, s) ? s : last), first)
}
