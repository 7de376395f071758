// @module-tag seconds

import { expect, it } from 'vitest'
import { boardBriefing } from '../../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../../shared/briefing/dossier/dossier.ts'
import { onePageBrief } from '../../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import { presenterPage } from '../../../../shared/briefing/presenter/presenter.ts'
import { progressReport } from '../../../../shared/briefing/progress/progress.ts'
import { briefingRequest } from '../../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../../support/plan.ts'

/** Whoever reads or hears one goal learns there what it costs, and need not add up an appendix. */

const line = (id: string, fiscalYear: string, amount: number, source?: string) => ({
  ...{ id, goal: 'g', description: id, fiscalYear, amount, status: 'requested' as const },
  ...(source && { source }),
})
const plan = planWith({
  ...reading,
  fundingSource: [{ id: 's', name: 'Title I-A', type: 'titleIA', recurring: true }],
  fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2026-27', grant: { amount: 6_000_000, status: 'secured' } }],
  budgetLine: [
    line('coach', '2026-27', 5_000_000, 's'),
    line('books', '2026-27', 2_000_000, 's'),
    line('more', '2027-28', 1_000_000),
  ],
})
const says =
  'It costs $70,000 in 2026–27, $60,000 of it secured, though none of it is approved yet; $10,000 in 2027–28, none of it secured.'
const asked = (document: 'progress' | 'plan', readBy: 'board' | 'public') =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), document, readBy })

it('tells the board what a goal costs, where the goal is read', () => {
  expect(JSON.stringify(progressReport(plan, asked('progress', 'board')).model.blocks)).toContain(says)
  expect(JSON.stringify(fullPlan(plan, asked('plan', 'board')).model.blocks)).toContain(says)
})

it('does not deny on the cover that money is approved of which the status is not entered', () => {
  const cover = (status?: 'requested') => {
    const lines = [line('coach', '2026-27', 5_000_000)].map(({ status: _, ...l }) => ({
      ...l,
      ...(status && { status }),
    }))
    const of = planWith({ ...reading, budgetLine: lines })
    return JSON.stringify(boardBriefing(of, briefingRequest.parse(defaultBoardRequest(of, '2026-12-14'))).model.blocks)
  }
  expect(cover()).toContain('in 2026–27, $50,000 in all, none of it entered as approved.')
  expect(cover('requested')).toContain('in 2026–27, $50,000 in all, none of it approved yet.')
})

it('says between what and what is secured, where another goal takes from the same source', () => {
  const shared = planWith({
    ...reading,
    goal: [...reading.goal, { id: 'h', title: 'More come to school', sort: 2 }],
    fundingSource: [{ id: 's', name: 'Title IV-A', recurring: true }],
    fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2026-27', grant: { amount: 6_000_000, status: 'secured' } }],
    budgetLine: [line('coach', '2026-27', 5_500_000, 's'), { ...line('visits', '2026-27', 2_200_000, 's'), goal: 'h' }],
  })
  const request = briefingRequest.parse({ ...defaultBoardRequest(shared, '2026-12-14'), document: 'progress' })
  const text = JSON.stringify(progressReport(shared, request).model.blocks)
  expect(text).toContain(
    'It costs $55,000 in 2026–27, between $38,000 and $55,000 of it secured, though none of it is approved yet. How much of that it gets depends on other goals, which ask the same sources for money.',
  )
  expect(text).toContain(
    'It costs $22,000 in 2026–27, between $5,000 and $22,000 of it secured, though none of it is approved yet.',
  )
})

it('says “a year” of a cost that recurs, of which one year is entered so far', () => {
  const told = (lines: readonly object[]) => {
    const of = planWith({ ...reading, budgetLine: lines as never })
    const request = { ...defaultBoardRequest(of, '2026-12-14'), document: 'progress' }
    return JSON.stringify(progressReport(of, briefingRequest.parse(request)).model.blocks)
  }
  const tutors = { ...line('tutors', '2026-27', 4_000_000), recurring: true }
  expect(told([tutors])).toContain('It costs $40,000 a year, entered for 2026–27 so far, none of it secured.')
  expect(told([tutors, line('books', '2026-27', 100_000)])).toContain(
    'It costs $41,000 in 2026–27, none of it secured.',
  )
})

