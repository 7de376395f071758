import { shapeOf } from '../../../shared/manual/heads.ts'
import { listed } from '../../../shared/words/index.ts'
import { attribute, plain } from '../xml.ts'

/** What a Word document says at the head and the foot of its pages: in many manuals the code is only there, or “DRAFT”. */

/** A head or foot that is longer is no code and no status. */
const LONGEST = 80
const says =
  /\b(?:draft|not (?:yet )?(?:adopted|approved)|(?:first|second) reading|repealed|rescinded|superseded|sample|proposed)\b/i

/** The heads and feet by the id under which the document names them. */
export function pageHeads(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const read = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array())
  const named = new Map(
    [...read('word/_rels/document.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].flatMap(([tag]) => {
      const part = `word/${attribute(tag, 'Target').replace(/^(?:\/word\/|\.\/)/, '')}`
      return parts.has(part) && /(?:header|footer)\d*\.xml$/.test(part)
        ? [[attribute(tag, 'Id'), read(part)] as const]
        : []
    }),
  )
  // Programs other than Word write heads that the document does not name.
  const all = [...parts.keys()].filter((name) => /(?:header|footer)\d*\.xml$/.test(name))
  return named.size > 0 ? named : new Map(all.map((name) => [name, read(name)]))
}

/**
 * The text with what its pages’ heads and feet say of it: a code above the section that it is over, and “draft” below that,
 * where it is part of the last policy.
 */
export function withHeads(
  xml: string,
  heads: ReadonlyMap<string, string>,
  textOf: (xml: string) => string,
): { readonly text: string; readonly said: readonly string[] } {
  if (heads.size === 0) return { text: textOf(xml), said: [] }
  const said = new Set<string>()
  let before: readonly string[] = []
  const isNamed = /<w:(?:header|footer)Reference\b/.test(xml)
  let own: readonly string[] = isNamed ? [] : [...heads.values()].flatMap((head) => linesOf(head, textOf))
  const text = sectionsOf(xml).map((section) => {
    const ids = [...section.matchAll(/<w:(?:header|footer)Reference\b[^>]*>/g)].map(([tag]) => attribute(tag, 'r:id'))
    // A section without heads of its own has those of the one before.
    if (ids.length > 0) own = [...new Set(ids.flatMap((id) => linesOf(heads.get(id) ?? '', textOf)))]
    const codes = own.filter((l) => shapeOf(l, new Set())?.isNamed)
    const states = own.filter((l) => !codes.includes(l) && says.test(l))
    for (const line of [...codes, ...states]) said.add(line)
    const above = codes.filter((c) => !before.includes(c))
    before = codes
    return [...above.map((l) => `${l}\n\n`), textOf(section), ...states.map((l) => `${l}\n\n`)].join('')
  })
  return { text: text.join(''), said: [...said] }
}

/** A document’s sections; the properties of each, with its heads, are at its end. */
const sectionsOf = (xml: string): readonly string[] =>
  xml.split(/(?<=<\/w:sectPr>(?:(?!<w:p[ >])[\s\S]){0,200}?<\/w:p>)/)

const linesOf = (xml: string, textOf: (xml: string) => string): readonly string[] => {
  // Word’s own watermark is a drawing with its words in an attribute.
  const drawn = [...xml.matchAll(/<v:textpath\b[^>]*\bstring="([^"]*)"/g)].map(([, words = '']) => plain(words))
  return [...textOf(xml).split(/[\n\t\f]/), ...drawn]
    .map((l) => l.trim())
    .filter((l) => l !== '' && l.length <= LONGEST)
}

export const headsNote = (said: readonly string[]): string =>
  `At the head or foot of its pages it says ${listed(said.slice(0, 4).map((l) => `“${l}”`))}${said.length > 4 ? ' and more' : ''}; that was kept with the text.`
