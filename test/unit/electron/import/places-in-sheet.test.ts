import { describe, expect, it } from 'vitest'
import { withoutCdata, withPlaces } from '../../../../electron/import/places-in-sheet.ts'

/** Sheets of other programs than Excel. */

describe('cells and rows that do not say where they stand', () => {
  it('come one after the other', () => {
    const sheet =
      '<sheetData><row><c t="s"><v>0</v></c><c/><c><v>1</v></c></row><row/><row><c><v>2</v></c></row></sheetData>'
    expect(withPlaces(sheet)).toBe(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1"><v>1</v></c></row><row/><row r="3"><c r="A3"><v>2</v></c></row></sheetData>',
    )
  })
  it('come behind one that does, as far as the columns go', () => {
    const sheet = '<row r="7"><c r="Z7"><v>0</v></c><c><v>1</v></c></row>'
    expect(withPlaces(sheet)).toContain('<c r="AA7"><v>1</v></c>')
    expect(withPlaces('<x:row r="2"><x:c><x:v>1</x:v></x:c></x:row>')).toContain('<x:c r="A2">')
  })
  it('are left alone where all say it', () => {
    const sheet = '<row r="1"><c r="A1"><v>0</v></c></row>'
    expect(withPlaces(sheet)).toBe(sheet)
  })
})

it('texts between signs are texts', () => {
  expect(withoutCdata('<si><t><![CDATA[White & <b>]]></t></si>')).toBe('<si><t>White &amp; &lt;b&gt;</t></si>')
})
