import {
  dayAfter,
  earliestOf,
  firstDay,
  fiscalYear,
  isDay,
  isRoughDay,
  lastDay,
  latestOf,
  type RoughDay,
  roughInWords,
  workingDaysBefore,
} from '../../days/index.ts'
import { bySort } from '../../domain/by-sort.ts'
import { departmentNames } from '../../domain/departments.ts'
import { startMonthOf } from '../../domain/fiscal.ts'
import { countedGoals, isOpenGoal } from '../../domain/goal-of.ts'
import type { Plan } from '../../domain/plan.ts'
import type { About } from '../../domain/schema.ts'

import { daysOff, packetDay } from '../../rules/packet-day.ts'
import { openReadings, readingDays, readingWords, waitsForReview } from '../../rules/policy-days.ts'
import { engagementsOf, updatesOf } from '../../rules/promises-overdue.ts'
import { checkInsOf } from '../../rules/rhythm.ts'
import { lookBackDay } from '../../rules/screened.ts'
import { capital, compareKeys, compareTexts, listed, plural, quoted, small, unstopped } from '../../words/index.ts'

/** The purpose of a day of the year. */
export type EntrySort =
  | 'meeting'
  | 'packet'
  | 'monitored'
  | 'reading'
  | 'review'
  | 'lookBack'
  | 'checkIn'
  | 'item'
  | 'report'
  | 'engagement'
  | 'retreat'
  | 'money'
  | 'action'

export const sortWords: Readonly<Record<EntrySort, string>> = {
  meeting: 'Meeting',
  packet: 'Papers',
  monitored: 'Monitoring',
  reading: 'Policy',
  review: 'Review',
  lookBack: 'Look-back',
  checkIn: 'Check-in',
  item: 'Agenda item',
  report: 'Report',
  engagement: 'Engagement',
  retreat: 'Retreat',
  money: 'Money',
  action: 'Action',
}

/** Something that falls on a day of the year. */
export interface Entry {
  /** One for one thing in every export: what it is about, and as what. */
  readonly key: string
  readonly day: string
  /** In words where only its month, season or year is known; `day` is then the first that it may be. */
  readonly rough?: string
  readonly sort: EntrySort
  readonly title: string
  readonly about: About
  /** Its day is over, and the plan does not say that it was done. */
  readonly late?: true
}

/** The year in which a day lies, as the district counts it. */
export interface Year {
  readonly year: string
  readonly from: string
  readonly to: string
}

export const yearOf = (plan: Plan, day: string): Year => yearCalled(plan, fiscalYear(day, startMonthOf(plan)))

export function yearCalled(plan: Plan, year: string): Year {
  const month = startMonthOf(plan)
  return { year, from: firstDay(year, month), to: lastDay(year, month) }
}

const forums = { board: 'Board', cabinet: 'Cabinet', committee: 'Committee', other: '' } as const
type Clean = (text: string | undefined, where: string) => string

/**
 * All that falls in a year, by day, as the reader of this view of the plan may know it: `today` is the day by which
 * promised rhythms are counted. Check-ins and look-backs are the cabinet's.
 */
export function entriesOf(
  plan: Plan,
  year: Year,
  today: string,
  reader: 'public' | 'cabinet',
  clean: Clean,
): readonly Entry[] {
  const found: Entry[] = []
  const add: Add = (known, sort, title, about, { as = sort, late, said, past } = {}) => {
    if (known === undefined || !isRoughDay(String(known))) return
    const rough = isDay(String(known)) ? {} : { rough: roughInWords(known as RoughDay) }
    const day = earliestOf(known as RoughDay)
    if (day < year.from || day > year.to) return
    // A season or a year is over with its last day.
    const isLate = late === true && latestOf(known as RoughDay) < today
    found.push({
      key: `${as}/${about.kind}/${about.id}`,
      day,
      ...rough,
      sort,
      title: isLate && past !== undefined ? past : isLate && said ? `${title} (${said})` : title,
      about,
      ...(isLate && { late: true }),
    })
  }
  const insider = reader === 'cabinet'
  meetings(plan, insider, add, clean)
  policies(plan, today, add, clean)
  terms(plan, add, clean)
  for (const e of plan.all('engagement'))
    add(e.date, 'engagement', clean(e.title, 'Engagement') || 'Engagement without a title', {
      kind: 'engagement',
      id: e.id,
    })
  if (insider) ofTheCabinet(plan, today, add, clean)
  return found.sort(
    (a, b) =>
      compareKeys(a.day, b.day) ||
      order(a.sort) - order(b.sort) ||
      stepAt(a) - stepAt(b) ||
      compareTexts(a.title, b.title) ||
      compareKeys(a.key, b.key),
  )
}

