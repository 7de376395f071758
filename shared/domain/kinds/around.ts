import { about, choice, integer, kind, longText, ref, roughDay, text } from '../schema.ts'

/** What may go wrong with a goal or a strategy, and who keeps an eye on it. */
export const risk = kind('risk', {
  one: 'Risk',
  many: 'Risks',
  audience: 'board',
  identity: 'random',
  title: 'title',
  hangsOn: 'about',
  step: 'align-goals',
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
