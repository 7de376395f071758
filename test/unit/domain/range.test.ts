import { describe, expect, test } from 'vitest'
import { readEntry } from '../../../shared/domain/entry.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import { figureRange } from '../../../shared/domain/range.ts'
import { readFields } from '../../../shared/domain/reader.ts'

const said = (kind: string, values: Record<string, unknown>) => {
  const read = readFields(kindOf(kind), values, `${kind}/x`)
  return read.ok ? 'taken' : read.error.says
}

describe('a number that can’t be', () => {
  test('is refused from outside with its range, and nothing else changes', () => {
    expect(said('district', { fiscalYearStartMonth: 13 })).toBe(
      '13 is more than 12. Nothing was changed. Write a number from 1 to 12.',
    )
    expect(said('district', { fiscalYearStartMonth: 0 })).toContain('0 is less than 1.')
    expect(said('district', { fiscalYearStartMonth: 7 })).toBe('taken')
    expect(said('value', { reading: { figure: 41.3, n: -4 } })).toBe(
      '-4 is less than 0. Nothing was changed. Write 0 or more.',
    )
    expect(said('skill', { levelToday: 5 })).toContain('Write a number from 1 to 4.')
    expect(said('position', { fte: -0.5 })).toContain('Write 0 or more.')
    expect(said('value', { reading: { figure: -3.5 } }), 'a score may be less than 0').toBe('taken')
  })

  test('is told beside the field, in the words that were typed', () => {
    const month = kindOf('district')?.fields.fiscalYearStartMonth
    if (month === undefined) throw new Error('no such field')
    expect(readEntry(month.shape, '13', month)).toEqual({
      ok: false,
      error: '“13” is more than 12. Write a number from 1 to 12.',
    })
    expect(readEntry(month.shape, '12', month)).toEqual({ ok: true, value: 12 })
    expect(readEntry(month.shape, '', month)).toEqual({ ok: true, value: null })
  })

  test('a percentage ends at 100, a rate does not', () => {
    const figure = { t: 'figure' } as const
    expect(readEntry(figure, '140 %', figureRange('percent')).ok).toBe(false)
    expect(readEntry(figure, '140', figureRange('rate')).ok).toBe(true)
    expect(readEntry(figure, '-1', figureRange('count')).ok).toBe(false)
    expect(readEntry(figure, '-1', figureRange('score')).ok).toBe(true)
  })
})