/** Duties from before a year that the plan does not call done: the longest overdue first. */
export const lateBefore = (
  plan: Plan,
  year: Year,
  ...asked: readonly [string, 'public' | 'cabinet', Clean]
): readonly Entry[] =>
  entriesOf(plan, { year: year.year, from: '', to: dayAfter(year.from, -1) ?? '' }, ...asked).filter((e) => e.late)

const sorts = Object.keys(sortWords) as EntrySort[]
const order = (sort: EntrySort): number => sorts.indexOf(sort)

/** The place of a reading or an adoption among the steps of a policy. */
const stepAt = ({ key }: Entry): number =>
  Object.keys(readingWords).indexOf((key.split('/', 1)[0] ?? '').replace(/Again$/, ''))

interface More {
  /** As what it is kept apart from others of the same record. */
  readonly as?: string
  /** Nothing says that it was done: once its day is over it is late. */
  readonly late?: boolean
  /** The words added to a late entry's title, if it does not say itself that it is due. */
  readonly said?: 'was planned' | 'was due'
  /** The title of what is late, where its title says that it is due. */
  readonly past?: string
}

type Add = (day: string | RoughDay | undefined, sort: EntrySort, title: string, about: About, more?: More) => void

/** Goals with their numbers, as every paper counts them. */
function numbered(plan: Plan, clean: Clean) {
  const all = countedGoals(plan)
  return new Map(
    all.map((g, i) => [g.id, `goal ${i + 1}, ${unstopped(clean(g.title, `Goal ${i + 1}, title`)) || 'no title yet'}`]),
  )
}

/** "Board meeting", and before it the day of its packet. */
function meetings(plan: Plan, insider: boolean, add: Add, clean: Clean): void {
  const { graceDays } = plan.get('district', 'district') ?? {}
  const off = daysOff(plan)
  const goals = numbered(plan, clean)
  for (const m of plan.all('meeting')) {
    // The days of cabinet meetings are for the cabinet.
    if (m.date === undefined || (!insider && (m.forum === 'cabinet' || m.forum === 'other'))) continue
    const about = { kind: 'meeting', id: m.id }
    const name = forums[m.forum ?? 'other']
    const called = name === '' ? 'Meeting' : `${name} meeting`
    add(m.date, 'meeting', called, about)
    const watched = [...goals].flatMap(([id, name]) => (m.monitors?.includes(id) ? [name] : []))
    if (watched.length > 0) add(m.date, 'monitored', `Monitored: ${watched.join('; ')}`, about)
    if (!insider) continue
    const packet = packetDay(plan, m)
    // A packet is made for the board alone.
    add(packet, 'packet', `${m.forum === 'board' ? 'Packet' : 'Papers'} due for the ${small(called)}`, about)
    const late = packet && graceDays ? workingDaysBefore(packet, -graceDays, off) : undefined
    // A grace period that reaches the meeting does not count.
    if (late !== undefined && late < m.date)
      add(late, 'packet', `Last day for late papers, ${small(called)}`, about, { as: 'grace' })
  }
}

function policies(plan: Plan, today: string, add: Add, clean: Clean): void {
  for (const p of plan.all('policy')) {
    const about = { kind: 'policy', id: p.id }
    const name =
      [clean(p.code, 'Policy, code'), clean(p.title, 'Policy')].filter((w) => w !== '').join(' ') || 'a policy'
    const readings = [...readingDays(plan, p).filter((d) => d.done), ...openReadings(plan, p, today)]
    for (const { step, known, done } of readings) {
      if (step === 'review') continue
      // Each has a key of its own: a step that was reached, and the same step of a new text.
      const as = !done && p.reached?.[step] !== undefined ? `${step}Again` : step
      add(known, 'reading', `${readingWords[step]}: ${name}`, about, { as, late: !done, said: 'was planned' })
    }
    if (waitsForReview(p))
      add(p.reviewDue, 'review', `Review due: ${name}`, about, { late: true, past: `Review was due: ${name}` })
  }
}

