import type { Part } from '../../../shared/manual/split.ts'
import type { Result } from '../../../shared/result/result.ts'
import type { Progress } from '../progress.ts'

/** A manual that was read: its length, and the policies that its headings divide it into. */
export interface ManualRead {
  /** Null for a file without pages. */
  readonly pages: number | null
  readonly letters: number
  readonly begins: string
  readonly notes: readonly string[]
  readonly parts: readonly Part[]
}

/** One part of the manual as it is kept, with its place in the manual. */
export interface PartText {
  readonly text: string
  readonly firstPage: number | null
  readonly pages: number | null
}

/** Reads a policy manual: one at a time, held until a person has said which parts to keep. */
export interface ManualVerbs {
  /** Opens a file. `codes` are the codes of the plan's policies, by which headings are recognized. */
  beginText(input: { path: string; codes: readonly string[] }): Promise<Result<Progress>>
  /** Reads on for a moment. Null: all is read. */
  stepText(): Promise<Result<Progress | null>>
  manualRead(): Result<ManualRead>
  /** The text of some parts, by where they begin and end. */
  textsOf(input: { parts: readonly { readonly from: number; readonly to: number }[] }): Result<readonly PartText[]>
}
