// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { type Plan, planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { namesFor } from '../../../../shared/figures/names-out.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'

/** What is printed today after a paper told of a measure, a row, a group or a year that somebody took out, renamed or put right. */

type Row = readonly [did: number, n: number]
type Rows = Readonly<Record<string, Row>>
interface Measure {
  readonly short: string
  readonly phrase?: string
  readonly years: Readonly<Record<string, Rows>>
}
type Measures = Readonly<Record<string, Measure>>

const year = '2025-26'
const races = ['White', 'Hispanic', 'Black', 'Asian']
const native = 'Native American'

const statesOf = (measures: Measures, groups: readonly string[] = races): readonly RecordState[] => [
  plainRecord('dimension', 'race', { name: 'Race and ethnicity' }),
  ...['All students', ...groups].map((name) =>
    plainRecord('studentGroup', name, {
      ...{ name, sort: ['All students', ...races, native].indexOf(name), isTotal: name === 'All students' },
      ...(name !== 'All students' && { dimension: 'race' }),
    }),
  ),
  ...Object.entries(measures).flatMap(([id, { short, phrase = '', years }]) => [
    plainRecord('measure', id, { short, phrase, unit: 'percent' }),
    ...Object.entries(years).flatMap(([of, rows]) =>
      Object.entries(rows).map(([group, [did, n]]) =>
        plainRecord('value', derivedId(kinds.value, { measure: id, group, year: of }) as string, {
          ...{ measure: id, group, year: of },
          reading: { figure: (did / n) * 100, n, numerator: did },
        }),
      ),
    ),
  ]),
]

const keyOf = ({ kind, id }: RecordState): string => `${kind}/${id}`

const shown = (plan: Plan, measure: string, of = year) =>
  [...cellsOf(plan, measure, of)].flatMap(([id, c]) => (isShown(c) ? [id] : []))

/** A paper that prints all figures that may be printed. */
function paperOf(states: readonly RecordState[], isNamed: boolean): RecordState {
  const plan = planOf(states)
  const tables = new Set(plan.all('value').map((v) => `${v.measure} ${v.year}`))
  const printed = [...tables].flatMap((table) => {
    const [measure = '', of = ''] = table.split(' ')
    return [...cellsOf(plan, measure, of)].flatMap(([group, c]) =>
      isShown(c)
        ? [{ measure, year: of, group, figure: c.shown, n: c.n as number, numerator: c.numerator as number }]
        : [],
    )
  })
  const day = `2026-09-0${1 + plan.all('briefingSent').length}`
  const named = isNamed ? namesFor(plan, printed) : []
  return plainRecord('briefingSent', day, { title: 'Full plan', document: 'fullPlan', exportedOn: day, printed, named })
}

/** The plan after all of its figures went out that may, and this was left of it: what was taken out is in the log. */
function after(was: Measures, now: Measures, groups?: readonly string[], isNamed = true, listed = races) {
  const before = statesOf(was, listed)
  const paper = paperOf(before, isNamed)
  const stand = statesOf(now, groups)
  const stands = new Set(stand.map(keyOf))
  const gone = before.filter((r) => !stands.has(keyOf(r))).map((r) => ({ ...r, gone: true }))
  const today = [...stand, ...gone, paper]
  return {
    first: (measure: string, of?: string) => shown(planOf(before), measure, of),
    now: (measure: string, of?: string) => shown(planOf(today), measure, of),
    /** After another paper, of today's figures. */
    next: (measure: string, of?: string) => shown(planOf([...today, paperOf(today, isNamed)]), measure, of),
  }
}

const one = (short: string, rows: Rows, phrase = ''): Measure => ({ short, phrase, years: { [year]: rows } })
const without = (rows: Rows, ...ids: readonly string[]): Rows =>
  Object.fromEntries(Object.entries(rows).filter(([id]) => !ids.includes(id)))

/** Of twelve Asian children one read well, and six did well in math: math withholds them for the sake of reading alone. */
const reading: Rows = {
  'All students': [160, 302],
  White: [100, 170],
  Hispanic: [40, 80],
  Black: [19, 40],
  Asian: [1, 12],
}
const math: Rows = {
  'All students': [150, 302],
  White: [90, 170],
  Hispanic: [38, 80],
  Black: [16, 40],
  Asian: [6, 12],
}
/** One lists two races, the other a third: eight children are in none of these. */
const some = {
  a: { 'All students': [160, 302], White: [100, 170], Hispanic: [40, 80] },
  b: { 'All students': [150, 302], Black: [16, 44] },
} as const
const apart: Measures = { a: one('Reading', some.a), b: one('Math', some.b) }
const both: Measures = { r: one('Reading', reading), m: one('Math', math) }

