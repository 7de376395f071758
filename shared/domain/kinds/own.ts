import { about, choice, day, figure, integer, kind, longText, ref, text, texts, whoMaySee } from '../schema.ts'

/**
 * A field that the district adds to its goals, strategies, actions, measures, policies or departments. It has a random
 * id and a name: renamed, it is the same field, and two laptops that add one of the same name have two until somebody
 * combines them.
 */
export const ownField = kind('ownField', {
  one: 'Own field',
  many: 'Own fields',
  audience: 'public',
  readers: 'audience',
  identity: 'random',
  title: 'name',
  step: 'across',
  fields: {
    name: text('Name', { required: true, hint: 'A few words, shown beside each entry: Board champion' }),
    belongsTo: choice(
      'Goes with',
      {
        goal: 'Goals',
        strategy: 'Strategies',
        action: 'Actions',
        measure: 'Measures',
        policy: 'Policies',
        department: 'Departments',
      },
      { required: true },
    ),
    holds: choice(
      'Kind of entry',
      {
        words: 'Text',
        number: 'A number',
        day: 'A date',
        choice: 'One of several choices',
        person: 'A person or role',
      },
      { required: true },
    ),
    choices: texts('Choices', { hint: 'One on each line, in the order in which they are offered' }),
    audience: whoMaySee({ required: true }),
    sort: integer('Order in lists'),
  },
})

/**
 * A record's entry in one own field: one for each record and field, so that two laptops that enter it make one entry
 * and, if they differ, one conflict. When the type of a field changes, what was entered before is kept.
 */
export const ownValue = kind('ownValue', {
  one: 'Entry in an own field',
  many: 'Entries in own fields',
  audience: 'public',
  identity: { key: ['about', 'field'] },
  hangsOn: 'about',
  within: 'field',
  step: 'across',
  fields: {
    about: about('Record', { required: true }),
    field: ref('ownField', 'Own field', { required: true }),
    words: longText('Text'),
    number: figure('Number'),
    day: day('Date'),
    /** The words of the choice, not its position, so that they stay when it is no longer offered. */
    choice: text('Choice'),
    person: ref('person', 'Person'),
  },
})
