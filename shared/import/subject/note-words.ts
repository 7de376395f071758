import { usualGroup } from '../../domain/usual-groups.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { notesOf, tellsOfMakers, tellsOfMuch } from '../draft/said-over.ts'
import { isOfLetter, noteOn } from '../figures/glued-signs.ts'
import { codesIn, hides } from '../figures/marks-note.ts'
import { LONG_BOX } from '../table/beside.ts'
import { namesSchool } from '../vocabulary/elsewhere.ts'
import { clausesOf } from '../vocabulary/sentences.ts'
import { yearFormTold } from '../years/year-told.ts'
import { lettersIn } from './signs-behind.ts'

/** Notes below a table, sentence by sentence: those that only tell of marks, rounding and sources, and all others. */

/** Words of notes that change nothing of what figures are. */
export const plainInNotes: ReadonlySet<string> = new Set(
  `because due rounding rounded round sum sums add nearest tenth hundredth percent counted more than once each one
  only exclude excludes excluded excluding except without limited restricted not include includes included including
  race races any mutually exclusive identified identify federal definition defined available unavailable applicable
  blank blanks indicates indicate means mean denotes represents equal equals symbol asterisk asterisks dash dashes
  mark marks marked displayed see visit details definitions methodology technical please contact questions call email
  published cell cells privacy protect column row percents same both hispanic non origin ethnicity ethnicities
  workbook workbooks contains containing shows presents provides gives lists describes worksheet worksheets tab tabs
  three made based calculated using divided reduced meals meal lunch free price eligible cut covid pandemic`.split(
    /\s+/,
  ),
)

const legend =
  /^\W*(n\/?a|n\.a\.|nr|[-–—.*†‡§#~]+)\W*\s*(=|:|–|-|means?\b|indicates?\b|denotes?\b)?.*\b(not (available|applicable|reported|tested)|no (data|students?)|missing)\b/i
/** Words of any note that say that a figure is of another kind. */
const otherKind: readonly RegExp[] = [
  /\b(figures|values|data|cells|results|these|rows|columns) (are|is|show|shows|represent|give|shown as) (the )?(numbers?|counts?|headcounts?|totals?)\b/i,
  /^\W*(numbers?|counts?|headcounts?)\b(?!.*\b(may|might|add|sum|round)\w*)/i,
  /\b(percent\w*|pct|%|shares?|proportions?)(?: (?:is|are|was|were|shown))* of (all|the total|total)\b/i,
  /\bas of (sept?|oct|nov|dec|jan|feb|mar|apr)[a-z]*\b/i,
  // Under headings, or under the table: what alone says of whom or when all of them are.
  /^\W*(not|non)\b(?! (available|applicable|reported|tested|shown|calculated|enough))[^.]{0,40}$/i,
  /^\W*(in )?(\$?0{3}s?|thousands|hundreds|millions)\W*$/i,
  /^\W*(q[1-4]|[st][1-3]|(first|second|third|1st|2nd|3rd|fall|spring) (semester|quarter|trimester))( only)?\W*$/i,
  /\bmedians?\b|\bleft? out\b|\bleaves? out\b|\bomit\w*/i,
]

/** A note by which figures mean the contrary of what a reader expects: “A higher number means fewer graduates.” */
const reversed =
  /\b(higher|larger|greater)\b.*\b(means?|indicates?|reflects?|is|are)\b.*\b(fewer|less|lower|worse)\b(?! than)|\b(lower|smaller)\b.*\b(means?|indicates?|reflects?)\b.*\bmore\b(?! than)/i

/** As many lines on a sheet beside the table are looked at word by word. */
const FEW_LINES = 3

/** The meaning of colors. */
const colors = /^\W*(legend\W*$|key\W*$|(light |dark )?(green|yellow|red|amber|blue|orange|gr[ae]y) \| )/i

export interface Sentence {
  readonly where: string
  readonly text: string
  /** Another kind of figure that the note names, where its words alone would pass; null if it names none. */
  readonly kind: string | null
}

const figures = '(?:figures|data|results|rates|values|numbers|percent(?:age)?s)'
const shown = '(?: (?:shown|given|reported|displayed|listed|presented|above|here))?'
const whom = '([\\p{L} /-]{2,40}?)(?: students)?(?: only)?'
/** “Figures are for females.”, “These are the rates of English learners”, “Among students with disabilities”. */
const ofWhom: readonly RegExp[] = [
  `\\b(?:${figures}|these|table)\\b${shown} (?:are|is|shows?|covers?|includes?) (?:only |all )?(?:(?:for|of|about|on) )?(?:only )?${whom}\\W*$`,
  `^\\W*(?:these|this) (?:are|is) (?:the )?${figures} (?:of|for|about) ${whom}\\W*$`,
  `^\\W*(?:all )?(?:${figures}|rows|population|universe|base|(?:sub)?groups?|filters?)\\s*[:=] ?${whom}\\W*$`,
  `^\\W*(?:among|of|for|in|only) (?:all |only )?(?:the )?${whom}\\W*$`,
].map((pattern) => new RegExp(pattern, 'iu'))
/** By what a table is cut says of no row of whom it is. */
const cutBy = /,? by [\p{L} ,/&-]+\W*$/iu

function namesOneGroup(text: string): boolean {
  const plain = text.replace(cutBy, '')
  const named = [...ofWhom.flatMap((pattern) => pattern.exec(plain)?.[1] ?? []), ...(plain === text ? [] : [plain])]
  return named.some((name) => (usualGroup(name)?.way ?? 'all') !== 'all')
}

/** The notes of a file, without those on marks and on what is withheld. */
export function heardInNotes(draft: ImportDraft, read: TableRead): readonly Sentence[] {
  const few = (sheet: string): boolean => read.facts.beside.filter((b) => b.where === sheet).length <= FEW_LINES
  const letters = lettersIn(draft)
  return notesOf(draft, read).flatMap((source) => {
    const [where, note] = source
    if (tellsOfMuch(source) || tellsOfMakers(source) || colors.test(note) || isOfLetter(note, letters)) return []
    // A note with the mark of a heading is only about that column, where it is asked about or sets figures aside.
    const isOfHeading = read.facts.columns.some((c) => noteOn(c.heading, [note]) !== undefined)
    return clausesOf(note.replace(/^\W*(notes?|footnotes?|\(?\d{1,2}[).:]?)(?=[\s:.])\W*/i, '')).flatMap(
      (text): Sentence[] => {
        if (legend.test(text) || yearFormTold(text) !== null) return []
        // Notes on what is withheld say “fewer”, too, and are passed over below.
        if (reversed.test(text)) return [{ where, text, kind: text }]
        const kind = isOfHeading
          ? null
          : (otherKind.flatMap((k) => k.exec(text)?.[0] ?? [])[0] ??
            // Under several headings a group’s name says of whom all figures are; alone in its row it may head the rows below.
            (note.includes(' | ') && usualGroup(text) !== null ? text : null) ??
            (namesOneGroup(text) ? text : null) ??
            (namesSchool(text.replace(/\W+$/, '').replace(/ only$/i, '')) ? text : null))
        // Prose on a sheet of notes, or in a box, has words of every kind; a line or two are read as those under the table.
        if (kind === null && ((where.includes(' sheet “') && !few(where)) || where === LONG_BOX)) return []
        return hides.test(text) || codesIn(text).length > 0 || /\bround(ed|ing)\b/i.test(text)
          ? []
          : [{ where, text: text.replace(/\d+ or more/gi, ''), kind }]
      },
    )
  })
}
