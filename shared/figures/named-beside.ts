import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { comparesGroups } from './compared.ts'

type Group = RecordOf<'studentGroup'>

/** Words between a result and the group that it is held against: “as often as White students”, “the gap to White students”. */
const leadsTo = /\b(?:than|as|with|to|from|behind|and)\s+(?:(?:the|their|our|its)\s+)?$/i

/** The ways in which a group's name is said in a sentence: “Black” or “African American” for “Black or African American”. */
const waysToSay = (name: string): readonly string[] =>
  [name, ...name.split(/\s+or\s+|\s*[/,]\s*/)].map((part) => part.trim()).filter((part) => part.length > 2)

const asPattern = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}-])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/s$/i, 's?')}(?![\\p{L}-])`, 'iu')

/** “as often as White students”, “more than White students”: these words compare, whatever the group is called. */
const compares =
  /\b(?:than|as (?:often|much|many|well|likely|high|soon|\p{L}+ly) as)\s+(?:(?:the|their|our|its)\s+)?$/iu

interface Named {
  readonly group: Group
  readonly from: number
  readonly to: number
}

/** The plan's groups that a text names, in its order. “Not English learners” is not also “English learners”. */
function namedIn(text: string, groups: readonly Group[]): readonly Named[] {
  const found = groups.flatMap((group) => {
    const places = waysToSay(group.name ?? '').flatMap((words) => {
      const at = asPattern(words).exec(text)
      return at ? [{ group, from: at.index, to: at.index + at[0].length }] : []
    })
    return places.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 1)
  })
  const isWithin = (a: Named, b: Named) => b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from
  return found.filter((a) => !found.some((b) => isWithin(a, b))).toSorted((a, b) => a.from - b.from)
}

/**
 * The group with which a goal's own words, or those of its measure, compare: White students in “Black students take
 * algebra as often as White students”. Undefined where they name none, or nobody can tell which.
 */
export function namedBeside(
  plan: Plan,
  goal: Pick<RecordOf<'goal'>, 'title' | 'statement' | 'focusGroups'>,
  measure?: Pick<RecordOf<'measure'>, 'short' | 'phrase'>,
): Group | undefined {
  const text = [goal.title, goal.statement, measure?.short, measure?.phrase].filter(Boolean).join('. ')
  const named = namedIn(
    text,
    plan.all('studentGroup').filter((g) => !g.isTotal),
  )
  const says = (n: Named, words: RegExp) => words.test(text.slice(0, n.from))
  if (!comparesGroups({ statement: text }) && !named.some((n) => says(n, compares))) return undefined
  const own = new Set(goal.focusGroups)
  const others = named.filter((n) => !own.has(n.group.id))
  // Where all that are named are the goal's, one of them is the other's measure; one alone is not its own.
  const open = others.length > 0 ? others : named.length > 1 ? named : []
  const led = open.findLast((n) => says(n, leadsTo))
  const isSure = open.length > 1 || own.size > 0
  return (led ?? (isSure ? open.at(-1) : undefined))?.group
}
