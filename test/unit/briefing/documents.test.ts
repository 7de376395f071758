// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { askPaper } from '../../../shared/briefing/ask/ask.ts'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { departmentReport } from '../../../shared/briefing/departments/report.ts'
import { type Drawn, flat } from '../../../shared/briefing/document.ts'
import { documentIds, documentKinds } from '../../../shared/briefing/documents.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { ifStopsPaper } from '../../../shared/briefing/if-stops/if-stops.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { onePageSteps, stepOf } from '../../../shared/briefing/one-page/steps.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { policyChange } from '../../../shared/briefing/policy/change.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import { isKeptWhole } from '../../../shared/briefing/sent.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { briefingRequest } from '../../../shared/ipc/contract.ts'
import { planWith, reading } from '../../support/plan.ts'
import { samplePlan } from '../../support/records.ts'

/** What the papers beside the board briefing say: the full plan, the progress report, the page for two minutes. */

const day = '2026-12-14'
const request = (plan: Plan, more: object = {}) => briefingRequest.parse({ ...defaultBoardRequest(plan, day), ...more })
const said = ({ model }: Drawn): string => JSON.stringify(model.blocks, (k, v) => (k === 'svg' ? undefined : v))
const headings = ({ model }: Drawn) => [...flat(model.blocks)].flatMap((b) => (b.t === 'heading' ? [b] : []))

