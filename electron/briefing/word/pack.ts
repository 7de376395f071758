import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The timestamp of every part of such a file: only its properties say when it was made. */
const noClock = new Date(1980, 0, 1)

/**
 * Makes the file the same, byte by byte, for one plan and day: parts that the library wrote by the clock, at random, or
 * with numbers counted across documents are rewritten, and all are packed with one fixed time. `date` is the document's
 * day (ISO); its properties name noon of it. Each table gets its own name (`captions`), for screen readers. `english`: words of
 * another script are said in the language that was guessed for them.
 */
export function packed(bytes: Uint8Array, date: string, captions: readonly string[], english: boolean): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).sort()
  const chance = new Map<string, string>()
  const out: Zippable = {}
  // Word expects this part first.
  for (const name of ['[Content_Types].xml', ...names.filter((n) => n !== '[Content_Types].xml')]) {
    const part = parts[name]
    if (part === undefined) continue
    const isText = /\.(xml|rels)$/.test(name)
    out[name] = [
      isText ? strToU8(settled(steady(name, strFromU8(part), date, captions, chance), english)) : part,
      { mtime: noClock, level: name.endsWith('.png') ? 0 : 6 },
    ]
  }
  return zipSync(out)
}

const settled = (xml: string, english: boolean): string =>
  xml.replace(/<w:lang w:val="\?([a-z]+)" w:bidi="\?[a-z]+"\/>/g, english ? '<w:lang w:val="$1" w:bidi="$1"/>' : '')

function steady(
  name: string,
  xml: string,
  date: string,
  captions: readonly string[],
  chance: Map<string, string>,
): string {
  // Random ids of relationships become numbers, in the order in which they are met.
  const known = (id: string) => {
    const found = chance.get(id) ?? `rIdg${chance.size + 1}`
    chance.set(id, found)
    return found
  }
  let text = xml.replace(
    /(\b(?:Id|r:id|r:embed|r:link)=")(rId)?([\w-]{21})"/g,
    (_, head: string, r = '', id: string) => `${head}${known(`${r}${id}`)}"`,
  )
  if (name === 'docProps/core.xml')
    text = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T12:00:00Z`)
  if (name === 'word/document.xml') {
    let drawing = 0
    text = text.replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")\d+"/g, (_, head: string) => `${head}${++drawing}"`)
    text = numberedAnew(text, /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g)
    let table = 0
    text = text.replace(/<\/w:tblPr>/g, (end) => `<w:tblCaption w:val="${escaped(captions[table++] ?? '')}"/>${end}`)
  }
  return text
}

/** Renumbers ids in the order in which they are met; equal ids stay equal. */
function numberedAnew(text: string, pattern: RegExp): string {
  const seen = new Map<string, number>()
  return text.replace(pattern, (_, head: string, id: string) => {
    const no = seen.get(id) ?? seen.size + 1
    seen.set(id, no)
    return `${head}${no}"`
  })
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
