import { readDay } from '../../days/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import { figuresOf, type ImportDraft } from '../draft/draft.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import { FILE, namesSource, notesOf, saidByEachRow, titlesOf } from '../draft/said-over.ts'
import type { Source } from '../vocabulary/topics.ts'
import { yearsIn } from '../years/years.ts'
import type { Other } from './agreed.ts'
import { label } from './of-others.ts'

/** Years that titles and notes name as the table's, while its rows are about others. */

/** The year of the figures according to a note: “Figures are for 2020–21, reported in 2021–22”. */
const figuresFor =
  /\b(?:figures?|data|results?|rates?|values?|percent(?:age)?s?|outcomes?)(?: (?!publi|updat|releas|retriev|as )\w+){0,3}?(?: (?:shown|given|are|those|in this table)){0,4} (?:for|from|of|reflects?|represents?|are|is)(?: the)?(?: school year| sy| class of)? ?((?:19|20)\d{2}(?:\s*[-–—/]\s*\d{2,4})?)(?!\d|\.\d)/i
/** “2023-24 was not available; 2021-22 is shown”, “the latest year available is 2021-22”. */
const shownInstead =
  /\b(?:latest|last|most recent|newest) (?:school )?year(?: \w+){0,2} is ((?:19|20)\d{2}(?:\s*[-–—/]\s*\d{2,4})?)|((?:19|20)\d{2}\s*[-–—/]\s*\d{2,4})(?: (?:data|figures|values|rates))? (?:is|are|was|were) (?:shown|used|given|reported)\b/i

/** Years of other things than of the figures: when children began, what they are held against. */
const yearHead = /\b(years?|yr|cohort|date|baseline|prior|previous|target|goal)\b/i

/** The title, or the name of the sheet or the file, names other years than all the rows do. */
export function titledInOtherYears(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const rows = [...new Set(readSoFar(draft, read, plan).map((r) => r.year))]
  const own = new Set(rows)
  if (rows.length === 0) return null
  const wholeYear = /(19|20)\d{2}\s*[-–—/_]\s*\d{2}|(?<![a-z])[sfa]y ?\d{2}(?!\d{3})/i
  const told = notesOf(draft, read).flatMap(([where, text]): Source[] => {
    // A few words with a year are said of all of the table, as a title is.
    const short = text.replace(label, '').split(/\s+/).length <= 5 && wholeYear.test(text)
    const instead = shownInstead.exec(text)
    const of =
      instead?.[1] ??
      instead?.[2] ??
      figuresFor.exec(text)?.[1]?.replace(/^(\d{4})$/, /\bclass of\b/i.test(text) ? 'Class of $1' : '$1') ??
      (short ? /(?:19|20)\d{2}\s*[-–—/]\s*\d{2,4}|(?<![a-z])[sfa]y ?\d{2,4}/i.exec(text)?.[0] : undefined)
    // “Data for 2019–20 are not available” tells of a year that is missing.
    const gone = /\bnot (available|reported|collected|given)\b|\bno (data|test)|\b(cancel|waive)/i.test(text)
    return of === undefined || (gone && instead === null) ? [] : [[where, of]]
  })
  const heading: Source = draft.roles.includes('yearFigure')
    ? ['', '']
    : ['The heading', figuresOf(draft, read.facts.columns)?.headings ?? '']
  const each = saidByEachRow(draft, read.facts).flatMap(([where, text, under = '']): Source[] =>
    /\bclass\b/i.test(under) && /^(19|20)\d{2}$/.test(text)
      ? [[where, `Class of ${text}`]]
      : namesSource(text, under) || yearHead.test(under) || !/\p{L}/u.test(text)
        ? []
        : [[where, text]],
  )
  const [found] = [heading, ...titlesOf(draft, read), ...told, ...each].filter(([where, text]) => {
    // A file may be named after the year in which it was fetched.
    const years = where === FILE && !wholeYear.test(text) ? [] : yearsIn(text.replaceAll('_', '-'))
    return (
      years.length > 0 &&
      !/publi|updat|releas|retriev|as of|prepared|printed|export|download|generated|created|extracted|\brun\b/i.test(
        text,
      ) &&
      !years.some((y) => own.has(y))
    )
  })
  const [first = ''] = rows.sort()
  const last = rows.at(-1) ?? ''
  if (found === undefined) return madeBefore(draft, read, last)
  const years = rows.length === 1 ? first.replace('-', '–') : `${first.replace('-', '–')} and later`
  const text = found[1].slice(0, 120)
  return { says: `${found[0]} says “${text}”, but the rows are for ${years}.`, key: `${text}: ${first}` }
}

/** “Updated 3/4/2021”: the day on which a table was made. */
const madeOn =
  /\b(?:(?:last )?updated|printed|exported|downloaded|generated|created|extracted|run|prepared|published|retrieved)\b\D{0,12}?((?:\p{L}{3,9}\.? \d{1,2},? |\d{1,2}\/\d{1,2}\/)(?:19|20)\d{2}|(?:19|20)\d{2}-\d\d-\d\d)/iu

/** A table that was made before the last year of its rows began. */
function madeBefore(draft: ImportDraft, read: TableRead, last: string): Other | null {
  for (const [where, text] of [...titlesOf(draft, read), ...notesOf(draft, read)]) {
    const day = readDay(madeOn.exec(text)?.[1] ?? '')
    // A school year begins in July at the earliest.
    if (day.ok && day.value < `${last.slice(0, 4)}-07-01`)
      return {
        says: `${where} says “${text.slice(0, 120)}”, and that is before ${last.replace('-', '–')} began: these may be figures for other years.`,
        key: `${text.slice(0, 120)}: before ${last}`,
      }
  }
  return null
}
