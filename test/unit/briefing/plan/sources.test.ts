import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { flat, type Table } from '../../../../shared/briefing/document.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { planWith, reading } from '../../../support/plan.ts'

/** Where figures are from, and how many students there are: told in full, and nothing told of small groups by it. */

const printed = (plan: Plan) => [
  ...flat(
    fullPlan(plan, { ...defaultBoardRequest(plan, '2026-12-14'), document: 'plan', readBy: 'public' }).model.blocks,
  ),
]
const tables = (plan: Plan): readonly Table[] => printed(plan).filter((b) => b.t === 'table')
/** The sentences beside “Where its figures are from”. */
const saidOf = (plan: Plan) =>
  printed(plan).flatMap((b) => (b.t === 'hung' && /where its figures are from/i.test(b.label) ? b.paragraphs : []))
const rowsOf = (plan: Plan, caption: RegExp) =>
  tables(plan)
    .find((t) => caption.test(t.caption ?? ''))
    ?.rows.map((r) => r.cells.map((c) => c.text))

describe('the sources of a measure’s figures', () => {
  const value = (n: number) =>
    ['2023-24', '2024-25', '2025-26'].flatMap((year) =>
      (['all', 'hisp', 'white', 'swd'] as const).map((group) => ({
        id: `${group}-${year}`,
        measure: 'm',
        group,
        year,
        reading: {
          figure: 40,
          n: group === 'swd' && year === '2024-25' ? n : 400,
          source: year === '2025-26' && group === 'hisp' ? 'Counted anew' : 'State report card',
          date: '2026-10-01',
          public: year !== '2025-26',
        },
      })),
    )
  const plan = (n: number) => planWith({ ...reading, value: value(n), target: [] })

  it('stand by years and groups, once for what is alike', () => {
    expect(saidOf(plan(400))).toEqual([
      '2023–24 and 2024–25, every group with a figure: State report card; dated October 1, 2026; already public.',
      '2025–26, every group but Hispanic: State report card; dated October 1, 2026.',
      '2025–26, Hispanic: Counted anew; dated October 1, 2026.',
    ])
  })

  it('name a source once that other groups have in another year, and not where a year has two days of it', () => {
    const from = (day: (year: string, group: string) => string) =>
      planWith({
        ...reading,
        target: [],
        value: value(400).map((v) => ({
          ...v,
          reading: {
            ...{ figure: 40, n: 400, date: day(v.year, v.group) },
            source: v.group === 'hisp' && v.year !== '2024-25' ? 'Counted anew' : 'State report card',
          },
        })),
      })
    const yearly = saidOf(from((year) => `${Number(year.slice(0, 4)) + 1}-08-30`))
    expect(yearly).toEqual([
      '2023–24 and 2025–26, every group but Hispanic; 2024–25, every group with a figure: State report card; dated August 30, 2024; August 30, 2025; August 30, 2026.',
      '2023–24 and 2025–26, Hispanic: Counted anew; dated August 30, 2024; August 30, 2026.',
    ])
    const twoDays = saidOf(from((_, group) => (group === 'white' ? '2026-10-02' : '2026-10-01')))
    expect(twoDays.filter((s) => s.includes('State report card'))).toHaveLength(2)
  })

  it('is not told again where the line below the figures has told it', () => {
    const measure = reading.measure.map((m) => ({ ...m, source: 'State report card' }))
    const of = (source: string) =>
      planWith({
        ...reading,
        measure,
        value: value(400).map(({ reading: { figure, n }, ...v }) => ({ ...v, reading: { figure, n, source } })),
        target: [],
      } as never)
    expect(saidOf(of('State report card'))).toEqual([])
    expect(JSON.stringify(printed(of('State report card')))).toContain('Source: State report card.')
    expect(saidOf(of('Counted anew')).join()).toContain('every group with a figure: Counted anew')
  })

  const issues = (of: (year: string) => object) =>
    planWith({
      ...reading,
      value: value(400).map((v) => ({ ...v, reading: { ...v.reading, public: true, ...of(v.year) } })),
    } as never)

  it('name a file that comes out each year once, with its years and days', () => {
    const yearly = (year: string) => ({ source: `State file, ${year}`, date: `${Number(year.slice(0, 4)) + 1}-08-30` })
    const by = ['2025-06-30', '2026-06-30', '2027-06-30']
    const target = by.map((day, i) => ({
      ...{ id: day, measure: 'm', group: 'all', year: `${2024 + i}-${25 + i}`, aim: { figure: 50, by: day } },
    }))
    const own = issues(yearly)
    expect(saidOf(own)[0]).toBe(
      'Figures, 2023–24 to 2025–26, every group with a figure: State file, 2023-24, 2024-25 and 2025-26; dated August 30, 2024; August 30, 2025; August 30, 2026; already public.',
    )
    const aimed = planWith({ ...reading, value: [], target } as never)
    expect(JSON.stringify(printed(aimed))).toContain('2024–25 to 2026–27, each year by June 30 (2025 to 2027), All')
    // Two files are not one that comes out each year.
    const two = issues((year) => ({ source: year === '2024-25' ? 'A report' : `State file, ${year}` }))
    expect(saidOf(two)).toContainEqual(expect.stringMatching(/2024–25, every group with a figure: A report; dated/))
  })

  it('are a table where there are many, and what most of them say is below it once', () => {
    const many = value(400).map((v, i) => ({ ...v, reading: { ...v.reading, source: `Report ${i}`, public: true } }))
    const own = planWith({
      ...reading,
      target: [],
      value: many.with(0, { ...many[0], reading: { figure: 40, source: 'Old' } } as never),
    })
    const sheet = tables(own).find((t) => /where its figures are from/.test(t.caption ?? ''))
    expect(sheet?.columns.map((c) => c.head)).toEqual(['Years and groups', 'Source'])
    expect(sheet?.inSheet?.columns[0]?.cells.filter((c) => c === '').length).toBe(1)
    expect(JSON.stringify(printed(own))).toContain('The others: dated October 1, 2026; already public.')
  })

  it('have the targets within a year in one row, which differ in their days alone, in the order of these', () => {
    const point = (name: string, date: string) => ({
      id: `${name}-i`,
      measure: 'm',
      group: 'all',
      year: '2026-27',
      point: name,
      aim: { figure: 50, date },
    })
    const interim = [point('spring', '2027-05-28'), point('winter', '2027-01-29'), point('fall', '2026-10-30')]
    expect(saidOf(planWith({ ...reading, value: value(400), interim })).at(-1)).toBe(
      'Targets within the year, 2026–27, fall by October 30, 2026; winter by January 29, 2027; spring by May 28, 2027; All students.',
    )
    // One that other groups or years have, too, has a row of its own.
    const others = [
      { ...point('fall', '2026-10-30'), id: 'x', group: 'hisp' },
      { ...point('fall', '2027-10-29'), id: 'y', year: '2027-28' },
    ]
    const apart = rowsOf(
      planWith({ ...reading, value: value(400), interim: [...interim, ...others] }),
      /where its figures are from/,
    )
    expect(apart?.map(([which]) => which?.split(', 20')[0]).slice(-2)).toEqual([
      'Fall, target',
      'Targets within the year',
    ])
  })

  it('call the source’s own issue of a year no other source, in a shorter paper', () => {
    const elsewhere = (other: string) => {
      const values = value(400).map((v) => ({ ...v, reading: { ...v.reading, source: `State file, ${v.year}` } }))
      values[0] = { ...values[0], reading: { ...values[0]?.reading, source: other } } as never
      const own = planWith({
        ...reading,
        measure: [{ ...reading.measure[0], source: 'State file' }],
        value: values,
      })
      return JSON.stringify(boardBriefing(own, defaultBoardRequest(own, '2026-12-14')).model.blocks)
    }
    expect(elsewhere('State file, 2023-24')).not.toContain('From elsewhere')
    // Another year’s issue is not what the figure’s own year says.
    expect(elsewhere('State file, 2019-20')).toContain('From elsewhere')
  })

  it('say nothing else where a group is too small for its figure to be printed', () => {
    const [small, large] = [plan(4), plan(400)]
    const figures = (p: Plan) => JSON.stringify(rowsOf(p, /by student group and year/))
    expect(figures(small)).not.toEqual(figures(large))
    expect(saidOf(small)).toEqual(saidOf(large))
  })

  it('say a mark only beside a figure that is printed: “>95” of twelve is all of them', () => {
    const marked = [
      { id: 'a', measure: 'm', group: 'all', year: '2024-25', reading: { figure: 60, n: 400, mark: '†' } },
      { id: 'b', measure: 'm', group: 'swd', year: '2025-26', reading: { state: 'withheld', n: 12, mark: '>95' } },
      { id: 'c', measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: 100, n: 12, mark: '>95' } },
      { id: 'd', measure: 'm', group: 'white', year: '2025-26', reading: { state: 'notReported', mark: '<5' } },
    ] as const
    const of = planWith({ ...reading, value: marked, target: [] })
    const all = printed(of).flatMap((b) => (b.t === 'hung' || b.t === 'table' ? [b] : []))
    // A single source is a sentence, and no table of one row.
    expect(all).toContainEqual({
      ...{ t: 'hung', label: 'Where its figures are from' },
      paragraphs: ['2024–25, All students: marked “†”.'],
    })
    expect(JSON.stringify(all)).not.toMatch(/[<>]\d/)
  })
})

