// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { communityPage } from '../../../shared/briefing/community/page.ts'
import { departmentSheets } from '../../../shared/briefing/departments/sheets.ts'
import type { Table } from '../../../shared/briefing/document.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { presenterPage } from '../../../shared/briefing/presenter/presenter.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { updateSlips } from '../../../shared/briefing/slips/slips.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { asked, blocks, day, dossier } from '../../support/papers.ts'
import { planWith, reading } from '../rules/plan.ts'

/** What a hostile reader found in the papers of four districts, with their plans beside them. */

const full = (plan: Plan) => fullPlan(plan, asked(plan, 'plan', { readBy: 'board' }))
const staff = {
  ...reading,
  measure: [{ ...reading.measure[0], short: 'Staff trained', phrase: 'are trained', people: 'staff' as const }],
}

describe('a measure of staff', () => {
  it('tells of all staff, and so nothing of the group of all students', () => {
    const value = reading.value.filter((v) => v.group === 'all')
    const left = (records: object) =>
      /Left out[^"]*/.exec(text(onePageBrief(planWith(records), asked(planWith(records), 'onePage'))))?.[0]
    expect(left({ ...staff, value, target: [] })).toContain('2 student groups')
    expect(left({ ...reading, value, target: [] })).not.toContain('2 student groups')
  })
})

describe('the key of the pictures over the years', () => {
  const keyOf = (value: readonly object[]) =>
    blocks(full(planWith({ ...reading, value } as never))).flatMap((b) =>
      b.t === 'figure' && / over the years/.test(b.caption) ? (b.key ?? []).map((k) => k.says) : [],
    )
  const years = ['2023-24', '2024-25', '2025-26']
  const value = (['all', 'hisp', 'white'] as const).flatMap((group) =>
    years.map((year) => ({ id: `${group}${year}`, measure: 'm', group, year, reading: { figure: 40, n: 400 } })),
  )

  it('has the dots of a figure that is withheld, and no key where a year has none at all', () => {
    expect(keyOf(value.slice(1))).not.toContain('No figure printed')
    expect(keyOf(value.slice(1)).length).toBeGreaterThan(0)
    const small = value.map((v) => (v.id === 'hisp2024-25' ? { ...v, reading: { figure: 40, n: 4 } } : v))
    expect(keyOf(small)).toContain('No figure printed')
  })
})

describe('a table of targets and their days', () => {
  const captions = (records: object) =>
    blocks(full(planWith({ ...reading, ...records }))).filter(
      (b): b is Table => b.t === 'table' && (b.caption ?? '').startsWith('Grade 3 reading: '),
    )
  const target = [{ id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 50, by: '2029-05-31' } }]

  it('says that it is of these, and has no column for sources that nobody entered', () => {
    const own = captions({ target }).at(-1)
    expect(own?.caption).toBe('Grade 3 reading: when its target is due')
    expect(own?.columns.map((c) => c.head)).toEqual(['What', 'Years and groups'])
    const set = [
      { ...target[0], aim: { figure: 50, setOn: '2026-05-31' } },
      { ...target[0], id: 'u', group: 'hisp' },
    ]
    expect(captions({ target: set }).at(-1)?.caption).toBe('Grade 3 reading: when its targets are due')
    expect(captions({ target: set.slice(0, 1) }).at(-1)?.caption).toBe('Grade 3 reading: when its target was set')
    const read = { ...reading.value[0], reading: { figure: 41.2, n: 875, source: 'A report' } }
    expect(captions({ target, value: [read] }).at(-1)?.caption).toBe('Grade 3 reading: where its figures are from')
  })
})

describe('open actions of which some have a due date', () => {
  const about = { kind: 'goal' as const, id: 'g' }
  const said = (...action: readonly object[]) =>
    dossier(planWith({ ...reading, action: action.map((a, i) => ({ id: `a${i}`, about, ...a })) }))

  it('tell of the others whose titles name a time that is over', () => {
    const late = { title: 'Late', due: '2026-10-01' }
    const [over, other, open] = [{ title: 'Ends in 2022-23' }, { title: 'For 2020-21' }, { title: 'Hire a coach' }]
    expect(said(late, over, other, open)).toContain(
      'One is past its due date, and three have no due date; the titles of two of these name a time that is over.',
    )
    expect(said(late, over)).toContain(
      'One is past its due date, and one has no due date; its title names a time that is over.',
    )
    expect(said({ title: 'To come', due: '2027-03-01' }, over, other)).toContain(
      'The one with a due date is not past it, and two have no due date; the titles of both name a time that is over.',
    )
    expect(said({ title: 'To come', due: '2027-03-01' }, open)).toContain('The one with a due date is not past it.')
    expect(said(over, open)).toContain('None has a due date, but the title of one of these names a time that is over.')
  })
})

