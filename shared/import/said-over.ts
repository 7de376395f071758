import { fold } from '../domain/usual-groups.ts'
import type { ImportDraft } from './draft.ts'
import type { TableRead } from './table-read.ts'
import { NOTE, type Source } from './topics.ts'

/** What stands over a table and is said of all of it, and what notes below say. */

export const FILE = 'The file’s name'
export const TITLE = 'The title'
export const SHEET = 'The sheet’s name'
export const HEADING = 'The heading'
export const LINE = 'The line above the rows'
/** What stands below the table, or among its rows, and is short enough to be said of all of them. */
export const notesOf = ({ chosen }: ImportDraft, { facts }: Pick<TableRead, 'facts'>): readonly Source[] =>
  (chosen?.notes ?? []).flatMap((n): Source[] =>
    n.row > (facts.header ?? -1) + 1 && n.text.length <= 160 ? [[NOTE, n.text]] : [],
  )
/** What headings of groups and of years say as a rule. */
const usual =
  /student|school|sub|group|race|racial|ethnic(ity)?|gender|sex|demographics?|categor(y|ies)|dimension|break ?down|disaggregat(ed?|ion)|characteristics?|populations?|reporting|identity|federal|names?|codes?|desc(ription)?|labels?|rows?|types?|values?|keys?|entity|all|years?|yr|academic|fiscal|start(ing)?|end(ing)?|season|time ?frame|period|date|and|or|of|by|the|s\b|[sf]y|id\b|no\b/g

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
export const titlesOf = (draft: ImportDraft, { facts, sheet }: TableRead): readonly Source[] => [
  [TITLE, facts.above],
  ...cornersOf(draft, facts),
  [LINE, draft.chosen?.under ?? ''],
  [SHEET, sheet ?? ''],
  [FILE, draft.file.replace(/\.\w+$/, '')],
]
