import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import {
  type Block,
  cellsShown,
  type DocumentModel,
  type Figure,
  type Table as TableBlock,
} from '../../../shared/briefing/document.ts'
import { boldIn } from '../../../shared/briefing/lead.ts'
import { roomForWords } from '../../../shared/briefing/parts/longest-word.ts'
import { behindLabel } from '../../../shared/briefing/scripts.ts'
import { small } from '../../../shared/words/index.ts'
import type { Drawing } from './dots.ts'
import { boxToTick, colors, isFromRight, type Look, runs, said, saidOf, statusRuns } from './runs.ts'
import { lists, points, sizes } from './styles.ts'
import { cellOf, headRuns, isWhole, staysWithNext } from './table-cells.ts'

type Written = Paragraph | Table

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

/** The width of the text on every paper size, in points. */
export const across = 482

/** Pixels to a point: Word's pictures are measured in them. */
const dots = 96 / 72

/** What a chart's marks look like, in words: a voice says a character in their place as “white square”. */
const looks: Readonly<Record<Figure['key'][number]['how'], string>> = {
  outline: 'outlined',
  dashed: 'dashed outline',
  solid: 'filled',
  grey: 'gray',
  target: 'upright mark',
  missing: 'red stripes',
  dotted: 'dotted',
  black: 'black',
  half: 'half black',
  lower: 'lower half black',
  crossed: 'crossed out',
  sparse: 'wide stripes',
  dense: 'close stripes',
  line: 'dashed line',
}

