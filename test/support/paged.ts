import type { DocumentId, Reader } from '../../shared/briefing/documents.ts'

/** Papers that `db/pages.test.ts` sets of each plan, for the reader whom each is mostly made for: nobody else has to set them. */
export const paged: readonly (readonly [DocumentId, Reader])[] = [
  ['board', 'board'],
  ['onePage', 'board'],
  ['progress', 'board'],
  ['hire', 'board'],
  ['plan', 'board'],
  ['plan', 'public'],
  ['community', 'public'],
  ['presenter', 'cabinet'],
  ['hardTruth', 'cabinet'],
  ['ifStops', 'board'],
  ['ask', 'public'],
  ['cards', 'cabinet'],
  ['retreatPack', 'cabinet'],
  ['agenda', 'cabinet'],
  ['dossier', 'cabinet'],
]
