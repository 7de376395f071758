import type { TableRead } from '../table-read.ts'
import { readYear, type YearForm, yearIn } from '../years.ts'

/** Years that the names over a table speak of, against the one that a person entered for all its lines. */

interface Answered {
  readonly file: string
  readonly year: string
  readonly yearForm: YearForm
  readonly yearAgreed: string | null
}

/** What a name over the table says against the year that was entered; null where nothing does. */
export function yearContradicted(
  draft: Answered,
  { facts, sheet }: TableRead,
): { readonly says: string; readonly key: string } | null {
  if (draft.year === '') return null
  const titles: readonly (readonly [string, string])[] = [
    ...facts.above.split(' | ').map((text) => ['The title', text] as const),
    ['The sheet’s name', sheet ?? ''],
    ['The file’s name', draft.file.replace(/\.\w+$/, '')],
  ]
  for (const [where, text] of titles) {
    const years = yearsNamed(text, draft.yearForm)
    if (years.length === 0 || years.some((all) => all.includes(draft.year))) continue
    return {
      says: `${where} says “${text.slice(0, 80)}”, but you entered ${draft.year.replace('-', '–')}.`,
      key: `${text.slice(0, 200)}: ${draft.year}`,
    }
  }
  return null
}

/** The years that a text names, each with all that it may mean; days of a calendar are none. */
function yearsNamed(text: string, form: YearForm): readonly (readonly string[])[] {
  const plain = text.replaceAll('_', ' ').replace(/\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/g, ' ')
  return [...plain.matchAll(new RegExp(yearIn, 'gi'))].flatMap(([found]) => {
    const forms: readonly YearForm[] = /[a-z]/i.test(found) ? [form] : ['ending', 'starting']
    const years = forms.flatMap((f) => readYear(found, f) ?? [])
    return years.length === 0 ? [] : [years]
  })
}
