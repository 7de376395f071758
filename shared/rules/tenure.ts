import { latestOf } from '../days/index.ts'
import { countedGoals, isOpenAction, isOpenGoal } from '../domain/goal-of.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { policiesHolding } from '../domain/policy-force.ts'

import { compareKeys } from '../words/index.ts'
import { nextChange, type SeatChange } from './continuity.ts'
import { type DatedPolicy, datedPolicies } from './policy-days.ts'

/** One seat on the tenure clock. Days are ISO. */
export interface TenureSeat {
  readonly id: string
  readonly seat: string
  readonly since: string | null
  /** Three years after its start, the article's figure, as entered. */
  readonly mark: string | null
  readonly end: string | null
}

/** One open goal, and whether it ends before or after the next likely change. */
interface TenureGoal {
  readonly id: string
  readonly place: number
  readonly title: string
  readonly end: string | null
  readonly when: 'before' | 'after' | 'undated'
  /** True if an adopted policy is behind it. */
  readonly backed: boolean
}

export interface Tenure {
  readonly today: string
  readonly seats: readonly TenureSeat[]
  readonly goals: readonly TenureGoal[]
  /** Open actions by their due day, divided as the goals are. */
  readonly actions: Readonly<Record<TenureGoal['when'], number>>
  /** What binds the successor: policies with the days on which they are read, adopted and reviewed. */
  readonly policies: readonly DatedPolicy[]
  /** The next likely change of the officer or the superintendent; null if the clock has no day for one. */
  readonly change: SeatChange | null
}

const order = { officer: 0, superintendent: 1, board: 2, other: 3 } as const
const rank = (t: RecordOf<'tenure'>) => order[t.type ?? 'other']

/** The day three years later, the article's figure. For 29 February it is the 28th. */
export const threeYearMark = (since: string): string =>
  `${Number(since.slice(0, 4)) + 3}${since.slice(4)}`.replace(/-02-29$/, '-02-28')

/** The tenure clock on a day (ISO): who is likely to change and when, and which goals end before and after. */
export function tenureOf(plan: Plan, today: string): Tenure {
  const change = nextChange(plan, today) ?? null
  const lies = (end: string | null): TenureGoal['when'] =>
    end === null || change === null ? 'undated' : end <= change.day ? 'before' : 'after'
  // Numbered as in documents.
  const goals = countedGoals(plan)
    .map((g, i) => ({ g, place: i + 1 }))
    .filter(({ g }) => isOpenGoal(g))
    .map(({ g, place }): TenureGoal => {
      const end = g.end === undefined ? null : latestOf(g.end)
      return {
        id: g.id,
        place,
        title: g.title?.trim() || 'Goal without a title',
        end,
        when: lies(end),
        backed: policiesHolding(plan, g.id).length > 0,
      }
    })
  const actions = { before: 0, after: 0, undated: 0 }
  for (const a of plan.all('action'))
    if (isOpenAction(plan, a)) actions[lies(a.due === undefined ? null : latestOf(a.due))]++
  const seats = plan
    .all('tenure')
    .toSorted((a, b) => rank(a) - rank(b) || compareKeys(a.likelyEnd ?? '', b.likelyEnd ?? ''))
    .map((t) => ({
      id: t.id,
      seat: t.seat?.trim() || 'A seat without a name',
      since: t.start ?? null,
      mark: t.articleMark ?? null,
      end: t.likelyEnd ?? null,
    }))
  return { today, seats, goals, actions, policies: datedPolicies(plan, today), change }
}

export const ticks = ['inPolicy', 'inBaseBudget', 'byOtherDepartment', 'inJobDescription'] as const

/** How many of a commitment's four check marks are set. */
export const ticksOf = (c: RecordOf<'continuity'>): number => ticks.filter((tick) => c[tick] === true).length

/**
 * Whether a commitment would survive a change of people, as one word: three check marks and more than one person, or
 * not.
 */
export function wouldLast(c: RecordOf<'continuity'>): 'lasts' | 'inPart' | 'falls' {
  const count = ticksOf(c)
  if (c.onOnePerson === true || count === 0) return 'falls'
  return count >= 3 ? 'lasts' : 'inPart'
}
