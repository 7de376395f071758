import type { Plan } from '../../domain/plan.ts'
import type { TableRead } from '../columns/table-read.ts'
import { hasSingleYears, type ImportDraft } from '../draft/draft.ts'
import { readSoFar } from '../draft/read-so-far.ts'
import type { YearForm } from '../years/years.ts'
import type { Other } from './agreed.ts'

/** The year after, or before: "2017-18" for "2016-17". */
const shifted = (year: string, by: 1 | -1): string => {
  const first = Number(year.slice(0, 4)) + by
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}

/**
 * How many figures the file and the plan have alike, if its years were read so many later; each of another group or year.
 * Null where that can't be asked.
 */
function alikeIn(draft: ImportDraft, read: TableRead, plan: Plan): ((by: 0 | 1 | -1) => number) | null {
  const held = new Map(
    plan
      .all('value')
      .flatMap((v) => (v.measure === draft.measure ? [[`${v.group} ${v.year}`, v.reading?.figure]] : [])),
  )
  if (held.size === 0) return null
  const readings = readSoFar(draft, read, plan)
  return (by) =>
    readings.filter(({ group, year, figure }) => {
      const choice = draft.groups.get(group)
      if (choice?.to !== 'group' || figure === null) return false
      const there = held.get(`${choice.id} ${by === 0 ? year : shifted(year, by)}`)
      return there !== undefined && Math.abs(there - figure) < 1e-9
    }).length
}

/**
 * True if single years, read the other way, match figures that the plan holds already, and read this way match none:
 * at least two figures, each of another group.
 */
export function heldInOtherYears(draft: ImportDraft, read: TableRead, plan: Plan): boolean {
  const { yearForm } = draft
  if (yearForm === null || draft.yearSaid === true || !hasSingleYears(draft, read.facts.columns)) return false
  const same = alikeIn(draft, read, plan)
  const other: Record<YearForm, 1 | -1> = { ending: 1, starting: -1 }
  return same !== null && same(0) === 0 && same(other[yearForm]) >= 2
}

/** Figures that the plan holds for the year after, in a file whose years say themselves which they are: either may be mistaken. */
export function heldAYearAway(draft: ImportDraft, read: TableRead, plan: Plan): Other | null {
  if (draft.chosen === null || hasSingleYears(draft, read.facts.columns)) return null
  const same = alikeIn(draft, read, plan)
  if (same === null || same(0) > 0 || same(1) < 2) return null
  const years = [...new Set(readSoFar(draft, read, plan).map((r) => r.year))].sort()
  return {
    says: 'The plan already has these figures for the year after the one that the file gives.',
    key: `held a year away: ${years.join(', ')}`,
  }
}