describe('a plan of steps without due dates', () => {
  const about = { kind: 'goal' as const, id: 'g' }
  const papers = (...action: readonly object[]) => {
    const plan = planWith({ ...reading, action: action.map((a, i) => ({ id: `a${i}`, about, ...a })) })
    return [
      text(boardBriefing(plan, asked(plan, 'board'))),
      text(progressReport(plan, asked(plan, 'progress'))),
      text(onePageBrief(plan, asked(plan, 'onePage'))),
    ]
  }
  const done = { title: 'Collect data', status: 'done' }
  const [over, other] = [{ title: 'Ends in 2022-23' }, { title: 'For 2020-21' }]

  it('tells the board how many are done, and of how many the time is over', () => {
    for (const said of papers(done, over, other))
      expect(said).toContain(
        'One of three actions is done; two have no status, and the titles of both name a time that is over.',
      )
    for (const said of papers(over, { title: 'Hire a coach', status: 'inProgress' }))
      expect(said).toContain(
        'None of the two actions is entered as done; one has no status. The title of one without a due date names a time that is over.',
      )
    for (const said of papers(over))
      expect(said).toContain(
        'The one action is not entered as done; it has no status, and its title names a time that is over.',
      )
    for (const said of papers(done, over, { title: 'Hire a coach', status: 'inProgress' }))
      expect(said).toContain(
        'One of three actions is done; one has no status. Of the others, the title of one without a due date names a time that is over.',
      )
    for (const said of papers(done, { title: 'Hire a coach' })) expect(said).not.toContain('a time that is over')
    expect(papers({ title: 'Late', due: '2026-10-01' }, over)[0]).toContain(
      'The title of one without a due date names a time that is over',
    )
  })
})

describe('the plan in one picture', () => {
  it('has the target of a measure that was never read, with whom it is for', () => {
    const plan = planWith({
      ...staff,
      value: [],
      target: [{ id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 100 } }],
    })
    const picture = blocks(full(plan)).find((b) => b.t === 'figure' && b.long.some((l) => l.startsWith('Goal 1')))
    expect(picture?.t === 'figure' ? picture.long.join() : '').toContain(
      'measured by Staff trained, no yearly figures entered; target: All staff, 100 percent in 2028–29',
    )
  })
})

describe('steps without a due date', () => {
  it('stand on slips by goal and strategy, as the plan has them, and not as their places within each run', () => {
    const strategy = [
      { id: 'z', goal: 'g', title: 'Year 1', sort: 1 },
      { id: 'a', goal: 'g', title: 'Year 2', sort: 2 },
    ]
    const action = [
      { id: '1', title: 'October 2023', about: { kind: 'strategy' as const, id: 'a' }, sort: 1 },
      { id: '2', title: 'May 2023', about: { kind: 'strategy' as const, id: 'z' }, sort: 3 },
      { id: '3', title: 'October 2022', about: { kind: 'strategy' as const, id: 'z' }, sort: 1 },
      { id: '4', title: 'Dated', due: '2027-01-10', about: { kind: 'strategy' as const, id: 'a' }, sort: 9 },
    ]
    const plan = planWith({ ...reading, strategy, action })
    const table = blocks(updateSlips(plan, asked(plan, 'slips'))).find(
      (b): b is Table => b.t === 'table' && b.columns[0]?.head === 'Action',
    )
    expect(table?.rows.map((r) => r.cells[0]?.text)).toEqual(['Dated', 'October 2022', 'May 2023', 'October 2023'])
  })
})

describe('a department’s sheet', () => {
  it('has the officer’s title on the line for signing, and so does not list it as left out', () => {
    const words = [{ id: 'words', planName: 'Unity Plan', officerTitle: 'Director of Equity' }]
    const officer = [{ id: 'officer', title: 'Director of Equity', status: 'inPost' as const }]
    const plan = planWith({ ...reading, words, officer, department: [{ id: 'd', name: 'Buses' }] })
    const foot = blocks(departmentSheets(plan, asked(plan, 'sheets'))).at(-1)
    expect(foot).toMatchObject({ t: 'note' })
    const said = foot?.t === 'note' ? foot.text : ''
    expect(said).toMatch(/parts of [^.]*the officer/)
    expect(said).not.toContain('the district’s words')
  })
})

