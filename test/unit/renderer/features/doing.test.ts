import { describe, expect, test } from 'vitest'
import { everything, type Filter, groupsOf } from '../../../../renderer/features/actions/filter.ts'
import { trendWords } from '../../../../renderer/features/status/updates.ts'
import { shownYear } from '../../../../renderer/features/year/shownYear.ts'
import { dueWords } from '../../../../renderer/records/attached/due.ts'
import { lateOf, yearNews } from '../../../../shared/briefing/year/news.ts'
import { roughly } from '../../../../shared/days/index.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { byWeight, dueIn, kindOfDue, lateNews, untilHeld } from '../../../../shared/rules/due.ts'
import { samplePlan, statesOf } from '../../../support/records.ts'

const TODAY = '2026-11-24'

describe('an action against its day', () => {
  test.each([
    [{ due: roughly('2026-11-23') }, 'Was due November 23, 2026'],
    [{ due: roughly('2025-11-24') }, 'Was due November 24, 2025'],
    [{ due: roughly('2026-11-24') }, 'Due today'],
    [{ due: roughly('2026-11-25') }, 'In 1 day'],
    [{ due: roughly('2026-12-24') }, 'In 30 days'],
    [{ due: roughly('2026-12-25') }, 'Due December 25, 2026'],
    [{ due: roughly('2026-11') }, 'In 6 days'],
    [{ due: roughly('2026-10') }, 'Was due October 2026'],
    [{ due: roughly('2027-21') }, 'Due spring 2027'],
    [{}, 'No date yet'],
    [{ start: roughly('2026-08') }, 'Planned from August 2026'],
    [{ start: roughly('2026-08'), status: 'inProgress' as const }, 'From August 2026'],
    [{ start: roughly('2027-01') }, 'Begins January 2027'],
    [{ due: roughly('2020-01-01'), status: 'done' as const, doneOn: roughly('2026-10-01') }, 'Done October 1, 2026'],
    [{ due: roughly('2020-01-01'), status: 'stopped' as const }, 'Stopped'],
  ])('%o is said as %s', (values, words) => {
    expect(dueWords({ id: 'a', ...values }, TODAY)).toBe(words)
  })
})

describe('the groups of the list', () => {
  const plan = planOf(
    statesOf({
      person: [
        { id: 'z', role: 'Zoning' },
        { id: 'a', role: 'Assessment' },
      ],
      goal: [
        { id: 'g', title: 'Reading' },
        { id: 'over', title: 'Recess', status: 'dropped' },
      ],
      action: [
        { id: 'dropped', title: 'Of Recess', due: '2026-01-01', owner: 'q', about: { kind: 'goal', id: 'over' } },
        { id: 'late', title: 'Late', due: '2026-01-01', owner: 'z', about: { kind: 'goal', id: 'g' } },
        { id: 'soon', title: 'Soon', due: '2026-12-01', owner: 'a', status: 'inProgress' },
        { id: 'later', title: 'Later', due: '2027-12-01', owner: 'a' },
        { id: 'none', title: 'Éducation des familles' },
        { id: 'gone', title: 'Owner was removed', owner: 'nobody', due: '2026-12-02' },
        { id: 'done', title: 'Done', due: '2026-01-01', status: 'done', owner: 'a' },
      ],
    }),
  )
  const groups = (filter: Partial<Filter>) =>
    groupsOf(plan, { ...everything, ...filter }, TODAY).map((g) => `${g.title}: ${g.ids.join(' ')}`)

  test('by day: what is late stands first, what has no day after what has', () => {
    expect(groups({})).toEqual([
      'Late: late',
      'Due in the next 30 days: soon gone',
      'Later: later',
      'No due date: none',
    ])
    expect(groups({ state: 'all' }).slice(-2)).toEqual(['Of a goal that was dropped: dropped', 'Done or stopped: done'])
  })

  test('by owner: those that nobody owns stand first, one whose owner was removed among them', () => {
    expect(groups({ by: 'owner' })).toEqual(['No owner yet: gone none', 'Assessment: soon later', 'Zoning: late'])
    expect(groups({ owner: 'nobody' }).join()).toContain('gone')
    expect(groups({ owner: 'a' })).toEqual(['Due in the next 30 days: soon', 'Later: later'])
  })

  test('by state and by what they hang on', () => {
    expect(groups({ by: 'state' })).toEqual(['In progress: soon', 'No status yet: late gone later none'])
    expect(groups({ by: 'on' })[0]).toBe('Goal 1: Reading: late')
  })

  test('words are found whatever their marks and letters', () => {
    expect(groups({ words: ' FAMILLES educ ' })).toEqual(['No due date: none'])
    expect(groups({ words: 'nothing like it' })).toEqual([])
  })
})

