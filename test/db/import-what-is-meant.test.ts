import { describe, expect, it } from 'vitest'
import { accepting, bringIn, cedarFalls } from '../support/accepting.ts'

/** Files of which a part that was not meant once came in as the district's: another place, another column, other rows. */

const two = (heads: string, first: string, second: string): readonly string[] => [heads, first, second]

describe('a file that is about another place', () => {
  it('is not taken for the district’s because it is about one place alone', async () => {
    const file = two('District,Group,Year,Pct', 'Waterloo,Asian,2018-19,65.2', 'Waterloo,White,2018-19,55.2')
    expect((await accepting(file)).asks).toContain('Choose the place')
    const own = file.map((line) => line.replace('Waterloo', 'Cedar Falls'))
    expect((await accepting(own)).figures).toEqual({ 'asian 2018-19': 65.2, 'white 2018-19': 55.2 })
  })

  it('is asked about where its column is headed School, State or County', async () => {
    for (const head of ['School', 'State', 'Entity Name', 'Building', 'County'])
      expect(
        (await accepting(two(`${head},Group,Year,Pct`, 'Elm,Asian,2018-19,65.2', 'Elm,White,2018-19,55.2'))).asks,
        head,
      ).toContain('Choose the place')
  })

  it('is asked about where a column says of every row that it is one of others, or one level of several', async () => {
    for (const [head, text] of [
      ['Comparison', 'Similar districts'],
      ['Region', 'Area Education Agency 7'],
      ['Achievement level', 'Exceeds'],
    ])
      expect(
        (await accepting(two(`${head},Group,Year,Pct`, `${text},Asian,2018-19,65.2`, `${text},White,2018-19,55.2`)))
          .asks,
        head,
      ).toContain(`Every row of yours has “${text}” under “${head}”`)
    const own = two(
      'District,Region,Group,Year,Pct',
      'Cedar Falls,East,Asian,2018-19,65.2',
      'Cedar Falls,East,White,2018-19,55.2',
    )
    expect((await accepting(own)).asks).toBeNull()
  })

  it('has its district in the column headed so, and not in that of the county', async () => {
    const file = [
      'County,District,Group,Year,Pct',
      'Black Hawk,Cedar Falls,White,2018-19,45.2',
      'Black Hawk,Waterloo,White,2018-19,55.2',
      'Black Hawk,Hudson,Black,2018-19,54.2',
    ]
    expect((await accepting(file)).figures).toEqual({ 'white 2018-19': 45.2 })
  })

  it('has schools beside districts: the rows of the whole are taken where they say so, else it is asked', async () => {
    const heads = 'District Name,School Name,Student Group,Year,Pct'
    const school = 'Cedar Falls,Lincoln Elementary,Asian,2018-19,65.2'
    expect((await accepting([heads, school, 'Cedar Falls,,White,2018-19,45.2'])).asks).toContain('School Name')
    expect((await accepting([heads, school])).asks).toContain('School Name')
    const total = (text: string) => [heads, 'Cedar Falls,District Total,White,2018-19,45.2', text]
    const taken = await accepting(total(school))
    expect([taken.figures, taken.draft.only]).toEqual([
      { 'white 2018-19': 45.2 },
      [{ column: 1, text: 'District Total' }],
    ])
    // Schools are called so, too.
    for (const name of ['All Saints', 'District Line Elementary', 'Total Learning Academy'])
      for (const file of [[school], []])
        expect((await accepting([heads, `Cedar Falls,${name},Asian,2018-19,65.2`, ...file])).asks).toContain(
          'School Name',
        )
    const whole = total('Cedar Falls,District Total,Asian,2018-19,65.2')
    expect((await accepting(whole)).figures).toEqual({ 'asian 2018-19': 65.2, 'white 2018-19': 45.2 })
  })

  it('is asked about where only its title names the place', async () => {
    const table = ['Group,Year,Pct', 'Asian,2018-19,65.2', 'White,2018-19,55.2']
    for (const title of ['District: Waterloo', 'Waterloo Community Schools', 'Statewide results in mathematics'])
      expect((await accepting([`${title},,`, ',,', ...table])).asks, title).toContain(
        'Confirm whether these are figures',
      )
    for (const name of ['Waterloo_Community_Schools 2019.csv', 'Iowa statewide 2019.csv', 'Lincoln Elementary.csv'])
      expect((await accepting(table, { name })).asks, name).toContain('Confirm whether these are figures')
    expect((await accepting(['Lincoln High School,,', ...table])).asks).toContain('Confirm whether these are figures')
    for (const title of ['Cedar Falls Community Schools', 'District: Cedar Falls', 'Mathematics in all schools'])
      expect((await accepting([`${title},,`, ',,', ...table])).asks, title).toBeNull()
  })

  it('is not a county, a city or a school that begins like the district', async () => {
    const of = (place: string) => two('Place,Group,Year,Pct', `${place},Asian,2018-19,65.2`, 'Elm,Asian,2018-19,5.2')
    for (const place of ['Cedar Falls County', 'Cedar Falls School', 'Cedar Falls City'])
      expect((await accepting(of(place))).asks, place).toContain('Choose the place')
    for (const place of ['CEDAR FALLS COMM SCHOOL DIST', 'Cedar Falls Public Schools', 'Cedar Falls '])
      expect((await accepting(of(place))).asks, place).toBeNull()
    const denver = cedarFalls({}, 'Denver')
    expect((await accepting(of('DENVER COUNTY'), { plan: denver })).asks).toContain('Choose the place')
  })
})

