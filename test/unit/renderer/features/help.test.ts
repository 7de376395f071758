import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { promises } from '../../../../renderer/features/help/promises.ts'

test('Help tells each promise that a test proves, and none that none does', () => {
  const proofs = readFileSync('test/PROMISES.md', 'utf8')
  const proven = [...proofs.matchAll(/^\| (P\d+) \|/gm)].map((m) => m[1])
  const told = promises.flatMap((p) => p.proven)
  // Red here: add the promise to renderer/features/help/promises.ts, or take out the one that lost its proof.
  expect([...told].sort()).toEqual([...proven].sort())
})
