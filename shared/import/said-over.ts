import { fold } from '../domain/usual-groups.ts'
import { type Beside, FOOTER, LONG_SHEET } from './beside.ts'
import { picksNone } from './column-use.ts'
import type { ImportDraft } from './draft.ts'
import { head } from './heads.ts'
import { readsAsNote } from './notes.ts'
import type { TableRead } from './table-read.ts'
import { NOTE, type Source } from './topics.ts'
import { ofFiles, ofPlaces } from './unused.ts'

/** What stands over a table and is said of all of it, and what notes below say. */

export const FILE = 'The file’s name'
export const TITLE = 'The title'
export const SHEET = 'The sheet’s name'
export const HEADING = 'The heading'
export const LINE = 'The line above the rows'
/** So many notes are looked at: a file of more of them is text, and no table. */
export const MANY_NOTES = 500
/** So long is what is said of a table at once. */
const LONG = 160
/** A note as it is heard: whole where it is short, and sentence by sentence where it is long. */
const spokenIn = (note: string): readonly string[] =>
  note.length <= LONG
    ? [note]
    : note
        .split(/\s\|\s/)
        .flatMap(sentencesIn)
        .filter((text) => text.length <= LONG)
export const sentencesIn = (note: string): readonly string[] =>
  note.split(/(?<=[.;!?])\s+(?=[\p{Lu}(“"*\d])/u).filter((text) => text.trim() !== '')
/** What stands below the table, or among its rows, and is short enough to be said of all of them. */
export const notesOf = ({ chosen, roles }: ImportDraft, { facts }: Pick<TableRead, 'facts'>): readonly Source[] => [
  ...(chosen?.notes ?? [])
    .flatMap((n): Source[] =>
      n.where === undefined && n.row > (facts.header ?? -1) + 1 ? spokenIn(n.text).map((text) => [NOTE, text]) : [],
    )
    .slice(0, MANY_NOTES),
  ...facts.beside.flatMap((b): Source[] =>
    !b.over && isUsed(roles, b) ? spokenIn(b.text).map((text) => [b.where, text]) : [],
  ),
]
/** A comment on a heading is of its column. */
const isUsed = (roles: ImportDraft['roles'], { column }: Beside): boolean =>
  column === undefined || roles[column] !== 'ignored'
/** True for what may speak of much that the table is not about: there only plain words against figures count. */
export const tellsOfMuch = ([where]: Source): boolean => where.startsWith(LONG_SHEET)
/** True for what names whoever made a table, as a rule. */
export const tellsOfMakers = ([where]: Source): boolean => where === FOOTER
/** What headings of groups and of years say as a rule. */
const usual =
  /student|school|sub|group|race|racial|ethnic(ity)?|gender|sex|demographics?|categor(y|ies)|dimension|break ?down|disaggregat(ed?|ion)|characteristics?|populations?|reporting|identity|federal|names?|nm|codes?|cd|desc(ription)?|labels?|levels?|lvl|rows?|types?|values?|keys?|entity|all|years?|yr|academic|fiscal|start(ing)?|end(ing)?|season|time ?frame|period|date|and|or|of|by|the|s\b|[sf]y|id\b|no\b/g

/** The headings over groups and over years, where they say more than that: “Dropout rate” in a table’s corner. */
export const cornersOf = ({ roles }: ImportDraft, { columns }: TableRead['facts']): readonly Source[] =>
  columns.flatMap((c, i): Source[] =>
    (roles[i] === 'group' || roles[i] === 'year') &&
    /[a-z]{2}/.test(
      fold(c.heading)
        .replace(roles[i] === 'year' ? /begin(ning)?|fall|spring|entering|cohort/g : '', ' ')
        .replace(usual, ' '),
    )
      ? [[HEADING, c.heading]]
      : [],
  )
/** Under these each row names where a place is, or how and when a file was made. */
export const headsSource = (heading: string): boolean => ofFiles.test(heading) || /\b(version|as of)\b/i.test(heading)
/** What stands there and says of whom figures are: “Male students only”, “Statewide results.” It names no source. */
const speaks = /\b(only|exclud\w*|without)\b|\b(results?|data|figures|rates|percentages)\.$/i
/** True for a text that only names where, when or how figures were made. */
export const namesSource = (text: string, heading: string): boolean => headsSource(heading) && !speaks.test(text.trim())

/**
 * The one text that each row that comes in has in a column by which none is chosen; null where they have none, or several.
 * Of one row alone every column says one thing: there the whole file has to.
 */
export function textOfEachRow(draft: ImportDraft, { columns }: TableRead['facts'], i: number): string | null {
  const column = columns[i]
  if (column === undefined || !picksNone(draft, i)) return null
  // Out of sight stand numbers of all kinds; words say there what they say anywhere.
  if (column.hidden && !column.distinct.some((d) => /\p{L}{2}/u.test(d.text))) return null
  const [only, ...more] = column.distinct.filter((d) => !readsAsNote(d.text))
  const inFile = more.length === 0 ? (only?.text.trim() ?? '') : ''
  if (draft.chosen === null || draft.roles[i] !== 'ignored') return inFile || null
  const inRows = draft.chosen.alike.find((a) => a.column === i)?.text ?? ''
  const several = new Set(draft.chosen.rows.map((r) => r.row)).size > 1
  return (several || inRows === inFile ? inRows : '') || null
}

/** What each row says so, under headings that are not of places. */
export const saidByEachRow = (draft: ImportDraft, facts: TableRead['facts']): readonly Source[] =>
  facts.columns.flatMap((c, i): Source[] => {
    const text = ofPlaces.test(head(c)) ? null : textOfEachRow(draft, facts, i)
    return text === null ? [] : [[`Each row, under “${c.name}”,`, text, head(c)]]
  })

/** What a table says over itself in other places than above it: beside its headings, and around its cells. */
export const titlesBeside = ({ roles }: ImportDraft, { beside }: TableRead['facts']): readonly Source[] =>
  beside.flatMap((b): Source[] => (b.over && isUsed(roles, b) ? [[b.where, b.text]] : []))
export const titlesOf = (draft: ImportDraft, { facts, sheet }: TableRead): readonly Source[] => [
  [TITLE, facts.titled],
  ...titlesBeside(draft, facts),
  ...cornersOf(draft, facts),
  [LINE, draft.chosen?.under ?? ''],
  [SHEET, sheet ?? ''],
  [FILE, draft.file.replace(/\.\w+$/, '')],
]
