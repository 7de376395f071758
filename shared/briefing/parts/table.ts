import { latestOf, namesTime, type RoughDay, roughInWords, wasDue } from '../../days/index.ts'
import { declarationOf, type KindName } from '../../domain/kinds/index.ts'
import type { Field } from '../../domain/schema.ts'
import { capital, small } from '../../words/index.ts'
import type { Block, Cell, Column, ListKind, Row, Table } from '../document.ts'
import { isSet, roomForWords } from './longest-word.ts'

/** A column of words, as wide in proportion as it says. */
export const words = (head: string, width: number): Column => ({ head, width, align: 'left' })
/** A column of figures. */
export const figures = (head: string, width: number): Column => ({ head, width, align: 'right' })

/** A cell of words; what is not there yet is said in soft type. */
export const cell = (text: string, otherwise = ''): Cell => (text === '' ? { text: otherwise, how: 'soft' } : { text })

/** No name is entered; somebody may have it all the same. */
export const NO_OWNER = 'No owner named'

/** No status is entered; the same words on slips and in tables. */
export const NO_STATUS = 'No status entered'

type Doing = {
  readonly due?: RoughDay | undefined
  readonly status?: string | undefined
  readonly title?: string | undefined
}

/** True if nobody has to do it any more. */
const isOver = ({ status }: Doing): boolean => status === 'done' || status === 'stopped'

/**
 * The words for a missing day; a title may name the time itself. The same for finished ones: one blank has one word.
 */
export const noDate = ({ title }: Doing): string => (namesTime(title ?? '') ? 'Only in its title' : 'No date given')

/** A due date, in the past tense if it is over on the document's ISO day; with a capital. */
export const dueWords = (due: RoughDay | undefined, today: string): string =>
  due === undefined ? '' : latestOf(due) < today ? wasDue(due) : capital(roughInWords(due))

/** When it is due in a cell, on the ISO day of the paper; what is done or stopped keeps its bare day. */
export const dueCell = (doing: Doing, today: string): Cell =>
  cell(doing.due && isOver(doing) ? capital(roughInWords(doing.due)) : dueWords(doing.due, today), noDate(doing))

/** A table without columns that are empty in every row: an empty column looks like one to fill in by hand. */
export function table(caption: string | null, columns: readonly Column[], rows: readonly Row[]): Table {
  const filled = (at: number) => at === 0 || rows.length === 0 || rows.some((r) => (r.cells[at]?.text ?? '') !== '')
  const own = rows.map((r) => ({ ...r, cells: r.cells.filter((_, at) => filled(at)) }))
  const wide = columns.filter((_, at) => filled(at))
  return { t: 'table', caption, columns: roomForWords(wide, own), rows: own }
}

/** As many rows as make it tedious to read the same words in each. */
const manyAlike = 4

/** Words alone: a figure, a status or a text in another language stays in its row. */
const isPlain = ({ status, lang, of, children, how }: Cell): boolean =>
  status === undefined && lang === undefined && of === undefined && children === undefined && how !== 'withheld'

/** What a column says in each row, if that is the same words. */
function alikeIn(rows: readonly Row[], at: number): Cell | undefined {
  const [first] = rows
  const of = first?.cells[at]
  return of?.text && rows.every((r) => r.cells[at]?.text === of.text && isPlain(r.cells[at])) ? of : undefined
}

/** A head that goes on with what is below it: “As of”, “Last checked on”. */
const goesOn = /(?:^|\s)(?:as of|by|for|from|in|of|on|to|until|with)$/i

/** “Status in every row: Secured”, “As of September 8, 2026, in every row”; further columns after it. */
function alikeWords(head: string, text: string, isFirst: boolean): string {
  if (!goesOn.test(head)) return isFirst ? `${head} in every row: ${text}` : `${small(head)}: ${text}`
  return isFirst ? `${head} ${text}, in every row` : `${small(head)} ${text}`
}

/** A table of many rows without its columns that say the same in each: its caption says it once. */
export function saidOnce(
  whole: Table,
  isAsked: (c: Column, said: Cell) => boolean = ({ align }) => align === 'left',
): Table {
  const { caption, columns, rows } = whole
  const alike = columns.flatMap((c, at) => {
    const said = at > 0 ? alikeIn(rows, at) : undefined
    return said !== undefined && isAsked(c, said) ? [{ at, head: c.head, text: said.text }] : []
  })
  // One column alone would be a list of names under a head.
  if (rows.length < manyAlike || alike.length === 0 || columns.length - alike.length < 2) return whole
  const stays = (_: unknown, at: number) => alike.every((a) => a.at !== at)
  const says = alike.map(({ head, text }, i) => alikeWords(head, text, i === 0)).join('; ')
  return {
    ...whole,
    ...table(
      [caption, says].filter((c) => c !== null).join('. '),
      columns.filter(stays),
      rows.map((r) => ({ ...r, cells: r.cells.filter(stays) })),
    ),
    ...columnsInSheet(
      whole,
      caption,
      alike.map(({ head, text }) => ({ head, cells: rows.map(() => text) })),
    ),
  }
}

