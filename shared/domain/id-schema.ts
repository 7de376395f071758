import { z } from 'zod'

/** An id in a message. Code that uses it checks whether it is valid (`isId`). */
export const id = z.string().min(1).max(80)
