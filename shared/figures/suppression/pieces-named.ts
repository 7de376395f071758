import { cutsOf, wordsOf } from '../../domain/usual-groups.ts'
import { apartWays, isWithout } from './cuts.ts'
import { eachGrade } from './grade-names.ts'
import { stepsIn } from './scale-names.ts'
import type { CellGroup } from './types.ts'

/** The pieces that rows share with others, as their names say: grades, steps of a scale, races, groups that share children. */

/** Words that join groups in a name, and those of children who are in none of them. */
export const joint = /\s+(?:and\/or|or|and|plus|&)\s+|\s*[/,+]\s*/i
export const neither = /^neither (.+) nor (.+)$/i

/** The pieces that a name holds: grades, races, or groups that share children; null where it says none of these. */
export function piecesOf(name: string): CellGroup['pieces'] | null {
  const grades = eachGrade(name)
  if (grades) return { of: `grade ${grades.stem}`, each: grades.grades.map(String) }
  if (neither.test(name.trim())) return null
  const steps = stepsIn(name)
  if (steps) return { of: `scale ${steps.of}`, each: steps.each.map(String) }
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
