import { bySort } from '../../domain/by-sort.ts'
import { isOpenGoal } from '../../domain/goal-of.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { countsOthers } from '../../domain/people.ts'
import { type Plan, where } from '../../domain/plan.ts'
import { ownGroups } from '../../figures/goal-sentence.ts'
import { groupsInOrder } from '../../figures/groups-in-order.ts'
import { asName, compareKeys, compareTexts } from '../../words/index.ts'

/**
 * Who is asked for which figure: the same rows, in the same order, on the slips and where their answers are typed in.
 */

type Measure = RecordOf<'measure'>
type Group = RecordOf<'studentGroup'>
type Slip = RecordOf<'updateSlip'>

export const EVERY = 'every'
/** In place of a group: those that slips have lines for. */
export const ON_SLIPS = 'onSlips'
/** Groups beside all students that a slip asks for by name; where a goal is for more, a report by group is brought in. */
export const fewGroups = 2
export const questions = [
  'What is the newest figure, and from which report?',
  'What helped or got in the way?',
  'What will you do next, and by when?',
] as const

/** Choices that hold for all rows. */
export interface Setting {
  readonly year: string
  /** The id of a group, EVERY for a row a group, or ON_SLIPS for the rows that slips have. */
  readonly group: string
  /** The id of a person, or null for all. */
  readonly owner: string | null
  /** The day of a figure without its own (ISO). */
  readonly date: string
  readonly period: string
}

export interface SlipRow {
  readonly id: string
  readonly measure: Measure
  readonly group: Group
  /** Set if the group is everybody the measure counts: its figure is that of all students too. */
  readonly total?: Group | undefined
  readonly owner: string | undefined
  readonly role: string
  readonly slip: Slip | undefined
}

/** The quarter of a day: 2026-11-24 is "2026-Q4". */
export const periodOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/**
 * The one group of the goal that is all that a measure counts, as English learners are of a test of English: as many and
 * as well in each year, with the same targets. A slip with lines for all students, too, would ask for one figure twice.
 */
export function groupOfAll(plan: Plan, measure: Measure): Group | undefined {
  const total = plan.all('studentGroup').find((g) => g.isTotal)?.id
  const goal = plan.get('goal', measure.goal)
  if (total === undefined || goal === undefined) return undefined
  const values = where(plan, 'value', 'measure', measure.id)
  const targets = where(plan, 'target', 'measure', measure.id)
  const ofTotal = values.filter((v) => v.group === total)
  const isAll = (group: string): boolean => {
    const pairs = values.flatMap((own) =>
      own.group === group ? ofTotal.flatMap((v) => (v.year === own.year ? [[own, v] as const] : [])) : [],
    )
    const aims = targets.flatMap((own) =>
      own.group === group
        ? targets.filter((t) => t.group === total && t.year === own.year && t.aim?.figure !== own.aim?.figure)
        : [],
    )
    return (
      aims.length === 0 &&
      pairs.some(([own]) => own.reading?.n !== undefined) &&
      pairs.every(([a, b]) => a.reading?.figure === b.reading?.figure && a.reading?.n === b.reading?.n)
    )
  }
  const found = ownGroups(plan, goal).filter((g) => g !== total && isAll(g))
  return found.length === 1 ? plan.get('studentGroup', found[0]) : undefined
}

/** The slips of a measure and group in a period, one for each owner. */
function slipsOf(plan: Plan, measure: string, group: Group, period: string): readonly Slip[] {
  const slips = where(plan, 'updateSlip', 'measure', measure).filter(
    (s) => s.period === period && s.status !== 'cancelled' && (s.group === group.id || (!s.group && group.isTotal)),
  )
  return slips.filter((s, i) => slips.findIndex((other) => other.owner === s.owner) === i)
}

/**
 * The group, other than all students, to which a measure's gap is taken, where figures of it were given before: without
 * its new figure no gap of the year can be worked out.
 */
export function referenceOf(plan: Plan, measure: Measure): string | undefined {
  const group = plan.get('studentGroup', measure.reference)
  if (measure.gapForm === undefined || group === undefined || group.isTotal) return undefined
  return where(plan, 'value', 'measure', measure.id).some((v) => v.group === group.id) ? group.id : undefined
}

/** Groups in the order in which tables and pictures of a goal have them: its own, all students, then the others. */
function asGoalHas(plan: Plan, goal: RecordOf<'goal'>, groups: readonly Group[]): readonly Group[] {
  const own = new Set(ownGroups(plan, goal))
  const rank = (g: Group) => (own.has(g.id) ? 0 : g.isTotal ? 1 : 2)
  return groups.toSorted((a, b) => rank(a) - rank(b))
}

/**
 * The groups for which the slip about a measure has lines: all students, and, where they are few, those of the goal and whom they are compared to; of a measure that has gaps,
 * points or reported figures of groups alone, these.
 */
