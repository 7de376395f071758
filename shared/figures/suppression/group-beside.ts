import { listOf } from '../../domain/lists-of-groups.ts'
import { cutsOf, saysGroup, wordsOf } from '../../domain/usual-groups.ts'
import { memo } from '../../words/index.ts'
import { umbrella } from './cuts.ts'
import { neither } from './pieces-named.ts'
import { holdsByName as isHeldByName, unionsOf } from './unions.ts'

/** Words of a measure's name that do not say of whom it is, or that it is of all of them. */
export const plain = new Set(
  'all students student children child pupils scholars for of among at by from in the a our only who are is classes classroom achievement performance results outcomes success gap goal goals focus rate rates'.split(
    ' ',
  ),
)
/** What is measured, where words that say of whom are taken away. */
export const stemOf = (words: readonly string[]): string => words.filter((w) => !plain.has(w)).join(' ')

/** Whether words are the name of a group, of some of one, of several together or of all in none: “ever English learners”, “high needs”. */
export const isGroupName = (name: string): boolean =>
  cutsOf(name) !== null ||
  neither.exec(name)?.slice(1).every(isGroupName) === true ||
  saysGroup(name) ||
  umbrella.test(wordsOf(name).join(' ')) ||
  listOf(name, undefined) !== undefined

/** What words of a measure's name may be the name of a group, by what it says besides: “ever English learners” by “reading”. */
export const groupsBeside = memo((name): ReadonlyMap<string, readonly string[]> => {
  const words = name.split(' ')
  const found = new Map<string, readonly string[]>()
  for (let from = 0; from < words.length; from++)
    for (let to = words.length; to > from; to--) {
      const stem = stemOf(words.toSpliced(from, to - from))
      if (stem !== '') found.set(stem, [...(found.get(stem) ?? []), words.slice(from, to).join(' ')])
    }
  return found
})

/** Those of them that are groups of which another one may be a part. */
export const widerBeside = memo((name): ReadonlyMap<string, readonly string[]> => {
  const isWide = (of: string) => isGroupName(of) || (joined.test(of) && !noPlaces.test(of))
  const wide = [...groupsBeside(name)].map(([stem, of]) => [stem, of.filter(isWide)] as const)
  return new Map(wide.filter(([, of]) => of.length > 0))
})

/** “Adams or Lincoln” are two schools, and “English and math” or “two or more” no groups at all. */
const joined = /\w (?:and|or) \w/
export const noPlaces =
  /\b(?:english|reading|writing|math\w*|science|arts|ela|social studies|(?:and|or) (?:more|over|up|above|higher|better|greater|less|fewer|lower|below|later|earlier)|two|three|four|five|six|seven|\d+|years?|levels?)\b/

/**
 * Whether one of two measures is of a group and the other of a part of it, as rows of these names would be: “Reading, free
 * lunch” of “Reading, free or reduced lunch”.
 */
export function areOfGroupAndPart(part: string, whole: string): boolean {
  const own = groupsBeside(part)
  return [...widerBeside(whole)].some(([stem, wide]) =>
    (own.get(stem) ?? []).some((some) => wide.some((of) => some !== of && holdsByName(`${of}\n${some}`))),
  )
}

const holdsByName = memo((names): boolean => {
  const rows = names.split('\n').map((name, at) => ({ id: String(at), name }))
  const [whole, part] = rows as [(typeof rows)[number], (typeof rows)[number]]
  const isJoined = unionsOf(whole, rows).some(({ parts, none }) => !none && parts.includes(part.id))
  return isJoined || isHeldByName(whole.name, part.name)
})
