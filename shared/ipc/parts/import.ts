import { z } from 'zod'
import { limits } from '../../import/cells/cells.ts'
import { tableRead } from '../../import/columns/table-read.ts'
import type { Selection, WholeRows } from '../../import/rows/select.ts'
import { roles } from '../../import/table/columns.ts'
import { channel, none } from './common.ts'

export type { TableRead } from '../../import/columns/table-read.ts'

/**
 * These messages take as much as the reader does: a file that could be read must not be refused at a later question.
 */
const columns = limits.columns
const cell = z.string().max(limits.cell)
const column = z
  .number()
  .int()
  .min(0)
  .max(columns - 1)
const only = z
  .array(z.strictObject({ column, text: cell }))
  .max(columns)
  .readonly()

/** The channels of importing a file. */
export const importChannels = {
  /** Asks for a CSV or Excel file. Null: canceled. */
  'import.choose': channel(
    z.strictObject({ what: z.enum(['outcomes', 'budget lines', 'a plan']) }),
    z.strictObject({ token: z.string(), file: z.string() }).nullable(),
  ),
  /** Reads the file; its progress comes as `import.progress`. Null: it was stopped. */
  'import.read': channel(
    z.strictObject({ token: z.string().max(200), sheet: z.string().max(200).nullable() }),
    tableRead.nullable(),
  ),
  'import.stop': channel(none, z.null()),
  /** The file that was read, with its first row as headings (true), as data (false), or as it appears (null). */
  'import.table': channel(z.strictObject({ header: z.boolean().nullable() }), tableRead),
  'import.select': channel(
    z.strictObject({
      header: z.number().int().min(0).max(1000).nullable(),
      roles: z.array(z.enum(roles)).max(columns).readonly(),
      place: cell.nullable(),
      only,
      year: z.string().max(20).nullable(),
    }),
    z.custom<Selection>((v) => typeof v === 'object' && v !== null && 'rows' in v),
  ),
  /**
   * Every whole row of the file, each cell unchanged; in a column with several texts, only the rows with the chosen
   * ones.
   */
  'import.rows': channel(
    z.strictObject({
      header: z.number().int().min(0).max(1000).nullable(),
      only,
    }),
    z.custom<WholeRows>((v) => typeof v === 'object' && v !== null && 'rows' in v),
  ),
} as const
