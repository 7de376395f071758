import {
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
  texts,
} from '../schema.ts'

export const commitment = kind('commitment', {
  one: 'Commitment',
  many: 'Commitment',
  audience: 'public',
  identity: 'singleton',
  title: 'statement',
  step: 'align-commitment',
  fields: {
    mission: longText('Mission today', { required: true }),
    vision: longText('Vision of the district'),
    missionNamesEquity: flag('The mission names equity'),
    missionAdopted: roughDay('Mission adopted on'),
    missionPolicy: ref('policy', 'Policy with the mission in it'),
    statement: longText('Commitment statement', { required: true }),
    statementStatus: choice('Status of the statement', { draft: 'Draft', reviewed: 'Reviewed', adopted: 'Adopted' }),
    statementAdopted: roughDay('Statement adopted on'),
    /** Three parts of one thought: a person who rewrites one sees the other two. */
    theory: parts('Theory of action', {
      ifWe: longText('If we …'),
      thenThis: longText('Then …'),
      soThat: longText('So that …'),
    }),
    /** In the district's own words; a goal names those that it serves. */
    ownValues: rows('Values of the district', { value: text('Value'), means: longText('What it means') }),
    strategicPlan: text('Strategic plan', { hint: 'Its name and years' }),
    planGoals: texts('Goals of the strategic plan'),
    counselLooked: day('Reviewed by counsel on', { audience: 'board' }),
  },
})

/** The stages of a policy, in order. At the first a policy is needed, and nobody has written it. */
const stages = {
  gap: 'Not written yet',
  drafting: 'Drafting',
  legalReview: 'Legal review',
  committee: 'Committee',
  firstReading: 'First reading',
  secondReading: 'Second reading',
  adopted: 'Adopted',
  underReview: 'Under review',
  retired: 'Retired',
} as const

export const policy = kind('policy', {
  one: 'Policy',
  many: 'Policies',
  audience: 'public',
  identity: 'random',
  title: 'title',
  step: 'align-policies',
  knownFrom: notByDay.standing,
  fields: {
    code: text('Code', { hint: 'Letters such as JBB, or the district’s own number' }),
    title: text('Policy', { required: true }),
    type: choice(
      'Kind',
      {
        policy: 'Policy',
        regulation: 'Regulation',
        procedure: 'Procedure',
        resolution: 'Resolution',
        agreement: 'Agreement',
        settlement: 'Settlement',
        courtOrder: 'Court order',
        memorandum: 'Memorandum',
        plan: 'Plan',
        limit: 'Limit on the superintendent (guardrail)',
      },
      { required: true, hint: 'For a consent decree, choose “Court order”' },
    ),
    stage: choice('Stage', stages, { required: true }),
    reached: parts('Date reached', {
      gap: roughDay('Need noticed'),
      drafting: roughDay('Drafting started'),
      legalReview: roughDay('Legal review'),
      committee: roughDay('Committee'),
      firstReading: roughDay('First reading'),
      secondReading: roughDay('Second reading'),
      adopted: roughDay('Adopted'),
      underReview: roughDay('Under review'),
      retired: roughDay('Retired'),
    }),
    planned: parts('Planned for', {
      firstReading: ref('meeting', 'First reading'),
      secondReading: ref('meeting', 'Second reading'),
      adopted: ref('meeting', 'Adoption'),
    }),
    reviewDue: roughDay('Review due'),
    equityLanguage: longText('Equity language in it'),
    wording: rows(
      'Proposed wording',
      {
        part: text('Section'),
        now: longText('Wording now'),
        proposed: longText('Proposed wording'),
        why: text('Why'),
      },
      { audience: 'board' },
    ),
    whoWasAsked: longText('Who was asked', { audience: 'board' }),
    owner: ref('person', 'Owner'),
    counselLooked: day('Reviewed by counsel on', { audience: 'board' }),
    note: longText('Note', { audience: 'cabinet' }),
  },
})

/** One cell of the matrix of goals by policies. */
export const policyLink = kind('policyLink', {
  one: 'Policy behind a goal',
  many: 'Policies behind goals',
  // Where links go with their goal, “2 policies behind goals” would say that the policies go.
  counted: { one: 'link of a policy to a goal', many: 'links of policies to goals' },
  audience: 'public',
  identity: { key: ['goal', 'policy'] },
  title: 'policy',
  step: 'align-backing',
  fields: {
    goal: ref('goal', 'Goal', { required: true }),
    policy: ref('policy', 'Policy', { required: true }),
    how: text('How it backs the goal'),
    /** Whether the backing holds or is only promised follows from the policy's own stage. */
    extent: choice('How far it backs the goal', {
      whole: 'The whole goal',
      inPart: 'A part of it',
      draft: 'Only its draft does',
    }),
    /** Exact words of the policy, and where they were when they were taken. */
    quotes: rows('Quoted words', {
      words: longText('Words'),
      origin: ref('policyText', 'Text that they were taken from'),
      code: text('Code'),
      section: text('Section'),
      page: integer('Page', { min: 1 }),
    }),
  },
})

/**
 * One text of the policy manual as the district publishes it: a policy, or a whole manual that was not split. Its words
 * are in a kept file beside the log (UTF-8, pages separated by form feeds), so that megabytes of them cost neither the
 * history nor the window anything. A manual is public: a board has to publish what it adopts.
 */
export const policyText = kind('policyText', {
  one: 'Policy text',
  many: 'Policy texts',
  audience: 'public',
  identity: 'random',
  title: 'title',
  step: 'align-policies',
  knownFrom: notByDay.made,
  fields: {
    title: text('Title', { required: true }),
    code: text('Code', { hint: 'As the manual gives it' }),
    policy: ref('policy', 'Policy that it is the text of'),
    effective: roughDay('In effect from'),
    readOn: day('Read in on'),
    file: text('File it was read from'),
    firstPage: integer('First page in that file', { min: 1 }),
    pages: integer('Pages', { min: 1 }),
    text: blob('Text'),
  },
})

/** What equitable instruction looks like, one description for each focus group. */
export const instruction = kind('instruction', {
  one: 'Picture of equitable instruction',
  many: 'Pictures of equitable instruction',
  audience: 'public',
  identity: { key: ['group'] },
  title: 'group',
  step: 'align-instruction',
  fields: {
    group: ref('studentGroup', 'Focus group', { required: true }),
    visitorSees: longText('What a visitor would see', { required: true }),
    changesForChild: longText('What changes for the child', { required: true }),
    stops: longText('What stops', { required: true }),
    classesVisited: integer('Classes visited', { min: 0 }),
  },
})

export const paceAndCare = kind('paceAndCare', {
  one: 'Care note',
  many: 'Pace and care',
  counted: { many: 'care notes' },
  audience: 'board',
  identity: 'random',
  title: 'whoCouldBeHarmed',
  step: 'align-pace',
  knownFrom: notByDay.standing,
  fields: {
    whoCouldBeHarmed: longText('Who could be harmed if this is rushed', { required: true }),
    howRushHarms: longText('How rushing would harm them'),
    whoWasAsked: longText('Who has been asked', { required: true }),
    askedOn: roughDay('Asked on'),
    stopSign: longText('Stop sign: what would make us stop', { required: true }),
    decidedBy: ref('person', 'Who decides to stop'),
  },
})
