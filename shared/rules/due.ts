import { away, dayAfter, latestOf } from '../days/index.ts'
import { wholeTitle } from '../domain/describe.ts'
import { isOpenAction, isOpenGoal, isUnfinished } from '../domain/goal-of.ts'
import type { KindName, RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { codeAndTitle } from '../domain/policy-name.ts'
import type { About } from '../domain/schema.ts'
import {
  capital,
  compareKeys,
  compareTexts,
  countInWords,
  listed,
  plural,
  quotation,
  quoted,
  small,
} from '../words/index.ts'
import { engagementOf } from './community.ts'
import { packetDay, papersOut } from './packet-day.ts'
import { forumWord, papersOf } from './papers.ts'
import { openReadings, readingWords, waitsForReview } from './policy-days.ts'
import { lookBackOf, updatesOf } from './promises-overdue.ts'
import { checkInsOf, promiseOf } from './rhythm.ts'

export interface Due {
  readonly day: string
  readonly text: string
  readonly late: boolean
  readonly about: About
  /** As what it counts: its kind, or what of it is due. */
  readonly as: string
  /** The step on which it is done, where that is not the record’s own place. */
  readonly step?: string
}

/** How far ahead one looks, in days. */
export const AHEAD = 30

/**
 * What is late, and what is due in the next days, by day: the one list, of Overview and of The year. Where a screen is `shared`, check-ins are hidden, and so
 * nothing can be said of when the next is due.
 */
export function dueIn(plan: Plan, today: string, shared = false): readonly Due[] {
  const until = dayAfter(today, AHEAD) ?? today
  return [...recordDates(plan, today), ...promisedDates(plan, today), ...(shared ? [] : checkInDates(plan, today))]
    .flatMap(({ day, past = 'late', ...entry }): readonly Due[] => {
      if (day === undefined || day > until || (day < today && past === 'over')) return []
      return [{ ...entry, day, late: day < today }]
    })
    .sort((a, b) => compareKeys(a.day, b.day) || compareTexts(a.text, b.text))
}

/** What outsiders were promised or wait for, then what the district promised itself, then what only has to be read again. */
const weights: Readonly<Record<string, number>> = {
  ...{ papers: 0, reading: 1, audienceGroup: 1, goal: 1, act: 1 },
  ...{ action: 2, updateSlip: 2, department: 2, departmentCommitment: 2, equityScreen: 2, risk: 2 },
}
const lightest = 3

/** Whether somebody waits for it: more than a text that has to be read again. */
export const isPressing = (d: Pick<Due, 'as'>): boolean => (weights[d.as] ?? lightest) < lightest

/**
 * Late things by weight, of one weight the longest overdue first. The papers of meetings still to come are the first: nobody
 * can make up for them after the meeting.
 */
export const byWeight = (late: readonly Due[]): readonly Due[] =>
  late.toSorted(
    (a, b) =>
      (weights[a.as] ?? lightest) - (weights[b.as] ?? lightest) ||
      compareKeys(a.day, b.day) ||
      compareTexts(a.text, b.text),
  )

/** "Twenty things are late", "One thing is late": the one count of what is late, wherever it is told. */
export const lateCount = (count: number): string =>
  count === 1 ? 'One thing is late' : `${capital(countInWords(count))} things are late`

/** “the meeting is tomorrow”: why late papers come first; '' for what else is late. */
export function untilHeld(plan: Plan, { about }: Due, today: string): string {
  const held = about.kind === 'meeting' ? plan.get('meeting', about.id)?.date : undefined
  return held !== undefined && held >= today ? `the meeting is ${away(held, today)}` : ''
}

/** A date of the plan. A day that is past is late, unless it is simply over. */
interface Dated extends Omit<Due, 'day' | 'late'> {
  readonly day: string | undefined
  readonly past?: 'late' | 'over'
}

/** The dates that are entered in records: actions, meetings and their packets, reviews, risks, look-backs, slips. */
function recordDates(plan: Plan, today: string): readonly Dated[] {
  return [
    ...plan
      .all('action')
      .filter((a) => isOpenAction(plan, a))
      .map((a) => dated('action', a.id, a.due && latestOf(a.due), wholeTitle('action', a))),
    ...plan
      .all('act')
      .filter(isUnfinished)
      .map((a) => dated('act', a.id, a.due && latestOf(a.due), wholeTitle('act', a))),
    ...plan.all('meeting').flatMap((m) => {
      const forum = m.forum === undefined || m.forum === 'other' ? 'Meeting' : `${forumWord(m.forum)} meeting`
      return [
        { ...dated('meeting', m.id, m.date, forum), past: 'over' as const },
        // Late until it went out, or the meeting was held without it.
        ...(papersOut(plan, m) === undefined
          ? [
              {
                ...dated('meeting', m.id, packetDay(plan, m), `${capital(papersOf(m).name)} for the ${small(forum)}`),
                as: 'papers',
                past: m.date !== undefined && m.date >= today ? ('late' as const) : ('over' as const),
              },
            ]
          : []),
      ]
    }),
    ...plan.all('policy').flatMap((p) => policyDates(plan, p, today)),
    ...plan.all('term').map((t) => {
      const text = `Review of the word ${quoted(t.term?.trim() || 'without a name')}`
      return dated('term', t.id, t.reviewDue && latestOf(t.reviewDue), text)
    }),
    ...plan
      .all('equityScreen')
      .filter((s) => s.lookedBackOn === undefined)
      .map((s) =>
        dated('equityScreen', s.id, lookBackOf(plan, s.id)?.day, `Look back on ${s.title?.trim() || 'a screen'}`),
      ),
    ...plan.all('departmentCommitment').flatMap((c) => {
      const department = plan.get('department', c.department)
      const name = department?.name?.trim() || 'a department'
      const of = `Review of the commitment of ${name}`
      return department === undefined ? [] : [dated('departmentCommitment', c.id, c.reviewDate, of)]
    }),
    ...plan
      .all('risk')
      .filter((r) => (r.state ?? 'open') === 'open')
      .map((r) => dated('risk', r.id, r.due && latestOf(r.due), `Risk: ${r.title?.trim() || 'one without a title'}`)),
    ...plan
      .all('updateSlip')
      .filter((s) => s.status === 'due')
      .map((s) => {
        const owner = plan.get('person', s.owner)?.role?.trim()
        return dated('updateSlip', s.id, s.due, `Update form of ${owner || 'an owner'}`)
      }),
  ]
}

/** The readings before the board that are planned and not entered, and the review of a policy in force. */
function policyDates(plan: Plan, p: RecordOf<'policy'>, today: string): readonly Dated[] {
  const name = codeAndTitle(p) || 'a policy'
  return [
    ...openReadings(plan, p, today).flatMap(({ step, known }) =>
      step === 'review'
        ? []
        : [{ ...dated('policy', p.id, latestOf(known), `${readingWords[step]} of ${name}`), as: 'reading' }],
    ),
    ...(waitsForReview(p) ? [dated('policy', p.id, p.reviewDue && latestOf(p.reviewDue), `Review of ${name}`)] : []),
  ]
}

/** The dates that follow from what was promised: engagements, status updates. */
function promisedDates(plan: Plan, today: string): readonly Dated[] {
  return [
    ...plan
      .all('audienceGroup')
      .filter((a) => promiseOf(plan, 'engagement', a))
      .map((a) => {
        const { due } = engagementOf(plan, a, today)
        const text = `Engagement with ${a.name?.trim() || 'an audience'}`
        return { ...dated('audienceGroup', a.id, due, text), step: 'community-engagement' }
      }),
    // Many goals share a day that is to come; each that is late is one thing that is late.
    ...[...Map.groupBy(openGoals(plan, today), (g) => (g.due < today ? g.id : g.due))].flatMap(
      ([, [first, ...others]]) =>
        first === undefined
          ? []
          : [
              dated(
                'goal',
                first.id,
                first.due,
                `Promised status update of ${others.length === 0 ? first.title : `${others.length + 1} goals`}`,
              ),
            ],
    ),
  ]
}

/** Open goals that were promised status updates, with the day on which the next is due. */
const openGoals = (plan: Plan, today: string) =>
  plan.all('goal').flatMap((goal) => {
    const due = isOpenGoal(goal) ? updatesOf(plan, goal, today).due : undefined
    const title = quotation(goal.title?.trim() || 'a goal without a title')
    return due === undefined ? [] : [{ id: goal.id, title, due }]
  })

/** Departments by the day of their next check-in; a late one has a line of its own. */
function checkInDates(plan: Plan, today: string): readonly Dated[] {
  const all = plan.all('department').flatMap((department) => {
    const { due } = checkInsOf(plan, department, today)
    return due === undefined ? [] : [{ department, due }]
  })
  const together = Map.groupBy(all, ({ due, department }) => (due < today ? department.id : due))
  return [...together].flatMap(([, [first, ...others]]) => {
    if (first === undefined) return []
    const { id, name } = first.department
    const whom = others.length === 0 ? name?.trim() || 'a department' : `${others.length + 1} departments`
    return [{ ...dated('department', id, first.due, `Check-in with ${whom}`), step: 'embed-checkins' }]
  })
}

const dated = (kind: KindName, id: string, day: string | undefined, text: string): Dated => ({
  day,
  text,
  about: { kind, id },
  as: kind,
})

/**
 * How much is late, in one sentence, with what has the least time left: a packet for a meeting that is still to come.
 * '' if nothing is late.
 */
export function lateNews(plan: Plan, list: readonly Due[], today: string): string {
  const late = list.filter((d) => d.late)
  if (late.length === 0) return ''
  const [packet] = late
    .flatMap((d) => (d.as === 'papers' ? [{ ...d, held: plan.get('meeting', d.about.id)?.date ?? '' }] : []))
    .sort((a, b) => compareKeys(a.held, b.held))
  const count = lateCount(late.length)
  if (packet === undefined) return `${count}.`
  const which = `the ${small(packet.text)} ${away(packet.held, today)}`
  return late.length === 1 ? `${count}: ${which}.` : `${count}, among them ${which}.`
}

const kindWords: Readonly<Record<string, readonly [string, string]>> = {
  action: ['action', 'actions'],
  papers: ['set of papers for a meeting', 'sets of papers for meetings'],
  act: ['community action', 'community actions'],
  policy: ['policy review', 'policy reviews'],
  reading: ['board date of a policy', 'board dates of policies'],
  term: ['review of a word', 'reviews of words'],
  equityScreen: ['look-back', 'look-backs'],
  updateSlip: ['update form', 'update forms'],
  departmentCommitment: ['review of a commitment', 'reviews of commitments'],
  risk: ['risk', 'risks'],
  department: ['check-in', 'check-ins'],
  audienceGroup: ['engagement', 'engagements'],
  goal: ['status update', 'status updates'],
}

/** "Action", "Policy review": as what one thing is due. */
export const kindOfDue = (d: Due): string => (d.as === 'papers' ? 'Papers' : capital(kindWords[d.as]?.[0] ?? 'other'))

/** "six actions, two community actions and one policy review": of what kinds these are, in the order of the first of each. */
export const kindsIn = (list: readonly Due[]): string =>
  listed(
    [...Map.groupBy(list, (d) => d.as)].map(([kind, of]) => {
      const [one, many] = kindWords[kind] ?? ['other', 'others']
      return `${countInWords(of.length)} ${plural(of.length, one, many)}`
    }),
  )