describe('a table with several columns of figures', () => {
  it('asks which is meant, and names them with what they hold', async () => {
    const row = ['Asian,2018-19,65.2,45.2', 'White,2018-19,55.2,35.2']
    for (const heads of [
      'Participation Rate,Proficiency Rate',
      '% Not Proficient,% Proficient',
      'Graduation Rate,Dropout Rate',
      'Percent,Percent Tested',
      'Cedar Falls,Waterloo',
    ]) {
      const { asks } = await accepting([`Group,Year,${heads}`, ...row])
      for (const head of heads.split(',')) expect(asks, heads).toContain(head)
      expect(asks).toContain('65.2')
    }
  })

  it('is not asked about numbers of students, and knows them by their everyday names', async () => {
    for (const head of [
      'N Tested',
      '# Tested',
      'Number Tested',
      'Valid N',
      'Student Count',
      'Cohort Count',
      'Total Students',
    ])
      for (const heads of [`Group,Year,${head},Percent`, `Group,Year,Percent,${head}`]) {
        const cells = heads.endsWith('Percent') ? '88,65.2' : '65.2,88'
        const { outcome } = await accepting([heads, `Asian,2018-19,${cells}`])
        expect(outcome?.lines[0]?.after, heads).toMatchObject({ figure: 65.2, n: 88 })
      }
  })

  it('does not take goals, changes and averages for years, nor the state’s figures for the district’s', async () => {
    const goals = ['Student Group,2018-19,2024-25 Goal,2029-30 Goal', 'Asian,62.1,70,80', 'White,45.2,57.1,70']
    expect((await accepting(goals)).figures).toEqual({ 'asian 2018-19': 62.1, 'white 2018-19': 45.2 })
    const state = ['Student Group,2018-19,2018-19 Change,2019 Target,2019 State', 'Asian,62.1,1.5,70,51.5']
    expect((await accepting(state)).figures).toEqual({ 'asian 2018-19': 62.1 })
    const other = ['Group,Year,State Percent,District Percent', 'Asian,2018-19,51.2,45.2']
    expect((await accepting(other)).figures).not.toEqual({ 'asian 2018-19': 51.2 })
  })

  it('knows a standard error, and what is left out, from a figure', async () => {
    const error = await accepting(['Group,Year,SE %,Estimate', 'Asian,2018-19,1.1,45.2', 'White,2018-19,1.2,35.2'])
    expect(error.figures['asian 2018-19']).not.toBe(1.1)
    expect((await accepting(['Group,Year,% Suppressed', 'Asian,2018-19,4.1', 'White,2018-19,5.1'])).asks).not.toBeNull()
  })

  it('is no figure of the group whose share of all it tells', async () => {
    const { figures } = await accepting(['School Year,Enrollment,% English Learners', '2018-19,5000,12.1'])
    expect(figures).toEqual({})
  })

  it('is read where each group has a column of its own', async () => {
    const heads = 'School Year,All Students,Asian,White'
    const each = await accepting([heads, '2017-18,45.2,62.1,*', '2018-19,46.2,63.1,53.4'])
    expect(each.figures).toEqual({
      'all 2017-18': 45.2,
      'all 2018-19': 46.2,
      'asian 2017-18': 62.1,
      'asian 2018-19': 63.1,
      'white 2017-18': 'withheld',
      'white 2018-19': 53.4,
    })
    expect(each.outcome?.counts).toMatchObject({ rows: 6, fresh: 6 })
    const counts = ['Year,Asian N,Asian %,White N,White %', '2019,83,60.2,58,79.3']
    expect((await accepting(counts)).figures).toEqual({ 'asian 2018-19': 60.2, 'white 2018-19': 79.3 })
  })

  it('is asked about where the groups’ columns are their shares of all students', async () => {
    const file = ['Year,% Asian,% Black,% Hispanic,% White', '2018,10.1,20.2,30.4,39.3', '2019,11,20,30,39']
    expect((await accepting(file)).asks).toContain('they may say what share of all students each group is')
  })
})

