import { cutsOf, fold, wordsOf } from '../../domain/usual-groups.ts'
import { apartWays, isWithout } from './cuts.ts'
import { eachGrade } from './grade-names.ts'
import type { CellGroup } from './types.ts'

/** The pieces that rows share with others, as their names say: grades, steps of a scale, races, groups that share children. */

/** Words that join groups in a name, and those of children who are in none of them. */
export const joint = /\s+(?:and\/or|or|and|plus|&)\s+|\s*[/,+]\s*/i
export const neither = /^neither (.+) nor (.+)$/i

/** “Levels 1–3”, “Ages 5 to 10”, “Up to 3 years in the US”, and how many steps they may have. */
const onScale =
  /\b(levels?|ages?|aged|tiers?|steps?|stages?|bands?|phases?) (\d{1,2})(?: (?:to |through |and |or |level )?(\d{1,2}))?\b|\b(?:(up to)|(\d{1,2})(?: (?:to|through|or))?) (\d{1,2}) (years?|months?)\b/
const MOST_STEPS = 15

/** The steps of a scale that a name says, by their numbers. */
function stepsIn(name: string): CellGroup['pieces'] | null {
  const whole = fold(name)
  const met = onScale.exec(whole)
  if (met === null) return null
  const [found, word = met[7] ?? '', one, two = one, upTo, first, last] = met
  const [from, to] = one === undefined ? [upTo ? 0 : Number(first), Number(last)] : [Number(one), Number(two)]
  if (to < from || to - from >= MOST_STEPS) return null
  const stem = `${whole.replace(found, '')} ${word.replace(/s$/, '')}`.trim()
  return { of: `scale ${stem}`, each: Array.from({ length: to - from + 1 }, (_, i) => String(from + i)) }
}

/** The pieces that a name holds: grades, races, or groups that share children; null where it says none of these. */
export function piecesOf(name: string): CellGroup['pieces'] | null {
  const grades = eachGrade(name)
  if (grades) return { of: `grade ${grades.stem}`, each: grades.grades.map(String) }
  if (neither.test(name.trim())) return null
  const steps = stepsIn(name)
  if (steps) return steps
  const said = name.split(joint).filter((piece) => piece.trim() !== '')
  const cuts = said.map((piece) => cutsOf(piece) ?? (said.length > 1 ? cutsOf(piece.replace(/^other\s+/i, '')) : null))
  // “Adams or Lincoln” is two schools, whatever they are called.
  if (said.length > 0 && cuts.every((c) => c === null))
    return { of: 'named', each: [...new Set(said.map((piece) => wordsOf(piece).join(' ')))].sort() }
  if (cuts.length === 0 || cuts.some((c) => c === null || c.size !== 1)) return null
  // “Non-IEP, Non-EL” are those in neither.
  if (cuts.length > 1 && cuts.every((c) => [...(c?.values() ?? [])].every((group) => isWithout(group ?? ''))))
    return null
  const each = new Map(
    cuts.flatMap((c) => [...(c as ReadonlyMap<string, string | null>)]).map((of) => [of.join(' '), of]),
  )
  const ways = new Set([...each.values()].map(([way]) => way))
  if ([...each.values()].some(([, group]) => group === null)) return null
  const [way = ''] = ways
  return { of: ways.size === 1 && apartWays.has(way) ? way : sharing, each: [...each.keys()].sort() }
}
export const sharing = 'sharing'
