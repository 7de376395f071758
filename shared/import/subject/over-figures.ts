import type { TableRead } from '../columns/table-read.ts'
import { figuresOf, type ImportDraft } from '../draft/draft.ts'
import { notesOf, tellsOfMakers, tellsOfMuch, titlesOf } from '../draft/said-over.ts'
import { namesTopic, type Source, sameTopic } from '../vocabulary/topics.ts'

/**
 * Titles and names that say of what the figures are, as a heading does: those of a table whose own headings say only
 * “Rate” or a year. A title names many things, and these parts of it name what is counted.
 */

const MOST_WORDS = 14
const byGroup = /\bby (student |sub)?(groups?|subgroups?|race|ethnicity|gender|demographics?)\b/i

/** By whom or for whom a table is made is not of whom it is. */
export const toldBy =
  /\b(prepared|compiled|contact)\b|\b(by|for) (\w+ ){0,3}(teachers?|educators?|staff|faculty|principals?|employees|parents)\b/i

export function titlesOfFigures(draft: ImportDraft, read: TableRead, measure: string): readonly Source[] {
  if (namesTopic(figuresOf(draft, read.facts.columns)?.headings ?? '')) return []
  return titlesOf(draft, read).flatMap(([where, text]) =>
    text.split(' | ').flatMap((part): Source[] => {
      // Behind “by” it is said how the table is cut.
      const [said = ''] = part.replaceAll('_', ' ').split(/\s+by\s/i)
      const isOfFigures = !toldBy.test(said) && (sameTopic(said, measure) || namesTopic(said) || byGroup.test(part))
      return isOfFigures && said.split(/\s+/).length <= MOST_WORDS ? [[where, said.trim()]] : []
    }),
  )
}

/** A sentence below the table that says what its figures are: “These are dropout rates”, “Rates per 1,000”, “Teachers”. */
const ofThese =
  /^\W*(these|this table|the (figures?|numbers?|values?|rates?|percent(age)?s?|results?|data)|figures?|numbers?|values?|rates?|percent(age)?s?|results?|counts?|shares?)\b.{0,40}\b(are|is|shows?|counts?|represents?|of|per|at|for|correct|present)\b/i
/** What other files hold, how something is counted, what was left out. */
const ofOtherThings =
  /\b(publish\w*|available|separate\w*|see|visit|includ\w*|exclud\w*|except|defin\w*|calculated|rounded|withheld|suppressed|not (shown|reported|calculated|included)|sum|add|may|(reported|shown|given|coded) as|(above|below|over|under) \d+)\b/i
const SHORT = 6
/** About the rows with a mark. */
const marked = /^\s*([*†‡§¶#¹²³]|\d{1,2}[\s).:])|=/

/** True for a note, or a part of one, that says of the figures what they are. */
const saysOfFigures = (text: string, measure: string): boolean =>
  !marked.test(text) &&
  !ofOtherThings.test(text) &&
  !toldBy.test(text) &&
  (ofThese.test(text) ||
    (text.split(/\s+/).length <= SHORT &&
      (namesTopic(text) || sameTopic(text, measure) || /\b(level|rates?|districts?)\b/i.test(text))) ||
    /^\W*(teachers?|staff|parents|educators|employees)\W*$/i.test(text))

/** The sentences of notes that say what the figures are, each as a heading would. */
export const notesOfFigures = (draft: ImportDraft, read: TableRead, measure: string): readonly Source[] =>
  notesOf(draft, read)
    .filter((source) => !tellsOfMuch(source) && !tellsOfMakers(source))
    .flatMap(([where, note]) =>
      note.split(/(?<=[.;!?])\s+/).flatMap((text): Source[] => (saysOfFigures(text, measure) ? [[where, text]] : [])),
    )
