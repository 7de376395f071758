import type { Plan } from '../../domain/plan.ts'
import type { ImportDraft } from '../draft.ts'
import { readSoFar } from '../figures/read-so-far.ts'
import type { Other } from '../subject/agreed.ts'
import { countsIn, head, share } from '../table/heads.ts'
import type { TableRead } from '../table/table-read.ts'
import { isSingleYear, readYear } from '../years/years.ts'

/** A second column of years that says that rows are of earlier ones than their own: an older file was carried on. */

/** Years of students, of targets and of other figures: none of them is the year of the figure. */
const ofOthers =
  /birth|born|\benter|\bentry|\bentered|admi(t|ssion)|\bestablish|\bfound(ed|ing)|\bopen(ed|ing)|\b(target|goal|baseline|prior|previous|comparison)\b|\bbase year\b|\b(9th|ninth|freshm[ae]n|first[ -]time|kindergarten)\b|\bcohort\b|\bstart(ed|s)? (in|at|with)\b|\bgrades?\b/i

/** The years that a text may mean; none where it is no year. */
const meant = (text: string): readonly string[] =>
  (isSingleYear(text) ? (['ending', 'starting'] as const) : (['ending'] as const)).flatMap(
    (form) => readYear(text, form) ?? [],
  )

export function earlierYears(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (!draft.roles.includes('year')) return null
  const rows = [...new Set(readSoFar(draft, read, plan).map((r) => r.year))].sort()
  const [first] = rows
  if (first === undefined) return null
  for (const [i, c] of read.facts.columns.entries()) {
    if (
      draft.roles[i] !== 'ignored' ||
      c.hidden ||
      share(c.years, c) <= 0.5 ||
      ofOthers.test(head(c)) ||
      countsIn.test(head(c))
    )
      continue
    // When it was published lies behind its year, and never before.
    const odd = c.distinct.find(({ text }) => {
      const years = meant(text)
      return years.length > 0 && years.every((y) => y < first)
    })
    if (odd !== undefined)
      return {
        says: `“${c.name}” says “${odd.text.trim().slice(0, 40)}”, but the rows are for ${first.replace('-', '–')}${rows.length > 1 ? ' and later' : ''}.`,
        key: `second year: ${c.name} ${odd.text} ${first}`.slice(0, 200),
      }
  }
  return null
}
