import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { printedTables } from '../../../shared/briefing/csv.ts'
import { type Drawn, flat } from '../../../shared/briefing/document.ts'
import { planningCalendar } from '../../../shared/briefing/year/calendar.ts'
import { entriesOf, yearOf } from '../../../shared/briefing/year/entries.ts'
import { type CalendarFile, calendarFile } from '../../../shared/briefing/year/ics.ts'
import { yearNews } from '../../../shared/briefing/year/news.ts'
import { roughly, workingDaysBefore } from '../../../shared/days/index.ts'
import { forAudience } from '../../../shared/domain/audience.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { readIcs } from '../../support/ics.ts'
import { planWith, reading } from '../../support/plan.ts'
import { spreadsheet } from '../../support/spreadsheet.ts'

const today = '2026-12-01'
const clean = (text: string | undefined) => text ?? ''

const records = {
  ...reading,
  district: [
    {
      ...reading.district[0],
      packetDays: 5,
      graceDays: 1,
      daysOff: [{ begins: '2026-11-26', ends: '2026-11-27', name: 'Thanksgiving' }],
    },
  ],
  meeting: [
    { id: 'nov', forum: 'board', date: '2026-11-09', packetDue: '2026-10-30' },
    { id: 'dec', forum: 'board', date: '2026-12-02', monitors: ['g'] },
    { id: 'cab', forum: 'cabinet', date: '2026-12-08' },
    { id: 'next', forum: 'board', date: '2027-07-12' },
  ],
  policy: [
    {
      id: 'p',
      code: 'BG',
      title: 'Policy process',
      planned: { firstReading: 'nov', secondReading: 'dec' },
      reviewDue: roughly('2027-05'),
    },
  ],
  department: [{ id: 'd', name: 'Transportation; buses, vans\\ and more', everyDays: 90 }],
  checkIn: [{ id: 'c', department: 'd', date: '2026-10-05', agreed: 'x' }],
  equityScreen: [{ id: 's', title: 'Attendance lines', status: 'complete', lookBack: '2027-03-01' }],
} as const

const plan = planWith(records as never)
const entries = (reader: 'public' | 'cabinet', of = plan) =>
  entriesOf(forAudience(of, reader), yearOf(of, today), today, reader, clean)
const said = ({ model }: Drawn): string => JSON.stringify([...flat(model.blocks)])

it('puts the steps of a policy on one evening in the order in which they are taken', () => {
  const one = planWith({
    goal: [{ id: 'g', title: 'Fewer children are sent home.' }],
    meeting: [{ id: 'm', forum: 'board', date: '2027-01-11', monitors: ['g'] }],
    policy: [{ id: 'p', title: 'Hiring', planned: { adopted: 'm', firstReading: 'm', secondReading: 'm' } }],
  })
  expect(entries('public', one).map((e) => e.title)).toEqual([
    'Board meeting',
    'Monitored: goal 1, Fewer children are sent home',
    'First reading: Hiring',
    'Second reading: Hiring',
    'Adoption: Hiring',
  ])
})

it('has retreats and promised engagements for the cabinet, and for nobody else', () => {
  const more = planWith({
    ...records,
    retreat: [{ id: 'r', title: 'Winter planning day', date: '2027-01-15' }],
    audienceGroup: [{ id: 'a', name: 'Families of the north side' }],
    promise: [{ id: 'pr', type: 'engagement', everyDays: 92, toWhom: 'Families', promisedOn: '2026-11-01' }],
  } as never)
  const told = (reader: 'public' | 'cabinet') => entries(reader, more).map((e) => `${e.day} ${e.title}`)
  expect(told('cabinet')).toContain('2027-01-15 Winter planning day')
  expect(told('cabinet').filter((t) => t.includes('Engagement due'))).toEqual([
    '2027-02-01 Engagement due: Families of the north side',
  ])
  expect(told('public').join()).not.toMatch(/Winter planning|Engagement due/)
})

