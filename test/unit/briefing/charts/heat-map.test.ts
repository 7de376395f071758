// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { heatColumns, heatMap, heatPages } from '../../../../shared/briefing/charts/heat-map.ts'
import { stepOf, stepWords } from '../../../../shared/briefing/charts/heat-steps.ts'
import { stacked } from '../../../../shared/briefing/charts/stacked.ts'
import { svgText } from '../../../../shared/briefing/charts/svg.ts'
import { documentTheme } from '../../../../shared/briefing/charts/theme.ts'
import { flat } from '../../../../shared/briefing/document.ts'
import { progressReport } from '../../../../shared/briefing/progress/progress.ts'
import type { FigureCell } from '../../../../shared/figures/figure.ts'
import { briefingRequest } from '../../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../../support/plan.ts'
import { decided, longName } from './decided.ts'
import { collisions, nodesOf } from './drawing.ts'

const titles = ['Grade 3 reading', 'Graduation in four years', 'Disproportionality of suspensions', 'Chronic absence']
/** Measures of the year in which group 1 is withheld. */
const columns = (groups: number, measures: number) =>
  Array.from({ length: measures }, (_, i) => ({
    head: `${i + 1} ${titles[i % titles.length]}, points to All students`,
    view: atYear(decided(groups, { id: `m${i}`, title: `Measure ${i}` })),
  }))
const atYear = (view: ReturnType<typeof decided>) => ({
  ...view,
  latestYear: '2023-24',
  rows: view.rows.map((r) => ({ ...r, latest: r.figures['2023-24'] ?? null, gap: r.gaps['2023-24']?.gap ?? null })),
})
const draw = (groups: number, measures: number, width = 482) =>
  heatPages(columns(groups, measures), documentTheme, width).map((p) =>
    heatMap(p.columns, p.rows, documentTheme, width),
  )

