import { describe, expect, it } from 'vitest'
import { accepting, bringIn, cedarFalls } from '../support/accepting.ts'

/** Files about a part of the district, or about another thing, that say so beside their rows only. */

const rows = ['White,2018-19,60.5', 'Black,2018-19,40.5']
const heads = 'Group,Year,Percent'
const asks = async (lines: readonly string[], options: Parameters<typeof accepting>[1] = {}) =>
  (await accepting(lines, options)).asks

describe('a column that is not used', () => {
  it('tells rows apart by the numbers of schools, levels or halves of a year', async () => {
    for (const head of [
      'School Code',
      'District Code',
      'Bldg #',
      'Semester',
      'Level',
      'Test ID',
      'Week',
      'Cohort length',
    ])
      expect(
        await asks([`Group,Year,${head},Percent`, 'White,2018-19,1,60.5', 'Black,2018-19,4,40.5']),
        head,
      ).toContain(`“${head}”: “1”, “4”`)
  })

  it('does, too, where each half of a year stands in other years', async () => {
    const file = ['White', 'Black'].flatMap((g) => [
      `${g},2016-17,1,60.5`,
      `${g},2017-18,2,61.5`,
      `${g},2018-19,1,62.5`,
    ])
    expect(await asks(['Group,Year,Semester,Percent', ...file])).toContain('“Semester”: “1”, “2”')
  })

  it('does not, where it numbers what is no part of the district', async () => {
    for (const head of ['Rank', 'Order', 'Group Code', 'Level 1 #'])
      expect(
        await asks([`Group,Year,${head},Percent`, 'White,2018-19,1,60.5', 'Black,2018-19,4,40.5']),
        head,
      ).toBeNull()
  })

  it('says by one text that every row is of a school, or of some schools', async () => {
    for (const [head, text] of [
      ['School Code', '101'],
      ['Level', 'School'],
      ['Aggregation Level', 'State'],
      ['School Type', 'Elementary'],
      ['Charter', 'Yes'],
    ])
      expect(await asks([`${head},${heads}`, ...rows.map((r) => `${text},${r}`)]), head).toContain(
        `Every row of yours has “${text}” under “${head}”.`,
      )
    for (const [head, text] of [
      ['Level', 'District'],
      ['Charter', 'All'],
      ['School Code', '0000'],
    ])
      expect(await asks([`${head},${heads}`, ...rows.map((r) => `${text},${r}`)]), head).toBeNull()
    // A number is one of any district: it is asked once whose.
    const coded = [`District Code,${heads}`, ...rows.map((r) => `61234,${r}`)]
    expect(await asks(coded)).toContain('“61234”, and nothing in the file names your district')
    expect(await asks(['Cedar Falls Schools', ...coded])).toBeNull()
  })
})

it('figures under the name of a school, or of other districts, are not the district’s', async () => {
  for (const head of ['Lincoln Elementary', 'Similar Districts', 'Region'])
    expect(await asks([`Group,Year,${head}`, ...rows]), head).toContain(
      'Confirm whether these are figures for this measure',
    )
})

describe('a group that no row names', () => {
  it('is asked about where the title, the file’s name or a note says that all rows are of it', async () => {
    for (const lines of [
      ['Students with disabilities: graduation rate by race,,', heads, ...rows],
      ['Results by group,,', 'Students who are homeless,,', heads, ...rows],
      [heads, ...rows, 'Note: Female students only.,,'],
    ])
      expect(await asks(lines)).toContain('but none of the rows names that group')
    expect(await asks([heads, ...rows], { name: 'female-graduates.csv' })).toContain('The file’s name says')
  })

  it('is not, where the title says how the rows are cut, or names one of them', async () => {
    for (const title of ['Graduation by race and disability', 'White and Black students'])
      expect(await asks([`${title},,`, heads, ...rows])).toBeNull()
  })
})

