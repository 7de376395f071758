import { expect, it } from 'vitest'
import { derivedId } from '../../../../shared/domain/ids.ts'
import { kinds, type RecordOf } from '../../../../shared/domain/kinds/index.ts'
import { toldUnder, under } from '../../../../shared/figures/suppression/linked.ts'
import { sameWhoDid } from '../../../../shared/figures/suppression/same-who-did.ts'
import { keyOf, readingsOf } from '../../../../shared/figures/suppression/tables.ts'
import { cellsOf, isShown } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** The children of one measure are those of another one who did: of the takers of a course, how many pass. */

const names = { all: 'All students', white: 'White', hispanic: 'Hispanic', black: 'Black', native: 'Native American' }
type Group = keyof typeof names
type Sent = RecordOf<'briefingSent'>
type Figures = Partial<Readonly<Record<Group, readonly [did: number, n: number]>>>

const takers: Figures = { all: [90, 300], white: [60, 170], hispanic: [18, 82], black: [12, 40], native: [0, 8] }
const passers: Figures = { all: [60, 90], white: [45, 60], hispanic: [8, 18], black: [7, 12] }

function planOf(
  measures: Readonly<Record<string, Figures>>,
  printed: NonNullable<Sent['printed']> = [],
  rounded = false,
  phrases: Readonly<Record<string, string>> = {},
) {
  return planWith({
    dimension: [{ id: 'race', name: 'Race and ethnicity' }],
    studentGroup: Object.entries(names).map(([id, name], sort) =>
      id === 'all' ? { id, name, sort, isTotal: true } : { id, name, sort, dimension: 'race' },
    ),
    measure: Object.keys(measures).map((id) => ({ id, unit: 'percent', phrase: phrases[id] })),
    briefingSent:
      printed.length > 0 ? [{ id: 'paper', document: 'fullPlan' as const, exportedOn: '2026-01-01', printed }] : [],
    value: Object.entries(measures).flatMap(([measure, figures]) =>
      Object.entries(figures).map(([group, [did, n]]) => ({
        id: derivedId(kinds.value, { measure, group, year: '2025-26' }) as string,
        ...{ measure, group, year: '2025-26' },
        reading: rounded ? { figure: Math.round((did / n) * 100), n } : { figure: (did / n) * 100, n, numerator: did },
      })),
    ),
  })
}
const shown = (plan: ReturnType<typeof planOf>, measure: string) =>
  [...cellsOf(plan, measure, '2025-26')].flatMap(([id, c]) => (isShown(c) ? [id] : []))

it.each([false, true])(
  'does not count among those who pass whom it withholds among those who take, rounded: %s',
  (r) => {
    const plan = planOf({ ap: takers, pass: passers }, [], r)
    expect(shown(plan, 'ap')).toEqual(['all', 'white', 'hispanic'])
    expect(shown(plan, 'pass'), 'Black, 12 of whom took it, leaves none of the 8').not.toContain('black')
    expect(shown(plan, 'pass'), 'and no more than needed goes').toEqual(['all', 'white'])
  },
)

it('does not count those who did not either', () => {
  const left = (side: Figures): Figures =>
    Object.fromEntries(Object.entries(side).map(([g, [did, n]]) => [g, [n - did, n]]))
  const plan = planOf({ ap: left(takers), pass: passers })
  expect(shown(plan, 'pass')).not.toContain('black')
})

it('goes on to those who are counted of these', () => {
  const many: Figures = { all: [108, 320], white: [60, 170], hispanic: [18, 82], black: [30, 60], native: [0, 8] }
  const pass: Figures = { all: [74, 108], white: [45, 60], hispanic: [15, 18], black: [14, 30] }
  const college: Figures = { all: [40, 74], white: [27, 45], hispanic: [6, 15], black: [7, 14] }
  expect(shown(planOf({ ap: many, pass, college }), 'college')).not.toContain('black')
  expect(shown(planOf({ college }), 'college')).toContain('black')
})

