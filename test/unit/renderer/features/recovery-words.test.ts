import { expect, it } from 'vitest'
import { whatHappened } from '../../../../renderer/features/recovery/words.ts'

it('says what happened to a plan’s file, and leaves the way out to the buttons below it', () => {
  expect(
    whatHappened('The file is damaged. Nothing in it was changed. Open an earlier copy, and keep this file.'),
  ).toBe('The file is damaged. Nothing in it was changed.')
  expect(whatHappened('This file is empty. It was not changed. Open an earlier copy of the plan.')).toBe(
    'This file is empty. It was not changed.',
  )
  expect(
    whatHappened(
      'The file is damaged, and so is the one beside it. Nothing was changed. Open an earlier copy, and keep both files.',
    ),
  ).toBe('The file is damaged, and so is the one beside it. Nothing was changed.')
  const other = 'Your account is not allowed to read that file. Nothing was changed. Ask your IT staff for access.'
  expect(whatHappened(other)).toBe(other)
})
