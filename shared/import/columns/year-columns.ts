import type { Column } from '../table/columns.ts'
import { head, mostlyYears, share, yearHead } from '../table/heads.ts'
import { rowYear } from '../years/years.ts'

/** Which column holds the year of each row. */

/** Years in which something else may have been done than what the figures tell. */
const otherYear = /\breport(ed|ing)?\b|collect|fiscal/i
/** Years in which it was. */
const noSchoolYear =
  /\breport(ed|ing)?\b(?! school year)|accountab|collect|publi|updat|releas|birth|born|enter|entry|creat|admi(t|ssion)|establish|found(ed|ing)|open(ed|ing)\b|target|goal|\bbase(line)?\b|\b(prior|previous|last|comparison|review|funding|budget|model|est)\b|project(ed|ion)|forecast|predict|estimat|\b(report|run|print|extract|download|refresh)\w* (date|day|time)|\b(9th|ninth|freshm[ae]n|first[ -]time)\b/i

/**
 * The year of each row: of several columns the one that names whole school years, and none of when it was published.
 * Where several are left that do not say the same, none: a person says which is meant.
 */
export function yearColumn(columns: readonly Column[]): number {
  const may = columns.flatMap((c, i) => (yearHead.test(head(c)) && !isOtherYear(c) && mostlyYears(c) ? [i] : []))
  const at = (i: number): Column => columns[i] as Column
  const wholes = may.filter((i) => share(at(i).years - at(i).singleYears, at(i)) > 0.5)
  const whole = wholes.find((i) => !otherYear.test(head(at(i)))) ?? wholes[0]
  return whole ?? may.find((i) => !otherYear.test(head(at(i)))) ?? may[0] ?? -1
}

/** True for years of another thing than the figures: of birth, of publishing, in which a cohort began. */
export const isOtherYear = (c: Column): boolean =>
  noSchoolYear.test(head(c)) || (/\bcohort\b/i.test(head(c)) && !/graduat/i.test(head(c)) && c.singleYears < c.years)

/** Columns of years, none of which is certainly that of the figures. */
export const otherYears = (columns: readonly Column[]): readonly Column[] =>
  columns.filter((c) => mostlyYears(c) && isOtherYear(c))

/** Columns of single years that differ: nobody can guess which one the figures belong to. */
export function yearsApart(columns: readonly Column[]): readonly number[] {
  const at = yearColumn(columns)
  const [first] = at < 0 ? [] : [columns[at] as Column]
  if (first !== undefined && share(first.singleYears, first) < 0.5) return wholeYearsApart(columns, at)
  if (first === undefined || /\b(start|begin|fall)/i.test(head(first))) return []
  const texts = (c: Column): string => c.distinct.map((d) => d.text).join('|')
  const others = columns.flatMap((c, i) =>
    i !== at &&
    yearHead.test(head(c)) &&
    mostlyYears(c) &&
    !otherYear.test(head(c)) &&
    !isOtherYear(c) &&
    texts(c) !== texts(first)
      ? [i]
      : [],
  )
  return others.length === 0 ? [] : [at, ...others].toSorted((a, b) => a - b)
}

/** Columns of whole years that differ, none of which has a heading for something else. */
function wholeYearsApart(columns: readonly Column[], at: number): readonly number[] {
  const years = (c: Column): string => c.distinct.map((d) => rowYear(d.text, 'ending') ?? '').join('|')
  const others = columns.flatMap((c, i) =>
    i !== at &&
    !c.hidden &&
    /\b(years?|sy)\b/i.test(head(c)) &&
    mostlyYears(c) &&
    share(c.singleYears, c) < 0.5 &&
    !otherYear.test(head(c)) &&
    !isOtherYear(c) &&
    years(c) !== years(columns[at] as Column)
      ? [i]
      : [],
  )
  return others.length === 0 ? [] : [at, ...others].toSorted((a, b) => a - b)
}