it('knows what a paper has counted of those who pass, when those who take come in', () => {
  const out = { measure: 'pass', year: '2025-26', group: 'black', figure: 58.3, n: 12, numerator: 7 }
  const plan = planOf({ ap: takers, pass: passers }, [out])
  expect(
    shown(plan, 'ap').filter((id) => id !== 'all'),
    'with 12 of the Black children known, others keep the 8 company',
  ).not.toEqual(['white', 'hispanic'])
})

it('prints two measures whose children are others as before', () => {
  const other: Figures = { all: [60, 95], white: [45, 64], hispanic: [8, 18], black: [7, 13] }
  expect(shown(planOf({ ap: takers, pass: other }), 'pass')).toEqual(['all', 'white', 'hispanic', 'black'])
})

it.each([false, true])(
  'does not tell in a make-up of those who took it whom it withholds among those who take: rounded %s',
  (r) => {
    const take: Figures = { all: [372, 478], white: [325, 410], hispanic: [17, 19], black: [29, 40], native: [1, 9] }
    const share = Object.fromEntries(Object.entries(take).map(([group, [did]]) => [group, [did, 372]])) as Figures
    // All who took it are 372: with White, Hispanic and Black ones in print, one Native American child did. Of 19 Hispanic
    // children two did not, so that nothing is said of those where the rate is.
    const both = planOf({ ap: take, share }, [], r)
    const [ap, inShare] = [shown(both, 'ap'), shown(both, 'share')]
    expect(ap).toEqual(inShare)
    expect(ap).not.toContain('native')
    expect(['white', 'hispanic', 'black'].filter((id) => ![...ap, ...inShare].includes(id))).not.toEqual([])
    expect(shown(planOf({ share: { ...share, white: [314, 372], native: [12, 372] } }), 'share')).toContain('native')
  },
)

it('prints who does well in a test that all but a few children took, and not who of them did not take it', () => {
  const tested: Figures = { all: [241, 250], white: [146, 150], hispanic: [77, 80], black: [13, 14], native: [5, 6] }
  const math: Figures = { all: [121, 241], white: [80, 146], hispanic: [33, 77], black: [4, 13], native: [4, 5] }
  const plan = planOf({ 'Take the state test': tested, Math: math })
  expect(shown(plan, 'Take the state test')).toEqual([])
  expect(shown(plan, 'Math')).toEqual(['all', 'white'])
  // Who pass are those who took it, where hardly anybody did: as many as are withheld there.
  const few: Figures = { all: [14, 300], white: [11, 170], hispanic: [2, 82], black: [1, 40], native: [0, 8] }
  const passed: Figures = { all: [7, 14], white: [6, 11] }
  expect(shown(planOf({ ap: few, pass: passed }), 'pass')).toEqual([])
})

it.each([false, true])('is known by one row alone where the words say of whom it is, rounded: %s', (rounded) => {
  const measures = {
    ap: { all: [134, 320], white: [70, 160], hispanic: [30, 80], black: [32, 64], native: [2, 16] },
    pass: { black: [16, 32] },
  } as const
  const called = (pass: string) => planOf(measures, [], rounded, { ap: 'take an advanced course', pass })
  expect(shown(called('pass it, of those who take an advanced course'), 'ap')).not.toContain('black')
  expect(shown(called('pass it, of those who take an advanced course'), 'pass'), '32 took it').toEqual([])
  expect(shown(called('walk to school'), 'pass'), 'others, by accident as many').toEqual(['black'])
})

it('has who did from papers of a measure of these, as far as they told as many as did', () => {
  const out = (group: Group, n?: number) => ({
    ...{ measure: 'pass', year: '2025-26', group, figure: 50 },
    ...(n !== undefined && { n }),
  })
  const plan = planOf({ ap: takers, pass: passers }, [
    out('white', 60),
    out('hispanic', 16),
    out('black'),
    out('native', 0),
  ])
  const at = { measure: 'ap', year: '2025-26' }
  const own = { key: keyOf(at), of: at, readings: new Map([...readingsOf(plan, at), ['native', { n: 8 }]]) }
  expect([...toldUnder(plan, own, 'all')]).toEqual([['white', new Set(['did'])]])
})

