// @module-tag seconds
import { unzlibSync, zlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { readPdf, writePdf } from '../../../../electron/briefing/pdf/file.ts'
import { packed } from '../../../../electron/briefing/pdf/packed.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { changing } from '../../../bench/rows/changing.ts'
import { seeded } from '../../../support/large-plan.ts'
import { sampleStates } from '../../../support/records.ts'
import { unfinished } from '../../../support/unfinished.ts'

/** Whoever changes one word and exports again does not wait until all the rest is packed again. */

const random = (bytes: number, seed: number): Uint8Array => {
  const next = seeded(seed)
  return Uint8Array.from({ length: bytes }, () => next() * 256)
}

test('the same bytes are packed once, other bytes anew, and each as fflate packs them', () => {
  const [one, other] = [random(2_000, 1), random(2_000, 2)]
  const first = packed(one)
  expect(packed(Uint8Array.from(one))).toBe(first)
  expect(packed(other)).not.toBe(first)
  expect(Buffer.from(packed(one)).equals(zlibSync(one))).toBe(true)
  expect(unzlibSync(packed(other))).toEqual(other)
})

test('what was not asked for for long is let go, and what is asked for stays', () => {
  const [old, used] = [random(1_000, 3), random(1_000, 4)]
  const [before, stays] = [packed(old), packed(used)]
  for (let i = 0; i < 8; i++) {
    packed(random(2 ** 20, 10 + i))
    packed(used)
  }
  expect(packed(used)).toBe(stays)
  expect(packed(old)).not.toBe(before)
})

test('of a briefing in which one word was changed most packs are those of before', async () => {
  const records = sampleStates()
  const request = defaultBoardRequest(planOf(records), '2026-12-14')
  const next = changing(records, request)
  const packs = async (): Promise<string[]> =>
    Buffer.from(writePdf(readPdf(await unfinished(next(), request))))
      .toString('latin1')
      .split('/Type/ObjStm')
      .slice(1)
      .map((part) => part.slice(0, part.indexOf('endstream')))
  const [before, after] = [await packs(), await packs()]
  expect(before.length).toBeGreaterThan(3)
  expect(after.filter((pack) => before.includes(pack)).length).toBeGreaterThan(before.length / 2)
})
