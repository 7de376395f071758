/**
 * What a book says outside the cells of its table: in a text box, at the head or foot of the printed page, in a
 * comment on a heading, on a sheet of notes. A reader in Excel sees it, so it counts like titles and notes.
 */
export interface Beside {
  /** “A text box on the sheet”, as a sentence begins with it. */
  readonly where: string
  readonly text: string
  /** It is said of the whole table, as a title is; else it is heard as a note. */
  readonly over: boolean
  /** The single column it is about, from 0. */
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

/** The heading of the column with comments on a row's cells. */
export const COMMENTS = 'Comments on cells'

/** True for what is no title, and no name of anything. */
export const isNote = (where: string): boolean => where === FOOTER || /^A (note|comment)\b/.test(where)

/**
 * The remarks that count for a plan's or a budget's table: a sheet of many lines, and a comment on an unused column,
 * are about other things as often.
 */
export const besideUsed = (
  { beside }: { readonly beside: readonly Beside[] },
  roles: readonly string[],
): readonly Beside[] =>
  beside.filter(
    (b) =>
      // Words beside the headings are heard in full (`beside-heads.ts`).
      ![BESIDE_HEADS, OVER_NOTHING].includes(b.where) &&
      !b.where.startsWith(LONG_SHEET) &&
      (b.column === undefined || roles[b.column] !== 'ignored'),
  )

/** The mark after a cell's text if the sheet strikes it through. */
export const STRUCK = '[struck through]'
/** True for a text that is partly struck through. */
export const isStruck = (text: string): boolean => text.includes(STRUCK)
