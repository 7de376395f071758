import { byDay, type DaysOff, workingDaysBefore } from '../days/index.ts'
import type { RecordOf } from '../domain/kinds/index.ts'
import type { Plan } from '../domain/plan.ts'
import { compareKeys } from '../words/index.ts'

/** The district's days off, with pairs of days in the right order. */
export const daysOff = (plan: Plan): DaysOff =>
  (plan.get('district', 'district')?.daysOff ?? []).flatMap(({ begins: first, ends: last = first }) => {
    if (first === undefined || last === undefined) return []
    return [first <= last ? { from: first, to: last } : { from: last, to: first }]
  })

/**
 * The day on which the packet of a meeting is due: the one that was entered, or for the board, counted back in working
 * days.
 */
export function packetDay(plan: Plan, m: RecordOf<'meeting'>): string | undefined {
  const { packetDays } = plan.get('district', 'district') ?? {}
  if (m.packetDue !== undefined || m.forum !== 'board' || m.date === undefined) return m.packetDue
  return packetDays === undefined ? undefined : workingDaysBefore(m.date, packetDays, daysOff(plan))
}

/** Documents made for the board's meeting: one goal's page that went out beside them is not enough. */
const forTheTable = ['packet', 'boardBriefing'] as const

/** The packet or the briefing of a meeting that was last exported, and not as a draft; the cabinet's goes without. */
export const lastMade = (plan: Plan, m: RecordOf<'meeting'>): RecordOf<'briefingSent'> | undefined =>
  plan
    .all('briefingSent')
    .filter((s) => !s.draft && forTheTable.some((d) => d === s.document) && s.exportedOn !== undefined)
    .filter((s) => s.meeting === m.id || (m.forum !== 'cabinet' && s.meeting === undefined && s.forDay === m.date))
    .toSorted((a, b) => compareKeys(a.exportedOn ?? '', b.exportedOn ?? ''))
    .at(-1)

/** The agendas of a meeting that were exported, and not as a draft. */
export const agendasOut = (plan: Plan, m: Pick<RecordOf<'meeting'>, 'id'>): readonly RecordOf<'briefingSent'>[] =>
  plan.all('briefingSent').filter((s) => s.document === 'agenda' && s.draft !== true && s.meeting === m.id)

/** The day on which a meeting's agenda was last exported: printed is not sent yet. */
export const agendaPrinted = (plan: Plan, m: Pick<RecordOf<'meeting'>, 'id'>): string | undefined =>
  agendasOut(plan, m)
    .flatMap((s) => s.exportedOn ?? [])
    .toSorted(compareKeys)
    .at(-1)

/** The day on which a meeting's papers went out: the one that a person entered, else that of the last final export. */
export const papersOut = (plan: Plan, m: RecordOf<'meeting'>): string | undefined =>
  m.papersSent ?? lastMade(plan, m)?.exportedOn

/** A meeting with the day on which its papers are due. */
export interface PapersDue {
  readonly m: RecordOf<'meeting'>
  readonly due: string
}

/** The papers that did not go out yet, of meetings from `today` on: by the day on which they are due. */
export const papersToCome = (plan: Plan, today: string): readonly PapersDue[] =>
  plan
    .all('meeting')
    .filter((m) => m.date !== undefined && m.date >= today)
    .toSorted(byDay)
    .flatMap((m) => {
      const due = packetDay(plan, m)
      return due === undefined || papersOut(plan, m) !== undefined ? [] : [{ m, due }]
    })
    .toSorted((a, b) => compareKeys(a.due, b.due))
