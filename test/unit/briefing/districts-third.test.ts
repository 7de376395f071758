import { describe, expect, it } from 'vitest'
import { ON_SLIPS, rowsOf } from '../../../shared/briefing/slips/asked.ts'
import { board, dossier, families, full, hire, onePage, presenter, progress, slips } from '../../support/papers.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What a hostile reader found when he read the papers of four districts a third time. */

const plan = (records: object) => planWith({ ...reading, ...records })

describe('steps whose time is over', () => {
  const about = { kind: 'goal', id: 'g' }
  const dated = (id: string, due: string) => ({ id, about, title: `Step ${id}`, due })
  const named = (id: string, year: string) => ({ id, about, title: `Train staff, by June ${year}` })

  it('stand with those past their due dates on the one-page brief, which names neither', () => {
    const action = [dated('a', '2018-12-01'), dated('b', '2019-09-01'), named('c', '2022'), named('d', '2023')]
    expect(onePage(plan({ action: [...action, { id: 'e', about, title: 'Hire' }] }))).toContain(
      'Two of the five actions are past their due dates and not entered as done; the titles of two more name a time that is over.',
    )
    expect(onePage(plan({ action: action.slice(0, 2) }))).toContain(
      'Both actions are past their due dates and not entered as done.',
    )
    expect(onePage(plan({ action: action.slice(0, 1) }))).toContain(
      'The one action is past its due date and not entered as done.',
    )
    expect(onePage(plan({ action: action.slice(2) }))).toContain('the titles of both name a time that is over')
  })

  it('are asked about on the presenter’s page by name, though no due date is entered', () => {
    const said = presenter(plan({ action: [named('c', '2022'), named('d', '2023')] }))
    expect(said).toContain('The titles of two steps name a time that is over. Were they done?')
    expect(said).toContain('None is entered as done: “Train staff, by June 2022” and “Train staff, by June 2023”.')
    expect(presenter(plan({ action: [named('c', '2022')] }))).toContain('Was it done?')
    expect(presenter(plan({ action: [{ ...named('c', '2022'), status: 'done' }] }))).not.toContain(
      'a time that is over',
    )
  })

  it('have a decision beside them that says of how many it is', () => {
    const decision = [{ id: 'x', date: '2018-09-06', forum: 'Court', text: 'Plans are ordered.' }]
    const first = { ...dated('a', '2018-12-01'), title: 'Plans ordered on September 6, 2018' }
    expect(board(plan({ decision, action: [first, dated('b', '2021-05-19')] }))).toContain(
      'On the one whose title names September 6, 2018: decided on that day (Court): “Plans are ordered.”',
    )
    expect(board(plan({ decision, action: [first] }))).toContain('"Decided on September 6, 2018 (Court)')
  })
})

describe('the families’ page', () => {
  const two = [...reading.goal, { id: 'h', title: 'Discipline', sort: 9 }]
  const strategy = [{ id: 's', goal: 'g', title: 'Read aloud' }]

  it('names the goals that its steps are for, and whose steps it leaves out', () => {
    const action = [{ id: 'a', about: { kind: 'goal', id: 'h' }, title: 'Write the rules', status: 'done' }]
    expect(families(plan({ goal: two, strategy, action }))).toContain(
      'What follows is for one of our two goals: More children read well. The other: Discipline. Left out here: a step for “Discipline”.',
    )
    expect(families(plan({ goal: two, strategy }))).not.toContain('Left out here: steps')
  })

  it('has the rule in force behind a goal of which it has no step', () => {
    const policy = [{ id: 'p', title: 'No long suspension', stage: 'adopted', reached: { adopted: '2016-02-16' } }]
    const policyLink = [{ id: 'l', goal: 'h', policy: 'p', extent: 'inPart' }]
    const said = families(plan({ goal: two, strategy, policy, policyLink }))
    expect(said).toContain('"This rule holds, too:","No long suspension"')
    const ended = [{ ...policy[0], stage: 'retired', reached: { retired: '2020-01-01' } }]
    expect(families(plan({ goal: two, strategy, policy: ended, policyLink }))).not.toContain('This rule holds')
  })

  it('has the plan’s own name', () => {
    expect(families(plan({ strategy, words: [{ id: 'words', planName: 'Five Steps' }] }))).toContain(
      'The plan’s name is “Five Steps”.',
    )
  })
})

