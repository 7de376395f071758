import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds } from '../../../../shared/domain/kinds/index.ts'
import { enrollmentsOf } from '../../../../shared/figures/suppression/enrollment.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

const children = { all: 500, white: 260, hispanic: 140, asian: 31, multiracial: 61, native: 8 }
type Group = keyof typeof children

/** Which rows two measures of the same children print between them, where each lists groups of its own. */
function printed(lists: Readonly<Record<string, readonly Group[]>>): Set<string> {
  const entered = Object.entries(lists).flatMap(([measure, groups]) =>
    groups.map((group) => ({ measure, group, year: '2025-26' })),
  )
  const plan = planWith({
    studentGroup: Object.keys(children).map((id, sort) => ({ id, name: id, sort, isTotal: id === 'all' })),
    measure: Object.keys(lists).map((id) => ({ id, unit: 'percent' })),
    value: entered.map((key) => ({
      id: derivedId(kinds.value, key) as string,
      ...key,
      reading: { figure: 50, n: children[key.group], numerator: children[key.group] / 2 },
    })),
  })
  const measures = Object.keys(lists)
  return new Set(
    measures.flatMap((m) => [...cellsOf(plan, m, '2025-26')].flatMap(([id, c]) => (isShown(c) ? [id] : []))),
  )
}

it('does not let two measures of the same children, each with a row that the other lacks, leave eight between them', () => {
  const shared = ['all', 'white', 'hispanic', 'native'] as const
  const both = printed({ reading: [...shared, 'asian'], writing: [...shared, 'multiracial'] })
  expect(both.has('all')).toBe(true)
  expect(['white', 'hispanic', 'asian', 'multiracial'].every((id) => both.has(id))).toBe(false)
  const alone = printed({ reading: [...shared, 'asian'] })
  expect(alone.has('asian'), 'a paper of one measure leaves 69 together').toBe(true)
})

it('does not let two measures that have nothing in common but all students leave nine between them', () => {
  const lists = { reading: ['all', 'white'], writing: ['all', 'rest'] } as const
  const n = { all: 500, white: 260, rest: 231 } as const
  const plan = planWith({
    studentGroup: [
      { id: 'all', name: 'All students', isTotal: true },
      { id: 'white', name: 'White' },
      { id: 'rest', name: 'Students of color' },
    ],
    measure: Object.keys(lists).map((id) => ({ id, unit: 'percent' })),
    value: Object.entries(lists).flatMap(([measure, groups]) =>
      groups.map((group) => ({
        id: derivedId(kinds.value, { measure, group, year: '2025-26' }) as string,
        ...{ measure, group, year: '2025-26' },
        reading: { figure: 50, n: n[group], numerator: Math.round(n[group] / 2) },
      })),
    ),
  })
  for (const order of [Object.keys(lists), Object.keys(lists).toReversed()]) {
    const shown = order.flatMap((m) => [...cellsOf(plan, m, '2025-26')].flatMap(([id, c]) => (isShown(c) ? [id] : [])))
    expect(shown.toSorted(), 'one of the two gives its row up, and no more').toEqual(['all', 'all', 'rest'])
  }
})

it('counts a group that only the list of groups has a number of beside those of a measure', () => {
  const shown = (enrolled: number) => {
    const plan = planWith({
      district: [{ id: 'district', enrollment: enrolled }],
      studentGroup: [
        { id: 'all', name: 'All students', isTotal: true },
        { id: 'white', name: 'White', enrollment: 260 },
        { id: 'hispanic', name: 'Hispanic' },
      ],
      measure: [{ id: 'm', unit: 'percent' }],
      value: (['all', 'hispanic'] as const).map((group) => ({
        id: derivedId(kinds.value, { measure: 'm', group, year: '2025-26' }) as string,
        ...{ measure: 'm', group, year: '2025-26' },
        reading: { figure: 50, n: { all: 500, hispanic: 232 }[group], numerator: { all: 250, hispanic: 116 }[group] },
      })),
    })
    return [cellsOf(plan, 'm', '2025-26').get('hispanic'), enrollmentsOf(plan).get('white')].map(isShown)
  }
  expect(shown(500), '500 enrolled, of whom 260 are White and 232 Hispanic, leave eight').toContain(false)
  expect(shown(1200), 'a measure of some of the children says nothing of the others').toEqual([true, true])
})

