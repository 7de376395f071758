import type { Plan } from '../../domain/plan.ts'
import { isCohort } from '../columns/cohorts.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { nameOf } from '../draft/form-of.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import { countsIn, head, mostlyYears, share } from '../table/heads.ts'
import { isSingleYear, readYear } from '../years/years.ts'
import type { Other } from './agreed.ts'

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

/** Four years of high school lie between the fall in which a cohort began, or its school year, and the diploma. */
const UNTIL_DIPLOMA: readonly number[] = [0, 3, 4]
const ofDiplomas = /\bgraduat|\bdiploma|\bdrop[- ]?out|\bcompletion|\bcompleters?\b/i

/** A column of cohorts that are those of other years than the rows. */
export function otherCohorts(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const rows = new Set(readSoFar(draft, read, plan).map((r) => Number(r.year.slice(0, 4))))
  const [first] = [...rows].sort()
  if (first === undefined || !draft.roles.includes('year')) return null
  const spans = ofDiplomas.test(nameOf(draft, plan)) ? UNTIL_DIPLOMA : [0]
  for (const [i, c] of read.facts.columns.entries()) {
    if (draft.roles[i] !== 'ignored' || c.hidden || !isCohort(c) || !mostlyYears(c)) continue
    const odd = c.distinct.find(({ text }) => {
      const year = readYear(text, 'ending')
      return year !== undefined && !spans.some((span) => rows.has(Number(year.slice(0, 4)) + span))
    })
    if (odd === undefined) continue
    const [year, text] = [`${first}–${String((first + 1) % 100).padStart(2, '0')}`, odd.text.trim().slice(0, 40)]
    return {
      says: `“${c.name}” says “${text}”, but the rows are for ${year}${rows.size > 1 ? ' and later' : ''}: these may be figures for another class of students.`,
      key: `cohort: ${c.name} ${text} ${first}`.slice(0, 200),
    }
  }
  return null
}
