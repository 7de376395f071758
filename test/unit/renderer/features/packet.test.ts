import { describe, expect, it } from 'vitest'
import { briefingNews } from '../../../../renderer/features/briefings/news.ts'
import {
  packetNews,
  packetSize,
  packetWords,
  restOfPacket,
} from '../../../../renderer/features/briefings/packetNews.ts'
import { backsOf, packetOf, partsOf, sentParts } from '../../../../renderer/features/briefings/packetStore.ts'
import { meetingsNews } from '../../../../renderer/features/meetings/news.ts'
import { plannedFor } from '../../../../renderer/features/meetings/words.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { preparedNext, requestOf } from '../../../../shared/briefing/board/prepared.ts'
import { missingIn } from '../../../../shared/briefing/missing.ts'
import { fixWords, lacksOf, missingInPacket, readByOf } from '../../../../shared/briefing/packet/missing.ts'
import { planWith } from '../../../support/plan.ts'
import { samplePlan } from '../../../support/records.ts'

/** The packet that an officer prepares over a week, in the plan: what of it is there at the next start, and what is not. */

const packet = [
  {
    id: 'packet',
    readBy: 'public',
    fronts: true,
    parts: [
      { title: 'Minutes of November 23', sha256: 'ab' },
      { document: 'policyChange', about: { kind: 'policy', id: 'jk' } },
      { document: 'fullPlan' },
      { title: 'The same minutes again', sha256: 'ab' },
    ],
  },
] as const
const plan = planWith({ packet })
const atHand = { ab: { token: 't', pages: 3, notes: [] } }

describe('a packet at the next start', () => {
  it('has its parts in their order, and a place for the PDF whose file the plan never had', () => {
    const parts = partsOf(plan, {})
    expect(parts.map((p) => ('part' in p ? p.part.document : (p.outside?.token ?? p.row.title)))).toEqual([
      'Minutes of November 23',
      'policy',
      'plan',
      'The same minutes again',
    ])
    expect(sentParts(parts), 'only what is at hand is bound').toEqual([
      { document: 'policy', of: { kind: 'policy', id: 'jk' } },
      { document: 'plan' },
    ])
    expect([readByOf(plan), backsOf(plan)]).toEqual(['public', true])
    expect(new Set(parts.map((p) => p.key)).size, 'the same file twice is two parts').toBe(4)
  })

  it('takes the PDF in again wherever it stands, once it was chosen again', () => {
    expect(sentParts(partsOf(plan, atHand)).map((p) => ('outside' in p ? p.title : p.document))).toEqual([
      'Minutes of November 23',
      'policy',
      'plan',
      'The same minutes again',
    ])
  })

  it('begins as packets usually do, where nobody prepared one', () => {
    const none = planWith({})
    expect(sentParts(partsOf(none, {}))).toEqual([{ document: 'board' }, { document: 'progress' }])
    expect([readByOf(none), backsOf(none)]).toEqual(['board', false])
  })
})

