import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { accepting, cedarFalls } from '../support/accepting.ts'
import { folder } from '../support/files.ts'
import { readFile } from '../support/import.ts'
import { must } from '../support/memory-plan.ts'
import { row, xlsx } from '../support/xlsx.ts'

/** Tables as states and offices lay them out. */

const figures = async (lines: readonly string[]) => {
  const { asks, figures: found } = await accepting(lines)
  return asks ?? found
}
const rows = ['All Students,500,48.1,510,49.2', 'White,300,60.2,310,59.5']
const both = { 'all 2018-19': 48.1, 'all 2019-20': 49.2, 'white 2018-19': 60.2, 'white 2019-20': 59.5 }

describe('two rows of headings', () => {
  it.each([
    ['the upper stands over several columns', ['Group,2018-19,,2019-20,', ',Number,Percent,Number,Percent']],
    ['the first column is named in the lower one', [',2018-19,,2019-20,', 'Group,Number,Percent,Number,Percent']],
    ['the upper is repeated', ['Group,2018-19,2018-19,2019-20,2019-20', ',Number,Percent,Number,Percent']],
    ['under a title', ['Report,,,,', ',,,,', ',2018-19,,2019-20,', 'Group,Number,Percent,Number,Percent']],
  ])('are one where %s', async (_, heads) => expect(await figures([...heads, ...rows])).toEqual(both))

  it('name each column by both, where a person has to choose', async () => {
    const heads = ['Student group,Mathematics,,Reading,', ',2017-18,2018-19,2017-18,2018-19']
    expect(await figures([...heads, 'All Students,48.1,49.1,58.1,59.1'])).toContain(
      '“Mathematics 2017-18” (48.1), “Mathematics 2018-19” (49.1), “Reading 2017-18” (58.1)',
    )
  })

  it('are one, too, where one year stands over a number and a percentage', async () => {
    const heads = ['Outcomes,,,', 'Grade,Student group,2017,', ',,Number,Percent']
    expect(await figures([...heads, 'All Grades,White,1042,82.4', 'Grade 3,White,1641,82.5'])).toEqual({
      'white 2016-17': 82.4,
    })
  })

  it('of groups over numbers and percentages are read, too', async () => {
    const heads = [',Asian,,White,', 'Year,Number,Percent,Number,Percent']
    expect(await figures([...heads, '2018-19,500,48.1,510,49.2'])).toEqual({
      'asian 2018-19': 48.1,
      'white 2018-19': 49.2,
    })
  })

  it('a first row of figures that is withheld is none', async () => {
    const file = ['Group,,2018-19,2019-20', 'White,,*,*', 'All Students,,48.1,49.2', 'Black,,38.1,39.2']
    expect(await figures(file)).toMatchObject({ 'white 2018-19': 'withheld', 'black 2019-20': 39.2 })
  })
})

describe('cells that a sheet shows as one', () => {
  const sheet = (cells: readonly (readonly (string | number)[])[], merged: string) =>
    xlsx([
      {
        data: cells.map((c, i) => row(i + 1, c)).join(''),
        after: `<mergeCells><mergeCell ref="${merged}"/></mergeCells>`,
      },
    ])
  it('give their group to each row beside them', async () => {
    const cells = [
      ['Group', 'Year', 'Percent'],
      ['All Students', '2017-18', 48.1],
      ['', '2018-19', 49.1],
      ['White', '2017-18', 58.1],
    ]
    const read = await accepting(sheet(cells, 'A2:A3'), { name: 'book.xlsx' })
    expect(read.figures).toEqual({ 'all 2017-18': 48.1, 'all 2018-19': 49.1, 'white 2017-18': 58.1 })
  })

  it('give their year, also where it is a text, to the percentage and the number under it', async () => {
    const cells = [
      ['', '2018', '', '2019', ''],
      ['Group', '%', 'N', '%', 'N'],
      ['All Students', 48.1, 1000, 49.1, 1010],
      ['White', 58.1, 700, 59.1, 707],
    ]
    const read = await accepting(sheet(cells, 'B1:C1"/><mergeCell ref="D1:E1'), { name: 'book.xlsx' })
    expect(read.figures).toEqual({
      'all 2017-18': 48.1,
      'all 2018-19': 49.1,
      'white 2017-18': 58.1,
      'white 2018-19': 59.1,
    })
  })

  it('leave a figure aside: it may be of both rows, or of both together', async () => {
    const cells = [
      ['Group', 'Year', 'Percent'],
      ['Black', '2018-19', 48.1],
      ['White', '2018-19', ''],
      ['Asian', '2018-19', 66.1],
    ]
    const read = await accepting(sheet(cells, 'C2:C3'), { name: 'book.xlsx' })
    expect(read.figures).toEqual({ 'asian 2018-19': 66.1 })
    expect(read.outcome?.aside.map((a) => a.cell)).toEqual(Array(2).fill('48.1 in one cell for several'))
  })
})

describe('a table that writes a year, a group or a measure once', () => {
  const taken = { 'all 2018-19': 48.1, 'white 2018-19': 60.2, 'all 2019-20': 49.2, 'white 2019-20': 59.5 }
  it.each([
    ['a year', ['School Year,Group,Rate', '2018-19,All,48.1', ',White,60.2', '2019-20,All,49.2', ',White,59.5']],
    ['a group', ['Group,School Year,Rate', 'All,2018-19,48.1', ',2019-20,49.2', 'White,2018-19,60.2', ',2019-20,59.5']],
    [
      'a year in a line',
      ['Year,Group,Rate', '2018-19,,', ',All,48.1', ',White,60.2', '2019-20,,', ',All,49.2', ',White,59.5'],
    ],
  ])('means it of the rows below: %s', async (_, lines) => {
    expect(await figures(lines)).toEqual(taken)
    expect((await accepting(lines)).outcome?.aside).toEqual([])
  })
  it('says so where the file is named, and all rows of a measure are found by it', async () => {
    const lines = ['Measure,Group,2018-19,2019-20', 'Rate,All,48.1,49.2', ',White,60.2,59.5', 'Absence,All,20.1,19.2']
    const only = [{ column: 0, text: 'Rate' }]
    const path = join(folder(), 'table.csv')
    writeFileSync(path, [...lines, ',White,15.2,14.1'].join('\n'))
    expect(must((await readFile(path)).read).form).toContain('“Measure” written once, for the rows below')
    const found = await accepting([...lines, ',White,15.2,14.1'], { says: { only } })
    expect(found.figures).toEqual(taken)
  })
})

