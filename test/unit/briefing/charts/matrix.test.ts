import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import {
  type MatrixMark,
  type MatrixOf,
  type MatrixRow,
  matrix,
  matrixPages,
} from '../../../../shared/briefing/charts/matrix.ts'
import { stacked } from '../../../../shared/briefing/charts/stacked.ts'
import { svgText } from '../../../../shared/briefing/charts/svg.ts'
import { documentTheme } from '../../../../shared/briefing/charts/theme.ts'
import { type Figure, flat } from '../../../../shared/briefing/document.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import { briefingRequest } from '../../../../shared/ipc/contract.ts'
import { planWith } from '../../../support/plan.ts'
import { samplePlan } from '../../../support/records.ts'
import { longName } from './decided.ts'
import { collisions, nodesOf } from './drawing.ts'

const marks: readonly (MatrixMark | null)[] = ['held', 'part', 'promised', 'missing', 'unknown', null]
const words = { held: 'Fully', part: 'In part', promised: 'Promised', missing: 'Needed', unknown: 'Stage not given' }
const of = (names: number): MatrixOf => ({
  ...{ corner: 'Goal', title: 'Goals by policies', over: 'Policy', words, none: 'Not linked', names },
  mark: (row, column) => marks[(Number(row) + Number(column)) % marks.length] ?? null,
  says: (row, columns) => `${row.name}: ${columns.length}`,
})
const rows = (many: number) =>
  Array.from({ length: many }, (_, i) => ({ id: String(i), name: `${i + 1}  ${longName(i)}` }))
const columns = (many: number, long: boolean) =>
  Array.from({ length: many }, (_, i) => ({ id: String(i), head: long ? longName(i) : `P${i}` }))

describe('a matrix as a picture', () => {
  it.each([
    [3, 3, true],
    [12, 8, false],
    [12, 12, true],
    [40, 40, false],
  ])('keeps the words of %i rows and %i columns apart, and leaves none out', (many, beside, long) => {
    for (const width of [360, 482, 720]) {
      const pages = matrixPages(rows(many), columns(beside, long), of(0.4), documentTheme, width)
      const made = pages.map((p) => matrix(p.rows, p.columns, of(0.4), documentTheme, width))
      for (const { svg } of made) {
        expect(collisions(svg)).toEqual([])
        expect(svgText(svg)).not.toMatch(/NaN|Infinity|undefined/)
        if (width === 482) expect(Number(svg.attrs['height'])).toBeLessThan(600)
      }
      expect(new Set(pages.flatMap((p) => p.rows.flatMap((r) => p.columns.map((c) => `${r.id} ${c.id}`)))).size).toBe(
        many * beside,
      )
      expect(stacked(made).long.length).toBeGreaterThanOrEqual(many)
    }
  })

  it('cuts forty rows so that two pictures share a page, and sixteen not at all', () => {
    const high = (all: readonly MatrixRow[]) =>
      matrixPages(all, columns(4, false), of(0.25), documentTheme).map((p) =>
        Number(matrix(p.rows, p.columns, of(0.25), documentTheme).svg.attrs['height']),
      )
    const short = rows(16).map(({ id }) => ({ id, name: `${id}  Children read well` }))
    // A Letter page has 648 points for its text; each picture has a head above it and a key below.
    for (const tall of high(rows(40))) expect(tall).toBeLessThan((648 - 2 * 32) / 2)
    expect(high(short)).toHaveLength(1)
  })

  it('tells its answers apart without color: full, half, broken outline, hatched, dotted, and nothing', () => {
    const shapes = marks.map((mark) => {
      const one = { ...of(0.4), mark: () => mark }
      const { svg } = matrix(rows(1), columns(1, false), one, documentTheme)
      return [...nodesOf(svg)].map(({ node: n }) =>
        [n.tag, n.attrs['fill'], n.attrs['stroke-dasharray'], n.attrs['width']].join(),
      )
    })
    expect(new Set(shapes.map((s) => s.join('|'))).size).toBe(marks.length)
  })
})

describe('the matrices of a full plan', () => {
  const plan = samplePlan()
  const figures = (readBy: 'public' | 'board'): Figure[] => {
    const asked = { ...defaultBoardRequest(plan, '2026-12-14'), document: 'plan', readBy }
    return [...flat(fullPlan(plan, briefingRequest.parse(asked)).model.blocks)].filter((b) => b.t === 'figure')
  }
  it('show who carries which goal; where a goal has a policy or two, a table alone says which', {
    tags: 'seconds',
  }, () => {
    const drawn = figures('public')
    const coverage = drawn.find((f) => f.caption === 'Who carries which goal')
    expect(coverage?.long).toContain('Teaching and Learning: leads goals 1 and 2 and contributes to goals 5 and 6')
    expect(coverage?.long).toContain('Nutrition Services: no part entered')
    // Ten marks in the rows of eight goals are no pattern.
    expect(drawn.filter((f) => f.caption.startsWith('Which policy'))).toEqual([])
    const asked = { ...defaultBoardRequest(plan, '2026-12-14'), document: 'plan', readBy: 'public' }
    const tables = [...flat(fullPlan(plan, briefingRequest.parse(asked)).model.blocks)].filter((b) => b.t === 'table')
    const backing = tables.find((t) => t.caption === 'Which policy backs which goal')
    const said = backing?.rows.map((r) => r.cells.slice(1).map((c) => c.text))
    expect(said?.[0]).toEqual(['JBB', 'None', 'ADA (its draft)'])
    expect(said?.[7]).toEqual(['None entered', 'None', 'AEC (needed, no draft yet)'])
  })
  it('says “fully” of no policy of which nobody said how far it backs a goal', () => {
    const said = (extent?: 'whole') => {
      const linked = planWith({
        district: [{ id: 'district', name: 'A district' }],
        goal: [{ id: 'g', title: 'Read' }],
        policy: ['AB', 'CD'].map((code) => ({
          ...{ id: code, code, title: 'Equity', stage: 'adopted', reached: { adopted: '2020-01-01' } },
        })),
        policyLink: ['AB', 'CD'].map((policy) => ({ id: `l${policy}`, goal: 'g', policy, extent })),
      })
      const asked = { ...defaultBoardRequest(linked, '2026-12-14'), document: 'plan', readBy: 'board' }
      const blocks = [...flat(fullPlan(linked, briefingRequest.parse(asked)).model.blocks)]
      return blocks.flatMap((b) => (b.t === 'figure' && b.caption.startsWith('Which policy') ? (b.long ?? []) : []))
    }
    expect(said('whole').join()).toContain(': fully: AB and CD')
    expect(said().join()).toContain(': fully, or extent not entered: AB and CD')
  })
})
