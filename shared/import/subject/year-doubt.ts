import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import type { ImportDraft } from '../draft/draft.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import type { YearForm } from '../years/years.ts'

/** The year after, or before: "2017-18" for "2016-17". */
const shifted = (year: string, by: 1 | -1): string => {
  const first = Number(year.slice(0, 4)) + by
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}

/**
 * True if single years, read the other way, match figures that the plan holds already, and read this way match none:
 * at least two figures, each of another group.
 */
export function heldInOtherYears(draft: ImportDraft, read: TableRead, plan: Plan): boolean {
  const { measure, yearForm } = draft
  if (yearForm === null || draft.yearSaid === true) return false
  const held = new Map(
    plan.all('value').flatMap((v) => (v.measure === measure ? [[`${v.group} ${v.year}`, v.reading?.figure]] : [])),
  )
  if (held.size === 0) return false
  const readings = readSoFar(draft, read, plan)
  const same = (by: 0 | 1 | -1): number =>
    readings.filter(({ group, year, figure }) => {
      const choice = draft.groups.get(group)
      if (choice?.to !== 'group' || figure === null) return false
      const there = held.get(`${choice.id} ${by === 0 ? year : shifted(year, by)}`)
      return there !== undefined && Math.abs(there - figure) < 1e-9
    }).length
  const other: Record<YearForm, 1 | -1> = { ending: 1, starting: -1 }
  return same(0) === 0 && same(other[yearForm]) >= 2
}
