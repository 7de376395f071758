import { earliestOf } from '../../../../shared/days/index.ts'
import type { RecordOf } from '../../../../shared/domain/kinds/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { compareKeys } from '../../../../shared/words/index.ts'
import { forumWord } from '../../../features/meetings/words.ts'

type Entry = RecordOf<'accessEntry'>

/** What fills in an entry at one press. */
export interface Offered {
  readonly meeting: string
  readonly date: string
  readonly type: NonNullable<Entry['type']>
  readonly what: string
}

/** So many are offered at once, the latest first. */
const MOST = 4

const types = { board: 'boardItem', cabinet: 'cabinetItem' } as const

/** The plan's meetings that are over and of which the ledger says nothing yet. `today`: ISO day. */
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

/** What was decided, the latest first, to be chosen where one enters when the office was asked. */
export const decisionsKnown = (plan: Plan): readonly string[] =>
  plan
    .all('decision')
    .toSorted((a, b) => compareKeys(dayOf(b), dayOf(a)))
    .flatMap((d) => d.text?.trim().split('\n')[0] || [])