describe('what is due', () => {
  test('late actions of the community are among it, and the kinds of what is late are counted', () => {
    const due = dueIn(
      planOf(
        statesOf({
          action: [
            { id: 'a', title: 'Hire the coach', due: '2026-09-01' },
            { id: 'b', title: 'Train teachers', due: '2026-10-01' },
          ],
          act: [
            { id: 'x', title: 'Open lesson materials', due: '2026-10-06', status: 'inProgress' },
            { id: 'y', title: 'A card for principals', due: '2026-10-07', status: 'done' },
          ],
        }),
      ),
      TODAY,
    )
    expect(due.map((d) => d.text)).toEqual(['Hire the coach', 'Train teachers', 'Open lesson materials'])
    expect(due.map(kindOfDue)).toEqual(['Action', 'Action', 'Community action'])
  })

  test('counts as late what the findings do: a commitment’s review and an open risk, and no look-back on a screen nobody answered', () => {
    const due = dueIn(
      planOf(
        statesOf({
          goal: [{ id: 'g', title: 'Reading', status: 'active' }],
          department: [{ id: 'd', name: 'Transportation' }],
          departmentCommitment: [{ id: 'c', department: 'd', reviewDate: '2026-09-01' }],
          risk: [
            { id: 'r', title: 'The grant ends', due: '2026-10-01', about: { kind: 'goal', id: 'g' } },
            { id: 's', title: 'Dealt with', due: '2026-10-02', state: 'handled' },
          ],
          equityScreen: [{ id: 'e', title: 'New lines', lookBack: '2026-11-01' }],
        }),
      ),
      TODAY,
    )
    expect(due.map((d) => `${d.text}${d.late ? ', late' : ''}`)).toEqual([
      'Review of the commitment of Transportation, late',
      'Risk: The grant ends, late',
    ])
    expect(due.map(kindOfDue)).toEqual(['Review of a commitment', 'Risk'])
  })

  test('names a packet that should be out until it went out or its meeting is held', () => {
    const meeting = [
      { id: 'next', forum: 'cabinet', date: '2026-12-01', packetDue: '2026-11-23' },
      { id: 'sent', forum: 'board', date: '2026-12-02', packetDue: '2026-11-20' },
      { id: 'held', forum: 'cabinet', date: '2026-11-10', packetDue: '2026-11-03' },
      { id: 'said', forum: 'cabinet', date: '2026-12-03', packetDue: '2026-11-20', papersSent: '2026-11-22' },
    ] as const
    const briefingSent = [{ id: 'b', document: 'packet', meeting: 'sent', exportedOn: '2026-11-20' }] as const
    const plan = planOf(statesOf({ meeting, briefingSent }))
    const late = dueIn(plan, TODAY).filter((d) => d.late)
    expect(late.map((d) => [d.text, d.about.id])).toEqual([['Papers for the cabinet meeting', 'next']])
    // Why it is the first of all that is late.
    expect(late.map((d) => untilHeld(plan, d, TODAY))).toEqual([
      expect.stringMatching(/^the meeting is (tomorrow|in \d+ days)$/),
    ])
    expect(late.map(kindOfDue)).toEqual(['Papers'])
    const said = (list: typeof late) => lateNews(plan, list, TODAY)
    expect(said(late)).toBe('One thing is late: the papers for the cabinet meeting in 7 days.')
    const slip = {
      day: '2026-11-01',
      text: 'Update form',
      late: true,
      as: 'updateSlip',
      about: { kind: 'updateSlip', id: 's' },
    } as const
    expect(said([slip, ...late])).toBe('Two things are late, among them the papers for the cabinet meeting in 7 days.')
    // Nobody can make up for papers after their meeting: on Overview, too, they come before what waits longer.
    expect(byWeight([slip, ...late])).toEqual([...late, slip])
    expect(said([slip, { ...slip, late: false }])).toBe('One thing is late.')
    expect(said([{ ...slip, late: false }])).toBe('')
  })

  test('looks thirty days ahead, keeps what is late, and tells goals that share a day once', () => {
    const plan = planOf(
      statesOf({
        goal: [
          { id: 'g1', title: 'Reading', status: 'active' },
          { id: 'g2', title: 'Algebra', status: 'active' },
          { id: 'g3', title: 'Over', status: 'done' },
          { id: 'g4', title: 'Just added' },
        ],
        promise: [{ id: 'p', type: 'statusUpdate', everyDays: 92, promisedOn: '2026-09-01' }],
        meeting: [
          { id: 'm', forum: 'board', date: '2026-12-14', packetDue: '2026-12-04' },
          { id: 'past', forum: 'board', date: '2026-11-09' },
          { id: 'far', forum: 'board', date: '2027-01-11' },
        ],
        equityScreen: [
          { id: 's', title: 'New lines', status: 'complete', lookBack: '2026-11-01' },
          { id: 't', title: 'Looked back', lookBack: '2026-11-01', lookedBackOn: '2026-11-02' },
        ],
        action: [
          { id: 'a', title: 'Hire', due: '2026-12-24' },
          { id: 'b', title: 'Far', due: '2026-12-25' },
        ],
      }),
    )
    expect(dueIn(plan, TODAY).map((d) => `${d.day} ${d.text}${d.late ? ', late' : ''}`)).toEqual([
      '2026-11-01 Look back on New lines, late',
      '2026-12-02 Promised status update of 2 goals',
      '2026-12-04 Packet for the board meeting',
      '2026-12-14 Board meeting',
      '2026-12-24 Hire',
    ])
  })
})

