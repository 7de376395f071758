import type { Pen } from './pen.ts'

/** Whose district it is, the children the plan is for, who holds the post, who writes. */
export async function foundation(p: Pen): Promise<void> {
  await p.go('District')
  await p.open('The district')
  await p.write('Short name', 'SPS')
  await p.write('State', 'WA')
  await p.write('Students enrolled', '49,226')
  await p.day('Counted on', '10012023')
  await p.write('Number of schools', '104')
  await p.write('Elementary schools', '63')
  await p.write('Middle schools', '12')
  await p.write('High schools', '18')
  await p.write('Other schools', '11')
  await p.open('Next: Superintendent')
  await p.name('Superintendent', 'Superintendent')
  await p.open('Next: Board')
  await p.write('Board’s name', 'Seattle School Board')
  await p.write('Seats on the board', '7')
  await p.write('When the board meets', 'Wednesdays in the late afternoon')
  await p.push('Add a meeting')
  await p.day('Date, new meeting', '01202027')
  await p.choose('Who meets, new meeting', 'Board')
  await p.push('Add another')
  await p.day('Date, new meeting', '02172027')
  await p.choose('Who meets, new meeting', 'Board')
  await p.open('Years and printing')
  await p.write('First year of the plan', '2025-26')
  await p.write('Last year of the plan', '2029-30')
  await p.choose('Fiscal year starts in', 'September')
  await p.choose('Paper', 'Letter')
  await p.write('Smallest group whose figures', '10')
  await p.open('Your district’s own words')
  await p.write('The office', 'Office of Equity, Partnerships and Engagement')
  await p.write('The officer’s title', 'Chief of Equity, Partnerships and Engagement')
  await p.write('The plan’s name', 'Equity plan')
  await p.settle('District', [
    [2, 'Fast facts of the district, 2023–24'],
    [2, 'Calendar of the board’s regular meetings'],
  ])

  await p.go('Student groups')
  await p.push('Add student groups')
  await p.tick('Black or African American')
  await p.tick('Hispanic or Latino')
  await p.tick('White')
  await p.push('Add 4 groups')
  await p.go('Student groups')
  await p.open('All students')
  await p.write('Students, student group 1', '49,226')
  await p.day('Counted on, student group 1', '10012023')
  await p.open('Black or African American')
  await p.write('Students, student group 1', '6,892')
  await p.day('Counted on, student group 1', '10012023')
  await p.tick('Focus group, student group 1')
  await p.write(
    'Why it is a focus group',
    'In 2018–19, 28 percent of Black boys in grade 3 met the state’s reading standard; the aim was 70 percent in five years. In 2022–23 it was 26 percent of Black third graders.',
  )
  await p.write('Source for the reason', 'District scorecard 2018–19; Seattle Times, 2019 and 2023')
  await p.push('Add a category')
  await p.type('The district’s own')
  // A dimension without groups stands last.
  await p.tabTo(/button "Add a group"/, true)
  await p.press('Enter')
  await p.type('Students of color furthest from educational justice')
  await p.tick('Focus group, new student group')
  await p.write(
    'Why it is a focus group',
    'In 2024–25, 34 percent in grade 5 were on the way to the mathematics standard; of all students it was 47.2 percent.',
  )
  await p.write('Source for the reason', 'Interim progress report on mathematics, shown to the board')
  await p.settle('Student groups', [[2, 'Results by group, 2018–19 to 2025–26'], 1, 1])

  await p.go('Officer')
  await p.push('Where we stand')
  await p.choose('Status', 'In the role')
  await p.write('Title', 'Chief of Equity, Partnerships and Engagement')
  await p.name('Who holds the position', 'Chief of Equity, Partnerships and Engagement')
  await p.day('In the role since', '07012025')
  await p.open('The first year')
  await p.write('What the first year is for', 'Listen, publish results by group, and agree on who carries which goal.')
  await p.settle('Officer', [1, 1, [0, 'Counsel is asked before the title is advertised again.']])

  await p.go('Planning team')
  for (const [role, part] of team) {
    await p.write('Person or role', role)
    await p.write('Part in planning', part)
    await p.push('Add to the team')
  }
  await p.settle('Planning team', [[2, 'List of the team, with its parts'], 1, 1])
}

const team: readonly (readonly [role: string, part: string])[] = [
  ['Superintendent', 'Sponsor'],
  ['Chief Academic Officer', 'Writes the goals'],
  ['Chief Financial Officer', 'Money'],
  ['Chief of Human Resources', 'Staff'],
  ['Director of Research and Evaluation', 'Keeper of the figures'],
  ['Student member of the board', 'Reads every page as a student'],
]
