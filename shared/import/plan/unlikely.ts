import { earliestOf, latestOf, roughly } from '../../days/index.ts'
import { daySayings } from './days.ts'
import { enters, isOver, type Place } from './enters.ts'
import type { SaidCell, Thing } from './thing.ts'

/** Plans look no further ahead, and no policy is older. */
const AHEAD = 25
const OLDEST = { plan: 1990, adopted: 1900 }

interface Unlikely {
  /** The field under which the day was read. */
  readonly key: string
  readonly cell: SaidCell
  readonly why: string
}

/** Days that can’t be: of something done that is to come or not done, of an end before its start, of a year far away. */
export function unlikelyDays(
  thing: Thing,
  values: ReadonlyMap<string, { readonly place: Place; readonly value: unknown }>,
  today: string,
): readonly Unlikely[] {
  const saidOf = (saying: (typeof daySayings)[number]): { key: string; cell: SaidCell; day: string } | null => {
    const place = enters[thing.kind].says[saying]
    const key = place === undefined ? '' : place.part === undefined ? place.field : `${place.field}.${place.part}`
    const [cell] = thing.says.get(saying) ?? []
    const day = values.get(key)?.value
    return cell === undefined || typeof day !== 'string' ? null : { key, cell, day }
  }
  const status = values.get('status')?.value
  const start = saidOf('start')
  return daySayings.flatMap((saying): Unlikely[] => {
    const found = saidOf(saying)
    if (found === null) return []
    const { key, cell, day } = found
    const year = Number(day.slice(0, 4))
    const first = earliestOf(roughly(day))
    const isPast = isOver(saying)
    const why =
      year < (saying === 'adopted' ? OLDEST.adopted : OLDEST.plan) || year > Number(today.slice(0, 4)) + AHEAD
        ? `The year ${year} may be a slip.`
        : isPast && first > today
          ? 'This day has not come yet.'
          : saying === 'doneOn' && typeof status === 'string' && status !== 'done'
            ? `Its status is “${thing.says.get('status')?.[0]?.text ?? ''}”, so one of the two is wrong.`
            : saying !== 'start' &&
                !isPast &&
                saying !== 'reviewDue' &&
                start &&
                latestOf(roughly(day)) < earliestOf(roughly(start.day))
              ? `It begins on “${start.cell.text.slice(0, 40)}”, so it would end before it begins.`
              : null
    return why === null ? [] : [{ key, cell, why }]
  })
}
