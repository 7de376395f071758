import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { printedTables } from '../../../shared/briefing/csv.ts'
import { type Drawn, flat } from '../../../shared/briefing/document.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { planWith, reading } from '../../support/plan.ts'
import { samplePlan } from '../../support/records.ts'
import { spreadsheet } from '../../support/spreadsheet.ts'

/** The tables of a document, opened in a spreadsheet. */

const request = (plan: Plan) => defaultBoardRequest(plan, '2026-12-14')
const tablesOn = ({ model }: Drawn) => [...flat(model.blocks)].flatMap((b) => (b.t === 'table' ? [b] : []))
const read = (drawn: Drawn) => printedTables(drawn.model).map((t) => spreadsheet(t.text))

describe('the tables of a document as CSV', () => {
  it.each([boardBriefing, progressReport, fullPlan])(
    'P18: say in each cell what the page says (%o)',
    { tags: 'seconds' },
    (draw) => {
      const plan = samplePlan()
      const drawn = draw(plan, request(plan))
      // What a caption says once of all rows is a column, by which a spreadsheet sorts and filters.
      const printed = tablesOn(drawn).map(({ columns, rows, inSheet }) => [
        [...columns, ...(inSheet?.columns ?? [])].map((c) => c.head),
        ...rows.map((r, at) => [
          ...r.cells.map((c, i) => (i === 0 && r.sheetName) || c.text),
          ...(inSheet?.columns ?? []).map((c) => c.cells[at] ?? ''),
        ]),
      ])
      expect(printed.flat(2)).toContain('withheld')
      // A change of less than 0 stands with the sign that a spreadsheet reckons with.
      expect(read(drawn)).toEqual(
        printed.map((rows) => rows.map((r) => r.map((c) => c.replace(/^−(?=[\d,.]+$)/, '-')))),
      )
    },
  )

  it('name the group of a gap in its row, which on the page is below the group’s own', () => {
    const plan = planWith({ ...reading, goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }] })
    const drawn = fullPlan(plan, { ...request(plan), document: 'plan', readBy: 'board' })
    const [table] = tablesOn(drawn).filter((t) => / by student group and year$/.test(t.caption ?? ''))
    const [, gap] = table?.rows.filter((r) => r.cells[0]?.text === 'Hispanic' || r.under) ?? []
    expect(gap?.cells[0]?.text).toBe('Gap to White')
    // The column of the latest gap has it, in the row above.
    const latest = table?.columns.findIndex((c) => c.head === '2025–26') ?? -1
    expect(gap?.cells[latest - 1]?.text).toMatch(/^\d/)
    expect(gap?.cells[latest]?.text).toBe('')
    expect(read(drawn).flat()).toContainEqual(expect.arrayContaining(['Hispanic, gap to White']))
  })

  it('have how far each budget line has come, and when each indicator was rated, as columns', () => {
    const line = (id: string, more: object = {}) => ({
      ...{ id, description: `Line ${id}`, fiscalYear: '2026-27', amount: 1000, status: 'approved', recurring: true },
      ...more,
    })
    const plan = planWith({
      ...reading,
      budgetLine: [...['a', 'b', 'c', 'd'].map((id) => line(id)), line('e', { recurring: false })],
      rating: ['a', 'b'].map((id) => ({ id, indicator: id, level: 'emerging', ratedOn: '2026-11-12' })),
    } as never)
    const sheets = read(fullPlan(plan, { ...request(plan), document: 'plan', readBy: 'board' }))
    const column = (of: string, head: string) => {
      const rows = sheets.find((s) => s[0]?.[0] === of) ?? []
      return rows.slice(1).map((r) => r[rows[0]?.indexOf(head) ?? -1])
    }
    expect(column('What it pays for', 'Status')).toEqual([
      ...Array(4).fill('Approved, recurring'),
      ...['Approved, one time', ''],
    ])
    expect(column('Indicator', 'Rated')).toEqual(['November 12, 2026', 'November 12, 2026'])
  })

  it('say withheld where the page does, and the figure nowhere', () => {
    const small = {
      id: 'x',
      measure: 'm',
      group: 'swd',
      year: '2025-26',
      reading: { figure: 28.6, n: 7, numerator: 2 },
    }
    const plan = planWith({ ...reading, value: [...reading.value.filter((v) => v.id !== 'v8'), small] })
    const drawn = boardBriefing(plan, request(plan))
    const row = read(drawn)
      .flat()
      .find((r) => r[0] === 'Students with disabilities')
    expect(row).toContain('withheld')
    expect(JSON.stringify(printedTables(drawn.model))).not.toContain('28.6')
  })

  it('P18: hold no cell that is run as a formula, and keep a figure with its sign', () => {
    const cells = ['=1+1', '@SUM(A1)', '−1.5', '+4', '+4+cmd', '-1', '1,200'].map((text) => ({ text }))
    const columns = cells.map(({ text }) => ({ head: text, width: 1, align: 'left' as const }))
    const [table] = printedTables({ kind: 'Plan', blocks: [{ t: 'table', caption: null, columns, rows: [{ cells }] }] })
    const safe = ["'=1+1", "'@SUM(A1)", '-1.5', '+4', "'+4+cmd", "'-1", '1,200']
    expect(table?.caption).toBe('Plan')
    expect(spreadsheet(table?.text ?? '')).toEqual([safe, safe])
  })

  it('have a space where the page has one at which no line ends', () => {
    const columns = [{ head: 'Source', width: 1, align: 'left' as const }]
    const rows = [{ cells: [{ text: '$10 (applied\u00a0for)' }] }]
    const [table] = printedTables({ kind: 'Plan', blocks: [{ t: 'table', caption: null, columns, rows }] })
    expect(spreadsheet(table?.text ?? '')).toEqual([['Source'], ['$10 (applied for)']])
  })

  it('have each a caption of its own, which says of which goal it is', { tags: 'seconds' }, () => {
    const plan = samplePlan()
    const captions = printedTables(boardBriefing(plan, request(plan)).model).map((t) => t.caption)
    expect(captions).toContain('Actions under way for goal 4')
    expect(new Set(captions).size).toBe(captions.length)
  })

  it('name a part of it, and not the measure that happens to stand above', () => {
    const table = { t: 'table', caption: 'Actions', columns: [], rows: [] } as const
    const goal = (text: string) => ({ t: 'heading', level: 1, text }) as const
    const measure = { t: 'heading', level: 2, text: 'Students of the district' } as const
    const blocks = [goal('Goal 1'), table, goal('Goal 2'), measure, table]
    expect(printedTables({ kind: 'Full plan', blocks }).map((t) => t.caption)).toEqual([
      'Actions, Goal 1',
      'Actions, Goal 2',
    ])
  })
})
