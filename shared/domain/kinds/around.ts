import { about, abouts, choice, integer, kind, longText, notByDay, ref, roughDay, text } from '../schema.ts'

/** What may go wrong with a goal or a strategy, and who watches it. */
export const risk = kind('risk', {
  one: 'Risk',
  many: 'Risks',
  audience: 'board',
  identity: 'random',
  title: 'title',
  hangsOn: 'about',
  step: 'align-goals',
  knownFrom: notByDay.ahead,
  fields: {
    about: about('Goal or strategy', { required: true }),
    title: text('What may go wrong', { required: true }),
    likely: choice('How likely', { unlikely: 'Unlikely', possible: 'Possible', likely: 'Likely' }),
    harm: choice('How bad', { minor: 'Minor', serious: 'Serious', severe: 'Severe' }),
    watcher: ref('person', 'Who watches it'),
    response: longText('What is done about it'),
    due: roughDay('By when'),
    state: choice('Status', {
      open: 'Open',
      handled: 'Dealt with',
      happened: 'It happened',
      gone: 'No longer a risk',
    }),
    sort: integer('Order in lists'),
  },
})

/** What others require of the district, and the parts of the plan that respond to it. */
export const mandate = kind('mandate', {
  one: 'Mandate',
  many: 'Mandates',
  audience: 'public',
  identity: 'random',
  title: 'name',
  step: 'align-policies',
  fields: {
    name: text('Mandate', { required: true, hint: 'A law, a grant, a standard, another plan of the district' }),
    type: choice('Kind', {
      federal: 'Federal law',
      state: 'State law or rule',
      grant: 'Terms of a grant',
      accreditation: 'Accreditation',
      order: 'Agreement or order',
      otherPlan: 'Another plan',
      other: 'Other',
    }),
    reference: text('Reference', { hint: 'Section, standard or page' }),
    answers: abouts('What answers to it'),
    note: longText('Note', { audience: 'cabinet' }),
    sort: integer('Order in lists'),
  },
})
