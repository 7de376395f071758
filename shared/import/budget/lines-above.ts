import type { Plan } from '../../domain/plan.ts'
import { otherDistrict } from '../elsewhere.ts'
import { type Cell, cellText, isBlank } from '../table.ts'
import { readYear, yearInHeading } from '../years.ts'
import type { BudgetDraft } from './draft.ts'
import { statusOver } from './stand.ts'

/** Lines between the rows, under which the next rows stand: “NOT FUNDED”, “FY26”, another district. */

const notIn =
  /^(items? |positions? |requests? )?(not (yet )?(funded|approved|adopted|recommended|included)|unfunded|eliminated|eliminations?|(budget |proposed )*(cuts?|reductions?|savings)|removed|deleted|deferred|declined|denied|rejected|(under|for) consideration|considered|(options?|alternatives?|alternates?|scenarios?)( [a-z]| \d{1,2})?|wish ?list|parking lot|below the line|contingent|(prior|last|previous) year)( items?| requests?| list| positions?| lines?)?\W*$/i
const askedFor = /^(new )?(proposed|requests?|requested|recommended|pending|draft|tentative|preliminary)\b.{0,25}$/i

/** Says of each row, in the file's order, what the line above it says against it; null where nothing does. */
export function lineAboveIn(
  draft: Pick<BudgetDraft, 'year' | 'yearForm' | 'roles' | 'status'>,
  /** What stands over an amount that all rows are of; '' where there are several. */
  heading: string,
  plan: Plan,
): (row: readonly Cell[]) => string | null {
  let line = ''
  const yearAt = draft.roles.indexOf('year')
  const ofAll = yearInHeading(heading, draft.yearForm) ?? draft.year
  const status = draft.roles.includes('status') ? null : (statusOver(heading) ?? draft.status)
  const against = (text: string, year: string | undefined): string | null => {
    const is = `It is under the line “${text.slice(0, 60)}”`
    if (notIn.test(text)) return `${is}, so this money may not be in the budget.`
    if ((status === 'approved' || status === 'spent') && askedFor.test(text))
      return `${is}, and you said that these amounts are ${status}.`
    const other = yearInHeading(text, draft.yearForm)
    if (other !== undefined && year !== undefined && year !== '' && other !== year)
      return `${is}, and would come in for ${year.replace('-', '–')}.`
    return otherDistrict(text, plan) === null ? null : `${is}, which names another district.`
  }
  return (row) => {
    const filled = row.filter((c) => !isBlank(c)).map((c) => cellText(c).trim())
    const [only = ''] = filled
    if (filled.length === 1 && (/[a-z]/i.test(only) || yearInHeading(only, draft.yearForm) !== undefined)) {
      line = only
      return null
    }
    return line === '' ? null : against(line, yearAt < 0 ? ofAll : readYear(row[yearAt] ?? '', draft.yearForm))
  }
}
