import { commas, typedMoney } from '../words/index.ts'
import type { FieldShape } from './schema.ts'

/** The smallest and the largest number allowed, both included; cents for money. */
export interface Range {
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** What a person who enters more than the maximum may have meant. */
  readonly over?: string
}

/**
 * The range of a measure's figure by its unit: a part of all children is never more than all; a score may be anything.
 */
export function figureRange(unit: string | undefined): Range {
  if (unit === 'percent') return { min: 0, max: 100, over: OVER_PERCENT }
  return unit === 'score' || unit === undefined ? {} : { min: 0 }
}

const OVER_PERCENT = 'If it counts people or events, make the unit of the measure “Number”.'

/**
 * Why a number is not allowed, as the rest of a sentence that begins with it: “is more than 12.”; and how to write it:
 * “Write a number from 1 to 12.” Null if it is allowed.
 */
export function outOfRange(
  value: number,
  { min, max, over }: Range,
  shape: FieldShape,
): { readonly is: string; readonly how: string } | null {
  const low = min !== undefined && value < min
  if (!low && (max === undefined || value <= max)) return null
  const said = (n: number) => (shape.t === 'money' ? `$${typedMoney(n)}` : commas(n))
  const what = shape.t === 'money' ? 'an amount' : 'a number'
  const is = low ? `is less than ${said(min)}.` : `is more than ${said(max ?? 0)}.`
  const besides = low || over === undefined ? '' : ` ${over}`
  if (min !== undefined && max !== undefined)
    return { is, how: `Write ${what} from ${said(min)} to ${said(max)}.${besides}` }
  return { is, how: min === undefined ? `Write ${said(max ?? 0)} or less.` : `Write ${said(min)} or more.` }
}
