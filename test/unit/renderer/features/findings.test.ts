import { expect, test } from 'vitest'
import { groupOf, ruleName } from '../../../../renderer/features/findings/words.ts'
import { rules } from '../../../../shared/rules/index.ts'

test('every rule is called by words in the filters and beside its findings', () => {
  const bare = rules.map((rule) => rule.id).filter((id) => ruleName(id) === groupOf(id))
  expect(bare).toEqual([])
})
