import type { Gathering, Part } from '../../retreat/gathering.ts'
import type { Context } from '../context.ts'
import { boardContent } from './of-board.ts'
import { goalContent, goalsContent } from './of-goals.ts'
import { lastContent } from './of-last.ts'
import { departmentContent, lateContent, moneyContent } from './of-work.ts'
import { type Tells, tellsOf } from './tells.ts'
import type { Content } from './told.ts'

/**
 * What the plan knows of what a part is about, on the document's day, for its reader: which goal, what is late, what goes to the
 * board. The one answer for the paper, the page and the room. Null for a part of which a plan can know nothing.
 */
export function contentOf(ctx: Context, g: Gathering, part: Part): Content | null {
  const what = tellsOf(part)
  return what === undefined ? null : contents[what](ctx, g, part)
}

const contents: Readonly<Record<Exclude<Tells, 'nothing'>, (ctx: Context, g: Gathering, part: Part) => Content>> = {
  late: lateContent,
  goal: goalContent,
  goals: goalsContent,
  board: boardContent,
  last: lastContent,
  money: moneyContent,
  department: departmentContent,
}
