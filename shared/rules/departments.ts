import { bySort } from '../domain/by-sort.ts'
import { departmentNames } from '../domain/departments.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { type Plan, where } from '../domain/plan.ts'
import { hasWords, listed, small } from '../words/index.ts'
import { eachOf, named } from './finding.ts'

type Department = RecordOf<'department'>
type Commitment = RecordOf<'departmentCommitment'>

/** “Department “Operations (Chief Operations Officer)””: told apart from another with the same name. */
export function departmentNamed(plan: Plan, department: Department): string {
  const name = departmentNames(plan, bySort(plan.all('department'))).get(department.id)
  return named('Department', hasWords(department.name) ? name : undefined)
}

/** The missing ones of a commitment's four parts, in the words of its fields. */
export const commitmentLacks = (c: Commitment | undefined): readonly string[] => [
  ...(hasWords(c?.means) ? [] : ['what equity means in its own work']),
  ...(hasWords(c?.firstMove) ? [] : ['its first move']),
  ...(hasWords(c?.measure) ? [] : ['its measure']),
  ...(c?.reviewDate !== undefined ? [] : ['a review date']),
]

/** A department without a commitment, or with an incomplete one. */
export const departmentCommitment = eachOf('department/no-commitment', 'department', (plan, d) => {
  const own = where(plan, 'departmentCommitment', 'department', d.id)[0]
  const lacks = commitmentLacks(own)
  if (lacks.length === 0) return []
  const none = lacks.length === 4
  return [
    {
      rule: 'department/no-commitment',
      severity: none ? 'gap' : 'note',
      audience: 'board',
      step: 'embed-commitments',
      about: [{ kind: 'department', id: d.id }],
      says: none
        ? `${departmentNamed(plan, d)} has no commitment.`
        : `The commitment of ${small(departmentNamed(plan, d))} does not say ${listed(lacks)}.`,
      do: none
        ? 'With its lead, write what equity means in its own work, its first move, its measure and a review date.'
        : 'Add what is missing, in the words of its lead.',
      act: none ? 'Write its commitment' : 'Add what is missing',
    },
  ]
})

/** The cells of departments and goals that are both in the plan, the goals still open. */
const standing = (plan: Plan, cells: readonly RecordOf<'coverage'>[]): readonly RecordOf<'coverage'>[] =>
  cells.filter((c) => plan.get('department', c.department) !== undefined && isOpenGoal(plan.get('goal', c.goal)))

/** The departments that lead a goal according to the table: a note does not count as a lead. */
export const leadersOf = (plan: Plan, goal: string): readonly (string | undefined)[] =>
  standing(plan, where(plan, 'coverage', 'goal', goal)).flatMap((c) => (c.part === 'leads' ? [c.department] : []))

/** A goal that no department leads. Without any department there is no finding. */
export const goalWithoutLead = eachOf('department/no-lead', 'goal', (plan, g) => {
  if (!isOpenGoal(g) || plan.all('department').length === 0) return []
  if (leadersOf(plan, g.id).length > 0) return []
  return [
    {
      rule: 'department/no-lead',
      // A note that says why is an answer, even though nobody leads.
      severity: hasWords(g.leadNote) ? 'note' : 'gap',
      audience: 'board',
      step: 'embed-coverage',
      about: [{ kind: 'goal', id: g.id }],
      says: `No department leads ${small(named('Goal', g.title))}.`,
      do: 'Agree with one department that it will lead the goal, and mark that in the table.',
      act: 'Choose who leads it',
    },
  ]
})

/** A department without a part in any open goal. */
export const departmentWithoutGoal = eachOf('department/no-goal', 'department', (plan, d) => {
  if (!plan.all('goal').some(isOpenGoal)) return []
  const cells = standing(plan, where(plan, 'coverage', 'department', d.id))
  if (cells.some((c) => c.part !== undefined && c.part !== 'none')) return []
  return [
    {
      rule: 'department/no-goal',
      severity: 'gap',
      audience: 'board',
      step: 'embed-coverage',
      about: [{ kind: 'department', id: d.id }],
      says: `${departmentNamed(plan, d)} has no part in any goal.`,
      do: 'Ask its lead which goal its work affects, and mark its part in the table.',
      act: 'Mark its part',
    },
  ]
})
