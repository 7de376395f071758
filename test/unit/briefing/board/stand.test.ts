// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { onePageBrief } from '../../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../../shared/briefing/progress/progress.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { blocks, day } from '../../../support/papers.ts'
import { planWith } from '../../../support/plan.ts'

const said = (goal: string, status: 'onTrack' | 'atRisk', date: string) => ({
  id: `${goal}-${date}`,
  goal,
  status,
  date,
  narrative: `Words of ${goal}, ${date}`,
})
const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const
/** Six goals as a critic found them: five called on track, three of these in 2018, and two that nobody measures. */
const records = {
  goal: ids.map((id, i) => ({ id, title: `Goal named ${id}`, sort: i })),
  measure: ['a', 'b', 'c', 'd'].map((id) => ({ id: `m-${id}`, goal: id, short: `Counted for ${id}` })),
  studentGroup: [{ id: 'all', name: 'All students', isTotal: true }],
  value: ids.slice(0, 4).map((id) => ({
    id: `v-${id}`,
    measure: `m-${id}`,
    group: 'all',
    year: '2025-26',
    reading: { figure: 40, n: 400 },
  })),
  target: ids
    .slice(0, 4)
    .map((id) => ({ id: `t-${id}`, measure: `m-${id}`, group: 'all', year: '2028-29', aim: { figure: 50 } })),
  statusUpdate: [
    said('a', 'onTrack', '2026-11-02'),
    said('b', 'onTrack', '2026-11-02'),
    said('c', 'onTrack', '2018-03-01'),
    said('d', 'atRisk', '2018-03-01'),
    said('e', 'onTrack', '2018-05-01'),
  ],
} as const
const headline =
  'Two of six goals are on track. Goal 6 has no status; goal 4 has had no update since 2018, when it was at risk; the status of goals 3 and 5 was last updated in 2018. Goals 5 and 6 have no measure.'

const make = (plan: Plan) => {
  const request = { ...defaultBoardRequest(plan, day), goals: [...ids] }
  return {
    board: blocks(boardBriefing(plan, request)),
    onePage: blocks(onePageBrief(plan, { ...request, document: 'onePage' })),
    progress: blocks(progressReport(plan, { ...request, document: 'progress' })),
    plan: blocks(fullPlan(plan, { ...request, document: 'plan', readBy: 'board' })),
    posted: blocks(fullPlan(plan, { ...request, document: 'plan', readBy: 'public' })),
  }
}
const papers = ['board', 'onePage', 'progress', 'plan'] as const

