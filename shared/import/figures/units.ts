import { cellText } from '../cells/cells.ts'
import type { Selected } from '../rows/select.ts'
import { mayBeShares, spokenUnit } from '../vocabulary/speaks.ts'
import { type Kind, kindOf } from '../vocabulary/unit-said.ts'

/** The unit that a cell beside a figure gives, and what a measure counts. */

export type Unit = 'percent' | 'rate' | 'count' | 'days' | 'score'

/** Whether figures may be written as percentages or as fractions: counts and scores are not. */
export const isShare = (unit: Unit): boolean => unit === 'percent' || unit === 'rate'

const taken: Readonly<Record<Unit, readonly Kind[]>> = {
  percent: ['percent', 'fraction', 'rate'],
  rate: ['percent', 'fraction', 'rate'],
  count: ['number'],
  days: ['number', 'days', 'average'],
  score: ['number', 'average'],
}
export const counted: Readonly<Record<Unit, string>> = {
  percent: 'the measure is in percent',
  rate: 'the measure is per 100 students',
  count: 'the measure is a number',
  days: 'the measure is in days',
  score: 'the measure is a score',
}

/** The units that rows give beside their figures: known ones, and averages among them. */
export interface Known {
  readonly any: boolean
  readonly averages: boolean
}

/** A sentence if the text beside a figure says that it is not what the measure counts; null if it fits. */
export function misfitOf(format: string | null, unit: Unit, known: Known): string | null {
  if (format === null) return null
  if (format.trim() === '')
    return known.any ? 'Other rows have a cell that says how the figure is written; this one does not.' : null
  const kind = kindOf(format)
  // Beside rows of averages a number is one of children.
  const ofChildren = kind === 'number' && known.averages && (unit === 'days' || unit === 'score')
  if (!ofChildren && (kind === null ? !known.any : taken[unit].includes(kind))) return null
  return `The cell beside it says “${format.trim()}”, but ${counted[unit]}.`
}

/** Some row says beside its figure what it is: then each row goes by that. */
export const anyKnown = (rows: readonly Selected[]): boolean =>
  rows.some((r) => r.format !== null && kindOf(r.format) !== null)

export function knownOf(rows: readonly Selected[]): Known {
  const kinds = new Set(rows.flatMap((r) => (r.format === null ? [] : (kindOf(r.format) ?? []))))
  return { any: kinds.size > 0, averages: kinds.has('average') || kinds.has('days') }
}

/** The unit that the file itself speaks of; percent where it says nothing. */
export function guessUnit(rows: readonly Selected[], headings: string, above = ''): Unit {
  const met = new Set(rows.flatMap((r) => (r.format === null ? [] : (kindOf(r.format) ?? []))))
  if (met.has('percent') || met.has('fraction')) return 'percent'
  if (met.has('rate')) return 'rate'
  if (met.has('number')) return 'count'
  return spokenUnit({ headings, above }) ?? 'percent'
}

/** True where the file speaks of a unit, and not only of “Students suspended”, whose figures may be percentages. */
export const saysUnit = (rows: readonly Selected[], headings: string, above: string): boolean =>
  anyKnown(rows) ||
  rows.some((r) => /%\s*$/.test(cellText(r.figure))) ||
  (spokenUnit({ headings, above }) !== null && !(mayBeShares({ headings, above }) && rows.every(isUpToHundred)))

const isUpToHundred = ({ figure }: Selected): boolean =>
  !(Number.parseFloat(cellText(figure).replace(/,(?=\d{3}\b)/g, '')) > 100)
