import { expect, it } from 'vitest'
import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { answersOf } from '../../../../shared/figures/suppression/answers.ts'
import { familyOf } from '../../../../shared/figures/suppression/family.ts'
import { over, under } from '../../../../shared/figures/suppression/linked.ts'
import { type Counted, keyOf, readingsOf } from '../../../../shared/figures/suppression/tables.ts'

/** Answers about tables are taken over from the plan before an edit, but for those that a changed table has to do with. */

const year = '2025-26'
const key = (measure: string) => keyOf({ measure, year })
const value = (measure: string, group: string, n: number, point?: string) =>
  plainRecord(point ? 'interim' : 'value', `${measure} ${group} ${point ?? ''}`, {
    measure,
    group,
    year,
    ...(point && { point }),
    reading: { figure: 50, n, numerator: n / 2 },
  })

const measures = ['reading', 'math', 'absence']
/** Figures of long ago: a short list is read anew each time, and then every table is another one. */
const longAgo = Array.from({ length: 200 }, (_, at) =>
  plainRecord('value', `old ${at}`, {
    measure: 'old',
    group: `g${at}`,
    year: '1999-00',
    reading: { figure: 50, n: 20 },
  }),
)
const before: readonly RecordState[] = [
  plainRecord('studentGroup', 'all', { name: 'All students', isTotal: true }),
  plainRecord('studentGroup', 'white', { name: 'White' }),
  ...measures.map((id) => plainRecord('measure', id, { short: id })),
  ...longAgo,
  ...measures.flatMap((id, at) => [value(id, 'all', 100 + 2 * at), value(id, 'white', 40 + 2 * at)]),
]
/** The plan after these records were put in, or in the place of those of their id, and these were taken out. */
const after = (states: readonly RecordState[], more: readonly RecordState[], less: readonly string[] = []) => [
  ...states.filter((r) => !less.includes(r.id)).map((r) => more.find((o) => o.id === r.id) ?? r),
  ...more.filter((o) => !states.some((r) => r.id === o.id)),
]

let asked = 0
/** Asks one question of a plan before and after: which answers are still known, and what was held against what. */
function stillKnown(
  was: readonly RecordState[],
  is: readonly RecordState[],
  {
    meet = () => false,
    restsOn = () => [],
    known = measures,
    total = 'all',
  }: {
    readonly meet?: (own: string, changed: string) => boolean
    readonly restsOn?: (answer: readonly string[]) => readonly string[]
    readonly known?: readonly string[]
    readonly total?: string
  } = {},
) {
  const question = `a question ${++asked}`
  const met = new Set<string>()
  const mayMeet = (own: Counted, changed: Counted, lacking: boolean) => {
    met.add(`${own.of.measure} ${changed.of.measure} ${changed.all.n}${lacking ? ' lacking' : ''}`)
    return meet(own.of.measure, changed.of.measure)
  }
  const first = answersOf(planOf(was), total, question, mayMeet, restsOn)
  for (const id of known) first.set(key(id), [`answer about ${id}`])
  const next = answersOf(planOf(is), total, question, mayMeet, restsOn)
  return { kept: [...next.keys()].map((k) => k.split('\n')[0]), met: [...met].sort() }
}
const math = [value('math', 'white', 60)]

it('keeps all answers but that about a changed table, and holds the others against it as it was and as it is', () => {
  const { kept, met } = stillKnown(before, after(before, [value('math', 'all', 120)]))
  expect(kept).toEqual(['reading', 'absence'])
  expect(met).toEqual(['absence math 102', 'absence math 120', 'reading math 102', 'reading math 120'])
})

it('asks again about tables that have to do with the changed one, as it was or as it is', () => {
  expect(stillKnown(before, after(before, math), { meet: (own) => own === 'reading' }).kept).toEqual(['absence'])
  const meet = (own: string, changed: string) => own === 'reading' && changed === 'math'
  expect(stillKnown(before, after(before, [value('absence', 'white', 60)]), { meet }).kept).toEqual(['reading', 'math'])
})

it('asks again where an answer rests on a table that changed, or that one of these has to do with', () => {
  const restsOn = (answer: readonly string[]) =>
    answer[0]?.endsWith('reading') ? [key('math')] : answer[0]?.endsWith('absence') ? [key('reading')] : []
  expect(stillKnown(before, after(before, math), { restsOn }).kept).toEqual(['absence'])
  expect(stillKnown(before, after(before, math), { restsOn, meet: (own) => own === 'reading' }).kept).toEqual([])
})

