import { describe, expect, it } from 'vitest'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { planWith, reading } from '../../support/plan.ts'

const view = (records: object) => {
  const made = measureView(planWith(records), 'm', { audience: 'board' })
  if (!made) throw new Error('no view')
  return made
}
type View = ReturnType<typeof view>

const { baselineYear: _, ...withoutBaseline } = reading.measure[0] as { baselineYear?: string }

/** Read in fall alone: Hispanic and disabled children are few, and each target stands three points above its fall figure. */
const fall = [
  { group: 'all', figure: 53.3, n: 300, numerator: 160 },
  { group: 'white', figure: 57.2, n: 180, numerator: 103 },
  { group: 'swd', figure: 47.8, n: 90, numerator: 43 },
  { group: 'hisp', figure: 66.7, n: 6, numerator: 4 },
]
const interim = fall.map(({ group, ...figures }) => ({
  ...{ id: `i-${group}`, measure: 'm', year: '2026-27', point: 'fall', cumulative: false, group },
  reading: figures,
}))
const target = fall.map(({ group, figure }) => ({
  ...{ id: `t-${group}`, measure: 'm', group, year: '2027-28' },
  aim: { figure: Math.round((figure + 3) * 10) / 10 },
}))
const final = (v: View, group: string) => v.rows.find((r) => r.group === group)?.targets['2027-28']?.cell