describe('after a paper told of two measures of the same children', () => {
  it('both withhold what they withheld when one was taken out', () => {
    const { first, now } = after(both, { m: both['m'] as Measure })
    expect(first('m')).toEqual(['All students', 'White', 'Hispanic'])
    expect(now('m')).toEqual(first('m'))
  })

  it('when its figures of that year were', () => {
    const years = { [year]: reading, '2024-25': math }
    const { first, now } = after(
      { ...both, r: { short: 'Reading', years } },
      { ...both, r: { short: 'Reading', years: { '2024-25': math } } },
    )
    expect(now('m')).toEqual(first('m'))
  })

  it('when as many of all children, and of a group, did in both', () => {
    const girls = (all: number, did: number): Rows => ({ 'All students': [all, 302], White: [did, 170] })
    const alike = {
      r: one('Reading', { ...reading, ...girls(160, 100) }),
      m: one('Math', { ...math, ...girls(160, 100) }),
    }
    const { first, now } = after(alike, { m: alike.m })
    expect(now('m')).toEqual(first('m'))
  })

  it('when its row of all students was, by which they were known', () => {
    const { first, now } = after(apart, { ...apart, b: one('Math', without(some.b, 'All students')) })
    expect(first('a')).toEqual(['All students', 'White'])
    expect(now('a')).toEqual(first('a'))
  })

  it('when a school of about as many is gone, of whose Asian children as many did', () => {
    const cedar: Rows = {
      'All students': [53, 101],
      White: [32, 60],
      Hispanic: [10, 19],
      Black: [3, 8],
      Asian: [8, 14],
    }
    const lincoln: Rows = {
      'All students': [57, 105],
      White: [29, 52],
      Hispanic: [11, 22],
      Black: [9, 17],
      Asian: [8, 14],
    }
    const schools = { c: one('Reading at Cedar', cedar), l: one('Reading at Lincoln', lincoln) }
    const { first, now } = after(schools, { c: schools.c })
    expect(first('l')).toContain('Asian')
    expect(first('c')).toEqual(['All students', 'White'])
    expect(now('c')).toEqual(first('c'))
  })

  it('when a number that both had was put right in one of them', () => {
    const right = { ...math, 'All students': [170, 342] } as const
    const { first, now, next } = after(both, { ...both, m: one('Math', right) })
    expect(now('r')).toEqual(first('r'))
    expect(next('r'), 'and when that was printed').toEqual(first('r'))
    expect(next('m')).not.toContain('Asian')
    expect(now('m')).not.toContain('Asian')
  })

  it('when the few for whose sake they did were taken out', () => {
    const { now } = after(both, { r: one('Reading', without(reading, 'Asian')), m: one('Math', math) })
    expect(now('m')).toEqual(['All students', 'White', 'Hispanic'])
    expect(now('r')).toEqual(['All students', 'White', 'Hispanic'])
  })

  it('when their group was taken out of the list', () => {
    const { now } = after(
      both,
      { r: one('Reading', without(reading, 'Asian')), m: one('Math', without(math, 'Asian')) },
      races.filter((r) => r !== 'Asian'),
    )
    expect(now('m')).toEqual(['All students', 'White', 'Hispanic'])
    expect(now('r')).toEqual(['All students', 'White', 'Hispanic'])
  })
})

describe('after a paper told of a measure by another name', () => {
  it('its words then say that it is of the same children', () => {
    const read = 'read at grade level'
    const b = one('Literacy', without(some.b, 'All students'), read)
    const named = { a: one('Reading', some.a, read), b }
    const { first, now } = after(named, { ...named, b: { ...b, short: 'Pathways', phrase: 'find their way' } })
    expect(first('a')).toEqual(['All students', 'White'])
    expect(now('a')).toEqual(first('a'))
  })
})