/** A label that is a heading of the first level is as small as the other labels, without the rule over a part. */
const quiet = {
  border: { top: { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' } },
  spacing: { before: points(15), after: points(5), line: 252 },
} as const

const quietLook: Look = { size: 26 }

/** A small label where the number of pages is fixed. */
const tightQuiet = { ...quiet, spacing: { before: points(6), after: points(2), line: 240 } } as const

const tightLook: Look = { size: 22 }

/** Cells have a line below them and none around them. */
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const below = (size: number, color: string) => ({
  ...{ top: none, left: none, right: none },
  bottom: { style: BorderStyle.SINGLE, size, color },
})

/** The room at the sides of the cells of each column. */
function padsOf(columns: TableBlock['columns'], side: number) {
  // Beside a figure at the right edge of its column, a word at the left edge of the next would read as one with it.
  const isBesideFigure = (i: number) => columns[i]?.align !== 'right' && columns[i - 1]?.align === 'right'
  return (i: number) => ({
    left: points(isBesideFigure(i) ? 2 * side + 2 : side),
    right: points(i === columns.length - 1 ? 0 : side),
  })
}

/** What a screen reader takes for heads: the first row and the first column. */
const headsFirst = {
  ...{ firstRow: true, firstColumn: true, lastRow: false, lastColumn: false },
  ...{ noHBand: true, noVBand: true },
}

/** Turns blocks into Word's headings, paragraphs, lists, tables and pictures, in reading order. */
export class Writer {
  readonly #model: DocumentModel
  readonly #drawings: ReadonlyMap<Figure, Drawing>
  readonly #parts: readonly string[]
  /** The captions of the tables, in order: each table has its caption. */
  readonly captions: string[] = []
  #part = 0
  #list = 0
  /** The heading above: the name of a table without a caption. */
  #under: string

  readonly #tight: boolean

  constructor(model: DocumentModel, drawings: ReadonlyMap<Figure, Drawing>, tight = false) {
    this.#model = model
    this.#tight = tight
    this.#under = model.title
    this.#drawings = drawings
    this.#parts = partsOf(model.blocks)
  }

  /** The style is bold: what follows a long one's first sentence is not. */
  #reading(text: string): Paragraph {
    const bold = boldIn(text)
    if (bold === text) return said('Reading', text)
    return saidOf('Reading', [...runs(bold), ...runs(text.slice(bold.length), { bold: false })])
  }

  title(): Paragraph {
    return this.#heading(0, this.#model.title)
  }

  blocks(blocks: readonly Block[]): Written[] {
    return blocks.flatMap((b) => this.#block(b))
  }

  #heading(
    level: 0 | 1 | 2 | 3,
    text: string,
    how: { lang?: string | undefined; part?: boolean; newPage?: boolean; quiet?: boolean } = {},
  ) {
    const [label, own] = behindLabel(text)
    const look: Look = how.quiet && level === 1 ? (this.#tight ? tightLook : quietLook) : {}
    const words = [...(label === '' ? [] : runs(label, look)), ...runs(own, { ...look, lang: how.lang })]
    const children = how.part ? [new Bookmark({ id: `part-${++this.#part}`, children: words })] : words
    return new Paragraph({
      heading: headingLevels[level],
      children,
      ...(isFromRight(text) && { bidirectional: true }),
      ...(how.newPage && { pageBreakBefore: true }),
      ...(how.quiet && level === 1 && (this.#tight ? tightQuiet : quiet)),
    })
  }

  #listed(
    kind: keyof typeof lists,
    entries: readonly (readonly ParagraphChild[])[],
    isLeft: (i: number) => boolean = () => this.#model.fromRight === true,
  ): Paragraph[] {
    const instance = ++this.#list
    return entries.map(
      (children, i) =>
        new Paragraph({
          style: 'Listed',
          // Neither the first nor the last entry is alone on a page.
          ...((i === 0 || i === entries.length - 2) && entries.length > 1 && { keepNext: true }),
          ...(isLeft(i) && { bidirectional: true }),
          numbering: { reference: lists[kind], level: 0, instance, custom: true },
          children,
        }),
    )
  }

  #said(paragraphs: readonly string[], list: 'numbered' | 'plain' | undefined, style = 'Normal', look: Look = {}) {
    if (list === undefined) return paragraphs.map((p) => said(style, p, look))
    return this.#listed(
      list === 'numbered' ? 'numbers' : 'bullets',
      paragraphs.map((p) => runs(p, look)),
      (i) => this.#model.fromRight === true || isFromRight(paragraphs[i] ?? ''),
    )
  }

  #block(block: Block): Written[] {
    switch (block.t) {
      case 'keep':
        return this.blocks(block.blocks)
      case 'heading': {
        const part = block.level === 1 && !block.unlisted
        this.#under = block.text
        return [
          this.#heading(block.level, block.text, {
            ...{ lang: block.lang, part, quiet: block.quiet === true },
            ...(block.newPage && { newPage: true }),
          }),
        ]
      }
      case 'item':
        return [this.#heading(1, block.item), ...(block.type === '' ? [] : [saidOf('CoverLabel', runs(block.type))])]
      case 'hung': {
        const label =
          block.level === undefined
            ? said('CoverLabel', block.label)
            : this.#heading(block.level, block.label, { quiet: true })
        const style = block.tint ? 'Motion' : 'Normal'
        return [label, ...this.#said(block.paragraphs, block.list, style, block.strong ? { bold: true } : {})]
      }
      case 'options':
        return [
          this.#heading(2, block.label),
          ...this.#listed(
            'letters',
            block.options.map((o) => [...runs(o.title, { bold: true }), ...runs(o.text === '' ? '' : `. ${o.text}`)]),
          ),
        ]
      case 'contents':
        return [
          this.#heading(block.level, block.label),
          ...this.#listed(
            'numbers',
            this.#parts.map((p, i) => [new InternalHyperlink({ anchor: `part-${i + 1}`, children: runs(p) })]),
          ),
        ]
      case 'text':
        return this.#said(block.paragraphs, block.list)
      case 'reading':
        return [this.#reading(block.text)]
      case 'keys':
        return this.#listed(
          'bullets',
          block.items.map((k) => [...runs(k.figure, { bold: true }), ...runs(` ${k.says}`)]),
        )
      case 'side':
        return [
          ...(block.status === null ? [] : [saidOf('CoverLabel', statusRuns(block.status.mark, block.status.word))]),
          // A status at the foot of a page and its day on the next would be read as two things.
          ...block.under.map((u) => said('Note', u, {}, true)),
          said('Normal', block.text),
        ]
      case 'table':
        return this.#table(block)
      case 'figure':
        return this.#figure(block)
      case 'note':
        return block.text.split('\n').map((text) => said('Note', text))
      case 'lines':
        return [said('CoverLabel', block.label), ...Array.from({ length: block.many }, () => saidOf('ByHand', []))]
      case 'ticks':
        return [
          said('CoverLabel', block.label),
          ...block.options.map((o) => saidOf('Listed', [boxToTick(), ...runs(` ${o}`)])),
        ]
      case 'cards':
        return block.cards.flatMap((c) => [
          this.#heading(block.level, c.title, { quiet: true }),
          ...c.paragraphs.map((p) => said('Normal', p)),
          ...c.under.map((u) => said('Note', u)),
        ])
      case 'signatures':
        // The last who signs would be alone on a page.
        return block.roles.map((r, i) =>
          said('Signature', `${r}: ${small(block.signed[i] ?? block.date)}`, {}, i < block.roles.length - 1),
        )
    }
  }

  /** The picture with its description, its caption above and its legend below. */
  #figure(figure: Figure): Written[] {
    const drawing = this.#drawings.get(figure)
    if (drawing === undefined) throw new Error('A drawing was not drawn')
    const scale = Math.min(1, across / drawing.width)
    const size = { width: Math.round(drawing.width * scale * dots), height: Math.round(drawing.height * scale * dots) }
    const picture = new ImageRun({
      type: 'svg',
      data: Buffer.from(drawing.svg),
      transformation: size,
      fallback: { type: 'png', data: drawing.png },
      altText: { name: figure.caption, title: figure.caption, description: figure.alt },
    })
    const key = figure.key.flatMap(({ how, says }, i) => [
      ...(i === 0 ? [] : runs('; ')),
      ...runs(says),
      ...runs(` (${looks[how]})`),
    ])
    return [
      said('ChartCaption', figure.caption),
      new Paragraph({ style: 'Drawing', children: [picture], keepNext: key.length > 0 }),
      ...(key.length === 0 ? [] : [saidOf('ChartKey', key)]),
    ]
  }

  #table({ caption, columns, rows, write }: TableBlock): Written[] {
    // A table of many columns needs the room for its text.
    const many = columns.length > 7
    const side = many ? 1.5 : 3
    const roomy = roomForWords(columns, rows, { size: many ? sizes.narrow : sizes.cell, sides: 2 * side })
    const shares = roomy.reduce((sum, c) => sum + c.width, 0)
    const widths = roomy.map((c) => points((across * c.width) / shares))
    const at = (i: number) => ({
      ...(columns[i]?.align === 'right' && { alignment: AlignmentType.END }),
    })
    const padOf = padsOf(columns, side)
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(
        (c, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            borders: below(10, colors.ink),
            margins: padOf(i),
            verticalAlign: 'bottom',
            children: [
              new Paragraph({ style: many ? 'NarrowHead' : 'CellHead', children: headRuns(c.head), ...at(i) }),
            ],
          }),
      ),
    })
    const body = rows.map((r, k) => {
      const { cells: shown, last } = cellsShown(r)
      const isOver = (i: number) => last > 1 && i === shown.length - 1
      const wideOf = (i: number) => (isOver(i) ? widths.slice(i).reduce((a, b) => a + b, 0) : (widths[i] ?? 0))
      return new TableRow({
        cantSplit: isWhole(r),
        children: shown.map(
          (c, i) =>
            new TableCell({
              ...{
                width: { size: wideOf(i), type: WidthType.DXA },
                ...(isOver(i) && { columnSpan: last }),
                borders: below(4, colors.rule),
                margins: padOf(i),
              },
              children: cellOf(c, many ? 'NarrowText' : 'CellText', {
                ...{
                  strong: r.strong === true,
                  at: at(i),
                  tall: write === true,
                  keepNext: staysWithNext(rows, k),
                  wide: wideOf(i),
                },
              }),
            }),
        ),
      })
    })
    this.captions.push(caption ?? this.#under)
    return [
      ...(caption === null ? [] : [said('ChartCaption', caption)]),
      new Table({
        rows: [head, ...body],
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        width: { size: widths.reduce((sum, w) => sum + w, 0), type: WidthType.DXA },
        tableLook: headsFirst,
        ...(this.#model.fromRight && { visuallyRightToLeft: true }),
      }),
      saidOf('AfterTable', []),
    ]
  }
}

/** The parts of the document in order, for its contents. */
const partsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((b) =>
    b.t === 'keep' ? partsOf(b.blocks) : b.t === 'heading' && b.level === 1 && !b.unlisted ? [b.text] : [],
  )
