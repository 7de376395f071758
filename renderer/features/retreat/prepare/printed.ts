import { isNewerThan, pointOf } from '../../../../shared/briefing/sent.ts'
import { clockWords, dayInWords, spanWords } from '../../../../shared/days/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import type { Gathering } from '../../../../shared/retreat/gathering.ts'
import { standingOf } from '../../../../shared/retreat/running.ts'
import { isTimed, minutesOf, timetable } from '../../../../shared/retreat/timetable.ts'
import { agendaPrinted, agendasOut } from '../../../../shared/rules/packet-day.ts'
import { latePapers, papersOf, stillWords } from '../../../../shared/rules/papers.ts'
import { counted } from '../../../../shared/words/index.ts'
import { usePlanView, useRecords } from '../../../state/index.ts'

/** Whether it is still to come: not begun, and not of a day that is over. */
export const isAhead = (g: Gathering, today: string): boolean =>
  standingOf(g).state === 'planned' && (g.date === undefined || g.date >= today)

/** The day on which a meeting's agenda was last printed; the plan keeps it of meetings alone. */
export const printedOn = (plan: Plan, g: Gathering): string | undefined =>
  g.kind === 'meeting' ? agendaPrinted(plan, g) : undefined

/** Fields of the meeting that its printed agenda has. */
const printedFields = ['agenda', 'begins', 'ends', 'place', 'date', 'forum']

/** Whether the agenda was changed since every print of it: who has the paper knows nothing of that. */
export function useChangedSincePrinted(g: Gathering): boolean {
  const plan = usePlanView()
  const state = useRecords((s) => s.confirmed.meeting?.get(g.id))
  if (g.kind !== 'meeting' || state === undefined) return false
  const out = agendasOut(plan, g)
  return (
    out.length > 0 &&
    out.every((sent) => {
      const point = pointOf(sent)
      return point !== null && isNewerThan(state, printedFields, point)
    })
  )
}

/** How long it is and until when, whether it was printed, and that its papers are late: '' says nothing of a time that nobody entered. */
export function agendaNews(plan: Plan, g: Gathering, today: string, changed: boolean): string | null {
  const on = g.kind === 'retreat' && g.date ? `On ${dayInWords(g.date)}: ` : ''
  const meeting = g.kind === 'meeting' ? plan.get('meeting', g.id) : undefined
  const late = meeting && latePapers(plan, meeting, today)
  const due =
    late === undefined || meeting === undefined
      ? ''
      : `Late: its ${papersOf(meeting).name} ${papersOf(meeting).were} due ${dayInWords(late)} and ${stillWords(plan, meeting)}.`
  if (g.agenda.length === 0) return due === '' ? null : due
  const took = spanWords(g.agenda.reduce((n, r) => n + minutesOf(r), 0))
  const { ends } = timetable(g.agenda, { begins: g.begins, ends: g.ends })
  const until = isTimed(g) ? `, to ${clockWords(ends)}` : ''
  const printed = printedOn(plan, g)
  const out =
    printed === undefined
      ? ''
      : `Printed ${dayInWords(printed)}${changed ? ', and changed since then: print it again' : ''}.`
  return [`${on}${counted(g.agenda.length, 'part')}, ${took}${until}.`, out, due].filter((w) => w !== '').join(' ')
}
