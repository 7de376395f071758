// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { printedTables } from '../../../../shared/briefing/csv.ts'
import { type Block, flat, type Table } from '../../../../shared/briefing/document.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../../shared/ipc/contract.ts'
import { type Records, samplePlan, statesOf } from '../../../support/records.ts'

/** What the full plan adds at its end is looked up: many records of one kind and long lists are tables, and no running text. */

const plan = samplePlan()
const request = briefingRequest.parse({
  ...defaultBoardRequest(plan, '2026-12-14'),
  document: 'plan',
  readBy: 'cabinet',
})
const { model } = fullPlan(plan, request)
const blocks = [...flat(model.blocks)]
const rest = blocks.slice(blocks.findIndex((b) => b.t === 'heading' && b.text.startsWith('Appendix: everything else')))
/** What stands under a heading of the appendix. */
const under = (text: string): readonly Exclude<Block, { t: 'keep' }>[] => {
  const own = rest.slice(rest.findIndex((b) => b.t === 'heading' && b.text === text) + 1)
  const next = own.findIndex((b) => b.t === 'heading')
  return own.slice(0, next === -1 ? undefined : next)
}
const tablesUnder = (text: string) => under(text).filter((b): b is Table => b.t === 'table')
const headsOf = (table: Table | undefined) => table?.columns.map((c) => c.head)

it('has each status of a goal under a heading, as what it costs', () => {
  const said = blocks.flatMap((b) => (b.t === 'hung' && b.label.startsWith('Status, ') ? [b] : []))
  expect(said.length).toBeGreaterThan(9)
  for (const { label, level } of said) expect(level, label).toBe(2)
})

it('has the wording of a policy now and as proposed side by side, each passage a row', () => {
  const captions = blocks.flatMap((b) => (b.t === 'table' && b.caption?.endsWith('proposed wording') ? [b] : []))
  expect(captions.map((t) => t.caption)).toEqual(['BG: proposed wording'])
  expect(headsOf(captions[0])).toEqual(['Section', 'Wording now', 'Proposed wording', 'Why'])
  const [first, waivers] = captions[0]?.rows.map((r) => r.cells.map((c) => c.text)) ?? []
  expect(first?.slice(0, 2)).toEqual([
    'Before first reading',
    'The superintendent brings a draft policy to the board after legal review.',
  ])
  expect(waivers?.slice(0, 2)).toEqual(['Waivers', ''])
  expect(JSON.stringify(blocks.filter((b) => b.t === 'hung'))).not.toContain('Proposed wording:')
})

it('gives each wording of a policy room by its words, in scripts without spaces too', () => {
  const now = 'โรงเรียนแต่ละแห่งแจ้งครอบครัวภายในหนึ่งสัปดาห์'
  const wording = ['Notice', 'Appeals'].map((part) => ({
    ...{ part, now, proposed: 'Each school tells families in three days', why: 'প্রতিষ্ঠানগুলোর পরিবারগুলোকে জানানো' },
  }))
  const policy = [{ id: 'p', title: 'Notice to families', code: 'KB', stage: 'drafting' as const, wording }]
  const kept = planOf(statesOf({ policy }))
  const made = fullPlan(kept, briefingRequest.parse({ ...request, readBy: 'board' })).model
  const [table] = [...flat(made.blocks)].flatMap((b) => (b.t === 'table' && b.caption?.includes('wording') ? [b] : []))
  const all = table?.columns.reduce((sum, c) => sum + c.width, 0) ?? 1
  const points = table?.columns.map((c) => (c.width / all) * 482)
  expect(headsOf(table)).toEqual(['Section', 'Wording now', 'Proposed wording', 'Why'])
  // Its first word takes 58 points and 4 beside it, and the sentence before it no more than the one in English.
  expect(points?.[3]).toBeGreaterThan(90)
  expect(points?.[1]).toBeLessThan(190)
})

