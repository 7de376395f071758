import { describe, expect, it } from 'vitest'
import type { Counts } from '../../../../shared/figures/suppression/counts.ts'
import { besideHeads } from '../../../../shared/figures/suppression/heads-of-some.ts'
import { enrolledIn, listKey } from '../../../../shared/figures/suppression/listed.ts'
import { widened } from '../../../../shared/figures/suppression/of-group.ts'
import { partitionsOf } from '../../../../shared/figures/suppression/partitions.ts'
import { sameWhoDid } from '../../../../shared/figures/suppression/same-who-did.ts'
import { shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { keyOf, readingsOf } from '../../../../shared/figures/suppression/tables.ts'
import { planWith } from '../../../support/plan.ts'

/** Up to how many rows, and how many children, the rules look: past that, what they find would be an accident. */

const year = '2024-25'
/** A row's children, with how many of them did, or to a whole percent what part did. */
type Row = { readonly n: number } & ({ readonly did: number } | { readonly percent: number })
type Rows = Readonly<Record<string, Row>>

/** A plan whose rows beside all students are of one category. */
function planOf(category: string, rows: readonly string[], measures: Readonly<Record<string, Rows>> = {}) {
  return planWith({
    dimension: [{ id: 'category', name: category }],
    studentGroup: ['All students', ...rows].map((name, sort) => ({
      ...{ id: name, name, sort, isTotal: sort === 0 },
      ...(sort > 0 && { dimension: 'category' }),
    })),
    measure: Object.keys(measures).map((id) => ({ id, short: id, unit: 'percent' as const })),
    value: Object.entries(measures).flatMap(([measure, of]) =>
      Object.entries(of).map(([group, row]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year },
        reading:
          'did' in row
            ? { figure: (100 * row.did) / row.n, n: row.n, numerator: row.did }
            : { figure: row.percent, n: row.n },
      })),
    ),
  })
}

/** Counts of which half did. */
const halfOf = (n: number): Counts => ({ n, did: n >> 1, didNot: n - (n >> 1), slack: 0 })

/** Sets of rows that are all students, or nearly, where some row is withheld. */
function setsIn(category: string, all: number, children: Readonly<Record<string, number>>) {
  const { groups } = shapeOf(planOf(category, Object.keys(children)))
  const base = new Map(Object.entries({ 'All students': all, ...children }).map(([id, n]) => [id, halfOf(n)]))
  return partitionsOf(groups, new Set(), base, 10, true, []).partitions.map((p) => p.parts)
}

describe('rows that leave a few children of all', () => {
  const clubs = 'Robotics Welding Chess Band Choir Debate Drama Yearbook Garden Coding Track Soccer Tennis'.split(' ')

  it('are looked for in every combination of twelve clubs, and among neighbors in a longer list', () => {
    const leavingFour = (list: readonly string[]) =>
      setsIn('Club', 100, Object.fromEntries(list.map((club, at) => [club, [45, 51][[0, 5].indexOf(at)] ?? 60 + at])))
    expect(leavingFour(clubs.slice(0, 12))).toContainEqual(['Robotics', 'Debate'])
    expect(leavingFour(clubs)).not.toContainEqual(['Robotics', 'Debate'])
  })

  it('are looked for with a row of another category beside eleven clubs, and no more', () => {
    const isFound = (count: number) => {
      const list = Array.from({ length: count }, (_, at) => `Club ${'ABCDEFGHIJKL'[at]}`)
      const { groups } = shapeOf(
        planWith({
          dimension: ['Club', 'Need'].map((name) => ({ id: name, name })),
          studentGroup: ['All students', 'Zebras', ...list].map((name, sort) => ({
            ...{ id: name, name, sort, isTotal: sort === 0 },
            ...(sort > 0 && { dimension: sort === 1 ? 'Need' : 'Club' }),
          })),
        }),
      )
      const rows = list.map((club, at) => [club, halfOf([293, 303][at] ?? 700 + at)] as const)
      const base = new Map([['All students', halfOf(1000)], ['Zebras', halfOf(400)], ...rows] as const)
      return partitionsOf(groups, new Set(), base, 10, true, []).partitions.some(
        (p) => p.parts.includes('Zebras') && p.parts.length === 3,
      )
    }
    expect(isFound(11)).toBe(true)
    expect(isFound(12)).toBe(false)
  })

  it('and hardly any who did are looked for beside a withheld row in every combination of twelve others', () => {
    const isFound = (count: number) => {
      const list = Array.from({ length: count }, (_, at) => `Thing ${'ABCDEFGHIJKLM'[at]}`)
      const { groups } = shapeOf(
        planWith({
          studentGroup: ['All students', 'Withheld', ...list].map((name, sort) => ({
            ...{ id: name, name, sort, isTotal: sort === 0 },
          })),
        }),
      )
      const counts = (n: number, did: number): Counts => ({ n, did, didNot: n - did, slack: 0 })
      const two = new Map([
        [0, counts(300, 200)],
        [5, counts(400, 299)],
      ])
      const rows = list.map((name, at) => [name, two.get(at) ?? counts(800 + at, 400)] as const)
      const base = new Map<string, Counts>([
        ['All students', counts(1000, 500)],
        ['Withheld', { n: null, did: null, didNot: null, slack: 0 }],
        ...rows,
      ])
      const { partitions } = partitionsOf(groups, new Set(), base, 10, true, ['Withheld'])
      return partitions.some((p) => p.parts.join() === 'Thing A,Thing F,Withheld')
    }
    expect(isFound(12)).toBe(true)
    expect(isFound(13)).toBe(false)
  })

  it('are looked for so among fourteen grades, who share no child, and no more', () => {
    const grades = ['Pre-K', 'TK', 'Kindergarten', ...Array.from({ length: 12 }, (_, at) => `Grade ${at + 1}`)]
    /** All grades but the seventh, which has four children; two are in none. */
    const isFound = (list: readonly string[]) => {
      const children = list.map((_, at) => (at === 6 ? 4 : 1000 + at * at * 71))
      const all = children.reduce((s, n) => s + n, 2)
      const of = Object.fromEntries(list.map((grade, at) => [grade, children[at] ?? 0]))
      return setsIn('Grade', all, of).some((set) => set.length === list.length - 1 && !set.includes(list[6] ?? ''))
    }
    expect(isFound(grades.slice(0, 14))).toBe(true)
    expect(isFound(grades)).toBe(false)
  })
})

