import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kinds } from '../../../shared/domain/kinds/index.ts'
import type { Fields } from '../../../shared/domain/schema.ts'

/** Who may see each kind, and each field that is narrower than its kind, as they are declared. */
const declared = Object.entries(kinds).flatMap(([name, kind]) => [
  `${name}: ${kind.audience}`,
  ...Object.entries(kind.fields as Fields).flatMap(([field, { audience }]) =>
    audience === undefined ? [] : [`${name}.${field}: ${audience}`],
  ),
])

describe('who may see what', () => {
  test('is what it was: whoever widens an audience writes it here, too', () => {
    const known = readFileSync(join(import.meta.dirname, '../../fixtures/audiences.txt'), 'utf8')
      .trim()
      .split('\n')
    expect(declared.filter((line) => !known.includes(line))).toEqual([])
    expect(known.filter((line) => !declared.includes(line))).toEqual([])
  })
})
