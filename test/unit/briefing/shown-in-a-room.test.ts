// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { preparedFor, requestOf } from '../../../shared/briefing/board/prepared.ts'
import { communityPage } from '../../../shared/briefing/community/page.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { ifStopsPaper } from '../../../shared/briefing/if-stops/if-stops.ts'
import { minutesPaper } from '../../../shared/briefing/minutes/minutes.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { policyChange } from '../../../shared/briefing/policy/change.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import type { Slide } from '../../../shared/briefing/show/slide.ts'
import { slideSteps, slidesOf } from '../../../shared/briefing/show/slides.ts'
import { planningCalendar } from '../../../shared/briefing/year/calendar.ts'
import { planOf } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'
import { samplePlan } from '../../support/records.ts'

/** Somebody who has no paper before them looks at slides of it, and asks of each whose it is and whether it is all. */

const plan = samplePlan()
const usual = requestOf(plan, preparedFor(plan, '2026-12-14'), '2026-12-14')
const asked = (more: object) => briefingRequest.parse({ ...usual, draft: false, ...more })
const slideIn = (slides: readonly Slide[], head: string) => slides.find((s) => s.head === head)
const entriesOf = (slide: Slide | undefined) => (slide?.body?.t === 'list' ? slide.body.entries : [])

describe('slides of the full plan', () => {
  const { slides, blocks } = slidesOf(fullPlan(plan, asked({ document: 'plan', readBy: 'board' })).model)
  const rowsOf = (slide: Slide | undefined) =>
    slide?.body?.t === 'table' ? slide.body.table.rows.map((r) => r.cells[0]?.text) : []

  it('say of each row under a heading whose it is', () => {
    const groups = entriesOf(slideIn(slides, 'Equitable instruction'))
    expect(groups).toHaveLength(6)
    expect(groups[1]).toBe(
      'Black or African American. A visitor sees: Teachers call on every child, by plan, and wait for an answer.',
    )
  })

  it('answer a concern that they name, and tell what was heard on an evening', () => {
    const concerns = entriesOf(slideIn(slides, 'Concerns that were heard'))
    expect(concerns[2]).toMatch(/^Is this even legal\? Answer: Counsel reviewed titles/)
    expect(concerns.at(-1)).toBe('Four more in the paper.')
    expect(entriesOf(slideIn(slides, 'What we heard'))[1]).toBe(
      'Family survey. What was heard: Sixty-four in a hundred say staff listen.',
    )
  })

  it('show the first rows of a long table and say how many more there are, never a smaller table behind it', () => {
    const policies = slideIn(slides, 'Policies')
    expect(policies?.says).toBe('Five of eleven policies are adopted.')
    expect(policies?.caption).toBe('Policies and their stages')
    expect(rowsOf(policies)).toHaveLength(7)
    expect(policies?.small).toContain('Four more are in the paper.')
    // What is shown and no more is known to be out.
    const table = blocks.find((b) => b.t === 'table' && b.caption === 'Policies and their stages')
    expect(table?.t === 'table' && table.rows).toHaveLength(7)
    const actions = slideIn(slides, 'What we do with the community')
    expect(rowsOf(actions)[0]).toBe('Report back to the 2023 student panels')
    expect(rowsOf(actions).length).toBeGreaterThan(3)
  })

  it('do not show the sentence over what is left over, which speaks of the pages of a paper', () => {
    expect(slides.filter((s) => s.says.includes('earlier page'))).toEqual([])
    expect(entriesOf(slides.at(-1))[0]).toMatch(/^With no slide: .*Appendix: everything else for the board/)
  })

  it('leave out a table of which there would be a sliver, and do not call the contents a part', () => {
    expect(slideIn(slides, 'Appendix: in other languages')).toBeUndefined()
    const left = entriesOf(slideIn(slides, 'What these slides leave out'))[0]
    expect(left).toMatch(/^With no slide: The plan in one picture, .*Appendix: in other languages/)
  })
})

