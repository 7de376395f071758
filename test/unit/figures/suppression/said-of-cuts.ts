import { listOf } from '../../../../shared/domain/lists-of-groups.ts'
import { finerCuts } from '../../../../shared/figures/suppression/finer-cuts.ts'
import type { CellGroup } from '../../../../shared/figures/suppression/types.ts'
import { rowNamed, unionsOf } from '../../../../shared/figures/suppression/unions.ts'
import { seeded } from '../../../support/large-plan.ts'

/** Rows by school and race, by grade and gender, by a club and language, beside those of each alone, and how they are cut: a line each. */
const places = [
  'Adams Elementary',
  'Lincoln High',
  'Oak Academy',
  'Adams Middle',
  'White Oak Elementary',
  'Girls Academy',
  'Cedar ES',
]
const bare = ['Adams', 'Lincoln', 'Oak', 'Adams Middle', 'White Oak', 'Girls Academy', 'Cedar']
const grades = ['3', '4', '9']
const groups = [
  'White',
  'Black',
  'Girls',
  'Boys',
  'English learners',
  'Not English learners',
  'Students of color',
  'Hmong',
  'AI/AN',
  'Low-income',
]
const strange = [
  'Robotics',
  'Welding',
  'Newcomers',
  'Ever English learners',
  'Aspen',
  'Autism',
  'Spanish',
  'Homeless or foster',
  'Section 504',
  'All',
  'Early childhood',
  'Reclassified',
]
const categories = [undefined, 'Race', 'School', 'Grade', 'Programs']

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, of) => (of instanceof Map ? [...of] : of)).replaceAll('"', '')

export function saidOfCuts(seed: number): readonly string[] {
  const chance = seeded(seed)
  const likely = (p: number) => chance() < p
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T
  const some = <T>(list: readonly T[], most: number) => Array.from({ length: 1 + upTo(most - 1) }, () => pick(list))
  const [ofPlaces, ofGrades, ofGroups, ofStrange] = [some(bare, 3), some(grades, 2), some(groups, 3), some(strange, 2)]
  const crossings: Readonly<Record<string, () => readonly string[]>> = {
    'schools by groups': () =>
      ofPlaces.flatMap((place) =>
        ofGroups.map((group) =>
          pick([`${place}, ${group}`, `${group}, ${place}`, `${place} – ${group}`, `${group} at ${place}`]),
        ),
      ),
    'grades by groups': () =>
      ofGrades.flatMap((grade) =>
        ofGroups.map((group) => pick([`Grade ${grade}, ${group}`, `${group}, grade ${grade}`])),
      ),
    'schools by grades': () => ofPlaces.flatMap((place) => ofGrades.map((grade) => `${place}, grade ${grade}`)),
    'strange by groups': () =>
      ofStrange.flatMap((name) =>
        ofGroups.map((group) => pick([`${name}, ${group}`, `${group}, ${name.toLowerCase()}`])),
      ),
    'strange by schools': () =>
      ofStrange.flatMap((name) =>
        ofPlaces.map((place) => pick([`${name}, ${place}`, `${place} ${name.toLowerCase()}`])),
      ),
    none: () => [],
  } // prettier-ignore
  const ways = likely(0.25) ? Object.keys(crossings).slice(0, 2) : [pick(Object.keys(crossings))]
  const crossed = ways.flatMap((way) =>
    (crossings[way]?.() ?? []).filter(() => likely(0.85)).map((name) => ({ name, of: way })),
  )
  const single = [
    ...ofPlaces.map((place) => ({ name: places[bare.indexOf(place)] as string, of: 'School' })),
    ...ofGrades.map((grade) => ({ name: `Grade ${grade}`, of: 'Grade' })),
    ...ofGroups.map((name) => ({ name, of: 'Race' })),
    ...ofStrange.map((name) => ({ name, of: 'Programs' })),
  ].filter(() => likely(0.7))
  const isOne = likely(0.2)
  const named = [...new Map([...single, ...crossed].map((row) => [row.name, row])).values()].slice(0, 14)
  const listed = named.map(({ name }) => ({ id: name, name }))
  const rows = listed.map(({ id, name }, at): CellGroup => {
    const dimension = isOne ? 'One' : likely(0.12) ? pick(categories) : named[at]?.of
    const unions = likely(0.5) ? unionsOf({ id, name }, listed) : []
    const of = { ...rowNamed({ id, name }), dimension, ...(unions.length > 0 && { unions }) }
    return { ...of, oneOf: likely(0.9) ? listOf(name, dimension) : of.oneOf, ...(likely(0.03) && { gone: true }) }
  })
  const usual = new Map(rows.flatMap((g) => (g.cuts && !g.gone ? [[g.id, g.cuts] as const] : [])))
  const { sure, listed: all, perhaps } = finerCuts([{ id: 'all', isTotal: true }, ...rows], usual)
  return [
    rows.map((g) => `${g.id}${g.dimension === undefined ? '' : ` (${g.dimension})`}`).join(', '),
    `sure ${asText([...sure].filter(([id, of]) => usual.get(id) !== of))}`,
    `listed ${asText([...all].filter(([id, of]) => usual.get(id) !== of))}`,
    `perhaps ${asText([...perhaps])}`,
  ]
}
