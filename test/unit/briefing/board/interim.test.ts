import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { flat } from '../../../../shared/briefing/document.ts'
import { hardTruthPage } from '../../../../shared/briefing/hard-truth/hard-truth.ts'
import { fullPlan } from '../../../../shared/briefing/plan/plan.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { measureView } from '../../../../shared/figures/measure-view.ts'
import { reading } from '../../../support/plan.ts'
import { type Records, statesOf } from '../../../support/records.ts'

/** Winter's reading, two months before the board meets: what the paper says of the present year. */

const point = (group: string, figure: number, n: number, name = 'winter', date = '2027-01-20') => ({
  id: `${group}-${name}`,
  measure: 'm',
  group,
  year: '2026-27',
  point: name,
  aim: { figure: 50 },
  reading: { figure, n, date },
})
const base: Records = {
  goal: [{ id: 'g', title: 'More children read well', mainMeasure: 'm', sort: 1 }],
  measure: [
    {
      id: 'm',
      goal: 'g',
      short: 'Grade 3 reading',
      phrase: 'read well',
      people: 'children',
      unit: 'percent',
      direction: 'up',
    },
  ],
  dimension: [{ id: 'race', name: 'Race', addsUp: true }],
  studentGroup: [
    { id: 'all', name: 'All students', isTotal: true },
    { id: 'a', name: 'Black', dimension: 'race', focus: true, sort: 1 },
    { id: 'b', name: 'Native', dimension: 'race', focus: true, sort: 2 },
    { id: 'c', name: 'White', dimension: 'race', sort: 3 },
  ],
  value: [{ id: 'v', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 43, n: 400 } }],
  interim: [
    point('all', 40, 400, 'fall', '2026-10-15'),
    point('all', 45, 400),
    point('a', 38, 100),
    point('b', 25, 8),
    point('c', 48, 292),
  ],
}
const drawn = (date: string, over: Records = {}) => {
  const plan = planOf(statesOf({ ...reading, ...base, ...over }))
  return boardBriefing(plan, { ...defaultBoardRequest(plan, date), goals: ['g'] })
}
const saidIn = (found: ReturnType<typeof drawn>) =>
  [...flat(found.model.blocks)].flatMap((b) => (b.t === 'note' && b.text.includes('so far') ? [b.text] : []))

describe('the year so far in the board’s paper', () => {
  it('stands in the page that tells a bad number well, as it does in the board’s paper', () => {
    const plan = planOf(statesOf({ ...reading, ...base, hardTruth: [{ id: 'h', title: 'Who reads', measure: 'm' }] }))
    const found = hardTruthPage(plan, { ...defaultBoardRequest(plan, '2027-02-08'), document: 'hardTruth' })
    expect(saidIn(found)).toEqual(saidIn(drawn('2027-02-08')))
  })

  it('stands below a story of the full plan that tells the same measure', () => {
    const story = [{ id: 's', title: 'Reading is rising', measure: 'm', shows: 'It is {All students, latest}.' }]
    const plan = planOf(statesOf({ ...reading, ...base, story }))
    const request = { ...defaultBoardRequest(plan, '2027-02-08'), document: 'plan', readBy: 'public' } as const
    const blocks = [...flat(fullPlan(plan, request).model.blocks)]
    const at = blocks.findIndex((b) => b.t === 'hung' && b.label === 'Reading is rising')
    const below = blocks.slice(at + 1).find((b) => b.t === 'note')
    expect(below).toMatchObject({ text: expect.stringMatching(/^This year so far\. .*all students 45/) })
  })

  it('says where the latest point stands, with its target and the point before', () => {
    expect(saidIn(drawn('2027-02-08'))[0]).toMatch(
      /^This year so far\. Grade 3 reading, percent, winter 2026–27: .*all students 45, target 50, fall 40[;.]/,
    )
  })

  it('withholds a small group, its target too, and whatever would give it away', () => {
    const found = drawn('2027-02-08')
    const [said = ''] = saidIn(found)
    expect(said).toContain('withheld for')
    expect(said).not.toMatch(/\b25\b/)
    const winter = found.printed.filter((p) => p.point === 'winter').map((p) => p.group)
    expect(winter).toContain('all')
    expect(winter).not.toContain('b')
    // Black and White together would leave Native: one of them goes with it.
    expect(winter.includes('a') && said.includes('White')).toBe(false)
  })

  it('sets no target at a point for a group whose figure of the year, or of another point, is withheld', () => {
    const at = (year: string, n: number): Records => ({
      value: [{ id: 'v', measure: 'm', group: 'b', year, reading: { figure: 25, n } }],
      interim: [{ id: 'i', measure: 'm', group: 'b', year: '2026-27', point: 'winter', aim: { figure: 50 } }],
    })
    const target = (over: Records) =>
      measureView(planOf(statesOf({ ...reading, ...base, ...over })), 'm', { audience: 'public' })
        ?.points()
        .find((p) => p.name === 'winter')
        ?.rows.find((r) => r.of.id === 'b')?.target?.cell
    expect(target(at('2025-26', 40))).toMatchObject({ shown: 50 })
    expect(target(at('2025-26', 8))).toEqual({ withheld: 'small' })
    const fall = point('b', 25, 8, 'fall', '2026-10-15')
    expect(target({ interim: [...(at('2025-26', 40).interim ?? []), fall] })).toEqual({ withheld: 'small' })
  })

  it('keeps the figures of a paper that is sent apart from those of the whole year', () => {
    const found = drawn('2027-02-08')
    for (const p of found.printed) expect(p.year === '2026-27').toBe(p.point !== undefined)
  })

  it('is silent before the day of the reading, and once the year has its own figure', () => {
    expect(saidIn(drawn('2026-09-14'))).toEqual([])
    const value = [
      ...(base.value ?? []),
      { id: 'w', measure: 'm', group: 'all', year: '2026-27', reading: { figure: 46, n: 400 } },
    ]
    expect(saidIn(drawn('2027-09-13', { value }))).toEqual([])
  })

  it('what was printed of a point is known from then on, and of that point alone', () => {
    const sent = { id: 's', document: 'boardBriefing', exportedOn: '2027-01-21' } as const
    const printed = [
      { measure: 'm', year: '2026-27', point: 'winter', group: 'a', figure: 38, n: 100 },
      { measure: 'm', year: '2026-27', point: 'winter', group: 'c', figure: 48, n: 292 },
    ]
    const [said = ''] = saidIn(drawn('2027-02-08', { briefingSent: [{ ...sent, printed }] }))
    // Both others are known already: all students would give the small group away.
    expect(said).not.toContain('all students 45')
    // Of other children: the same numbers again would be the same children, whatever the point is called.
    const fall = printed.map((p) => ({ ...p, point: 'fall', figure: p.figure - 5, n: p.n - 11 }))
    expect(saidIn(drawn('2027-02-08', { briefingSent: [{ ...sent, printed: fall }] }))[0]).toContain('all students 45')
  })
})

