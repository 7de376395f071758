// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { flat } from '../../../shared/briefing/document.ts'
import { transitionDossier } from '../../../shared/briefing/dossier/dossier.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import { storyOf } from '../../../shared/figures/story.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, board, full } from '../../support/papers.ts'
import { planWith, reading } from '../../support/plan.ts'

/** Two hostile readers asked of each figure in the papers of five districts: is it told, and as what it is? */

const district = (more: object) => planWith({ ...reading, value: [], target: [], ...more })
const graduation = (id: string, group: string, of: object) => ({
  ...{ id, measure: 'm', group },
  reading: { low: 80, public: true },
  ...of,
})
const stated = { id: 's', measure: 'm', group: 'hisp', reference: 'white', year: '2017-18' }
const value = (year: string, more: object = {}) => ({
  ...{ id: `all${year}`, measure: 'm', group: 'all', year },
  reading: { figure: 44, n: 900 },
  ...more,
})

describe('a figure of one year, or of a year not given, that is in no table', () => {
  const bare = district({
    reportedFigure: [graduation('r1', 'hisp', {}), graduation('r2', 'white', { year: '2022-23' })],
  })

  it('is called a figure as reported: it is no range, and of no years together', () => {
    expect(full(bare)).toContain('"As reported"')
    expect(full(bare)).not.toMatch(/range/i)
    const besides = district({ value: [value('2024-25')], reportedFigure: [graduation('r1', 'hisp', {})] })
    // It may be newer than the year’s own: the page would else have an older figure as the last word.
    expect(board(besides)).toContain('As reported, Hispanic students: 80 percent, year not given.')
    expect(board(besides)).not.toContain('figures as reported of one measure')
    const older = graduation('r1', 'hisp', { year: '2022-23' })
    const before = board(district({ value: [value('2024-25')], reportedFigure: [older] }))
    expect(before).toContain('figures as reported of one measure')
    expect(before).not.toContain('As reported, Hispanic')
    // What is from elsewhere says so: the measure's own source stands behind it.
    const elsewhere = graduation('r1', 'hisp', {})
    const told = { ...elsewhere, reading: { ...elsewhere.reading, source: 'A later account' } }
    expect(board(district({ value: [value('2024-25')], reportedFigure: [told] }))).toContain(
      '80 percent, year not given (A later account).',
    )
  })

  it('is of a measure without a unit told in no unit of ours', () => {
    const measure = [{ ...reading.measure[0], unit: undefined }]
    const said = board(district({ measure, reportedFigure: [graduation('r1', 'hisp', {})] }))
    expect(said).toContain(
      'Grade 3 reading (students who meet grade 3 reading expectations): no yearly figures entered.',
    )
  })

  it('stands in the board’s paper where its measure has nothing else, and is not called none', () => {
    const said = board(bare)
    expect(said).toContain('This goal’s measure has no yearly figures in the plan, only figures as reported.')
    expect(said).toContain(
      'Grade 3 reading (percent of students who meet grade 3 reading expectations): no yearly figures entered. As reported, Hispanic students: 80 percent, year not given; White students: 80 percent, 2022–23.',
    )
    expect(said).not.toContain('figures as reported of one measure')
    expect(said).toContain('The plan has one goal; it has figures as reported but no yearly figures and no status.')
  })

  it('brings its goal a section of its own', () => {
    const two = district({
      goal: [...reading.goal, { id: 'g2', title: 'Staff are like the children' }],
      reportedFigure: [graduation('r1', 'hisp', {})],
    })
    expect(board(two)).toContain('Goal 1 has its own section: it is the one with a figure or a status.')
  })

  it('is newer than the newest yearly figure, where it is', () => {
    const old = (more: object) => board(district({ value: [value('2018-19')], ...more }))
    expect(old({})).toContain('The newest figures are from 2018–19.')
    expect(old({ reportedFigure: [graduation('r', 'white', { year: '2022-23' })] })).toContain(
      'The newest yearly figures of the goal’s main measure are from 2018–19; figures as reported go to 2022–23.',
    )
    expect(old({ gap: [{ ...stated, year: '2019-20', stated: { figure: 27, public: true } }] })).toContain(
      'are from 2018–19; gaps from their sources go to 2019–20.',
    )
  })
})