describe('how goals stand, in every paper that says it', () => {
  const made = make(planWith(records))
  it.each(papers)('%s: the same sentence, and the day beside each status', (paper) => {
    expect(made[paper]).toContainEqual(expect.objectContaining({ t: 'reading', text: headline }))
    const table = made[paper].find((b) => b.t === 'table' && b.columns.some((c) => c.head === 'Status and owner'))
    if (table?.t !== 'table') throw new Error('no table')
    const said = table.rows.filter((r) => r.strong).map((r) => r.cells[1])
    expect(said.every((c) => c?.text.endsWith('; no owner named'))).toBe(true)
    expect(said.map((c) => [c?.text.replace('; no owner named', ''), c?.status])).toEqual([
      ['On track, Nov. 2, 2026', 'ontrack'],
      ['On track, Nov. 2, 2026', 'ontrack'],
      ['Last: on track, March 1, 2018', 'notstarted'],
      ['Last: at risk, March 1, 2018', 'notstarted'],
      ['Last: on track, May 1, 2018', 'notstarted'],
      ['No status', undefined],
    ])
  })

  it.each(papers)('%s: by what a status goes and how long it counts stands there once', (paper) => {
    const notes = made[paper].flatMap((b) => (b.t === 'note' && b.text.startsWith('Status. ') ? [b.text] : []))
    expect(notes).toEqual([
      expect.stringMatching(
        /^Status\. People give each status\. No criteria are entered, and no goal has figures that documents could compare with a target\. A status counts for 120 days from its date \(no time between updates is promised\); “done” counts for good, and “on track” only for a goal that has a measure with figures and a target\.$/,
      ),
    ])
  })

  it('the public is told neither', () => {
    expect(JSON.stringify(made.posted)).not.toMatch(/on track|Status\. |Last said/i)
  })

  it('the key figure counts what the sentence counts', () => {
    for (const paper of ['board', 'onePage'] as const) {
      const keys = made[paper].find((b) => b.t === 'keys')
      expect(keys?.t === 'keys' && keys.items[0]).toEqual({ figure: '2 of 6', says: 'goals on track' })
    }
  })

  it('one page keeps a row for the goal that was last called off track, whoever has said nothing since', () => {
    const goal = ids.map((id, i) => ({ id, title: `Goal named ${id}`, sort: i }))
    const statusUpdate = ids.map((id) =>
      id === 'f'
        ? { ...said(id, 'atRisk', '2025-03-01'), status: 'offTrack' as const }
        : said(id, 'atRisk', '2026-11-02'),
    )
    const plan = planWith({ goal, statusUpdate })
    const request = { ...defaultBoardRequest(plan, day), document: 'onePage' as const }
    const table = blocks(onePageBrief(plan, request, undefined, 99)).find((b) => b.t === 'table')
    const text = JSON.stringify(table)
    expect(text).toContain('Goal named f')
    expect(text).not.toContain('Goal named e')
  })

  it('words of years ago are not what we see: not on the one page, and elsewhere as what was seen', () => {
    expect(JSON.stringify(made.onePage)).not.toContain('Words of d, 2018')
    const told = made.board.flatMap((b) => (b.t === 'hung' && b.paragraphs[0]?.startsWith('Words') ? [b.label] : []))
    expect(told).toEqual(['What we see', 'What we see', 'What was seen', 'What was seen', 'What was seen'])
    const sides = made.board.flatMap((b) => (b.t === 'side' ? [[b.status?.word, b.under.at(-2)]] : []))
    expect(sides[3]).toEqual(['Last: at risk', 'as of March 1, 2018'])
  })

  it('beside a goal that is called done stands that its final target is not reached, and nowhere that it is', () => {
    const statusUpdate = ['a', 'b'].map((goal) => ({ id: goal, goal, status: 'done' as const, date: '2026-11-02' }))
    const target = records.target.map((t) => (t.id === 't-b' ? { ...t, aim: { figure: 40 } } : t))
    const done = make(planWith({ ...records, statusUpdate, target }))
    for (const paper of papers) {
      const table = done[paper].find((b) => b.t === 'table' && b.columns.some((c) => c.head === 'Status and owner'))
      const rows = table?.t === 'table' ? table.rows.filter((r) => r.strong).slice(0, 2) : []
      expect(rows.map((r) => r.cells[1]?.text)).toEqual([
        'Reported done, Nov. 2, 2026; the final target is not reached; no owner named',
        'Done, Nov. 2, 2026; no owner named',
      ])
    }
    const sides = done.board.flatMap((b) => (b.t === 'side' ? [b.under.at(-2)] : []))
    expect(sides.slice(0, 2)).toEqual(['the final target is not reached', 'as of November 2, 2026'])
    expect(JSON.stringify(done.posted)).not.toContain('not reached')
    // The headline does not count as done what the table below it contradicts.
    for (const paper of papers) {
      const read = done[paper].flatMap((b) => (b.t === 'reading' ? [b.text] : []))
      expect(read.join(' ')).toContain(
        'One of six goals is done. Goal 1 is reported done, but its results of 2025–26 are short of its final target.',
      )
    }
    expect(JSON.stringify(done.board)).toContain('{"figure":"1 of 6","says":"goals done"}')
  })

  it('what has grown old since the last paper is news', () => {
    const then = planWith(records)
    const statusUpdate = [said('a', 'onTrack', '2026-06-01')]
    const sent = { id: 's', document: 'boardBriefing', title: 'Earlier', exportedOn: '2026-06-15' } as const
    const now = planWith({ ...records, statusUpdate, briefingSent: [sent] })
    const before = planWith({ ...records, statusUpdate })
    const paper = boardBriefing(now, defaultBoardRequest(then, day), undefined, { sent: 's', plan: before })
    const table = blocks(paper).find((b) => b.t === 'table' && b.caption === 'Goals and figures, then and now')
    expect(table?.t === 'table' && table.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
      ['1. Goal named a: status', 'On track', 'Last: on track'],
    ])
  })
})

