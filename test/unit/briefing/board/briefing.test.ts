// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest, nextBoardDay } from '../../../../shared/briefing/board/defaults.ts'
import { missingFor } from '../../../../shared/briefing/board/missing.ts'
import { requestOf } from '../../../../shared/briefing/board/prepared.ts'
import { flat } from '../../../../shared/briefing/document.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import { fiscalYear } from '../../../../shared/days/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { type BriefingRequest, briefingRequest } from '../../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../../support/plan.ts'

const day = '2026-12-14'
const draw = (plan: Plan, over: Partial<BriefingRequest> = {}) =>
  boardBriefing(plan, { ...defaultBoardRequest(plan, day), ...over })
const blocksOf = (plan: Plan, over: Partial<BriefingRequest> = {}) => [...flat(draw(plan, over).model.blocks)]

const update = (id: string, goal: string, status: 'onTrack' | 'atRisk' | 'offTrack' | 'done', date = '2026-10-01') =>
  ({ id, goal, status, date, narrative: `Narrative of ${id}` }) as const
const five = ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({ id, title: `Goal named ${id}`, sort: i }))

describe('what the board briefing says', () => {
  it('opens with the item, and what is asked has no change among its options', () => {
    for (const motion of ['', 'I move that the board accept the report.']) {
      const blocks = blocksOf(planWith(reading), { cover: { subject: 's', purpose: 'p', motion, background: '' } })
      expect(blocks[0]).toMatchObject({ t: 'item', type: motion ? 'Action' : '' })
      // Nobody wrote an option: none is invented, and no change is one of a motion’s.
      expect(blocks.some((b) => b.t === 'options')).toBe(false)
      const options = blocks.flatMap((b) => (b.t === 'hung' && b.label === 'Options' ? b.paragraphs : []))
      expect(options).toEqual(
        motion === '' ? [] : ['No change: the motion is not approved, and the plan stays as it is.'],
      )
      expect(blocks.some((b) => b.t === 'hung' && b.label === 'Recommended motion')).toBe(motion !== '')
    }
  })

  it('counts goals by their newest status on or before the day, in one sentence', () => {
    const statusUpdate = [
      update('u1', 'a', 'onTrack'),
      update('u2', 'a', 'offTrack', '2026-05-01'),
      update('u3', 'b', 'atRisk'),
      update('u4', 'c', 'onTrack'),
      update('u5', 'd', 'offTrack', '2027-01-01'),
    ]
    const measure = five.map(({ id }) => ({ id: `m-${id}`, goal: id, short: 'Counted' }))
    const of = (id: string, year: string) => ({ id: `${id}-${year}`, measure: `m-${id}`, group: 'all', year })
    const value = five.map(({ id }) => ({ ...of(id, '2025-26'), reading: { figure: 40 } }))
    const target = five.map(({ id }) => ({ ...of(id, '2028-29'), aim: { figure: 50 } }))
    const read = blocksOf(planWith({ goal: five, measure, value, target, statusUpdate })).find((b) => b.t === 'reading')
    expect(read).toMatchObject({
      text: 'Two of five goals are on track and one is at risk. Goals 4 and 5 have no status.',
    })
  })

  it.each([
    [[], 'The plan has no goals yet.'],
    [['a'], 'The plan has one goal; it has no measure and no status.'],
    [['a', 'b'], 'The plan has two goals; neither has a status. Neither has a measure.'],
  ] as const)('says of goals without a word on their state: %j', (ids, text) => {
    const goal = ids.map((id) => ({ id, title: id }))
    expect(blocksOf(planWith({ goal })).find((b) => b.t === 'reading')).toMatchObject({ text })
  })

  it('counts among what got better no group without a baseline in silence, and says whose figures it counts', () => {
    const more = (group: string, year: string, figure: number, n: number) => ({
      ...{ id: `${group}-${year}`, measure: 'm', group, year },
      reading: { figure, n, numerator: Math.round((figure * n) / 100) },
    })
    const keys = (named: readonly string[]) => {
      const plan = planWith({
        ...reading,
        goal: [{ ...reading.goal[0], focusGroups: [...named] }],
        studentGroup: [
          ...reading.studentGroup,
          { id: 'native', name: 'American Indian or Alaska Native', focus: true },
          { id: 'ell', name: 'English learners', focus: true },
        ],
        value: [
          ...reading.value,
          ...[more('native', '2023-24', 50, 8), more('native', '2025-26', 25, 40)],
          ...[more('ell', '2023-24', 30, 80), more('ell', '2025-26', 20, 80)],
        ],
      })
      const block = blocksOf(plan).find((b) => b.t === 'keys')
      return block?.t === 'keys' ? block.items.slice(-2).map((k) => `${k.figure} ${k.says}`) : []
    }
    const rest = '; 1 more has no baseline that can be printed'
    const due = ', and 1 of 1 with a target for that year met it'
    expect(keys(['hisp', 'swd', 'native'])).toEqual([
      `2 of 2 figures of the groups the goal is for, better in 2025–26 than at the baseline${due}${rest}`,
      `1 of 2 gaps of the groups the goal is for, smaller in 2025–26 than at the baseline${rest}`,
    ])
    expect(keys(['hisp', 'swd', 'native', 'ell'])).toEqual([
      `2 of 3 figures of focus groups better in 2025–26 than at the baseline${due}${rest}`,
      `1 of 3 gaps of focus groups smaller in 2025–26 than at the baseline${rest}`,
    ])
  })

  it('says beside what got better how much of it is where it was due', () => {
    const aim = (id: string, group: string, figure: number) => ({
      ...{ id, measure: 'm', group, year: '2025-26' },
      aim: { figure },
    })
    const keys = (target: readonly object[]) => {
      const block = blocksOf(planWith({ ...reading, target } as never)).find((b) => b.t === 'keys')
      return block?.t === 'keys' ? block.items.map((k) => `${k.figure} ${k.says}`).join('\n') : ''
    }
    expect(keys([aim('a', 'hisp', 1), aim('b', 'swd', 99)])).toContain(
      'better in 2025–26 than at the baseline, and 1 met the target for that year',
    )
    expect(keys([aim('b', 'swd', 99)])).toContain(
      'than at the baseline, but none of 1 with a target for that year met it',
    )
    expect(keys([aim('a', 'hisp', 99), aim('b', 'swd', 99)])).toContain('but none met the target for that year')
    expect(keys([])).not.toContain('due')
  })

  it('says first, where nobody said how a goal stands, whose newest figures missed their targets', () => {
    const aim = (id: string, group: string, figure: number) => ({
      ...{ id, measure: 'm', group, year: '2025-26' },
      aim: { figure },
    })
    const first = (target: readonly object[], statusUpdate: readonly object[] = []) => {
      const block = blocksOf(planWith({ ...reading, target, statusUpdate } as never)).find((b) => b.t === 'reading')
      return block?.t === 'reading' ? block.text : ''
    }
    expect(first([aim('a', 'hisp', 33), aim('b', 'swd', 10)])).toMatch(
      /^The plan has one goal; it has no status\. In 2025–26 the target for Hispanic students was missed\./,
    )
    expect(first([aim('a', 'hisp', 33), aim('b', 'swd', 20)])).toContain(
      'two targets for Hispanic students and students with disabilities were missed',
    )
    expect(first([aim('b', 'swd', 10)])).not.toContain('missed')
    // Where somebody said how it stands, the headline goes by that.
    expect(first([aim('a', 'hisp', 33)], [update('u', 'g', 'offTrack')])).not.toContain('was missed')
  })

  it('tells the open risks of a goal, and which statuses changed since a briefing of which only the day is recorded', () => {
    const risk = (id: string, state?: 'open' | 'handled') => ({
      ...{ id, about: { kind: 'strategy', id: 's' }, title: `Risk named ${id}`, likely: 'possible', due: '2027-01' },
      ...(state && { state }),
    })
    const plan = planWith({
      goal: five,
      strategy: [{ id: 's', goal: 'a', title: 'Coaches' }],
      risk: [risk('one', 'open'), risk('two', 'handled'), risk('three')],
      statusUpdate: [
        update('u1', 'a', 'onTrack', '2026-04-13'),
        update('u2', 'a', 'atRisk'),
        update('u3', 'b', 'atRisk', '2026-04-13'),
        update('u4', 'b', 'atRisk'),
        update('u5', 'c', 'offTrack'),
      ],
      briefingSent: [{ id: 'b', document: 'boardBriefing', exportedOn: '2026-05-29', forDay: '2026-06-08' }],
    } as never)
    const blocks = blocksOf(plan)
    expect(blocks.flatMap((b) => (b.t === 'hung' && b.label === 'What may go wrong' ? b.paragraphs : []))).toEqual([
      'Risk named one (possible, by January 2027).',
      'Risk named three (possible, by January 2027).',
    ])
    expect(blocks.flatMap((b) => (b.t === 'note' && b.text.startsWith('Since ') ? [b.text] : []))).toEqual([
      'Since the briefing for June 8, 2026, the status changed for goal 1, from on track to at risk; goal 3, which had none, to off track. Of that briefing only the day is recorded, so figures and decisions are not compared.',
    ])
  })

  it('lists what is to come under a goal where nothing is under way yet', () => {
    const tables = (more: object = {}) =>
      blocksOf(
        planWith({
          goal: five.slice(0, 1),
          action: [
            { id: 'new', about: { kind: 'goal', id: 'a' }, title: 'Meet weekly', due: '2027-03-15' },
            { id: 'later', about: { kind: 'goal', id: 'a' }, title: 'Order books', status: 'notBegun' },
            // Nobody says whether these are to come.
            { id: 'old', about: { kind: 'goal', id: 'a' }, title: 'Of last spring', due: '2026-03-15' },
            { id: 'none', about: { kind: 'goal', id: 'a' }, title: 'Without a day' },
            { id: 'done', about: { kind: 'goal', id: 'a' }, title: 'Hire a coach', status: 'done', ...more },
          ],
        }),
        { goals: ['a'] },
      ).flatMap((b) =>
        b.t === 'table' && b.caption?.startsWith('Actions')
          ? [[b.caption, ...b.rows.map((r) => r.cells[0]?.text)]]
          : [],
      )
    expect(tables()).toEqual([['Actions to come', 'Meet weekly', 'Order books']])
    expect(tables({ status: 'inProgress' })).toEqual([['Actions under way', 'Hire a coach']])
  })

  it('says of a gap to all students that the group is a part of them', () => {
    const measure = [{ ...reading.measure[0], reference: 'all' }]
    const notes = blocksOf(planWith({ ...reading, measure })).flatMap((b) => (b.t === 'note' ? [b.text] : []))
    expect(notes.join('\n')).toContain('Gap: points below all students, a figure that includes the group; a minus sign')
    expect(notes.join('\n')).toContain('A gap to all students is to a figure that includes the group.')
    const other = blocksOf(planWith(reading)).flatMap((b) => (b.t === 'note' ? [b.text] : []))
    expect(other.join('\n')).not.toMatch(/among them/)
  })

  it('says of a measure without figures that it has none, and what it is to reach, and singles out no group', () => {
    const staff = { ...reading.measure[0], people: 'staff', targetYear: '2024-25' } as const
    const target = [{ id: 't', measure: 'm', group: 'all', year: '2024-25', aim: { figure: 100 } }]
    const said = JSON.stringify(
      blocksOf(planWith({ ...reading, measure: [staff], value: [], target }), { goals: null }),
    )
    expect(said).toContain('This goal’s measure has no yearly figures in the plan.')
    expect(said).toContain('no yearly figures entered. Target: all staff, 100 percent in 2024–25; that year is over.')
    // The title says whom the goal is for; nothing is said to lack for one of them.
    expect(said).toContain('(for Hispanic students and students with disabilities; Grade 3 reading)')
    expect(said).not.toMatch(/(?:target|baseline|figures) for (?:Hispanic|students with)/)
    expect(said).not.toContain('None given')
    // The full plan has it as well, in the goal's own section.
    const plan = planWith({ ...reading, measure: [staff], value: [], target })
    const whole = fullPlan(plan, { ...defaultBoardRequest(plan, day), document: 'plan', readBy: 'board' })
    expect(JSON.stringify(whole.model.blocks)).toMatch(
      /no yearly figures entered\. Target: all staff, 100 percent in 2024–25; that year is over\..*targets, percent by group and year.*2024–25.*100/,
    )
  })

  it('reads the number of things as a number, of nobody', () => {
    const schools = { id: 'm', goal: 'g', short: 'Schools with a coach', unit: 'count' } as const
    const value = [{ id: 'v', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 18, n: 875 } }]
    const said = JSON.stringify(blocksOf(planWith({ ...reading, measure: [schools], value, target: [] })))
    expect(said).toContain('Schools with a coach: 18 in 2025–26.')
    expect(said).toContain('This goal’s measure has no baseline in the plan.')
    // Schools are no part of the children whom the goal is for.
    expect(said).not.toContain('no figures for')
    expect(said).not.toContain('does not say yet what this goal’s measure counts')
  })

  it('names the unit of a figure where nobody wrote what it counts, and a group with a small letter', () => {
    const share = { ...reading.measure[0], short: 'Share in algebra', phrase: undefined, people: undefined }
    const studentGroup = reading.studentGroup.map((g) => (g.id === 'white' ? { ...g, name: 'Non-Hispanic' } : g))
    const bare = JSON.stringify(blocksOf(planWith({ ...reading, measure: [share] })))
    expect(bare).toContain('As of 2025–26, “Share in algebra” is 15.4 percent for students with disabilities')
    const named = JSON.stringify(blocksOf(planWith({ ...reading, studentGroup })))
    expect(named).toContain('points behind non-Hispanic students')
  })

  it('reads a goal: sentence, picture with words, table with change, target and gap, source', () => {
    const blocks = blocksOf(planWith(reading))
    const at = blocks.findIndex((b) => b.t === 'heading' && b.text.startsWith('Goal 1. '))
    expect(blocks.slice(at).map((b) => b.t)).toEqual([
      'heading',
      'side',
      'reading',
      // What it costs: nothing is entered.
      'hung',
      'figure',
      'table',
      'note',
      // What comes next: nothing is entered.
      'hung',
      // What of the plan is not in the paper stands above the lines to sign.
      'note',
      'heading',
      'signatures',
    ])
    const table = blocks.slice(at).find((b) => b.t === 'table')
    if (table?.t !== 'table') throw new Error('no table')
    const row = table.rows.find((r) => r.cells[0]?.text === 'Hispanic')?.cells.map((c) => c.text)
    expect(table.columns.map((c) => c.head)).toEqual([
      'Student group',
      'Students counted',
      '2023–24',
      '2025–26',
      'Since 2023–24',
      'Target 2028–29',
      'Gap to White',
      'Gap since 2023–24',
    ])
    expect(row).toEqual(['Hispanic', '298', '27.4', '31.9', '+4.5', '42.0', '23.9', 'narrower'])
    const figure = blocks.find((b) => b.t === 'figure')
    expect(figure?.t === 'figure' && figure.alt).toMatch(/^Bar chart by student group\. Hispanic: 31.9 percent/)
  })

  it('calls no figure the latest that is the one from which a goal began', () => {
    const goal = [...reading.goal, { id: 'h', title: 'More come to school', sort: 2 }]
    const begun = { ...reading, goal, value: reading.value.filter((v) => v.year === '2023-24') }
    const latest = (records: Parameters<typeof planWith>[0]) => {
      const table = blocksOf(planWith(records)).find((b) => b.t === 'table')
      if (table?.t !== 'table') throw new Error('no table')
      const at = table.columns.findIndex((c) => c.head.startsWith('Latest'))
      return table.rows.map((r) => [r.cells[0]?.text, r.cells[at]?.text])
    }
    expect(latest(begun)).toContainEqual(['All students', 'None yet'])
    expect(latest(reading)).toContainEqual(['Hispanic', '31.9%'])
    expect(latest(reading)).toContainEqual(['All students', '43.9%'])
  })

  it('has as many cells in each row as columns, whatever is missing', () => {
    const bare = {
      ...reading,
      target: [],
      value: reading.value.slice(4),
      measure: [{ ...reading.measure[0], reference: undefined }],
    }
    for (const records of [reading, bare, { ...reading, person: [] }])
      for (const block of blocksOf(planWith(records)))
        if (block.t === 'table') for (const row of block.rows) expect(row.cells).toHaveLength(block.columns.length)
  })

  it('never skips a level of heading', () => {
    for (const plan of [planWith({}), planWith({ goal: five }), planWith(reading)]) {
      let last = 0
      for (const block of blocksOf(plan)) {
        const level =
          block.t === 'heading' || block.t === 'hung' ? (block.level ?? last) : block.t === 'item' ? 1 : last
        expect(level - last).toBeLessThanOrEqual(1)
        last = level
      }
    }
  })

  it('adds up a fiscal impact as its reader does, from the amounts in print', () => {
    const budgetLine = [1_465_187_960, 1_457_283_960].map((amount, i) => ({
      id: `b${i}`,
      goal: 'g',
      fiscalYear: `${2026 + i}-${27 + i}`,
      amount,
      status: 'approved',
    }))
    const printed = JSON.stringify(blocksOf(planWith({ ...reading, budgetLine } as never)))
    expect(printed).toMatch(/\$14,651,880 .*\$14,572,840.*, \$29,224,720 in all/)
  })

  it('names a fiscal impact only where it is known', () => {
    const labels = (plan: Plan) => blocksOf(plan).flatMap((b) => (b.t === 'hung' ? [b.label] : []))
    expect(labels(planWith(reading))).not.toContain('Fiscal impact')
    const budgetLine = [{ id: 'b', goal: 'g', fiscalYear: '2026-27', amount: 1_250_000, status: 'approved' }] as const
    const blocks = blocksOf(planWith({ ...reading, budgetLine }))
    expect(blocks.find((b) => b.t === 'hung' && b.label === 'Fiscal impact')).toMatchObject({
      paragraphs: [
        'The plan has 1 budget line for this goal in 2026–27, $12,500 in all, all of it approved or spent.',
        'In the whole plan $12,500 is approved in that year; no money is secured for it yet.',
      ],
    })
    const paid = planWith({
      ...reading,
      budgetLine: budgetLine.map((l) => ({ ...l, source: 's' })),
      fundingSource: [{ id: 's', name: 'Levy' }],
      fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2026-27', grant: { amount: 1_250_000, status: 'secured' } }],
    })
    expect(JSON.stringify(blocksOf(paid))).not.toContain('In the whole plan')
    const other = { id: 'o', fiscalYear: '2026-27', amount: 500_000, source: 's', status: 'requested' } as const
    const grant = { amount: 600_000, status: 'secured' } as const
    const wider = planWith({
      ...reading,
      budgetLine: [...budgetLine, other],
      fundingSource: [{ id: 's', name: 'Levy' }],
      fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2026-27', grant }],
    })
    expect(JSON.stringify(blocksOf(wider))).toContain(
      'In the whole plan $17,500 is asked for or approved in that year, and $12,500 of it is not secured yet.',
    )
  })

  it('explains the columns of a gap below the table', () => {
    const ratio = [{ ...reading.measure[0], gapForm: 'ratio' as const }]
    expect(JSON.stringify(blocksOf(planWith(reading)))).toContain('"head":"Gap since 2023–24"')
    expect(JSON.stringify(blocksOf(planWith({ ...reading, measure: ratio })))).toContain(
      'Times White: how many times their figure; at 1.0 there is no gap.',
    )
  })

  it('shows the goals that were asked for in the order asked, and says that the others are not in full', () => {
    const heads = (goals: string[] | null) =>
      blocksOf(planWith({ goal: five }), { goals }).flatMap((b) =>
        b.t === 'heading' && b.text.startsWith('Goal ') ? [b.text] : [],
      )
    expect(heads(['d', 'b', 'gone', 'd'])).toEqual(['Goal 4. Goal named d', 'Goal 2. Goal named b'])
    expect(heads([])).toEqual([])
    const notes = blocksOf(planWith({ goal: five }), { goals: ['b', 'd'] }).filter((b) => b.t === 'note')
    expect(JSON.stringify(notes)).toContain('Goals 2 and 4 each have their own section, as chosen for this document.')
  })

  it('gives the same model for the same plan', () => {
    expect(draw(planWith(reading))).toEqual(draw(planWith(reading)))
  })
})

