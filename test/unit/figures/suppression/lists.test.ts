// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { type Row, withheldIn } from './one-table.ts'

const all: Row = ['All students', 420, 800]
const races: readonly Row[] = [
  ['White', 230, 400, 'Race'],
  ['Hispanic', 90, 200, 'Race'],
  ['Black', 44, 100, 'Race'],
  ['Asian', 56, 100, 'Race'],
]

describe('groups of one list, of which a child is in one', () => {
  it.each(['Asian families', 'Race', undefined])(
    'leaves Asian and Black children in print beside two small families (%s)',
    (list) => {
      const families: readonly Row[] = [
        ['Hmong', 20, 40, list],
        ['Chinese', 16, 25, list],
        ['Vietnamese', 12, 20, list],
        ['Filipino', 4, 8, list],
        ['Asian Indian', 4, 7, list],
      ]
      expect(withheldIn([all, ...races, ...families])).toEqual(['Chinese', 'Vietnamese', 'Filipino', 'Asian Indian'])
      const large: readonly Row[] = [families[0] as Row, ['Chinese', 18, 30, list], ['Vietnamese', 18, 30, list]]
      expect(withheldIn([all, ...races, ...large]), 'where all families are large').toEqual([])
    },
  )

  it('takes no school for a part of another one, nor of Black children', () => {
    const schools: readonly Row[] = [
      ['Adams', 22, 45, 'School'],
      ['Lincoln', 26, 52, 'School'],
      ['Birch', 28, 58, 'School'],
    ]
    const district: Row[] = [
      ['All students', 210, 400],
      ['White', 120, 220, 'Race'],
      ['Hispanic', 60, 120, 'Race'],
      ['Black', 30, 60, 'Race'],
    ]
    expect(withheldIn([...district, ...schools])).toEqual([])
    expect(
      withheldIn([...district, ['Fine arts', 28, 58, 'Program'], ['Band', 26, 52, 'Program']]),
      'a band may be of them',
    ).not.toEqual([])
  })

  it('takes no school for a part of a grade that has a few more children, nor a program', () => {
    const grades: readonly Row[] = [
      ['Grade 6', 121, 268, 'Grade'],
      ['Grade 7', 118, 259, 'Grade'],
      ['Grade 8', 121, 274, 'Grade'],
    ]
    const schools: readonly Row[] = [
      ['Adams Middle School', 123, 264, 'School'],
      ['Lincoln Middle School', 115, 255, 'School'],
      ['Baker Middle School', 122, 282, 'School'],
    ]
    const district: Row = ['All students', 360, 801]
    expect(withheldIn([district, ...grades, ...schools])).toEqual([])
    expect(withheldIn([district, ...grades, ['Title I', 119, 262, 'Title I']])).toEqual([])
  })

  it('withholds the part alone, where two of its category are all children: those who are doubled up, and no race', () => {
    const rows: readonly Row[] = [
      ['All students', 306, 620],
      ['White', 119, 231, 'Race'],
      ['Hispanic', 91, 193, 'Race'],
      ['Black', 38, 86, 'Race'],
      ['Asian', 26, 52, 'Race'],
      ['American Indian or Alaska Native', 19, 37, 'Race'],
      ['Two or more races', 13, 21, 'Race'],
    ]
    const named = (whole: string, rest: string, part: string, left: number): readonly Row[] => [
      [whole, 18 + left, 42 + left, 'Other'],
      [part, 22, 42, 'Other'],
      [rest, 288 - left, 578 - left, 'Other'],
    ]
    expect(withheldIn([...rows, ...named('Homeless', 'Housed', 'Doubled up', 7)])).toEqual(['Doubled up'])
    for (const names of [
      ['Homeless', 'Housed', 'Doubled up'],
      ['CTE participants', 'Not in CTE', 'Concentrators'],
    ] as const)
      expect(withheldIn([...rows, ...named(...(names as [string, string, string]), 27)]), names[0]).toEqual([])
  })

  it('takes no White child for one of the Black and Hispanic, though 144 and 6 are as many', () => {
    const rows: readonly Row[] = [
      ['All students', 152, 300],
      ['White', 90, 144, 'Race'],
      ['Asian', 2, 6, 'Race'],
      ['Black and Hispanic', 60, 150, 'Focus'],
      ['Students of color', 62, 156, 'Other focus'],
    ]
    expect(withheldIn(rows)).toEqual(['Asian', 'Black and Hispanic'])
  })

  it('takes no language for a part of another one, be it one of a people: five children speak none of those listed', () => {
    const names =
      'Spanish Arabic Vietnamese Somali Karen Nepali Burmese Russian Ukrainian Farsi Dari Pashto Swahili Hmong'
    const languages = names
      .split(' ')
      .map((name, i): Row => [name, 8 + ((i * 7) % 9), 21 + ((i * 11) % 17), 'Home language'])
    const [n, did] = languages.reduce(([a, b], [, own, of]) => [a + of, b + own], [5, 2])
    const held = withheldIn([['All students', did, n], ...languages])
    expect(held.length, held.join()).toBeLessThan(4)
    expect(held, 'but some keep the five company').not.toEqual([])
  })

  it('withholds a few rows of thirty schools, one of which has eight children, and no race', () => {
    const places =
      'Alder Birch Cedar Dogwood Elm Fir Gum Hazel Ivy Juniper Katsura Larch Maple Nutmeg Oak Pine Quince Rowan Spruce Teak'
    const more = 'Umber Vine Willow Yew Zelkova Aspen Beech Cherry Dune'
    const schools = `${places} ${more}`
      .split(' ')
      .map((name, i): Row => [name, 20 + ((i * 7) % 23), 41 + ((i * 13) % 47), 'School'])
    const small: Row = ['Little Creek', 4, 8, 'School']
    const n = [...schools, small].reduce((sum, [, , own]) => sum + own, 0)
    const did = [...schools, small].reduce((sum, [, own]) => sum + own, 0)
    const rest: readonly Row[] = [
      ['White', did - 300, n - 640, 'Race'],
      ['Hispanic', 200, 420, 'Race'],
      ['Black', 100, 220, 'Race'],
    ]
    const hidden = withheldIn([['All students', did, n], ...rest, ...schools, small])
    expect(hidden).toContain('Little Creek')
    expect(hidden.length).toBeLessThan(6)
    for (const [name] of rest) expect(hidden).not.toContain(name)
  })

  it('still keeps the six children of all elementary schools who are in none that is listed', () => {
    const schools: readonly Row[] = [
      ['Elementary schools', 52, 110, 'School'],
      ['Adams', 24, 52, 'School'],
      ['Birch', 25, 52, 'School'],
    ]
    expect(
      withheldIn([
        ...([
          ['All students', 210, 400],
          ['White', 120, 220, 'Race'],
        ] as Row[]),
        ...schools,
      ]),
    ).not.toEqual([])
  })

  it.each([
    ['East region', 'Adams Elementary'],
    ['Adams complex', 'Adams Middle School'],
    ['Schools in improvement', 'Birch School'],
    ['Adams K-8', 'Adams Middle'],
    ['Adams Elementary School', 'Adams Elementary School, main campus'],
  ])('still keeps the seven of “%s” who are not at “%s”', (whole, part) => {
    const rows: readonly Row[] = [all, ...races, [whole, 25, 60, 'School'], [part, 22, 53, 'School']]
    expect(withheldIn(rows)).not.toEqual([])
  })

  it('still keeps the seven with a sensory impairment who are not deaf', () => {
    const kinds: readonly Row[] = [
      ['Sensory impairment', 25, 60, 'Disability category'],
      ['Deaf or hard of hearing', 22, 53, 'Disability category'],
    ]
    expect(withheldIn([all, ...races, ...kinds])).not.toEqual([])
  })

  it.each([
    ['Students with disabilities', ['SLD', 'SLI', 'OHI']],
    ['English learners', ['Level 1', 'Level 2', 'Level 3']],
    ['Homeless', ['Doubled up', 'Shelters', 'Hotels/motels']],
  ])('leaves “%s” in print, of whom eight are in no part', (whole, [one, two, three]) => {
    const parts: readonly Row[] = [
      [one as string, 8, 25, 'Program'],
      [two as string, 6, 15, 'Program'],
      [three as string, 4, 12, 'Program'],
    ]
    const hidden = withheldIn([all, ...races, [whole, 20, 60, 'Program'], ['Migrant', 15, 70, 'Mobility'], ...parts])
    expect(hidden.length).toBeGreaterThan(0)
    for (const name of hidden) expect(parts.map(([part]) => part)).toContain(name)
  })

  it.each([
    ['Not English learners', ['Level 1', 'Level 2']],
    ['Never EL', ['Current EL', 'Former EL']],
    ['Paid lunch', ['Direct certified', 'Reduced']],
    ['Not Hispanic', ['Mexican', 'Puerto Rican']],
    ['Not in foster care', ['Kinship care', 'Group home']],
  ])('keeps the seven who are in no part beside “%s”, each in a category of its own', (end, [one, two]) => {
    const parts: readonly Row[] = [
      [one as string, 20, 41, 'Part'],
      [two as string, 27, 52, 'Part'],
    ]
    const most: Row = [end, 256, 520, 'End']
    expect(withheldIn([['All students', 306, 620], most, ...parts])).not.toEqual([])
    expect(withheldIn([['All students', 320, 650], most, ...parts]), 'of 37 children').toEqual([])
  })

  it('takes no grade for a part of another one', () => {
    const grades: readonly Row[] = [
      ['Grade 3', 26, 62, 'Grade'],
      ['Grade 4', 27, 58, 'Grade'],
      ['Grade 5', 25, 54, 'Grade'],
    ]
    expect(withheldIn([all, ...races, ...grades])).toEqual([])
  })

  it('knows Hmong and Chinese children for Asian ones, in whatever category they stand', () => {
    // Nine Native American children, four Asian Indian ones, and four Asian ones of whom no row is: of these 17 eight did not.
    const rows: readonly Row[] = [
      ['All students', 41, 100],
      ['Asian Indian', 1, 4, 'Asian families'],
      ['Male', 17, 51],
      ['Black', 4, 11, 'Race'],
      ['White', 4, 15, 'Race'],
      ['Native American', 5, 9, 'Race'],
      ['Hispanic', 13, 33, 'Race'],
      ['Hmong', 6, 14, 'Asian families'],
      ['Chinese', 5, 10, 'Asian families'],
      ['Asian', 15, 32, 'Race'],
      ['Female', 24, 49],
    ]
    const hidden = withheldIn(rows)
    expect(hidden.includes('Hmong') || hidden.includes('Chinese'), hidden.join()).toBe(true)
  })

  it('keeps the eight Asian children who are of none of five families, one of which has no usual name', () => {
    const families: readonly Row[] = [
      ['Korean', 6, 13],
      ['Karen', 7, 10],
      ['Filipino', 54, 104],
      ['Vietnamese', 26, 40],
      ['Hmong', 32, 59],
    ]
    const rows: readonly Row[] = [
      ['All students', 600, 1200],
      ['White', 472, 966, 'Race'],
      ['Asian', 128, 234, 'Race'],
    ]
    expect(withheldIn([...rows, ...families])).not.toEqual([])
  })

  it('still takes Hmong children for English learners, of whom six speak another language', () => {
    const rows: Row[] = [all, ...races, ['English learners', 15, 40, 'Program'], ['Hmong', 12, 34, 'Language at home']]
    expect(withheldIn(rows)).not.toEqual([])
  })
})

