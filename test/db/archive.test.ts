import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, expect, it } from 'vitest'
import { check } from '../../electron/briefing/check.ts'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { readPdf as readFile, writePdf } from '../../electron/briefing/pdf/file.ts'
import { must } from '../../electron/plan/memory.ts'
import type { DocumentMade } from '../../electron/plan/verbs.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { sampleStates } from '../support/records.ts'

/** A board keeps its papers for good: one file that reads aloud and that an archive takes, with its tables inside. */

const n = (name: string) => PDFName.of(name)
const words = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
let made: DocumentMade
let pdf: PDFDocument

beforeAll(async () => {
  const records = sampleStates()
  made = must(
    await createBriefingService().make({ records, request: defaultBoardRequest(planOf(records), '2026-12-14') }),
  )
  pdf = await PDFDocument.load(made.bytes, { updateMetadata: false })
})

it('says of itself that it is PDF/UA-1 and PDF/A-3a, in words that can be read without unpacking', () => {
  const meta = pdf.catalog.lookup(n('Metadata')) as PDFRawStream
  expect(meta.dict.has(n('Filter'))).toBe(false)
  const xmp = Buffer.from(meta.contents).toString('utf8')
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
  // An archive knows no PDF/UA: the file says what that entry means.
  expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
  const intent = pdf.catalog.lookup(n('OutputIntents'), PDFArray).lookup(0, PDFDict)
  const profile = intent.lookup(n('DestOutputProfile')) as PDFRawStream
  expect(inflateSync(profile.contents).subarray(36, 40).toString('latin1')).toBe('acsp')
})

it('brings each table of its pages as CSV, named and described, as the folder of tables has it', () => {
  const names = pdf.catalog.lookup(n('Names'), PDFDict).lookup(n('EmbeddedFiles'), PDFDict).lookup(n('Names'), PDFArray)
  const files = Array.from({ length: names.size() / 2 }, (_, i) => {
    const spec = names.lookup(i * 2 + 1, PDFDict)
    const file = spec.lookup(n('EF'), PDFDict).lookup(n('F')) as PDFRawStream
    expect(spec.get(n('AFRelationship'))).toBe(n('Data'))
    expect(words(names.lookup(i * 2))).toMatch(/^\d{3}-[a-z0-9-]+\.csv$/)
    return { caption: words(spec.lookup(n('Desc'))), text: inflateSync(file.contents).toString('utf8') }
  })
  expect(files).toEqual(made.tables)
  expect(pdf.catalog.lookup(n('AF'), PDFArray).size()).toBe(files.length)
})

it('would not be given out without the mark', () => {
  const file = readFile(made.bytes)
  file.catalog.delete('/OutputIntents')
  const { wrong } = check(writePdf(file), { title: made.title, lang: 'en', pages: made.pages })
  expect(wrong).toEqual(['it does not carry the PDF/A-3 mark'])
})