describe('what is offered before anything is typed', () => {
  it('puts goals in full that have a figure or a status since the last paper, else those with figures', () => {
    const statusUpdate = [update('1', 'b', 'atRisk'), update('2', 'e', 'onTrack')]
    const measure = [{ id: 'm', goal: 'c', short: 'Reading' }]
    const value = [
      { id: 'v', measure: 'm', group: 'all', year: '2024-25', reading: { figure: 40, date: '2025-10-01' } },
    ]
    const sent = (printed: readonly { measure: string; year: string }[], exportedOn = '2026-12-01') => [
      {
        id: 's',
        document: 'boardBriefing' as const,
        exportedOn,
        point: [{ session: 'a', n: 1 }],
        printed,
      },
    ]
    const chosen = (more: object) => defaultBoardRequest(planWith({ goal: five, ...more }), day).goals
    // No paper was sent yet: whatever has been said.
    expect(chosen({ statusUpdate, measure, value })).toEqual(['b', 'c', 'e'])
    // Nothing since: those with figures.
    expect(chosen({ statusUpdate, measure, value, briefingSent: sent([{ measure: 'm', year: '2024-25' }]) })).toEqual([
      'c',
    ])
    // A later year of a measure that the paper printed, and a figure dated after it.
    const later = { ...value[0], id: 'w', year: '2025-26', reading: { figure: 41 } }
    const both = { statusUpdate: [], measure, briefingSent: sent([{ measure: 'm', year: '2024-25' }]) }
    expect(chosen({ ...both, value: [...value, later] })).toEqual(['c'])
    expect(chosen({ ...both, statusUpdate, value, briefingSent: sent([], '2026-01-01') })).toEqual(['b', 'e'])
    // The first figures of a measure that the paper had none of, without a day.
    const first = [{ ...value[0], id: 'w', reading: { figure: 41 } }]
    expect(chosen({ measure, value: first, statusUpdate, briefingSent: sent([], '2026-12-01') })).toEqual(['c'])
    // A paper made anew on its own day is made as it was.
    expect(chosen({ statusUpdate, briefingSent: sent([], day) })).toEqual(['b', 'e'])
    // More than a packet holds: those that need the board's eye first, in the plan's order.
    const eight = Array.from({ length: 8 }, (_, i) => ({ id: `g${i}`, title: `Goal ${i}`, sort: i }))
    const words = eight.map((g, i) => update(`u${i}`, g.id, i > 5 ? 'offTrack' : 'onTrack'))
    expect(defaultBoardRequest(planWith({ goal: eight, statusUpdate: words }), day).goals).toEqual([
      'g0',
      'g1',
      'g6',
      'g7',
    ])
    // A word too old to bring its goal to the front is still the last that was said: the paper names what has no room.
    const old = update('old', 'g4', 'offTrack', '2026-03-01')
    const dropped = planWith({ goal: eight, statusUpdate: [...words.filter((w) => w.goal !== 'g4'), old] })
    expect(JSON.stringify(draw(dropped).model.blocks)).toContain(
      'has room for four, any now at risk or off track first. Not among them: goal 5, last called off track on March 1, 2026.',
    )
    // Where none is in trouble, none came first for it.
    const calm = planWith({ goal: eight, statusUpdate: words.map((w) => ({ ...w, status: 'onTrack' })) })
    expect(JSON.stringify(draw(calm).model.blocks)).toContain('a briefing has room for four.')
    // Nothing but a measure: somebody may have written there what is known.
    expect(chosen({ measure })).toEqual(['c'])
    // Forty goals without a word on them: none is in full, and the table of goals says so.
    expect(chosen({})).toEqual([])
    const plan = planWith({ goal: five })
    expect(JSON.stringify(draw(plan, { goals: [] }).model.blocks)).toContain(
      'No goal has its own section: none has a figure, a status or a measure entered.',
    )
    expect(
      defaultBoardRequest(planWith({ goal: five.slice(0, 1), measure: [{ id: 'm', goal: 'a' }], value }), day).goals,
    ).toBeNull()
  })

  it('takes the next meeting of the board for the day', () => {
    const meeting = [
      { id: '1', forum: 'board', date: '2027-01-11' },
      { id: '2', forum: 'cabinet', date: '2026-12-15' },
      { id: '3', forum: 'board', date: '2026-12-14' },
    ] as const
    expect(nextBoardDay(planWith({ meeting }), '2026-12-14')).toBe('2026-12-14')
    expect(nextBoardDay(planWith({ meeting }), '2026-12-15')).toBe('2027-01-11')
    expect(nextBoardDay(planWith({}), '2026-12-15')).toBe('2026-12-15')
  })
})

