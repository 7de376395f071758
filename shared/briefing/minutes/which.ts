import type { KindName } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { About } from '../../domain/schema.ts'
import { appError } from '../../result/errors.ts'
import { err, ok, type Result } from '../../result/result.ts'
import { type Gathering, gatheringKinds, gatheringOf } from '../../retreat/gathering.ts'
import { compareKeys } from '../../words/index.ts'
import { type Reader, readerWords } from '../documents.ts'

/** Gatherings that were begun, the latest first: those that can have minutes. */
export const begunGatherings = (plan: Plan): readonly Gathering[] =>
  gatheringKinds
    .flatMap((kind) =>
      (plan.all(kind as KindName) as readonly { readonly id: string }[]).map(({ id }) => ({ kind, id })),
    )
    .flatMap((about) => gatheringOf(plan, about) ?? [])
    .filter((g) => g.ran.length > 0)
    .toSorted((a, b) => compareKeys(b.date ?? '', a.date ?? '') || compareKeys(a.id, b.id))

/** The gathering for minutes: the one that was asked for, else the latest that was begun. */
export const minutesOf = (plan: Plan, asked: About | undefined): Gathering | undefined =>
  asked === undefined ? begunGatherings(plan)[0] : gatheringOf(plan, asked)

/**
 * The reader of minutes: the forum that met, and nobody else. Refused if another edition was asked for. If there is no
 * meeting yet, the cabinet may look at the page that says so (`preview`), and nothing is made of it that would be sent.
 */
export function minutesReader(
  plan: Plan,
  about: About | undefined,
  asked: string | undefined,
  preview = true,
): Result<Reader> {
  const of = minutesOf(plan, about)
  const reader = of?.reader ?? 'cabinet'
  if ((of !== undefined || preview) && (asked === undefined || asked === reader)) return ok(reader)
  const why =
    of === undefined
      ? 'The plan records no retreat or meeting as started, so there are no minutes.'
      : `These minutes are for those who met: they are made for ${readerWords[reader]}.`
  return err(appError('bad-input', `${why} Nothing was written.`, 'readBy'))
}
