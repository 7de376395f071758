import { describe, expect, it } from 'vitest'
import { accepting, bringIn, cedarFalls } from '../support/accepting.ts'

/** Words of a file that nothing in the plan explains: nobody has to foresee them for a person to be asked. */

const rows = ['White,2021-22,61.2%', 'Black,2021-22,50.2%']
const table = ['Group,School Year,Percent', ...rows]
const asks = async (lines: readonly string[], measure: string, name = 'export.csv', unit = 'percent') =>
  (await accepting(lines, { plan: cedarFalls({ short: measure, unit }), name })).asks ?? 'nothing'

describe('a title of something that the measure does not say', () => {
  it.each([
    ['Graduation in private schools', 'Graduation rate', '“private”'],
    ['Grade 8: Chronic absence by race', 'Chronic absence', '“Grade 8”'],
    ['Grades 6-8: Chronic absence', 'Chronic absence', '“Grades 6-8”'],
    ['Evening program graduation', 'Graduation rate', '“evening”'],
    ['Summer school math proficiency', 'Math proficiency', '“summer”'],
    ['Graduation rate of CTE concentrators', 'Graduation rate', '“cte” or “concentrators”'],
    ['Chronic absence: North feeder pattern', 'Chronic absence', '“north”, “feeder” or “pattern”'],
    ['Attendance on remote days', 'Attendance rate', '“remote”'],
    ['Students missing 5 or more days', 'Chronic absence', '“5 or more days”'],
    ['Rio Verde report card', 'Graduation rate', '“rio” or “verde”'],
  ])('“%s” is asked about', async (title, measure, words) => {
    expect(await asks([title, ...table], measure)).toContain(`“${measure}” says nothing of ${words}:`)
  })

  it.each([
    ['Chronic absence by race, as reported to the Board of Education in June 2022', 'Chronic absence'],
    ['Four-Year Adjusted Cohort Graduation Rate, Class of 2022', 'Graduation rate'],
    ['Grades 3-8 Mathematics: % Met or Exceeded Standard', 'Math proficiency'],
    ['Students missing 10% or more of school days', 'Chronic absence'],
    ['Cedar Falls School District | Attendance summary', 'Attendance rate'],
    ['Report run 6/12/2022 by the research office', 'Attendance rate'],
    ['3rd Grade Reading Proficiency', 'Third-grade reading'],
  ])('“%s” is not', async (title, measure) => {
    expect(await asks([`"${title}"`, ...table], measure)).toBe('nothing')
  })
})

describe('a heading of something that the measure does not say', () => {
  const file = (heading: string) => [`Group,School Year,${heading}`, 'White,2021-22,612', 'Black,2021-22,112']
  it('is asked about: exams and courses are no students', async () => {
    expect(await asks(file('AP exams taken'), 'AP enrollment', undefined, 'count')).toContain('“exams” or “taken”')
    expect(await asks(file('AP courses'), 'AP enrollment', undefined, 'count')).toContain('“courses”')
    expect(await asks(file('AP students'), 'AP enrollment', undefined, 'count')).toBe('nothing')
    expect(await asks(file('AP courses'), 'AP courses taken', undefined, 'count')).toBe('nothing')
  })

  it('and so is another number of days', async () => {
    const absent = (heading: string) => asks([`Group,School Year,${heading}`, ...rows], 'Chronic absence')
    expect(await absent('% missing 5 days')).toContain('“5 days”')
    expect(await absent('% absent 10% or more of days')).toBe('nothing')
  })
})

describe('a file’s name', () => {
  it('of a town or a season is asked about, and one of the measure and the district is not', async () => {
    expect(await asks(table, 'Graduation rate', 'waterloo.csv')).toContain('The file’s name says “waterloo”')
    expect(await asks(table, 'Math proficiency', 'math fall.csv')).toContain('“fall”')
    expect(await asks(table, 'Graduation rate', 'CedarFalls_gradrate_by_race_2022_FINAL (2).csv')).toBe('nothing')
  })

  it('is asked about once: the answer holds for next year’s file of that name', async () => {
    const plan = cedarFalls({ short: 'Graduation rate' })
    const first = await accepting(table, { plan, name: 'Infohub 2022.csv' })
    expect(first.asks).toContain('“infohub”')
    bringIn(plan, await accepting(table, { plan, name: 'Infohub 2022.csv', says: { agreed: 'words: infohub' } }))
    const next = ['Group,School Year,Percent', 'White,2022-23,62.2%']
    const second = await accepting(next, { plan, name: 'Infohub 2023.csv' })
    expect(second.figures).toEqual({ 'white 2022-23': 62.2 })
  })
})

