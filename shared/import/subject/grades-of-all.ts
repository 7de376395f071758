import type { Plan } from '../../domain/plan.ts'
import { saysAll } from '../columns/narrowing.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { nameOf } from '../draft/form-of.ts'
import { head } from '../table/heads.ts'
import type { Other } from './agreed.ts'

/** The total of a table of some grades: its rows are for 6, 7, 8 and “Total”. */

/** What is counted in every grade; tests and diplomas have grades of their own. */
const inEveryGrade =
  /\b(suspen\w*|oss|expuls?\w*|expel\w*|absen\w*|attend\w*|disciplin\w*|referrals?|tard\w*|truan\w*|enroll\w*)\b/i
const ofGrades = /\b(grades?|elementary|primary|middle|high|secondary|k ?[-–] ?\d{1,2})\b/i
const first = /^(p?k|tk|kg|kindergarten|pre-?k)$/i
/** The number of a grade: 0 for kindergarten and before; null for any other text. */
function gradeIn(text: string): number | null {
  const plain = text.trim().replace(/^(grade|gr\.?|g)\s*/i, '')
  if (first.test(plain)) return 0
  const number = /^0?(\d{1,2})(st|nd|rd|th)?( grade)?$/i.exec(plain)?.[1]
  return number === undefined || Number(number) > 12 ? null : Number(number)
}

export function gradesOfTotal(draft: ImportDraft, { facts }: TableRead, plan: Plan): Other | null {
  const measure = nameOf(draft, plan)
  if (!inEveryGrade.test(measure) || ofGrades.test(measure)) return null
  for (const { column, text } of draft.only) {
    const c = facts.columns[column]
    if (c === undefined || !/\bgrades?\b/i.test(head(c)) || !saysAll(text)) continue
    const others = c.distinct.filter((d) => d.text !== text).map((d) => gradeIn(d.text))
    const grades = others.flatMap((g) => g ?? []).sort((a, b) => a - b)
    const [least = 0, most = 12] = [grades[0], grades.at(-1)]
    if (grades.length < 2 || grades.length < others.length || (least <= 1 && most >= 12)) continue
    return {
      says: `“${c.name}” has ${least === 0 ? 'K' : least} to ${most} beside “${text}”, so these may be figures for those grades only, and not for all students.`,
      key: `grades: ${c.name} ${least}-${most}`,
    }
  }
  return null
}
