import {
  about,
  choice,
  day,
  flag,
  integer,
  kind,
  longText,
  notByDay,
  parts,
  ref,
  refs,
  roughDay,
  rows,
  text,
  texts,
} from '../schema.ts'

export const term = kind('term', {
  one: 'Term',
  many: 'Terms',
  audience: 'public',
  identity: 'random',
  title: 'term',
  step: 'community-define',
  knownFrom: notByDay.standing,
  fields: {
    term: text('Term', { required: true }),
    aliases: texts('Other forms'),
    notInside: texts('Not meant in', { hint: 'Phrases that contain the term but do not count, such as home equity' }),
    watch: flag('Watch for this word', { hint: 'Adds it to the district’s own watch list' }),
    plain: longText('What it means, in plain language', { required: true }),
    isNot: longText('What it does not mean', { required: true }),
    example: longText('An example', { required: true }),
    status: choice('Status', { draft: 'Draft', reviewed: 'Reviewed with communications', adopted: 'Adopted' }),
    agreedBy: text('Agreed by'),
    agreedOn: roughDay('Agreed on'),
    reviewDue: roughDay('Review due'),
    counselLooked: day('Reviewed by counsel on', { audience: 'board' }),
  },
})

/**
 * The words of one text field of one record in another language: a term, a why, an action on the community page. It has
 * the audience of its record.
 */
export const translation = kind('translation', {
  one: 'Translation',
  many: 'Translations',
  audience: 'public',
  identity: { key: ['about', 'field', 'language'] },
  title: 'text',
  hangsOn: 'about',
  step: 'community-define',
  fields: {
    about: about('Translation of', { required: true }),
    field: text('Field', { required: true, hint: 'The field’s short name: plain, isNot, example' }),
    language: text('Language', { required: true, hint: 'A language tag such as es or vi', meaning: 'language' }),
    text: longText('Text', { required: true }),
    checkedBy: text('Checked by'),
    checkedOn: day('Checked on'),
  },
})

/**
 * Text that only the community page has, once for each language: how to be heard, and our own headings on a page that
 * is not in English. Only the district translates them.
 */
export const communityPage = kind('communityPage', {
  one: 'Community page',
  many: 'Community pages',
  audience: 'public',
  identity: { key: ['language'] },
  title: 'language',
  step: 'community-engagement',
  fields: {
    language: text('Language', { required: true, hint: 'A language tag such as en, es or vi', meaning: 'language' }),
    title: text('Title of the page', {
      hint: 'If left blank, in English: “Our plan for every child”, and “What our schools do for every child” once steps are under way',
    }),
    heard: rows('How to be heard', {
      way: text('Way', { hint: 'Come, call, write' }),
      text: text('In a sentence', { hint: 'Where, when, in which languages' }),
    }),
    headings: parts('Headings in this language', {
      why: text('Why we do this'),
      words: text('Words we use'),
      now: text('How it is going'),
      doing: text('What is in our plan'),
      said: text('What was heard'),
      heard: text('How to be heard'),
    }),
    phrases: parts('Short phrases in this language', {
      begun: text('Begun'),
      notBegun: text('Not begun yet'),
      due: text('Due by'),
      some: text('Goals with figures here'),
      rounded: text('Some figures are rounded'),
      late: text('Past its due date'),
      families: text('For families'),
      draft: text('Draft'),
      office: text('Name of the office'),
    }),
    checkedBy: text('Checked by'),
    checkedOn: day('Checked on'),
  },
})

export const story = kind('story', {
  one: 'Data story',
  many: 'Data stories',
  audience: 'public',
  identity: 'random',
  title: 'title',
  step: 'community-data',
  fields: {
    title: text('Story', { required: true }),
    measure: ref('measure', 'Measure', { required: true }),
    groups: refs('studentGroup', 'Student groups'),
    restsOn: refs('value', 'Figures behind it', {
      hint: 'The figures that back up the words. A figure you put into the sentence is included automatically',
    }),
    shows: longText('What it shows', { required: true }),
    unknown: longText('What it does not show'),
    forWhom: ref('audienceGroup', 'Audience', { required: true }),
  },
})

export const audienceGroup = kind('audienceGroup', {
  one: 'Audience',
  many: 'Audiences',
  audience: 'public',
  identity: 'random',
  title: 'name',
  step: 'community-audiences',
  fields: {
    name: text('Audience', { required: true, hint: 'Who they are. The name is public; their stance is not' }),
    caresAbout: longText('What they care about', { audience: 'board' }),
    stance: choice(
      'Stance',
      {
        supportive: 'Supportive',
        open: 'Open',
        mixed: 'Mixed',
        cautious: 'Cautious',
        skeptical: 'Skeptical',
        opposed: 'Opposed',
      },
      { audience: 'cabinet' },
    ),
    influence: choice('Influence', { low: 'Low', medium: 'Medium', high: 'High' }, { audience: 'cabinet' }),
    trusts: longText('Who they trust to bring the message', { audience: 'board' }),
  },
})