describe('a status that was promised and did not come', () => {
  const promise = [{ id: 'p', type: 'statusUpdate', everyDays: 91, toWhom: 'The board', promisedOn: '2017-05-24' }]
  const statusUpdate = [{ id: 'u', goal: 'g', date: '2018-09-19', status: 'onTrack' }]
  const owed = plan({ promise, statusUpdate, words: [{ id: 'words', planName: 'One Line' }] })

  it('is overdue in the papers of those whom it was promised, and asked about', () => {
    for (const said of [board(owed), onePage(owed), progress(owed)])
      expect(said).toContain(
        'The last status was given on September 19, 2018. The next one is overdue for the one goal, since December 20, 2018.',
      )
    expect(full(owed)).toContain('A status is overdue for the one goal, since December 20, 2018.')
    const page = presenter(owed)
    expect(page).toContain('A status is promised every 91 days. Where is it for the one goal?')
    expect(page).toContain('The last was given on September 19, 2018.')
    const goal = [...reading.goal, { id: 'h', title: 'Buses', status: 'active' }]
    expect(board(plan({ promise, statusUpdate, goal }))).toContain(
      'overdue for both goals, the longest since August 24, 2017.',
    )
  })

  it('is told to nobody while the time between two runs, nor to the public', () => {
    const fresh = [{ ...statusUpdate[0], date: '2026-11-20' }]
    expect(board(plan({ promise, statusUpdate: fresh }))).not.toContain('overdue')
    const open = [{ ...promise[0], toWhom: 'The public' }]
    expect(full(plan({ promise: open, statusUpdate }), 'public')).not.toContain('overdue')
    const done = [{ ...statusUpdate[0], status: 'done' }]
    expect(board(plan({ promise, statusUpdate: done }))).not.toContain('overdue')
  })
})

describe('the pay of a position', () => {
  const position = [{ id: 'o', title: 'Director', fte: 1 }]
  const fundingSource = [{ id: 's', name: 'Levy' }]
  const pay = (year: string) => ({ id: year, position: 'o', source: 's', fiscalYear: year })

  it('that ends years ago is not told as all there is to say', () => {
    const said = hire(plan({ position, fundingSource, positionPay: [pay('2020-21'), pay('2021-22')] }))
    expect(said).toContain('No source of pay is entered for 2022–23 or later.')
    const now = hire(plan({ position, fundingSource, positionPay: [pay('2026-27')] }))
    expect(now).not.toContain('No source of pay is entered')
  })

  it('has no column for a year that is over in which other things cost money', () => {
    const budgetLine = [{ id: 'b', goal: 'g', source: 's', fiscalYear: '2019-20', amount: 100, status: 'approved' }]
    const said = hire(plan({ position, fundingSource, budgetLine, positionPay: [pay('2020-21')] }))
    expect(said).not.toContain('"head":"2019–20","width":0.8')
  })
})

describe('a plan in its last year', () => {
  const last = { district: [{ ...reading.district[0], planFrom: '2022-23', planTo: '2026-27' }] }

  it('says so, and whoever comes next is to ask who writes the next one', () => {
    for (const said of [board(plan(last)), onePage(plan(last)), presenter(plan(last))])
      expect(said).toContain('The plan’s last year is this one, 2026–27.')
    expect(dossier(plan(last))).toContain(
      'Ask who writes the next plan, and by when: the years of this one end with 2026–27.',
    )
    const longer = plan({ district: [{ ...reading.district[0], planTo: '2028-29' }] })
    expect(board(longer)).not.toContain('last year is this one')
    expect(dossier(longer)).not.toContain('who writes the next plan')
  })
})

it('a goal that was called done is not told as active beside that word', () => {
  const goal = [{ ...reading.goal[0], status: 'active' }]
  const done = [{ id: 'u', goal: 'g', date: '2022-07-19', status: 'done' }]
  expect(full(plan({ goal, statusUpdate: done }))).toContain(
    'Stage: Active (not changed since the goal was called done).',
  )
  expect(full(plan({ goal }))).not.toContain('not changed since')
})

