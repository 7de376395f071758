import {
  about,
  choice,
  day,
  figure,
  flag,
  integer,
  kind,
  longText,
  notByDay,
  parts,
  ref,
  roughDay,
  rows,
  text,
  texts,
  year,
} from '../schema.ts'
import { cabinetBegins, cabinetGathering } from './gathering.ts'

export const department = kind('department', {
  one: 'Department',
  many: 'Departments',
  audience: 'public',
  identity: 'random',
  title: 'name',
  step: 'embed-departments',
  fields: {
    name: text('Department', { required: true }),
    lead: ref('person', 'Who leads it', { required: true }),
    isEquityOffice: flag('This is the equity office'),
    everyDays: integer('Check-in every … days', { audience: 'board', min: 1 }),
    sort: integer('Order in lists'),
  },
})

/** One page for each department, signed by its lead. */
export const departmentCommitment = kind('departmentCommitment', {
  one: 'Department commitment',
  many: 'Department commitments',
  audience: 'board',
  identity: { key: ['department'] },
  title: 'department',
  step: 'embed-commitments',
  knownFrom: notByDay.standing,
  fields: {
    department: ref('department', 'Department', { required: true }),
    means: longText('What equity means in its own work', { required: true }),
    firstMove: longText('Its first move', { required: true }),
    measure: text('Its measure', { required: true }),
    needs: longText('What it needs from others, and by when'),
    reviewDate: day('Review on', { required: true }),
    owner: ref('person', 'Owner'),
    signedBy: ref('person', 'Signed by'),
    signedOn: roughDay('Signed on'),
    officeSignedOn: roughDay('Signed for the office on'),
    superintendentSignedOn: roughDay('Signed by the superintendent on'),
  },
})

/** One cell of the matrix of departments by goals. A missing cell means none. */
export const coverage = kind('coverage', {
  one: 'Department’s part in a goal',
  many: 'Coverage',
  counted: { many: 'departments’ parts in goals' },
  audience: 'public',
  identity: { key: ['department', 'goal'] },
  title: 'department',
  step: 'embed-coverage',
  fields: {
    department: ref('department', 'Department', { required: true }),
    goal: ref('goal', 'Goal', { required: true }),
    part: choice(
      'Part',
      { leads: 'Leads', contributes: 'Contributes', informed: 'Informed', none: 'None' },
      { required: true },
    ),
  },
})

export const checkIn = kind('checkIn', {
  one: 'Check-in',
  many: 'Check-ins',
  audience: 'cabinet',
  identity: 'random',
  title: 'date',
  step: 'embed-checkins',
  knownFrom: { day: 'date', once: ['agreed'] },
  fields: {
    department: ref('department', 'Department', { required: true }),
    date: day('Date', { required: true }),
    metWith: ref('person', 'Met with'),
    heldBy: ref('person', 'Who led it'),
    agreed: longText('What was agreed', { required: true }),
    nextStepDue: day('Next step due'),
    begins: cabinetBegins,
    ...cabinetGathering,
  },
})

/** A promised schedule; what comes later than that is overdue. */
export const promise = kind('promise', {
  one: 'Promised schedule',
  many: 'Promised schedules',
  audience: 'board',
  seenBy: ({ toWhom }) => (/^(the )?public$/i.test(String(toWhom ?? '').trim()) ? 'public' : undefined),
  identity: 'random',
  title: 'toWhom',
  step: 'embed-checkins',
  knownFrom: 'promisedOn',
  fields: {
    type: choice(
      'What is promised',
      { checkIn: 'Check-in', statusUpdate: 'Status update', engagement: 'Engagement', lookBack: 'Look back' },
      { required: true },
    ),
    everyDays: integer('Every … days', { required: true, min: 1 }),
    hours: figure('Hours each one takes', { hint: 'With preparing and writing down', min: 0 }),
    toWhom: text('Promised to', {
      hint: 'The public; the board. The public’s plan prints what is promised to “The public”.',
    }),
    promisedOn: roughDay('Promised on'),
  },
})

export const updateSlip = kind('updateSlip', {
  one: 'Update form',
  many: 'Update forms',
  audience: 'cabinet',
  identity: 'random',
  title: 'period',
  step: 'embed-checkins',
  knownFrom: notByDay.made,
  fields: {
    owner: ref('person', 'Owner', { required: true }),
    goal: ref('goal', 'Goal'),
    measure: ref('measure', 'Measure'),
    group: ref('studentGroup', 'Student group'),
    period: text('Period', { hint: 'Such as 2026-Q4, which is October to December 2026', meaning: 'quarter' }),
    printedOn: day('Printed on'),
    due: day('Due'),
    status: choice('Status', { due: 'Out', returned: 'Returned', cancelled: 'Canceled' }),
    returnedOn: day('Returned on'),
    /** As printed on the slip: the values in the plan may have changed since. */
    lastValue: parts('Last value', { figure: figure('Figure'), year: year('Year') }),
    aim: parts('Target', { figure: figure('Figure'), year: year('Year') }),
    questions: texts('Questions'),
    answers: texts('Answers'),
  },
})

const effects = { group: ref('studentGroup', 'Student group'), effect: text('Effect') }

export const equityScreen = kind('equityScreen', {
  one: 'Equity screen',
  many: 'Equity screens',
  audience: 'board',
  identity: 'random',
  title: 'title',
  step: 'embed-screen',
  knownFrom: notByDay.standing,
  fields: {
    title: text('What is screened', { required: true }),
    type: choice('Kind', { policy: 'Policy', budget: 'Budget', practice: 'Practice' }, { required: true }),
    subject: about('What it is about'),
    proposed: longText('What is proposed', { required: true }),
    gains: rows('Who gains', effects),
    burdens: rows('Who carries the burden', effects),
    whoWasAsked: longText('Who was asked'),
    whoWasNotAsked: longText('Who was not asked'),
    data: longText('Data'),
    dataSource: text('Source of the data'),
    alternatives: texts('Alternatives'),
    changesMade: longText('Changes made'),
    status: choice('Status', { open: 'Open', complete: 'Complete', waived: 'Waived' }, { required: true }),
    completedOn: day('Completed on'),
    waivedBy: ref('person', 'Waived by'),
    waiveReason: longText('Reason for the waiver'),
    meeting: ref('meeting', 'Meeting that decides'),
    lookBack: day('Look-back date'),
    lookBackMeeting: ref('meeting', 'Meeting that looks back'),
    lookedBackOn: day('Looked back on'),
    lookBackFound: longText('What the look-back found'),
    changedAfter: longText('What changed after it'),
    counselLooked: day('Reviewed by counsel on'),
  },
})

export const boardItem = kind('boardItem', {
  one: 'Board item',
  many: 'Board items',
  audience: 'board',
  identity: 'random',
  title: 'title',
  step: 'embed-screen',
  fields: {
    title: text('Item', { required: true }),
    meeting: ref('meeting', 'Meeting', { required: true }),
    needsScreen: flag('Needs an equity screen'),
    screen: ref('equityScreen', 'Equity screen'),
    state: choice('Status', { draft: 'Draft', notReady: 'Not ready', ready: 'Ready', decided: 'Decided' }),
  },
})
