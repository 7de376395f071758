import { z } from 'zod'

/** An id as a message carries it. Whether it may be used is looked at where it is (`isId`). */
export const id = z.string().min(1).max(80)
