import { describe, expect, it } from 'vitest'
import {
  columnId,
  pointColumn,
  pointOps,
  pointsOf,
  readFigureCell,
  readingWith,
  valueOps,
} from '../../../renderer/features/measures/many.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { applied } from '../../support/large-plan.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Figures of all groups and years as a spreadsheet holds them, taken in at once. */

const nowhere = { source: '', date: '', public: false }
const read = (text: string) => {
  const { ok, ...rest } = readFigureCell('percent', text) as { ok: boolean; value?: unknown; error?: string }
  return ok ? rest.value : rest.error
}

describe('a cell out of a spreadsheet', () => {
  it('is a figure with either decimal sign, with or without a percent sign', () => {
    expect(['43.9', '43,9', '43.9 %', '43,9%', ' 43.9 '].map(read)).toEqual([43.9, 43.9, 43.9, 43.9, 43.9])
    expect(read('')).toBe(null)
  })

  it('is none with a percent sign where the measure counts children or days', () => {
    for (const unit of ['count', 'days', 'score'] as const) {
      expect(readFigureCell(unit, '85.2%')).toEqual({
        ok: false,
        error: 'This measure is no percentage. Leave out the “%” if this is its figure.',
      })
      expect(readFigureCell(unit, '85')).toEqual({ ok: true, value: 85 })
    }
  })

  it('is a mark where the source gave no figure', () => {
    expect(['<10', '*', 'LNE'].map(read)).toEqual(['<10', '*', 'LNE'].map((mark) => ({ state: 'withheld', mark })))
    expect(read('n/a')).toEqual({ state: 'notReported', mark: 'n/a' })
  })

  it('is refused in a sentence where it can be read as no figure, or as too much', () => {
    expect(read('about half')).toMatch(/can’t be read as a figure/)
    expect(read('1,2,3')).toMatch(/can’t be read/)
    expect(read('439')).toMatch(/more than 100/)
  })
})

describe('what is entered for a group and year', () => {
  it('keeps the number of students, takes the source that was said once, and drops what spoke of the old figure', () => {
    const was = { figure: 4.39, n: 875, doubt: 'asIs', source: 'Old file' } as const
    expect(readingWith(was, 43.9, { source: ' State file ', date: '2026-09-01', public: true })).toEqual({
      figure: 43.9,
      n: 875,
      source: 'State file',
      date: '2026-09-01',
      public: true,
    })
    expect(readingWith(was, 4.39, nowhere)).toEqual(was)
  })

  it('says no longer how many students did, once another figure or number of students is typed', () => {
    const was = { figure: 50, n: 60, numerator: 30 }
    expect(readingWith(was, 98.3, nowhere)).toEqual({ figure: 98.3, n: 60 })
    expect(readingWith(was, { state: 'withheld', mark: '*' }, nowhere)).toEqual({ n: 60, state: 'withheld', mark: '*' })
    expect(readingWith(was, 50, nowhere)).toEqual(was)
  })

  it('is withheld no more where a figure takes the place of a mark, and the other way round', () => {
    expect(readingWith({ state: 'withheld', mark: '<10', n: 9 }, 40, nowhere)).toEqual({ figure: 40, n: 9 })
    expect(readingWith({ figure: 40 }, { state: 'withheld', mark: '*' }, nowhere)).toEqual({
      state: 'withheld',
      mark: '*',
    })
    expect(readingWith({ figure: 40, source: 'A' }, null, nowhere)).toBe(null)
  })

  it('is one change for each cell, with the key only where no value stands yet', () => {
    const plan = planWith({ ...reading, value: [] })
    const at = ({ row, col }: { row: string; col: string }) => ({ group: col, year: row })
    const edits = [
      { row: '2025-26', col: 'hisp', value: 31.9, text: '31.9' },
      { row: '2025-26', col: 'swd', value: null, text: '' },
    ]
    const ops = valueOps(plan, 'm', edits, at, nowhere)
    expect(ops).toHaveLength(1)
    const then = planOf(applied([], ops))
    expect(then.all('value')).toMatchObject([
      { measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: 31.9 } },
    ])
    const [again] = valueOps(then, 'm', [{ row: '2025-26', col: 'hisp', value: 32, text: '32' }], at, nowhere)
    expect(again).toMatchObject({ values: { reading: { figure: 32 } } })
    expect(Object.keys((again as { values: object }).values)).toEqual(['reading'])
  })
})

describe('points within a year', () => {
  const edit = (point: string, part: 'n' | 'figure' | 'target', value: unknown) => ({
    row: 'hisp',
    col: columnId({ point, part }),
    value,
    text: String(value),
  })

  it('have their children, figure and target in one record, whatever the point is called', () => {
    expect(pointColumn(columnId({ point: 'n figure', part: 'target' }))).toEqual({ point: 'n figure', part: 'target' })
    const ops = pointOps(
      planWith(reading),
      'm',
      '2026-27',
      [edit('winter', 'n', 300), edit('winter', 'figure', 34), edit('winter', 'target', 35), edit('fall', 'n', null)],
      { ...nowhere, source: 'Reading check' },
    )
    expect(ops).toHaveLength(1)
    expect(planOf(applied([], ops)).all('interim')).toMatchObject([
      { point: 'winter', aim: { figure: 35 }, reading: { figure: 34, n: 300, source: 'Reading check' } },
    ])
  })

  it('come in the order of the year, the district’s own after the usual ones', () => {
    const interim = ['spring', 'after camp', 'fall'].map((point) => ({
      id: point,
      measure: 'm',
      group: 'all',
      year: '2025-26',
      point,
    }))
    const plan = planWith({ ...reading, interim })
    expect(pointsOf(plan, 'm', '2025-26', [])).toEqual(['fall', 'spring', 'after camp'])
    expect(pointsOf(plan, 'm', '2026-27', ['exit'])).toEqual(['fall', 'spring', 'after camp', 'exit'])
    expect(pointsOf(planWith(reading), 'm', '2026-27', [])).toEqual(['fall', 'winter', 'spring'])
  })

  it('are in their order as quarters and months, too, and have a column for a season in a year of quarters', () => {
    const of = (...points: string[]) =>
      pointsOf(
        planWith({
          ...reading,
          interim: points.map((point) => ({ id: point, measure: 'm', group: 'all', year: '2025-26', point })),
        }),
        'm',
        '2025-26',
        [],
      )
    expect(of('Fourth quarter', 'First quarter', 'Third quarter', 'Second quarter')).toEqual([
      'First quarter',
      'Second quarter',
      'Third quarter',
      'Fourth quarter',
    ])
    expect(of('Q10', 'Q2', 'Q1')).toEqual(['Q1', 'Q2', 'Q10'])
    expect(of('February', 'October', 'May')).toEqual(['October', 'February', 'May'])
    expect(of('second quarter', 'winter', 'first quarter')).toEqual(['first quarter', 'winter', 'second quarter'])
    expect(of('Autumn', 'exit', 'Spring')).toEqual(['Autumn', 'Spring', 'exit'])
  })
})
