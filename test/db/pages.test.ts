import { describe, expect, it } from 'vitest'
import { check } from '../../electron/briefing/check.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import { type DocumentId, documentKind, type Reader } from '../../shared/briefing/documents.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { linesOf } from '../support/districts.ts'
import { applied, largeStates } from '../support/large-plan.ts'
import { badlyClosed, pageFills } from '../support/page-fill.ts'
import { paged } from '../support/paged.ts'
import { printed } from '../support/printed.ts'
import { sampleStates } from '../support/records.ts'
import { stressStates } from '../support/stress-plan.ts'

/**
 * Pages end where a thought ends: none nearly empty, no lone row, no heading at the foot. There are no more of them than a
 * paper may have, and those of the sample pass their check.
 */

const day = '2026-12-14'
const ofDistrict = (name: string) => () =>
  applied([], [{ op: 'set', kind: 'district', id: 'district', values: { name } }, ...linesOf(name).flat()])
const plans: Readonly<Record<string, () => readonly RecordState[]>> = {
  sample: sampleStates,
  areas: ofDistrict('areas'),
  'few-figures': ofDistrict('few-figures'),
  gaps: ofDistrict('gaps'),
  limits: ofDistrict('limits'),
  orders: ofDistrict('orders'),
  large: largeStates,
  // Every word in one of ten scripts: rows are as tall as half a page, and stay together all the same.
  stress: stressStates,
}
/** Districts' plans have other words and the same pages: they are walked in the long run. */
const district = (name: string) => !['sample', 'large'].includes(name)

describe.each(Object.keys(plans))('the pages of %s', (name) => {
  const records = plans[name]?.() ?? []
  const usual = requestOf(planOf(records), preparedFor(planOf(records), day), day)
  // The full plan of the large district has 500 pages an edition, in ten scripts 150, and takes a minute of a processor: in the
  // long run, one.
  const isHuge = (document: DocumentId) => ['large', 'stress'].includes(name) && document === 'plan'
  // Cards to cut out begin a sheet, however little of a page the agenda in ten scripts takes before them.
  const isCut = (document: DocumentId) => name === 'stress' && document === 'retreatPack'
  const made = paged.filter(([document, readBy]) => !isCut(document) && (!isHuge(document) || readBy === 'public'))
  const close = async (document: DocumentId, readBy: Reader) => {
    // The other paper is 18 points higher and 17 narrower: in the long run.
    const both = process.env['GROUNDWORK_LONG'] !== undefined && !isHuge(document)
    for (const paper of both ? (['letter', 'a4'] as const) : (['letter'] as const)) {
      const request = briefingRequest.parse({ ...usual, document, readBy, paper, draft: false })
      const { bytes, pages, title } = await printed(records, request)
      // A paper of a fixed length keeps it, however much the plan holds.
      expect(pages, `${document} on ${paper}`).toBeLessThanOrEqual(documentKind(document).pages ?? pages)
      if (name === 'sample') expect(check(bytes, { title, lang: 'en', pages }).wrong).toEqual([])
      expect(badlyClosed(await pageFills(bytes), document === 'board'), `${document} on ${paper}`).toEqual([])
    }
  }
  // Eighty pages of a large plan's progress close by the rule by which the sample's twenty do.
  const isMany = (document: DocumentId) => isHuge(document) || (name === 'large' && document === 'progress')
  // Large plans are looked at in the papers of a board; cards, slides and the dossier close by the rules by which the
  // sample's do, and so do the pages of its full plan for the public. One page and the ask are counted in documents.test.ts.
  const isLike = (document: DocumentId, readBy: Reader) =>
    name === 'large'
      ? ['presenter', 'community', 'dossier', 'cards', 'onePage', 'ask'].includes(document)
      : document === 'plan' && readBy === 'public'
  for (const [document, readBy] of made) {
    const long =
      name === 'stress' ? document !== 'board' : district(name) || isMany(document) || isLike(document, readBy)
    it(`close in ${document} for the ${readBy}`, long ? { tags: 'long' } : {}, () => close(document, readBy))
  }
})