describe('girls by race, of which five are Native American', () => {
  const rows: readonly Row[] = [
    all,
    ...races.slice(0, 3),
    ['Asian', 50, 92, 'Race'],
    ['Native American', 6, 8, 'Race'],
    ['Female', 230, 410, 'Gender'],
    ['Male', 190, 390, 'Gender'],
  ]
  const girls: readonly Row[] = [
    ['White girls', 120, 205, 'Race and gender'],
    ['Hispanic girls', 49, 102, 'Race and gender'],
    ['Black girls', 25, 52, 'Race and gender'],
    ['Asian girls', 33, 46, 'Race and gender'],
    ['Native American girls', 3, 5, 'Race and gender'],
  ]

  it.each([[[]], [['Race']]])(
    'leave White, Hispanic and Black children, girls and boys in print (%s adds up)',
    (adds) => {
      expect(withheldIn([...rows, ...girls], { adds })).toEqual([
        'Asian',
        'Native American',
        'Black girls',
        'Asian girls',
        'Native American girls',
      ])
    },
  )
})

describe('groups in no category, of names that say nothing', () => {
  it('counts a small one apart from another, wherever the list has it', () => {
    // Whom the Ravens leave are 22, of whom six did not: no more of the two Wrens either, if they are no Ravens.
    const ravens: Row = ['Ravens', 10, 26]
    const larks: Row = ['Larks', 8, 28]
    const wrens: Row = ['Wrens', 2, 2]
    for (const list of [
      [ravens, larks, wrens],
      [wrens, larks, ravens],
      [ravens, wrens, larks],
    ])
      expect(withheldIn([['All students', 26, 48], ...list])).toContain('Ravens')
  })
})
