import { describe, expect, it } from 'vitest'
import { inTurn } from '../../../../shared/figures/suppression/in-turn.ts'
import { nearest } from '../../../../shared/figures/suppression/nearest.ts'
import type { Hidden, Row, System } from '../../../../shared/figures/suppression/system.ts'
import type { CellGroup } from '../../../../shared/figures/suppression/types.ts'
import { cellsOf, isWithheld } from '../../../../shared/figures/suppression.ts'
import { planWith } from '../../../support/plan.ts'

/** In which turn hidden numbers are looked after, and who is to keep one company. */

const hidden = (id: string, few: boolean, is = 'cell') => ({ id, few, is, company: few }) as unknown as Hidden
const row = (whole: string, parts: readonly string[], terms = [whole, ...parts]) =>
  ({ terms: new Map(terms.map((id) => [id, 1])), from: { whole, parts } }) as unknown as Row
const system = (rows: readonly Row[], of: readonly Hidden[] = []) =>
  ({ rows, hidden: new Map(of.map((h) => [h.id, h])) }) as unknown as System

describe('hidden numbers are looked after', () => {
  const order = (targets: readonly Hidden[], rows: readonly Row[] = []) =>
    inTurn(targets, system(rows), 'all').map((h) => h.id)

  it('those of a few first, and of all alike the withheld rows before what is left beside them', () => {
    expect(
      order([hidden('many', false), hidden('rest', true, 'rest'), hidden('large', false, 'rest'), hidden('few', true)]),
    ).toEqual(['few', 'rest', 'many', 'large'])
  })

  it('a part before its whole, though all students are the whole of both; where nothing tells, as they came', () => {
    const rows = [row('all', ['asian', 'hmong']), row('asian', ['hmong', 'other']), row('asian', ['hmong'])]
    expect(order([hidden('asian', true), hidden('hmong', true)], rows)).toEqual(['hmong', 'asian'])
    expect(order([hidden('hmong', true), hidden('asian', true)], rows)).toEqual(['hmong', 'asian'])
    expect(order([hidden('asian', false), hidden('hmong', false)], rows)).toEqual(['asian', 'hmong'])
  })
})

describe('who keeps a hidden number company', () => {
  const group = (id: string): CellGroup => ({ id })
  const target = hidden('black', true)
  const all = ['white', 'hispanic', 'girls', 'boys'].map(group)
  const next = (rows: readonly Row[], open = all, others: readonly Hidden[] = []) =>
    nearest(system(rows, [target, ...others]), target, open, (r) => [...r.terms.keys()])?.id

  it('is the first that shares a sum with it, in the order of the plan', () => {
    expect(next([row('all', ['hispanic', 'white', 'black'])])).toBe('white')
    expect(next([row('all', ['hispanic', 'white', 'black'])], [group('hispanic'), group('white')])).toBe('hispanic')
  })

  it('is one of the sum in which it has least company', () => {
    const rows = [row('all', ['white', 'asian', 'black']), row('poor', ['girls', 'black'])]
    expect(next(rows, all)).toBe('white')
    expect(next(rows, all, [hidden('asian', true)])).toBe('girls')
    expect(next(rows, all, [hidden('asian', false)])).toBe('white')
  })

  it('is one that shares a sum with what shares one with it, or nobody where nothing leads there', () => {
    const rows = [row('color', ['black', 'asian']), row('all', ['color', 'boys']), row('other', ['girls'])]
    expect(next(rows)).toBe('boys')
    expect(next(rows, [group('girls')])).toBeUndefined()
    expect(next([])).toBeUndefined()
  })
})

describe('what goes beside nine Native children', () => {
  const names = { native: 'Native American', hispanic: 'Hispanic', black: 'Black', asian: 'Asian', white: 'White' }
  const counted = {
    all: [200, 480],
    native: [3, 9],
    hispanic: [54, 130],
    black: [36, 91],
    asian: [37, 70],
    white: [70, 180],
  }
  /** Each measure of the same children, and the group with which it compares the others. */
  const withheld = (comparedWith: Readonly<Record<string, string>>) => {
    const plan = planWith({
      dimension: [{ id: 'race', name: 'Race and ethnicity' }],
      studentGroup: [
        { id: 'all', name: 'All students', isTotal: true, sort: 0 },
        ...Object.entries(names).map(([id, name], i) => ({
          ...{ id, name, dimension: 'race', sort: i + 1, focus: id !== 'white' && id !== 'asian' },
        })),
      ],
      measure: Object.entries(comparedWith).map(([short, reference]) => ({
        ...{ id: short, short, unit: 'percent' as const, reference },
      })),
      value: Object.keys(comparedWith).flatMap((measure) =>
        Object.entries(counted).map(([group, [did = 0, n = 0]]) => ({
          ...{ id: `${measure} ${group}`, measure, group, year: '2025-26' },
          reading: { figure: (did / n) * 100, n, numerator: did },
        })),
      ),
    })
    return Object.keys(comparedWith).map((measure) =>
      [...cellsOf(plan, measure, '2025-26')].flatMap(([id, cell]) => (isWithheld(cell) ? [id] : [])),
    )
  }

  it('is White children, the last in the list, where nothing is told against them', () => {
    expect(withheld({ Reading: 'all' })).toEqual([['native', 'white']])
  })

  it('is others where each gap of the measure is told against White children, or any of one of the same children', () => {
    expect(withheld({ Reading: 'white' })).toEqual([['native', 'asian']])
    expect(withheld({ Attendance: 'all', Reading: 'white' })).toEqual([
      ['native', 'asian'],
      ['native', 'asian'],
    ])
    // Of these Asian children are what is compared, and White children the last in the list.
    expect(withheld({ Reading: 'asian' })).toEqual([['native', 'white']])
  })
})