it('tells in the briefing what every goal costs, in a row each, and which goal has no money entered', () => {
  const goals = (many: number) =>
    planWith({
      ...reading,
      goal: [
        ...reading.goal,
        ...Array.from({ length: many - 1 }, (_, i) => ({ id: `h${i}`, title: `Goal h${i}`, sort: i + 2 })),
      ],
      fundingSource: [{ id: 's', name: 'Title IV-A', recurring: true }],
      fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2026-27', grant: { amount: 6_000_000, status: 'secured' } }],
      budgetLine: [
        line('coach', '2026-27', 5_500_000, 's'),
        { ...line('visits', '2026-27', 2_200_000, 's'), goal: 'h0' },
        line('more', '2027-28', 1_000_000),
      ],
    })
  const board = (of: ReturnType<typeof goals>) =>
    boardBriefing(of, briefingRequest.parse(defaultBoardRequest(of, '2026-12-14'))).model.blocks
  const told = board(goals(3))
  const kept = told[told.findIndex((b) => b.t === 'heading' && b.text === 'What each goal costs') + 1]
  const [costs, below] = kept?.t === 'keep' ? kept.blocks : []
  expect(costs?.t === 'table' && costs.rows.map((r) => r.cells.map((c) => c.text).join(' | '))).toEqual([
    '1. Goal h0 | $22,000 | $5,000 to $22,000 | None asked | ',
    '2. Goal h1 | None asked |  | None asked | ',
    '3. More children read well | $55,000 | $38,000 to $55,000 | $10,000 | none',
  ])
  const next = transitionDossier(
    goals(3),
    briefingRequest.parse({ ...defaultBoardRequest(goals(3), '2026-12-14'), document: 'dossier' }),
  )
  const same =
    next.model.blocks[next.model.blocks.findIndex((b) => b.t === 'heading' && b.text === 'What each goal costs') + 1]
  expect(same).toEqual(kept)
  // A head that is heard without the one beside it still has its year.
  expect(costs?.t === 'table' && costs.columns.map((c) => c.head)).toEqual([
    'Goal',
    '2026–27',
    'Secured 2026–27',
    '2027–28',
    'Secured 2027–28',
  ])
  expect(below?.t === 'note' && below.text).toMatch(/next two is entered for goal 2\.$/)
  // In a plan of one goal, the goal says it itself, and so does each where the part with the table is left out.
  expect(JSON.stringify(board(goals(1)))).toContain('It costs $55,000 in 2026–27')
  const off = briefingRequest.parse({ ...defaultBoardRequest(goals(3), '2026-12-14'), off: ['stand'] })
  expect(JSON.stringify(boardBriefing(goals(3), off).model.blocks)).toContain('It costs $55,000 in 2026–27')
  // Of forty goals the briefing has a section of few: a row is all that the board has of the others.
  const many = board(goals(40)).find((b) => b.t === 'table' && b.columns.some((c) => c.head === 'Secured 2026–27'))
  expect(many?.t === 'table' && many.rows).toHaveLength(40)
})

