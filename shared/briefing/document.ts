import { type GroupFigure, type Printed, type PrintedChildren, printedOf } from '../figures/figure.ts'
import type { LevelWords } from '../words/index.ts'
import type { WordsOn } from './charts/svg.ts'
import type { Logo } from './logo.ts'

/**
 * The language in which a document says what is on its pages: blocks in reading order, as plain data. A template lays
 * them out and decides nothing; the same blocks give the text beside a preview. Every figure in them has already been
 * through suppression, every record through the audience of the document.
 */

/** Shapes beside a status word: the word says it, the shape helps, color comes third. */
export type Mark = 'ontrack' | 'improved' | 'atrisk' | 'offtrack' | 'done' | 'notstarted'

export interface Status {
  readonly mark: Mark
  readonly word: string
}

/** One cell. `how`: italics for what is withheld or not there, soft for what is only context. */
export interface Cell {
  readonly text: string
  readonly how?: 'withheld' | 'soft'
  readonly status?: Mark
  /** The language of its words, where the plan says that it is another one: "es". */
  readonly lang?: string
  /** The figures of student groups that it prints: one, or those that make a gap or a change. */
  readonly of?: readonly GroupFigure[]
  /** The number of students in a group that it tells. */
  readonly children?: PrintedChildren
}

export interface Column {
  readonly head: string
  /** Share of the width. */
  readonly width: number
  readonly align: 'left' | 'right'
  /** Words after figures start further right. */
  readonly roomy?: boolean
}

export interface Row {
  readonly strong?: boolean
  /** It belongs to the row above it, and stays on the same page. */
  readonly under?: true
  /** What its first cell says in a spreadsheet, which sorts its rows: on a page the row above says whose it is. */
  readonly sheetName?: string
  /** Its last words have the room of the empty cells behind them: a status has no figures beside it. */
  readonly spread?: true
  /** The first cell names the row: it becomes the row's header. */
  readonly cells: readonly Cell[]
}

/** The cells of a row that a page shows, and how many columns its last one takes. */
export function cellsShown({ cells, spread }: Row): { readonly cells: readonly Cell[]; readonly last: number } {
  const shown = spread ? cells.slice(0, cells.findLastIndex((c) => c.text !== '') + 1) : cells
  return { cells: shown, last: cells.length - shown.length + 1 }
}

export interface Table {
  readonly t: 'table'
  readonly caption: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /**
   * Columns that the page has not, since it says once what all or most of their rows say, or says it in another cell. A
   * spreadsheet, which sorts and filters by them, has them, a cell for each row, under the caption that it would have without.
   */
  readonly inSheet?: {
    readonly caption: string | null
    readonly columns: readonly { readonly head: string; readonly cells: readonly string[] }[]
  }
  /** Its rows have room to write by hand in their empty cells. */
  readonly write?: true
  /** Its rows are lower: there is much else on the page; or higher, where there is nothing else. */
  readonly low?: true
  readonly high?: true
}

export interface Figure {
  readonly t: 'figure'
  readonly caption: string
  /** The picture's contents in words, for people who do not see it. */
  readonly alt: string
  /** The part of it that says each figure, a row or bar an entry: what a page for the web has as a list. */
  readonly long: readonly string[]
  /** The figures that it draws and its alternative text says. */
  readonly of?: readonly GroupFigure[]
  /** A whole SVG with plain colors and the bundled faces. */
  readonly svg: string
  /** Words that the page sets on it, in the drawing's own units. Left out: none. */
  readonly words?: readonly WordsOn[]
  /** The width of the drawing in its own units; needed if words are set on it. */
  readonly width?: number
  /** The picture drawn for a slide, with type for the back of a room. Left out: the slide has its table or its sentence alone. */
  readonly large?: { readonly svg: string; readonly words: readonly WordsOn[]; readonly width: number }
  /**
   * Its place among the pictures that one is drawn in because of its height. Those that share a page have one caption, above
   * the first of them, and one key, below the last. Left out: it is whole.
   */
  readonly part?: { readonly no: number; readonly of: number }
  /** The meaning of its kinds of marks, below it. */
  readonly key: readonly {
    readonly how:
      | 'outline'
      | 'dashed'
      | 'solid'
      | 'black'
      | 'half'
      | 'lower'
      | 'crossed'
      | 'grey'
      | 'target'
      | 'missing'
      | 'dotted'
      | 'sparse'
      | 'dense'
      | 'line'
    readonly says: string
  }[]
}