it('slides take the row that tells most, and each goal’s next step, for what they declare and not for their words', () => {
  const otherWords: readonly (readonly [string, string])[] = [
    ['"label":"Answer"', '"label":"Our reply"'],
    ['"label":"Next, as of', '"label":"What comes then, as of'],
  ]
  const inOtherWords = <T>(model: T): T =>
    JSON.parse(otherWords.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(model)))
  const whole = inOtherWords(fullPlan(plan, asked({ document: 'plan', readBy: 'board' })).model)
  expect(entriesOf(slideIn(slidesOf(whole).slides, 'Concerns that were heard'))[2]).toMatch(
    /^Is this even legal\? Our reply: Counsel reviewed titles/,
  )
  const board = boardBriefing(plan, asked({ document: 'board' })).model
  const next = slideIn(slidesOf(inOtherWords(board)).slides, 'What is next')
  expect(next).toEqual(slideIn(slidesOf(board).slides, 'What is next'))
  expect(next?.small).toEqual(['As of Oct. 12, 2026.'])
})

describe('slides of what a board asks first of a goal', () => {
  it('say in the progress report for whom goal 3 is not on track and what it costs, though it is called so', () => {
    const request = asked({ document: 'progress', readBy: 'board' })
    const slide = slideIn(
      slidesOf(progressReport(plan, request).model).slides,
      'Goal 3. More students graduate on time',
    )
    expect(slide?.answers[0]).toMatch(/^Below their targets for 2025–26: students with disabilities \(target 71\.4\), /)
    expect(slide?.answers[1]).toMatch(/^It costs \$65,920 in 2026–27, all of it secured;/)
    const groups = slide?.body?.t === 'bars' ? slide.body.table.rows.map((r) => r.cells[0]?.text) : []
    expect(groups).toContain('Students with disabilities')
    // Goal 5 is on track for those it is for; who is not is among its bars.
    const five = slidesOf(progressReport(plan, request).model, new Map([['Goal 5', 2]])).slides.find((s) =>
      /^Goal 5/.test(s.head),
    )
    expect(five?.body?.t === 'bars' && five.body.table.rows.map((r) => r.cells[0]?.text)).toContain(
      'Students with disabilities',
    )
  })

  it('have every goal of the briefing, also those without a section: who misses targets, and what each costs', () => {
    const { slides } = slidesOf(boardBriefing(plan, asked({ document: 'board' })).model)
    const rowsUnder = (head: string) =>
      slides.filter((s) => s.head === head).flatMap((s) => (s.body?.t === 'table' ? s.body.table.rows : []))
    expect(rowsUnder('Who misses targets').map((r) => Number.parseInt(r.cells[0]?.text ?? '', 10))).toEqual([
      1, 2, 3, 4, 5, 6, 8,
    ])
    expect(
      rowsUnder('What each goal costs')
        .map((r) => r.cells.map((c) => c.text).join(' '))
        .at(2),
    ).toBe('3. More students graduate on time $65,920 all')
  })
})

it('slides of the one-page brief say what is asked of the board, and not its number', () => {
  const made = onePageBrief(plan, asked({ document: 'onePage' }))
  const { slides } = slidesOf(made.model)
  // Under "Goals at a glance" it would be taken for one of these.
  const entries = entriesOf(slideIn(slides, 'What else the page says'))
  expect(entries).toContain(
    'Decisions needed: Accept the quarterly report. Ask for a proposal on the two positions by the budget workshop.',
  )
})

it('the calendar’s slide says of which month its days are, and steps of a list have their own numbers', () => {
  const { slides } = slidesOf(planningCalendar(plan, asked({ document: 'calendar', readBy: 'public' })).model)
  const months = slideIn(slides, 'Month by month')
  expect(months?.caption).toBe('July 2026')
  // One meeting in July is not what a whole year holds.
  expect(months?.small).toEqual(['Eleven more tables like this one are in the paper.'])
  const families = slidesOf(communityPage(plan, asked({ document: 'community', readBy: 'public' })).model).slides
  const steps = slideIn(families, 'What is in our plan')
  expect(entriesOf(steps)).toHaveLength(6)
  expect(entriesOf(steps)[5]).toMatch(/^Teachers visit each other’s rooms|^Six dinners|^Put the dollars/)
  expect(steps?.small).toEqual(['Two more are in the paper.'])
  // The plan's name under the title is nothing that the slides leave out.
  expect(entriesOf(slideIn(families, 'What these slides leave out'))[0]).toMatch(/^Of each part/)
})

