import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import { readYear, type YearForm, yearIn } from '../years/years.ts'
import { wholeYear } from './amounts.ts'
import { otherSpan } from './other-spans.ts'

/** Fiscal years that a budget's titles, and the names of its sheet and its file, have. */

/** “Fiscal year ended June 30, 2026” is FY26; “2024–2029” is no year. */
export const asFiscal = (text: string): string =>
  text
    .replace(
      /\b(?:fiscal |school )?year end(?:ed|ing|s)?:? (?:on )?(?:(?:june|jun\.?|6\/)\s*30,?\s*\/?\s*)?((?:19|20)\d{2})\b/gi,
      'FY$1',
    )
    .replace(wholeYear, 'FY$1')
/** The years in a text, each with all that it may mean; days of a calendar do not count. */
export function yearsNamed(text: string, form: YearForm): readonly (readonly string[])[] {
  const plain = asFiscal(text.replaceAll('_', ' ')).replace(/\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/g, ' ')
  return [...plain.matchAll(new RegExp(yearIn, 'gi'))].flatMap(([found]) => {
    const forms: readonly YearForm[] = /[a-z]/i.test(found) ? [form] : ['ending', 'starting']
    const years = forms.flatMap((f) => readYear(found, f) ?? [])
    return years.length === 0 ? [] : [years]
  })
}

/** A fiscal year for all lines, and where the file says it. */
interface YearOffered {
  readonly year: string
  readonly where: string
  readonly text: string
}

/** Years of other things than the lines, in a title: when it was made, what it is held against. */
const ofAnother =
  /\b(prior|previous|last|compar\w*|actuals?|vs\.?|versus|updated?|revised (on|at)|printed|exported|as of|through|thru|projected|projections?|forecast)\b/i

/** The one fiscal year that all titles with a year name, for a person to take; null where they leave it open. */
export function yearOffered(
  { file, yearForm }: { readonly file: string; readonly yearForm: YearForm },
  { facts, sheet }: TableRead,
  plan: Plan,
): YearOffered | null {
  const name = file.replace(/\.\w+$/, '')
  const titles = [
    ...facts.titled.split(' | ').map((text) => ['The title', text] as const),
    ['The sheet’s name', sheet ?? ''],
    ['The file’s name', name],
  ] as const
  const said = titles.flatMap(([where, text]) =>
    yearsNamed(text, yearForm).map((may) => ({ where, text: text.trim(), may: [...new Set(may)] })),
  )
  const [first] = said
  const year = first?.may[0]
  if (first === undefined || year === undefined) return null
  // “2027” may be the year in which it begins, or ends.
  if (said.some(({ may }) => may.length !== 1 || may[0] !== year)) return null
  // A grant’s year, the calendar’s, or that of what the lines are held against.
  if (said.some(({ text }) => ofAnother.test(text) || otherSpan(asFiscal(text), plan) !== null)) return null
  return { year, where: first.where, text: first.text.slice(0, 80) }
}