describe('a heading of another thing than the measure', () => {
  it('is asked about: a contrary, another subject, other grades', async () => {
    for (const [short, head] of [
      ['Proficient in reading', 'Percent proficient in writing'],
      ['Passed Algebra I', 'Geometry pass rate'],
      ['Passed Algebra I', 'Algebra I failure rate'],
      ['Ready for kindergarten', 'Percent not ready'],
      ['Ready for kindergarten', 'Percent unprepared'],
      ['Enroll in college', 'Percent not enrolled in college'],
      ['Chronically absent', 'Percent present'],
      ['Pass an AP exam', 'AP participation %'],
      ['Proficient in reading', '% Basic'],
      ['Proficient in reading', '% Level 1'],
      ['Reads at grade level', '% at risk'],
      ['Third graders proficient in reading', 'High school % proficient'],
      ['Third graders proficient in reading', 'Gr. 3-8 % proficient'],
      ['Third graders proficient in reading', 'G8 % proficient'],
    ])
      expect(await asks([`Group,Year,${head}`, ...rows], { plan: cedarFalls({ short }) }), head).toContain(
        `The heading says “${head}”`,
      )
  })

  it('is not, where it says the same in other words', async () => {
    for (const [short, head] of [
      ['Proficient in reading', 'ELA % met standard'],
      ['Proficient in mathematics', 'SOL mathematics pass rate'],
      ['Third graders proficient in reading', 'Grade 3 % proficient'],
      ['Proficient in mathematics, grade 8', 'Math % proficient 18-19'],
      ['Proficient in mathematics', '% Proficient or Advanced'],
      ['Failing a course', 'Percent failing'],
    ])
      expect(await asks([`Group,Year,${head}`, ...rows], { plan: cedarFalls({ short }) }), head).toBeNull()
  })
})

it('a heading of another scale, of what nobody counted, or of other things than children is asked about', async () => {
  for (const head of [
    'Rate (‰)',
    'Rate (bps)',
    'Rate per 10 students',
    'Predicted percent',
    'Benchmark %',
    'Percentage increase',
    'Cumulative percent',
    'Percent of suspensions',
    'Relative rate',
    'Percent exempt',
    'Percent of schools meeting target',
  ])
    expect(await asks([`Group,Year,${head}`, ...rows]), head).toContain('how the figures are written')
  // Not by a percent sign either.
  const signed = ['White,2018-19,31.1%', 'Black,2018-19,12.4%']
  for (const head of ['Percent of suspensions', 'Predicted percent', 'Percentile', 'Rate per 1 000'])
    expect(await asks([`Group,Year,${head}`, ...signed]), head).toContain('how the figures are written')
  for (const head of ['Percent meeting benchmark', 'Percent at benchmark', 'Percent meeting expected growth'])
    expect(await asks([`Group,Year,${head}`, ...rows]), head).toBeNull()
})

it('figures of two groups that make up that of all students may be shares of it', async () => {
  const file = [heads, 'White,2018-19,40.1', 'Black,2018-19,30.2', 'Total,2018-19,70.3']
  expect(await asks(file)).toContain('add up to the figure for all students in 2018–19')
  expect(await asks([...file.slice(0, 3), 'Total,2018-19,36.4'])).toBeNull()
})

it('those enrolled are not those suspended, where a table has counts of them alone', async () => {
  const plan = cedarFalls({ short: 'Number suspended', unit: 'count' })
  expect(await asks(['Group,Year,Enrolled', 'White,2018-19,300', 'Black,2018-19,100'], { plan })).toContain(
    '“Enrolled”',
  )
})

it('a group with a column of its own is withheld where every cell of it is', async () => {
  const { figures } = await accepting(['Year,All,White,Black', '2018-19,60.1,61.2,<', '2017-18,60.2,61.3,*'])
  expect(figures).toMatchObject({ 'black 2018-19': 'withheld', 'black 2017-18': 'withheld' })
})

it('columns of all, girls and boys are about one group where each row says so', async () => {
  const rowsOfOne = ['White,2017-18,60.1,61.2,59.3', 'White,2018-19,60.2,61.3,59.4']
  expect(await asks(['Group,Year,All,Female,Male', ...rowsOfOne])).toContain('Several columns could be the figure')
})

