import { isCabinetIndicator, isCabinetStep } from '../../guide/guide.ts'
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
  roughDay,
  rows,
  text,
  texts,
  year,
} from '../schema.ts'
import { gatheringFields } from './gathering.ts'

/** The board's and cabinet's calendar. */
export const meeting = kind('meeting', {
  one: 'Meeting',
  many: 'Meetings',
  audience: 'public',
  identity: 'random',
  title: 'date',
  step: 'across',
  knownFrom: notByDay.ahead,
  fields: {
    forum: choice(
      'Who meets',
      { board: 'Board', cabinet: 'Cabinet', committee: 'Committee', other: 'Other' },
      { required: true },
    ),
    date: day('Date', { required: true }),
    place: text('Place', { audience: 'board' }),
    packetDue: day('Papers due', { audience: 'board' }),
    papersSent: day('Papers sent on', {
      audience: 'board',
      hint: 'For papers that were not printed from Groundwork',
    }),
    monitors: refs('goal', 'Goals monitored there'),
    note: text('Note', { audience: 'board' }),
    ...gatheringFields,
  },
})

export const statusUpdate = kind('statusUpdate', {
  one: 'Status update',
  many: 'Status updates',
  audience: 'board',
  identity: 'random',
  title: 'period',
  partOf: 'goal',
  step: 'across',
  knownFrom: 'date',
  fields: {
    goal: ref('goal', 'Goal', { required: true }),
    period: text('Period', {
      hint: 'If you report by period. 2026-Q4 is printed as October to December 2026',
      meaning: 'quarter',
    }),
    periodEnd: day('Period ends'),
    date: day('Date', { required: true }),
    status: choice(
      'Status',
      { onTrack: 'On track', improved: 'Improved', atRisk: 'At risk', offTrack: 'Off track', done: 'Done' },
      { required: true },
    ),
    narrative: longText('Narrative', { required: true }),
    nextStep: longText('Next step'),
    author: ref('person', 'Written by'),
  },
})

export const decision = kind('decision', {
  one: 'Decision',
  many: 'Decisions',
  audience: 'board',
  identity: 'random',
  title: 'text',
  step: 'across',
  knownFrom: 'date',
  fields: {
    date: roughDay('Date', { required: true }),
    forum: text('Decided by', { required: true, hint: 'Board, cabinet, retreat' }),
    text: longText('What was decided', { required: true }),
    about: abouts('What it affects'),
    meeting: ref('meeting', 'Meeting'),
  },
})

/** Ratings and concerns name the evidence that they rest on; to any other record, it is attached from here. */
export const evidence = kind('evidence', {
  one: 'Evidence',
  many: 'Pieces of evidence',
  counted: { one: 'piece of evidence', many: 'pieces of evidence' },
  knownFrom: 'date',
  audience: 'public',
  identity: 'random',
  title: 'title',
  hangsOn: 'about',
  shownWithWhatNamesIt: true,
  step: 'across',
  fields: {
    title: text('Title', { required: true }),
    type: choice('Kind', {
      document: 'Document',
      policy: 'Policy',
      minutes: 'Minutes',
      data: 'Data',
      visit: 'Visit',
      other: 'Other',
    }),
    date: roughDay('Date'),
    place: text('Where it is'),
    pages: text('Page or item'),
    quote: longText('Quote'),
    about: abouts('Attached to'),
  },
})

export const comment = kind('comment', {
  one: 'Comment',
  many: 'Comments',
  audience: 'public',
  identity: 'random',
  title: 'text',
  hangsOn: 'about',
  step: 'across',
  knownFrom: { not: 'No paper prints comments.' },
  fields: {
    about: about('On', { required: true }),
    author: ref('person', 'Written by'),
    date: day('Date'),
    text: longText('Comment', { required: true }),
    answer: longText('Answer'),
    resolved: flag('Resolved', { hint: 'Answered or settled: it is no longer counted as open' }),
  },
})

