import type { Committed } from '../../shared/domain/state.ts'
import { appError } from '../../shared/result/errors.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { ImportHost } from '../import/host.ts'
import type { ManualRead, PartText } from '../import/manual/verbs.ts'
import type { Given, NewText } from '../plan/verbs.ts'

/** The process that has read a manual, and the plan that takes its parts. */
interface ManualDesk {
  readonly plan: {
    keepTexts(input: { texts: readonly NewText[] }): Given<{ done: Committed; same: number }>
  }
  readonly reader: {
    textsOf(input: { parts: readonly { from: number; to: number }[] }): Given<readonly PartText[]>
  }
  /** The name of the manual's file. */
  readonly file: string
}
const stopped = appError(
  'stopped',
  'The part of Groundwork that reads files stopped. The plan is safe, and nothing was brought in. Choose the manual one chapter at a time, or as a text file.',
)

/** Reads a whole manual in a separate process. Null: the person stopped it. */
export async function readManual(
  reader: Pick<ImportHost, 'readManual'>,
  path: string,
  codes: readonly string[],
): Promise<Result<ManualRead | null>> {
  const read = await reader.readManual({ path, codes })
  return !read.ok && read.error.kind === 'stopped' ? err(stopped) : read
}

/** A part that the person chose: where it begins and ends in the manual, and what its record will say. */
export interface Taken {
  readonly from: number
  readonly to: number
  readonly title: string
  readonly code?: string | undefined
  readonly policy?: string | undefined
  readonly effective?: string | undefined
  readonly readOn: string
}

/** Keeps the chosen parts of a manual. A part that the plan already has, word for word, is not kept twice. */
export async function takeManual(
  { plan, reader, file }: ManualDesk,
  parts: readonly Taken[],
): Promise<Result<{ done: Committed; kept: number; same: number }>> {
  const read = await reader.textsOf({ parts: parts.map(({ from, to }) => ({ from, to })) })
  if (!read.ok) return read
  const texts = read.value.flatMap(({ text, firstPage, pages }, i): NewText[] => {
    const { from: _, to: __, ...said } = parts[i] as Taken
    const known = { ...said, file, firstPage: firstPage ?? undefined, pages: pages ?? undefined }
    const values = Object.fromEntries(Object.entries(known).filter(([, v]) => v !== undefined && v !== ''))
    return text === '' ? [] : [{ text, values }]
  })
  const done = await plan.keepTexts({ texts })
  return done.ok ? ok({ ...done.value, kept: texts.length - done.value.same }) : done
}
