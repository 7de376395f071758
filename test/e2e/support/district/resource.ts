import type { Pen } from './pen.ts'

/** What pays for the work and until when, who does it, who stands beside the officer, what is still to be learned. */
export async function resource(p: Pen): Promise<void> {
  await funding(p)
  await budget(p)
  await team(p)
  await mentors(p)
  await skills(p)
}

/** Name, kind, end, and what it gives from 2025–26 on, each with how certain it is. */
const sources: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['General fund', 'General fund', '', ['640,000 s', '655,000 s', '670,000 p']],
  ['City levy for families and education', 'Local levy or bond', '08312027', ['282,000 s', '282,000 s', '']],
  [
    'Gifts for the office of Black male achievement',
    'Foundation grant',
    '',
    ['1,500,000 s', '1,500,000 p', '1,500,000 i'],
  ],
]

async function funding(p: Pen): Promise<void> {
  await p.go('Funding sources')
  for (const [name, kind, ends] of sources) {
    await p.push('Add a source')
    await p.type(name)
    await p.choose('Kind', kind)
    if (ends) await p.day('Ends on', ends)
    else await p.tick('Recurring')
    await p.go('Findings')
    await p.go('Funding sources')
  }
  await p.tabTo(/gridcell/)
  await p.press('Control+Home')
  for (const [, , , amounts] of sources) {
    for (const amount of amounts) {
      if (amount) await p.into(amount)
      else await p.press('ArrowRight')
    }
    await p.press('Home', 'ArrowDown')
  }
  await p.settle('Funding sources', [1, [2, 'Adopted budget of 2025–26'], 1])
}

/** What is paid, category, fiscal year, amount, source, goal. */
const lines: readonly (readonly string[])[] = [
  ['Chief of the office', 'Salaries', '2026-27', '215,000', 'General', 'Every graduate', 'Approved'],
  ['Coaches in mathematics for grades 5 and 6', 'Coaching', '2026-27', '390,000', 'General', 'Every sixth', 'Approved'],
  ['Training in early reading', 'Training', '2026-27', '180,000', 'Gifts', 'Every second', 'Requested'],
  [
    'Classes for Black students, taught by Black men',
    'Help',
    '2026-27',
    '282,000',
    'City levy',
    'Every graduate',
    'Approved',
  ],
  ['Chief of the office', 'Salaries', '2027-28', '221,000', 'General', 'Every graduate', 'Requested'],
]

async function budget(p: Pen): Promise<void> {
  await p.go('Budget lines')
  await p.push('Add a budget line')
  for (const line of lines) {
    for (const cell of line) await p.into(cell)
    await p.press('Home', 'ArrowDown')
  }
  await p.settle('Budget lines', [[2, 'Budget lines in this plan'], 1])
}

const positions: readonly (readonly [string, string, string])[] = [
  ['Chief of Equity, Partnerships and Engagement', 'Filled', 'General fund'],
  ['Director of Black Male Achievement', 'Filled', 'Gifts for the office of Black male achievement'],
  ['Analyst of results by group', 'Vacant', 'General fund'],
]

async function team(p: Pen): Promise<void> {
  await p.go('The team')
  for (const [title, state] of positions) {
    await p.push('Add a position')
    await p.type(title)
    await p.into('1')
    await p.choose('Status', state)
    await p.go('Findings')
    await p.go('The team')
  }
  for (const [title, , source] of positions) {
    await p.choose('Position', title)
    await p.choose('Paid from', source)
    await p.push('Add the source')
    await p.into('1')
    await p.into('1')
    await p.go('Findings')
    await p.go('The team')
  }
  await p.open('The team you need')
  await p.write('FTE needed', '5')
  await p.settle('The team', [1, 1, 1])
}

async function mentors(p: Pen): Promise<void> {
  await p.go('Mentors and coaches')
  await p.push('Add a mentor')
  await p.type('Colleague in the same post in another large district')
  await p.choose('Kind', 'Colleague in the same job elsewhere')
  await p.choose('Status', 'Active')
  await p.name('Who it supports', 'Chief of Equity, Partnerships and Engagement')
  await p.write('Meets every', '30')
  await p.day('Started on', '09082026')
  await p.day('Last met', '11092026')
  await p.push('Add a note')
  await p.type('Ask how they told the board bad news.')
  await p.settle('Mentors and coaches', [1, [2, 'Calendar of the meetings'], 1])
}

async function skills(p: Pen): Promise<void> {
  await p.go('Skills to grow')
  await p.push('Add a skill')
  const named = ['Change management', 'Systems thinking', 'Reading data by group', 'Leading hard conversations']
  for (const skill of named) await p.tick(skill)
  await p.push('Add 4 skills')
  await p.go('Skills to grow')
  for (const skill of named) {
    await p.open(skill)
    await p.choose('Level today', '2 Growing')
    await p.choose('Level wanted', '3 Able')
    await p.write('How it will grow', 'Two days with the coach each half year, with hours set aside')
    await p.day('By', '06302027')
  }
  await p.settle('Skills to grow', [1, 1])
}
