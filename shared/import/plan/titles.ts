import type { Plan } from '../../domain/plan.ts'
import { agreedOn } from '../agreed.ts'
import { unrealIn } from '../another-kind.ts'
import { namesSchool, otherDistrict } from '../elsewhere.ts'
import type { TableRead } from '../table-read.ts'
import type { PlanDraft } from './draft.ts'

/** What stands over a plan’s table, and names another district, or says that it is no plan of today. */

export interface Against {
  /** By this it is known that a person agreed: the words themselves. */
  readonly key: string
  readonly says: string
}

const given =
  /\b(no longer|not pursued|dropped|discontinued|rejected|denied|declined|archived?|superseded|expired|retired|old|previous|prior|former|last year|parking lot|draft|proposed|proposal|not (yet )?(adopted|approved|final|funded)|unfunded|for (discussion|review|comment)|brainstorm\w*|ideas?|wish ?list|template|example|sample)\b/i

export function titlesAgainst(file: string, { facts, sheet }: TableRead, plan: Plan): readonly Against[] {
  const titles: readonly (readonly [string, string])[] = [
    ...facts.above.split(' | ').map((text) => ['The title', text] as const),
    ['The sheet’s name', sheet ?? ''],
    ['The file’s name', file.replaceAll('_', ' ')],
  ]
  return titles.flatMap(([where, whole]): Against[] => {
    const text = whole.trim().slice(0, 120)
    if (text === '') return []
    const place = otherDistrict(text, plan) ?? (namesSchool(text) ? text : null)
    const word = unrealIn(text) ?? given.exec(text)?.[0] ?? null
    if (place !== null)
      return [{ key: text, says: `${where} says “${text}”, so this may be another district’s plan, or a school’s.` }]
    return word === null
      ? []
      : [{ key: text, says: `${where} says “${text}”, so what is in it may not count, or no longer (“${word}”).` }]
  })
}

/** What is still to be agreed on. */
export const openTitle = ({ agreed }: PlanDraft, all: readonly Against[]): Against | null =>
  all.find(({ key }) => !agreedOn(agreed, { key })) ?? null
