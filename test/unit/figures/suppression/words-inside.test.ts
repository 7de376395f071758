import { describe, expect, it } from 'vitest'
import { type Row, withheldIn } from './one-table.ts'

/** A longer name with a usual group's words in it: it may be of another group, whose children the rest then are. */

const all: Row = ['All students', 200, 400]

describe('a few of a group whom another row leaves are not told of', () => {
  const some = (whole: string, part: string, own = 'Race', its = 'Program'): Row[] => [
    all,
    ['Grade 3', 120, 220, 'Grade'],
    ['Grade 4', 80, 180, 'Grade'],
    [whole, 24, 67, own],
    [part, 22, 58, its],
  ]

  it.each([
    ['Students with disabilities', 'General education setting'],
    ['Students with disabilities', 'Regular education 80%'],
    ['Students with disabilities', 'Co-taught in general education'],
    ['American Indian', 'White Mountain Apache'],
    ['American Indian', 'White Earth Ojibwe'],
    ['Hispanic', 'Native Spanish speakers'],
    ['Hispanic', 'Indigenous language speakers'],
    ['Hispanic', 'White Hispanic'],
    ['Two or more races', 'White and Black'],
    ['Two or more races', 'Part Black'],
    ['English learners', 'Monolingual Spanish'],
  ])('of “%s” beside “%s”', (whole, part) => {
    expect(withheldIn(some(whole, part))).toHaveLength(1)
  })

  it.each([
    ['AI/AN', 'Alaska Native'],
    ['Native American', 'Alaska Native'],
    ['NHPI', 'Native Hawaiian'],
    ['Pacific Islander', 'Native Hawaiian'],
  ])('of “%s” beside “%s” in one category', (whole, part) => {
    expect(withheldIn(some(whole, part, 'Race', 'Race'))).toHaveLength(1)
  })

  it('but a name that means a usual group, and no other word, is not of another', () => {
    expect(withheldIn(some('Hispanic', 'Long-term English learners'))).toEqual([])
    expect(withheldIn(some('Asian', 'Newcomers'))).toEqual([])
  })
})

describe('schools of a kind', () => {
  const schools: Row[] = [
    ['All students', 1397, 2807],
    ['North High', 400, 800, 'School'],
    ['Horizons Alternative', 3, 7, 'School'],
    ['Alder Middle', 200, 400, 'School'],
    ['Adams Elementary', 150, 300, 'School'],
    ['Baker Elementary', 152, 310, 'School'],
    ['Carver Elementary', 161, 320, 'School'],
    ['Dunn Elementary', 160, 330, 'School'],
    ['Ellis Elementary', 171, 340, 'School'],
  ]

  it.each([
    ['Title I schools', 'Non-Title I schools'],
    ['CEP schools', 'Not CEP schools'],
    ['Schools with a counselor', 'Schools without a counselor'],
  ])('do not tell of the one that is too small: %s', (kind, others) => {
    const withheld = withheldIn([...schools, [kind, 305, 617, 'Kind'], [others, 1092, 2190, 'Kind']])
    expect(withheld).toContain('Horizons Alternative')
    expect([kind, 'Adams Elementary', 'Baker Elementary'].some((name) => withheld.includes(name))).toBe(true)
  })

  const highs: Row[] = ['North', 'South', 'East', 'West'].map((name, i) => [
    `${name} High`,
    400 + 13 * i,
    800 + 50 * i,
    'School',
  ])
  const others = (kind: string, many: number, from: number): Row[] =>
    Array.from({ length: many }, (_, i) => [
      `${'ABCDEFGHIJKLMNOP'[i]}${kind.toLowerCase()} ${kind}`,
      from / 2 + 3 * i,
      from + 7 * i,
      'School',
    ])
  const [middles, lower] = [others('Middle', 6, 500), others('Elementary', 16, 300)]
  const small: Row = ['Horizons Alternative', 3, 7, 'School']
  const together = (name: string, rows: readonly Row[], kind?: string): Row =>
    [
      ...([name, rows.reduce((n, r) => n + r[1], 0), rows.reduce((n, r) => n + r[2], 0)] as const),
      ...(kind ? [kind] : []),
    ] as unknown as Row

  it('nor does “High schools” in a district of 27, whose names say which they are', () => {
    const withheld = withheldIn([
      together('All students', [...highs, small, ...middles, ...lower]),
      ...[...highs, small, ...middles, ...lower],
      together('Elementary schools', lower, 'Level'),
      together('Middle schools', middles, 'Level'),
      together('High schools', [...highs, small], 'Level'),
    ])
    expect(withheld).toContain('Horizons Alternative')
    expect(['High schools', ...highs.map(([name]) => name)].some((name) => withheld.includes(name))).toBe(true)
    expect(withheld.length).toBeLessThan(9)
  })
  it.each([
    ['Region', ['North region', 'South region', 'East region']],
    ['Region', ['Lakeside', 'Riverbend', 'Hillcrest']],
    ['Grade span', ['9–12 schools', '6–8 schools', 'K–5 schools']],
  ])(
    'nor a row of some of 27 schools whose names do not say of which: %s',
    (kind, [one = '', two = '', three = '']) => {
      const sizes = [[...highs, small], middles, lower] as const
      const rows = (of: readonly (readonly Row[])[]): Row[] => [
        together('All students', of.flat()),
        ...of.flat(),
        ...[one, two, three].map((name, i) => together(name, of[i] ?? [], kind)),
      ]
      const withheld = withheldIn(rows(sizes))
      expect(withheld).toContain(small[0])
      expect([one, ...highs.map(([name]) => name)].some((name) => withheld.includes(name))).toBe(true)
      expect(withheld.length).toBeLessThan(6)
      expect(withheldIn(rows([highs, middles, lower]))).toEqual([])
    },
  )

  it('where a race or a program is no row of some of those schools', () => {
    const all = together('All students', [...highs, small, ...middles, ...lower])
    const rows: Row[] = [
      all,
      ...[...highs, small, ...middles, ...lower],
      ['White', 5000, 9000, 'Race'],
      ['Hispanic', all[1] - 5000, all[2] - 9000, 'Race'],
      ['Gifted', 300, 400, 'Program'],
      ['Grade 9', 500, 1000, 'Grade'],
    ]
    expect(withheldIn(rows)).toEqual([small[0], lower.at(-1)?.[0]])
  })
})
