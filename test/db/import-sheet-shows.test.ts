import { describe, expect, it } from 'vitest'
import { accepting } from '../support/accepting.ts'
import { row, xlsx } from '../support/xlsx.ts'

/** Excel holds one thing and shows another: what comes in is what a person sees in the sheet. */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
type Cells = Parameters<typeof row>[1]
const heads: Cells = ['Group', 'Year', 'Percent']
const sheet = (...rows: readonly Cells[]): string => rows.map((cells, i) => row(i + 1, cells)).join('')
/** Cells with a format of their own: style 1 has the first of these, and so on. */
const styles = (codes: readonly string[]): Uint8Array => {
  const escaped = codes.map((c) => c.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'))
  const formats = escaped.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>`)
  const cells = codes.map((_, i) => `<xf numFmtId="${170 + i}"/>`)
  return new TextEncoder().encode(
    `<?xml version="1.0"?><styleSheet xmlns="${main}"><numFmts>${formats.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`,
  )
}
const styled = (style: number, value: number) => ({ xml: `<c s="${style}"><v>${value}</v></c>` })
const book = (data: string, codes: readonly string[] = []) =>
  xlsx([{ data }], { more: codes.length > 0 ? { 'xl/styles.xml': styles(codes) } : {} })
const get = (data: Uint8Array) => accepting(data, { name: 'table.xlsx' })
const raised = (text: string, mark: string) => ({
  xml: `<c t="inlineStr"><is><r><t>${text}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${mark}</t></r></is></c>`,
})

describe('a cell that shows a percent sign', () => {
  it('is the percentage that it shows, beside plain numbers as well', async () => {
    const all = sheet(heads, ['Asian', '2018-19', styled(1, 0.452)], ['White', '2018-19', styled(1, 0.09)])
    expect(await get(book(all, ['0.0%']))).toMatchObject({
      asks: null,
      figures: { 'asian 2018-19': 45.2, 'white 2018-19': 9 },
    })
    const literal = sheet(heads, ['Asian', '2018-19', styled(1, 45.2)], ['White', '2018-19', styled(1, 9)])
    expect((await get(book(literal, ['0.0\\%']))).figures).toEqual({ 'asian 2018-19': 45.2, 'white 2018-19': 9 })
  })

  it('and more than 100 of them is set aside', async () => {
    const all = sheet(heads, ['Asian', '2018-19', styled(1, 45.2)], ['White', '2018-19', styled(1, 0.5)])
    expect((await get(book(all, ['0%']))).figures).toEqual({ 'white 2018-19': 50 })
  })
})

describe('a cell that shows no digit of its number', () => {
  it('is what it shows, or is set aside where it shows nothing', async () => {
    const all = sheet(
      heads,
      ['All Students', '2018-19', styled(4, 45.2)],
      ['Asian', '2018-19', styled(1, 31)],
      ['White', '2018-19', styled(2, 62.1)],
      ['Black', '2018-19', styled(3, 0.04)],
      ['Hispanic', '2018-19', styled(3, 38.2)],
    )
    const { figures, outcome } = await get(book(all, ['"*"', ';;;', '[<5]"<5%";0.0', '0.0']))
    expect(figures).toEqual({
      'all 2018-19': 45.2,
      'asian 2018-19': 'withheld',
      'black 2018-19': 'withheld',
      'hispanic 2018-19': 38.2,
    })
    expect(outcome?.aside[0]).toMatchObject({ row: 4, cell: 'not shown in the sheet' })
  })
})

describe('a raised mark of a footnote', () => {
  it('is no digit of the number, and no letter of the name', async () => {
    const all = sheet(heads, [raised('Asian', '2'), '2018-19', raised('62.1', '1')], ['White', '2018-19', 52.1])
    expect((await get(book(all))).figures).toEqual({ 'asian 2018-19': 62.1, 'white 2018-19': 52.1 })
  })
})

describe('what is hidden', () => {
  it('a hidden column is not the figure, and a hidden row is set aside', async () => {
    const wide: Cells = ['Group', 'Year', 'Percent (old)', 'Percent Proficient']
    const rows = sheet(wide, ['Asian', '2018-19', 11.1, 62.1], ['White', '2018-19', 12.1, 52.1])
    const hidden = rows.replace('<row r="3"', '<row r="3" hidden="1"')
    const data = `<cols><col min="3" max="3" hidden="1"/></cols>`
    const { figures, outcome } = await get(
      xlsx([{ data: hidden }], {
        more: {
          'xl/worksheets/sheet1.xml': new TextEncoder().encode(
            `<?xml version="1.0"?><worksheet xmlns="${main}">${data}<sheetData>${hidden}</sheetData></worksheet>`,
          ),
        },
      }),
    )
    expect(figures).toEqual({ 'asian 2018-19': 62.1 })
    expect(outcome?.aside).toMatchObject([{ row: 3, why: expect.stringContaining('hidden') }])
  })

  it('a hidden sheet is not the one that is read', async () => {
    const of = (figure: number) => sheet(heads, ['Asian', '2018-19', figure], ['White', '2018-19', 52.1])
    const two = xlsx([
      { name: 'Old" state="hidden', data: of(11.1) },
      { name: 'Data', data: of(45.2) },
    ])
    expect((await get(two)).figures['asian 2018-19']).toBe(45.2)
  })
})
