import { inTrouble } from '../../rules/status.ts'
import { goalNumbers, plural, small } from '../../words/index.ts'
import { standingIn } from '../board/marks.ts'
import { notFor } from '../board/missed.ts'
import type { Context, NumberedGoal } from '../context.ts'

/**
 * “all of them are behind, goals 2 and 9 for all students, goal 28 for groups that it is not for”: as the board briefing's table of
 * all goals names them.
 */
export function whoIsBehind(ctx: Context, left: readonly NumberedGoal[]): string {
  const of = Map.groupBy(left, (g) => behindFor(ctx, g))
  const nosOf = (whom: Behind) => (of.get(whom) ?? []).map((g) => g.no)
  const nos = left.map((g) => g.no)
  const notOwn = (['all', 'others'] as const).flatMap((whom) => {
    const some = nosOf(whom)
    if (some.length === 0) return []
    const words =
      whom === 'all' ? 'for all students' : `for groups that ${plural(some.length, 'it is', 'they are')} not for`
    return [nos.length === 1 ? words : `${small(goalNumbers(some))} ${words}`]
  })
  const said = whichBehind(
    nos,
    nos.filter((no) => !nosOf('no').includes(no)),
  )
  return notOwn.length === 0 ? said : `${said}${nos.length === 1 ? ' ' : ', '}${notOwn.join(', ')}`
}

/** “it is behind”, “all but goal 28 are behind”, “goals 3 and 9 are behind”. */
function whichBehind(nos: readonly number[], behind: readonly number[]): string {
  const n = behind.length
  if (nos.length === 1) return `it is ${n > 0 ? 'behind' : 'not known to be behind'}`
  if (n === 0) return 'none of them is known to be behind'
  if (n === nos.length) return `${n === 2 ? 'both' : 'all'} of them are behind`
  const others = nos.filter((no) => !behind.includes(no))
  return others.length < n
    ? `all but ${small(goalNumbers(others))} are behind`
    : `${small(goalNumbers(behind))} ${plural(n, 'is', 'are')} behind`
}

/** For groups that a goal is for, or by its status; for all students; for groups that it is not for. */
type Behind = 'own' | 'all' | 'others' | 'no'

function behindFor(ctx: Context, g: NumberedGoal): Behind {
  const not = notFor(ctx, g)
  if (inTrouble(standingIn(ctx, g.goal)) || (not?.isBehind && !not.isForAll)) return 'own'
  return not?.isForAll ? 'all' : not?.whom ? 'others' : 'no'
}
