import type { Plan } from '../../domain/plan.ts'
import type { BriefingRequest } from '../../ipc/contract.ts'
import { inTrouble, standingOf } from '../../rules/status.ts'
import { writer } from '../text.ts'
import { numberedGoals } from './context.ts'

/** As many goals in full as keep the paper short enough to be read; the table on page two holds all. */
const mostInFull = 4

/** Goals that a board has to look at: those at risk or off track by a status that counts; else the first ones. */
function inFull(plan: Plan, date: string): string[] | null {
  const goals = numberedGoals(plan, writer())
  if (goals.length <= mostInFull) return null
  const troubled = goals.filter(({ goal }) => inTrouble(standingOf(plan, goal, date)))
  return (troubled.length > 0 ? troubled : goals).slice(0, mostInFull).map((g) => g.goal.id)
}

/**
 * A board briefing as it can be made at once, with nothing typed: the goals that need the board's eye in full, the
 * district's paper, a subject and a purpose that hold for any plan. `date` is an ISO day: the meeting's, or today. A draft until somebody
 * says that it isn't.
 */
export function defaultBoardRequest(plan: Plan, date: string): BriefingRequest {
  const named = plan.get('words', 'words')?.planName?.trim()
  const name = named ? (/^the /i.test(named) ? named : `the ${named}`) : 'the equity plan'
  return {
    document: 'board',
    paper: plan.get('district', 'district')?.paper ?? 'letter',
    date,
    draft: true,
    cover: {
      subject: `Progress on ${name}`,
      purpose: `The board reviews where the goals of ${name} stand, by student group.`,
      motion: '',
      background: '',
    },
    goals: inFull(plan, date),
  }
}

/** The day of the next meeting of the board on or after a day; that day itself where none is planned. */
export function nextBoardDay(plan: Plan, today: string): string {
  const days = plan
    .all('meeting')
    .flatMap((m) => (m.forum === 'board' && m.date !== undefined && m.date >= today ? [m.date] : []))
    .sort()
  return days[0] ?? today
}
