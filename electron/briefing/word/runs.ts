import { Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Mark } from '../../../shared/briefing/document.ts'
import { isOtherScript } from '../../../shared/briefing/scripts.ts'
import { oneWord } from '../../../shared/briefing/text.ts'

/** How words look, beyond the style of their paragraph. */
export interface Look {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  /** The language of the words, if it differs from the document's. */
  readonly lang?: string | undefined
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

/** The first letter decides in which direction a text runs. */
const runsLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u
export const isFromRight = (text: string): boolean => isOtherScript(text) && runsLeft.test(text)

/** After Arabic letters, the halves of a telephone number or of a year would change places. */
const digits = /(\d+(?:[-–.:]\d+)+)/

const taggedWith = (lang: string | undefined, left: boolean) =>
  lang === undefined ? {} : { language: left ? { bidirectional: lang } : { value: lang } }

/** A goal and its number stay on one line. */
const whole = (text: string): string => text.replace(oneWord, (word) => word.replaceAll(' ', '\u00a0'))

/** Words as runs. Right-to-left words run so wherever they occur, and their figures keep their order. */
export function runs(text: string, { lang, ...look }: Look = {}): TextRun[] {
  const left = isFromRight(text)
  if (!left) return [new TextRun({ text: whole(text), ...look, ...taggedWith(lang, false) })]
  return text
    .split(digits)
    .filter((part) => part !== '')
    .map((part) => new TextRun({ text: part, ...look, ...taggedWith(lang, true), rightToLeft: !digits.test(part) }))
}

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

/** Shapes beside a status word, in characters that every machine has; the word itself carries the meaning. */
const shapes: Readonly<Record<Mark, readonly [shape: string, color: string]>> = {
  ontrack: ['●', colors.good],
  improved: ['▲', colors.good],
  atrisk: ['▲', colors.warn],
  offtrack: ['◆', colors.bad],
  done: ['■', colors.ink],
  notstarted: ['○', colors.soft],
}

/** A status: its shape, then its word. */
export function statusRuns(mark: Mark, word: string): TextRun[] {
  const [shape, color] = shapes[mark]
  return [new TextRun({ text: `${shape} `, color, bold: true }), ...runs(word, { bold: true })]
}
