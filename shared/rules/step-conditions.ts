import { type Plan, where } from '../domain/plan.ts'
import { commitmentLacks } from './departments.ts'
import { isOpen } from './finding.ts'
import { isAnswered, screenLacks } from './screened.ts'

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
  'embed-departments': (plan) =>
    plan.all('department').filter((d) => written(d.name) && plan.get('person', d.lead) !== undefined).length >= 5,
  'embed-commitments': (plan) =>
    plan
      .all('department')
      .every((d) => commitmentLacks(where(plan, 'departmentCommitment', 'department', d.id)[0]).length === 0),
  'embed-coverage': (plan) =>
    plan
      .all('goal')
      .filter(isOpen)
      .every(
        (g) =>
          where(plan, 'coverage', 'goal', g.id).filter((c) => c.part === 'leads').length === 1 || written(g.leadNote),
      ) && plan.all('department').every((d) => where(plan, 'coverage', 'department', d.id).length > 0),
  'embed-screen': (plan) => plan.all('equityScreen').some((s) => isAnswered(s) && screenLacks(plan, s).length === 0),
  'position-rights': (plan) =>
    plan.all('decisionRight').filter((r) => r.today !== undefined && r.needed !== undefined).length >= 5,
  'position-access': (plan) => {
    // Three within three months of the latest: a ledger that is kept, whatever the day on which one looks.
    const days = plan.all('accessEntry').flatMap((e) => (e.date && written(e.what) ? e.date : []))
    const latest = days.toSorted().at(-1) ?? ''
    return days.filter((d) => Date.parse(latest) - Date.parse(d) <= 92 * 86_400_000).length >= 3
  },
  'position-backing': (plan) =>
    plan.all('backing').filter((b) => written(b.promised) && plan.get('person', b.who) !== undefined).length >= 2 &&
    plan.all('pushbackStep').every((s) => written(s.what, s.within) && plan.get('person', s.who) !== undefined),
  'position-continuity': (plan) =>
    plan.all('continuity').length >= 3 && plan.all('tenure').some((t) => t.start !== undefined),
}