it('remembers how many students a paper said are in a group, though the plan says so no more', () => {
  const shown = (sent: boolean) => {
    const plan = planWith({
      district: [{ id: 'district', enrollment: 500 }],
      studentGroup: [
        { id: 'all', name: 'All students', isTotal: true },
        { id: 'white', name: 'White' },
        { id: 'hispanic', name: 'Hispanic', enrollment: 232 },
      ],
      measure: [{ id: 'm', unit: 'percent' }],
      value: (['all', 'hispanic'] as const).map((group) => ({
        id: derivedId(kinds.value, { measure: 'm', group, year: '2025-26' }) as string,
        ...{ measure: 'm', group, year: '2025-26' },
        reading: { figure: 50, n: { all: 500, hispanic: 232 }[group], numerator: { all: 250, hispanic: 116 }[group] },
      })),
      briefingSent: sent ? [{ id: 's', exportedOn: '2026-09-01', printed: [{ group: 'white', n: 260 }] }] : [],
    })
    return [cellsOf(plan, 'm', '2025-26').get('hispanic'), enrollmentsOf(plan).get('hispanic')].map(isShown)
  }
  expect(shown(true), '500 children, of whom 260 were White and 232 are Hispanic, leave eight').toEqual([false, false])
  expect(shown(false)).toEqual([true, true])
})

const open = (cells: ReadonlyMap<string, unknown>) => [...cells].flatMap(([id, c]) => (isShown(c as never) ? [id] : []))

describe('the same children counted again', () => {
  const shared = ['all', 'white', 'hispanic', 'native'] as const
  const key = (year: string, group: string) => ({ measure: 'm', year, group })
  const reading = (group: Group) => ({ figure: 50, n: children[group], numerator: children[group] / 2 })
  const groups = Object.keys(children).map((id, sort) => ({ id, name: id, sort, isTotal: id === 'all' }))
  const values = (year: string, list: readonly Group[]) =>
    list.map((group) => ({
      id: derivedId(kinds.value, key(year, group)) as string,
      ...key(year, group),
      reading: reading(group),
    }))
  const four = ['white', 'hispanic', 'asian', 'multiracial']

  it('in another year do not leave eight between the two', () => {
    const plan = planWith({
      studentGroup: groups,
      measure: [{ id: 'm', unit: 'percent' }],
      value: [...values('2024-25', [...shared, 'asian']), ...values('2025-26', [...shared, 'multiracial'])],
    })
    const both = new Set(['2024-25', '2025-26'].flatMap((year) => open(cellsOf(plan, 'm', year))))
    expect(four.every((id) => both.has(id))).toBe(false)
  })

  it('at a point within the year do not either', () => {
    const plan = planWith({
      studentGroup: groups,
      measure: [{ id: 'm', unit: 'percent' }],
      value: values('2025-26', [...shared, 'asian']),
      interim: [...shared, 'multiracial' as const].map((group) => ({
        id: `winter ${group}`,
        ...key('2025-26', group),
        point: 'winter',
        reading: reading(group),
      })),
    })
    const both = new Set([...open(cellsOf(plan, 'm', '2025-26')), ...open(cellsOf(plan, 'm', '2025-26', 'winter'))])
    expect(four.every((id) => both.has(id))).toBe(false)
  })
})

