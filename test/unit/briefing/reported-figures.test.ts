import { describe, expect, test } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A district whose reports give some figures for several years together, or as a range. */

const groups = [
  { id: 'all', name: 'All students', isTotal: true },
  { id: 'white', name: 'White', dimension: 'race' },
  { id: 'black', name: 'Black', dimension: 'race' },
]
const value = (group: string, year: string, figure: number, n: number) => ({
  id: `${group}-${year}`,
  measure: 'm',
  group,
  year,
  reading: { figure, n, source: 'State file' },
})
let made = 0
/** What a report gives of the years 2016–17 to 2018–19, or of others. */
const reported = (group: string, of: object, years: { year?: string; through?: string } = {}) => ({
  id: `r${++made}`,
  measure: 'm',
  group,
  year: '2016-17',
  through: '2018-19',
  ...years,
  reading: of,
})
const district = (figures: readonly object[], values: readonly object[] = [], more: object = {}): Plan =>
  planWith({
    ...reading,
    district: [{ id: 'district', name: 'Juniper Fork' }],
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: groups,
    goal: [{ id: 'g', title: 'More children read well', mainMeasure: 'm' }],
    value: values,
    target: [],
    reportedFigure: figures,
    ...more,
  } as never)

const request = (plan: Plan, more: object) =>
  briefingRequest.parse({ ...defaultBoardRequest(plan, '2026-12-14'), ...more })
/** What the full plan prints for the public. */
const printed = (plan: Plan) =>
  JSON.stringify(fullPlan(plan, request(plan, { document: 'plan', readBy: 'public' })).model.blocks)
const told = (plan: Plan): readonly string[] =>
  measureView(plan, 'm', { audience: 'officer' })
    ?.reported()
    .map((r) => `${r.group.name}: ${r.figure}, ${r.years}`) ?? []

describe('a figure of several years together, or a range', () => {
  const range = reported('black', {
    low: 60,
    high: 65,
    n: 412,
    source: 'State report',
    date: '2019-06-01',
    note: 'The state gave no single years.',
  })

  test('is told as it was reported, with its source, its day and its note, and without the number of students', () => {
    const text = printed(district([range]))
    expect(text).toContain(
      'Black students: 60 to 65 percent, 2016–17 to 2018–19 together (State report; June 1, 2019). The state gave no single years.',
    )
    expect(text).not.toContain('412')
  })

  test('makes no row, year, trend, target or sentence of its measure', () => {
    const view = measureView(district([range]), 'm', { audience: 'officer' })
    expect(view).toMatchObject({ years: [], rows: [], latestYear: null, reading: '' })
  })

  test('of one year, or without a range, says so', () => {
    const all = [
      reported('black', { low: 60, high: 65, n: 412 }, { through: '' }),
      reported('white', { low: 61.5, n: 900 }, { year: '2012-13', through: '2013-14' }),
    ]
    expect(told(district(all))).toEqual([
      'White: 61.5 percent, 2012–13 to 2013–14 together',
      'Black: 60 to 65 percent, 2016–17',
    ])
  })

  test('that came in upside down, from a file, is read from its lower end and its first year', () => {
    const other = reported('black', { low: 65, high: 60, n: 412 }, { year: '2018-19', through: '2016-17' })
    expect(told(district([other]))).toEqual(['Black: 60 to 65 percent, 2016–17 to 2018–19 together'])
  })

  test('is listed by a shorter paper that leaves it out', () => {
    const plan = district([range], [value('all', '2025-26', 44, 900)])
    expect(JSON.stringify(boardBriefing(plan, request(plan, {})).model.blocks)).toContain(
      'figures as reported of one measure',
    )
  })

  test('reported on a later day than the paper’s own is not in it', () => {
    const plan = district([{ ...range, reading: { ...range.reading, date: '2027-01-15' } }])
    expect(printed(plan)).not.toContain('60 to 65')
  })
})