describe('the one list of what is late', () => {
  const meeting = [{ id: 'nov', forum: 'board', date: '2026-11-09' }]
  const policy = [
    { id: 'jk', code: 'JK', title: 'Discipline', stage: 'secondReading', planned: { adopted: 'nov' } },
    { id: 'jc', code: 'JC', title: 'Areas', stage: 'firstReading', planned: { secondReading: 'nov' } },
    { id: 'read', code: 'IA', title: 'Reading', stage: 'adopted', planned: { firstReading: 'nov' } },
    { id: 'old', code: 'AD', title: 'Mission', reviewDue: '2024-06-30' },
    { id: 'open', code: 'AE', title: 'Being redrafted', stage: 'drafting', reviewDue: '2024-06-30' },
  ]
  const term = [{ id: 't', term: 'equity', reviewDue: '2026-10-31' }]
  const plan = planOf(statesOf({ meeting, policy, term } as never))

  test('has a reading or an adoption whose day before the board is past, and the review of a word', () => {
    const late = dueIn(plan, TODAY).filter((d) => d.late)
    expect(late.map((d) => `${d.day} ${d.text}`)).toEqual([
      '2024-06-30 Review of AD Mission',
      '2026-10-31 Review of the word “equity”',
      '2026-11-09 Adoption of JK Discipline',
      '2026-11-09 Second reading of JC Areas',
    ])
    expect(late.map(kindOfDue)).toEqual([
      'Policy review',
      'Review of a word',
      'Board date of a policy',
      'Board date of a policy',
    ])
  })

  test('is the one of Calendar, where none of the year’s own late dates is missing', () => {
    for (const own of [plan, samplePlan()])
      for (const today of [TODAY, '2026-11-30', '2027-03-01']) {
        const { due = [], entries, before } = shownYear(own, today, 'cabinet', 0)
        const late = dueIn(own, today).filter((d) => d.late)
        expect(due).toEqual(late)
        const about = new Set(late.map((d) => `${d.about.kind}/${d.about.id}`))
        const missing = lateOf(entries, before).filter((e) => !about.has(`${e.about.kind}/${e.about.id}`))
        expect(missing.map((e) => e.title)).toEqual([])
        const news = yearNews(
          entries,
          today,
          before,
          due.map((d) => ({ ...d, title: d.text })),
        )
        const count = lateNews(own, late, today).split(/ late/)[0]
        expect(news.startsWith(`${count} late`), `${news} but ${count}`).toBe(true)
      }
  })
})