it('names the groups that miss their targets in a sentence for a few goals, and in a row each for many', () => {
  const goals = (many: number) => {
    const each = Array.from({ length: many }, (_, i) => `${i + 1}`)
    const own = <T extends { id: string; measure: string }>(all: readonly T[]) =>
      each.flatMap((i) => all.map((r) => ({ ...r, id: `${r.id}-${i}`, measure: `m${i}` })))
    const target = reading.target.map((t) => (t.id === 't2' ? { ...t, aim: { figure: 35 } } : t))
    return planWith({
      ...reading,
      goal: each.map((i) => ({ ...reading.goal[0], id: `g${i}`, mainMeasure: `m${i}`, sort: Number(i) })),
      measure: each.map((i) => ({ ...reading.measure[0], id: `m${i}`, goal: `g${i}` })),
      value: own(reading.value),
      target: own(target),
    })
  }
  const board = (of: ReturnType<typeof goals>) =>
    boardBriefing(of, briefingRequest.parse(defaultBoardRequest(of, '2026-12-14'))).model.blocks
  const lead =
    'Groups that miss their targets for 2025–26: of those that a goal is for, the farthest from theirs first, then others'
  const said = board(goals(2)).flatMap((b) => (b.t === 'note' ? b.text : []))
  expect(said).toContain(
    `${lead}. Goal 1: Hispanic students and all students. Goal 2: Hispanic students and all students.`,
  )
  const rows = board(goals(13)).find((b) => b.t === 'table' && b.caption === lead)
  expect(rows?.t === 'table' && rows.rows.map((r) => r.cells.map((c) => c.text).join(': ')).slice(1, 4)).toEqual([
    'Goal 2: Hispanic students and all students',
    'Goal 3: Hispanic students and all students',
    'Goal 4: Hispanic students and all students',
  ])
  // Who goes from heading to heading finds it.
  const all = board(goals(13))
  const at = all.findIndex((b) => b.t === 'table' && b.caption === lead)
  // The contents lead to it: to thirteen goals there are sections of few.
  expect(all[at - 1]).toMatchObject({ t: 'heading', level: 1, text: 'Who misses targets' })
})

it('does not call all groups of a goal behind on one page, where one of them has no printed target', () => {
  const groups = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `Group ${id}`, dimension: 'race' }))
  const plan = planWith({
    ...reading,
    studentGroup: [...reading.studentGroup, ...groups],
    goal: [
      { ...reading.goal[0], focusGroups: ['a', 'b', 'c', 'd'] },
      { id: 'h', title: 'More come to school', sort: 2 },
    ],
    value: groups.flatMap(({ id }) =>
      ['2023-24', '2025-26'].map((year) => ({
        ...{ id: `${id}-${year}`, measure: 'm', group: id, year, reading: { figure: 20, n: 100 } },
      })),
    ),
    target: ['a', 'b', 'c'].map((group) => ({
      ...{ id: group, measure: 'm', group, year: '2025-26', aim: { figure: 30 } },
    })),
  })
  const request = briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), document: 'onePage' })
  expect(JSON.stringify(onePageBrief(plan, request, undefined, 12).model.blocks)).toMatch(
    /at least three of four groups/i,
  )
})

it('does not say of others with a target that the goal is for them, where all miss theirs', () => {
  const all = { hisp: 35, all: 50, white: 60 }
  const target = Object.entries(all).map(([group, figure]) => ({
    ...{ id: group, measure: 'm', group, year: '2025-26', aim: { figure } },
  }))
  const goal = [
    { ...reading.goal[0], focusGroups: ['hisp'] },
    { id: 'h', title: 'More come to school', sort: 2 },
  ]
  const plan = planWith({ ...reading, goal, target })
  const request = briefingRequest.parse(defaultBoardRequest(plan, '2026-12-14'))
  expect(JSON.stringify(boardBriefing(plan, request).model.blocks)).toMatch(
    /Groups that miss their targets for 2025–26, [^.]*\. Goal 2: all students, White students and Hispanic students\./,
  )
})

it('does not sound as if nobody else missed them, where groups miss theirs that the goal is not for', () => {
  const target = Object.entries({ hisp: 35, swd: 20, all: 1, white: 60 }).map(([group, figure]) => ({
    ...{ id: group, measure: 'm', group, year: '2025-26', aim: { figure } },
  }))
  const goal = [
    { ...reading.goal[0], focusGroups: ['hisp', 'swd'] },
    { id: 'h', title: 'More come to school', sort: 2 },
  ]
  const plan = planWith({ ...reading, goal, target })
  const request = briefingRequest.parse(defaultBoardRequest(plan, '2026-12-14'))
  expect(JSON.stringify(boardBriefing(plan, request).model.blocks)).toContain(
    'first, then others. Goal 2: students with disabilities, Hispanic students and one other group.',
  )
})

