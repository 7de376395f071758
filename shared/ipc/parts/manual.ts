import { z } from 'zod'
import { channel, committed, id, none } from './common.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.string().max(30)
const place = z.number().int().min(0)

const part = z.strictObject({
  from: place,
  to: place,
  code: z.string(),
  title: z.string(),
  firstPage: z.number(),
  pages: z.number(),
  effective: z.string().optional(),
  repealed: z.string().optional(),
  status: z.string().optional(),
  unread: z.string().optional(),
  within: z.array(z.string()).readonly().optional(),
})

const manualRead = z.strictObject({
  pages: z.number().nullable(),
  letters: z.number(),
  begins: z.string(),
  notes: z.array(z.string()),
  parts: z.array(part),
})
export type ManualRead = z.infer<typeof manualRead>

/** The channels of the policy manual: its texts are read in, looked through and searched. */
export const manualChannels = {
  /** Asks for a PDF, a Word document or a text file. Null: canceled. */
  'manual.choose': channel(none, z.strictObject({ token: z.string(), file: z.string() }).nullable()),
  /** Reads the file; its progress comes as `import.progress`, and `import.stop` stops it. Null: it was stopped. */
  'manual.read': channel(
    z.strictObject({ token: z.string().max(200), codes: z.array(z.string().max(200)).max(20_000) }),
    manualRead.nullable(),
  ),
  /** Keeps parts of the manual, each as a text with its record, as one step of Undo. */
  'manual.take': channel(
    z.strictObject({
      token: z.string().max(200),
      parts: z
        .array(
          z.strictObject({
            from: place,
            to: place,
            title: z.string().max(1000),
            code: z.string().max(200).optional(),
            policy: id.optional(),
            effective: day.optional(),
            readOn: day,
          }),
        )
        .min(1)
        .max(5000),
    }),
    /** How many were kept, and how many the plan already had word for word. */
    z.strictObject({ done: committed, kept: z.number(), same: z.number() }),
  ),
  /** Some pages of a kept text; the first is 0. */
  'manual.pages': channel(
    z.strictObject({ text: hash, from: place, count: z.number().int().min(1).max(50) }),
    z.strictObject({ of: z.number(), pages: z.array(z.string()) }),
  ),
  /** Finds words in the texts, or in one of them. If not everything was searched, asking again searches further. */
  'manual.find': channel(
    z.strictObject({ words: z.string().max(1000), most: z.number().int().min(1).max(200), only: id.optional() }),
    z.strictObject({
      hits: z.array(z.strictObject({ id: z.string(), page: z.number(), says: z.string() })),
      all: z.boolean(),
    }),
  ),
  /** Whether texts hold words; null for a text that this copy does not have. */
  'manual.hold': channel(
    z.strictObject({ asked: z.array(z.strictObject({ text: hash, words: z.string().max(1_000_000) })).max(5000) }),
    z.array(z.boolean().nullable()),
  ),
} as const
