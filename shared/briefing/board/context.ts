import type { RecordOf } from '../../domain/kinds/index.ts'
import type { Plan } from '../../domain/plan.ts'
import type { BriefingRequest } from '../../ipc/contract.ts'
import { newestStatus } from '../../rules/status.ts'
import type { Writer } from '../text.ts'

/** A goal with the number under which it stands in the paper. */
export interface NumberedGoal {
  readonly no: number
  readonly goal: RecordOf<'goal'>
  /** Cleaned; never empty. */
  readonly title: string
}

/** What the parts of a document are written from. The plan is already its reader's view of it. */
export interface Context {
  /** Whose view the plan is; the board's where it is not said. */
  readonly reader?: 'public' | 'board' | 'cabinet'
  readonly plan: Plan
  readonly request: BriefingRequest
  readonly write: Writer
  readonly goals: readonly NumberedGoal[]
}

const inOrder = (a: { sort?: number; id: string }, b: { sort?: number; id: string }) =>
  (a.sort ?? 1e9) - (b.sort ?? 1e9) || (a.id < b.id ? -1 : 1)

/** Goals that are not dropped, in the plan's order. Their numbers hold whichever are chosen. */
export function numberedGoals(plan: Plan, write: Writer): NumberedGoal[] {
  return plan
    .all('goal')
    .filter((goal) => goal.status !== 'dropped')
    .sort(inOrder)
    .map((goal, i) => ({ no: i + 1, goal, title: write.line(goal.title, `Goal ${i + 1}, title`) || 'No title yet' }))
}

/** Role of a person, cleaned; undefined where none is named or found. */
export function roleOf(ctx: Context, person: string | undefined, where: string): string | undefined {
  return ctx.write.line(ctx.plan.get('person', person)?.role, where) || undefined
}

/** Something for readers who may know who does what; people are the board's to know, so a public paper leaves it out. */
export const forInsiders = <T>(ctx: Context, ...things: readonly T[]): readonly T[] =>
  ctx.reader === 'public' ? [] : things

/** The newest status update of a goal on or before the paper's day. */
export const statusOf = (ctx: Context, goal: string): RecordOf<'statusUpdate'> | undefined =>
  newestStatus(ctx.plan, goal, ctx.request.date)
