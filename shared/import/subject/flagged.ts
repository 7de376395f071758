import type { Plan } from '../../domain/plan.ts'
import { fold } from '../../domain/usual-groups.ts'
import { listed } from '../../words/index.ts'
import { guessMark } from '../cells/marks.ts'
import { picksNone } from '../columns/column-use.ts'
import { heldBackBy } from '../columns/held-back.ts'
import type { TableRead } from '../columns/table-read.ts'
import { isExpected, isFlag, isNumber, numbersTell } from '../columns/unused.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { nameOf } from '../draft/form-of.ts'
import { head } from '../table/heads.ts'
import type { Other } from './agreed.ts'

/** In a column with more texts than this, a number is not a code. */
const MOST = 10

/**
 * Texts that all rows share under unknown headings: they may say which students the figures are about, or how they
 * were counted.
 */
export function flagged(draft: ImportDraft, { facts, roles }: TableRead, plan: Plan): Other | null {
  const measure = fold(nameOf(draft, plan)).split(' ')
  // In one row each number is alike.
  const several = new Set(draft.chosen?.rows.map((r) => r.row)).size > 1
  const found = (draft.chosen?.alike ?? []).flatMap(({ column, text }) => {
    const c = facts.columns[column]
    if (c === undefined || !picksNone(draft, column) || c.hidden || heldBackBy(c) !== null || !isFlag(text)) return []
    // It was asked already what the column is.
    if (roles[column] === 'asked' || measure.includes(fold(text))) return []
    const tells =
      isNumber(text) || /^\d+$/.test(text)
        ? several && numbersTell(head(c), [text]) && c.distinct.length <= MOST
        : guessMark(text) !== 'notReported'
    return tells && !isExpected(head(c), text) ? [{ name: c.name, text }] : []
  })
  if (found.length === 0) return null
  const said = found.slice(0, 6).map(({ name, text }) => `“${text.slice(0, 40)}” under “${name.slice(0, 60)}”`)
  return {
    says: `Each row says ${listed(said)}, and nothing tells what that means: these may be figures for only some students, or written in another way.`,
    key: `flags: ${found.map(({ name, text }) => `${name}=${text}`).join(', ')}`.slice(0, 200),
  }
}
