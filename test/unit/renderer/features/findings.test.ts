import { expect, test } from 'vitest'
import { everything, passes } from '../../../../renderer/features/findings/filter.ts'
import { inOrder, news, scope, sinceWords } from '../../../../renderer/features/findings/news.ts'
import { groupOf, ruleName } from '../../../../renderer/features/findings/words.ts'
import { type Finding, findingKey, rules } from '../../../../shared/rules/index.ts'

test('every rule is called by words in the filters and beside its findings', () => {
  const bare = rules.map((rule) => rule.id).filter((id) => ruleName(id) === groupOf(id))
  expect(bare).toEqual([])
})

test('the news of a young plan says what is missing in whole sentences, not in the names of rules', () => {
  const gap = (rule: string, says: string) => ({ rule, says, severity: 'gap' }) as Finding
  const policy = gap('unbacked-goal/any', 'Goal “Reading” has no adopted policy linked to it.')
  const owner = gap('unowned/goal', 'Goal “Reading” names no owner.')
  const others = [owner, gap('unowned/goal', 'Goal “Days” names no owner.')]
  expect(news([policy])).toBe('Nothing here stops the plan. Goal “Reading” has no adopted policy linked to it.')
  expect(news([policy, ...others])).toBe(
    'Nothing here stops the plan. Goal “Reading” names no owner. Two more things need attention.',
  )
  expect(scope([policy, owner]), 'said once, in the sentence above').toBe('2 things to look at.')
  const note = { ...owner, severity: 'note' } as const
  expect(scope([{ ...policy, severity: 'blocker' }, policy, ...others, note])).toBe(
    '5 things to look at: 1 to solve first, 3 that need attention and 1 note. While a support has something to solve first, it does not count as ready.',
  )
  const [blocked, brief] = [{ ...policy, severity: 'blocker' }, 'Goal “Reading” has no adopted policy.'] as const
  expect(news([{ ...blocked, brief }, policy]), 'the list below has its reason').toBe(
    'One to solve first: goal “Reading” has no adopted policy.',
  )
  expect(news([{ ...blocked, brief }, blocked, blocked, blocked])).toBe(
    'Four to solve first: goal “Reading” has no adopted policy; goal “Reading” has no adopted policy linked to it; two more.',
  )
  expect(news([{ ...owner, severity: 'note' }])).toBe('Nothing is missing. What follows is good to know.')
})

test('the list begins with what the sentence above it tells of', () => {
  const of = (rule: string, severity: string, says: string) => ({ rule, severity, says }) as Finding
  const found = [
    of('budget-gap/year', 'blocker', 'B'),
    of('unbacked-goal/any', 'gap', 'P'),
    of('unowned/goal', 'gap', 'O1'),
    of('unowned/goal', 'gap', 'O2'),
    of('many-measures', 'note', 'N'),
  ]
  expect(inOrder(found).map((f) => f.says)).toEqual(['B', 'O1', 'O2', 'P', 'N'])
  expect(news(found.slice(1))).toContain('O1')
  expect(inOrder([])).toEqual([])
})

test('what is new since the last board briefing is said, and shown alone where that is asked for', () => {
  expect(sinceWords(4, 3)).toBe('4 are gone, 3 are new.')
  expect(sinceWords(1, 0)).toBe('1 is gone, none is new.')
  expect(sinceWords(0, 0)).toBe('nothing has changed.')
  const of = (id: string) =>
    ({ rule: 'unowned/goal', severity: 'gap', about: [{ kind: 'goal', id }] }) as never as Finding
  const fresh = new Set([findingKey(of('later'))])
  expect([of('first'), of('later')].filter((f) => passes(f, { ...everything, fresh }))).toEqual([of('later')])
})
