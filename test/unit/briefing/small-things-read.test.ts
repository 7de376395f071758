import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { communityPage } from '../../../shared/briefing/community/page.ts'
import { type Figure, flat } from '../../../shared/briefing/document.ts'
import { minutesPaper } from '../../../shared/briefing/minutes/minutes.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Small things over which somebody stopped who read whole papers. */

const plan = (records: object) => planWith({ ...reading, ...records })
const full = (p: Plan) => fullPlan(p, asked(p, 'plan', { readBy: 'board' }))

describe('a reader of whole papers', () => {
  it('hears in minutes of nothing, too, what of the plan they leave out', () => {
    expect(text(minutesPaper(plan({}), asked(plan({}), 'minutes')))).toContain('has more: ')
  })

  it('learns why policies are not compared with a year ago', () => {
    const policy = [
      { id: 'p', title: 'Fair rules', stage: 'adopted', reached: { adopted: '2020-01-01' } },
      { id: 'p2', title: 'Memorandum' },
    ]
    const p = plan({ policy })
    expect(text(boardBriefing(p, asked(p, 'board')))).toContain(
      '“Policies adopted” is not compared with a year ago: the stage of 1 is not given.',
    )
  })

  it('finds at the end of a year’s budget lines what they come to, without ideas and what was declined', () => {
    const line = (id: string, amount: number, status: string, fiscalYear = '2026-27') => ({
      ...{ id, description: `Line ${id}`, fiscalYear, amount, status },
    })
    const budgetLine = [
      ...[line('a', 3_000_000, 'approved'), line('b', 2_000_000, 'requested'), line('c', 900_000, 'idea')],
      ...[line('d', 700_000, 'declined'), line('e', 100_000, 'requested', '2027-28')],
    ]
    const lasts = [...flat(full(plan({ budgetLine })).model.blocks)].flatMap((b) =>
      b.t === 'table' && b.caption?.endsWith('in dollars') ? [b.rows.at(-1)?.cells.map((c) => c.text)] : [],
    )
    expect(lasts).toEqual([
      ['Total asked for or approved', '', '', '$50,000'],
      ['Line e', 'No source named', 'Requested', '$1,000'],
    ])
  })

  it('learns below the decisions which ones the district added, and not of each that it was on our list', () => {
    const right = (id: string, origin?: string) => ({
      id,
      name: `Decision ${id}`,
      today: 'informed',
      ...(origin && { origin }),
    })
    const said = (...decisionRight: object[]) => text(full(plan({ decisionRight })))
    const [a, b, c] = [right('a', 'start'), right('b', 'start'), right('c', 'district')]
    expect(said(a, b, c)).toContain(
      'The district added “Decision c”. The others are in the list that Groundwork offers.',
    )
    expect(said(a, b)).toContain('All are in the list that Groundwork offers.')
    expect(said(a, c, right('d'))).toContain('“Decision a” is in the list that Groundwork offers.')
    expect(said(right('d'))).not.toMatch(/Groundwork offers|Where it comes from|Starting list/)
    expect(said(a, b, c)).not.toMatch(/Where it comes from|Starting list/)
  })

  it('reads once over a year’s budget lines what most of them are, and beside a line what it is instead', () => {
    const line = (id: string, more: object = {}) => ({
      ...{ id, description: `Line ${id}`, fiscalYear: '2026-27', amount: 1000, status: 'approved', recurring: true },
      ...more,
    })
    const budgetLine = [
      ...['a', 'b', 'c', 'd'].map((id) => line(id)),
      ...[
        line('e', { recurring: false }),
        line('f', { status: undefined, recurring: undefined, fiscalYear: '2027-28' }),
      ],
    ]
    const tables = [...flat(full(plan({ budgetLine })).model.blocks)].flatMap((b) =>
      b.t === 'table' && b.caption?.includes('in dollars') ? [b] : [],
    )
    expect(tables.map((t) => [t.caption, t.columns.some((c) => c.head === 'Status')])).toEqual([
      ['2026–27, in dollars; approved, recurring, unless the line says otherwise', false],
      ['2027–28, in dollars', true],
    ])
    expect(tables[0]?.rows.map((r) => r.cells[0]?.text)).toEqual([
      ...['Line a', 'Line b', 'Line c', 'Line d', 'Line e; approved, one time', 'Total approved'],
    ])
  })

  it('sees where each phrase of a page in another language ends, what it is for, and hears it in that language', () => {
    const phrases = { due: 'fecha límite', late: 'ya pasó' }
    const page = {
      ...{ id: 'p', language: 'es', title: 'Para cada niño', phrases, headings: { why: 'Por qué' } },
      ...{ heard: [{ way: 'Venga', text: 'Cada mes.' }], checkedBy: 'Interpreters' },
    }
    const { blocks } = full(plan({ communityPage: [page] })).model
    const told = [...flat(blocks)].flatMap((b) => (b.t === 'table' ? b.rows : [])).map((r) => r.cells)
    expect(told.filter((cells) => cells.some((c) => c.lang === 'es')).map((cells) => cells.map((c) => c.text))).toEqual(
      [
        ['Community page, its title', 'Para cada niño'],
        ['Community page, why we do this', 'Por qué'],
        ['Community page, due by', 'fecha límite'],
        ['Community page, past its due date', 'ya pasó'],
        ['Community page, how to be heard', 'Venga: Cada mes.'],
      ],
    )
    const whole = [...flat(blocks)].find(
      (b) => b.t === 'table' && b.rows.some((r) => r.cells.some((c) => c.lang === 'es')),
    )
    expect(whole).toMatchObject({
      caption: 'In every row, language: Spanish; checked: Interpreters',
    })
    // No other part has them, where a voice would read them as English ones.
    const others = [...flat(blocks)].filter((b) => b.t !== 'table')
    expect(JSON.stringify(others)).not.toMatch(/niño|fecha/)
  })

  it('can tell apart, on the families’ page, three evenings of one year that have one name', () => {
    const evening = (id: string, date: string) => ({ id, date, title: 'Evening for the public', heard: 'Many came.' })
    const engagement = [evening('e1', '2016-10-04'), evening('e2', '2016-11'), evening('e3', '2016-12-01')]
    const p = plan({ engagement })
    expect(text(communityPage(p, asked(p, 'community')))).toContain(
      'Evening for the public (December 2016); Evening for the public (November 2016); Evening for the public (October 2016)',
    )
  })

  it('reads what is counted as it is entered, where nobody said in what unit, and puts no people before things', () => {
    const of = (phrase: string) => {
      const p = planWith({
        ...reading,
        value: [],
        measure: [{ ...reading.measure[0], id: 'm', unit: undefined, phrase }],
      })
      return text(boardBriefing(p, asked(p, 'board')))
    }
    expect(of('office referrals in a year')).toContain('Grade 3 reading (office referrals in a year): ')
    expect(of('meet grade 3 expectations')).toContain('Grade 3 reading (students who meet grade 3 expectations): ')
  })

  it('does not read the name of a list again before each entry', () => {
    const says = (questions: object[]) =>
      text(full(plan({ engagement: [{ id: 'e', title: 'Evening', questions, audience: 'public' }] })))
    expect(says([{ question: 'What is planned?' }])).toContain('"What is planned?')
    expect(says([{ question: 'What is planned?', heard: 'Little.' }])).toContain('What is planned?')
  })

  it('finds in the key of a picture in parts what stands in that part', () => {
    const title = (k: number) => `Memorandum of understanding ${k} between the district and those who asked for it`
    const policy = Array.from({ length: 12 }, (_, k) => ({ id: `p${k}`, title: title(k), stage: 'adopted' }))
    const policyLink = policy.map((p, k) => ({
      id: `l${k}`,
      goal: 'g',
      policy: p.id,
      extent: k === 0 ? 'inPart' : 'full',
    }))
    const keys = [...flat(full(plan({ policy, policyLink })).model.blocks)].flatMap((b) =>
      b.t === 'figure' && (b as Figure).caption.startsWith('Which policy backs') ? [b.key?.map((k) => k.says)] : [],
    )
    expect(keys.length).toBeGreaterThan(1)
    expect(keys.filter((k) => k?.includes('In part'))).toHaveLength(1)
  })
})
