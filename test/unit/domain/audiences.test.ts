import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allKinds } from '../../../shared/domain/kinds/index.ts'
import { fileOf } from '../../support/declaration-faults.ts'

const list = 'test/fixtures/audiences.txt'

/**
 * Who may see each kind, each field that is narrower than its kind, and where each record says so itself, as they are
 * declared.
 */
const declared = allKinds.flatMap(({ name, ...kind }) => [
  `${name}: ${kind.audience}`,
  ...(kind.readers === undefined ? [] : [`${name}, each record: as its ${kind.readers} says, or the cabinet`]),
  ...(kind.seenBy === undefined ? [] : [`${name}, each record: as seenBy says of it`]),
  ...Object.entries(kind.fields).flatMap(([field, { audience }]) =>
    audience === undefined ? [] : [`${name}.${field}: ${audience}`],
  ),
])
const kindIn = (line: string): string => /^\w*/.exec(line)?.[0] ?? ''

/** Lines that differ, each as what to do about it. */
const differences = (known: readonly string[]): readonly string[] => [
  ...declared.flatMap((line, i) =>
    known.includes(line)
      ? []
      : [
          `${fileOf(kindIn(line))} says “${line}”. If that is meant, write this line into ${list}, below “${declared[i - 1] ?? 'its beginning'}”.`,
        ],
  ),
  ...known.flatMap((line) =>
    declared.includes(line)
      ? []
      : [`${list} says “${line}”, and ${fileOf(kindIn(line))} no longer does. If that is meant, take the line out.`],
  ),
]

describe('who may see what', () => {
  const known = readFileSync(join(import.meta.dirname, '../../..', list), 'utf8')
    .trim()
    .split('\n')

  test('is what it was: whoever widens an audience writes it into test/fixtures/audiences.txt, too', () => {
    expect(differences(known)).toEqual([])
  })

  test('and a kind that is not in the list is told with its file and its line', () => {
    const at = declared.indexOf('meeting: public')
    expect(differences(declared.toSpliced(at, 1))).toEqual([
      `shared/domain/kinds/across.ts says “meeting: public”. If that is meant, write this line into test/fixtures/audiences.txt, below “${declared[at - 1]}”.`,
    ])
    expect(differences([...declared, 'workshop: public'])).toHaveLength(1)
  })
})