/** Why the district does this, once for each audience, in that audience's words. */
export const why = kind('why', {
  one: 'Why',
  many: 'Whys',
  audience: 'public',
  identity: { key: ['audienceGroup'] },
  title: 'text',
  step: 'community-why',
  fields: {
    audienceGroup: ref('audienceGroup', 'Audience', { required: true }),
    text: longText('Why we do this', { required: true }),
    status: choice('Status', { draft: 'Draft', reviewed: 'Reviewed with communications', adopted: 'Adopted' }),
  },
})

export const concern = kind('concern', {
  one: 'Concern',
  many: 'Concerns',
  audience: 'board',
  identity: 'random',
  title: 'concern',
  step: 'community-act',
  fields: {
    concern: longText('Concern, in their words', { required: true }),
    belief: parts(
      'The belief behind it',
      {
        type: choice('Kind', {
          zeroSum: 'Zero-sum',
          politics: 'Politics',
          standards: 'Standards',
          safety: 'Safety',
          cost: 'Cost',
          sameForAll: 'The same for everyone',
          fatigue: 'Fatigue',
          blame: 'Blame',
          law: 'Law',
          leftOut: 'My group is left out',
          other: 'Other',
        }),
        text: longText('In words', { hint: 'What people who say this believe' }),
      },
      { audience: 'cabinet' },
    ),
    honestPart: longText('What is true in it', { hint: 'Say it first when you answer.' }),
    answer: longText('Answer', { required: true }),
    evidence: refs('evidence', 'Evidence'),
    messenger: ref('person', 'Who gives the answer', { required: true }),
    heardAt: ref('engagement', 'Heard at'),
    voicedBy: texts('Voiced by', {
      hint: 'Roles only, one on each line, as papers print them: Parent of a ninth-grader',
    }),
    status: choice(
      'Status',
      { open: 'Open', answered: 'Answered' },
      { hint: 'Answered once it was said to those who asked' },
    ),
  },
})

/**
 * Private: who voiced a concern, and when, so that the officer can get back to them. Documents print only the roles.
 */
export const concernVoice = kind('concernVoice', {
  one: 'Person who voiced a concern',
  many: 'People who voiced concerns',
  audience: 'officer',
  identity: 'random',
  title: 'who',
  partOf: 'concern',
  step: 'community-act',
  fields: {
    concern: ref('concern', 'Concern'),
    who: text('Who voiced it', { required: true }),
    date: roughDay('When'),
    note: longText('What they asked for, and what was promised'),
  },
})

/** An action of the Define-Narrate-Act framework: affirm, counter or transform. */
export const act = kind('act', {
  one: 'Community action',
  many: 'Community actions',
  audience: 'public',
  identity: 'random',
  title: 'title',
  step: 'community-act',
  knownFrom: notByDay.ahead,
  fields: {
    title: text('Community action', { required: true }),
    /** Beside the audience, this would tell families who is expected to resist: the stance is the cabinet's. */
    way: choice(
      'Kind',
      { affirm: 'Affirm', counter: 'Counter', transform: 'Transform' },
      { required: true, audience: 'cabinet' },
    ),
    audienceGroup: ref('audienceGroup', 'Audience', { audience: 'cabinet' }),
    concern: ref('concern', 'Concern it answers', { audience: 'cabinet' }),
    owner: ref('person', 'Owner', { required: true }),
    due: roughDay('Due', { required: true }),
    status: choice('Status', { notBegun: 'Not started', inProgress: 'In progress', done: 'Done', stopped: 'Stopped' }),
    reason: longText('Why it was stopped', { audience: 'board' }),
    result: longText('What happened'),
  },
})

export const engagement = kind('engagement', {
  one: 'Engagement',
  many: 'Engagements',
  audience: 'public',
  identity: 'random',
  title: 'title',
  step: 'community-engagement',
  knownFrom: { day: 'date', once: ['heard', 'done', 'came'] },
  fields: {
    title: text('Engagement', { required: true }),
    type: choice('Kind', {
      listeningSession: 'Listening session',
      survey: 'Survey',
      meeting: 'Meeting',
      other: 'Other',
    }),
    date: roughDay('Date', { required: true }),
    audiences: refs('audienceGroup', 'Audiences'),
    came: integer('How many came', { min: 0 }),
    missing: longText('Who was missing'),
    heard: longText('What was heard', { required: true }),
    done: longText('What was done about it'),
    toldThem: flag('They were told what was done'),
    questions: rows('Questions asked', { question: text('Question'), heard: longText('What was heard') }),
  },
})
