import type { Plan } from '../../domain/plan.ts'
import { groupIn } from '../../domain/usual-groups.ts'
import { isPartOfStudents, saysAll } from '../columns/narrowing.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { nameOf } from '../draft/form-of.ts'
import { textOfEach } from '../draft/mapping.ts'
import { head } from '../table/heads.ts'
import type { Other } from './agreed.ts'

/** Kinds of schools and grades: rows of one are of some of the students. */
const ofSome =
  /^(grade( level)?|charter( school)?|alternative( school| campus)?|virtual|magnet|title (i|1))( status| flag)?$/i
/** Which grade is asked elsewhere, by the measure's name and by last year's file. */
const ofGrades = /^grades?( levels?)?$/i
const isNone = /^(-|n\/?a|blank|none)$/i
/** “No” under “Charter” says nothing of a district’s own schools. */
const isNo = /^(no?|0|false)$/i

/**
 * Only rows with “1” under “ELL” were chosen, or each row has it: they are of that group, whatever the column of groups has, and without one
 * they would come in as all students.
 */
export function pickedGroup(draft: ImportDraft, { facts }: TableRead, plan: Plan): Other | null {
  const measure = nameOf(draft, plan)
  for (const [column, of] of facts.columns.entries()) {
    const role = draft.roles[column]
    const picked = role === 'only' ? draft.only.find((o) => o.column === column)?.text : undefined
    const text = picked ?? (role === 'ignored' || role === 'only' ? textOfEach(of) : undefined)
    if (text === undefined || saysAll(text) || isNone.test(text.trim())) continue
    if (ofGrades.test(head(of).trim())) continue
    if (!isPartOfStudents(of.name) && (!ofSome.test(head(of).trim()) || isNo.test(text.trim()))) continue
    // “English learners’ reading” are just those.
    const named = groupIn(of.name)
    if (named !== null && groupIn(measure) === named) continue
    const all = draft.roles.includes('group') ? 'Each figure' : 'What would come in as all students'
    return {
      says: `${all} is then only of those with “${text}” under “${of.name}”.`,
      key: `picked: ${of.name}: ${text}`,
    }
  }
  return null
}
