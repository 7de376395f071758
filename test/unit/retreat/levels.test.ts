import { describe, expect, test } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord } from '../../../shared/domain/state.ts'
import { gatheringOf } from '../../../shared/retreat/gathering.ts'
import { askFirst, indicatorsOf, levelNames, levelOf, levelResult, meaningsOf } from '../../../shared/retreat/levels.ts'
import { accept, itemsOf } from '../../../shared/retreat/review.ts'
import { roomPlan } from '../../../shared/retreat/room-plan.ts'
import { roomScreen } from '../../../shared/retreat/screen.ts'
import { type Ballot, tally } from '../../../shared/retreat/votes.ts'
import { ratingId } from '../../../shared/rules/step-progress.ts'
import { sampleStates } from '../../support/records.ts'

const backed = 'align-backing.backed'
const ballot = (...counts: readonly number[]): Ballot => ({
  id: 'b',
  question: 'Each goal has at least one adopted policy behind it.',
  indicator: backed,
  dots: 1,
  voters: 12,
  results: levelNames.map((option, i) => ({ option, dots: counts[i] ?? 0 })),
})

describe('a vote on how the district stands', () => {
  test('names what most say, and asks those first who looked and did not find', () => {
    const b = ballot(2, 7, 3)
    expect(levelOf(b)).toBe('1')
    expect(levelResult(b)).toBe('Most say Emerging, 7 of 12.')
    expect(askFirst(b)).toBe('Ask first the two who said Not started: what did you look for and not find?')
  })
  test('where none is lower, asks those who say more what they could show', () => {
    expect(askFirst(ballot(0, 8, 1))).toBe('Ask first the one who said In place: what could you show today?')
    expect(askFirst(ballot(0, 12))).toBeNull()
    expect(levelResult(ballot(0, 12))).toBe('Everybody says Emerging.')
  })
  test('where as many say another, the lower holds until somebody shows evidence', () => {
    const b = ballot(0, 6, 6)
    expect(levelOf(b)).toBe('1')
    expect(levelResult(b)).toBe('As many say Emerging as In place. Use the lower level until someone shows evidence.')
  })
  test('tells a few more from most, and nobody from somebody', () => {
    expect(levelResult(ballot(4, 5, 3))).toBe('More say Emerging than any other level, 5 of 12.')
    expect(levelResult(ballot())).toBe('Nobody has picked a level.')
    expect([levelOf(ballot()), askFirst(ballot())]).toEqual([undefined, null])
    expect(tally(ballot(2, 7)).doubt).toBe('3 ballots of 12 are not in.')
  })
  test('is offered for the indicators of the step, with what each level means', () => {
    expect(indicatorsOf('align-backing', undefined).map((i) => i.id)).toContain(backed)
    expect(indicatorsOf(undefined, undefined)).toEqual([])
    expect(meaningsOf(ballot(), undefined)?.[1]).toBe('Some goals have an adopted policy behind them.')
    expect(meaningsOf({ id: 'b', question: 'Which first?' }, undefined)).toBeNull()
  })
})

describe('the room at such a vote', () => {
  const of = { kind: 'retreat', id: 'ret-1' } as const
  const shown = (closed: boolean) => {
    const b = { ...ballot(2, 7, 3), retreat: 'ret-1', closed }
    const plan = roomPlan(planOf([...sampleStates(), plainRecord('ballot', 'b', b)]), of, 'board')
    const g = gatheringOf(plan, of)
    if (!g) throw new Error('no retreat')
    const view = { how: 'vote', ballot: 'b' } as const
    return roomScreen(plan, g, { view, time: null, silenced: false, found: () => [], saving: [] })
  }
  test('sees the levels in their order and no count before all are in', () => {
    const { say, vote } = shown(false)
    expect(say).toBe('Pick a level in silence. Then all show it at once.')
    expect(vote?.options.map((o) => [o.option, o.dots])).toEqual(levelNames.map((n) => [n, null]))
    expect(vote?.words).toBe('12 of 12 ballots are in')
  })
  test('then sees each count where its level stands', () => {
    const { say, vote } = shown(true)
    expect(say).toMatch(/^Most say Emerging, 7 of 12\. Ask first the two/)
    expect(vote?.options.map((o) => o.dots)).toEqual([2, 7, 3, 0])
    expect(vote?.options.map((o) => o.first)).toEqual([false, true, false, false])
  })
})

describe('a level that a room settled on', () => {
  const of = { kind: 'retreat', id: 'ret-1' } as const
  const said = { retreat: 'ret-1', what: 'level', indicator: backed, level: '0', text: 'Not started: backed' } as const
  const plan = (values: Readonly<Record<string, unknown>> = said) =>
    planOf([...sampleStates(), plainRecord('capture', 'c', values)])
  const taken = (p: ReturnType<typeof plan>) => {
    const g = gatheringOf(p, of)
    const item = itemsOf(p, of).find((i) => i.id === 'c')
    if (!g || !item) throw new Error('nothing was said')
    return accept(p, g, item, 'new')
  }
  test('leaves the plan’s own rating as it is until it is taken in, and then becomes it', () => {
    const p = plan()
    expect(p.get('rating', ratingId(backed))?.level).toBe('1')
    expect(taken(p)).toMatchObject({
      ok: true,
      value: [
        {
          kind: 'rating',
          id: ratingId(backed),
          values: { indicator: backed, level: '0', ratedOn: '2027-01-15' },
        },
        { kind: 'capture', id: 'c', values: { state: 'accepted', became: { kind: 'rating' } } },
      ],
    })
  })
  test('is refused without a level, or for what the guide does not have', () => {
    expect(taken(plan({ ...said, level: undefined }))).toMatchObject({ ok: false })
    expect(taken(plan({ ...said, indicator: 'align-backing.nothing' }))).toMatchObject({ ok: false })
  })
})
