import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import { groupIn, usualGroup } from '../../domain/usual-groups.ts'
import { guessGroup, withoutNumber } from './names.ts'

/** The groups of figures: the plan's group for each of the file's, and for a file without a column of groups. */

/** The plan's group for one of the file's: an id, 'new' for one that is added by this name, null to leave it out. */
export type GroupChoice =
  | { readonly to: 'group'; readonly id: string }
  /** The file has no groups, and names one: a person says about whom its figures are. */
  | { readonly to: 'asked'; readonly says: string; readonly lastYear?: true }
  | { readonly to: 'new' }
  | { readonly to: 'out' }

/**
 * The group of a file without a column of groups: the one its heading names, else all students. If the heading, the
 * title or the file's name has a group among other words, it is asked.
 */
export function onlyGroup(
  texts: readonly string[],
  plan: Plan,
  kept: RecordOf<'importMapping'> | undefined,
): GroupChoice {
  const [heading = ''] = texts
  const named = guessGroup(heading, plan.all('studentGroup'))
  // A share under a group's name may be its share of all students.
  if (named !== null) return /%|percent|pct/i.test(heading) ? { to: 'out' } : { to: 'group', id: named.id }
  const before = kept?.groups?.find((g) => g.inFile === '')
  const names = texts.find((text) => groupIn(text) !== null)
  // Last year’s answer holds where this year’s file says the same.
  const means = names === undefined ? undefined : guessGroup(groupIn(names) ?? '', plan.all('studentGroup'))?.id
  if (names !== undefined && (before === undefined || before.group !== means))
    return { to: 'asked', says: names.slice(0, 200) }
  const last = plan.get('studentGroup', before?.group)
  if (names === undefined && last && !last.isTotal) return { to: 'asked', says: last.name ?? '', lastYear: true }
  // A heading that speaks of something else may be the name of a group that the plan does not have.
  const speaks =
    heading === '' || /\d|data|values?\b|figure|rate|percent|pct|%|score|result|number|count|total/i.test(heading)
  return speaks ? groupChoice('', plan, kept?.groups ?? []) : { to: 'out' }
}

/** Words by which a row is of no group, though it may name one: “Gap (White–Black)”, “State average”. */
const noGroup =
  /\b(gap|difference|targets?|goals?|average|avg|mean|median|state(wide)?|county|nation(al)?|peers?|rates?|minus|vs\.?|versus|subtotal)\b|\[struck through\]/i
/** True for a text that names a group of students, and not a place, a person, a subject or a target. */
const namesGroup = (text: string): boolean =>
  usualGroup(text) !== null || (groupIn(text) !== null && !noGroup.test(text) && text.length <= 60)

export function groupChoice(
  text: string,
  plan: Plan,
  kept: readonly { readonly inFile?: string; readonly group?: string }[],
  /** An empty cell does not mean all students if a column holds the groups. */
  nothingIsAll = true,
): GroupChoice {
  const groups = plan.all('studentGroup')
  const before = kept.find((g) => g.inFile === text)
  if (before !== undefined) {
    const id = plan.get('studentGroup', before.group)?.id
    return id === undefined ? { to: 'out' } : { to: 'group', id }
  }
  const total = text === '' && nothingIsAll ? groups.find((g) => g.isTotal) : undefined
  const guess = total ?? guessGroup(text, groups)
  // A plan without groups gets those of the file, by their names in it.
  return guess
    ? { to: 'group', id: guess.id }
    : groups.length === 0 && namesGroup(withoutNumber(text))
      ? { to: 'new' }
      : { to: 'out' }
}