describe('last year’s file with other columns', () => {
  const year = (heads: string, cells: string) => [`Group,Year,${heads}`, `Asian,2018-19,${cells}`]
  const kept = async () => {
    const plan = cedarFalls()
    bringIn(plan, await accepting(year('Percent Proficient', '62.1'), { plan, name: 'results 2018.csv' }))
    return plan
  }
  it('has its figures under the heading of last year', async () => {
    const file = year('Participation Rate,Percent Proficient', '99.1,62.1')
    expect((await accepting(file, { plan: await kept(), name: 'results 2019.csv' })).figures).toEqual({
      'asian 2018-19': 62.1,
    })
  })

  it('is asked about where last year’s “Rate” has a new one beside it that says more', async () => {
    const plan = cedarFalls()
    bringIn(plan, await accepting(year('Rate', '62.1'), { plan, name: 'results 2018.csv' }))
    const { asks } = await accepting(year('Rate,Graduation Rate', '4.1,62.4'), { plan, name: 'results 2019.csv' })
    expect(asks).toContain(
      'Several columns could be the figure: “Rate” (4.1), “Graduation Rate” (62.4). Last year it was',
    )
    const only = await accepting(year('Rate,Tested', '62.4,85'), { plan, name: 'results 2019.csv' })
    expect(only.figures).toEqual({ 'asian 2018-19': 62.4 })
  })

  it('is asked about where that heading is gone', async () => {
    const file = year('Percent Not Proficient', '37.9')
    const { asks } = await accepting(file, { plan: await kept(), name: 'results 2019.csv' })
    expect(asks).toContain('Last year it was “Percent Proficient”')
    expect((await accepting(file, { plan: await kept(), name: 'other.csv' })).asks).not.toContain('Last year')
  })
})

describe('the column of groups', () => {
  it('is that of the groups, and not that of their kinds', async () => {
    const rows = ['Race,Asian,2018-19,62.1', 'Total,All Students,2018-19,52.1', 'Race,White,2018-19,42.1']
    const { figures } = await accepting(['Subgroup Type,Subgroup,School Year,Rate', ...rows])
    expect(Object.keys(figures)).toHaveLength(3)
  })
})

