import {
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { type DocumentModel, type Figure, flat } from '../../../shared/briefing/document.ts'
import { logoSize } from '../../../shared/briefing/logo.ts'
import { ok, type Result } from '../../../shared/result/result.ts'
import type { Picture } from '../picture.ts'
import type { Typesetter } from '../typst.ts'
import { across, Writer } from './blocks.ts'
import { drawingsOf } from './dots.ts'
import { packed } from './pack.ts'
import { colors, runs, said, saidOf } from './runs.ts'
import { numberings, points, stylesOf } from './styles.ts'

/** Width and height of a sheet, in points. */
const sheets = { letter: [612, 792], legal: [612, 1008], a4: [595.28, 841.89] } as const

/**
 * A document for Word: the same words, tables and pictures as on paper, with the same figures withheld, as headings,
 * lists and tables that can be pasted elsewhere. The same model gives the same bytes. `tight`: its number of pages is fixed.
 */
export async function wordOf(
  setter: Typesetter,
  model: DocumentModel,
  logo: Picture | null,
  tight = false,
): Promise<Result<Uint8Array>> {
  const figures = [...flat(model.blocks)].filter((b): b is Figure => b.t === 'figure')
  const drawn = drawingsOf(setter, figures)
  if (!drawn.ok) return drawn
  const drawings = new Map(figures.map((f, i) => [f, drawn.value[i] as (typeof drawn.value)[number]]))
  const writer = new Writer(model, drawings, tight)
  const language = [model.lang, model.region.toUpperCase()].filter((w) => w !== '').join('-')
  const [width, height] = sheets[model.paper]
  const side = points((width - across) / 2)
  const document = new Document({
    title: model.title,
    creator: model.author,
    lastModifiedBy: model.author,
    subject: model.kind,
    styles: stylesOf(model, language, tight),
    numbering: { config: [...numberings] },
    sections: [
      {
        properties: {
          page: {
            size: { width: points(width), height: points(height) },
            margin: {
              top: points(tight ? 52 : 72),
              bottom: points(tight ? 46 : 64),
              left: side,
              right: side,
              header: points(tight ? 24 : 30),
              footer: points(tight ? 22 : 28),
            },
          },
        },
        headers: { default: head(model) },
        footers: { default: foot(model) },
        children: [...masthead(model, logo), writer.title(), ...writer.blocks(model.blocks)],
      },
    ],
  })
  return ok(packed(await Packer.toBuffer(document), model.date, writer.captions, model.lang === 'en'))
}

const toRight = { tabStops: [{ type: TabStopType.RIGHT, position: points(across) }] }

/**
 * The header of every page: who may read the document, its edition and its day, so that a loose page still shows where
 * it belongs.
 */
const head = ({ foot, draft, words }: DocumentModel) =>
  new Header({
    children: [
      new Paragraph({
        style: 'RunningHead',
        ...toRight,
        children: [
          ...runs(foot),
          ...(draft ? [new TextRun({ children: ['\t', words.draft], bold: true, color: colors.ink })] : []),
        ],
      }),
    ],
  })

/** The footer: the document's name and the page number. */
const foot = ({ running, words }: DocumentModel) =>
  new Footer({
    children: [
      new Paragraph({
        style: 'RunningHead',
        ...toRight,
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 5, color: colors.rule } },
        children: [
          ...runs([running.left, running.right].filter((w) => w !== '').join(' · ')),
          new TextRun({
            children: ['\t', `${words.page} `.trimStart(), PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

/**
 * The head of the first page: the district and its logo. The draft mark is part of the text, so that a screen reader
 * reads it.
 */
function masthead(model: DocumentModel, logo: Picture | null): Paragraph[] {
  const { masthead: own, kind, draft, words } = model
  return [
    ...(logo !== null && model.logo !== null ? [logoOf(logo, model.logo.alt)] : []),
    said('MastheadName', own.name),
    ...(own.under === '' ? [] : [said('MastheadUnder', own.under)]),
    saidOf('MastheadUnder', [
      ...(kind === '' ? [] : runs(kind, { bold: true, color: colors.accent })),
      ...runs(
        [kind, own.right]
          .filter((w) => w !== '')
          .join(' · ')
          .slice(kind.length),
      ),
    ]),
    ...(draft ? [said('MastheadName', words.draft)] : []),
  ]
}

function logoOf({ type, bytes, width, height }: Picture, alt: string): Paragraph {
  const size = logoSize(width, height)
  return saidOf('MastheadName', [
    new ImageRun({
      type: type === 'image/png' ? 'png' : 'jpg',
      data: bytes,
      transformation: { width: Math.round((size.width * 96) / 72), height: Math.round((size.height * 96) / 72) },
      altText: { name: alt, title: alt, description: alt },
    }),
  ])
}