it('has a row of a goal whose own groups have no target in print, where all students miss theirs', () => {
  const target = [{ id: 'all', measure: 'm', group: 'all', year: '2025-26', aim: { figure: 60 } }]
  const goal = [
    { ...reading.goal[0], focusGroups: ['hisp', 'swd'] },
    { id: 'h', title: 'More come to school', sort: 2 },
  ]
  const plan = planWith({ ...reading, goal, target })
  const asked = (document: string) =>
    briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), document, readBy: 'board' })
  expect(JSON.stringify(boardBriefing(plan, asked('board')).model.blocks)).toContain(
    'Goal 2: all students (its own groups have no printed target).',
  )
  expect(JSON.stringify(progressReport(plan, asked('progress')).model.blocks)).toContain(
    'Below its target for 2025–26: all students (target 60.0).',
  )
  const inALine = [...flat(presenterPage(plan, asked('presenter')).model.blocks)].find((b) => b.t === 'table')
  expect(inALine?.t === 'table' && inALine.rows[1]?.cells[2]?.text).toBe('All students')
})

it('says “Nobody” of no goal that others miss for whom it is not', () => {
  const target = Object.entries({ hisp: 1, swd: 1, all: 1, white: 99 }).map(([group, figure]) => ({
    ...{ id: group, measure: 'm', group, year: '2025-26', aim: { figure } },
  }))
  const goal = [
    { ...reading.goal[0], focusGroups: ['hisp', 'swd'] },
    { id: 'h', title: 'More come to school', sort: 2 },
  ]
  const plan = planWith({ ...reading, goal, target })
  const request = briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), document: 'presenter' })
  const inALine = [...flat(presenterPage(plan, request).model.blocks)].find((b) => b.t === 'table')
  expect(inALine?.t === 'table' && inALine.rows[1]?.cells[2]?.text).toBe('One other group')
})

it('names who is behind the straight line to the final target where the latest year has no target', () => {
  const goals = (firstHasTargets: boolean) =>
    planWith({
      ...reading,
      goal: ['1', '2'].map((i) => ({ ...reading.goal[0], id: `g${i}`, mainMeasure: `m${i}`, sort: Number(i) })),
      measure: ['1', '2'].map((i) => ({ ...reading.measure[0], id: `m${i}`, goal: `g${i}` })),
      value: ['1', '2'].flatMap((i) => reading.value.map((v) => ({ ...v, id: `${v.id}-${i}`, measure: `m${i}` }))),
      target: ['1', '2'].flatMap((i) =>
        reading.target
          .filter((t) => t.year === '2028-29' || (i === '1' && firstHasTargets))
          .map((t) => ({ ...t, id: `${t.id}-${i}`, measure: `m${i}`, ...(t.id === 't2' && { aim: { figure: 35 } }) })),
      ),
    })
  const said = (of: ReturnType<typeof goals>, document = 'board') => {
    const request = briefingRequest.parse({ ...defaultBoardRequest(of, '2026-12-14'), document })
    const paper = document === 'board' ? boardBriefing(of, request) : transitionDossier(of, request)
    return paper.model.blocks.flatMap((b) => (b.t === 'note' ? b.text : []))
  }
  const line =
    'Groups behind schedule in 2025–26, by the straight line from the baseline to the final target, the farthest behind first'
  const both = 'students with disabilities and Hispanic students'
  expect(said(goals(false))).toContain(`${line}. Goal 1: ${both}. Goal 2: ${both}.`)
  const first = boardBriefing(goals(false), briefingRequest.parse(defaultBoardRequest(goals(false), '2026-12-14')))
  expect(JSON.stringify(first.model.blocks)).toContain(
    'The plan has two goals; neither has a status. In 2025–26, both have groups behind schedule, by the straight line to the final target.',
  )
  // Of a goal with a target for the year the target says it, and the line of the other.
  const mixed = said(goals(true))
  expect(mixed).toContain(`${line}. Goal 2: ${both}.`)
  expect(mixed.join()).toContain(
    'of those that a goal is for, the farthest from theirs first, then others. Goal 1: Hispanic students and all students.',
  )
  // The next officer reads it, too.
  expect(said(goals(false), 'dossier')).toContain(`${line}. Goal 1: ${both}. Goal 2: ${both}.`)
})

