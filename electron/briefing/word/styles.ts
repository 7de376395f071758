import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  type NumberingDefinition,
} from 'docx'
import type { DocumentModel } from '../../../shared/briefing/document.ts'
import { colors } from './runs.ts'

/** Faces that come with every Word: text in the serif, tables and figures in the sans, as in the PDFs. */
const serif = 'Cambria'
const sans = 'Calibri'

/** Points in Word's units: twentieths of a point, and half points for type. */
export const points = (n: number): number => Math.round(n * 20)
const letters = (n: number): number => Math.round(n * 2)

/** Type sizes in a table, in points: in an ordinary one, and in one with many columns. */
export const sizes = { cell: 9.5, narrow: 8.75 } as const

const line = (color: string, size: number, space: number) => ({ style: BorderStyle.SINGLE, size, space, color })

const own = (
  id: string,
  name: string,
  { paragraph, run }: Pick<IParagraphStyleOptions, 'paragraph' | 'run'>,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: paragraph ?? {},
  run: run ?? {},
})

const head = (size: number, before: number, after: number, font: string) => ({
  run: { font, size: letters(size), bold: true, color: colors.ink },
  paragraph: { spacing: { before: points(before), after: points(after), line: 252 }, keepNext: true, keepLines: true },
})

/** The style of each kind of paragraph; a person who takes the document over can change each in one place. */
export function stylesOf(model: DocumentModel, language: string, tight = false): IStylesOptions {
  const styles = looseStyles(model, language)
  return tight ? tightened(styles) : styles
}

/**
 * Styles for a document that has as much on its page as paper has: the label that paper sets beside the words is above
 * them here, which takes the room between paragraphs. Letters become smaller, heads most, and none smaller than those of a table.
 */
function tightened(styles: IStylesOptions): IStylesOptions {
  const least = letters(sizes.cell)
  const smaller = (size: number) => Math.max(least, Math.round((size * (size > letters(12.5) ? 10 : 11)) / 12))
  return JSON.parse(JSON.stringify(styles), (key, value) => {
    if (typeof value !== 'number') return value
    if (key === 'size') return value > least ? smaller(value) : value
    if (key === 'before' || key === 'after') return Math.round(value / 2)
    return key === 'line' ? 240 : value
  })
}

/** The styles of a paper that Word has none for, by the names that a person finds in its list. */
const ownStyles = [
  own('MastheadName', 'Masthead', { run: { font: sans, bold: true }, paragraph: { spacing: { after: 0 } } }),
  own('MastheadUnder', 'Masthead, below', {
    run: { font: sans, size: letters(9.5), color: colors.soft },
    paragraph: { spacing: { after: points(4) } },
  }),
  own('CoverLabel', 'Label', {
    run: { font: sans, bold: true, size: letters(10.5) },
    paragraph: { spacing: { before: points(8), after: points(2) }, keepNext: true },
  }),
  own('Motion', 'Motion', {
    run: { size: letters(12) },
    paragraph: { shading: { fill: colors.tint }, spacing: { after: points(7), line: 276 } },
  }),
  own('Reading', 'Reading sentence', {
    run: { bold: true, size: letters(12.5) },
    paragraph: { spacing: { before: points(10), after: points(7), line: 264 }, keepNext: true },
  }),
  own('ChartCaption', 'Chart caption', {
    run: { font: sans, bold: true, size: letters(10) },
    paragraph: { spacing: { before: points(10), after: points(4) }, keepNext: true },
  }),
  own('Drawing', 'Picture', { paragraph: { spacing: { after: points(3) } } }),
  own('ChartKey', 'Chart key', {
    run: { font: sans, size: letters(9), color: colors.soft },
    paragraph: { spacing: { after: points(9) } },
  }),
  own('CellText', 'Table text', {
    run: { font: sans, size: letters(sizes.cell) },
    paragraph: { spacing: { before: points(2), after: points(2), line: 240 } },
  }),
  own('CellHead', 'Table head', {
    run: { font: sans, size: letters(sizes.cell), bold: true },
    paragraph: { spacing: { before: points(2), after: points(2), line: 240 }, keepNext: true },
  }),
  {
    ...own('NarrowText', 'Table text, many columns', { run: { size: letters(sizes.narrow) } }),
    basedOn: 'CellText',
  },
  {
    ...own('NarrowHead', 'Table head, many columns', { run: { size: letters(sizes.narrow) } }),
    basedOn: 'CellHead',
  },
  own('AfterTable', 'After a table', {
    run: { size: letters(4) },
    paragraph: { spacing: { after: points(4), line: 240 } },
  }),
  own('Note', 'Note', {
    run: { font: sans, size: letters(9.5), color: colors.soft },
    paragraph: { spacing: { before: points(2), after: points(8), line: 252 } },
  }),
  own('Listed', 'List', { paragraph: { spacing: { after: points(4) } } }),
  own('ByHand', 'To write on', {
    // Paragraphs with one border count as one: without a line between them only the last would have its own.
    paragraph: {
      spacing: { before: points(20), after: 0 },
      border: { bottom: line(colors.soft, 4, 1), between: line(colors.soft, 4, 1) },
    },
  }),
  own('Signature', 'Signature', {
    run: { font: sans, size: letters(9.5) },
    paragraph: {
      spacing: { before: points(32), after: 0 },
      border: { top: line(colors.ink, 6, 4), between: line(colors.ink, 6, 4) },
    },
  }),
  own('RunningHead', 'Head and foot', {
    run: { font: sans, size: letters(9), color: colors.soft },
    paragraph: { spacing: { after: 0, line: 240 } },
  }),
] as const satisfies IStylesOptions['paragraphStyles']

function looseStyles(model: DocumentModel, language: string): IStylesOptions {
  const text = model.plain ? sans : serif
  return {
    default: {
      document: {
        run: {
          font: text,
          size: letters(model.plain ? 11.5 : 11),
          color: colors.ink,
          language: model.fromRight ? { value: 'en-US', bidirectional: language } : { value: language },
        },
        paragraph: { spacing: { after: points(7), line: 276 } },
      },
      heading1: head(25, 4, 12, text),
      heading2: {
        ...head(17, 22, 8, text),
        paragraph: { ...head(17, 22, 8, text).paragraph, border: { top: line(colors.ink, 10, 7) } },
      },
      heading3: head(13, 15, 5, text),
      heading4: head(11, 11, 4, sans),
    },
    paragraphStyles: ownStyles,
  }
}

export const lists = { bullets: 'bullets', numbers: 'numbers', letters: 'letters' } as const

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: points(20), hanging: points(15) } } },
})

/** Word's own lists. */
export const numberings: readonly NumberingDefinition[] = [
  { reference: lists.bullets, levels: [level(LevelFormat.BULLET, '•')] },
  { reference: lists.numbers, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  { reference: lists.letters, levels: [level(LevelFormat.UPPER_LETTER, '%1.')] },
]
