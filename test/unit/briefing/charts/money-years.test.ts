import { expect, it } from 'vitest'
import { moneyYears } from '../../../../shared/briefing/charts/money-years.ts'
import { wideIn } from '../../../../shared/briefing/charts/names.ts'
import { svgText } from '../../../../shared/briefing/charts/svg.ts'
import { documentTheme, slideTheme, slideWidth } from '../../../../shared/briefing/charts/theme.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { moneyByYear } from '../../../../shared/rules/money/by-year.ts'
import { edgesOf } from '../../../../shared/rules/money/edges.ts'
import { samplePlan, sampleStates } from '../../../support/records.ts'

it('names the source that ends whole where the slide has room for it, and cuts what is longer', () => {
  const drawn = (name?: string) => {
    const states = sampleStates().map((r) =>
      name !== undefined && r.id === 'fs-found' ? { ...r, values: { ...r.values, name } } : r,
    )
    const plan = planOf(states)
    const years = moneyByYear(plan, '2026-12-14').slice(2)
    return svgText(moneyYears(years, edgesOf(plan, '2026-12-14'), slideTheme, slideWidth).svg)
  }
  expect(drawn()).toContain('Foundation grant for family and data work ends June 30, 2027')
  expect(drawn(`Foundation grant for ${'families '.repeat(9)}`)).toMatch(/Foundation grant [a-z ]+… ends June 30, 2027/)
})

it('names the source whole where the names of a table leave room, or across its line', () => {
  const plan = samplePlan()
  const years = moneyByYear(plan, '2026-11-30').filter((y) => y.asked > 0)
  const edges = edgesOf(plan, '2026-11-30')
  const drawn = (width: number, left?: number) => svgText(moneyYears(years, edges, documentTheme, width, left).svg)
  const whole = 'Foundation grant for family and data work ends June 30, 2027'
  expect(drawn(480, 112)).toContain('>Foundation grant')
  expect(drawn(480, 400)).toContain(whole)
  // On a page of paper it has room on neither side of the line, and across it.
  const paper = drawn(482)
  expect(paper).toContain(whole)
  const [, x = '', wide = ''] = [...(/<text [^>]*x="([\d.-]+)"[^>]*>(Foundation[^<]*)</.exec(paper) ?? [])]
  expect(Number(x)).toBeGreaterThanOrEqual(0)
  expect(Number(x) + wideIn(wide) * documentTheme.scale).toBeLessThanOrEqual(482)
})

it('ends its bars over a table where the figures of the columns end', () => {
  const [year] = moneyByYear(samplePlan(), '2026-12-14').slice(-1)
  if (year === undefined) throw new Error('no year')
  const two = [year, { ...year, year: '2029-30' }]
  const ends = (left?: number) => {
    const svg = svgText(moneyYears(two, [], documentTheme, 240, left).svg)
    const bars = [...svg.matchAll(/<rect [^>]*x="([\d.]+)"[^>]*width="([\d.]+)"[^>]*fill="#/g)]
    return [...new Set(bars.map((m) => Math.round(Number(m[1]) + Number(m[2]))))]
  }
  expect(ends(120)).toEqual(expect.arrayContaining([112, 240]))
  expect(ends()).not.toContain(240)
})

it('says an amount once where a bar has one part', () => {
  const [year] = moneyByYear(samplePlan(), '2026-12-14').slice(-1)
  if (year === undefined) throw new Error('no year')
  const said = (parts: object) => {
    const { svg } = moneyYears([{ ...year, asked: 90_000_00, ...parts }], [], documentTheme)
    return [...svgText(svg).matchAll(/>([\d,]+)</g)].map((m) => m[1])
  }
  expect(said({ covered: 0, promised: 0, missing: 90_000_00 })).toEqual(['90'])
  expect(said({ covered: 40_000_00, promised: 0, missing: 50_000_00 })).toEqual(['40', '50', '90'])
})

it('keeps the figure over the tallest bar clear of the words above the picture, on a slide too', () => {
  const years = moneyByYear(samplePlan(), '2026-12-14').slice(2)
  for (const theme of [documentTheme, slideTheme]) {
    const svg = svgText(moneyYears(years, [], theme, slideWidth).svg)
    const tops = [...svg.matchAll(/ y="([\d.]+)"[^>]*>[\d,]+</g)].map((m) => Number(m[1]) - theme.text * 0.75)
    expect(tops.length).toBeGreaterThan(0)
    expect(Math.min(...tops)).toBeGreaterThan(theme.text * 0.4)
  }
})

it('marks a source that ends within a year beside its bar, and strikes through no figure', () => {
  const states = sampleStates().map((r) =>
    r.id === 'fs-found' ? { ...r, values: { ...r.values, endsOn: '2026-12-31' } } : r,
  )
  const plan = planOf(states)
  const svg = svgText(moneyYears(moneyByYear(plan, '2026-11-29'), edgesOf(plan, '2026-11-29'), documentTheme).svg)
  const x = Number(/<line [^>]*x1="([\d.]+)"[^>]*stroke-width="2"/.exec(svg)?.[1])
  const bars = [...svg.matchAll(/<rect [^>]*x="([\d.]+)"[^>]*width="([\d.]+)"/g)].map((m) => [
    Number(m[1]),
    Number(m[2]),
  ])
  expect(x).toBeGreaterThan(0)
  expect(bars.length).toBeGreaterThan(3)
  expect(bars.filter(([left = 0, wide = 0]) => left <= x && x <= left + wide)).toEqual([])
})
