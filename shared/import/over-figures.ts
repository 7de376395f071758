import { figuresOf, type ImportDraft } from './draft.ts'
import { titlesOf } from './said-over.ts'
import type { TableRead } from './table-read.ts'
import { namesTopic, type Source, sameTopic } from './topics.ts'

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
