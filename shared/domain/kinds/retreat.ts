import { about, day, integer, kind, longText, ref, refs, rows, text } from '../schema.ts'

export const retreat = kind('retreat', {
  one: 'Retreat',
  many: 'Retreats',
  audience: 'cabinet',
  identity: 'random',
  title: 'title',
  step: 'across',
  fields: {
    title: text('Retreat', { required: true }),
    date: day('Date', { required: true }),
    start: text('Starts at', { hint: '08:30' }),
    place: text('Place'),
    people: integer('How many people', { min: 0 }),
    purpose: longText('Purpose'),
    lead: ref('person', 'Who leads it'),
    agenda: rows('Agenda', {
      title: text('Title'),
      block: text('Block'),
      minutes: integer('Minutes', { min: 0 }),
      step: text('Step'),
    }),
    decisions: refs('decision', 'Decisions made'),
  },
})

/** A vote by dots. All counts are kept, also of what lost. */
export const ballot = kind('ballot', {
  one: 'Ballot',
  many: 'Ballots',
  audience: 'cabinet',
  identity: 'random',
  title: 'question',
  step: 'across',
  fields: {
    retreat: ref('retreat', 'Retreat', { required: true }),
    question: text('Question', { required: true }),
    dots: integer('Dots per person', { min: 0 }),
    results: rows('Result', { option: text('Option'), dots: integer('Dots'), about: about('What it is about') }),
  },
})

/** What came up and belongs elsewhere. */
export const parkedItem = kind('parkedItem', {
  one: 'Parked item',
  many: 'Parked items',
  audience: 'cabinet',
  identity: 'random',
  title: 'text',
  step: 'across',
  fields: {
    retreat: ref('retreat', 'Retreat', { required: true }),
    text: longText('What was parked', { required: true }),
    owner: ref('person', 'Owner'),
    due: day('Due'),
  },
})

/** What a group answered to a question of the guide. */
export const roomNote = kind('roomNote', {
  one: 'Answer in the room',
  many: 'Answers in the room',
  audience: 'cabinet',
  identity: 'random',
  title: 'text',
  step: 'across',
  fields: {
    retreat: ref('retreat', 'Retreat'),
    question: text('Question', { required: true, hint: 'The question’s short name in the guide' }),
    text: longText('What was said', { required: true }),
    about: about('What it is about'),
  },
})
