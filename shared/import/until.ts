import { readDay, yearFrom } from '../days/index.ts'
import type { Plan } from '../domain/plan.ts'
import type { Other } from './agreed.ts'
import { picksNone } from './column-use.ts'
import type { ImportDraft } from './draft.ts'
import { nameOf } from './form-of.ts'
import { head } from './heads.ts'
import { readSoFar } from './read-so-far.ts'
import type { TableRead } from './table-read.ts'

const upTo = /\b(as of|through|thru|until|up to|snapshot|count date|(period|term|window) end|end date)\b/i

/** The school year in which a day is, where it is in the middle of it; null for its last months and for summer. */
function withinYear(text: string): string | null {
  const day = readDay(text.trim())
  if (!day.ok) return null
  const [year = 0, month = 0] = day.value.split('-').map(Number)
  return month > 4 && month < 9 ? null : yearFrom(month > 4 ? year : year - 1)
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
