import { isNameless } from '../../../shared/domain/describe.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { HistoryEntry } from '../../../shared/ipc/contract.ts'
import { small, unmarked } from '../../../shared/words/index.ts'

/** A change that is taken back is named by what comes back: its own name, “remove goal”, would say the opposite. */

type Named = Pick<HistoryEntry, 'label' | 'changes'>

/** The press that brings it back: “Bring back this goal and 199 more”. */
export function bringWords({ label }: Named): string {
  const what = after('remove', label)
  return what === null ? 'Bring back what it said before' : `Bring back ${/^\d/.test(what) ? 'these' : 'this'} ${what}`
}

/** What is said once it is back: “Brought back: goal “More children read” and 199 more”. */
export function broughtWords({ label, changes }: Named): string {
  const gone = after('remove', label)
  if (gone !== null) {
    const [, head = gone, others = ''] = /^(.+?)( and [\d,]+ .+)$/.exec(gone) ?? []
    const record = changes.find((c) => c.field === '' && c.after === false && oneOf(c.kind) === head)
    return `Brought back: ${record === undefined ? head : nameIn(head, record)}${others}`
  }
  const changed = after('change', label)
  return changed === null ? 'Brought back what it said before' : `Brought back: ${changed} as before`
}

const after = (verb: string, label: string): string | null =>
  label.startsWith(`${verb} `) ? label.slice(verb.length + 1) : null

const oneOf = (kind: string): string => small(unmarked(kindOf(kind)?.one ?? kind))

/** “goal “More children read””; a record without a name is called by its kind, which is not said twice. */
function nameIn(head: string, { kind, title }: HistoryEntry['changes'][number]): string {
  if (title === '') return head
  return isNameless(kind, title) ? small(title) : `${head} “${title}”`
}
