// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { onPages, stopPanels } from '../../../shared/briefing/charts/before-after.ts'
import { documentTheme } from '../../../shared/briefing/charts/theme.ts'
import { communityPage } from '../../../shared/briefing/community/page.ts'
import { departmentReport } from '../../../shared/briefing/departments/report.ts'
import { type Block, flat } from '../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { ifStopsPaper } from '../../../shared/briefing/if-stops/if-stops.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { ifStops, type Stop } from '../../../shared/rules/money/if-stops.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A district with more of everything than others: its papers stay short, in an order that says something, and true. */

const plan = (records: object) => planWith({ ...reading, ...records })
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
const dossier = (p: Plan) => transitionDossier(p, asked(p, 'dossier'))

describe('conditions of which none is known a year ago', () => {
  it('are told as they are: that a plan is new is no news', () => {
    const p = plan({
      policy: [{ id: 'p', title: 'Fair rules', stage: 'adopted' }],
      budgetLine: [{ id: 'b', description: 'Coaches', fiscalYear: '2026-27', amount: 1_000_000, status: 'requested' }],
    })
    const said = text(boardBriefing(p, asked(p, 'board')))
    expect(said).toContain('Conditions for the work')
    expect(said).not.toMatch(/compared with a year ago/)
  })
})

it('a goal with many actions has among the few that are listed those that are late', () => {
  const action = many(9, (i) => ({
    ...{ id: `a${i}`, about: { kind: 'goal', id: 'g' }, title: `Act ${i}`, status: 'inProgress' },
    due: i < 7 ? '2027-06-01' : `2026-0${i}-01`,
  }))
  const listed = (n: number, more: (i: number) => object = () => ({})) => {
    const p = plan({ action: action.map((a, i) => ({ ...a, ...more(i) })).slice(-n) })
    const found = [...flat(progressReport(p, asked(p, 'progress')).model.blocks)].find(
      (b) => b.t === 'table' && b.caption?.startsWith('Actions under way'),
    )
    return found?.t === 'table' ? found.rows.map((r) => r.cells[0]?.text) : []
  }
  expect(listed(9)).toEqual(['Act 7', 'Act 8', 'Act 0', 'Act 1', 'Act 2', 'Act 3'])
  // Where nobody put them in order, their days do; where somebody did and all have room, it is theirs.
  expect(listed(6)).toEqual(['Act 7', 'Act 8', 'Act 3', 'Act 4', 'Act 5', 'Act 6'])
  expect(listed(6, (i) => ({ sort: i }))).toEqual(['Act 3', 'Act 4', 'Act 5', 'Act 6', 'Act 7', 'Act 8'])
})

it('the dossier adds up what a source pays besides its largest lines, where it pays for many', () => {
  const lines = (n: number) =>
    plan({
      fundingSource: [{ id: 's', name: 'Levy' }],
      budgetLine: many(n, (i) => ({
        ...{ id: `b${String(i).padStart(2, '0')}`, source: 's', fiscalYear: '2026-27', status: 'approved' },
        ...{ description: `Line ${i}`, amount: (100 - i) * 100_000 },
      })),
    })
  const pays = (n: number) => {
    const found = [...flat(dossier(lines(n)).model.blocks)].find(
      (b) => b.t === 'table' && b.caption?.startsWith('What each source pays'),
    )
    return found?.t === 'table' ? (found.rows[0]?.cells[1]?.text ?? '') : ''
  }
  expect(pays(20)).toMatch(/^20 lines, \$1,810,000 in all\. The largest: Line 0, \$100,000; /)
  expect(pays(20)).toMatch(/Line 7, \$93,000; and 12 others, \$1,038,000 together\.$/)
  expect(pays(15)).toMatch(/^Line 0, .*Line 14, \$86,000\.$/)
})

