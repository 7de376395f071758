import type { Pen } from './pen.ts'

/** What the words mean, what the figures say, why it is done, for whom, and what came of what was heard. */
export async function community(p: Pen): Promise<void> {
  await audiences(p)
  await data(p)
  await why(p)
  await act(p)
  await engagement(p)
  await define(p)
}

async function audiences(p: Pen): Promise<void> {
  await p.go('Know your audiences')
  for (const [name, cares, stance, influence, trusts] of [
    [
      'Families of Black students',
      'That their children are known and taught well',
      'Mixed',
      'High',
      'Elders and coaches',
    ],
    ['Teachers', 'Time, and help in the room', 'Open', 'High', 'Teachers who have tried it'],
    ['Families in north Seattle', 'That their own school keeps what it has', 'Cautious', 'Medium', 'Principals'],
    ['Members of the board', 'Results that can be shown', 'Supportive', 'High', 'Student members'],
  ] as const) {
    await p.push('Add an audience')
    await p.type(name)
    await p.write('What they care about', cares)
    await p.choose('Stance', stance)
    await p.choose('Influence', influence)
    await p.write('Who they trust', trusts)
    await p.go('Findings')
    await p.go('Know your audiences')
  }
  await p.settle('Know your audiences', [1, 1])
}

async function data(p: Pen): Promise<void> {
  for (const [title, measure, shows] of [
    [
      'Mathematics before grade 7',
      'Grade 6 mathematics',
      '{All students, baseline} met the standard in grade 6. The aim is {All students, target}.',
    ],
    [
      'Reading in grade 2',
      'Grade 2 reading',
      '{All students, baseline} read as well as grade 2 asks. The aim is {All students, target}.',
    ],
  ] as const) {
    await p.go('Stories with data')
    await p.push('Add a story')
    await p.type(title)
    await p.name('Measure', measure)
    await p.name('Audience', 'Members of the board')
    await p.write('What it shows', shows)
    await p.write('What it does not show', 'Why it is so.')
  }
  await p.settle('Stories with data', [1, 1])
}

async function why(p: Pen): Promise<void> {
  await p.go('Why we do this')
  for (const [audience, text] of [
    ['Families of Black students', 'Your child is able. The schools have to change so that this shows.'],
    ['Members of the board', 'You set three goals. This plan says who does what by when.'],
    ['Teachers', 'You will have help in the room, and fewer new programs.'],
  ] as const) {
    await p.push(audience)
    await p.type(text)
  }
  await p.go('Why we do this')
  for (const audience of ['Families of Black students', 'Members of the board', 'Teachers']) {
    await p.open(audience)
    await p.choose('Status', 'Reviewed with communications')
  }
  await p.settle('Why we do this', [1, 1])
}

async function act(p: Pen): Promise<void> {
  for (const [concern, honest, answer, messenger] of [
    [
      'If one group gets more, mine gets less.',
      'Money is short, and choices are real.',
      'No class was made larger in 2025–26; the goals are for all students.',
      'Superintendent',
    ],
    [
      'We were asked before, and nothing came of it.',
      'Meetings were called off in the fall of 2024.',
      'Each session is answered in writing within two months.',
      'Chief of Staff',
    ],
    [
      'The targets are too low.',
      'Almost a third of second graders would still not read well.',
      'Ten points in five years are the least; each year’s figure is shown.',
      'President of the board',
    ],
  ] as const) {
    await p.go('Answer concerns and act')
    await p.push('Add a concern')
    await p.type(concern)
    await p.write('What is true in it', honest)
    await p.write('Answer', answer)
    await p.name('Who gives the answer', messenger)
  }
  for (const [way, title, owner] of [
    ['strengthens', 'Thank the schools in which most children read well', 'Superintendent'],
    ['answers', 'Show each school’s share of money by need', 'Chief Financial Officer'],
    ['brings people together', 'Ask families into lessons twice a year', 'Chief of Schools'],
  ] as const) {
    await p.go('Answer concerns and act')
    await p.push(`Add an action that ${way}`)
    await p.type(title)
    await p.name('Owner', owner)
    await p.day('Due', '05312027')
  }
  await p.settle('Answer concerns and act', [1, 1, 1])
}

async function engagement(p: Pen): Promise<void> {
  for (const [title, day, heard, done] of [
    [
      'What the goals should be',
      '01292025',
      'The targets ask too little.',
      'The board kept ten points as the least, and asks for each year’s figure.',
    ],
    [
      'Black boys and their families on school',
      '10142025',
      'They want teachers with whom they can speak.',
      'Classes taught by Black men are kept.',
    ],
  ] as const) {
    await p.go('Listening sessions and surveys')
    await p.push('Add an engagement')
    await p.type(title)
    await p.day('Date', day)
    await p.choose('Kind', 'Listening session')
    await p.tick('They were told what was done')
    await p.write('What was heard', heard)
    await p.write('What was done', done)
  }
  await p.settle('Listening sessions and surveys', [1, 1, [2, 'Reports back, January and October']])
}

async function define(p: Pen): Promise<void> {
  for (const [word, plain, not, example] of [
    [
      'equity',
      'Each child gets what that child needs to learn.',
      'The same for everyone, or less for anyone.',
      'A reader who is behind gets help in October.',
    ],
    [
      'antiracism',
      'We look for rules that hold one race back, and change them.',
      'Blaming a person for the past.',
      'Who is sent out of class is counted by group.',
    ],
    [
      'opportunity gap',
      'Some groups get less of what helps them learn.',
      'A gap in what children can do.',
      'Schools without a class in algebra.',
    ],
  ] as const) {
    await p.go('Define your terms')
    await p.push(`Write what ${word} means here`)
    await p.type(plain)
    await p.write('What it does not mean', not)
    await p.write('An example', example)
    await p.go('Findings')
    await p.go('Define your terms')
    await p.open(`${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    await p.choose('Status', 'Reviewed with communications')
  }
  await p.settle('Define your terms', [[2, 'Terms in this plan'], 1, 1])
}