describe('working days', () => {
  it('are counted back and on without weekends and days off', () => {
    const off = [{ from: '2026-11-26', to: '2026-11-27' }]
    expect(workingDaysBefore('2026-12-02', 5, off)).toBe('2026-11-23')
    expect(workingDaysBefore('2026-12-02', 5, [])).toBe('2026-11-25')
    expect(workingDaysBefore('2026-11-25', -1, off)).toBe('2026-11-30')
    expect(workingDaysBefore('2026-12-02', 0, off)).toBe('2026-12-02')
    expect(workingDaysBefore('2026-12-02', 3, [{ from: '1000-01-01', to: '9999-12-31' }])).toBeUndefined()
  })
})

describe('the year of a district', () => {
  it('has its own months: July to June, and nothing of the next', () => {
    expect(yearOf(plan, today)).toEqual({ year: '2026-27', from: '2026-07-01', to: '2027-06-30' })
    expect(entries('cabinet').some((e) => e.about.id === 'next')).toBe(false)
    const calendarYear = planWith({
      ...records,
      district: [{ ...records.district[0], fiscalYearStartMonth: 1 }],
    } as never)
    expect(yearOf(calendarYear, today)).toMatchObject({ from: '2026-01-01', to: '2026-12-31' })
  })

  it('counts a packet back from its meeting, unless its day was entered, with grace that never reaches the meeting', () => {
    const packets = entries('cabinet').filter((e) => e.sort === 'packet')
    expect(packets.map((e) => [e.day, e.title])).toEqual([
      ['2026-10-30', 'Packet due for the board meeting'],
      ['2026-11-02', 'Last day for late papers, board meeting'],
      ['2026-11-23', 'Packet due for the board meeting'],
      ['2026-11-24', 'Last day for late papers, board meeting'],
    ])
    const long = planWith({ ...records, district: [{ ...records.district[0], graceDays: 20 }] } as never)
    expect(entries('cabinet', long).some((e) => e.title.startsWith('Last day'))).toBe(false)
  })

  it('tells the public of meetings, monitoring and readings, and the cabinet of the rest', () => {
    expect(new Set(entries('public').map((e) => e.sort))).toEqual(
      new Set(['meeting', 'monitored', 'reading', 'review']),
    )
    expect(entries('public').map((e) => e.title)).not.toContain('Cabinet meeting')
    const cabinet = entries('cabinet').map((e) => e.title)
    for (const title of [
      'Cabinet meeting',
      'Look back on Attendance lines',
      'Monitored: goal 1, More children read well',
    ])
      expect(cabinet).toContain(title)
    expect(
      entries('cabinet')
        .filter((e) => e.sort === 'checkIn')
        .map((e) => e.day),
    ).toEqual(['2026-10-05', '2027-01-04'])
    expect(cabinet).toContain('First reading: BG Policy process (was planned)')
  })

  it('says of a look-back and a review whose day is over that they were due, unless one was held', () => {
    const past = planWith({
      ...records,
      equityScreen: [
        { id: 's', title: 'Bell times', lookBack: '2026-10-30' },
        { id: 't', title: 'Attendance lines', lookBack: '2026-10-30', lookedBackOn: '2026-11-02' },
      ],
      departmentCommitment: [{ id: 'k', department: 'd', reviewDate: '2026-11-30' }],
    } as never)
    const titles = entries('cabinet', past).map((e) => e.title)
    expect(titles).toContain('Look back on Bell times (was due)')
    expect(titles).toContain('Looked back on Attendance lines')
    const late = planWith({
      ...records,
      policy: [{ id: 'p', code: 'JK', title: 'Discipline', stage: 'adopted', reviewDue: roughly('2026-11-30') }],
      checkIn: [{ id: 'c', department: 'd', date: '2026-07-05', agreed: 'x' }],
    } as never)
    const due = entries('cabinet', late).map((e) => e.title)
    expect(due).toContain('Review was due: JK Discipline')
    expect(due).toContain('Check-in was due: Transportation; buses, vans\\ and more')
    expect(due.filter((t) => / due: /.test(t) && !/was due: /.test(t))).toEqual([])
    expect(titles.filter((t) => /^Review of the commitment.*\(was due\)$/.test(t))).toHaveLength(1)
    const news = yearNews(entries('cabinet', past), today)
    expect(news, 'what is late comes before what is next').toMatch(
      /^\w+ dates have passed with nothing entered, the oldest “.*”, \w+ \d+, 2026\. Next is “Board meeting”, tomorrow; \w+ more dates follow this year\.$/,
    )
    const review = {
      key: 'r',
      day: '2024-06-30',
      sort: 'review',
      title: 'Review was due: AD Mission',
      late: true,
    } as const
    expect(yearNews([], today, [{ ...review, about: { kind: 'policy', id: 'ad' } }])).toBe(
      'One date has passed with nothing entered: “Review was due: AD Mission”, June 30, 2024. Nothing more is entered for this year.',
    )
    // What is late is in the order of its weight: the first is not the oldest, and is not said to be.
    expect(
      yearNews(
        [],
        today,
        [],
        [
          { title: 'Meet', day: '2026-09-01' },
          { title: 'Check', day: '2025-11-30' },
        ],
      ),
    ).toMatch(/^Two things are late, the most pressing “Meet”, September 1, 2026\./)
    expect(yearNews([], today)).toBe('Nothing more is entered for this year.')
    const held = {
      ...review,
      title: 'Board meeting',
      day: '2026-11-09',
      late: undefined,
      about: { kind: 'meeting', id: 'm' },
    }
    expect(yearNews([held], today), 'the last that was').toBe(
      'Nothing more is entered for this year; the last was “Board meeting”, November 9, 2026.',
    )
  })

  it('is a page with what is monitored when; the public’s has no check-in and no look-back', {
    tags: 'seconds',
  }, () => {
    const made = (readBy: string) =>
      planningCalendar(
        plan,
        briefingRequest.parse({ ...defaultBoardRequest(plan, today), document: 'calendar', readBy, date: today }),
      )
    expect(said(made('public'))).toContain('What is monitored when')
    expect(said(made('public'))).not.toMatch(/Look back|Check-in|Packet/)
    expect(said(made('cabinet'))).toContain(
      'a packet is due 5 working days before its meeting, with 1 working day of grace',
    )
    expect(said(made('cabinet'))).toContain('held or due')
    // A day that is known by its month prints as it was given.
    expect(said(made('cabinet'))).toContain('{"text":"May 2027"}')
  })

  it('is a page of a later year, too, which does not tell once more what is open from this one', {
    tags: 'seconds',
  }, () => {
    const asked = { ...defaultBoardRequest(plan, today), document: 'calendar', readBy: 'cabinet', date: today }
    const [now, later] = [asked, { ...asked, fromYear: '2027-28' }].map((request) =>
      planningCalendar(plan, briefingRequest.parse(request)),
    ) as [Drawn, Drawn]
    expect(JSON.stringify(later.model)).toContain('The year 2027–28')
    expect(said(later)).toContain('July 2027')
    expect(said(later)).not.toMatch(/still open|November 2026/)
    expect(JSON.stringify(now.model)).toContain('The year 2026–27')
  })
})

