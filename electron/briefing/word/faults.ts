import { strFromU8, unzipSync } from 'fflate'

/**
 * Checks what a document for Word must and must not hold; gives a short phrase for each fault, empty if there are none.
 */
export function wordFaults(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes)
  const xml = (name: string): string => {
    const part = parts[name]
    return part === undefined ? '' : strFromU8(part)
  }
  const body = xml('word/document.xml')
  const faults: string[] = []
  if (!/<w:docDefaults>[\s\S]*?<w:lang [^>]*w:(?:val|bidi)="[a-z]{2}/.test(xml('word/styles.xml')))
    faults.push('its language is not set')
  if (!/<dc:title>[^<]+<\/dc:title>/.test(xml('docProps/core.xml'))) faults.push('it has no title')
  if (Object.keys(parts).some((name) => /vbaProject|activeX|embeddings/i.test(name))) faults.push('a program is in it')
  if (Object.keys(parts).some((name) => name.endsWith('.rels') && xml(name).includes('TargetMode="External"')))
    faults.push('it asks for something outside of itself')
  const levels = [...body.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map((m) => Number(m[1]))
  if (levels[0] !== 1 || levels.filter((l) => l === 1).length !== 1) faults.push('its title is not its first heading')
  if (levels.some((l, i) => i > 0 && l > (levels[i - 1] ?? 0) + 1)) faults.push('a heading leaves out a level')
  const tables = [...body.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map((m) => m[0])
  if (tables.some((t) => !/^<w:tbl>[\s\S]*?<w:tr\b[^>]*><w:trPr>(?:(?!<\/w:trPr>)[\s\S])*<w:tblHeader\/>/.test(t)))
    faults.push('a table has no head')
  if (tables.some((t) => !/<w:tblLook [^>]*w:firstColumn="(?:1|true)"/.test(t)))
    faults.push('a row of a table has no name')
  if (tables.some((t) => !/<w:tblCaption w:val="[^"]+"\/>/.test(t))) faults.push('a table has no name')
  const pictures = [...body.matchAll(/<wp:docPr\b[^>]*>/g)].map((m) => m[0])
  if (pictures.some((p) => !/\bdescr="[^"]+"/.test(p))) faults.push('a picture has no text in its place')
  return faults
}
