import { bySort } from '../../../../shared/domain/by-sort.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { People } from '../../../../shared/domain/people.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import type { About } from '../../../../shared/domain/schema.ts'
import { type Op, set } from '../../../../shared/domain/state.ts'
import { asksForLess } from '../../../../shared/figures/goal-sentence.ts'
import { lastEndedYear } from '../../../features/measures/years.ts'
import { nextSort } from '../../../records/edits.ts'
import { edit, newId, planNow, showToast, todayHere } from '../../../state/index.ts'

/**
 * What a new goal begins with: its place at the end. It comes to be with the first thing that is entered of it. Its stage is
 * for a person to say: papers call a draft one.
 */
export const newGoal = (plan: Plan): { readonly sort: number } => ({ sort: nextSort(plan.all('goal')) })

/**
 * What a new measure begins with, all of it to be changed: percent, school years, against all students; more is
 * better where the goal's own words do not ask for less. It begins where the plan begins, or with the last year that is
 * over where the plan's first is not: that one has a figure. It ends where the plan ends. Where the district does not say,
 * its measures do; else its years are asked for. It is about children where its goal is for groups of students, or its
 * title names them, and it names nobody else: the groups are called so, not “Hispanic” alone. `of`: whom somebody chose.
 */
export function newMeasure(goal: string, of?: People): Readonly<Record<string, unknown>> {
  const plan = planNow()
  const district = plan.all('district')[0]
  const own = plan.all('measure').filter((m) => m.goal === goal)
  const reference = plan.all('studentGroup').find((g) => g.isTotal)?.id
  const ended = lastEndedYear(todayHere(), district?.fiscalYearStartMonth)
  const from = district?.planFrom
  const baselineYear = from && from > ended ? ended : (from ?? usual(plan.all('measure').map((m) => m.baselineYear)))
  const targetYear = district?.planTo ?? usual(plan.all('measure').map((m) => m.targetYear))
  const { title = '', focusGroups = [] } = plan.get('goal', goal) ?? {}
  const isOfChildren = (focusGroups.length > 0 || children.test(title)) && !othersThanChildren.test(title)
  const people = of ?? (isOfChildren ? 'children' : undefined)
  return {
    goal,
    ...(people && { people }),
    unit: 'percent',
    direction: asksForLess(title) ? 'down' : 'up',
    yearKind: 'school',
    gapForm: 'points',
    ...(reference && { reference }),
    ...(baselineYear && { baselineYear }),
    ...(targetYear && { targetYear }),
    sort: nextSort(own),
  }
}

/** A goal's first measure is its main one. */
export const asMain = (goal: string, measure: string): readonly Op[] =>
  planNow()
    .all('measure')
    .some((m) => m.goal === goal && m.id !== measure)
    ? []
    : [set('goal', goal, { mainMeasure: measure })]

/** Adds a measure of which something was chosen outside its form, and says so. */
export function addMeasure(goal: string, of?: People): string {
  const id = newId()
  void edit([set('measure', id, newMeasure(goal, of)), ...asMain(goal, id)])
  showToast('Added: a measure', { undo: true })
  return id
}

/** Words of a goal that is about children. */
const children =
  /\b(children|kids|students?|pupils?|learners?|graders?|graduates?|freshmen|seniors|kindergart\w*|boys|girls|youth)\b/i

/** Words of a goal that is about grown people, or may be. */
const othersThanChildren =
  /\b(staff|teachers?|principals?|educators?|employees|leaders|administrators|families|parents|caregivers|guardians)\b/i

/** The most frequent answer; of equally frequent ones, the first. Undefined if nobody has answered. */
function usual(said: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>()
  for (const s of said) if (s) counts.set(s, (counts.get(s) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

/** The actions of a goal or a strategy, in order. */
export const actionsOf = (plan: Plan, about: About): readonly RecordOf<'action'>[] =>
  bySort(plan.all('action').filter((a) => a.about?.kind === about.kind && a.about.id === about.id))
