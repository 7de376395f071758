import { yearInWords } from '../../../shared/days/index.ts'
import { shortYears } from '../../../shared/import/asks.ts'
import { type ImportDraft, saidOfColumn } from '../../../shared/import/draft/draft.ts'
import { groupOver } from '../../../shared/import/names/group-over.ts'
import { type Role, roles } from '../../../shared/import/table/columns.ts'
import { readYear, yearInHeading, yearsIn } from '../../../shared/import/years/years.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { Pick } from '../../components/fields/Pick.tsx'
import { todayHere } from '../../state/today.ts'
import { Columns } from './Columns.tsx'
import { answer, useImport } from './store.ts'
import { roleWords } from './words.ts'

const choices = roles.flatMap((id) => (id === 'asked' ? [] : [{ id, title: roleWords[id] }]))

/** The use of each column of a file of outcomes. */
export function ColumnsStep({ read, draft }: { read: TableRead; draft: ImportDraft }) {
  return (
    <Columns
      says={yearsAcross(read, draft) ?? groupsAcross(read, draft)}
      ask={<YearOfAll read={read} draft={draft} />}
      read={read}
      draft={draft}
      choices={choices}
      onUse={(at, role) => answer(saidOfColumn(draft, at, role as Role))}
      onOnly={(only) => answer({ only })}
    />
  )
}

/** The year of all rows, if no column has it: years in a title or the file's name come first. */
function YearOfAll({ read, draft }: { read: TableRead; draft: ImportDraft }) {
  const file = useImport((s) => s.file?.file ?? '')
  if (draft.roles.includes('year') || draft.roles.includes('yearFigure')) return null
  const named = [
    ...shortYears(read.facts.columns).map((s) => s.year),
    ...yearsIn([read.facts.above, read.sheet ?? '', file].join(' | ')),
  ]
  const now = Number(todayHere().slice(0, 4))
  const usual = Array.from({ length: 20 }, (_, i) => readYear(String(now - i), 'ending') ?? '')
  return (
    <Pick
      label="All rows are for the school year"
      hint="No column gives the year. If one does, leave this blank and choose the column."
      choices={[...new Set([...named, ...usual])].map((year) => ({ id: year, title: yearInWords(year) }))}
      value={draft.allOf}
      onChange={(allOf) => answer({ allOf })}
    />
  )
}

/** The sentence for a file with a column for each group. */
function groupsAcross({ facts }: TableRead, { roles: used }: ImportDraft): string | null {
  const groups = facts.columns.flatMap((c, i) => (used[i] === 'groupFigure' ? [groupOver(c.heading)] : []))
  return groups.length === 0
    ? null
    : `Each of ${groups.length} groups, ${groups[0]} to ${groups.at(-1)}, has its own column: each cell is one figure.`
}

/** The sentence for a file with a column for each year. */
function yearsAcross({ facts }: TableRead, { roles: used, yearForm }: ImportDraft): string | null {
  const years = facts.columns.flatMap((c, i) =>
    used[i] === 'yearFigure' ? (yearInHeading(c.heading, yearForm ?? 'ending') ?? []) : [],
  )
  if (years.length === 0) return null
  const sorted = years.toSorted().map(yearInWords)
  const span = sorted.length === 1 ? sorted[0] : `${sorted[0]} to ${sorted.at(-1)}`
  return years.length === 1
    ? `The figures for one year, ${span}, are in a column with that heading.`
    : `Each of ${years.length} years, ${span}, has its own column: each cell is one figure.`
}
