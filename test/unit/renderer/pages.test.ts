import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PageDeclaration } from '../../../renderer/state/page.ts'

const root = join(import.meta.dirname, '../../..')

test('no two pages have one place in the rail, so that their order is not left to their names', async () => {
  const files = globSync('renderer/{features,supports}/**/page.ts', { cwd: root })
  const pages = await Promise.all(
    files.map(async (file) => ((await import(join(root, file))) as { page: PageDeclaration }).page),
  )
  expect(pages.length).toBeGreaterThan(30)
  const places = new Map<string, string[]>()
  for (const page of pages.filter((p) => p.rail === 'rest')) {
    const place = String(page.sort)
    places.set(place, [...(places.get(place) ?? []), page.title])
  }
  expect([...places.values()].filter((titles) => titles.length > 1)).toEqual([])
})
