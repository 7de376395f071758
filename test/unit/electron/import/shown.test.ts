import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../../electron/import/xlsx.ts'
import type { Cell } from '../../../../shared/import/table.ts'
import { row, type SheetParts, xlsx } from '../../../support/xlsx.ts'

/** What a sheet shows is what comes in, and never what lies beneath it. */

const read = async (sheets: readonly SheetParts[], formats: readonly string[] = []) => {
  const done = await readXlsx(xlsx(sheets, { formats }), null)
  if (!done.ok) throw new Error(done.error.says)
  return done.value
}
/** One cell, in the second row. */
const cell = async (xml: string, formats: readonly string[] = []): Promise<Cell | undefined> =>
  (await read([{ data: row(1, ['Rate']) + row(2, [{ xml }]) }], formats)).rows[1]?.[0]

describe('a raised or lowered sign in a text', () => {
  const run = (text: string, how?: string): string =>
    `<r>${how ? `<rPr><sz val="8"/><vertAlign val="${how}"/></rPr>` : ''}<t>${text}</t></r>`
  const inline = (...runs: string[]): string => `<c t="inlineStr"><is>${runs.join('')}</is></c>`

  it('is a mark of a footnote, and no digit of the figure before it', async () => {
    expect(await cell(inline(run('62.1'), run('1', 'superscript')))).toBe('62.1¹')
    expect(await cell(inline(run('62.1'), run('2', 'subscript')))).toBe('62.1₂')
    expect(await cell(inline(run('Asian'), run('a,12 †&#8225;&#49;', 'superscript')))).toBe('Asianᵃ,¹² †‡¹')
  })
  it('stays apart where the book keeps its texts in one place', async () => {
    const list = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si>${run('62.1')}${run('1', 'superscript')}</si></sst>`
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const links = ['worksheet" Target="worksheets/sheet1.xml', 'sharedStrings" Target="sharedStrings.xml']
    const done = await readXlsx(
      xlsx([{ data: row(1, [{ xml: '<c t="s"><v>0</v></c>' }]) }], {
        more: {
          'xl/sharedStrings.xml': new TextEncoder().encode(list),
          'xl/_rels/workbook.xml.rels': new TextEncoder().encode(
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map((l, i) => `<Relationship Id="rId${i + 1}" Type="${office}/${l}"/>`).join('')}</Relationships>`,
          ),
        },
      }),
      null,
    )
    expect(done.ok && done.value.rows).toEqual([['62.1¹']])
  })
  it('leaves text that is only bold as it is', async () => {
    expect(await cell(inline('<r><rPr><b/></rPr><t>62.1</t></r>', run('1')))).toBe('62.11')
  })
})