/** Private: how it feels to hold the position, once a month, from 1 (low) to 5 (high). */
export const pulse = kind('pulse', {
  one: 'Monthly pulse',
  many: 'Monthly pulses',
  audience: 'officer',
  identity: { key: ['month'] },
  title: 'month',
  step: 'across',
  fields: {
    month: day('Month', { required: true, hint: 'Its first day' }),
    budget: integer('Budget', { hint: '1 low to 5 high', min: 1, max: 5 }),
    staff: integer('Staff', { min: 1, max: 5 }),
    access: integer('Access to power', { min: 1, max: 5 }),
    isolation: integer('Isolation', { min: 1, max: 5 }),
    strain: integer('Strain', { min: 1, max: 5 }),
    note: longText('Note'),
  },
})

/** Whether a step is put off, and why; whether it is done follows from its records and ratings. */
export const stepState = kind('stepState', {
  one: 'Step status',
  many: 'Step statuses',
  audience: 'board',
  seenBy: ({ step }) => (isCabinetStep(String(step)) ? 'cabinet' : undefined),
  identity: { key: ['step'] },
  title: 'step',
  step: 'across',
  fields: {
    step: text('Step', { required: true }),
    state: choice('Status', { open: 'Open', notNow: 'Not now' }, { required: true }),
    reason: longText('Reason'),
  },
})

/** The district's level on an indicator of the guide. */
export const ratingLevels = { '0': 'Not started', '1': 'Emerging', '2': 'In place', '3': 'Sustained' } as const

export const rating = kind('rating', {
  one: 'Indicator rating',
  many: 'Indicator ratings',
  audience: 'board',
  seenBy: ({ indicator }) => (isCabinetIndicator(String(indicator)) ? 'cabinet' : undefined),
  identity: { key: ['indicator'] },
  title: 'indicator',
  knownFrom: 'ratedOn',
  step: 'across',
  fields: {
    indicator: text('Indicator', { required: true }),
    level: choice('Level', ratingLevels, { required: true }),
    evidence: refs('evidence', 'Evidence'),
    sustainNote: longText('What keeps it going'),
    reason: longText('Why it stays this way'),
    note: longText('Note'),
    ratedOn: day('Rated on'),
    ratedBy: ref('person', 'Rated by'),
  },
})

/**
 * Two records with nearly the same name that a person said are different things, so that the question does not come
 * again. `one` is the one whose id comes first: two laptops that keep a pair separate make one record.
 */
export const leftApart = kind('leftApart', {
  one: 'Pair kept separate',
  many: 'Pairs kept separate',
  audience: 'board',
  identity: { key: ['one', 'other'] },
  hangsOn: 'one',
  step: 'across',
  fields: {
    one: about('One', { required: true }),
    other: about('The other', { required: true }),
  },
})

