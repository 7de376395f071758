import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, expect, it } from 'vitest'
import { check } from '../../electron/briefing/check.ts'
import { createBriefingService } from '../../electron/briefing/make.ts'
import { readPdf as readFile, writePdf } from '../../electron/briefing/pdf/file.ts'
import type { DocumentMade } from '../../electron/plan/verbs.ts'
import { defaultBoardRequest } from '../../shared/briefing/board/defaults.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { folder, officer, service, sha } from '../support/files.ts'
import { must } from '../support/memory-plan.ts'
import { sampleStates } from '../support/records.ts'
import { smallGroups } from '../support/small-groups.ts'
import { groundwork } from '../support/terminal.ts'

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

it('has a report that names the very file, and says what a machine can’t', () => {
  const sum = createHash('sha256').update(made.bytes).digest('hex')
  expect(made.report).toContain(`SHA-256 ${sum}`)
  expect(made.report).toMatch(
    new RegExp(`${made.pages} pages, [1-9]\\d* tables, [1-9]\\d* pictures and [1-9]\\d* files inside it`),
  )
  expect(made.report).toContain('In each table a reader hears the name of the row and the column of a figure')
  expect(made.report).toContain('listen to one page with a screen reader')
})

it('is written at a terminal with its page for the web, a document for Word, slides and its report beside it, or nothing is', async () => {
  const dir = folder()
  const path = join(dir, 'plan.groundwork')
  const plan = service()
  must(plan.create({ path, who: officer, ops: smallGroups, drafts: null }))
  plan.close()
  const at = (name: string) => join(dir, name)
  const args = [
    'brief',
    path,
    '--date',
    '2026-12-14',
    '--out',
    at('a.pdf'),
    '--html',
    at('a.html'),
    '--word',
    at('a.docx'),
    '--slides',
    at('a-slides.pdf'),
    '--report',
    at('a.txt'),
  ]
  expect(await groundwork(args)).toMatchObject({ code: 0, err: '' })
  const sum = createHash('sha256')
    .update(readFileSync(at('a.pdf')))
    .digest('hex')
  const report = readFileSync(at('a.txt'), 'utf8')
  expect(report).toContain(sum)
  // Each form has its own part, which names the very file.
  for (const name of ['a.html', 'a.docx', 'a-slides.pdf']) expect(report).toContain(`SHA-256 ${sha(at(name))}`)
  expect(report).toMatch(/, a document for Word: \d+ tables and \d+ pictures?\r\n/)
  expect(report).toContain('are still there where it was pasted')
  expect(report).toMatch(/, slides: \d+ slides, /)
  expect(report).toContain('read from the last row of the room')
  expect(readFileSync(at('a.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="en-US">/)
  // The clerk's copy is kept as it was sent, like the PDF.
  must(plan.open({ path, who: officer, drafts: null }))
  const sent = planOf(must(plan.records())).all('briefingSent')
  plan.close()
  expect(sent.map((s) => [s.form, s.sha256, s.readBy]).sort()).toEqual(
    [
      ['docx', sha(at('a.docx')), 'board'],
      ['slides', sha(at('a-slides.pdf')), 'board'],
      [undefined, sha(at('a.pdf')), 'board'],
    ].sort(),
  )
  const others = ['--html', at('b.html'), '--word', at('b.docx'), '--report', at('b.txt')]
  const again = await groundwork(['brief', path, '--out', at('a.pdf'), ...others])
  expect(again.code).toBe(2)
  expect(['b.html', 'b.docx', 'b.txt'].filter((name) => existsSync(at(name)))).toEqual([])
  // A paper of the cabinet is for the hands of a few people.
  const slips = await groundwork(['brief', path, '--document', 'sheets', '--out', at('c.pdf'), '--word', at('c.docx')])
  expect(slips.code).toBe(2)
  expect(slips.err).toContain('is made only as a PDF')
  expect(existsSync(at('c.pdf')) || existsSync(at('c.docx'))).toBe(false)
  const plain = await groundwork([
    'brief',
    path,
    '--document',
    'hire',
    '--out',
    at('c.pdf'),
    '--slides',
    at('c-slides.pdf'),
  ])
  expect(plain.err).toContain('has no slides: they are made of “Board briefing”')
  expect(existsSync(at('c.pdf'))).toBe(false)
})
