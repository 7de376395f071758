// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { namesFor } from '../../../../shared/figures/names-out.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** What is printed today beside a paper of before, where names, groups or measures are no longer what the paper told. */

type Row = readonly [did: number, n: number]
type Table = Readonly<Record<string, Row>>
interface Made {
  /** By the group's id: its name, and the category in which it stands. */
  readonly groups: Readonly<Record<string, readonly [name: string, dimension?: string]>>
  /** By the measure's id: its name, and its rows. */
  readonly measures: Readonly<Record<string, readonly [name: string, rows: Table]>>
}
type Paper = RecordOf<'briefingSent'>
const year = '2025-26'

function planOf({ groups, measures }: Made, papers: readonly Paper[] = []) {
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(groups).map(([id, [name, dimension]], sort) => ({
      ...{ id, name, sort, dimension },
      isTotal: name === 'All students',
    })),
    measure: Object.entries(measures).map(([id, [short]]) => ({ id, short, unit: 'percent' as const })),
    value: Object.entries(measures).flatMap(([measure, [, rows]]) =>
      Object.entries(rows).map(([group, [did, n]]) => ({
        id: derivedId(kinds.value, { measure, group, year }) as string,
        ...{ measure, group, year },
        reading: { figure: (did / n) * 100, n, numerator: did },
      })),
    ),
    briefingSent: papers,
  })
}

const shown = (made: Made, measure: string, papers: readonly Paper[] = []): readonly string[] =>
  [...cellsOf(planOf(made, papers), measure, year)].flatMap(([id, c]) => (isShown(c) ? [id] : []))

/** A paper that prints all that may be printed of these measures. */
function paperOf(made: Made, papers: readonly Paper[] = [], of = Object.keys(made.measures)): Paper {
  const plan = planOf(made, papers)
  const printed = of.flatMap((measure) =>
    [...cellsOf(plan, measure, year)].flatMap(([group, c]) =>
      isShown(c)
        ? [{ measure, year, group, figure: c.shown, ...(c.n !== null && { n: c.n, numerator: c.numerator as number }) }]
        : [],
    ),
  )
  const id = `paper-${papers.length}`
  const named = namesFor(plan, printed)
  return { id, document: 'fullPlan', title: 'Full plan', exportedOn: `2026-0${papers.length + 1}-01`, printed, named }
}

const races = {
  all: ['All students'],
  white: ['White', 'race'],
  hispanic: ['Hispanic', 'race'],
  black: ['Black', 'race'],
  native: ['Native American', 'race'],
} as const
const sum = (...tables: readonly Table[]): Table =>
  Object.fromEntries(
    Object.keys(tables[0] ?? {}).map((id) => {
      const rows = tables.flatMap((t) => [t[id] ?? ([0, 0] as const)])
      return [id, [rows.reduce((s, [did]) => s + did, 0), rows.reduce((s, [, n]) => s + n, 0)] as const]
    }),
  )
const younger: Table = { all: [188, 320], white: [119, 170], hispanic: [36, 82], black: [23, 48], native: [10, 20] }
const older: Table = { all: [169, 300], white: [114, 168], hispanic: [34, 84], black: [18, 40], native: [3, 8] }

describe('a measure that has another name than in an earlier paper', () => {
  it('is of the grades that the paper told', () => {
    const told = {
      groups: races,
      measures: { m3: ['Reading, grade 3', younger], m34: ['Reading, grades 3 to 4', sum(younger, older)] },
    } as const
    expect(shown(told, 'm34'), 'of 28 Native children 20 are in grade 3, and eight in grade 4').not.toContain('native')
    const paper = paperOf(told)
    const renamed = {
      groups: races,
      measures: { ...told.measures, m34: ['Reading, our two grades', told.measures.m34[1]] },
    } as const
    expect(shown(renamed, 'm34', [paper])).not.toContain('native')
  })

  it('has the outcome that the paper told', () => {
    const once: Table = { all: [120, 620], white: [50, 340], hispanic: [40, 164], black: [30, 88], native: [11, 18] }
    const more: Table = { all: [60, 620], white: [25, 340], hispanic: [20, 164], black: [15, 88], native: [9, 18] }
    const told = { groups: races, measures: { m: ['Suspended', once], n: ['Suspended more than once', more] } } as const
    const before = [...shown(told, 'm'), ...shown(told, 'n').map((id) => `more ${id}`)]
    const renamed = { groups: races, measures: { m: ['Sent away', once], n: told.measures.n } } as const
    const paper = paperOf(told)
    const after = [...shown(renamed, 'm', [paper]), ...shown(renamed, 'n', [paper]).map((id) => `more ${id}`)]
    expect(after).toEqual(before)
  })
})

