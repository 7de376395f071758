import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanFile } from '../../electron/plan/plan-file.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import type { VersionVector } from '../../shared/merge/change.ts'
import { entryKey } from '../../shared/merge/index-of-log.ts'
import { recordsAt } from '../../shared/merge/records-at.ts'
import { historyOf } from '../support/histories.ts'
import { bytesOf, must } from '../support/memory-plan.ts'
import { bring, closeLaptops, laptop } from '../support/people.ts'
import { seedOf } from '../support/seed.ts'

const seed = seedOf()

const inOrder = (states: Iterable<RecordState>): readonly RecordState[] =>
  [...states].filter((s) => !s.private).sort((a, b) => (entryKey(a.kind, a.id) < entryKey(b.kind, b.id) ? -1 : 1))

const at = (plan: PlanFile, point: VersionVector) =>
  inOrder(recordsAt(plan.reader.all('change'), point, (s) => plan.sessionOf(s)?.author ?? ''))

describe('a point in the history', () => {
  it(`gives the live records when it is now, and what stood then when it is past (seed ${seed})`, () => {
    fc.assert(
      fc.property(historyOf(), (steps) => {
        closeLaptops()
        const root = laptop('root', { id: 'plan1', at: '2026-11-24T08:00:00.000Z' })
        must(root.commit('edit', [{ op: 'set', kind: 'goal', id: 'goal0', values: { title: 'first words' } }]))
        const bytes = bytesOf(root)
        const plans = [laptop('ann', bytes, 1440), laptop('ben', bytes, -1440), laptop('cyd', bytes)]
        const seen: { plan: PlanFile; point: VersionVector; stood: readonly RecordState[] }[] = []
        for (const step of steps) {
          const plan = plans[step.who] as PlanFile
          const id = `goal${step.record}`
          const state = plan.log.state(entryKey('goal', id))
          if (step.act === 'bring') bring(plan, plans[(step.who + 1 + (step.record % 2)) % 3] as PlanFile)
          else if (step.act === 'undo' || step.act === 'redo') plan.revert(step.act)
          else if (step.act === 'remove' && state) must(plan.commit('remove', [{ op: 'remove', kind: 'goal', id }]))
          else must(plan.commit('edit', [{ op: 'set', kind: 'goal', id, values: { [step.field]: step.text } }]))
          seen.push({ plan, point: plan.reader.vector('change'), stood: inOrder(plan.log.states()) })
        }
        for (const { plan, point, stood } of seen) expect(at(plan, point)).toEqual(stood)
      }),
      { seed, numRuns: 150 },
    )
  })
})