describe('a progress report on one goal', () => {
  const goal = (id: string, sort: number, title: string) => ({ id, sort, title, status: 'active' as const })
  const plan = planWith({ goal: [goal('a', 1, 'Read well'), goal('b', 2, 'Come to school')] })
  it('has this goal alone, under the number that it has in the plan, and says what it leaves out', () => {
    const one = progressReport(plan, request(plan, { document: 'progress', of: { kind: 'goal', id: 'b' } }))
    expect(one.model.title).toBe('Goal: Come to school')
    expect(headings(one).map((h) => h.text)).toContain('Goal 2: how it is going')
    expect(said(one)).not.toContain('Read well')
    expect(said(one)).toContain(
      'This report is about goal 2 alone. The progress report on both goals also covers the others',
    )
    expect(said(progressReport(plan, request(plan, { document: 'progress' })))).toContain('Read well')
  })

  const first = { goal: [{ ...reading.goal[0], owner: '' }], person: [] }
  const page = (more: object = {}) => {
    const plan = planWith({ ...reading, ...first, ...more })
    return progressReport(plan, request(plan, { document: 'progress', of: { kind: 'goal', id: 'g' } }))
  }

  it('is called as somebody called it, or as its goal is, and no other paper as the progress report', () => {
    expect(page().model.title, 'a goal is no result').toBe('Goal: More children read well')
    // Below its own name a number alone would say nothing.
    const heading = (goal: object) => headings(page({ goal: [{ ...first.goal[0], ...goal }] }))[0]?.text
    expect(heading({})).toBe('How it is going')
    expect(heading({ reportTitle: 'Reading by grade 3' })).toBe('Goal 1. More children read well')
    const called = (goal: object) => page({ goal: [{ ...first.goal[0], ...goal }] }).model.title
    expect(called({ reportTitle: 'Reading by grade 3' })).toBe('Reading by grade 3')
    expect(called({ title: '' })).toBe('Grade 3 reading: progress on the one goal of the equity plan')
    expect(said(page({ policy: [{ id: 'p', title: 'Equity' }] }))).toContain(
      'about goal 1 alone; the full plan for the board has the rest of the plan.',
    )
  })

  it('points to no rest of a plan that has only this goal, and tells of no progress where figures only begin', () => {
    expect(said(page())).not.toContain('This report is about goal 1 alone')
    const first = reading.value.filter((v) => v.year === reading.value[0]?.year)
    const begun = page({ value: first, goal: reading.goal, person: reading.person })
    expect(begun.model.title).toBe('Goal: More children read well')
    expect(begun.model.kind, 'under the name by which it was asked for').toBe('Progress report')
    expect(said(begun)).not.toContain('no status')
    const its = { budgetLine: [{ id: 'l', goal: 'g', description: 'Coach', fiscalYear: '2026-27', amount: 1 }] }
    expect(said(page({ ...its })), 'what it costs is on the page').not.toContain('about goal 1 alone')
  })

  it('says in their rows which few have no target, of which month its figures are, and what its steps cost', () => {
    const [some] = reading.value
    const first = reading.value
      .filter((v) => v.year === some?.year)
      .map((v) => ({ ...v, reading: { ...v.reading, date: '2024-05' } }))
    const action = { id: 'a', about: { kind: 'goal', id: 'g' }, title: 'Hire two tutors', start: '2027-01' }
    const steps = [
      { ...action, cost: 4_800_000 },
      { ...action, id: 'b', title: 'Call families' },
    ]
    const begun = said(
      page({ value: first, target: reading.target.filter((t) => t.year === '2028-29'), action: steps }),
    )
    expect(begun, 'nobody asked for a sentence about it').not.toMatch(/No target for|is set for/)
    expect(begun.match(/none set/g)?.length ?? 0).toBeGreaterThanOrEqual(2)
    expect(begun).toMatch(/The figures of 20\d\d–\d\d are dated May 2024\./)
    expect(begun).toMatch(/"head":"Cost".*\$48,000.*Not entered/)
  })

  it('says once who has a target where most have none', () => {
    const more = ['a', 'b', 'c'].map((id) => ({ id, name: `Group ${id}` }))
    const value = more.map(({ id }) => ({
      id,
      measure: 'm',
      group: id,
      year: '2025-26',
      reading: { figure: 20, n: 200 },
    }))
    const all = page({
      studentGroup: [...reading.studentGroup, ...more],
      value: [...reading.value, ...value],
      target: reading.target.filter((t) => t.year === '2028-29'),
    })
    expect(said(all)).toContain(
      'The target for 2028–29 is set for Hispanic students and students with disabilities alone.',
    )
  })

  it('has status and owner above the sentence, as wide as the page, and one status once', () => {
    const statusUpdate = [{ id: 's', goal: 'g', status: 'atRisk', date: '2026-10-12' }]
    const one = page({ ...reading, statusUpdate })
    const side = [...flat(one.model.blocks)].find((b) => b.t === 'side')
    expect(side).toMatchObject({ above: true, under: ['as of October 12, 2026', 'Owner: Chief Academic Officer'] })
    expect(said(one)).not.toMatch(/Status over time|Before:/)
    const before = { id: 'r', goal: 'g', status: 'onTrack', date: '2026-07-12' }
    expect(said(page({ ...reading, statusUpdate: [...statusUpdate, before] }))).toContain(
      '"Before: on track (July 12, 2026)"',
    )
  })

  it('begins the board’s briefing with what its one goal is to reach, once, not with the status that it can’t have yet', () => {
    const value = reading.value.filter((v) => v.year === reading.value[0]?.year)
    const plan = planWith({ ...reading, value })
    for (const paper of [
      boardBriefing(plan, request(plan)),
      progressReport(plan, request(plan, { document: 'progress' })),
      fullPlan(plan, request(plan, { document: 'plan' })),
    ]) {
      expect(said(paper).match(/raise the percent of/gi)).toHaveLength(1)
      expect(said(paper)).not.toContain('Goals at a glance')
      expect(said(paper)).not.toMatch(/no status|No status/)
    }
    // Where the goal has no section of its own, the headline says it.
    const briefed = said(boardBriefing(plan, request(plan, { goals: [] })))
    expect(briefed).toContain('The plan’s one goal is to raise the percent of')
    // What is told of it besides stands under a headline that does not say the aim again.
    const draft = planWith({ ...reading, value, goal: [{ ...reading.goal[0], status: 'draft' }] })
    const late = planWith({
      ...reading,
      value,
      action: [{ id: 'a', about: { kind: 'goal', id: 'g' }, due: '2026-09' }],
    })
    for (const plan of [draft, late])
      expect(said(boardBriefing(plan, request(plan))).match(/raise the percent of/gi)).toHaveLength(1)
    expect(said(boardBriefing(late, request(late)))).toContain(
      'The plan’s one goal has only begun: its figures, of 2023–24, say where it starts.',
    )
  })

  it('says that no cost and no action is entered for its goal, where that is so', () => {
    expect(said(page())).toMatch(/"What it costs","paragraphs":\["No cost is entered for this goal\."\]/)
    expect(said(page())).toMatch(/"What comes next","paragraphs":\["No action is entered for this goal yet\."\]/)
    const action = { id: 'a', about: { kind: 'goal', id: 'g' }, title: 'Check in', due: '2027-02', cost: 50_000 }
    expect(said(page({ action: [action] }))).toContain('No budget line is entered for this goal.')
    expect(said(page({ action: [action] }))).not.toMatch(/No cost is entered|No action is entered/)
    const done = { goal: [{ ...first.goal[0], status: 'done' }] }
    expect(said(page(done))).not.toMatch(/No cost is entered|No action is entered/)
  })

  it('prints a target as it was set, names one group as one, and calls no beginning due', () => {
    const target = [{ ...reading.target[2], aim: { figure: 42.15, by: '2029-06-30' } }]
    const action = { id: 'a', about: { kind: 'goal', id: 'g' }, title: 'Check in every month', start: '2027-02' }
    const goal = [{ ...reading.goal[0], focusGroups: ['hisp'] }]
    const of = (action: readonly object[]) => said(page({ goal, target, action }))
    expect(of([])).toMatch(/"text":"42\.15"/)
    expect(of([])).not.toContain('42.2"')
    expect(of([])).toContain('Group that this goal is about')
    // Nobody said whom the goal is about: its sentence names all students, and its picture no others.
    const unsaid = {
      goal: [{ ...reading.goal[0], focusGroups: [] }],
      studentGroup: reading.studentGroup.map((g) => ({ ...g, focus: false })),
    }
    expect(said(page({ ...unsaid, target }))).toContain('Group with its own target')
    expect(said(page({ ...unsaid, target }))).not.toContain('that this goal is about')
    expect(of([])).toContain('"Students counted"')
    expect(of([action])).toMatch(/"When".*"Begins February 2027"/)
    expect(of([action, { id: 'b', about: action.about, title: 'Hire', due: '2027-03' }])).toContain('"Due March 2027"')
    expect(of([{ id: 'b', about: action.about, title: 'Hire', due: '2027-03' }])).toMatch(/"Due".*"March 2027"/)
  })

  it('tells the only goal in whole sentences where its target year is over, or where it does not begin with a verb', () => {
    const value = reading.value.filter((v) => v.year === '2023-24')
    const since = (measure: object, target: object) =>
      planWith({
        ...reading,
        value,
        measure: [{ ...reading.measure[0], ...measure }],
        target: [{ id: 't', measure: 'm', group: 'hisp', aim: { figure: 42 }, ...target }],
      })
    const over = since({ targetYear: '2024-25' }, { year: '2024-25' })
    for (const paper of [boardBriefing(over, request(over)), onePageBrief(over, request(over))]) {
      expect(said(paper)).toContain(
        'The plan has one goal. The target was to raise the percent of Hispanic students who',
      )
      expect(said(paper)).toContain('by the end of 2024–25, and no figure since then is in the plan.')
      expect(said(paper)).not.toMatch(/goal is to (the|of|for) /)
    }
    const rate = since({ unit: 'rate' }, { year: '2028-29' })
    expect(said(onePageBrief(rate, request(rate)))).toContain(
      'The plan has one goal. Of every 100 Hispanic students, raise',
    )
  })

  it('keeps no empty places of what was never asked for, and says so once at its end', () => {
    expect(said(page())).not.toMatch(/No status entered|No owner named/)
    expect(said(page())).toContain('The goal has no status and no owner yet.')
    expect(said(page({ goal: reading.goal, person: reading.person }))).toContain('The goal has no status yet.')
  })

  it('has the target of next year, which a board asks for, beside the last', () => {
    const next = { id: 't9', measure: 'm', group: 'hisp', year: '2026-27', aim: { figure: 34.5 } }
    expect(said(page({ target: [...reading.target, next] }))).toMatch(
      /Grade 3 reading: targets.*"2026–27".*"2028–29".*34\.5/,
    )
  })

  it('explains a minus sign only where one is printed', () => {
    expect(said(page())).not.toContain('minus sign')
    const ahead = { id: 'v9', measure: 'm', group: 'swd', year: '2025-26', reading: { figure: 61, n: 104 } }
    expect(said(page({ value: [...reading.value.filter((v) => v.id !== 'v8'), ahead] }))).toContain(
      'a minus sign means above',
    )
  })
})

