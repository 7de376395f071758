import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { sourcesIn } from '../../../electron/dev/arrows.ts'
import { nameless } from '../../../shared/domain/describe.ts'
import { allKinds } from '../../../shared/domain/kinds/index.ts'

/** Kinds that pages call by a shorter word than their declaration does. */
const shorter: Readonly<Record<string, string>> = {
  studentGroup: 'Group',
  boardItem: 'Item',
  budgetLine: 'Line',
  decisionRight: 'Decision',
  continuity: 'Commitment',
}

it('a record without a title is called one thing on every page and in every document', () => {
  const called = new Map<string, string[]>()
  for (const kind of allKinds)
    for (const one of [kind.one, shorter[kind.name] ?? kind.one]) {
      const noun = one.toLowerCase()
      called.set(noun, [...(called.get(noun) ?? []), nameless({ ...kind, one }).toLowerCase()])
    }
  const sources = sourcesIn(resolve(import.meta.dirname, '../../..'), ['electron', 'renderer', 'shared'])
  const wrong = [...sources].flatMap(([file, source]) =>
    [
      ...source.matchAll(
        /['`“](?:an? |the )?(([a-z][a-z ]*) (?:without (?:a title|a name|words)|with no text))(?=['`”])/gi,
      ),
    ].flatMap(([, said = '', noun = '']) => {
      const right = called.get(noun.toLowerCase())
      return right === undefined || right.includes(said.toLowerCase()) ? [] : [`${file}: ${said}, not “${right[0]}”`]
    }),
  )
  expect(wrong).toEqual([])
})
