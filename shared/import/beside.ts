/**
 * What a book says beside the cells of its table: in a text box, at the head or foot of the printed page, in a comment on
 * a heading, on a sheet of notes. Who opens it in Excel reads it, so it is heard as titles and notes are.
 */
export interface Beside {
  /** “A text box on the sheet”, as a sentence begins with it. */
  readonly where: string
  readonly text: string
  /** It is said of the whole table, as a title is; else it is heard as a note. */
  readonly over: boolean
  /** Of one column only, from 0. */
  readonly column?: number
}

export const BOX = 'A text box on the sheet'
export const LONG_BOX = 'A note in a text box'
export const HEADER = 'The printed header'
/** It tells who made a table, as a rule: its words are not looked at one by one. */
export const FOOTER = 'The printed footer'
/** As much as anybody reads before they take figures out of a book. */
export const LONG_SHEET = 'A note on the long sheet'
export const BESIDE_HEADS = 'A cell beside the headings'
/** It may well head a column that is only empty: its words are not looked at one by one. */
export const OVER_NOTHING = 'A heading over an empty column'
export const commentOn = (heading: string): string => `A comment on “${heading}”`

/** The heading of the column in which comments on the cells of a row stand. */
export const COMMENTS = 'Comments on cells'

/** True for what is no title, and no name of anything. */
export const isNote = (where: string): boolean => where === FOOTER || /^A (note|comment)\b/.test(where)

/**
 * What is said of a plan’s or a budget’s table: a sheet of many lines, and a comment on a column that is not used, tell
 * of other things as often.
 */
export const besideUsed = (
  { beside }: { readonly beside: readonly Beside[] },
  roles: readonly string[],
): readonly Beside[] =>
  beside.filter(
    (b) =>
      // Of words beside the headings these hear all (`beside-heads.ts`).
      ![BESIDE_HEADS, OVER_NOTHING].includes(b.where) &&
      !b.where.startsWith(LONG_SHEET) &&
      (b.column === undefined || roles[b.column] !== 'ignored'),
  )

/** What a cell has behind its text where the sheet has a line through it. */
export const STRUCK = '[struck through]'
/** True for a text of which a part is struck through. */
export const isStruck = (text: string): boolean => text.includes(STRUCK)
