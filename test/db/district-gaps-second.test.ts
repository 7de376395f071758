import { beforeAll, describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/domain/ids.ts'
import { kinds } from '../../shared/domain/kinds/index.ts'
import { set } from '../../shared/domain/state.ts'
import { papersAfter } from '../support/district-papers.ts'
import { enterDistrict } from '../support/districts.ts'

/** The second papers of the district whose targets are gaps: a fall after a rise, a target moved, a goal dropped. */

const read = (measure: string, group: string, year: string, reading: object) => {
  const values = { measure, group, year, reading }
  return set('value', derivedId(kinds.value, values) ?? '', values)
}
const aim = { measure: 'm-grad', group: 'black', year: '2026-27', aim: { figure: 90 } }
const word = (goal: string, status: string) =>
  set('statusUpdate', `u2-${goal}`, { goal, status, date: '2026-12-20', narrative: 'So it was said.' })

describe('the second papers of a district whose targets are gaps', () => {
  let said: Awaited<ReturnType<typeof papersAfter>>

  beforeAll(async () => {
    const { plan } = enterDistrict('gaps', 'Larkmere County School District')
    said = await papersAfter(
      plan,
      ['2026-12-08', '2027-02-09'],
      [
        read('m-grad', 'black', '2020-21', { figure: 82.9, state: 'given' }),
        read('m-grad', 'nonblack', '2020-21', { figure: 92.4, state: 'given' }),
        read('m-grad', 'black', '2019-20', { figure: 84.1, state: 'given' }),
        read('m-susp', 'latino', '2020-21', { state: 'withheld' }),
        set('target', derivedId(kinds.target, aim) ?? '', aim),
        set('measure', 'm-grad', { targetYear: '2026-27' }),
        word('g1', 'onTrack'),
        set('goal', 'g5', { status: 'dropped' }),
        set('goal', 'g6', { owner: 'p-officer' }),
        set('action', 'a-21', { status: 'done' }),
      ],
    )
  }, 60_000)

  it('tell a fall since the year before beside the rise since the baseline, and of the gap the same', () => {
    for (const text of [said.board, said.progress, said.plan])
      expect(text).toMatch(
        /As of 2020–21, 82\.9 percent of Black students earn a standard diploma on time, up from 6\d\.\d in 2015–16, but down from 84\.1 in 2019–20; that is 9\.5 points behind non- ?Black students, 8\.4 narrower than in 2015–16, but 2\.1 wider than in 2019–20\./,
      )
  })

  it('say with what the words were compared, and of which goals there was nothing to compare', () => {
    for (const text of [said.board, said.progress, said.plan]) {
      expect(text).toContain(
        'so documents compare it with figures of whole years by Groundwork’s usual criteria. On track: on schedule',
      )
      expect(text).toContain(
        'Only goal 1 has both a recent status and printed figures to compare it with. A status counts for 91 days from its date (the promised time between updates)',
      )
      // This time the promise was kept.
      expect(text).not.toContain('The last status was given on')
    }
  })

  it('tell what turned, then and now, and how many figures beside', () => {
    for (const text of [said.board, said.progress]) {
      expect(text).toContain('Graduation on time, Black students, target 2026–27 71.5% in 2019–20 90.0%')
      expect(text).toContain('Hiring of minority staff: owner No owner Minority achievement officer')
      expect(text).toContain('Placement in special education Goal 5 Dropped')
      expect(text).toContain(
        'At that time, goal 5 was goal 6. Money is compared as each year’s sums. Strategies, actions, meetings and words for the plan are not compared.',
      )
      // That of the reference, of which the table has no line.
      expect(text).toContain('One figure or target for other groups, measures or points in time came or changed;')
      expect(text).toContain('Suspensions out of school, Latino students, 2020–21 No figure withheld at the source')
      expect(text).not.toMatch(/has more: [^.]*(?:[^.]*; )?1 goal/)
    }
  })

  it('call the dropped goal one wherever it stands, and name its measure as its own', () => {
    expect(said.plan).toContain('Goals 1 to 5; Placement in special education (dropped)')
    expect(said.plan).toContain(
      '“Classed as emotionally or behaviorally disabled” was a measure of “Placement in special education”, a goal that was dropped.',
    )
    expect(said.plan).toContain('More places in free pre-kindergarten No owner named No date given Done')
    expect(said.hire).toContain('Minority achievement officer Not given; officer in the role')
  })

  it('do not say of a paper that was sent that it is in preparation', () => {
    for (const text of Object.values(said)) expect(text).not.toContain('in preparation')
    expect(said.plan).toContain('Agenda items as prepared')
  })
})
