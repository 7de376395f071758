import type { Committed } from '../../shared/domain/state.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import type { PartText } from '../import/manual/verbs.ts'
import type { NewText } from '../plan/verbs.ts'

/** Somewhere where a manual was read, and a plan into which its parts go. */
export interface ManualDesk {
  readonly plan: {
    keepTexts(input: { texts: readonly NewText[] }): Given<{ done: Committed; same: number }>
  }
  readonly reader: {
    textsOf(input: { parts: readonly { from: number; to: number }[] }): Given<readonly PartText[]>
  }
  /** The name of the file that was read. */
  readonly file: string
}
type Given<T> = Result<T> | Promise<Result<T>>

/** A part that somebody takes: where it begins and ends in what was read, and what its record is to say. */
export interface Taken {
  readonly from: number
  readonly to: number
  readonly title: string
  readonly code?: string | undefined
  readonly policy?: string | undefined
  readonly effective?: string | undefined
  readonly readOn: string
}

/** Keeps parts of a manual that was read. What says the same as what the plan has is not kept twice. */
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
