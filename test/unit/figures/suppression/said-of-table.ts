import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord } from '../../../../shared/domain/state.ts'
import { countsOf } from '../../../../shared/figures/suppression/counts.ts'
import { fewInPieces, fewInUnions, unionsThatAddUp } from '../../../../shared/figures/suppression/few-in-unions.ts'
import { type Counted, Kinship } from '../../../../shared/figures/suppression/kinship.ts'
import { leftOut } from '../../../../shared/figures/suppression/left-out.ts'
import { namesOf } from '../../../../shared/figures/suppression/named.ts'
import { headsIn, offBy, oneNumberOf } from '../../../../shared/figures/suppression/one-number.ts'
import { othersOf } from '../../../../shared/figures/suppression/others-of.ts'
import { partitionsOf } from '../../../../shared/figures/suppression/partitions.ts'
import { rounded } from '../../../../shared/figures/suppression/rounded.ts'
import { shapeOf } from '../../../../shared/figures/suppression/shape.ts'
import type { CellGroup, Reading, Unit } from '../../../../shared/figures/suppression/types.ts'
import { unionBounds } from '../../../../shared/figures/suppression/union-bounds.ts'
import { agreedTotal, allStudentsOf, summedTotal, withTotal } from '../../../../shared/figures/suppression/whole.ts'
import { seeded } from '../../../support/large-plan.ts'

/** Tables of a few rows whose names have to do with each other, and what each rule makes of their names and numbers: a line each. */

/** Rows that are found beside each other. */
const beside: Readonly<Record<string, readonly string[]>> = {
  races: [
    'White',
    'Black',
    'Asian',
    'Hispanic',
    'Hmong',
    'Pacific Islander',
    'Asian or Pacific Islander',
    'Students of color',
    'Not White',
    'Two or more races',
    'Latina',
    'Latino',
    'All other races',
  ],
  genders: [
    'Girls',
    'Boys',
    'Nonbinary',
    'White girls',
    'White boys',
    'Black girls',
    'Male, White',
    'Girls of color',
    'White',
    'Black',
    'Boys, IEP',
    'IEP, male',
    'IEP',
  ],
  programs: [
    'English learners',
    'Students with disabilities',
    'Low-income',
    'English learners or students with disabilities',
    'Neither English learners nor students with disabilities',
    'English learners with disabilities',
    'EL/SWD',
    'Any: EL, SWD',
    'Not EL/SWD',
    'Everyone else',
    'General education',
    'Section 504',
    'Gifted',
    'No flags',
  ],
  income: [
    'Low-income',
    'Not low-income',
    'Free lunch',
    'Reduced-price lunch',
    'Free or reduced-price lunch',
    'Homeless',
    'Foster care',
    'Homeless or foster',
    'High needs',
    'Highly mobile',
    'Unduplicated pupils',
    'Migrant',
    'Exceptional children',
    'Gifted',
    'Students with disabilities',
  ],
  language: [
    'English learners',
    'Ever English learners',
    'Not English learners',
    'Never English learners',
    'Former English learners',
    'Newcomers',
    'Long-term English learners',
    'Somali speakers',
    'Spanish',
    'Reclassified',
    'White, ever English learners',
  ],
  grades: [
    'Grade 3',
    'Grade 4',
    'Grade 5',
    'Grades 3 to 4',
    'Grades 4–5',
    'Grades 3 to 5',
    'Elementary',
    'K–2',
    'Grade 3, Black',
    'Black',
    'PK',
    'Pre-K to 1',
    'TK',
    'Kindergarten',
    'Middle school',
    'High school',
    'Grade 9',
    'White, grade 3',
  ],
  schools: [
    'Adams Elementary',
    'Lincoln High',
    'Cedar Middle',
    'High schools',
    'Elementary schools',
    'Title I schools',
    'Adams, White',
    'White',
    'Lincoln – Black',
    'Black',
    'Adams grade 3',
    'Grade 3',
    'White Oak',
    'Girls Academy',
    'North region',
    'English learners at Adams',
    'English learners',
  ],
  scales: [
    '1 year',
    '2 years',
    '1 to 2 years',
    '3 or more years',
    'Level 1',
    'Level 2',
    'Levels 1–2',
    'Ages 5 to 10',
    'Age 11',
    'Class of 2026',
  ],
  strange: [
    'Aspen',
    'Birch',
    'Cedar',
    'Aspen and Birch',
    'Aspen or Birch (any)',
    'Robotics',
    'Welding',
    'Robotics or welding',
    'CTE',
    'Non-CTE',
    'Everyone else',
    'All others',
    'Aspen, White',
    'White',
    'Aspen girls',
    'Girls',
  ],
  disabilities: [
    'Students with disabilities',
    'Students without disabilities',
    'Autism',
    'Speech or language impairment',
    'IEP',
    '504 plan',
    'Any plan (IEP or 504)',
    'Special education',
    'Autism, White',
    'White',
    'Deaf',
  ],
} // prettier-ignore