describe('a calendar file', () => {
  const file = (of: typeof plan, reader: 'public' | 'cabinet' = 'cabinet'): CalendarFile =>
    calendarFile(
      of,
      entries(reader, of).filter((e) => e.rough === undefined),
      {
        ...{ reader, today, name: 'Juniper Fork, the year', year: yearOf(of, today) },
      },
    )
  const read = ({ text }: CalendarFile) => readIcs(new TextEncoder().encode(text))
  /** The plan after this file went out, with other records. */
  const after = (sent: readonly CalendarFile[], over: object = {}, reader: 'public' | 'cabinet' = 'cabinet') =>
    planWith({
      ...records,
      ...over,
      briefingSent: sent.map((f, i) => ({
        id: `s${i}`,
        title: 'T',
        document: 'planningCalendar',
        form: 'ics',
        readBy: reader,
        entries: f.news,
      })),
    } as never)
  const event = (of: CalendarFile, uid: string) => read(of).events.find((e) => e.UID?.startsWith(uid))

  it('is read back by another reader: whole days, long and strange words whole', () => {
    const first = file(plan)
    const { calendar, events } = read(first)
    expect(calendar).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH', 'X-WR-CALNAME': 'Juniper Fork, the year' })
    expect(events).toHaveLength(first.dates)
    expect(event(first, 'checkIn-checkIn-c')).toMatchObject({
      SUMMARY: 'Check-in: Transportation; buses, vans\\ and more',
      DTSTART: '20261005',
      DTEND: '20261006',
      SEQUENCE: '0',
      STATUS: 'CONFIRMED',
      CLASS: 'CONFIDENTIAL',
    })
    expect(new Set(events.map((e) => e.UID)).size).toBe(events.length)
    const long = planWith({
      ...records,
      department: [{ id: 'd', name: `${'Ñandú और '.repeat(30)}\nend`, everyDays: 90 }],
    } as never)
    expect(event(file(long), 'checkIn-checkIn-c')?.SUMMARY).toContain('Ñandú और Ñandú')
  })

  it('written again says the same of the same, and nothing is kept anew', () => {
    const first = file(plan)
    const second = file(after([first]))
    expect(second.text).toBe(first.text)
    expect(second).toMatchObject({ added: 0, changed: 0, cancelled: 0, news: [] })
  })

  it('raises the number of what changed, keeps what is gone as cancelled, and lets it come back', () => {
    const first = file(plan)
    const moved = { meeting: [{ id: 'dec', forum: 'board', date: '2026-12-09' }, records.meeting[0]] }
    const second = file(after([first], moved))
    expect(event(second, 'meeting-meeting-dec')).toMatchObject({
      DTSTART: '20261209',
      SEQUENCE: '1',
      STATUS: 'CONFIRMED',
    })
    expect(event(second, 'meeting-meeting-cab')).toMatchObject({ SEQUENCE: '1', STATUS: 'CANCELLED' })
    expect(event(second, 'meeting-meeting-nov')).toMatchObject({ SEQUENCE: '0', STATUS: 'CONFIRMED' })
    const third = file(after([first, second], moved))
    expect(third).toMatchObject({ added: 0, changed: 0, cancelled: 0 })
    expect(event(third, 'meeting-meeting-cab')).toMatchObject({ SEQUENCE: '1', STATUS: 'CANCELLED' })
    const back = file(after([first, second], {}))
    expect(event(back, 'meeting-meeting-cab')).toMatchObject({ SEQUENCE: '2', STATUS: 'CONFIRMED' })
    expect(event(back, 'meeting-meeting-dec')).toMatchObject({ DTSTART: '20261202', SEQUENCE: '2' })
  })

  it('takes a higher number where two laptops gave one number to two days', () => {
    const first = file(plan)
    const on = (date: string) => ({ meeting: [{ id: 'dec', forum: 'board', date }, ...records.meeting.slice(2)] })
    const [hers, his] = [on('2026-12-15'), on('2026-12-16')].map((over) => file(after([first], over)))
    if (hers === undefined || his === undefined) throw new Error('no file')
    for (const both of [
      [hers, his],
      [his, hers],
    ]) {
      const third = file(after([first, ...both], on('2026-12-16')))
      expect(event(third, 'meeting-meeting-dec')).toMatchObject({ DTSTART: '20261216', SEQUENCE: '2' })
      expect(third.changed).toBe(hers.changed)
      expect(file(after([first, ...both, third], on('2026-12-16')))).toMatchObject({ changed: 0, news: [] })
    }
  })

  it('of the public cancels nothing of the cabinet’s, and of one year nothing of another', () => {
    const first = file(plan)
    expect(file(after([first]), 'public')).toMatchObject({ cancelled: 0 })
    const other = calendarFile(after([first]), [], {
      ...{ reader: 'cabinet', today, name: 'N', year: yearOf(plan, '2027-08-01') },
    })
    expect(other).toMatchObject({ cancelled: 0, dates: 0 })
  })
})