it('a letter for schools or a state in a column of levels is asked about, and one for districts is not', async () => {
  const file = (level: string) => ['Aggregate Level,Group,School Year,Percent', ...rows.map((r) => `${level},${r}`)]
  for (const level of ['S', 'T', 'C', 'State'])
    expect(await asks(file(level), 'Graduation rate'), level).toContain(`Every row of yours has “${level}”`)
  for (const level of ['D', 'District', 'LEA', 'All'])
    expect(await asks(file(level), 'Graduation rate'), level).toBe('nothing')
})

describe('two numbers that changed places in a row', () => {
  it('stay aside where one of them is no number of students', async () => {
    const file = [
      'Group,School Year,N,Percent',
      'White,2021-22,612,61.2',
      'Asian,2021-22,88,70',
      'Black,2021-22,50.2,48',
    ]
    const { figures, outcome } = await accepting(file)
    expect(figures).toEqual({ 'white 2021-22': 61.2, 'asian 2021-22': 70 })
    expect(outcome?.aside[0]).toMatchObject({ row: 4, column: 'N', cell: '50.2' })
  })

  it('are doubted where they fit the other years the other way round', async () => {
    const file = ['Group,School Year,N,Percent', 'White,2019-20,80,61', 'White,2020-21,82,62', 'White,2021-22,63,81']
    const { figures, outcome } = await accepting(file)
    expect(figures).toEqual({ 'white 2019-20': 61, 'white 2020-21': 62 })
    expect(outcome?.doubts[0]?.why).toContain('61 of 80 students: the two numbers in this row may have changed places')
    const steady = [...file.slice(0, 3), 'White,2021-22,70,75']
    expect((await accepting(steady)).figures['white 2021-22']).toBe(75)
  })
})

it('Alaska Natives alone are not all American Indians and Alaska Natives', async () => {
  const native = 'American Indian or Alaska Native'
  const plan = cedarFalls()
  plan.edit({ verb: 'edit', ops: [{ op: 'set', kind: 'studentGroup', id: 'native', values: { name: native } }] })
  const file = (group: string) => ['Group,School Year,Percent', `${group},2021-22,48.1%`, ...rows]
  const alone = await accepting(file('Alaska Native'), { plan })
  expect(alone.figures).not.toHaveProperty('native 2021-22')
  expect(alone.outcome?.leftOut).toEqual([{ group: 'Alaska Native', rows: 1 }])
  for (const group of ['American Indian', 'American Indian/Alaskan Native'])
    expect((await accepting(file(group), { plan })).figures['native 2021-22']).toBe(48.1)
})

describe('what each row says in a column that is not used', () => {
  const each = (column: string, text: string, measure: string) =>
    asks([`${column},Student Group,School Year,Percent`, ...rows.map((r) => `${text},${r}`)], measure)

  it.each([
    ['Session', 'Summer', 'Math proficiency', '“summer”'],
    ['Program', 'Virtual academy', 'Graduation rate', '“virtual” or “academy”'],
    ['Absence type', 'Unexcused', 'Chronic absence', '“unexcused”'],
    ['Threshold', '20%', 'Chronic absence', '“20%”'],
    ['Offense', 'Drug', 'Suspensions', '“drug”'],
    ['Score band', '3 or higher', 'Students passing AP exams', '“3 or higher”'],
    ['Course', 'AP Biology', 'AP enrollment', '“Biology”'],
  ])('under “%s”, “%s”, is asked about', async (column, text, measure, words) => {
    expect(await each(column, text, measure)).toContain(`says nothing of ${words}:`)
  })

  it('and names a group that no row is of, is asked about as a title would be', async () => {
    expect(await each('Group type', 'Special education only', 'Math proficiency')).toContain(
      'says “Special education only”, but none of the rows names that group',
    )
  })

  it.each([
    ['Test Subject', 'Math', 'Math proficiency'],
    ['Locale', 'Suburb: Large', 'Math proficiency'],
    ['Cohort', '4-Year', 'Graduation rate'],
    ['Category', 'Race/Ethnicity', 'Graduation rate'],
    ['Status', 'Final', 'Graduation rate'],
    ['Superintendent', 'Office of the Superintendent', 'Graduation rate'],
  ])('under “%s”, “%s”, is not where it is of the measure, or of the place', async (column, text, measure) => {
    expect(await each(column, text, measure)).toBe('nothing')
  })

  it('is asked about where it is not final, whatever the column is called', async () => {
    for (const column of ['Version', 'Status', 'File'])
      expect(await each(column, 'Preliminary', 'Graduation rate'), column).toContain('Preliminary')
  })

  it('is asked about where it is a longer time to a diploma, or a number of a part', async () => {
    expect(await each('Cohort', '5-Year', 'Graduation rate')).toContain('“5-Year”')
    expect(await each('Attempt', '2', 'Math proficiency')).toContain('“2” under “Attempt”')
  })
})

