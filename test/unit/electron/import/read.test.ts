import { describe, expect, it } from 'vitest'
import { findSeparator, readCsv } from '../../../../electron/import/csv.ts'
import { decode, wordsToAsk } from '../../../../electron/import/encoding.ts'
import { otherKind, withoutTag } from '../../../../electron/import/kinds.ts'
import { readXlsx } from '../../../../electron/import/xlsx.ts'
import { limits } from '../../../../shared/import/cells/cells.ts'
import type { Result } from '../../../../shared/result/result.ts'
import { row, xlsx } from '../../../support/xlsx.ts'

/** What a file says wrong is told with its place, and what is in it is never changed on the way. */

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const refused = (read: Result<unknown>): string => {
  if (read.ok) throw new Error('It was read')
  expect(read.error.says).toContain('Nothing was brought in.')
  return `${read.error.says} (${read.error.where ?? ''})`
}

describe('letters', () => {
  const utf8 = bytes('District,Rate\nPeña,5\nDoña Ana,6\n')
  it('of a file that was cut in the middle of one are not read as those of another encoding', () => {
    expect(refused(decode(Buffer.concat([utf8, Buffer.from([0xc3])])))).toMatch(/the file was cut.*\(line 4, byte 1\)$/)
  })
  it('of two files that were put together are not either', () => {
    expect(refused(decode(Buffer.concat([utf8, Buffer.from('Ca\u00f1on,7\n', 'latin1')])))).toContain(
      '(line 4, byte 3)',
    )
  })
  it('that a file says are UTF-8 and are not, or that stand for nothing, are refused with their place', () => {
    const marked = Buffer.concat([bytes('\ufeffDistrict,Rate\nPe'), Buffer.from([0xf1]), bytes('a,5\n')])
    expect(refused(decode(marked))).toContain('(line 2, byte 3)')
    const nothing = Buffer.concat([bytes('District,Rate\nPe'), Buffer.from([0x81]), bytes('a,5\n')])
    expect(refused(decode(nothing))).toContain('(line 2, byte 3)')
    const half = Buffer.from('\ufeffDistrict,Rate\nPe\ud800a,5\n', 'utf16le')
    expect(refused(decode(half))).toContain('(line 2, character 3)')
  })
  it('of a file that does not say how they are written are asked about, by its own words', () => {
    const read = decode(Buffer.from('Ca\u00f1on City,5\nPe\u00f1a,6\nPe\u00f1a,7\n', 'latin1'))
    expect(read.ok && wordsToAsk(read.value)).toEqual(['Cañon', 'Peña'])
    const utf = decode(bytes('Cañon City,5\n'))
    expect(utf.ok && wordsToAsk(utf.value)).toEqual([])
  })

  it('looks for odd letters in no more time where a file is one long word', () => {
    const long = decode(Buffer.concat([Buffer.alloc(2_000_000, 'A'), Buffer.from([0xe9, 0x62])]))
    const began = performance.now()
    expect(long.ok && wordsToAsk(long.value)).toEqual([`${'A'.repeat(20)}éb`])
    expect(performance.now() - began).toBeLessThan(2000)
  })
  it('of a Windows file stay what they are, though two of them could be one of UTF-8', () => {
    const text = 'Ca\u00f1on \u00c9\u00a0\nPe\u00f1a\n\u00e9\n'
    expect(decode(Buffer.from(text, 'latin1'))).toEqual({ ok: true, value: { text, encoding: 'Windows-1252' } })
  })
})

