// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { ON_SLIPS, rowsOf, yearOfAnswers } from '../../../shared/briefing/slips/asked.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, board, day, dossier, full, progress } from '../../support/papers.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What was left of a hostile reader’s list of four districts. */

const plan = (records: object) => planWith({ ...reading, ...records })

describe('a measure of things', () => {
  const of = (more: object, value: object[] = []) =>
    plan({ measure: [{ id: 'm', goal: 'g', short: 'Schools', ...more }], value, target: [] })
  const read = (group: string) => ({ id: group, measure: 'm', group, year: '2024-25', reading: { figure: 18 } })

  it('has a number beside no group, and all counted beside those of groups', () => {
    expect(board(of({ unit: 'count' }, [read('all')]))).toContain('"The number"')
    expect(board(of({ unit: 'count' }, [read('all'), read('hisp')]))).toContain('"All counted"')
  })

  it('does not ask who a school is', () => {
    const schools = { unit: 'percent', population: 'Each magnet school' }
    expect(full(of(schools))).toContain('Counted: Each magnet school.')
    expect(full(of({ ...schools, people: 'children' }))).toContain('ho is counted: Each magnet school')
  })
})

describe('what is said of each goal', () => {
  const goal = [...reading.goal, { id: 'h', title: 'Discipline', sort: 9 }, { id: 'i', title: 'Buses', sort: 10 }]
  const line = (more: object) => [{ id: 'b', fiscalYear: '2019-20', amount: 100, status: 'approved', ...more }]
  const none = 'No budget line of this year or the next two is entered for'

  it('is said once where it is so of all', () => {
    const p = plan({ goal, budgetLine: line({}) })
    for (const said of [full(p), progress(p)]) {
      expect(said).toContain(`${none} any of these goals.`)
      expect(said).not.toContain(`${none} this goal.`)
    }
    expect(progress(p, { of: { kind: 'goal', id: 'h' } })).toContain(`${none} this goal.`)
    const costs = plan({ goal, budgetLine: line({ fiscalYear: '2026-27', goal: 'g' }) })
    expect(full(costs)).toContain(`${none} this goal.`)
    expect(full(costs)).not.toContain(`${none} any of these goals.`)
  })

  it('is no missing line where there are ideas, or lines that come to nothing', () => {
    const idea = plan({ goal, budgetLine: line({ goal: 'h', fiscalYear: '2028-29', status: 'idea' }) })
    expect(progress(idea, { of: { kind: 'goal', id: 'h' } })).toContain(
      'Of this year and the next two, only ideas are entered for this goal: no money is asked for yet.',
    )
    const refund = plan({ goal, budgetLine: line({ goal: 'h', fiscalYear: '2026-27', amount: -500_000 }) })
    expect(progress(refund, { of: { kind: 'goal', id: 'h' } })).toContain(
      'The budget lines of this year and the next two for this goal ask for no money.',
    )
  })

  it('is not that a goal which is done has no budget', () => {
    const statusUpdate = ['h', 'i'].map((g) => ({ id: g, goal: g, date: '2022-07-19', status: 'done' }))
    const budgetLine = line({ fiscalYear: '2026-27', goal: 'g' })
    expect(full(plan({ goal, budgetLine, statusUpdate }))).not.toContain(none)
  })

  it('has no figures of each goal where one goal alone has some', () => {
    expect(board(plan({ goal }))).toContain('From the main measure of goal 3, for the groups')
    expect(board(plan({}))).toContain('From each goal’s main measure, for the groups')
  })
})

describe('years', () => {
  it('of targets that are over are followed by none, and that is said', () => {
    const measure = [{ ...reading.measure[0], targetYear: '2025-26' }]
    const target = reading.target.slice(0, 2)
    const none = 'No target for a later year is entered.'
    expect(board(plan({ measure, target }))).toContain(none)
    expect(board(plan({ measure }))).not.toContain(none)
    const gap = [{ id: 'x', measure: 'm', group: 'hisp', reference: 'white', year: '2028-29', aim: { figure: 5 } }]
    expect(board(plan({ measure, target, gap }))).toContain('For later years only the gap has a target.')
    expect(board(plan({ measure, target, gap }))).not.toContain(none)
    const named = [{ ...measure[0], phrase: undefined, unit: 'score' }]
    expect(board(plan({ measure: named, target }))).toContain(none)
    expect(board(plan({}))).not.toContain(none)
    const statusUpdate = [{ id: 'u', goal: 'g', date: '2026-07-19', status: 'done' }]
    expect(board(plan({ measure, target, statusUpdate }))).not.toContain(none)
  })

  it('of newest figures are none that slips and the page of their answers choose beforehand', () => {
    const p = plan({})
    expect(updateSlips(p, asked(p, 'slips')).model.title).toBe('Updates as of December 14, 2026')
    const rows = rowsOf(p, { group: ON_SLIPS, owner: null, period: '2026-Q4' })
    expect(yearOfAnswers(p, rows, '2025-26', '2026-27')).toBe('2026-27')
    expect(yearOfAnswers(plan({ value: reading.value.slice(0, 4) }), rows, '2025-26', '2026-27')).toBe('2025-26')
  })
})