const all = 'All students'

export interface DrawnTable {
  readonly groups: readonly CellGroup[]
  readonly addsUp: ReadonlySet<string>
  readonly readings: ReadonlyMap<string, Reading>
  readonly other: ReadonlyMap<string, Reading>
  readonly unit: Unit
  readonly floor: number
}

export function drawnTable(seed: number): DrawnTable {
  const chance = seeded(seed)
  const likely = (p: number) => chance() < p
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T
  const isOfOne = likely(0.15) ? pick([40, 20, 120]) : undefined
  const themes = likely(0.6) ? [pick(Object.keys(beside))] : [pick(Object.keys(beside)), pick(Object.keys(beside))]
  const named = themes.flatMap((theme) => {
    const own = beside[theme] as readonly string[]
    const many = 2 + upTo(themes.length > 1 ? 2 : 4)
    return own
      .map((name) => ({ name, theme, lot: chance() }))
      .toSorted((a, b) => a.lot - b.lot)
      .slice(0, many)
  })
  const rows = [...new Map(named.map((row) => [row.name, row])).values()]
  const way = pick(['theme', 'theme', 'one', 'none', 'some'])
  const dimensionOf = (theme: string) =>
    way === 'none' || (way === 'some' && likely(0.4)) ? undefined : way === 'one' ? 'groups' : theme
  const hasTotal = likely(0.85)
  const floor = pick([10, 5, 3])
  const large = pick([8, 20, 60])
  const children = (most: number): readonly [n: number, did: number] => {
    const n = 1 + upTo(most)
    return [n, upTo(n)]
  }
  const counts = new Map(rows.map(({ name }) => [name, children(large)] as const))
  const [one, two, three] = rows.map((r) => r.name)
  const add = (of: readonly (string | undefined)[]) =>
    of
      .map((name) => counts.get(name ?? '') ?? ([0, 0] as const))
      .reduce(([n, d], [m, e]) => [n + m, d + e] as const, [0, 0] as const)
  // One row is others together, or all others of one.
  if (three !== undefined && likely(0.4)) counts.set(three, add([one, two]))
  const sum = add(rows.filter((r, at) => r.theme === rows[0]?.theme && (likely(0.9) || at < 2)).map((r) => r.name))
  const more = likely(0.6) ? 0 : upTo(floor)
  counts.set(all, [sum[0] + more, sum[1] + upTo(more)])
  const unit = likely(0.8) ? 'percent' : pick<Unit>(['count', 'score', 'rate', 'days'])
  const exact = likely(0.6)
  const reading = (name: string): Reading => {
    const [n, did] = counts.get(name) ?? [0, 0]
    if (likely(0.04)) return { state: 'withheld' }
    if (likely(0.03)) return { n }
    if (isOfOne !== undefined) {
      const heads = name === all ? isOfOne : Math.min(n, isOfOne)
      return { figure: unit === 'count' ? heads : Math.round((100 * heads) / isOfOne), n: isOfOne }
    }
    if (unit === 'score') return { figure: 200, n }
    if (unit === 'count') return { figure: likely(0.2) ? n : did, n }
    const figure = n === 0 ? 0 : unit === 'days' ? did / n : (100 * did) / n
    if (likely(0.03)) return { figure: Math.round(figure) }
    return exact && unit === 'percent' ? { figure, n, numerator: did } : { figure: Math.round(figure * 10) / 10, n }
  }
  const readings = new Map(
    [...(hasTotal && likely(0.9) ? [all] : []), ...rows.map((r) => r.name)]
      .filter(() => likely(0.93))
      .map((name) => [name, reading(name)]),
  )
  const other = new Map(
    [...readings].map(([id, r]) => [id, likely(0.8) || r.n === undefined ? r : { ...r, n: r.n + 1 }]),
  )
  for (const { name } of rows)
    if (!readings.has(name) && likely(0.5)) other.set(name, { n: counts.get(name)?.[0] ?? 1 })
  const dimensions = new Map(rows.map(({ name, theme }) => [name, dimensionOf(theme)]))
  const plan = planOf([
    ...[...new Set(dimensions.values())].flatMap((id) =>
      id === undefined ? [] : [plainRecord('dimension', id, { name: id, addsUp: likely(0.4) })],
    ),
    ...(hasTotal ? [plainRecord('studentGroup', all, { name: all, isTotal: likely(0.9), sort: 0 })] : []),
    ...rows.map(({ name }, sort) =>
      plainRecord('studentGroup', name, {
        name,
        sort: sort + 1,
        dimension: dimensions.get(name),
        ...(likely(0.2) && { focus: true }),
      }),
    ),
    ...[...readings].map(([group, of]) =>
      plainRecord('value', group, { measure: 'm', group, year: '2026', reading: of }),
    ),
    plainRecord('measure', 'm', { short: 'Reading', unit: unit === 'days per 100' ? 'days' : unit }),
  ])
  return { ...shapeOf(plan), readings, other, unit, floor }
}

