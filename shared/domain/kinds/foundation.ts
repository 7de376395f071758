import { blob, choice, day, flag, integer, kind, longText, ref, text, year } from '../schema.ts'

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
    enrollment: integer('Children enrolled', { required: true }),
    enrollmentDate: day('Counted on'),
    schools: integer('Number of schools'),
    fiscalYearStartMonth: integer('Fiscal year starts in month', { hint: '7 is July' }),
    boardName: text('Name of the board'),
    boardRhythm: text('When the board meets'),
    boardSeats: integer('Seats on the board'),
    superintendent: ref('person', 'Superintendent'),
    superintendentStart: day('Superintendent since'),
    superintendentContractEnd: day('Contract of the superintendent ends', { audience: 'cabinet' }),
    logo: blob('Logo'),
    paper: choice('Paper', { letter: 'US Letter', a4: 'A4' }),
    smallCellFloor: integer('Smallest group whose figures are printed', {
      hint: '10 unless the state says otherwise. It is this plan’s setting for print, not the state’s accountability minimum.',
    }),
    planFrom: year('First year of the plan'),
    planTo: year('Last year of the plan'),
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
    enrollment: integer('Children in the group'),
    enrollmentDate: day('Counted on'),
    sort: integer('Place in lists'),
    note: longText('Note'),
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
    onPlanningTeam: flag('On the planning team'),
  },
})
