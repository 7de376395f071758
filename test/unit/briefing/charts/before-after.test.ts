import { describe, expect, it } from 'vitest'
import {
  type BeforeAfterPanel,
  beforeAfter,
  onPages,
  stopPanels,
} from '../../../../shared/briefing/charts/before-after.ts'
import { svgText } from '../../../../shared/briefing/charts/svg.ts'
import { documentTheme } from '../../../../shared/briefing/charts/theme.ts'
import { ifStops, type Stop } from '../../../../shared/rules/money/if-stops.ts'
import { planWith } from '../../../support/plan.ts'
import { collisions, nodesOf } from './drawing.ts'

const long = 'Family and Community Liaison for newcomers, refugees and families of the north side of the district'
const plan = (positions: number) =>
  planWith({
    goal: [{ id: 'g', title: long }],
    fundingSource: [
      { id: 'grant', name: 'Grant', type: 'foundationGrant' },
      { id: 'general', name: 'General fund', type: 'generalFund' },
    ],
    position: Array.from({ length: positions }, (_, i) => ({ id: `p${i}`, title: `${long} ${i}`, fte: 1 })),
    positionPay: Array.from({ length: positions }, (_, i) => [
      { id: `a${i}`, position: `p${i}`, fiscalYear: '2027-28', source: 'grant', ...(i === 1 ? {} : { fte: 0.6 }) },
      { id: `b${i}`, position: `p${i}`, fiscalYear: '2027-28', source: 'general', fte: 0.4 },
    ]).flat(),
    budgetLine: [
      { id: 'l1', goal: 'g', source: 'grant', fiscalYear: '2027-28', amount: 6_000_000, status: 'requested' },
      { id: 'l2', goal: 'g', source: 'general', fiscalYear: '2027-28', amount: 2_000_000, status: 'requested' },
    ],
  })
const stopOf = (positions: number) => ifStops(plan(positions), 'grant', '2027-28') as Stop
const draw = (panels: readonly BeforeAfterPanel[], width = 482) => beforeAfter(panels, documentTheme, width)

describe('before and after, if a source stops', () => {
  it('says what it draws: each line with the source and without, and what nobody entered', () => {
    const { short, long: said, table } = draw(stopPanels(stopOf(2)))
    expect(short).toMatch(/^Bars before and after: /)
    expect(said[0]).toBe(
      'Budget lines by fiscal year, in dollars, secured or not: 2027–28, $80,000 before, $20,000 after, $60,000 lost',
    )
    expect(said[1]).toMatch(/^Pay of positions.*: .* 0, 2027–28, 1\.0 before, 0\.4 after, 0\.6 lost$/)
    // Of what it is one is said before the first alone.
    expect(said[2]).toMatch(/^Family and [^:]* 1, 2027–28, not given before, 0\.4 after$/)
    expect(table.rows.at(-1)?.slice(1)).toEqual(['$80,000', '$20,000'])
  })

  it('has bars from nothing, so that a small loss looks small, and tells what is lost without color', () => {
    const { svg } = draw([{ title: 'Lines', words: String, rows: [{ name: 'A year', before: 100, after: 98 }] }])
    const bars = [...nodesOf(svg)].filter(({ node }) => node.tag === 'rect').map(({ node }) => node)
    const [kept, lost] = bars
    expect(Number(lost?.attrs['width'])).toBeLessThan(0.03 * Number(kept?.attrs['width']))
    // Solid and hatched: fills that differ, and strokes over one of them.
    expect(kept?.attrs['fill']).not.toBe(lost?.attrs['fill'])
    const whole = draw([{ title: 'Lines', words: String, rows: [{ name: 'A year', before: 100, after: 0 }] }])
    expect(svgText(whole.svg).match(/<line/g)?.length).toBeGreaterThan(10)
  })

  it.each([3, 12, 40])('keeps %i rows with long names apart, on as many pages as they need', (many) => {
    const parts = onPages(stopPanels(stopOf(many)), documentTheme)
    for (const panels of parts)
      for (const width of [300, 482, 640]) {
        const { svg } = draw(panels, width)
        expect(collisions(svg)).toEqual([])
        expect(svgText(svg)).not.toMatch(/NaN|Infinity|undefined/)
      }
    // Nobody is left out where a picture goes on.
    expect(parts.flat().flatMap((p) => p.rows)).toHaveLength(many + 2)
    // Of several two stand on a page, with what stands over and under each.
    for (const p of parts) expect(Number(draw(p).svg.attrs['height'])).toBeLessThan(parts.length > 1 ? 290 : 620)
  })
})
