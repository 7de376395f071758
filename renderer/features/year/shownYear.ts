import { type Entry, entriesOf, lateBefore, yearOf } from '../../../shared/briefing/year/entries.ts'
import { lateOf } from '../../../shared/briefing/year/news.ts'
import { dayAfter } from '../../../shared/days/index.ts'
import { forAudience } from '../../../shared/domain/audience.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { type Due, dueIn } from '../overview/due.ts'

export type Reader = 'public' | 'cabinet'

interface YearShown {
  readonly year: string
  readonly entries: readonly Entry[]
  /** Entries of an earlier year that are still open. */
  readonly before: readonly Entry[]
  readonly late: readonly Entry[]
  /** Late actions: Overview counts them among what is late, a year of dates has none of them. */
  readonly lateActions: readonly Due[]
  /** Packets that should be out already, of meetings to come. */
  readonly latePackets: readonly Due[]
}

/** The year that begins so many years from this one, as a reader may see it. */
export function shownYear(plan: Plan, today: string, reader: Reader, years: number): YearShown {
  const isNow = years === 0
  const year = yearOf(plan, dayIn(plan, today, years))
  const asked = [today, reader, (text: string | undefined) => text?.trim() ?? ''] as const
  const view = forAudience(plan, reader)
  const entries = entriesOf(view, year, ...asked)
  const overdue = isNow && reader === 'cabinet' ? dueIn(plan, today).filter((d) => d.late) : []
  // A date without any entry is open, however long ago it was.
  const before = isNow ? lateBefore(view, year, ...asked) : []
  return {
    year: year.year,
    entries,
    before,
    late: isNow ? lateOf(entries, before) : [],
    lateActions: overdue.filter(isAction),
    latePackets: overdue.filter((d) => d.about.kind === 'meeting'),
  }
}

const isAction = ({ about }: Due): boolean => about.kind === 'action' || about.kind === 'act'

/** A day in the middle of the year that is so many years from this one. */
export const dayIn = (plan: Plan, today: string, years: number): string =>
  years === 0 ? today : (dayAfter(yearOf(plan, today).from, 180 + years * 365) ?? today)