function onSlip(plan: Plan, goal: RecordOf<'goal'>, measure: Measure, all: readonly Group[]): readonly Group[] {
  const total = all.filter((g) => g.isTotal)
  const own = new Set(ownGroups(plan, goal))
  const groupsIn = (kind: 'value' | 'target' | 'reportedFigure' | 'interim' | 'gap') =>
    where(plan, kind, 'measure', measure.id).flatMap((v) => v.group ?? [])
  const yearly = [...groupsIn('value'), ...groupsIn('target')]
  const to = where(plan, 'gap', 'measure', measure.id).flatMap((g) => g.reference ?? [])
  const reported = [...groupsIn('reportedFigure'), ...groupsIn('interim'), ...groupsIn('gap'), ...to]
  // For a measure with figures by group only, “all students” would ask for something it does not count.
  if (yearly.length === 0 && reported.length > 0 && !total.some((g) => reported.includes(g.id))) {
    const counted = all.filter((g) => reported.includes(g.id))
    const goals = counted.filter((g) => own.has(g.id))
    return goals.length > 0 ? counted.filter((g) => goals.includes(g) || to.includes(g.id)) : counted
  }
  // For a measure without any entry, the goal says whose figures it will have.
  const nothing = yearly.length + reported.length === 0
  const entered = new Set(
    nothing && !countsOthers(measure) ? (goal.focusGroups ?? []) : [...yearly, ...groupsIn('gap')],
  )
  const few = all.filter((g) => own.has(g.id) && entered.has(g.id))
  const beside = all.filter((g) => g.id === referenceOf(plan, measure) && !few.includes(g))
  if (few.length <= fewGroups && few.includes(groupOfAll(plan, measure) as Group))
    return all.filter((g) => few.includes(g) || beside.includes(g))
  const asked =
    few.length > fewGroups && total.length > 0
      ? total
      : [...total, ...(few.length > 0 ? all.filter((g) => few.includes(g) || beside.includes(g)) : [])]
  return asked.length > 0 ? asked : all.slice(0, 1)
}

const nobody = 'No owner named'

/**
 * Owners in walking order: by place of work, in the plan's order of departments, then by role. Unknown owners come
 * last.
 */
export function inWalkingOrder(plan: Plan, owners: Iterable<string | undefined>): readonly (string | undefined)[] {
  const places = new Map(bySort(plan.all('department')).map((d, i) => [asName(d.name), i]))
  const keyed = [...new Set(owners)].map((id) => {
    const person = plan.get('person', id)
    const unit = asName(person?.unit)
    const place = person === undefined ? 1e9 : (places.get(unit) ?? (unit === '' ? 1e8 : 1e6))
    return { id, place, unit, role: person?.role?.trim() || nobody }
  })
  return keyed
    .sort(
      (a, b) =>
        a.place - b.place ||
        compareTexts(a.unit, b.unit) ||
        compareTexts(a.role, b.role) ||
        compareKeys(a.id ?? '', b.id ?? ''),
    )
    .map((o) => o.id)
}

/**
 * A row for each owner and measure of an open goal, and each group asked for; by owner, then in the order of the
 * goals. The person with a slip owns its figure; without a slip, the goal's owner does.
 */
export function rowsOf(plan: Plan, setting: Pick<Setting, 'group' | 'owner' | 'period'>): readonly SlipRow[] {
  const all = groupsInOrder(plan)
  const named = setting.group === EVERY ? all : all.filter((g) => g.id === setting.group)
  const groupsFor = (goal: RecordOf<'goal'>, measure: Measure) =>
    asGoalHas(plan, goal, setting.group === ON_SLIPS ? onSlip(plan, goal, measure, all) : named)
  const rows = bySort(plan.all('goal'))
    .filter(isOpenGoal)
    .flatMap((goal) =>
      bySort(where(plan, 'measure', 'goal', goal.id)).flatMap((measure) => {
        const sole = groupOfAll(plan, measure)
        return groupsFor(goal, measure).flatMap((group) => {
          const named = slipsOf(plan, measure.id, group, setting.period)
          // A slip that went out for all students is about the one group that is all of them.
          const total = group === sole ? all.find((g) => g.isTotal) : undefined
          const slips = named.length > 0 || !total ? named : slipsOf(plan, measure.id, total, setting.period)
          const also = setting.group === ON_SLIPS ? total : undefined
          return (slips.length > 0 ? slips : [undefined]).map((slip): SlipRow => {
            const owner = slip?.owner ?? goal.owner
            const role = plan.get('person', owner)?.role?.trim() || nobody
            return { id: `${measure.id}~${group.id}~${owner ?? ''}`, measure, group, total: also, owner, role, slip }
          })
        })
      }),
    )
    .filter((row) => setting.owner === null || row.owner === setting.owner)
  const by = Map.groupBy(rows, (r) => r.owner)
  return inWalkingOrder(plan, by.keys()).flatMap((owner) => by.get(owner) ?? [])
}

/**
 * The year in which the page of answers begins: the last one that is over while a row has no figure of it, for of the one
 * that runs most measures have none before it ends; else the one that runs.
 */
export const yearOfAnswers = (plan: Plan, rows: readonly SlipRow[], over: string, running: string): string =>
  rows.some(({ measure, group }) =>
    where(plan, 'value', 'measure', measure.id).every((v) => v.year !== over || v.group !== group.id || !v.reading),
  )
    ? over
    : running
