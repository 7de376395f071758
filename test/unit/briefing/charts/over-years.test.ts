import { describe, expect, it } from 'vitest'
import { gapRowHeight, gapRows, gapYears, gapYearsOf } from '../../../../shared/briefing/charts/gap-years.ts'
import { groupYears, panelPages, panelRows, panelYears } from '../../../../shared/briefing/charts/group-years.ts'
import { intoPages } from '../../../../shared/briefing/charts/pages.ts'
import { svgText } from '../../../../shared/briefing/charts/svg.ts'
import { documentTheme } from '../../../../shared/briefing/charts/theme.ts'
import { type MeasureView, measureView } from '../../../../shared/figures/measure-view.ts'
import { planWith, reading } from '../../../support/plan.ts'
import { decided, longName, years } from './decided.ts'
import { collisions, nodesOf, wordsIn } from './drawing.ts'

const viewOf = (records: object): MeasureView => {
  const view = measureView(planWith(records), 'm', { audience: 'public' })
  if (!view) throw new Error('no view')
  return view
}
const gaps = (view: MeasureView, width = 482) => {
  const years = gapYearsOf(view, view.years)
  return gapYears(view, gapRows(view, years), years, documentTheme, width)
}
const panels = (view: MeasureView, width = 482) =>
  groupYears(view, panelRows(view, panelYears(view)), panelYears(view), documentTheme, width)

describe.each([
  ['the gap over the years', gaps],
  ['each group over the years', panels],
])('%s', (_, draw) => {
  it.each([3, 12, 40])('keeps the words of %i groups apart, wide and narrow', (count) => {
    for (const width of [300, 482, 680]) {
      const { svg } = draw(decided(count), width)
      expect(collisions(svg)).toEqual([])
      expect(svgText(svg)).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  it('dots a year that is withheld, and says so beside the values of the others', () => {
    const made = draw(decided(12))
    const own = made.long.find((l) => l.startsWith('Group 1 of'))
    expect(own).toContain('withheld in 2023–24')
    // Each other year of the group has its value.
    expect(own?.match(/\d\.\d/g)).toHaveLength(4)
    expect(made.table.rows.find(([n]) => n === longName(1))?.[3]).toBe('Withheld')
    expect(svgText(made.svg)).toContain('<circle')
  })
})

describe('each group over the years', () => {
  it('begins its scale at 0, and dots the withheld year alone', () => {
    const { svg } = panels(decided(3))
    expect(wordsIn(svg).filter(({ words }) => words === '0')).toHaveLength(4)
    const marks = [...nodesOf(svg)].filter(({ node }) => node.tag === 'circle' && node.attrs['r'] === 0.9)
    expect(marks.length).toBeGreaterThan(8)
    const across = marks.map(({ node, dx }) => Number(node.attrs['cx']) + dx)
    // One year of one panel, of which three are beside each other.
    expect(Math.max(...across) - Math.min(...across)).toBeLessThan(482 / 3 / 3)
    expect(Math.min(...across)).toBeGreaterThan(0)
  })
})

describe('the gap over the years', () => {
  it('says each gap with its year and to whom', () => {
    const { long, short } = gaps(viewOf(reading))
    expect(short).toMatch(/^Bars by year: how far each group is from /)
    expect(long[0]).toMatch(/^Hispanic: [\d.]+ points behind .* in 2023–24, [\d.]+ in 2025–26$/)
  })

  it('makes a gap of a point look like one', () => {
    const near = viewOf({
      ...reading,
      measure: [{ ...reading.measure[0], reference: 'all' }],
      value: [
        { id: 'a', measure: 'm', group: 'all', year: '2023-24', reading: { figure: 50, n: 900 } },
        { id: 'b', measure: 'm', group: 'hisp', year: '2023-24', reading: { figure: 49, n: 300 } },
        { id: 'c', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 50, n: 900 } },
        { id: 'd', measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: 48, n: 300 } },
      ],
    })
    const bars = [...nodesOf(gaps(near).svg)].flatMap(({ node }) =>
      node.tag === 'rect' && node.attrs['fill'] !== documentTheme.ground ? Number(node.attrs['height']) : [],
    )
    const lane = gapRowHeight(near.rows[0] as never, documentTheme)
    expect(Math.max(...bars)).toBeLessThan(lane * 0.11)
  })

  it('leaves a gap of fifty points its height where a group was ahead in another year', () => {
    const turned = viewOf({
      ...reading,
      measure: [{ ...reading.measure[0], reference: 'all' }],
      value: [
        { id: 'a', measure: 'm', group: 'all', year: '2023-24', reading: { figure: 80, n: 900 } },
        { id: 'b', measure: 'm', group: 'hisp', year: '2023-24', reading: { figure: 30, n: 300 } },
        { id: 'c', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 50, n: 900 } },
        { id: 'd', measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: 90, n: 300 } },
      ],
    })
    const { svg } = gaps(turned)
    const bars = [...nodesOf(svg)].flatMap(({ node }) =>
      node.tag === 'rect' ? Math.round(Number(node.attrs['height'])) : [],
    )
    // Fifty behind, forty ahead: both are bars that the eye compares, and not strokes beside a line.
    expect(Math.min(...bars)).toBeGreaterThan(documentTheme.text)
    expect(collisions(svg)).toEqual([])
  })

  it('goes on in a second picture before a page is full', () => {
    const view = decided(40)
    const rows = view.rows.filter((r) => !r.isTotal)
    const pages = intoPages(rows, (r) => gapRowHeight(r, documentTheme))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flat()).toEqual(rows)
    for (const page of pages)
      expect(Number(gapYears(view, page, years, documentTheme).svg.attrs['height'])).toBeLessThan(620)
    const split = panelPages(rows, documentTheme)
    expect(split.flat()).toEqual(rows)
    for (const page of split)
      expect(Number(groupYears(view, page, years, documentTheme).svg.attrs['height'])).toBeLessThan(620)
  })

  it('leaves no last picture with one row, whatever their heights', () => {
    for (let many = 1; many < 90; many++) {
      const rows = Array.from({ length: many }, (_, i) => (i % 3 === 0 ? 18 : 23))
      for (const room of [300, 330, 480]) {
        const pages = intoPages(rows, (tall) => tall, room)
        expect(pages.flat()).toEqual(rows)
        for (const page of pages) expect(page.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(room)
        const [most, least] = [Math.max(...pages.map((p) => p.length)), Math.min(...pages.map((p) => p.length))]
        expect(most - least, `${many} rows in ${room} points`).toBeLessThan(4)
      }
    }
  })
})
