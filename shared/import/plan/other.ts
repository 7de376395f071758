import { usualGroup } from '../../domain/usual-groups.ts'
import type { TableRead } from '../columns/table-read.ts'
import { head } from '../table/heads.ts'

const amount = /\b(amount|budget|budgeted|adopted|proposed|cost|dollars|fy ?\d{2,4})\b/i
const account = /\b(account|fund|funding source|object|ledger)\b/i

/** Columns that only a list of students has. */
const ofStudents =
  /\b(student|pupil|child)s?[ '’]*s?( (id|name|no\.?|number|#)\b|\W*$)|^(lasid|sasid|ssid|state id)$|\bhome ?room\b|\bguardians?\b|\bparents?( name)?$|\blunch status\b|\biep( status)?$/i

/** True for a table that names children, whatever its column of names is taken for: a plan has no place for them. */
export const namesStudents = ({ facts }: Pick<TableRead, 'facts'>): boolean =>
  facts.columns.some((c) => c.filled > 0 && ofStudents.test(head(c)))

/** The real kind of a file that names nothing of a plan. */
export function otherKind({ facts, roles }: TableRead): 'outcomes' | 'budget' | null {
  const money = facts.columns.some((c) => amount.test(c.heading) && c.numbers.numbers > c.filled / 2)
  if (money && facts.columns.some((c) => account.test(c.heading))) return 'budget'
  if (roles.includes('groupFigure')) return 'outcomes'
  if (!roles.includes('figure') && !roles.includes('yearFigure')) return null
  // Any column of few texts may have been taken for groups: those of a schedule are its phases.
  const groups = facts.columns[roles.indexOf('group')]?.distinct ?? []
  const ofPlaces = roles.includes('place') && (roles.includes('year') || roles.includes('yearFigure'))
  return ofPlaces || groups.some((d) => usualGroup(d.text) !== null) ? 'outcomes' : null
}

/** A sentence for a file that is another thing; null for any other. */
export function otherFile(read: TableRead): string | null {
  const kind = otherKind(read)
  if (kind === 'outcomes') return 'This looks like figures by student group. Use “Bring in figures” for it.'
  if (kind === 'budget') return 'This looks like a budget: amounts of money. Use “Bring in a budget” for it.'
  return null
}
