import type { Part } from '../../../shared/manual/split.ts'
import type { Result } from '../../../shared/result/result.ts'
import type { Progress } from '../progress.ts'

/** A manual as it was read: how long it is, and the policies that its headings part it into. */
export interface ManualRead {
  /** Null where the file has no pages of its own. */
  readonly pages: number | null
  readonly letters: number
  readonly begins: string
  readonly notes: readonly string[]
  readonly parts: readonly Part[]
}

/** One part of it as it is kept, with where it stood. */
export interface PartText {
  readonly text: string
  readonly firstPage: number | null
  readonly pages: number | null
}

/** Reading a policy manual: one at a time, held until somebody has said what of it is taken. */
export interface ManualVerbs {
  /** Opens a file. `codes` are those of the plan's policies, by which a heading is known. */
  beginText(input: { path: string; codes: readonly string[] }): Promise<Result<Progress>>
  /** Reads on for a moment. Null: all is read. */
  stepText(): Promise<Result<Progress | null>>
  manualRead(): Result<ManualRead>
  /** The words of some parts, by where they begin and end. */
  textsOf(input: { parts: readonly { readonly from: number; readonly to: number }[] }): Result<readonly PartText[]>
}