describe('the dossier of a plan with many concerns and community actions', () => {
  const concern = (i: number) => ({
    id: `c${String(i).padStart(3, '0')}`,
    concern: `Concern number ${i}`,
    messenger: 'dir',
  })
  const p = plan({
    person: [...reading.person, { id: 'dir', role: 'Director of Schools' }],
    concern: many(30, (i) => ({ ...concern(i), ...(i < 25 && { answer: `Answer number ${i}.` }) })),
    act: many(9, (i) => ({ id: `act${i}`, title: `Act number ${i}`, owner: 'dir', due: '2026-11-10' })),
  })
  const blocks = [...flat(dossier(p).model.blocks)]

  it('tells those without an answer first, as the first month is sent to them, and how many it does not tell', () => {
    const open = blocks.findIndex((b) => b.t === 'table' && b.caption === 'No answer in the plan yet')
    const table = blocks[open]
    // Five headings with nothing below but “The plan records no answer” took a page.
    expect(table?.t === 'table' && table.rows.map((r) => r.cells.map((c) => c.text))).toEqual(
      [25, 26, 27, 28, 29].map((i) => [`Concern number ${i}`, 'Director of Schools']),
    )
    const heads = blocks.flatMap((b) => (b.t === 'heading' && b.text.startsWith('Concern number') ? [b] : []))
    expect(heads[0]?.text).toBe('Concern number 0')
    expect(heads).toHaveLength(15)
    expect(open).toBeLessThan(blocks.indexOf(heads[0] as never))
    expect(JSON.stringify(blocks)).not.toContain('The plan records no answer')
    expect(blocks).toContainEqual({ t: 'note', text: 'Ten more are in the plan.' })
  })

  it('has community actions in rows, and says of none that it was not begun where nobody gave a status', () => {
    const acts = blocks.find((b) => b.t === 'table' && b.caption?.startsWith('Community actions beside these'))
    expect(acts?.t === 'table' ? acts.rows : []).toHaveLength(9)
    expect(acts?.t === 'table' && acts.columns.map((c) => c.head)).toEqual(['Community action', 'Owner', 'Due'])
    // Nine times “No status entered” is told once, in the caption.
    expect(acts?.t === 'table' && acts.caption).toContain('In every row, status: No status entered')
    const few = plan({
      person: [{ id: 'dir', role: 'Director of Schools' }],
      act: [{ id: 'a', title: 'Ask', owner: 'dir', due: '2026-11-10' }],
    })
    expect(text(dossier(few))).toContain('“Ask” (no status entered, was due in November 2026; Director of Schools)')
  })

  it('says beside its picture what a solid circle is, and in its keys only what is drawn', () => {
    const clock = (reached: object) => {
      const own = plan({
        goal: [{ id: 'g', title: 'Read', end: '2027-05-01' }],
        tenure: [
          { id: 't', seat: 'Superintendent', type: 'superintendent', start: '2023-07-01', likelyEnd: '2027-06-30' },
        ],
        policy: [{ id: 'p', title: 'Fair rules', stage: 'adopted', reviewDue: '2027-03-01', ...reached }],
        policyLink: [{ id: 'l', goal: 'g', policy: 'p' }],
      })
      const drawn = [...flat(dossier(own).model.blocks)]
      return { said: text(dossier(own)), figures: drawn.flatMap((b) => (b.t === 'figure' ? [b] : [])) }
    }
    const { said, figures } = clock({})
    expect(figures[0]?.caption).toBe(
      'Seats until their likely change, and when goals end (in a solid circle: with an adopted policy)',
    )
    // No seat has a three-year mark: nothing says what one is.
    expect(said).not.toContain('three-year mark')
    const keyOf = (some: typeof figures) => some.find((f) => f.caption.startsWith('Policies'))?.key.map((k) => k.says)
    expect(keyOf(figures)).toEqual(['Ahead, or not recorded as reached'])
    expect(keyOf(clock({ reached: { adopted: '2025-05-01' } }).figures)?.[0]).toBe('Reached')
  })

  it('says where the late actions are that it does not list', () => {
    const action = many(50, (i) => ({ id: `a${i}`, title: `Step ${i}`, due: '2026-09-01', status: 'inProgress' }))
    expect(text(dossier(plan({ action })))).toContain(
      'The 40 oldest are under “Open actions”; the others are in the plan.',
    )
  })
})

