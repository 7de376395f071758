import { type Beside, BOX, FOOTER, HEADER, LONG_BOX, LONG_SHEET } from '../../shared/import/table/beside.ts'
import { attribute, columnAt, plain } from './xml.ts'

/**
 * What a workbook says outside the cells of a sheet: comments on them, text boxes, the header and footer of the printed
 * page, sheets of notes.
 */

/** A comment on a cell; row and column are from 0. */
export interface Comment {
  readonly row: number
  readonly column: number
  readonly text: string
}

type Part = (name: string) => string

/** The parts that a sheet links to, grouped by the kind that their names show. */
function linkedWith(sheet: string, part: Part): readonly string[] {
  const links = part(sheet.replace(/([^/]+)$/, '_rels/$1.rels'))
  return [...links.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].flatMap(([tag]) => {
    if (attribute(tag, 'TargetMode') === 'External') return []
    const target = attribute(tag, 'Target')
    return target.startsWith('/')
      ? target.slice(1)
      : target.replace(/^(\.\.\/)?/, (up) => (up ? 'xl/' : 'xl/worksheets/'))
  })
}

const lettersIn = (xml: string, tag: string): string =>
  plain([...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}(?:\\s[^>]*)?>([^<]*)<`, 'g'))].map(([, t = '']) => t).join(''))

const tidied = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A threaded comment begins with a note for older programs, and an old comment with its author's name. */
const legacy = /^\[Threaded comment\][\s\S]*?\n\s*(?:Comment|Reply):\s*/
const author = /^[^\n:]{2,60}:\s*\n/

/** The comments on the cells of a sheet. */
export function commentsOf(sheet: string, part: Part): readonly Comment[] {
  const linked = linkedWith(sheet, part)
  const found = new Map<string, string[]>()
  const add = (cell: string, text: string): void => {
    if (tidied(text) !== '') found.set(cell, [...(found.get(cell) ?? []), tidied(text).slice(0, 300)])
  }
  for (const name of linked.filter((n) => /threadedComment/i.test(n)))
    for (const [, tag = '', body = ''] of part(name).matchAll(
      /<((?:\w+:)?threadedComment\b[^>]*)>([\s\S]*?)<\/(?:\w+:)?threadedComment>/g,
    ))
      add(attribute(`<${tag}>`, 'ref'), lettersIn(body, 'text'))
  for (const name of linked.filter((n) => /\/comments[^/]*\.xml$|\/comments\//i.test(n)))
    for (const [, tag = '', body = ''] of part(name).matchAll(
      /<((?:\w+:)?comment\b[^>]*)>([\s\S]*?)<\/(?:\w+:)?comment>/g,
    )) {
      const cell = attribute(`<${tag}>`, 'ref')
      const text = lettersIn(body, 't')
      if (!found.has(cell) || !legacy.test(text)) add(cell, text.replace(legacy, '').replace(author, ''))
    }
  return [...found].flatMap(([cell, texts]): Comment[] => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    return letters === '' ? [] : [{ row: Number(digits) - 1, column: columnAt(letters) - 1, text: texts.join('; ') }]
  })
}

/** The most letters of a box that may be a title; a longer text covers much, and is read as a note. */
const TITLE_LETTERS = 60
/** The text of a button or an arrow. */
const ofButtons =
  /^(click|press|back to|return to|go to|next|previous|home|menu|print|reset|refresh|clear|instructions?)\b/i

/** The texts in the boxes on a sheet, one for each paragraph. */
function boxesOf(sheet: string, part: Part): readonly Beside[] {
  const texts = linkedWith(sheet, part)
    .filter((name) => /\/drawings\/[^/]+\.xml$/i.test(name))
    .flatMap((name) => [...part(name).matchAll(/<((?:\w+:)?)sp(?:\s[^>]*)?>([\s\S]*?)<\/\1sp>/g)])
    .flatMap(([, , shape = '']) => {
      const properties = /<(?:\w+:)?cNvPr\b[^>]*>/.exec(shape)?.[0] ?? ''
      if (/^(1|true)$/.test(attribute(properties, 'hidden'))) return []
      return [...shape.matchAll(/<((?:\w+:)?)p(?:\s[^>]*)?>([\s\S]*?)<\/\1p>/g)].map(([, , paragraph = '']) => {
        const runs = paragraph.replace(
          /<((?:\w+:)?)r>(?:[^<]|<(?!\/\1r>))*\sstrike\s*=\s*["'](?:sng|dbl)Strike(?:[^<]|<(?!\/\1r>))*<\/\1r>/g,
          '',
        )
        return tidied(lettersIn(runs, 't'))
      })
    })
  return [...new Set(texts)].flatMap((text): Beside[] =>
    !/\p{L}{2}/u.test(text) || ofButtons.test(text)
      ? []
      : text.length <= TITLE_LETTERS
        ? [{ where: BOX, text, over: true }]
        : [{ where: LONG_BOX, text, over: false }],
  )
}

/** The printed page's header and footer, without page numbers, days and font codes. */
function printedOf(xml: string): readonly Beside[] {
  const found = [...xml.matchAll(/<(?:\w+:)?(odd|even|first)(Header|Footer)(?:\s[^>]*)?>([^<]*)</g)].flatMap(
    ([, , kind = '', coded = '']) => {
      const bare = plain(coded)
        .replace(/&"[^"]*"|&K[\dA-F]{2}(?:[\dA-F]{4}|[+-]\d{3})|&\d+(?!\d)/g, '')
        .replace(/&&/g, '\u0000')
        .replace(/\bpage\s*&P(\s*(of|\/)\s*&N)?|&P(\s*(of|\/)\s*&N)?/gi, ' ')
      return bare
        .split(/&[LCR]|[\r\n]+/)
        .map((text) => tidied(text.replace(/&[A-Z]/gi, ' ').replaceAll('\u0000', '&')))
        .filter((text) => /\p{L}{2}/u.test(text))
        .map((text): Beside => ({ where: kind === 'Header' ? HEADER : FOOTER, text, over: kind === 'Header' }))
    },
  )
  return found.filter((one, i) => found.findIndex((o) => o.text === one.text && o.where === one.where) === i)
}

/** The boxes and the printed page of a sheet; `whole` is the sheet's XML. */
export const saidOn = (sheet: string, whole: string, part: Part): readonly Beside[] => [
  ...boxesOf(sheet, part),
  ...printedOf(whole),
]

/** The most lines of a note. A longer sheet is for looking things up, and mentions every column that there is. */
const FEW_LINES = 12
const MOST_LINES = 200

/** The name of a sheet that only leads to the others. */
const leads = /^(table of )?contents?$|^(index|toc|menu|links|navigation|change ?log|version history|lists?|lookups?)$/i

/** The most lines of a hidden sheet of notes. A longer one is a list of choices. */
const FEW_HIDDEN = 3

/** The text of a sheet of notes, line by line. */
export function notesOn(name: string, rows: readonly (readonly unknown[])[], hidden = false): readonly Beside[] {
  if (leads.test(name.trim())) return []
  const lines = rows
    .map((row) =>
      row
        .map((cell) => tidied(String(cell ?? '')))
        .filter((text) => text !== '')
        .join(' | '),
    )
    .filter((line) => /\p{L}{2}/u.test(line))
  if (hidden && lines.length > FEW_HIDDEN) return []
  const where = lines.length > FEW_LINES ? `${LONG_SHEET} “${name}”` : `A note on the sheet “${name}”`
  return lines.slice(0, MOST_LINES).map((text) => ({ where, text: text.slice(0, 500), over: false }))
}
