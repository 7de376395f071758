import { beforeAll, describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type RecordState, set } from '../../shared/domain/state.ts'
import { firstPreview, type Papers, papersAfter, papersOf, typedAndNotPrinted } from '../support/district-papers.ts'
import { enterDistrict } from '../support/districts.ts'

/** A made-up district whose plan is a court’s order, entered from an empty file and read as a critic would. */

const day = '2026-12-08'

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([whole]) => whole)

describe('a district whose plan is of court orders', () => {
  let said: Papers
  let records: readonly RecordState[]
  const every = () => Object.values(said)
  const toBoard = () => [said.board, said.onePage, said.progress, said.plan]

  beforeAll(async () => {
    records = enterDistrict('orders', 'Saltbrush Unified School District').records
    said = await papersOf(records, 'orders', day)
  }, 60_000)

  it('finds in each full plan every word that its reader may see', () => {
    expect(typedAndNotPrinted(planOf(records), said)).toEqual({ board: [], public: [] })
  })

  it('is final, and says of each paper whose it is', () => {
    for (const text of every()) expect(text).not.toContain('DRAFT')
    for (const text of toBoard()) expect(text).toContain('Saltbrush Unified School District')
  })

  it('prints the one figure with its group and year, and none beside it', () => {
    for (const text of [said.board, said.progress, said.plan, said.public])
      expect(text).toContain('Concentrated elementary schools: 18 in 2016–17.')
    // Eighteen schools are no eighteen of all students, in no sentence or table; and one bar would be no picture.
    for (const text of every()) expect(text).not.toMatch(/All students (?:18|None)|for all students:|18 schools of all/)
    for (const text of [said.board, said.progress, said.plan, said.public]) {
      expect(text).toContain('number by year Counted 2016–17 The number 18')
      expect(text).toContain('What is counted: Elementary schools on the 40th day.')
      // As a row, “In all 18” reads as if there were no more.
      expect(text).not.toMatch(/\bin all:? 18/i)
    }
    for (const text of every()) {
      // Whole numbers of percent are the court's and stand in words that were typed; no figure of the plan is one.
      expect(all(text, /\d+(?:\.\d+)? %/g)).toEqual([])
      expect(text).not.toMatch(/Black students (?:for|is|\d)|Latino students (?:is|\d)/)
      expect(text).not.toMatch(/withheld|fewer than ten/i)
    }
  })

  it('counts no goal as on track that has no measure, and puts the day beside each status', () => {
    for (const text of toBoard()) {
      expect(text).toContain('Two of nine goals are done.')
      // What ended the case is younger than every status: a board reads it in the same breath.
      expect(text).toContain(
        'The latest decision in the plan was made on January 15, 2025 (Appeals court): The appeals court upholds the release.',
      )
      expect(text).toContain(
        'seven have no measure, goal 5 has a measure but no yearly figures and goal 1 has figures and, for another measure, a target in words.',
      )
      // A court and its monitor said these words; no criteria of ours did.
      expect(text).toContain('No criteria are entered, and no goal has figures that documents could compare')
      expect(text).not.toContain('On track: where')
      expect(text).toContain('“done” counts for good')
      expect(text).not.toMatch(/goals? (?:is|are) on track|goals? (?:is|are) at risk/)
      expect(text).toContain(
        '1. Where children go to school (for Black students and Latino students; Concentrated elementary schools) Done, July 19, 2022',
      )
      expect(text).toContain('3. Administrators and teachers (no measure entered) Last: on track, May 12, 2020')
      expect(text).toContain(
        '4. Quality of schooling (for Black students and Latino students; no measure entered) Last: at risk, May 12, 2020',
      )
      expect(text).toContain(
        '7. Activities after class (for Black students and Latino students; no measure entered) Done, May 12, 2020',
      )
      // The one page has no room for a column that is empty in every row.
      const owner = text === said.onePage ? '' : '; no owner named'
      for (const goal of ['Transportation', 'Families', 'Buildings and technology'])
        expect(text).toContain(`${goal} (for Black students and Latino students; no measure entered) No status${owner}`)
      // This one names nobody.
      expect(text).toContain(`Openness about all of it (no measure entered) No status${owner}`)
    }
    expect(said.public).not.toMatch(/on track|Done, |The monitor: /)
  })

  it('names the steps whose day is over, and does not say that they were not done', () => {
    for (const text of [said.board, said.progress])
      expect(text).toMatch(
        /Steps past their due date Not entered as done Goal Owner Was due First mark of the plans ordered on September 6, 2018 9 No owner named December 1, 2018 .*Revise the plan for the time afterwards 9 No owner named January 10, 2022/,
      )
  })

  it('tells what was said in 2020 and 2022 as what was seen, though it is done', () => {
    for (const text of [said.board, said.progress]) {
      expect(text).toContain('What was seen The monitor: all is done.')
      expect(text).toContain('What was seen Released in full by order of the court.')
      expect(text).not.toContain('What we see')
    }
  })

  it('calls an order nothing that nobody called it', () => {
    for (const text of [said.plan, said.public]) {
      expect(text).toContain('The court’s order: the Unity Plan Court order February 2013 July 19, 2022')
      expect(text).not.toMatch(/\b(?:Resolution|Regulation|Procedure)\b/)
      expect(text).not.toContain('February 1, 2013')
      expect(text).not.toContain('August 1, 1978')
    }
    // The court let go of the district: its orders were adopted, and are no more.
    for (const text of [said.plan, said.public]) {
      expect(text).toContain('The stage of one policy is not given. 17 others are no longer in force.')
      expect(text).toContain('Plan under the order: boundaries Plan November 18, 2014 Day not recorded')
      expect(text).toContain('Plan under the order: magnets Plan June 26, 2015 July 19, 2022')
      expect(text).toContain('In every row, behind it: None any more')
      expect(text).toMatch(/2\. Transportation The court’s order: the\s+Unity Plan/)
    }
    // A plan that was taken back is not among those that hold.
    expect(said.plan).not.toContain('Plan under the order: boundaries Adopted')
    expect(said.hire).toContain(
      '0 of 9 goals have an adopted policy linked to them; nine had only policies that are no longer in force.',
    )
  })

  it('tells the board each order and ruling, with its forum, and the public none', () => {
    for (const [forum, words] of [
      ['December 18, 2009 Federal court', 'The court approves that plan and ends its oversight.'],
      ['July 19, 2011 Appeals court', 'The appeals court reverses that, with one voice.'],
      ['January 15, 2025 Appeals court', 'The appeals court upholds the release.'],
      ['February 2013 Federal court', 'The court orders the Unity Plan.'],
      ['August 1978 Federal court', 'A settlement counts on release after five years; for 25 years nobody applied.'],
      ['Day not recorded District', 'The plan on boundaries is taken back.'],
    ] as const) {
      expect(said.plan).toContain(`${forum} ${words}`)
      expect(said.public).not.toContain(words)
    }
  })

  it('calls no money missing of which nobody said that', () => {
    for (const text of [said.board, said.hire, said.plan]) {
      expect(text).toContain(
        'For 2019–20 (now over), the plan has $1,000,000 approved, but no amount is entered for its source in that year.',
      )
      expect(text).not.toMatch(/is not secured/)
      expect(text).toContain(
        'No amount is entered for: Property tax levy for desegregation (its source says: About $63 million a year since 2009, about 15 percent of the yearly running budget).',
      )
      // A court set it aside: nobody asked for it, and nobody needs it.
      expect(text).not.toMatch(/\bNeed\b/)
      expect(text).not.toMatch(/\d asked for|Asked for \$|asked for leaves/)
      // One bar would compare nothing.
      expect(text).not.toContain('in thousands of dollars')
      expect(text).toContain('Secured for it not entered Pledged or applied for not entered Not secured not known')
      expect(text).not.toMatch(/Missing|\$0/)
    }
    expect(said.public).not.toContain('$1,000,000')
  })

  it('calls no position unpaid that is paid', () => {
    for (const text of [said.hire, said.plan]) {
      expect(text).toContain('Position 2020–21 2021–22')
      expect(text).toMatch(
        /Director of equity, diversity and inclusion FTE not given FTE not given No source of pay is entered for 2022–23 or later/,
      )
      expect(text).not.toMatch(/not paid|unpaid/)
      expect(text).toMatch(
        /inclusion, from Property tax levy for desegregation: 2020–21, all of the pay; 2021–22, part of the pay, By order of October 6, 2021\./,
      )
      expect(text).not.toMatch(/\d(?:\.\d)? FTE/)
    }
    expect(all(said.plan, /all of the pay/g)).toHaveLength(1)
    expect(said.plan).not.toContain('who holds the post')
    expect(said.plan).toContain('part of the pay, By order of October 6, 2021')
  })

  it('keeps what was told of the district, its monitor and its marks, each where it is looked for', () => {
    expect(said.plan).toContain(
      '“First mark of the plans ordered on September 6, 2018”: what came of it: It was met only in part.',
    )
    expect(said.plan).toContain('White students: down by almost 20,000, from 1996–97 to 2020–21.')
    for (const text of [said.plan, said.public]) {
      expect(text).toContain('All students: about 42,000, 2020–21 (April 2021).')
      expect(text).toContain('Monitor appointed by the court')
    }
    expect(said.plan).toContain('The Latino families’ representative')
  })

  it('says of the commitment only what was said', () => {
    expect(said.hire).toContain('The plan does not say whether the statement was adopted.')
    expect(said.hire).not.toContain('statement is a draft')
    expect(said.hire).toContain('Not entered: what the first year is for.')
    expect(said.hire).toContain('1. Have the commitment statement reviewed or adopted.')
    expect(said.hire).toContain('Enter what the first year is for.')
  })

  it('counts the departments as they are', () => {
    for (const text of [said.board, said.plan, said.public])
      expect(text).toContain(
        'The plan names no department that leads a goal, and the one department has a part in goal 5.',
      )
  })

  it('lists in each shorter paper what it leaves out', () => {
    for (const text of [said.board, said.progress]) {
      const left = /The full plan for the board has more: (.*?)(?:; parts of|\.)/.exec(text)?.[1] ?? ''
      for (const part of ['18 policies', 'strategies', 'decisions', 'among others']) expect(left).toContain(part)
    }
    expect(said.onePage).toContain('The full plan for the board has more: ')
  })

  it('says in its first preview that nothing is written yet', async () => {
    const first = await papersOf(firstPreview(records), 'orders-first', day)
    for (const text of Object.values(first)) {
      expect(text).toContain('Saltbrush Unified School District')
      expect(text).not.toMatch(/\$\d|\d %/)
      // Under a paper that says nothing yet, nothing is left out.
      expect(text).not.toMatch(/Left out/)
    }
    for (const text of [first.board, first.onePage, first.progress, first.plan, first.public])
      expect(text).toContain('The plan has no goals yet.')
    expect(first.public).toContain('There are no student groups in the plan yet.')
    expect(first.public).toContain('There are no policies in the plan yet.')
    expect(first.hire).toContain('Nothing is entered yet on any of the eleven parts of the groundwork.')
    expect(first.hire).toContain('No commitment statement is entered.')
  }, 20_000)

  it('tells in a second paper the figures that came, and calls no year secured that it does not show', async () => {
    const { plan } = enterDistrict('orders', 'Saltbrush Unified School District')
    const keyed = (kind: 'value' | 'target' | 'fundingAmount', values: Record<string, unknown>) =>
      set(kind, derivedId(kinds[kind], values) ?? '', values)
    const ofSchools = { measure: 'm-conc', group: 'all' }
    const after = await papersAfter(
      plan,
      [day, '2027-02-09'],
      [
        set('measure', 'm-conc', { baselineYear: '2016-17', targetYear: '2026-27' }),
        keyed('value', { ...ofSchools, year: '2018-19', reading: { figure: 13, state: 'given' } }),
        keyed('target', { ...ofSchools, year: '2026-27', aim: { figure: 5 } }),
        keyed('fundingAmount', {
          source: 'f-levy',
          fiscalYear: '2026-27',
          grant: { amount: 6_300_000_000, status: 'secured' },
        }),
        set('budgetLine', 'b-new', {
          description: 'Help for students',
          fiscalYear: '2026-27',
          amount: 250_000_000,
          source: 'f-levy',
          status: 'requested',
        }),
        set('measure', 'm-disc', { unit: 'percent', baselineYear: '2024-25', public: true }),
        ...[
          { year: '2024-25', group: 'black', reading: { figure: 11.2, n: 250, numerator: 28, state: 'given' } },
          { year: '2024-25', group: 'latino', reading: { figure: 7.9, state: 'given' } },
          { year: '2025-26', group: 'black', reading: { figure: 10.4, state: 'given' } },
        ].map((read) => keyed('value', { measure: 'm-disc', ...read })),
      ],
    )
    for (const text of [after.board, after.progress]) {
      expect(text).toContain('What changed since the document for December 8, 2026')
      expect(text).toContain('1. Concentrated elementary schools, The number, 2018–19 No figure 13')
      expect(text).not.toMatch(/for all students|All students,? (?:18|13|target)/)
      expect(text).toContain('target 2026–27 No target 5')
      expect(text).toContain('Concentrated elementary schools: 13 in 2018–19, down from 18 in 2016–17.')
      // The figure that came is short of the target that came: the word stands, and counts for nothing.
      expect(text).toContain(
        'One of nine goals is done. Goal 1 is reported done, but its results of 2018–19 are short of its final target.',
      )
      expect(text).toContain('1 of 9 goals done')
      expect(text).toContain('Reported done, July 19, 2022; the final target is not reached')
    }
    for (const text of [after.board, after.plan]) {
      // Neither has one: a target named for one alone would be heard as if the other had it.
      expect(text).toContain('This goal’s measure has no target for Black students or Latino students in the plan.')
      expect(text).toContain('The number of students behind the figures of 2025–26 is not given.')
      expect(text).not.toContain('behind each figure is not given')
    }
    expect(after.plan).toContain('28 of 250')
    for (const text of [after.hire, after.plan]) {
      expect(text).toMatch(
        /2020–21 2021–22 2026–27 Director of equity, diversity and inclusion FTE not given FTE not given none entered/,
      )
      expect(text).not.toMatch(/not paid|unpaid/)
    }
    expect(after.board).toContain('All that is asked for in 2026–27 is secured.')
    expect(after.board).toContain('$63,000,000')
    expect(after.board).not.toContain('secured through')
  }, 30_000)
})