describe('what has happened since, on the presenter’s page', () => {
  const since = (more: object) => {
    const old = district({
      statusUpdate: [{ id: 's', goal: 'g', status: 'offTrack', date: '2019-11-12', narrative: 'Too few steps.' }],
      ...more,
    })
    return text(presenterPage(old, asked(old, 'presenter')))
  }
  const about = [{ kind: 'goal', id: 'g' }]

  it('is a gap, or a figure as reported, of a later year', () => {
    const gap = [{ ...stated, year: '2019-20', stated: { figure: 2.7, public: true } }]
    const told = since({ gap, reportedFigure: [graduation('r', 'white', { year: '2020-21' })] })
    expect(told).toContain('2019–20: Grade 3 reading, gap of Hispanic students to White students, 2.7 points.')
    expect(told).toContain('Grade 3 reading, as reported: White students: 80 percent, 2020–21.')
    expect(told).not.toContain('no decision, status or figure of a later day')
    const before = [{ ...stated, stated: { figure: 2.7, public: true } }]
    expect(since({ gap: before })).toContain('On this goal the plan has no decision, status or figure of a later day.')
  })

  it('is a piece of evidence by its date, whatever its words name', () => {
    const evidence = [
      { id: 'e1', title: 'Told of the plan as a whole', date: '2021-03', quote: 'A long way left.', about },
      { id: 'e2', title: 'What was planned for 2025', date: '2019-01-15', about },
    ]
    expect(since({ evidence })).toContain(
      'The full plan has two pieces of evidence on this goal; one is of a later day.","Told of the plan as a whole (March 2021): “A long way left”.',
    )
  })
})

describe('the question whether there are no newer figures', () => {
  it('names what is newer than the yearly ones, and does not say that the plan has none', () => {
    const of = (more: object) => {
      const plan = district({ value: [value('2018-19')], ...more })
      return text(presenterPage(plan, asked(plan, 'presenter')))
    }
    const none = of({})
    expect(none).toContain('"The newest figures of goal 1 are from 2018–19. Are there no newer ones?"')
    expect(none).toContain('"The plan has none."')
    const newer = of({ reportedFigure: [graduation('r', 'white', { year: '2022-23' })] })
    expect(newer).toContain('"The newest yearly figures of the main measure of goal 1 are from 2018–19. Are there no')
    expect(newer).toContain('"The plan has none of these; figures as reported go to 2022–23."')
  })
})

describe('a measure of some of the staff', () => {
  const teachers = {
    ...reading.measure[0],
    ...{ short: 'Teachers of color', phrase: 'are of color', people: 'staff', population: 'Teachers, over 5,000' },
  }
  const staff = (of: object = {}) =>
    district({
      goal: [{ id: 'g', title: 'Staff are like the children', mainMeasure: 'm' }],
      measure: [{ ...teachers, ...of }],
      value: [
        value('2023-24', { reading: { figure: 14, n: 5100 } }),
        value('2025-26', { reading: { figure: 15, n: 5100 } }),
      ],
      target: [{ id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 16 } }],
    })

  it('says so in its sentences, its rows and its picture, and tells nothing of all staff', () => {
    const said = board(staff())
    expect(said).toContain('Raise the percent of all staff (teachers, over 5,000) who are of color from 14 to 16')
    expect(said).toContain('15 percent of members of staff (teachers, over 5,000) are of color')
    expect(said).toContain('"All staff (teachers, over 5,000)"')
    expect(said).not.toMatch(/[Aa]ll staff(?! \(teachers, over 5,000\))/)
    expect(full(staff())).toContain('"All staff (teachers, over 5,000): 15 percent')
    expect(text(onePageBrief(staff(), asked(staff(), 'onePage')))).toContain('"All staff (teachers, over 5,000)"')
  })

  it('is told in its sentence alone where a row has no room for it, and below where a sentence has none', () => {
    const long = board(staff({ population: 'Teachers in schools of the district' }))
    expect(long).toContain('all staff (teachers in schools of the district) who are of color')
    expect(long).toContain('"All staff"')
    const longer = 'Teachers in schools of the district on the first day of October, with those on leave'
    expect(board(staff({ population: longer }))).toContain(`Who is counted: ${longer}.`)
    expect(board(staff({ population: longer }))).toContain('the percent of all staff who are of color')
  })

  it('keeps the figures in its stories, which are typed by the plain name of the group', () => {
    const plan = staff()
    const story = { id: 's', measure: 'm', shows: 'We have {All staff, latest}.' }
    expect(storyOf(plan, story, 'board').text).toBe('We have 15 percent in 2025–26.')
  })
})