describe('Calendar', () => {
  const [plan, today] = [samplePlan(), '2026-11-30']
  const shown = (reader: 'cabinet' | 'public') =>
    shownYear(plan, today, reader, 0).entries.map((e) => `${e.day} ${e.about.kind}/${e.about.id}`)

  test('has each action that Overview lists as due, by its day; the public’s has none', () => {
    const due = dueIn(plan, today).filter((d) => !d.late && (d.about.kind === 'action' || d.about.kind === 'act'))
    expect(due.length).toBeGreaterThan(2)
    for (const d of due) expect(shown('cabinet')).toContain(`${d.day} ${d.about.kind}/${d.about.id}`)
    const days = shown('cabinet').map((e) => e.slice(0, 10))
    expect(days).toEqual(days.toSorted())
    expect(shown('public').filter((e) => / act(ion)?\//.test(e))).toEqual([])
  })
})

describe('what was promised', () => {
  const plan = planOf(
    statesOf({
      promise: [
        { id: 'p', type: 'checkIn', everyDays: 90, promisedOn: '2026-01-01' },
        { id: 'q', type: 'engagement', everyDays: 30, promisedOn: '2026-11-10' },
        { id: 'r', type: 'lookBack', everyDays: 60, promisedOn: '2026-01-01' },
      ],
      department: [
        { id: 'd', name: 'Transportation' },
        { id: 'e', name: 'Nutrition', everyDays: 30 },
        { id: 'f', name: 'Facilities', everyDays: 60 },
      ],
      checkIn: [{ id: 'c', department: 'e', date: '2026-11-10' }],
      audienceGroup: [{ id: 'a', name: 'Families' }],
      updateSlip: [
        { id: 'out', status: 'due', due: '2026-11-01', owner: 'x' },
        { id: 'back', status: 'returned', due: '2026-11-01', owner: 'x' },
      ],
      equityScreen: [{ id: 's', title: 'Routes', status: 'complete', completedOn: '2026-09-01' }],
    }),
  )
  const texts = (shared: boolean) => dueIn(plan, TODAY, shared).map((d) => `${d.text}${d.late ? ', late' : ''}`)

  test('check-ins and slips that are late stand in the list, and lead to their step', () => {
    // Each is a thing that is late, with its own day, and is counted as one.
    expect(texts(false).slice(0, 2)).toEqual(['Check-in with Facilities, late', 'Check-in with Transportation, late'])
    expect(dueIn(plan, TODAY).filter((d) => d.as === 'department' && d.late)).toHaveLength(2)
    expect(texts(false)).toContain('Check-in with Nutrition')
    expect(texts(false)).toContain('Update form of an owner, late')
    expect(texts(false)).toContain('Engagement with Families')
    expect(texts(false).filter((t) => t.startsWith('Update form'))).toHaveLength(1)
    expect(dueIn(plan, TODAY)[0]).toMatchObject({ day: '2026-03-02', step: 'embed-checkins' })
  })
  test('on a shared screen, where check-ins are hidden, none is called late', () => {
    expect(texts(true).join()).not.toContain('Check-in')
  })
})

describe('how a goal moved', () => {
  const update = (status?: 'onTrack' | 'atRisk' | 'offTrack' | 'done') => ({ id: String(status), status })
  test('is told from its last two states; one alone tells nothing', () => {
    expect(trendWords([update('onTrack')])).toBeUndefined()
    expect(trendWords([update('offTrack'), update('onTrack'), update('atRisk')])).toBe('before: on track')
    expect(trendWords([update('atRisk'), update('done')])).toBe('before: at risk')
    expect(trendWords([update('atRisk'), update('atRisk')])).toBe('status unchanged')
  })
})
