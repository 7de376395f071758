import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import { measureView } from '../../../shared/figures/measure-view.ts'
import { findings } from '../../../shared/rules/index.ts'
import { planWith, reading } from '../../support/plan.ts'
import type { AsWritten } from '../../support/records.ts'

type Reading = NonNullable<AsWritten<RecordOf<'value'>>['reading']>

const value = (group: string, year: string, given: Reading) => ({
  id: `${group}-${year}`,
  measure: 'm',
  group,
  year,
  reading: given,
})
const plan = (...values: readonly ReturnType<typeof value>[]) =>
  planWith({ ...reading, value: [value('all', '2024-25', { figure: 44.1, n: 900 }), ...values], target: [] })
const says = (p: ReturnType<typeof plan>) =>
  findings(p, '2026-11-24').flatMap((f) => (f.rule === 'doubted-figure' ? [f.says] : []))
const notes = (p: ReturnType<typeof plan>) =>
  measureView(p, 'm', { audience: 'public' })
    ?.notesFor(['2024-25'])
    .filter((n) => n.includes('neighbors'))

describe('a figure that stood far from its neighbors in its file, and was taken', () => {
  it('is found until it was looked up, and the notes of papers tell how it was taken', () => {
    const marked = plan(value('hisp', '2024-25', { figure: 31.4, n: 210, doubt: 'multiplied' }))
    expect(says(marked)).toEqual([
      'Measure “Grade 3 reading”: one figure was far from its neighbors in the file but taken anyway: Hispanic students in 2024–25.',
    ])
    expect(notes(marked)).toEqual([
      'Far from its neighbors in its file, and taken by decision: Hispanic students in 2024–25 (multiplied by a hundred).',
    ])
    const looked = plan(value('hisp', '2024-25', { figure: 31.4, n: 210, doubt: 'lookedUp' }))
    expect([says(looked), notes(looked)]).toEqual([[], []])
  })

  it('is told in no note where it is withheld: even that would say something of a few children', () => {
    const small = plan(value('hisp', '2024-25', { figure: 0.314, n: 4, doubt: 'asIs' }))
    expect(notes(small)).toEqual([])
    expect(says(small)).toHaveLength(1)
  })
})
