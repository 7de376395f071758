import { dayInLanguage, dayInWords } from '../days/index.ts'
import { statusWords } from '../rules/status-names.ts'
import { capital, small } from '../words/index.ts'
import type { Context } from './context.ts'
import { type Block, type DocumentModel, type Drawn, printedIn } from './document.ts'
import { documentIds, documentKind, editionWords } from './documents.ts'
import { leftOutInFull } from './left-out.ts'
import { logoOf } from './logo.ts'
import { elsewhereNotes } from './parts/elsewhere.ts'
import { tablesInLowRows } from './parts/longest-word.ts'
import { withoutColumnsAlike } from './parts/table.ts'
import { shortened } from './text.ts'
import { tellFigures } from './told-figures.ts'
import { typedNotes } from './told-in-words.ts'
import { wordsUsed } from './words-used.ts'

export interface Frame {
  /** The document's short name, which chooses its template. */
  readonly document: DocumentModel['document']
  /** "Board briefing", at the head of page one and in the running head. */
  readonly kind: string
  /** The title, from the plan's own name. */
  readonly title: (planName: string) => string
  readonly blocks: readonly Block[]
  /** Each part goes to somebody else: pages name their owner at the head. */
  readonly sheets?: true
  /** The last blocks, after everything else: they may say what was left out. */
  readonly end?: () => readonly Block[]
  /** Lines to sign, at the very end: nothing may follow a signature. */
  readonly signed?: readonly Block[]
  readonly plain?: true
  /** The language of the paper, where it is not English. None of our own words is printed then. */
  readonly tongue?: {
    readonly lang: string
    readonly fromRight: boolean
    /** As the district wrote them in that language; '' where it has not: then the mark is ours, and the office’s name as it is. */
    readonly draft: string
    readonly office: string
  }
}

/** The number on the agenda of a board's paper, and the day: a page that comes loose says where it belongs. */
function headRight(ctx: Context, document: DocumentModel['document'], date: string): string {
  const item = document === 'board' ? ctx.write.line(ctx.request.cover.item, 'Number on the agenda') : ''
  return item === '' ? date : `${shortened(`Agenda item ${item}`, 40)} · ${date}`
}

/**
 * A document ends with the meaning of its words, except if its pages go to different people, if its number of pages
 * is fixed, if it is pasted elsewhere, or in another language, which has its own words.
 */
const explains = ({ document, sheets, tongue }: Frame): boolean => {
  const id = documentIds.find((d) => d === document)
  if (sheets || tongue || id === undefined) return false
  return documentKind(id).pages === undefined && !documentKind(id).goesOut
}

/** Letters in the running head for the district and the paper's name: what is left of the line is for the part that goes on. */
const mostInHead = 80
/** A long name is cut, and the paper's never: a page that comes loose says which paper it is from. */
const headLeft = (district: string, kind: string): string =>
  `${shortened(district, mostInHead - kind.length - 3)} · ${kind}`

const notForPacket = 'Not for the board’s packet'

/** The cabinet’s edition goes into no packet: a line that was typed for the packet would say the opposite. */
const cabinets = ({ reader }: Context, document: DocumentModel['document']): boolean => {
  const id = documentIds.find((d) => d === document)
  return reader === 'cabinet' || (id !== undefined && documentKind(id).readers.every((r) => r === 'cabinet'))
}

const confidential = ({ request, write }: Context): string =>
  shortened(write.line(request.confidential, 'Confidentiality line'), 80)

/** The frame around the pages of every document: district, office, title, date, draft mark. */
export function frame(ctx: Context, of: Frame): DocumentModel {
  const { document, kind, title, blocks, end, signed = [], plain, tongue, sheets } = of
  const { plan, request, write } = ctx
  const district = write.line(plan.get('district', 'district')?.name, 'District name') || 'District without a name'
  const words = plan.get('words', 'words')
  const office = tongue?.office || write.line(words?.office, 'Name of the office')
  const planName = write.line(words?.planName, 'Name of the plan') || 'equity plan'
  const date = tongue ? dayInLanguage(request.date, tongue.lang) : dayInWords(request.date)
  ctx.told('district', 'district', 'name')
  tellFigures(ctx, blocks)
  const glossary = explains(of) ? wordsUsed(ctx, blocks) : []
  const heading = title(planName)
  if (office) ctx.told('words', 'words', 'office')
  // Many papers have a title of their own: then the plan's name is on no page of them.
  if (words?.planName && (heading.includes(planName) || saysIn([...blocks, ...glossary], planName)))
    ctx.told('words', 'words', 'planName')
  // The district's name for a status is in many sentences, and in some documents in none.
  for (const word of statusWords) {
    const typed = write.line(words?.[word], 'Word for a status')
    if (typed && [small(typed), capital(typed)].some((w) => saysIn(blocks, w))) ctx.told('words', 'words', word)
  }
  const last = end?.() ?? []
  const leftOut = end === undefined ? [] : leftOutInFull(ctx)
  return {
    document,
    lang: tongue?.lang ?? 'en',
    region: tongue ? '' : 'us',
    ...(tongue?.fromRight && { fromRight: true }),
    ...(plain && { plain }),
    paper: request.paper,
    draft: request.draft,
    holes: request.holes ?? false,
    date: request.date,
    title: heading,
    kind,
    author: office ? `${district}, ${office}` : district,
    masthead: { name: district, under: office, right: date },
    logo: logoOf(plan, write),
    ...(sheets && { sheets }),
    running: {
      left: tongue ? shortened(district, mostInHead) : headLeft(district, kind),
      right: headRight(ctx, document, date),
    },
    // Every page names its edition: a loose page says for whom it was made.
    foot: tongue ? date : footOf(ctx, document, date),
    words: tongue
      ? { draft: tongue.draft.toUpperCase() || 'DRAFT', page: '', of: '/' }
      : { draft: 'DRAFT', page: 'Page', of: 'of' },
    blocks: tablesInLowRows(withoutColumnsAlike([...blocks, ...closing(glossary, last), ...signed])),
    ...(leftOut.length > 0 && { leftOut }),
  }
}

/** True if these words are anywhere in the printed text. */
function saysIn(value: unknown, words: string): boolean {
  if (typeof value === 'string') return value.includes(words)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((inner) => saysIn(inner, words))
}

/** The meaning of words and what is left out end a document together, unless more than a note follows. */
const closing = (glossary: readonly Block[], end: readonly Block[]): readonly Block[] => [
  ...glossary.map((b) => (b.t === 'heading' && end.every((e) => e.t === 'note') ? { ...b, end: true as const } : b)),
  ...end,
]

const footOf = (ctx: Context, document: DocumentModel['document'], date: string): string =>
  [
    // The public's edition is not confidential.
    ctx.reader === 'public' ? '' : cabinets(ctx, document) ? notForPacket : confidential(ctx),
    `${editionWords[ctx.reader ?? 'board']} · Prepared for ${date}`,
  ]
    .filter((w) => w !== '')
    .join(' · ')

/** The result of a document's function: its pages, notes for the person who makes it, and the figures it prints. */
export const drawn = (ctx: Context, model: DocumentModel, notes: readonly string[] = []): Drawn => ({
  model,
  notes: [...notes, ...typedNotes(ctx, model), ...elsewhereNotes(ctx), ...ctx.write.notes()],
  unset: ctx.write.unset(),
  printed: printedIn(model.blocks),
})
