// @module-tag seconds

import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { preparedFor, requestOf } from '../../../shared/briefing/board/prepared.ts'
import { type Drawn, flat, type Table } from '../../../shared/briefing/document.ts'
import { onePageBrief } from '../../../shared/briefing/one-page/one-page.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import { progressReport } from '../../../shared/briefing/progress/progress.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText as text } from '../../support/drawn-text.ts'
import { planWith, reading } from '../../support/plan.ts'

/** What was found where four districts’ papers were read sentence by sentence, once more. */

const day = '2026-12-08'
const blocks = ({ model }: Drawn) => [...flat(model.blocks)]
const request = (plan: Plan) => defaultBoardRequest(plan, day)
const board = (plan: Plan) => boardBriefing(plan, request(plan))
const full = (plan: Plan) => fullPlan(plan, { ...request(plan), document: 'plan', readBy: 'board' })

describe('the briefing that a paper is made from', () => {
  const plan = planWith({
    ...reading,
    briefing: [
      {
        id: 'b',
        document: 'boardBriefing',
        date: day,
        subject: 'Reading',
        purpose: 'To hear.',
        asked: ['Name an owner.'],
        preparedBy: 'cao',
      },
    ],
  })
  const asked = requestOf(plan, preparedFor(plan, day), day)

  it('is not among what that paper leaves out', () => {
    const said = text(boardBriefing(plan, asked))
    expect(said).toContain('Name an owner.')
    expect(said).not.toMatch(/1 (?:briefing|agenda item)/)
  })

  it('is left out where another is typed in its place, or its part is off', () => {
    const other = { ...asked, cover: { ...asked.cover, purpose: 'To decide.' } }
    expect(boardBriefing(plan, other).model.leftOut).toContain('parts of 1 agenda item as prepared')
    const off = boardBriefing(plan, { ...asked, off: ['cover', 'asked'] })
    expect(off.model.leftOut).toContain('1 agenda item as prepared')
    expect(text(off)).not.toContain('as prepared')
  })

  it('is in preparation no more after its day', () => {
    expect(text(full(plan))).toContain('Agenda items as prepared')
    expect(text(full(plan))).not.toMatch(/in preparation/i)
  })
})

describe('the measure of a goal that was dropped', () => {
  it('says whose it was', () => {
    const plan = planWith({
      ...reading,
      goal: [...reading.goal, { id: 'gone', title: 'Placement', status: 'dropped' as const }],
      measure: [...reading.measure, { id: 'm2', goal: 'gone', short: 'Placed apart' }, { id: 'm3', short: 'Lost' }],
    })
    const said = blocks(full(plan)).map((b) => JSON.stringify(b))
    const at = said.findIndex((b) => b.includes('Measures for none of the goals above'))
    expect(said.slice(at).join('\n')).toContain('“Placed apart” was a measure of “Placement”, a goal that was dropped.')
    expect(said.slice(at).join('\n')).toMatch(/"text":"Lost"\}\n.*"No yearly figures entered\."/)
    expect(said.slice(at).join('\n')).not.toContain('“Lost” was')
  })
})

describe('a measure that counts things', () => {
  const schools = { id: 'm', goal: 'g', short: 'Schools apart', unit: 'count' as const, direction: 'down' as const }
  const plan = (measure: object, target: readonly object[] = []) =>
    planWith({
      ...reading,
      goal: [{ id: 'g', title: 'Where children go to school', mainMeasure: 'm', focusGroups: ['hisp'] }],
      measure: [{ ...schools, ...measure }],
      value: [{ id: 'v', measure: 'm', group: 'all', year: '2024-25', reading: { figure: 18 } }],
      target,
    } as never)

  it('is not said to wait for figures of children', () => {
    for (const p of [
      plan({}),
      plan({ baselineYear: '2024-25', targetYear: '2027-28' }, [
        { id: 't', measure: 'm', group: 'all', year: '2027-28', aim: { figure: 5 } },
      ]),
    ])
      for (const paper of [board(p), full(p)]) expect(text(paper)).not.toMatch(/no figures for Hispanic/)
    expect(text(board(plan({})))).toContain('This goal’s measure has no baseline in the plan.')
    expect(text(board(plan({ baselineYear: '2024-25' })))).toContain('This goal’s measure has no target in the plan.')
  })

  it('says beside the number of a group which one is of all', () => {
    const both = planWith({
      ...reading,
      goal: [{ id: 'g', title: 'Where children go to school', mainMeasure: 'm', focusGroups: ['hisp'] }],
      measure: [{ ...schools, baselineYear: '2024-25', targetYear: '2027-28' }],
      value: ['all', 'hisp'].map((group, i) => ({
        ...{ id: group, measure: 'm', group, year: '2024-25' },
        reading: { figure: 18 - 5 * i, public: true },
      })),
      target: ['all', 'hisp'].map((group, i) => ({
        ...{ id: `t${group}`, measure: 'm', group, year: '2027-28' },
        aim: { figure: 9 - 4 * i },
      })),
    })
    for (const paper of [board(both), full(both)])
      expect(text(paper)).toContain(
        'Lower “Schools apart” from 13 in 2024–25 to 5 in 2027–28, for Hispanic; from 18 in 2024–25 to 9 in 2027–28 in all.',
      )
  })
})