describe('every document', () => {
  it('has a name, a reader and its own place among those that are kept', () => {
    expect(new Set(documentIds.map((id) => documentKinds[id].kept)).size).toBe(documentIds.length)
    for (const id of documentIds) expect(documentKinds[id].says).toMatch(/\.$/)
  })

  it('comes out short and honest from a plan with nothing in it', () => {
    const empty = planWith({})
    for (const drawn of [
      fullPlan(empty, request(empty)),
      progressReport(empty, request(empty)),
      onePageBrief(empty, request(empty)),
    ]) {
      expect(drawn.printed).toEqual([])
      expect(drawn.model.masthead.name).toBe('District without a name')
      expect(said(drawn)).toMatch(/The plan has no goals yet\./)
      expect(said(drawn)).not.toMatch(/undefined|NaN|null,/)
    }
  })

  it('steps down its headings one at a time, as a screen reader needs them', () => {
    const plan = planWith({
      ...reading,
      engagement: [{ id: 'e', title: 'Family evening', date: '2026-10-01', heard: 'Letters come late.' }],
      term: [{ id: 't', term: 'Access', plain: 'A child can get in.', status: 'adopted' }],
    })
    for (const drawn of [fullPlan(plan, request(plan)), progressReport(plan, request(plan))]) {
      let before = 0
      for (const { level } of headings(drawn)) {
        expect(level - before).toBeLessThanOrEqual(1)
        before = level
      }
    }
  })
})

