// @module-tag seconds
import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { unknown } from '../../../../shared/figures/suppression/counts.ts'
import { headsIn } from '../../../../shared/figures/suppression/heads.ts'
import type { Entry } from '../../../../shared/figures/suppression/makes-up.ts'
import { cellsOf, enrollmentsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Children of schools that are those of the district, by their number alone: in the list of groups, in scores, in a point. */

const names = {
  all: 'All students',
  white: 'White',
  hispanic: 'Hispanic',
  black: 'Black',
  asian: 'Asian',
  more: 'Two or more races',
} // prettier-ignore
type Group = keyof typeof names
type Figures = Partial<Readonly<Record<Group, readonly [did: number, n: number]>>>
interface Table {
  readonly figures: Figures
  readonly point?: string
  readonly year?: string
  readonly unit?: 'score'
  /** Another table of this one's measure. */
  readonly of?: string
}

const north: Figures = {
  all: [92, 178],
  white: [50, 90],
  hispanic: [20, 40],
  black: [9, 20],
  asian: [2, 4],
  more: [11, 24],
} // prettier-ignore
const south: Figures = {
  all: [104, 203],
  white: [53, 95],
  hispanic: [23, 50],
  black: [9, 20],
  asian: [7, 14],
  more: [12, 24],
} // prettier-ignore

const sum = (...tables: readonly Figures[]): Figures =>
  Object.fromEntries(
    Object.keys(names).map((g) => {
      const rows = tables.flatMap((t) => [t[g as Group] ?? ([0, 0] as const)])
      return [g, [rows.reduce((s, [did]) => s + did, 0), rows.reduce((s, [, n]) => s + n, 0)] as const]
    }),
  )
const district = sum(north, south)
const counted = (figures: Figures) => new Map(Object.entries(figures).map(([g, [, n]]) => [g, n] as const))

function planOf(
  tables: Readonly<Record<string, Table>>,
  list: Figures = {},
  printed: NonNullable<RecordOf<'briefingSent'>['printed']> = [],
) {
  const enrolled = counted(list)
  const rows = Object.entries(tables).flatMap(([id, { figures, point, year = '2025-26', unit, of = id }]) =>
    Object.entries(figures).map(([group, [did, n]]) => ({
      id: `${id} ${group}`,
      ...{ measure: of, group, year },
      ...(point !== undefined && { point }),
      reading: unit === 'score' ? { figure: 200 + did, n } : { figure: (did / n) * 100, n, numerator: did },
    })),
  )
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity', addsUp: true }],
    studentGroup: Object.entries(names).map(([id, name], sort) => {
      const enrollment = enrolled.get(id)
      const is = id === 'all' ? { isTotal: true } : { dimension: 'race' }
      return { id, name, sort, ...is, ...(enrollment !== undefined && { enrollment }) }
    }),
    measure: Object.entries(tables).map(([id, { unit }]) => ({ id, short: id, unit: unit ?? ('percent' as const) })),
    briefingSent:
      printed.length > 0 ? [{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01', printed }] : [],
    value: rows.filter((row) => row.point === undefined),
    interim: rows.flatMap(({ point, ...row }) => (point === undefined ? [] : [{ ...row, point }])),
  })
}
type Planned = ReturnType<typeof planOf>
const open = (cells: ReadonlyMap<string, unknown>) => [...cells].flatMap(([id, c]) => (isShown(c as never) ? [id] : []))
const shown = (plan: Planned, measure: string, point?: string, year = '2025-26') =>
  open(cellsOf(plan, measure, year, point))
const listed = (plan: Planned) => open(enrollmentsOf(plan))
const every = Object.keys(names)
const four = ['all', 'white', 'hispanic', 'black']

describe('the list of groups, of which schools print their children each', () => {
  const schools = { 'Read at North': { figures: north }, 'Read at South': { figures: south } }

  it('withholds 18 Asian children, of whom 14 are at South', () => {
    for (const first of ['list', 'school']) {
      const plan = planOf(schools, district)
      if (first === 'school') expect(shown(plan, 'Read at South')).toEqual(every)
      expect(listed(plan)).toEqual(four)
      expect(shown(plan, 'Read at North')).toEqual(four)
      expect(shown(plan, 'Read at South'), 'and the other school prints all').toEqual(every)
    }
  })

  it('prints all where it is no sum of theirs', () => {
    expect(listed(planOf(schools, { ...district, black: [18, 41], all: [196, 382] }))).toEqual(every)
    expect(listed(planOf({ 'Read at North': { figures: north } }, district)), 'nor of one school').toEqual(every)
  })

  it('says nothing of four children at South, where South has no row of them', () => {
    const { asian: _, ...rest } = south
    const plan = planOf(
      {
        'Read at North': { figures: { ...north, asian: [7, 14], all: [97, 188] } },
        'Read at South': { figures: { ...rest, all: [99, 193] } },
      },
      sum({ ...north, asian: [7, 14], all: [97, 188] }, { ...south, asian: [2, 4], all: [99, 193] }),
    ) // prettier-ignore
    expect(listed(plan)).not.toContain('asian')
  })

  it('that a paper has printed takes the other school’s row with it, whatever stands in the list today', () => {
    const out = [...counted(district)].map(([group, n]) => ({ group, n }))
    for (const list of [district, {}, { ...district, black: [18, 60], all: [196, 401] } satisfies Figures]) {
      const plan = planOf(schools, list, out)
      expect(shown(plan, 'Read at South'), 'of 18 children in print, 14 leave four').not.toContain('asian')
      expect(shown(plan, 'Read at North')).not.toContain('asian')
      const both = new Set([...shown(plan, 'Read at South'), ...shown(plan, 'Read at North')])
      expect(both.size, 'and one row more that keeps it company at both').toBe(4)
    }
  })

  it('that a paper has printed leaves no row that one school of three withholds alone', () => {
    const of = (
      ...[white, hispanic, black, asian, more]: readonly [number, number, number, number, number]
    ): Figures => {
      const groups = Object.entries({ white, hispanic, black, asian, more }).map(([g, n]) => [
        g,
        [Math.round(n / 2), n],
      ])
      return sum(Object.fromEntries([...groups, ['all', [0, 0]]]), {
        all: [groups.reduce((n, [, row]) => n + Number(row?.[0]), 0), white + hispanic + black + asian + more],
      })
    }
    const three = {
      'Read at North': { figures: of(127, 56, 47, 8, 35) },
      'Read at South': { figures: of(104, 1, 32, 3, 37) },
      'Read at West': { figures: of(90, 84, 51, 28, 32) },
    }
    const whole = sum(...Object.values(three).map(({ figures }) => figures))
    const out = [...counted(whole)].map(([group, n]) => ({ group, n }))
    for (const order of [Object.keys(three), Object.keys(three).toReversed()]) {
      const plan = planOf(three, whole, out)
      const rows = order.map((school) => shown(plan, school))
      for (const id of every.slice(1)) {
        const hides = rows.filter((row) => !row.includes(id)).length
        expect(hides, `${id}: what all others show is taken from the list`).not.toBe(1)
      }
    }
  })

  it('says how many a school’s row is about that the school does not list, and a measure without all students', () => {
    const { white: _, ...rest } = north
    const one = planOf({ North: { figures: rest }, South: { figures: south }, District: { figures: district } })
    expect(shown(one, 'North').length, 'of 178 children all but four would stand in some table').toBeLessThan(4)
    const { all: __, white: ___, ...few } = district
    const two = planOf({ ...schools, District: { figures: few } }, district)
    expect(shown(two, 'District'), 'the list has 381').toEqual(['hispanic', 'black'])
  })

  it('is found among those of six schools with eight measures each', () => {
    const of = (school: number, measure: number): Figures => {
      const n = (base: number) => base + 7 * school + ((school * 5 + measure * 3) % 11)
      const rows: Figures = { white: [60, n(120)], hispanic: [20, n(50)], black: [12, n(30)], more: [15, n(35)] }
      const asian = school === 0 ? 4 : n(20)
      const groups: Figures = { ...rows, asian: [Math.floor(asian / 2), asian] }
      const all = [...counted(groups).values()].reduce((a, b) => a + b, 0)
      return { all: [Math.floor(all / 2), all], ...groups }
    }
    const numbers = Array.from({ length: 6 }, (_, school) => school)
    const tables = ['Read', 'Write', 'Count', 'Attend', 'Sing', 'Swim', 'Graduate', 'Play'].flatMap((what, measure) =>
      numbers.map((school) => [`${what} at school ${school}`, { figures: of(school, measure) }] as const),
    )
    const plan = planOf(Object.fromEntries(tables), sum(...numbers.map((school) => of(school, 3))))
    expect(listed(plan)).not.toContain('asian')
    expect(shown(plan, 'Attend at school 1')).toEqual(every)
  })
})

describe('a year of the schools, and a point within it of the district', () => {
  it('do not leave four Asian children between them, whichever is which', () => {
    const ways = [
      [undefined, 'Fall'],
      ['Fall', undefined],
      ['Fall', 'Winter'],
    ] as const
    for (const [parts, whole] of ways) {
      const at = (point: string | undefined) => (point === undefined ? {} : { point })
      const plan = planOf({
        North: { figures: north, ...at(parts) },
        South: { figures: south, ...at(parts) },
        District: { figures: district, ...at(whole) },
      })
      expect(shown(plan, 'District', whole), `${parts} and ${whole}`).toEqual(four)
      expect(shown(plan, 'South', parts), 'who are eighteen in all').toEqual(four)
    }
  })

  it('nor where other children did by then', () => {
    const few = Object.entries(district).map(([g, [did, n]]) => [g, [Math.floor(did * 0.7), n]] as const)
    const plan = planOf({
      North: { figures: north },
      South: { figures: south },
      District: { figures: Object.fromEntries(few), point: 'Fall' },
    })
    expect(shown(plan, 'District', 'Fall')).toEqual(every)
    expect(shown(plan, 'South'), 'the other school withholds them').toEqual(four)
  })

  it('count as one where the schools are entered in different ways', () => {
    const plan = planOf({
      North: { figures: north, point: 'Fall' },
      South: { figures: south },
      District: { figures: district },
    }) // prettier-ignore
    expect(shown(plan, 'District')).toEqual(four)
  })
})

describe('scores', () => {
  it('withhold in one school what another does, and so do shares of the children who have scores', () => {
    for (const units of [
      ['score', 'score'],
      ['score', undefined],
      [undefined, 'score'],
    ] as const) {
      // prettier-ignore
      const [parts, whole] = units.map((unit) => (unit ? { unit } : {}))
      const plan = planOf({
        North: { figures: north, ...parts },
        South: { figures: south, ...parts },
        District: { figures: district, ...whole },
      })
      expect(shown(plan, 'District'), units.join()).toEqual(every)
      expect(shown(plan, 'South'), units.join()).toEqual(four)
    }
  })

  it('of two years together do not leave the four of one', () => {
    const unit = { unit: 'score' } as const
    const plan = planOf({
      Score: { figures: north, year: '2024-25', ...unit },
      'Score later': { figures: south, of: 'Score', ...unit },
      'Score, two years together': { figures: district, ...unit },
    })
    expect(shown(plan, 'Score, two years together')).toEqual(four)
    const small: Figures = { ...south, asian: [3, 7], all: [100, 196] }
    const both = planOf({
      Score: { figures: north, year: '2024-25', ...unit },
      'Score later': { figures: small, of: 'Score', ...unit },
      'Score, two years together': { figures: sum(north, small), ...unit },
    })
    expect(shown(both, 'Score, two years together'), 'for that years are put together').toContain('asian')
  })

  it('of two years together do not leave twelve whom one year withholds for four others', () => {
    const unit = { unit: 'score' } as const
    const few: Figures = { all: [30, 60], white: [22, 44], asian: [6, 12], more: [2, 4] }
    const many: Figures = { all: [50, 110], white: [22, 50], asian: [15, 30], more: [13, 30] }
    const plan = planOf({
      Score: { figures: few, year: '2024-25', ...unit },
      'Score later': { figures: many, of: 'Score', ...unit },
      'Score, two years together': { figures: sum(few, many), ...unit },
    })
    const early = shown(plan, 'Score', undefined, '2024-25')
    const [beside] = ['white', 'asian'].filter((race) => !early.includes(race))
    expect(beside).toBeDefined()
    expect(shown(plan, 'Score')).toEqual(['all', 'white', 'asian', 'more'])
    expect(shown(plan, 'Score, two years together')).not.toContain(beside)
  })
})

/** A table of children, and what its rows have of them. */
function tableOf(name: string, n: number, rows: Readonly<Record<string, number>>, onlyCounts = false): Entry {
  const all = { all: n, ...rows }
  const counts = new Map(Object.entries(all).map(([id, own]) => [id, { ...unknown, n: own }]))
  return {
    ...{ of: { measure: name, year: '2025-26' }, names: [name, '', ''], n, lists: Object.keys(rows) },
    ...{ onlyCounts, all: { ...unknown, n }, counts: () => counts },
    readings: new Map(Object.entries(all).map(([id, own]) => [id, { n: own }])),
  }
}
const madeUp = (entries: readonly Entry[], whole: Entry): readonly (readonly string[])[] =>
  headsIn(entries, 'all').flatMap(({ set }) => (set[0] === whole ? [set.slice(1).map(({ of }) => of.measure)] : []))

describe('tables of children', () => {
  it('make up another one where they are half of it each', () => {
    const whole = tableOf('Music', 100, { white: 60, black: 30 })
    const choirs = [tableOf('Singers', 50, { white: 30, black: 14 }), tableOf('Drummers', 50, { white: 30, black: 16 })]
    expect(madeUp([whole, ...choirs], whole)).toEqual([['Drummers', 'Singers']])
  })

  it('that schools are called by make it up where they have one row of it, be it of one child', () => {
    const schools = (white: readonly [number, number]) => [
      tableOf('Read at North', 60, { white: white[0], black: 20 }),
      tableOf('Read at South', 40, { white: white[1], asian: 10 }),
    ]
    const found = (white: readonly [number, number], rows: Readonly<Record<string, number>>) => {
      const whole = tableOf('Read', 100, { hispanic: 20, ...rows })
      return madeUp([whole, ...schools(white)], whole).length
    }
    expect(found([1, 0], { white: 1 })).toBe(1)
    expect(found([0, 0], { white: 0 }), 'a row of nobody').toBe(0)
    expect(found([1, 0], {}), 'no row of theirs').toBe(0)
  })

  it('need one row where scores are told alone, and two where it is said how many did as well', () => {
    const parts = [tableOf('Singers', 45, { white: 30 }), tableOf('Drummers', 55, { white: 31, black: 9 })]
    const scores = tableOf('Score in music', 100, { white: 61, asian: 9 }, true)
    const whole = tableOf('Music', 100, { white: 61, asian: 9 })
    expect(madeUp([scores, ...parts], scores).length).toBe(1)
    expect(madeUp([whole, scores, ...parts], whole).length).toBe(0)
  })
})

/** Too many tables to try all that make up one: those that share a word of their names are laid together. */
it('two choirs are all who sing, among many measures of which no one tries every set', () => {
  const table = (name: string, n: number, white: number, black: number) => tableOf(name, n, { white, black })
  const clubs = Array.from({ length: 20 }, (_, at) => table(`Read ${at}`, 20 + at, 12, 6))
  const choirs = [table('Sing mornings', 460, 230, 80), table('Sing evenings', 450, 225, 80)]
  const whole = table('Music', 910, 455, 160)
  const made = madeUp([...clubs, table('Read all day', 600, 300, 100), ...choirs, whole], whole)
  expect(made).toEqual([['Sing mornings', 'Sing evenings']])
})
