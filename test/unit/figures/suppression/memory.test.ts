import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

type Counts = readonly [n: number, did: number]

/** Eight Native children, whom a first paper and today's must not give away between them. */
const rows: Readonly<Record<string, Counts>> = {
  all: [500, 250],
  white: [260, 150],
  hispanic: [140, 60],
  asian: [61, 22],
  multiracial: [31, 14],
  native: [8, 4],
}
interface Paper {
  readonly measure: string
  readonly year: string
}
const today: Paper = { measure: 'm', year: '2025-26' }
const reading = ([n, numerator]: Counts) => ({ figure: (numerator / n) * 100, n, numerator })

/** What today's paper shows, after an earlier one has shown some rows, under these ids. */
function shown(before: Paper, printed: Readonly<Record<string, Counts>>, adds = false, now = rows) {
  const plan = planWith({
    dimension: [{ id: 'race', name: 'Race', addsUp: adds }],
    studentGroup: Object.keys(now).map((id, sort) => ({
      id,
      name: id,
      sort,
      isTotal: id === 'all',
      ...(adds && id !== 'all' && { dimension: 'race' }),
    })),
    measure: [{ id: 'm', unit: 'percent' }],
    value: Object.entries(now).map(([group, counts]) => ({
      id: derivedId(kinds.value, { ...today, group }) as string,
      ...today,
      group,
      reading: reading(counts),
    })),
    briefingSent: [
      {
        id: 's',
        exportedOn: '2026-09-01',
        printed: Object.entries(printed).map(([group, counts]) => ({ ...before, group, ...reading(counts) })),
      },
    ],
  })
  const cells = cellsOf(plan, 'm', '2025-26')
  return Object.keys(now).filter((id) => isShown(cells.get(id)))
}
const { all, white, hispanic, multiracial } = rows as Record<string, Counts> as Record<
  'all' | 'white' | 'hispanic' | 'multiracial',
  Counts
>
const first = { all, white, hispanic }

describe('a paper that went out before the plan was put right', () => {
  it('is remembered with a group that was removed and made anew', () => {
    for (const adds of [true, false]) {
      const now = shown(today, { ...first, 'two or more': multiracial }, adds)
      expect(now, 'with 31 children of two races printed, 61 Asian ones leave eight').not.toContain('asian')
    }
  })

  it('is remembered with a measure that was removed and made anew', () => {
    expect(shown({ ...today, measure: 'gone' }, { ...first, multiracial })).toEqual(
      shown(today, { ...first, multiracial }),
    )
    expect(shown({ ...today, measure: 'gone' }, { ...first, multiracial })).not.toContain('asian')
  })

  it('is remembered with the year that its figures were first put into', () => {
    expect(shown({ ...today, year: '2024-25' }, { ...first, multiracial })).not.toContain('asian')
  })

  it('is remembered where a row was given the name of another group, and its figures', () => {
    // The row of 31 that is called Asian today was that of several races, which has none today.
    const now = Object.fromEntries(Object.entries(rows).filter(([id]) => id !== 'multiracial'))
    for (const adds of [false, true])
      expect(shown(today, { ...first, asian: multiracial }, adds, now)).toEqual(['all', 'white', 'hispanic'])
  })

  it('says nothing of other children', () => {
    const others = { all: [600, 300], white: [300, 170], hispanic: [181, 80], multiracial } as const
    expect(shown({ ...today, measure: 'gone' }, others)).toContain('asian')
  })
})

