import { bySort } from '../../../shared/domain/by-sort.ts'
import { departmentNames } from '../../../shared/domain/departments.ts'
import { titleOf } from '../../../shared/domain/describe.ts'
import { countedGoals } from '../../../shared/domain/goal-of.ts'

import { initialValues } from '../../../shared/domain/initial-values.ts'
import { kindOf } from '../../../shared/domain/kinds/index.ts'
import type { Op, RecordState } from '../../../shared/domain/state.ts'
import { compareTexts } from '../../../shared/words/index.ts'
import { newId, planNow, useShownKind } from '../../state/index.ts'
import { inDistrictWords } from '../../state/spoken.ts'
import { aboutWords } from './pickable.ts'

export interface Choice {
  readonly id: string
  readonly title: string
  /** What it is called where it is shown alone, if its title says too little: “Goal 3: …”. */
  readonly says?: string
}

/** The records of a kind that can be pointed at, by title. */
export function useChoices(kind: string): readonly Choice[] {
  const map = useShownKind(kind)
  // Departments of one name are told apart by who leads them.
  const leads = useShownKind(kind === 'department' ? 'person' : kind)
  if (map === undefined) return none
  const choices = choicesIn(kind, map, leads)
  // It becomes the text of an input, which is no text of the document.
  return kind === 'goal' ? choices.map((c) => ({ ...c, says: inDistrictWords(c.says ?? c.title) })) : choices
}

const none: readonly Choice[] = []
type States = ReadonlyMap<string, RecordState>
const made = new WeakMap<object, { readonly leads: States | undefined; readonly choices: readonly Choice[] }>()

/** Made once for the same records: a page may hold a hundred fields that offer the same people. */
function choicesIn(kind: string, map: States, leads: States | undefined): readonly Choice[] {
  const known = made.get(map)
  if (known?.leads === leads && known !== undefined) return known.choices
  const names = kind === 'department' ? namesOfDepartments() : undefined
  const byTitle = [...map.values()]
    .filter((state) => !state.gone)
    .map((state) => ({ id: state.id, title: names?.get(state.id) ?? titleOf(kind, state.values) }))
    .sort((a, b) => compareTexts(a.title, b.title))
  const choices = kind === 'goal' ? withNumbers(byTitle) : byTitle
  made.set(map, { leads, choices })
  return choices
}

/** Goals in the plan's order, each with the number that papers call it by: its title alone reads like news. */
function withNumbers(goals: readonly Choice[]): readonly Choice[] {
  const plan = planNow()
  const places = new Map(bySort(plan.all('goal')).map((g, at) => [g.id, at]))
  const placeOf = (id: string) => places.get(id) ?? places.size
  return goals
    .toSorted((a, b) => placeOf(a.id) - placeOf(b.id))
    .map((c) => ({ ...c, says: aboutWords(plan, { kind: 'goal', id: c.id })?.says ?? c.title }))
}

/** Goals of a list with their numbers alone, and their whole titles. */
export function byNumber(goals: readonly Choice[]): readonly Choice[] {
  const plan = planNow()
  const numbered = countedGoals(plan).map((g) => g.id)
  return goals.map((c) => {
    const no = numbered.indexOf(c.id) + 1
    const title = plan.get('goal', c.id)?.title?.trim() || c.title
    return { id: c.id, title: no > 0 ? `${no}. ${title}` : title }
  })
}

/** The names of all departments, so that no two look the same. */
function namesOfDepartments(): ReadonlyMap<string, string> {
  const plan = planNow()
  return departmentNames(plan, bySort(plan.all('department')))
}

/** The word for a new record of a kind that can be added by its title alone; null if it can't. */
export function addable(kind: string): string | null {
  const declared = kindOf(kind)
  return declared?.title && declared.identity === 'random' ? declared.one.toLowerCase() : null
}

/** The hint for a reference field when the plan has no record of that kind yet: an empty list would open to nothing. */
export const firstHint = (kind: string): string | undefined =>
  addable(kind) === null ? undefined : kindOf(kind)?.title === 'role' ? 'Type a name or role' : 'Type a name'

/**
 * The ops that add a record with this title, sent in one command with the field that points at it, so that one Undo
 * takes back both.
 */
export function addingNamed(
  kind: string,
  title: string,
  from: { readonly kind: string; readonly id: string },
): Extract<Op, { op: 'set' }> {
  const values = { ...initialValues(planNow(), kind, from), [kindOf(kind)?.title ?? '']: title }
  return { op: 'set', kind, id: newId(), values }
}
