import { slipsOfOwner, whereIs } from '../../../shared/briefing/slips/owed.ts'
import { dayInWords, daysBetween, yearInWords } from '../../../shared/days/index.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { capital, counted, countInWords, plural } from '../../../shared/words/index.ts'

/** What the slips of a period and a year ask, and how much of it is in. */
export interface Asks {
  /** Undefined for what nobody owns. */
  readonly owners: readonly (string | undefined)[]
  readonly period: string
  readonly year: string
  /** Figures that slips ask for, those that are in, and those that nobody owns. */
  readonly figures: number
  readonly filled: number
  readonly unowned: number
}

const outOf = (plan: Plan, { owners, period }: Asks) =>
  owners.map((o) => slipsOfOwner(plan, o, period)).filter((slips) => whereIs(slips) === 'out')

/** "Five of seven slips", "Both slips", "The one slip", with what is so of them. */
function share(n: number, of: number): string {
  if (n < of) return `${capital(countInWords(n))} of ${countInWords(of)} slips ${plural(n, 'is', 'are')}`
  return n === 1 ? 'The one slip is' : `${n === 2 ? 'Both' : `All ${countInWords(n)}`} slips are`
}

/**
 * How many slips are out and since when they are late: whom to ask is what whoever opens the page wants to know. Where
 * none is out, how many figures are in, and how many nobody can be asked for.
 */
export function slipsNews(plan: Plan, asks: Asks, today: string): string {
  const out = outOf(plan, asks)
  if (out.length === 0) return figuresNews(asks)
  const by = out.flatMap((slips) => slips.flatMap((s) => (s.status === 'due' && s.due) || []).sort()[0] ?? []).sort()
  const [first, late] = [by[0], by.filter((day) => day < today).length]
  const are = `${share(out.length, asks.owners.filter((o) => o !== undefined).length)} out`
  if (first === undefined) return `${are}.`
  if (late === 0) return `${are}, to be back by ${dayInWords(first)}.`
  const some = late === out.length ? ' and late' : `, ${countInWords(late)} of them late`
  const since = new Set(by.slice(0, late)).size > 1 ? 'the first was due back' : 'due back'
  return `${are}${some}: ${since} on ${dayInWords(first)}, ${counted(daysBetween(first, today), 'day')} ago.`
}

function figuresNews({ owners, year, figures, filled, unowned }: Asks): string {
  if (figures === 0) return 'No slip is out.'
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
  return `${are}, and no slip is out.${lacks}`
}

/** What the sentence asks for where no slip is out: owners to be named, or slips to be printed. */
export const slipsDo = (plan: Plan, asks: Asks): 'owners' | 'print' | null =>
  outOf(plan, asks).length > 0 || asks.filled === asks.figures
    ? null
    : asks.owners.every((o) => o === undefined)
      ? 'owners'
      : 'print'
