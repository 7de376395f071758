import type { PrintedTable } from '../../shared/briefing/csv.ts'
import { folded, wholeWords } from '../../shared/words/index.ts'
import type { PdfFile } from './pdf/file.ts'
import { packed } from './pdf/packed.ts'
import { type Dict, isArray, isDict, refTo, stringOf } from './pdf/values.ts'

/**
 * Makes a tagged file fit for an archive as well: PDF/A-3a beside PDF/UA-1, which the compiler can't write at once. The
 * file's metadata says so, its colors are defined by the profile that it already holds, and the tables on its pages are
 * attached as CSV. Nothing is drawn differently, and the same file gives the same bytes.
 */
export function makeArchival(file: PdfFile, tables: readonly PrintedTable[]): void {
  nameColours(file)
  sayStandards(file)
  attach(file, tables)
}

const dict = (...entries: readonly (readonly [string, Dict | string | readonly (string | Dict)[]])[]): Dict =>
  new Map(entries)

function nameColours(file: PdfFile): void {
  const profile = [...file.objects].find(([, { value, bytes }]) => bytes !== undefined && isDict(value) && isRgb(value))
  if (profile === undefined) throw new Error('A document without a color profile')
  const intent = dict(
    ['/Type', '/OutputIntent'],
    ['/S', '/GTS_PDFA1'],
    ['/OutputConditionIdentifier', '(sRGB)'],
    ['/Info', '(sRGB)'],
    ['/DestOutputProfile', refTo(profile[0])],
  )
  file.catalog.set('/OutputIntents', [file.add(intent)])
}

/** An RGB profile has three components, and no other stream has /N 3 without a /Type. */
const isRgb = (value: Dict): boolean => value.get('/N') === '3' && !value.has('/Type') && isArray(value.get('/Range'))

/** PDF/A does not know the PDF/UA entry of the metadata, so the file itself has to describe it. */
const extension =
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA to which the file conforms</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>'
const spaces =
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"'

function sayStandards(file: PdfFile): void {
  const own = file.catalog.get('/Metadata')
  const read = file.streamOf(own)
  if (read === undefined) throw new Error('A paper without metadata')
  const said = new TextDecoder().decode(read)
  const more = said
    .replace('<rdf:Description rdf:about=""', `<rdf:Description rdf:about="" ${spaces}`)
    .replace(
      '</rdf:Description>',
      `<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>${extension}</rdf:Description>`,
    )
  // The metadata is not compressed: archives read it without unpacking.
  file.replaceStream(own, dict(['/Type', '/Metadata'], ['/Subtype', '/XML']), new TextEncoder().encode(more))
}

/** A file name of letters that every archive accepts: “03-grade-3-reading.csv”. */
const nameOf = (caption: string, i: number): string => {
  const plain = wholeWords(
    folded(caption)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
    60,
  ).replaceAll(' ', '-')
  return `${String(i + 1).padStart(3, '0')}${plain === '' ? '' : `-${plain}`}.csv`
}

function attach(file: PdfFile, tables: readonly PrintedTable[]): void {
  if (tables.length === 0) return
  const date = file.dict(file.trailer.get('/Info'))?.get('/ModDate')
  if (typeof date !== 'string') throw new Error('A paper without a day')
  const named = tables.map(({ caption, text }, i) => {
    const bytes = new TextEncoder().encode(text)
    const stream = dict(
      ['/Type', '/EmbeddedFile'],
      ['/Subtype', '/text#2Fcsv'],
      ['/Filter', '/FlateDecode'],
      ['/Params', dict(['/ModDate', date], ['/Size', String(bytes.length)])],
    )
    const at = file.add(stream, packed(bytes))
    const name = stringOf(nameOf(caption, i))
    const spec = dict(
      ['/Type', '/Filespec'],
      ['/F', name],
      ['/UF', name],
      ['/Desc', stringOf(caption)],
      ['/AFRelationship', '/Data'],
      ['/EF', dict(['/F', at], ['/UF', at])],
    )
    return [name, file.add(spec)] as const
  })
  const { catalog } = file
  catalog.set(
    '/AF',
    named.map(([, spec]) => spec),
  )
  const names = file.dict(catalog.get('/Names')) ?? new Map()
  names.set('/EmbeddedFiles', dict(['/Names', named.flat()]))
  catalog.set('/Names', names)
}
