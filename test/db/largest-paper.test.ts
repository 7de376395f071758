// @module-tag long
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

/** MB: a laptop with eight gigabytes has some four left, and the plan is open beside it. */
const most = 2900

it('the full plan of the largest district is made on a laptop with eight gigabytes', { timeout: 600_000 }, async () => {
  const program = fileURLToPath(new URL('../support/largest-paper.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program])
  const made = JSON.parse(stdout) as { pages: number; most: number }
  console.log(`  ${made.pages} pages with ${Math.round(made.most)} MB (at most ${most})`)
  expect(made.pages).toBeGreaterThan(500)
  expect(made.most).toBeLessThan(most)
})