describe('measures of the same children', () => {
  it('are found where neither says how many all students are', () => {
    const n: Record<string, number> = { White: 129, Hispanic: 90, Female: 159, Male: 138, Nonbinary: 3 }
    const lists = { reading: ['White', 'Hispanic', 'Female', 'Nonbinary'], writing: ['White', 'Hispanic', 'Male'] }
    const plan = planWith({
      studentGroup: Object.keys(n).map((id, sort) => ({ id, name: id, sort })),
      measure: Object.keys(lists).map((id) => ({ id, unit: 'percent' })),
      value: Object.entries(lists).flatMap(([measure, groups]) =>
        groups.map((group) => ({
          id: derivedId(kinds.value, { measure, group, year: '2025-26' }) as string,
          ...{ measure, group, year: '2025-26' },
          reading: { figure: 50, n: n[group] as number, numerator: (n[group] as number) / 2 },
        })),
      ),
    })
    const shown = Object.keys(lists).flatMap((m) => open(cellsOf(plan, m, '2025-26')))
    expect(
      ['Female', 'Male'].every((id) => shown.includes(id)),
      'with 300 children they leave three',
    ).toBe(false)
  })

  const named = (
    names: Readonly<Record<string, readonly [n: number, did: number]>>,
    counted: Record<string, number>,
  ) => {
    const plan = planWith({
      district: [{ id: 'district', enrollment: Math.max(...Object.values(counted)) }],
      studentGroup: [...new Set([...Object.keys(names), ...Object.keys(counted)])]
        .filter((name) => name !== 'enrolled')
        .map((name, sort) => ({
          ...{ id: name, name, sort, isTotal: name === 'All students' },
          ...(name in counted && { enrollment: counted[name] as number }),
        })),
      measure: [{ id: 'm', unit: 'percent' }],
      value: Object.entries(names).map(([group, [n, numerator]]) => ({
        id: derivedId(kinds.value, { measure: 'm', group, year: '2025-26' }) as string,
        ...{ measure: 'm', group, year: '2025-26' },
        reading: { figure: (numerator / n) * 100, n, numerator },
      })),
    })
    const cells = cellsOf(plan, 'm', '2025-26')
    return Object.keys(names).filter((id) => !isShown(cells.get(id)))
  }

  it('keep two girls whom the list of groups counts and does not print', () => {
    const away = named(
      {
        'All students': [600, 295],
        White: [400, 200],
        'Native American': [14, 8],
        'Native American, Male': [12, 7],
      },
      { 'All students': 600, 'Native American, Female': 2 },
    )
    expect(away).toContain('Native American, Male')
  })

  it('keep how many did in two small groups, where only the district says how many all students are', () => {
    const away = named(
      {
        'Native American': [9, 3],
        Asian: [22, 13],
        White: [129, 69],
        'Two or more races': [9, 3],
        Black: [38, 15],
        Hispanic: [93, 48],
      },
      { enrolled: 300, White: 129, Black: 38 },
    )
    expect(away.length, 'six of eighteen did: a third row goes').toBe(3)
  })
})

const recoded = { all: [300, 176], white: [171, 120], black: [40, 18], native: [8, 3] } as const
it.each([
  ['a row', recoded],
  ['the row of all students', { ...recoded, all: [301, 177], white: [170, 119] } as const],
  ['a row, and that of all students with it,', { ...recoded, all: [301, 177] } as const],
])('takes a point for one of the same children though %s was put right by one child', (_, spring) => {
  const year = { all: [300, 176], white: [170, 119], hispanic: [82, 36], black: [40, 18], native: [8, 3] } as const
  const readingsOf = (counts: Readonly<Record<string, readonly [number, number]>>, more: object) =>
    Object.entries(counts).map(([group, [n, numerator]]) => ({
      ...{ id: group, measure: 'm', group, year: '2025-26', ...more },
      reading: { figure: (numerator / n) * 100, n, numerator },
    }))
  const plan = planWith({
    studentGroup: Object.keys(year).map((id, sort) => ({ id, name: id, sort, isTotal: id === 'all' })),
    measure: [{ id: 'm', unit: 'percent' }],
    value: readingsOf(year, {}),
    interim: readingsOf(spring, { point: 'Spring' }),
  })
  const cells = cellsOf(plan, 'm', '2025-26', 'Spring')
  expect(isShown(cells.get('black')), 'of 48 whom the year withholds 40 leave eight').toBe(false)
  expect(isShown(cells.get('all')), 'and no table goes as a whole').toBe(true)
})

