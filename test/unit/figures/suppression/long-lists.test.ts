import { describe, expect, it } from 'vitest'
import { type Row, withheldIn } from './one-table.ts'

/** More rows of a category than every combination is tried of. */
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXY']
const rowsOf = (dimension: string, kind: string, small?: number): readonly Row[] =>
  letters.map((letter, at): Row => {
    const n = at === small ? 4 : 40 + 3 * at
    return [`${letter}${'aeiou'[at % 5]}ton${kind}`, Math.floor(n / 2), n, dimension]
  })
const add = (
  rows: readonly Row[],
  name: string,
  more: readonly [did: number, n: number] = [0, 0],
  of?: string,
): Row => {
  const [did, n] = rows.reduce(([d, m], [, did, n]) => [d + did, m + n], more)
  return of === undefined ? [name, did, n] : [name, did, n, of]
}

/** Where nobody can try which of many rows add up, a few among them are not told of by the others. */
describe('a long list of rows', () => {
  it('goes as a whole for one small row, but for all students, where its names do not say that they share no child', () => {
    const clubs = rowsOf('Club', ' circle', 6)
    const all = add(clubs, 'All students', [60, 100])
    expect(withheldIn([all, ...clubs])).toEqual(clubs.map(([name]) => name))
  })

  it('loses one row more where it is of schools, which share no child', () => {
    const schools = rowsOf('School', ' Elementary', 6)
    const withheld = withheldIn([add(schools, 'All students'), ...schools])
    expect(withheld).toContain(schools[6]?.[0])
    expect(withheld).toHaveLength(2)
  })

  it('takes with it a row of some of its schools, of which nobody can say which these are', () => {
    const schools = rowsOf('School', ' Elementary', 6)
    const all = add(schools, 'All students')
    const region = add(schools.slice(3, 12), 'North region')
    expect(withheldIn([all, ...schools, region])).toContain('North region')
  })

  it('takes with it the regions of a category of their own, if all children are in these', () => {
    const schools = rowsOf('School', ' Elementary', 6)
    const all = add(schools, 'All students')
    const of = (from: number, to: number, name: string) => add(schools.slice(from, to), name, [0, 0], 'Area')
    const areas = [of(0, 9, 'Blue'), of(9, 25, 'Green')]
    const withheld = withheldIn([all, ...schools, ...areas])
    expect(areas.map(([name]) => withheld.includes(name))).toEqual([true, true])
  })
})