it('says in sentences where the officer’s place is, and reads no fields out', () => {
  const place = [{ id: 'place', reportsTo: 'cao', levels: 2, inCabinet: true, cabinetItem: false }]
  const plan = planWith({ ...reading, place })
  expect(said(fullPlan(plan, request(plan, { document: 'plan', readBy: 'board' })))).toContain(
    '"The officer’s place","paragraphs":["Reports to Chief Academic Officer. Two levels from the superintendent. In cabinet. No standing item on the cabinet’s agenda."]',
  )
})

describe('who jumps from heading to heading', () => {
  it('meets what is asked for, the post’s charter, the policy, the source and the department’s commitment', () => {
    const plan = samplePlan()
    const [source] = plan.all('fundingSource')
    const [policy] = plan.all('policy').filter((p) => p.wording !== undefined)
    const [commitment] = plan.all('departmentCommitment')
    const asking = (document: string, of?: object) =>
      request(plan, { document, readBy: 'board', fundKind: 'other', ...(of && { of }) })
    const papers = {
      ask: askPaper(plan, request(plan, { document: 'ask', readBy: 'public' })),
      hire: readyToHirePaper(plan, asking('hire')),
      policy: policyChange(plan, asking('policy', { kind: 'policy', id: policy?.id })),
      ifStops: ifStopsPaper(plan, asking('ifStops', { kind: 'fundingSource', id: source?.id })),
      department: departmentReport(plan, asking('department', { kind: 'department', id: commitment?.department })),
    }
    // A list of words and what they mean is read on, not jumped into.
    const terms = plan.all('term').map((t) => t.term ?? '')
    for (const [name, drawn] of Object.entries(papers)) {
      const hung = [...flat(drawn.model.blocks)].flatMap((b) => (b.t === 'hung' ? [b] : []))
      expect(hung.length, name).toBeGreaterThan(0)
      expect(
        hung.flatMap((b) => (b.level === undefined && !terms.includes(b.label) ? [b.label] : [])),
        name,
      ).toEqual([])
    }
  })
})

describe('typed words that tell what a paper withholds', () => {
  const small = { id: 'x', measure: 'm', group: 'swd', year: '2025-26', reading: { figure: 28.6, n: 7, numerator: 2 } }
  const plan = planWith({
    ...reading,
    value: [...reading.value.filter((v) => v.id !== 'v8'), small],
    statusUpdate: [
      {
        id: 's',
        goal: 'g',
        status: 'atRisk',
        date: '2026-10-01',
        narrative: 'Of students with disabilities 28.6 percent read well.',
      },
    ],
    engagement: [
      { id: 'e', title: 'Evening', date: '2026-10-01', heard: '2 of 7 students with disabilities read well.' },
    ],
    // What the clock wrote down, and days, are typed by nobody.
    retreat: [
      {
        id: 'r',
        title: 'Students with disabilities',
        date: '2026-10-07',
        ran: [{ part: 'part-7', began: '2026-10-02T14:06:28.600-06:00', ended: '2026-10-02T14:07:02.000-06:00' }],
        closedAt: '2026-10-02T14:07:28.600-06:00',
        agenda: [{ part: 'part-2', title: 'Opening', block: 'b-7', minutes: 7 }],
      },
    ],
  })

  it('are named to whoever prepares it, in each paper that prints them and in no other', () => {
    const about = ({ notes }: Drawn) => notes.filter((n) => n.includes('is typed there')).map((n) => n.split(':')[0])
    const paper = (more: object) => request(plan, more)
    expect(about(progressReport(plan, paper({ document: 'progress' })))).toEqual(['Goal 1, status narrative'])
    expect(about(onePageBrief(plan, paper({ document: 'onePage' })))).toEqual(['Goal 1, status narrative'])
    expect([...new Set(about(fullPlan(plan, paper({ document: 'plan', readBy: 'public' }))))]).toEqual([
      'Engagement “Evening”',
    ])
    // The cabinet has the retreat, of which the clock wrote down 28.6 seconds.
    const cabinet = fullPlan(plan, paper({ document: 'plan', readBy: 'cabinet' }))
    expect(JSON.stringify(cabinet.model.blocks)).toContain('Opening')
    expect([...new Set(about(cabinet))]).toEqual(['Engagement “Evening”', 'Goal 1, status narrative'])
  })
})