describe('what no slip asks for', () => {
  const notes = (more: object) => {
    const plan = district(more)
    return updateSlips(plan, asked(plan, 'slips')).notes
  }

  it('is what has its figures, and not a measure of which none was ever entered: a slip asks for the first', () => {
    const none = 'One measure has no figure and no target for a group in a whole year, so no form asks for it.'
    expect(notes({}).join(' ')).not.toContain('no form asks')
    const plan = district({})
    expect(text(updateSlips(plan, asked(plan, 'slips')))).toContain('Goal 1: Grade 3 reading, all students')
    // In a plan without any group nobody could be asked for.
    expect(notes({ studentGroup: [] }).join(' ')).toContain(none)
    const all = ['all', 'hisp', 'swd', 'white'].map((group) => value('2026-27', { id: group, group }))
    expect(notes({ value: all }).join(' ')).toContain('One measure already has its figures for 2026–27')
    expect(notes({ value: all }).join(' ')).not.toContain('no target for a group')
  })
})

describe('targets whose years are over', () => {
  const goals = ['g', 'h', 'i', 'j', 'k'].map((id, sort) => ({ id, sort, title: `Goal ${id}`, mainMeasure: `m${id}` }))
  const measures = goals.map(({ id }) => ({
    ...reading.measure[0],
    ...{ id: `m${id}`, goal: id, short: `Test ${id}`, targetYear: '2020-21' },
  }))
  const aims = (n: number) =>
    goals
      .slice(0, n)
      .map(({ id }) => ({ id: `t${id}`, measure: `m${id}`, group: 'all', year: '2020-21', aim: { figure: 50 } }))
  const page = (n: number) => {
    const plan = district({ goal: goals.slice(0, n), measure: measures.slice(0, n), target: aims(n) })
    return text(presenterPage(plan, asked(plan, 'presenter')))
  }

  it('are each named on the presenter’s page, or it is said how many more there are', () => {
    expect(page(4)).toContain('Goal 4: all students, target 50 percent in 2020–21')
    expect(page(5)).toContain('Goal 3: all students, target 50 percent in 2020–21; two more in the board briefing')
  })

  it('are not all of a plan that has a target for the gap of a later year', () => {
    const over = {
      measure: [{ ...reading.measure[0], targetYear: '2020-21' }],
      value: [value('2018-19'), value('2020-21')],
      target: [{ id: 't', measure: 'm', group: 'all', year: '2020-21', aim: { figure: 40 } }],
    }
    const ahead = { ...stated, year: '2027-28', aim: { figure: 0 } }
    const says =
      'For a year that is not over only a gap has a target: goal 1, Hispanic students to White students, 0 points in 2027–28.'
    const plan = district({ ...over, gap: [ahead] })
    for (const paper of [
      board(plan),
      full(plan),
      text(onePageBrief(plan, asked(plan, 'onePage'))),
      text(transitionDossier(plan, asked(plan, 'dossier'))),
    ])
      expect(paper).toContain(says)
    expect(full(plan)).toContain('Target for the gap: Hispanic students to White students, 0 points in 2027–28')
    expect(full(district({ ...over, gap: [{ ...ahead, year: '2021-22' }] }))).not.toContain('For a year to come')
  })
})

describe('evidence on the very measure of a figure', () => {
  const evidence = [
    { id: 'e', title: 'A second account of the tests', quote: 'The 44 are those of the whole district.' },
    { id: 'f', title: 'Money' },
  ].map((e) => ({ ...e, about: [e.id === 'e' ? { kind: 'measure', id: 'm' } : { kind: 'goal', id: 'g' }] }))

  it('is named beside it, in the short paper and in the full plan', () => {
    const plan = district({ value: [value('2025-26')], evidence })
    expect(board(plan)).toContain('Evidence on it, in the full plan: “A second account of the tests”.')
    expect(full(plan)).toContain('Evidence on it, further on: “A second account of the tests”.')
    const within = {
      id: 'i',
      measure: 'm',
      group: 'all',
      year: '2025-26',
      point: 'fall',
      reading: { figure: 44, n: 900 },
    }
    expect(board(district({ interim: [within], evidence }))).toContain('Evidence on it, in the full plan')
    expect(board(district({ value: [value('2025-26')] }))).not.toContain('Evidence on it')
  })
})