describe('the end of the full plan', () => {
  it('has how positions are paid as rows, the years of one source together', () => {
    const [whole, shared] = tablesUnder('How positions are paid')
    expect(under('How positions are paid').every((b) => b.t === 'table')).toBe(true)
    expect(headsOf(whole)).toEqual(['Position', 'Funding source', 'Fiscal year'])
    expect(whole?.rows.map((r) => r.cells.map((c) => c.text))).toContainEqual([
      'Chief Equity Officer',
      'General fund, base budget',
      '2025–26, 2026–27, 2027–28, 2028–29',
    ])
    expect(headsOf(shared)?.slice(0, 4)).toEqual(['Position', 'Fiscal year', 'Funding source', 'FTE paid from it'])
  })

  it('has amounts by fiscal year as rows, with amount, status and day in columns of their own', () => {
    const [table, ...more] = under('Amounts by fiscal year')
    expect(more).toEqual([])
    expect(headsOf(table as Table)).toEqual(['Funding source', 'Fiscal year', 'Amount', 'Status'])
    expect((table as Table).rows[0]?.cells.map((c) => c.text)).toEqual([
      ...['Foundation grant for family and data work', '2025–26', '$240,000', 'Secured'],
    ])
    // All 26 are of one day.
    expect((table as Table).caption).toBe('As of September 8, 2026, in every row')
  })

  it('gives a spreadsheet the columns that say the same in every row, under the heading that they have in print', () => {
    const of = printedTables(model).find((t) => t.caption === 'Amounts by fiscal year')
    const [head, first] = of?.text.replace(/^\ufeff/, '').split('\r\n') ?? []
    expect(head).toBe('Funding source,Fiscal year,Amount,Status,As of')
    expect(first).toBe('Foundation grant for family and data work,2025–26,"$240,000",Secured,"September 8, 2026"')
  })

  it('has the days of meetings in a line for each year, what few have beside them, and an agenda as a table of its own', () => {
    const said = under('Meetings').flatMap((b) => (b.t === 'hung' ? [[b.label, ...b.paragraphs]] : []))
    expect(said.find(([label]) => label === 'Cabinet, 2026')?.[1]).toMatch(
      /^January 6 and 20 \(papers due January 2 and 16\); February 3 and 17 \(papers due January 30 and February 13\); March/,
    )
    expect(JSON.stringify(under('Meetings'))).toContain('Goals monitored there')
    // Four with more to them are beside their days.
    expect(said.slice(2).map(([label]) => label)).toEqual([
      ...[
        'Board, September 28, 2026',
        'Cabinet, October 20, 2026',
        'Board, October 26, 2026',
        'Board, November 23, 2026',
      ],
    ])
    // An agenda item is half a page of words: a page is not left empty for it.
    expect(under('Agenda items as prepared')[0]).toMatchObject({ t: 'hung', breaks: true })
    const lists = tablesUnder('Meetings')
    // No column of forty rows has a word in three of them.
    expect(lists.every((t) => t.rows.length < 12)).toBe(true)
    expect(lists.map((t) => t.caption)).toContain('Cabinet, October 20, 2026: agenda')
    const retreats = tablesUnder('Retreats')
    const agenda = retreats.find((t) => t.caption === 'Winter planning day: agenda')
    expect(headsOf(agenda)).toEqual(['Title', 'Minutes', 'Shortest', 'Who leads', 'Also entered'])
    expect(agenda?.rows.find((r) => r.cells[0]?.text === 'Lunch')?.cells.at(-1)?.text).toContain('11:15')
    expect(retreats.find((t) => t.caption === 'Summer retreat: who was there')?.rows.length).toBe(8)
    expect(retreats.find((t) => t.caption === 'Summer retreat: as it ran')?.rows[0]?.cells[0]?.text).toBe('Arrive')
  })

  it('has records of more than a table’s columns as rows, with what else there is of each beside', () => {
    const [ledger] = tablesUnder('Consultation log')
    expect(headsOf(ledger)).toEqual(['Log entry', 'Date', 'Kind', 'What happened', 'Also entered'])
    const canceled = ledger?.rows.find((r) => r.cells[3]?.text === 'Canceled' && r.cells[4]?.text.includes('Moved'))
    expect(canceled?.cells.map((c) => c.text)).toEqual([
      ...['Monthly talk with the superintendent', 'July 14, 2026', 'Standing meeting', 'Canceled'],
      'Note: Moved twice, then dropped.',
    ])
    for (const kind of ['Skills', 'Continuity', 'Captures', 'Parked items', 'Tenure clock'])
      expect(headsOf(tablesUnder(kind)[0])?.at(-1), kind).toBe('Also entered')
    // What all of them have is a column.
    expect(headsOf(tablesUnder('Skills')[0])).toContain('Level wanted')
    expect(headsOf(tablesUnder('Continuity')[0])).toContain('Carried by a department other than the office')
    // A check-in with an agenda stands by itself, and its agenda below it.
    expect(under('Check-ins').map((b) => b.t)).toContain('hung')
    // What a term means is no column, and no aside of its status.
    expect(tablesUnder('Terms')).toEqual([])
  })

  it('says what an earlier page has once more in its column, and not where it was', () => {
    const [people] = tablesUnder('People')
    expect(people?.rows.map((r) => r.cells.map((c) => c.text))).toContainEqual([
      ...['Chief Academic Officer', 'Teaching and Learning', 'teaching@juniperfork.example'],
    ])
    expect(JSON.stringify(rest)).not.toContain('on an earlier page')
  })

  it('says nowhere so much in one paragraph that nobody finds a thing in it', () => {
    const long = rest
      .flatMap((b) => (b.t === 'hung' || b.t === 'text' ? b.paragraphs : []))
      .filter((p) => p.length > 420)
    expect(long).toEqual([])
  })

  it('says in words that a step has no owner, status or day, as other tables do', () => {
    const steps = ['One', 'Two', 'Three'].map((title, i) => ({
      ...{ id: title, title, about: { kind: 'policy', id: 'p' } },
      ...(i > 0 && { owner: 'w', due: '2027-03-01', status: 'inProgress' as const }),
    }))
    const records = { policy: [{ id: 'p', title: 'Wages' }], person: [{ id: 'w', role: 'Principal' }], action: steps }
    const { model } = fullPlan(planOf(statesOf(records as Records)), request)
    const actions = [...flat(model.blocks)].find((b): b is Table => b.t === 'table' && b.columns[0]?.head === 'Action')
    const [one, two] = actions?.rows.map((r) => r.cells) ?? []
    const none = ['No owner named', 'No date given', 'No status entered'].map((text) => ({ text, how: 'soft' }))
    expect(one).toEqual(expect.arrayContaining(none))
    expect(two?.map((c) => c.text)).toEqual(expect.arrayContaining(['Principal', 'In progress']))
  })

  it('names each row of each table', () => {
    for (const table of rest.filter((b): b is Table => b.t === 'table'))
      for (const row of table.rows) expect(row.cells[0]?.text, table.caption ?? '').not.toBe('')
  })
})

it('says what all of many records say once above them: the questions of update forms, which are word for word the same', () => {
  const forms = under('Update forms').flatMap((b) => (b.t === 'hung' ? [b] : []))
  expect(forms[0]?.label).toBe('For all of them')
  const asked = forms.map((b) => b.paragraphs.some((p) => p.startsWith('Questions: What is the newest figure')))
  expect(asked).toEqual([true, ...Array(forms.length - 1).fill(false)])
})
