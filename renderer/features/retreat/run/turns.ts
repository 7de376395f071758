import type { Part } from '../../../../shared/retreat/gathering.ts'
import type { Standing } from '../../../../shared/retreat/running.ts'
import type { View } from '../../../../shared/retreat/screen.ts'

/** Where a room is in its agenda. */
interface At {
  readonly agenda: readonly Part[]
  readonly standing: Standing
  readonly view: View
  /** At a table each goes through the agenda alone: nothing begins for the others. */
  readonly table: boolean
  readonly screens: (part: Part) => readonly View['how'][]
}

const isInPart = ({ how }: View): boolean => how === 'ask' || how === 'plan' || how === 'kept'

const placeOf = ({ agenda, standing, view }: At): number => {
  const name = view.part ?? standing.part?.part
  return agenda.findIndex((p) => p.part === name)
}

/** The screen after this one; the part that begins, or the end, where nothing of this part follows. */
export function after(where: At): View | { readonly begin: string } | { readonly close: true } | null {
  const { agenda, standing, view, table, screens } = where
  const [first] = agenda
  if (view.how === 'end') return null
  if (standing.state === 'planned' && !(table && view.part)) return first ? { begin: first.part } : null
  if (!isInPart(view)) return { how: 'ask', part: table ? view.part : standing.part?.part }
  const at = placeOf(where)
  const part = agenda[at]
  if (part === undefined) return null
  const all = screens(part)
  const further = all[all.indexOf(view.how) + 1]
  if (further !== undefined) return { how: further, part: part.part }
  const follows = agenda[at + 1]
  // A person who looked back comes forward again before anything new is begun.
  if (at < standing.index && follows) return { how: 'ask', part: follows.part }
  return follows ? { begin: follows.part } : { close: true }
}

/** The screen before this one: of this part, else the last of the part before, else the agenda. */
export function before(where: At): View | null {
  const { agenda, standing, view, table, screens } = where
  if (!isInPart(view)) {
    const here = table ? view.part : standing.part?.part
    return here ? { how: 'ask', part: here } : null
  }
  const at = placeOf(where)
  const part = agenda[at]
  if (part === undefined) return null
  const all = screens(part)
  const earlier = all[all.indexOf(view.how) - 1]
  if (earlier !== undefined) return { how: earlier, part: part.part }
  const previous = agenda[at - 1]
  return previous ? { how: screens(previous).at(-1) ?? 'ask', part: previous.part } : { how: 'agenda' }
}
