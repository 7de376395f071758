import { describe, expect, test } from 'vitest'
import { removalEffects } from '../../../../renderer/records/removalEffects.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { plainRecord } from '../../../../shared/domain/state.ts'

const about = (kind: string, id: string) => ({ kind, id })

describe('what hangs on a record', () => {
  const plan = planOf([
    plainRecord('studentGroup', 'black', { name: 'Black' }),
    plainRecord('goal', 'g', { title: 'Reading', focusGroups: ['black'] }),
    plainRecord('measure', 'm', { goal: 'g', reference: 'black' }),
    plainRecord('value', 'v', { measure: 'm', group: 'black', year: '2025-26' }),
    plainRecord('value', 'other', { measure: 'm', group: 'all', year: '2025-26' }),
    plainRecord('comment', 'c', { about: about('value', 'v'), text: 'Recount' }),
    plainRecord('policy', 'p', { title: 'JB', planned: { firstReading: 'may' } }),
    plainRecord('meeting', 'may', { date: '2027-05-10' }),
  ])

  test('what its key or its hook is made of goes with it, and what hangs on that in turn', () => {
    const found = removalEffects(plan, 'studentGroup', 'black')
    expect(found.goes).toEqual([about('value', 'v'), about('comment', 'c')])
    expect(found.goesWords).toEqual(['1 figure', '1 comment'])
  })

  test('what only names it stays, and is counted', () => {
    expect(removalEffects(plan, 'studentGroup', 'black').namesWords).toEqual(['1 goal', '1 measure'])
  })

  test('a name inside a part is found too', () => {
    expect(removalEffects(plan, 'meeting', 'may')).toMatchObject({ goes: [], namesWords: ['1 policy'] })
  })

  test('nothing hangs on what nobody names', () => {
    expect(removalEffects(plan, 'policy', 'p')).toEqual({ goes: [], goesWords: [], stays: '', namesWords: [] })
  })

  test('links to policies go with their goal, and the policies are said to stay', () => {
    const backed = planOf([
      plainRecord('goal', 'g', { title: 'Reading' }),
      ...['jb', 'aec'].flatMap((id) => [
        plainRecord('policy', id, { title: id }),
        plainRecord('policyLink', `g-${id}`, { goal: 'g', policy: id }),
      ]),
    ])
    const found = removalEffects(backed, 'goal', 'g')
    expect(found.goesWords).toEqual(['2 links of policies to goals'])
    expect(found.stays).toBe('The policies stay.')
    expect(removalEffects(backed, 'policy', 'jb')).toMatchObject({
      goesWords: ['1 link of a policy to a goal'],
      stays: 'The goal stays.',
    })
  })

  test('minutes that two goals rest on stay with the other one, and go with a goal and its measure that both go', () => {
    const minutes = (id: string, ...of: readonly { kind: string; id: string }[]) =>
      plainRecord('evidence', id, { title: 'Minutes of May 4', about: of })
    const two = planOf([
      plainRecord('goal', 'g', { title: 'Reading' }),
      plainRecord('goal', 'other', { title: 'Belonging' }),
      plainRecord('measure', 'm', { goal: 'g' }),
      minutes('shared', about('goal', 'g'), about('goal', 'other')),
      minutes('both', about('goal', 'g'), about('measure', 'm')),
      minutes('alone', about('goal', 'g')),
    ])
    const found = removalEffects(two, 'goal', 'g')
    expect(found.goes.map(({ id }) => id).toSorted()).toEqual(['alone', 'both', 'm'])
    expect(found.goesWords).toEqual(['1 measure', '2 pieces of evidence'])
    expect(found.namesWords).toEqual(['1 piece of evidence'])
  })

  test('a letter that a rating rests on stays with the rating, whatever is said about it; other goals that are gone keep nothing', () => {
    const attached = (id: string, ...of: readonly { kind: string; id: string }[]) =>
      plainRecord('evidence', id, { title: 'Letter of counsel', about: of })
    const rated = planOf([
      plainRecord('goal', 'g', { title: 'Reading' }),
      attached('letter', about('goal', 'g')),
      plainRecord('rating', 'r', { indicator: 'align-goals-1', evidence: ['letter'] }),
      attached('minutes', about('goal', 'g'), about('goal', 'gone')),
      plainRecord('comment', 'c', { about: about('evidence', 'minutes'), text: 'Which page?' }),
    ])
    const found = removalEffects(rated, 'goal', 'g')
    expect(found.goes).toEqual([about('evidence', 'minutes'), about('comment', 'c')])
    expect(found.namesWords).toEqual(['1 piece of evidence'])
  })

  test('a shared screen hides the voices behind a concern, and they go with it all the same', () => {
    const whole = planOf([
      plainRecord('concern', 'c', { concern: 'You will lower the bar' }),
      plainRecord('concernVoice', 'v', { concern: 'c', name: 'A neighbor' }),
    ])
    const shown = planOf([plainRecord('concern', 'c', { concern: 'You will lower the bar' })])
    const found = removalEffects(whole, 'concern', 'c', shown)
    expect(found.goes).toEqual([about('concernVoice', 'v')])
    expect(found.goesWords).toEqual(['something that a shared screen does not show'])
  })

  test('thousands of figures are looked up in one walk through the plan', () => {
    const values = Array.from({ length: 3000 }, (_, i) =>
      plainRecord('value', `v${i}`, { measure: 'm', group: `g${i % 20}`, year: '2025-26' }),
    )
    const large = planOf([
      plainRecord('goal', 'g', { title: 'Reading' }),
      plainRecord('measure', 'm', { goal: 'g' }),
      ...values,
    ])
    const start = process.cpuUsage()
    expect(removalEffects(large, 'goal', 'g').goesWords).toEqual(['1 measure', '3,000 figures'])
    // One walk takes some twenty milliseconds; one for each of them took five seconds.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000)
  })
})