describe('children whom another list counts', () => {
  const listed = { all: 304, white: 170, hispanic: 82, black: 40, native: 12 }
  type Figures = Partial<Readonly<Record<keyof typeof listed, { figure?: number; n?: number; numerator?: number }>>>
  const of = (n: number, numerator: number) => ({ figure: (numerator / n) * 100, n, numerator })
  const plain = { all: of(304, 173), white: of(170, 119), hispanic: of(82, 36), black: of(40, 18) }
  function shownOf(figures: Figures, enrolled: Partial<typeof listed>, isPublic = false) {
    const plan = planWith({
      studentGroup: Object.keys(listed).map((id, sort) => {
        const enrollment = enrolled[id as keyof typeof listed]
        return { id, name: id, sort, isTotal: id === 'all', ...(enrollment !== undefined && { enrollment }) }
      }),
      measure: [{ id: 'm', unit: 'percent', public: isPublic }],
      value: Object.entries(figures).map(([group, reading]) => ({
        id: derivedId(kinds.value, { measure: 'm', group, year: '2025-26' }) as string,
        ...{ measure: 'm', group, year: '2025-26', reading },
      })),
    })
    return [...cellsOf(plan, 'm', '2025-26')].flatMap(([id, c]) => (isShown(c) ? [id] : []))
  }

  it('are no fewer for having no row: none of the twelve did, by what the others leave', () => {
    expect(shownOf(plain, listed)).not.toContain('black')
    const six = { ...plain, all: of(304, 179) }
    expect(shownOf(six, listed), 'six of twelve may be printed').toEqual(['all', 'white', 'hispanic', 'black'])
  })

  it('stay out of the list where only a point within the year has figures of them', () => {
    const points = { ...plain, all: of(300, 176), native: of(8, 3) }
    const plan = planWith({
      studentGroup: Object.entries(listed).map(([id, enrollment], sort) => ({
        ...{ id, name: id, sort, isTotal: id === 'all' },
        ...(id !== 'all' && id !== 'native' && { enrollment }),
      })),
      measure: [{ id: 'm', unit: 'percent' }],
      interim: Object.entries(points).map(([group, reading]) => ({
        ...{ id: group, measure: 'm', group, year: '2025-26', point: 'Fall', reading },
      })),
    })
    expect(isShown(cellsOf(plan, 'm', '2025-26', 'Fall').get('black'))).toBe(false)
    expect(isShown(enrollmentsOf(plan).get('black')), 'of 300 children 40 more leave eight').toBe(false)
    expect(isShown(enrollmentsOf(plan).get('white'))).toBe(true)
  })

  it('are those of whom a public share is printed without their number', () => {
    const rows = { ...plain, all: of(300, 176), black: { figure: 45 } }
    const { native: _, ...known } = { ...listed, all: 300 }
    expect(shownOf(rows, known, true), '45 percent of the 40 in the list leave three of eight').not.toContain('black')
  })
})

it('keeps reading where four of 500 were expelled: that table goes whole, and tells nobody how many read', () => {
  const did = { all: 4, white: 1, hispanic: 2, asian: 0, multiracial: 1, native: 0 } as const
  const groups = Object.keys(children) as Group[]
  const table = (measure: string, numerator: (group: Group) => number) =>
    groups.map((group) => {
      const key = { measure, group, year: '2025-26' }
      const n = children[group]
      const reading = { n, numerator: numerator(group), figure: (numerator(group) / n) * 100 }
      return { id: derivedId(kinds.value, key) as string, ...key, reading }
    })
  const plan = planWith({
    studentGroup: groups.map((id, sort) => ({ id, name: id, sort, isTotal: id === 'all', enrollment: children[id] })),
    measure: ['reading', 'expelled'].map((id) => ({ id, unit: 'percent' })),
    value: [...table('reading', (g) => Math.round(children[g] / 2)), ...table('expelled', (g) => did[g])],
  })
  const withheld = (cells: ReadonlyMap<string, Parameters<typeof isShown>[0]>) =>
    groups.filter((id) => !isShown(cells.get(id)))
  expect(withheld(cellsOf(plan, 'expelled', '2025-26'))).toEqual(groups)
  expect(withheld(cellsOf(plan, 'reading', '2025-26'))).toEqual(['multiracial', 'native'])
  expect(withheld(enrollmentsOf(plan))).toEqual(['multiracial', 'native'])
})

