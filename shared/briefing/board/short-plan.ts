import type { Context } from '../context.ts'

/** Most goals of a plan that a board reads as one text. */
const mostGoals = 2

/** A plan of one or two goals: its briefing runs on under the agenda item, and nobody looks up a part of it by page. */
export const isShortPlan = ({ goals }: Pick<Context, 'goals'>): boolean => goals.length <= mostGoals
