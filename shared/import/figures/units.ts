import type { Selected } from '../table/select.ts'
import { cellText } from '../table/table.ts'
import { saysThousand, spokenUnit } from './speaks.ts'

/** The unit that a cell beside a figure gives, and what a measure counts. */

export type Unit = 'percent' | 'rate' | 'count' | 'days' | 'score'

/** The unit that a text beside a figure gives; `other` is one that no measure here counts. */
export type Kind = 'percent' | 'fraction' | 'number' | 'rate' | 'days' | 'average' | 'other'

const kinds: readonly (readonly [Kind, RegExp])[] = [
  [
    'other',
    /\b(change|points?|difference|gap|per\s*[\d,]*000|per (?:10|ten)(?![\d,]*\d)|thousands?|dollars?|index|rank|hours?|hrs|minutes?|ratio|(?<!(?:\d|two|three|four|five|six|full|whole|entire|all|school|academic)[- ]?)years?|incidents?|gpa|usd|fte|deviations?|deciles?|quartiles?|per (student|pupil|day|school|class\w*|teacher|incident))\b|\$|‰|[×x] ?10+\b|^\W*0{2,3}s\W*$/i,
  ],
  ['average', /\b(averages?|avg|means?|medians?|scores?)\b/i],
  ['days', /^(school |instructional )?days?\b/i],
  ['rate', /\bper\s*(100|hundred)\b/i],
  ['percent', /^rates?$|^(in )?(percent(age)?s?|pct\.?|perc\.?|%)\b|^%|\(%\)$|^.*\bpercent(age)?$/i],
  ['fraction', /^(fraction|decimal|proportion|share)s?\b/i],
  ['number', /^#|^(?!n\/a)(numbers?|numeric|counts?|n|#|no\.?|num\.?|totals?|headcount|students|children)(\b|$)/i],
]

/** The unit that the form cell gives; null if it is unknown. */
export const kindOf = (text: string): Kind | null =>
  saysThousand(text) ? 'other' : (kinds.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null)

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

/** True where the file speaks of a unit. */
export const saysUnit = (rows: readonly Selected[], headings: string, above: string): boolean =>
  anyKnown(rows) || rows.some((r) => /%\s*$/.test(cellText(r.figure))) || spokenUnit({ headings, above }) !== null
