import type { BudgetRole } from './roles.ts'

/** A row of a budget as a part of a sum, or as one. */

/** Columns that a sum leaves empty where its rows fill them. */
export const sayingRoles: readonly BudgetRole[] = ['account', 'source', 'department', 'category', 'position']

export interface Summand {
  readonly row: number
  /** Cents by column of amounts; 0 if there is none. */
  readonly cents: readonly number[]
  /** By column that says something of a line, such as its fund: whether the row has it. */
  readonly filled: readonly boolean[]
  /** By column of amounts: whether its cell has none. */
  readonly blank?: readonly boolean[]
  /** It is called a total, and stays aside for that. */
  readonly called: boolean
  /** It has no name, and stays aside for that. */
  readonly nameless?: boolean
  /** A line without amounts, or a blank one, is right above it. */
  readonly gap?: boolean
  /** Its name is that of many lines: “Salaries and benefits”. */
  readonly wide?: boolean
  readonly name?: string
  /** As its row says it, where years are below each other. */
  readonly year?: string
  /** How far its name is set in, or its number is under that of another. */
  readonly indent?: number
  /** It is under another only by a code such as 1100 under 1000, which money has to bear out. */
  readonly byCode?: boolean
}

/** Rows that are sums of others, each with these rows. */
export type Sums = ReadonlyMap<number, readonly number[]>
