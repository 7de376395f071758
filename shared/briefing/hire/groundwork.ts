import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { maySee } from '../../domain/schema.ts'
import { type Answer, answerOf, type Groundwork } from '../../rules/hire/groundwork.ts'
import { readyToHire } from '../../rules/hire/ready-to-hire.ts'
import { capital, countInWords, plural } from '../../words/index.ts'
import { asOf } from '../as-of.ts'

/**
 * The groundwork in the words of screen and document: what a board may read is counted, what is for the cabinet is
 * apart.
 */
export interface GroundworkTold {
  readonly board: readonly Groundwork[]
  readonly cabinet: readonly Groundwork[]
}

/**
 * Judged by what the board may see, for every reader: the screen's count is the document's. On its day (ISO),
 * something adopted or filled later is not in place.
 */
export const groundworkOf = (plan: Plan, day: string): GroundworkTold => ({
  board: readyToHire(asOf(forAudience(plan, 'board'), day).plan, 'board', day),
  cabinet: readyToHire(asOf(plan, day).plan, 'cabinet', day).filter((g) => !maySee('board', g.audience)),
})

/**
 * How much of it is in place, what is not, what the plan does not say, and how many parts are for the cabinet; a
 * sentence each.
 */
export function groundworkWords({ board, cabinet }: GroundworkTold): string {
  const stands = standing(board)
  if (cabinet.length === 0) return stands
  const aside = cabinet.length
  return `${stands} ${capital(countInWords(aside))} more ${plural(aside, 'is', 'are')} for the cabinet only, and not counted.`
}

function standing(board: readonly Groundwork[]): string {
  const many = (answer: Answer) => board.filter((g) => answerOf(g) === answer).length
  const [held, notYet, unknown] = [many('held'), many('notYet'), many('unknown')]
  const parts = `${countInWords(board.length)} parts of the groundwork`
  if (held === board.length) return `All ${parts} are in place.`
  if (unknown === board.length) return `Nothing is entered yet on any of the ${parts}.`
  const not = notYet === 0 ? '' : `${countInWords(notYet)} ${plural(notYet, 'is', 'are')} not in place yet`
  const open = unknown === 0 ? '' : `for ${countInWords(unknown)} the plan does not say`
  const rest = [not, open].filter((w) => w !== '').join(', and ')
  if (held > 0) return `${capital(countInWords(held))} of ${parts} ${plural(held, 'is', 'are')} in place; ${rest}.`
  return unknown === 0
    ? `None of the ${parts} is in place yet.`
    : `The plan shows none of the ${parts} as in place: ${rest}.`
}
