import type { FileReading } from '../figures/readings.ts'
import { isAhead } from '../years/years.ts'
import { doubtKey } from './neighbors.ts'

/** Counted on one day of a year, mostly in fall, or among those present from its beginning. */
const onOneDay =
  /\b(enroll?\w*|member\w*|headcount|population|demographics|staff|teachers?|educators?|faculty|employees|workforce|principals?|readiness|ready|entry|entering|kindergart\w*|pre-?k|preschool|fall|october|beginning|boy|screen\w*|baseline|taking|taken|takers|participat\w*|access|identified|identification|eligib\w*|served|vacanc\w*|class size|ratio)\b/i

/** From so late in a school year on its results may be told: nearly all districts are out by then. */
const isOver = (year: string, today: string): boolean => `${Number(year.slice(0, 4)) + 1}-06-01` <= today

/** True for a year that is not over, where what is counted needs a whole one: nobody has graduated in it yet. */
export const needsAllOf = (year: string, about: string, today: string): boolean =>
  !onOneDay.test(about) && !isAhead(year, today) && !isOver(year, today)

/**
 * Figures of the present school year that only a whole year can give: nobody has graduated in it yet, and absences
 * are only those so far. By the key of a doubt.
 */
export function ofRunningYear(
  readings: readonly FileReading[],
  groups: ReadonlyMap<string, string>,
  about: string,
  today: string,
): ReadonlyMap<string, string> {
  return new Map(
    readings.flatMap((r): (readonly [string, string])[] => {
      const id = groups.get(r.group)
      return r.figure === null || id === undefined || !needsAllOf(r.year, about, today)
        ? []
        : [
            [
              doubtKey(id, r.year),
              `The school year ${r.year.replace('-', '–')} is not over, so this can’t be a figure for all of it.`,
            ],
          ]
    }),
  )
}