/** A value without what is empty, as a text that a person can read. */
const asText = (value: unknown): string =>
  (JSON.stringify(value, (_, of) => (of instanceof Map || of instanceof Set ? [...of] : of)) ?? '').replaceAll('"', '')

const inCounts = (of: ReturnType<typeof countsOf> | undefined): string =>
  of === undefined ? '' : `${of.did ?? '?'}/${of.n ?? '?'}${of.slack > 0 ? ` ±${of.slack}` : ''}`

/** What the names of its rows say, and of each other. */
function namesIn({ groups }: DrawnTable): readonly string[] {
  const names = namesOf(groups)
  const ids = groups.map((g) => g.id)
  const flags = {
    says: names.says,
    usual: names.saysUsual,
    one: names.isOne,
    'all but': names.isAllBut,
    place: names.isPlace,
    grade: names.isGrade,
    graded: names.isGraded,
    'may be places': names.mayBePlaces,
    'says places': names.saysPlaces,
  } // prettier-ignore
  const pairs = {
    holds: names.inside,
    within: names.within,
    some: names.isSome,
    same: names.same,
    together: names.together,
    worded: names.worded,
    else: names.ofElse,
    words: names.isOfWords,
    word: names.shareWord,
  } // prettier-ignore
  return [
    ...groups.map(({ id, isTotal, dimension, oneOf, cuts, unions, pieces, called, within, about, matters }) => {
      const own = {
        total: isTotal || undefined,
        in: dimension,
        list: oneOf,
        cuts,
        unions,
        pieces,
        called,
        about: about?.length ? about : undefined,
        within: within?.map((g) => [g.id, g.unions]),
        matters: matters || undefined,
      } // prettier-ignore
      const is = Object.entries(flags).flatMap(([flag, of]) => (of.call(names, id) ? [flag] : []))
      const said = Object.entries(pairs).flatMap(([way, of]) => {
        const others = ids.filter((o) => o !== id && of.call(names, id, o))
        return others.length > 0 ? [`${way} ${others.join(', ')}`] : []
      })
      return `${id} | ${is.join(', ')} | ${names.waysOf(id)} ${names.wayOf(id) ?? ''} ${names.wayOfList(id) ?? ''} | ${asText(own)} | ${said.join(' | ')}`
    }),
    ...names.pools().map(({ whole, parts }) => `${whole} = ${parts.join(' + ')}`),
    ...names.cells().map(({ id, cut }) => `${id} is cut ${asText(cut)}`),
    `mixed ${asText(
      names.mixed(
        ids.map((id, at) => [id, 1 + (at % 3)] as const),
        [3, 4],
        40,
      ),
    )}`, // prettier-ignore
  ]
}