describe('a note below', () => {
  const noted = (note: string) => asks([...table, `${note},,`], 'Attendance rate')
  it('that says whom the figures leave out, or when they end, is asked about', async () => {
    expect(await noted('Note: grades 6-8 only')).toContain('“grades 6-8”')
    expect(await noted('Excludes virtual students')).toContain('“virtual”')
    expect(await noted('Data through January 31')).toContain('not be figures for a whole year')
  })

  it('that says which figures are withheld, or when the file was made, is not', async () => {
    for (const note of [
      'Only groups of 10 or more are shown',
      'Excludes groups with fewer than 10',
      'Made in January 2023',
    ])
      expect(await noted(note), note).toBe('nothing')
  })
})

describe('a heading written as one word', () => {
  it('is heard word by word', async () => {
    const file = (heading: string) => [`Group,School Year,${heading}`, 'White,2021-22,31.0', 'Black,2021-22,45.0']
    expect(await asks(file('ChronicAbsenteeismRate'), 'Chronic absenteeism')).toBe('nothing')
    expect(await asks(file('StateAverage'), 'Chronic absenteeism')).toContain('Choose the column with the figure')
    expect(await asks(file('RIT_SD'), 'MAP score', undefined, 'score')).toContain('how the figures are written')
  })

  it('of growth or teachers is none against a measure of growth or teachers', async () => {
    expect(await asks(['Group,School Year,Percent Met Projection', ...rows], 'Met MAP growth projection')).toBe(
      'nothing',
    )
    expect(await asks(['Group,School Year,Percent of teachers', ...rows], 'Teachers of color')).toBe('nothing')
  })
})

it('a rate of answers to a survey is none of what was answered', async () => {
  expect(await asks(['Group,School Year,Response rate', ...rows], 'Sense of belonging')).toContain('“Response rate”')
})

describe('parts of a year, and others than the measure counts', () => {
  it('a day in the middle of the year in every row is asked about, and its last is not', async () => {
    const file = (day: string) => [
      'Group,School Year,As of,Percent',
      ...rows.map((r) => r.replace('22,', `22,${day},`)),
    ]
    expect(await asks(file('10/31/2021'), 'Attendance rate')).toContain('not be figures for a whole year')
    expect(await asks(file('10/31/2021'), 'Students enrolled')).toBe('nothing')
    for (const day of ['6/30/2022', '11/15/2022']) expect(await asks(file(day), 'Attendance rate'), day).toBe('nothing')
  })

  it('a code for a semester in every row is asked about', async () => {
    const file = (term: string) => ['Term,Group,School Year,Percent', ...rows.map((r) => `${term},${r}`)]
    for (const term of ['S1', 'T2', 'MP3']) expect(await asks(file(term), 'Attendance rate'), term).toContain(term)
    expect(await asks(file('Full year'), 'Attendance rate')).toBe('nothing')
  })

  it.each([
    ['PSAT mean score', 'SAT average score', 'score'],
    ['Superscore average', 'SAT average score', 'score'],
    ['PK enrollment', 'Students enrolled', 'count'],
    ['Incidents per 100', 'Suspensions per 100', 'rate'],
    ['% ISS or OSS', 'Out-of-school suspensions', 'percent'],
    ['% of days suspended', 'Out-of-school suspensions', 'percent'],
    ['% enrolled in 2-year college', 'College enrollment', 'percent'],
    ['% scoring 3 or higher on AP', 'AP enrollment rate', 'percent'],
  ])('“%s” is asked about under “%s”', async (heading, measure, unit) => {
    const file = [`Group,School Year,${heading}`, 'White,2021-22,61', 'Black,2021-22,50']
    expect(await asks(file, measure, undefined, unit)).toContain(`“${heading}”`)
  })

  it('the district’s own name is known with whatever stands behind it', async () => {
    for (const title of ['Cedar Falls Community Schools', 'CEDAR FALLS CSD', 'Cedar Falls Public Schools 1044'])
      expect(await asks([title, ...table], 'Attendance rate'), title).toBe('nothing')
    expect(await asks(['Cedar Falls High graduates', ...table], 'College enrollment')).not.toBe('nothing')
  })
})