it('says of a status of which goal it is before that it is due', () => {
  const promised = planWith({
    ...reading,
    goal: [{ ...reading.goal[0], status: 'active' }],
    promise: [{ id: 'p', type: 'statusUpdate', everyDays: 91, toWhom: 'The board', promisedOn: '2026-06-01' }],
    statusUpdate: [{ id: 'u', goal: 'g', date: '2026-10-19', status: 'onTrack' }],
  })
  expect(entries('cabinet', promised).map((e) => e.title)).toContain('Status of goal 1 due')
})

it('has no reading of an adopted policy as still open, and no review of one that is under review', () => {
  const [policy] = records.policy
  const titles = (more: object) =>
    entries('public', planWith({ ...records, policy: [{ ...policy, ...more }] } as never)).map((e) => e.title)
  expect(titles({})).toContain('First reading: BG Policy process (was planned)')
  const adopted = titles({ stage: 'adopted' })
  expect(adopted).not.toContain('First reading: BG Policy process (was planned)')
  // What is planned for a day to come is the reading of a new text.
  expect(adopted).toContain('Second reading: BG Policy process')
  expect(adopted).toContain('Review due: BG Policy process')
  expect(titles({ stage: 'underReview' })).not.toContain('Review due: BG Policy process')
})

it('names days off by what they are called, and those without a name by their days alone', () => {
  const daysOff = [
    { begins: '2026-11-26', ends: '2026-11-27', name: 'Thanksgiving' },
    { begins: '2027-01-18', ends: '2027-01-18' },
  ]
  const of = planWith({ ...records, district: [{ ...records.district[0], daysOff }] } as never)
  const page = said(
    planningCalendar(
      of,
      briefingRequest.parse({ ...defaultBoardRequest(of, today), document: 'calendar', readBy: 'cabinet' }),
    ),
  )
  expect(page).toContain('Days off: Thanksgiving (November 26, 2026 to November 27, 2026); January 18, 2027.')
})

it('says in the printed calendar what falls on a day once, of which kind it is where its title does not, and has kinds in its CSV', () => {
  const of = planWith({
    meeting: [{ id: 'm', forum: 'board', date: '2027-01-11' }],
    retreat: [
      { id: 'a', title: 'Winter planning day', date: '2027-01-15' },
      { id: 'b', title: 'Spring retreat', date: '2027-01-18' },
    ],
  } as never)
  const request = briefingRequest.parse({ ...defaultBoardRequest(of, today), document: 'calendar', readBy: 'cabinet' })
  const { model } = planningCalendar(of, request)
  const january = [...flat(model.blocks)].flatMap((b) =>
    b.t === 'table' && b.caption === 'January 2027' ? [b] : [],
  )[0]
  expect(january?.columns.map((c) => c.head)).toEqual(['Day', 'What'])
  const whats = ['Board meeting', 'Retreat: Winter planning day', 'Spring retreat']
  expect(january?.rows.map((r) => r.cells[1]?.text)).toEqual(whats)
  const sheet = printedTables(model).find((t) => t.caption === 'January 2027')
  expect(spreadsheet(sheet?.text ?? '').map((r) => r[2])).toEqual(['Kind', 'Meeting', 'Retreat', 'Retreat'])
})