describe('what is missing', () => {
  const says = (plan: Plan) => missingFor(plan, defaultBoardRequest(plan, day)).map((m) => m.says)
  it('says it by goal, and stops saying it once it is there', () => {
    expect(says(planWith({ district: reading.district, goal: [{ id: 'g', title: 'T' }] }))).toEqual([
      'No motion is written. If the board is only to hear this, choose that as the type of item.',
      'No presenter is named.',
      'Goal 1 has no owner, measure and status update.',
      'Goal 1: no cost is entered for this goal.',
      'Goal 1: no action is entered for this goal yet.',
    ])
    const statusUpdate = [update('u', 'g', 'atRisk')]
    const action = [{ id: 'a', about: { kind: 'goal', id: 'g' }, title: 'Check in' }]
    const budgetLine = [{ id: 'l', goal: 'g', fiscalYear: '2026-27', amount: 100_00, status: 'requested' as const }]
    expect(says(planWith({ ...reading, statusUpdate, action, budgetLine }))).toEqual([
      'No motion is written. If the board is only to hear this, choose that as the type of item.',
      'No presenter is named.',
    ])
  })
})

describe('a motion', () => {
  it('is missing where the board votes, and not where it is only to hear or to talk it over', () => {
    const plan = planWith(reading)
    const says = (itemType: 'information' | 'discussion' | 'action' | 'consent') => {
      const request = defaultBoardRequest(plan, day)
      return missingFor(plan, { ...request, cover: { ...request.cover, itemType } }).map((m) => m.says)
    }
    for (const type of ['action', 'consent'] as const) expect(says(type)).toContain('No motion is written.')
    for (const type of ['information', 'discussion'] as const)
      expect(says(type).filter((s) => s.includes('motion'))).toEqual([])
  })
})

