import { earliestOf } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { forumWord } from '../../../../shared/rules/papers.ts'
import { compareKeys } from '../../../../shared/words/index.ts'

type Entry = RecordOf<'accessEntry'>

/** The values that one press fills in. */
export interface Offered {
  readonly meeting: string
  readonly date: string
  readonly type: NonNullable<Entry['type']>
  readonly what: string
}

/** Offers shown at once, the latest first. */
const MOST = 4

const types = { board: 'boardItem', cabinet: 'cabinetItem' } as const

/** Past meetings of the plan that have no entry yet. `today`: ISO day. */
export function meetingsToEnter(plan: Plan, today: string): readonly Offered[] {
  const entered = plan.all('accessEntry')
  return plan
    .all('meeting')
    .flatMap((m): Offered[] => {
      const { id, date, forum } = m
      if (date === undefined || date > today || forum === undefined) return []
      if (entered.some((e) => e.meeting === id || (e.meeting === undefined && e.date === date))) return []
      const type = forum === 'board' || forum === 'cabinet' ? types[forum] : 'standingMeeting'
      return [{ meeting: id, date, type, what: `${forumWord(forum)} meeting` }]
    })
    .toSorted((a, b) => compareKeys(b.date, a.date))
    .slice(0, MOST)
}

const dayOf = ({ date }: RecordOf<'decision'>): string => (date === undefined ? '' : earliestOf(date))

/** Decisions, the latest first, to choose from when entering what the office was asked about. */
export const decisionsKnown = (plan: Plan): readonly string[] =>
  plan
    .all('decision')
    .toSorted((a, b) => compareKeys(dayOf(b), dayOf(a)))
    .flatMap((d) => d.text?.trim().split('\n')[0] || [])
