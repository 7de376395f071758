import {
  abouts,
  blob,
  choice,
  day,
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
  year,
} from '../schema.ts'

export const district = kind('district', {
  one: 'District',
  many: 'District',
  audience: 'public',
  identity: 'singleton',
  title: 'name',
  step: 'foundation-district',
  fields: {
    name: text('District name', { required: true }),
    shortName: text('Short name'),
    state: text('State', { required: true }),
    enrollment: integer('Students enrolled', { required: true, min: 0 }),
    enrollmentDate: roughDay('Counted on'),
    schools: integer('Number of schools', { min: 0 }),
    schoolsByLevel: parts('Schools by level', {
      elementary: integer('Elementary', { min: 0 }),
      middle: integer('Middle', { min: 0 }),
      high: integer('High', { min: 0 }),
      other: integer('Other', { min: 0 }),
    }),
    fiscalYearStartMonth: integer('Fiscal year starts in', {
      hint: '7 is July',
      min: 1,
      max: 12,
      meaning: 'month',
    }),
    boardName: text('Board’s name'),
    boardRhythm: text('When the board meets'),
    packetDays: integer('Board packet due, working days before a meeting', { audience: 'board', min: 1, max: 60 }),
    graceDays: integer('Working days of grace for late papers', { audience: 'board', min: 0, max: 20 }),
    daysOff: rows('Days off', { begins: day('From'), ends: day('To'), name: text('Name') }),
    boardSeats: integer('Seats on the board', { min: 1 }),
    superintendent: ref('person', 'Superintendent'),
    superintendentStart: roughDay('Superintendent since'),
    superintendentContractEnd: day('Superintendent’s contract ends', { audience: 'cabinet' }),
    logo: blob('Logo'),
    logoText: text('Logo description', {
      hint: 'For people who can’t see it. If left blank, documents say “Logo of” and the district’s name',
    }),
    paper: choice('Paper', { letter: 'Letter', a4: 'A4', legal: 'Legal' }),
    smallCellFloor: integer('Smallest group whose figures are printed', {
      min: 1,
      hint: '10 unless your state says otherwise. This is the plan’s setting for printing, not the state’s accountability minimum.',
    }),
    neverPublicSmall: flag('Do not print small groups even where the source was public', {
      hint: 'Only if your state or your counsel asks for it. A figure that is already public is then withheld as well, unless the plan knows how many students it is about and they are enough.',
    }),
    planFrom: year('First year of the plan'),
    planTo: year('Last year of the plan'),
  },
})

/**
 * Slots that a district may rename, and its words for a goal's status. They are used only in the guide's and the
 * documents' own text.
 */
export const words = kind('words', {
  one: 'District’s words',
  many: 'District’s words',
  audience: 'public',
  identity: 'singleton',
  step: 'foundation-district',
  fields: {
    office: text('The office', { hint: 'Equity Office' }),
    officerTitle: text('The officer’s title', { hint: 'Chief Equity Officer' }),
    planName: text('The plan’s name'),
    work: text('What the work is called', { hint: 'equity; educational opportunity' }),
    focusGroups: text('Focus groups of students', { hint: 'focus groups' }),
    onTrack: text('Word for “on track”', { hint: 'As it reads after “The goal is”: on course' }),
    improved: text('Word for “improved”', { hint: 'better than before' }),
    atRisk: text('Word for “at risk”', { hint: 'in need of attention' }),
    offTrack: text('Word for “off track”', { hint: 'not moving' }),
    done: text('Word for “done”', { hint: 'reached' }),
    goalOne: text('Word for “goal”', { hint: 'Priority' }),
    goalMany: text('Word for “goals”', { hint: 'Priorities' }),
    strategyOne: text('Word for “strategy”', { hint: 'Initiative' }),
    strategyMany: text('Word for “strategies”', { hint: 'Initiatives' }),
    actionOne: text('Word for “action”', { hint: 'Step' }),
    actionMany: text('Word for “actions”', { hint: 'Steps' }),
    measureOne: text('Word for “measure”', { hint: 'Indicator' }),
    measureMany: text('Word for “measures”', { hint: 'Indicators' }),
    counselLooked: day('Reviewed by counsel on', { audience: 'board' }),
    counselNote: longText('Note on what counsel reviewed', { audience: 'cabinet' }),
  },
})

