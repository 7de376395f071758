// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import type { Since } from '../../../shared/briefing/board/changed.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { type Drawn, flat, type Table } from '../../../shared/briefing/document.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { findings } from '../../../shared/rules/index.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Plans that turn midway: what a measure is, for whom, by when; each told in the paper after the turn, and not smoothed over. */

const day = '2026-12-08'
const blocks = ({ model }: Drawn) => [...flat(model.blocks)]
const request = (plan: Plan, on = day) => ({
  ...defaultBoardRequest(plan, on),
  goals: plan.all('goal').map((g) => g.id),
})
const every = (plan: Plan): readonly string[] => [
  text(boardBriefing(plan, request(plan))),
  text(onePageBrief(plan, { ...request(plan), document: 'onePage' })),
  text(progressReport(plan, { ...request(plan), document: 'progress' })),
  text(fullPlan(plan, { ...request(plan), document: 'plan', readBy: 'board' })),
]

const values = (...rows: readonly (readonly [string, string, number])[]) =>
  rows.map(([group, year, figure]) => ({ id: `v ${group} ${year}`, measure: 'm', group, year, reading: { figure } }))
const targets = (...rows: readonly (readonly [string, string, number])[]) =>
  rows.map(([group, year, figure]) => ({ id: `t ${group} ${year}`, measure: 'm', group, year, aim: { figure } }))

const measure = { ...reading.measure[0], public: true, targetYear: '2026-27', reference: undefined }
const goal = { ...reading.goal[0], focusGroups: ['hisp'] as string[] }
const known = values(
  ['hisp', '2023-24', 27.4],
  ['all', '2023-24', 41.2],
  ['hisp', '2025-26', 31.9],
  ['all', '2025-26', 43.9],
)
const aims = targets(['hisp', '2026-27', 42], ['all', '2026-27', 50])

type Records = Parameters<typeof planWith>[0]
const planOf = (changes: Records = {}) =>
  planWith({ ...reading, goal: [goal], measure: [measure], value: known, target: aims, ...changes } as Records)

const sent = {
  id: 's',
  document: 'boardBriefing' as const,
  forDay: '2026-10-01',
  exportedOn: '2026-09-24',
  printed: known.map(({ group, year, reading: { figure } }) => ({ measure: 'm', group, year, figure })),
}

/** The lines of what changed since the paper before, and the sentence over them. */
function changesOf(now: Records, earlier: Records = {}): { lines: readonly (readonly string[])[]; says: string } {
  const plan = planOf({ briefingSent: [sent], ...now } as Records)
  const since: Since = { sent: 's', plan: planOf(earlier) }
  const all = blocks(boardBriefing(plan, request(plan), undefined, since))
  const at = all.findIndex((b) => b.t === 'heading' && b.text.startsWith('What changed'))
  const tables = all.filter((b): b is Table => b.t === 'table' && b.caption?.endsWith(', then and now') === true)
  const said = all[at + 1]
  return {
    lines: tables.flatMap((t) => t.rows).map((r) => r.cells.map((c) => c.text)),
    says: said?.t === 'reading' ? said.text : '',
  }
}