describe('the page for families', () => {
  const families = (note: string, more: object = {}) => {
    const plan = planWith({
      ...reading,
      measure: [...reading.measure, { id: 's', goal: 'g', short: 'Survey of students', note, sort: 2 }],
      engagement: [{ id: 'e', title: 'Survey of students, 2023', type: 'survey', heard: 'Almost all rose.', ...more }],
    })
    return text(communityPage(plan, asked(plan, 'community')))
  }

  it('has beside what a survey said what the plan notes of it, and never the good half alone', () => {
    expect(families('Nearly all rose; safety fell.')).toContain(
      'What we heard: Almost all rose.","What the plan notes: Nearly all rose; safety fell.","What came of it: ',
    )
    // What the note says word for word is told once.
    expect(families('Almost all rose; safety fell.')).toContain('"What the plan notes: Almost all rose; safety fell."')
    expect(families('Almost all rose; safety fell.')).not.toContain('What we heard')
    expect(families(`Almost all rose; safety fell. ${'And more. '.repeat(50)}`)).not.toContain('Almost all rose')
    // Of another survey nothing is noted.
    const other = families('Safety fell.', { title: 'Evening for families' })
    expect(other).toContain('What we heard: Almost all rose.')
    expect(other).not.toContain('Safety fell')
  })
})

describe('what families read of the plan', () => {
  const page = (records: object) => {
    const plan = planWith({ ...reading, ...records })
    return text(communityPage(plan, asked(plan, 'community')))
  }
  const strategy = [{ id: 's', goal: 'g', title: 'A free ride to another school' }]
  const policy = [{ id: 'p', title: 'The order of the court', stage: 'retired', reached: { retired: '2022-07-19' } }]
  const policyLink = [{ id: 'l', goal: 'g', policy: 'p', extent: 'whole' }]

  it('says that what stood behind its steps is no longer in force', () => {
    expect(page({ strategy, policy, policyLink })).toContain(
      '“The order of the court” was behind this part of the plan. It has not been in force since July 19, 2022. The plan does not say what still holds.',
    )
    expect(page({ policy, policyLink })).toContain('It has not been in force since')
    // While one of them holds, or none was linked, nothing is said.
    const held = [...policy, { id: 'q', title: 'A policy', stage: 'adopted', reached: { adopted: '2024-01-01' } }]
    const both = [...policyLink, { id: 'k', goal: 'g', policy: 'q', extent: 'whole' }]
    expect(page({ strategy, policy: held, policyLink: both })).not.toMatch(/no longer in force|not been in force/)
    expect(page({ strategy, policy })).not.toMatch(/no longer in force|not been in force/)
  })

  it('and that its steps are of one goal, with the names of the others', () => {
    const goal = [...reading.goal, { id: 'h', title: 'Families and community' }]
    expect(page({ goal, strategy })).toContain(
      'What follows is for one of our two goals: More children read well. The other: Families and community.',
    )
    expect(page({ goal, strategy: [...strategy, { id: 't', goal: 'h', title: 'Evenings' }] })).not.toContain(
      'What follows',
    )
    const many = Array.from({ length: 6 }, (_, i) => ({
      id: `h${i}`,
      title: `Goal of ${i}, for every child in every school`,
    }))
    const said = page({ goal: [...reading.goal, ...many], strategy })
    expect(said).toContain('What follows is for one of our seven goals: More children read well.')
    expect(said).not.toContain('Goal of 0')
  })
})

