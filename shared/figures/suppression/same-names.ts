import { cutsOf, fold, wordsOf } from '../../domain/usual-groups.ts'

/** “Section 504”, “504 plan” and “504” are one group. */
export const barely = (name: string): string => {
  const words = wordsOf(name)
  return (
    words.includes('504') ? words.filter((w) => !/^(?:sections?|plans?|accommodations?|an?|on|have)$/.test(w)) : words
  ).join(' ')
}

/** Whether two names mean one group. */
export function isSame(one: string, other: string): boolean {
  if (fold(one) === fold(other) || barely(one) === barely(other)) return true
  const [a, b] = [cutsOf(one), cutsOf(other)]
  return a !== null && b !== null && a.size === b.size && [...a].every(([way, of]) => of !== null && b.get(way) === of)
}
