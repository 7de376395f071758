import { describe, expect, it } from 'vitest'
import { cutsOf, wordsOf } from '../../../../shared/domain/usual-groups.ts'
import { isShown, suppress } from '../../../../shared/figures/suppression.ts'

type Row = readonly [name: string, did: number, n: number, dimension?: string]

/** The rows that a paper does not show. */
function withheld(rows: readonly Row[], floor = 10, addsUp: readonly string[] = []): string[] {
  const cells = suppress({
    groups: rows.map(([name, , , dimension]) => ({
      id: name,
      isTotal: name === 'All students',
      dimension,
      cuts: cutsOf(name),
      words: wordsOf(name),
    })),
    addsUp: new Set(addsUp),
    readings: new Map(rows.map(([name, numerator, n]) => [name, { figure: (numerator / n) * 100, n, numerator }])),
    floor,
    unit: 'percent',
  })
  return rows.filter(([name]) => !isShown(cells.get(name))).map(([name]) => name)
}

describe('a reader who solves all sums at once', () => {
  it('takes a withheld group to hold as many as a part of it that is shown', () => {
    const rows: Row[] = [
      ['All students', 18, 32],
      ['Oak', 6, 10, 'race'],
      ['Elm', 1, 3, 'race'],
      ['Girls', 11, 22, 'gender'],
      ['Lower', 17, 31],
      ['Lowest', 9, 20],
      ['Ash', 11, 19, 'race'],
      ['Boys', 7, 10, 'gender'],
    ]
    // Of 14 who did not, eleven are in the lowest part: of the one child above, three at most did not.
    const away = withheld(rows, 5, ['race'])
    expect(away).toContain('Lower')
    expect(away, 'the part of it').toContain('Lowest')
  })

  it('goes along race and gender at once, where a table lists some of both', () => {
    // Asian girls are 153 girls less 75 White, 34 Hispanic and 31 Black ones: thirteen of sixteen Asian children.
    const rows: Row[] = [
      ['All students', 160, 320],
      ['White', 74, 148, 'race'],
      ['Hispanic', 40, 80, 'race'],
      ['Black', 38, 76, 'race'],
      ['Asian', 8, 16, 'race'],
      ['Female', 76, 153, 'gender'],
      ['White boys', 36, 73, 'both'],
      ['Hispanic girls', 17, 34, 'both'],
      ['Black girls', 15, 31, 'both'],
    ]
    const away = withheld(rows, 10)
    expect(away.filter((name) => name.includes(' ')).length, 'one that both ways cut').toBeGreaterThan(0)
    expect(away.length, 'and hardly more').toBeLessThan(4)
  })

  it('goes along them where races that rows by both ways name stand in no row of their own', () => {
    // Other boys are 690 less 226 and 66, and less the White ones, who are 529 less 136 girls: five.
    const rows: Row[] = [
      ['All students', 295, 1000],
      ['White', 141, 529, 'race'],
      ['Male', 203, 690, 'gender'],
      ['White girls', 42, 136, 'both'],
      ['Hispanic boys', 79, 226, 'both'],
      ['Black boys', 23, 66, 'both'],
    ]
    expect(withheld(rows, 10), 'in dimensions').toHaveLength(1)
    expect(withheld(rows.map(([name, did, n]): Row => [name, did, n])), 'in none').toHaveLength(1)
  })

  it('asks both of those who take it that there are no other races, and of those who take it that there are', () => {
    // If all who are not Asian are Black, 18 of them are boys; if not, the one Asian boy leaves too few of the others.
    const few: Row[] = [
      ['Asian, Male', 1, 1],
      ['Black, Female', 55, 93],
      ['All students', 163, 289],
      ['Asian', 98, 178],
    ]
    expect(withheld(few, 10), 'Black boys: nine numbers of who did not').toContain('Black, Female')
    const others: Row[] = [
      ['Black', 234, 240],
      ['All students', 687, 701],
      ['Asian, Female', 110, 113],
      ['Male', 421, 428],
      ['Hispanic', 102, 104],
      ['Black, Female', 100, 103],
    ]
    // One girl at most of other races did not; with no row by both ways four may be those who did not.
    expect(withheld(others, 10).length, 'girls of other races').toBeGreaterThan(0)
  })

  it('goes along three ways at once, where a table lists seven of the eight sets that they make', () => {
    const rows: Row[] = [
      ['All students', 212, 400],
      ['Female', 76, 149, 'gender'],
      ['Male', 136, 251, 'gender'],
      ['English learners', 23, 49, 'language'],
      ['Not English learners', 189, 351, 'language'],
      ['Economically disadvantaged', 48, 90, 'income'],
      ['Female, English learners, Not economically disadvantaged', 5, 16, 'three'],
      ['Female, Not English learners, Not economically disadvantaged', 59, 106, 'three'],
      ['Male, English learners, Not economically disadvantaged', 10, 19, 'three'],
      ['Male, Not English learners, Economically disadvantaged', 30, 53, 'three'],
      ['Male, Not English learners, Not economically disadvantaged', 90, 169, 'three'],
    ]
    // Of 49 who learn English 16 and 19 are not poor; of the 14 others, ten are boys.
    const away = withheld(rows, 10)
    expect(away.filter((name) => name.includes(', ')).length, 'a row by three ways').toBeGreaterThan(0)
    expect(away.length, 'and hardly more').toBeLessThan(4)
  })

  it('leaves a table by race and gender alone where every cell is large', () => {
    const rows: Row[] = [
      ['All students', 300, 600],
      ['White', 160, 320, 'race'],
      ['Hispanic', 140, 280, 'race'],
      ['Female', 150, 300, 'gender'],
      ['White boys', 80, 160, 'both'],
      ['Hispanic girls', 70, 140, 'both'],
    ]
    expect(withheld(rows, 10)).toEqual([])
  })

  it('takes those whom a state calls underserved for several races together', () => {
    const rows: Row[] = [
      ['All students', 103, 600],
      ['Hispanic', 36, 168, 'race'],
      ['Black', 17, 80, 'race'],
      ['Asian', 3, 34, 'race'],
      ['Native American', 5, 17, 'race'],
      ['Historically underserved', 64, 322],
    ]
    // 64 less 36, 17 and 3 leave eight who did among the others, Native American children with them.
    expect(withheld(rows, 20).length).toBeGreaterThan(1)
  })

  it('counts no race twice where all students stand in no row and several races together do', () => {
    const rows: Row[] = [
      ['Hispanic', 19, 42, 'race'],
      ['White', 25, 60, 'race'],
      ['Native American', 0, 2, 'race'],
      ['Two or more races', 5, 8, 'race'],
      ['Historically underserved', 38, 90, 'several'],
      ['English learners', 16, 36, 'language'],
      ['Non-English learners', 47, 114, 'language'],
      ['Not economically disadvantaged', 29, 67, 'income'],
      ['Free lunch', 29, 70],
      ['Reduced-price lunch', 5, 13, 'income'],
    ]
    const away = withheld(rows, 15)
    expect(['Not economically disadvantaged', 'Free lunch'].some((name) => away.includes(name))).toBe(true)
  })
})
