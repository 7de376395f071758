import { cutsOf, fold, groupsAmong, saysGroup } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { apartWays, isWithout, MOST_SHARING } from './cuts.ts'
import { barely } from './same-names.ts'
import type { Union } from './types.ts'

interface Named {
  readonly id: string
  readonly name: string
}

const negative = /\b(?:neither|nor|not|non\w*|no|none|without|never)\b/

/** The first letters of a name, of all its words and of those that say something: “EDS” and “ED”, “FY”, “EC”. */
export const initials = memo((name): readonly string[] => {
  const words = fold(name).split(' ')
  const small = /^(?:and|children|learners?|of|or|pupils?|scholars?|students?|the|with)$/
  const of = (list: readonly string[]) => list.map((word) => word[0]).join('')
  return [of(words), of(words.filter((word) => !small.test(word)))].filter((letters) => letters.length > 1)
})

/** Whether a row shares children with others: it is no race, no gender, and not all who are without something. */
function mayShare(name: string): boolean {
  const cuts = cutsOf(name)
  return cuts === null || [...cuts].every(([way, of]) => !apartWays.has(way) && of !== null && !isWithout(of))
}

/** Whether a name says a group that shares children with others: “English learners”, “504”. */
const isUsual = (name: string): boolean => mayShare(name) && (cutsOf(name) !== null || saysGroup(barely(name)))

/**
 * A row whose name has all words of two others, or their first letters, however it joins them: “EC and EL” beside “Exceptional
 * children”, “ELL-ESE”. It may be those who are in both as well: the numbers tell which.
 */
export function wordedUnions(name: string, others: readonly Named[]): readonly Union[] {
  const words = new Set([...barely(name).split(' '), ...fold(name).split(' ')])
  const among = groupsAmong(name)
  const isIn = (row: string): boolean => {
    if (!mayShare(row)) return false
    const [[, of] = [], ...more] = cutsOf(row) ?? []
    return (
      (of != null && more.length === 0 && among.has(of)) ||
      barely(row)
        .split(' ')
        .every((word) => words.has(word)) ||
      initials(row).some((letters) => words.has(letters))
    )
  }
  if (words.size < 2) return []
  const met = others.filter((row) => isIn(row.name))
  if (met.length < 2 || met.length > MOST_SHARING || !met.some((row) => isUsual(row.name))) return []
  const none = negative.test(fold(name))
  const sets = Array.from({ length: 2 ** met.length }, (_, bits) => met.filter((_, i) => bits & (1 << i)))
  return sets.flatMap((set) =>
    set.length > 1 ? [{ parts: set.map(({ id }) => id), all: true, ...(none && { none: true as const }) }] : [],
  )
}
