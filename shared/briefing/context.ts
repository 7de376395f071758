import { countedGoals } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import { inOrder } from '../domain/order.ts'
import type { Plan } from '../domain/plan.ts'

import { newestStatus } from '../rules/status.ts'
import { asOf, type Later } from './as-of.ts'
import { createLedger, type Ledger } from './ledger.ts'
import type { BriefingRequest } from './request.ts'
import type { Coverage, Writer } from './text.ts'
import { writer } from './text.ts'

/** A goal with its number in the document. */
export interface NumberedGoal {
  readonly no: number
  readonly goal: RecordOf<'goal'>
  /** Cleaned; never empty. */
  readonly title: string
}

/** The context from which the parts of a document are written. The plan is already its reader's view of it. */
export interface Context {
  /** The reader whose view the plan is; the board if it is not given. */
  readonly reader?: 'public' | 'board' | 'cabinet'
  readonly plan: Plan
  /** Entries with days after the document's own, which no part of it may tell. */
  readonly later: Later
  readonly request: BriefingRequest
  readonly write: Writer
  readonly goals: readonly NumberedGoal[]
  /** What the document has printed so far. */
  readonly ledger: Ledger
  /** A part that prints fields of a record says so, where it prints them. */
  readonly told: Ledger['told']
}

/** The beginning of a document: its reader's view of the plan as of the paper's day, its goals numbered, nothing said yet. */
export function contextOf(
  view: Plan,
  request: BriefingRequest,
  covers: Coverage | undefined,
  reader?: Context['reader'],
): Context {
  const write = writer(covers)
  const ledger = createLedger()
  const known = asOf(view, request.date)
  const { later } = known
  const plan = inOrder(known.plan)
  return {
    ...(reader !== undefined && { reader }),
    plan,
    later,
    request,
    write,
    goals: numberedGoals(plan, write),
    ledger,
    told: (kind, id, ...fields) => {
      // The district's own words are asked for in many places, and there may be none: what is empty is not shown.
      const own = kind === 'words' ? fields.filter((f) => plan.get('words', 'words')?.[f as 'office']) : fields
      if (own.length > 0 || fields.length === 0) ledger.told(kind, id, ...own)
    },
  }
}

/** Goals that are not dropped, in the plan's order. Their numbers hold whichever are chosen. */
export function numberedGoals(plan: Plan, write: Pick<Writer, 'line'>): NumberedGoal[] {
  return countedGoals(plan).map((goal, i) => {
    const title = write.line(goal.title, `Goal ${i + 1}, title`) || 'No title yet'
    // A draft must not read as an agreed goal of the district.
    return { no: i + 1, goal, title: goal.status === 'draft' ? `${title} (draft)` : title }
  })
}

/** Role of a person, cleaned; undefined where none is named or found. */
export function roleOf(ctx: Context, person: string | undefined, where: string): string | undefined {
  ctx.told('person', person, 'role')
  return ctx.write.line(ctx.plan.get('person', person)?.role, where) || undefined
}

/** How to reach a person, for readers who may know it; '' where nothing is entered. */
export function contactOf(ctx: Context, person: string | undefined): string {
  ctx.told('person', person, 'contact')
  return ctx.write.line(ctx.plan.get('person', person)?.contact, 'How to reach a person')
}

/** Something for readers who may know who does what; people are the board's to know, so a public paper leaves it out. */
export const forInsiders = <T>(ctx: Context, ...things: readonly T[]): readonly T[] =>
  ctx.reader === 'public' ? [] : things

/** Parts of a paper for those readers alone; for the public they are not even begun, so that nothing counts as told. */
export const onlyInsiders = <T>(ctx: Context, make: () => readonly T[]): readonly T[] =>
  ctx.reader === 'public' ? [] : make()

/** Whether the document is the report on one goal: a single page, which has no place for missing entries. */
export const isOfOneGoal = ({ request }: Pick<Context, 'request'>): boolean =>
  request.document === 'progress' && request.of?.kind === 'goal'

/** The newest status update of a goal on or before the paper's day. */
export const statusOf = (ctx: Context, goal: string): RecordOf<'statusUpdate'> | undefined =>
  newestStatus(ctx.plan, goal, ctx.request.date)
