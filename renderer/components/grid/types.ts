import type { ClipboardEvent, KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react'
import type { RejectedCell } from '../../../shared/domain/left-out.ts'
import type { Result } from '../../../shared/result/result.ts'
import type { Block, Spot } from './block.ts'

export interface GridHead {
  readonly id: string
  /** The text of the column's head. */
  readonly label: ReactNode
  /** In words, where something is said about a cell: "Title II-A", "2027–28". */
  readonly name: string
  /** A head shared by several adjacent columns. */
  readonly group?: string
  /** The alignment: figures (the default) to the right, words to the left. */
  readonly holds?: 'figures' | 'words'
  /** It holds more words than the others: it gets more room. */
  readonly wide?: boolean
  /** Shows only the first two lines of long words; all of them are read aloud, edited and copied. */
  readonly clamp?: boolean
}

/** The field that a cell shows: what is typed in it is kept there as a draft, and found again after a stop. */
export interface CellPlace {
  readonly kind: string
  readonly id: string
  readonly field: string
  readonly part?: string
  /** A keyed record's key, if the record may not be in the plan yet. */
  readonly also?: Readonly<Record<string, unknown>>
  /**
   * How a text typed here is kept, where its field would not read it as it is typed: a day of another form, a line of a
   * list.
   */
  readonly asDraft?: (text: string) => string
}

export interface GridCell {
  /** As it is typed and copied: plain, so that a spreadsheet takes it as a number. Empty for nothing. */
  readonly text: string
  /** As it is shown, where that is more than the text. */
  readonly show?: ReactNode
  /** As it is read aloud, where that is more than the text. */
  readonly say?: string
  /** Why nothing can be typed here. The cell is still reached and copied. */
  readonly locked?: string
  readonly tone?: 'strong' | 'promised' | 'missing' | 'gone' | 'quiet'
  readonly place?: CellPlace
}

/** A value that was read and fits. Null empties the cell where the reader gave null for it. */
export interface GridEdit {
  readonly row: string
  readonly col: string
  readonly value: unknown
  /** As it was typed or pasted. */
  readonly text: string
}

/** Values entered in one row that wait to be saved with it, by column. */
export type Entered = Readonly<Record<string, unknown>>

/** One row of a pasted block below the last row, for a grid that grows. */
export type GridAdded = readonly { readonly col: string; readonly value: unknown; readonly text: string }[]

export interface GridProps {
  readonly label: string
  /** The head above the row heads. */
  readonly corner: string
  /** The heads of the rows are numbers or the like, and need little room. */
  readonly slim?: boolean
  readonly rows: readonly GridHead[]
  readonly cols: readonly GridHead[]
  /** `entered`: what waits in its row, where whole rows are saved. */
  readonly cell: (row: string, col: string, entered?: Entered) => GridCell
  /**
   * Reads typed or pasted text as a value; an empty text is passed too. The error appears beside the cell. Row null:
   * below the last row.
   */
  readonly read: (row: string | null, col: string, text: string) => Result<unknown, string>
  /**
   * The edits of a pasted block that may mean another value than the one read: each stays in its cell with a
   * sentence.
   */
  readonly doubts?: (edits: readonly GridEdit[]) => readonly (Refusal & Pick<GridEdit, 'row' | 'col'>)[]
  /**
   * Receives everything that one key, one paste or one Delete changed: make one edit of it, so that one Undo takes it
   * back. If saving is refused, the typed text stays in its cells with the sentence.
   */
  readonly onEdit: (edits: readonly GridEdit[], added: readonly GridAdded[]) => Promise<Result<unknown>>
  /** A pasted block may go on below the last row; its rows come as `added`. */
  readonly grows?: boolean
  /** A row's entries are one edit, made when the row is left. */
  readonly wholeRows?: boolean
  /** Columns keep their widths whatever they contain: among hundreds of rows, none is laid out again for a letter. */
  readonly steady?: boolean
  /** The names to choose from in a column, for a list below the cell during typing. */
  readonly offers?: (col: string) => readonly string[]
  /** A letter was pressed where digits are typed. True where it is an answer for these cells. */
  readonly onLetter?: (letter: string, cells: readonly { readonly row: string; readonly col: string }[]) => boolean
  /** The cell in which one is, for what is asked about it elsewhere. */
  readonly onAt?: (row: string, col: string) => void
  /** The cell that is reached first. */
  readonly at?: { readonly row: string; readonly col: string }
  /** The column that is seen first beside the row heads, and reached first: of years, the one under way. */
  readonly first?: string
  /** A last column that sums up each row. */
  readonly summary?: { readonly head: string; readonly of: (row: string) => ReactNode }
  /** Last rows that sum up each column. */
  readonly foot?: readonly {
    readonly id: string
    readonly head: string
    readonly of: (col: string) => { readonly content: ReactNode; readonly tone?: GridCell['tone'] }
    readonly all?: ReactNode
  }[]
}

export interface CellActs {
  begin(r: number, c: number): void
  type(text: string): void
  offers(c: number): readonly string[]
  onFocus(r: number, c: number): void
  onMouseDown(event: MouseEvent, r: number, c: number): void
  onMouseEnter(event: MouseEvent, r: number, c: number): void
  onBlur(): void
}

/** The handle that a grid's parts draw from and call. */
export interface GridHandle {
  readonly table: RefObject<HTMLTableElement | null>
  readonly at: Spot
  readonly block: Block
  /** The letter that began the typing in the current cell; null while nothing is typed. */
  readonly editing: string | null
  readonly said: string
  readonly rejected: readonly RejectedCell[]
  refusal(r: number, c: number): Refusal | null
  forgetRejected(): void
  /** The acts of the cells. The object stays the same, so that a row is drawn again only if it changed. */
  readonly acts: CellActs
  onKeyDown(event: KeyboardEvent): void
  onLeave(): void
  onCopy(event: ClipboardEvent): void
  onCut(event: ClipboardEvent): void
  onPaste(event: ClipboardEvent): void
}

/** A text that can't be read, with its sentence. */
export interface Refusal {
  readonly text: string
  readonly says: string
}
