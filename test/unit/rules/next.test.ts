// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { dayAfter } from '../../../shared/days/index.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { type Plan, planOf } from '../../../shared/domain/plan.ts'
import { type Op, set } from '../../../shared/domain/state.ts'
import { isPressing } from '../../../shared/rules/due.ts'
import { type Finding, findingKey, findings } from '../../../shared/rules/index.ts'
import { type Next, nextThings } from '../../../shared/rules/next.ts'
import { papersNeed } from '../../../shared/rules/papers.ts'
import { openReadings } from '../../../shared/rules/policy-days.ts'
import { applied } from '../../support/large-plan.ts'
import { planWith } from '../../support/plan.ts'
import { sampleStates } from '../../support/records.ts'

/** What every page says is next comes from one list: what has a day that binds, what is late, what is to be solved first. */

const today = '2026-11-30'

const keyOf = (next: Next, plan: Plan): string =>
  next.why === 'papers'
    ? `papers ${next.papers.m.id} ${papersNeed(plan, next.papers.m) ?? 'packet'}`
    : next.why === 'late'
      ? `late ${next.due.as} ${next.due.about.id} ${next.due.text}`
      : next.why === 'blocker'
        ? findingKey(next.finding)
        : `${next.why} ${next.step}`

const tierOf = (next: Next): number =>
  next.why === 'papers' ? 0 : next.why === 'late' ? (isPressing(next.due) ? 1 : 3) : next.why === 'blocker' ? 2 : 4

/** What an officer does about something that is late, as the page that it leads to takes it. */
function doLate(plan: Plan, { as, about: { id } }: Extract<Next, { why: 'late' }>['due'], n: number): readonly Op[] {
  if (as === 'reading') {
    const p = plan.get('policy', id) as RecordOf<'policy'>
    const open = openReadings(plan, p, today).map((r) => r.step)
    return [
      set('policy', id, {
        planned: Object.fromEntries(Object.entries(p.planned ?? {}).filter(([k]) => !open.includes(k as never))),
      }),
    ]
  }
  const done: Readonly<Record<string, readonly Op[]>> = {
    action: [set('action', id, { status: 'done', doneOn: today })],
    act: [set('act', id, { status: 'done', doneOn: today })],
    goal: [set('statusUpdate', `u${n}`, { goal: id, date: today, status: 'atRisk' })],
    audienceGroup: [set('engagement', `e${n}`, { title: 'Met', date: today, audiences: [id], audienceGroup: id })],
    department: [set('checkIn', `c${n}`, { department: id, date: today, agreed: 'Goes on.' })],
    departmentCommitment: [set('departmentCommitment', id, { reviewDate: '2027-11-30' })],
    equityScreen: [set('equityScreen', id, { lookedBackOn: today })],
    updateSlip: [set('updateSlip', id, { status: 'returned' })],
    risk: [set('risk', id, { state: 'closed' })],
    policy: [set('policy', id, { reviewDue: '2027-11-30' })],
    term: [set('term', id, { reviewDue: '2027-11-30' })],
  }
  return done[as] ?? []
}

function doPapers(plan: Plan, m: RecordOf<'meeting'>): Op {
  const need = papersNeed(plan, m)
  const out = { title: 'Out', exportedOn: today, meeting: m.id }
  if (need === 'agenda') return set('meeting', m.id, { agenda: [{ part: 'a', title: 'What is late', minutes: 10 }] })
  if (need === 'print') return set('briefingSent', `s${m.id}`, { ...out, document: 'agenda', readBy: 'cabinet' })
  if (need === 'send') return set('meeting', m.id, { papersSent: today })
  return set('briefingSent', `s${m.id}`, { ...out, document: 'packet', readBy: 'board' })
}

describe('what is next over the whole plan', () => {
  it('is done one by one from the sample, and nothing that was done is named again', () => {
    let states = sampleStates()
    const solved = new Set<string>()
    const named: { key: string; tier: number }[] = []
    const next = (plan: Plan) =>
      nextThings(
        plan,
        findings(plan, today).filter((f: Finding) => !solved.has(findingKey(f))),
        { today },
      )
    for (let n = 0; n < 80; n++) {
      const plan = planOf(states)
      const [first] = next(plan)
      if (first === undefined || tierOf(first) === 4) break
      const key = keyOf(first, plan)
      expect(
        named.map((one) => one.key),
        `“${key}” is named although it was done`,
      ).not.toContain(key)
      named.push({ key, tier: tierOf(first) })
      if (first.why === 'blocker') solved.add(findingKey(first.finding))
      else
        states = applied(
          states,
          first.why === 'papers'
            ? [doPapers(plan, first.papers.m)]
            : first.why === 'late'
              ? doLate(plan, first.due, n)
              : [],
        )
    }
    const keys = named.map((one) => one.key)
    expect(keys.slice(0, 4)).toEqual([
      'papers mt-cabinet-2026-12-01 agenda',
      'papers mt-cabinet-2026-12-01 print',
      'papers mt-cabinet-2026-12-01 send',
      'papers mt-board-2026-12-14 packet',
    ])
    expect(keys[4]).toContain('late audienceGroup')
    // Nothing that binds less comes before what binds more.
    expect(named.map((one) => one.tier)).toEqual(named.map((one) => one.tier).toSorted())
    expect(new Set(named.map((one) => one.tier))).toEqual(new Set([0, 1, 2, 3]))
    // The blocker that Findings leads with is the first here.
    const plan = planOf(sampleStates())
    const all = findings(plan, today)
    expect(nextThings(plan, all, { today }).find((one) => one.why === 'blocker')).toMatchObject({
      finding: all.find((f) => f.severity === 'blocker'),
    })
  })

  it('has papers that are late by their meeting, before those that are due within a week by their day', () => {
    const m = (id: string, date: string, packetDue: string, more: object = {}) => ({
      id,
      forum: 'cabinet',
      date,
      packetDue,
      ...more,
    })
    const of = (meetings: readonly object[], shared = false) =>
      nextThings(planWith({ meeting: meetings as never }), [], { today, shared }).flatMap((one) =>
        one.why === 'papers' ? [one.papers.m.id] : [],
      )
    const soon = m('soon', '2026-12-20', '2026-12-02')
    const late = m('late', '2026-12-22', '2026-11-20')
    const near = m('near', '2026-12-01', '2026-11-24')
    expect(of([soon, late, near])).toEqual(['near', 'late', 'soon'])
    expect(of([m('later', '2026-12-30', dayAfter(today, 8) ?? '')]), 'not yet').toEqual([])
    expect(of([m('over', '2026-11-29', '2026-11-20')]), 'it is over').toEqual([])
    expect(of([{ ...near, papersSent: '2026-11-30' }]), 'they went out').toEqual([])
    expect(of([near], true), 'others see the screen').toEqual([])
  })
})
