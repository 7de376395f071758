import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The clock that each part of every such file bears: none of them says when it was made, but its properties do. */
const noClock = new Date(1980, 0, 1)

/**
 * One file for one plan and day, byte by byte: what the library wrote with the clock, with chance, and with numbers that it
 * counts from one paper to the next is written anew, and all of it packed with one fixed time. `date` is the paper's
 * day (ISO), noon of which its properties name. Each table gets its own name (`captions`), for who listens.
 */
export function packed(bytes: Uint8Array, date: string, captions: readonly string[]): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).sort()
  const chance = new Map<string, string>()
  const out: Zippable = {}
  // What Word looks for first stands first.
  for (const name of ['[Content_Types].xml', ...names.filter((n) => n !== '[Content_Types].xml')]) {
    const part = parts[name]
    if (part === undefined) continue
    const isText = /\.(xml|rels)$/.test(name)
    out[name] = [
      isText ? strToU8(steady(name, strFromU8(part), date, captions, chance)) : part,
      { mtime: noClock, level: name.endsWith('.png') ? 0 : 6 },
    ]
  }
  return zipSync(out)
}

function steady(
  name: string,
  xml: string,
  date: string,
  captions: readonly string[],
  chance: Map<string, string>,
): string {
  // Ids of relationships that are made by chance, in the order in which they are met.
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

/** Numbers in the order in which they are met, the same one for the same. */
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