export interface Card {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Small below the rest. */
  readonly under: readonly string[]
}

/** Entries with numbers, or with nothing. */
export type ListKind = 'numbered' | 'plain'

export interface Option {
  readonly letter: string
  readonly title: string
  readonly text: string
}

export type Block =
  | {
      readonly t: 'heading'
      readonly level: 1 | 2 | 3
      readonly text: string
      /** `filled`: unless the page before holds little, as the last of a cover that went over its own. */
      readonly newPage?: boolean | 'filled'
      /** As small as a label: on one page there is no room for more. */
      readonly quiet?: true
      /** Its name in the contents, if its own words are long; it then has no rule above it. */
      readonly short?: string
      /** The language of its words, where it is not the document's: "en". */
      readonly lang?: string
      /** What its part is for, where slides differ by that: they end with what is asked, leave out what is looked up, and show all of an answer. */
      readonly leads?: 'asked' | 'lookedUp' | 'answers'
      /** Its name in the contents and in running heads, if its own words are long; it looks as any other. */
      readonly listedAs?: string
      /** The contents do not list it: the text under it explains the rest. */
      readonly unlisted?: true
      /** The end of a document begins here: it does not start a new page if it fits on the one before. */
      readonly end?: true
    }
  /** Agenda item and its type, at the head of a cover block. */
  | { readonly t: 'item'; readonly item: string; readonly type: string }
  /** Label left, words right. With a level the label is a heading. `tint` is for the motion. */
  | {
      readonly t: 'hung'
      readonly label: string
      readonly level?: 1 | 2 | 3
      readonly paragraphs: readonly string[]
      /** Each of them is an entry of a list. */
      readonly list?: ListKind
      readonly strong?: boolean
      readonly tint?: boolean
      /** May go on overleaf however short it is: where pages are few, a half of one is not left empty for it. */
      readonly breaks?: boolean
      /** Set as a table is: much of it stays on one page. */
      readonly small?: true
      /** What slides take it for: the row that tells most of what it is under, or a goal's next step, or what it costs. */
      readonly leads?: 'telling' | 'next' | 'cost'
      /** How old a next step is, where it is some time ago: “as of Oct. 12, 2026”. */
      readonly asOf?: string
      readonly of?: readonly GroupFigure[]
    }
  | { readonly t: 'options'; readonly label: string; readonly options: readonly Option[] }
  /** Headings of level 1 with their pages; the page numbers are asked of the document. */
  | { readonly t: 'contents'; readonly label: string; readonly level: 1 | 2 }
  | {
      readonly t: 'text'
      readonly paragraphs: readonly string[]
      readonly list?: ListKind
      readonly of?: readonly GroupFigure[]
    }
  /** The sentence that reads what follows. */
  | {
      readonly t: 'reading'
      readonly text: string
      /** Its words on who misses what was due, which a slide of a goal says, too. */
      readonly misses?: string
      readonly of?: readonly GroupFigure[]
    }
  | {
      readonly t: 'keys'
      readonly items: readonly { readonly figure: string; readonly says: string }[]
      readonly of?: readonly GroupFigure[]
    }
  /** Status and owner left, the goal's sentence right. */
  | {
      readonly t: 'side'
      readonly status: Status | null
      readonly under: readonly string[]
      /** The first so many of these belong to the status: its day, and what figures say beside it. A slide says them with it. */
      readonly ofStatus?: number
      /** Above the sentence, as wide as the page: it has room, and a column would break a role after each word. */
      readonly above?: true
      readonly text: string
      readonly of?: readonly GroupFigure[]
    }
  | Table
  | Figure
  | {
      readonly t: 'note'
      /** A line break begins a paragraph. */
      readonly text: string
      readonly of?: readonly GroupFigure[]
      /** The end of a paper begins here, if it has not begun before. */
      readonly end?: true
    }
  /** Lines to sign; the day, if somebody has signed already. */
  | {
      readonly t: 'signatures'
      readonly date: string
      readonly roles: readonly string[]
      readonly signed: readonly (string | null)[]
    }
  /** Lines to write on by hand, below what is asked. */
  | {
      readonly t: 'lines'
      readonly label: string
      readonly many: number
      /** The first of them begins behind what is asked. */
      readonly beside?: true
    }
  /** Boxes to tick by hand, beside what is asked where both fit, else below. */
  | {
      readonly t: 'ticks'
      readonly label: string
      readonly options: readonly string[]
      /** Below it in any case, as those of the others in their list are. */
      readonly below?: true
    }
  /** Cards to be cut out, two beside each other. */
  /** The name of each is a heading of this level. */
  | {
      readonly t: 'cards'
      readonly level: 1 | 2
      readonly cards: readonly Card[]
      /** It is right below another row of them. */
      readonly goesOn?: true
    }
  /** Held together on one page where a page can hold it. */
  | { readonly t: 'keep'; readonly blocks: readonly Block[] }