const baseOf = ({ readings, unit }: DrawnTable) =>
  new Map([...readings].map(([id, r]) => [id, countsOf(r, unit)] as const))

const rowsOf = (t: DrawnTable): string =>
  `${[...t.readings].map(([id, r]) => `${id} ${r.state ?? inCounts(countsOf(r, t.unit))}`).join(', ')} in ${t.unit}, floor ${t.floor}`

/** Which rows may be parts of which. */
function kinIn(t: DrawnTable): readonly string[] {
  const kin = new Kinship(t.groups, t.addsUp, baseOf(t), t.floor)
  const ids = kin.counted.map(([id]) => id)
  const twos = kin.counted.flatMap((a, i) => kin.counted.slice(i + 1).map((b) => [a, b] as const))
  const threes = kin.counted
    .slice(2)
    .map((c, i) => [kin.counted[i] as typeof c, kin.counted[i + 1] as typeof c, c] as const)
  const wholes = kin.wholes.flatMap((whole) => {
    const [id] = whole
    const others = ids.filter((o) => o !== id)
    const all: readonly (readonly Counted[])[] = [...kin.counted.map((o) => [o]), ...twos, ...threes]
    const sets = all.filter((of) => of.every((o) => o[0] !== id))
    const text = (of: readonly (readonly [string, ...unknown[]])[]) => of.map((o) => o[0]).join(' + ')
    const idsOf = (of: readonly (readonly [string, ...unknown[]])[]) => of.map((o) => o[0])
    const said = {
      apart: sets.filter((of) => kin.apart(id, idsOf(of))).map(text),
      crosses: sets.filter((of) => kin.crosses(id, idsOf(of))).map(text),
      few: sets
        .filter((of) =>
          kin.leavesFew(
            whole,
            of,
            of.reduce<number>((n, o) => n + o[2], 0),
          ),
        )
        .map(text),
      holds: kin.counted.filter((o) => o[0] !== id && kin.mayHold(whole, o)).map((o) => o[0]),
      in: others.filter((o) => kin.mayBeIn(id, o)),
    }
    const told = Object.entries(said).flatMap(([way, of]) => (of.length > 0 ? [`${way} ${of.join(', ')}`] : []))
    return told.length > 0 ? [`${id} | ${told.join(' | ')}`] : []
  })
  const pairs = kin.pairs().map((pair) => pair.join(' > '))
  const inOne = kin.counted.filter(([id]) => kin.dimensionOf.get(id) === kin.dimensionOf.get(ids[0] ?? ''))
  return [...wholes, `pairs ${pairs.join(', ')}${kin.areAllThereIs(inOne) ? ', all there is' : ''}`]
}

