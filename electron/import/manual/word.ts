import { ok, type Result } from '../../../shared/result/result.ts'
import { counted } from '../../../shared/words/index.ts'
import { notBroughtIn } from '../refusal.ts'
import { unpack } from '../unzip.ts'
import { attribute, plain } from '../xml.ts'
import { type TextReading, wholeText } from './reading.ts'
import { headsNote, pageHeads, withHeads } from './word-heads.ts'

const next = 'Save it again in Word as .docx, and choose that file.'
const refused = (says: string, then = next, where?: string) => notBroughtIn(says, then, where)
const damaged = 'This Word file is damaged or locked with a password, so it can’t be read.'
const words = {
  tooLarge: 'Unzipped, this Word file is far bigger than a policy manual needs to be, so it was not opened.',
  damaged,
  next,
}

const MAIN = 'word/document.xml'
const RELS = 'word/_rels/document.xml.rels'
const wanted = (name: string) => name === MAIN || name === RELS || /^word\/(header|footer)\d*\.xml$/.test(name)

/**
 * Reads the text of a Word document, paragraph by paragraph. A document with tracked changes is refused, and the first
 * one named: nobody could know which words are the policy's.
 */
export function readWord(bytes: Uint8Array): Result<TextReading> {
  const zip = unpack(bytes, wanted, words)
  if (!zip.ok) return zip
  const main = zip.value.parts.get(MAIN)
  if (main === undefined)
    return refused('This is a zip file, but not a Word document.', 'Choose a PDF, a Word file (.docx) or a text file.')
  let xml: string
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(main)
  } catch {
    return refused(damaged)
  }
  if (!/<\/w:document>\s*$/.test(xml)) return refused(damaged)
  const changes = [...xml.matchAll(/<w:(ins|del|moveFrom|moveTo)\b[^>]*?(?<!\/)>/g)]
  if (changes.length > 0) {
    const first = changes[0]?.index ?? 0
    return refused(
      `This Word file has ${counted(changes.length, 'tracked change', 'tracked changes')} that nobody has accepted or rejected, so it doesn’t say which words are the policy’s.`,
      'Accept or reject them in Word (Review), save it, and choose it again.',
      near(xml, first),
    )
  }
  const heads = pageHeads(zip.value.parts)
  const notes = leftOut.flatMap(([what, says]) => (what.test(xml) ? says : []))
  const { text, said } = withHeads(xml, heads, textOf)
  return ok(wholeText(text, said.length === 0 ? notes : [...notes, headsNote(said)]))
}

/** A property of a run that is on: “<w:strike/>”, but not “<w:strike w:val="0"/>”. */
const mark = (name: string): string => `<w:${name}\\b(?![^>]*w:val="(?:0|false|off|none)")[^>]*>`
/** A run of words whose own properties have one of these marks. */
const runWith = (...names: readonly string[]): RegExp =>
  new RegExp(
    `<w:r(?:\\s[^>]*)?>\\s*<w:rPr>(?:(?!</w:rPr>)[\\s\\S])*(?:${names.map(mark).join('|')})[\\s\\S]*?</w:r>`,
    'g',
  )
const hidden = runWith('vanish', 'webHidden')
const struck = runWith('strike', 'dstrike')

/** Parts of a document that are not in its text, each with the sentence that says so. */
const leftOut: readonly (readonly [{ test(xml: string): boolean }, string])[] = [
  [/<w:comment(RangeStart|Reference)\b/, 'Comments in the margin were left out.'],
  [{ test: (xml) => xml.search(hidden) >= 0 }, 'Hidden words were left out.'],
  [{ test: (xml) => xml.search(struck) >= 0 }, 'Words that are struck out were left out.'],
  [/<w:(footnote|endnote)Reference\b/, 'Footnotes were left out.'],
  [
    /<w:numId w:val="(?!0")/,
    'Numbers and letters that Word adds on its own, such as “3.” or “(b)”, are not in the text.',
  ],
  [/<w:sym\b/, 'Symbols such as check boxes are not in the text.'],
]

/** “near “The superintendent shall””: the words before a place, for a person to search for in Word. */
function near(xml: string, at: number): string {
  const before = textOf(xml.slice(Math.max(0, at - 6000), at))
    .trim()
    .split(/\s+/)
    .slice(-6)
    .join(' ')
  const after = textOf(xml.slice(at, at + 6000))
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .join(' ')
  return `near “${before || after}”`
}

/** Everything that is read of a body: text, tabs, breaks, ends of paragraphs and cells, and page breaks. */
const piece =
  /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen|lastRenderedPageBreak)\b([^>]*?)\/?>|<\/w:(p|tc|tr)>|<w:(pPr)\b[^>]*>[\s\S]*?<\/w:pPr>|<(w:instrText|mc:Fallback)\b[^>]*>[\s\S]*?<\/\6>/g

function textOf(xml: string): string {
  let text = ''
  for (const [, words, mark, rest = '', end, props] of xml.replace(hidden, '').replace(struck, '').matchAll(piece)) {
    if (words !== undefined) text += plain(words)
    else if (mark === 'tab') text += '\t'
    else if (mark === 'noBreakHyphen') text += '-'
    else if (mark === 'br' || mark === 'cr') text += attribute(rest, 'w:type') === 'page' ? '\f' : '\n'
    else if (end === 'p') text += '\n\n'
    else if (end === 'tc') text = `${text.trimEnd()}\t`
    else if (end === 'tr') text = `${text.trimEnd()}\n`
    else if (props !== undefined) continue
  }
  return text.replace(/\n{3,}/g, '\n\n').replace(/\n+\f/g, '\n\f')
}