describe('if a source stops on which many goals stand', () => {
  const p = plan({
    goal: many(30, (i) => ({ id: `g${i}`, title: `Goal of many ${i}`, sort: i })),
    fundingSource: [{ id: 'fund', name: 'General fund', type: 'generalFund' }],
    budgetLine: many(60, (i) => ({
      ...{ id: `l${i}`, goal: `g${i % 30}`, source: 'fund', fiscalYear: '2027-28' },
      // Two lines a goal: the largest line is not of the goal that loses most.
      ...{ amount: i < 30 ? (i + 1) * 1_000_00 : i === 33 ? 29_000_00 : 500_00, status: 'requested' },
    })),
  })
  const paper = ifStopsPaper(p, asked(p, 'ifStops'))
  const blocks = [...flat(paper.model.blocks)]

  it('names first the goals that lose most', () => {
    const goals = blocks.find((b) => b.t === 'table' && b.caption?.startsWith('Money of each goal'))
    const rows = goals?.t === 'table' ? goals.rows.map((r) => r.cells[0]?.text) : []
    expect(rows.slice(0, 3)).toEqual(['4. Goal of many 3', '30. Goal of many 29', '29. Goal of many 28'])
    expect(text(paper)).toContain('“Goal of many 3” loses $33,000 and keeps nothing, “Goal of many 29” loses $30,500')
  })

  it('draws all goals on one scale, on however many pages, and has in the key what is drawn', () => {
    const goals = stopPanels(ifStops(p, 'fund', '2027-28') as Stop).at(-1)
    const pages = onPages(goals === undefined ? [] : [goals], documentTheme)
    expect(pages.length).toBeGreaterThan(1)
    for (const { most } of pages.flat()) expect(most).toBe(33_000_00)
    const [first] = blocks.flatMap((b) => (b.t === 'figure' ? [b.key] : []))
    expect(first).toEqual([{ how: 'missing', says: 'Lost' }])
  })

  it('says of a picture in parts that it goes on, which is left away where two share a page', () => {
    const pictures = blocks.flatMap((b) => (b.t === 'figure' ? [b] : []))
    expect(pictures.length).toBeGreaterThan(2)
    for (const [i, { caption, alt, words, part }] of pictures.entries()) {
      expect(caption).toBe(`With the source and without it${i === 0 ? '' : ', continued'}`)
      expect(part).toEqual({ no: i + 1, of: pictures.length })
      for (const said of [alt, JSON.stringify(words)]) expect(said).not.toMatch(/continued|part \d/)
    }
  })
})

it('a word that families read is parted by a stop from what it does not mean', () => {
  const term = [
    { id: 't', term: 'Equity', plain: 'each child gets what it needs', isNot: 'the same for all', status: 'adopted' },
  ]
  const p = plan({ term })
  expect(text(communityPage(p, asked(p, 'community')))).toContain('each child gets what it needs. It is not: the same')
})

it('a department without a lead and a commitment is told so in two rows', () => {
  const p = plan({ department: [{ id: 'd', name: 'Buses' }] })
  const rows = [...flat(departmentReport(p, asked(p, 'department', { readBy: 'cabinet' })).model.blocks)]
  const hung = rows.flatMap((b) => (b.t === 'hung' ? [[b.label, ...b.paragraphs]] : []))
  expect(hung.slice(0, 2)).toEqual([
    ['Led by', 'The plan names nobody.'],
    ['Its commitment', 'The plan records none.'],
  ])
})

