import { earliestOf } from '../../../shared/days/index.ts'
import { isOpenAction, isUnfinished } from '../../../shared/domain/goal-of.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { compareKeys, folded } from '../../../shared/words/index.ts'
import { aboutWords } from '../../components/fields/pickable.ts'
import { isLate, isSoon, SOON } from '../../records/attached/due.ts'

type Action = RecordOf<'action'>

export const groupings = { due: 'Due', owner: 'Owner', state: 'Status', on: 'Part of the plan' } as const
export type Grouping = keyof typeof groupings
export const statesShown = {
  open: 'Open',
  late: 'Late',
  soon: `Due in ${SOON} days`,
  noDay: 'No due date',
  done: 'Done or stopped',
  all: 'All',
} as const
export type StateShown = keyof typeof statesShown

export interface Filter {
  readonly state: StateShown
  /** The id of a person, 'nobody', or null for everybody. */
  readonly owner: string | null
  readonly words: string
  readonly by: Grouping
}

export const everything: Filter = { state: 'open', owner: null, words: '', by: 'due' }

let kept = { plan: '', filter: everything }

/** The filter is kept while one is elsewhere in the plan; another plan has other people. */
export const keptFilter = (plan: string): Filter => (kept.plan === plan ? kept.filter : everything)
export const keepFilter = (plan: string, filter: Filter): void => {
  kept = { plan, filter }
}

const titles = new WeakMap<Action, string>()

/** An action's title as it is searched; worked out once, since a plan may hold thousands. */
function titleSought(a: Action): string {
  let title = titles.get(a)
  if (title === undefined) {
    title = folded(a.title ?? '')
    titles.set(a, title)
  }
  return title
}

/** True for an action that is shown. */
function passes(plan: Plan, a: Action, filter: Filter, today: string): boolean {
  const open = isOpenAction(plan, a)
  const state =
    filter.state === 'all' ||
    (filter.state === 'open' && open) ||
    (filter.state === 'late' && open && isLate(a, today)) ||
    (filter.state === 'soon' && open && isSoon(a, today)) ||
    (filter.state === 'noDay' && open && a.due === undefined) ||
    (filter.state === 'done' && !open)
  if (!state) return false
  if (filter.owner === 'nobody' && plan.get('person', a.owner) !== undefined) return false
  if (filter.owner !== null && filter.owner !== 'nobody' && a.owner !== filter.owner) return false
  const words = folded(filter.words).split(/\s+/).filter(Boolean)
  return words.every((w) => titleSought(a).includes(w))
}

export interface Group {
  readonly key: string
  readonly title: string
  readonly ids: readonly string[]
}

const earliest = (a: Action): string => (a.due === undefined ? '9999' : earliestOf(a.due))
const byDay = (a: Action, b: Action): number =>
  compareKeys(earliest(a), earliest(b)) || compareKeys(titleSought(a), titleSought(b))

const sorted = new WeakMap<object, readonly Action[]>()

/** All actions by day; sorted once for the same list. */
function inOrder(list: readonly Action[]): readonly Action[] {
  let found = sorted.get(list)
  if (found === undefined) {
    found = list.toSorted(byDay)
    sorted.set(list, found)
  }
  return found
}

/** The groups of the list in their order, each by day. */
export function groupsOf(plan: Plan, filter: Filter, today: string): readonly Group[] {
  const list = inOrder(plan.all('action')).filter((a) => passes(plan, a, filter, today))
  const groups = new Map<string, { title: string; sort: string; ids: string[] }>()
  for (const a of list) {
    const { key, title, sort } = groupOf(plan, a, filter.by, today)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { title, sort, ids: [a.id] })
    else group.ids.push(a.id)
  }
  return [...groups]
    .toSorted(([, a], [, b]) => compareKeys(a.sort, b.sort))
    .map(([key, { title, ids }]) => ({ key, title, ids }))
}

const states = {
  inProgress: 'In progress',
  notBegun: 'Not started',
  unsaid: 'No status yet',
  done: 'Done',
  stopped: 'Stopped',
} as const
const stateOrder = ['inProgress', 'notBegun', 'unsaid', 'done', 'stopped']

function groupOf(plan: Plan, a: Action, by: Grouping, today: string) {
  if (by === 'owner') {
    const role = plan.get('person', a.owner)?.role?.trim()
    return { key: role ? (a.owner ?? '') : '', title: role || 'No owner yet', sort: role ? `1${folded(role)}` : '0' }
  }
  if (by === 'state') {
    const state = a.status ?? 'unsaid'
    return { key: state, title: states[state], sort: String(stateOrder.indexOf(state)) }
  }
  if (by === 'on') {
    const on = aboutWords(plan, a.about)?.says
    return {
      key: a.about ? `${a.about.kind}/${a.about.id}` : '',
      title: on ?? 'Nothing',
      sort: on ? `0${folded(on)}` : '1',
    }
  }
  if (!isUnfinished(a)) return { key: 'done', title: 'Done or stopped', sort: '9' }
  if (!isOpenAction(plan, a)) return { key: 'dropped', title: 'Of a goal that was dropped', sort: '85' }
  if (a.due === undefined) return { key: 'noDay', title: 'No due date', sort: '8' }
  if (isLate(a, today)) return { key: 'late', title: 'Late', sort: '0' }
  if (isSoon(a, today)) return { key: 'soon', title: `Due in the next ${SOON} days`, sort: '1' }
  return { key: 'later', title: 'Later', sort: '2' }
}
