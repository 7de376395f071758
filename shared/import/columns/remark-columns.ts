import type { Column, Role } from '../table/columns.ts'
import { head } from '../table/heads.ts'

const remarks = /\b(notes?|comments?|remarks?|caveats?|footnotes?)\b/i
/** The columns of remarks, where they are no longer asked about. */
export const remarkColumns = (columns: readonly Column[], roles: readonly Role[]): readonly number[] =>
  columns.flatMap((c, i) => (roles[i] === 'ignored' && !c.hidden && remarks.test(head(c)) ? [i] : []))