describe('rows that are told apart by a column nobody spoke of', () => {
  const asked: readonly (readonly [string, readonly string[]])[] = [
    ['Subject', ['ELA', 'Math']],
    ['Grade', ['3', '4']],
    ['Grade', ['3', '3']],
    ['Level', ['Below Basic', 'Proficient']],
    ['Achievement Level', ['All Levels', 'Proficient']],
    ['Statistic', ['Percent of tested', 'Denominator']],
    ['Status', ['Preliminary', 'Final']],
    ['Gender', ['Female', 'Female']],
    ['Economic Status', ['Economically Disadvantaged', 'Economically Disadvantaged']],
    ['Month', ['October', 'May']],
    ['Term', ['Fall', 'Spring']],
    ['Flag', ['s', '']],
    ['Program', ['Title I', 'None']],
  ]
  it.each(asked)('%s %s: asked', async (head, [first, second]) => {
    const rows = [
      `Asian,2018-19,${first},62.1`,
      `Asian,2017-18,${second},61.1`,
      `White,2018-19,${second},52.1`,
      `White,2017-18,${first},51.1`,
    ]
    expect((await accepting([`Student Group,School Year,${head},Percent`, ...rows])).asks).toContain(head)
  })

  it.each([
    ['Charter', 'Yes'],
    ['Grade', '3'],
    ['Gender', 'Female'],
    ['Aggregation Level', 'State'],
  ])('%s: rows of all are taken, and those of a part are none of them', async (head, part) => {
    const all = head === 'Aggregation Level' ? 'District' : `All ${head}s`
    const rows = [`Asian,2018-19,${part},62.1`, `Asian,2018-19,${all},61.1`, `White,2018-19,${all},52.1`]
    const { figures, outcome } = await accepting([`Student Group,School Year,${head},Percent`, ...rows])
    expect(figures).toEqual({ 'asian 2018-19': 61.1, 'white 2018-19': 52.1 })
    expect(outcome?.counts.otherRows).toBe(1)
  })

  it('a measure of one grade is none of all grades', async () => {
    const plan = cedarFalls({ short: 'Read well in grade 3' })
    const rows = ['Asian,2018-19,03,62.1', 'Asian,2018-19,All Grades,61.1']
    const file = ['Student Group,School Year,Grade,Percent', ...rows]
    expect((await accepting(file, { plan })).asks).toContain('says “All Grades”, but the measure is “Read well')
    const third = await accepting(file, { plan, says: { only: [{ column: 2, text: '03' }] } })
    expect(third.figures).toEqual({ 'asian 2018-19': 62.1 })
  })

  it.each([
    ['Flag', 's', ''],
    ['Suppressed', 'C', 'A'],
    ['Region', 'Linn', 'Black Hawk'],
    ['Programme', 'Day', 'Evening'],
  ])('%s in a file of one year: asked', async (head, first, second) => {
    const rows = [`Asian,2018-19,62.1,${second}`, `White,2018-19,0,${first}`, `Black,2018-19,52.1,${first}`]
    expect((await accepting([`Group,Year,Percent,${head}`, ...rows])).asks).toContain(head)
  })

  it('is not asked of a column that says of nobody that it is suppressed', async () => {
    const rows = ['Asian,2018-19,62.1,N', 'White,2018-19,52.1,N']
    expect((await accepting(['Group,Year,Percent,Suppressed', ...rows])).asks).toBeNull()
  })

  it('is not asked where the column says the same of every row, or only what kind of group it is', async () => {
    const same = [
      'Group Type,Student Group,Year,Subject,Grade,Percent',
      'All,All Students,2018-19,Math,All Grades,45.2',
      'Race,Asian,2018-19,Math,All Grades,62.1',
      'Race,White,2018-19,Math,All Grades,52.1',
      'Program,English Learners,2018-19,Math,All Grades,22.1',
    ]
    expect((await accepting(same)).asks).toBeNull()
  })

  it('chooses the rows in which the cell is empty, where a person says so', async () => {
    const file = [
      'District,School,Student Group,Year,Pct',
      'Cedar Falls,,Asian,2018-19,65.2',
      'Cedar Falls,Lincoln,Asian,2018-19,45.2',
    ]
    const roles = ['place', 'only', 'group', 'year', 'figure'] as const
    const { draft, asks } = await accepting(file, { says: { roles } })
    expect(draft.only).toEqual([{ column: 1, text: '' }])
    expect(asks).toContain('Choose which rows you mean')
    const chosen = await accepting(file, { says: { roles, only: [{ column: 1, text: '(empty)' }] } })
    expect(chosen.figures).toEqual({ 'asian 2018-19': 65.2 })
  })
})