describe('a figure that is withheld at the baseline', () => {
  const withheld = known.map((v) => (v.id === 'v hisp 2023-24' ? { ...v, reading: { state: 'withheld' as const } } : v))
  const plan = planOf({
    value: withheld,
    statusUpdate: [{ id: 'u', goal: 'g', status: 'onTrack', date: '2026-11-20' }],
  })

  it('takes the target with it, and does not say that the source withheld a target', () => {
    for (const said of every(plan)) {
      expect(said).toContain('withheld at the source')
      expect(said).toContain('not printed')
      expect(said).not.toMatch(/"42|42\.0|from 27/)
    }
    const board = text(boardBriefing(plan, request(plan)))
    expect(board).toContain('The baseline for Hispanic students: withheld at the source.')
    expect(board).toContain('A target is “not printed” if its group’s baseline or latest figure can’t be printed.')
    const full = blocks(fullPlan(plan, { ...request(plan), document: 'plan', readBy: 'board' }))
    const row = full
      .filter((b): b is Table => b.t === 'table' && b.columns[0]?.head === 'Student group')
      .flatMap((t) => t.rows.map((r) => ({ heads: t.columns.map((c) => c.head), cells: r.cells.map((c) => c.text) })))
      .find(({ cells, heads }) => cells[0] === 'Hispanic' && heads.includes('2023–24'))
    expect(row?.cells[row.heads.indexOf('2023–24')]).toBe('withheld at the source')
    expect(row?.cells[row.heads.indexOf('Target 2026–27')]).toBe('not printed')
  })

  it('lets no change, trend or gap of then be told, and leaves the word to all students', () => {
    for (const said of every(plan)) expect(said).not.toMatch(/Hispanic[^.]*(?:up|down) from/)
    // All students stand at 43.9, where 47.1 was due.
    expect(text(boardBriefing(plan, request(plan)))).toContain('Reported on track')
  })
})

describe('a measure that becomes another one midway', () => {
  it('tells its unit of then and now, and the figures of then in the unit of then', () => {
    const { lines, says } = changesOf({ measure: [{ ...measure, unit: 'count' }] } as Records)
    expect(says).toMatch(/^Seven things about the goals changed\./)
    expect(lines).toContainEqual(['1. Grade 3 reading: unit', 'Percent', 'Number'])
    expect(lines).toContainEqual(['1. Grade 3 reading, Hispanic, 2023–24', '27.4%', '27'])
    expect(lines).toContainEqual(['1. Grade 3 reading, All students, 2025–26', '43.9%', '44'])
  })

  it('tells what its figures were of, where that was put in other words', () => {
    const other = { ...measure, short: 'Reading, new test', phrase: 'read at the new standard', population: 'Grade 4' }
    const { lines } = changesOf({ measure: [other] })
    expect(lines).toEqual([
      ['1. Reading, new test: name', 'Grade 3 reading', 'Reading, new test'],
      ['1. Reading, new test: what is counted', 'meet grade 3 reading expectations', 'read at the new standard'],
      ['1. Reading, new test: who is counted', 'Not given', 'Grade 4'],
    ])
  })

  it('tells that another measure speaks for the goal, and from which year it is counted', () => {
    const second = { ...measure, id: 'm2', short: 'Attendance', phrase: 'attend' }
    const main = changesOf({ measure: [measure, second], goal: [{ ...goal, mainMeasure: 'm2' }] })
    expect(main.lines).toContainEqual(['1. Attendance', 'Not in the plan', 'New measure'])
    const base = changesOf({ measure: [{ ...measure, baselineYear: '2025-26' }] })
    expect(base.lines).toEqual([['1. Grade 3 reading: baseline year', '2023–24', '2025–26']])
  })
})

describe('a target that is moved back', () => {
  it('is told with the year that it had', () => {
    const { lines } = changesOf({
      measure: [{ ...measure, targetYear: '2029-30' }],
      target: targets(['hisp', '2029-30', 42], ['all', '2029-30', 50]),
    })
    expect(lines).toEqual([
      ['1. Grade 3 reading, Hispanic, target 2029–30', '42.0% in 2026–27', '42.0%'],
      ['1. Grade 3 reading, All students, target 2029–30', '50.0% in 2026–27', '50.0%'],
    ])
  })

  it('does not make a figure good that was behind: the line to the later year is judged by itself', () => {
    const plan = planOf({
      measure: [{ ...measure, targetYear: '2029-30' }],
      target: targets(['hisp', '2029-30', 42]),
      statusUpdate: [{ id: 'u', goal: 'g', status: 'onTrack', date: '2026-11-20' }],
    })
    for (const said of every(plan)) expect(said).toContain('goal')
    const found = findings(plan, day).find((f) => f.rule === 'status/contradicted')
    expect(found?.says).toContain('Hispanic students are at 31.9 percent in 2025–26, where 32.3 was due.')
  })
})

describe('a final target that is passed and then raised', () => {
  const passed = values(
    ['hisp', '2023-24', 27.4],
    ['all', '2023-24', 41.2],
    ['hisp', '2025-26', 44],
    ['all', '2025-26', 51],
  )
  const done = [{ id: 'u', goal: 'g', status: 'done' as const, date: '2026-11-20' }]

  it('counts as done, and is found, while it is passed', () => {
    const plan = planOf({ value: passed, statusUpdate: done })
    expect(text(boardBriefing(plan, request(plan)))).toContain('The plan has one goal; it is done.')
    expect(findings(plan, day).map((f) => f.rule)).toContain('impossible-figure/target')
  })

  it('counts as done no more once it is raised, with then and now side by side', () => {
    const raised = {
      value: passed,
      statusUpdate: done,
      target: targets(['hisp', '2026-27', 48], ['all', '2026-27', 55]),
    }
    for (const said of every(planOf(raised))) {
      expect(said).toContain('it is reported done, but its results of 2025–26 are short of its final target')
      expect(said).not.toMatch(/1 of 1","says":"goals? done/)
    }
    expect(changesOf(raised).lines).toContainEqual(['1. Grade 3 reading, Hispanic, target 2026–27', '42.0%', '48.0%'])
  })
})

describe('a goal whose focus group changes', () => {
  it('says for whom it was and for whom it is, and gives the new group none of the old one’s figures', () => {
    const swd = [...known, ...values(['swd', '2025-26', 18])]
    const changes = { goal: [{ ...goal, focusGroups: ['swd'] }], value: swd }
    const { lines } = changesOf(changes)
    expect(lines).toContainEqual([
      '1. More children read well: student groups it is for',
      'Hispanic',
      'Students with disabilities',
    ])
    expect(lines).toContainEqual(['1. Grade 3 reading, Students with disabilities, 2025–26', 'No figure', '18.0%'])
    for (const said of every(planOf(changes))) {
      expect(said).toContain('18')
      expect(said).not.toMatch(/tudents with disabilities[^";]*(?:31\.9|27\.4|from 27|42\.0)/)
    }
  })

  it('says for all students what it can, where the new group has no figure', () => {
    const plan = planOf({ goal: [{ ...goal, focusGroups: ['swd'] }] })
    expect(text(boardBriefing(plan, request(plan)))).toContain(
      'This goal’s measure has no figures for students with disabilities in the plan.',
    )
  })
})

describe('a status that was said before the figure that contradicts it', () => {
  const fell = known.map((v) => ({
    ...v,
    reading: v.year === '2025-26' ? { figure: v.group === 'hisp' ? 26 : 43.9, date: '2026-12-01' } : v.reading,
  }))
  const plan = planOf({
    value: fell,
    statusUpdate: [{ id: 'u', goal: 'g', status: 'onTrack', date: '2026-11-20', narrative: 'All is well.' }],
  })

  it('stands as it was said, and is not counted', () => {
    for (const said of every(plan)) {
      expect(said).toContain('it is reported on track, but its results of 2025–26 are behind')
      expect(said).toContain('Reported on track')
    }
    expect(findings(plan, day).map((f) => f.rule)).toContain('status/contradicted')
  })

  it('counts in a paper of the day before the figure was known', () => {
    const before = boardBriefing(plan, request(plan, '2026-11-24'))
    expect(text(before)).toContain('The plan has one goal; it is on track.')
    expect(text(before)).not.toContain('26.0')
    expect(text(before)).toContain('so not in this document: figures for one measure.')
  })
})

describe('what changed', () => {
  it('counts the figures and targets that its table does not have', () => {
    const { lines, says } = changesOf({
      value: [...known, ...values(['white', '2025-26', 55.8])],
      target: [...aims, ...targets(['hisp', '2025-26', 36])],
    })
    expect(lines).toEqual([])
    expect(says).toBe(
      'No goal, status, sum of money, position, policy or decision has changed. Two figures or targets for other groups, measures or points in time came or changed; they are in the full plan as far as they can be printed.',
    )
    expect(changesOf({}).says).toBe(
      'No goal, figure, target, status, sum of money, position, policy or decision has changed.',
    )
  })

  it('does not count a figure of a few children that is another one', () => {
    const few = (figure: number, n: number) => ({
      ...{ id: 'few', measure: 'm', group: 'few', year: '2025-26', reading: { figure, n } },
    })
    const studentGroup = [...reading.studentGroup, { id: 'few', name: 'Native American', sort: 12 }]
    const of = (figure: number, n: number) =>
      changesOf({ studentGroup, value: [...known, few(figure, n)] } as Records).says
    expect(of(40, 5)).toBe('No goal, figure, target, status, sum of money, position, policy or decision has changed.')
    expect(of(40, 50)).toContain('One figure or target')
  })

  it('tells that a goal ends later, that a policy has another name and review, and that a decision says the contrary', () => {
    const policy = { id: 'p', code: 'JB', title: 'Equal opportunity', stage: 'adopted', reviewDue: '2027-05' }
    const decision = { id: 'd', date: '2026-09-14', forum: 'Board', text: 'Go on with the reading coaches.' }
    const { lines, says } = changesOf(
      {
        goal: [{ ...goal, end: '2031-06-30' }],
        policy: [{ ...policy, title: 'Nondiscrimination', reviewDue: '2029-05' }],
        decision: [{ ...decision, text: 'Do not go on with the reading coaches.' }],
      } as Records,
      { goal: [{ ...goal, end: '2028-06-30' }], policy: [policy], decision: [decision] } as Records,
    )
    expect(lines).toEqual([
      ['1. More children read well: ends', 'June 30, 2028', 'June 30, 2031'],
      ['JB Nondiscrimination: name', 'JB Equal opportunity', 'JB Nondiscrimination'],
      ['JB Nondiscrimination: review due', 'May 2027', 'May 2029'],
      ['September 14, 2026, Board', 'Go on with the reading coaches.', 'Do not go on with the reading coaches.'],
    ])
    expect(says).toBe('One thing about the goals, two things about policies and one earlier decision changed.')
  })

  it('tells a new owner, and other criteria for the word', () => {
    const owned = { ...goal, owner: undefined, statusCriteria: 'On track: as the board sees it.' }
    expect(changesOf({ goal: [owned] } as Records).lines).toEqual([
      ['1. More children read well: owner', 'Chief Academic Officer', 'No owner'],
      ['1. More children read well: how its status is decided', 'Not given', 'On track: as the board sees it.'],
    ])
  })

  it('does not list a goal as left out that it calls dropped', () => {
    const both = planOf({ goal: [goal, { id: 'gone', title: 'Placement', sort: 9 }] })
    const plan = planOf({
      briefingSent: [sent],
      goal: [goal, { id: 'gone', title: 'Placement', sort: 9, status: 'dropped' }],
    })
    const said = text(boardBriefing(plan, request(plan), undefined, { sent: 's', plan: both }))
    expect(said).toContain('"Dropped"')
    expect(said).not.toMatch(/has more: [^.]*(?:[^.]*; )?1 goal/)
  })

  it('says why it was dropped, where somebody said it, and the full plan why a step was stopped', () => {
    const both = planOf({ goal: [goal, { id: 'gone', title: 'Placement', sort: 9 }] })
    const plan = planOf({
      briefingSent: [sent],
      goal: [goal, { id: 'gone', title: 'Placement', sort: 9, status: 'dropped', reason: 'The state places now.' }],
      action: [{ id: 'a', title: 'Train staff', status: 'stopped', reason: 'No trainer could be found.' }],
    })
    expect(text(boardBriefing(plan, request(plan), undefined, { sent: 's', plan: both }))).toContain(
      '"Dropped: The state places now."',
    )
    const full = text(fullPlan(plan, { ...request(plan), document: 'plan', readBy: 'board' }))
    expect(full).toContain('Why it was stopped: No trainer could be found.')
    expect(full).toContain('Why it was dropped: The state places now.')
  })
})
