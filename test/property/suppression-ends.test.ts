import { expect, it } from 'vitest'
import { seeded } from '../support/large-plan.ts'
import { keysOfCounts, narrowed } from '../support/narrowing.ts'
import { seedOf } from '../support/seed.ts'
import type { Children, Fact } from '../support/solver.ts'
import { type Row, withheldIn } from '../unit/figures/suppression/one-table.ts'

/**
 * Tables of one list of parts, some of which are one of two ends: languages beside English learners and all others, schools
 * beside levels. With races and genders, in categories of their own or all in one, and up to more rows than are tried in every
 * combination. A reader who knows what makes up what narrows each small row: no fewer than ten numbers may be left.
 */
const long = process.env['GROUNDWORK_LONG'] !== undefined
const seed = seedOf()
const plans = Number(process.env['PLANS'] ?? (long ? 2000 : 120))
const floor = 10
const all = 'All students'

const languages = ['Somali', 'Spanish', 'Hmong', 'Arabic', 'Karen', 'Vietnamese', 'English']
const programs = ['Robotics', 'Health', 'Welding', 'Culinary', 'Media', 'No program']
const kinds = ['Vision', 'Learning', 'Speech', 'Autism', 'Hearing', 'None']
const names =
  'Adams Baker Carver Dunn Ellis Ford Grant Hayes Irving Jackson Keller Logan Mason Nash Owens Polk Quincy Reed'
const schools = names.split(' ').map((name) => `${name} School`)
const races = ['White', 'Hispanic', 'Black', 'Asian', 'Native American']
/** The category of the parts, the parts, and the ends of which the first holds some of them. */
const lists = [
  ['Home language', languages, ['English learners', 'Not English learners']],
  ['Home language', languages, ['Home language not English', 'Home language English']],
  ['Program', programs, ['CTE', 'Non-CTE']],
  ['Kind', kinds, ['Students with disabilities', 'Students without disabilities']],
  ['School', schools, ['Title I schools', 'Non-Title I schools']],
  ['School', schools, ['Elementary schools', 'Secondary schools']],
  ['Race', races, ['URM', 'Non-URM']],
] as const

interface Drawn {
  readonly rows: readonly Row[]
  readonly facts: readonly Fact[]
  readonly counts: ReadonlyMap<string, Children>
}

function draw(chance: () => number): Drawn {
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const pick = <T>(of: readonly T[]): T => of[upTo(of.length - 1)] as T
  const [category, whole, ends] = pick(lists)
  const parts = whole.toSorted(() => chance() - 0.5).slice(0, 3 + upTo(whole.length - 3))
  const held = 1 + upTo(parts.length - 2)
  const counts = new Map<string, Children>()
  const some = (n: number): Children => {
    const did = Math.round(n * (0.25 + 0.5 * chance()))
    return { did, didNot: n - did }
  }
  const sum = (of: readonly string[]): Children =>
    of.reduce(
      (s, id) => ({ did: s.did + (counts.get(id)?.did ?? 0), didNot: s.didNot + (counts.get(id)?.didNot ?? 0) }),
      { did: 0, didNot: 0 },
    )
  const small = new Set([pick(parts), ...(chance() < 0.3 ? [pick(parts)] : [])])
  for (const id of parts) counts.set(id, some(small.has(id) ? 2 + upTo(7) : 15 + upTo(300)))
  const facts: Fact[] = [
    { whole: all, parts },
    { whole: all, parts: ends },
    { whole: ends[0], parts: parts.slice(0, held) },
    { whole: ends[1], parts: parts.slice(held) },
  ]
  counts.set(all, sum(parts))
  for (const { whole: end, parts: of } of facts.slice(2)) counts.set(end, sum(of))
  // Others are cut from all students in parts, whoever these are.
  const cut = (of: readonly string[], least: number) => {
    const left = { ...(counts.get(all) as Children) }
    for (const id of of.slice(0, -1)) {
      const one = some(least + upTo(Math.floor((left.did + left.didNot) / 2)))
      const own = { did: Math.min(one.did, left.did), didNot: Math.min(one.didNot, left.didNot) }
      counts.set(id, own)
      left.did -= own.did
      left.didNot -= own.didNot
    }
    counts.set(of.at(-1) as string, left)
    facts.push({ whole: all, parts: of })
  }
  if (category !== 'Race' && chance() < 0.6) cut(races.slice(0, 2 + upTo(3)), 3)
  if (chance() < 0.6) cut(['Female', 'Male'], 20)
  const one = chance() < 0.35 ? 'Student groups' : undefined
  const categoryOf = (id: string) => {
    if (parts.includes(id)) return category
    return (ends as readonly string[]).includes(id) ? 'Ends' : races.includes(id) ? 'Race' : 'Gender'
  }
  const rows = [...counts].flatMap(([id, { did, didNot }]): Row[] => {
    if (did + didNot === 0) return []
    return [id === all ? [id, did, did + didNot] : [id, did, did + didNot, one ?? categoryOf(id)]]
  })
  const inOrder = chance() < 0.5 ? rows : rows.toSorted(() => chance() - 0.5)
  return { rows: inOrder, facts, counts }
}

it(`parts of ends, in categories or in one, give no small row away (${plans} tables, seed ${seed})`, () => {
  const chance = seeded(seed)
  const told: string[] = []
  let [met, shown] = [0, 0]
  for (let nth = 0; nth < plans; nth++) {
    const { rows, facts, counts } = draw(chance)
    const hidden = new Set(withheldIn(rows))
    shown += rows.length - hidden.size
    const ranges = (isTold: (id: string) => boolean) => {
      const most = counts.get(all) as Children
      return narrowed(
        facts,
        [...counts].map(([id, own]) => [id, isTold(id) ? own : undefined, most] as const),
      )
    }
    const [known, free] = [ranges((id) => !hidden.has(id)), ranges((id) => id === all)]
    for (const id of hidden) {
      const { did, didNot } = counts.get(id) as Children
      if (did + didNot >= floor) continue
      met++
      for (const key of keysOfCounts) {
        const values = (of: typeof known) => {
          const [low, high] = of.get(id)?.[key] ?? [0, 0]
          return high - low + 1
        }
        if (values(known) < Math.min(values(free), floor))
          told.push(
            `${nth}: ${id} can be ${values(known)} (${key}) in ${rows.map(([n, d, of]) => `${n} ${d}/${of}${hidden.has(n) ? '*' : ''}`)}`,
          )
      }
    }
    for (const [id, did, n] of rows)
      if (n < floor && !hidden.has(id)) told.push(`${nth}: ${id}, ${did} of ${n}, is printed`)
  }
  expect(told.slice(0, 3), `${told.length} of ${met} small rows`).toEqual([])
  expect(met).toBeGreaterThan(plans / 2)
  expect(shown).toBeGreaterThan(4 * plans)
}, 600_000)
