import { latestOf, roughInWords } from '../../../shared/days/index.ts'
import { isOpenAction } from '../../../shared/domain/goal-of.ts'
import type { RecordOf } from '../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { dueIn, lateCount } from '../../../shared/rules/due.ts'
import { capital, compareKeys, countInWords, plural } from '../../../shared/words/index.ts'
import { isLate, isSoon, SOON } from '../../records/attached/due.ts'

type Action = RecordOf<'action'>

/** Open actions, by their day; those without one last. */
const openByDay = (plan: Plan): readonly Action[] =>
  plan
    .all('action')
    .filter((a) => isOpenAction(plan, a))
    .toSorted((a, b) => compareKeys(lastDay(a), lastDay(b)) || compareKeys(a.id, b.id))

const lastDay = (a: Action): string => (a.due === undefined ? '9' : latestOf(a.due))
const owns = (plan: Plan, a: Action): boolean => plan.get('person', a.owner) !== undefined

/** Late actions and since when, then the next one; with the number of open actions, and of those without an owner. */
export function actionsNews(plan: Plan, today: string): string {
  const open = openByDay(plan)
  const late = open.filter((a) => isLate(a, today))
  const soon = open.filter((a) => isSoon(a, today))
  if (open.length === 0) return 'No action is open.'
  const alone = open.length === 1
  const of = `of ${countInWords(open.length)} open actions`
  const none = (what: string) =>
    alone ? `The one open action ${what}.` : `None ${of} ${what.replace('has no', 'has a')}.`
  const name = (a: Action) => `“${a.title?.trim() || 'An action without a title'}”`
  const on = (a: Action) => (a.due ? roughInWords(a.due) : '')
  const [worst] = late
  const [next] = soon
  const many = alone
    ? 'The one open action'
    : late.length === open.length
      ? `${open.length === 2 ? 'Both' : `All ${countInWords(open.length)}`} open actions`
      : `${capital(countInWords(late.length))} ${of}`
  const lead = worst
    ? `${many} ${plural(late.length, 'is', 'are')} late${late.length > 1 ? `, ${name(worst)} the longest` : `: ${name(worst)}`}, since ${on(worst)}.`
    : open.every((a) => a.due === undefined)
      ? none('has no due date')
      : none(alone ? 'is not late' : 'is late')
  // Beside what is late, how much more is coming is enough.
  const which = worst || !next ? '' : `, ${soon.length > 1 ? 'first ' : ''}${name(next)}, ${on(next)}`
  const ahead = next
    ? ` ${capital(countInWords(soon.length))} ${worst ? `more ${plural(soon.length, 'is', 'are')}` : plural(soon.length, 'is', 'are')} due in the next ${SOON} days${which}.`
    : ''
  return `${lead}${ahead}${lacking(plan, open)}`
}

/** What is late elsewhere, smaller below the news of this list; '' for nothing. */
export function lateElsewhere(plan: Plan, today: string): string {
  const late = openByDay(plan).filter((a) => isLate(a, today)).length
  return `${inCommunity(plan, today, late)}${inPlan(plan, today, late)}`.trim()
}

/** Late actions that are not in this list: those of the community have a step of their own. `late`: of how many was told. */
function inCommunity(plan: Plan, today: string, late: number): string {
  const acts = plan.all('act').filter((a) => isLate(a, today)).length
  const more = late > 0 ? `more ${plural(acts, 'is', 'are')}` : plural(acts, 'is', 'are')
  return acts === 0
    ? ''
    : ` ${capital(countInWords(acts))} ${more} late in “Community on one page”, which has the community’s actions.`
}

/** All that is late, as Overview and Calendar count it, where the actions are only a part. */
function inPlan(plan: Plan, today: string, late: number): string {
  const all = dueIn(plan, today).filter((d) => d.late).length
  const acts = plan.all('act').filter((a) => isLate(a, today)).length
  return late === 0 || all <= late + acts
    ? ''
    : ` ${lateCount(all)} in the whole plan, these actions among them; Calendar lists them with meetings, policies and check-ins.`
}

/** Actions that nobody can be asked about: those without a date, if others have one, and those without an owner. */
function lacking(plan: Plan, open: readonly Action[]): string {
  const undated = open.filter((a) => a.due === undefined).length
  const unowned = open.filter((a) => !owns(plan, a)).length
  const all = unowned === open.length
  const owner = all
    ? `${open.length === 1 ? 'it has no' : 'none has an'} owner`
    : `${countInWords(unowned)} ${plural(unowned, 'has', 'have')} no owner`
  const lacks = [
    ...(undated > 0 && undated < open.length
      ? [`${countInWords(undated)} ${plural(undated, 'has', 'have')} no due date`]
      : []),
    ...(unowned > 0 ? [owner] : []),
  ]
  return lacks.length === 0 ? '' : ` ${capital(lacks.join(', and '))}.`
}

/** The act that the sentence asks for, with its action. Null if it asks for nothing. */
export function actionsDo(
  plan: Plan,
  today: string,
): { readonly id: string; readonly verb: string; readonly field?: string } | null {
  const [first, ...rest] = openByDay(plan)
  if (first === undefined) return null
  if (isLate(first, today))
    return {
      id: first.id,
      verb: rest.some((a) => isLate(a, today)) ? 'Open the most overdue action' : 'Open it',
      field: 'status',
    }
  if (first.due === undefined) return { id: first.id, verb: 'Set the first due date', field: 'due' }
  const unowned = [first, ...rest].find((a) => !owns(plan, a))
  return unowned ? { id: unowned.id, verb: 'Name an owner', field: 'owner' } : null
}

/** The way to the first action that nobody owns, where the page's first button leads elsewhere. Null if there is none. */
export function unownedAction(
  plan: Plan,
): { readonly id: string; readonly verb: string; readonly field: string } | null {
  const [first, ...more] = openByDay(plan).filter((a) => !owns(plan, a))
  return first
    ? {
        id: first.id,
        verb: more.length > 0 ? 'Name the first missing owner' : 'Name the missing owner',
        field: 'owner',
      }
    : null
}
