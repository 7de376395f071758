import { about, choice, day, flag, integer, kind, longText, notByDay, ref, text } from '../schema.ts'

export const place = kind('place', {
  one: 'Place in the organization',
  many: 'Place in the organization',
  audience: 'board',
  identity: 'singleton',
  step: 'position-place',
  fields: {
    reportsTo: ref('person', 'Reports to', { required: true }),
    levels: integer('Levels from the superintendent', {
      required: true,
      hint: '1 if the officer reports to the superintendent directly',
      min: 1,
    }),
    inCabinet: flag('In cabinet', { required: true }),
    cabinetItem: flag('Standing item on the cabinet’s agenda'),
    boardItem: flag('Standing item on the board’s agenda'),
    oneToOne: choice('One-on-one meetings agreed with the superintendent', {
      never: 'Never',
      quarterly: 'Each quarter',
      monthly: 'Each month',
      fortnightly: 'Every two weeks',
      weekly: 'Each week',
    }),
    asOf: day('As of'),
    note: longText('Note', { audience: 'cabinet' }),
  },
})

/** The levels between not being asked and deciding, in order. */
const rights = {
  notInvolved: 'Not involved',
  informed: 'Informed',
  consulted: 'Consulted',
  shares: 'Shares the decision',
  decides: 'Decides',
} as const

export const decisionRight = kind('decisionRight', {
  one: 'Decision right',
  many: 'Decision rights',
  audience: 'board',
  identity: { key: ['decision'] },
  title: 'name',
  step: 'position-rights',
  fields: {
    decision: text('Short name', {
      required: true,
      hint: 'From the starting list, or your own; it stays the same if you reword the name',
    }),
    name: text('Decision', { required: true }),
    decidedBy: ref('person', 'Who decides', {
      hint: 'A role or a body, such as the superintendent or the board',
    }),
    today: choice('The officer’s part today', rights, { required: true }),
    needed: choice('The part needed', rights, { required: true, audience: 'cabinet' }),
    origin: choice('Where it comes from', { start: 'Starting list', district: 'The district’s own' }),
    note: longText('Note', { audience: 'cabinet' }),
  },
})

export const accessEntry = kind('accessEntry', {
  one: 'Log entry',
  many: 'Consultation log',
  counted: { one: 'entry of the consultation log', many: 'entries of the consultation log' },
  audience: 'cabinet',
  identity: 'random',
  title: 'what',
  step: 'position-access',
  knownFrom: { day: 'date', once: ['outcome'] },
  fields: {
    date: day('Date', { required: true }),
    type: choice(
      'Kind',
      {
        standingMeeting: 'Standing meeting',
        cabinetItem: 'Cabinet item',
        boardItem: 'Board item',
        decision: 'Decision',
      },
      { required: true },
    ),
    what: text('What', { required: true }),
    outcome: choice('What happened', { kept: 'Kept', cancelled: 'Canceled', moved: 'Moved' }),
    consulted: choice('When the office was asked', { before: 'Before', after: 'After', never: 'Never' }),
    decisionRight: ref('decisionRight', 'Decision right it is about'),
    meeting: ref('meeting', 'Meeting'),
    note: longText('Note'),
  },
})

export const backing = kind('backing', {
  one: 'Promise to stand behind the officer',
  many: 'Backing',
  audience: 'cabinet',
  identity: 'random',
  title: 'promised',
  step: 'position-backing',
  knownFrom: 'date',
  fields: {
    who: ref('person', 'Who has promised', { required: true }),
    promised: longText('What was promised', { required: true }),
    saidInPublic: flag('Said in public', {
      hint: 'No document prints who stands behind the officer. To have it printed, enter the words as evidence as well.',
    }),
    place: text('Where it was said'),
    date: day('Said on'),
  },
})

export const pushbackStep = kind('pushbackStep', {
  one: 'Step when pushback comes',
  many: 'Steps when pushback comes',
  audience: 'cabinet',
  identity: 'random',
  title: 'what',
  step: 'position-backing',
  fields: {
    sort: integer('Order'),
    within: text('Within', { hint: '1 hour; the same day' }),
    what: longText('What happens', { required: true }),
    who: ref('person', 'Who does it', { required: true }),
  },
})

export const tenure = kind('tenure', {
  one: 'Seat on the tenure clock',
  many: 'Tenure clock',
  counted: { many: 'seats on the tenure clock' },
  audience: 'cabinet',
  identity: 'random',
  title: 'seat',
  step: 'position-continuity',
  knownFrom: notByDay.standing,
  fields: {
    seat: text('Seat', { required: true, hint: 'Superintendent; board seats A, C and E' }),
    type: choice('Whose seat', {
      officer: 'Officer',
      superintendent: 'Superintendent',
      board: 'Board',
      other: 'Other',
    }),
    person: ref('person', 'Who holds it'),
    start: day('Since', { required: true }),
    articleMark: day('Three-year mark', {
      hint: 'The article’s figure; other studies say superintendents stay five to six years',
    }),
    likelyEnd: day('Likely to change on'),
    note: longText('Note'),
  },
})

/** The four check marks of one commitment: what holds it when people leave. */
export const continuity = kind('continuity', {
  one: 'Commitment with four check marks',
  many: 'Continuity',
  counted: { many: 'commitments with four check marks' },
  audience: 'cabinet',
  identity: { key: ['about'] },
  title: 'name',
  step: 'position-continuity',
  fields: {
    about: about('What it is about', { required: true }),
    name: text('Commitment', { required: true }),
    inPolicy: flag('In adopted policy', { required: true }),
    inBaseBudget: flag('In the base budget', { required: true }),
    byOtherDepartment: flag('Carried by a department other than the office', { required: true }),
    inJobDescription: flag('In somebody’s job description', { required: true }),
    onOnePerson: flag('Depends on one person'),
  },
})