describe('a part of the district’s own name', () => {
  const ofDistrict = async (title: string, district: string, name = 'export.csv') =>
    (
      await accepting(title === '' ? table : [title, ...table], {
        plan: cedarFalls({ short: 'Graduation rate' }, district),
        name,
      })
    ).asks ?? 'nothing'

  it.each([
    ['Falls: graduation rate', 'Cedar Falls School District', '“falls”'],
    ['Graduation in Cedar', 'Cedar Falls School District', '“cedar”'],
    ['Mecklenburg graduation', 'Charlotte-Mecklenburg Schools', '“mecklenburg”'],
    ['Crosse graduation', 'School District of La Crosse', '“crosse”'],
  ])('“%s” over a table may be another place than %s', async (title, district, words) => {
    expect(await ofDistrict(title, district)).toContain(`says nothing of ${words}:`)
    expect(await ofDistrict('', district, `${title.replace(':', '')}.csv`)).toContain(words)
  })

  it.each([
    ['Cedar Falls graduation', 'Cedar Falls School District', 'cedarfalls_grad.csv'],
    ['La Crosse: graduation rate', 'School District of La Crosse', 'la-crosse.csv'],
    ['Charlotte Mecklenburg Schools', 'Charlotte-Mecklenburg Schools', 'cms grad.csv'],
    ['East Baton Rouge Parish', 'East Baton Rouge Parish School System', 'EastBatonRougeParish.csv'],
  ])('“%s” is the whole of %s', async (title, district, name) => {
    expect(await ofDistrict(title, district, name)).toBe('nothing')
  })
})

describe('a heading or title of one word more', () => {
  const heads = (heading: string, measure = 'Chronic absence') =>
    asks([`Group,School Year,${heading}`, ...rows], measure)

  it.each([
    ...[
      'Percent of schools',
      '% of total',
      'Share of group',
      'Percent missing data',
      'Percent no',
      'Percent 2',
      'Rate B',
    ],
    ...['Percent (School)', 'Percent (State)', 'Percent (Waterloo)', 'Percent of 9th graders', 'Percent (weighted)'],
    ...['Percent 2 yrs', 'Percent - Elementary', 'Pct Gr 6-8', 'Percent_SWD', 'Q1', 'Post %', 'Simulated %'],
  ])('the heading “%s” is asked about', async (heading) => expect(await heads(heading)).not.toBe('nothing'))

  it.each([
    ...[
      'Hoover campus',
      'District 65',
      'Zone 4',
      'Pilot schools',
      'Not full academic year',
      'New students',
      'Free meals',
    ],
    ...['Cedar Valley', 'Linn County', 'October snapshot', 'Cohort B'],
  ])('the title “%s” is asked about', async (title) =>
    expect(await asks([title, ...table], 'Chronic absence')).not.toBe('nothing'),
  )

  it.each([
    ['Chronic absence', 'ChronicAbsPct', 'Rate (%)', 'Absent 10%+', '% missing 10% or more days'],
    ['Math proficiency', 'PctMetStandard', '% Level 3 and above', 'Mathematics Percent Proficient/Advanced'],
    ['Graduation rate', 'Four-Year ACGR (%)', 'Percent graduating on time', '4YrGradRate', 'HS graduation rate'],
    ['Out-of-school suspension', '% with 1+ OSS', 'SUSP_PCT', 'Unduplicated suspension rate'],
  ])('those that say the same as “%s” are not', async (measure, ...same) => {
    for (const heading of same) expect(await heads(heading, measure), heading).toBe('nothing')
  })
})

describe('measures that districts keep', () => {
  const under = (measure: string, heading: string) => asks([`Group,School Year,${heading}`, ...rows], measure)

  it.each([
    ['Kindergarten readiness', '% ready', '% screened'],
    ['Students in advanced courses', 'Percent of students in advanced classes', '% of sections'],
    ['FAFSA completion', 'Percent of seniors completing FAFSA', 'FAFSA submission rate'],
    ['Students who feel they belong', '% favorable', '% unfavorable'],
    ['Third-grade reading', 'Grade 3 ELA % proficient', '3rd grade Spanish reading'],
    ['Attendance', 'Average daily attendance', 'Tardy rate'],
    ['English learners reclassified', 'Reclassification rate', '% monitored'],
    ['Growth in math', '% met typical growth', '% proficient in math'],
    ['Science proficiency', '% proficient in science', 'Biology % proficient'],
    ['Career pathway completion', 'CTE pathway completion rate', '% earning a credential'],
  ])('“%s” is told by “%s”, and not by “%s”', async (measure, same, other) => {
    expect(await under(measure, same)).toBe('nothing')
    expect(await under(measure, other)).not.toBe('nothing')
  })
})