describe('a status beside figures that say something else', () => {
  const told = (
    status: 'offTrack' | 'onTrack',
    year: string,
    interim: Parameters<typeof planWith>[0]['interim'] = [],
    more: Partial<Parameters<typeof planWith>[0]> = {},
  ) =>
    make(
      planWith({
        ...records,
        measure: [{ id: 'm-a', goal: 'a', short: 'Counted for a', baselineYear: '2012-13', targetYear: '2028-29' }],
        value: [
          { id: 'v0', measure: 'm-a', group: 'all', year: '2012-13', reading: { figure: 20, n: 400 } },
          { id: 'v1', measure: 'm-a', group: 'all', year, reading: { figure: 30, n: 400 } },
        ],
        statusUpdate: [{ id: 's', goal: 'a', status, date: '2026-11-02' }],
        interim,
        ...more,
      }),
    )

  it('is marked where a person says worse than they do', () => {
    const made = told('offTrack', '2025-26')
    for (const paper of papers)
      expect(JSON.stringify(made[paper])).toMatch(/Off track, Nov\. 2, 2026; results of 2025–26 say at risk/)
    expect(JSON.stringify(made.board)).toContain(
      '"under":["as of November 2, 2026","results of 2025–26 say at risk","No owner named"]',
    )
    // One status is no story over time.
    expect(JSON.stringify(made.progress)).not.toContain('Off track (November 2, 2026)')
  })

  it('says what newer figures from within the year are, wherever it says that those of a year are behind', () => {
    const made = told('onTrack', '2025-26', [
      {
        id: 'i',
        measure: 'm-a',
        group: 'all',
        year: '2026-27',
        point: 'Fall',
        aim: { figure: 35 },
        reading: { figure: 36, n: 400, date: '2026-10-30' },
      },
    ])
    for (const paper of papers)
      expect(JSON.stringify(made[paper])).toContain(
        'results of 2025–26 are behind, though those of fall 2026–27 meet their targets',
      )
  })

  it('says it where those of another measure miss their targets, and its main one has none', () => {
    const measure = ['m-a', 'm-b'].map((id) => ({
      ...{ id, goal: 'a', short: `Counted as ${id}`, baselineYear: '2012-13', targetYear: '2028-29' },
    }))
    const fall = { id: 'i', measure: 'm-b', group: 'all', year: '2026-27', point: 'Fall', aim: { figure: 35 } }
    const goal = records.goal.map((g) => (g.id === 'a' ? { ...g, mainMeasure: 'm-a' } : g))
    const made = told('onTrack', '2025-26', [{ ...fall, reading: { figure: 34, n: 400, date: '2026-10-30' } }], {
      ...{ measure, goal },
    })
    for (const paper of papers) {
      expect(JSON.stringify(made[paper])).toContain(
        'results of 2025–26 are behind, and another measure misses its targets in fall 2026–27',
      )
      expect(made[paper].flatMap((b) => (b.t === 'reading' ? [b.text] : [])).join(' ')).toContain(
        'behind, and in fall 2026–27 it misses another measure’s targets',
      )
    }
  })

  it('names the year of figures that are long over, and of others none', () => {
    const made = told('onTrack', '2019-20')
    for (const paper of papers) expect(JSON.stringify(made[paper])).toContain('figure of 2019–20')
    expect(JSON.stringify(told('onTrack', '2025-26').board)).not.toContain('figure of 20')
    expect(JSON.stringify(made.posted)).not.toContain('figure of 2019–20')
  })
})

describe('criteria that a district wrote', () => {
  it('are not made up: where only some goals have them, none are said of the others that have nothing to compare', () => {
    const goal = records.goal.map((g) => (g.id === 'b' ? { ...g, statusCriteria: 'As the council votes.' } : g))
    const note = make(planWith({ ...records, goal })).board.find((b) => b.t === 'note' && b.text.startsWith('Status. '))
    expect(note?.t === 'note' && note.text).toMatch(
      /^Status\. People give each status\. No criteria are entered for the other goals, and no goal has figures that documents could compare with a target\. Goal 2 goes by its own criteria\./,
    )
    const every = records.goal.map((g) => ({ ...g, statusCriteria: 'As the council votes.' }))
    const none = make(planWith({ ...records, goal: every })).board.find(
      (b) => b.t === 'note' && b.text.startsWith('Status. '),
    )
    expect(none?.t === 'note' && none.text).not.toContain('usual')
  })

  it('stand in place of those offered, and a goal’s own beside the goal', () => {
    const goal = records.goal.map((g) => (g.id === 'b' ? { ...g, statusCriteria: 'As the council votes.' } : g))
    const planChoices = [{ id: 'planChoices', statusCriteria: 'Green, yellow and red of the strategic plan.' }]
    const made = make(planWith({ ...records, goal, planChoices }))
    for (const paper of papers) {
      const note = made[paper].find((b) => b.t === 'note' && b.text.startsWith('Status. '))
      expect(note?.t === 'note' && note.text).toContain(
        'Status. Each status is as people entered it. The district’s own criteria: Green, yellow and red of the strategic plan. Goal 2 goes by its own criteria. A status counts',
      )
    }
    for (const paper of ['board', 'progress', 'plan'] as const)
      expect(made[paper].filter((b) => b.t === 'hung' && b.label === 'How its status is decided')).toMatchObject([
        { paragraphs: ['As the council votes.'] },
      ])
    expect(JSON.stringify(made.posted)).not.toContain('council')
  })
})
