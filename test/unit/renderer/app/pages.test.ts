import { expect, test } from 'vitest'
import '../../../../renderer/app/pages.ts'
import { pages } from '../../../../renderer/state/page.ts'
import { compareTexts } from '../../../../shared/words/index.ts'

test('pages that share a place stand in the order in which a reader looks for their titles', () => {
  const all = pages()
  expect(all.length).toBeGreaterThan(40)
  const expected = all.toSorted((a, b) => (a.sort ?? 99) - (b.sort ?? 99) || compareTexts(a.title, b.title))
  expect(all.map(({ title }) => title)).toEqual(expected.map(({ title }) => title))
})
