import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'

/** Words that hold some children’s results against those of others; “fewer than five students” does not. */
const compares =
  /\bgaps?\b|\bdisproportion|\bthan (?!(?:one|two|three|four|five|six|seven|eight|nine|ten|half)\b)(?:[\p{L}’-]+ ){0,3}(?:others?|students|children|peers|classmates|average)\b|\bas (?:often|much|many|well|likely|high|soon|\p{L}+ly) as (?:[\p{L}’-]+ ){0,3}(?:others?|students|children|peers|classmates|average)\b/iu

/** Whether a goal’s words compare groups: its title, or its full wording. */
export const comparesGroups = ({
  title = '',
  statement = '',
}: Pick<RecordOf<'goal'>, 'title' | 'statement'>): boolean => compares.test(`${title}. ${statement}`)

/** The group that a measure is compared with; all students where none is chosen. */
export const besideOf = (plan: Plan, measure: RecordOf<'measure'>): RecordOf<'studentGroup'> | undefined =>
  plan.get('studentGroup', measure.reference) ?? plan.all('studentGroup').find((g) => g.isTotal)

/** Whether a measure has figures of two groups of one year, one of which it is compared with; or a gap that is known alone. */
export function showsGap(plan: Plan, measure: RecordOf<'measure'>): boolean {
  if (where(plan, 'gap', 'measure', measure.id).length > 0) return true
  const beside = besideOf(plan, measure)?.id
  const figures = where(plan, 'value', 'measure', measure.id).filter((v) => v.reading?.figure !== undefined)
  const years = new Set(figures.flatMap((v) => (v.group === beside ? (v.year ?? []) : [])))
  return figures.some((v) => v.group !== beside && years.has(v.year ?? ''))
}
