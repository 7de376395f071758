import { type Entry, entriesOf, lateBefore, yearOf } from '../../../shared/briefing/year/entries.ts'
import { lateOf } from '../../../shared/briefing/year/news.ts'
import { dayAfter, isDay, latestOf, roughInWords } from '../../../shared/days/index.ts'
import { forAudience } from '../../../shared/domain/audience.ts'
import { wholeTitle } from '../../../shared/domain/describe.ts'
import { isOpenAction, isUnfinished } from '../../../shared/domain/goal-of.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { type Due, dueIn } from '../../../shared/rules/due.ts'
import { compareKeys } from '../../../shared/words/index.ts'

export type Reader = 'public' | 'cabinet'

interface YearShown {
  readonly year: string
  readonly entries: readonly Entry[]
  /** Entries of an earlier year that are still open. */
  readonly before: readonly Entry[]
  /** Past dates of the public's year with nothing entered. */
  readonly late: readonly Entry[]
  /** All that is late, as Overview counts it, for the reader of this screen. Undefined in the public's year. */
  readonly due: readonly Due[] | undefined
}

/**
 * The year that begins so many years from this one, as a reader may see it. Where the screen is `shared` it is the public's,
 * with what is late as Overview says it there.
 */
export function shownYear(plan: Plan, today: string, reader: Reader, years: number, shared = false): YearShown {
  const isNow = years === 0
  const year = yearOf(plan, dayIn(plan, today, years))
  const asked = [today, reader, (text: string | undefined) => text?.trim() ?? ''] as const
  const view = forAudience(plan, reader)
  const dates = entriesOf(view, year, ...asked)
  // A date without any entry is open, however long ago it was.
  const before = isNow ? lateBefore(view, year, ...asked) : []
  const own = shared || reader === 'cabinet'
  // Overview's list of what is due has them, and leads here; the calendar that is printed has dates of the district.
  const entries = own
    ? [...dates, ...actionsIn(plan, year, today)].toSorted((a, b) => compareKeys(a.day, b.day))
    : dates
  return {
    year: year.year,
    entries,
    before,
    late: isNow && !own ? lateOf(entries, before) : [],
    due: isNow && own ? dueIn(plan, today, shared).filter((d) => d.late) : undefined,
  }
}

/** The open actions whose day in this year is still ahead, those with the community too: late ones are in their own list. */
function actionsIn(plan: Plan, { from, to }: ReturnType<typeof yearOf>, today: string): readonly Entry[] {
  const open = [
    ...plan.all('action').flatMap((a) => (isOpenAction(plan, a) ? [{ kind: 'action' as const, ...a }] : [])),
    ...plan.all('act').flatMap((a) => (isUnfinished(a) ? [{ kind: 'act' as const, ...a }] : [])),
  ]
  return open.flatMap((a): Entry[] => {
    const day = a.due && latestOf(a.due)
    if (a.due === undefined || day === undefined || day < today || day < from || day > to) return []
    return [
      {
        key: `action/${a.kind}/${a.id}`,
        day,
        ...(isDay(String(a.due)) ? {} : { rough: roughInWords(a.due) }),
        sort: 'action',
        title: wholeTitle(a.kind, a),
        about: { kind: a.kind, id: a.id },
      },
    ]
  })
}

/** A day in the middle of the year that is so many years from this one. */
export const dayIn = (plan: Plan, today: string, years: number): string =>
  years === 0 ? today : (dayAfter(yearOf(plan, today).from, 180 + years * 365) ?? today)