it('says nothing of what was taken out before any paper', () => {
  const small = statesOf({ r: one('Reading', reading) }).map((r) => ({
    ...r,
    gone: r.kind === 'measure' || r.kind === 'value',
  }))
  const plan = planOf([...small.filter((r) => r.gone), ...statesOf({ m: one('Math', math) })])
  expect([...cellsOf(plan, 'm', year).values()].every(isShown)).toBe(true)
})

it('does so for a paper of before, which has no names', () => {
  const left = { r: one('Reading', without(reading, 'Asian')), m: one('Math', without(math, 'Asian')) }
  const { first, now } = after(
    both,
    left,
    races.filter((race) => race !== 'Asian'),
    false,
  )
  expect(now('m')).toEqual(first('m'))
})

const tableOf = (...rows: readonly Row[]): Rows =>
  Object.fromEntries(['All students', ...races, native].flatMap((id, at) => (rows[at] ? [[id, rows[at] as Row]] : [])))

describe('what a paper withheld', () => {
  it('stays withheld in the next one, though what is in print would let other rows be chosen', () => {
    const schools = {
      d: one('Reading', tableOf([235, 441], [106, 216], [72, 124], [19, 38], [19, 28], [19, 35])),
      a: one('Reading at Adams', tableOf([96, 193], [39, 94], [29, 47], [11, 22], [8, 14], [9, 16])),
      c: one('Reading at Cedar', tableOf([116, 203], [56, 100], [36, 64], [7, 13], [8, 11], [9, 15])),
      l: one('Reading at Lincoln', tableOf([23, 45], [11, 22], [7, 13], [1, 3], [3, 3], [1, 4])),
    }
    const { first, now } = after(schools, schools, [...races, native], true, [...races, native])
    for (const id of Object.keys(schools)) expect(now(id), id).toEqual(first(id))
  })

  it('stays withheld when a group without figures is taken out, whose children may be among those that no row names', () => {
    const taking = {
      t: one('Take an advanced course', { ...tableOf([90, 213], [40, 86], [22, 50], [10, 27]), [native]: [10, 24] }),
      p: one('Pass an advanced course', { ...tableOf([51, 90], [25, 40], [14, 22], [6, 10]), [native]: [4, 10] }),
    }
    const left = [...races.filter((race) => race !== 'Asian'), native]
    const { first, now } = after(taking, taking, left, true, [...races, native])
    expect(first('p')).toEqual(['All students', 'White'])
    for (const id of Object.keys(taking)) expect(now(id), id).toEqual(first(id))
  })

  it('stays withheld where a table that loses its row of all students looks like another year of another school', () => {
    const of = (short: string, was: Rows, now: Rows): Measure => ({ short, years: { '2024-25': was, [year]: now } })
    const t = (all: Row, white?: Row, hispanic?: Row, black?: Row, asian?: Row, own?: Row): Rows =>
      Object.fromEntries(
        Object.entries({
          ...{ 'All students': all, White: white, Hispanic: hispanic, Black: black, Asian: asian, [native]: own },
        }).filter(([, row]) => row !== undefined),
      ) as Rows
    const cedar = t([16, 33], [6, 17], undefined, undefined, [1, 2], [4, 5])
    const schools = (now: Rows): Measures => ({
      d: of(
        'Reading',
        t([119, 228], [60, 101], undefined, [2, 11], [6, 9], [14, 26]),
        t([129, 236], [48, 97], [46, 84], [6, 9], [5, 9], [24, 37]),
      ),
      a: of(
        'Reading at Adams',
        t([22, 37], [9, 17], [7, 11], [0, 2], [2, 2], [4, 5]),
        t([20, 35], [9, 16], [7, 12], [1, 1], [0, 1], [3, 5]),
      ),
      c: of('Reading at Cedar', t([19, 42], [13, 22], [3, 13], [0, 2], [1, 1], [2, 4]), now),
      l: of(
        'Reading at Lincoln',
        t([78, 149], [38, 62], [27, 57], [2, 7], [3, 6], [8, 17]),
        t([93, 168], undefined, [34, 63], [5, 8], [4, 6], [17, 27]),
      ),
    })
    const listed = [...races, native]
    const { first, now } = after(schools(cedar), schools(without(cedar, 'All students')), listed, true, listed)
    expect(first('a', '2024-25')).toEqual(['All students'])
    expect(now('a', '2024-25')).toEqual(['All students'])
  })
})
