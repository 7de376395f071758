import { expect, test } from 'vitest'
import { pageLines } from '../../../renderer/features/help/promises.ts'
import type { PageDeclaration } from '../../../renderer/state/page.ts'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import { declaredPages } from '../../support/pages.ts'

const pages = await declaredPages()

/** Pages that have the same, two and more, each time as what to do about it. */
const shared = (all: readonly PageDeclaration[], of: (page: PageDeclaration) => string | undefined, says: string) =>
  [...Map.groupBy(all, of)].flatMap(([same, these]) =>
    same === undefined || these.length < 2
      ? []
      : [
          `${these.map((page) => `“${page.title}”`).join(' and ')} have ${says} ${same} in their page.ts. Give one of them another.`,
        ],
  )

test('no two pages have one place in the rail, so that their order is not left to their names', () => {
  expect(pages.length).toBeGreaterThan(30)
  const rest = pages.filter((page) => page.rail === 'rest')
  expect(shared(rest, (page) => String(page.sort), 'the place `sort`')).toEqual([])
})

test('no two pages answer to one name or to one letter behind G', () => {
  expect(shared(pages, (page) => page.id, 'the `id`')).toEqual([])
  expect(shared(pages, (page) => page.key?.toUpperCase(), 'the `key`')).toEqual([])
})

/** Kinds of which no record is gone to: what each step, paper and import keeps of itself. */
const keptAside = [
  ...['stepState', 'rating', 'importMapping', 'planChoices'],
  ...['briefing', 'briefingSent', 'adoptedVersion', 'ownValue'],
]

test('each kind has a page, to which Find, History and a finding lead', () => {
  const shown = new Set(pages.flatMap((page) => page.shows ?? []))
  const missed = Object.keys(kinds).filter((kind) => !shown.has(kind) && !keptAside.includes(kind))
  expect(
    missed.map((kind) => `Nothing leads to a record of “${kind}”: name it in \`shows\` of its page’s page.ts.`),
  ).toEqual([])
  expect([...shown].filter((kind) => !Object.hasOwn(kinds, kind))).toEqual([])
})

test('Help says in a line what each page beside the steps is for, and names none that is gone', () => {
  const beside = pages.filter((page) => page.rail !== 'step' && page.id !== 'help')
  expect(
    beside
      .filter((page) => pageLines[page.id] === undefined)
      .map(
        (page) => `Say what “${page.title}” is for: \`${page.id}\` in pageLines, renderer/features/help/promises.ts.`,
      ),
  ).toEqual([])
  expect(Object.keys(pageLines).filter((id) => !beside.some((page) => page.id === id))).toEqual([])
})
