import { describe, expect, it } from 'vitest'
import { type Row, withheldIn } from './one-table.ts'

/** Rows that keep no small group company stay in print, whatever their numbers come to. */

describe('names that say a usual group with more words', () => {
  const races: readonly Row[] = [
    ['White', 490, 1343, 'Race'],
    ['Black', 434, 1255, 'Race'],
    ['Hispanic', 120, 342, 'Race'],
    ['Asian', 71, 158, 'Race'],
    ['Two or more races', 98, 268, 'Race'],
    ['Native American', 22, 60, 'Race'],
    ['Pacific Islander', 5, 15, 'Race'],
  ]
  const table = (...rows: readonly Row[]): Row[] => [['All students', 1240, 3441], ...races, ...rows]

  it.each(['Ever English learners', 'RFEP', 'Reclassified', 'Long-term English learners'])(
    'are cut as that group is: three races are not all but six of “%s”',
    (name) => expect(withheldIn(table([name, 128, 349]))).toEqual([]),
  )

  it('nor is a program, nor one of them beside those without a disability all but nine of all students', () => {
    expect(withheldIn(table(['Ever English learners', 128, 349], ['Students with disabilities', 125, 343]))).toEqual([])
    const rest: Row[] = [
      ['Reclassified English learners', 53, 148],
      ['Students without disabilities', 1183, 3284],
    ]
    expect(withheldIn(table(...rest))).toEqual([])
  })

  it('still tell of five who are neither learners nor reclassified, and ever were learners', () => {
    const rows = table(['English learners', 75, 201], ['RFEP', 50, 143], ['Ever English learners', 128, 349])
    expect(withheldIn(rows)).toEqual(['Ever English learners'])
  })

  it('are those who never learned English where a row is “English only”', () => {
    const rows = table(['English learners', 75, 201], ['RFEP', 50, 143], ['English only', 1113, 3092])
    expect(withheldIn(rows)).toEqual(['English only'])
  })
})

describe('a race of which hardly any was suspended, beside races by gender', () => {
  const rows: readonly Row[] = [
    ['All students', 375, 7840],
    ['White', 217, 4439, 'Race'],
    ['Hispanic', 110, 2436, 'Race'],
    ['Black', 4, 123, 'Race'],
    ['Asian', 36, 542, 'Race'],
    ['Two or more races', 5, 216, 'Race'],
    ['Native American', 3, 65, 'Race'],
    ['Pacific Islander', 0, 19, 'Race'],
    ['Female', 180, 3812, 'Gender'],
    ['Male', 195, 4028, 'Gender'],
    ['White, Female', 107, 2152, 'Race by gender'],
    ['White, Male', 110, 2287, 'Race by gender'],
    ['Hispanic, Female', 51, 1186, 'Race by gender'],
    ['Hispanic, Male', 59, 1250, 'Race by gender'],
    ['Black, Female', 1, 55, 'Race by gender'],
    ['Black, Male', 3, 68, 'Race by gender'],
  ]

  it('takes other races with it, and not Black boys, whom Black girls tell of', () =>
    expect(withheldIn(rows)).toEqual(['Asian', 'Two or more races', 'Native American', 'Pacific Islander']))
})

describe('boys at one school', () => {
  it('are no sum with that school and another, though as many are all students', () => {
    const rows: readonly Row[] = [
      ['All students', 45, 208],
      ['Female', 26, 101, 'Gender'],
      ['Male', 19, 106, 'Gender'],
      ['Nonbinary', 0, 1, 'Gender'],
      ['Adams Elementary', 21, 67, 'School'],
      ['Baker Elementary', 6, 28, 'School'],
      ['Cedar Elementary', 9, 51, 'School'],
      ['Douglass Elementary', 5, 35, 'School'],
      ['Eastlake Elementary', 4, 27, 'School'],
    ]
    expect(withheldIn(rows)).toEqual(['Male', 'Nonbinary'])
  })
})