function terms(plan: Plan, add: Add, clean: Clean): void {
  for (const t of plan.all('term')) {
    const name = `the word ${quoted(clean(t.term, 'Term') || 'without a name')}`
    const about = { kind: 'term', id: t.id }
    add(t.reviewDue, 'review', `Review due: ${name}`, about, { late: true, past: `Review was due: ${name}` })
  }
}

function ofTheCabinet(plan: Plan, today: string, add: Add, clean: Clean): void {
  for (const s of plan.all('equityScreen')) {
    const day = s.lookedBackOn ?? lookBackDay(plan, s)?.day
    const name = clean(s.title, 'Equity screen') || 'a screen'
    const open = s.lookedBackOn === undefined
    const about = { kind: 'equityScreen', id: s.id }
    add(day, 'lookBack', `${open ? 'Look' : 'Looked'} back on ${name}`, about, { late: open, said: 'was due' })
  }
  const departments = bySort(plan.all('department'))
  const names = departmentNames(plan, departments)
  for (const d of departments) {
    const name = clean(names.get(d.id), 'Department')
    const about = { kind: 'department', id: d.id }
    const rhythm = checkInsOf(plan, d, today)
    add(rhythm.due, 'checkIn', `Check-in due: ${name}`, about, { late: true, past: `Check-in was due: ${name}` })
  }
  for (const c of plan.all('checkIn')) {
    const name = clean(names.get(c.department ?? ''), 'Department') || 'a department'
    add(c.date, 'checkIn', `Check-in: ${name}`, { kind: 'checkIn', id: c.id })
  }
  for (const c of plan.all('departmentCommitment')) {
    const name = clean(names.get(c.department ?? ''), 'Department') || 'a department'
    const about = { kind: 'departmentCommitment', id: c.id }
    add(c.reviewDate, 'review', `Review of the commitment of ${name}`, about, { late: true, said: 'was due' })
  }
  for (const r of plan.all('retreat'))
    add(r.date, 'retreat', clean(r.title, 'Retreat') || 'Retreat without a title', { kind: 'retreat', id: r.id })
  for (const a of plan.all('audienceGroup')) {
    const name = clean(a.name, 'Audience') || 'an audience'
    const about = { kind: 'audienceGroup', id: a.id }
    const { due } = engagementsOf(plan, a.id, today)
    add(due, 'engagement', `Engagement due: ${name}`, about, { late: true, past: `Engagement was due: ${name}` })
  }
  reports(plan, today, add, clean)
  for (const f of plan.all('fundingSource'))
    if (f.recurring === false)
      add(f.endsOn, 'money', `${clean(f.name, 'Funding source') || 'A source'} ends`, {
        kind: 'fundingSource',
        id: f.id,
      })
}

/** Papers that are being prepared, and the status updates that are promised: goals that share a day share an entry. */
function reports(plan: Plan, today: string, add: Add, clean: Clean): void {
  for (const b of plan.all('briefing')) {
    const day = b.date ?? plan.get('meeting', b.meeting)?.date
    // Something prepared for a meeting of that day is a part of it, and not a separate report.
    const sort = plan.all('meeting').some((m) => m.id === b.meeting || m.date === day) ? 'item' : 'report'
    const about = { kind: 'briefing', id: b.id }
    add(day, sort, capital(clean(b.subject, 'Subject') || 'Board briefing'), about, { as: 'report' })
  }
  const goals = countedGoals(plan)
  const byDay = new Map<string, number[]>()
  for (const [i, goal] of goals.entries()) {
    if (!isOpenGoal(goal)) continue
    const { due } = updatesOf(plan, goal, today)
    if (due !== undefined) byDay.set(due, [...(byDay.get(due) ?? []), i + 1])
  }
  for (const [day, nos] of byDay) {
    const [first = 1] = nos
    const about = { kind: 'goal', id: goals[first - 1]?.id ?? '' }
    const of = `of ${plural(nos.length, 'goal', 'goals')} ${listed(nos.map(String))}`
    add(day, 'report', `Status ${of} due`, about, { late: true, past: `Status ${of} was due` })
  }
}

/** The next day after a whole-day entry, as a calendar file ends it. */
export const dayBehind = (day: string): string => dayAfter(day, 1) ?? day
