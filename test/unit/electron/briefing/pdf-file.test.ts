// @module-tag seconds
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { finish } from '../../../../electron/briefing/finish.ts'
import { createBriefingService } from '../../../../electron/briefing/make.ts'
import { readPdf, writePdf } from '../../../../electron/briefing/pdf/file.ts'
import { Lexer, stringOf, type Value, wordsOf, written } from '../../../../electron/briefing/pdf/values.ts'
import { defaultBoardRequest } from '../../../../shared/briefing/board/defaults.ts'
import { planOf } from '../../../../shared/domain/plan.ts'
import { must } from '../../../support/memory-plan.ts'
import { sampleStates } from '../../../support/records.ts'
import { unfinished } from '../../../support/unfinished.ts'

/** The typesetter's file, read, packed and written by us, is the same file to a library that somebody else wrote. */

async function seen(bytes: Uint8Array): Promise<Map<number, string>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const packing = ['/ObjStm', '/XRef']
  return new Map(
    context.enumerateIndirectObjects().flatMap(([ref, object]): [number, string][] => {
      if (!(object instanceof PDFRawStream)) return [[ref.objectNumber, object.toString().replace(/\s+/g, ' ')]]
      const dict = object.dict.toString().replace(/\s+/g, ' ')
      if (packing.some((type) => dict.includes(type))) return []
      return [[ref.objectNumber, `${dict} ${Buffer.from(object.contents).toString('base64')}`]]
    }),
  )
}

test('every object of a briefing comes through the packing, as another library reads it', async () => {
  const records = sampleStates()
  const request = defaultBoardRequest(planOf(records), '2026-12-14')
  const raw = await unfinished(records, request)
  const packed = writePdf(readPdf(raw))
  const [before, after] = [await seen(raw), await seen(packed)]
  expect(before.size).toBeGreaterThan(500)
  for (const [no, text] of before) expect(after.get(no), `object ${no}`).toBe(text)
  expect(packed.length).toBeLessThan(0.35 * raw.length)
  // And by us: what was packed is read again, value by value.
  const [mine, again] = [readPdf(raw), readPdf(packed)]
  for (const [no, { value }] of mine.objects) expect(again.objects.get(no)?.value).toEqual(value)
})

test.each<[string, Value]>([
  [
    '<</K[1 2 0 R 3]/A<</B(a\\)b)>>>>',
    new Map<string, Value>([
      ['/K', ['1', '2 0 R', '3']],
      ['/A', new Map([['/B', '(a\\)b)']])],
    ]),
  ],
  ['[0 0 0 R 1]', ['0', '0 0 R', '1']],
  ['(nested (brackets) and \\\\)', '(nested (brackets) and \\\\)'],
  ['[/A/B true null -1.5<feff>]', ['/A', '/B', 'true', 'null', '-1.5', '<feff>']],
])('%s is read and written to the letter', (text, value) => {
  expect(new Lexer(text).value()).toEqual(value)
  expect(written(value)).toBe(text)
})

test.each(['A (bracket) and \\ a stroke', 'Escuela año 2026–27', 'مدرسة 𝒳'])(
  '“%s” goes into a string and comes back',
  (words) => {
    expect(wordsOf(stringOf(words))).toBe(words)
  },
)

test('the words of a string that another wrote: octal signs, line ends, an open line', () => {
  expect(wordsOf('(a\\050b\\051\\n\\\nc)')).toBe('a(b)\nc')
})

test.each([
  ['cut short', (b: Uint8Array) => b.subarray(0, b.length - 40)],
  ['no PDF', () => readFileSync(join(import.meta.dirname, 'pdf-file.test.ts'))],
])('a file that is %s is not taken', async (_, spoil) => {
  const records = sampleStates()
  const request = { ...defaultBoardRequest(planOf(records), '2026-12-14'), document: 'hire' as const }
  const { bytes } = must(await createBriefingService().make({ records, request }))
  expect(() => readPdf(spoil(bytes))).toThrow()
})

test('no cell of a paper says how the lines around it are drawn, which nobody hears', async () => {
  const records = sampleStates()
  const raw = await unfinished(records, defaultBoardRequest(planOf(records), '2026-12-14'))
  const scopes = (text: string) => text.split('/Scope').length
  const parts = (bytes: Uint8Array) =>
    [...readPdf(bytes).objects.values()].map(({ value }) => written(value)).join('\n')
  const [before, after] = [parts(raw), parts(finish(raw, []).bytes)]
  expect(before).toContain('/BorderThickness')
  expect(after).not.toContain('/BorderThickness')
  // What a cell belongs to and where a picture lies is still told.
  expect(scopes(after)).toBeGreaterThan(100)
  expect(after.split('/BBox').length).toBe(before.split('/BBox').length)
})