describe('how many students are in each group', () => {
  const printed = (children: Readonly<Record<string, number>>, enrollment?: number) => {
    const plan = planWith({
      ...reading,
      district: [{ id: 'district', name: 'Juniper Fork School District', enrollment }],
      studentGroup: Object.entries(children).map(([name, enrollment], sort) => ({
        id: name,
        name,
        enrollment,
        enrollmentDate: '2026-10-01',
        sort,
        isTotal: name === 'All students',
        ...(/White|Hispanic|Asian/.test(name) && { dimension: 'race' }),
      })),
    })
    const rows = rowsOf(plan, /^Student groups, students counted on October 1, 2026$/)
    return Object.fromEntries((rows ?? []).map((r) => [r[0], r.at(-1)]))
  }

  it('is printed, and withheld for a small group and for another one beside it', () => {
    expect(
      printed({ 'All students': 406, Hispanic: 200, Asian: 200, White: 6, 'Students with disabilities': 300 }),
    ).toEqual({
      'All students': '406',
      White: 'withheld',
      Hispanic: '200',
      Asian: 'withheld',
      'Students with disabilities': '300',
    })
  })

  it('is withheld where the groups leave eight children of all students, or of the district', () => {
    const groups = { White: 150, Hispanic: 100, Asian: 42 }
    const kept = { White: '150', Hispanic: '100', Asian: 'withheld' }
    expect(printed({ 'All students': 300, ...groups })).toEqual({ 'All students': '300', ...kept })
    expect(printed(groups, 300)).toEqual(kept)
    expect(printed(groups, 320)).toEqual({ ...kept, Asian: '42' })
  })
})