describe('a measure that stands in the plan twice, each with groups of its own', () => {
  const rows = {
    all: [158, 300],
    white: [64, 118],
    hispanic: [51, 95],
    black: [11, 25],
    asian: [14, 26],
    multi: [16, 31],
    native: [2, 5],
  } as const
  const usual = {
    ...{ all: 'All students', white: 'White', hispanic: 'Hispanic', black: 'Black', asian: 'Asian' },
    ...{ multi: 'Two or more races', native: 'American Indian' },
  }
  type Row = keyof typeof rows
  const year = '2025-26'
  const readingOf = (group: Row) => {
    const [numerator, n] = rows[group]
    return { figure: (numerator / n) * 100, n, numerator }
  }
  function shown(
    first: readonly Row[],
    other: { name?: string; phrase?: string; point?: string; rows: readonly Row[] },
  ) {
    const { name = 'Reading', phrase = 'read at grade level', point } = other
    const isPoint = point !== undefined
    const plan = planWith({
      dimension: [{ id: 'race', name: 'Race' }],
      studentGroup: Object.entries(usual).map(([id, called], sort) => ({
        ...{ id, name: called, sort, isTotal: id === 'all' },
        ...(id !== 'all' && { dimension: 'race' }),
      })),
      measure: [
        { id: 'm', short: 'Reading', phrase: 'read at grade level', unit: 'percent' },
        ...(isPoint ? [] : [{ id: 'o', short: name, phrase, unit: 'percent' } as const]),
      ],
      value: [
        ...first.map((group) => ({ id: `m ${group}`, measure: 'm', group, year, reading: readingOf(group) })),
        ...(isPoint
          ? []
          : other.rows.map((group) => ({ id: `o ${group}`, measure: 'o', group, year, reading: readingOf(group) }))),
      ],
      interim: isPoint
        ? other.rows.map((group) => ({ id: `p ${group}`, measure: 'm', group, year, point, reading: readingOf(group) }))
        : [],
    })
    const tables = [cellsOf(plan, 'm', year), isPoint ? cellsOf(plan, 'm', year, point) : cellsOf(plan, 'o', year)]
    return tables.flatMap((cells) => [...cells].flatMap(([id, c]) => (isShown(c) ? [id] : [])))
  }
  const races = ['all', 'white', 'hispanic', 'black', 'asian', 'native'] as const
  const printsAll = (of: readonly string[]) =>
    ['white', 'hispanic', 'black', 'asian', 'multi'].every((id) => of.includes(id))

  it('does not tell of five, whom 31 of two races leave that stand in the second one alone', () => {
    expect(printsAll(shown(races, { rows: ['multi'] }))).toBe(false)
    expect(printsAll(shown(['all', 'white', 'native'], { rows: ['hispanic', 'black', 'asian', 'multi'] }))).toBe(false)
    expect(
      printsAll(shown(['all', 'white', 'hispanic'], { rows: ['black', 'asian', 'multi'] })),
      'nobody lists them',
    ).toBe(false)
    expect(printsAll(shown(races, { name: 'Reading of students of two or more races', rows: ['multi'] }))).toBe(false)
  })

  it('nor at a point of the year alone', () => {
    expect(printsAll(shown(races, { point: 'Spring', rows: ['multi'] }))).toBe(false)
    expect(printsAll(shown(races, { point: 'Spring', rows: ['multi', 'black'] }))).toBe(false)
  })

  it('is of other children where others are counted', () => {
    expect(printsAll(shown(races, { phrase: 'read in grade 8', rows: ['multi'] }))).toBe(true)
  })
})

it('withholds what another table of 57 children does, of which all students alone stay, so that two Asian ones have company', () => {
  const one = { all: [19, 57], black: [3, 15], white: [6, 17], hispanic: [9, 23] } as const
  const two = { all: [15, 57], black: [5, 15], asian: [1, 2], white: [6, 17], hispanic: [3, 23] } as const
  const called = { all: 'All students', black: 'Black', asian: 'Asian', white: 'White', hispanic: 'Hispanic' }
  const plan = planWith({
    dimension: [{ id: 'race', name: 'Race' }],
    studentGroup: Object.entries(called).map(([id, name], sort) => ({
      ...{ id, name, sort, isTotal: id === 'all' },
      ...(id !== 'all' && { dimension: 'race' }),
    })),
    measure: ['one', 'two'].map((id) => ({ id, short: `Level ${id}`, unit: 'percent' })),
    value: Object.entries({ one, two }).flatMap(([measure, rows]) =>
      Object.entries(rows).map(([group, [numerator, n]]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year: '2025-26' },
        reading: { figure: (numerator / n) * 100, n, numerator },
      })),
    ),
  })
  const shown = (m: string) => [...cellsOf(plan, m, '2025-26')].flatMap(([id, c]) => (isShown(c) ? [id] : []))
  expect(shown('two'), 'all others keep them company').toEqual(['all'])
  expect(shown('one'), 'a third of them did: that is not rare').toEqual(['all'])
})
