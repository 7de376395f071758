import { describe, expect, test } from 'vitest'
import { agendas } from '../../../shared/domain/agenda.ts'
import { attachedTo, attachedWords, commentsOn, evidenceOn } from '../../../shared/domain/attached.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { statesOf } from '../../support/records.ts'

const reading = { kind: 'goal', id: 'reading' }
const other = { kind: 'goal', id: 'algebra' }

describe('what hangs on a record', () => {
  const plan = planOf(
    statesOf({
      goal: [{ id: 'reading' }, { id: 'algebra' }],
      comment: [
        { id: 'c1', about: reading, text: 'old and answered', date: '2026-01-01', resolved: true },
        { id: 'c2', about: reading, text: 'newer', date: '2026-03-01' },
        { id: 'c3', about: reading, text: 'older', date: '2026-02-01', resolved: false },
        { id: 'c4', about: other, text: 'on another' },
        // The same id in another kind is another record.
        { id: 'c5', about: { kind: 'policy', id: 'reading' }, text: 'on a policy' },
      ],
      evidence: [
        { id: 'e1', title: 'For two', about: [reading, other] },
        { id: 'e2', title: 'Named by the rating' },
        { id: 'e3', title: 'Both', about: [{ kind: 'rating', id: 'r' }] },
      ],
      rating: [{ id: 'r', evidence: ['e2', 'e3', 'gone'] }],
      action: [
        { id: 'a1', about: reading, status: 'inProgress' },
        { id: 'a2', about: reading, status: 'done' },
      ],
    }),
  )

  test('comments that wait come first, the oldest of them before the others', () => {
    expect(commentsOn(plan, reading).map((c) => c.id)).toEqual(['c3', 'c2', 'c1'])
  })

  test('evidence is what is attached and what the record names itself, each once; what was removed is not', () => {
    expect(evidenceOn(plan, other).map((e) => e.id)).toEqual(['e1'])
    expect(evidenceOn(plan, { kind: 'rating', id: 'r' }).map((e) => e.id)).toEqual(['e3', 'e2'])
  })

  test('is counted, and told in words', () => {
    expect(attachedTo(plan, reading)).toEqual({ open: 2, resolved: 1, evidence: 1, actions: 1 })
    expect(attachedWords(attachedTo(plan, reading))).toBe('2 open comments, 1 resolved comment, 1 piece of evidence')
    expect(attachedWords(attachedTo(plan, { kind: 'goal', id: 'nobody' }))).toBe('')
  })
})

describe('what is to come before a meeting', () => {
  test('is read from whatever points at it: a policy’s readings, a screen’s look-back, a board item', () => {
    const plan = planOf(
      statesOf({
        meeting: [{ id: 'm1' }, { id: 'm2' }],
        policy: [{ id: 'jk', planned: { firstReading: 'm1', secondReading: 'm2' } }],
        equityScreen: [{ id: 's', meeting: 'm1', lookBackMeeting: 'm2' }],
        boardItem: [{ id: 'b', meeting: 'm1' }],
      }),
    )
    expect(agendas(plan).get('m1')).toEqual([
      { kind: 'policy', id: 'jk', what: 'First reading' },
      { kind: 'equityScreen', id: 's', what: 'Meeting that decides' },
      { kind: 'boardItem', id: 'b', what: 'Meeting' },
    ])
    expect(
      agendas(plan)
        .get('m2')
        ?.map((i) => i.what),
    ).toEqual(['Second reading', 'Meeting that looks back'])
    expect(agendas(plan).get('m3')).toBeUndefined()
  })
})
