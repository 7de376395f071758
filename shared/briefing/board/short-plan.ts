import type { Context } from './context.ts'

/** Most goals of a plan that a board reads as one text. */
const mostGoals = 2

/** A plan of a goal or two: its briefing runs on under the agenda item, and nobody looks for a part of it by its page. */
export const isShortPlan = ({ goals }: Pick<Context, 'goals'>): boolean => goals.length <= mostGoals
