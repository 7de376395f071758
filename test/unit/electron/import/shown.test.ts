// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { UNSEEN } from '../../../../electron/import/number-formats.ts'
import { readXlsx } from '../../../../electron/import/xlsx.ts'
import type { Cell } from '../../../../shared/import/cells/cells.ts'
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

describe('a number', () => {
  const shown = (value: number | string, format: string) => cell(`<c s="3"><v>${value}</v></c>`, [format])

  it('that the sheet shows as a mark, or not at all, is that mark, or nothing', async () => {
    expect(await shown(31, '"*"')).toBe('*')
    expect(await shown(31, '\\*')).toBe('*')
    expect(await shown(31, '**')).toBe('***')
    expect(await shown(31, ';;;')).toBe('not shown in the sheet')
    expect(await shown(-31, '0.0;')).toBe('not shown in the sheet')
    expect(await shown(0, ';;;')).toBe('not shown in the sheet')
    expect(await shown(0, '0.0;-0.0;;@')).toBe('')
    expect(await shown(0, '0.0;-0.0;"n/a"')).toBe('n/a')
    expect(await shown(4, '[<10]"<10";General')).toBe('<10')
    expect(await shown(31, '[<10]"<10";General')).toBe(31)
    expect(await shown(0.031, '[<0.05]"<5%";0.0%')).toBe('<5%')
    expect(await shown(0.452, '[<0.05]"<5%";[>0.95]">95%";0.0%')).toBe('45.2%')
    expect(await shown(0.99, '[<0.05]"<5%";[>0.95]">95%";0.0%')).toBe('>95%')
    expect(await shown(31, '[Red]"s"')).toBe('s')
  })
  it('that has a sign or a word beside it keeps it', async () => {
    expect(await shown(62.1, '0.0"*"')).toBe('62.1*')
    expect(await shown(5, '"<"0')).toBe('<5')
    expect(await shown(201819, '0000\\-00')).toBe('2018-19')
    expect(await shown(19, '"FY"00')).toBe('FY19')
  })
  it('in a percent format is the percentage that the sheet shows, with every digit beneath', async () => {
    expect(await cell('<c s="2"><v>0.45200000000000001</v></c>')).toBe('45.2%')
    expect(await cell('<c s="2"><v>0.62100000000000011</v></c>')).toBe('62.1%')
    expect(await cell('<c s="2"><v>45.2</v></c>')).toBe('4520%')
    expect(await cell('<c s="2"><v>0</v></c>')).toBe('0%')
    expect(await shown(-0.052, '0.0%;[Red](0.0%)')).toBe('-5.2%')
    expect(await shown(0.9, '0.0\\%')).toBe('0.9%')
    expect(await shown(45.2, '0.0"%"')).toBe('45.2%')
    expect(await shown(45.2, '0.0" percent"')).toBe('45.2%')
  })
  it('of three decimals in a percent format is not taken for thousands', async () =>
    expect(await cell('<c s="2"><v>0.45123</v></c>')).toBe('45.1230%'))
  it.each([
    ['General', 45.25],
    ['0', 45.25],
    ['#,##0.0', 45.25],
    ['@', 45.25],
    ['"$"#,##0.00', 45.25],
    ['[$€-407] #,##0.00', 45.25],
    ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', 45.25],
    ['#,##0_);[Red]\\(#,##0\\)', -45.25],
    ['0.0,,"M"', 45_250_000],
    ['0.00E+00', 45.25],
    ['# ?/?', 45.25],
    ['0" days"', 45],
  ])('that %s only shortens or dresses stays the number', async (format, value) =>
    expect(await shown(value, format)).toBe(value),
  )
  it('of nothing, which accounts write as a dash, stays nothing', async () =>
    expect(await shown(0, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)')).toBe(0))
})

describe('a text or a day', () => {
  it('that its format hides or replaces comes in as it is shown', async () => {
    const text = '<c s="3" t="inlineStr"><is><t>62.1</t></is></c>'
    expect(await cell(text, [';;;'])).toBe('')
    expect(await cell(text, ['0.0;0.0;0.0;"*"'])).toBe('*')
    expect(await cell(text, ['"<"@'])).toBe('<62.1')
    expect(await cell(text, ['0.0'])).toBe('62.1')
    expect(await cell(text, ['@'])).toBe('62.1')
  })
  it('of which only the year is shown is that year', async () => {
    expect(await cell('<c s="3"><v>43646</v></c>', ['yyyy'])).toBe('2019')
    expect(await cell('<c s="3"><v>43646</v></c>', ['[$-409]yyyy;@'])).toBe('2019')
    expect(await cell('<c s="3"><v>43646</v></c>', ['mmm-yy'])).toBe('2019-06-30')
    // “FY19” is shown of June 30 and of July 1, 2019, and these are two fiscal years.
    expect(await cell('<c s="3"><v>43646</v></c>', ['"FY"yy'])).toBe('FY19')
    expect(await cell('<c s="3"><v>43647</v></c>', ['"FY"yy'])).toBe('FY19, and in the cell 2019-07-01')
  })
  it('stays a day where the single year would name another school year than it is in', async () => {
    expect(await cell('<c s="3"><v>44378</v></c>', ['yyyy'])).toBe('2021-07-01')
    expect(await cell('<c s="3"><v>44440</v></c>', ['yyyy'])).toBe('2021-09-01')
  })
})

describe('what is hidden in a sheet', () => {
  const head = row(1, ['Group', 'Old', 'Rate'])
  const hide = (n: number, how: string): string => row(n, ['All', 40, 45.2]).replace('<row', `<row ${how}`)

  it('is left out and said, where it is a row', async () => {
    const one = await read([{ data: head + row(2, ['All', 40, 45.2]) + hide(3, 'hidden="1"') + row(4, ['A', 1, 2]) }])
    expect(one.rows).toEqual([
      ['Group', 'Old', 'Rate'],
      ['All', 40, 45.2],
      ['', '', ''],
      ['A', 1, 2],
    ])
    expect(one.ignored).toEqual(['One row is hidden in the sheet: row 3.'])
    const more = await read([
      { data: head + hide(2, 'hidden="true"') + hide(3, 'ht="0" customHeight="1"') + hide(7, 'hidden="1"') },
    ])
    expect(more.ignored).toEqual(['3 rows are hidden in the sheet: rows 2–3, 7.'])
  })
  it('is told, where it is a column', async () => {
    const cols = '<cols><col min="2" max="2" width="9" hidden="1"/><col min="3" max="3" width="9"/></cols>'
    const done = await read([{ before: cols, data: head + row(2, ['All', 40, 45.2]) }])
    expect(done.hidden).toEqual(new Set([1]))
    expect(done.ignored).toEqual(['Column B is hidden in the sheet: it is used only if you say so.'])
  })
  it('is every nothing, where the sheet shows none', async () => {
    const before = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>'
    const done = await read(
      [{ before, data: row(1, ['Rate']) + row(2, [0]) + row(3, [{ xml: '<c s="3"><v>0</v></c>' }]) }],
      ['0.0'],
    )
    expect(done.rows.slice(1)).toEqual([[''], ['']])
  })
  it('is hidden by a rule of the sheet, or said where a rule hangs on more than the number', async () => {
    const rule = (id: number, type: string, formula: string): string =>
      `<conditionalFormatting sqref="D1:D9 A2:A3"><cfRule type="${type}" dxfId="${id}" priority="1" operator="lessThan"><formula>${formula}</formula></cfRule></conditionalFormatting>`
    const dxfs = [
      '<font><b/></font>',
      '<numFmt numFmtId="170" formatCode="&quot;*&quot;"/>',
      '<font><color rgb="FFFFFFFF"/></font>',
      '<font><color rgb="FFFFFFFF"/></font><fill/>',
    ]
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/></cellXfs><dxfs>${dxfs.map((d) => `<dxf>${d}</dxf>`).join('')}</dxfs></styleSheet>`
    const by = async (id: number, type = 'cellIs', formula = '10') => {
      const more = { 'xl/styles.xml': new TextEncoder().encode(styles) }
      const data = [['Rate'], [5], [50], [5]].map((cells, i) => row(i + 1, cells)).join('')
      const done = await readXlsx(xlsx([{ data, after: rule(id, type, formula) }], { more }), null)
      return done.ok ? [done.value.rows.slice(1).flat(), done.value.ignored.length] : done.error.says
    }
    expect(await by(0)).toEqual([[5, 50, 5], 0])
    expect(await by(1)).toEqual([['*', 50, 5], 1])
    expect(await by(1, 'expression', 'AND($B2&lt;10,$C2=1)')).toEqual([[5, 50, 5], 1])
    expect(await by(1, 'cellIs', '$B$1')).toEqual([[5, 50, 5], 1])
    expect(await by(2)).toEqual([[UNSEEN, 50, 5], 1])
    expect(await by(3)).toEqual([[5, 50, 5], 0])
  })
  it('is hidden by a rule that asks how many there are beside it, or what stands there', async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/></cellXfs><dxfs><dxf><font><color theme="0"/></font></dxf><dxf><numFmt numFmtId="170" formatCode="&quot;*&quot;"/></dxf></dxfs></styleSheet>`
    const by = async (formula: string, id = 0) => {
      const more = { 'xl/styles.xml': new TextEncoder().encode(styles) }
      const after = `<conditionalFormatting sqref="B2:B4"><cfRule type="expression" dxfId="${id}" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`
      const lines = [
        ['Group', 'Rate', 'N', 'Show'],
        ['A', 51, 8, 'no'],
        ['B', 52, 40, 'Yes'],
        ['C', 53, 9, 'no'],
      ]
      const data = lines.map((cells, i) => row(i + 1, cells)).join('')
      const done = await readXlsx(xlsx([{ data, after }], { more }), null)
      return done.ok ? done.value.rows.slice(1).map((r) => r[1]) : done.error.says
    }
    expect(await by('$C2&lt;10')).toEqual([UNSEEN, 52, UNSEEN])
    expect(await by('C2&lt;=8', 1)).toEqual(['*', 52, 53])
    expect(await by('$D2="NO"')).toEqual([UNSEEN, 52, UNSEEN])
    expect(await by('$C$3&gt;39', 1)).toEqual(['*', '*', '*'])
    expect(await by('D2&lt;10')).toEqual([51, 52, 53])
  })
  it('is seen in white letters where its cell is dark', async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="0" fontId="0" fillId="1"/></cellXfs><dxfs><dxf><font><color theme="0"/></font></dxf></dxfs></styleSheet>`
    const after =
      '<conditionalFormatting sqref="A2:A3"><cfRule type="cellIs" operator="lessThan" dxfId="0" priority="1"><formula>10</formula></cfRule></conditionalFormatting>'
    const data = row(1, ['Rate']) + row(2, [5]) + row(3, [{ xml: '<c s="1"><v>5</v></c>' }])
    const more = { 'xl/styles.xml': new TextEncoder().encode(styles) }
    const done = await readXlsx(xlsx([{ data, after }], { more }), null)
    expect(done.ok && done.value.rows.slice(1)).toEqual([[UNSEEN], [5]])
  })
  it('is a number in letters of the color that lies behind them', async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="11"/></font><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="0" fontId="1" fillId="0"/><xf numFmtId="0" fontId="2" fillId="1"/></cellXfs></styleSheet>`
    const cells = ['Rate', ...[1, 2, 0].map((n) => ({ xml: `<c s="${n}"><v>31</v></c>` }))]
    const more = { 'xl/styles.xml': new TextEncoder().encode(styles) }
    const done = await readXlsx(xlsx([{ data: row(1, cells) }], { more }), null)
    expect(done.ok && done.value.rows[0]).toEqual(['Rate', UNSEEN, 31, 31])
    expect(done.ok && done.value.ignored).toEqual([
      'A number that the sheet hides or shows differently: what it shows is used.',
    ])
    const grey = styles.replace('theme="0"', 'rgb="FF1F4E79"').replace('FFFFFFFF', 'FF000000')
    const same = await readXlsx(
      xlsx([{ data: row(1, cells) }], { more: { 'xl/styles.xml': new TextEncoder().encode(grey) } }),
      null,
    )
    expect(same.ok && same.value.rows[0]).toEqual(['Rate', 31, UNSEEN, 31])
  })
  it('is not the sheet that is read, where another can be seen', async () => {
    const data = (rate: number): string => row(1, ['Group', 'Rate']) + row(2, ['All', rate])
    const done = await read([
      { name: 'Old', data: data(11.1), state: 'hidden' },
      { name: 'Kept', data: data(12.1), state: 'veryHidden' },
      { name: 'Data', data: data(45.2) },
    ])
    expect(done.sheet).toBe('Data')
    expect(done.sheets.map((s) => (s.hidden ? `(${s.name})` : s.name))).toEqual(['(Old)', '(Kept)', 'Data'])
    expect(done.ignored).toEqual(['2 other sheets: Old (hidden), Kept (hidden).'])
    expect(await readXlsx(xlsx([{ name: 'Old', data: data(11.1), state: 'hidden' }]), null)).toMatchObject({ ok: true })
  })
  it('is said, where a format hides it', async () => {
    const xml = (s: number) => ({ xml: `<c s="${s}"><v>31</v></c>` })
    const { ignored } = await read([{ data: row(1, ['Rate', xml(3), xml(3), xml(4)]) }], [';;;', '0.0'])
    expect(ignored).toEqual(['2 numbers that the sheet hides or shows differently: what it shows is used.'])
  })
})
