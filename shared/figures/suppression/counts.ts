import type { Cell, Reading, SuppressInput, Unit } from './types.ts'

/** No state tells about so few students, wherever a district has its floor. */
export const HANDFUL = 20

/** Counts of the children of one cell; null where a count is not known, or means nothing for the unit. */
export interface Counts {
  readonly n: number | null
  readonly did: number | null
  readonly didNot: number | null
  /** By how much `did` may be off, where it was worked out from a rounded figure. */
  readonly slack: number
}

export const unknown: Counts = { n: null, did: null, didNot: null, slack: 0 }

/** Half a step of the last digit that a figure is given with, at most a tenth. */
export const halfStep = (figure: number): number =>
  Number.isInteger(figure) ? 0.5 : Number.isInteger(figure * 10) ? 0.05 : 0.005

/** Whether so many who did make the figure that was worked out as `did`, within one of its last digit. */
const isOf = (said: number, figure: number, n: number | null, did: number): boolean =>
  Math.abs(said - did) <= 0.5 + (2 * halfStep(figure) * (n ?? 0)) / 100 + 1e-9

export const isOfDays = (unit: Unit): boolean => unit === 'days' || unit === 'days per 100'

/** A figure as counts. */
export function countsOf(reading: Reading | undefined, unit: Unit): Counts {
  const n = reading?.n ?? null
  const isDays = isOfDays(unit)
  const per = unit === 'days' ? 1 : 100
  // A rate of events can pass 100; then it does not count children, but what it counts adds up all the same.
  const ofAHundred = unit === 'percent' || (unit === 'rate' && (reading?.figure ?? 0) <= 100)
  const figure = reading?.figure
  let did: number | null = null
  let slack = 0
  if (typeof figure === 'number') {
    if ((ofAHundred || unit === 'rate') && n !== null) {
      did = Math.round((figure * n) / 100)
      slack = Math.ceil((n * halfStep(figure)) / 100)
    }
    if (unit === 'count') did = figure
    // Days add up like students, whatever they are counted for: what is left of zero is zero.
    if (isDays && n !== null) {
      did = Math.round((figure * n) / per)
      slack = Math.ceil((n * halfStep(figure)) / per)
    }
  }
  // A number of those who did that the figure contradicts comes from another figure: the one that gives more away
  // counts.
  const said = reading?.numerator ?? null
  const least = (of: number) => (n !== null && of <= n && !isDays ? Math.min(of, n - of) : of)
  if (said !== null && (did === null || isOf(said, figure as number, n, did) || least(said) < least(did)))
    [did, slack] = [said, 0]
  // Nobody and everybody are possible for any number of students.
  if ((ofAHundred || isDays) && n === null && figure === 0) did = 0
  if (n === null) return { n, did, didNot: ofAHundred && figure === 100 ? 0 : null, slack }
  // A count that passes the number of children counts something else than children.
  const ofThem = did !== null && did <= n && (ofAHundred || unit === 'count')
  return { n, did, didNot: ofThem ? n - (did as number) : null, slack }
}

/** Whether a share and the number of children leave one number alone of those who did: 41.2 percent of 17 are seven. */
export const saysExactly = (reading: Reading | undefined, { n, didNot }: Counts): boolean =>
  typeof reading?.figure === 'number' && n !== null && didNot !== null && (n * halfStep(reading.figure)) / 100 < 0.5

/** A group of fewer than twice the floor is not told of if fewer than these did, or did not. */
export const LEAST = 3

/** True if figures about these students may be printed without others. */
export function printable({ n, did, didNot }: Pick<Counts, 'n' | 'did' | 'didNot'>, floor: number): boolean {
  if (n === null || n < floor) return false
  if (n >= 2 * floor) return true
  return !(did !== null && did < LEAST) && !(didNot !== null && didNot < LEAST)
}

/** A cell alone, without the rows beside it. */
export function primary(reading: Reading | undefined, counts: Counts, input: SuppressInput): Cell {
  if (reading === undefined) return { none: 'empty' }
  if (reading.state === 'withheld') return { withheld: 'source' }
  if (reading.state === 'notReported') return { none: 'notReported' }
  if (typeof reading.figure !== 'number' || !Number.isFinite(reading.figure) || reading.n === 0)
    return { none: 'empty' }
  const shown = { shown: reading.figure, n: counts.n, numerator: reading.numerator ?? null }
  if (counts.n === null) return reading.public === true && !input.neverPublicSmall ? shown : { withheld: 'ask-n' }
  return printable(counts, input.floor) ? shown : { withheld: 'small' }
}

export const keys = ['n', 'did', 'didNot'] as const
export type Key = (typeof keys)[number]

/** `whole` less `parts`; a count that is missing somewhere is missing in what is left. */
export function less(whole: Counts, parts: readonly Counts[]): Counts {
  const rest = (key: (typeof keys)[number]) =>
    whole[key] === null || parts.some((c) => c[key] === null)
      ? null
      : (whole[key] as number) - parts.reduce((s, c) => s + (c[key] as number), 0)
  return { n: rest('n'), did: rest('did'), didNot: rest('didNot'), slack: slackOf([whole, ...parts]) }
}

/** The counts of several groups together. */
export function sum(parts: readonly Counts[]): Counts {
  const add = (key: (typeof keys)[number]) =>
    parts.some((c) => c[key] === null) ? null : parts.reduce((s, c) => s + (c[key] as number), 0)
  return { n: add('n'), did: add('did'), didNot: add('didNot'), slack: slackOf(parts) }
}

const slackOf = (parts: readonly Counts[]) => parts.reduce((s, c) => s + c.slack, 0)

/** Whether `rest` is possible as a count of students, apart from rounding: never less than none. */
export const possible = ({ n, did, didNot, slack }: Counts): boolean =>
  (n ?? 0) >= 0 && (did ?? 0) >= -slack && (didNot ?? 0) >= -slack