/** What only a spreadsheet has of a table, beside what it had already. */
const columnsInSheet = (
  { inSheet }: Table,
  caption: string | null,
  columns: NonNullable<Table['inSheet']>['columns'],
): Pick<Table, 'inSheet'> => ({
  inSheet: { caption: inSheet ? inSheet.caption : caption, columns: [...(inSheet?.columns ?? []), ...columns] },
})

/** A table without a column that its page can do without: a spreadsheet has it under its head, with the words of each row. */
export const onlyInSheet = (
  t: Table,
  head: string,
  cells: readonly string[],
  caption: string | null = t.caption,
): Table => ({ ...t, ...columnsInSheet(t, caption, [{ head, cells }]) })

/** Rows from which on no column says of each that something is not there. */
const MANY = 8

/** Tables in which forty rows do not say “Not entered” each: their captions say it once. */
export const withoutColumnsAlike = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((b) => {
    if (b.t === 'keep') return { ...b, blocks: withoutColumnsAlike(b.blocks) }
    return b.t === 'table' && !isSet(b) && b.rows.length >= MANY ? saidOnce(b, (_, { how }) => how === 'soft') : b
  })

/** The most letters of what a row is called, beside its words. */
const longestLabel = 100

/**
 * A table of a single row as words beside what its first cell names: a head and two lines around one line promise more. `label`
 * in place of the name, which is then said, too. Figures that may not be printed stay in their table, which has a note.
 */
export function wordsIfOne(t: Table, label?: string): Block {
  const [row, ...more] = t.rows
  const [name, ...rest] = row?.cells ?? []
  const open = row?.cells.every((c) => isPlain({ ...c, of: undefined }) && !c.text.includes('\n')) ?? false
  if (name === undefined || more.length > 0 || !open || (label ?? name.text).length > longestLabel) return t
  const head = (at: number) => t.columns[at]?.head ?? ''
  const said = rest.flatMap(({ text }, i) => (text === '' ? [] : [`${head(i + 1)}: ${text}`]))
  const parts = label === undefined ? said : [`${head(0)}: ${name.text}`, ...said]
  // What has a semicolon of its own, or ends a sentence, is a paragraph of its own.
  const joined = parts.some((p) => /; |[.!?…]$/.test(p))
    ? parts
    : [parts.map((p, i) => (i === 0 ? p : small(p))).join('; ')]
  const of = row?.cells.flatMap((c) => c.of ?? []) ?? []
  const lead = label === undefined && t.caption !== null ? [`${t.caption}.`] : []
  return { t: 'hung', label: label ?? name.text, paragraphs: [...lead, ...joined], ...(of.length > 0 && { of }) }
}

/** Label left and words right; nothing where there are no words. */
export const hung = (
  label: string,
  paragraphs: readonly string[],
  how: { readonly level?: 1 | 2 | 3; readonly list?: ListKind; readonly leads?: 'telling' | 'cost' } = {},
): Block[] => {
  const said = paragraphs.filter((p) => p !== '')
  return said.length === 0 ? [] : [{ t: 'hung', label, paragraphs: said, ...how }]
}

/** The words of a choice, from its declaration; '' for one that is not set. */
export function choiceWords<K extends KindName>(kind: K, field: string, value: string | undefined): string {
  const declared = declarationOf(kind).fields[field] as Field | undefined
  if (declared?.shape.t !== 'choice' || value === undefined) return ''
  return declared.shape.options.find((o) => o.value === value)?.label ?? ''
}

/** A policy's stage; one that is needed and not written has none that anybody calls so. */
export const stageWords = (stage: string | undefined): string =>
  stage === 'gap' ? 'Not written yet' : choiceWords('policy', 'stage', stage)

/** The most rows of a table that moves to the next page together with what is below it. */
const movesWithBelow = 12

/** A note stays below the last of its tables, on the same page: at the head of the next, its subject is lost. */
export function withBelow(tables: readonly Block[], note: Block): Block[] {
  const last = tables.at(-1)
  if (last?.t === 'table' && last.rows.length > movesWithBelow) return [...tables, note]
  return [...tables.slice(0, -1), { t: 'keep', blocks: [...(last === undefined ? [] : [last]), note] }]
}