describe('the presenter’s page asks what the board’s own paper points to', () => {
  const page = (records: object) => {
    const plan = planWith({ ...reading, ...records })
    return text(presenterPage(plan, asked(plan, 'presenter')))
  }
  const over = (measure: object = {}) => ({
    measure: [{ ...reading.measure[0], targetYear: '2024-25', ...measure }],
    value: reading.value.filter((v) => v.year === '2023-24'),
    target: [{ id: 't', measure: 'm', group: 'hisp', year: '2024-25', aim: { figure: 42 } }],
  })

  it('a target whose year is over, and whom to ask', () => {
    const said = page(over())
    expect(said).toContain('The year for the final target of goal 1 (“More children read well”) is over. Was it met?')
    expect(said).toContain('Goal 1: Hispanic students, target 42.0 percent in 2024–25')
    expect(said).toContain('The plan has no figure for that year.')
    expect(said).toContain('Ask the Chief Academic Officer before the meeting.')
    expect(page({})).not.toContain('Was it met?')
    expect(
      page({ ...over(), likelyQuestion: [{ id: 'q', question: 'And?', about: [{ kind: 'goal', id: 'g' }] }] }),
    ).not.toContain('Was it met?')
  })

  it('steps past their due dates, with what was decided on the day that one names', () => {
    const step = (id: string, title: string) => ({ id, title, about: { kind: 'goal', id: 'g' }, due: '2026-09-01' })
    const decision = [{ id: 'd', date: '2018-09-06', forum: 'Court', text: 'Two marks. They were met only in part.' }]
    const said = page({ action: [step('a', 'First mark, ordered on September 6, 2018'), step('b', 'Books')], decision })
    expect(said).toContain('Two steps are past their due dates. Are they done?')
    expect(said).toContain('Books (goal 1; was due September 1, 2026).')
    expect(said).toContain('They were met only in part.')
    const many = page({ action: ['a', 'b', 'c', 'd', 'e'].map((id) => step(id, `Step ${id}`)) })
    expect(many).toContain('Two more are past their due dates.')
    expect(page({ action: [{ ...step('a', 'Books'), due: '2027-09-01' }] })).not.toContain('past')
  })

  it('what a story says that the figures of a goal do not show', () => {
    const story = [
      { id: 's', title: 'More read', measure: 'm', shows: 'It rose.', unknown: 'A later account has less.' },
    ]
    const said = page({ story })
    expect(said).toContain('“More read”: what do the figures not show?')
    expect(said).toContain('A later account has less.')
    expect(said).toContain('Students with disabilities, 2025–26: 15.4 %')
    expect(page({ story, value: [] })).not.toContain('what do the figures not show?')
  })

  it('and answers with its own words, the groups it is about and whoever they are compared with', () => {
    const story = [
      {
        id: 's',
        title: 'More read',
        measure: 'm',
        groups: ['hisp'],
        shows: 'Never was the gap so small',
        unknown: 'Two schools fell.',
      },
    ]
    const said = page({ story })
    expect(said).toContain(
      '"The story: Never was the gap so small.","What it does not show: Two schools fell.","Hispanic, 2025–26: 31.9 % (23.9 points behind White students); White, 2025–26: 55.8 %"',
    )
    expect(said).not.toContain('Students with disabilities, 2025')
    // A story with a figure that may not be printed stays out whole.
    expect(
      page({ story: [{ ...story[0], shows: 'It is {Students with disabilities, latest} and {Nobody, latest}.' }] }),
    ).not.toContain('Two schools fell')
  })

  it('which policies are behind the goals, and has those that are', () => {
    const goal = [...reading.goal, { id: 'h', title: 'Fewer are sent home' }]
    const policy = [{ id: 'p', title: 'Limit', stage: 'adopted', reached: { adopted: '2016-02-16' } }]
    const policyLink = [{ id: 'l', goal: 'h', policy: 'p', extent: 'inPart' }]
    expect(page({ goal, policy, policyLink })).toContain('Goal 2 has “Limit” (in part).')
    expect(page({ goal, policy })).toContain('The plan has one adopted policy; it is not linked to a goal.')
    expect(page({ goal })).not.toContain('adopted policy;')
  })

  it('concerns, with no quotation marks around who said them', () => {
    const concern = ['It is slow. (A mother, May 2024)', 'It is late.'].map((c, i) => ({ id: `c${i}`, concern: c }))
    const said = page({ concern })
    expect(said).toContain('"It is slow. (A mother, May 2024)"')
    expect(said).toContain('“It is late.”')
  })
})

describe('the briefing on a plan of one goal', () => {
  const briefing = (goals: number) => {
    const goal = Array.from({ length: goals }, (_, i) => ({ ...reading.goal[0], id: i === 0 ? 'g' : `g${i}` }))
    const plan = planWith({ ...reading, goal })
    return blocks(boardBriefing(plan, asked(plan, 'board')))
  }

  it('runs on under its agenda item, without contents; that of a longer plan begins a page', () => {
    const begins = (goals: number) => briefing(goals).some((b) => b.t === 'heading' && b.newPage === 'filled')
    const listed = (goals: number) => briefing(goals).some((b) => b.t === 'contents')
    expect([1, 2, 3].map(begins)).toEqual([false, false, true])
    expect([1, 2, 3].map(listed)).toEqual([false, false, true])
  })

  it('says at its end where the rest is before it says what it leaves out', () => {
    const term = [{ id: 't', term: 'Access', plain: 'A child can get in.', status: 'adopted' }]
    const plan = planWith({ ...reading, term, officer: [{ id: 'officer', title: 'Director' }] } as never)
    const made = boardBriefing(plan, asked(plan, 'board'))
    const end = blocks(made).findLast((b) => b.t === 'note')
    // What a board would miss; the officer's own records and parts of what it has before it are bookkeeping to it.
    expect(end?.t === 'note' ? end.text : '').toMatch(
      /^Left out here, but in the full plan for the board: 1 term[^.]*\.$/,
    )
    expect(JSON.stringify(made.model.blocks)).not.toMatch(/the officer|categor|parts of/)
    expect(made.model.leftOut).toEqual(
      expect.arrayContaining(['the officer', '1 term', '1 category of student groups', 'parts of 1 goal']),
    )
  })
})

