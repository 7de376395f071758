// @module-tag long
import { expect, it } from 'vitest'
import { readOut } from '../support/reading-out.ts'
import { seedOf } from '../support/seed.ts'

/** The longest part of the proof, for a worker of its own: the reader of suppression-proof who knows the rule. */
const plans = Math.round(0.65 * Number(process.env['PLANS'] ?? (process.env['GROUNDWORK_LONG'] ? 5000 : 50)))
const seed = seedOf() + 1

it(`no small set can be read out by who knows the rule (${plans} plans, seed ${seed})`, () => {
  const { met, cut } = readOut(true, 0.01, plans, seed)
  expect(met, 'small sets of children').toBeGreaterThan(plans / 4)
  expect(cut / met, 'searches that were cut').toBeLessThan(0.2)
}, 3_600_000)
