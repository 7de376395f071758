import { dayAfter, latestOf } from '../../../shared/days/index.ts'
import { isOpenAction } from '../../../shared/domain/goal-of.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { codeAndTitle } from '../../../shared/domain/policy-name.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { engagementOf } from '../../../shared/rules/community.ts'
import { isOpen } from '../../../shared/rules/finding.ts'
import { packetDay } from '../../../shared/rules/packet-day.ts'
import { lookBackOf, updatesOf } from '../../../shared/rules/promises-overdue.ts'
import { checkInsOf, promiseOf } from '../../../shared/rules/rhythm.ts'
import { compareKeys, compareTexts, countInWords, listed, plural, small } from '../../../shared/words/index.ts'
import { forumWord } from '../meetings/words.ts'

export interface Due {
  readonly day: string
  readonly text: string
  readonly late: boolean
  readonly about: About
  /** The step on which it is done, where that is not the record’s own place. */
  readonly step?: string
}

/** How far ahead one looks, in days. */
export const AHEAD = 30

/**
 * What is late, and what is due in the next days: actions, those of the community too, meetings and their packets,
 * reviews of policies and commitments, risks, look-backs, slips, promised check-ins, engagements and status updates. By
 * day. Where a screen is `shared`, check-ins are hidden, and so nothing can be said of when the next is due.
 */
export function dueIn(plan: Plan, today: string, shared = false): readonly Due[] {
  const until = dayAfter(today, AHEAD) ?? today
  const found: Due[] = []
  const add = (day: string | undefined, text: string, about: About, mayBeLate: boolean, step?: string) => {
    if (day === undefined || day > until || (day < today && !mayBeLate)) return
    found.push({ day, text, late: day < today, about, ...(step && { step }) })
  }
  for (const a of plan.all('action')) {
    if (!isOpenAction(plan, a)) continue
    add(a.due && latestOf(a.due), a.title?.trim() || 'An untitled action', { kind: 'action', id: a.id }, true)
  }
  for (const a of plan.all('act')) {
    if (a.status === 'done' || a.status === 'stopped') continue
    add(a.due && latestOf(a.due), a.title?.trim() || 'An untitled action', { kind: 'act', id: a.id }, true)
  }
  for (const m of plan.all('meeting')) {
    const about = { kind: 'meeting', id: m.id }
    const forum = m.forum === undefined || m.forum === 'other' ? 'Meeting' : `${forumWord(m.forum)} meeting`
    add(m.date, forum, about, false)
    add(packetDay(plan, m), `Packet for the ${small(forum)}`, about, false)
  }
  for (const p of plan.all('policy')) {
    const name = codeAndTitle(p)
    if (p.stage === 'adopted')
      add(p.reviewDue && latestOf(p.reviewDue), `Review of ${name || 'a policy'}`, { kind: 'policy', id: p.id }, true)
  }
  for (const s of plan.all('equityScreen'))
    if (s.lookedBackOn === undefined)
      add(
        lookBackOf(plan, s.id)?.day,
        `Look back on ${s.title?.trim() || 'a screen'}`,
        { kind: 'equityScreen', id: s.id },
        true,
      )
  for (const c of plan.all('departmentCommitment')) {
    const department = plan.get('department', c.department)
    if (department === undefined) continue
    const name = department.name?.trim() || 'a department'
    add(c.reviewDate, `Review of the commitment of ${name}`, { kind: 'departmentCommitment', id: c.id }, true)
  }
  for (const r of plan.all('risk'))
    if ((r.state ?? 'open') === 'open')
      add(
        r.due && latestOf(r.due),
        `Risk: ${r.title?.trim() || 'one without a title'}`,
        { kind: 'risk', id: r.id },
        true,
      )
  for (const s of plan.all('updateSlip'))
    if (s.status === 'due') {
      const owner = plan.get('person', s.owner)?.role?.trim()
      add(s.due, `Update slip of ${owner || 'an owner'}`, { kind: 'updateSlip', id: s.id }, true)
    }
  for (const [day, met] of shared ? [] : checkInsDue(plan, today)) {
    const [first] = met
    const name = met.length === 1 ? first?.name?.trim() || 'a department' : `${met.length} departments`
    if (first) add(day, `Check-in with ${name}`, { kind: 'department', id: first.id }, true, 'embed-checkins')
  }
  for (const a of plan.all('audienceGroup'))
    if (promiseOf(plan, 'engagement', a)) {
      const name = a.name?.trim() || 'an audience'
      add(
        engagementOf(plan, a, today).due,
        `Engagement with ${name}`,
        { kind: 'audienceGroup', id: a.id },
        true,
        'community-engagement',
      )
    }
  for (const [day, goals] of updatesDue(plan, today)) {
    const [first] = goals
    if (first)
      add(day, `Status update of ${goals.length === 1 ? first.title : `${goals.length} goals`}`, first.about, true)
  }
  return found.sort((a, b) => compareKeys(a.day, b.day) || compareTexts(a.text, b.text))
}

const kindWords: Readonly<Record<string, readonly [string, string]>> = {
  action: ['action', 'actions'],
  act: ['community action', 'community actions'],
  policy: ['policy review', 'policy reviews'],
  equityScreen: ['look-back', 'look-backs'],
  updateSlip: ['update slip', 'update slips'],
  departmentCommitment: ['review of a commitment', 'reviews of commitments'],
  risk: ['risk', 'risks'],
  department: ['round of check-ins', 'rounds of check-ins'],
  audienceGroup: ['engagement', 'engagements'],
  goal: ['day of status updates', 'days of status updates'],
}

/** "six actions, two community actions and one policy review": of what kinds these are, in the order of the first of each. */
export const kindsIn = (list: readonly Due[]): string =>
  listed(
    [...Map.groupBy(list, (d) => d.about.kind)].map(([kind, of]) => {
      const [one, many] = kindWords[kind] ?? ['other', 'others']
      return `${countInWords(of.length)} ${plural(of.length, one, many)}`
    }),
  )

/** Departments by the day of their next check-in; all late ones are listed under the first of their days. */
function checkInsDue(plan: Plan, today: string): ReadonlyMap<string, readonly RecordOf<'department'>[]> {
  const byDay = new Map<string, RecordOf<'department'>[]>()
  const due = plan.all('department').flatMap((d) => {
    const day = checkInsOf(plan, d, today).due
    return day === undefined ? [] : [{ d, day }]
  })
  const late = due.map((x) => x.day).sort()[0]
  for (const { d, day } of due) {
    const under = late !== undefined && day < today ? late : day
    byDay.set(under, [...(byDay.get(under) ?? []), d])
  }
  return byDay
}

/** The promised status updates of open goals, by the day on which they are due: many goals share a day. */
function updatesDue(plan: Plan, today: string): ReadonlyMap<string, readonly { title: string; about: About }[]> {
  const byDay = new Map<string, { title: string; about: About }[]>()
  for (const goal of plan.all('goal').filter(isOpen)) {
    const { due } = updatesOf(plan, goal, today)
    if (due === undefined) continue
    const one = { title: `“${goal.title?.trim() || 'a goal without a title'}”`, about: { kind: 'goal', id: goal.id } }
    byDay.set(due, [...(byDay.get(due) ?? []), one])
  }
  return byDay
}
