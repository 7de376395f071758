import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { documentIds } from '../../shared/briefing/documents.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { folder, officer, service } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { readPdf } from '../support/pdf.ts'
import { scriptPlan } from '../support/script-text.ts'

/** P13: script text in every field. In each document it is text: no link, no action, no script, no file in it. */

const RUNS = [
  'URI',
  'JS',
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'OpenAction',
  'AA',
  'EmbeddedFile',
]

/** Keys and kinds of action in a document that a reader would follow or run. */
async function actionsIn(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const found: string[] = []
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object
    if (dict instanceof PDFDict) look(dict)
  }
  function look(dict: PDFDict): void {
    for (const [key, value] of dict.entries()) {
      if (RUNS.includes(key.decodeText())) found.push(key.decodeText())
      if (key === PDFName.of('S') && value instanceof PDFName && RUNS.includes(value.decodeText()))
        found.push(value.decodeText())
      if (value instanceof PDFDict) look(value)
    }
  }
  return found
}

const s = service()
must(s.create({ path: `${folder()}/plan.groundwork`, who: officer, ops: scriptPlan(), drafts: null }))
const records = must(s.records())
s.close()

for (const document of documentIds)
  test(`${document}: no link and no action is made of typed text, and it is there to be read`, async () => {
    const plan = planOf(records)
    const request = { ...defaultBoardRequest(plan, '2026-12-14'), document, goals: null, readBy: 'board' as const }
    const made = must(await createBriefingService().make({ records, request, before: null }))
    expect(await actionsIn(made.bytes)).toEqual([])
    expect((await readPdf(made.bytes)).text).toMatch(/window\.ran|HYPERLINK|made-of-text/)
  })