describe('targets go with the figures that they were set from', () => {
  it('at a point within a year, where the measure has no yearly figures at all', () => {
    const v = view({ ...reading, measure: [withoutBaseline], value: [], interim, target })
    expect(final(v, 'swd')).toMatchObject({ shown: 50.8 })
    expect(final(v, 'hisp'), '69.7 is three points above 66.7, 4 of 6').toMatchObject({ withheld: 'small' })
  })

  it('at a point within a year, where a baseline in print is named and the others follow from the point', () => {
    const v = view({ ...reading, interim, target })
    expect(final(v, 'swd')).toMatchObject({ shown: 50.8 })
    expect(final(v, 'hisp')).toMatchObject({ withheld: 'small' })
    expect(v.notesFor().join(' ')).toContain(
      'A target is “not printed” if its group’s baseline or latest figure, or one within a year, can’t be printed.',
    )
    const own = target.map((t, i) => ({ ...t, aim: { figure: 70 + i * i * 3 } }))
    expect(final(view({ ...reading, interim, target: own }), 'hisp'), 'set by nobody’s rule').toMatchObject({
      shown: 97,
    })
  })

  it('where a figure is not in the plan, and two others say by which rule it was set', () => {
    const asian = { id: 'asian', name: 'Asian', dimension: 'race', sort: 4 }
    const missing = { id: 'v-asian', measure: 'm', group: 'asian', year: '2023-24', reading: { state: 'notReported' } }
    const to = { all: 51.2, hisp: 37.4, white: 64.1, asian: 60 }
    const set = (
      aims: Readonly<Record<string, number>> = to,
      more: object = {},
      value: readonly object[] = reading.value,
    ) =>
      view({
        ...reading,
        studentGroup: [...reading.studentGroup, { ...asian, ...more }],
        value,
        target: Object.entries(aims).map(([group, figure]) => ({
          ...{ id: `t-${group}`, measure: 'm', group, year: '2027-28' },
          aim: { figure },
        })),
      })
    for (const v of [set(), set(to, {}, [...reading.value, missing])]) {
      expect(final(v, 'asian'), 'three of six, by ten points').toMatchObject({ withheld: 'complement' })
      expect(final(v, 'hisp')).toMatchObject({ shown: 37.4 })
      expect(v.notesFor().join(' ')).toContain('baseline or latest figure can’t be printed or is missing.')
    }
    expect(final(set(to, { enrollment: 80 }), 'asian'), 'of 80 children nobody minds').toMatchObject({ shown: 60 })
    expect(final(set({ ...to, hisp: 41, white: 57 }), 'asian'), 'set by nobody’s rule').toMatchObject({ shown: 60 })
    expect(final(set({ all: 60, hisp: 60, white: 60, asian: 60 }), 'asian'), 'one for all').toMatchObject({ shown: 60 })
    expect(final(set(to, {}, []), 'asian'), 'nobody has a figure').toMatchObject({ shown: 60 })
  })

  it('of gaps, where all follow by one rule from a year in which one of the two groups is withheld', () => {
    const early = [
      { id: 'e1', group: 'white', reading: { figure: 57.2, n: 180, numerator: 103 } },
      { id: 'e2', group: 'hisp', reading: { figure: 37.5, n: 8, numerator: 3 } },
      { id: 'e3', group: 'swd', reading: { figure: 47.8, n: 90, numerator: 43 } },
      { id: 'e4', group: 'el', reading: { figure: 41.7, n: 60, numerator: 25 } },
      { id: 'e5', group: 'all', reading: { figure: 50, n: 400, numerator: 200 } },
    ].map((v) => ({ ...v, measure: 'm', year: '2022-23' }))
    const gap = (by: (size: number, i: number) => number) =>
      early.slice(1, 4).map((v, i) => ({
        ...{ id: `g-${v.group}`, measure: 'm', group: v.group, reference: 'all', year: '2028-29' },
        aim: { figure: Math.round(by(50 - v.reading.figure, i) * 10) / 10 },
      }))
    const records = {
      ...reading,
      studentGroup: [...reading.studentGroup, { id: 'el', name: 'English learners', sort: 4 }],
      value: [...reading.value, ...early],
      target: [],
    }
    const said = (v: View) => Object.fromEntries(v.saidGaps().map((g) => [g.group.id, g.target]))
    expect(said(view({ ...records, gap: gap((size) => size - 2) }))).toMatchObject({
      swd: 0.2,
      el: 6.3,
      hisp: 'hidden',
    })
    const signed = view({ ...records, gap: gap((size) => 2 - size) })
    expect(said(signed), 'with a sign').toMatchObject({ hisp: 'hidden' })
    const own = view({ ...records, gap: gap((_, i) => 4 + i * i * 5) })
    expect(said(own), 'set by nobody’s rule').toMatchObject({ hisp: 4, swd: 9 })
    // Both groups' own targets are printed: whoever has the page works the distance out, and no decimal more.
    const set = [
      { id: 't1', group: 'hisp', aim: { figure: 41 } },
      { id: 't2', group: 'all', aim: { figure: 51.5 } },
      { id: 't3', group: 'swd', aim: { figure: 66 } },
      { id: 't4', group: 'el', aim: { figure: 45 } },
    ].map((t) => ({ ...t, measure: 'm', year: '2028-29' }))
    const both = (aim: (size: number) => number, target: readonly object[] = set) =>
      said(view({ ...records, target, gap: gap(aim) })).hisp
    const hisp = 50 - 37.5
    expect(
      both((size) => size - 2),
      'their distance',
    ).toBe(10.5)
    expect(
      both((size) => (size === hisp ? 10.6 : size - 2)),
      'not their distance',
    ).toBe('hidden')
    expect(
      both(
        (size) => size - 2,
        set.filter((t) => t.id !== 't2'),
      ),
      'one of the two alone',
    ).toBe('hidden')
  })

  it('of gaps, where the measure has a point alone, and a gap that a public source gives of that year', () => {
    const gap = [
      { group: 'swd', reference: 'all', year: '2027-28', aim: { figure: 3.5 } },
      { group: 'hisp', reference: 'white', year: '2027-28', aim: { figure: -11.5 } },
      { group: 'hisp', reference: 'white', year: '2026-27', stated: { figure: -9.5, public: true } },
    ].map((g, i) => ({ ...g, id: `g-${i}`, measure: 'm' }))
    const v = view({ ...reading, measure: [withoutBaseline], value: [], target: [], interim, gap })
    expect(v.saidGaps().map((g) => [g.group.id, g.year, g.stated, g.target])).toEqual([
      ['hisp', '2026-27', 'hidden', null],
      ['hisp', '2027-28', null, 'hidden'],
      ['swd', '2027-28', null, 3.5],
    ])
  })
})
