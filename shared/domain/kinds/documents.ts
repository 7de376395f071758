import {
  about,
  abouts,
  blob,
  choice,
  day,
  figure,
  flag,
  integer,
  kind,
  longText,
  notByDay,
  ref,
  refs,
  rows,
  text,
  texts,
  year,
} from '../schema.ts'

const documents = {
  boardBriefing: 'Board briefing',
  onePageBrief: 'One-page brief',
  presenterPage: 'Presenter’s page',
  readyToHire: 'Ready to hire',
  fullPlan: 'Full plan',
  progressReport: 'Progress report',
  communityPage: 'Community page',
  transitionDossier: 'Transition dossier',
  hardTruth: 'Hard-truth page',
  ifSourceStops: 'If this source stops',
  departmentSheets: 'Department sheets',
  departmentReport: 'Department report',
  policyChange: 'Policy change sheet',
  planningCalendar: 'Planning calendar',
  packet: 'Packet',
  updateSlips: 'Update forms',
  retreatPack: 'Retreat pack',
  answerCards: 'Answer cards',
  ask: 'Ask',
  minutes: 'Minutes',
  agenda: 'Agenda',
} as const

/** What is filled in before a document is made: the cover block as boards ask for it. */
export const briefing = kind('briefing', {
  one: 'Briefing in preparation',
  many: 'Briefings in preparation',
  audience: 'board',
  identity: 'random',
  title: 'subject',
  step: 'across',
  knownFrom: notByDay.made,
  fields: {
    document: choice('Document', documents, { required: true }),
    meeting: ref('meeting', 'Meeting'),
    date: day('Date of the meeting'),
    item: text('Agenda item number'),
    subject: text('Subject', { hint: 'What the item is called on the agenda' }),
    itemType: choice('Type of item', {
      information: 'Information item',
      discussion: 'Discussion item',
      action: 'Action item',
      consent: 'Consent item',
    }),
    purpose: longText('Purpose', { hint: 'One or two sentences' }),
    motion: longText('Recommended motion', { hint: 'Ready to read aloud: “I move that the board …”' }),
    background: longText('Background', { hint: 'Half a page at most' }),
    options: rows('Options', {
      option: text('Option'),
      speaksFor: text('For it'),
      speaksAgainst: text('Against it'),
    }),
    fiscalImpact: longText('Fiscal impact and source', { hint: 'If left blank: what the plan’s budget lines say' }),
    goals: refs('goal', 'Goals it serves'),
    inFull: refs('goal', 'Goals shown in full'),
    policies: refs('policy', 'Policies it serves'),
    earlier: refs('decision', 'Earlier actions'),
    asked: texts('Decisions needed'),
    attachments: texts('Attachments'),
    preparedBy: ref('person', 'Prepared by'),
    presentedBy: ref('person', 'Presented by'),
    signOff: rows('Sign-off', { role: text('Role'), date: day('Date') }),
    language: text('Language', { meaning: 'language' }),
    paper: choice('Paper', { letter: 'Letter', a4: 'A4', legal: 'Legal' }),
    holes: flag('Room for punched holes'),
    confidential: text('Confidentiality line', {
      hint: 'At the foot of every page, such as “For the board’s closed session”',
    }),
    leftOut: texts('Parts left out'),
    final: flag('No longer a draft'),
  },
})

/**
 * The packet in preparation: its parts in order. For a PDF from outside, the plan has its place in the packet, never
 * the file.
 */
export const packet = kind('packet', {
  one: 'Packet in preparation',
  many: 'Packets in preparation',
  audience: 'board',
  identity: 'singleton',
  title: 'title',
  step: 'across',
  fields: {
    title: text('Title', { hint: 'If left blank: the packet and its date' }),
    readBy: choice('Who the packet is for', { board: 'The board', public: 'The public' }),
    fronts: flag('Each part begins on a front'),
    parts: rows('Parts of the packet', {
      document: choice('Document', documents),
      about: about('What it is about'),
      title: text('Title of a PDF from outside'),
      sha256: text('Checksum of that PDF'),
    }),
  },
})

/**
 * What left the laptop. A final document is kept as it was sent, with its checksum and its point in the history. For a
 * draft, for a document's tables and for a page for the web no bytes are kept, only the figures that they show, which
 * are out with them.
 */
