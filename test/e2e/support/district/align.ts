import type { Pen } from './pen.ts'

/** What the district says of itself, which policies hold it, and what will be different for children. */
export async function align(p: Pen): Promise<void> {
  await commitment(p)
  await policies(p)
  await instruction(p)
  await goals(p)
  await backing(p)
  await pace(p)
}

async function commitment(p: Pen): Promise<void> {
  await p.go('Commitment')
  await p.push('Write the commitment')
  await p.write(
    'Mission today',
    'Close opportunity gaps, so that every student graduates ready for college, work and community life.',
  )
  await p.tick('The mission names equity')
  await p.open('Next: The commitment beside it')
  await p.write(
    'Commitment statement',
    'We give each child what that child needs, and more where schools have given less. Race will not predict results. We publish our results by group and answer for them.',
  )
  await p.choose('Status of the statement', 'Reviewed')
  await p.open('Next: Theory of action')
  await p.write('If we', 'put people, time and money where students need them most')
  await p.write('Then', 'teachers can teach every child well from the first grades')
  await p.write('So that', 'every graduate has a plan and the skills to carry it out')
  await p.settle('Commitment', [1, [2, 'Mission on the board’s page of goals and guardrails'], 1])
}

async function policies(p: Pen): Promise<void> {
  for (const [code, title, stage, adopted, words] of held) {
    await p.go('Policies')
    await p.push('Add a policy')
    await p.type(title)
    await p.write('Code', code)
    await p.choose('Kind', 'Policy')
    await p.choose('Stage', stage)
    await p.name('Owner', 'Superintendent')
    await p.day('Review due', '06302027')
    await p.write('Equity language in it', words)
    if (adopted) await p.day('Adopted reached on', adopted)
    await p.push('Done with these fields')
  }
  await p.settle('Policies', [[2, 'Policy manual'], [2, 'Text of policy 0030'], 1])
}

/** Code, title, stage, adopted on, what it says of equity. */
const held: readonly (readonly [string, string, string, string, string])[] = [
  [
    '0030',
    'Ensuring Educational and Racial Equity',
    'Adopted',
    '',
    'Eight commitments, among them fair access, a racial equity analysis of new policies, and a workforce that reflects the students.',
  ],
  [
    '0020',
    'Goals for the District',
    'Adopted',
    '01292025',
    'Three goals until June 2030: reading in grade 2, mathematics in grade 6, readiness at graduation.',
  ],
  [
    '0025',
    'Guardrails for the District',
    'Adopted',
    '01292025',
    'Five limits for the superintendent: no unequal access, no unsafe place, no practice against anti-racist values, no major decision without engagement, no resources against need.',
  ],
]

async function instruction(p: Pen): Promise<void> {
  await p.go('Equitable instruction')
  for (const [at, group] of pictures.entries()) {
    if (at > 0) await p.press('Control+Enter')
    else await p.open('Black or African American')
    await p.write('What a visitor would see', group[0])
    await p.write('What changes for the child', group[1])
    await p.write('What stops', group[2])
  }
  await p.settle('Equitable instruction', [1, 1, 1])
}

const pictures = [
  [
    'Small groups that change every two weeks; books in which Black boys are heroes of their own stories.',
    'A teacher who knows by October which sounds he has, and what comes next.',
    'Waiting a year for help with reading.',
  ],
  [
    'Students explain how they solved a problem, in the words of home and of school.',
    'Grade-level work every day, with help beside it and not in its place.',
    'Leaving grade-level work for worksheets of the year before.',
  ],
] as const

/** One measure of a goal: its name, who do what, where it comes from, and its rows of students, baseline, target. */
interface Measured {
  readonly title: string
  readonly owner: string
  readonly short: string
  readonly phrase: string
  readonly source: string
  readonly note: string
  readonly rows: readonly (readonly [group: string, students: string, baseline: string, target: string])[]
  readonly strategy: string
  readonly action: string
  readonly stands: 'On track' | 'At risk'
  readonly says: string
  readonly next: string
}

const focus = 'Students of color furthest from educational justice'
const assumed = 'The figures of the focus group are assumed; the public plan gives those of all students.'