it('what follows is for some of the goals is followed by it', () => {
  const two = planWith({
    ...reading,
    goal: [...reading.goal, { id: 'g2', title: 'Every bus is on time', sort: 2 }],
    action: [1, 2].map((i) => ({
      id: `a${i}`,
      title: `Ask ${i} schools`,
      about: { kind: 'goal', id: 'g' },
      status: 'inProgress',
    })),
  })
  const families = slidesOf(communityPage(two, asked({ document: 'community', readBy: 'public' })).model).slides
  const steps = slideIn(families, 'What is in our plan')
  expect(steps?.says).toMatch(/^What follows is for one of our two goals: More children read well\.$/)
  expect(entriesOf(steps)[0]).toMatch(/^Ask 1 schools/)
  expect(steps?.small[0]).toBe('The other: Every bus is on time.')
})

it('slides name the paper that has the rest as one speaks of it', () => {
  const named = (document: 'hire' | 'ifStops' | 'minutes' | 'policy') =>
    slidesOf(drawnFor[document](plan, asked({ document })).model).slides.at(-1)?.says
  expect(named('hire')).toBe('“The officer’s position” of December 14, 2026 has the rest.')
  expect(named('ifStops')).toBe('“If this source stops” of December 14, 2026 has the rest.')
  expect(named('minutes')).toBe('The minutes of December 14, 2026 have the rest.')
  expect(named('policy')).toBe('The policy change sheet of December 14, 2026 has the rest.')
})
const drawnFor = { hire: readyToHirePaper, ifStops: ifStopsPaper, minutes: minutesPaper, policy: policyChange }

describe('what slides leave out', () => {
  const endOf = (slides: readonly Slide[]) => slideIn(slides, 'What these slides leave out')

  it('is not told of a paper whose one sentence is on its slide', () => {
    const empty = planOf([])
    const minutes = minutesPaper(empty, asked({ document: 'minutes', readBy: 'board' })).model
    const { slides } = slidesOf(minutes)
    expect(slides.map((s) => s.says)).toEqual(['No retreat or meeting has started yet, so there are no minutes.'])
    expect(endOf(slidesOf(fullPlan(plan, asked({ document: 'plan', readBy: 'board' })).model).slides)?.says).toMatch(
      /has the rest\.$/,
    )
  })

  it('begins behind the last row of a goal, and is counted in goals', () => {
    const { slides } = slidesOf(fullPlan(plan, asked({ document: 'plan', readBy: 'public' })).model)
    const goals = slideIn(slides, 'Goals')
    const rows = goals?.body?.t === 'table' ? goals.body.table.rows : []
    expect(rows.map((r) => r.cells[0]?.text.slice(0, 22))).toEqual([
      '1. More children read ',
      'Students with disabili',
      'All students',
      '2. More students are r',
      'Students with disabili',
      'All students',
    ])
    expect(goals?.small).toContain('Six more are in the paper.')
  })
})

it('a goal whose words alone fill its slide has no bar on a second one, and says where its figures are', () => {
  const model = progressReport(plan, asked({ document: 'progress', readBy: 'board' })).model
  const head = slidesOf(model).slides.find((s) => s.head.startsWith('Goal 3. '))?.head ?? ''
  const full = slideIn(slidesOf(model, new Map([[head, slideSteps - 1]])).slides, head)
  expect(full?.body).toBeNull()
  expect(full?.answers).toHaveLength(2)
  expect(full?.small).toEqual(['The figures of its groups are in the paper.'])
})