describe('the full plan', () => {
  it('leaves to the table what would be pictures over pages with one mark in a row', () => {
    const thirty = many(30, (i) => i)
    const p = plan({
      goal: thirty.map((i) => ({ id: `g${i}`, title: `Goal of many ${i}`, sort: i })),
      policy: thirty.map((i) => ({ id: `p${i}`, code: `P${i + 10}`, title: `Policy ${i}`, stage: 'adopted' })),
      policyLink: thirty.map((i) => ({ id: `l${i}`, goal: `g${i}`, policy: `p${i}`, extent: 'whole' })),
      department: thirty.map((i) => ({ id: `d${i}`, name: `Department ${i}` })),
      coverage: thirty.map((i) => ({ id: `c${i}`, goal: `g${i}`, department: `d${i}`, part: 'leads' })),
    })
    const all = [...flat(fullPlan(p, asked(p, 'plan', { readBy: 'board' })).model.blocks)]
    const captions = all.flatMap((b) => (b.t === 'figure' ? [b.caption] : []))
    expect(captions.filter((c) => /^(Which policy|Who carries)/.test(c))).toEqual([])
    const said = JSON.stringify(all.filter((b) => b.t === 'table'))
    expect(said).toContain('Department 29')
    expect(said).toContain('P39')
  })

  it('says on each of many pictures which goals it has, since two of them stand on a page', () => {
    const [goals, policies] = [many(30, (i) => i), many(24, (i) => i)]
    const p = plan({
      goal: goals.map((i) => ({ id: `g${i}`, title: `Goal of many ${i}`, sort: i })),
      policy: policies.map((i) => ({ id: `p${i}`, code: `P${i + 10}`, title: `Policy ${i}`, stage: 'adopted' })),
      policyLink: goals.flatMap((i) =>
        [i % 24, (i + 1) % 24].map((k) => ({ id: `l${i}-${k}`, goal: `g${i}`, policy: `p${k}`, extent: 'whole' })),
      ),
      department: goals.map((i) => ({ id: `d${i}`, name: `Department ${i}` })),
      coverage: [0, 3].flatMap((by) =>
        goals.map((i) => ({
          id: `c${by}-${i}`,
          goal: `g${i}`,
          department: `d${(i + by) % 30}`,
          part: 'leads' as const,
        })),
      ),
    })
    const { model } = fullPlan(p, asked(p, 'plan', { readBy: 'board' }))
    const captions = [...flat(model.blocks)].flatMap((b) => (b.t === 'figure' ? [b.caption] : []))
    const of = (words: string) => captions.filter((c) => c.startsWith(words))
    expect(of('From each goal to')[0]).toMatch(/: goals 1 to \d+/)
    expect(of('Which policy')[0]).toMatch(/: goals 1 to \d+, policies P10 to P\d+$/)
    expect(of('Who carries')[0]).toMatch(/: goals 1 to \d+, Department 0 to Department \d+$/)
    for (const words of ['From each goal to', 'Which policy', 'Who carries']) {
      expect(of(words).length).toBeGreaterThan(2)
      expect(new Set(of(words)).size).toBe(of(words).length)
    }
    expect(captions.filter((c) => /^(From|Which|Who).*continued/.test(c))).toEqual([])
  })

  const more = ['Third grade math', 'Fourth grade math'].map((short, i) => ({
    ...reading.measure[0],
    id: `m${i + 2}`,
    short,
  }))
  const p = plan({
    measure: [...reading.measure, ...more],
    value: [
      ...reading.value,
      ...more.flatMap((m) => reading.value.map((v) => ({ ...v, id: `${v.id}-${m.id}`, measure: m.id }))),
    ],
  })
  const { blocks } = fullPlan(p, asked(p, 'plan', { readBy: 'board' })).model

  it('keeps the shares of a further measure with its name, and of how many they are with where both are from', () => {
    const has = (b: Block, words: string): boolean =>
      b.t === 'keep' ? b.blocks.some((x) => has(x, words)) : JSON.stringify(b).includes(words)
    const at = blocks.findIndex(
      (b) => b.t === 'keep' && b.blocks[0]?.t === 'heading' && b.blocks[0].text === 'Fourth grade math',
    )
    const [shares, rest] = blocks.slice(at)
    // All of it in one took a page for each of nine measures, a third of it empty.
    expect(shares && has(shares, 'by student group and year')).toBe(true)
    expect(shares && has(shares, 'About the measure')).toBe(false)
    expect(rest && has(rest, 'About the measure')).toBe(true)
  })

  it('keeps what is said of a measure with the row that says where its figures are from', () => {
    const parts = (b: Block): Block[] => (b.t === 'keep' ? [b, ...b.blocks.flatMap(parts)] : [b])
    const together = blocks
      .flatMap(parts)
      .filter((b) => b.t === 'keep' && b.blocks[0]?.t === 'hung' && b.blocks[0].label === 'About the measure')
    expect(together).not.toHaveLength(0)
    for (const b of together)
      expect(JSON.stringify(b)).toMatch(/where its figures are from"|"W[a-z]* its (figures are from|target is due)"/)
  })

  it('leaves no cell of a group empty in a column that others fill', () => {
    const groups = [...flat(blocks)].find((b) => b.t === 'table' && b.caption?.startsWith('Student groups'))
    const rows = groups?.t === 'table' ? groups.rows : []
    const others = rows.filter((r) => !r.cells[0]?.text.startsWith('All'))
    expect(others.length).toBeGreaterThan(1)
    for (const r of others) for (const c of r.cells) expect(c.text, JSON.stringify(r)).not.toBe('')
  })
})

describe('a plan of many goals', () => {
  const goals = (n: number) => many(n, (i) => ({ id: `g${i}`, title: `Goal number ${i}`, sort: i }))

  it('has contents before its progress report, for whoever looks for one goal', () => {
    const listed = (n: number, more: object = {}) => {
      const p = plan({ goal: goals(n) })
      const { model } = progressReport(p, asked(p, 'progress', more))
      return model.blocks.filter((b) => b.t === 'contents').length
    }
    expect([1, 2, 3, 40].map((n) => listed(n))).toEqual([0, 0, 1, 1])
    expect(listed(40, { of: { kind: 'goal', id: 'g7' } })).toBe(0)
  })

  it('has contents before its dossier, whose first page sends to its parts by name', () => {
    const listed = (n: number) => dossier(plan({ goal: goals(n) })).model.blocks.some((b) => b.t === 'contents')
    expect([1, 2, 3, 40].map(listed)).toEqual([false, false, true, true])
  })

  it('sends the presenter for who has a part to the paper that says it', () => {
    const presenter = (n: number) => {
      const roles = ['A', 'B', 'C'].map((r) => ({ id: r, role: `Role ${r}` }))
      const action = many(3 * n, (i) => ({
        id: `a${i}`,
        title: `Action number ${i}`,
        about: { kind: 'goal', id: `g${i % n}` },
        owner: roles[Math.floor(i / n)]?.id,
        status: 'inProgress',
      }))
      const p = plan({ goal: goals(n), person: roles, action })
      return text(presenterPage(p, asked(p, 'presenter')))
    }
    expect(presenter(12)).toContain('For nine more the table says who has a part.')
    const large = presenter(40)
    expect(large).toContain('Goal 1: open actions with three roles.')
    expect(large).toContain('For 37 more the progress report says how many roles have open actions.')
    expect(large).not.toContain('the table says who has a part')
  })

  it('says of the goals that wait for a policy in the first month that others have one on its way', () => {
    const policy = [
      { id: 'p', title: 'Fair rules', stage: 'drafting' },
      { id: 'q', title: 'Old rules', stage: 'adopted' },
    ]
    const said = (links: object[]) => text(dossier(plan({ goal: goals(4), policy, policyLink: links })))
    const link = { id: 'l', goal: 'g3', policy: 'p' }
    expect(said([link])).toContain(
      'Goals 1 to 3 have no adopted policy linked to them, and none is being prepared. Link',
    )
    expect(said([{ ...link, policy: 'q' }])).toContain('Goals 1 to 3 have no adopted policy linked to them. Link')
  })
})