describe('an action that is done', () => {
  it('has the same words for what is blank as one that is not', () => {
    const about = { kind: 'goal' as const, id: 'g' }
    const plan = planWith({
      ...reading,
      action: [
        { id: 'a', title: 'Sent', about, status: 'done' },
        { id: 'b', title: 'To be sent', about },
        { id: 'c', title: 'October training', about },
      ],
    })
    const actions = blocks(full(plan)).find((b): b is Table => b.t === 'table' && b.columns[0]?.head === 'Action')
    expect(actions?.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
      ['Sent', 'No owner named', 'No date given', 'Done'],
      ['To be sent', 'No owner named', 'No date given', 'No status entered'],
      // The month stands in the row itself: to say beside it that there is no date would be untrue.
      ['October training', 'No owner named', 'Only in its title', 'No status entered'],
    ])
  })
})

describe('a goal that names no owner', () => {
  it('is told with who carries it by what is entered, and not as one that waits for somebody', () => {
    const action = (id: string, owner: string) => ({
      ...{ id, title: id, owner, about: { kind: 'goal' as const, id: 'g' } },
    })
    const person = [
      { id: 'dean', role: 'Dean' },
      { id: 'nurse', role: 'Nurse' },
      { id: 'clerk', role: 'Clerk' },
    ]
    const bare = { ...reading, person, goal: [{ ...reading.goal[0], owner: undefined }] }
    const says = (more: Parameters<typeof planWith>[0]) => text(full(planWith({ ...bare, ...more })))
    expect(says({})).toContain('No owner named')
    expect(says({ action: [action('a', 'dean'), action('b', 'nurse')] })).toContain(
      'No owner named; open actions with Dean and Nurse',
    )
    expect(
      says({ action: [action('a', 'dean'), action('b', 'nurse'), action('c', 'clerk'), action('d', 'dean')] }),
    ).toContain('No owner named; open actions with three roles')
    const led = {
      department: [{ id: 'd', name: 'Teaching' }],
      coverage: [{ id: 'c', goal: 'g', department: 'd', part: 'leads' as const }],
    }
    expect(says({ ...led, action: [action('a', 'dean')] })).toContain('No owner named; led by Teaching')
    expect(says({})).not.toContain('No owner yet')
  })

  it('says in a table of many goals only that nobody is named, and the rest in its own section', () => {
    const goal = Array.from({ length: 13 }, (_, i) => ({ id: `g${i}`, title: `Goal ${i}`, sort: i }))
    const person = ['Dean', 'Nurse', 'Clerk'].map((role) => ({ id: role, role }))
    const action = person.map(({ id }) => ({ id, title: id, owner: id, about: { kind: 'goal' as const, id: 'g0' } }))
    const said = blocks(full(planWith({ goal, person, action })))
    // Thirteen times the same is said once, in the caption.
    const goals = said.find((b) => b.t === 'table' && b.rows.some((r) => r.cells[0]?.text.startsWith('13. ')))
    expect(goals?.t === 'table' && goals.caption).toContain('In every row, owner: No owner named')
    expect(JSON.stringify(said)).toContain('No owner named; open actions with three roles')
  })
})

describe('a goal in the full plan, heard', () => {
  it('names its owner as such, and has headings for what is about its measures, under theirs', () => {
    const plan = planWith({
      ...reading,
      goal: [{ ...reading.goal[0], owner: 'dean', statusCriteria: 'As the council votes.', mainMeasure: 'm' }],
      person: [{ id: 'dean', role: 'Dean' }],
      measure: [...reading.measure, { ...reading.measure[0], id: 'n', short: 'Grade 5 reading', note: undefined }],
    })
    const said = blocks(full(plan))
    const side = said.find((b) => b.t === 'side')
    expect(side?.t === 'side' && side.under).toContain('Owner: Dean')
    const level = (label: string) => said.flatMap((b) => (b.t === 'hung' && b.label === label ? b.level : []))
    expect(level('How its status is decided')).toEqual([2])
    expect(level('About the measure')).toEqual([2, 3])
  })

  it('has a heading where each note on pace begins, which says which it is', () => {
    const paceAndCare = ['Newcomers', 'Substitutes'].map((who) => ({
      id: who,
      whoCouldBeHarmed: who,
      stopSign: 'Ask.',
    }))
    const heads = blocks(full(planWith({ paceAndCare }))).flatMap((b) => (b.t === 'hung' && b.level === 2 ? [b] : []))
    expect(heads.map((b) => [b.label, ...b.paragraphs])).toEqual([
      ['Who could be harmed (1\u00a0of\u00a02)', 'Newcomers'],
      ['Who could be harmed (2\u00a0of\u00a02)', 'Substitutes'],
    ])
  })
})

