import { fold } from '../../domain/usual-groups.ts'
import { picksNone } from '../columns/column-use.ts'
import type { TableRead } from '../columns/table-read.ts'
import { ofFiles, ofPlaces } from '../columns/unused.ts'
import { type Beside, FOOTER, LONG_SHEET } from '../table/beside.ts'
import { besides, head } from '../table/heads.ts'
import { readsAsNote } from '../table/notes.ts'
import { sentencesOf } from '../vocabulary/sentences.ts'
import { NOTE, type Source } from '../vocabulary/topics.ts'
import type { ImportDraft } from './draft.ts'

/** Words above a table that are about all of it, and notes below it. */

export const FILE = 'The file’s name'
export const TITLE = 'The title'
export const SHEET = 'The sheet’s name'
export const HEADING = 'The heading'
export const LINE = 'The line above the rows'
/** The most notes that are read: a file with more of them is text, and not a table. */
export const MANY_NOTES = 500
/** The most letters of a text about a whole table. */
const LONG = 160
/** A note as it is heard: whole where it is short, and sentence by sentence where it is long. */
const spokenIn = (note: string): readonly string[] =>
  note.length <= LONG
    ? [note]
    : note
        .split(/\s\|\s/)
        .flatMap(sentencesOf)
        .filter((text) => text.length <= LONG)
/** Words below the table, or among its rows, that are short enough to be about all of them. */
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
/** True for words that usually name the maker of a table. */
export const tellsOfMakers = ([where]: Source): boolean => where === FOOTER
/** The usual words in headings of groups and of years. */
const usual =
  /student|school|sub|group|race|racial|ethnic(ity)?|gender|sex|demographics?|categor(y|ies)|dimension|break ?down|disaggregat(ed?|ion)|characteristics?|populations?|reporting|identity|federal|names?|nm|codes?|cd|desc(ription)?|labels?|levels?|lvl|rows?|types?|values?|keys?|entity|all|years?|yr|academic|fiscal|start(ing)?|end(ing)?|season|time ?frame|period|date|and|or|of|by|the|s\b|[sf]y|id\b|no\b/g

/** Over groups these say of what the figures beside them are: “Fall”, “Q1”, “6-year”. */
const ofTime = /\b(fall|q[1-4]|(\d|five|six|seven)[- ]?(years?|yrs?)|years? [2-9])\b/i

/** The headings over groups and over years, where they say more than that: “Dropout rate” in a table’s corner. */
export const cornersOf = ({ roles }: ImportDraft, { columns }: TableRead['facts']): readonly Source[] =>
  columns.flatMap((c, i): Source[] =>
    (roles[i] === 'group' || roles[i] === 'year') &&
    ((roles[i] === 'group' && ofTime.test(c.heading)) ||
      /[a-z]{2}/.test(
        fold(c.heading)
          .replace(roles[i] === 'year' ? /begin(ning)?|fall|spring|entering|cohort/g : '', ' ')
          .replace(usual, ' '),
      ))
      ? [[HEADING, c.heading]]
      : [],
  )
/** Under these each row names where a place is, or how and when a file was made. */
export const headsSource = (heading: string): boolean => ofFiles.test(heading) || /\b(version|as of)\b/i.test(heading)
/** Words there that say whom figures are about: “Male students only”, “Statewide results.” They name no source. */
const speaks = /\b(only|exclud\w*|without)\b|\b(results?|data|figures|rates|percentages)\.$/i
/** True for a text that only names where, when or how figures were made. */
export const namesSource = (text: string, heading: string): boolean => headsSource(heading) && !speaks.test(text.trim())

/**
 * The text that every selected row has in a column that selects none; null if they have none, or several. With a
 * single row every column has one text: then the whole file must have it.
 */
export function textOfEachRow(draft: ImportDraft, { columns }: TableRead['facts'], i: number): string | null {
  const column = columns[i]
  if (column === undefined || !picksNone(draft, i)) return null
  // Hidden columns hold numbers of all kinds; words mean there what they mean anywhere.
  if (column.hidden && !column.distinct.some((d) => /\p{L}{2}/u.test(d.text))) return null
  const [only, ...more] = column.distinct.filter((d) => !readsAsNote(d.text))
  const inFile = more.length === 0 ? (only?.text.trim() ?? '') : ''
  if (draft.chosen === null || draft.roles[i] !== 'ignored') return inFile || null
  const inRows = draft.chosen.alike.find((a) => a.column === i)?.text ?? ''
  const several = new Set(draft.chosen.rows.map((r) => r.row)).size > 1
  return (several || inRows === inFile ? inRows : '') || null
}

/** The texts of every row, under headings that are not about places. */
export const saidByEachRow = (draft: ImportDraft, facts: TableRead['facts']): readonly Source[] =>
  facts.columns.flatMap((c, i): Source[] => {
    const text = ofPlaces.test(head(c)) ? null : textOfEachRow(draft, facts, i)
    // A difference says nothing of the figures: “-1.0%” under “Diff”. A “Threshold” of 20% does.
    const isDifference = besides.test(head(c)) && /^[-+−(]*[\d.,]+\s*%\)?$/.test(text ?? '')
    return text === null || isDifference ? [] : [[`Each row, under “${c.name}”,`, text, head(c)]]
  })

/** Words about the whole table in other places than above it: beside its headings, and around its cells. */
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
