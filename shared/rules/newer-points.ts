import { yearInWords } from '../days/index.ts'
import { isPrinted } from '../figures/figure.ts'
import { type MeasureView, reaches } from '../figures/measure-view.ts'
import { small } from '../words/index.ts'

/**
 * How figures from within a year compare with the targets set for that point: all groups with both meet them, none
 * does, some do; or no group has both.
 */
type NewerStand = 'met' | 'missed' | 'some' | 'noTarget'

/** The newest point within a year after the last whole one: “fall” of 2026-27. */
export interface Newer {
  readonly year: string
  readonly point: string
  readonly stand: NewerStand
}

/**
 * The newest point of a measure after its last whole year and up to a day (ISO), for the groups whose status was
 * compared: a text that calls figures behind has to mention newer ones. From shown figures only; undefined if there is
 * none.
 */
export function newerPoint(view: MeasureView, groups: readonly string[], day: string): Newer | undefined {
  const point = view
    .points()
    .filter((p) => p.read && p.date <= day && (view.latestYear === null || p.year > view.latestYear))
    .at(-1)
  const rows = point?.rows.filter((r) => groups.includes(r.of.id) && isPrinted(r.reading)) ?? []
  if (point === undefined || rows.length === 0) return undefined
  const met = rows.flatMap(({ reading, target }) =>
    isPrinted(reading) && isPrinted(target) ? [reaches(reading.cell.shown, target.cell.shown, view.direction)] : [],
  )
  const stand = met.length === 0 ? 'noTarget' : met.every(Boolean) ? 'met' : met.some(Boolean) ? 'some' : 'missed'
  return { year: point.year, point: point.name, stand }
}

const stands: Readonly<Record<NewerStand, string>> = {
  met: 'meet their targets',
  missed: 'miss their targets',
  some: 'meet some of their targets',
  noTarget: 'have no targets',
}

/** "fall 2026–27" */
export const pointInWords = ({ point, year }: Newer): string => `${small(point)} ${yearInWords(year)}`

/** “of fall 2026–27 meet their targets”, to follow “figures” or “those”. */
export const ofNewer = (newer: Newer): string => `of ${pointInWords(newer)} ${stands[newer.stand]}`