it('says in a goal’s section of a briefing on very many goals who is behind and what it costs', () => {
  const each = Array.from({ length: 13 }, (_, i) => `${i + 1}`)
  const plan = planWith({
    ...reading,
    goal: each.map((i) => ({ ...reading.goal[0], id: `g${i}`, mainMeasure: `m${i}`, sort: Number(i) })),
    measure: each.map((i) => ({ ...reading.measure[0], id: `m${i}`, goal: `g${i}` })),
    value: each.flatMap((i) => reading.value.map((v) => ({ ...v, id: `${v.id}-${i}`, measure: `m${i}` }))),
    target: each.flatMap((i) =>
      reading.target.flatMap((t) => (t.year === '2028-29' ? [{ ...t, id: `${t.id}-${i}`, measure: `m${i}` }] : [])),
    ),
    budgetLine: [{ ...line('coach', '2026-27', 5_000_000), goal: 'g1' }],
  })
  const request = briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), goals: ['g1'] })
  const words = JSON.stringify(boardBriefing(plan, request).model.blocks)
  expect(words).toContain(
    'Behind schedule in 2025–26, by the straight line to the final target: students with disabilities',
  )
  expect(words).toContain('It costs $50,000 in 2026–27')
})

it('counts no goal as behind for its groups that is behind for students alone whom it does not name', () => {
  const far = { all: 99, hisp: 90, white: 90 }
  const plan = planWith({
    ...reading,
    goal: [
      { ...reading.goal[0], id: 'g1', mainMeasure: 'm1', sort: 1, focusGroups: ['hisp'] },
      { ...reading.goal[0], id: 'g2', mainMeasure: 'm2', sort: 2, focusGroups: ['white'] },
    ],
    measure: ['1', '2'].map((i) => ({ ...reading.measure[0], id: `m${i}`, goal: `g${i}` })),
    value: ['1', '2'].flatMap((i) => reading.value.map((v) => ({ ...v, id: `${v.id}-${i}`, measure: `m${i}` }))),
    target: ['1', '2'].flatMap((i) =>
      Object.entries({ ...far, ...(i === '2' && { white: 1 }) }).map(([group, figure]) => ({
        ...{ id: `${group}-${i}`, measure: `m${i}`, group, year: '2028-29', aim: { figure } },
      })),
    ),
  })
  const { blocks } = boardBriefing(plan, briefingRequest.parse(defaultBoardRequest(plan, '2026-12-14'))).model
  const said = JSON.stringify(blocks)
  expect(said).toContain(
    'In 2025–26, one of the two is behind schedule for groups that it is for, by the straight line',
  )
  expect(said).toContain(
    'behind first, then others. Goal 1: Hispanic students, all students and one other group. Goal 2: all students',
  )
})

