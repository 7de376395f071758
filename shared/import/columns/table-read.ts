import { z } from 'zod'
import { roles } from '../table/columns.ts'
import type { Facts } from './facts.ts'

/** A file of outcomes that was read. Its rows stay in the import process; the page gets what it shows. */
export const tableRead = z.strictObject({
  /** "CSV, UTF-8, separated by comma". */
  form: z.string(),
  /** The sheets of a book; those that it does not show are named as such. */
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean() })).readonly(),
  sheet: z.string().nullable(),
  /** All sheets with a table, if there are several and nobody has chosen. */
  alike: z.array(z.string()).readonly(),
  /** The parts of the file that were not read, a sentence each. */
  ignored: z.array(z.string()).readonly(),
  facts: z.custom<Facts>((v) => typeof v === 'object' && v !== null && 'columns' in v),
  roles: z.array(z.enum(roles)).readonly(),
  /** Words by which a person sees whether the letters are right; empty where the file itself says how they are written. */
  letters: z.array(z.string()).readonly(),
})
export type TableRead = z.infer<typeof tableRead>

/** The question which of several sheets with a table is meant. */
export const sheetQuestion = (alike: readonly string[]): string => {
  const shown = alike.slice(0, 6).map((name) => `“${name}”`)
  return `Several sheets in this workbook have a table: ${shown.join(', ')}${alike.length > 6 ? ' and more' : ''}. Choose the one you mean.`
}
