import { describe, expect, it } from 'vitest'
import { backsOf, partsOf, readByOf, sentParts } from '../../../../renderer/features/packet/store.ts'
import { planWith } from '../../rules/plan.ts'

/** The packet that an officer prepares over a week, in the plan: what of it is there at the next start, and what is not. */

const packet = [
  {
    id: 'packet',
    readBy: 'public',
    fronts: false,
    parts: [
      { title: 'Minutes of November 23', sha256: 'ab' },
      { document: 'policyChange', about: { kind: 'policy', id: 'jk' } },
      { document: 'fullPlan' },
      { title: 'The same minutes again', sha256: 'ab' },
    ],
  },
] as const
const plan = planWith({ packet })
const atHand = { ab: { token: 't', pages: 3, notes: [] } }

describe('a packet at the next start', () => {
  it('has its parts in their order, and a place for the PDF whose file the plan never had', () => {
    const parts = partsOf(plan, {})
    expect(parts.map((p) => ('part' in p ? p.part.document : (p.outside?.token ?? p.row.title)))).toEqual([
      'Minutes of November 23',
      'policy',
      'plan',
      'The same minutes again',
    ])
    expect(sentParts(parts), 'only what is at hand is bound').toEqual([
      { document: 'policy', of: { kind: 'policy', id: 'jk' } },
      { document: 'plan' },
    ])
    expect([readByOf(plan), backsOf(plan)]).toEqual(['public', false])
    expect(new Set(parts.map((p) => p.key)).size, 'the same file twice is two parts').toBe(4)
  })

  it('takes the PDF in again wherever it stands, once it was chosen again', () => {
    expect(sentParts(partsOf(plan, atHand)).map((p) => ('outside' in p ? p.title : p.document))).toEqual([
      'Minutes of November 23',
      'policy',
      'plan',
      'The same minutes again',
    ])
  })

  it('begins as packets usually do, where nobody prepared one', () => {
    const none = planWith({})
    expect(sentParts(partsOf(none, {}))).toEqual([{ document: 'board' }, { document: 'progress' }])
    expect([readByOf(none), backsOf(none)]).toEqual(['board', true])
  })
})