it('says in a goal’s own section of longer papers who is behind the straight line, where the year has no target', () => {
  const goals = (target: readonly object[]) => planWith({ ...reading, target } as never)
  const readings = (of: ReturnType<typeof goals>, document: 'progress' | 'plan' | 'board') => {
    const request = briefingRequest.parse({ ...defaultBoardRequest(of, '2026-12-14'), document })
    const draw = { progress: progressReport, plan: fullPlan, board: boardBriefing }[document]
    return [...flat(draw(of, request).model.blocks)].flatMap((b) => (b.t === 'reading' ? b.text : []))
  }
  const final = reading.target.filter((t) => t.year === '2028-29')
  const behind =
    'Behind schedule in 2025–26, by the straight line to the final target: students with disabilities and Hispanic students.'
  for (const document of ['progress', 'plan'] as const)
    expect(readings(goals(final), document).join(), document).toContain(behind)
  // The short briefing has it once, for all goals; and where the year has targets, they are what counts.
  expect(readings(goals(final), 'board').join()).not.toContain('Behind schedule in')
  expect(readings(goals(reading.target), 'progress').join()).not.toContain('Behind schedule in')
  const low = final.map((t) => ({ ...t, aim: { figure: 16 } }))
  expect(readings(goals(low), 'progress').join()).toContain(
    'Both of its groups are on schedule in 2025–26, by the straight line to the final target.',
  )
  // “All” said of the goal's groups alone would be read as all students.
  const high = [...low, { ...low[0], id: 't-all', group: 'all', aim: { figure: 90 } }]
  expect(readings(goals(high), 'progress').join()).toContain(
    'Both of its groups are on schedule in 2025–26, by the straight line to the final target; behind it: all students.',
  )
})

it('names the source of which nobody said how certain it is, and says once what holds for every year', () => {
  const years = ['2026-27', '2027-28', '2028-29']
  const of = (grant?: object) =>
    planWith({
      ...reading,
      fundingSource: [{ id: 's', name: 'Title I-A', recurring: true }],
      fundingAmount: grant ? years.map((y) => ({ id: y, source: 's', fiscalYear: y, grant })) : [],
      budgetLine: years.map((y) => line(y, y, 4_800_000, 's')),
    })
  const told = (from: ReturnType<typeof of>) => {
    const request = briefingRequest.parse({ ...defaultBoardRequest(from, '2026-12-14'), document: 'progress' })
    return JSON.stringify(progressReport(from, request).model.blocks)
  }
  const come = 'It costs $48,000 a year from 2026–27 to 2028–29,'
  expect(told(of({ amount: 4_800_000 }))).toContain(
    `${come} from Title I-A, and whether that is secured has not been entered.`,
  )
  expect(told(of())).toContain(`${come} from Title I-A, which has no amount entered.`)
  expect(told(of({ amount: 4_800_000, status: 'secured' }))).toContain(`${come} all of it secured, though none`)
})

it('names on the page of one goal what is paid, from which source, and that it stops before the goal does', () => {
  const years = ['2026-27', '2027-28']
  const liaison = (l: object) => ({ ...l, description: 'Three attendance liaisons', status: 'approved' })
  const of = (more: object = {}) =>
    planWith({
      ...reading,
      fundingSource: [{ id: 's', name: 'Recovery grant', type: 'oneTime', endsOn: '2028-06-30' }],
      fundingAmount: years.map((y) => ({
        id: y,
        source: 's',
        fiscalYear: y,
        grant: { amount: 100, status: 'secured' },
      })),
      budgetLine: years.map((y) => liaison(line(y, y, 100, 's'))),
      ...more,
    } as never)
  const told = (from: ReturnType<typeof of>, document: 'onePage' | 'progress') => {
    const asked = { ...defaultBoardRequest(from, '2026-12-14'), document, of: { kind: 'goal' as const, id: 'g' } }
    const request = briefingRequest.parse(asked)
    return JSON.stringify((document === 'onePage' ? onePageBrief : progressReport)(from, request).model.blocks)
  }
  for (const document of ['onePage', 'progress'] as const)
    expect(told(of(), document)).toContain(
      'all of it secured. The money pays for three attendance liaisons, from Recovery grant (ends June 30, 2028). The plan has no money for it after June 30, 2028.',
    )
  const position = [{ id: 'p', title: 'Liaison', fte: 1 }]
  const base = { id: 'b', name: 'General fund', type: 'generalFund', recurring: true }
  const grant = { id: 's', name: 'Recovery grant', type: 'oneTime', endsOn: '2028-06-30' }
  const goesOn = of({
    position,
    positionPay: [{ id: 'pay', position: 'p', source: 'b', fiscalYear: '2028-29', fte: 1 }],
    fundingSource: [grant, base],
    budgetLine: [{ ...liaison(line('x', '2027-28', 100, 's')), position: 'p' }],
  })
  expect(told(goesOn, 'onePage'), 'another source takes the position over').not.toContain('has no money for it')
  const goal = [{ ...reading.goal[0], end: '2028-06-30' }]
  const measure = [{ ...reading.measure[0], targetYear: '2027-28' }]
  expect(told(of({ goal, measure }), 'progress'), 'the goal ends with it').not.toContain('has no money for it')
})

