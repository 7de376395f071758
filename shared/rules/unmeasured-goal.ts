import { yearInWords } from '../days/index.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { countsOthers, ofThings, peopleWords } from '../domain/people.ts'
import { type Plan, where } from '../domain/plan.ts'
import { groupInSentence } from '../words/index.ts'
import { eachOf, type Finding, named, openGoalOf, withReason } from './finding.ts'
import { saysSomething } from './measured.ts'

const at = { severity: 'gap', audience: 'board', step: 'align-goals' } as const

/** True if no measure of a goal says anything: one that was added and left empty does not count. */
const isUnmeasured = (plan: Plan, goal: string): boolean =>
  !where(plan, 'measure', 'goal', goal).some((m) => saysSomething(plan, m))

/** A goal with no measure, or with an empty one. */
export const unmeasuredGoal = eachOf('unmeasured-goal/no-measure', 'goal', (plan, g) => {
  if (!isOpenGoal(g) || !isUnmeasured(plan, g.id)) return []
  const [empty] = where(plan, 'measure', 'goal', g.id)
  const goal = { kind: 'goal', id: g.id }
  const rule = 'unmeasured-goal/no-measure'
  return [
    empty === undefined
      ? {
          ...at,
          rule,
          about: [goal],
          adds: 'measure',
          says: `${named('Goal', g.title)} has no measure, so nobody can tell whether it is reached.`,
          do: 'Add one measure that shows the change.',
          act: 'Choose what to measure',
        }
      : {
          ...at,
          rule,
          about: [{ kind: 'measure', id: empty.id }, goal],
          field: empty.short?.trim() ? 'phrase' : 'short',
          says: `${named('Goal', g.title)} has a measure that doesn’t say what is counted and has no figure.`,
          do: 'Name what you measure and enter its baseline.',
          act: 'Name what you measure',
        },
  ]
})

/** True for an entered value: one that was withheld or not reported is an answer too. */
const answered = (v: RecordOf<'value'>): boolean =>
  v.reading !== undefined &&
  v.group !== undefined &&
  v.year !== undefined &&
  (v.reading.figure !== undefined || (v.reading.state ?? 'given') !== 'given')

/**
 * A measure without a baseline, a target, or a figure for a focus group that its goal is for; for any focus group, if
 * the goal does not say whom it is for.
 */
export const unmeasuredMeasure = eachOf('unmeasured-goal/measure', 'measure', (plan, m) => {
  const goal = openGoalOf(plan, m)
  // An empty measure is told with its goal, if it is the only one.
  if (goal === undefined || isUnmeasured(plan, goal.id)) return []
  const found: Finding[] = []
  const name = named('Measure', m.short)
  const about = [
    { kind: 'measure', id: m.id },
    { kind: 'goal', id: goal.id },
  ]
  const own = where(plan, 'value', 'measure', m.id).filter(answered)
  if (!m.baselineYear || !own.some((v) => v.year === m.baselineYear))
    found.push({
      ...at,
      rule: 'unmeasured-goal/no-baseline',
      about,
      field: 'baselineYear',
      ...withReason(`${name} has no baseline`, ': there is no figure for where it began'),
      do: baselineIn(m.baselineYear, [...new Set(own.map((v) => v.year ?? ''))].sort()),
      act: own.length > 0 ? 'Choose the baseline year' : 'Enter the baseline',
    })
  if (!where(plan, 'target', 'measure', m.id).some((t) => t.aim?.figure !== undefined)) {
    const inWords = (m.aimSaid ?? '').trim() !== ''
    found.push({
      ...at,
      rule: 'unmeasured-goal/no-target',
      about,
      field: 'targetYear',
      ...(inWords
        ? withReason(`${name} has a target only in words`, ': nothing can be compared with it')
        : { says: `${name} has no target.` }),
      do: `Enter where ${ofThings(m) ? 'it' : 'each group'} should be in the final year${inWords ? ', if that can be said as a figure' : ''}.`,
      act: 'Enter the target',
    })
  }
  // Seats and dollars are of no group, and staff and families of none unless the goal names one.
  const inGroups = !ofThings(m) && (!countsOthers(m) || (goal.focusGroups ?? []).length > 0)
  if (own.length > 0 && inGroups) found.push(...withoutFigure(plan, goal, own, { name, about, of: m }))
  return found
})

function baselineIn(year: string | undefined, figures: readonly string[]): string {
  const [first, last] = [figures[0], figures.at(-1)]
  if (first === undefined || last === undefined)
    return year ? 'Enter the figures for the baseline year.' : 'Choose the baseline year and enter its figures.'
  const stand = first === last ? yearInWords(first) : `${yearInWords(first)} to ${yearInWords(last)}`
  const one = first === last ? 'that year' : 'one of these years'
  return `There are figures in ${stand}: choose ${one} as the baseline${year ? `, or enter the figures of ${yearInWords(year)}` : ''}.`
}

function withoutFigure(
  plan: Plan,
  goal: RecordOf<'goal'>,
  own: readonly RecordOf<'value'>[],
  { name, about, of }: { readonly name: string; readonly about: Finding['about']; readonly of: RecordOf<'measure'> },
): readonly Finding[] {
  const rule = 'unmeasured-goal/no-breakdown'
  const whom = goal.focusGroups ?? []
  if (whom.length === 0) {
    const focus = plan.all('studentGroup').filter((g) => g.focus)
    const [first] = focus
    if (first === undefined || focus.some((g) => own.some((v) => v.group === g.id))) return []
    return [
      {
        ...at,
        rule,
        about,
        field: `figure/${first.id}`,
        says: `${name} has no figure for any focus group.`,
        do: 'Enter the figure for at least one, or mark it as withheld or not reported.',
        act: 'Enter the figure',
      },
    ]
  }
  return whom.flatMap((id) => {
    const group = plan.get('studentGroup', id)
    if (group === undefined || own.some((v) => v.group === id)) return []
    return [
      {
        ...at,
        rule,
        about: [...about, { kind: 'studentGroup', id }],
        field: `figure/${id}`,
        says: `${name} has no figure for ${groupInSentence(group.name ?? '', peopleWords(of.people).ofGroup || undefined)}, which its goal is for.`,
        do: 'Enter their figure, or mark it as withheld or not reported.',
        act: 'Enter the figure',
      },
    ]
  })
}
