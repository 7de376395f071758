import { beforeAll, describe, expect, it } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { must } from '../../electron/plan/memory.ts'
import { forAudience } from '../../shared/briefing/audience.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { preparedFor, requestOf } from '../../shared/briefing/board/prepared.ts'
import type { DocumentId } from '../../shared/briefing/documents.ts'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { briefingRequest } from '../../shared/ipc/contract.ts'
import { enterDistrict, typedWords } from '../support/districts.ts'
import { readPdf } from '../support/pdf.ts'

/** A made-up district whose targets are gaps, entered from an empty file and read as a critic would. */

const service = createBriefingService()
const day = '2026-12-08'

/** The words of a file without its running heads and feet, so that a sentence over two pages is one. */
const bare = (pages: readonly string[]): string =>
  pages
    .map((page) => page.replace(/Prepared for \w+ \d+, \d{4}\s*Page \d+ of \d+/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ')

describe('a district whose targets are gaps', () => {
  const said = {} as Record<DocumentId | 'public', string>
  let records: readonly RecordState[]
  beforeAll(async () => {
    records = enterDistrict('gaps', 'Larkmere County School District').records
    const whole = planOf(records)
    const usual = { ...requestOf(whole, preparedFor(whole, day), day) }
    const make = async (document: DocumentId, over: object = {}) => {
      const made = await service.make({ records, request: briefingRequest.parse({ ...usual, document, ...over }) })
      if (!made.ok) throw new Error(made.error.says)
      const { pages, alts } = await readPdf(made.value.bytes, `gaps-${document}`)
      return `${bare(pages)} ${alts.join(' ')}`
    }
    for (const document of ['board', 'onePage', 'progress', 'hire', 'plan'] as const)
      said[document] = await make(document, { readBy: 'board' })
    said.public = await make('plan', { readBy: 'public' })
  }, 20_000)

  it('prints', () => {
    for (const [name, text] of Object.entries(said)) console.log(name, text, '\n')
  })
})