describe('a figure that has turned since the year before', () => {
  const values = (...rows: readonly (readonly [string, string, number])[]) =>
    rows.map(([group, year, figure]) => ({ id: `${group} ${year}`, measure: 'm', group, year, reading: { figure } }))
  const plan = planWith({
    ...reading,
    goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }],
    measure: [{ ...reading.measure[0], public: true }],
    value: values(
      ...([
        ['hisp', '2023-24', 27.4],
        ['white', '2023-24', 54.1],
        ['all', '2023-24', 41.2],
        ['hisp', '2024-25', 36],
        ['white', '2024-25', 54.5],
        ['all', '2024-25', 42],
        ['hisp', '2025-26', 31.9],
        ['white', '2025-26', 55.8],
        ['all', '2025-26', 43.9],
      ] as const),
    ),
  })

  it('is not told as a rise alone, nor its gap as narrower alone', () => {
    const briefing = board(plan)
    expect(text(briefing)).toContain(
      'As of 2025–26, 31.9 percent of Hispanic students meet grade 3 reading expectations, up from 27.4 in 2023–24, but down from 36.0 in 2024–25; that is 23.9 points behind White students, 2.8 narrower than in 2023–24, but 5.4 wider than in 2024–25. For all students it is 43.9, up from 41.2 in 2023–24.',
    )
    // What the sentence prints is kept with the paper.
    const said = blocks(briefing).find((b) => b.t === 'reading' && b.text.startsWith('As of 2025'))
    expect(said?.t === 'reading' ? said.of?.map((f) => `${f.group.id} ${f.year}`) : []).toContain('hisp 2024-25')
  })
})

describe('the one page', () => {
  const plan = (focusGroups: readonly string[]) =>
    planWith({ ...reading, goal: [{ ...reading.goal[0], focusGroups: [...focusGroups] }] })
  const at = (fit: number, p: Plan) => text(onePageBrief(p, { ...request(p), document: 'onePage' }, undefined, fit))

  it('says of whom figures were left out to keep it on the page, and only where some were', () => {
    // Two rows hold both groups of the goal, and not all students.
    expect(at(6, plan(['hisp', 'swd']))).toContain('To fit on one page, this leaves out figures for all students.')
    expect(at(6, plan(['hisp']))).not.toContain('figures for all students')
    expect(at(7, plan(['hisp', 'swd']))).toContain(
      'To fit on one page, this leaves out figures for all students and other groups and who owns each goal.',
    )
    expect(at(7, plan(['hisp']))).toContain(
      'To fit on one page, this leaves out figures for all students and who owns each goal.',
    )
  })

  it('calls no key figures left out where there are none', () => {
    const bare = planWith({ goal: [{ id: 'g', title: 'Children read well' }] })
    expect(at(13, bare)).not.toContain('key figures')
  })
})

describe('how the status has gone', () => {
  it('heads what was said before as said', () => {
    const plan = planWith({
      ...reading,
      statusUpdate: [
        { id: 'u', goal: 'g', status: 'onTrack', date: '2026-01-20' },
        { id: 'u2', goal: 'g', status: 'atRisk', date: '2026-11-20' },
      ],
    })
    const table = blocks(progressReport(plan, { ...request(plan), document: 'progress' })).find(
      (b): b is Table => b.t === 'table' && b.columns.some((c) => c.head === 'Last'),
    )
    expect(table?.columns.map((c) => c.head)).toEqual(['Goal', 'Earlier', 'Last'])
  })

  it('says once what was said several times, with its days', () => {
    const statusUpdate = (['atRisk', 'atRisk', 'onTrack', 'offTrack'] as const).map((status, i) => ({
      ...{ id: `u${i}`, goal: 'g', status, date: `2026-0${i + 2}-20` },
    }))
    const plan = planWith({ ...reading, statusUpdate })
    const said = text(progressReport(plan, { ...request(plan), document: 'progress' }))
    expect(said).toContain('At risk (February 20, 2026 and March 20, 2026), then on track (April 20, 2026)')
  })
})

