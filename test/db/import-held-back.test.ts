import { describe, expect, it } from 'vitest'
import { accepting, bringIn, cedarFalls } from '../support/accepting.ts'

/** Files in which a figure stands that is not to be taken as it stands, and that say so beside it. */

const rows = (last: string, more = '') => [
  `Group,Year,Graduation rate${more}`,
  'All students,2021-22,90.1',
  'White,2021-22,92.1',
  last,
]
const graduation = () => cedarFalls({ short: 'Graduation rate' })

describe('a column that says which figures are held back', () => {
  const withFlags = (heading: string, open: string, held: string) =>
    accepting(
      [
        `Group,Year,Rate,${heading}`,
        `All students,2021-22,90.1%,${open}`,
        `White,2021-22,92.1%,${open}`,
        `Black,2021-22,50.0%,${held}`,
      ],
      { plan: graduation() },
    )
  it('withholds them, whatever it is called and however it says yes', async () => {
    for (const [heading, open, held] of [
      ['Suppressed', 'N', 'Y'],
      ['Suppress flag', '0', '1'],
      ['Do not publish', '', 'X'],
      ['Reported', 'Yes', 'No'],
      ['Flag', '', 'Suppressed'],
      ['Suppression', '', 'N<10'],
      ['Note', '', 'n<10: do not report'],
      ['Comments', 'final', 'Too few students'],
    ] as const) {
      const { figures, outcome } = await withFlags(heading, open, held)
      expect(figures, heading).toEqual({ 'all 2021-22': 90.1, 'white 2021-22': 92.1, 'black 2021-22': 'withheld' })
      expect(outcome?.lines.find((l) => l.group === 'black')?.after).toMatchObject({
        state: 'withheld',
        mark: `${heading}: ${held}`,
      })
    }
  })
  it('is asked about where it says so in words that nobody can be sure of, and withholds nothing that is not', async () => {
    expect((await withFlags('Suppressed', 'A', 'B')).asks).toContain('“Suppressed”')
    expect((await withFlags('Note', 'Not suppressed', 'Not suppressed')).figures['black 2021-22']).toBe(50)
    expect((await withFlags('Suppression rate', '1.5', '2.5')).figures['black 2021-22'] ?? 'asked').not.toBe('withheld')
  })
})

describe('an empty cell', () => {
  it('is withheld where a note says so, and not reported where none does', async () => {
    const empty = rows('Black,2021-22,')
    expect((await accepting([...empty, 'Blank cells are suppressed,,'])).figures['black 2021-22']).toBe('withheld')
    expect((await accepting(empty)).figures['black 2021-22']).toBe('notReported')
  })
})

describe('what the file itself says', () => {
  it('of the year of its figures is held against the year of its rows', async () => {
    const note = (text: string) => accepting([...rows('Black,2021-22,79.1'), `"${text}",,`], { plan: graduation() })
    for (const text of ['Figures are for 2020-21, reported in 2021-22', 'Data from the school year 2019-20'])
      expect((await note(text)).asks, text).toContain('but the rows are for 2021–22')
    for (const text of ['Figures are for 2021-22', 'Data released for the public in 2023', 'Data updated in 2020'])
      expect((await note(text)).asks, text).toBeNull()
  })
  it('of a note’s digit is held against a figure with one digit more than all others', async () => {
    const file = rows('Black,2021-22,61.51')
    const noted = await accepting([...file, '1 Includes students in online schools,,'], {
      says: { agreed: 'words: online' },
    })
    expect(noted.figures['black 2021-22']).toBeUndefined()
    expect(noted.outcome?.doubts[0]?.why).toContain('this may be 61.5 with the sign of that note')
    expect((await accepting(file)).figures['black 2021-22']).toBe(61.51)
  })
  it('beside its headings is heard as a title is', async () => {
    const file = rows('Black,2021-22,79.1', ',Filters: Group of districts = Statewide results').map((r, i) =>
      i === 0 ? r : `${r}%,`,
    )
    const heard = await accepting(file, { plan: graduation(), says: { percentForm: 'number' } })
    expect(heard.asks).toContain('Statewide')
  })
  it('in a heading of the same unit is held against a measure of the contrary', async () => {
    const days = (heading: string, measure: Readonly<Record<string, unknown>>) =>
      accepting([`Group,Year,${heading}`, 'All students,2021-22,9.5', 'White,2021-22,8.5'], {
        plan: cedarFalls(measure),
      })
    const absent = { short: 'Days absent', unit: 'days' }
    expect((await days('Days present', absent)).asks).toContain('Days present')
    expect((await days('Days absent per 100 students', absent)).asks).not.toBeNull()
    expect((await days('Days absent', absent)).asks).toBeNull()
    const score = { short: 'Mean scale score', unit: 'score' }
    expect((await days('Median percentile', score)).asks).toContain('Median percentile')
    expect((await days('Cut score', score)).asks).toContain('Cut score')
  })
})

