import { describe, expect, it } from 'vitest'
import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { cellsOf, enrollmentsOf, isShown } from '../../../../shared/figures/suppression.ts'

/** An alternative school of 17 beside two high schools: all that is known of its children is what the others leave. */

type Row = readonly [did: number, n: number]
type Figures = Readonly<Record<string, Row>>
const east: Figures = { all: [198, 242], white: [106, 124], hispanic: [46, 58], black: [27, 36], asian: [19, 24] }
const west: Figures = { all: [90, 120], white: [48, 60], hispanic: [22, 30], black: [12, 18], asian: [8, 12] }
const pathways: Figures = { all: [6, 17], white: [3, 8], hispanic: [2, 4], black: [1, 3], asian: [0, 2] }
const groups = Object.keys(east)
const district = Object.fromEntries(
  groups.map((g) => {
    const rows = [east, west, pathways].map((of) => of[g] as Row)
    return [g, [rows.reduce((sum, [did]) => sum + did, 0), rows.reduce((sum, [, n]) => sum + n, 0)] as const]
  }),
)

const year = '2025-26'
const figureOf = (measure: string, group: string, reading: object) =>
  plainRecord('value', `${measure} ${group}`, { measure, group, year, reading })
const tableOf = (measure: string, figures: Figures) =>
  groups.map((g) => {
    const [did, n] = figures[g] as Row
    return figureOf(measure, g, { figure: (100 * did) / n, n, numerator: did })
  })
const marked = (measure: string) => groups.map((g) => figureOf(measure, g, { figure: 'sourceWithheld' }))
const named = (id: string, short: string) => plainRecord('measure', id, { short, unit: 'percent' })
const listed = groups.map((id, sort) =>
  plainRecord('studentGroup', id, {
    name: id === 'all' ? 'All students' : id,
    sort,
    ...(id === 'all' && { isTotal: true }),
    ...(id !== 'all' && { dimension: 'race' }),
  }),
)
const schools = [
  plainRecord('dimension', 'race', { name: 'Race' }),
  ...listed,
  ...[
    named('d', 'Graduation rate'),
    named('e', 'Graduation rate, East High'),
    named('w', 'Graduation rate, West High'),
  ],
  ...[...tableOf('d', district), ...tableOf('e', east), ...tableOf('w', west)],
]
const alternative = [named('p', 'Graduation rate, Pathways High'), ...tableOf('p', pathways)]

const shownOf = (states: readonly RecordState[], measure: string) =>
  [...cellsOf(planOf(states), measure, year)].flatMap(([id, cell]) => (isShown(cell) ? [id] : []))
/** Whether a reader finds a row of the alternative school: the district's less those of both others. */
const tells = (states: readonly RecordState[], group: string) =>
  ['d', 'e', 'w'].every((measure) => shownOf(states, measure).includes(group))

/** A paper of these that went out, with all that it printed. */
const sentWith = (states: readonly RecordState[]) =>
  plainRecord('briefingSent', 'paper', {
    ...{ document: 'fullPlan', exportedOn: '2026-11-01' },
    printed: states
      .filter(
        (s) => s.kind === 'value' && shownOf(states, String(s.values['measure'])).includes(String(s.values['group'])),
      )
      .map(({ values: { measure, group, reading } }) => ({ measure, group, year, ...(reading as object) })),
  })

describe('an alternative school whose every row its source marks', () => {
  const plan = [...schools, named('p', 'Graduation rate, Pathways High'), ...marked('p')]

  it('keeps its children to itself, as one of which the plan has the numbers', () => {
    expect(groups.filter((g) => tells(plan, g))).toEqual([])
    expect(shownOf(plan, 'e')).toEqual(shownOf([...schools, ...alternative], 'e'))
  })

  it('takes nothing off the district’s own rows', () => {
    expect(shownOf(plan, 'd')).toEqual(groups)
  })
})

describe('an alternative school that somebody takes out after a paper went out', () => {
  const paper = sentWith([...schools, ...alternative])
  const gone = alternative.map((s) => ({ ...s, gone: true }))

  it('is still what the others leave of the district, though the paper printed nothing of it', () => {
    expect(groups.filter((g) => tells([...schools, paper, ...gone], g))).toEqual([])
  })

  it('is forgotten where no paper went out', () => {
    expect(groups.filter((g) => tells([...schools, ...gone], g)).length).toBeGreaterThan(0)
  })
})

it('a list of groups withholds what it did while a measure of some grades was in the plan', () => {
  const sizes = { all: 900, white: 430, hispanic: 250, black: 190, asian: 30 }
  const list = listed.map((s) => ({ ...s, values: { ...s.values, enrollment: sizes[s.id as keyof typeof sizes] } }))
  const absent = Object.fromEntries(Object.entries(sizes).map(([g, n]) => [g, [Math.floor(n / 5), n] as Row]))
  const inK8 = { all: [120, 600], white: [60, 300], hispanic: [32, 160], black: [24, 117], asian: [4, 23] } as Figures
  const measures = [named('a', 'Chronic absence'), named('k', 'Chronic absence, grades K–8')]
  const figures = [...measures, ...tableOf('a', absent), ...tableOf('k', inK8)]
  const race = plainRecord('dimension', 'race', { name: 'Race' })
  const held = (states: readonly RecordState[]) =>
    [...enrollmentsOf(planOf(states))].flatMap(([id, cell]) => (isShown(cell) ? [] : [id]))
  const before = [race, ...list, ...figures]
  expect(held(before)).toContain('asian')
  const printed = sentWith(before)
  expect(held([race, ...list, printed, ...figures.map((s) => ({ ...s, gone: true }))])).toEqual(held(before))
})
