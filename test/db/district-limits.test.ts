import { beforeAll, describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { planOf } from '../../shared/domain/plan.ts'
import { type RecordState, set } from '../../shared/domain/state.ts'
import { type Papers, papersAfter, papersOf, typedAndNotPrinted } from '../support/district-papers.ts'
import { enterDistrict } from '../support/districts.ts'

/** A made-up district whose board set aims and limits, entered from an empty file and read as a critic would. */

const day = '2026-12-08'
const district = 'Mesa Alta Public Schools'

describe('a district of aims and limits', () => {
  let said: Papers
  let records: readonly RecordState[]
  const withGoals = () => [said.board, said.progress, said.plan, said.public]

  beforeAll(async () => {
    records = enterDistrict('limits', district).records
    said = await papersOf(records, 'limits', day)
  }, 60_000)

  it('finds in each full plan every word that its reader may see', () => {
    expect(typedAndNotPrinted(planOf(records), said, 30)).toEqual({ board: [], public: [] })
  })

  it('says to the board in its full plan, too, that no goal has a status', () => {
    expect(said.plan).toContain('The plan has four goals; none has a status.')
    expect(said.public).not.toMatch(/(?<!which )status/)
  })

  it('counts its one group as a person would', () => {
    for (const text of [said.plan, said.public])
      expect(text).toContain('One student group is named, and is in focus, for the reason given.')
  })

  it('says beside each figure of whom it is: forty of a hundred graduates are not forty of a hundred children', () => {
    for (const text of withGoals()) {
      expect(text).toMatch(/39\.6 percent of students \(graduates\) have credit [^.]*\./)
      expect(text).toMatch(
        /27\.3 percent of “Children named in the court’s decision, and Black students” are at [^.]*\. Who is counted: Grade 3\./,
      )
    }
  })

  it('names the limits, which are half of its name, beside the goals', () => {
    for (const text of withGoals().filter((t) => t.includes('has more: ')))
      expect(text).toContain(
        'Beside the goals the plan has three policies in force: “Limit 1: fair help around the child”, “Limit 2: means shared fairly” and “Limit 3: teaching that is aligned and answers to each culture”.',
      )
  })

  it('ends a target in its month, and tells it as what is to be', () => {
    for (const text of withGoals()) {
      expect(text).toMatch(
        /Raise the percent of “Children named in the court’s decision, and Black students” who are at grade level or above in the state’s reading test from 27\.3 to 37\.3 percent by May 2028\./,
      )
      expect(text).toContain('Staying with it, percent, 2022–23')
      expect(text).toContain('Source: not named, but already public.')
      expect(text).not.toContain('Source: not given')
      expect(text).toMatch(/bilingual seal from 39\.6 to 49\.6 percent by September 2028\./)
      // A target is no fact.
      expect(text).not.toMatch(/goes from|is to go/)
    }
  })

  it('tells an aim without words for what it counts by its name', () => {
    for (const text of withGoals()) {
      expect(text).toContain(
        'Raise “Staying with it” from 51 percent in 2022–23 to 61 percent in 2027–28, for all students.',
      )
      expect(text).toContain(
        'This goal names no student group, and no figures were entered for “Children named in the court’s decision, and Black students”.',
      )
      expect(text).not.toContain('does not say yet what this goal’s measure counts')
    }
  })

  it('lists as left out no target that it prints', () => {
    for (const text of [said.board, said.progress]) {
      expect(text).toContain('Keeping calm All students 65% 75%')
      expect(text).not.toMatch(/Figures left out: [^.]*targets/)
    }
  })

  it('holds the words of a second paper against its figures, and tells each figure that came', async () => {
    const { plan } = enterDistrict('limits', district)
    const read = (measure: string, group: string, year: string, figure: number) => {
      const values = { measure, group, year, reading: { figure, state: 'given' } }
      return set('value', derivedId(kinds.value, values) ?? '', values)
    }
    const word = (goal: string, status: string) =>
      set('statusUpdate', `u-${goal}`, { goal, status, date: '2026-12-10', narrative: 'So it was said.' })
    const after = await papersAfter(
      plan,
      [day, '2027-02-09'],
      [
        ...[
          read('m1', 'named', '2023-24', 26.9),
          read('m1', 'named', '2024-25', 29),
          read('m2', 'named', '2024-25', 15.2),
        ],
        ...[read('m3', 'all', '2024-25', 44), read('m4', 'all', '2024-25', 50)],
        ...[word('g1', 'onTrack'), word('g2', 'onTrack'), word('g3', 'done'), word('g4', 'atRisk')],
      ],
    )
    for (const text of [after.board, after.progress]) {
      expect(text).toContain(
        'One of four goals is on track. Goal 3 is reported done, but its results of 2024–25 are short of its final target. Goal 1 is reported on track, but its results of 2024–25 are behind. Goal 4 is reported at risk, but its results of 2024–25 are no better than at the baseline.',
      )
      expect(text).toContain('1 of 4 goals on track or done')
      expect(text).toContain('2 of 2 figures of focus groups better in 2024–25 than at the baseline')
      // What fell is not passed over because it is nobody's focus.
      expect(text).toContain('1 of 2 other main measures better for all students in 2024–25 than at the baseline')
      // A year between that fell is as much a change as the latest one that rose.
      expect(text).toContain('No figure 26.9%')
      expect(text).toContain('No figure 29.0%')
    }
  }, 30_000)
})
