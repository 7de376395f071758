import type { Plan } from '../../domain/plan.ts'
import { commas } from '../../words/index.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import type { Other } from './agreed.ts'

/** No district counts this many times its enrollment in a year, however it grew or shrank. */
const TIMES = 1.5

/** The rows count more students than the district has: they may be a county's, or the numbers not students. */
export function moreThanEnrolled(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const enrolled = plan.get('district', 'district')?.enrollment
  if (!enrolled) return null
  const most = readSoFar(draft, read, plan).reduce((n, r) => Math.max(n, r.n ?? 0), 0)
  return most <= enrolled * TIMES
    ? null
    : {
        says: `A row says that ${commas(most, 0)} students were counted, and your district has ${commas(enrolled, 0)}, as the plan says: the rows may be about another place, or the numbers may not be of students.`,
        key: `counted: ${most}`,
      }
}