describe('a measure that was taken out after a paper', () => {
  const schools = { adams: ['Reading at Adams', younger], lincoln: ['Reading at Lincoln', older] } as const
  const district = { district: ['Reading', sum(younger, older)] } as const

  it('keeps the small group of a school that is gone', () => {
    const told = { groups: races, measures: { ...schools, ...district } }
    const paper = paperOf(told)
    expect(shown(told, 'district')).toContain('native')
    expect(shown(told, 'adams')).not.toContain('native')
    const { lincoln: _, ...measures } = told.measures
    const after = { groups: races, measures }
    expect(shown(after, 'adams', [paper]), 'of 28, 20 of Adams leave eight').not.toContain('native')
  })

  it('keeps the small group of a school beside a district that is gone', () => {
    // The first paper told of the district alone, before its schools came in.
    const paper = paperOf({ groups: races, measures: district })
    expect(paper.printed?.map((p) => p.group)).toContain('native')
    expect(shown({ groups: races, measures: schools }, 'adams', [paper])).not.toContain('native')
  })

  it('keeps what its outcome leaves of another one', () => {
    const three: Table = { all: [120, 620], white: [50, 340], hispanic: [40, 164], black: [30, 88], native: [11, 18] }
    const four: Table = { all: [90, 620], white: [40, 340], hispanic: [30, 164], black: [20, 88], native: [10, 18] }
    const told = {
      groups: races,
      measures: { m: ['Reading at level 3 or above', three], n: ['Reading at level 4', four] },
    } as const
    const { m, n } = told.measures
    // The first paper told of level 4 alone.
    const paper = paperOf({ groups: races, measures: { n } })
    expect(paper.printed?.map((p) => p.group)).toContain('native')
    expect(shown({ groups: races, measures: { m } }, 'm', [paper]), 'one of 18 is at level 3').not.toContain('native')
  })

  it('keeps the row of a group that it was a measure of', () => {
    const whole: Table = { all: [310, 620], hispanic: [80, 300], black: [40, 112], native: [3, 8] }
    const of: Table = { all: [187, 200] }
    const told = { groups: races, measures: { m: ['Reading', whole], w: ['Reading, White students', of] } } as const
    const before = shown(told, 'm')
    const paper = paperOf(told)
    const { w: _, ...measures } = told.measures
    expect(before).not.toContain('black')
    expect(shown({ groups: races, measures }, 'm', [paper])).toEqual(before)
  })
})

describe('groups that are no longer what a paper called them', () => {
  const rows: Table = {
    all: [250, 500],
    white: [150, 260],
    hispanic: [60, 140],
    black: [22, 61],
    two: [14, 31],
    native: [4, 8],
  }
  const groups = { ...races, two: ['Two or more races', 'race'] } as const
  const told: Made = { groups, measures: { m: ['Reading', rows] } }

  it('are the same ones where they and the measure were made anew, in another order', () => {
    const paper = paperOf(told)
    const before = shown(told, 'm')
    const anew = (id: string) => (id === 'all' ? 'all' : `new-${id}`)
    const order = ['all', 'two', 'native', 'black', 'hispanic', 'white']
    const made = {
      groups: Object.fromEntries(order.map((id) => [anew(id), groups[id as keyof typeof groups]])),
      measures: { m2: ['Reading', Object.fromEntries(Object.entries(rows).map(([id, row]) => [anew(id), row]))] },
    } as const
    expect([...shown(made, 'm2', [paper])].sort()).toEqual(before.map(anew).sort())
  })

  it('are one category still, where somebody took them out of it', () => {
    const trees = ['cedar', 'fir', 'pine', 'elm']
    const rows: readonly (readonly [id: string, n: number])[] = [
      ...([
        ['Chess', 299],
        ['Choir', 499],
        ['cedar', 292],
        ['Band', 309],
        ['Dance', 321],
      ] as const),
      ...([
        ['Garden', 198],
        ['fir', 113],
        ['Judo', 291],
        ['Kites', 236],
        ['Maps', 204],
      ] as const),
      ...([
        ['pine', 199],
        ['Robots', 321],
        ['elm', 8],
      ] as const),
    ]
    const of: Table = {
      all: [310, 620],
      ...Object.fromEntries(rows.map(([id, n], i) => [id, [Math.round(n * (0.31 + ((i * 7) % 12) / 30)), n]])),
    }
    const named = (dimension?: string): Made['groups'] =>
      Object.fromEntries(
        Object.keys(of).map((id) => [
          id,
          id === 'all' ? ['All students'] : dimension && trees.includes(id) ? [id, dimension] : [id],
        ]),
      )
    const was: Made = { groups: named('race'), measures: { m: ['Reading', of] } }
    const paper = paperOf(was)
    expect(shown(was, 'm'), 'elm has eight, and eight more are in no row').not.toContain('pine')
    expect(shown({ ...was, groups: named() }, 'm', [paper])).not.toContain('pine')
  })
})

describe('rows by race and gender', () => {
  // Of 263 girls 118 are White, 81 Hispanic and 55 Black: nine are left.
  const crossed = { w: [60, 118], h: [40, 81], b: [22, 55] } as const
  const bare = { all: [250, 702], white: [110, 331], hispanic: [70, 151], black: [45, 99], girls: [126, 263] } as const
  const listed = { ...races, girls: ['Female', 'gender'] } as const
  const girls = { w: ['White girls'], h: ['Hispanic girls'], b: ['Black girls'] } as const
  const { girls: _, ...first } = bare
  const paper = paperOf({ groups: { ...listed, ...girls }, measures: { m: ['Reading', { ...first, ...crossed }] } })

  it('count by the name that a paper gave them, where today’s says nothing', () => {
    expect(paper.printed?.map((row) => row.group)).toEqual([...Object.keys(first), 'w', 'h', 'b'])
    const groups = { ...listed, w: ['Cohort A'], h: ['Cohort B'], b: ['Cohort C'] } as const
    expect(shown({ groups, measures: { m: ['Reading', { ...bare, ...crossed }] } }, 'm', [paper])).not.toContain(
      'girls',
    )
  })

  it('and by that of rows that are gone', () => {
    expect(shown({ groups: listed, measures: { m: ['Reading', bare] } }, 'm', [paper])).not.toContain('girls')
  })
})