it('a measure of nobody in particular is some of five schools by its number of children, and not of six', () => {
  const children = [7, 33, 48, 61, 90, 120]
  const isSomeOf = (count: number) => {
    const schools = children.slice(0, count).map((n, at) => [`School ${'ABCDEF'[at]}`, { n, did: n >> 1 }] as const)
    const all = children.slice(0, count).reduce((s, n) => s + n)
    const rows = { 'All students': { n: all, did: 100 }, ...Object.fromEntries(schools) }
    const robotics = { 'All students': { n: 40, did: 11 } }
    const plan = planOf('School', Object.keys(rows).slice(1), { Reading: rows, 'Robotics club': robotics })
    const of = { measure: 'Reading', year }
    return besideHeads(plan, { key: keyOf(of), readings: readingsOf(plan, of) }, new Map()).length > 0
  }
  expect(isSomeOf(5)).toBe(true)
  expect(isSomeOf(6)).toBe(false)
})

it('the list of groups is asked beside the latest year of a measure, in whatever order the years were entered', () => {
  const children = [7, 33, 48, 61, 90]
  const told = (years: readonly (readonly [year: string, n: number])[]) => {
    const all = { id: 'All students', name: 'All students', isTotal: true, enrollment: 239 }
    const plan = planWith({
      dimension: [{ id: 'School', name: 'School' }],
      studentGroup: [
        all,
        ...children.map((enrollment, at) => {
          const name = `School ${'ABCDE'[at]}`
          return { id: name, name, sort: at + 1, dimension: 'School', enrollment }
        }),
      ],
      measure: [{ id: 'm', short: 'Robotics club', unit: 'percent' }],
      value: years.map(([of, n]) => ({ id: of, measure: 'm', group: all.id, year: of, reading: { figure: 50, n } })),
    })
    return besideHeads(plan, { key: listKey, readings: enrolledIn(plan) }, new Map()).length > 0
  }
  const [now, before] = [['2024-25', 40] as const, ['2023-24', 50] as const]
  expect(told([now, before])).toBe(true)
  expect(told([before, now])).toBe(true)
  expect(
    told([
      ['2024-25', 50],
      ['2023-24', 40],
    ]),
  ).toBe(false)
})

it('a whole percent of more than four thousand children says too little of how many passed to know the same ones elsewhere', () => {
  const isKnown = (n: number) => {
    const tested = { Asian: { did: 40, n: 90 }, Black: { did: 70, n: 200 }, White: { did: 300, n: 600 } }
    const all = { Asian: { did: 40, n: 95 }, Black: { did: 70, n: 240 }, White: { did: 300, n: 700 } }
    const plan = planOf('Race', Object.keys(all), {
      'AP pass': { 'All students': { n, percent: 30 }, ...tested },
      'AP passed of all': { 'All students': { n: n + 500, did: Math.round(n * 0.3) }, ...all },
    })
    return sameWhoDid(plan, keyOf({ measure: 'AP pass', year })).length > 0
  }
  expect(isKnown(4000)).toBe(true)
  expect(isKnown(4001)).toBe(false)
})

it('a school’s children may be on a report card where they are more than twenty', () => {
  const isPublic = (n: number) => {
    const plan = planOf('School', ['Adams Elementary', 'Lincoln Elementary'], {
      Reading: { 'All students': { did: 100, n: 300 }, 'Adams Elementary': { did: 50, n: 120 } },
      'Reading, Lincoln Elementary': { 'All students': { did: 5, n } },
    })
    const of = { measure: 'Reading', year }
    const wide = widened(plan, { key: keyOf(of), of, readings: readingsOf(plan, of) }, new Map())
    return wide?.groups?.find((g) => g.id === 'Lincoln Elementary')?.isOfSchool === true
  }
  expect(isPublic(20)).toBe(false)
  expect(isPublic(21)).toBe(true)
})