/** What adds up, with nothing withheld and beside a row that is. */
function addedIn(t: DrawnTable): readonly string[] {
  const base = baseOf(t)
  return [[], [...base.keys()].slice(1, 2)].map((marked) => {
    const { partitions, holds, beyond } = partitionsOf(t.groups, t.addsUp, base, t.floor, marked.length > 0, marked)
    const text = (p: (typeof partitions)[number]) =>
      `${p.whole} = ${p.parts.join(' + ')}${p.exact ? '' : ' or more'}${p.declared ? ', as declared' : ''}`
    const all = [...partitions.map(text), ...holds.map((p) => `holds ${text(p)}`)]
    return `adds up${beyond ? ', beyond' : ''}: ${all.join('; ')}`
  })
}

/** How many all students are, as the rows make them up. */
function wholeIn(t: DrawnTable): readonly string[] {
  const base = baseOf(t)
  const groups = withTotal(t.groups)
  const all = groups.find((g) => g.isTotal)
  const { partitions } = partitionsOf(t.groups, t.addsUp, base, t.floor, true, [])
  const without = new Map([...base].filter(([id]) => id !== all?.id))
  const unlisted = new Map([...t.readings].filter(([id]) => id !== all?.id))
  return [
    `all students ${all ? inCounts(allStudentsOf({ ...t, groups }, all, base)) : ''}`,
    `without their row ${all ? inCounts(allStudentsOf({ ...t, groups, readings: unlisted, floor: 0 }, all, without)) : ''}`,
    `agreed ${inCounts(agreedTotal(t.groups, base))}`,
    `summed ${all ? inCounts(summedTotal(all.id, partitions, base)) : ''}`,
  ]
}

/** The rows that together tell of a few. */
function fewIn(t: DrawnTable): readonly string[] {
  const base = baseOf(t)
  const isTold = (id: string) => id !== t.groups[1]?.id
  return [
    `in pieces ${asText(fewInPieces(t.groups, base, t.floor))}`,
    `in unions ${asText(fewInUnions(t.groups, base, t.floor, isTold))}`,
    `unions that add up ${asText(unionsThatAddUp(t.groups, base))}`,
    ...t.groups.flatMap((g) => othersOf(g, t.groups).map((union) => `${g.id} of others ${asText(union)}`)),
    ...unionBounds(t.groups).map((bound) => `bound ${asText(bound)}`),
  ]
}

const leftIn = (t: DrawnTable): readonly string[] => [
  `left out ${asText([...leftOut(t, [t.other], t.groups, t.floor)])}`,
  `left out for many ${asText([...leftOut(t, [t.other, t.readings], t.groups, 30)])}`,
]

/** Whether its shares are of one number, and how they are read then. */
function oneNumberIn(t: DrawnTable): readonly string[] {
  const rows = t.groups.flatMap((group) => {
    const { figure, n, numerator } = t.readings.get(group.id) ?? {}
    return figure === undefined || !n ? [] : [{ id: group.id, group, figure, n, numerator }]
  })
  const one = oneNumberOf(t, rows)
  const of = one?.of ?? 50
  const inHeads = (r: Reading): Reading => ({
    ...r,
    n: headsIn(t.unit, { figure: r.figure ?? 0, numerator: r.numerator }, of),
  })
  const made = rounded({ ...t, readings: new Map([...t.readings].map(([id, r]) => [id, inHeads(r)])) }, t, of)
  return [
    `one number ${one ? asText(one) : 'none'}, off by ${offBy(t.unit, rows, of)}`,
    `rounded ${asText([...made.readings].map(([id, r]) => `${id} ${r.n}`))}, also ${asText(made.also)}`,
  ]
}

const rules: Readonly<Record<string, (t: DrawnTable) => readonly string[]>> = {
  names: namesIn,
  kin: kinIn,
  added: addedIn,
  whole: wholeIn,
  few: fewIn,
  left: leftIn,
  one: oneNumberIn,
}
export const tableRules = Object.keys(rules)

/** What a rule says of a table; with the table itself, where numbers count. */
export const saidOfTable = (rule: string, t: DrawnTable): readonly string[] => [
  ...(rule === 'names' ? [] : [rowsOf(t)]),
  ...(rules[rule]?.(t) ?? []),
]