describe('the headline of a plan whose matter was ended', () => {
  const headline = (decision: readonly object[]) => {
    const statusUpdate = [{ id: 'u', goal: 'g', status: 'done', date: '2022-07-19' }]
    const plan = planWith({ ...reading, statusUpdate, decision } as never)
    return text(onePageBrief(plan, asked(plan, 'onePage')))
  }
  const about = [{ kind: 'goal', id: 'g' }]
  const released = { id: 'a', date: '2022-07-19', forum: 'Court', text: 'The district is released.', about }
  const upheld = { id: 'b', date: '2025-01-15', forum: 'Appeals court', text: 'The release is upheld.', about }

  it('tells with the latest decision the one on the same goals that it is about', () => {
    expect(headline([released, upheld])).toContain(
      'The latest decision in the plan was made on January 15, 2025 (Appeals court): The release is upheld. The one before it on the same goals was made on July 19, 2022 (Court): The district is released.',
    )
    // One from before the last status is told where the later one speaks of it, and else not.
    const early = { ...released, date: '2020-01-01' }
    expect(headline([early, upheld])).toContain('January 1, 2020 (Court)')
    expect(headline([early, { ...upheld, text: 'A new plan is due.' }])).not.toContain('January 1, 2020')
    expect(headline([{ ...released, about: [] }, upheld])).not.toContain('The one before it')
  })
})

describe('a small district with one part-time officer', () => {
  const officer = [{ id: 'officer', title: 'Access coordinator', status: 'inPost' as const }]
  const position = [{ id: 'p', title: 'Access coordinator', fte: 0.4, reportsTo: 'supt' }]
  const rural = {
    ...reading,
    district: [{ ...reading.district[0], superintendent: 'supt', fiscalYearStartMonth: 9 }],
    person: [...reading.person, { id: 'supt', role: 'Superintendent' }],
    officer,
    position,
    fundingSource: [{ id: 'f', name: 'General fund', recurring: true }],
    budgetLine: [
      {
        id: 'b',
        description: 'Gas cards',
        fiscalYear: '2026-27',
        amount: 150_000,
        source: 'f',
        goal: 'g',
        status: 'approved' as const,
      },
    ],
  }
  const plan = planWith(rural)

  it('says whom the position reports to, wherever that was entered', () => {
    expect(dossier(plan)).toContain(
      'Meet the Superintendent and ask for a regular one-on-one meeting. This office reports',
    )
    const hire = text(readyToHirePaper(plan, asked(plan, 'hire')))
    expect(hire).toContain('The position reports to the superintendent, and the seat in cabinet is not entered.')
    const other = planWith({ ...rural, position: [{ ...position[0], title: 'Nurse' }] } as never)
    expect(dossier(other)).toContain('The plan does not say whom this office reports to')
  })

  it('calls no money unsecured of whose source no amount is entered', () => {
    expect(text(full(plan))).toContain('It costs $1,500 in 2026–27, from')
    const said = text(presenterPage(plan, asked(plan, 'presenter')))
    expect(said).toContain('In 2026–27 $1,500 of $1,500 approved is on a source with no amount entered.')
    expect(said).not.toContain('not secured')
    const fundingAmount = [{ id: 'a', source: 'f', fiscalYear: '2026-27', grant: { amount: 0, status: 'secured' } }]
    expect(text(full(planWith({ ...rural, fundingAmount } as never)))).toContain('none of it secured')
  })

  it('does not print that the superintendent is the superintendent, and counts the one other late action', () => {
    expect(text(full(plan))).not.toContain('"label":"Superintendent","paragraphs":["Superintendent"]')
    const late = (id: string) => ({ id, title: id, about: { kind: 'goal', id: 'g' }, due: '2026-10-01' })
    expect(dossier(planWith({ ...rural, action: [late('a'), late('b')] }))).toContain(
      'The other is under “Open actions”.',
    )
  })
})
