import { readDay, yearFrom } from '../../days/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { picksNone } from '../columns/column-use.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { nameOf, unitOf } from '../draft/form-of.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import { notesOf, titlesOf } from '../draft/said-over.ts'
import { isShare } from '../figures/units.ts'
import { head } from '../table/heads.ts'
import { monthIn, partOfYear } from '../years/years.ts'
import type { Other } from './agreed.ts'

const upTo = /\b(as of|through|thru|until|up to|snapshot|count date|(period|term|window) end|end date)\b/i

/** The school year in which a day is, where it is in the middle of it; null for its last months and for summer. */
function withinYear(text: string): string | null {
  const day = readDay(text.trim())
  if (!day.ok) return null
  const [year = 0, month = 0] = day.value.split('-').map(Number)
  return month > 4 && month < 9 ? null : yearFrom(month > 4 ? year : year - 1)
}

/** On which day a file was made, or until which it counts. */
const madeOn =
  /\b(as of|through|thru|until|up to|snapshot|pulled|data|run|report|extract\w*|generated|created|printed|refreshed|downloaded|retrieved|exported|updated|date)\b/i
const aDay =
  /\b\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d{2}\b/g

/** A month of a year, with its day or without. */
const monthOfYear =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)?,? ((?:19|20)\d{2})(?!\s*[-–—/]?\d)/gi
/** When children began is long before they graduate. */
const cohort = /\b(cohort|enter\w*|entry|began|born|first[- ]time)\b/i
const monthsNamed = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const isBefore = ([, month = '', year = '']: RegExpMatchArray, last: string): boolean =>
  Number(year) * 12 + monthsNamed.indexOf(month.toLowerCase()) < Number(last.slice(0, 4)) * 12 + 6

/** A title or a note has a day in the middle of the last year of the rows: by then that year was not over. */
export function saidWithinYear(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (/\benroll|\bmember/i.test(nameOf(draft, plan))) return null
  const last = readSoFar(draft, read, plan)
    .map((r) => r.year)
    .sort()
    .at(-1)
  if (last === undefined) return null
  for (const [where, text] of [...titlesOf(draft, read), ...notesOf(draft, read)])
    for (const part of text.split(' | ')) {
      const early =
        madeOn.test(part) && !cohort.test(part)
          ? [...part.matchAll(monthOfYear)].find((m) => isBefore(m, last))?.[0]
          : undefined
      if (early !== undefined)
        return {
          says: `${where} says “${part.trim().slice(0, 120)}”, which is before ${last.replace('-', '–')} began, so these may be figures for another year.`,
          key: `${early}: ${last}`,
        }
      const day = madeOn.test(part)
        ? [...part.matchAll(aDay)].find(([d]) => withinYear(d.replace(/(st|nd|rd|th),/, ',')) === last)?.[0]
        : undefined
      if (day !== undefined)
        return {
          says: `${where} says “${part.trim().slice(0, 120)}”, and ${last.replace('-', '–')} was not over by then, so these may not be figures for a whole year.`,
          key: `${day}: ${last}`,
        }
    }
  return null
}

/** By then a school year is over, and children have graduated in it. */
const atItsEnd = /^(may|june?)\b/i
/** July and August would be read as the year that begins then, and those who graduate in them are of the year before. */
const afterGraduation = /^(may|june?|spring|summer)/i

/** Rows of a season or a month: of a share or of days each is of that time alone. */
export function partsOfYears(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  const name = nameOf(draft, plan)
  if (/\benroll|\bmember/i.test(name) || !isShare(unitOf(draft, read, plan))) return null
  const years = read.facts.columns[draft.roles.indexOf('year')]
  const isOver = /\bgraduat/i.test(name) ? afterGraduation : atItsEnd
  const part = years?.distinct.map((d) => d.text.trim()).find((text) => partOfYear.test(text) && !isOver.test(text))
  return part === undefined
    ? null
    : {
        says: `Some rows say “${part}” under “${years?.name}”, so these may not be figures for a whole year.`,
        key: `part of a year: ${part}`,
      }
}

/** Columns headed by months of years: of a share or of days each is of that month alone. */
export function monthsOfYears(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (/\benroll|\bmember/i.test(nameOf(draft, plan)) || !isShare(unitOf(draft, read, plan))) return null
  const { columns } = read.facts
  const found = columns.find((c, i) => {
    const month = draft.roles[i] === 'yearFigure' ? monthIn(c.heading) : null
    return month !== null && month !== 6 && month !== 5
  })
  return found === undefined
    ? null
    : {
        says: `The heading “${found.name}” names a month, so these may not be figures for a whole year.`,
        key: `month: ${found.name}`,
      }
}

/** Every row says that its figure is as of a day in the middle of its year; those enrolled are counted on one. */
export function endsWithinYear(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (/\benroll|\bmember/i.test(nameOf(draft, plan))) return null
  const found = read.facts.columns.flatMap((c, i) => {
    const texts = c.distinct.map((d) => d.text)
    const years = upTo.test(head(c)) && picksNone(draft, i) && !c.hidden ? texts.map(withinYear) : []
    return years.length > 0 && years.every((y) => y !== null) ? [{ name: c.name, text: texts[0] ?? '', years }] : []
  })
  if (found.length === 0) return null
  const own = new Set(readSoFar(draft, read, plan).map((r) => r.year))
  const one = found.find(({ years }) => years.some((y) => y !== null && own.has(y)))
  return one === undefined
    ? null
    : {
        says: `Each row, under “${one.name}”, says “${one.text}”, so these may not be figures for a whole year.`,
        key: `${one.name}: ${one.text}`,
      }
}