describe('the packet says for when it is', () => {
  const meeting = [{ id: 'm', forum: 'board', date: '2026-12-14', packetDue: '2026-12-04' }] as const
  const two = [{ says: 'Goal 7 has no measure.' }, { says: 'Goal 1 has no owner.' }]
  const on = (today: string, plan = planWith({ meeting }), lacks = two, notAtHand = 0) =>
    packetNews(plan, '2026-12-14', lacks, today, notAtHand)
  const whole = (...of: Parameters<typeof on>) => Object.values(on(...of)).join(' ')
  it('with what is to be fixed and how long that still is, and smaller the meeting and what comes first', () => {
    expect(on('2026-11-27')).toEqual({
      news: 'Two things to fix; it is due on December 4, 2026, in 7 days.',
      after: 'For the board meeting on December 14, 2026, in 17 days. First: goal 7 has no measure.',
    })
    expect(on('2026-11-27', planWith({ meeting }), two.slice(1))).toEqual({
      news: 'One thing to fix; it is due on December 4, 2026, in 7 days.',
      after: 'For the board meeting on December 14, 2026, in 17 days. Goal 1 has no owner.',
    })
    expect(on('2026-11-27', planWith({ meeting }), [])).toEqual({
      news: 'Everything it needs is entered; it is due on December 4, 2026, in 7 days.',
      after: 'For the board meeting on December 14, 2026, in 17 days.',
    })
    expect(on('2026-12-04').news).toBe('Two things to fix; it is due today.')
    expect(on('2026-12-05').news).toBe('Two things to fix; it was due on December 4, 2026, 1 day ago.')
    expect(on('2026-12-05').after).toContain('None is printed as final yet. First: goal 7')
    expect(on('2026-12-15', planWith({ meeting }), []), 'over').toEqual({
      news: 'No final briefing or packet was printed for it.',
      after: 'For the board meeting on December 14, 2026, 1 day ago.',
    })
  })
  it('with the PDFs first that it can’t go out without', () => {
    expect(on('2026-11-27', planWith({ meeting }), two, 1)).toEqual({
      news: 'One PDF is not at hand; it is due on December 4, 2026, in 7 days.',
      after: 'For the board meeting on December 14, 2026, in 17 days. Two things to fix. First: goal 7 has no measure.',
    })
    expect(on('2026-11-27', planWith({ meeting }), [], 2).news).toMatch(/^Two PDFs are not at hand; it is due /)
  })
  it('until it went out', () => {
    const sent = { id: 's', document: 'packet', forDay: '2026-12-14', exportedOn: '2026-12-03' }
    const made = (of: object) => planWith({ meeting, briefingSent: [of] } as never)
    expect(on('2026-12-05', made(sent), []), 'done').toEqual({
      news: 'Its packet was printed as final on December 3, 2026.',
      after: 'For the board meeting on December 14, 2026, in 9 days.',
    })
    expect(on('2026-12-05', made(sent)).after).toContain(' in 9 days. Two things to fix. First: goal 7 ')
    expect(whole('2026-12-05', made({ ...sent, document: 'boardBriefing' }))).toContain(
      'Its board briefing was printed as final on December 3, 2026.',
    )
    const late = 'it was due on December 4, 2026, 1 day ago.'
    expect(
      whole('2026-12-05', made({ ...sent, document: 'progressReport' })),
      'one goal’s page is no packet',
    ).toContain(late)
    expect(whole('2026-12-05', made({ ...sent, draft: true }))).toContain(late)
  })
  it('and a briefing says what is missing in it and for when it is', () => {
    const says = (missing: readonly string[] | undefined, document: 'board' | 'plan' | 'ask' = 'board') =>
      briefingNews(
        planWith({ meeting }),
        { document, date: '2026-12-14' },
        missing?.map((says) => ({ says, at: { page: 'x' } })),
        '2026-12-14',
      )
    const since = 'it was due on December 4, 2026, 10 days ago.'
    const of = 'For the packet of the board meeting on December 14, 2026, today. None is printed as final yet.'
    expect(says(['Goal 7 has no measure.'])).toEqual({
      news: `One thing is missing; ${since}`,
      after: `${of} It prints as it is. Goal 7 has no measure.`,
    })
    expect(says(['No motion is written.', 'Goal 1 has no owner.'])).toEqual({
      news: `Two things are missing; ${since}`,
      after: `${of} It prints as it is. First: no motion is written.`,
    })
    expect(says([])).toEqual({ news: `Everything it needs is entered; ${since}`, after: of })
    expect(says([], 'ask')).toEqual({ news: 'Everything it needs is entered.', after: '' })
    expect(says(['No sum is asked for.'], 'ask')).toEqual({
      news: 'One thing is missing; it prints as it is.',
      after: 'No sum is asked for.',
    })
    const request = { document: 'board', date: '2026-12-14' } as const
    expect(
      briefingNews(planWith({ meeting }), request, [{ says: 'No motion.', at: { page: 'x' } }], '2026-12-20'),
      'over',
    ).toEqual({
      news: 'No final briefing or packet was printed for it.',
      after: 'For the packet of the board meeting on December 14, 2026, 6 days ago.',
    })
    expect(says(undefined, 'plan')).toEqual({ news: '', after: '' })
  })
  it('or counted back, or not at all', () => {
    const [bare] = meeting.map(({ packetDue: _, ...m }) => m)
    const district = [{ id: 'district', packetDays: 5 }]
    expect(whole('2026-12-01', planWith({ district, meeting: [bare] } as never))).toContain(
      'December 7, 2026, in 6 days',
    )
    expect(on('2026-12-01', planWith({ meeting: [bare] } as never))).toEqual({
      news: 'Two things to fix before the board meets, in 13 days.',
      after:
        'For the board meeting on December 14, 2026, in 13 days. The plan does not say when its packet is due. First: goal 7 has no measure.',
    })
    expect(on('2026-12-01', planWith({ meeting: [bare] } as never), []).news).toBe('Everything it needs is entered.')
    expect(on('2026-12-01', planWith({}), [])).toEqual({
      news: 'Everything it needs is entered.',
      after: 'No board meeting is entered yet.',
    })
    const [january] = meeting.map((m) => ({ ...m, date: '2027-01-11' }))
    expect(whole('2026-12-01', planWith({ meeting: [january] } as never))).toBe(
      'Two things to fix. No board meeting is entered for December 14, 2026. First: goal 7 has no measure.',
    )
  })
})

describe('the line of the next meeting on Overview', () => {
  const m = { id: 'm', forum: 'board', date: '2026-12-14', packetDue: '2026-12-04' } as const
  const on = (today: string, more: object = {}) => packetWords(planWith({ meeting: [m], ...more }), m, today)
  it('says when its packet is due, until it was made', () => {
    expect(on('2026-12-01')).toBe(', packet due on December 4, 2026')
    expect(on('2026-12-04')).toBe(', packet due today')
    expect(on('2026-12-10')).toBe(', packet was due on December 4, 2026, not printed yet')
    const briefingSent = [{ id: 's', document: 'packet', meeting: 'm', exportedOn: '2026-12-03', draft: false }]
    expect(on('2026-12-10', { briefingSent })).toBe(', packet printed on December 3, 2026')
  })
})

