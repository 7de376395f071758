import {
  choice,
  day,
  flag,
  fte,
  integer,
  kind,
  longText,
  money,
  notByDay,
  parts,
  ref,
  roughDay,
  text,
  year,
} from '../schema.ts'

export const fundingSource = kind('fundingSource', {
  one: 'Funding source',
  many: 'Funding sources',
  audience: 'board',
  identity: 'random',
  title: 'name',
  step: 'resource-funding',
  knownFrom: notByDay.standing,
  fields: {
    name: text('Funding source', { required: true }),
    type: choice(
      'Kind',
      {
        generalFund: 'General fund',
        titleIA: 'Title I-A',
        titleIC: 'Title I-C',
        titleIIA: 'Title II-A',
        titleIIIA: 'Title III-A',
        titleIVA: 'Title IV-A',
        titleIVB: 'Title IV-B',
        ideaB: 'IDEA Part B',
        ideaCEIS: 'IDEA early intervening',
        mckinneyVento: 'McKinney-Vento',
        perkins: 'Perkins',
        stateWeighted: 'State funding by student need',
        stateGrant: 'State grant',
        localLevy: 'Local levy or bond',
        foundationGrant: 'Foundation grant',
        educationFoundation: 'Local education foundation',
        inKind: 'In kind',
        oneTime: 'One-time money',
        other: 'Other',
      },
      { required: true },
    ),
    recurring: flag('Recurring', {
      hint: 'It comes again each year, even when it has an end date: its other years are offered below',
    }),
    endsOn: day('Ends on', { hint: 'The last day for which it is secured; leave blank if none is known' }),
    /** Printed as it is; only amounts by fiscal year are counted. */
    amountSaid: text('Amount in the source’s own words', {
      hint: 'If there is no exact figure, such as “up to $50,000 a year”',
    }),
    maySpendOn: longText('What it can be spent on'),
    contact: ref('person', 'Who knows about it'),
    reviewed: day('Last checked on'),
    counselLooked: day('Reviewed by counsel on'),
  },
})

/**
 * What a source gives in one fiscal year. Amount and status are decided together: half a million that was applied for
 * is not half a million.
 */
export const fundingAmount = kind('fundingAmount', {
  one: 'Amount in a fiscal year',
  many: 'Amounts by fiscal year',
  audience: 'board',
  identity: { key: ['source', 'fiscalYear'] },
  title: 'fiscalYear',
  step: 'resource-funding',
  fields: {
    source: ref('fundingSource', 'Funding source', { required: true }),
    fiscalYear: year('Fiscal year', { required: true }),
    grant: parts(
      'Amount',
      {
        amount: money('Amount'),
        status: choice('Status', { idea: 'Idea', applied: 'Applied', pledged: 'Pledged', secured: 'Secured' }),
        noted: day('As of'),
      },
      { required: true },
    ),
  },
})

export const budgetLine = kind('budgetLine', {
  one: 'Budget line',
  many: 'Budget lines',
  audience: 'board',
  identity: 'random',
  title: 'description',
  step: 'resource-budget',
  knownFrom: notByDay.standing,
  fields: {
    description: text('What it pays for', { required: true }),
    account: text('Account number', { hint: 'From the finance system, if it has one' }),
    category: choice(
      'Category',
      {
        salaryBenefits: 'Salaries and benefits',
        stipends: 'Stipends and extra hours',
        professionalLearning: 'Training of staff',
        coachingMentoring: 'Coaching and mentoring',
        familyEngagement: 'Family and community',
        translation: 'Translation and interpreting',
        studentSupports: 'Help for students',
        materials: 'Materials and books',
        technology: 'Technology',
        dataEvaluation: 'Data and evaluation',
        transportation: 'Transportation',
        contracts: 'Outside services',
        communications: 'Printing and outreach',
        other: 'Other',
      },
      { required: true },
    ),
    fiscalYear: year('Fiscal year', { required: true }),
    amount: money('Amount', { required: true }),
    source: ref('fundingSource', 'Funding source'),
    goal: ref('goal', 'Goal'),
    department: ref('department', 'Department'),
    position: ref('position', 'Position'),
    recurring: flag('Recurring', { hint: 'Paid again each year: its other years are offered below' }),
    status: choice('Status', {
      idea: 'Idea',
      requested: 'Requested',
      approved: 'Approved',
      spent: 'Spent',
      declined: 'Declined',
    }),
    counselLooked: day('Reviewed by counsel on'),
  },
})

