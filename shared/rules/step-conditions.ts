import type { Plan } from '../domain/plan.ts'

const written = (...texts: readonly (string | undefined)[]): boolean => texts.every((t) => (t ?? '').trim() !== '')

/** What a step needs beyond one whole record of each kind: the same as its "done when" says in words. */
export const stepConditions: Readonly<Record<string, (plan: Plan) => boolean>> = {
  'foundation-groups': (plan) => {
    const groups = plan.all('studentGroup')
    return groups.some((g) => g.isTotal) && groups.some((g) => g.focus && written(g.reason))
  },
  'foundation-team': (plan) => plan.all('planningTeamMember').filter((m) => written(m.part)).length >= 5,
  'align-commitment': (plan) => {
    const theory = plan.get('commitment', 'commitment')?.theory
    return written(theory?.ifWe, theory?.thenThis, theory?.soThat)
  },
  'align-policies': (plan) => plan.all('policy').some((p) => p.stage !== undefined && p.owner !== undefined),
  'align-instruction': (plan) => {
    const focus = plan.all('studentGroup').filter((g) => g.focus)
    const pictures = plan.all('instruction')
    return focus.every((g) =>
      pictures.some((p) => p.group === g.id && written(p.visitorSees, p.changesForChild, p.stops)),
    )
  },
  'align-pace': (plan) =>
    plan.all('paceAndCare').some((p) => written(p.whoCouldBeHarmed, p.stopSign) && p.askedOn !== undefined),
}
