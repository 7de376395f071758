import { describe, expect, it } from 'vitest'
import { someRows } from '../../../../shared/figures/suppression/some-rows.ts'
import { keyOf } from '../../../../shared/figures/suppression/tables.ts'
import { planWith } from '../../../support/plan.ts'

type Unit = 'percent' | 'count' | 'score'
interface Part {
  readonly n: number
  /** How many did; half of them where nothing is said. */
  readonly did?: number
  readonly name?: string
  readonly unit?: Unit
  readonly year?: string
  readonly rounded?: boolean
  /** The place of a school that says how many children it has, and no figure. */
  readonly silent?: number
}

/** Two, four, eight children and so on, half of whom did: of no two sets of these schools are there as many. */
const sizes = (many: number): readonly number[] => Array.from({ length: many }, (_, at) => 2 ** (at + 1))
const together = (of: readonly number[]): number => of.reduce((sum, n) => sum + n, 0)

/** Whether a measure is found to be of some of the schools of “Reading”. */
function isOfSome(
  schools: readonly number[],
  { n, did = n / 2, name = 'Reading of some', unit = 'percent', year = '2025-26', rounded = false, silent }: Part,
  names: (at: number) => string = (at) => `${String.fromCharCode(65 + at)}${'aeiou'[at % 5]}ton Elementary`,
): boolean {
  const reading = (who: number, of: number) =>
    rounded ? { figure: Math.round((100 * who) / of), n: of } : { figure: (100 * who) / of, n: of, numerator: who }
  const all = together(schools)
  const plan = planWith({
    dimension: [{ id: 'School', name: 'School' }],
    studentGroup: [
      { id: 'All students', name: 'All students', isTotal: true, sort: 0 },
      ...schools.map((_, at) => ({ id: `s${at}`, name: names(at), dimension: 'School', sort: at + 1 })),
    ],
    measure: [
      { id: 'reading', short: 'Reading', unit: 'percent' },
      { id: 'some', short: name, unit },
    ],
    value: [
      { id: 'all', measure: 'reading', group: 'All students', year: '2025-26', reading: reading(all / 2, all) },
      ...schools.map((of, at) => ({
        ...{ id: `v${at}`, measure: 'reading', group: `s${at}`, year: '2025-26' },
        reading: at === silent ? { n: of } : reading(of / 2, of),
      })),
      { id: 'part', measure: 'some', group: 'All students', year, reading: reading(did, n) },
    ],
  })
  const found = someRows(plan, keyOf({ measure: 'reading', year: '2025-26' }))
  expect(someRows(plan, keyOf({ measure: 'some', year })).length, 'listed under both').toBe(found.length)
  return found.length > 0
}

/** “Reading of some” is of some schools of “Reading”, if it is of as many children, and as many of them did. */
describe('a measure of some rows of another one', () => {
  it('is of two of them at the least, to the last child', () => {
    const four = sizes(4)
    expect(isOfSome(four, { n: 2 + 16 })).toBe(true)
    expect(isOfSome(four, { n: 2 + 4 + 16 })).toBe(true)
    expect(isOfSome(four, { n: 16 }), 'one alone').toBe(false)
    expect(isOfSome(four, { n: 17, did: 9 })).toBe(false)
    expect(isOfSome(four, { n: 30 }), 'all of them').toBe(false)
    expect(isOfSome(four, { n: 32 }), 'more than there are').toBe(false)
    expect(isOfSome(four, { n: 18, did: 10 }), 'one more who did').toBe(false)
    expect(isOfSome(four, { n: 18, did: 8 }), 'one fewer who did').toBe(false)
  })

  it('is asked where there are three rows, one of them too small', () => {
    expect(isOfSome([30, 60, 8], { n: 38 })).toBe(true)
    expect(isOfSome([30, 60, 90], { n: 90 })).toBe(false)
    expect(isOfSome([30, 8], { n: 38 })).toBe(false)
  })

  it('allows for shares that were rounded', () => {
    expect(isOfSome([300, 400, 8], { n: 308, did: 156, rounded: true })).toBe(true)
    expect(isOfSome([300, 400, 8], { n: 308, did: 170, rounded: true })).toBe(false)
  })

  it('is told in the same way, at the same time, of the same thing', () => {
    const four = sizes(4)
    expect(isOfSome(four, { n: 18, unit: 'count' })).toBe(false)
    expect(isOfSome(four, { n: 18, unit: 'score' })).toBe(false)
    expect(isOfSome(four, { n: 18, year: '2024-25' })).toBe(false)
    expect(isOfSome(four, { n: 18, name: 'Suspended' })).toBe(false)
    expect(isOfSome(four, { n: 18, name: 'Grade 5 reading' })).toBe(true)
  })

  it('is of any of fourteen, and of five of more, since any number is some sum of many', () => {
    const [fourteen, fifteen] = [sizes(14), sizes(15)]
    const last = (of: readonly number[], many: number) => ({ n: together(of.slice(-many)) })
    expect(isOfSome(fourteen, last(fourteen, 6))).toBe(true)
    expect(isOfSome(fifteen, last(fifteen, 6))).toBe(false)
    expect(isOfSome(fifteen, last(fifteen, 5))).toBe(true)
    expect(isOfSome(fifteen, { n: together(fifteen.slice(0, 5)) })).toBe(true)
  })

  it('is of schools whose names say so, and of two more, in a long list', () => {
    const named = (at: number) => (at < 3 ? `${'ABC'[at]}bbot High` : `${String.fromCharCode(65 + at)}oe Elementary`)
    const high = (n: number, did = n / 2): Part => ({ n, did, name: 'High school reading' })
    const long = Array.from({ length: 25 }, (_, at) => (at === 0 ? 8 : 20 + 2 * at * at))
    const own = together(long.slice(0, 3))
    const more = (...at: readonly number[]) => own + together(at.map((i) => long[i] as number))
    expect(isOfSome(long, high(own), named)).toBe(true)
    expect(isOfSome(long, high(own, own / 2 + 1), named)).toBe(false)
    // Of 300 and 401 each half is a whole percent, and one more or fewer of them may be meant.
    const large = [8, 300, 402, ...long.slice(3)]
    expect(isOfSome(large, { ...high(710, 358), rounded: true }, named)).toBe(true)
    expect(isOfSome(large, { ...high(710, 390), rounded: true }, named)).toBe(false)
    expect(isOfSome(long, high(more(7)), named)).toBe(true)
    // One of them may not say who did: the others are as many as did in all.
    const others = (own - (long[1] as number)) / 2
    expect(isOfSome(long, { ...high(own, others), silent: 1 }, named)).toBe(true)
    expect(isOfSome(long.slice(0, 14), { ...high(own, others), silent: 1 }, named)).toBe(true)
    expect(isOfSome(long, high(more(7, 12)), named)).toBe(true)
    expect(isOfSome(long, high(more(7) + 2), named)).toBe(false)
    expect(isOfSome(long, { n: own, name: 'Reading of some' }, named), 'no word of theirs').toBe(false)
    const isOneHigh = (at: number) => (at < 1 ? 'Abbot High' : named(at + 3))
    expect(isOfSome(long, high(long[0] as number), isOneHigh), 'one alone').toBe(false)
    // Of one fewer, any five may be meant, whatever they are called.
    expect(isOfSome(long.slice(0, 24), { n: together(long.slice(5, 10)), name: 'Reading of some' }, named)).toBe(true)
    expect(isOfSome(long, { n: together(long.slice(5, 10)), name: 'Reading of some' }, named)).toBe(false)
  })
})
