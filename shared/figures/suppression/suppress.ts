import { Decision } from './decide.ts'
import type { Cell, SuppressInput } from './types.ts'

/** Decides every cell of one measure in one year. Groups without a reading come back as `none`. */
export const suppress = (input: SuppressInput): ReadonlyMap<string, Cell> => new Decision(input).run()