it('of two briefings in preparation the packet is for the next meeting, and for the latest where all are over', () => {
  const briefing = ['2026-12-14', '2027-01-11'].map((date) => ({ id: date, document: 'boardBriefing', date }) as const)
  const next = (today: string) => preparedNext(planWith({ briefing }), today)?.date
  expect([next('2026-12-01'), next('2026-12-14'), next('2026-12-15'), next('2027-03-01')]).toEqual([
    '2026-12-14',
    '2026-12-14',
    '2027-01-11',
    '2027-01-11',
  ])
})

it('a packet says how long it is and what its documents lack before anybody reads to its last page', () => {
  const about = { kind: 'goal', id: 'g' } as const
  const plan = planWith({
    goal: [{ id: 'g', title: 'Read well' }],
    action: [{ id: 'a', about, title: 'Buy the books' }],
    budgetLine: [{ id: 'l', goal: 'g', fiscalYear: '2026-27', amount: 100_00, status: 'requested' }],
  })
  const base = defaultBoardRequest(plan, '2026-12-14')
  const parts = [
    { document: 'progress' as const },
    { document: 'onePage' as const },
    { outside: 'x', title: 'Minutes' },
  ]
  const request = { readBy: 'board' as const, backs: false, parts, base }
  const lacks = missingInPacket(plan, request, '2026-11-29')
  // What two of its documents lack is said once, with the document in which it is filled in.
  expect(lacks.map((m) => [m.document, m.says])).toEqual([
    ['progress', 'Goal 1 has no owner, measure and status update.'],
  ])
  expect(packetSize(33, 3)).toBe('33 pages in three parts.')
  expect(packetSize(undefined, 3)).toBe('')
  expect(fixWords(lacks)).toBe('One thing to fix: goal 1 has no owner, measure and status update.')
  expect(fixWords([])).toBe('')
  expect(missingInPacket(plan, request, '2026-12-15'), 'its meeting is over').toEqual([])
})

it('a briefing and the packet it is a part of say which of them lacks how much', () => {
  const goal = [
    { id: 'a', title: 'Read well', sort: 1 },
    { id: 'b', title: 'Algebra', sort: 2 },
  ]
  const plan = planWith({
    goal,
    packet: [{ id: 'packet', parts: [{ document: 'boardBriefing' }, { document: 'progressReport' }] }],
  })
  const usual = defaultBoardRequest(plan, '2026-12-14')
  const base = { ...usual, goals: ['a'] }
  const packet = packetOf(plan, base, {})
  const lacks = missingInPacket(plan, packet, '2026-11-30')
  const own = missingIn(plan, base) ?? []
  expect(lacks).toHaveLength(own.length + 1)
  expect(fixWords(lacks)).toMatch(/^\w+ things to fix, first: .+\.$/)
  const rest = restOfPacket(plan, base, packet, '2026-11-30')
  expect(rest).toBe('One more thing is missing in the packet’s progress report.')
  expect(briefingNews(plan, base, own, '2026-11-30', rest).after).toMatch(
    /First: .* One more thing is missing in the packet’s progress report\.$/,
  )
  const turned = { ...packet, parts: packet.parts.toReversed() }
  expect(restOfPacket(plan, base, turned, '2026-11-30')).toBe(
    'One more thing is missing in the packet’s progress report.',
  )
  const alone = { ...packet, parts: [{ document: 'board' as const }] }
  expect(restOfPacket(plan, base, alone, '2026-11-30'), 'it has no more').toBe('')
  expect(
    restOfPacket(plan, base, { ...packet, parts: [{ document: 'progress' as const }] }, '2026-11-30'),
    'it is no part of it',
  ).toBe('')
})

it('Overview says of what comes before a meeting what it is, as Meetings lists it', () => {
  const plan = planWith({
    meeting: [{ id: 'm', forum: 'board', date: '2026-12-14' }],
    boardItem: [{ id: 'i', title: 'Quarterly report', meeting: 'm' }],
    briefing: [{ id: 'b', document: 'boardBriefing', meeting: 'm' }],
  } as never)
  expect(plannedFor(plan, 'm')).toBe('1 board item and 1 briefing in preparation')
  expect(plannedFor(plan, 'none')).toBe('')
})

it('Overview and Meetings count for a meeting what the packet’s page counts, and call the first what is to be fixed', () => {
  const plan = samplePlan()
  const meeting = plan.get('meeting', 'mt-board-2026-12-14')
  const base = preparedNext(plan, '2026-11-30')
  const packet = base && packetOf(plan, requestOf(plan, base, '2026-11-30'), {})
  const says = fixWords(meeting ? lacksOf(plan, meeting, '2026-11-30') : [])
  expect(says).toBe(fixWords(packet ? missingInPacket(plan, packet, '2026-11-30') : []))
  expect(says).toMatch(/^Six things to fix, first: goal 7 has no measure\.$/)
  expect(meetingsNews(plan, '2026-11-30')?.after).toContain(` ${says.replace('fix,', 'fix in the packet,')}`)
  expect(meetingsNews(plan, '2026-11-30')?.toFix?.date).toBe('2026-12-14')
})
