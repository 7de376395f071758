import { z } from 'zod'
import { roles } from '../../import/columns.ts'
import type { Selection, WholeRows } from '../../import/select.ts'
import { limits } from '../../import/table.ts'
import { tableRead } from '../../import/table-read.ts'
import { channel, none } from './common.ts'

export type { TableRead } from '../../import/table-read.ts'

/** What the reader takes, these messages take: a file is not read to be refused a question later. */
const columns = limits.columns
const cell = z.string().max(limits.cell)
const column = z
  .number()
  .int()
  .min(0)
  .max(columns - 1)
const only = z.array(z.strictObject({ column, text: cell })).max(columns)

/** A file of others that is brought in. */
export const importChannels = {
  /** Asks for a CSV or Excel file. Null: canceled. */
  'import.choose': channel(
    z.strictObject({ what: z.enum(['outcomes', 'budget lines', 'a plan']) }),
    z.strictObject({ token: z.string(), file: z.string() }).nullable(),
  ),
  /** Reads it; how far it is comes as `import.progress`. Null: it was stopped. */
  'import.read': channel(
    z.strictObject({ token: z.string().max(200), sheet: z.string().max(200).nullable() }),
    tableRead.nullable(),
  ),
  'import.stop': channel(none, z.null()),
  /** The file that was read, with its first row as headings (true), as data (false), or as it looks (null). */
  'import.table': channel(z.strictObject({ header: z.boolean().nullable() }), tableRead),
  'import.select': channel(
    z.strictObject({
      header: z.number().int().min(0).max(1000).nullable(),
      roles: z.array(z.enum(roles)).max(columns),
      place: cell.nullable(),
      only,
      year: z.string().max(20).nullable(),
    }),
    z.custom<Selection>((v) => typeof v === 'object' && v !== null && 'rows' in v),
  ),
  /** Every whole row of the file, each cell as it stands; of columns with several texts only those meant. */
  'import.rows': channel(
    z.strictObject({
      header: z.number().int().min(0).max(1000).nullable(),
      only,
    }),
    z.custom<WholeRows>((v) => typeof v === 'object' && v !== null && 'rows' in v),
  ),
} as const
