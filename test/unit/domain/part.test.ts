// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { forAudience } from '../../../shared/domain/audience.ts'
import { partOf } from '../../../shared/domain/part.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import type { RecordState } from '../../../shared/domain/state.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { tablesIn } from '../../../shared/figures/suppression/tables.ts'
import { cellsOf, enrollmentsOf } from '../../../shared/figures/suppression.ts'
import { tracked } from '../../../shared/rules/tracked.ts'
import { sampleStates, statesOf } from '../../support/records.ts'

/** What was worked out of a part of a plan is kept while somebody edits the rest of it, and no longer. */

const changed = (records: readonly RecordState[], at: number, values: Record<string, unknown>) => {
  const record = records[at] as RecordState
  return records.with(at, { ...record, values: { ...record.values, ...values } })
}
const edited = (records: readonly RecordState[], kind: string, values: Record<string, unknown>, nth = 0) => {
  const all = records.flatMap((r, i) => (r.kind === kind ? [i] : []))
  expect(all.length).toBeGreaterThan(nth)
  return changed(records, all[nth] as number, values)
}

describe('a part of a plan', () => {
  const goals = partOf('goal', 'strategy')
  const records = sampleStates()
  const first = goals(planOf(records))

  it('is the same one while its records are, whatever becomes of others', () => {
    expect(goals(planOf(edited(records, 'action', { title: 'Another' })))).toBe(first)
    expect(goals(planOf(records.filter((r) => r.kind !== 'measure')))).toBe(first)
    expect(goals(first)).toBe(first)
  })

  it('is another one as soon as one of its records is changed, comes, goes or stands elsewhere', () => {
    const another = edited(records, 'strategy', { title: 'Another' })
    expect(goals(planOf(another))).not.toBe(first)
    expect(goals(planOf(another)).all('strategy')[0]?.title).toBe('Another')
    const strategy = planOf(another).all('strategy')[0]?.id
    expect(goals(planOf(another)).get('strategy', strategy)?.title).toBe('Another')
    expect(goals(planOf([...records, ...statesOf({ goal: [{ id: 'one-more' }] })]))).not.toBe(first)
    expect(goals(planOf(records.filter((r) => r.id !== strategy)))).not.toBe(first)
    expect(goals(planOf(records.toReversed()))).not.toBe(first)
    expect(goals(planOf(records))).toBe(first)
  })

  it('is each reader’s own, and refuses what it does not hold', () => {
    const own = edited(records, 'goal', { title: 'Read', notes: 'x' })
    expect(goals(forAudience(planOf(own), 'public'))).not.toBe(goals(planOf(own)))
    expect(() => (first.all as (kind: string) => unknown)('measure')).toThrow('no records of the kind measure')
  })

  it('leaves alone a plan that notes what is read of it', () => {
    const { plan } = tracked(planOf(records))
    expect(goals(plan)).toBe(plan)
  })
})

describe('figures that were decided before an edit', () => {
  /** All that is told of figures, for two readers. */
  const told = (records: readonly RecordState[]): string => {
    const plan = planOf(records)
    const views = (['public', 'officer'] as const).flatMap((audience) =>
      plan.all('measure').map((m) => {
        const view = measureView(plan, m.id, { audience, groups: 'all' })
        return [view, view?.points(), view?.saidGaps(), view?.reported(), view?.notesFor()]
      }),
    )
    const cells = tablesIn(plan).map((t) => [...cellsOf(plan, t.measure, t.year, t.point)])
    return JSON.stringify([views, cells, [...enrollmentsOf(plan)]])
  }
  const reading = (records: readonly RecordState[], more: object, nth: number) => {
    const all = records.flatMap((r, i) => (r.kind === 'value' && r.values['reading'] ? [i] : []))
    const at = all[nth] as number
    return changed(records, at, { reading: { ...(records[at]?.values['reading'] as object), ...more } })
  }
  const edits: readonly (readonly [string, (records: readonly RecordState[]) => readonly RecordState[]])[] = [
    ['a status in other words', (r) => edited(r, 'statusUpdate', { narrative: 'In other words.' })],
    ['fewer children behind a figure', (r) => reading(r, { n: 4, numerator: undefined }, 7)],
    ['another figure', (r) => reading(r, { figure: 12.3 }, 11)],
    ['a figure without children', (r) => reading(r, { n: undefined, numerator: undefined }, 20)],
    ['a figure of another year', (r) => edited(r, 'value', { year: '2019-20' }, 3)],
    ['a figure that was removed', (r) => r.filter((x, i) => x.kind !== 'value' || i % 40 !== 0)],
    ['a measure with another name', (r) => edited(r, 'measure', { short: 'Grade 3 and 4 reading' })],
    ['a measure of another unit', (r) => edited(r, 'measure', { unit: 'score' }, 1)],
    ['a measure of no goal', (r) => edited(r, 'measure', { goal: undefined }, 2)],
    ['a goal about another group', (r) => edited(r, 'goal', { focusGroups: [] })],
    ['a group with another name', (r) => edited(r, 'studentGroup', { name: 'Everybody else' }, 4)],
    ['a group with fewer children', (r) => edited(r, 'studentGroup', { enrollment: 6 }, 5)],
    ['no row of all students', (r) => edited(r, 'studentGroup', { isTotal: false })],
    ['a dimension that does not add up', (r) => edited(r, 'dimension', { addsUp: false })],
    ['a higher floor', (r) => edited(r, 'district', { smallCellFloor: 25 })],
    ['another target', (r) => edited(r, 'target', { aim: { figure: 71 } })],
    [
      'a paper that went out',
      (r) => {
        const { measure, year, group } = r.find((x) => x.kind === 'value')?.values ?? {}
        const printed = [{ measure, year, group, figure: 41, n: 9 }] as never
        return [...r, ...statesOf({ briefingSent: [{ id: 'sent-now', exportedOn: '2026-11-01', printed }] })]
      },
    ],
  ]

  /** The sample plan with its first measures alone, of which each edit is told; in the long run with all. */
  const sample = (): readonly RecordState[] => {
    const all = sampleStates()
    if (process.env['GROUNDWORK_LONG']) return all
    const first = new Set(all.flatMap((r) => (r.kind === 'measure' ? [r.id] : [])).slice(0, 5))
    const of = ({ kind, id, values }: RecordState) => (kind === 'measure' ? id : values['measure'])
    return all.filter((r) => typeof of(r) !== 'string' || first.has(of(r) as string))
  }

  it('are those of a plan that nobody has looked at before', () => {
    let records = sample()
    const first = told(records)
    const seen = new Set([first])
    for (const [name, edit] of edits) {
      records = edit(records)
      const now = told(records)
      // Nothing that was kept is known of records that are other objects.
      expect(now === told(structuredClone(records)), name).toBe(true)
      seen.add(now)
    }
    // Nearly all edits are told of.
    expect(seen.size).toBeGreaterThan(12)
    expect(told(structuredClone(sample()))).toBe(first)
  }, 60_000)

  it('are not decided again where a status is put in other words', () => {
    const records = sampleStates()
    const [before, after] = [records, edited(records, 'statusUpdate', { narrative: 'In other words.' })].map(planOf)
    const { measure = '', year = '' } = before?.all('value').find((v) => v.reading) ?? {}
    if (!before || !after) throw new Error('no plan')
    expect(cellsOf(after, measure, year)).toBe(cellsOf(before, measure, year))
    const view = (plan: typeof before) => measureView(plan, measure, { audience: 'board' })
    expect(view(after)).toBe(view(before))
  })
})
