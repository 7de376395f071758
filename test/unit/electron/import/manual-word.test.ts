import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fromAbove, linesOf, mixesColumns } from '../../../../electron/import/manual/pdf.ts'
import { openManual } from '../../../../electron/import/manual/read.ts'
import { readWord } from '../../../../electron/import/manual/word.ts'
import { folder } from '../../../support/files.ts'

const p = (...runs: string[]) => `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>${runs.join('')}</w:p>`
const r = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const docx = (body: string, end = '</w:body></w:document>') =>
  zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}${end}`) })
const said = (bytes: Uint8Array) => {
  const read = readWord(bytes)
  return read.ok ? read.value.text() : `${read.error.says} | ${read.error.where ?? ''}`
}

describe('a policy manual as a Word document', () => {
  it('is read paragraph by paragraph, with its breaks, tabs, cells and rows', () => {
    const body = [
      p(r('Policy JBB: Equity &amp; access')),
      p(r('The board '), r('“holds”'), '<w:r><w:tab/><w:t>that</w:t><w:br/><w:t>every child</w:t></w:r>'),
      '<w:tbl><w:tr><w:tc>',
      p(r('Grade 3')),
      '</w:tc><w:tc>',
      p(r('58')),
      '</w:tc></w:tr><w:tr><w:tc>',
      p(r('Grade 4')),
      '</w:tc></w:tr></w:tbl>',
      p('<w:r><w:br w:type="page"/></w:r>', r('Policy JK')),
    ].join('')
    expect(said(docx(body))).toBe(
      'Policy JBB: Equity & access\n\nThe board “holds”\tthat\nevery child\n\nGrade 3\t58\nGrade 4\n\fPolicy JK\n\n',
    )
  })

  it('is refused with tracked changes, cut off, and where it is no Word document', () => {
    const changed =
      p(r('The superintendent reports '), `<w:del w:id="1"><w:r><w:delText>once</w:delText></w:r></w:del>`) +
      p(`<w:ins w:id="2">${r('twice')}</w:ins>`)
    expect(said(docx(changed))).toMatch(
      /has 2 tracked changes .*Accept or reject them .*\| near “The superintendent reports”/,
    )
    expect(said(docx(p(r('The board')), ''))).toMatch(/damaged/)
    expect(said(docx(p(r('The board'))).slice(0, 120))).toMatch(/damaged/)
    expect(said(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toMatch(/not a Word document/)
  })

  it('leaves out what Word hides or strikes, and says of each thing that is not in the text', () => {
    const run = (marks: string, words: string) => `<w:r><w:rPr><w:b/>${marks}</w:rPr><w:t>${words}</w:t></w:r>`
    const body = [
      p(r('The board holds'), run('<w:vanish/>', ' a draft note'), run('<w:vanish w:val="0"/>', ' schools')),
      p(run('<w:strike/>', 'Once a year'), r(' twice a year'), '<w:r><w:footnoteReference w:id="1"/></w:r>'),
      `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r('Reports')}<w:r><w:sym w:char="F0A8"/></w:r></w:p>`,
    ].join('')
    expect(said(docx(body))).toBe('The board holds schools\n\n twice a year\n\nReports\n\n')
    const read = readWord(docx(body))
    expect(read.ok && read.value.notes()).toEqual([
      'Hidden words were left out.',
      'Words that are struck out were left out.',
      'Footnotes were left out.',
      'Numbers and letters that Word adds on its own, such as “3.” or “(b)”, are not in the text.',
      'Symbols such as check boxes are not in the text.',
    ])
  })

  it('has the code and the draft that only the head or the foot of its pages names', () => {
    const section = (id: string, end = false) => {
      const props = `<w:sectPr><w:headerReference w:type="default" r:id="${id}"/></w:sectPr>`
      return end ? props : `<w:p><w:pPr>${props}</w:pPr></w:p>`
    }
    const body = `${p(r('EQUITY'))}${p(r('All.'))}${section('h1')}${p(r('ACCESS'))}${p(r('More.'))}${section('h2', true)}`
    const rel = (id: string, file: string) => `<Relationship Id="${id}" Type="t" Target="${file}"/>`
    const file = zipSync({
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships>${rel('h1', 'header1.xml')}${rel('h2', 'header2.xml')}</Relationships>`,
      ),
      'word/header1.xml': strToU8(
        `<w:hdr>${p(r('Cedar Falls Schools'), '<w:r><w:tab/></w:r>', r('File: JBB'))}</w:hdr>`,
      ),
      'word/header2.xml': strToU8(`<w:hdr>${p(r('File: JBC'))}<w:r><v:textpath string="DRAFT"/></w:r></w:hdr>`),
    })
    const read = readWord(file)
    expect(read.ok && read.value.text().replace(/\s+/g, ' ').trim()).toBe(
      'File: JBB EQUITY All. File: JBC ACCESS More. DRAFT',
    )
    expect(read.ok && read.value.notes()).toEqual([
      'At the head or foot of its pages it says “File: JBB”, “File: JBC” and “DRAFT”; that was kept with the text.',
    ])
  })

  it.each([
    ['manual.html', '<!DOCTYPE html><html><body><h1>Policy AC: Equity</h1></body></html>', 'a web page or XML'],
    ['manual.doc', '{\\rtf1\\ansi Policy AC: Equity\\par}', 'rich text (RTF)'],
    ['manual.txt', 'Policy AC: Equity\n\nA line with < and {.', null],
  ])('is refused where its words are among signs for another program: %s', async (name, text, is) => {
    const path = join(folder(), name)
    writeFileSync(path, text)
    const read = await openManual(path)
    expect(read.ok ? null : read.error.says).toEqual(is === null ? null : expect.stringContaining(is))
  })

  it('is read as a text file in what Notepad calls Unicode', async () => {
    const path = join(folder(), 'manual.txt')
    writeFileSync(path, Buffer.from('\ufeffPolicy AC: Equity\n\n“All.”', 'utf16le'))
    const read = await openManual(path)
    expect(read.ok && read.value.text()).toBe('Policy AC: Equity\n\n“All.”')
  })

  it('keeps an empty line where a page of a PDF leaves one', () => {
    const line = (str: string, y: number) => ({ str, height: 11, hasEOL: true, transform: [11, 0, 0, 11, 72, y] })
    expect(linesOf([line('1. Purpose', 700), line('The board', 686), line('2. Scope', 650)])).toBe(
      '1. Purpose\nThe board\n\n2. Scope',
    )
  })

  it('has once what a PDF draws twice to make it bold', () => {
    const put = (str: string, x: number, y: number, hasEOL = false) => ({
      ...{ str, height: 11, width: 60, hasEOL },
      transform: [11, 0, 0, 11, x, y],
    })
    const items = [
      put('Policy 1201: Equity', 78.34, 732.5),
      put('Policy 1201: Equity', 78.09, 732.5),
      put(' ', 140, 732.5),
      put('Status:', 517.96, 734.3),
      put('Status:', 517.79, 734.3),
      put(' DRAFT', 544, 734.3, true),
      put('No', 78, 700),
      put('No', 98, 700, true),
    ]
    expect(linesOf(items)).toBe('Policy 1201: Equity Status: DRAFT\n\nNoNo')
  })

  it('is told of where lines of two columns are mixed, and not where columns follow each other', () => {
    const words = ['No child is treated unequally', 'in any school of the district', 'and the board hears of it all']
    const put = (x: number, i: number) => ({
      ...{ str: words[i % 3] ?? '', height: 11, width: 180, hasEOL: x > 300 },
      transform: [11, 0, 0, 11, x, 700 - 14 * i],
    })
    const rows = [0, 1, 2, 3, 4, 5]
    expect(mixesColumns(rows.flatMap((i) => [put(60, i), put(320, i)]))).toBe(true)
    expect(mixesColumns([...rows.map((i) => put(60, i)), ...rows.map((i) => put(320, i))])).toBe(false)
    expect(mixesColumns(rows.flatMap((i) => [put(60, i), { ...put(320, i), str: `${i + 1}` }]))).toBe(false)
  })

  it('is read from the head of a page on, though a program has drawn its lines from the foot', () => {
    const words = [
      'AC Nondiscrimination',
      'The board decides',
      'how this is handled',
      'each year.',
      'Adopted: 5/1/2010',
    ]
    const items = words.map((str, i) => ({
      str,
      hasEOL: true,
      height: 11,
      transform: [11, 0, 0, 11, 72, 700 - i * 14],
    }))
    const drawn = items.toReversed().map((item, i, all) => ({ ...item, hasEOL: i < all.length - 1 }))
    expect(linesOf(fromAbove(drawn))).toBe(words.join('\n'))
    expect(linesOf(fromAbove(items))).toBe(words.join('\n'))
    const columns = [...items, ...items.map((item) => ({ ...item, str: item.str.toUpperCase() }))]
    expect(fromAbove(columns)).toBe(columns)
  })
})