it('holds answers against tables that came in or went away', () => {
  const point = value('math', 'all', 90, 'fall')
  expect(stillKnown(before, after(before, [point]))).toEqual({
    kept: measures,
    met: measures.map((id) => `${id} math 90`).sort(),
  })
  const gone = stillKnown(before, after(before, [], ['math all ', 'math white ']))
  expect(gone.kept).toEqual(['reading', 'absence'])
  expect(gone.met).toEqual(['absence math 102', 'reading math 102'])
})

it('keeps all of them where nothing changed, and none where groups or names did', () => {
  expect(stillKnown(before, before)).toEqual({ kept: measures, met: [] })
  expect(
    stillKnown(before, after(before, [plainRecord('district', 'district', { name: 'Juniper Fork' })])).kept,
  ).toEqual(measures)
  const none = [
    after(before, [plainRecord('studentGroup', 'black', { name: 'Black' })]),
    after(before, [plainRecord('measure', 'math', { short: 'Algebra' })]),
    after(before, [plainRecord('measure', 'math', { short: 'math', phrase: 'count well' })]),
    after(before, [plainRecord('measure', 'math', { short: 'math', unit: 'rate' })]),
    after(before, [plainRecord('measure', 'math', { short: 'math', population: 'Girls' })]),
  ]
  for (const is of none) expect(stillKnown(before, is).kept).toEqual([])
  // A measure that nobody described is called the same; its own table was read anew.
  const undescribed = after(before, [plainRecord('measure', 'math', { short: 'math', phrase: '' })])
  expect(stillKnown(before, undescribed).kept).toEqual(['reading', 'absence'])
})

it('says of tables of one time that one of them does not say how many all are, before the change or after it', () => {
  const without = after(before, [], ['reading all '])
  const met = (was: readonly RecordState[], is: readonly RecordState[]) => stillKnown(was, is).met
  expect(met(without, after(without, math))).toEqual(['absence math 102 lacking', 'reading math 102 lacking'])
  const both = [
    'absence reading 100 lacking',
    'absence reading null lacking',
    'math reading 100 lacking',
    'math reading null lacking',
  ]
  expect(met(without, before)).toEqual(both)
  expect(met(before, without)).toEqual(both)
  // All students alone leave nothing to be held against.
  const bare = after(before, [value('reading', 'all', 0)], ['reading white '])
  expect(met(bare, after(bare, math))).toEqual(['absence math 102', 'reading math 102'])
  // In another year it is none of their business.
  const reading = { figure: 50, n: 40 }
  const other = [...before, plainRecord('value', 'y', { measure: 'reading', group: 'white', year: '2020-21', reading })]
  expect(met(other, after(other, math))).toEqual(['absence math 102', 'reading math 102'])
  // A point within the year of its own measure is.
  const fall = [...before, value('reading', 'white', 30, 'fall')]
  expect(
    met(fall, after(fall, [value('reading', 'white', 30, 'fall'), value('reading', 'all', 100)])).filter(
      (t) => !t.startsWith('reading'),
    ),
  ).toEqual(['absence reading 100', 'absence reading null', 'math reading 100', 'math reading null'])
})

/** So many measures of all students. */
const many = (count: number, n = 100) =>
  Array.from({ length: count }, (_, at) => [
    plainRecord('measure', `x${at}`, { short: `x${at}` }),
    value(`x${at}`, 'all', n),
  ]).flat()

it('asks everything again where more than twenty tables came, changed or went', () => {
  const names = (count: number) => many(count).filter((r) => r.kind === 'measure')
  const figures = (count: number, n?: number) => many(count, n).filter((r) => r.kind === 'value')
  const kept = (count: number, was: readonly RecordState[], is: readonly RecordState[]) =>
    stillKnown([...before, ...names(count), ...was], [...before, ...names(count), ...is]).kept.length > 0
  expect(kept(20, [], figures(20))).toBe(true)
  expect(kept(21, [], figures(21))).toBe(false)
  expect(kept(20, figures(20), [])).toBe(true)
  expect(kept(21, figures(21), [])).toBe(false)
  // Each counts as it was and as it is.
  expect(kept(10, figures(10), figures(10, 102))).toBe(true)
  expect(kept(11, figures(11), figures(11, 102))).toBe(false)
})