it('is of those whom another measure counted by the words that it had in a paper', () => {
  const ap: Figures = { all: [134, 320], white: [70, 160], black: [32, 70] }
  const called = 'pass it, of those who take an advanced course'
  const links = (named: string | undefined, now: string) => {
    const plan = planOf({ ap, pass: { black: [16, 32] } }, [], false, { ap: now, pass: called })
    const papers = named === undefined ? [] : [{ measure: 'ap', name: '', phrase: named }]
    const paper = { id: 'paper', exportedOn: '2026-01-01', printed: [{ measure: 'ap', year: '2025-26', n: 1 }] }
    const then = planWith({
      studentGroup: [...plan.all('studentGroup')],
      measure: [...plan.all('measure')],
      value: [...plan.all('value')],
      briefingSent: [{ ...paper, named: papers }],
    } as Parameters<typeof planWith>[0])
    const at = { measure: 'ap', year: '2025-26' }
    return under(then, { key: keyOf(at), of: at, readings: readingsOf(then, at) }, 'all').length
  }
  expect(links(undefined, 'take an advanced course')).toBe(1)
  expect(links('take an advanced course', 'walk to school')).toBe(1)
  expect(links(undefined, 'walk to school')).toBe(0)
})

it('is known by one row of a whole percent, as far as that leaves three more or fewer', () => {
  const found = (n: number, passed: number) => {
    const value = (measure: string, reading: object) => ({
      ...{ id: measure, measure, year: '2025-26', group: 'black', reading },
    })
    const plan = planWith({
      studentGroup: Object.entries(names).map(([id, name]) => ({ id, name, isTotal: id === 'all' })),
      measure: [
        { id: 'ap', phrase: 'take an advanced course', unit: 'percent' },
        { id: 'pass', phrase: 'pass it, of those who take an advanced course', unit: 'percent' },
      ],
      value: [value('ap', { figure: 6, n }), value('pass', { figure: 50, n: passed, numerator: passed / 2 })],
    })
    const at = { measure: 'ap', year: '2025-26' }
    return under(plan, { key: keyOf(at), of: at, readings: readingsOf(plan, at) }, 'all').length
  }
  // Of 600 children 36 did, or three more or fewer; of 601 four.
  expect(found(600, 38)).toBe(1)
  expect(found(601, 38)).toBe(0)
})

it('the same children did in two measures, be there a row of nobody of which none says how many it has', () => {
  const year = '2025-26'
  const found = (tested: object, of: object) => {
    const table = (measure: string, n: number, white: number, native: object) => {
      const did = (numerator: number, many: number) => ({ figure: (100 * numerator) / many, n: many, numerator })
      const rows = { all: did(60, n), white: did(45, white), native }
      return Object.entries(rows).map(([group, reading]) => ({
        id: `${measure} ${group}`,
        measure,
        year,
        group,
        reading,
      }))
    }
    const plan = planWith({
      studentGroup: Object.entries(names).map(([id, name]) => ({ id, name, isTotal: id === 'all' })),
      measure: ['Passed an AP exam', 'AP exam pass rate'].map((short) => ({ id: short, short, unit: 'percent' })),
      value: [...table('Passed an AP exam', 400, 250, of), ...table('AP exam pass rate', 90, 64, tested)],
    })
    return sameWhoDid(plan, keyOf({ measure: 'AP exam pass rate', year })).length > 0
  }
  const nobody = { figure: 0 }
  expect(found(nobody, nobody)).toBe(true)
  expect(found({ figure: 0, n: 1 }, { figure: 0, n: 1 })).toBe(true)
  expect(found({ figure: 0, n: 1 }, nobody), 'more of fewer').toBe(false)
})
