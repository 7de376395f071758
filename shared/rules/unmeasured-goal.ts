import { groupInSentence } from '../domain/words.ts'
import { type Finding, named, openGoals, openMeasures, type Rule } from './finding.ts'

/**
 * A goal with no measure; a measure with no baseline, no target, or no breakdown for a focus group that its goal
 * is for. A value that was withheld or not reported is an answer: only what was never entered is missing.
 */
export const unmeasuredGoal: Rule = (plan) => {
  const measured = new Set(plan.all('measure').map((m) => m.goal))
  const found: Finding[] = openGoals(plan)
    .filter((g) => !measured.has(g.id))
    .map((g) => ({
      rule: 'unmeasured-goal/no-measure',
      severity: 'gap',
      audience: 'board',
      about: [{ kind: 'goal', id: g.id }],
      says: `${named('Goal', g.title)} has no measure, so nobody can tell whether it is reached.`,
      do: 'Add one measure that shows the change for children.',
    }))

  const answered = new Map<string, { group: string; year: string }[]>()
  for (const v of plan.all('value')) {
    const { reading } = v
    if (!v.measure || !v.group || !v.year || !reading) continue
    if (reading.figure === undefined && (reading.state ?? 'given') === 'given') continue
    answered.set(v.measure, [...(answered.get(v.measure) ?? []), { group: v.group, year: v.year }])
  }
  const aimed = new Set(
    plan.all('target').flatMap((t) => (t.measure && t.aim?.figure !== undefined ? [t.measure] : [])),
  )

  for (const m of openMeasures(plan)) {
    const name = named('Measure', m.short)
    const about = [
      { kind: 'measure', id: m.id },
      { kind: 'goal', id: m.goal ?? '' },
    ]
    const at = { severity: 'gap', audience: 'board', about } as const
    const own = answered.get(m.id) ?? []
    if (!m.baselineYear || !own.some((a) => a.year === m.baselineYear))
      found.push({
        ...at,
        rule: 'unmeasured-goal/no-baseline',
        says: `${name} has no baseline: no figure stands where it began.`,
        do: m.baselineYear
          ? 'Enter the figures of the baseline year.'
          : 'Choose the baseline year and enter its figures.',
      })
    if (!aimed.has(m.id))
      found.push({
        ...at,
        rule: 'unmeasured-goal/no-target',
        says: `${name} has no target.`,
        do: 'Enter where each group should be in the final year.',
      })
    if (own.length === 0) continue
    for (const id of plan.get('goal', m.goal)?.focusGroups ?? []) {
      const group = plan.get('studentGroup', id)
      if (!group || own.some((a) => a.group === id)) continue
      found.push({
        ...at,
        about: [...about, { kind: 'studentGroup', id }],
        rule: 'unmeasured-goal/no-breakdown',
        says: `${name} has no figure for ${groupInSentence(group.name ?? '')}, whom its goal is for.`,
        do: 'Enter their figure, or say that it was withheld or not reported.',
      })
    }
  }
  return found
}
