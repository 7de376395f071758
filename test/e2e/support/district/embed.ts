import type { Pen } from './pen.ts'

/** Which department carries what, what each promises in its own work, and what is asked before a decision. */
export async function embed(p: Pen): Promise<void> {
  await departments(p)
  await commitments(p)
  await coverage(p)
  await checkIns(p)
  await screen(p)
}

/** Department, lead, and its part in each of the three goals by letter. */
const list: readonly (readonly [name: string, lead: string, parts: string])[] = [
  ['Teaching and Learning', 'Chief Academic Officer', 'llc'],
  ['School Leadership', 'Chief of Schools', 'ccl'],
  ['Human Resources', 'Chief of Human Resources', 'cci'],
  ['Finance', 'Chief Financial Officer', 'iii'],
  ['Communications', 'Chief of Staff', 'iin'],
  ['Assessment and Research', 'Director of Research and Evaluation', 'ccc'],
]

async function departments(p: Pen): Promise<void> {
  await p.go('Departments and leads')
  await p.push('Add departments')
  for (const [name] of list) await p.tick(name)
  await p.push(`Add ${list.length} departments`)
  await p.go('Departments and leads')
  for (const [name, lead] of list) {
    await p.open(name)
    await p.name('Who leads it', lead)
  }
  await p.settle('Departments and leads', [[2, 'Organization chart'], 1])
}

async function commitments(p: Pen): Promise<void> {
  await p.go('Department commitments')
  for (const [i] of list.entries()) {
    if (i === 0) await p.push('Start with')
    await p.write('What equity means', promised[i]?.[0] ?? '')
    await p.write('Its first move', promised[i]?.[1] ?? '')
    await p.write('Its measure', promised[i]?.[2] ?? '')
    await p.day('Review on', '06302027')
    if (i < list.length - 1) await p.push('Next:')
  }
  await p.settle('Department commitments', [1, 1])
}

const promised = [
  ['Each child meets grade-level work each day.', 'Choose one way of teaching early reading.', 'Classes that teach it'],
  [
    'A principal knows the results of each group.',
    'Put results by group on each leadership agenda.',
    'Agendas with results',
  ],
  [
    'Students meet adults who share their background.',
    'Offer jobs in April where turnover is highest.',
    'Posts filled by June',
  ],
  ['Money goes where need is highest.', 'Show each school’s share by need.', 'Dollars for each student by need'],
  [
    'Families hear first, in their own language.',
    'Send each notice in the five main languages.',
    'Notices translated in two days',
  ],
  ['No group is hidden behind an average.', 'Report each result by group.', 'Reports by group on time'],
] as const

async function coverage(p: Pen): Promise<void> {
  await p.go('Who carries what')
  await p.tabTo(/gridcell/)
  await p.press('Control+Home')
  for (const [, , parts] of list) {
    for (const part of parts) await p.press(part, 'ArrowRight')
    await p.press('Home', 'ArrowDown')
  }
  await p.settle('Who carries what', [
    [2, 'Table in this plan'],
    [2, 'Table in this plan'],
  ])
}

async function checkIns(p: Pen): Promise<void> {
  await p.go('Check-ins and updates')
  await p.push('Add a promise')
  await p.choose('What is promised', 'Check-in')
  await p.write('Every … days', '60')
  await p.write('Promised to', 'All departments')
  await p.push('Teaching and Learning')
  await p.push('Write a check-in with')
  await p.type('The schools that begin with coaching are named by the end of January.')
  await p.settle('Check-ins and updates', [1, 1, [0, 'Forms go out for the first time in January.']])
}

async function screen(p: Pen): Promise<void> {
  await p.go('Screen for', 'Screen for equity')
  await p.push('Start a screen')
  await p.type('Moving schools together where enrollment fell')
  await p.choose('Kind', 'Practice')
  await p.write('What is proposed', 'Close or join some elementary schools to save money.')
  for (const [part, effect] of [
    ['gains', 'Larger schools can keep a librarian and a nurse.'],
    ['carries the burden', 'Families without a car travel farther.'],
  ] as const) {
    await p.push(`Add a line to who ${part}`)
    await p.write('Effect', effect)
  }
  await p.write('Who was asked', 'Families at meetings in several languages')
  await p.write('Who was not asked', 'Families who could not come on a weekday')
  await p.write('Data', 'Seats and enrollment of each building')
  await p.write('Source of the data', 'October count')
  await p.write('Alternatives', 'Keep all schools open and save in the central office')
  await p.write('Changes made', 'The proposal was withdrawn; no school closed in 2025–26.')
  await p.day('Look-back date', '06152027')
  await p.go('Findings')
  await p.go('Screen for', 'Screen for equity')
  await p.open('Moving schools together')
  await p.choose('Status', 'Complete')
  await p.day('Completed on', '11252026')
  await p.settle('Screen for', [1, [2, 'This screen'], 1])
}