describe('eighteen nonbinary children beside some races by gender', () => {
  const rows: readonly Row[] = [
    ['All students', 2042, 5836],
    ['White', 886, 2412, 'Race'],
    ['Hispanic', 557, 1672, 'Race'],
    ['Black', 322, 1019, 'Race'],
    ['Asian', 134, 325, 'Race'],
    ['Two or more races', 105, 294, 'Race'],
    ['Native American', 34, 97, 'Race'],
    ['Pacific Islander', 4, 17, 'Race'],
    ['Female', 976, 2770, 'Gender'],
    ['Male', 1063, 3048, 'Gender'],
    ['Nonbinary', 3, 18, 'Gender'],
    ['White, Female', 420, 1135, 'Race by gender'],
    ['White, Male', 465, 1268, 'Race by gender'],
    ['Hispanic, Female', 264, 780, 'Race by gender'],
    ['Hispanic, Male', 292, 887, 'Race by gender'],
    ['Black, Female', 145, 495, 'Race by gender'],
    ['Black, Male', 177, 522, 'Race by gender'],
  ]

  it('leave races and genders in print: who of two races is one of them, is asked as who of one is', () => {
    const byTwoWays = rows.flatMap(([name, , , dimension]) => (dimension === 'Race by gender' ? [name] : []))
    const hidden = withheldIn(rows)
    expect(hidden.filter((name) => !byTwoWays.includes(name))).toEqual([])
    // White ones are nine, Hispanic ones five and Black ones two, if all rows by two ways are printed.
    for (const race of ['White', 'Hispanic', 'Black'])
      expect(hidden.filter((name) => name.startsWith(race)).length, race).toBeGreaterThan(0)
  })
})

describe('a small group among the parts of one of two ends', () => {
  const languages = ['Somali', 'Spanish', 'Hmong', 'Arabic', 'English']
  it.each([
    ['English learners', 'Not English learners', 'Home language', languages],
    ['Home language not English', 'Home language English', 'Home language', languages],
    ['CTE', 'Non-CTE', 'Program', ['Robotics', 'Health', 'Welding', 'Culinary', 'No program']],
    ['Gifted', 'Not gifted', 'Program', ['Music', 'Academic', 'Arts', 'Writing', 'None']],
    ['Students with disabilities', 'Students without disabilities', 'Kind', ['Vision', 'Learning', 'Speech', 'Other']],
    ['URM', 'Non-URM', 'Race', ['Native American', 'Hispanic', 'Black', 'Pacific Islander', 'White']],
  ] as const)('takes one other part with it, and neither “%s” nor “%s”, which would hide nothing', (...is) => {
    const [one, other, dimension, [few, first, second, third, none = 'None']] = is
    const rows: readonly Row[] = [
      ['All students', 403, 807],
      [few, 3, 7, dimension],
      [first, 40, 100, dimension],
      [second, 25, 60, dimension],
      [third, 20, 40, dimension],
      [none, 315, 600, dimension],
      [one, 88, 207, 'Ends'],
      [other, 315, 600, 'Ends'],
    ]
    expect(withheldIn(rows)).toEqual([few, third])
  })
})

describe('races, genders, programs and fifteen schools in one category', () => {
  const schools = 'Adams Baker Carver Dunn Ellis Ford Grant Hayes Irving Jackson Keller Logan Mason Nash Owens'.split(
    ' ',
  )
  const rows: readonly Row[] = [
    ['All students', 1875, 3750],
    ...(
      [
        ['White', 960, 1875],
        ['Hispanic', 440, 937],
        ['Black', 170, 375],
        ['Asian', 302, 556],
        ['Native American', 3, 7],
        ['Female', 937, 1837],
        ['Male', 938, 1913],
        ['English learners', 112, 375],
        ['Not English learners', 1763, 3375],
        ['Students with disabilities', 113, 487],
        ['Students without disabilities', 1762, 3263],
        ['Low income', 618, 1687],
        ['Not low income', 1257, 2063],
      ] as const
    ).map((row): Row => [...row, 'Student groups']),
    ...schools.map((name, at): Row => [`${name} Elementary`, 90 + 5 * at, 180 + 10 * at, 'Student groups']),
  ]

  it('lose one more race for a small one, though there are too many for every combination', () =>
    expect(withheldIn(rows)).toEqual(['Asian', 'Native American']))

  it('lose another school for a small one, and do so as if they had no category', () => {
    const [first, second, ...others] = rows.filter(([name]) => name.endsWith('Elementary'))
    const moved = (row: Row | undefined, did: number, n: number): Row => [row?.[0] ?? '', did, n, 'Student groups']
    const more = [moved(first, 182, 363), moved(second, 3, 7), ...others]
    const races = rows.slice(0, 14).map((row): Row => {
      if (row[0] === 'Asian') return moved(row, 285, 523)
      return row[0] === 'Native American' ? moved(row, 20, 40) : row
    })
    const bare = ([name, did, n]: Row): Row => [name, did, n]
    const hidden = withheldIn([...races, ...more])
    expect(hidden).toContain('Baker Elementary')
    expect(hidden.length).toBeLessThan(5)
    expect(withheldIn([...races, ...more].map(bare))).toEqual(hidden)
  })
})

