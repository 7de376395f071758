import { z } from 'zod'
import { id } from './id-schema.ts'

/** The versions that a form showed, by their ids. */
export const tips = z.array(z.string().max(60)).max(200)

/**
 * The schema of a change (`Op`) from any source. Its values are checked against their declaration later (`readFields`).
 */
export const opSchema = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('set'),
    kind: id,
    id,
    values: z.record(z.string(), z.unknown()),
    base: z.record(z.string(), tips).optional(),
  }),
  z.strictObject({ op: z.literal('remove'), kind: id, id, base: tips.optional() }),
  z.strictObject({ op: z.literal('restore'), kind: id, id, base: tips.optional() }),
])