describe('the full plan', () => {
  const plan = planWith({
    ...reading,
    person: [{ id: 'p', role: 'Chief Academic Officer' }],
    goal: [{ ...reading.goal[0], id: reading.goal[0]?.id ?? 'g', owner: 'p' }],
    statusUpdate: [
      { id: 's', goal: reading.goal[0]?.id, status: 'atRisk', date: '2026-10-01', narrative: 'Late books.' },
    ],
    department: [{ id: 'd', name: 'Transportation', lead: 'p' }],
    departmentCommitment: [
      { id: 'c', department: 'd', means: 'Buses on time', firstMove: 'Count the late ones', reviewDate: '2026-10-30' },
    ],
    paceAndCare: [{ id: 'pc', whoCouldBeHarmed: 'Children in the middle of a move', decidedBy: 'p' }],
    engagement: [
      { id: 'e', title: 'Family survey', type: 'survey', date: '2026-05-20', came: 1842, heard: 'Letters come late.' },
    ],
    commitment: [
      {
        id: 'commitment',
        mission: 'Each child learns.',
        theory: { ifWe: 'if every department leads', thenThis: 'classrooms change', soThat: 'So that gaps halve.' },
      },
    ],
  })
  const toPublic = fullPlan(plan, request(plan, { document: 'plan', readBy: 'public' }))
  const toBoard = fullPlan(plan, request(plan, { document: 'plan', readBy: 'board' }))

  it('tells the public what is theirs, and does not say that a goal has no owner when it may not name one', () => {
    expect(said(toPublic)).not.toMatch(
      /Chief Academic|No owner|At risk|Late books|Count the late ones|middle of a move/,
    )
    expect(said(toBoard)).toMatch(/Chief Academic/)
    expect(said(toBoard)).toMatch(/Count the late ones/)
    expect(said(toBoard)).toMatch(/middle of a move/)
    expect(said(toBoard)).toMatch(/At risk/)
  })

  it('says of a review that has passed that it was due, as of an action', () => {
    expect(said(toBoard)).toContain('Chief Academic Officer, was due October 30, 2026')
  })

  it('says of a survey how many answered, and who decides to stop only as that', () => {
    expect(said(toPublic)).toContain('1,842 answered.')
    expect(said(toBoard)).toContain('"label":"Who decides to stop"')
    expect(said(toBoard)).not.toContain('What would stop us')
  })

  it('reads the theory of action as one sentence, however its halves were typed', () => {
    expect(said(toPublic)).toMatch(/If every department leads, then classrooms change, So that gaps halve\./)
  })

  it('counts a policy under review as standing behind a goal and says so, unless nobody said that it was adopted', () => {
    const [g] = reading.goal
    const under = (reached: object) => {
      const with_ = planWith({
        ...reading,
        policy: [{ id: 'ada', code: 'ADA', title: 'Goals', stage: 'underReview', ...reached }],
        policyLink: [{ id: 'l', goal: g?.id, policy: 'ada' }],
      })
      return said(fullPlan(with_, request(with_, { document: 'plan', readBy: 'public' })))
    }
    const holds = under({ reached: { adopted: '2020-02-24' } })
    expect(holds).toMatch(/ADA \(under review, in force until replaced\)/)
    expect(holds).toMatch(/The one policy is adopted\. It is under review; its text holds until it is replaced\./)
    expect(under({})).not.toMatch(/in force until replaced|its text holds/)
    expect(under({})).toMatch(/None entered/)
  })

  it('prints the measures of a goal that was dropped, and keeps their figures once, whatever its stories tell', () => {
    const old = [{ ...reading.goal[0], id: 'old', mainMeasure: 'n', status: 'dropped' as const }]
    const at = (group: string, year: string, numerator: number) => ({
      id: `${group}-${year}`,
      measure: 'n',
      group,
      year,
      reading: { figure: numerator / 2, n: 200, numerator },
    })
    const value = [at('hisp', '2023-24', 60), at('white', '2023-24', 90), at('hisp', '2025-26', 70)]
    const tells = (shows: string) => {
      const with_ = planWith({
        ...reading,
        goal: [...reading.goal, ...old],
        measure: [...reading.measure, { ...reading.measure[0], id: 'n', goal: 'old', short: 'Attendance' }],
        value: [...reading.value, ...value, at('white', '2025-26', 96)],
        story: [{ id: 's', title: 'Coming to school', measure: 'n', shows }],
      })
      const drawn = fullPlan(with_, request(with_, { document: 'plan', readBy: 'public' }))
      expect(said(drawn)).toMatch(/Coming to school/)
      return drawn.printed
        .filter((p) => p.measure === 'n')
        .map((p) => `${p.group} ${p.year} ${p.figure}`)
        .sort()
    }
    const four = ['hisp 2023-24 30', 'hisp 2025-26 35', 'white 2023-24 45', 'white 2025-26 48']
    expect(tells('It is {Hispanic, 2023–24}.')).toEqual(four)
    expect(tells('They are {Hispanic, gap}.')).toEqual(four)
  })

  it('counts as a first move only what is one, and says it of one department and of several', () => {
    const lead = (names: readonly string[], ...commitments: readonly object[]) => {
      const with_ = planWith({
        ...reading,
        department: names.map((name) => ({ id: name, name })),
        departmentCommitment: commitments.map((c, i) => ({ id: `c${i}`, ...c })),
      })
      const drawn = fullPlan(with_, request(with_, { document: 'plan', readBy: 'board' }))
      return [...flat(drawn.model.blocks)].flatMap((b) =>
        b.t === 'reading' && /first move/.test(b.text) ? b.text : [],
      )
    }
    const signed = { department: 'Buses', firstMove: 'Count the late ones', signedOn: '2026-10-01' }
    const meant = { department: 'Meals', means: 'No child goes hungry' }
    expect(lead(['Buses'], signed)).toEqual([
      'The one department has committed to a first move; one commitment is signed.',
    ])
    expect(lead(['Buses', 'Meals'], signed, meant)).toEqual([
      'One of two departments has committed to a first move; one commitment is signed.',
    ])
    expect(lead(['Buses', 'Meals'], meant)).toEqual([
      'The plan records no department’s first move; no commitment is recorded as signed.',
    ])
  })

  it('names departments without a part, and goals that none leads', () => {
    expect(said(toBoard)).toMatch(/The plan records no department’s part in a goal\./)
  })

  it('names the goals that a department leads where they are the fewer', () => {
    const led = (...goals: readonly string[]) => {
      const with_ = planWith({
        goal: ['a', 'b', 'c'].map((id, i) => ({ id, title: `Goal ${id}`, status: 'active' as const, sort: i })),
        department: [{ id: 'Buses', name: 'Buses' }],
        coverage: goals.map((goal) => ({ id: goal, department: 'Buses', goal, part: 'leads' as const })),
      })
      const drawn = fullPlan(with_, request(with_, { document: 'plan', readBy: 'board' }))
      return [...flat(drawn.model.blocks)].flatMap((b) => (b.t === 'reading' && /led by/.test(b.text) ? b.text : []))
    }
    expect(led('b')).toEqual(['Only goal 2 is led by a department.'])
    expect(led('a', 'b')).toEqual(['Goal 3 is led by no department.'])
  })
})