const measured: readonly Measured[] = [
  {
    title: 'Every sixth grader is ready for the mathematics of grade 7',
    owner: 'Chief Academic Officer',
    short: 'Grade 6 mathematics',
    phrase: 'meet the standard in mathematics in grade 6',
    source: 'Smarter Balanced assessment, June 2025',
    note: assumed,
    rows: [
      ['All students', '3,549', '56.8', '66.8'],
      [focus, '1,240', '41.2', '51.2'],
    ],
    strategy: 'Teach grade-level mathematics in each lesson, with help beside it',
    action: 'Choose the schools that begin with coaching in grades 5 and 6',
    stands: 'At risk',
    says: 'The fall forecast for grade 5 is 48.9 percent; it was 47.2 the year before. That is holding, not gaining.',
    next: 'Say to the board which help for multilingual learners is paid for.',
  },
  {
    title: 'Every second grader reads with a firm foundation',
    owner: 'Director of Early Learning',
    short: 'Grade 2 reading',
    phrase: 'meet the standards of early reading in grade 2',
    source: 'District reading assessment, June 2024 as a stand-in for 2025',
    note: assumed,
    rows: [
      ['All students', '3,880', '56.5', '66.5'],
      [focus, '1,350', '38.4', '48.4'],
    ],
    strategy: 'Give the first grades one way of teaching reading, and the time to learn it',
    action: 'Send each family of a second grader the child’s result, with what to do at home',
    stands: 'At risk',
    says: 'The first figures since the goal was set are not out yet.',
    next: 'Show the board the spring results by group.',
  },
  {
    title: 'Every graduate has a plan and has begun to carry it out',
    owner: 'Director of College and Career Readiness',
    short: 'Ready at graduation',
    phrase: 'graduate by their own plan with one step of it done',
    source: 'Graduation records, class of 2024 as a stand-in for 2025',
    note: assumed,
    rows: [
      ['All students', '3,824', '73', '83'],
      [focus, '1,310', '62', '72'],
    ],
    strategy: 'Let each student do credited work, an application or a form for aid before graduation',
    action: 'Name at each high school who looks at the plans twice a year',
    stands: 'On track',
    says: 'Each high school counts plans in the same way since this fall.',
    next: 'Look at the plans of the class of 2027 in February.',
  },
]

async function goals(p: Pen): Promise<void> {
  for (const goal of measured) {
    await p.go('Goals')
    await p.push('Add a goal')
    await p.type(goal.title)
    await p.tick(focus)
    await p.name('Owner', goal.owner)
    await p.choose('Stage of the goal', 'Active')
    await p.unfold('More about this goal: its full wording and dates, what it serves, who leads it together, a note')
    await p.day('Starts', '06302025')
    await p.day('Ends', '06302030')
    await p.push('Add a status update')
    await p.choose('Status', goal.stands)
    await p.write('Narrative', goal.says)
    await p.write('Next step', goal.next)
    await p.push('Add a measure')
    await p.type(goal.phrase)
    await p.write('Name of the measure', goal.short)
    await p.choose('The figures are about', 'Students')
    await p.write('Baseline year', '2024-25')
    await p.write('Year of the final target', '2029-30')
    await p.write('Source', goal.source)
    await p.unfold(
      'More about this measure: who is compared, school or fiscal year, how often figures come, since when they are public',
    )
    await p.choose('How often there are new figures', 'Once a year')
    await p.write('Note', goal.note)
    for (const [group, students, baseline, target] of goal.rows) {
      await p.write(`Students 2024–25, ${group}`, students)
      await p.write(`Baseline 2024–25, ${group}`, baseline)
      await p.write(`Target 2029–30, ${group}`, target)
    }
    await p.push('Add a strategy')
    await p.type(goal.strategy)
    await p.push('Add an action')
    await p.type(goal.action)
    await p.name('Owner', goal.owner)
    await p.day('Due', '03312027')
  }
  await p.settle('Goals', [1, [2, 'Table of measures in this plan'], [2, 'Interim progress reports to the board']])
}

async function backing(p: Pen): Promise<void> {
  await p.go('Policy backing')
  await p.tabTo(/gridcell/)
  await p.press('Control+Home')
  // 0020 names all three goals; 0030 backs each in part; 0025 limits how they are reached.
  for (let goal = 0; goal < measured.length; goal++)
    await p.press('s', 'ArrowRight', 's', 'ArrowRight', 'i', 'Home', 'ArrowDown')
  await p.settle('Policy backing', [[2, 'Policies 0020, 0025 and 0030'], 1])
}

async function pace(p: Pen): Promise<void> {
  await p.go('Pace and care')
  await p.push('Add a care note')
  await p.write('Who could be harmed', 'Students in schools where programs were closed before others stood')
  await p.write('How rushing would harm', 'Families hear of a change after it was made, as in the fall of 2024.')
  await p.write('Who has been asked', 'The student members of the board and families of two schools')
  await p.day('Asked on', '10152026')
  await p.write('Stop sign: what would make us stop', 'A school loses a program, and its families were not met.')
  await p.name('Who decides to stop', 'Superintendent')
  await p.settle('Pace and care', [1, [2, 'Care note of October 2026']])
}
