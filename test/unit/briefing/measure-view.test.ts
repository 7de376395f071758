import { describe, expect, it } from 'vitest'
import { measureView } from '../../../shared/briefing/measure-view.ts'
import { planWith, reading } from '../rules/plan.ts'

const view = (records: Parameters<typeof planWith>[0] = reading, options = {}) => {
  const made = measureView(planWith(records), 'm', { audience: 'board', ...options })
  if (!made) throw new Error('no view')
  return made
}

describe('one view of a measure for screen, chart and document', () => {
  it('has all students first, then groups in their order, with figures, targets and gaps', () => {
    const v = view()
    expect(v.rows.map((r) => r.name)).toEqual(['All students', 'Hispanic', 'White', 'Students with disabilities'])
    expect(v).toMatchObject({
      latestYear: '2025-26',
      baselineYear: '2023-24',
      nextYear: '2028-29',
      finalYear: '2028-29',
      decimals: 1,
    })
    const [all, hisp, white] = v.rows
    expect(all).toMatchObject({ n: 875, target: 44, met: false, final: null })
    expect(hisp).toMatchObject({ target: 31, met: true, final: 42, focus: true })
    expect(hisp?.gapWords).toContain('23.9 points behind White students')
    expect(white?.gap).toBeNull()
  })

  it('reads it in a sentence: a count and its change, then whom it leaves out', () => {
    expect(view().reading).toBe(
      '44 of every 100 children meet grade 3 reading expectations, up from 41 in 2023–24. For students with disabilities it is still 15.',
    )
  })

  it('gives nothing of a row that is withheld for the year: no count, no target, no change, no gap', () => {
    const small = reading.value.map((v) => (v.id === 'v6' ? { ...v, reading: { figure: 40, n: 5, numerator: 2 } } : v))
    const v = view({ ...reading, value: small })
    const hisp = v.rows.find((r) => r.group === 'hisp')
    expect(hisp).toMatchObject({
      withheld: true,
      n: null,
      target: null,
      final: null,
      change: null,
      gap: null,
      met: null,
    })
    expect(hisp?.baseline).toHaveProperty('withheld')
    expect(v.notes.join(' ')).toContain('fewer than ten children')
    expect(JSON.stringify(v)).not.toContain('"shown":40')
  })

  it('gives no target beside a withheld baseline, which two targets on one line would give back, and says so', () => {
    const small = reading.value.map((v) => (v.id === 'v2' ? { ...v, reading: { figure: 40, n: 5, numerator: 2 } } : v))
    const v = view({ ...reading, value: small })
    const hisp = v.rows.find((r) => r.group === 'hisp')
    expect(hisp).toMatchObject({
      withheld: false,
      latest: { shown: 31.9 },
      target: null,
      next: null,
      final: null,
      met: null,
    })
    expect(v.notes.join(' ')).toContain('No target where the baseline is withheld.')
    expect(v.rows.find((r) => r.isTotal)).toMatchObject({ target: 44 })
    expect(view().notes.join(' ')).not.toContain('No target')
  })

  it('lets fewer be better', () => {
    const v = view({ ...reading, measure: [{ ...reading.measure[0], direction: 'down' }] })
    expect(v.rows.find((r) => r.group === 'hisp')).toMatchObject({ met: false, gap: { behind: false } })
  })

  it('shows every group where figures are to be entered, and only touched ones in print', () => {
    const bare = { ...reading, value: [], target: [] }
    expect(view(bare).rows).toHaveLength(0)
    expect(view(bare, { groups: 'all' }).rows).toHaveLength(4)
    expect(view(bare).reading).toBe('')
  })

  it('has no decimals where every figure is whole', () => {
    const whole = reading.value.map((v) => ({ ...v, reading: { ...v.reading, figure: Math.round(v.reading.figure) } }))
    expect(view({ ...reading, value: whole }).decimals).toBe(0)
  })

  it('is not there where the measure is not', () => {
    expect(measureView(planWith({}), 'm', { audience: 'public' })).toBeUndefined()
  })
})
