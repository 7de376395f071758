import { describe, expect, it } from 'vitest'
import { accepting, bringIn, cedarFalls } from '../support/accepting.ts'

/** Files that write their figures in two ways, hold two tables, or one figure that stands alone. */

describe('two tables under each other', () => {
  const heads = 'Group,School Year,Percent Proficient'
  it('are not one: rows that stand under “ELA” and “Mathematics” are set aside', async () => {
    const { figures, outcome } = await accepting([
      ...[heads, 'ELA,,', 'All Students,2018-19,45.2', 'Asian,2018-19,62.1'],
      ...['Mathematics,,', 'White,2018-19,32.2', 'Black,2018-19,22.1'],
    ])
    expect(figures).toEqual({})
    expect(outcome?.aside[0]?.why).toContain('“ELA”')
    expect(outcome?.counts).toMatchObject({ rows: 6, noted: 2, aside: 4 })
    const again = ['ELA,,', heads, 'Asian,2018-19,62.1', ',,', 'Math,,', heads, 'White,2018-19,35.1']
    expect((await accepting(again)).figures).toEqual({})
  })

  it('may be one whose rows stand under what kind of group they are', async () => {
    const { figures } = await accepting([
      ...[heads, 'All Students,2018-19,45.2', 'Race/Ethnicity,,', 'Asian,2018-19,62.1', 'White,2018-19,52.4'],
      ...['Student programs,,', 'English Learners,2018-19,22.1'],
    ])
    expect(Object.keys(figures)).toHaveLength(4)
  })
})

describe('a file that writes one year in percentages and others as fractions', () => {
  const groups = ['Asian', 'Black', 'All', 'Hispanic', 'White']
  const file = ['Group,Year,Rate']
  for (const [i, g] of groups.entries())
    for (const [k, year] of ['2016-17', '2017-18', '2018-19'].entries()) {
      const figure = 45.12 + i * 4 + k
      file.push(`${g},${year},${k === 0 ? figure.toFixed(2) : (figure / 100).toFixed(4)}`)
    }

  it('brings in only the first where a person says that they are percentages', async () => {
    expect((await accepting(file)).asks).toContain('how the figures are written')
    const said = await accepting(file, { says: { percentForm: 'number' } })
    expect(Object.keys(said.figures).every((key) => key.endsWith('2016-17'))).toBe(true)
    expect(said.figures['all 2016-17']).toBe(53.12)
    expect(said.outcome?.doubts).toHaveLength(10)
  })
})

describe('a figure that stands alone', () => {
  it('a tenth of what the group has in every other year is doubted', async () => {
    const rows = ['2015-16,33.81', '2016-17,34.2', '2017-18,3.48', '2018-19,35.81'].map((r) => `Asian,${r}`)
    const { figures, outcome } = await accepting(['Group,Year,Rate', ...rows])
    expect(outcome?.doubts.map((d) => d.year)).toEqual(['2017-18'])
    expect(figures['asian 2017-18']).toBeUndefined()
  })

  it('is doubted beside two or three other places, where these are near one another', async () => {
    const others = ['Elm,Asian,2018-19,55.2%', 'Oak,Asian,2018-19,58.1%', 'Ash,Asian,2018-19,51.3%']
    const file = ['District,Group,Year,Rate', 'Cedar Falls,Asian,2018-19,0.52%', ...others]
    expect((await accepting(file)).outcome?.doubts).toHaveLength(1)
  })

  it('is not doubted because a whole percent of a few children is less than one of them', async () => {
    const file = ['Group,Year,N,Percent', 'Asian,2018-19,20,2', 'White,2018-19,400,3', 'Black,2018-19,90,4']
    expect((await accepting(file)).outcome?.doubts).toEqual([])
  })

  it('may be a code: 9999 beside 400, and -9 among scores', async () => {
    const rows = ['Asian,2018-19,381', 'White,2018-19,524', 'All,2018-19,905', 'Black,2018-19,9999']
    const counts = await accepting(['Group,Year,Number', ...rows], { plan: cedarFalls({ unit: 'count' }) })
    expect(counts.figures['black 2018-19']).toBeUndefined()
    const scores = await accepting(['Group,Year,Score', ...rows.slice(0, 3), 'Hispanic,2018-19,-9'], {
      plan: cedarFalls({ unit: 'score' }),
    })
    expect(scores.figures['hispanic 2018-19']).toBeUndefined()
  })
})

describe('an empty cell', () => {
  it('leaves the figure that stands, and is told beside it', async () => {
    const plan = cedarFalls()
    bringIn(plan, await accepting(['Group,Year,Rate', 'Asian,2018-19,62.1', 'White,2018-19,52.1'], { plan }))
    const next = await accepting(['Group,Year,Rate', 'Asian,2018-19,', 'White,2018-19,53.1'], { plan })
    expect(next.figures).toEqual({ 'white 2018-19': 53.1 })
    expect(next.outcome?.counts).toMatchObject({ changed: 1, aside: 1 })
    expect(next.outcome?.aside[0]?.why).toContain('The plan has 62.1 for this group and year, and this cell is empty.')
  })
})

describe('names of groups', () => {
  it('are known as states write them', async () => {
    const names: readonly (readonly [string, string])[] = [
      ['White (non-Hispanic)', 'white'],
      ['Black or African American (not Hispanic)', 'black'],
      ['Hispanic/Latino of any race', 'hispanic'],
      ['Asian American', 'asian'],
      ['Race: White', 'white'],
      ['Hispanic²', 'hispanic'],
      ['District Total', 'all'],
    ]
    for (const [name, id] of names)
      expect((await accepting(['Group,Year,Rate', `${name},2018-19,62.1`])).figures, name).toEqual({
        [`${id} 2018-19`]: 62.1,
      })
  })
})
