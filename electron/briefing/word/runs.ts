import { Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Mark } from '../../../shared/briefing/document.ts'
import { passagesOf, tongueOfText } from '../../../shared/briefing/scripts.ts'
import { oneDay, oneWord } from '../../../shared/briefing/text.ts'

/** How words look, beyond the style of their paragraph. */
export interface Look {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  /** In half points. */
  readonly size?: number
  /** The language of the words, if it differs from the document's. */
  readonly lang?: string | undefined
  /** True where a day stays on one line: in a column that is wide enough. */
  readonly wholeDay?: boolean
}

export const colors = {
  ink: '16202A',
  soft: '47535E',
  accent: '0B4A5A',
  mute: '84919B',
  target: 'A63C06',
  rule: 'C3CCD2',
  tint: 'EFF3F5',
  good: '1B6640',
  warn: '8A5200',
  bad: '9E1B1B',
} as const

/** The first letter decides in which direction a text runs, if there is not more English in it. */
export const isFromRight = (text: string): boolean => tongueOfText(text)?.fromRight === true

/** After Arabic letters, the halves of a telephone number or of a year would change places. */
const digits = /(\d+(?:[-–.:]\d+)+)/

/**
 * The language of words: the plan's own, else a guess by their script. A guess is marked, and settled when the file is
 * packed: an English document takes it, another says all words in its own language.
 */
function taggedWith(lang: string | undefined, text: string) {
  const told = tongueOfText(text)
  if (lang !== undefined) return { language: told?.fromRight === true ? { bidirectional: lang } : { value: lang } }
  // Word counts most of these scripts as complex ones, whose language has its own place.
  return told === undefined ? {} : { language: { value: `?${told.lang}`, bidirectional: `?${told.lang}` } }
}

/** A goal and its number stay on one line, and so does a day in a column with room for it. */
const whole = (text: string, day: boolean): string => {
  const kept = text.replace(oneWord, (word) => word.replaceAll(' ', '\u00a0'))
  return day ? kept.replace(oneDay, (word) => word.replaceAll(' ', '\u00a0')) : kept
}

/** Words as runs. Right-to-left words run so wherever they occur, and their figures keep their order. */
export function runs(text: string, { lang, wholeDay = false, ...look }: Look = {}): TextRun[] {
  if (isFromRight(text)) return leftwards(text, lang, look)
  if (lang !== undefined || tongueOfText(text) !== undefined)
    return [new TextRun({ text: whole(text, wholeDay), ...look, ...taggedWith(lang, text) })]
  // Among English words each passage is said in its own language.
  return passagesOf(text).flatMap(({ text: own, tongue }) =>
    tongue?.fromRight
      ? leftwards(own, undefined, look)
      : [new TextRun({ text: whole(own, wholeDay), ...look, ...taggedWith(undefined, own) })],
  )
}

function leftwards(text: string, lang: string | undefined, look: Omit<Look, 'lang' | 'wholeDay'>): TextRun[] {
  return text
    .split(digits)
    .filter((part) => part !== '')
    .map((part) => new TextRun({ text: part, ...look, ...taggedWith(lang, text), rightToLeft: !digits.test(part) }))
}

/** A box to tick, in the face that Word itself draws its check boxes with: the document's own have none. */
const boxes = 'MS Gothic'
export const boxToTick = (): TextRun =>
  new TextRun({ text: '☐', font: { ascii: boxes, hAnsi: boxes, eastAsia: boxes, cs: boxes } })

/** A paragraph of words in one of the document's styles. */
export const said = (style: string, text: string, look: Look = {}, keepNext = false): Paragraph =>
  new Paragraph({
    ...{ style, children: runs(text, look) },
    ...(isFromRight(text) && { bidirectional: true }),
    ...(keepNext && { keepNext }),
  })

/** A paragraph of several runs. */
export const saidOf = (style: string, children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ style, children })

/** The color of a status word. A shape beside it would be a character, which a voice says before each word: “black diamond”. */
const statusColors: Readonly<Record<Mark, string>> = {
  ontrack: colors.good,
  improved: colors.good,
  atrisk: colors.warn,
  offtrack: colors.bad,
  done: colors.ink,
  notstarted: colors.soft,
}

/** Where the word of a status ends: before its day, or before what figures say beside it. */
const behindStatus = /(?<=,) (?=[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})| (?=\([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\))|; /

/** A status: its word, and lighter its day and what figures say beside it. */
export function statusRuns(mark: Mark, text: string, look: Look = {}): TextRun[] {
  const beside = text.search(behindStatus)
  const [word, rest] = beside === -1 ? [text, ''] : [text.slice(0, beside), text.slice(beside)]
  return [...runs(word, { ...look, bold: true, color: statusColors[mark] }), ...(rest === '' ? [] : runs(rest, look))]
}