describe('the district', () => {
  it('is known by its name, whatever its column is called', async () => {
    const heads = 'Division Name,Subgroup,2017-2018 Pass Rate,2018-2019 Pass Rate'
    const others = ['Ames,White,75,78', 'Boone,White,71,72']
    expect(await figures([heads, ...others, 'Cedar Falls School District,White,79,84'])).toEqual({
      'white 2017-18': 79,
      'white 2018-19': 84,
    })
  })

  it('has a number that looks like a year, and is none', async () => {
    const heads = 'DISTRICT,DISTNAME,Group,Percent'
    const file = [heads, '1902,Cedar Falls School District,White,65.2', '1903,Ames,White,60.1']
    expect(await figures(file)).toContain('No column has the year')
  })
})

it('carets between the cells, and numbers wrapped as text for a spreadsheet', async () => {
  expect(await figures(['Group^Year^Percent', 'White^2018-19^48.1', 'Black^2018-19^38.1'])).toMatchObject({
    'white 2018-19': 48.1,
  })
  const wrapped = ['Group,Year,Percent', 'White,2018-19,="48.1"', 'Black,2018-19,="38.1"']
  expect((await accepting(wrapped, { plan: cedarFalls() })).figures).toMatchObject({ 'white 2018-19': 48.1 })
})

it('things that differ over years that differ are no years of one thing', async () => {
  for (const [one, two] of [
    ['Math', 'Reading'],
    ['Grade 3', 'Grade 8'],
    ['Female', 'Male'],
  ]) {
    const rows = [`,${one},,${two},`, 'Group,2015-16,2016-17,2017-18,2018-19', 'White,50.5,51.5,60.5,61.5']
    expect((await accepting(rows)).asks, one).toContain(`“${one} 2015-16”`)
  }
  const goals = [',Actual,,Projected,', 'Group,2015-16,2016-17,2017-18,2018-19', 'White,50.5,51.5,60.5,61.5']
  expect((await accepting(goals)).figures).toEqual({ 'white 2015-16': 50.5, 'white 2016-17': 51.5 })
})

it('lines that end in signs which spreadsheets do not know are lines', async () => {
  const lines = ['Group,Year,Percent', 'All,2018-19,48.1', 'White,2018-19,61.5']
  for (const end of ['\u2028', '\u2029', '\u0085', '\f', '\r']) {
    const { figures } = await accepting(new TextEncoder().encode(lines.join(end)))
    expect(figures).toEqual({ 'all 2018-19': 48.1, 'white 2018-19': 61.5 })
  }
  // Where lines end as usual, such a sign is a letter, and a row that it cuts is set aside.
  const { outcome } = await accepting([lines[0] as string, `${lines[1]}\u2028${lines[2]}`, 'Black,2018-19,31.2'])
  expect(outcome?.aside).toHaveLength(1)
})

it('a sheet that is named after a group, and has no column of groups, is of nobody unasked', async () => {
  const data = row(1, ['Year', 'Percent']) + row(2, ['2017-18', 60.5])
  const { asks } = await accepting(xlsx([{ name: 'Black students', data }]), { name: 'a.xlsx' })
  expect(asks).toContain('the file says “Black students”')
})

describe('a book of another program', () => {
  const data = `${row(1, ['Group', 'Year', 'Rate'])}${row(2, ['All Students', '2018-19', '48.1%'])}${row(3, ['White', '2018-19', '60.2%'])}`
  const made = (change: (name: string, text: string) => readonly [string, string]): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(xlsx([{ data }]))).map(([name, bytes]) => {
          const [called, text] = change(name, strFromU8(bytes))
          return [called, strToU8(text)]
        }),
      ),
    )
  it.each([
    [
      'whose cells do not say where they stand',
      (n: string, t: string) => [n, t.replaceAll(/ r="[A-Z]*\d+"/g, '')] as const,
    ],
    ['whose parts are named with the other slash', (n: string, t: string) => [n.replaceAll('/', '\\'), t] as const],
    [
      'whose texts stand between signs',
      (n: string, t: string) => [n, t.replaceAll(/<t>([^<]*)<\/t>/g, '<t><![CDATA[$1]]></t>')] as const,
    ],
  ])('is read: %s', async (_, change) => {
    const { asks, figures: found } = await accepting(made(change), { name: 'table.xlsx' })
    expect(asks ?? found).toEqual({ 'all 2018-19': 48.1, 'white 2018-19': 60.2 })
  })
  it('or a state’s file of six hundred columns is read', async () => {
    const many = Array.from({ length: 600 }, (_, i) => `Code ${i}`)
    const lines = ['All Students,2018-19,48.1', 'White,2018-19,60.2'].map(
      (l) => `${l},${many.map((_, i) => i + 7).join(',')}`,
    )
    const { figures: found, asks } = await accepting([`Group,Year,Rate,${many.join(',')}`, ...lines])
    expect(asks ?? found).toEqual({ 'all 2018-19': 48.1, 'white 2018-19': 60.2 })
  })
})
