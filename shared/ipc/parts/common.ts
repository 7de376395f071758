import { z } from 'zod'
import type { Committed, RemovedWords } from '../../domain/state.ts'

/** Parts that the messages of several areas share. */

export { id } from '../../domain/id-schema.ts'
export { tips } from '../../domain/op-schema.ts'
export const removedWords = z.custom<RemovedWords>((v) => typeof v === 'object' && v !== null && 'words' in v)
export const committed = z.custom<Committed>((v) => typeof v === 'object' && v !== null && 'command' in v)
/** A passphrase as it was typed. */
export const passphraseText = z.string().min(1).max(1000)

/** A plan on this laptop, as Home lists it. */
export const planEntry = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** The folder for a person to read, “Groundwork, in the home folder”; never used to find the file. */
  folder: z.string(),
  file: z.string(),
  changedAt: z.string().nullable(),
  stepsDone: z.number().nullable(),
  /** How many others are begun; unknown where an older Groundwork closed it. */
  stepsBegun: z.number().nullable().optional(),
  /** A sentence if the file can't be opened. */
  trouble: z.string().nullable(),
  /** A sentence if the plan is in a folder that is not safe to work in. */
  advice: z.string().nullable(),
  /** When the newest earlier version was made; null if none is known. */
  earlierAt: z.string().nullable().optional(),
})
export type PlanEntry = z.infer<typeof planEntry>

export const earlierVersion = z.strictObject({
  name: z.string(),
  at: z.string(),
  reason: z.enum(['clock', 'merge', 'import', 'restore', 'migration']),
})

export const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
export const none = z.undefined()