describe('who is behind, and in what', () => {
  it.each([
    [3, 2],
    [12, 7],
    [40, 14],
  ])('keeps the words of %i groups and %i measures apart, and leaves none out', (groups, measures) => {
    for (const width of [300, 482, 720]) {
      const made = draw(groups, measures, width)
      for (const { svg } of made) {
        expect(collisions(svg)).toEqual([])
        expect(svgText(svg)).not.toMatch(/NaN|Infinity|undefined/)
      }
      const { table, long } = stacked(made)
      expect(table.rows).toHaveLength(groups)
      expect(table.head).toHaveLength(measures + 1)
      // A measure an entry, and each of its groups within it.
      expect(long.flatMap((l) => l.split('; '))).toHaveLength(groups * measures)
    }
    for (const { svg } of draw(groups, measures)) expect(Number(svg.attrs['height'])).toBeLessThan(400)
  })

  it('has as many measures on each page as on the others, and none alone behind six', () => {
    for (const width of [300, 360, 420, 482]) {
      const many = heatPages(columns(3, 7), documentTheme, width).map((p) => p.columns.length)
      expect(many.reduce((a, b) => a + b, 0)).toBe(7)
      expect(Math.max(...many) - Math.min(...many), many.join()).toBeLessThan(2)
    }
  })

  it('says each gap, and that a figure is withheld, dotted', () => {
    const [made] = draw(3, 2)
    expect(made?.long[0]).toBe(
      `Measure 0, points behind all students in 2023–24: ${longName(0)} 30.0; ${longName(1)}, withheld; ${longName(2)} 28.0.`,
    )
    expect(made?.table.rows[1]).toEqual([longName(1), 'Withheld', 'Withheld'])
    expect([...nodesOf(made?.svg as never)].some(({ node }) => node.tag === 'circle')).toBe(true)
  })

  it('keeps the reason why a cell has no figure inside that cell', () => {
    const seven = columns(3, 7).map((c) => {
      const rows = c.view.rows.map((r, i) =>
        i === 2
          ? { ...r, name: 'White', gaps: {}, latest: r.latest && { ...r.latest, cell: { withheld: 'source' } } }
          : r,
      )
      return { ...c, view: { ...c.view, rows } as never }
    })
    const [made] = heatPages(seven, documentTheme).map((p) => heatMap(p.columns, p.rows, documentTheme))
    const nodes = [...nodesOf(made?.svg as never)].map(({ node }) => node)
    const at = (node: (typeof nodes)[number] | undefined, name: string) => Number(node?.attrs[name])
    const isPatch = ({ tag, attrs }: (typeof nodes)[number]) =>
      tag === 'rect' && attrs['fill'] === documentTheme.ground && attrs['stroke'] === undefined
    const patches = nodes.flatMap((node, i) => (isPatch(node) ? [{ node, i }] : []))
    expect(svgText(made?.svg as never)).toContain('withheld')
    expect(patches.length).toBeGreaterThan(3)
    for (const { node, i } of patches) {
      const frame = nodes.slice(0, i).findLast((n) => n.tag === 'rect' && n.attrs['stroke'] === documentTheme.rule)
      expect(at(node, 'y')).toBeGreaterThan(at(frame, 'y'))
      expect(at(node, 'y') + at(node, 'height')).toBeLessThan(at(frame, 'y') + at(frame, 'height'))
      expect(at(node, 'width')).toBeLessThan(at(frame, 'width'))
    }
  })

  it('tells each step without color: bare, few lines, many lines, solid', () => {
    const gap = (size: number) =>
      ({ form: 'points', unit: 'points', decimals: 1, size, behind: size > 0.05, trend: null, moved: null }) as const
    expect([-3, 0, 1, 4.9, 5, 14.9, 15].map((s) => stepOf(gap(s)))).toEqual([
      ...['level', 'level', 'near', 'near', 'far', 'far', 'farthest'],
    ])
    const ratio = (size: number) => ({ ...gap(0), form: 'ratio', size, behind: Math.abs(size - 1) > 0.05 }) as const
    // The way in which a rate is worse is told by the measure; half the rate is as far as twice.
    expect([1, 1.2, 1.3, 0.8, 2, 0.5].map((s) => stepOf(ratio(s)))).toEqual([
      ...['level', 'near', 'far', 'far', 'farthest', 'farthest'],
    ])
    const lines = (size: number) => {
      const view = decided(2)
      const shown = { shown: 50 - size, n: 100, numerator: null } as unknown as FigureCell
      const rows = view.rows.map((r) => {
        const found = r.gaps['2025-26']
        return found === undefined
          ? r
          : {
              ...r,
              latest: r.latest && { ...r.latest, cell: shown },
              gaps: { '2025-26': { ...found, gap: gap(size) } },
            }
      })
      const all = [1, 2].map((i) => ({ head: `Measure ${i}`, view: { ...view, rows } as never }))
      const [page] = heatPages(all, documentTheme)
      return svgText(heatMap(page?.columns ?? [], page?.rows ?? [], documentTheme).svg).match(/<line/g)?.length ?? 0
    }
    expect(lines(0)).toBe(0)
    expect(lines(4)).toBeGreaterThan(8)
    expect(lines(10)).toBeGreaterThan(2 * lines(4))
    expect(lines(30)).toBe(0)
  })

  it('compares nothing where there is one measure, or one group', () => {
    expect(heatColumns(columns(3, 1))).toEqual([])
    expect(heatColumns(columns(1, 3))).toEqual([])
  })

  it.each([
    [14, false],
    [15, true],
  ])('of %i measures is left out of a shorter paper, which says so: %s', (many, left) => {
    const each = (of: readonly { readonly id: string }[], also: (i: number) => object) =>
      Array.from({ length: many }, (_, i) => of.map((r) => ({ ...r, id: `${r.id}-${i}`, ...also(i) }))).flat()
    const plan = planWith({
      ...reading,
      goal: each(reading.goal, (i) => ({ sort: i, mainMeasure: `m-${i}` })),
      measure: each(reading.measure, (i) => ({ goal: `g-${i}` })),
      value: each(reading.value, (i) => ({ measure: `m-${i}` })),
      target: each(reading.target, (i) => ({ measure: `m-${i}` })),
    } as never)
    const { model } = progressReport(
      plan,
      briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), document: 'progress' }),
    )
    const blocks = [...flat(model.blocks)]
    expect(blocks.some((b) => b.t === 'figure' && b.caption.startsWith('How far each group'))).toBe(!left)
    // Of pictures of other goals none goes on from the one before: each says which it has.
    const captions = blocks.flatMap((b) => (b.t === 'figure' && b.caption.startsWith('How far') ? [b.caption] : []))
    if (!left) expect(captions.length).toBeGreaterThan(1)
    for (const caption of captions) expect(caption).toMatch(/ of the main measures of goals (1 to 7|8 to 14)(;|$)/)
    // All gaps are in points: the key of none is in times.
    expect(JSON.stringify(blocks.filter((b) => b.t === 'figure').map((b) => b.key))).not.toMatch(/\d times/)
    expect(new Set(captions).size).toBe(captions.length)
    const note = JSON.stringify(blocks.at(-1))
    if (left) expect(note).toContain('Too large to draw here: who is behind, and in what, over 15 measures.')
    else expect(note).not.toContain('as a picture')
  })
})

it('names days and numbers in its key only where a gap is in them', () => {
  const gap = (form: string, unit: string) => ({ form, unit }) as Parameters<typeof stepWords>[0][number]
  const near = (...gaps: Parameters<typeof stepWords>[0]) => stepWords(gaps).near
  expect(near(gap('points', 'points'))).toMatch(/^Behind by less than \d+ points$/)
  expect(near(gap('points', 'points'), gap('ratio', 'percent'))).toMatch(
    /^Behind by less than \d+ points or [\d.]+ times$/,
  )
  expect(near(gap('points', 'points'), gap('points', 'days'))).toMatch(
    /^Behind by less than \d+ points, or in days or numbers$/,
  )
  expect(near(gap('points', 'days'))).toBe('Behind')
})
