import { beforeAll, describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type RecordState, set } from '../../shared/domain/state.ts'
import { firstPreview, type Papers, papersAfter, papersOf, typedAndNotPrinted } from '../support/district-papers.ts'
import { enterDistrict } from '../support/districts.ts'

/** A made-up district whose plan is of steps and roles, entered from an empty file and read as a critic would. */

const day = '2026-12-08'

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([whole]) => whole)

describe('a district with almost no figures', () => {
  let said: Papers
  let records: readonly RecordState[]
  const every = () => Object.values(said)
  const toBoard = () => [said.board, said.onePage, said.progress, said.plan]

  beforeAll(async () => {
    records = enterDistrict('few-figures', 'Fenwick Cove Union Free School District').records
    said = await papersOf(records, 'few-figures', day)
  }, 60_000)

  it('finds in each full plan every word that its reader may see', () => {
    expect(typedAndNotPrinted(planOf(records), said)).toEqual({ board: [], public: [] })
  })

  it('makes no figure of what was told without a year', () => {
    for (const text of every()) {
      // One target and one figure of a year are all that could stand in a table; what has no year is told as it was reported.
      for (const figure of all(text, /\d+(?:\.\d+)?%/g)) expect(['100%', '7.6%']).toContain(figure)
      expect(text).not.toMatch(/withheld|fewer than ten|\bgap (?:to|of)\b.{0,20}\d/i)
    }
    for (const text of [said.board, said.onePage, said.progress])
      expect(text).not.toMatch(/Graduation[^.]{0,40}(?:80|86|97|98)/)
    for (const text of [said.plan, said.public]) {
      expect(text).toContain(
        'Black students: 80 percent, year not given (Shown to the board; June 2023). Hispanic students: 86 percent, year not given',
      )
      expect(text).toContain(
        'White students: 82 percent, year not given (Shown to the board; June 2023). As printed; white and Asian students together make more than 100 percent.',
      )
      expect(text).toContain('Students in grades 3 to 5: a score of 40 to 59, 2022–23 (2023).')
      // Of the students' own share nothing is known but that it is more.
      expect(text).toContain(
        'The district’s students, 2018–19: Over 30 percent are of color (A petition of residents).',
      )
    }
  })

  it('gives the target to the staff whom it is for, never to students', () => {
    for (const text of [...toBoard(), said.public]) {
      expect(text).toContain('Target 2024–25')
      expect(text).toMatch(/All staff None \w+ None \w+ 100%/)
      expect(text).not.toMatch(/All students[^.]{0,30}100%/)
      expect(text).not.toMatch(/(?:children|students) who are trained/)
    }
  })

  it('speaks of staff as staff, of a target that is over as over, and of no student group that has no figure', () => {
    for (const text of every()) {
      expect(text).not.toMatch(/(?:baseline|figures|target) for (?:Black|Hispanic|Asian|White) students/)
      expect(text).not.toContain('by student group.')
      expect(text).not.toMatch(/groups (?:is|are) reported on/)
    }
    expect(said.progress).toContain(
      'Target: all staff (administrators, teachers and staff), 100 percent in 2024–25; that year is over.',
    )
    for (const text of [said.board, said.onePage, said.progress])
      expect(text).toContain('All staff None entered None entered 100%')
    for (const text of [said.board, said.progress])
      expect(text).toContain(
        'The year for the final target of goal 1 is over, but the plan has no figure for that year.',
      )
    expect(said.progress).not.toMatch(/the gap in its latest year|furthest behind|widest gap/)
  })

  it('gives no status that nobody said', () => {
    for (const text of [said.board, said.onePage, said.progress]) {
      expect(text).toContain('The plan has four goals; none has a status. ')
    }
    for (const text of toBoard()) expect(text).not.toMatch(/on track|at risk|off track/i)
  })

  it('puts months where they were said, and no day for them', () => {
    for (const text of [said.plan, said.public]) {
      expect(text).toContain('Tell the superintendent, who tells the board')
      expect(text).toContain('Was due December 2022')
      expect(text).toContain('The plan is shown to board and community Meeting, April 2022.')
      expect(text).toContain('Change how data are collected (year 2) (from October 2023 to June 2024)')
      expect(text).not.toMatch(/(?:April|December|October|February|May|June) 1, 20\d\d/)
      expect(text).toContain('Years of the plan 2022–23 to 2026–27')
    }
    expect(said.plan).not.toMatch(/No date yet/)
    expect(said.plan).not.toContain('Only in its title')
    expect(said.plan).toContain('“Training”: from October 2024')
    expect(all(said.plan, /No date given Done/g)).toHaveLength(3)
  })

  it('calls done what was done, and leaves the rest unsaid', () => {
    expect(said.public).toContain('A questionnaire for parents is made and sent No date given Done')
    expect(said.public).toContain('A survey of staff on how it works Was due March 2024 No status entered')
    expect(said.public).not.toMatch(/overdue/)
  })

  it('names no money, department, policy or owner where there is none', () => {
    for (const text of every()) expect(text).not.toMatch(/\$\d|\$0/)
    for (const text of [said.plan, said.public]) {
      expect(text).toContain('There are no policies in the plan yet.')
      expect(text).not.toContain('Every department')
    }
    // Whoever carries a goal together owns it no more than nobody does, and is told all the same.
    expect(said.board).toContain('No owner named; led together by eight roles')
    expect(said.plan).toContain('A board member Carries out the plan on data; not decided yet')
    expect(said.plan).toContain('Technician Carries out the plan on data; from September 2023')
    expect(said.hire).toContain('No source of money is entered as recurring.')
    expect(said.hire).toContain('No departments are entered.')
    expect(said.hire).toContain('No policies are entered.')
  })

  it('keeps from the public who voiced what, who plans, and the money’s source', () => {
    for (const words of ['Residents who signed a petition', 'Carries out the plan on data', 'Education foundation']) {
      expect(said.plan).toContain(words)
      expect(said.public).not.toContain(words)
    }
  })

  it('says of the commitment only what was said', () => {
    expect(said.hire).toContain('The plan does not say whether the statement was adopted.')
    for (const text of every()) expect(text).not.toMatch(/statement is (?:a draft|adopted|reviewed)/)
  })

  it('lists in each shorter paper what it leaves out', () => {
    for (const text of [said.board, said.progress, said.hire]) {
      const left = /The full plan for the board has more: (.*?)(?:; parts of|\.)/.exec(text)?.[1] ?? ''
      for (const part of ['strategies', 'among others']) expect(left).toContain(part)
    }
    // A board misses none of them: they are in the report beside the file.
    for (const text of every()) expect(text).not.toContain('9 planning team members')
  })

  it('tells in a second paper what became of the plan, by the day that the first one bears', async () => {
    const { plan } = enterDistrict('few-figures', 'Fenwick Cove Union Free School District')
    const unprinted = { measure: 'm-grad', group: 'black', year: '2023-24', reading: { figure: 80, state: 'given' } }
    const after = await papersAfter(
      plan,
      [day, '2027-02-09'],
      [
        set('statusUpdate', 's1', {
          goal: 'g1',
          date: '2027-01-20',
          status: 'onTrack',
          narrative: 'The training is planned.',
        }),
        set('statusUpdate', 's3', { goal: 'g3', date: '2027-01-20', status: 'offTrack', narrative: 'Not begun.' }),
        set('goal', 'g2', { status: 'dropped' }),
        set('measure', 'm-grad', { public: false }),
        // Of how many nobody said: it is not printed, and so the paper has nothing by student group.
        set('value', derivedId(kinds.value, unprinted) ?? '', unprinted),
      ],
    )
    for (const text of [after.board, after.progress]) {
      expect(text).toContain(
        'What changed since the document for December 8, 2026 Three things about the goals changed.',
      )
      expect(text).not.toContain('November 24')
      // Where no figure changed, none is explained.
      expect(text).toContain('“Then” is the document for December 8, 2026.')
      expect(text).not.toContain('Figures are those')
      // No figure shows it: the word stands as what was said, and counts for nothing.
      expect(text).toContain('0 of 3 goals on track')
      expect(text).toContain('1. Data that change how students do: status No status Reported on track')
      expect(text).toContain('2. Learning of staff: status No status Off track')
      expect(text).toContain('Layers of support Goal 2 Dropped')
      // Whoever holds both papers would take one goal for another.
      expect(text).toContain('At that time, goal 2 was goal 3 and goal 3 was goal 4.')
      expect(text).not.toContain('by student group.')
    }
  }, 30_000)

  it('calls no goal on track whose one figure misses the target of its year, and counts staff as staff', async () => {
    const { plan } = enterDistrict('few-figures', 'Fenwick Cove Union Free School District')
    const trained = {
      measure: 'm-train',
      group: 'all',
      year: '2024-25',
      reading: { figure: 62, n: 500, state: 'given' },
    }
    const after = await papersAfter(
      plan,
      [day, '2027-02-09'],
      [
        set('value', derivedId(kinds.value, trained) ?? '', trained),
        set('statusUpdate', 's1', { goal: 'g1', date: '2027-01-20', status: 'onTrack', narrative: 'It is planned.' }),
        set('measure', 'm-susp', { unit: 'count', public: true }),
        ...[
          { group: 'black', reading: { figure: 14, state: 'given' } },
          { group: 'all', reading: { figure: 120, state: 'given' } },
        ].map((read) => {
          const values = { measure: 'm-susp', year: '2025-26', ...read }
          return set('value', derivedId(kinds.value, values) ?? '', values)
        }),
      ],
    )
    for (const text of [after.board, after.progress]) {
      expect(text).toContain('Goal 1 is reported on track, but its results of 2024–25 are behind')
      expect(text).toContain('0 of 4 goals on track')
      expect(text).toMatch(
        /As of 2024–25, 62 percent of members of staff \(administrators, teachers and staff ?\) are trained in collecting data\./,
      )
      // The only figures by group: in no main measure and without a day, and yet news to a board that has not seen them.
      expect(text).toMatch(/Also measured\. Suspensions in secondary schools: for Black students, 14 in 2025–26;/)
    }
  }, 30_000)

  it('says in its first preview that nothing is written yet', async () => {
    const first = await papersOf(firstPreview(records), 'few-figures-first', day)
    for (const text of Object.values(first)) {
      expect(text).toContain('Fenwick Cove Union Free School District')
      expect(text).not.toMatch(/\$\d|\d %|Five Steps/)
    }
    for (const text of [first.board, first.onePage, first.progress, first.plan, first.public])
      expect(text).toContain('The plan has no goals yet.')
    expect(first.plan).toContain('2022–23 to 2026–27')
    expect(first.hire).toContain('Not entered: the title and what the first year is for.')
  }, 20_000)
})
