import {
  about,
  abouts,
  choice,
  day,
  flag,
  integer,
  kind,
  longText,
  notByDay,
  ref,
  refs,
  rows,
  text,
} from '../schema.ts'
import { ratingLevels } from './across.ts'
import { atTable, cabinetGathering, promised, saidAt, settled } from './gathering.ts'

export const retreat = kind('retreat', {
  one: 'Retreat',
  many: 'Retreats',
  audience: 'cabinet',
  identity: 'random',
  title: 'title',
  step: 'across',
  knownFrom: notByDay.ahead,
  fields: {
    title: text('Retreat', { required: true }),
    date: day('Date', { required: true }),
    start: text('Time it starts', { hint: 'Such as 8:30 am', meaning: 'clock' }),
    place: text('Place'),
    people: integer('How many people', { min: 0 }),
    purpose: longText('Purpose'),
    lead: ref('person', 'Who leads it'),
    ...cabinetGathering,
    decisions: refs('decision', 'Decisions made'),
  },
})

/** A vote by dots. All counts are kept, also those of options that lost. */
export const ballot = kind('ballot', {
  one: 'Ballot',
  many: 'Ballots',
  audience: 'cabinet',
  identity: 'random',
  title: 'question',
  step: 'across',
  fields: {
    retreat: ref('retreat', 'Retreat'),
    ...saidAt,
    question: text('Question', { required: true }),
    /** Set if the vote is on the district's level on an indicator of the guide: its options are the four levels. */
    indicator: text('Indicator', { hint: 'The indicator’s short name in the guide' }),
    dots: integer('Dots per person', { min: 0 }),
    voters: integer('How many vote', { min: 0 }),
    results: rows('Result', { option: text('Option'), dots: integer('Dots'), about: about('What it is about') }),
    round: integer('Round', { min: 1 }),
    before: ref('ballot', 'The round before'),
    closed: flag('All dots are in'),
  },
})

/** Something that came up and belongs elsewhere. */
export const parkedItem = kind('parkedItem', {
  one: 'Parked item',
  many: 'Parked items',
  audience: 'cabinet',
  identity: 'random',
  title: 'text',
  step: 'across',
  knownFrom: notByDay.ahead,
  fields: {
    retreat: ref('retreat', 'Retreat'),
    ...saidAt,
    ...atTable,
    text: longText('What was parked', { required: true }),
    ...promised,
    ...settled,
  },
})

/** A group's answer to a question of the guide. */
export const roomNote = kind('roomNote', {
  one: 'Answer in the room',
  many: 'Answers in the room',
  audience: 'cabinet',
  identity: 'random',
  title: 'text',
  step: 'across',
  fields: {
    retreat: ref('retreat', 'Retreat'),
    ...saidAt,
    ...atTable,
    question: text('Question', { hint: 'The question’s short name in the guide' }),
    text: longText('What was said', { required: true }),
    about: about('What it is about'),
    ...settled,
  },
})

/**
 * Something that was captured in the room and may become part of the plan. It does not belong to the plan until
 * somebody accepts it after the meeting: until then it is separate, so that no rule counts it and only the minutes
 * print it.
 */
export const capture = kind('capture', {
  one: 'Capture',
  many: 'Captures',
  audience: 'cabinet',
  identity: 'random',
  title: 'text',
  step: 'across',
  knownFrom: notByDay.ahead,
  fields: {
    retreat: ref('retreat', 'Retreat'),
    ...saidAt,
    ...atTable,
    what: choice(
      'What it will become',
      {
        action: 'Action',
        decision: 'Decision',
        goal: 'Goal',
        wording: 'New wording for a goal',
        term: 'Term',
        concern: 'Concern',
        commitment: 'Department commitment',
        level: 'Level of an indicator',
      },
      { required: true },
    ),
    text: longText('In words', { required: true }),
    more: longText('In other words'),
    indicator: text('Indicator', { hint: 'The indicator’s short name in the guide' }),
    level: choice('Level', ratingLevels),
    ...promised,
    about: abouts('What it affects'),
    ...settled,
  },
})
