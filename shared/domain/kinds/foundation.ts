import { blob, choice, day, flag, integer, kind, longText, parts, ref, text, year } from '../schema.ts'

export const district = kind('district', {
  one: 'District',
  many: 'District',
  audience: 'public',
  identity: 'singleton',
  title: 'name',
  step: 'foundation-district',
  fields: {
    name: text('Name of the district', { required: true }),
    shortName: text('Short name'),
    state: text('State', { required: true }),
    enrollment: integer('Children enrolled', { required: true, min: 0 }),
    enrollmentDate: day('Counted on'),
    schools: integer('Number of schools', { min: 0 }),
    schoolsByLevel: parts('Schools by level', {
      elementary: integer('Elementary', { min: 0 }),
      middle: integer('Middle', { min: 0 }),
      high: integer('High', { min: 0 }),
      other: integer('Other', { min: 0 }),
    }),
    fiscalYearStartMonth: integer('Fiscal year starts in month', { hint: '7 is July', min: 1, max: 12 }),
    boardName: text('Name of the board'),
    boardRhythm: text('When the board meets'),
    boardSeats: integer('Seats on the board', { min: 1 }),
    superintendent: ref('person', 'Superintendent'),
    superintendentStart: day('Superintendent since'),
    superintendentContractEnd: day('Contract of the superintendent ends', { audience: 'cabinet' }),
    logo: blob('Logo'),
    logoText: text('The logo in words', {
      hint: 'For who can’t see it. Left empty, documents say “Logo of”, and the district’s name',
    }),
    paper: choice('Paper', { letter: 'US Letter', a4: 'A4', legal: 'US Legal' }),
    smallCellFloor: integer('Smallest group whose figures are printed', {
      min: 1,
      hint: '10 unless the state says otherwise. It is this plan’s setting for print, not the state’s accountability minimum.',
    }),
    neverPublicSmall: flag('Hold public sources to the same floor', {
      hint: 'Then “already public” lets no figure through: without a number of children at or above the floor it is withheld.',
    }),
    planFrom: year('First year of the plan'),
    planTo: year('Last year of the plan'),
  },
})

/** Five slots that a district may rename. They stand in the guide's and the documents' furniture only. */
export const words = kind('words', {
  one: 'Words of the district',
  many: 'Words of the district',
  audience: 'public',
  identity: 'singleton',
  step: 'foundation-district',
  fields: {
    office: text('The office', { hint: 'Equity Office' }),
    officerTitle: text('The officer’s title', { hint: 'Chief Equity Officer' }),
    planName: text('The plan’s name'),
    work: text('The work, as a noun phrase', { hint: 'equity; educational opportunity' }),
    focusGroups: text('Focus groups of students', { hint: 'focus groups' }),
    counselLooked: day('Counsel looked on', { audience: 'board' }),
    counselNote: longText('Note on what counsel looked at', { audience: 'cabinet' }),
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
    status: choice('State', { notHired: 'Not yet hired', hiring: 'Hiring', inPost: 'In post' }, { required: true }),
    title: text('Title', { required: true }),
    person: ref('person', 'Who holds the post'),
    since: day('In post since'),
    preparedBy: ref('person', 'Who prepares the plan meanwhile'),
    preparedNote: longText('Note on the preparation', { audience: 'cabinet' }),
    firstYear: longText('What the first year is for', { hint: 'For the position’s charter' }),
    titleCounselLooked: day('Counsel looked at the title on'),
  },
})

export const dimension = kind('dimension', {
  one: 'Dimension',
  many: 'Dimensions',
  audience: 'public',
  identity: 'random',
  title: 'name',
  step: 'foundation-groups',
  fields: {
    name: text('Dimension', { required: true, hint: 'Race and ethnicity, disability, language, income, gender' }),
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
  fields: {
    name: text('Student group', { required: true }),
    dimension: ref('dimension', 'Dimension'),
    isTotal: flag('All students'),
    focus: flag('Focus group'),
    reason: longText('Why it is a focus group, in the district’s own data'),
    reasonSource: text('Source of the reason'),
    enrollment: integer('Children in the group', { min: 0 }),
    enrollmentDate: day('Counted on'),
    sort: integer('Place in lists'),
    note: longText('Note'),
    reportedSince: day('Reported since', { hint: 'Where a category is new or has changed' }),
    reportedUntil: day('Reported until'),
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
  },
})

export const planningTeamMember = kind('planningTeamMember', {
  one: 'Planning team member',
  many: 'Planning team',
  audience: 'board',
  identity: { key: ['person'] },
  title: 'person',
  step: 'foundation-team',
  fields: {
    person: ref('person', 'Person or role', { required: true }),
    part: text('Part in the planning', { required: true, hint: 'Sponsor, writer, keeper of the figures' }),
  },
})