describe('the brief of one page', () => {
  const goal = Array.from({ length: 30 }, (_, i) => ({ id: `g${i}`, title: `Goal called ${i}`, sort: i }))
  const statusUpdate = [
    { id: 's', goal: 'g29', status: 'offTrack', date: '2026-10-01', narrative: 'It stands still.' },
  ] as const
  const plan = planWith({ goal, statusUpdate: [...statusUpdate] })

  it('leaves out the goals that need the board least first, and says which and where they are', () => {
    const least = onePageBrief(plan, { ...request(plan), document: 'onePage' }, undefined, onePageSteps - 1)
    expect(said(least)).toMatch(/Goal called 29/)
    expect(said(least)).not.toMatch(/Goal called 15/)
    expect(said(least)).toContain(
      'Goals 1 to 29 are in the board briefing’s tables of all goals; none of them is known to be behind.',
    )
    expect(said(least)).toMatch(/To fit on one page, this leaves out what we see .*The board briefing has all of it\./)
    expect(said(onePageBrief(plan, request(plan)))).not.toMatch(/this leaves out/)
  })

  it('names each goal that it leaves out', () => {
    const eight = planWith({ goal: goal.slice(0, 8), statusUpdate: [{ ...statusUpdate[0], goal: 'g7' }] })
    const least = Array.from({ length: onePageSteps }, (_, fit) =>
      said(onePageBrief(eight, request(eight), undefined, fit)),
    )
    expect(least.join('')).toMatch(
      /Goal \d is in the board briefing’s tables of all goals; it is not known to be behind\./,
    )
    expect(least.join('')).toMatch(/Goals 3 to 7 are in the board briefing’s tables/)
  })

  it('says less of each goal before it leaves one out, and then leaves out one at a time', () => {
    const steps = Array.from({ length: onePageSteps }, (_, fit) => stepOf(20, fit))
    const first = steps.findIndex((step) => step.goals < 20)
    expect(steps[first]?.goals).toBe(19)
    expect(steps[first - 1]).toMatchObject({ inOneRow: 'answers', owners: false })
    // Of each goal that is named it says for whom it is not on its way and what it costs, down to the last one.
    for (const step of steps) if (step.goals > 1) expect(step).toMatchObject({ whom: true, costs: true })
    for (const [i, step] of steps.entries())
      if (i > first) expect((steps[i - 1]?.goals ?? 0) - step.goals).toBeLessThan(2)
  })

  it('has of few goals the worst first, each with who misses what was due, and which of the others are behind', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const latest = [30, 12, 40, 30, 31, 20]
    const short = planWith({
      ...reading,
      goal: ids.map((id, sort) => ({ id, title: `Goal called ${id}`, sort, focusGroups: ['hisp'] })),
      measure: ids.map((id) => ({ ...reading.measure[0], id: `m-${id}`, goal: id })),
      value: ids.flatMap((id, i) =>
        [
          ['2023-24', 20],
          ['2025-26', latest[i] ?? 0],
        ].map(([year, figure]) => ({
          id: `v-${id}-${year}`,
          measure: `m-${id}`,
          group: 'hisp',
          year: String(year),
          reading: { figure: Number(figure), n: 400, state: 'given' as const },
        })),
      ),
      target: ids.map((id) => ({
        id: `t-${id}`,
        measure: `m-${id}`,
        group: 'hisp',
        year: '2025-26',
        aim: { figure: 30 },
      })),
    })
    const fit = Array.from({ length: onePageSteps }, (_, at) => stepOf(6, at)).findIndex((step) => step.goals === 1)
    const made = onePageBrief(short, request(short), undefined, fit)
    const [table] = [...flat(made.model.blocks)].filter((b) => b.t === 'table')
    expect(table?.rows.map((r) => r.cells[0]?.text.slice(0, 16))).toEqual(['2. Goal called b'])
    expect(table?.columns.map((c) => c.head)).toContain('Who misses what was due')
    expect(table?.rows[0]?.cells[1]?.text).toBe('Hispanic students')
    expect(said(made)).toContain(
      'Goals 1 and 3 to 6 are in the board briefing’s tables of all goals; goal 6 is behind.',
    )
  })

  it('says what is seen in each goal at risk or off track, and says so where it cannot', () => {
    const troubled = (count: number) =>
      planWith({
        goal,
        statusUpdate: Array.from({ length: count }, (_, i) => ({
          id: `s${i}`,
          goal: `g${i}`,
          status: 'atRisk' as const,
          date: '2026-10-01',
          narrative: `Seen in ${i}.`,
        })),
      })
    const four = said(onePageBrief(troubled(4), request(troubled(4))))
    expect(four).toContain('Seen in 3.')
    expect(four).not.toContain('this leaves out')
    expect(said(onePageBrief(troubled(6), request(troubled(6))))).toContain(
      'To fit on one page, this leaves out what we see in other goals at risk or off track.',
    )
  })

  it('has of a plan of one goal what a board asks next, as long as there is room for it', () => {
    const short = planWith({
      ...reading,
      measure: [{ ...reading.measure[0], direction: 'down', phrase: 'are chronically absent', short: 'Absence' }],
      action: [{ id: 'a', title: 'Call home', about: { kind: 'goal', id: 'g' }, status: 'notBegun', due: '2027-02' }],
      fundingSource: [{ id: 's', name: 'Title I-A', recurring: true }],
      fundingAmount: [{ id: 'a', source: 's', fiscalYear: '2026-27', grant: { amount: 4_800_000, status: 'secured' } }],
      budgetLine: [
        {
          id: 'b',
          description: 'Clerk',
          fiscalYear: '2026-27',
          amount: 4_800_000,
          source: 's',
          goal: 'g',
          status: 'requested',
        },
      ],
    })
    const at = (fit: number) => said(onePageBrief(short, request(short, { document: 'onePage' }), undefined, fit))
    expect(at(0)).toContain('Absence: percent of students who are chronically absent; lower is better.')
    // Money that a source has is not yet money that somebody decided to spend.
    expect(at(0)).toContain('$48,000 in 2026–27, all of it secured, though none of it is approved yet.')
    expect(at(0)).toContain('Call home')
    expect(at(0)).toMatch(/"t":"figure"/)
    expect(at(1)).toMatch(/"t":"figure"/)
    expect(at(2)).toMatch(/"t":"figure"/)
    expect(at(3)).toContain('Call home')
    expect(at(3)).not.toMatch(/"t":"figure"/)
    expect(at(4)).not.toContain('Call home')
    expect(at(4)).toMatch(/The full plan for the board has more: 1 action/)
  })

  it('speaks in its title and lines of what a plan’s only goal is about, and keeps its picture beside a status', () => {
    const plan = planWith({
      ...reading,
      statusUpdate: [
        { id: 'u', goal: 'g', status: 'improved', date: '2026-11-20', narrative: 'Coaches came in the fall.' },
      ],
    })
    const at = (fit: number) => onePageBrief(plan, request(plan, { document: 'onePage' }), undefined, fit)
    expect(at(0).model.title).toBe('Grade 3 reading in the equity plan')
    for (const fit of [0, 1]) {
      expect(said(at(fit))).toContain('"label":"The goal"')
      expect(said(at(fit))).toContain('Raise the percent of Hispanic students who')
      expect(said(at(fit))).toContain('"label":"What we see","paragraphs":["Coaches came in the fall."]')
      expect(said(at(fit))).toMatch(/Source: State assessment file\. Students counted: .*Hispanic 298/)
      expect(said(at(fit))).toMatch(/"t":"figure"/)
      expect(said(at(fit))).not.toMatch(/"0 of 1"/)
    }
    expect(said(at(1))).not.toContain('Status. People give each status')
    const begun = planWith({ ...reading, value: reading.value.filter((v) => v.year === '2023-24') })
    expect(said(onePageBrief(begun, request(begun))), 'it is the news').not.toContain('"label":"The goal"')
  })

  it('has less on it at every step', () => {
    const sizes = Array.from(
      { length: onePageSteps },
      (_, fit) => said(onePageBrief(plan, request(plan), undefined, fit)).length,
    )
    for (let i = 1; i < sizes.length; i++) expect(sizes[i]).toBeLessThanOrEqual((sizes[i - 1] ?? 0) + 200)
    expect(sizes.at(-1)).toBeLessThan((sizes[0] ?? 0) / 3)
  })
})

