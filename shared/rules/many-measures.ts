import { named, openGoals, type Rule } from './finding.ts'

export const MOST_MEASURES = 5

/** More than five measures on a goal: few are read. */
export const manyMeasures: Rule = (plan) =>
  openGoals(plan).flatMap((g) => {
    const count = plan.all('measure').filter((m) => m.goal === g.id).length
    return count <= MOST_MEASURES
      ? []
      : [
          {
            rule: 'many-measures',
            severity: 'note' as const,
            audience: 'board' as const,
            about: [{ kind: 'goal', id: g.id }],
            says: `${named('Goal', g.title)} has ${count} measures. More than five are rarely read.`,
            do: 'Keep those that you would act on.',
          },
        ]
  })
