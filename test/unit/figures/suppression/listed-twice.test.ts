import { describe, expect, it } from 'vitest'
import { withOneOfEach } from '../../../../shared/figures/suppression/listed-twice.ts'
import { cellsOf, enrollmentsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** Student groups that somebody entered once more, for another file or on another laptop, are the same children. */

const year = '2023-24'
/** Children of each race, with how many of them read, and how many were absent. */
const sizes = [120, 64, 33, 27, 5] as const
const did = { Reading: [70, 30, 15, 14, 2], 'Chronic absence': [36, 20, 11, 8, 3] } as const
const first = [
  'White',
  'Hispanic or Latino',
  'Black or African American',
  'Asian',
  'American Indian or Alaska Native',
] as const
type Measure = keyof typeof did

interface Listed {
  readonly races: readonly string[]
  /** What it calls all students, if it has a row for them. */
  readonly all?: string
}

const sum = (of: readonly number[]): number => of.reduce((s, n) => s + n, 0)

/**
 * A plan whose two measures each have rows of a list of their own, the second from the bottom up; or the first list has numbers of
 * children, and no measure. `reference`: what gaps of the second are told against.
 */
function planOf(second: Listed, own: Listed = { races: first, all: 'All students' }, reference?: string) {
  const isList = reference !== undefined
  const groupOf = (list: number, at: number, name: string) => {
    const n = at < 0 ? sum(sizes) : sizes[at]
    return {
      id: `${list} ${at}`,
      name,
      isTotal: name === 'All students',
      ...(isList && list === 0 && { enrollment: n }),
    }
  }
  const groups = [own, second].flatMap(({ races, all }, list) => {
    const rows = races.map((name, at) => groupOf(list, at, name))
    return [...(all === undefined ? [] : [groupOf(list, -1, all)]), ...(list === 0 ? rows : rows.toReversed())]
  })
  const measures = isList ? (['Chronic absence'] as const) : (['Reading', 'Chronic absence'] as const)
  return planWith({
    studentGroup: groups.map((g, sort) => ({ ...g, sort })),
    measure: measures.map((id) => ({ id, short: id, unit: 'percent' as const, reference })),
    value: measures.flatMap((measure) => {
      const list = measure === 'Reading' ? 0 : 1
      const { races, all } = list === 0 ? own : second
      const who = did[measure]
      const told = races.map((_, at) => [at, who[at] ?? 0, sizes[at] ?? 0] as const)
      return [...(all === undefined ? [] : [[-1, sum(who), sum(sizes)] as const]), ...told].map(
        ([at, numerator, n]) => ({
          ...{ id: `${measure} ${at}`, measure, group: `${list} ${at}`, year },
          reading: { figure: Math.round((1000 * numerator) / n) / 10, n, numerator },
        }),
      )
    }),
  })
}

/** Races that a measure prints, by their place. */
const shown = (plan: ReturnType<typeof planOf>, measure: Measure, list: number): readonly number[] =>
  sizes.flatMap((_, at) => (isShown(cellsOf(plan, measure, year).get(`${list} ${at}`)) ? [at] : []))

const [small, beside] = [4, 3]

describe('races that are listed twice', () => {
  const otherwise = ['Caucasian', 'Latinx', 'African American', 'Asian', 'Native American']
  it.each<{ readonly says: string; readonly second: Listed; readonly own?: Listed }>([
    { says: 'in other words', second: { races: otherwise } },
    { says: 'in the same words', second: { races: first, all: 'All students' } },
    { says: 'with another row of all students', second: { races: otherwise, all: 'District' } },
    { says: 'where neither says how many all are', second: { races: otherwise }, own: { races: first } },
  ])('withhold in both measures what tells of the smallest: $says', ({ second, own }) => {
    const plan = planOf(second, own)
    expect(shown(plan, 'Reading', 0)).not.toContain(small)
    expect(shown(plan, 'Chronic absence', 1)).not.toContain(small)
    const either = new Set([...shown(plan, 'Reading', 0), ...shown(plan, 'Chronic absence', 1)])
    expect(either.size, 'one more race is in print nowhere').toBeLessThan(beside + 1)
  })

  it('are two where a table has rows of both, or a paper printed them side by side', () => {
    const learners = ['English learners', 'Multilingual learners', 'EL']
    const joined = (tables: readonly (readonly number[])[], printed: readonly number[] = []) => {
      const row = (at: number) => ({ measure: 'm', group: String(at), year, figure: 50, n: 40 + at })
      const plan = planWith({
        studentGroup: learners.map((name, at) => ({ id: String(at), name, sort: at })),
        measure: tables.map((_, at) => ({ id: `m${at}`, short: `m${at}`, unit: 'percent' as const })),
        value: tables.flatMap((rows, at) =>
          rows.map((group) => ({
            ...{ id: `${at} ${group}`, measure: `m${at}`, group: String(group), year },
            reading: { figure: 50, n: 40 },
          })),
        ),
        briefingSent: printed.length > 0 ? [{ id: 'sent', exportedOn: '2024-09-01', printed: printed.map(row) }] : [],
      })
      return withOneOfEach(plan)
        ?.plan.all('studentGroup')
        .map((g) => g.id)
    }
    expect(joined([[0], [1]])).toEqual(['0'])
    expect(joined([[0, 1], [2]])).toEqual(['0', '1'])
    expect(joined([[0], [1]], [0, 1])).toEqual(['0', '1'])
    expect(joined([[0], [1, 2]])).toEqual(['0', '2'])
    expect(
      joined([
        [0, 1],
        [0, 2],
        [1, 2],
      ]),
    ).toBeUndefined()
  })

  it('are two where their names join other races each, and leave every other row what it is', () => {
    const view = (names: readonly string[]) => {
      const plan = planWith({
        studentGroup: names.map((name, sort) => ({ id: name, name, sort })),
        measure: ['m', 'o'].map((id) => ({ id, short: id, unit: 'percent' as const })),
        value: names.map((group, at) => ({
          ...{ id: group, measure: at === 0 ? 'm' : 'o', group, year },
          reading: { figure: 50, n: 40 + at },
        })),
      })
      return withOneOfEach(plan)
        ?.plan.all('value')
        .map((v) => `${v.group} ${v.reading?.n}`)
    }
    const other = 'Chess club'
    expect(view(['Black girls', 'African American girls', other])).toEqual([
      'Black girls 40',
      'Black girls 41',
      `${other} 42`,
    ])
    expect(view(['Black or Hispanic girls', 'Asian or White girls', other])).toBeUndefined()
  })

  it('withhold in the list of groups what a measure of the other list does, whose gap is told against another race', () => {
    const plan = planOf({ races: otherwise }, undefined, `1 ${beside}`)
    const cells = enrollmentsOf(plan)
    const listed = sizes.flatMap((_, at) => (isShown(cells.get(`0 ${at}`)) ? [at] : []))
    const told = shown(plan, 'Chronic absence', 1)
    expect(told).toContain(beside)
    expect(new Set([...listed, ...told]).size).toBeLessThan(beside + 1)
  })

  it('are one in what papers printed, and have the number of children that either list gives', () => {
    const row = (group: string, n: number) => ({ measure: 'm', group, year, figure: 50, n })
    const plan = planWith({
      studentGroup: [
        { id: 'w', name: 'White', sort: 0 },
        { id: 'c', name: 'Caucasian', sort: 1, enrollment: 120 },
        { id: 'b', name: 'Black', sort: 2, enrollment: 64 },
        { id: 'a', name: 'African American', sort: 3, enrollment: 70 },
      ],
      measure: ['m', 'o'].map((id) => ({ id, short: id, unit: 'percent' as const })),
      value: [
        { id: '1', measure: 'm', group: 'w', year, reading: { figure: 50, n: 40 } },
        { id: '2', measure: 'o', group: 'c', year, reading: { figure: 50, n: 40 } },
      ],
      briefingSent: [
        { id: 's', exportedOn: '2024-09-01', printed: [row('c', 40)], named: [{ group: 'c', name: 'Caucasian' }] },
        { id: 't', exportedOn: '2024-10-01', printed: [row('w', 40)], named: [{ group: 'w', name: 'White' }] },
        // The list of groups has both, side by side.
        {
          id: 'u',
          exportedOn: '2024-11-01',
          printed: [
            { group: 'w', n: 120 },
            { group: 'c', n: 120 },
          ],
        },
      ],
    } as never)
    const once = withOneOfEach(plan)?.plan
    expect(once?.all('studentGroup').map(({ id, enrollment }) => [id, enrollment])).toEqual([
      ['w', 120],
      ['b', 64],
    ])
    const papers = once?.all('briefingSent').map((s) => [s.printed?.map((r) => r.group), s.named?.map((r) => r.group)])
    expect(papers).toEqual([
      [['w'], ['w']],
      [['w'], ['w']],
      [['w', 'w'], undefined],
    ])
    expect(once?.all('briefingSent')[1]).toBe(plan.all('briefingSent')[1])
  })
})

describe('a list of groups in which two people entered the same races', () => {
  const twice = (rows: readonly (readonly [name: string, children: number | undefined])[]) =>
    planWith({
      studentGroup: rows.map(([name, enrollment], sort) => ({
        ...{ id: name, name, sort, isTotal: name === 'All students' },
        ...(enrollment !== undefined && { enrollment }),
      })),
    })

  it('prints each row’s own number of children, and withholds each for its own reason', () => {
    const cells = enrollmentsOf(
      twice([
        ['All students', 289],
        ['White', 120],
        ['Hispanic or Latino', 64],
        ['Black or African American', 60],
        ['Asian', 40],
        ['Native American', 5],
        ['Caucasian', 130],
        ['Latinx', undefined],
        ['Asian American', 4],
      ]),
    )
    expect(cells.get('White')).toMatchObject({ shown: 120 })
    expect(cells.get('Caucasian')).toMatchObject({ shown: 130 })
    // Forty other Asian children go, so that nobody can work out the five; four are too few by themselves.
    expect(cells.get('Asian')).toEqual({ withheld: 'complement' })
    expect(cells.get('Asian American')).toEqual({ withheld: 'small' })
  })
})

it('the Asian children whom a second measure calls Asian American are told of by neither, beside five of another race', () => {
  const rows = {
    Reading: {
      'All students': [116, 249],
      White: [55, 120],
      'Hispanic or Latino': [30, 64],
      Black: [15, 33],
      Asian: [14, 27],
      'Native American': [2, 5],
    },
    'Chronic absence': { 'All students': [78, 249], 'Asian American': [8, 27] },
  } as const
  const names = [...new Set(Object.values(rows).flatMap((of) => Object.keys(of)))]
  const plan = planWith({
    studentGroup: names.map((name, sort) => ({ id: name, name, sort, isTotal: name === 'All students' })),
    measure: Object.keys(rows).map((id) => ({ id, short: id, unit: 'percent' as const })),
    value: Object.entries(rows).flatMap(([measure, of]) =>
      Object.entries(of).map(([group, [numerator, n]]) => ({
        ...{ id: `${measure} ${group}`, measure, group, year },
        reading: { figure: Math.round((1000 * numerator) / n) / 10, n, numerator },
      })),
    ),
  })
  const told = (measure: string) =>
    [...cellsOf(plan, measure, year)].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))
  expect(told('Reading')).not.toContain('Asian')
  expect(told('Chronic absence')).toEqual(['All students'])
})
