import { ofColor } from '../../domain/usual-group-names.ts'
import type { CellGroup } from './types.ts'

/** How names cut groups out of all students, and what follows from two of them. */
export type Cuts = NonNullable<CellGroup['cuts']>

/** By law a child of these is counted as economically disadvantaged, whatever the family earns. */
const poor = new Set(['housing', 'foster', 'migrant'])

/** Groups that a state combines into one, by the name it uses. */
export const highNeeds = new Set([
  'economically disadvantaged',
  'english',
  'disabilities',
  'homeless',
  'foster',
  'migrant',
])

/**
 * Names of districts and states for all the groups they look after first, whichever these are: “Priority students”,
 * “Historically underserved”, “Unduplicated pupils”, “Gap group”. Any of the groups above may be one of them.
 */
const someGroup = '(?:sub)?(?:groups?|populations?)'
export const umbrella = new RegExp(
  `^(?:any |all )?(?:${[
    'high needs?(?: lcff)?|high focus|hn',
    'unduplicated(?: (?:pupil|counts?|percentage|upc|upp|lcff))*|upc|upp|lcff',
    `(?:combined|consolidated|super|gap) ?(?=${someGroup}\\b)`,
    '(?:equity |student )?(?:priority|focus|focal|target(?:ed)?|opportunity)',
    '(?:historically |most |combined )*(?:underserved|under represented|underrepresented|marginalized|disadvantaged|minoritized|excluded)',
    'at risk|at promise|vulnerable|super',
  ].join('|')})(?: ?${someGroup})?(?: \\d)?$`,
)

/** Ways in which a child is of one group alone, so that another name in their category is another group. */
export const apartWays = new Set(['race', 'gender'])

/** Groups that share children, so many of them with each other at the most. */
export const MOST_SHARING = 4

/** Whether a group is called after what its children are not: “without disabilities”. */
export const isWithout = (group: string): boolean => /^(?:not|non|no|without)\b/.test(group)

/** Whether all children of the second may be children of the first: "Black" holds "Black, Male", and never "Male". */
export function holds(whole: Cuts, part: Cuts): boolean {
  return [...whole].every(([way, group]) => {
    const own = part.get(way)
    if (own === undefined && way === 'income') return [...part.keys()].some((w) => poor.has(w))
    return part.has(way) && (group === null || own === null || group === own || (group === ofColor && own !== 'white'))
  })
}

/** Groups that some files have apart from another usual one, and some within it. */
const withinUsual: ReadonlyMap<string | null, string> = new Map([
  ['alaska native', 'native american'],
  ['native hawaiian', 'hawaiian pacific islander'],
])

/** Whether children of the second are of the first where that is so wide: "Alaska Native" of "AI/AN". */
export const mayHold = (whole: Cuts, part: Cuts): boolean =>
  whole.size === part.size &&
  [...whole].every(([way, group]) => {
    const own = part.get(way)
    return own !== undefined && (own === group || (group !== null && withinUsual.get(own) === group))
  })

/** Whether each child of the one is surely of the other too: "Hispanic, Male" of "Hispanic". */
export const isPartOf = (part: Cuts, whole: Cuts): boolean =>
  part.size > whole.size &&
  [...whole].every(([way, group]) => group !== null && group !== ofColor && part.get(way) === group)

/** Whether one way of telling children apart cuts both: else a child may well be in both. */
export const shareWay = (a: Cuts, b: Cuts): boolean => [...a.keys()].some((way) => b.has(way))

/** Words of a name that say in which grade children are, or at which level. */
export const ofGrade =
  /^(?:grades?|graders?|freshm[ae]n|sophomores?|juniors?|seniors?|upperclass\w*|kindergart\w*|t?k|pre ?k|pk)$/
export const ofLevel = /^(?:elementary|primary|intermediate|middle|high|secondary|lower|upper|schools?|hs|ms|es)$/

const negations = new Set(['non', 'not', 'no', 'never', 'without'])

type Worded = readonly (readonly [id: string, words: readonly string[]])[]

/**
 * "Title I" and "Non-Title I", whatever they mean, are two ends of one way of telling children apart. Not so "Title I:
 * Pacific Islander" and "Non-Title I: Pacific Islander", where Pacific Islander children are a group too.
 */
export function opposites(strange: Worded, all: ReadonlyMap<string, readonly string[]>): [string, Cuts][] {
  const byWords = new Map(strange.map(([id, words]) => [words.join(' '), id]))
  return strange.flatMap(([id, [first = '', ...rest]]): [string, Cuts][] => {
    const way = rest.join(' ')
    const other = negations.has(first) ? byWords.get(way) : undefined
    const within = [...all.values()].some((w) => w.length < rest.length && w.every((word) => rest.includes(word)))
    if (other === undefined || within) return []
    return [
      [other, new Map([[way, way]])],
      [id, new Map([[way, `not ${way}`]])],
    ]
  })
}
