import { daysBetween, earliestOf } from '../days/index.ts'
import { isOpenGoal } from '../domain/goal-of.ts'
import { type Plan, where } from '../domain/plan.ts'
import { storyOf } from '../figures/story.ts'
import { hasWords } from '../words/index.ts'
import { commitmentLacks, leadersOf } from './departments.ts'
import { isAnswered, screenLacks } from './screened.ts'
import { watchedUses } from './term-uses.ts'

/** What a step needs besides one whole record of each kind: the same as its “done when” says in words. */
export const stepConditions: Readonly<Record<string, (plan: Plan) => boolean>> = {
  'foundation-district': (plan) => {
    const d = plan.get('district', 'district')
    const facts = [d?.enrollmentDate, d?.schools, d?.fiscalYearStartMonth]
    return facts.every((fact) => fact !== undefined) && hasWords(d?.boardRhythm)
  },
  'foundation-groups': (plan) => {
    const groups = plan.all('studentGroup')
    return groups.some((g) => g.isTotal) && groups.some((g) => g.focus && hasWords(g.reason))
  },
  'foundation-officer': (plan) => {
    const officer = plan.get('officer', 'officer')
    if (officer?.status === 'inPost' && officer.since !== undefined) return true
    return plan.get('person', officer?.preparedBy) !== undefined
  },
  'foundation-team': (plan) => plan.all('planningTeamMember').filter((m) => hasWords(m.part)).length >= 5,
  'align-commitment': (plan) => {
    const theory = plan.get('commitment', 'commitment')?.theory
    return hasWords(theory?.ifWe, theory?.thenThis, theory?.soThat)
  },
  'align-policies': (plan) => plan.all('policy').some((p) => p.stage !== undefined && p.owner !== undefined),
  'align-instruction': (plan) => {
    const focus = plan.all('studentGroup').filter((g) => g.focus)
    const pictures = plan.all('instruction')
    return focus.every((g) =>
      pictures.some((p) => p.group === g.id && hasWords(p.visitorSees, p.changesForChild, p.stops)),
    )
  },
  'align-goals': (plan) =>
    plan
      .all('goal')
      .filter(isOpenGoal)
      .every(
        (g) =>
          plan.get('person', g.owner) !== undefined &&
          (g.focusGroups ?? []).some((id) => plan.get('studentGroup', id) !== undefined) &&
          where(plan, 'strategy', 'goal', g.id).some((s) => hasWords(s.title)) &&
          where(plan, 'measure', 'goal', g.id).some((m) => hasEnds(plan, m.id)),
      ),
  'align-backing': (plan) => {
    const backed = (goal: string): boolean =>
      where(plan, 'policyLink', 'goal', goal).some((l) => plan.get('policy', l.policy) !== undefined)
    return plan
      .all('goal')
      .filter(isOpenGoal)
      .every((g) => backed(g.id) || hasWords(g.note))
  },
  // All listed groups: one that was asked says nothing about another that could be harmed.
  'align-pace': (plan) => {
    const notes = plan.all('paceAndCare').filter((p) => hasWords(p.whoCouldBeHarmed))
    return notes.length > 0 && notes.every((p) => hasWords(p.stopSign) && p.askedOn !== undefined)
  },
  'resource-funding': (plan) =>
    plan.all('fundingAmount').some((a) => a.grant?.amount !== undefined && a.grant.status !== undefined),
  'resource-budget': (plan) => {
    const lines = plan.all('budgetLine')
    const years = new Set(lines.flatMap((l) => (l.fiscalYear ? yearOf(l.fiscalYear) : [])))
    return [...years].some((y) => years.has(y + 1)) && lines.every((l) => l.amount !== undefined)
  },
  'resource-team': (plan) =>
    plan.all('position').some((p) => p.fte !== undefined && where(plan, 'positionPay', 'position', p.id).length > 0),
  'resource-mentors': (plan) => plan.all('mentor').some((m) => m.everyDays !== undefined && m.startedOn !== undefined),
  'resource-skills': (plan) =>
    plan.all('skill').filter((s) => s.levelToday !== undefined && s.levelWanted !== undefined).length >= 4,
  'embed-departments': (plan) =>
    plan.all('department').filter((d) => hasWords(d.name) && plan.get('person', d.lead) !== undefined).length >= 5,
  'embed-commitments': (plan) =>
    plan
      .all('department')
      .every((d) => commitmentLacks(where(plan, 'departmentCommitment', 'department', d.id)[0]).length === 0),
  'embed-coverage': (plan) =>
    plan
      .all('goal')
      .filter(isOpenGoal)
      .every((g) => leadersOf(plan, g.id).length === 1 || hasWords(g.leadNote)) &&
    plan.all('department').every((d) => where(plan, 'coverage', 'department', d.id).length > 0),
  'embed-screen': (plan) => plan.all('equityScreen').some((s) => isAnswered(s) && screenLacks(plan, s).length === 0),
  'position-place': (plan) => {
    const place = plan.get('place', 'place')
    return place?.cabinetItem !== undefined && place.boardItem !== undefined
  },
  'position-rights': (plan) =>
    plan.all('decisionRight').filter((r) => r.today !== undefined && r.needed !== undefined).length >= 5,
  'position-access': (plan) => {
    // Three entries within three months of the latest: the log is being kept, regardless of the present day.
    const days = plan.all('accessEntry').flatMap((e) => (e.date && hasWords(e.what) ? e.date : []))
    const latest = days.toSorted().at(-1) ?? ''
    return days.filter((d) => daysBetween(d, latest) <= 92).length >= 3
  },
  'position-backing': (plan) =>
    plan.all('backing').filter((b) => hasWords(b.promised) && plan.get('person', b.who) !== undefined).length >= 2 &&
    plan.all('pushbackStep').every((s) => hasWords(s.what, s.within) && plan.get('person', s.who) !== undefined),
  'position-continuity': (plan) =>
    plan.all('continuity').length >= 3 && plan.all('tenure').some((t) => t.start !== undefined),
  'community-define': (plan) =>
    watchedUses(plan)
      .filter((u) => u.places.length > 0)
      .every(
        ({ watch: { record: t } }) =>
          t !== undefined && hasWords(t.plain, t.isNot) && (t.status === 'reviewed' || t.status === 'adopted'),
      ),
  'community-data': (plan) => {
    const told = plan.all('story').map((s) => storyOf(plan, s, 'public'))
    // Less than two years older than the plan's newest figures: a plan does not know the present day.
    const newest = plan.all('value').reduce((last, v) => Math.max(last, yearOf(v.year ?? '')), 0)
    return told.filter((s) => s.printable && newest - yearOf(s.newest ?? '') < 2).length >= 2
  },
  'community-why': (plan) =>
    plan
      .all('audienceGroup')
      .filter((a) => a.influence === 'high')
      .every((a) => where(plan, 'why', 'audienceGroup', a.id).some((w) => hasWords(w.text))),
  'community-audiences': (plan) =>
    plan.all('audienceGroup').filter((a) => hasWords(a.caresAbout, a.trusts) && a.stance !== undefined).length >= 4,
  'community-act': (plan) =>
    plan.all('concern').filter((c) => hasWords(c.honestPart, c.answer) && plan.get('person', c.messenger) !== undefined)
      .length >= 3 &&
    (['affirm', 'counter', 'transform'] as const).every((way) => plan.all('act').some((a) => a.way === way)),
  'community-engagement': (plan) => {
    // Two within a year of the latest, as with the consultation log.
    const days = plan.all('engagement').flatMap((e) => (e.date && hasWords(e.heard, e.done) ? earliestOf(e.date) : []))
    const latest = days.toSorted().at(-1) ?? ''
    return days.filter((d) => daysBetween(d, latest) <= 366).length >= 2
  },
}

const yearOf = (year: string): number => Number(year.slice(0, 4))

/** True if a measure has a figure where it began, and a target. */
const hasEnds = (plan: Plan, measure: string): boolean =>
  where(plan, 'value', 'measure', measure).some((v) => v.reading !== undefined) &&
  where(plan, 'target', 'measure', measure).some((t) => t.aim?.figure !== undefined)