describe('a step past its due date', () => {
  it('has beside it the decision that named the day', () => {
    const about = { kind: 'goal', id: 'g' }
    const step = (id: string, due: string) => ({ id, about, title: `Send ${id}`, due })
    const decision = (text: string, more: object = {}) => [
      { id: 'd', date: '2021-04-19', forum: 'Court', text, about: [about], ...more },
    ]
    const of = (d: object[]) => board(plan({ action: [step('a', '2021-05-19'), step('b', '2022-01-10')], decision: d }))
    const said = 'On the one whose due date it names: decided on April 19, 2021 (Court): “A plan is due on May 19.”'
    expect(of(decision('A plan is due on May 19.'))).toContain(said)
    expect(of(decision('A plan is due on May 19, 2021.'))).toContain('On the one whose due date it names')
    expect(of(decision('A plan is due on May 19, 2023.'))).not.toContain('whose due date it names')
    expect(of(decision('A plan is due on May 19.', { about: [] }))).not.toContain('whose due date it names')
    expect(of(decision('A plan is due on May 19.', { date: '2018-04-19' }))).not.toContain('whose due date it names')
  })
})

describe('what came of a step past its due date', () => {
  const about = { kind: 'goal', id: 'g' }
  const of = (result?: string) =>
    plan({ action: [{ id: 'a', about, title: 'Train staff', due: '2026-06-30', result }] })
  const said = 'What came of it'

  it('stands beside it, since “not entered as done” alone sounds like nothing', () => {
    expect(board(of('Forty of sixty are trained'))).toContain(`${said}: “Forty of sixty are trained.”`)
    expect(board(of())).not.toContain('came of')
    expect(full(of('Forty of sixty are trained'))).toContain('what came of it: Forty of sixty are trained')
  })

  it('is in the full plan where it would fill the page', () => {
    const long = 'Trained in one school after another. '.repeat(8).trim()
    expect(board(of(long))).toContain(`${said} is in the full plan.`)
    expect(board(of(long))).not.toContain(long)
    expect(full(of(long))).toContain(long)
  })
})

describe('the first week of whoever comes next', () => {
  const about = { kind: 'goal', id: 'g' }

  it('has the steps whose titles name a time that is over, though none has a due date', () => {
    const said = dossier(plan({ action: [{ id: 'a', about, title: 'Train staff, by June 2022' }] }))
    expect(said).toContain('its title names a time that is over. Ask whether each was done')
  })

  it('asks for the policies of a plan that lists none', () => {
    const asks = 'The plan lists no policy: ask which adopted policies stand behind the goals'
    expect(dossier(plan({}))).toContain(asks)
    expect(dossier(plan({ policy: [{ id: 'p', title: 'Limit', stage: 'adopted' }] }))).not.toContain(asks)
  })
})

describe('what is told, and how', () => {
  it('an agenda item that nobody entered is called proposed, until it is sent or somebody writes it', () => {
    const none = 'No agenda item is entered for this day'
    const p = plan({})
    const made = (more: object) => text(boardBriefing(p, asked(p, 'board', more)))
    expect(made({})).toContain(none)
    expect(made({ draft: false })).not.toContain(none)
    expect(made({ cover: { ...asked(p, 'board').cover, subject: 'Reading' } })).not.toContain(none)
    expect(board(plan({ briefing: [{ id: 'b', date: day, purpose: 'To hear of reading' }] }))).not.toContain(none)
  })

  it('the public reads no stage that may be out of date, and the board reads whether an item is a draft', () => {
    const goal = [{ ...reading.goal[0], status: 'active' }]
    expect(full(plan({ goal }), 'public')).not.toMatch(/stage: Active/i)
    expect(full(plan({ goal }))).toMatch(/stage: Active/i)
    expect(full(plan({ goal: [{ ...goal[0], status: 'draft' }] }), 'public')).toMatch(/stage: Draft/i)
    const briefing = [{ id: 'b', date: '2026-11-08', subject: 'Reading', final: true }]
    expect(full(plan({ briefing }))).toMatch(/no longer a draft: Yes/i)
  })

  it('long names stand whole at the head of what is said of them, and not twice', () => {
    const concern =
      'There is much training for staff, and still no fair treatment. My child is behind and gets no small group.'
    const name = 'Property tax levy for desegregation, about 63 million dollars a year'
    const said = full(
      plan({
        concern: [{ id: 'c', concern: `${concern} (A mother)`, status: 'open' }],
        fundingSource: [{ id: 'f', name, recurring: true }],
      }),
    )
    expect(said).toContain(`"text":"${concern} (A mother)"`)
    expect(said).toContain(`"label":"${name}"`)
    expect(said).not.toContain('…')
  })

  it('a policy has its name on a page that has room for few kinds', () => {
    const policy = [{ id: 'p', title: 'Limit on suspension', stage: 'adopted' }]
    const goal = Array.from({ length: 5 }, (_, i) => ({ id: `g${i}`, title: `Goal ${i}` }))
    const more = {
      concern: [{ id: 'c', concern: 'Slow' }],
      term: [{ id: 't', term: 'Equity' }],
      evidence: [{ id: 'e', title: 'Minutes' }],
      risk: [{ id: 'r', title: 'Rain' }],
    }
    const policyLink = [{ id: 'l', goal: 'g0', policy: 'p', extent: 'inPart' }]
    const p = plan({ ...more, goal, policy, policyLink, measure: [], value: [], target: [] })
    const last = text(onePageBrief(p, asked(p, 'onePage'), undefined, 8))
    expect(last).toContain('1 policy (Limit on suspension)')
  })
})
