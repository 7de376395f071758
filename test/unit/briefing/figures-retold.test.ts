// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { communityPage } from '../../../shared/briefing/community/page.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, board, full } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** A second reader of districts’ papers asked: of whom is a figure, is there none, and is nothing aimed at? */

const district = (more: object) => planWith({ ...reading, value: [], target: [], ...more })
const within = (point: string, figure: number, more: object = {}) => ({
  ...{ id: point, measure: 'm', group: 'all', year: '2023-24', point },
  reading: { figure, n: 900 },
  ...more,
})
const reported = { id: 'r', measure: 'm', group: 'all', reading: { low: 80, public: true } }

describe('a measure that was read within a year', () => {
  it('is not said to have figures as reported alone', () => {
    const plan = district({ interim: [within('Winter', 41), within('Spring', 43)], reportedFigure: [reported] })
    const only = 'only figures from within a year and a figure as reported'
    expect(full(plan)).toContain(`no yearly figures entered, ${only}`)
    expect(board(plan)).toContain(`no yearly figures in the plan, ${only}.`)
    expect(board(plan)).toContain(`(for Hispanic students and students with disabilities; Grade 3 reading; ${only})`)
    expect(full(district({ interim: [within('Winter', 41)] }))).toContain('only a figure from within a year')
  })
})

describe('a target that is no figure of a group and a year', () => {
  const aimSaid = 'No group over 70 percent.'
  const goals = ['g', 'h'].map((id, sort) => ({ id, sort, title: `Goal ${id}`, mainMeasure: `m${id}` }))
  const measure = (id: string, more: object = {}) => ({
    ...reading.measure[0],
    ...{ id: `m${id}`, goal: id, short: `Test ${id}`, targetYear: undefined, ...more },
  })
  const figure = (id: string) => ({
    ...{ id: `v${id}`, measure: `m${id}`, group: 'all', year: '2024-25' },
    reading: { figure: 44, n: 900 },
  })
  const past = (id: string) => ({ id: `t${id}`, measure: `m${id}`, group: 'all', year: '2024-25', aim: { figure: 50 } })
  const gap = { id: 'x', group: 'hisp', reference: 'white', year: '2027-28', aim: { figure: 5 } }

  it('is not denied in the headline: neither one in words, nor one for a gap', () => {
    const of = (more: object) => board(district({ goal: goals.slice(0, 1), ...more }))
    const words = of({ measure: [measure('g', { aimSaid })], value: [figure('g')] })
    expect(words).toContain('it has figures but a target only in words')
    const ofAnother = of({ measure: [measure('g'), measure('g', { id: 'entry', aimSaid })], value: [figure('g')] })
    expect(ofAnother).toContain('it has figures and, for another measure, a target in words')
    const forGap = of({ measure: [measure('g')], value: [figure('g')], gap: [{ ...gap, measure: 'mg' }] })
    expect(forGap).toContain('it has figures but a target only for a gap')
    expect(of({ measure: [measure('g')], value: [figure('g')] })).toContain('it has figures but no target')
  })

  it('is told where no other is of a year to come: of which time it is, only its words say', () => {
    const of = (aimed: object, more: object = {}) =>
      board(
        district({
          goal: goals,
          measure: [measure('g'), measure('h', aimed)],
          value: goals.map((g) => figure(g.id)),
          ...more,
        }),
      )
    const both = { target: goals.map((g) => past(g.id)) }
    expect(of({}, both)).toContain('Neither has a target for a year to come.')
    expect(of({ aimSaid }, both)).toContain(
      'Neither has a target as a figure for a year to come, and one has a target in words (these may name a year that is over, or none).',
    )
    const ahead = [past('h'), { ...past('g'), year: '2029-30' }]
    expect(of({ aimSaid }, { target: ahead })).toContain(
      'Of the two, one has a target in words but none for a year to come.',
    )
  })

  it('may be of a later year, beside one whose year is over', () => {
    const begun = { id: 'b', measure: 'mg', group: 'all', year: '2023-24', reading: { figure: 40, n: 900 } }
    const of = (aimed: object, ...others: object[]) =>
      board(
        district({
          goal: goals.slice(0, 1),
          measure: [measure('g', { baselineYear: '2023-24', targetYear: '2024-25', ...aimed }), ...others],
          value: [begun, figure('g')],
          target: [past('g')],
        }),
      )
    expect(of({})).toContain('No target for a later year is entered.')
    expect(of({ aimSaid })).toContain('No target for a later year is entered as a figure.')
    // The page has another measure's words beside it.
    expect(of({}, { ...measure('g', { aimSaid }), id: 'mo', sort: 9 })).toContain(
      'For this measure no target for a later year is entered.',
    )
  })

  it('is not denied of a measure that has only gaps or figures as reported', () => {
    const only = district({ target: [{ ...past('g'), measure: 'm' }], reportedFigure: [reported] })
    expect(board(only)).toContain('it has figures as reported but no yearly figures')
    const first = { ...measure('g'), id: 'm0', short: 'Staff trained', sort: -1 }
    const goal = [{ ...reading.goal[0], mainMeasure: 'm0' }]
    const both = [first, { ...measure('g'), id: 'm' }]
    const beside = district({ goal, measure: both, target: [], reportedFigure: [reported] })
    expect(board(beside)).toMatch(/Staff trained; only figures of other measures/)
  })
})

