import { describe, expect, it } from 'vitest'
import { copiedOn, type Figure, filledIn, oddMoves, oddNumbers } from '../../../shared/import/doubts/moves.ts'
import type { Unit } from '../../../shared/import/figures/units.ts'

/** A district’s figures over four years, as a state publishes them, and one slip at a time. */

const years = ['2010–11', '2011–12', '2012–13', '2013–14']
const published: Readonly<Record<string, readonly number[]>> = {
  All: [55.7, 55.8, 56.7, 56.4],
  Asian: [70.9, 71.9, 73.2, 73.4],
  Black: [34.0, 35.0, 35.1, 34.7],
  Hispanic: [39.5, 40.2, 41.6, 41.3],
  White: [66.0, 66.3, 67.0, 67.1],
}
type Table = Record<string, number[]>
const table = (): Table => Object.fromEntries(Object.entries(published).map(([g, all]) => [g, [...all]]))
const figures = (of: Table): readonly Figure[] =>
  Object.entries(of).flatMap(([group, all]) =>
    all.flatMap((figure, i) =>
      Number.isNaN(figure) ? [] : [{ key: `${group} ${years[i]}`, group, year: years[i] ?? '', figure, n: null }],
    ),
  )
/** Another figure for each group in the last year. */
const turn = (of: Table, to: (f: readonly number[]) => number): void => {
  for (const f of Object.values(of)) f[3] = to(f)
}
const doubted = (change: (of: Table) => unknown, unit: Unit = 'percent', from = table()): readonly string[] => {
  change(from)
  return [...oddMoves(figures(from), unit).keys()].toSorted()
}

describe('figures as they were published', () => {
  it('are not doubted', () => {
    expect(doubted(() => {})).toEqual([])
  })

  it('are not, where all groups fell together by a third', () => {
    expect(doubted((of) => turn(of, (all) => (all[3] ?? 0) * 0.66))).toEqual([])
  })

  it('are not, where absence trebled in the year after the schools were closed', () => {
    const absence = { All: [9, 9.1, 9.2, 26], Black: [14, 14.2, 14, 38], White: [6, 6.1, 6, 17.5] }
    expect(doubted(() => {}, 'percent', absence)).toEqual([])
  })
})

describe('one figure', () => {
  it.each([
    ['a digit lost', 8.2],
    ['two digits changed places', 17.9],
    ['a hundred', 100],
    ['what is left of a hundred', 28.1],
    ['a tenth', 7.19],
  ])('is doubted where it is %s', (_, figure) => {
    expect(doubted((of) => of['Asian']?.splice(1, 1, figure))).toEqual([`Asian ${years[1]}`])
  })

  it('says what the group has in other years', () => {
    const of = table()
    ;(of['Asian'] as number[])[1] = 17.9
    expect([...oddMoves(figures(of), 'percent').values()]).toEqual(['In other years this group has 70.9 to 73.4.'])
  })

  it('of two years may be either: both are doubted where they are very far apart', () => {
    const act = { All: [20.4, 20.6], Black: [17.9, 81.1] }
    expect(doubted(() => {}, 'score', act)).toEqual([`Black ${years[0]}`, `Black ${years[1]}`])
    expect(doubted(() => {}, 'score', { All: [20.4, 20.6], Black: [17.9, 18.1] })).toEqual([])
  })

  it('of three is doubted where the two others are near one another', () => {
    const days = { All: [9.2, 9, 8.8], Black: [12.1, 11.9, 80.5], White: [8, 7.8, 53.2] }
    expect(doubted(() => {}, 'days', days)).toContain(`Black ${years[2]}`)
  })
})

describe('a year', () => {
  const last = years.at(-1)
  it('is doubted where every figure is a tenth', () => {
    const all = doubted((of) => turn(of, (f) => (f[3] ?? 0) / 10))
    expect(all).toEqual(Object.keys(published).map((g) => `${g} ${last}`))
  })

  it('is doubted where its rows slipped by one, or tell of those who did not', () => {
    const slipped = doubted((of) => {
      const column = Object.values(of).map((f) => f[3] ?? 0)
      for (const [i, f] of Object.values(of).entries()) f[3] = column[(i + 1) % column.length] ?? 0
    })
    expect(slipped).toHaveLength(5)
    const contrary = doubted((of) => turn(of, (f) => 100 - (f[3] ?? 0)))
    expect(contrary).toContain(`Asian ${last}`)
    expect(contrary).toContain(`Black ${last}`)
  })

  it('in which counts are ten times as many as the plan holds is doubted', () => {
    const counts = { All: [5400, 54500], Black: [410, 4200], White: [3900, 38900] }
    expect(doubted(() => {}, 'count', counts)).toHaveLength(6)
  })
})

describe('scores and numbers of students', () => {
  it('all groups whose average halves are doubted: one section beside the whole test', () => {
    const whole = { All: [1010, 505], Black: [921, 460] }
    expect(doubted(() => {}, 'score', whole)).toHaveLength(4)
    expect(doubted(() => {}, 'score', { All: [1010, 940], Black: [921, 860] })).toEqual([])
  })
  it('a group whose scores are a tenth of all others’ in each year is doubted', () => {
    const scores = { All: [510, 512], Black: [495, 498], Asian: [52.1, 52.4] }
    expect(doubted(() => {}, 'score', scores)).toEqual([`Asian ${years[0]}`, `Asian ${years[1]}`])
  })

  it('ten times as many children as in the other year are doubted, and a few more are not', () => {
    const of = (n: readonly number[]): readonly Figure[] =>
      n.map((n, i) => ({ key: years[i] ?? '', group: 'Black', year: years[i] ?? '', figure: 80, n }))
    expect([...oddNumbers(of([410, 42])).values()]).toEqual([
      'In the other year about 42 students were counted, and here 410.',
      'In the other year about 410 students were counted, and here 42.',
    ])
    expect(oddNumbers(of([410, 440, 900])).size).toBe(0)
    expect(oddNumbers(of([8, 80])).size).toBe(0)
  })
})

describe('what a spreadsheet filled in by itself', () => {
  const rows = (all: readonly (readonly [string, string, number])[]): readonly Figure[] =>
    all.map(([group, year, figure]) => ({ key: `${group} ${year}`, group, year, figure, n: null }))
  it.each([
    ['each row one more', [88, 89, 90, 91]],
    ['all rows the same', [88.1, 88.1, 88.1, 88.1]],
  ])('is doubted: %s', (_, all) => {
    const groups = ['All', 'Asian', 'Black', 'White']
    expect(filledIn(rows(all.map((f, i) => [groups[i] ?? '', '2022–23', f])), 'percent').size).toBe(4)
  })

  it('is doubted of two groups that have what they had the year before, where their students counted are the same, too', () => {
    const two = (year: string, black: number): readonly Figure[] =>
      [
        { group: 'All', figure: 83.1, n: 512 },
        { group: 'Black', figure: 73.8, n: black },
      ].map((f) => ({ ...f, key: `${f.group} ${year}`, year }))
    expect([...copiedOn([...two('2021-22', 80), ...two('2022-23', 80)]).keys()]).toEqual([
      'All 2022-23',
      'Black 2022-23',
    ])
    expect(copiedOn([...two('2021-22', 80), ...two('2022-23', 81)]).size).toBe(0)
    const uncounted = (all: readonly Figure[]) => all.map((f) => ({ ...f, n: null }))
    expect(copiedOn(uncounted([...two('2021-22', 80), ...two('2022-23', 80)])).size).toBe(0)
  })
})