describe('the only child of a race, who is as many with two others as a row that is cut otherwise', () => {
  const rest = { Grade: ['Grade 3', 'Grade 4', 'Grade 5'], School: ['Adams Elementary', 'Baker Elementary', 'Lincoln'] }
  const meals = ['Reduced-price lunch', 'Free lunch', 'Full-price lunch']

  it.each(Object.entries({ ...rest, Income: meals }))(
    'takes the same row with it, whatever it did (%s)',
    (way, names) => {
      // Had it done what is counted, as many of the three did as of the first row: were they taken for that row, one of them would go.
      const table = (did: 0 | 1): Row[] => [
        ...([
          ['All students', 138, 400],
          ['White', 95, 269, 'Race'],
          ['Black', 6, 20, 'Race'],
        ] as const),
        ...([
          ['Multiracial', 13, 40, 'Race'],
          ['Asian', 24 - did, 70, 'Race'],
        ] as const),
        ['American Indian', did, 1, 'Race'],
        ...(
          [
            [20, 61],
            [48, 139],
            [70, 200],
          ] as const
        ).map(([d, n], i): Row => [names[i] as string, d, n, way]),
      ]
      for (const did of [0, 1] as const) expect(withheldIn(table(did)), `${did}`).toEqual(['Asian', 'American Indian'])
    },
  )
})

describe('three small ones of a table by race and grade', () => {
  const races = ['White', 'Hispanic', 'Black', 'Asian']
  const grades = ['Grade 3', 'Grade 4', 'Grade 5']
  const numbers = (race: number, grade: number): readonly [did: number, n: number] =>
    race === grade ? [2, 5] : [20 + 3 * race + 2 * grade, 50 + 7 * race + 5 * grade]
  const sumOf = (races: readonly number[], grades: readonly number[]): readonly [did: number, n: number] => {
    const all = races.flatMap((race) => grades.map((grade) => numbers(race, grade)))
    return [all.reduce((s, [did]) => s + did, 0), all.reduce((s, [, n]) => s + n, 0)]
  }
  const [every, each] = [
    [0, 1, 2, 3],
    [0, 1, 2],
  ]
  const rows: readonly Row[] = [
    ['All students', ...sumOf(every, each)],
    ...races.map((name, race): Row => [name, ...sumOf([race], each), 'Race']),
    ...grades.map((name, grade): Row => [name, ...sumOf(every, [grade]), 'Grade']),
    ...races.flatMap((name, race) =>
      grades.map((of, grade): Row => [`${name}, ${of.toLowerCase()}`, ...numbers(race, grade), 'Race and grade']),
    ),
  ]

  it('take others by race and grade with them, each in its race and in its grade, and no race or grade', () => {
    const withheld = withheldIn(rows)
    expect(withheld).toEqual(expect.arrayContaining(['White, grade 3', 'Hispanic, grade 4', 'Black, grade 5']))
    const both = withheld.map((name) => name.split(', '))
    for (const [race, grade] of both) {
      expect(both.filter((of) => of[0] === race).length, race).toBeGreaterThan(1)
      expect(both.filter((of) => of[1] === grade).length, grade).toBeGreaterThan(1)
    }
  })
})
