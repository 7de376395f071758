import { preparedFor } from '../../../shared/briefing/board/prepared.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { papersToCome } from '../../../shared/rules/packet-day.ts'
import { papersNeed } from '../../../shared/rules/papers.ts'
import { Button } from '../../components/index.ts'
import { go, planNow, todayHere, useSharedScreen } from '../../state/index.ts'
import { goToRecord } from '../../state/pages.ts'
import { markSent, sentWords } from '../papers/sent.ts'
import { goTo, printAgenda } from '../retreat/gatherings.ts'
import { meetingsDo } from './news.ts'
import { type Meeting, meetingName } from './words.ts'

/** Whether a meeting to come still waits for its papers on the day when they are due, or after it. */
export const arePapersDue = (plan: Plan, m: Meeting, today: string): boolean =>
  papersToCome(plan, today).some((p) => p.m.id === m.id && p.due <= today)

/**
 * To where a meeting's papers are made: the board's briefing for it; another body's agenda, until that is printed, and then to
 * where the day is entered on which they went out.
 */
export function openPapers(m: Meeting): void {
  const need = papersNeed(planNow(), m)
  if (need === 'agenda') return void openAgenda(m)
  if (need === 'print') return void printAgenda({ kind: 'meeting', id: m.id })
  if (m.forum !== 'board') return void goToRecord('meeting', m.id, 'papersSent')
  const begun = preparedFor(planNow(), m.date ?? '')
  void go('briefings', begun ? { briefing: begun.id } : { document: 'board' })
}

/** To what a meeting needs next: the board's briefing, papers that should be out by now, or else its agenda. */
export function prepareMeeting(m: Meeting): void {
  if (m.forum === 'board' || arePapersDue(planNow(), m, todayHere())) openPapers(m)
  else openAgenda(m)
}

export const openAgenda = (m: Meeting): void => goTo('prepare', { kind: 'meeting', id: m.id })

/** The press that says they went out, in a meeting's form, named by the meeting (2.4.9). Where the page leads with it, it is there alone. */
export function MarkSent({ of: m }: { of: Meeting }) {
  const shared = useSharedScreen()
  const [plan, today] = [planNow(), todayHere()]
  const leads = meetingsDo(plan, today)?.id === m.id && papersNeed(plan, m) === 'send'
  if (shared || leads || !arePapersDue(plan, m, today)) return null
  return (
    <p>
      <Button small onPress={() => void markSent(m)}>
        {sentWords(m)}
        <span className="vh">: {meetingName(m)}</span>
      </Button>
    </p>
  )
}