it('tells a yearly cost by the year, to the end of the goal, with its sum and until when it is paid', () => {
  const years = ['2026-27', '2027-28', '2028-29', '2029-30']
  const team = planWith({
    ...reading,
    goal: [{ ...reading.goal[0], end: '2030-06-30' }],
    fundingSource: [{ id: 's', name: 'Title I', recurring: true, endsOn: '2028-06-30' }],
    fundingAmount: years.slice(0, 2).map((y) => ({
      ...{ id: y, source: 's', fiscalYear: y, grant: { amount: 14_000_000, status: 'secured' } },
    })),
    budgetLine: years.map((y, i) => ({
      ...line(y, y, 14_000_000, i < 2 ? 's' : undefined),
      description: 'Team meetings',
      status: i < 2 ? 'approved' : 'requested',
    })),
  })
  const request = briefingRequest.parse({
    ...defaultBoardRequest(team, '2027-01-11'),
    document: 'progress',
    of: { kind: 'goal', id: 'g' },
  })
  expect(JSON.stringify(progressReport(team, request).model.blocks)).toContain(
    'It costs $140,000 a year from 2026–27 to 2029–30, $560,000 in all: in 2026–27 and 2027–28, all of it secured; in 2028–29 and 2029–30, none of it secured. The money pays for team meetings, from Title I (secured until June 30, 2028). The plan has no money for it after June 30, 2028.',
  )
  const front = JSON.stringify(boardBriefing(team, { ...request, document: 'board' }).model.blocks)
  expect(front).toContain('$140,000, all of it approved or spent.')
  expect(front).toContain(
    'With the years after it: $140,000 a year from 2026–27 to 2029–30, $560,000 in all; the plan has no money for it after June 30, 2028.',
  )
  expect(front).toContain('$140,000 of $140,000 in 2026–27; $0 of $140,000 in 2028–29')
})

it('names on the page of one goal its policy and a first step whose start is over', () => {
  const team = planWith({
    ...reading,
    policy: [{ id: 'ja', code: 'JA', title: 'Student success', stage: 'adopted' }],
    policyLink: [{ id: 'l', goal: 'g', policy: 'ja', extent: 'whole' }],
    action: [{ id: 'a', about: { kind: 'goal', id: 'g' }, title: 'Teams meet every two weeks', start: '2026-08' }],
  })
  const request = { ...defaultBoardRequest(team, '2027-01-11'), document: 'progress' as const }
  const { model } = progressReport(team, { ...request, of: { kind: 'goal', id: 'g' } })
  const page = JSON.stringify(model.blocks)
  expect(page).toContain('"Policy behind it","paragraphs":["JA, Student success (adopted)"]')
  expect(model.leftOut).not.toContain('1 link of a policy to a goal')
  expect(page).toMatch(/Teams meet every two weeks.*Planned from August 2026/)
})

it('tells the public nothing of it', () => {
  expect(JSON.stringify(fullPlan(plan, asked('plan', 'public')).model.blocks)).not.toMatch(/What it costs|It costs/)
})
