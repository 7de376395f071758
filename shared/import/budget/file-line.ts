import type { Matched } from './roles.ts'

/** One budget line as in the file: its amount in cents, its texts as they are, and their chosen meaning. */
export interface FileLine {
  readonly row: number
  readonly description: string
  readonly account: string
  readonly fiscalYear: string
  readonly cents: number
  /** The heading above its amount. */
  readonly heading: string
  /** By role, for those roles that have a column: the record or choice; null where it is left out. */
  readonly means: ReadonlyMap<Matched, { readonly text: string; readonly id: string | null; readonly add: boolean }>
}