describe('a file that was put right, and brought in anew', () => {
  const was = { all, white, hispanic: [143, 62], asian: rows['asian'] as Counts } as const
  it.each([
    ['as a measure of its own', { ...today, measure: 'gone' }],
    ['in the right year', { ...today, year: '2024-25' }],
  ])('%s does not tell of the three who were taken out', (_, before) => {
    expect(shown(before, was), 'of 143 Hispanic children 62 did, and of 140 now 60').not.toContain('hispanic')
  })

  it('is known where other figures came into its place', () => {
    const value = (year: string, of: Readonly<Record<string, Counts>>) =>
      Object.entries(of).map(([group, counts]) => ({
        ...{ id: `${group} ${year}`, measure: 'm', group, year },
        reading: reading(counts),
      }))
    const other = Object.fromEntries(Object.entries(rows).map(([id, [n, did]]) => [id, [n + 20, did + 15] as const]))
    const printed = Object.entries({ ...first, multiracial }).map(([group, counts]) => ({
      ...{ ...today, group },
      ...reading(counts),
    }))
    const plan = planWith({
      studentGroup: Object.keys(rows).map((id, sort) => ({ id, name: id, sort, isTotal: id === 'all' })),
      measure: [{ id: 'm', unit: 'percent' }],
      value: [...value('2024-25', rows), ...value('2025-26', other)],
      briefingSent: [{ id: 's', exportedOn: '2026-09-01', printed }],
    })
    expect(isShown(cellsOf(plan, 'm', '2024-25').get('asian')), 'last year’s figures went out as this year’s').toBe(
      false,
    )
  })

  it('keeps what the first paper withheld, where all but one row is another by a child', () => {
    const now = { ...rows, all: [501, 251], white: [261, 151] } as const
    // Papers told of all, White, Hispanic and Asian children and of those of several races: eight are left.
    const before = { ...first, multiracial }
    expect(shown({ ...today, measure: 'gone' }, before, false, now)).not.toContain('asian')
  })

  it('and that of a point which stands for the year now', () => {
    const plan = planWith({
      studentGroup: Object.keys(rows).map((id, sort) => ({ id, name: id, sort, isTotal: id === 'all' })),
      measure: [{ id: 'm', unit: 'percent' }],
      value: Object.entries(rows).map(([group, counts]) => ({ id: group, ...today, group, reading: reading(counts) })),
      briefingSent: [
        {
          id: 's',
          exportedOn: '2026-09-01',
          printed: Object.entries({ ...first, multiracial }).map(([group, counts]) => ({
            ...{ ...today, point: 'Fall', group },
            ...reading(counts),
          })),
        },
      ],
    })
    expect(isShown(cellsOf(plan, 'm', '2025-26').get('asian'))).toBe(false)
  })
})

describe('a figure that was put right after a paper printed it', () => {
  it('is withheld where the two papers would tell of the eight who came', () => {
    const was: Counts = [252, 147]
    const now = shown(today, { all: [492, 247], white: was, hispanic: first.hispanic })
    expect(now).not.toContain('white')
    expect(now, 'all students are on a report card').toContain('all')
  })

  it('leaves the older edition no company less, for children whom no row names either', () => {
    // One Hispanic child was White: those two rows are hidden today, and in print as they were.
    const { native, ...named } = { ...rows, white: [261, 151], hispanic: [139, 59] } as Record<string, Counts>
    expect(native).toBeDefined()
    const now = shown(today, { ...first, multiracial }, false, named)
    expect(now).toEqual(['all', 'multiracial'])
  })

  it('is shown where many came, and where no children did: a figure that was typed wrong', () => {
    expect(shown(today, { white: [200, 120] })).toContain('white')
    expect(shown(today, { white: [260, 105] })).toContain('white')
    expect(shown(today, { white: [252, 20] }), 'none of eight can be 130').toContain('white')
  })
})

describe('a small group that a correction lifts over the floor', () => {
  const first: Readonly<Record<string, Counts>> = {
    all: [237, 122],
    white: [130, 70],
    hispanic: [46, 25],
    black: [30, 14],
  }
  const open = ['all', 'white', 'hispanic', 'black']

  it.each([
    ['nine, and two who came', [239, 123], { asian: [11, 5], multiracial: [22, 9] }],
    // The first paper withheld twelve of whom two did; one result was put right.
    ['twelve of whom two did', [240, 121], { asian: [12, 3], multiracial: [22, 9] }],
  ] as const)('stays withheld: %s', (_, all, more) => {
    const then = all[0] === 240 ? { ...first, all: [240, 120] as const } : first
    expect(shown(today, then, false, { ...first, all, ...more })).toEqual(open)
    expect(shown(today, {}, false, { ...first, all, ...more }), 'where no paper has told of the others').toContain(
      'asian',
    )
  })
})
