import { firstSentence } from '../../words/index.ts'
import { type Block, type DocumentModel, type Figure, flat, type Status, type Table } from '../document.ts'
import type { Bar } from './bars.ts'

/** The body below a slide's sentence: one thing, and no more. */
export type SlideBody =
  | { readonly t: 'bars'; readonly table: Table; readonly bars: readonly Bar[]; readonly marks: string }
  | { readonly t: 'table'; readonly table: Table }
  | { readonly t: 'picture'; readonly figure: Figure }
  | { readonly t: 'list'; readonly kind: 'numbered' | 'plain'; readonly entries: readonly string[] }
  | { readonly t: 'keys'; readonly items: readonly { readonly figure: string; readonly says: string }[] }

export interface Slide {
  /** Its part of the paper: the slide's heading, and its bookmark. */
  readonly head: string
  readonly status: Status | null
  /** The day of the status, and what newer figures say beside it. */
  readonly beside: string
  /** One sentence. */
  readonly says: string
  /** Who misses what was due, and what it costs, of a goal. */
  readonly answers: readonly string[]
  /** The picture's subject, with its year. */
  readonly caption: string
  readonly body: SlideBody | null
  /** Source, and why a figure is not shown. */
  readonly small: readonly string[]
}

/** A slide, and the blocks that it shows. */
export interface MadeSlide {
  readonly slide: Slide
  readonly of: readonly Block[]
}

/** As many rows and entries as a slide has room for. */
export interface Room {
  readonly rows: number
  readonly entries: number
}

export type Flat = Exclude<Block, { t: 'keep' }>
type Heading = Extract<Flat, { t: 'heading' }>
export interface Part {
  readonly head: string
  readonly goal: boolean
  readonly unlisted: boolean
  readonly leads?: Heading['leads'] | undefined
  readonly blocks: readonly Flat[]
}

/** The paper's parts, its cover first: each begins with a heading of the first level. */
export function partsOf(model: Pick<DocumentModel, 'title' | 'blocks'>): Part[] {
  const parts: (Omit<Part, 'blocks'> & { blocks: Flat[] })[] = []
  for (const block of flat(model.blocks)) {
    if (block.t === 'heading' && block.level === 1)
      parts.push({
        head: block.text,
        goal: block.short !== undefined,
        unlisted: block.unlisted === true,
        leads: block.leads,
        blocks: [],
      })
    // The blocks before the first heading are the cover of a meeting's document; other documents begin with their
    // words.
    else if (parts.length === 0 && block.t === 'item')
      parts.push({ head: 'Agenda item', goal: false, unlisted: true, blocks: [block] })
    else if (parts.length === 0) parts.push({ head: model.title, goal: false, unlisted: false, blocks: [block] })
    // Rows whose labels are headings belong to no other heading.
    else if (isOwnHead(block) && !parts.at(-1)?.blocks.every(isOwnHead))
      parts.push({ head: 'What else the page says', goal: false, unlisted: false, blocks: [block] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts
}

const isOwnHead = (block: Flat): boolean => block.t === 'hung' && block.level === 1

export const bare = { status: null, beside: '', answers: [], caption: '', body: null, small: [] } as const

export const sentences = (text: string): string[] => {
  const first = firstSentence(text)
  const rest = text.slice(first.length).trim()
  return rest === '' ? [first] : [first, ...sentences(rest)]
}