describe('a total beside some grades', () => {
  const asks = async (short: string, ...grades: readonly string[]) => {
    const rows = [...grades, 'Total'].map((grade, i) => `2023-24,${grade},${7 + i}.3`)
    const plan = cedarFalls({ short })
    return (await accepting([`Year,Grade,${short}`, ...rows], { plan, name: 'export.csv' })).asks
  }
  it('is asked about where it is of those grades alone', async () => {
    expect(await asks('Suspension rate', '6', '7', '8')).toBe(
      '“Grade” has 6 to 8 beside “Total”, so these may be figures for those grades only, and not for all students. Confirm whether these are figures for this measure.',
    )
    expect(await asks('Chronic absence', 'K', 'Grade 1', '2nd')).toContain('“Grade” has K to 2 beside “Total”')
  })
  it('is none of a whole district, of a measure that has its grades, or of a test', async () => {
    const whole = Array.from({ length: 12 }, (_, i) => String(i + 1))
    expect(await asks('Suspension rate', ...whole)).toBeNull()
    expect(await asks('Middle school suspension rate', '6', '7', '8')).toBeNull()
    expect(await asks('Math proficiency', '3', '4', '5')).toBeNull()
  })
})

it('what each row says under “Type” is heard as a heading is, and regular attendance is another measure', async () => {
  const rows = (type: string) => [
    'Year,Type,Group,Suspension rate',
    ...['White', 'Black'].map((g) => `2023-24,${type},${g},6.1`),
  ]
  const asks = async (lines: readonly string[], short: string) =>
    (await accepting(lines, { plan: cedarFalls({ short }), name: 'export.csv' })).asks
  expect(await asks(rows('ISS'), 'Suspension rate')).toContain('under “Type”, says “ISS”')
  expect(await asks(rows('Student group'), 'Suspension rate')).toBeNull()
  const attendance = ['Year,Group,Regular attendance', '2023-24,White,61.1', '2023-24,Black,51.3']
  expect(await asks(attendance, 'Attendance rate')).toContain('says nothing of “regular”')
  expect(await asks(attendance, 'Regular attendance')).toBeNull()
})

describe('a group’s name over the figures, beside a column of groups', () => {
  const file = (heading: string) => [
    `Group,School Year,${heading}`,
    'White,2021-22,11.2',
    'English learners,2021-22,8.8',
  ]
  const asks = async (heading: string, short: string) =>
    (await accepting(file(heading), { plan: cedarFalls({ short }) })).asks ?? 'nothing'
  it('is what the measure counts, or makes each row be about children who are in both', async () => {
    expect(await asks('% gifted', 'Gifted and talented')).toBe('nothing')
    expect(await asks('% gifted', 'Rate')).toContain(
      'The heading says “% gifted”, but none of the rows names that group',
    )
    expect(await asks('EL %', 'Rate')).toContain('The heading says “EL %”, but not every row is of that group')
    expect(await asks('SWD', 'Graduation rate')).toContain('none of the rows names that group')
  })
})

describe('next year’s file without a column of groups', () => {
  const file = (title: string, year: string) => [...(title === '' ? [] : [`${title},`]), 'Year,Percent', `${year},41.5`]
  /** What is asked of this year’s file, after last year’s of its name was brought in. */
  const after = async (last: string, group: string, now: string) => {
    const plan = cedarFalls()
    const says = { groups: new Map([['', { to: 'group' as const, id: group }]]) }
    bringIn(plan, await accepting(file(last, '2020-21'), { plan, says }))
    return await accepting(file(now, '2021-22'), { plan })
  }
  it('is of last year’s group where it says the same, and asked about where it says another, or nothing', async () => {
    expect((await after('English learners', 'el', 'English learners')).figures).toEqual({ 'el 2021-22': 41.5 })
    expect((await after('', 'all', '')).figures).toEqual({ 'all 2021-22': 41.5 })
    expect((await after('English learners', 'el', 'White students')).asks).toContain('the file says “White students”')
    expect((await after('', 'all', 'English learners')).asks).toContain('the file says “English learners”')
    expect((await after('English learners', 'el', '')).asks).toContain(
      'last year’s file with this name was about “English learners”, which this one does not name',
    )
  })
})