export const officer = kind('officer', {
  one: 'Officer',
  many: 'Officer',
  audience: 'board',
  identity: 'singleton',
  title: 'title',
  step: 'foundation-officer',
  fields: {
    status: choice(
      'Status',
      { notHired: 'Not hired yet', hiring: 'Hiring', inPost: 'In the role' },
      { required: true },
    ),
    title: text('Title', { required: true }),
    person: ref('person', 'Who holds the position'),
    since: roughDay('In the role since'),
    preparedBy: ref('person', 'Who prepares the plan when nobody is in the role'),
    preparedNote: longText('Note on preparing the plan', { audience: 'cabinet' }),
    firstYear: longText('What the first year is for', { hint: 'For the position’s charter' }),
    titleCounselLooked: day('Title reviewed by counsel on'),
  },
})

export const dimension = kind('dimension', {
  one: 'Category',
  many: 'Categories',
  audience: 'public',
  identity: 'random',
  title: 'name',
  step: 'foundation-groups',
  fields: {
    name: text('Category', { required: true, hint: 'Race and ethnicity, disability, language, income, gender' }),
    addsUp: flag('Its groups add up to all students'),
    note: longText('Note'),
  },
})

export const studentGroup = kind('studentGroup', {
  one: 'Student group',
  many: 'Student groups',
  audience: 'public',
  identity: 'random',
  title: 'name',
  step: 'foundation-groups',
  knownFrom: notByDay.standing,
  fields: {
    name: text('Student group', { required: true }),
    dimension: ref('dimension', 'Category'),
    isTotal: flag('All students', { hint: 'For the one group in which every student is.' }),
    focus: flag('Focus group'),
    reason: longText('Why it is a focus group, from the district’s own data'),
    reasonSource: text('Source for the reason'),
    enrollment: integer('Students in the group', { min: 0 }),
    enrollmentDate: roughDay('Counted on'),
    sort: integer('Order in lists'),
    note: longText('Note'),
    reportedSince: roughDay('Reported since', { hint: 'If a group is new or has changed' }),
    reportedUntil: roughDay('Reported until'),
  },
})

export const person = kind('person', {
  one: 'Person',
  many: 'People',
  audience: 'board',
  identity: 'random',
  title: 'role',
  step: 'foundation-team',
  fields: {
    role: text('Role or name', { required: true }),
    unit: text('Where they work'),
    contact: text('How to reach them', { audience: 'cabinet', hint: 'Work e-mail or phone' }),
  },
})

/** A group that advises, carries out or watches the work: everybody may know that it exists, and who is in it. */
export const committee = kind('committee', {
  one: 'Committee',
  many: 'Councils and committees',
  knownFrom: notByDay.standing,
  audience: 'public',
  identity: 'random',
  title: 'name',
  step: 'foundation-team',
  fields: {
    name: text('Council or committee', { required: true, hint: 'Equity advisory council; the monitor’s office' }),
    task: longText('What it is for', { required: true }),
    members: longText('Who sits on it', { hint: 'Roles only, as documents print them: parents, teachers, students' }),
    seats: integer('Members', { min: 1 }),
    meets: text('When it meets', { hint: 'Each month; in October and April' }),
    reportsTo: text('Reports to'),
    since: roughDay('Since'),
    until: roughDay('Until'),
    about: abouts('What it looks after'),
    sort: integer('Order in lists'),
  },
})

export const planningTeamMember = kind('planningTeamMember', {
  one: 'Planning team member',
  many: 'Planning team',
  counted: { many: 'planning team members' },
  audience: 'board',
  identity: { key: ['person'] },
  title: 'person',
  step: 'foundation-team',
  fields: {
    person: ref('person', 'Person or role', { required: true }),
    part: text('Part in planning', { required: true, hint: 'Sponsor, writer, data lead' }),
    state: choice('Takes part', { in: 'Takes part', undecided: 'Not decided yet', left: 'No longer takes part' }),
    since: roughDay('Since'),
    until: roughDay('Until'),
  },
})
