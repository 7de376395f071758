import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import { figuresOf, type ImportDraft } from '../draft/draft.ts'
import { isState } from '../vocabulary/another-kind.ts'
import { type Named, namesSchool, titledElsewhere } from '../vocabulary/elsewhere.ts'
import type { Other } from './agreed.ts'

/** Another place that a heading, a title or a name names over all rows. */

/** What a sheet of notes says the figures are of, or whom they were made for; its other lines name places of all kinds. */
const ofWhom =
  /^\W*(all |the )?(data|figures|results|numbers|rates|values|percentages|table|report|prepared|made|these|this (file|table|report))\b.{0,30}\b(for|of|from|in|are|is)\b/i

/** Whatever is named over the whole table. */
const namedOver = ({ file, chosen }: ImportDraft, { facts, sheet }: TableRead): Named => ({
  notes: [
    ...(chosen?.notes ?? []).filter((n) => n.row > (facts.header ?? -1) + 1),
    ...facts.beside.filter((b) => !b.over && b.column === undefined && ofWhom.test(b.text)),
  ].flatMap((n) => (n.text.length <= 160 ? n.text.split(' | ') : [])),
  titles: [...facts.above.split(' | '), chosen?.under ?? '', sheet ?? ''].filter((t) => t.trim() !== ''),
  file: file.replace(/\.\w+$/, ''),
})

const others =
  /\b(similar|peer|comparison|comparable|neighbou?ring|other|all) (districts?|schools?)\b|\b(schools|districts) like\b|\bregion(al)?\b|\bnation(al|wide)?\b|\bcounty\b|\((the )?(state|school|nation|building|campus|city|town)\)/i

/** The heading of the figures, where it names another place. */
function headedElsewhere(draft: ImportDraft, read: TableRead): string | null {
  if (draft.roles.includes('groupFigure')) return null
  const headings = (figuresOf(draft, read.facts.columns)?.headings ?? '').split(' | ')
  return (
    headings.find(
      (h) =>
        others.test(h) ||
        isState(h) ||
        (namesSchool(h) && !/percent|number|rate/i.test(h)) ||
        namesSchool(/\(([^)]+)\)/.exec(h)?.[1] ?? ''),
    ) ?? null
  )
}

/** Another place over the rows, where nothing that is asked already has its name. */
export function namedElsewhere(draft: ImportDraft, read: TableRead, plan: Plan, asked: readonly Other[]): Other | null {
  const over = namedOver(draft, read)
  const place =
    headedElsewhere(draft, read) ??
    (draft.roles.includes('place') ? over.titles.find(namesSchool) : titledElsewhere(over, plan))
  if (place === undefined || place === null || place === '') return null
  if (asked.some((o) => o.says.toLowerCase().includes(place.toLowerCase().slice(0, 120)))) return null
  return {
    says: `“${place.slice(0, 120)}” is named in a heading, a title, or the sheet’s or file’s name: these may be figures for another place.`,
    key: `place: ${place}`.slice(0, 200),
  }
}
