import { isTold, keepsEnough } from '../../../../shared/figures/suppression/attack.ts'
import type { Counts } from '../../../../shared/figures/suppression/counts.ts'
import { inTurn } from '../../../../shared/figures/suppression/in-turn.ts'
import { isSafe, noBound, Reader, within } from '../../../../shared/figures/suppression/reader.ts'
import type { Partition } from '../../../../shared/figures/suppression/search.ts'
import { type Standing, systemOf } from '../../../../shared/figures/suppression/system.ts'
import type { Bound } from '../../../../shared/figures/suppression/union-bounds.ts'
import { seeded } from '../../../support/large-plan.ts'

/** Sets of a few rows that add up, some of them withheld, and what a reader who writes them down finds out of each: a line each. */

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, of) => (of instanceof Map || of instanceof Set ? [...of] : of))
    .replaceAll('"', '')
    .replaceAll('true', 'yes')

const inCounts = ({ n, did, didNot, slack }: Counts): string =>
  `${did ?? '?'}/${n ?? '?'}-${didNot ?? '?'}${slack > 0 ? ` ±${slack}` : ''}`

export function saidOfSystem(seed: number): readonly string[] {
  const chance = seeded(seed)
  const likely = (p: number) => chance() < p
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T
  const floor = pick([2, 3, 5])
  const large = pick([3, 6, 12])
  const ids = ['a', 'b', 'c', 'd', 'e'].slice(0, 2 + upTo(3))
  const exactly = likely(0.7)
  const counts = new Map<string, Counts>()
  const put = (id: string, n: number, did: number) =>
    counts.set(id, { n, did, didNot: n - did, slack: exactly ? 0 : upTo(1) })
  for (const id of ids) {
    const n = likely(0.1) ? 0 : 1 + upTo(large)
    put(id, n, likely(0.15) ? 0 : upTo(n))
  }
  const sumOf = (of: readonly string[], more: number) => {
    const all = of.map((id) => counts.get(id) as Counts)
    const did = Math.min(more, upTo(1))
    return [all.reduce((s, c) => s + (c.n ?? 0), more), all.reduce((s, c) => s + (c.did ?? 0), did)] as const
  }
  const rest = likely(0.5) ? 0 : upTo(floor + 1)
  put('all', ...sumOf(ids, rest))
  const some = ids.slice(0, 2)
  const [x, y] = [ids[0] as string, ids.at(-1) as string]
  const partitions: Partition[] = [
    { whole: 'all', parts: ids, exact: rest === 0 && likely(0.7), declared: likely(0.4) },
  ]
  if (likely(0.4) && ids.length > 2) {
    put('pair', ...sumOf(some, likely(0.7) ? 0 : 1))
    partitions.push({
      whole: 'pair',
      parts: some,
      exact: likely(0.7),
      declared: likely(0.2),
      ...(likely(0.15) && { holds: true }),
    })
    if (likely(0.6))
      partitions.push({ whole: 'all', parts: ['pair', ...ids.slice(2)], exact: likely(0.7), declared: likely(0.3) })
  }
  if (likely(0.3))
    partitions.push({ whole: 'all', parts: [x], exact: false, declared: false, ...(likely(0.3) && { holds: true }) })
  if (likely(0.3)) {
    put('other', ...sumOf([y], upTo(floor)))
    partitions.push({ whole: 'other', parts: [y], exact: false, declared: false, ...(likely(0.3) && { holds: true }) })
  }
  const hides = likely(0.3) ? 0.8 : 0.45
  const lacks = likely(0.5) ? 0 : 0.3
  const isPublic = likely(0.3)
  const standings = new Map<string, Standing>(
    [...counts].map(([id, of]) => {
      const without = (): Counts =>
        pick([
          { ...of, n: null },
          { ...of, did: null, didNot: null },
          { n: null, did: null, didNot: null, slack: 0 },
          { ...of, n: null, did: null, didNot: likely(0.5) ? 0 : null },
        ])
      const known = likely(lacks) ? without() : of
      const few =
        known.n === null || known.n < floor || (known.n < 2 * floor && Math.min(known.did ?? 0, known.didNot ?? 0) < 2)
      const is = of.n === 0 ? 'nobody' : id !== 'all' && likely(hides) ? 'withheld' : likely(0.08) ? 'silent' : 'known'
      return [
        id,
        {
          is,
          counts: is === 'silent' && likely(0.5) ? { n: null, did: null, didNot: null, slack: 0 } : known,
          publicN: isPublic && likely(0.6),
          few,
        },
      ]
    }),
  ) // prettier-ignore
  const standing = (id: string): Standing =>
    standings.get(id) ?? {
      is: 'silent',
      counts: { n: null, did: null, didNot: null, slack: 0 },
      publicN: false,
      few: false,
    }
  const told = likely(0.15) ? new Map([[x, new Set([pick(['did', 'didNot'] as const)])]]) : undefined
  const bounds: readonly Bound[] = likely(0.2)
    ? [
        {
          whole: 'all',
          parts: some,
          times: new Map([...some.map((id) => [id, 1] as const), ['all', -1] as const].filter(() => likely(0.9))),
        },
      ]
    : []
  const total = likely(0.9) ? 'all' : undefined
  const system = systemOf(partitions, standing, total, floor, likely(0.2), [], {
    ...(told && { told }),
    bounds,
    areHeld: false,
  })
  const reader = new Reader(system)
  const rows = system.rows.map(({ terms, tells, ofOne, ofTotal, solvedOnly, isBound, is }) => {
    const flags = Object.entries({ ...tells, ofOne, ofTotal, solvedOnly, isBound }).flatMap(([flag, of]) =>
      of ? [flag] : [],
    )
    return `${[...terms].map(([id, sign]) => `${sign < 0 ? '-' : '+'}${id}`).join(' ')} (${flags.join(' ')})${is ? ` ${asText(is)}` : ''}`
  })
  const hidden = inTurn([...system.hidden.values()], system, total).map((h) => {
    const follows = {
      leaves: reader.leaves(h),
      spare: reader.leaves(h, 2),
      on: reader.keepsOn(h),
      bounded: reader.isBounded(h),
      enough: keepsEnough(system, h),
      more: keepsEnough(system, h, 1),
      told: isTold(system, h),
    } // prettier-ignore
    const { id, is, counts: of, publicN, isCounted, company, few, most, least, said } = h
    const flags = Object.entries({ publicN, isCounted, company, few, ...follows }).flatMap(([flag, on]) =>
      on ? [flag] : [],
    )
    return `${id} ${is} ${inCounts(of)} ${[most, least, said && asText(said)].map((one) => one ?? '').join(' ')}: ${flags.join(' ')}, room ${Math.min(reader.room(h), 99)}`
  })
  const range = () => {
    const low = upTo(4)
    return [low, low + upTo(6)] as const
  }
  const [n, did, didNot] = [range(), range(), range()]
  const safe = [noBound, { n: range(), did: range(), didNot: range() }].flatMap((of) =>
    [true, false].map((some) => isSafe(of, floor, { n, did, didNot }, some)),
  )
  return [
    [...standings].map(([id, s]) => `${id} ${s.is} ${inCounts(s.counts)}${s.publicN ? ' in public' : ''}`).join(', '),
    ...rows,
    ...hidden,
    `within ${within(n, [did[0] + didNot[0], did[1] + didNot[1]], [0, 0])} ${within(did, n, didNot)}, safe ${safe.map(Number).join('')}`,
  ]
}