describe('items of the same meeting', () => {
  const records = {
    ...reading,
    person: [...reading.person, { id: 'supt', role: 'Superintendent' }],
    meeting: [{ id: 'm', forum: 'board', date: day }],
    boardItem: [{ id: 'i', title: 'Adoption of JK', meeting: 'm', needsScreen: true, state: 'ready', screen: 's' }],
  } as const
  const about = (plan: Plan) =>
    missingFor(plan, defaultBoardRequest(plan, day)).filter((m) => 'kind' in m.at && m.at.kind === 'boardItem')

  it('are not ready without their equity screen, until one stands or is waived', () => {
    expect(about(planWith(records))).toEqual([
      {
        says: 'Item “Adoption of JK” is not ready: it needs an equity screen and has none.',
        at: { kind: 'boardItem', id: 'i' },
      },
    ])
    const waiver = { id: 's', title: 'JK', status: 'waived', waivedBy: 'supt', lookBack: '2027-06-14' } as const
    expect(about(planWith({ ...records, equityScreen: [waiver] }))).toMatchObject([
      { says: expect.stringContaining('does not say the reason for the waiver') },
    ])
    const reasoned = { ...waiver, waiveReason: 'The court’s date is in nine days.' }
    expect(about(planWith({ ...records, equityScreen: [reasoned] }))).toEqual([])
    const other = { ...records, meeting: [{ id: 'm', forum: 'board', date: '2027-01-11' }] } as const
    expect(about(planWith(other)), 'another evening').toEqual([])
  })
})