it('has many points of one year in several tables, none with more heads than stand beside each other', () => {
  const months = Array.from({ length: 14 }, (_, i) => point('all', 40 + i, 400, `month ${i + 1}`, '2026-10-15'))
  const plan = planOf(statesOf({ ...base, interim: months }))
  const request = { ...defaultBoardRequest(plan, '2027-03-22'), document: 'plan', readBy: 'board' } as const
  const tables = [...flat(fullPlan(plan, request).model.blocks)].flatMap((b) =>
    b.t === 'table' && b.caption?.includes('percent within') ? [b] : [],
  )
  expect(tables.length).toBeGreaterThan(2)
  for (const t of tables) expect(t.columns.length, t.caption ?? '').toBeLessThan(10)
  const heads = tables.flatMap((t) => t.columns.map((c) => c.head))
  for (const { point } of months) expect(heads.filter((h) => h.toLowerCase() === point)).toHaveLength(1)
  expect(tables.slice(1).every((t) => t.caption?.endsWith(', continued'))).toBe(true)
})

it('has fewer heads beside each other where a word of one is long: names of months, or in another script', () => {
  const tablesOf = (names: readonly string[]) => {
    const plan = planOf(statesOf({ ...base, interim: names.map((n) => point('all', 40, 400, n, '2026-10-15')) }))
    const request = { ...defaultBoardRequest(plan, '2027-03-22'), document: 'plan', readBy: 'board' } as const
    return [...flat(fullPlan(plan, request).model.blocks)].flatMap((b) =>
      b.t === 'table' && b.caption?.includes('percent within') ? [b.columns.length - 1] : [],
    )
  }
  expect(tablesOf(['fall', 'early winter', 'spring', 'summer'])).toEqual([8])
  expect(tablesOf(['September', 'November', 'January', 'March'])).toEqual([6, 3])
  expect(tablesOf(['ကျောင်းသားတို', 'fall', 'winter', 'spring'])).toEqual([4, 6])
  expect(tablesOf(['Zwischenprüfung', 'fall', 'winter', 'spring'])).toEqual([2, 3, 3, 3])
})

it('has no table of counts without a row: one would have no head, and the paper would not be made', () => {
  const twice = [
    { ...point('all', 40, 400, 'fall', '2026-10-15'), id: 'aim-alone', reading: undefined },
    { ...point('all', 40, 400, 'fall', '2026-10-15'), id: 'told-again' },
  ]
  const plan = planOf(statesOf({ ...base, interim: twice }))
  const request = { ...defaultBoardRequest(plan, '2027-03-22'), document: 'plan', readBy: 'board' } as const
  const tables = [...flat(fullPlan(plan, request).model.blocks)].flatMap((b) =>
    b.t === 'table' && b.caption?.includes('within 2026') ? [b] : [],
  )
  expect(tables.length).toBeGreaterThan(0)
  for (const t of tables) expect(t.rows.length, t.caption ?? '').toBeGreaterThan(0)
})
