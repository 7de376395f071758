import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Cell,
  type CellGroup,
  isShown,
  isWithheld,
  type Reading,
  suppress,
} from '../../../shared/figures/suppression.ts'
import { seedOf } from '../../support/seed.ts'

const race = (id: string): CellGroup => ({ id, dimension: 'race' })
const groups: readonly CellGroup[] = [
  { id: 'all', isTotal: true },
  // The last one goes first where a second row has to be withheld.
  ...['white', 'hispanic', 'black', 'native'].map(race),
  { id: 'swd', dimension: 'disability' },
]
const child = (n: number, did: number): Reading => ({ figure: Math.round((did / n) * 1000) / 10, n, numerator: did })
const decide = (readings: Record<string, Reading>, floor = 10, over: readonly CellGroup[] = groups) =>
  suppress({
    groups: over,
    addsUp: new Set(['race']),
    readings: new Map(Object.entries(readings)),
    floor,
    unit: 'percent',
  })
const why = (cell: Cell | undefined) => (isWithheld(cell) ? cell.withheld : isShown(cell) ? 'shown' : 'none')

describe('what a board packet may say about a small group', () => {
  const whole = { hispanic: child(300, 90), black: child(47, 16), white: child(412, 230), native: child(40, 14) }
  const all = child(799, 350)

  it('shows every figure where every group is large', () => {
    const cells = decide({ ...whole, all, swd: child(104, 16) })
    expect([...cells.values()].map(why)).toEqual(Array(6).fill('shown'))
  })

  it('takes a group of the list without a figure for a child at the least, where the races add up', () => {
    // Of six children two are in neither White nor Hispanic: one is Native, if one at the least is Black.
    const some = {
      all: child(6, 3),
      white: child(2, 0),
      hispanic: { ...child(2, 2), public: true },
      native: child(1, 1),
    }
    const cells = decide(some, 1)
    expect([cells.get('white'), cells.get('hispanic')].map(why)).toContain('complement')
  })

  it('withholds four children, and the last other group in the list so that nobody can subtract', () => {
    const cells = decide({ ...whole, native: child(4, 1), all: child(763, 337) })
    expect(why(cells.get('native'))).toBe('small')
    expect(why(cells.get('black'))).toBe('complement')
    expect(why(cells.get('hispanic'))).toBe('shown')
    expect(why(cells.get('all'))).toBe('shown')
  })

  it('goes on where two withheld groups hold fewer than ten children together', () => {
    const cells = decide({ ...whole, native: child(4, 1), black: child(5, 2), all: child(721, 323) })
    expect(why(cells.get('hispanic'))).toBe('complement')
    expect(why(cells.get('white'))).toBe('shown')
  })

  it('lets two small groups protect each other where they hold enough children', () => {
    const cells = decide({ ...whole, native: child(9, 8), black: child(11, 2), all: child(732, 330) })
    expect(why(cells.get('hispanic'))).toBe('shown')
  })

  it('goes on where so few did among those withheld that nearly every count is ruled out', () => {
    const cells = decide({ ...whole, native: child(8, 3), black: child(9, 4), all: child(729, 327) })
    expect(why(cells.get('hispanic'))).toBe('complement')
  })

  it('withholds everything where two of 763 did: each group that is withheld would hold two at most', () => {
    const cells = decide({ hispanic: child(300, 1), white: child(459, 1), native: child(4, 0), all: child(763, 2) })
    expect(why(cells.get('all'))).toBe('complement')
    expect([...cells.values()].filter(isShown), 'that only all students are withheld says how few did').toEqual([])
  })

  it('shows all students at 0 % where no group is withheld', () => {
    expect(why(decide({ all: child(763, 0), swd: child(100, 0) }).get('all'))).toBe('shown')
  })

  it('caps a rate of a small group as it caps a percent', () => {
    const cells = suppress({
      groups,
      addsUp: new Set(),
      readings: new Map([['swd', child(15, 0)]]),
      floor: 10,
      unit: 'rate',
    })
    expect(why(cells.get('swd'))).toBe('small')
  })

  it('withholds another one where the first complement was printed in a paper that was sent', () => {
    const readings = { ...whole, native: child(4, 1), all: child(763, 337) }
    const cells = suppress({
      groups,
      addsUp: new Set(['race']),
      readings: new Map(Object.entries(readings)),
      floor: 10,
      unit: 'percent',
      printed: new Map([['black', [{ figure: 34, n: 47, numerator: 16 }]]]),
    })
    expect(why(cells.get('black'))).toBe('shown')
    expect(why(cells.get('hispanic'))).toBe('complement')
  })

  it('remembers all students from a paper that was sent, though the plan no longer has them', () => {
    const cells = suppress({
      groups,
      addsUp: new Set(['race']),
      readings: new Map(Object.entries({ ...whole, native: child(4, 1) })),
      floor: 10,
      unit: 'percent',
      printed: new Map([['all', [{ figure: 44.2, n: 763, numerator: 337 }]]]),
    })
    expect(why(cells.get('black'))).toBe('complement')
  })

  it('withholds nine, shows ten: the floor is the first that may be shown', () => {
    expect(why(decide({ swd: child(9, 4) }).get('swd'))).toBe('small')
    expect(why(decide({ swd: child(10, 4) }).get('swd'))).toBe('shown')
    expect(why(decide({ swd: child(10, 4) }, 16).get('swd'))).toBe('small')
  })

  it('withholds near 0 % and near 100 % of a group under twenty, and not of twenty', () => {
    expect(why(decide({ swd: child(15, 0) }).get('swd'))).toBe('small')
    expect(why(decide({ swd: child(15, 2) }).get('swd'))).toBe('small')
    expect(why(decide({ swd: child(15, 3) }).get('swd'))).toBe('shown')
    expect(why(decide({ swd: child(15, 13) }).get('swd'))).toBe('small')
    expect(why(decide({ swd: child(20, 0) }).get('swd'))).toBe('shown')
  })

  it('works out who did from the figure where only the figure was entered', () => {
    expect(why(decide({ swd: { figure: 0, n: 14 } }).get('swd'))).toBe('small')
  })

  it('goes on where the withheld groups together hold nobody who did: each would be known to be 0 %', () => {
    const cells = decide({ ...whole, native: child(4, 0), black: child(47, 0), all: child(763, 320) })
    expect(why(cells.get('hispanic'))).toBe('complement')
  })

  it('asks how many students, unless the source was public already', () => {
    expect(why(decide({ swd: { figure: 15.4 } }).get('swd'))).toBe('ask-n')
    expect(why(decide({ swd: { figure: 15.4, public: true } }).get('swd'))).toBe('shown')
    expect(why(decide({ swd: { figure: 15.4, n: 6, public: true } }).get('swd'))).toBe('small')
  })

  it('lets no public figure through uncounted where the plan holds public sources to the floor', () => {
    const cells = suppress({
      groups,
      addsUp: new Set(),
      readings: new Map<string, Reading>([
        ['swd', { figure: 15.4, public: true }],
        ['white', { ...whole.white, public: true }],
      ]),
      floor: 10,
      unit: 'percent',
      neverPublicSmall: true,
    })
    expect(why(cells.get('swd'))).toBe('ask-n')
    expect(why(cells.get('white')), 'counted, and large').toBe('shown')
  })

  it('protects what the source withheld as well', () => {
    const cells = decide({ ...whole, native: { state: 'withheld', mark: '<10' }, all })
    expect(why(cells.get('native'))).toBe('source')
    expect(why(cells.get('black'))).toBe('complement')
  })

  it('keeps all students where the state published every number of students and withheld one group', () => {
    const published = (r: Reading): Reading => ({ ...r, public: true })
    const cells = decide({
      hispanic: published(whole.hispanic),
      black: published(whole.black),
      white: published(whole.white),
      native: { state: 'withheld', mark: '<10', public: true },
      all: published(child(763, 337)),
    })
    expect(why(cells.get('all'))).toBe('shown')
    expect(why(cells.get('white'))).toBe('shown')
    expect(why(cells.get('black'))).toBe('complement')
  })

  it('counts all students by their groups where they are printed without a number', () => {
    const open = { figure: 44.2, public: true }
    const small = { ...whole, native: child(4, 1) }
    expect(why(decide({ ...small, all: open }).get('black'))).toBe('complement')
    expect(why(decide({ ...small, white: { ...open }, all: open }).get('black'))).toBe('shown')
    for (const figure of [0, 100])
      expect(why(decide({ native: { state: 'withheld' }, all: { figure, public: true } }).get('all'))).toBe(
        'complement',
      )
  })

  it('holds a count of students to the same as their percent: twelve of twelve is a cap', () => {
    const cells = suppress({
      groups,
      addsUp: new Set(['race']),
      readings: new Map<string, Reading>([
        ['native', { figure: 12, n: 12 }],
        ['swd', { figure: 31, n: 12 }],
      ]),
      floor: 10,
      unit: 'count',
    })
    expect(why(cells.get('native'))).toBe('small')
    expect(why(cells.get('swd')), 'a count of something else').toBe('shown')
  })

  it('does not take a group without a figure for company: it may have no children at all', () => {
    const cells = decide({
      hispanic: whole.hispanic,
      white: whole.white,
      native: { state: 'withheld' },
      all: child(752, 334),
    })
    expect(why(cells.get('hispanic'))).toBe('complement')
  })

  it('tells "not reported" and "nothing entered" from withheld', () => {
    const cells = decide({ swd: { state: 'notReported' } })
    expect(cells.get('swd')).toEqual({ none: 'notReported' })
    expect(cells.get('black')).toEqual({ none: 'empty' })
  })

  it('does not let a left-out group of four be worked out either', () => {
    const { native, ...three } = whole
    const cells = decide({ ...three, all: child(763, 337) })
    expect(native).toBeDefined()
    expect(why(cells.get('black'))).toBe('complement')
  })

  it('holds days to the same: that none of twelve lost one, and that none is left for those who are withheld', () => {
    const days = (readings: Record<string, Reading>) =>
      suppress({
        groups,
        addsUp: new Set(['race']),
        readings: new Map(Object.entries(readings)),
        floor: 10,
        unit: 'days',
      })
    const [white, hispanic] = [
      { figure: 23.5, n: 170 },
      { figure: 24.4, n: 82 },
    ] as const
    expect(why(days({ swd: { figure: 0, n: 12 } }).get('swd'))).toBe('small')
    expect(why(days({ swd: { figure: 0.4, n: 12 } }).get('swd'))).toBe('shown')
    const none = { black: { figure: 0, n: 40 }, native: { figure: 0, n: 8 } }
    const cells = days({ all: { figure: 20, n: 300 }, white, hispanic, ...none })
    expect(why(cells.get('hispanic')), '60 days of 300, 40 of 170, 20 of 82').toBe('complement')
  })

  it.each([
    ['not reported', { state: 'notReported', n: 8 }],
    ['a number of students alone', { n: 8 }],
    ['a mark', { mark: 'LNE', n: 8 }],
    ['one child', { n: 1 }],
  ] as const)('looks after a row that has its number of students and no figure: %s', (_, native) => {
    const others = { ...whole, all: child(759 + native.n, 339), native }
    const cells = decide(others)
    expect(why(cells.get('native'))).toBe('none')
    expect(why(cells.get('black')), '759 children and who of them did are known').toBe('complement')
    const loose = groups.map((g) => (g.isTotal ? g : { id: g.id }))
    expect(
      ['white', 'hispanic', 'black'].every((id) => why(decide(others, 10, loose).get(id)) === 'shown'),
      'be they in a dimension or not',
    ).toBe(false)
  })

  it('withholds nothing for a group of no children', () => {
    const cells = decide({ ...whole, native: { figure: 0, n: 0 }, all: child(759, 336) })
    expect(why(cells.get('native'))).toBe('none')
    expect(why(cells.get('black'))).toBe('shown')
  })

  it('withholds no second cell in a dimension that does not add up', () => {
    const cells = decide({ swd: child(4, 1), all })
    expect(why(cells.get('all'))).toBe('shown')
  })

  it('does not let all students, withheld at the source, be added up again', () => {
    const cells = decide({ ...whole, all: { state: 'withheld' } })
    expect(why(cells.get('native'))).toBe('complement')
  })

  it('withholds a second cell where the plan does not say how many all students are: a report card does', () => {
    const cells = decide({ ...whole, native: child(4, 1) })
    expect(why(cells.get('black'))).toBe('complement')
    const without = decide({ ...whole, native: child(4, 1) }, 10, groups.slice(1))
    expect(why(without.get('black'))).toBe('complement')
    expect([...without.keys()]).toEqual(groups.slice(1).map((g) => g.id))
  })

  it('withholds a second one though all students are withheld at the source', () => {
    const cells = decide({ ...whole, native: child(4, 1), all: { state: 'withheld' } })
    expect(why(cells.get('black'))).toBe('complement')
  })
})

