import type { Result } from '../../../shared/result/result.ts'

/** A manual that is being read: step by step, so that whoever waits sees how far it is and can end it. */
export interface TextReading {
  readonly total: number
  readonly done: number
  /** Reads on for a moment. True: all is read. */
  step(): Promise<Result<boolean>>
  /** What was read, its pages parted by form feeds. */
  text(): string
  /** True where its pages are those of the file; a text file and a Word document have none of their own. */
  readonly paged: boolean
  /** What a person has to know about it, a sentence each. */
  notes(): readonly string[]
  close(): void
}

/** What is read at once, and has no pages of its own. */
export const wholeText = (text: string, notes: readonly string[] = []): TextReading => ({
  total: 1,
  done: 1,
  step: async () => ({ ok: true, value: true }),
  text: () => text,
  paged: text.includes('\f'),
  notes: () => notes,
  close: () => {},
})