describe('what stands beside figures', () => {
  it('says that a year is a date, which way is better, and of whom and in what a figure is', () => {
    const years = [value('2025-26', { reading: { figure: 44, n: 900, date: '2026' } })]
    expect(full(district({ value: years }))).toContain('"2025–26, All students: dated 2026."')
    expect(full(district({ value: years }))).toContain('Higher is better.')
    const grades = district({
      studentGroup: [...reading.studentGroup, { id: 'low', name: 'Grades 3 to 5' }],
      measure: [{ ...reading.measure[0], unit: 'score' }],
      reportedFigure: [{ id: 'r', measure: 'm', group: 'low', reading: { low: 40, high: 59, public: true } }],
    })
    expect(full(grades)).toContain('Students in grades 3 to 5: a score of 40 to 59, year not given')
  })
})

describe('a gap from its source', () => {
  it('stands in the board’s paper where its measure has no yearly figures, and whole where it was typed whole', () => {
    const said = board(district({ gap: [{ ...stated, stated: { figure: 32, public: true } }] }))
    expect(said).toContain('Gap in points: Hispanic students to White students, 32 in 2017–18.')
    expect(said).toContain('This goal’s measure has no yearly figures in the plan, only a gap.')
  })

  it('stands beside the target for that gap, which else begins nowhere', () => {
    const gap = [
      { ...stated, stated: { figure: 28, public: true } },
      { ...stated, id: 't', year: '2019-20', aim: { figure: 25 } },
    ]
    expect(board(district({ gap, value: [value('2024-25')] }))).toContain(
      'Hispanic students to White students, 25 in 2019–20 (from its source 28 in 2017–18); that year is over.',
    )
  })

  it('that can’t be printed is not told of, nor that there is one', () => {
    const said = board(district({ gap: [{ ...stated, stated: { figure: 32 } }] }))
    expect(said).toContain(
      'Grade 3 reading (percent of students who meet grade 3 reading expectations): no yearly figures entered.',
    )
    expect(said).not.toContain('32')
  })
})

it('a table in which nothing may be printed is one sentence, which says of what it would have been', () => {
  const value = ['all', 'swd', 'hisp'].flatMap((group) =>
    ['2024-25', '2025-26'].map((year) => ({
      ...{ id: `${group}-${year}`, measure: 'm', group, year },
      reading: { figure: 40, n: 4 },
    })),
  )
  const plan = planWith({ ...reading, value, target: [] } as never)
  const blocks = [...flat(progressReport(plan, asked(plan, 'progress')).model.blocks)]
  const notes = blocks.flatMap((b) => (b.t === 'note' ? [b.text] : []))
  expect(notes.join(' ')).toMatch(
    /: no figures by student group and year are printed for 2024–25 to 2025–26 \(withheld\)\./,
  )
  expect(blocks.some((b) => b.t === 'table' && b.caption?.includes('by student group and year'))).toBe(false)
})

it('a table of targets of which none may be printed is one sentence too', () => {
  const value = ['all', 'swd', 'hisp'].map((group) => ({
    ...{ id: group, measure: 'm', group, year: '2025-26' },
    reading: { figure: 40, n: 4 },
  }))
  const target = ['all', 'swd', 'hisp'].flatMap((group) =>
    ['2026-27', '2028-29'].map((year) => ({ id: `${group}-${year}`, measure: 'm', group, year, aim: { figure: 44 } })),
  )
  const plan = planWith({ ...reading, value, target } as never)
  const blocks = [...flat(fullPlan(plan, asked(plan, 'plan')).model.blocks)]
  const notes = blocks.flatMap((b) => (b.t === 'note' ? [b.text] : []))
  expect(notes.join(' ')).toContain(': the targets by student group and year for 2026–27 to 2028–29 are not printed.')
  expect(blocks.some((b) => b.t === 'table' && b.caption?.includes(': targets,'))).toBe(false)
})
