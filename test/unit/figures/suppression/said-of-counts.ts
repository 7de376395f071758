import {
  type Counts,
  countsOf,
  possible,
  primary,
  printable,
  saysExactly,
} from '../../../../shared/figures/suppression/counts.ts'
import type { Reading, Unit } from '../../../../shared/figures/suppression/types.ts'
import { seeded } from '../../../support/large-plan.ts'

/** Figures as sources give them, one by one, and what they say of how many children there are and did: a line each. */
const figures = [0, 4, 12, 12.5, 12.34, 50, 99.6, 100, 101, 130, 400]
const sizes = [0, 1, 7, 9, 10, 17, 19, 20, 50, 99, 100, 400]
const units: readonly Unit[] = ['percent', 'percent', 'percent', 'rate', 'count', 'days', 'days per 100', 'score']

const inCounts = ({ n, did, didNot, slack }: Counts): string => `${did ?? '?'}/${n ?? '?'}-${didNot ?? '?'} ±${slack}`

export function saidOfCounts(seed: number): readonly string[] {
  const chance = seeded(seed)
  const likely = (p: number) => chance() < p
  const upTo = (n: number) => Math.floor(chance() * (n + 1))
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T
  return Array.from({ length: 12 }, () => {
    const figure = likely(0.08) ? undefined : pick(figures)
    const n = likely(0.12) ? undefined : pick(sizes)
    const unit = pick(units)
    const worked = figure !== undefined && n !== undefined ? Math.round((figure * n) / 100) : 0
    const numerator = likely(0.4) ? Math.max(0, worked + upTo(4) - 2) : undefined
    const state = likely(0.05) ? pick(['withheld', 'notReported'] as const) : undefined
    const reading = { figure, n, numerator, state, ...(likely(0.15) && { public: true }) } as Reading
    const counts = countsOf(reading, unit)
    const floor = pick([3, 5, 10])
    const asked = {
      groups: [],
      addsUp: new Set<string>(),
      readings: new Map(),
      floor,
      unit,
      neverPublicSmall: likely(0.3),
    }
    const off = {
      ...counts,
      did: counts.did === null ? null : counts.did - upTo(2),
      n: counts.n === null ? null : counts.n - upTo(1) * counts.n * 2,
    }
    const so = [
      printable(counts, floor) ? 'printable' : '',
      saysExactly(reading, counts) ? 'exact' : '',
      possible(off) ? 'possible' : '',
    ]
    return `${figure ?? '-'} of ${n ?? '-'}, ${numerator ?? '-'} did, ${unit}, floor ${floor}: ${inCounts(counts)} ${so.filter(Boolean).join(' ')} ${JSON.stringify(primary(reading, counts, asked)).replaceAll('"', '')}`
  })
}
