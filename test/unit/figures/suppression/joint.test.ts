import { describe, expect, it } from 'vitest'
import { Joint, type Known, type Line, type Place } from '../../../../shared/figures/suppression/joint.ts'

/** A district and its schools, laid side by side: what a reader of all their tables can say of a hidden row. */

type Row = readonly [n: number | null, did: number | null, didNot?: number | null, slack?: number]
const black = (key: string): Place => ({ key, id: 'black' })
const system = (
  rows: Readonly<Record<string, Row>>,
  lines: readonly Line[],
  asked: Readonly<Record<string, number>> = {},
) => {
  const joint = new Joint(({ key }): Known | undefined => {
    const row = rows[key]
    if (row === undefined) return undefined
    const [n, did, didNot = n === null || did === null ? null : n - did, slack = 0] = row
    return { n, did, didNot, slack }
  })
  for (const line of lines) joint.add(line)
  for (const [key, least] of Object.entries(asked)) joint.ask(black(key), least)
  return joint
}
const line = (whole: string, parts: readonly string[], more: Partial<Line> = {}): Line => ({
  ...{ whole: black(whole), parts: parts.map(black), heads: false },
  ...more,
})
const open = [0, Number.POSITIVE_INFINITY]

describe('what is known of every table but one', () => {
  it('is what the others leave of the district: so many did, and so many did not', () => {
    const joint = system({ District: [60, 30], Adams: [50, 26] }, [line('District', ['Adams', 'Cedar'])], { Cedar: 0 })
    expect(joint.agrees).toBe(true)
    expect(joint.ranges(black('Cedar'))).toEqual({ n: [10, 10], did: [4, 4], didNot: [6, 6] })
    expect(joint.ranges(black('District'))).toEqual({ n: [60, 60], did: [30, 30], didNot: [30, 30] })
  })

  it('is only how many they are, where the tables say no more', () => {
    const joint = system(
      { District: [60, 30], Adams: [50, 26] },
      [line('District', ['Adams', 'Cedar'], { heads: true })],
      {
        Cedar: 0,
      },
    )
    expect(joint.ranges(black('Cedar'))).toEqual({ n: [10, 10], did: [0, 10], didNot: [0, 10] })
  })

  it('is open where no sum holds it', () => {
    const joint = system({ District: [60, 30], Adams: [50, 26] }, [line('District', ['Adams', 'Cedar'])])
    expect(joint.ranges(black('Grant'))).toEqual({ n: open, did: open, didNot: open })
  })
})

describe('two hidden schools', () => {
  const rows = { District: [60, 30], Adams: [48, 25] } as const

  it('hide each other as far as what both have together', () => {
    const joint = system(rows, [line('District', ['Adams', 'Cedar', 'Grant'])], { Cedar: 0, Grant: 0 })
    expect(joint.ranges(black('Cedar'))).toEqual({ n: [0, 12], did: [0, 5], didNot: [0, 7] })
  })

  it('hide each other less where each of them has some children at the least', () => {
    const joint = system(rows, [line('District', ['Adams', 'Cedar', 'Grant'])], { Cedar: 4, Grant: 3 })
    expect(joint.ranges(black('Cedar'))).toMatchObject({ n: [4, 9] })
    expect(joint.ranges(black('Grant'))).toMatchObject({ n: [3, 8] })
  })

  it('are held by what another sum says of one of them', () => {
    const lines = [line('District', ['Adams', 'Cedar', 'Grant']), line('Pair', ['Adams', 'Cedar'])]
    const joint = system({ ...rows, Pair: [53, 28] }, lines, { Cedar: 0, Grant: 0 })
    expect(joint.ranges(black('Cedar'))).toEqual({ n: [5, 5], did: [3, 3], didNot: [2, 2] })
    expect(joint.ranges(black('Grant'))).toEqual({ n: [7, 7], did: [2, 2], didNot: [5, 5] })
  })

  it('are held by their own number of students, where that alone is printed', () => {
    const joint = system({ ...rows, Cedar: [5, null, null] }, [line('District', ['Adams', 'Cedar', 'Grant'])], {
      Grant: 0,
    })
    expect(joint.ranges(black('Cedar'))).toEqual({ n: [5, 5], did: [0, 5], didNot: [0, 5] })
    expect(joint.ranges(black('Grant'))).toEqual({ n: [7, 7], did: [0, 5], didNot: [2, 7] })
  })
})