describe('the agenda item as it was filled in', () => {
  const person = [...reading.person, { id: 'chair', role: 'Superintendent' }]
  const decision = [
    { id: 'd2', date: '2026-03-09', forum: 'Board', text: 'The board asked for results by group.' },
    { id: 'd1', date: '2025-04-14', forum: 'Board', text: 'The board adopted policy JBB.' },
    { id: 'd3', date: '2027-01-11', forum: 'Board', text: 'Later than the paper.' },
    { id: 'd4', date: '2026-02-01', forum: 'Cabinet', text: 'The cabinet met.' },
  ]
  const plan = planWith({ ...reading, person, decision })
  const cover = (over: Partial<BriefingRequest['cover']>) => {
    const usual = defaultBoardRequest(plan, day)
    return blocksOf(plan, { cover: { ...usual.cover, ...over } })
  }
  const under = (blocks: ReturnType<typeof cover>, label: string) => {
    const found = blocks.find((b) => b.t === 'hung' && b.label === label)
    return found?.t === 'hung' ? found.paragraphs : undefined
  }

  it('names the type, the number, who prepared it and who presents it', () => {
    const blocks = cover({ itemType: 'discussion', item: '7.2', preparedBy: 'cao', presentedBy: 'chair' })
    expect(blocks[0]).toEqual({ t: 'item', item: 'Agenda item 7.2', type: 'Discussion' })
    expect(under(blocks, 'Prepared by')).toEqual(['Chief Academic Officer'])
    expect(under(blocks, 'Presented by')).toEqual(['Superintendent'])
  })

  it('says who prepared it only where somebody entered that', () => {
    const by = (officer: object) => {
      const plan = planWith({
        ...reading,
        person,
        officer: [{ id: 'officer', title: 'Chief Equity Officer', ...officer }],
      })
      return under(blocksOf(plan, {}), 'Prepared by')
    }
    expect(by({ status: 'inPost' })).toBeUndefined()
    expect(by({ status: 'hiring', preparedBy: 'cao' })).toEqual(['Chief Academic Officer'])
  })

  it('lists earlier actions oldest first: of every forum but the cabinet, or those that were chosen', () => {
    expect(under(cover({}), 'Earlier actions')).toEqual([
      'April 14, 2025, Board: The board adopted policy JBB.',
      'March 9, 2026, Board: The board asked for results by group.',
    ])
    expect(under(cover({ earlier: ['d4'] }), 'Earlier actions')).toEqual([
      'February 1, 2026, Cabinet: The cabinet met.',
    ])
    expect(under(cover({ earlier: [] }), 'Earlier actions')).toBeUndefined()
  })

  it('gives a decision without a day that of the meeting in which it was taken', () => {
    const meeting = [{ id: 'mt', forum: 'board', date: '2026-05-11' }] as const
    const decision = [
      { id: 'd1', forum: 'Board', text: 'Before it.', date: '2026-05-10' },
      { id: 'd2', forum: 'Board', text: 'In it.', meeting: 'mt' },
      { id: 'd3', forum: 'Board', text: 'After it.', date: '2026-05-12' },
    ]
    expect(under(blocksOf(planWith({ ...reading, meeting, decision })), 'Earlier actions')).toEqual([
      'May 10, 2026, Board: Before it.',
      'May 11, 2026, Board: In it.',
      'May 12, 2026, Board: After it.',
    ])
  })

  it('calls no earlier action one of the latest whose day nobody recorded', () => {
    const on = (id: string, date?: string) => ({ id, forum: 'Board', text: `Decision ${id}.`, ...(date && { date }) })
    const actions = (...list: readonly ReturnType<typeof on>[]) =>
      under(blocksOf(planWith({ ...reading, decision: list })), 'Earlier actions')
    const five = ['2021', '2022', '2023', '2024', '2025'].map((y) => on(y, `${y}-03-01`))
    expect(actions(...five, on('a'), on('b'))?.slice(-2)).toEqual([
      'March 1, 2025, Board: Decision 2025.',
      'The latest four of five with a date; two more have no date recorded.',
    ])
    expect(actions(...five.slice(4), on('a'))).toEqual([
      'March 1, 2025, Board: Decision 2025.',
      'One more has no date recorded.',
    ])
    expect(actions(...['a', 'b', 'c', 'd', 'e'].map((id) => on(id)))?.at(-1)).toBe('Four of five; none has a date.')
  })

  it('names no meeting of which the plan knows none, and no group where no figure is of one', () => {
    expect(under(cover({}), 'Meeting')).toBeUndefined()
    const meeting = [{ id: 'm', forum: 'board', date: day }] as const
    const planned = blocksOf(planWith({ ...reading, meeting }))
    expect(planned.find((b) => b.t === 'hung' && b.label === 'Meeting')).toMatchObject({
      paragraphs: ['Meeting of the board, December 14, 2026'],
    })
    expect(defaultBoardRequest(planWith(reading), day).cover.purpose).toContain(', by student group.')
    const bare = planWith({ ...reading, value: reading.value.filter((v) => v.group === 'all') })
    expect(defaultBoardRequest(bare, day).cover.purpose).toBe(
      'The board reviews progress on the goals of the equity plan.',
    )
  })

  it('adds no change to options that lack it, and only to those', () => {
    const titles = (names: string[]) => {
      const options = names.map((option) => ({ option, for: 'It can be paid.', against: '' }))
      const block = cover({ options }).find((b) => b.t === 'options')
      return block?.t === 'options' ? block.options.map((o) => `${o.letter} ${o.title}`) : []
    }
    expect(titles(['Hire two coaches', 'Hire one'])).toEqual(['A Hire two coaches', 'B Hire one', 'C No change'])
    expect(titles(['No change', 'Hire one'])).toEqual(['A No change', 'B Hire one'])
  })

  it('leaves out the parts that were switched off', () => {
    const heads = (off: BriefingRequest['off']) =>
      blocksOf(plan, off === undefined ? {} : { off }).flatMap((b) =>
        b.t === 'heading' && b.level === 1 ? [b.text] : [],
      )
    expect(heads(undefined)).toEqual(['Where we stand', 'Goal 1. More children read well', 'Sign-off'])
    expect(heads(['stand', 'signOff'])).toEqual(['Goal 1. More children read well'])
    expect(heads(['cover', 'goals', 'signOff'])).toEqual(['Where we stand'])
  })

  it('has lines to sign where a board decides, and none on what it only hears', () => {
    const signs = (cover: object) =>
      blocksOf(plan, { cover: { ...defaultBoardRequest(plan, day).cover, ...cover } }).some((b) => b.t === 'signatures')
    expect(signs({ motion: 'That the board accept it.', itemType: 'action' })).toBe(true)
    expect(signs({ itemType: 'information' })).toBe(false)
    expect(signs({ itemType: 'discussion', signed: [{ role: 'Superintendent' }] }), 'somebody signed').toBe(true)
  })

  it('is made from the briefing in preparation, and from what is usual where that is silent', () => {
    const made = requestOf(
      planWith({
        ...reading,
        briefing: [{ id: 'b', date: '2026-12-14', motion: 'I move that …', leftOut: ['signOff'], final: true }],
      }),
      {
        id: 'b',
        date: '2026-12-14',
        motion: 'I move that …',
        leftOut: ['signOff'],
        final: true,
        attachments: ['', 'A'],
      },
      '2026-11-24',
    )
    expect(made).toMatchObject({ draft: false, date: '2026-12-14', off: ['signOff'] })
    expect(made.cover).toMatchObject({
      subject: 'Progress on the equity plan',
      motion: 'I move that …',
      attachments: ['A'],
    })
    expect(briefingRequest.safeParse(made).success).toBe(true)
  })
})

describe('the fiscal year of a day', () => {
  it.each([
    ['2026-12-14', 7, '2026-27'],
    ['2026-06-30', 7, '2025-26'],
    ['2026-07-01', 7, '2026-27'],
    ['2099-12-31', 1, '2099-00'],
  ] as const)('%s with a year that starts in month %i is in %s', (date, month, year) => {
    expect(fiscalYear(date, month)).toBe(year)
  })
})