describe('money in a paper', () => {
  const money = {
    district: [{ id: 'district', name: 'Juniper Fork', fiscalYearStartMonth: 7 }],
    fundingSource: [
      { id: 'grant', name: 'Family grant', type: 'foundationGrant', recurring: false, endsOn: '2027-06-30' },
      { id: 'general', name: 'General fund', type: 'generalFund', recurring: true },
    ],
    fundingAmount: [
      { id: 'a1', source: 'grant', fiscalYear: '2026-27', grant: { amount: 8_000_000, status: 'secured' } },
      { id: 'a2', source: 'general', fiscalYear: '2026-27', grant: { amount: 5_000_000, status: 'secured' } },
      { id: 'a3', source: 'general', fiscalYear: '2027-28', grant: { amount: 5_000_000, status: 'applied' } },
    ],
    budgetLine: [
      {
        id: 'l1',
        description: 'Family liaison',
        fiscalYear: '2026-27',
        amount: 8_000_000,
        source: 'grant',
        recurring: true,
        status: 'approved',
      },
      {
        id: 'l2',
        description: 'Family liaison',
        fiscalYear: '2027-28',
        amount: 8_200_000,
        recurring: true,
        status: 'requested',
      },
    ],
  } as const
  const plan = planWith(money)

  it('has the years of ideas and of promises alone, and says what a source gives after its end', () => {
    const { fundingAmount, budgetLine } = money
    const late = { id: 'a4', source: 'grant', fiscalYear: '2027-28', grant: { amount: 2_000_000, status: 'secured' } }
    const promised = { ...fundingAmount[2], id: 'a5', fiscalYear: '2029-30' }
    const idea = { ...budgetLine[0], id: 'l3', fiscalYear: '2028-29', status: 'idea' }
    const all = { ...money, fundingAmount: [...fundingAmount, late, promised], budgetLine: [...budgetLine, idea] }
    const plan = planWith(all as never)
    const words = said(boardBriefing(plan, request(plan)))
    for (const year of ['2028–29', '2029–30']) expect(words).toContain(`{"head":"${year}"`)
    expect(words).toContain('$20,000 (after\u00a0its\u00a0end)')
    // A renewal that is applied for is not secured, and an amount without a status was not “not given”.
    const asked = (status?: string) => {
      const renewal = { ...late, grant: { amount: 2_000_000, status } }
      const open = planWith({ ...money, fundingAmount: [...fundingAmount, renewal] } as never)
      return said(boardBriefing(open, request(open)))
    }
    expect(asked('applied')).toContain('$20,000 (applied for; after its end)')
    expect(asked()).toContain('$20,000 (status not entered; after its end)')
  })

  it('is not called secured where no line has an amount yet', () => {
    const bare = planWith({ ...money, budgetLine: [{ ...money.budgetLine[0], amount: undefined }] })
    expect(said(boardBriefing(bare, request(bare)))).toContain('No money is asked for from 2026–27 through 2027–28.')
  })

  it('stands in the board’s paper with its gap and the source that ends, and can be left out', () => {
    const drawn = boardBriefing(plan, request(plan))
    expect(said(drawn)).toMatch(/Of \$82,000 asked for in 2027–28, \$82,000 is not secured\./)
    expect(said(drawn)).toMatch(/“Family grant” ends June 30, 2027;/)
    expect(said(drawn)).toMatch(/\$50,000 \(applied for\)/)
    expect(said(boardBriefing(plan, request(plan, { off: ['money'] })))).not.toMatch(/Family grant/)
  })

  it('is not the public’s', () => {
    expect(said(fullPlan(plan, request(plan, { readBy: 'public' })))).not.toMatch(/Family grant|Family liaison|\$/)
    expect(said(fullPlan(plan, request(plan, { readBy: 'board' })))).toMatch(/Appendix: budget lines/)
  })
})

it('counts among the papers that are kept whole what has bytes to open, and no calendar file', () => {
  const of = (form?: 'pdf' | 'csv' | 'html' | 'docx' | 'slides' | 'ics', draft = false) =>
    isKeptWhole({ id: 's', draft, ...(form && { form }) })
  expect([of(), of('pdf'), of('docx'), of('slides')]).toEqual([true, true, true, true])
  expect([of('csv'), of('html'), of('ics'), of('pdf', true)]).toEqual([false, false, false, false])
})