export const position = kind('position', {
  one: 'Position',
  many: 'Positions',
  audience: 'board',
  identity: 'random',
  title: 'title',
  step: 'resource-team',
  knownFrom: notByDay.standing,
  fields: {
    title: text('Position', { required: true }),
    fte: fte('FTE', { required: true, hint: '1 is full time', min: 0 }),
    origin: choice('Where it comes from', { existing: 'Existing', moved: 'Moved', new: 'New' }),
    state: choice('Status', { vacant: 'Vacant', posted: 'Posted', filled: 'Filled' }),
    reportsTo: ref('person', 'Reports to'),
    department: ref('department', 'Department'),
    startedOn: roughDay('Filled since'),
    counselLooked: day('Reviewed by counsel on'),
  },
})

/**
 * The source that pays a position in a fiscal year, and for how much of its FTE. A year without one is not covered. The
 * dollars are in budget lines.
 */
export const positionPay = kind('positionPay', {
  one: 'Pay of a position',
  many: 'How positions are paid',
  counted: { one: 'entry on the pay of a position', many: 'entries on the pay of positions' },
  audience: 'board',
  identity: { key: ['position', 'fiscalYear', 'source'] },
  title: 'fiscalYear',
  step: 'resource-team',
  fields: {
    position: ref('position', 'Position', { required: true }),
    fiscalYear: year('Fiscal year', { required: true }),
    source: ref('fundingSource', 'Funding source', { required: true }),
    fte: fte('FTE paid from it', { min: 0 }),
    share: choice(
      'How much of the pay',
      { whole: 'All of it', part: 'Part of it' },
      { hint: 'If the FTE is not known' },
    ),
    note: text('What is said of it'),
  },
})

export const teamNeed = kind('teamNeed', {
  one: 'Team needed',
  many: 'Team needed',
  audience: 'board',
  identity: 'singleton',
  step: 'resource-team',
  fields: {
    fteNeeded: fte('FTE needed', { min: 0 }),
    hoursInYear: integer('Hours in a full-time year', { hint: 'As the contract counts them', min: 1 }),
    countedOn: day('Counted on'),
    countedBy: ref('person', 'Counted by'),
    note: longText('Note'),
  },
})

export const mentor = kind('mentor', {
  one: 'Mentor',
  many: 'Mentors',
  audience: 'cabinet',
  identity: 'random',
  title: 'role',
  step: 'resource-mentors',
  knownFrom: notByDay.standing,
  fields: {
    role: text('Mentor', { required: true, hint: 'By role: executive coach, outside the district' }),
    type: choice('Kind', {
      executiveCoach: 'Executive coach',
      jobAlike: 'Colleague in the same job elsewhere',
      otherSector: 'Peer in another sector',
      other: 'Other',
    }),
    forWhom: ref('person', 'Who it supports'),
    everyDays: integer('Meets every … days', { min: 1 }),
    startedOn: roughDay('Started on'),
    status: choice('Status', { wanted: 'Wanted', asked: 'Asked', active: 'Active', ended: 'Ended' }),
    lastMet: day('Last met'),
    nextOn: day('Next date'),
    paidFrom: ref('fundingSource', 'Paid from'),
  },
})

/** Private: never leaves the laptop unless the officer asks for it each time. */
export const mentorNote = kind('mentorNote', {
  one: 'Mentoring note',
  many: 'Mentoring notes',
  audience: 'officer',
  identity: 'random',
  title: 'date',
  partOf: 'mentor',
  step: 'resource-mentors',
  fields: {
    mentor: ref('mentor', 'Mentor'),
    date: day('Date', { required: true }),
    note: longText('Note', { required: true }),
    question: longText('Question to bring next time'),
  },
})

export const skill = kind('skill', {
  one: 'Skill',
  many: 'Skills',
  audience: 'cabinet',
  identity: 'random',
  title: 'name',
  step: 'resource-skills',
  knownFrom: notByDay.ahead,
  fields: {
    name: text('Skill', { required: true }),
    origin: choice('Where it comes from', { start: 'Starting list', district: 'The district’s own' }),
    who: text('Whose skill'),
    levelToday: integer('Level today', {
      required: true,
      hint: '1 beginning, 2 growing, 3 able, 4 can teach it',
      min: 1,
      max: 4,
    }),
    levelWanted: integer('Level wanted', { required: true, min: 1, max: 4 }),
    how: longText('How it will grow', { required: true }),
    due: day('By'),
  },
})
