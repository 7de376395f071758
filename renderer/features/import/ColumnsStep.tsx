import { yearInWords } from '../../../shared/days/index.ts'
import { type Role, roles, singular } from '../../../shared/import/columns.ts'
import type { ImportDraft } from '../../../shared/import/draft.ts'
import { yearInHeading } from '../../../shared/import/years.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { Columns } from './Columns.tsx'
import { answer } from './store.ts'
import { roleWords } from './words.ts'

const choices = roles.flatMap((id) => (id === 'asked' ? [] : [{ id, title: roleWords[id] }]))

/** What each column of a file of outcomes is used as. */
export function ColumnsStep({ read, draft }: { read: TableRead; draft: ImportDraft }) {
  const use = (at: number, role: Role) =>
    answer({
      roles: draft.roles.map((r, i) => (i === at ? role : r === role && singular.includes(role) ? 'ignored' : r)),
    })
  return (
    <Columns
      says={yearsAcross(read, draft)}
      read={read}
      draft={draft}
      choices={choices}
      onUse={(at, role) => use(at, role as Role)}
      onOnly={(only) => answer({ only })}
    />
  )
}

/** What is said where each year has a column of its own. */
function yearsAcross({ facts }: TableRead, { roles: used, yearForm }: ImportDraft): string | null {
  const years = facts.columns.flatMap((c, i) =>
    used[i] === 'yearFigure' ? (yearInHeading(c.heading, yearForm ?? 'ending') ?? []) : [],
  )
  if (years.length === 0) return null
  const sorted = years.toSorted().map(yearInWords)
  const span = sorted.length === 1 ? sorted[0] : `${sorted[0]} to ${sorted.at(-1)}`
  return years.length === 1
    ? `The figures of one year, ${span}, stand in a column that is headed by it.`
    : `Each of ${years.length} years, ${span}, has a column of its own: each cell in them is one value.`
}
