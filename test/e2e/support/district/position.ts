import type { Pen } from './pen.ts'

/** How near the officer is to those who decide, who stands behind the work, and what lasts when people leave. */
export async function position(p: Pen): Promise<void> {
  await place(p)
  await rights(p)
  await access(p)
  await backing(p)
  await continuity(p)
}

async function place(p: Pen): Promise<void> {
  await p.go('Place in the organization')
  await p.push('Enter the reporting line')
  await p.name('Reports to', 'Superintendent')
  await p.write('Levels from the superintendent', '1')
  await p.choose('One-on-one meetings agreed with the superintendent', 'Every two weeks')
  await p.answer('In cabinet', 'Yes')
  await p.answer('Standing item on the cabinet’s agenda', 'Yes')
  await p.answer('Standing item on the board’s agenda', 'No')
  await p.settle('Place in the organization', [[2, 'Organization chart'], [2, 'Cabinet list'], 1])
}

async function rights(p: Pen): Promise<void> {
  await p.go('Decision rights')
  await p.push('Set decision rights')
  await p.tabTo(/gridcell/)
  await p.press('Control+Home')
  for (let decision = 0; decision < 10; decision++)
    await p.press('Home', 'ArrowRight', 't', 'ArrowRight', 'n', 'ArrowDown')
  await p.settle('Decision rights', [1, 1])
}

async function access(p: Pen): Promise<void> {
  await p.go('Consultation log')
  for (const [day, what] of [
    ['10062026', 'Meeting with the superintendent'],
    ['10202026', 'Meeting with the superintendent'],
    ['11042026', 'Results by group in cabinet'],
  ] as const) {
    await p.day('Date', day)
    await p.write('Which meeting or item', what)
    await p.push('Add an entry')
  }
  await p.settle('Consultation log', [[2, 'Calendar'], 1])
}

async function backing(p: Pen): Promise<void> {
  await p.go('Backing in public')
  for (const [who, what] of [
    ['Superintendent', 'To tell each staff meeting why results by group are shown'],
    ['President of the board', 'To put results by group on the agenda three times a year'],
  ] as const) {
    await p.push('Add a promise')
    await p.name('Who has promised', who)
    await p.day('Said on', '09022026')
    await p.write('What was promised', what)
    await p.tick('Said in public')
    await p.go('Findings')
    await p.go('Backing in public')
  }
  await p.push('Add a step')
  await p.write('Within, new step when pushback comes', 'The same day')
  await p.write('What happens, new step when pushback comes', 'One statement goes out, and the officer is called.')
  await p.name('Who does it, new step when pushback comes', 'Chief of Staff')
  await p.settle('Backing in public', [1, [2, 'Steps in this plan'], 1])
}

async function continuity(p: Pen): Promise<void> {
  await p.go('What will last')
  await p.push('Add a commitment')
  for (const goal of ['Every sixth grader', 'Every second grader', 'Every graduate']) await p.tick(goal)
  await p.push('Add 3 commitments')
  await p.go('What will last')
  await p.push('Add a seat')
  await p.write('Seat, new seat on the tenure clock', 'Board seats of four directors')
  await p.choose('Whose seat, new seat on the tenure clock', 'Board')
  await p.day('Since, new seat on the tenure clock', '12032025')
  await p.day('Likely to change on, new seat on the tenure clock', '12032029')
  for (const goal of ['Every graduate', 'Every second grader', 'Every sixth grader']) {
    await p.open(goal)
    for (const held of ['In adopted policy', 'In the base budget', 'Carried by a department']) await p.tick(held)
  }
  await p.settle('What will last', [[2, 'Table in this plan'], 1, [0, 'The dossier is written in the spring.']])
}
