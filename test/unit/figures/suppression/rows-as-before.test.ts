import { describe } from 'vitest'
import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord, type RecordState } from '../../../../shared/domain/state.ts'
import { AskedTable } from '../../../../shared/figures/suppression/asked-table.ts'
import { partitionsOf } from '../../../../shared/figures/suppression/partitions.ts'
import type { Partition } from '../../../../shared/figures/suppression/search.ts'
import { shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import { keyOf, readingsOf, tablesIn, unitOf } from '../../../../shared/figures/suppression/tables.ts'
import { seeded } from '../../../support/large-plan.ts'
import { drawnPlan } from './drawn-plan.ts'
import { foundIn } from './found-in-plan.ts'
import { keptIn } from './kept-text.ts'

/**
 * Which rows make up others is kept as `as-before.test.ts` keeps what is withheld: of long lists of schools, with measures of some
 * of them, in `rows-of-lists.txt`; and of single tables, however much of them is withheld, in `rows-that-add-up.txt`.
 */

/** A district of so many schools, and measures of its high schools, of some others, and of all but a few. */
function ofSchools(many: number, seed: number): readonly RecordState[] {
  const chance = seeded(seed)
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].slice(0, many)
  const schools = letters.map((letter, at) => {
    const n = at === 1 ? 4 + upTo(5) : 60 + upTo(240)
    const kind = at % 4 === 0 ? 'High' : at % 7 === 3 ? 'Academy' : 'Elementary'
    return { name: `${letter}${letter.toLowerCase()}er ${kind}`, n, did: Math.round(n * (0.2 + chance() / 2)) }
  })
  type School = (typeof schools)[number]
  const sum = (of: readonly School[]) => [of.reduce((s, r) => s + r.n, 0), of.reduce((s, r) => s + r.did, 0)] as const
  const highs = schools.filter((s) => s.name.endsWith('High'))
  const rest = schools.filter((s) => !highs.includes(s))
  const measures: readonly (readonly [name: string, of: readonly School[], rows: readonly School[]])[] = [
    ['Reading', schools, schools],
    ['High school reading', highs, chance() < 0.5 ? highs : []],
    ['Reading at academies and elementary schools', rest, []],
    ['Math, small schools', [...highs.slice(0, 1), ...schools.slice(1, 3)], []],
    ['Aaer reading and more', [...highs.slice(0, 1), ...rest.slice(0, 1)], []],
  ]
  const values = measures.flatMap(([measure, of, rows]) =>
    [{ name: 'All students', n: sum(of)[0], did: sum(of)[1] }, ...rows].map(({ name, n, did }) => {
      const reading = { figure: Math.round((1000 * did) / n) / 10, n, ...(seed % 2 === 0 && { numerator: did }) }
      return plainRecord('value', `${measure} ${name}`, { measure, group: name, year: '2025-26', reading })
    }),
  )
  return [
    plainRecord('dimension', 'School', { name: 'School' }),
    plainRecord('studentGroup', 'All students', { name: 'All students', isTotal: true, sort: 0 }),
    ...schools.map(({ name, n }, at) =>
      plainRecord('studentGroup', name, {
        name,
        dimension: 'School',
        sort: at + 1,
        ...(seed % 3 === 0 && { enrollment: n }),
      }),
    ),
    ...measures.map(([short]) => plainRecord('measure', short, { short, unit: 'percent' })),
    ...values,
  ]
}

const added = ({ whole, parts, exact, declared }: Partition): string =>
  `${whole} = ${parts.join(' + ')}${exact ? '' : ' or more'}${declared ? ', as declared' : ''}`.replaceAll('\n', ' ')

/** What adds up in a table: nothing withheld, the small rows, with rows that their source withholds, and with rows of papers before. */
function addedIn(states: readonly RecordState[]): readonly string[] {
  const plan = planOf(states)
  const { groups, addsUp } = shapeOf(plan)
  const tables = tablesIn(plan).flatMap((of) => {
    const readings = readingsOf(plan, of)
    if (readings.size < 4) return []
    const asked = new AskedTable({ groups, addsUp, readings, floor: 10, unit: unitOf(plan, of) }, new Set())
    return asked.editions.slice(0, 1).map((edition) => ({ of, asked, base: asked.base(edition) }))
  })
  return tables.slice(0, 2).flatMap(({ of, asked, base }) => {
    const rows = asked.input.groups.map((g) => g.id)
    const ways: Readonly<Record<string, Parameters<typeof partitionsOf>>> = {
      'nothing withheld': [asked.input.groups, addsUp, base, 10, false, []],
      'some withheld': [asked.input.groups, addsUp, base, 10, true, []],
      'two marked': [asked.input.groups, addsUp, base, 10, true, rows.slice(2, 4)],
      'of before': [asked.input.groups, addsUp, base, 5, true, rows.slice(1, 2), true],
      'nothing adds up': [asked.input.groups, new Set(), base, 10, true, []],
    }
    const met = new Set<string>()
    return Object.entries(ways).map(([way, by]) => {
      const { partitions, holds, beyond, unplaced } = partitionsOf(...by)
      const all = [
        ...partitions.map(added),
        ...holds.map((p) => `holds ${added(p)}`),
        ...[...unplaced].flat().map(String),
      ]
      const more = all.filter((text) => !met.has(text))
      const less = [...met].filter((text) => !all.includes(text))
      for (const text of more) met.add(text)
      return `${keyOf(of).trim().replace('\n', ' ')}, ${way}${beyond ? ', beyond' : ''}: ${[...more, ...less.map((text) => `not ${text}`)].join('; ')}`
    })
  })
}

describe('rows as before', () => {
  const ofLists = keptIn('rows-of-lists.txt')
  for (const [at, many] of [3, 5, 9, 13, 15, 18, 24, 26].entries())
    ofLists(`${many} schools`, () =>
      foundIn(ofSchools(many, at + 1)).filter((line) => !/: \{dimension:School/.test(line)),
    )
  const adding = keptIn('rows-that-add-up.txt')
  for (const seed of [9, 12, 20, 25, 32, 46, 53, 73, 80, 87, 95, 115, 141, 144, 156, 157, 204, 209, 235, 241])
    adding(`Larger plan ${seed}: ${drawnPlan(seed, true).says}`, () => addedIn(drawnPlan(seed, true).states))
})
