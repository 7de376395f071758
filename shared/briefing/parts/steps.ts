import { latestOf, monthOfRough, timeNamed } from '../../days/index.ts'
import { bySort } from '../../domain/by-sort.ts'
import { isUnfinished } from '../../domain/goal-of.ts'
import type { RecordOf } from '../../domain/kinds/index.ts'
import { where } from '../../domain/plan.ts'
import { compareKeys, plural, quotation } from '../../words/index.ts'
import { type Context, roleOf } from '../context.ts'
import type { Block, Row } from '../document.ts'
import { lateFrom, notListed } from './open-actions.ts'
import { cell, choiceWords, dueWords, NO_OWNER, NO_STATUS, noDate, table, words } from './table.ts'

/** The plan's steps for goals, for outside readers who ask what is being done. */
export interface Steps {
  /** Actions entered as under way, the earliest due first. */
  readonly underWay: readonly RecordOf<'action'>[]
  /** Actions without that entry whose day is still ahead or not set. */
  readonly planned: readonly RecordOf<'action'>[]
  readonly strategies: readonly RecordOf<'strategy'>[]
  /** Strategies whose end, or the time named in their own words, is over: a strategy has no entry for being done. */
  readonly over: readonly RecordOf<'strategy'>[]
}

/** The last ISO day of a strategy: its end, else of the time that its own words name; without one it never is over. */
const lastOf = ({ title, end }: RecordOf<'strategy'>): string =>
  end === undefined ? (timeNamed(title ?? '') ?? '9') : latestOf(end)

export function stepsOf(ctx: Context, goals: ReadonlySet<string>): Steps {
  const { plan, request } = ctx
  const own = [...goals].flatMap((g) => bySort(where(plan, 'strategy', 'goal', g)))
  const homes = new Set([...[...goals].map((g) => `goal/${g}`), ...own.map((s) => `strategy/${s.id}`)])
  const isOver = (s: RecordOf<'strategy'>) => lastOf(s) < request.date
  const actions = bySort(plan.all('action'))
    .filter((a) => homes.has(`${a.about?.kind}/${a.about?.id}`))
    .toSorted((a, b) => compareKeys(lateFrom(a), lateFrom(b)))
  return {
    underWay: actions.filter((a) => a.status === 'inProgress'),
    planned: actions.filter(
      (a) =>
        (a.status === 'notBegun' || a.status === undefined) && (a.due === undefined || lateFrom(a) >= request.date),
    ),
    strategies: own.filter((s) => !isOver(s)),
    over: own.filter(isOver),
  }
}

/** Most community actions that a paper lists, the longest overdue first, and most that a note names: more are read in rows. */
const mostActs = 24
const mostInNote = 6

/**
 * Open community actions of these people, beside their other actions: a few as one note; nothing if there are none.
 * `withOwner`: if they belong to several people.
 */
export function communityActions(
  ctx: Context,
  isTheirs: (owner: string | undefined) => boolean,
  withOwner = false,
): Block[] {
  const all = ctx.plan
    .all('act')
    .filter((a) => isTheirs(a.owner) && isUnfinished(a))
    .toSorted((a, b) => compareKeys(lateFrom(a), lateFrom(b)) || compareKeys(a.id, b.id))
  if (all.length === 0) return []
  if (all.length > mostInNote) return actTable(ctx, all, withOwner)
  const said = all.map((a) => {
    ctx.told('act', a.id, 'title', 'owner', 'due', 'status')
    return `${quotation(ctx.write.line(a.title, 'Community action') || 'without a title')} (${[howFar(ctx, 'act', a), ...(withOwner ? [roleOf(ctx, a.owner, 'Owner of a community action') ?? NO_OWNER.toLowerCase()] : [])].join('; ')})`
  })
  return [
    {
      t: 'note',
      text: `${plural(all.length, 'A community action', 'Community actions')} beside these: ${said.join('; ')}.`,
    },
  ]
}

function actTable(ctx: Context, all: readonly RecordOf<'act'>[], withOwner: boolean): Block[] {
  const more = all.length - mostActs
  return [
    table(
      'Community actions beside these',
      [
        words('Community action', 2.6),
        ...(withOwner ? [words('Owner', 1.4)] : []),
        words('Due', 1.3),
        words('Status', 0.9),
      ],
      all.slice(0, mostActs).map((a): Row => {
        ctx.told('act', a.id, 'title', 'owner', 'due', 'status')
        return {
          cells: [
            { text: ctx.write.line(a.title, 'Community action') || 'Community action without a title' },
            ...(withOwner ? [cell(roleOf(ctx, a.owner, 'Owner of a community action') ?? '', NO_OWNER)] : []),
            cell(dueWords(a.due, ctx.request.date), noDate(a)),
            cell(choiceWords('act', 'status', a.status), NO_STATUS),
          ],
        }
      }),
    ),
    ...(more > 0
      ? [
          {
            t: 'note',
            text: notListed(all.slice(mostActs), ctx.request.date),
          } as const,
        ]
      : []),
  ]
}

/** "begun, due by March 2027", "not begun yet, was due in May 2026". */
export function howFar(
  ctx: Context,
  kind: 'act' | 'action',
  { id, status, due }: Pick<RecordOf<'act'>, 'id' | 'status' | 'due'>,
): string {
  ctx.told(kind, id, 'status')
  // Without a status, it is not known whether it was begun.
  const stage = status === undefined ? NO_STATUS.toLowerCase() : status === 'inProgress' ? 'begun' : 'not begun yet'
  if (due === undefined) return stage
  ctx.told(kind, id, 'due')
  const late = lateFrom({ due }) < ctx.request.date
  return `${stage}, ${late ? 'was due in' : 'due by'} ${monthOfRough(due)}`
}
