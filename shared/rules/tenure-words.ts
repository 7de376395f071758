import { dayInWords } from '../days/index.ts'
import { capital, countInWords, listed, plural, share } from '../words/index.ts'
import type { Tenure } from './tenure.ts'

/** Which goals end before and after the next likely change, in one sentence. */
export function beforeAndAfter(tenure: Tenure): string {
  const { change, goals } = tenure
  if (change === null) return 'The plan has no date for when the officer or the superintendent is likely to change.'
  const before = goals.filter((g) => g.when === 'before').length
  const after = goals.filter((g) => g.when === 'after')
  const bare = after.filter((g) => !g.backed)
  const dated = before + after.length
  const named = change.seat.trim() || 'A seat'
  const seat = named === 'Superintendent' ? 'The superintendent' : named
  const on = dayInWords(change.day)
  const lead = {
    likely: `${seat} is likely to change on ${on}.`,
    mark: `${seat} reaches the three-year mark on ${on}; no other date is entered for this seat.`,
    contract: `The superintendent’s contract ends on ${on}.`,
  }[change.by]
  if (dated === 0) return `${lead} No goal has an end date in the plan.`
  const numbers = (list: typeof after) => listed(list.map((g) => String(g.place)))
  const each =
    after.length === 0
      ? ''
      : after.length === 1
        ? ', with an adopted policy linked to it'
        : before === 0
          ? `, and ${after.length === 2 ? 'both have' : 'each has'} an adopted policy linked to ${after.length === 2 ? 'them' : 'it'}`
          : ', each with an adopted policy linked to it'
  return `${lead} ${endsInWords(before, after.length)}${
    bare.length === 0
      ? each
      : `; ${plural(bare.length, 'goal', 'goals')} ${numbers(bare)} ${plural(bare.length, 'has', 'have')} no adopted policy linked to ${plural(bare.length, 'it', 'them')}`
  }.`
}

/**
 * How many goals with an end date end by that day and how many after it: a goal and a contract often end with the same
 * year.
 */
function endsInWords(before: number, after: number): string {
  const all = before + after
  const whole = `${countInWords(all)} goals with an end date`
  if (all === 1) return `The one goal with an end date ends ${before === 1 ? 'by that day' : 'after it'}`
  if (before === 0) return `${all === 2 ? 'Neither' : 'None'} of the ${whole} ends by that day`
  if (after === 0) return `${all === 2 ? 'Both' : 'All'} ${whole.replace(/^two /, '')} end by that day`
  return `${capital(countInWords(before))} of ${whole} ${plural(before, 'ends', 'end')} by that day and ${countInWords(after)} after it`
}

/**
 * How many open actions are due before and after that change: “Of 26 open actions, 24 are due by that day, one after
 * it, and one has no due date.” `by`: the day itself, where no sentence before has it.
 */
export function actionsAround({ change, actions }: Tenure, by = 'that day'): string {
  const all = actions.before + actions.after + actions.undated
  if (change === null || all === 0) return ''
  const [is, are] = actions.before > 0 ? ['', ''] : ['is due ', 'are due ']
  const parts = (
    [
      [actions.before, `is due by ${by}`, `are due by ${by}`],
      [actions.after, `${is}after it`, `${are}after it`],
      [actions.undated, 'has no due date', 'have no due date'],
    ] as const
  ).filter(([n]) => n > 0)
  const [only] = parts
  if (only !== undefined && parts.length === 1)
    return only[0] === 1 ? `The one open action ${only[1]}.` : `${share(all, all)} open actions ${only[2]}.`
  const said = parts.map(([n, one, many]) => `${countInWords(n)} ${plural(n, one, many)}`)
  if (actions.before === 0) said.unshift(`none is due by ${by}`)
  return `Of ${countInWords(all)} open ${plural(all, 'action', 'actions')}, ${listed(said)}.`
}