describe('a text file', () => {
  const read = async (text: string): Promise<Result<unknown>> => {
    const reading = readCsv(text, findSeparator(text))
    for (;;) {
      const step = await reading.step()
      if (!step.ok || step.value) return step
    }
  }
  it('is parted by what stands between cells, and by no comma of a number, a title or a sentence', () => {
    const title = 'Prepared by Finance, 5/1/2026\nFunds, all\n'
    const forums = 'Purpose;Fund;FY26\nForums;IDEA;2.076,23\nBus passes, two schools;Title I;7.113,50\n'
    expect(findSeparator(title + forums)).toBe(';')
    expect(findSeparator(`${title}Group;Rate\nAll;18,5\nWhite;13,0\n`)).toBe(';')
    expect(findSeparator(`${title}Action,Owner,Due\nTrain,Ana;Sam,6/30\nBuy,Sam;Kim,6/30\n`)).toBe(',')
    expect(findSeparator('1,2\n3,4\n')).toBe(',')
  })
  it('has its quotes read behind a space, too, unless spaces or quotes are a cell’s own', async () => {
    const cells = async (text: string) => {
      const reading = readCsv(text, findSeparator(text))
      for (let step = await reading.step(); step.ok && !step.value; ) step = await reading.step()
      return reading.rows
    }
    const behind = ['Line, Fund, FY27', '"Coach, half", "Title II-A", "$81,000"', '"Aide" , "Title ""I""", 12000']
    expect(await cells(`${behind.join('\n')}\n`)).toEqual([
      ['Line', 'Fund', 'FY27'],
      ['Coach, half', 'Title II-A', '$81,000'],
      ['Aide', 'Title "I"', '12000'],
    ])
    expect(await cells('Item, Size\nPipe, "5" wide\n')).toEqual([
      ['Item', ' Size'],
      ['Pipe', ' "5" wide'],
    ])
    expect((await cells('Task, Who\nRead, "Ana"\n   Buy books, "Jo"\n'))[2]?.[0]).toBe('   Buy books')
  })
  it('has as many columns as a school’s spreadsheet, and says in which row there are more', async () => {
    const wide = (cells: number) => `Year,Rate\n${Array.from({ length: cells }, (_, i) => i).join(',')}\n`
    expect((await read(wide(limits.columns))).ok).toBe(true)
    expect(refused(await read(wide(limits.columns + 1)))).toContain(`Row 2 has ${limits.columns + 1} cells`)
  })
  it('says row and column of a quote that is never closed, and of a cell without an end', {
    tags: 'seconds',
  }, async () => {
    const head = 'District,Group,Year,Rate\nDenver,All,2017,1\n'
    expect(refused(await read(`${head}Denver,"White,2017,2\n`))).toContain('row 3, column 2 is never closed')
    expect(refused(await read(`${head}Denver,${'x'.repeat(1_500_000)},2017,2\n`))).toContain('Row 3, column 2 goes on')
  })
  it.each(['<html><table>', '\ufeff<!DOCTYPE html>', '\n <?xml version="1.0"?>', '<TABLE border=1>'])(
    'is none where a web page goes by its name: %j',
    (text) => expect(otherKind(bytes(text))).toContain('web page'),
  )
  it.each(['{"rows": [1]}', '[{"year": "2022-23"}]', '\ufeff[\n  ["Year", "Rate"]]'])(
    'is none where it is JSON: %j',
    (text) => expect(otherKind(bytes(text))).toContain('This is JSON'),
  )
  it('may begin with a name in brackets', () => expect(otherKind(bytes('[Rate],{Year}\n'))).toBeNull())
  it('may have one tag in front of its headings, as a state’s own site writes it', () => {
    const text = "<meta http-equiv='ContentType' content='text/csv; charset=UTF8'>Year,Rate\n2022-23,81\n"
    expect([otherKind(bytes(text)), withoutTag(text)]).toEqual([null, 'Year,Rate\n2022-23,81\n'])
    expect(withoutTag(`"${text.replace('>Year', '>Year"')}`)).toBe('"Year",Rate\n2022-23,81\n')
    const page = '<meta charset="utf-8"><title>Rates, by year</title>\n<p>a,b</p>\n'
    expect([withoutTag(page), otherKind(bytes(page)) === null]).toEqual([page, false])
  })
  it('may begin with a sign that web pages begin with', () => expect(otherKind(bytes('<10,<20\n'))).toBeNull())
})

describe('a spreadsheet', () => {
  it('is not read by another sheet than the one that was named', async () => {
    const data = row(1, ['Goal', 'Lead'])
    const book = xlsx([
      { name: 'North goals', data },
      { name: 'South goals', data },
    ])
    const said = refused(await readXlsx(book, 'South Goals'))
    expect(said).toContain(
      'There is no sheet “South Goals” in this file. Its sheets are: “North goals”, “South goals”.',
    )
  })

  const sheet = (xml: string, more = {}) =>
    readXlsx(xlsx([{ data: `${row(1, ['Group', 'Rate'])}${row(3, ['All', { xml }])}` }], { more }), null)
  const cell = async (xml: string) => {
    const read = await sheet(xml)
    return read.ok ? read.value.rows[2]?.[1] : read.error.says
  }
  it.each(['<c><v>abc</v></c>', '<c t="zz"><v>1</v></c>', '<c s="99"><v>1</v></c>', '<c t="s"><v>99</v></c>'])(
    'says in which row and column a cell can’t be read: %s',
    async (xml) => expect(refused(await sheet(xml))).toContain('row 3, column 2'),
  )
  it('keeps a day that is in no calendar as it stands, and takes none for nothing', async () => {
    expect(await cell('<c t="d"><v>2017-02-30</v></c>')).toBe('2017-02-30')
    expect(await cell('<c s="1"><v>46376.75</v></c>')).toBe('2026-12-20T18:00:00')
    expect(await cell('<c s="1"><v>1e9</v></c>')).toBe('day number 1e9')
    expect(await cell('<c s="1"><v>41000</v></c>')).toBe('2012-04-01')
    expect(await cell('<c><v>3000000</v></c>')).toBe(3_000_000)
    expect(await cell('<c><v></v></c>')).toBe('')
  })
  it('names everything in it that was not read', async () => {
    const nothing = new Uint8Array(3)
    const parts = ['comments1.xml', 'pivotTables/pivotTable1.xml', 'embeddings/oleObject1.bin', 'connections.xml']
    const read = await sheet('<c><v>1</v></c>', Object.fromEntries(parts.map((p) => [`xl/${p}`, nothing])))
    expect(read.ok && read.value.ignored).toEqual([
      'Connections to other data: not followed.',
      'Pivot tables.',
      'Embedded files and controls.',
    ])
  })
})

describe('cells of a sheet without anything in them', () => {
  const table = row(1, ['Group', 'Rate']) + row(2, ['All', 45])
  it('may reach down and to the right as far as a sheet does, and are no rows of the table', async () => {
    const empty =
      '<row r="3"><c r="XFD3" s="1"/></row><row r="1048575" ht="15"><c r="A1048575" s="1"></c></row><row r="1048576"/>'
    const read = await readXlsx(xlsx([{ data: table + empty }]), null)
    expect(read.ok && read.value.rows).toEqual([
      ['Group', 'Rate'],
      ['All', 45],
    ])
  })
  it('a cell with something in it, so far away, is refused all the same', async () => {
    const far = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    expect(refused(await readXlsx(xlsx([{ data: table + far }]), null))).toContain('goes down to row 1,048,576')
  })
})
