import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { type Op, set } from '../../shared/domain/state.ts'

/**
 * A district in which one year's paper and the next give a small group away between them, unless the second knows what
 * the first has shown: eight children of one group, and a group that comes in later.
 */
const race = { white: [260, 150], hispanic: [140, 60], multiracial: [31, 14], native: [8, 4] } as const
const names = { white: 'White', hispanic: 'Hispanic', multiracial: 'Multiracial', native: 'Native' } as const

export const valueId = (group: string, year = '2025-26') =>
  derivedId(kinds.value, { measure: 'm', group, year }) as string

const value = (group: string, n: number, numerator: number): Op =>
  set('value', valueId(group), {
    measure: 'm',
    group,
    year: '2025-26',
    reading: { figure: (numerator / n) * 100, n, numerator },
  })

export const smallGroups: readonly Op[] = [
  set('district', 'district', { name: 'Juniper Fork School District' }),
  set('dimension', 'race', { name: 'Race and ethnicity', addsUp: true }),
  set('studentGroup', 'all', { name: 'All students', isTotal: true }),
  set('studentGroup', 'asian', { name: 'Asian', dimension: 'race', sort: 9 }),
  ...Object.entries(names).map(([id, name], sort) => set('studentGroup', id, { name, dimension: 'race', sort })),
  set('goal', 'g', { title: 'More children read well', focusGroups: ['native'], mainMeasure: 'm' }),
  set('measure', 'm', {
    goal: 'g',
    short: 'Grade 3 reading',
    phrase: 'meet grade 3 reading expectations',
    unit: 'percent',
    direction: 'up',
    yearKind: 'school',
    reference: 'white',
    gapForm: 'points',
    baselineYear: '2025-26',
  }),
  value('all', 500, 250),
  ...Object.entries(race).map(([id, [n, did]]) => value(id, n, did)),
]

/** The state's next file brings the figure of one more group. */
export const oneMoreGroup: readonly Op[] = [value('asian', 61, 22)]

/**
 * Whether two papers give the eight children away between them: every other group is shown in one of the two, and what
 * is left of all students is they.
 */
export const giveAway = (...papers: readonly string[]): boolean =>
  ['White', 'Hispanic', 'Multiracial', 'Asian'].every((g) => papers.some((text) => toldOf(text, g) === 'shown'))

/** Whether the table of the measure shows a group's figure, or withholds it. */
export function toldOf(text: string, group: string): 'shown' | 'withheld' | undefined {
  const table = text.slice(text.indexOf('Student group')).replace(/\s+/g, ' ')
  const found = new RegExp(`${group} (\\d+|withheld)`, 'i').exec(table)?.[1]
  return found === undefined ? undefined : /\d/.test(found) ? 'shown' : 'withheld'
}
