import { about, choice, day, integer, longText, ref, rows, text } from '../schema.ts'

/** Parts that a retreat, a meeting and a check-in share: an agenda, what became of it, and who was there. */

/** An agenda in order. `part` names a row for good: what was said in it is found by it, wherever the row is moved. */
const agendaParts = {
  part: text('Short name'),
  title: text('Title'),
  block: text('Block'),
  minutes: integer('Minutes', { min: 0 }),
  shortest: integer('Shortest', { min: 0 }),
  /** A time of day that holds whatever comes before it: lunch, or a guest who comes at two. */
  pinned: text('Fixed start time', { hint: '12:00 pm', tells: 'clock' }),
  /** On which day of it, from 1; left out: the same as the row before. */
  day: integer('Day', { min: 1 }),
  step: text('Step'),
  question: text('Question for the room'),
  purpose: text('Purpose'),
  lead: ref('person', 'Who leads'),
  materials: text('Materials'),
  sheets: text('Sheets to print'),
  notes: longText('Notes for the leader'),
}

/** What was begun when. Moments are ISO instants with the zone of the room’s clock: summer time and a closed lid change nothing. */
const ranParts = {
  part: text('Agenda part'),
  began: text('Began'),
  ended: text('Ended'),
  /** Minutes that were given beyond the plan while it ran. */
  given: integer('Minutes given'),
}

const attendedParts = {
  person: ref('person', 'Person'),
  name: text('Name or role'),
  came: choice('Came', { whole: 'For the whole time', some: 'For part of the time', no: 'Not at all' }),
}

/** Fields of whatever can be prepared, run and told: for the cabinet, whose forum's own paper tells them. */
export const gatheringFields = {
  begins: text('Time it starts', { hint: '8:30 am', audience: 'cabinet', tells: 'clock' }),
  ends: text('Time it ends', { hint: '12:30 pm', audience: 'cabinet', tells: 'clock' }),
  agenda: rows('Agenda', agendaParts, { audience: 'cabinet' }),
  ran: rows('As it ran', ranParts, { audience: 'cabinet' }),
  attended: rows('Who was there', attendedParts, { audience: 'cabinet' }),
  closedAt: text('Closed at', { audience: 'cabinet' }),
} as const

const { begins, ends, agenda, ran, attended, closedAt } = gatheringFields
const open = <T extends { readonly audience?: unknown }>({ audience: _, ...field }: T): Omit<T, 'audience'> => field

/** Fields of a retreat and a check-in, which are the cabinet's as a whole. */
export const cabinetGathering = {
  ends: open(ends),
  agenda: open(agenda),
  ran: open(ran),
  attended: open(attended),
  closedAt: open(closedAt),
} as const
export const cabinetBegins = open(begins)

/** Where something was said: a retreat by its own field, any other gathering by this one. */
export const saidAt = {
  gathering: about('Meeting or check-in'),
  part: text('Agenda part'),
  keptAt: text('Kept at'),
} as const

/** Several tables work at once; each names itself. */
export const atTable = { tableName: text('Table') } as const

/** What became of something that was said, once somebody looked at it at home. Until then it counts nowhere. */
export const settled = {
  state: choice('What happened to it', { accepted: 'Accepted', merged: 'Merged', dropped: 'Dropped' }),
  mergedInto: about('Merged into'),
  reason: text('Why it was dropped'),
  became: about('What it became'),
} as const

/** Somebody who does it, by when. */
export const promised = { owner: ref('person', 'Owner'), due: day('Due') } as const
