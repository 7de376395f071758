import { beforeAll, describe, expect, it } from 'vitest'
import { planOf } from '../../shared/domain/plan.ts'
import type { RecordState } from '../../shared/domain/state.ts'
import { type Papers, papersOf, typedAndNotPrinted } from '../support/district-papers.ts'
import { enterDistrict } from '../support/districts.ts'

/** A made-up district whose plan is a public scorecard, entered from an empty file and read as a critic would. */

const day = '2026-12-08'

describe('a district with a scorecard', () => {
  let said: Papers
  let records: readonly RecordState[]

  beforeAll(async () => {
    records = enterDistrict('scorecard', 'Alder Grove Community Schools').records
    said = await papersOf(records, 'scorecard', day)
  }, 60_000)

  it('finds in each full plan every word that its reader may see', () => {
    expect(typedAndNotPrinted(planOf(records), said, 8)).toEqual({ board: [], public: [] })
  })

  it('tells scores on a short scale with both of their decimals, and so does not call two of them the same', () => {
    for (const text of [said.board, said.progress, said.plan, said.public]) {
      expect(text).toContain('is 0.83 for students of color, up from 0.76 in 2021–22.')
      expect(text).toMatch(/All staff 3\.52 (?:3\.61 )?3\.71/)
      expect(text).toMatch(/Students of color 0\.76 0\.78 0\.83 \+0\.07 0\.90/)
    }
    for (const text of [said.plan, said.public])
      expect(text).toContain('All students (students who answered) 3.58 3.70 3.69 3.70')
  })

  it('tells ratios as they were given, also one of which the year is not known', () => {
    for (const text of [said.plan, said.public]) {
      expect(text).toContain('Students of color White students 2023–24 4.2 1.0')
      expect(text).toContain('Students of color: 3.3 times the rate of White students, year not given')
      expect(text).toContain('an estimated 1.9 times the rate of White students')
      expect(text).toContain('ratio to White students down by 2.3')
    }
    // Of no group is a percent known, and none is made of a ratio.
    for (const text of Object.values(said)) expect(text).not.toMatch(/(?:3\.3|1\.9|2\.3) percent/)
  })

  it('tells the board of a goal that is all about a gap, though no figure of a group is known', () => {
    for (const text of [said.board, said.progress])
      expect(text).toContain(
        'Gaps in times the rate: students of color to White students, 4.4 in 2021–22, 4.7 in 2022–23 and 4.2 in 2023–24. As reported, students of color: an estimated 1.9 times the rate of White students, year not given (For the end of the year, as this year so far);',
      )
    expect(said.board).toContain(
      'Goals 2, 3, 4 and 7 each have their own section: of the nine with a figure or a dated status, a briefing has room for four',
    )
  })

  it('says that no budget line is entered, to whoever asks what a goal costs', () => {
    const none = 'No budget line is entered in the plan: it does not say what any goal costs.'
    for (const text of [said.board, said.progress, said.plan]) expect(text.split(none)).toHaveLength(2)
    expect(said.public).not.toContain(none)
  })

  it('says what a goal with a short name says in full, its number in the district’s plan, and what it serves', () => {
    for (const text of [said.plan, said.public]) {
      expect(text).toContain('Full wording: How likely suspension and expulsion are does not hang on race;')
      expect(text).toContain('Number in the strategic plan: 1.1.2')
      expect(text).toMatch(/Fair discipline[^.]* 1\.1 Belonging/)
    }
  })

  it('counts no status as one of today that has no date, and says once how each is decided', () => {
    expect(said.board).toContain('None of the ten goals counts as on target. Ten have a status without a date.')
    expect(said.board).toContain('Critical while the ratio is far above 1.')
    expect(said.plan.split('Critical while the ratio is far above 1.')).toHaveLength(2)
    expect(said.public).not.toMatch(/Last: (?:on target|off target|critical)/)
  })
})
