import { type Role, roles, singular } from '../../../shared/import/columns.ts'
import type { ImportDraft } from '../../../shared/import/draft.ts'
import type { TableRead } from '../../../shared/ipc/contract.ts'
import { Columns } from './Columns.tsx'
import { answer } from './store.ts'
import { roleWords } from './words.ts'

const choices = roles.map((id) => ({ id, title: roleWords[id] }))

/** What each column of a file of outcomes is used as. */
export function ColumnsStep({ read, draft }: { read: TableRead; draft: ImportDraft }) {
  const use = (at: number, role: Role) =>
    answer({
      roles: draft.roles.map((r, i) => (i === at ? role : r === role && singular.includes(role) ? 'ignored' : r)),
    })
  return (
    <Columns
      read={read}
      draft={draft}
      choices={choices}
      onUse={(at, role) => use(at, role as Role)}
      onOnly={(only) => answer({ only })}
    />
  )
}