describe('figures against those of the years beside them', () => {
  it('are in doubt where they are what is left of a hundred, and where one slipped by ten', async () => {
    const plan = graduation()
    const last = ['Group,Year,Graduation rate', 'All students,2020-21,90.1', 'Black,2020-21,79.1', 'White,2020-21,92.1']
    bringIn(plan, await accepting(last, { plan }))
    const contrary = [
      'Group,Year,Graduation rate',
      'All students,2021-22,9.9',
      'Black,2021-22,20.1',
      'White,2021-22,8.1',
    ]
    const turned = await accepting(contrary, { plan })
    expect(turned.figures).toEqual({})
    expect(turned.outcome?.doubts.map((d) => d.why)).toContain(
      'The plan has 90.1 beside it, and a hundred less this is 90.1: this may be the share of those who did not.',
    )
    const slipped = await accepting(rows('Black,2021-22,8.01'), { plan })
    expect(slipped.figures).toEqual({ 'all 2021-22': 90.1, 'white 2021-22': 92.1 })
    const fell = await accepting(rows('Black,2021-22,60.1'), { plan })
    expect(fell.figures['black 2021-22']).toBe(60.1)
  })
  it('that are zero beside two groups of whom most did it may be withheld', async () => {
    expect((await accepting(rows('Black,2021-22,0.0'))).figures).toEqual({ 'all 2021-22': 90.1, 'white 2021-22': 92.1 })
  })
  it('of another grade than last year’s file of the name are asked about', async () => {
    const plan = cedarFalls({ short: 'Proficient' })
    const file = (grade: number, year: string) => [
      'Grade,Group,Year,Percent proficient',
      `${grade},All students,${year},50.1`,
      `${grade},White,${year},60.1`,
    ]
    const used = { roles: ['ignored', 'group', 'year', 'figure'] as const }
    bringIn(plan, await accepting(file(3, '2020-21'), { plan, says: used }))
    expect((await accepting(file(4, '2021-22'), { plan })).asks).toContain('last year’s file with this name said “3”')
    expect((await accepting(file(3, '2021-22'), { plan })).asks).toBeNull()
  })
})

describe('numbers of students beside averages', () => {
  it('are no figures of a measure in days or of scores, whichever comes first', async () => {
    for (const [measure, average] of [
      [{ short: 'Days absent', unit: 'days' }, 'Average'],
      [{ short: 'Average SAT score', unit: 'score' }, 'Mean score'],
    ] as const) {
      const file = ['Group,Year,Statistic,Value']
      for (const [group, n, mean] of [
        ['All students', 3095, 5.8],
        ['Asian', 694, 10.9],
      ] as const)
        file.push(`${group},2021-22,Number,${n}`, `${group},2021-22,${average},${mean}`)
      const { figures } = await accepting(file, { plan: cedarFalls(measure) })
      expect(figures, average).toEqual({ 'all 2021-22': 5.8, 'asian 2021-22': 10.9 })
    }
    const alone = ['Group,Year,Data Format,Value', 'All students,2021-22,Number,5.8', 'Asian,2021-22,Number,10.9']
    const { figures } = await accepting(alone, { plan: cedarFalls({ short: 'Days absent', unit: 'days' }) })
    expect(figures['all 2021-22']).toBe(5.8)
  })
})

describe('a column for each group', () => {
  it('is one of figures, too, where the group’s own name speaks of students', async () => {
    const file = [
      'Year,Total,Asian,White,English Learner,Students with Disabilities',
      '2021-22,90.1%,91.1%,92.1%,70.1%,60.1%',
    ]
    const { draft } = await accepting(file)
    expect(draft.roles).toEqual(['year', ...Array.from({ length: 5 }, () => 'groupFigure')])
    const counts = ['Year,Asian,Number of Asian,White,Number of White', '2021-22,91.1%,20,92.1%,30']
    expect((await accepting(counts)).draft.roles).toEqual(['year', 'groupFigure', 'ignored', 'groupFigure', 'ignored'])
  })
})

describe('a column for each year', () => {
  it('of a mean is taken, and not the number of students beside it', async () => {
    const plan = () => cedarFalls({ short: 'Average SAT score', unit: 'score' })
    const file = [
      'Group,Tested 2022-23,Average SAT 2022-23,Tested 2023-24,Average SAT 2023-24',
      'All students,1946,953,2615,946',
      'Asian,734,853,131,852',
    ]
    const { figures } = await accepting(file, { plan: plan() })
    expect(figures).toEqual({ 'all 2022-23': 953, 'all 2023-24': 946, 'asian 2022-23': 853, 'asian 2023-24': 852 })
    const over = ['Group,Average 2023-24,2022-23,2023-24', 'All students,950,953,946', 'Asian,850,853,852']
    expect((await accepting(over, { plan: plan() })).figures['all 2023-24']).toBe(946)
  })
})
