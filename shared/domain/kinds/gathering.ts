import { about, choice, day, integer, longText, ref, rows, text } from '../schema.ts'

/** Fields that a retreat, a meeting and a check-in share: the agenda, what became of it, and who was there. */

/**
 * An agenda in order. `part` names a row for good: what was said in it is found by that name, even after the row was
 * moved.
 */
const agendaParts = {
  part: text('Short name'),
  title: text('Title'),
  block: text('Block'),
  minutes: integer('Minutes', { min: 0 }),
  shortest: integer('Shortest', { min: 0 }),
  /** A fixed time of day, no matter what comes before: lunch, or a guest who comes at two. */
  pinned: text('Fixed start time', { hint: '12:00 pm', meaning: 'clock' }),
  /** The day of the gathering, from 1; left out: the same as the row before. */
  day: integer('Day', { min: 1 }),
  step: text('Step'),
  question: text('Question for the room'),
  purpose: text('Purpose'),
  /** What those who meet are to do with it: a printed agenda says so beside each part. */
  asks: choice('What is asked', { decide: 'Decide', discuss: 'Discuss', hear: 'Hear' }),
  /** What the plan knows of it: told below the part on the page, on its paper and in the room. */
  tells: choice('What the plan says about it', {
    late: 'What is late',
    goal: 'One goal: its figures and status',
    goals: 'The status of all goals',
    board: 'What goes to the board',
    last: 'What was agreed last time',
    money: 'Money that is not secured',
    department: 'What this department promised',
    nothing: 'Nothing',
  }),
  goal: ref('goal', 'Goal'),
  lead: ref('person', 'Who leads'),
  papers: text('Papers to read'),
  materials: text('Materials'),
  sheets: text('Sheets to print'),
  notes: longText('Notes for the leader'),
}

/**
 * What began when. Moments are ISO instants in the time zone of the room’s clock: daylight saving time and a closed lid
 * change nothing.
 */
const ranParts = {
  part: text('Agenda part'),
  began: text('Began'),
  ended: text('Ended'),
  /** Minutes that were added to the plan while it ran. */
  given: integer('Minutes given'),
}

const attendedParts = {
  person: ref('person', 'Person'),
  name: text('Name or role'),
  came: choice('Came', { whole: 'For the whole time', some: 'For part of the time', no: 'Not at all' }),
}

/** Fields of any gathering that can be prepared, run and reported: for the cabinet, whose minutes report them. */
export const gatheringFields = {
  begins: text('Time it starts', { hint: 'Such as 8:30 am', audience: 'cabinet', meaning: 'clock' }),
  ends: text('Time it ends', { hint: 'Such as 12:30 pm', audience: 'cabinet', meaning: 'clock' }),
  agenda: rows('Agenda', agendaParts, { audience: 'cabinet' }),
  ran: rows('As it ran', ranParts, { audience: 'cabinet' }),
  attended: rows('Who was there', attendedParts, { audience: 'cabinet' }),
  closedAt: text('Closed at', { audience: 'cabinet' }),
} as const

const { begins, ends, agenda, ran, attended, closedAt } = gatheringFields
const open = <T extends { readonly audience?: unknown }>({ audience: _, ...field }: T): Omit<T, 'audience'> => field

/** Fields of a retreat and a check-in, which belong to the cabinet as a whole. */
export const cabinetGathering = {
  ends: open(ends),
  agenda: open(agenda),
  ran: open(ran),
  attended: open(attended),
  closedAt: open(closedAt),
} as const
export const cabinetBegins = open(begins)

/** Where something was said: a retreat has its own field, any other gathering this one. */
export const saidAt = {
  gathering: about('Meeting or check-in'),
  part: text('Agenda part'),
  keptAt: text('Kept at'),
} as const

/** Several tables work at once; each enters its name. */
export const atTable = { tableName: text('Table') } as const

/** What became of something that was said, decided after the meeting. Until then it counts nowhere. */
export const settled = {
  state: choice('What happened to it', { accepted: 'Accepted', merged: 'Merged', dropped: 'Dropped' }),
  mergedInto: about('Merged into'),
  reason: text('Why it was dropped'),
  became: about('What it became'),
} as const

/** The person who will do it, and by when. */
export const promised = { owner: ref('person', 'Owner'), due: day('Due') } as const
