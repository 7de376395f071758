import { describe, expect, it } from 'vitest'
import { accepting } from '../support/accepting.ts'
import { row, xlsx } from '../support/xlsx.ts'

/** Rows that mean what they say only together with a line above them: a second table’s headings, a group, a school. */

const heads = 'Group,Year,Percent,N'

describe('a second table under the first', () => {
  it('is not read by the first one’s headings, where its columns are the other way round', async () => {
    const first = [heads, 'White,2018-19,61.5,100', 'Black,2018-19,31.5,90', ',,,']
    const { figures, outcome } = await accepting([
      ...[...first, 'Group,Year,N,Percent', 'Asian,2018-19,50,98.5', 'Hispanic,2018-19,55,97.5'],
    ])
    expect(figures).toEqual({})
    expect(outcome?.aside.find((a) => a.row === 6)?.why).toContain('under “Group | Year | N | Percent”')
  })

  it('is none of the first one’s years or measure', async () => {
    for (const [top, again] of [
      ['Group,2017-18,2018-19', 'Group,2018-19,2017-18'],
      ['Group,Year,Percent proficient', 'Group,Year,Percent tested'],
      ['Group,Year,Percent', 'Subgroup,School year,Rate'],
    ] as const) {
      const [a, b] = top.includes('Year') ? ['2018-19,61.5', '2018-19,99.5'] : ['61.5,62.5', '99.5,98.5']
      const { figures } = await accepting([top, `White,${a}`, '', again, `Asian,${b}`])
      expect(figures, again).toEqual({})
    }
  })

  it('goes on where a page only has the same headings once more', async () => {
    const { figures, outcome } = await accepting([heads, 'White,2018-19,61.5,200', heads, 'Black,2018-19,31.1,90'])
    expect(figures).toEqual({ 'white 2018-19': 61.5, 'black 2018-19': 31.1 })
    expect(outcome?.counts).toMatchObject({ fresh: 2, noted: 1, aside: 0 })
  })
})

describe('a group that is indented under another', () => {
  it('is about those who are in both, and comes in as neither', async () => {
    for (const [a, b] of [
      ['  Female', '\u00a0\u00a0Male'],
      ['- Female', '- Male'],
      ['\tFemale', '\tMale'],
    ]) {
      const { figures, outcome } = await accepting([
        ...['Group,2018-19', 'All Students,60.1', 'White,65.2', `${a},67.3`, `${b},63.1`, 'Black,50.1'],
      ])
      expect(Object.keys(figures)).toEqual(['all 2018-19', 'white 2018-19', 'black 2018-19'])
      expect(outcome?.aside).toHaveLength(2)
      expect(outcome?.aside[0]?.why).toContain('indented under “White”')
    }
  })

  it('comes in where it is indented under all students, or under what kind of group it is', async () => {
    const { figures, outcome } = await accepting([
      ...['Group,2018-19', 'All Students,60.1', '  White,65.2', '  Black,50.1', 'Language,', '  English learners,40.1'],
    ])
    expect(Object.values(figures)).toEqual([60.1, 65.2, 50.1, 40.1])
    expect(outcome?.aside).toEqual([])
  })

  it('is known in a sheet that sets it in by its style', async () => {
    const styles = new TextEncoder().encode(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="0" applyAlignment="1"><alignment horizontal="left" indent="1"/></xf></cellXfs></styleSheet>',
    )
    const female = { xml: '<c s="1" t="inlineStr"><is><t>English learners</t></is></c>' }
    const rows: (string | number | { xml: string })[][] = [
      ...[
        ['Group', 'Year', 'Percent'],
        ['White', '2018-19', 61.5],
        [female, '2018-19', 62.5],
        ['Black', '2018-19', 31],
      ],
    ]
    const data = rows.map((cells, i) => row(i + 1, cells)).join('')
    const { figures } = await accepting(xlsx([{ data }], { more: { 'xl/styles.xml': styles } }), { name: 'a.xlsx' })
    expect(figures).toEqual({ 'white 2018-19': 61.5, 'black 2018-19': 31 })
  })
})

describe('a line between the headings and the rows', () => {
  it('counts as a title does: a school is not the district', async () => {
    const rows = ['White,2018-19,65.2', 'Black,2018-19,50.1']
    expect((await accepting(['Group,Year,Percent', 'Adams Elementary,,', ...rows])).asks).not.toBeNull()
  })

  it('cuts the groups under it where it is a group itself', async () => {
    const rows = ['White,2018-19,65.2', 'Black,2018-19,50.1']
    const { figures, outcome } = await accepting(['Group,Year,Percent', 'English Learners,,', ...rows])
    expect(figures).toEqual({})
    expect(outcome?.aside[0]?.why).toContain('under the line “English Learners”')
    const homeless = ['Group,Year,Percent', 'White,2018-19,65.2', 'Homeless students,,', 'All Students,2018-19,50.1']
    expect((await accepting(homeless)).figures).toEqual({ 'white 2018-19': 65.2 })
  })

  it('does not, where it says what kind of groups follow', async () => {
    const { figures } = await accepting([
      ...['Group,Year,Percent', 'Disability,,', 'Students with disabilities,2018-19,30.1'],
      ...['English learners,2018-19,40.1', 'All students,2018-19,50.1'],
    ])
    expect(figures).toMatchObject({ 'el 2018-19': 40.1, 'all 2018-19': 50.1 })
  })
})

it('a subject between rows with a column for each year parts them, too', async () => {
  const file = ['Group,2017-18,2018-19', 'White,61.5,62.5', 'Reading,,', 'Black,31.5,32.5']
  expect((await accepting(file)).figures).toEqual({})
  // A group without figures is no such line.
  const { figures } = await accepting(['Group,2017-18,2018-19', 'White,61.5,62.5', 'Asian,,', 'Black,31.5,32.5'])
  expect(figures).toMatchObject({ 'white 2017-18': 61.5, 'black 2018-19': 32.5 })
})
