import { expect, it } from 'vitest'
import type { RecordState } from '../../shared/domain/state.ts'
import { seeded } from '../support/large-plan.ts'
import { seedOf } from '../support/seed.ts'
import { draw, shownIn } from './figures/measures.ts'

/** Plans of several measures, one of which is told of those who did not, by its name and its figures. */
const long = process.env['GROUNDWORK_LONG'] !== undefined
const seed = seedOf()
const plans = Number(process.env['PLANS'] ?? (long ? 1000 : 25))

function turned(record: RecordState, measure: string): RecordState {
  const { id, kind, values } = record
  if (kind === 'measure' && id === measure) {
    const short = `Not ${measure[0]?.toLowerCase()}${measure.slice(1)}`
    return { ...record, values: { ...values, short, phrase: short } }
  }
  if (values['measure'] !== measure) return record
  const { n, numerator } = values['reading'] as { readonly n: number; readonly numerator: number }
  return {
    ...record,
    values: { ...values, reading: { figure: ((n - numerator) / n) * 100, n, numerator: n - numerator } },
  }
}

it(`a measure of those who did not prints no more beside others than one of those who did (${plans} plans, seed ${seed})`, () => {
  const chance = seeded(seed)
  const wrong: string[] = []
  for (let nth = 0; nth < plans; nth++) {
    const states = draw(chance)
    const measures = states.filter((r) => r.kind === 'measure')
    if (measures.some((r) => /^not /i.test(r.id))) continue
    const before = shownIn(states)
    for (const { id } of measures)
      for (const row of shownIn(states.map((r) => turned(r, id))))
        if (!before.has(row)) wrong.push(`plan ${nth}, not ${id}: ${row}`)
  }
  expect(wrong).toEqual([])
})