describe('what could give a child away is withheld', () => {
  const withheld = (plan: Plan, group = 'Black') => {
    const own = told(plan).filter((t) => t.startsWith(group))
    expect(own.length).toBeGreaterThan(0)
    for (const t of own) expect(t).toContain(`${group}: withheld, `)
  }
  const isTold = (plan: Plan) => expect(told(plan)).toEqual([expect.stringContaining('Black: 60 to 65 percent')])
  const black = (of: object, years = {}) => reported('black', { low: 60, high: 65, ...of }, years)

  test('a few children, with the same word as elsewhere, and without the note', () => {
    const plan = district([black({ n: 9, note: 'Six of nine.' })])
    withheld(plan)
    const text = printed(plan)
    expect(text).toContain('Black students: withheld, 2016–17 to 2018–19 together')
    expect(text).not.toMatch(/60 to 65|Six of nine/)
    expect(text).toContain('“Withheld” means the figure is not printed.')
  })

  test('a small group of whom nearly none, or nearly all, did at either end', () => {
    withheld(district([black({ low: 10, high: 40, n: 19 })]))
    withheld(district([black({ low: 60, high: 90, n: 19 })]))
    isTold(district([black({ n: 19 })]))
  })

  test('what nobody counted, unless its source was public already and the district lets that count', () => {
    withheld(district([black({})]))
    isTold(district([black({ public: true })]))
    const strict = { district: [{ id: 'district', name: 'Juniper Fork', neverPublicSmall: true }] }
    withheld(district([black({ public: true })], [], strict))
    const since = { measure: [{ ...reading.measure[0], public: true, publicFrom: '2017-18' }] }
    withheld(district([black({})], [], since))
  })

  // Thirty-one children in three years; twelve and fourteen of them stand in two printed years, and leave five.
  const years = [value('black', '2016-17', 50, 12), value('black', '2017-18', 50, 14)]
  test('three years together beside two years in print, which give away the third', () => {
    const third = value('black', '2018-19', 60, 5)
    for (const more of [{}, { public: true }]) {
      withheld(district([black({ n: 31, ...more })], [...years, third]))
      withheld(district([black({ n: 31, ...more })], years))
    }
  })

  test('the same beside two years that a paper printed and the plan has no more', () => {
    const briefingSent = [
      {
        id: 'sent',
        exportedOn: '2024-01-01',
        printed: years.map(({ reading: r, id: _, ...of }) => ({ ...of, figure: r.figure, n: r.n })),
      },
    ]
    for (const more of [{}, { public: true }]) withheld(district([black({ n: 31, ...more })], [], { briefingSent }))
  })

  test('what stands beside a withheld figure of its years, or of a point within them', () => {
    const plan = district(
      [black({ n: 400, public: true })],
      [value('white', '2017-18', 50, 6), value('all', '2017-18', 50, 300)],
    )
    withheld(plan)
    const interim = [
      {
        id: 'i',
        measure: 'm',
        group: 'white',
        year: '2017-18',
        point: 'fall',
        reading: { figure: 50, n: 6 },
      },
    ]
    withheld(district([black({ n: 400, public: true })], [], { interim }))
  })

  test('one of two spans of one group that share a year', () => {
    withheld(district([black({ n: 400 }), black({ n: 390 }, { through: '2017-18' })]))
  })

  test('two counts of one group in the same years, of which the difference would be told', () => {
    withheld(district([black({ n: 400 }), black({ n: 396 })]))
  })

  test('the last group that a table of just these years leaves', () => {
    const plan = district([
      reported('all', { low: 50, n: 300 }),
      reported('white', { low: 48, n: 255 }),
      black({ n: 40 }),
    ])
    // Five children are in no group that is listed.
    expect(told(plan).filter((t) => t.includes('withheld')).length).toBeGreaterThan(0)
  })

  test('all students and all others of those three years, which would give the three years together', () => {
    const all = [
      reported('all', { low: 50, n: 331, public: true }),
      reported('white', { low: 48, n: 300, public: true }),
    ]
    expect(told(district(all, years))).toEqual([
      'All students: withheld, 2016–17 to 2018–19 together',
      'White: withheld, 2016–17 to 2018–19 together',
    ])
  })
})

describe('a gap of several years, or of a year that nobody named', () => {
  const compared = { measure: [{ ...reading.measure[0], reference: 'white' }] }
  const noYear = { year: undefined, through: undefined }
  const of = (gap: object, values: readonly object[] = [], years: object = noYear) =>
    district([reported('black', gap, years)], values, compared)
  const only = (plan: Plan) => told(plan)[0]

  test('is told as a distance or a ratio to the group that the measure is compared with', () => {
    const isPublic = { public: true }
    expect(only(of({ low: 3.1, gap: 'ratio', ...isPublic }))).toBe(
      'Black: 3.1 times the rate of White students, year not given',
    )
    expect(only(of({ low: 20, high: 25, gap: 'points', exact: 'about', ...isPublic }, [], {}))).toBe(
      'Black: a gap of about 20 to 25 points to White students, 2016–17 to 2018–19 together',
    )
    expect(only(of({ low: 3, gap: 'points', change: 'down', ...isPublic }, [], {}))).toBe(
      'Black: gap to White students down by 3 points, from 2016–17 to 2018–19',
    )
    expect(only(of({ low: 2.3, gap: 'ratio', change: 'down', ...isPublic }))).toBe(
      'Black: ratio to White students down by 2.3, year not given',
    )
  })

  test('is not told where its source was not public, or a figure that it would give away is withheld', () => {
    expect(only(of({ low: 3.1, gap: 'ratio' }))).toBe('Black: withheld, year not given')
    const six = [value('black', '2017-18', 50, 6), value('white', '2017-18', 52, 300)]
    expect(only(of({ low: 2, gap: 'points', public: true }, six))).toBe('Black: withheld, year not given')
    const beside = district(
      [
        reported('black', { low: 2, gap: 'points', public: true }),
        reported('white', { low: 52, n: 300 }),
        reported('black', { low: 50, n: 6 }),
      ],
      [],
      compared,
    )
    expect(told(beside).filter((t) => /gap|50/.test(t))).toEqual([])
  })

  test('stands in the way of no figure beside it', () => {
    const plan = district(
      [reported('black', { low: 60, n: 120 }), reported('black', { low: 2, gap: 'points', public: true })],
      [],
      compared,
    )
    expect(told(plan)[0]).toContain('60 percent')
  })
})
