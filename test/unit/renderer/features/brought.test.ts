import { expect, test } from 'vitest'
import { bringWords, broughtWords } from '../../../../renderer/features/history/brought.ts'

/** Whoever takes a change back in History reads what comes back. */

const change = (kind: string, title: string, field = '', after: unknown = false) => ({
  ...{ id: title, kind, record: title, title, field, before: true, after, removed: false },
})
const both = (label: string, ...changes: ReturnType<typeof change>[]) => {
  const entry = { label, changes }
  return [bringWords(entry), broughtWords(entry)]
}

test('a removed goal comes back by its name, with how many went with it', () => {
  expect(both('remove goal and 199 more', change('goal', 'More children read'), change('measure', 'Reading'))).toEqual([
    'Bring back this goal and 199 more',
    'Brought back: goal “More children read” and 199 more',
  ])
  expect(both('remove policy and 1 more', change('meeting', 'May'), change('policy', 'Tardiness'))[1]).toBe(
    'Brought back: policy “Tardiness” and 1 more',
  )
  expect(both('remove goal', change('goal', 'Goal without a title'))).toEqual([
    'Bring back this goal',
    'Brought back: goal without a title',
  ])
  expect(both('remove goal', change('goal', 'Goals for every child'))[1]).toBe(
    'Brought back: goal “Goals for every child”',
  )
})

test('several of one kind come back by their number', () => {
  expect(both('remove 2 pieces of evidence', change('evidence', 'Letter'), change('evidence', 'Minutes'))).toEqual([
    'Bring back these 2 pieces of evidence',
    'Brought back: 2 pieces of evidence',
  ])
})

test('an answer comes back as it was, and a file says no more than that', () => {
  expect(both('change owner', change('goal', 'Reading', 'owner', 'p'))).toEqual([
    'Bring back what it said before',
    'Brought back: owner as before',
  ])
  expect(both('bring in 376 figures')).toEqual(['Bring back what it said before', 'Brought back what it said before'])
})