describe('of whom a figure is', () => {
  const of = (measured: object, more: object) =>
    district({ measure: [{ ...reading.measure[0], ...measured }], ...more })
  const bare = { people: undefined, phrase: undefined, short: 'Curriculum gone through', aimSaid: undefined }

  it('is no student where maps of what is taught are counted, and nobody where a district is rated', () => {
    const maps = of({ ...bare, population: 'Maps of what is taught' }, { reportedFigure: [reported] })
    for (const said of [board(maps), full(maps)]) {
      expect(said).toMatch(/ll that it counts \(maps of what is taught\): 80 percent/)
      expect(said).not.toMatch(/[Aa]ll students: 80/)
    }
    const rating = of({ ...bare, short: 'Rating by the state', unit: 'score' }, { reportedFigure: [reported] })
    expect(full(rating)).toContain('All that it counts: a score of 80')
    const ofGroups = { reportedFigure: [reported, { ...reported, id: 'q', group: 'hisp' }] }
    expect(full(of({ ...bare, short: 'Test', unit: 'score' }, ofGroups))).toContain('All students: a score of 80')
  })

  it('is none of all students in the sentence and the table of such a measure either', () => {
    const value = [{ id: 'v', measure: 'm', group: 'all', year: '2024-25', reading: { figure: 88, n: 900 } }]
    const maps = full(of({ ...bare, population: 'Maps of what is taught' }, { value }))
    expect(maps).toContain('“Curriculum gone through” is 88 percent for all that it counts (maps of what is taught)')
    expect(maps).toContain('"All counted"')
    expect(maps).not.toMatch(/for all students|All students: 88/)
  })

  it('is said where a measure counts some of them: within a year, as reported, and of a source', () => {
    const some = { population: 'Students who answered' }
    const year = of(some, { interim: [within('Winter', 41), within('Spring', 43)], reportedFigure: [reported] })
    expect(board(year)).toContain('spring 2023–24: all students (students who answered) 43')
    expect(board(year)).toContain('As reported, all students (students who answered): 80 percent')
    expect(full(year)).toContain('All students (students who answered): 80 percent')
    expect(full(year)).toContain(`"cells":[{"text":"All students (students who answered)"},{"text":"41"}`)
    const read = (figure: number, at: string, source?: string) => ({
      ...{ id: at, measure: 'm', group: 'all', year: at },
      reading: { figure, n: 900, source },
    })
    const staff = { people: 'staff', short: 'Teachers of color', population: 'Teachers' }
    const sourced = of(staff, {
      value: [read(14, '2023-24', 'Told in March'), read(15, '2025-26')],
      interim: [within('Winter', 41, { year: '2026-27' })],
    })
    expect(full(sourced)).toContain('All staff (teachers)')
    expect(full(sourced)).not.toMatch(/ll staff(?! \(teachers)/)
  })
})

describe('what a paper leaves out or does not ask for', () => {
  it('has a target within a year whose figure is on the page, and whose own is not', () => {
    const aimed = { aim: { figure: 43 } }
    const points = (more: object) => [within('Winter', 41, more), within('Spring', 43, aimed)]
    expect(board(district({ interim: points(aimed) }))).toContain('targets within a year of one measure')
    expect(board(district({ interim: points({}) }))).not.toContain('targets within a year')
  })

  it('has a target for a gap alone, and its first figure is asked for all the same', () => {
    const gap = { id: 'x', measure: 'm', group: 'hisp', reference: 'white', year: '2027-28', aim: { figure: 5 } }
    const plan = district({ gap: [gap] })
    const slips = updateSlips(plan, asked(plan, 'slips'))
    expect(text(slips)).toContain('"Goal 1: Grade 3 reading, Hispanic students"},{"text":"none entered"')
    expect(slips.notes.join(' ')).not.toContain('no form asks for')
  })
})

describe('figures of which nobody gave the year', () => {
  const value = [{ id: 'v', measure: 'm', group: 'all', year: '2018-19', reading: { figure: 44, n: 900 } }]
  const change = { low: 7, change: 'down', public: true, note: 'This year so far.' }
  const reportedFigure = [{ ...reported, group: 'hisp', reading: change }]
  const source = { measure: [{ ...reading.measure[0], public: true }] }

  it('may be newer than all others: no paper says that there are none', () => {
    const plan = district({ ...source, value, reportedFigure })
    const page = text(presenterPage(plan, asked(plan, 'presenter')))
    expect(page).toContain('"The plan has none of a later year."')
    expect(page).toContain(
      'One figure as reported gives no year: Grade 3 reading, Hispanic students, down by 7 points (This year so far).',
    )
    const statusUpdate = [{ id: 'u', goal: 'g', status: 'offTrack' }]
    const undated = district({ ...source, value, reportedFigure, statusUpdate })
    expect(text(presenterPage(undated, asked(undated, 'presenter')))).toContain(
      'As reported, Hispanic students: down by 7 points, year not given (This year so far).',
    )
    expect(board(plan)).toContain('The newest figures that have a year are from 2018–19.')
    const families = text(communityPage(plan, asked(plan, 'community')))
    expect(families).toContain('The plan has no newer figure with a year for this. It has one without a year.')
    const none = district({ ...source, value })
    expect(text(communityPage(none, asked(none, 'community')))).toContain('The plan has no newer figure for this.')
    expect(board(none)).toContain('The newest figures are from 2018–19.')
  })
})

describe('goals alone on the page for families', () => {
  const page = (n: number, fit = 0) => {
    const goal = Array.from({ length: n }, (_, i) => ({ id: `g${i}`, sort: i, title: `Goal ${i}`, status: 'adopted' }))
    const plan = district({ goal, measure: [] })
    return text(communityPage(plan, asked(plan, 'community'), undefined, fit))
  }

  it('are all there where they have room, or are so many of all', () => {
    expect(page(10)).toContain('These are our goals.')
    expect(page(10)).toContain('Goal 9')
    expect(page(10, 3)).toContain('These are eight of our ten goals.')
    expect(page(10, 3)).not.toContain('Goal 9')
  })
})

describe('figures as reported in a shorter paper', () => {
  it('stand with their source: bands of percentiles are no scores', () => {
    const bands = { ...reading.measure[0], unit: 'score', source: 'Survey, in percentile bands' }
    const reportedFigure = [{ ...reported, reading: { low: 0, high: 19, public: true } }]
    const said = board(district({ measure: [bands], reportedFigure }))
    expect(said).toContain('a score of 0 to 19, year not given. Source: Survey, in percentile bands.')
    const other = { ...bands, id: 'o', short: 'Other survey' }
    const also = board(
      district({ measure: [reading.measure[0], other], reportedFigure: [{ ...reportedFigure[0], measure: 'o' }] }),
    )
    expect(also).toContain('a score of 0 to 19, year not given. Source: Survey, in percentile bands.')
  })
})
