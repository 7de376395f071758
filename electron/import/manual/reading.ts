import { ok, type Result } from '../../../shared/result/result.ts'

/** A manual that is read step by step, so that the person who waits sees the progress and can stop it. */
export interface TextReading {
  readonly total: number
  readonly done: number
  /** Reads on for a moment. True: all is read. */
  step(): Promise<Result<boolean>>
  /** The text, its pages separated by form feeds. */
  text(): string
  /** True if its pages are the file's own; a text file and a Word document have none. */
  readonly paged: boolean
  /** Notes for the person, one sentence each. */
  notes(): readonly string[]
  close(): void
}

/** A text that is read in one step and has no pages. */
export const wholeText = (text: string, notes: readonly string[] = []): TextReading => ({
  total: 1,
  done: 1,
  step: async () => ok(true),
  text: () => text,
  paged: text.includes('\f'),
  notes: () => notes,
  close: () => {},
})
