import { forAudience } from '../../domain/audience.ts'
import type { Plan } from '../../domain/plan.ts'
import { maySee } from '../../domain/schema.ts'
import { type Groundwork, readyToHire } from '../../rules/ready-to-hire.ts'
import { capital, countInWords, plural } from '../../words/index.ts'

/** The groundwork as screen and paper tell it: what a board may read is counted, what is the cabinet's stands apart. */
export interface GroundworkTold {
  readonly board: readonly Groundwork[]
  readonly cabinet: readonly Groundwork[]
}

/** Judged by what the board may see of the plan, whoever looks: the screen's count is the paper's. */
export const groundworkOf = (plan: Plan): GroundworkTold => ({
  board: readyToHire(forAudience(plan, 'board'), 'board'),
  cabinet: readyToHire(plan, 'cabinet').filter((g) => !maySee('board', g.audience)),
})

/** How much of it stands, and how many parts are not counted because they are the cabinet's; a sentence each. */
export function groundworkWords({ board, cabinet }: GroundworkTold): string {
  const held = board.filter((g) => g.held).length
  const open = board.length - held
  const all = countInWords(board.length)
  const stands =
    open === 0
      ? `All ${all} parts of the groundwork are in place.`
      : held === 0
        ? `None of the ${all} parts of the groundwork is in place yet.`
        : `${capital(countInWords(held))} of ${all} parts of the groundwork ${plural(held, 'is', 'are')} in place; ${countInWords(open)} ${plural(open, 'is', 'are')} not yet.`
  if (cabinet.length === 0) return stands
  const aside = cabinet.length
  return `${stands} ${capital(countInWords(aside))} more ${plural(aside, 'is', 'are')} for the cabinet only, and not counted.`
}