/** How a file of figures or of money is read, kept for next year's file. */
export const importMapping = kind('importMapping', {
  one: 'Set of answers about a file',
  many: 'Sets of answers about files',
  audience: 'board',
  identity: { key: ['purpose', 'name'] },
  title: 'name',
  step: 'across',
  fields: {
    purpose: choice('For', { figures: 'Figures', budget: 'Budget', plan: 'Plan' }, { required: true }),
    name: text('Name for the file, the same each year', { required: true }),
    measure: ref('measure', 'Measure'),
    source: ref('fundingSource', 'Funding source'),
    place: text('District’s name in the file'),
    percentForm: choice('Percent is written', {
      fraction: 'As a fraction, 0.413',
      number: 'As a number, 41.3',
      sign: 'With a sign, 41.3%',
      perThousand: 'Per 1,000 students',
      ofCounted: 'As a number of the students counted',
    }),
    numberStyle: choice('Numbers are written', { point: '1,234.5', comma: '1.234,5' }),
    amountsIn: choice('Amounts are in', {
      dollars: 'Dollars',
      thousands: 'Thousands of dollars',
      millions: 'Millions of dollars',
    }),
    yearForm: choice('A single year is', {
      ending: 'The year the school year ends',
      starting: 'The year the school year starts',
    }),
    dayOrder: choice('Dates are written', { month: 'Month first', day: 'Day first' }),
    marks: texts('Marks for withheld figures'),
    notReported: texts('Marks for figures not reported'),
    public: flag('The source is public'),
    columns: rows('Columns', {
      heading: text('Column in the file'),
      usedAs: choice('Used as', {
        place: 'Place',
        group: 'Student group',
        year: 'Year',
        figure: 'Figure',
        yearFigure: 'Figure for one year',
        groupFigure: 'Figure for one group',
        n: 'Students counted',
        format: 'How the figure is written',
        only: 'Picks the rows',
        description: 'What is paid',
        account: 'Account number',
        category: 'Category',
        amount: 'Amount',
        source: 'Funding source',
        goal: 'Goal',
        department: 'Department',
        position: 'Position',
        recurring: 'Recurring or one-time',
        status: 'Status',
        strategy: 'Strategy',
        action: 'Action',
        person: 'Person',
        policy: 'Policy',
        partOf: 'What it is a part of',
        statement: 'Full wording',
        lead: 'Owner or lead',
        team: 'Led together by',
        start: 'Starts',
        by: 'Due or ends',
        doneOn: 'Done on',
        result: 'What came of it',
        cost: 'Cost',
        serves: 'Goal of the strategic plan it serves',
        note: 'Note',
        code: 'Code',
        type: 'Kind of policy',
        firstReading: 'First reading on',
        secondReading: 'Second reading on',
        adopted: 'Adopted on',
        reviewDue: 'Review due',
        unit: 'Where they work',
        contact: 'How to reach them',
        'goal.statement': 'Full wording, of the goal',
        'goal.lead': 'Owner or lead, of the goal',
        'goal.team': 'Led together by, of the goal',
        'goal.start': 'Starts, of the goal',
        'goal.by': 'Due or ends, of the goal',
        'goal.status': 'Status or stage, of the goal',
        'goal.serves': 'Goal of the strategic plan it serves, of the goal',
        'goal.note': 'Note, of the goal',
        'strategy.statement': 'Full wording, of the strategy',
        'strategy.start': 'Starts, of the strategy',
        'strategy.by': 'Due or ends, of the strategy',
        'action.partOf': 'What it is a part of, of the action',
        'action.lead': 'Owner or lead, of the action',
        'action.start': 'Starts, of the action',
        'action.by': 'Due or ends, of the action',
        'action.status': 'Status or stage, of the action',
        'action.doneOn': 'Done on, of the action',
        'action.result': 'What came of it, of the action',
        'action.cost': 'Cost, of the action',
        ignored: 'Not used',
      }),
      only: text('Only rows with'),
      says: text('What each row says'),
    }),
    groups: rows('Student groups', { inFile: text('Group in the file'), group: ref('studentGroup', 'Student group') }),
    names: rows('Names in the file', {
      usedAs: text('Used as'),
      inFile: text('Name in the file'),
      means: text('In the plan', { hint: 'A record’s id, or one of the listed choices' }),
    }),
    agreed: text('What the file calls it, though it is this measure'),
    lastYear: year('Last brought in for'),
  },
})

/** Choices for the plan that control checks and documents. The minimum size of groups is kept with the district. */
export const planChoices = kind('planChoices', {
  one: 'Plan settings',
  many: 'Plan settings',
  audience: 'board',
  identity: 'singleton',
  step: 'foundation-district',
  fields: {
    floorNote: longText('Where the smallest group size comes from', {
      hint: 'The state’s rule, the district’s, or ours',
    }),
    capExtremes: flag('Cap 0% and 100% of small groups'),
    languages: texts('Languages for the community page', { hint: 'Language tags such as es or vi' }),
    statusCriteria: longText('How a goal’s status is decided', {
      hint: 'If left blank: a straight line from the baseline to the final target',
    }),
    oldDataYears: integer('Data is old after … years', { min: 1 }),
    engageDays: integer('Meet with each audience every … days', { min: 1 }),
  },
})
