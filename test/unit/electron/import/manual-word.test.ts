import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../electron/import/manual/pdf.ts'
import { readWord } from '../../../../electron/import/manual/word.ts'

const p = (...runs: string[]) => `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>${runs.join('')}</w:p>`
const r = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const docx = (body: string, end = '</w:body></w:document>') =>
  zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}${end}`) })
const said = (bytes: Uint8Array) => {
  const read = readWord(bytes)
  return read.ok ? read.value.text() : `${read.error.says} | ${read.error.where ?? ''}`
}

describe('a policy manual as a Word document', () => {
  it('is read paragraph by paragraph, with its breaks, tabs and cells', () => {
    const body = [
      p(r('Policy JBB: Equity &amp; access')),
      p(r('The board '), r('“holds”'), '<w:r><w:tab/><w:t>that</w:t><w:br/><w:t>every child</w:t></w:r>'),
      '<w:tbl><w:tr><w:tc>',
      p(r('Grade 3')),
      '</w:tc><w:tc>',
      p(r('58')),
      '</w:tc></w:tr></w:tbl>',
      p('<w:r><w:br w:type="page"/></w:r>', r('Policy JK')),
    ].join('')
    expect(said(docx(body))).toBe(
      'Policy JBB: Equity & access\n\nThe board “holds”\tthat\nevery child\n\nGrade 3\t58\t\fPolicy JK\n\n',
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

  it('keeps an empty line where a page of a PDF leaves one', () => {
    const line = (str: string, y: number) => ({ str, height: 11, hasEOL: true, transform: [11, 0, 0, 11, 72, y] })
    expect(linesOf([line('1. Purpose', 700), line('The board', 686), line('2. Scope', 650)])).toBe(
      '1. Purpose\nThe board\n\n2. Scope',
    )
  })
})