describe('a plan of which all is a little odd', () => {
  const odd = (changes: object) => planWith({ ...reading, ...changes })
  const groups = reading.studentGroup.map((g) => (g.id === 'all' ? { ...g, name: 'Everyone' } : g))

  it('calls all students by the name that the plan gives them', () => {
    const plan = odd({ studentGroup: groups, measure: [{ ...reading.measure[0], reference: 'all', public: true }] })
    for (const paper of [board(plan), full(plan)]) {
      expect(text(paper)).toContain('For everyone it is 43.9, up from 41.2 in 2023–24.')
      expect(text(paper)).not.toMatch(/everyone students/i)
    }
    expect(text(board(plan))).toContain('A gap to everyone is to a figure that includes the group.')
    const staff = odd({ studentGroup: groups, measure: [{ ...reading.measure[0], people: 'staff' }] })
    expect(text(board(staff))).not.toMatch(/everyone staff/i)
  })

  it('says of a target, and not of the baseline beside it, that it is not printed', () => {
    const value = [
      { id: 'a', measure: 'm', group: 'all', year: '2023-24', reading: { figure: 12.5, n: 400 } },
      { id: 'b', measure: 'm', group: 'all', year: '2025-26', reading: { figure: 25, n: 8, numerator: 2 } },
    ]
    const target = [{ id: 't', measure: 'm', group: 'all', year: '2028-29', aim: { figure: 40 } }]
    const said = text(
      board(
        odd({
          value,
          target,
          goal: [{ ...reading.goal[0], focusGroups: [] }],
          studentGroup: groups.filter((g) => !('focus' in g)),
        }),
      ),
    )
    expect(said).toContain('The target for everyone is not printed.')
    expect(said).not.toContain('The baseline for')
  })

  it('calls the money of the whole plan what it is', () => {
    const budgetLine = [
      { id: 'l', description: 'Coach', fiscalYear: '2026-27', amount: 9000_00, status: 'approved', goal: 'g' },
    ]
    expect(text(board(odd({ budgetLine })))).toContain(
      'In the whole plan $9,000 is approved in that year; no money is secured for it yet.',
    )
  })

  it('calls a goal that is a draft one, wherever its title stands', () => {
    const plan = odd({ goal: [{ ...reading.goal[0], status: 'draft' }] })
    for (const paper of [board(plan), full(plan), onePageBrief(plan, { ...request(plan), document: 'onePage' })]) {
      expect(text(paper)).toContain('More children read well (draft)')
      expect(text(paper)).not.toMatch(/More children read well(?! \(draft\))/)
    }
  })

  it('tells two groups of one name apart where they are named outside a table of figures, too', () => {
    const plan = odd({
      dimension: [...reading.dimension, { id: 'lang', name: 'Language' }],
      studentGroup: [
        ...reading.studentGroup,
        { id: 'o1', name: 'Other', dimension: 'race', sort: 20, focus: true, reason: 'First.' },
        { id: 'o2', name: 'Other', dimension: 'lang', sort: 21, note: 'Second.' },
      ],
      goal: [{ ...reading.goal[0], focusGroups: ['o1', 'hisp'] }],
      instruction: [{ id: 'i', group: 'o1', visitorSees: 'Books.' }],
      value: [
        ...reading.value,
        { id: 'x', measure: 'm', group: 'o2', year: '2025-26', reading: { figure: 50, n: 90, mark: 'LNE' } },
      ],
    })
    const said = blocks(full(plan))
      .filter((b) => b.t !== 'table' || !b.columns.some((c) => c.head === 'Category'))
      .map((b) => JSON.stringify(b))
      .join('\n')
    expect(said).toContain('It is for Other (Race and ethnicity) and Hispanic')
    expect(said.match(/Other(?! \((?:Race and ethnicity|Language)\)| groups)/g) ?? []).toEqual([])
  })

  it('tells a distance in days or in a number as that, and not in points', () => {
    const far = (unit: 'days' | 'count', own: number) =>
      odd({
        goal: [{ ...reading.goal[0], focusGroups: ['hisp'] }],
        measure: [{ ...reading.measure[0], unit, public: true, direction: 'down' }],
        value: [
          { id: 'a', measure: 'm', group: 'hisp', year: '2025-26', reading: { figure: own } },
          { id: 'b', measure: 'm', group: 'white', year: '2025-26', reading: { figure: 8 } },
        ],
        target: [],
      })
    const days = text(board(far('days', 12.4)))
    expect(days).toContain('that is 4.4 days above White students')
    expect(days).toContain('"Gap in days to White"')
    expect(days).toContain('Gap: days above.')
    const number = text(board(far('count', 1015)))
    expect(number).toContain('that is 1,007 above White students')
    expect(number).toContain('"Gap to White"')
    expect(number).toContain('Gap: how many above.')
    for (const said of [days, number]) expect(said).not.toMatch(/points? behind|1,?007\.0/)
  })
})