describe('rows that are no results, though each group and year has one row only', () => {
  const rows = (heading: string, first: string, other: string) => [
    `${heading},Group,Year,Rate`,
    `${first},White,2020-21,89.1%`,
    `${other},White,2021-22,95.1%`,
  ]

  it.each([
    ['Type', 'Actual', 'Target'],
    ['Scenario', 'Actual', 'Forecast'],
    ['Source', 'District', 'State'],
    ['Scope', 'District', 'Charter'],
    ['Population', 'All grades', 'Grade 9'],
  ])('are asked about by the words under “%s”', async (heading, first, other) => {
    expect((await accepting(rows(heading, first, other))).asks).toContain(
      `Your rows also differ by “${heading}”: “${first}”, “${other}”.`,
    )
  })

  it('are asked about where only some rows have such a word', async () => {
    expect((await accepting(rows('Comments', '', 'Target'))).asks).toContain(
      'Some rows have “Target” under “Comments”, and others have nothing.',
    )
  })

  it('are asked about where a title, a heading, a section or the name of the file says so', async () => {
    const table = ['Group,Year,Rate', 'White,2020-21,89.1%']
    const plan = cedarFalls({ short: 'Graduation rate' })
    for (const title of ['Annual targets', 'Projected rates', 'Peer districts', 'Rank among districts', 'Grade 9 only'])
      expect((await accepting([`${title},,`, ...table], { plan })).asks, title).toContain(`The title says “${title}”`)
    expect((await accepting(table, { plan, name: 'goals.csv' })).asks).toContain('The file’s name says “goals”')
    expect((await accepting(['Group,Year,Five-year rate', ...table.slice(1)], { plan })).asks).toContain('“Five-year”')
    const under = ['Group,2020-21,2021-22', 'Adams High,,', 'White,69.1%,70.1%']
    expect((await accepting(under, { plan })).asks).not.toBeNull()
    expect((await accepting([',Iowa,', 'Group,2020-21,2021-22', 'White,69.1%,70.1%'], { plan })).asks).not.toBeNull()
    const met = ['Group,Year,Percent who met the goal', ...table.slice(1)]
    expect((await accepting(met, { plan: cedarFalls({ short: 'Met the goal' }) })).asks).toBeNull()
  })
})

describe('what stands below a table, or is the same in each row', () => {
  const plan = () => cedarFalls({ short: 'Graduation rate' })
  const table = ['Group,Year,Rate', 'White,2020-21,89.1%']

  it.each([
    'Applied filters: District (Name) is Waterloo (CSD)',
    'Filters: Gender = Female',
    'Statewide results',
    'Results for Lincoln Elementary School',
    'Subgroup: Students with disabilities',
    'Excludes English learners',
    'Grade 3 only',
    'These are targets',
    'Percent NOT graduating',
    'Rates are shares of all graduates',
  ])('is heard as a title is: %s', async (note) => {
    expect((await accepting([...table, `${note},,`], { plan: plan() })).asks).not.toBeNull()
  })

  it('is asked about where it names another place or a target', async () => {
    const each = async (heading: string, text: string) =>
      (await accepting([`${heading},Group,Year,Rate`, `${text},White,2020-21,89.1%`], { plan: plan() })).asks
    for (const [heading, text] of [
      ['Dist', 'Waterloo'],
      ['Reporting unit', 'State'],
      ['Statistic', 'Target'],
      ['Source', 'State of Iowa'],
    ] as const)
      expect(await each(heading, text), heading).toMatch(/^(Each|Every) row/)
    expect(await each('Dist', 'Cedar Falls School District')).toBeNull()
  })

  it('says of what a figure is, and not only whether it is a percentage', async () => {
    for (const unit of ['days', 'hours', 'ratio', 'GPA', 'USD'])
      expect(
        (await accepting(['Group,Year,Value,Unit', `White,2020-21,9.5,${unit}`], { says: { percentForm: 'number' } }))
          .figures,
        unit,
      ).toEqual({})
  })
})