export const briefingSent = kind('briefingSent', {
  one: 'Briefing as sent',
  many: 'Briefings sent',
  audience: 'board',
  identity: 'random',
  title: 'title',
  step: 'across',
  knownFrom: notByDay.made,
  fields: {
    document: choice('Document', documents, { required: true }),
    title: text('Title', { required: true }),
    readBy: choice('Made for', { public: 'Public', board: 'Board', cabinet: 'Cabinet' }),
    exportedOn: day('Made on', { required: true }),
    forDay: day('Date on it', { hint: 'The meeting it was made for, which each page names' }),
    meeting: ref('meeting', 'Meeting'),
    draft: flag('Draft'),
    form: choice('Sent as', {
      pdf: 'PDF',
      csv: 'Tables as CSV',
      html: 'Web page',
      docx: 'Word document',
      slides: 'Slides',
      ics: 'Calendar file',
    }),
    /**
     * What a calendar file said for each date, so that the next file changes those dates and does not add second ones.
     */
    entries: rows(
      'Dates in the file',
      {
        thing: text('Date of'),
        day: day('Date'),
        title: text('Title'),
        sequence: integer('Version'),
        cancelled: flag('Canceled'),
      },
      { audience: 'cabinet' },
    ),
    pages: integer('Pages'),
    file: blob('The document'),
    sha256: text('Checksum'),
    point: rows('Point in the history', { session: text('Session'), n: integer('Changes') }),
    /** Known for good to everyone with the document: later ones withhold enough that together they reveal nothing. */
    printed: rows('Figures it shows', {
      measure: ref('measure', 'Measure'),
      year: year('Year'),
      point: text('Point in the year'),
      group: ref('studentGroup', 'Student group'),
      figure: figure('Figure'),
      n: integer('Students counted'),
      numerator: integer('Students who did'),
    }),
    /**
     * The names of these measures and groups at that time: a later name says nothing about what this document showed.
     */
    named: rows('Names in it', {
      measure: ref('measure', 'Measure'),
      group: ref('studentGroup', 'Student group'),
      name: text('Name'),
      phrase: text('In a sentence'),
      people: text('Who is counted'),
      unit: text('Unit'),
      dimension: ref('dimension', 'Category'),
    }),
    note: longText('Note'),
  },
})

/** The version of the plan that the board adopted, as a point in the history. */
export const adoptedVersion = kind('adoptedVersion', {
  one: 'Adopted version',
  many: 'Adopted versions',
  audience: 'public',
  identity: 'random',
  title: 'name',
  step: 'across',
  knownFrom: 'adoptedOn',
  fields: {
    name: text('Version', { required: true }),
    adoptedOn: day('Adopted on', { required: true }),
    meeting: ref('meeting', 'Meeting'),
    decision: ref('decision', 'Decision', { audience: 'board' }),
    point: rows('Point in the history', { session: text('Session'), n: integer('Changes') }),
  },
})

/** For the person who presents to the board; never in the packet. */
export const likelyQuestion = kind('likelyQuestion', {
  one: 'Likely question',
  many: 'Likely questions',
  audience: 'cabinet',
  identity: 'random',
  title: 'question',
  step: 'across',
  fields: {
    briefing: ref('briefing', 'Briefing'),
    question: longText('Question', { required: true }),
    answer: longText('Answer', { required: true }),
    figures: text('The figure'),
    place: text('Where to find it'),
    about: abouts('What it is about'),
    sort: integer('Order'),
  },
})

/** A bad figure, explained honestly. */
export const hardTruth = kind('hardTruth', {
  one: 'Hard truth',
  many: 'Hard truths',
  audience: 'cabinet',
  identity: 'random',
  title: 'title',
  step: 'across',
  fields: {
    title: text('Title', { required: true }),
    measure: ref('measure', 'Measure', { required: true }),
    groups: refs('studentGroup', 'Student groups'),
    shows: longText('What the data shows', { required: true }),
    unknown: longText('What we don’t know'),
    wouldTake: longText('What it would take'),
    whoseDecision: ref('person', 'Whose decision it is'),
    decisionRight: ref('decisionRight', 'Decision right it is about'),
    behind: refs('backing', 'Who stands behind the messenger'),
  },
})
