import { kinds, type RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { whom } from '../words/index.ts'

export type Right = RecordOf<'decisionRight'>
export type Part = NonNullable<Right['today']>

const shape = kinds.decisionRight.fields.today.shape
const options = shape.t === 'choice' ? shape.options : []

/** The levels of taking part in a decision, from not being asked to deciding, in order. */
export const parts: readonly { readonly value: Part; readonly label: string }[] = options.map((o) => ({
  value: o.value as Part,
  label: o.label,
}))

/** The position of a level in that order, from 0; -1 if none is entered. */
export const stepOfPart = (part: Part | undefined): number => parts.findIndex((p) => p.value === part)

export const partLabel = (part: Part | undefined): string => parts[stepOfPart(part)]?.label ?? 'Not entered'

/** Who decides, as in “ask the Superintendent”: in words that fit any decision while nobody is entered. */
export const decider = (plan: Plan, right: Right): string => {
  const who = plan.get('person', right.decidedBy)?.role?.trim()
  return who ? whom(who) : 'the person who decides'
}

/**
 * Steps from the present level to the one needed; 0 if the present one is enough, null if one of them is not entered.
 */
export function shortBy(right: Right): number | null {
  const [today, needed] = [stepOfPart(right.today), stepOfPart(right.needed)]
  return today < 0 || needed < 0 ? null : Math.max(0, needed - today)
}

/** Decisions in which the needed level is held, out of those with both levels entered. */
export function rightsHeld(plan: Plan): { readonly held: number; readonly of: number } {
  const known = plan.all('decisionRight').flatMap((r) => shortBy(r) ?? [])
  return { held: known.filter((steps) => steps === 0).length, of: known.length }
}