describe('shares that are rounded', () => {
  const lines = [line('District', ['Adams', 'Cedar'])]

  it('leave open so many more or fewer as rounding does, in each table', () => {
    const joint = system({ District: [60, 30, 30, 1], Adams: [50, 26, 24, 1] }, lines, { Cedar: 0 })
    expect(joint.ranges(black('Cedar'))).toMatchObject({ did: [2, 6], didNot: [4, 8] })
  })

  it('leave open what the tables themselves may be off', () => {
    const off = lines.map((l) => ({ ...l, off: 2 }))
    const joint = system({ District: [60, 30], Adams: [50, 26] }, off, { Cedar: 0 })
    expect(joint.ranges(black('Cedar'))).toMatchObject({ did: [2, 6], didNot: [4, 8] })
    const heads = off.map((l) => ({ ...l, heads: true }))
    expect(
      system({ District: [60, 30, 30, 1], Adams: [50, 26] }, heads, { Cedar: 0 }).ranges(black('Cedar')).n,
    ).toEqual([10, 10])
  })
})

describe('figures that contradict each other', () => {
  it('say so, and nothing follows', () => {
    const rows = { District: [60, 30], Adams: [50, 34] } as const
    expect(system(rows, [line('District', ['Adams', 'Cedar'])], { Cedar: 0 }).agrees).toBe(false)
    expect(system({ ...rows, Adams: [50, 30] }, [line('District', ['Adams', 'Cedar'])], { Cedar: 0 }).agrees).toBe(true)
    expect(system({ ...rows, Adams: [50, 26] }, [line('District', ['Adams', 'Cedar'])], { Cedar: 11 }).agrees).toBe(
      false,
    )
  })
})

describe('how large a system is', () => {
  it('grows with what is not known, and not with what is', () => {
    const known = { District: [60, 30], Adams: [50, 26], Cedar: [10, 4] } as const
    expect(system(known, [line('District', ['Adams', 'Cedar'])], { Cedar: 0 }).size).toBe(0)
    const two = line('District', ['Adams', 'Cedar', 'Grant'])
    const open = { District: [60, 30], Adams: [50, 26] } as const
    // Those who did and did not of Cedar and Grant, in two sums.
    expect(system(open, [two]).size).toBe(8)
    // Asked for, one has its own number, and one sum more; asked twice, no more than that.
    const asked = system(open, [two], { Cedar: 0 })
    asked.ask(black('Cedar'), 5)
    expect(asked.size).toBe(15)
    expect(asked.ranges(black('Cedar'), true).n[0]).toBeLessThanOrEqual(10)
  })

  it('leaves out what one sum tells alone, and what is all of another', () => {
    const one = { District: [60, 30], Adams: [50, 26] } as const
    expect(system(one, [line('District', ['Adams', 'Cedar'])]).size).toBe(0)
    // Nobody at Adams is at Cedar, and so all of Adams are girls at Adams, who are hidden beside those at Grant.
    const girls = [line('Adams', ['Girls', 'Boys']), line('Boys of all', ['Boys', 'Boys at Grant'])]
    const joint = system({ 'Boys of all': [0, 0], District: [60, 30] }, [
      ...girls,
      line('District', ['Girls', 'Grant']),
    ])
    expect(joint.size).toBe(8)
    expect(joint.ranges(black('Adams'))).toEqual(joint.ranges(black('Girls')))
    expect(joint.ranges(black('Boys'))).toMatchObject({ did: [0, 0], didNot: [0, 0] })
  })

  it('says that figures contradict each other where one sum alone does', () => {
    const twice = [line('District', ['Adams', 'Cedar']), line('Town', ['Adams', 'Cedar'])]
    const joint = system({ District: [60, 30], Adams: [50, 26], Town: [61, 31] }, twice)
    expect(joint.agrees).toBe(false)
    expect(joint.ranges(black('Cedar')).did).toEqual(open)
    expect(system({ District: [40, 20], Adams: [50, 26] }, [line('District', ['Adams', 'Cedar'])]).agrees).toBe(false)
  })
})