describe('nobody can subtract', () => {
  const seed = seedOf()

  const cell = fc.record({
    n: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    state: fc.constantFrom('given', 'given', 'given', 'given', 'withheld', 'noN', 'left out'),
  })

  it(`in a dimension that adds up no withheld cell follows from the shown ones (seed ${seed})`, {
    timeout: 60_000,
    tags: 'seconds',
  }, () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 7 }),
        fc.array(cell, { maxLength: 2 }),
        fc.integer({ min: 1, max: 20 }),
        (list, second, floor) => {
          const did = (c: { n: number; share: number }) => Math.round(c.n * c.share)
          const n = list.reduce((s, c) => s + c.n, 0)
          const allDid = list.reduce((s, c) => s + did(c), 0)
          const over = [
            { id: 'all', isTotal: true },
            ...list.map((_, i) => race(`r${i}`)),
            ...second.map((_, i) => ({ id: `d${i}`, dimension: 'other' })),
          ]
          const reading = (c: (typeof list)[number]): Reading | undefined => {
            if (c.state === 'left out' || c.n === 0) return undefined
            if (c.state === 'withheld') return { state: 'withheld' }
            const figure = Math.round((did(c) / c.n) * 1000) / 10
            return c.state === 'noN' ? { figure } : { figure, n: c.n, numerator: did(c) }
          }
          const readings: Record<string, Reading> = {}
          if (n > 0) readings.all = child(n, allDid)
          for (const [i, c] of list.entries()) {
            const r = reading(c)
            if (r) readings[`r${i}`] = r
          }
          for (const [i, c] of second.entries()) {
            const r = reading(c)
            if (r) readings[`d${i}`] = r
          }
          const cells = decide(readings, floor, over)

          const shown = (id: string) => isShown(cells.get(id))
          for (const [i, c] of list.entries()) {
            if (!shown(`r${i}`)) continue
            expect(c.n).toBeGreaterThanOrEqual(floor)
            if (c.n < 2 * floor) expect(Math.min(did(c), c.n - did(c))).toBeGreaterThanOrEqual(3)
          }
          if (!shown('all')) return
          // The attacker takes everything shown from all students and looks at what is left.
          const hidden = list.filter((_, i) => !shown(`r${i}`))
          const withheld = list.filter((_, i) => isWithheld(cells.get(`r${i}`)))
          const left = hidden.reduce((s, c) => s + c.n, 0)
          const leftDid = hidden.reduce((s, c) => s + did(c), 0)
          if (left === 0) return
          expect(left, 'what is left holds enough children').toBeGreaterThanOrEqual(floor)
          // A report card has all students where they are many: with every row withheld, nothing more can go.
          const isNothingLeft = n > Math.max(2 * floor, 20) && !list.some((_, i) => shown(`r${i}`))
          if (withheld.some((c) => c.n > 0) && !isNothingLeft) {
            expect(hidden.filter((c) => c.n > 0).length, 'what is left is more than one group').toBeGreaterThanOrEqual(
              2,
            )
            expect(leftDid, 'somebody did').toBeGreaterThan(0)
            expect(left - leftDid, 'somebody did not').toBeGreaterThan(0)
          }
        },
      ),
      { seed, numRuns: 2000 },
    )
  })
})
