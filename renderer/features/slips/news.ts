import { slipsOfOwner, whereIs } from '../../../shared/briefing/slips/owed.ts'
import { dayInWords, daysBetween, yearInWords } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { capital, counted, countInWords, plural } from '../../../shared/words/index.ts'
import { toComeWords } from './beside.ts'

/** The questions on the slips of a period and a year, and how many are answered. */
export interface Asks {
  /** Undefined for questions without an owner. */
  readonly owners: readonly (string | undefined)[]
  readonly period: string
  readonly year: string
  /** Figures that slips ask for, those that are in, and those without an owner. */
  readonly figures: number
  readonly filled: number
  readonly unowned: number
  /** What is still to come with the slips that are out. */
  readonly toCome?: { readonly figures: number; readonly goals: number }
}

const outOf = (plan: Plan, { owners, period }: Asks) =>
  owners.map((o) => slipsOfOwner(plan, o, period)).filter((slips) => whereIs(slips) === 'out')

/**
 * "Five of seven owners with an update form have not sent it back", "Neither owner with an update form has sent it
 * back"; "answered all of it" where a part is back and its rows say so.
 */
function share(n: number, of: number, partly: boolean): string {
  const back = partly ? 'answered all of it' : 'sent it back'
  const who = `${plural(of, 'owner', 'owners')} with an update form`
  if (n < of) return `${capital(countInWords(n))} of ${countInWords(of)} ${who} ${plural(n, 'has', 'have')} not ${back}`
  if (n === 1) return `The one ${who} has not ${back}`
  return `${n === 2 ? 'Neither owner with an update form' : `None of the ${countInWords(n)} ${who}`} has ${back}`
}

/** Whether a slip of a period is late: then who has it is what to look at. */
export const lateOut = (plan: Plan, asks: Asks, today: string): boolean =>
  outOf(plan, asks).some((slips) => slips.some((s) => s.status === 'due' && s.due !== undefined && s.due < today))

/**
 * How many slips are out and since when they are late, so that a person knows whom to ask. If none is out, how many
 * figures are in, and how many have no owner to ask.
 */
export function slipsNews(plan: Plan, asks: Asks, today: string): string {
  const out = outOf(plan, asks)
  if (out.length === 0) return figuresNews(asks)
  const by = out.flatMap((slips) => slips.flatMap((s) => (s.status === 'due' && s.due) || []).sort()[0] ?? []).sort()
  const first = by[0]
  const late = by.filter((day) => day < today).length
  // Counts only people who have a slip: others have none to give back.
  const asked = asks.owners.filter((o) => o !== undefined)
  const handed = asked.filter((o) => whereIs(slipsOfOwner(plan, o, asks.period)) !== 'here').length
  const left = asked.length - handed
  const rest =
    left === 0
      ? ''
      : ` ${capital(countInWords(left))} ${plural(left, 'other owner was', 'other owners were')} not given one.`
  const partly = out.some((slips) => slips.some((s) => s.status === 'returned'))
  const waits = asks.toCome === undefined ? '' : toComeWords(asks.toCome)
  const lacks = waits === '' ? '' : `; ${waits} ${waits.startsWith('the') ? 'is' : 'are'} still to come`
  const are = share(out.length, handed, partly)
  if (first === undefined) return `${are}.${rest}`
  if (late === 0)
    return `${are} yet; the ${out.length === 1 ? 'form is' : 'forms are'} due back by ${dayInWords(first)}.${rest}`
  const some = late === out.length ? '' : `, ${countInWords(late)} of them late`
  // The day of the slips: the next status of a goal may have been promised for another.
  const since =
    late === 1
      ? 'The form was due back'
      : new Set(by.slice(0, late)).size > 1
        ? 'The first was due back'
        : 'The forms were due back'
  return `${are}${some}${lacks}. ${since} on ${dayInWords(first)}, ${counted(daysBetween(first, today), 'day')} ago: ask for ${late === 1 ? 'it' : 'them'}.${rest}`
}

function figuresNews({ owners, year, figures, filled, unowned }: Asks): string {
  if (figures === 0) return 'No form is out.'
  const of = `${countInWords(figures)} ${plural(figures, 'figure', 'figures')} for ${yearInWords(year)}`
  const are =
    filled === figures
      ? `${figures === 1 ? 'The one' : 'All'} ${figures === 1 ? of.replace(/^\S+ /, '') : of} ${plural(figures, 'is', 'are')} in`
      : filled === 0
        ? `None of ${of} is in`
        : `${capital(countInWords(filled))} of ${of} ${plural(filled, 'is', 'are')} in`
  if (filled < figures && owners.every((o) => o === undefined))
    return `${are}, and nobody can be asked: ${figures === 1 ? 'it has no owner' : 'none has an owner'}.`
  const lacks =
    unowned === 0 ? '' : ` ${capital(countInWords(unowned))} ${plural(unowned, 'has', 'have')} no owner to ask.`
  return `${are}, and no form is out.${lacks}`
}

/** The act that the sentence asks for if no slip is out: name owners, or print slips. */
export const slipsDo = (plan: Plan, asks: Asks): 'owners' | 'print' | null =>
  outOf(plan, asks).length > 0 || asks.filled === asks.figures
    ? null
    : asks.owners.every((o) => o === undefined)
      ? 'owners'
      : 'print'
