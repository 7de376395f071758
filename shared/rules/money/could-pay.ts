import { yearInWords } from '../../days/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { compareTexts, dollars } from '../../words/index.ts'
import { cliffsOf } from './cliff.ts'
import { givenIn, hasEnded, isUncertain, positionName, type Source, sourceName, wantedOf } from './lines.ts'

/** A source that still pays in a fiscal year, with what it has in it that nothing asks for yet, in cents and in words. */
export interface CouldPay {
  readonly source: Source
  readonly free: number
  /** All of what is known to be in it is asked for: nothing of it can pay for more. */
  readonly isFull: boolean
  readonly says: string
}

/** The first fiscal year in which nothing pays a position whose source ends; undefined if none of its sources does. */
export function unpaidFrom(plan: Plan, position: string): string | undefined {
  return plan
    .all('fundingSource')
    .flatMap((s) => cliffsOf(plan, s))
    .flatMap((c) => (c.kind === 'position' && c.id === position ? c.end.year : []))
    .toSorted()[0]
}

/**
 * The sources that could pay for something in a fiscal year: those with the most money that nothing asks for come first,
 * of what is secured and then of what is hoped for.
 */
export function couldPay(plan: Plan, year: string): readonly CouldPay[] {
  return plan
    .all('fundingSource')
    .filter((s) => !hasEnded(plan, s, year))
    .map((source) => {
      const given = givenIn(plan, source.id, year)
      const has = given.secured + given.promised
      const free = Math.max(0, has - wantedOf(plan, source.id, year))
      const isFull = given.said && !isUncertain(plan, source.id, year) && free === 0
      const says = hasWords(plan, source.id, year, given, free)
      return { source, free, isFull, has, ranks: given.secured > 0 ? 2 : 1, says }
    })
    .toSorted(
      (a, b) =>
        Number(b.free > 0) * b.ranks - Number(a.free > 0) * a.ranks ||
        b.free - a.free ||
        b.has - a.has ||
        compareTexts(sourceName(a.source), sourceName(b.source)),
    )
    .map(({ source, free, isFull, says }) => ({ source, free, isFull, says }))
}

/** True where no source has anything left for a fiscal year: nothing can be chosen, and new money must be found. */
export const noneLeft = (plan: Plan, year: string): boolean => couldPay(plan, year).every((c) => c.isFull)

/** The words of the button that leads to what could pay a position whose source ends, the same on every page. */
export function findMoneyWords(plan: Plan, position: string): string {
  const year = unpaidFrom(plan, position)
  const money = year !== undefined && noneLeft(plan, year) ? 'new money' : 'money'
  return `Find ${money} for ${positionName(plan.get('position', position))}`
}

/** What a source has in the year, and how much of it something asks for already. */
function hasWords(plan: Plan, source: string, year: string, given: ReturnType<typeof givenIn>, free: number): string {
  const { secured, promised, as, said } = given
  const when = `in ${yearInWords(year)}`
  if (!said) return `no amount entered for ${yearInWords(year)}`
  if (isUncertain(plan, source, year)) return `money ${when}, and not entered whether it is secured`
  if (secured + promised === 0) return `nothing secured ${when}`
  const has = `${dollars(secured + promised)} ${secured > 0 ? 'secured' : as === 'applied' ? 'applied for' : 'pledged'} ${when}`
  if (free === secured + promised) return `${has}, on no budget line yet`
  return `${has}, ${free === 0 ? 'all' : dollars(secured + promised - free)} of it on budget lines already`
}