/** A whole document, as it goes to the template. */
export interface DocumentModel {
  readonly document: string
  readonly lang: string
  /** Empty where the language is no English of the United States. */
  readonly region: string
  /** Text runs from the right. */
  readonly fromRight?: true
  /** For families: one sans-serif font, a little larger, without the running head of a board document. */
  readonly plain?: true
  readonly paper: 'letter' | 'a4' | 'legal'
  readonly draft: boolean
  /** Room at the left edge for punched holes. */
  readonly holes: boolean
  /** ISO day; the file's own date is noon UTC of this day, so that the same input gives the same bytes. */
  readonly date: string
  /** The document's title, for its properties and its first page. */
  readonly title: string
  /** "Board briefing", at the head of page one. */
  readonly kind: string
  readonly author: string
  readonly masthead: { readonly name: string; readonly under: string; readonly right: string }
  /** Printed in the masthead. The picture itself is added where the page is laid out. */
  readonly logo: Logo | null
  /** Head of the pages after the first, short enough for one line. */
  readonly running: { readonly left: string; readonly right: string }
  /** Each part goes to somebody else: pages name their owner at the head. */
  readonly sheets?: true
  readonly foot: string
  readonly words: { readonly draft: string; readonly page: string; readonly of: string }
  /**
   * The district's names for the levels of its plan, for words that other forms of the document add. Left out: our
   * names.
   */
  readonly levels?: LevelWords
  /** All that the pages leave out of their reader's plan, for the report beside the file; on no page. */
  readonly leftOut?: readonly string[]
  readonly blocks: readonly Block[]
}

/** The result of a document's function: the model, and a sentence for everything withheld, set aside or missing. */
export interface Drawn {
  readonly model: DocumentModel
  readonly notes: readonly string[]
  /** Fields with characters that no font has. If they are on a page, no document is made. */
  readonly unset: readonly string[]
  /** Kept with a document that is sent: later ones must not give away more together with it. */
  readonly printed: readonly (Printed | PrintedChildren)[]
}

/** The figures of student groups that blocks tell, or say why they don't. */
export function* figuresIn(blocks: readonly Block[]): Generator<GroupFigure> {
  for (const block of flat(blocks)) {
    if ('of' in block) yield* block.of ?? []
    if (block.t === 'table') for (const row of block.rows) for (const cell of row.cells) yield* cell.of ?? []
  }
}

/** The figures that blocks print, and numbers of students, each once: what is kept with a paper that leaves the laptop. */
export function printedIn(blocks: readonly Block[]): (Printed | PrintedChildren)[] {
  const found = new Map<string, Printed>()
  for (const figure of figuresIn(blocks))
    for (const p of printedOf(figure)) found.set(`${p.measure} ${p.year} ${p.point ?? ''} ${p.group}`, p)
  const tables = [...flat(blocks)].filter((b) => b.t === 'table')
  const children = tables.flatMap((t) => t.rows.flatMap((row) => row.cells.flatMap((c) => c.children ?? [])))
  return [...found.values(), ...children]
}

/** What is read together and stays on one page while it fits there; a single block needs nothing for that. */
export const together = (blocks: readonly Block[]): readonly Block[] =>
  blocks.length > 1 ? [{ t: 'keep', blocks }] : blocks

/** All blocks in reading order, those inside `keep` included. */
export function* flat(blocks: readonly Block[]): Generator<Exclude<Block, { t: 'keep' }>> {
  for (const block of blocks) {
    if (block.t === 'keep') yield* flat(block.blocks)
    else yield block
  }
}

export type { Printed, PrintedChildren } from '../figures/figure.ts'