describe('an update slip', () => {
  const goal = [{ ...reading.goal[0], focusGroups: ['hisp'] }]

  it('asks for the group to which the gap is measured, and the page of answers has its row', () => {
    const p = plan({ goal })
    expect(slips(p)).toContain('White students (the gap is measured to these)')
    const rows = rowsOf(p, { group: ON_SLIPS, owner: null, period: '2026-Q4' }).map((r) => r.group.id)
    expect(rows).toEqual(['hisp', 'all', 'white'])
    // Of many groups the report is asked for, that one's among them; without a form of gap nobody is compared.
    expect(slips(plan({ goal, measure: [{ ...reading.measure[0], gapForm: undefined }] }))).not.toContain(
      'the gap is measured',
    )
  })

  it('asks of which year the newest figure is, and for those of years that are over', () => {
    const said = slips(plan({ goal }))
    expect(said).toContain('"Newest figures"')
    expect(said).toContain('"head":"Its year"')
    expect(said).not.toContain('Figures of years that are over are missing')
    const old = reading.value.filter((v) => v.year === '2023-24')
    expect(slips(plan({ goal, value: old }))).toContain('Figures of years that are over are missing, too')
  })
})

describe('what else he found', () => {
  it('the presenter is asked about goals without an owner or a measure', () => {
    const goal = [...reading.goal, { id: 'h', title: 'Buses', status: 'active' }]
    const said = presenter(plan({ goal }))
    expect(said).toContain('No owner is entered for goal 2. Who answers for this?')
    expect(said).toContain('No measure is entered for goal 2. How will we know?')
    expect(presenter(plan({}))).not.toContain('Who answers for this?')
  })

  it('a target that was reached is said to be met', () => {
    const measure = [{ ...reading.measure[0], targetYear: '2025-26' }]
    const goal = [{ ...reading.goal[0], focusGroups: ['hisp'] }]
    expect(board(plan({ goal, measure }))).toContain(
      'in 2025–26 it was 31.9, so it was met; for all students, from 41.2 to 44.0; in 2025–26 it was 43.9, so it was not met.',
    )
  })

  it('one status a goal is no story over time', () => {
    const goal = [...reading.goal, { id: 'h', title: 'Buses', status: 'active' }]
    const one = [{ id: 'u', goal: 'g', date: '2026-10-01', status: 'onTrack' }]
    expect(progress(plan({ goal, statusUpdate: one }))).not.toContain('Status over time')
    const two = [...one, { id: 'w', goal: 'g', date: '2026-05-01', status: 'atRisk' }]
    expect(progress(plan({ goal, statusUpdate: two }))).toContain('Status over time')
  })

  it('what is overdue has its noun, and policies without a goal one answer', () => {
    const promise = [{ id: 'p', type: 'statusUpdate', everyDays: 91, promisedOn: '2026-01-01' }]
    const goal = [{ ...reading.goal[0], status: 'active' }]
    expect(dossier(plan({ promise, goal }))).toContain('"One goal"')
    const policy = [{ id: 'p', title: 'Limit', stage: 'adopted' }]
    expect(hire(plan({ policy }))).toContain('One policy is adopted; it is not linked to a goal.')
    const term = ['a', 'b'].map((id) => ({ id, term: id, plain: 'What it is', status: 'adopted' }))
    expect(hire(plan({ term }))).toContain('Adopt a plain definition of one more term.')
  })

  it('goals without a policy are one point of the first week, and a fourth goal without an owner has its name', () => {
    const goal = ['One', 'Two', 'Three', 'Four'].map((title, i) => ({ id: `g${i}`, title, status: 'active', sort: i }))
    const said = dossier(
      plan({ goal, measure: [], value: [], target: [], policy: [{ id: 'p', title: 'Limit', stage: 'adopted' }] }),
    )
    expect(said).toContain('Goals 1 to 4 have no adopted policy linked to them.')
    expect(said).toContain('Find an owner for “One”, “Two”, “Three” and “Four”.')
  })

  it('of a meeting at which nothing was heard that is said', () => {
    const engagement = [{ id: 'e', title: 'The plan is shown', date: '2022-04-01', type: 'meeting' }]
    expect(full(plan({ engagement }))).toContain('Nothing is entered.')
  })
})
