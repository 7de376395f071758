import { expect, test } from 'vitest'
import { differingWords, stepsFrom } from '../../../../renderer/features/conflicts/words.ts'

/** What a person reads of two versions of a text, side by side. */

test('a text that was written anew is shown whole, not word by word', () => {
  const mine = 'Begins in two schools, with coaches.'
  expect(stepsFrom('No owner since the spring of 2026.', mine)).toEqual([{ text: mine, how: 'same' }])
  expect(differingWords(mine, 'Nobody leads it since spring.')).toEqual([{ text: mine, own: false }])
})

test('of a text in which a few words changed, those are marked', () => {
  expect(stepsFrom('Begins in two schools.', 'Begins in six schools.')).toEqual([
    { text: 'Begins in ', how: 'same' },
    { text: 'two', how: 'taken' },
    { text: 'six', how: 'added' },
    { text: ' schools.', how: 'same' },
  ])
})

test('changed words beside each other are one change', () => {
  expect(
    stepsFrom('The coach begins in two big schools next fall.', 'The coach begins in six small schools next fall.'),
  ).toEqual([
    { text: 'The coach begins in ', how: 'same' },
    { text: 'two big', how: 'taken' },
    { text: 'six small', how: 'added' },
    { text: ' schools next fall.', how: 'same' },
  ])
})