it('remembers the last three plans that were asked, so that a view of one is asked in turn with it', () => {
  const question = 'in turn'
  const ask = (states: readonly RecordState[]) => answersOf(planOf(states), 'all', question, () => false)
  const others = ['white', 'black', 'asian'].map((id) =>
    after(before, [plainRecord('studentGroup', `other ${id}`, { name: id })]),
  )
  ask(before).set(key('math'), ['found'])
  for (const of of others.slice(0, 2)) ask(of)
  expect(ask(before).get(key('math'))).toEqual(['found'])
  for (const of of others) ask(of)
  expect(ask(before).get(key('math'))).toBeUndefined()
})

it('has the same answers for the same plan', () => {
  const plan = planOf(before)
  const first = answersOf(plan, 'all', 'the same plan', () => true)
  first.set(key('math'), ['found'])
  expect(answersOf(plan, 'all', 'the same plan', () => true)).toBe(first)
  expect(answersOf(plan, 'all', 'another question', () => true)).not.toBe(first)
})

/** What a plan says of tables, asked anew after some came in: it has to be what a plan says that nobody asked before. */
const table = (measure: string, rows: Readonly<Record<string, number>>, at: { year?: string; point?: string } = {}) =>
  Object.entries(rows).map(([group, n]) =>
    plainRecord(at.point ? 'interim' : 'value', `${measure} ${group} ${at.year ?? ''}${at.point ?? ''}`, {
      ...{ measure, group, year, ...at },
      reading: { figure: 50, n, numerator: n / 2 },
    }),
  )
const groups = ['White', 'Black', 'Asian'].map((id) => plainRecord('studentGroup', id, { name: id }))
const without = [...before.filter((r) => r.kind !== 'value'), ...longAgo, ...groups]
const rows = { all: 100, White: 40, Black: 30, Asian: 20 }

it('finds who comes into a family, be it of the same number, of nearly the same, or without one', () => {
  const comesIn = (more: readonly RecordState[]) => {
    const was = [...without, ...table('reading', rows)]
    const ask = (states: readonly RecordState[]) =>
      familyOf(planOf(states), { measure: 'reading', year }, 'all').map((t) => t.key.trim())
    return { was: ask(was), is: ask([...was, ...more]) }
  }
  const alone = key('reading').trim()
  const beside = (of: string) => ({ was: [alone], is: [of, alone].sort() })
  expect(comesIn(table('math', rows))).toEqual(beside(key('math').trim()))
  const fall = { ...rows, all: 97, Asian: 17 }
  expect(comesIn(table('reading', fall, { point: 'fall' }))).toEqual(
    beside(keyOf({ measure: 'reading', year, point: 'fall' })),
  )
  const earlier = { year: '2024-25' }
  const { all: _, ...races } = rows
  expect(comesIn(table('math', races, earlier))).toEqual(beside(keyOf({ measure: 'math', ...earlier }).trim()))
  expect(comesIn(table('math', { White: 40, Black: 30 }, earlier))).toEqual(
    beside(keyOf({ measure: 'math', ...earlier }).trim()),
  )
})

it('finds those who did, once a measure of them came in, and whose children they are', () => {
  const did = { all: 50, White: 20, Black: 15, Asian: 10 }
  const ask = (of: typeof over, measure: string, states: readonly RecordState[]) => {
    const plan = planOf(states)
    const at = { measure, year }
    return of(plan, { key: keyOf(at), of: at, readings: readingsOf(plan, at) }, 'all').map((l) => l.of.of.measure)
  }
  const taken = table('reading', { all: 100, White: 40, Black: 30, Asian: 20 })
  // Of 150 children 50 did and 100 did not.
  const others = Object.entries({ all: 150, White: 60, Black: 45, Asian: 30 }).map(([group, n]) =>
    plainRecord('value', `math ${group}`, {
      ...{ measure: 'math', group, year },
      reading: { figure: 100 / 3, n, numerator: n / 3 },
    }),
  )
  expect(ask(under, 'math', [...without, ...others])).toEqual([])
  expect(ask(under, 'math', [...without, ...others, ...table('absence', did)])).toEqual(['absence'])
  expect(ask(over, 'reading', [...without, ...taken])).toEqual([])
  expect(ask(over, 'reading', [...without, ...taken, ...others])).toEqual(['math'])
})
