// @module-tag seconds
import { describe, expect, it } from 'vitest'
import { agendaPaper } from '../../../shared/briefing/agenda/agenda.ts'
import { contentOf } from '../../../shared/briefing/agenda/content.ts'
import { startedWith, usualBegin } from '../../../shared/briefing/agenda/start.ts'
import { tellsOf } from '../../../shared/briefing/agenda/tells.ts'
import { shownFor } from '../../../shared/briefing/of-gathering.ts'
import { isNewerThan } from '../../../shared/briefing/sent.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { type Gathering, gatheringOf, type Part } from '../../../shared/retreat/gathering.ts'
import { meetingAgendas, rowsOfReady } from '../../../shared/retreat/ready.ts'
import { roomScreen } from '../../../shared/retreat/screen.ts'
import { drawnText } from '../../support/drawn-text.ts'
import { asked } from '../../support/papers.ts'
import { planWith } from '../../support/plan.ts'
import { samplePlan } from '../../support/records.ts'

/** What a cabinet was handed had only the names of its parts: what the plan knows of each stands below them. */

const today = '2026-11-30'
const hour = meetingAgendas.find((r) => r.id === 'cabinet-hour')
let n = 0
const rows = (id = 'cabinet-hour'): readonly Part[] =>
  rowsOfReady(meetingAgendas.find((r) => r.id === id) as NonNullable<typeof hour>, () => `p${++n}`)

/** The sample with this agenda at a meeting. */
function withAgenda(id: string, agenda: readonly Part[], more: object = {}): { plan: Plan; g: Gathering } {
  const sample = samplePlan()
  const meeting = { ...sample.get('meeting', id), agenda, ...more }
  const plan: Plan = {
    ...sample,
    all: ((kind: 'meeting') =>
      kind === 'meeting' ? sample.all(kind).map((m) => (m.id === id ? meeting : m)) : sample.all(kind)) as never,
    get: ((kind: 'meeting', one: string) =>
      kind === 'meeting' && one === id ? meeting : sample.get(kind, one)) as never,
  }
  return { plan, g: gatheringOf(plan, { kind: 'meeting', id }) as Gathering }
}
const told = (plan: Plan, g: Gathering, tells: Part['tells'], more: Partial<Part> = {}, reader = g.reader) => {
  const content = contentOf(shownFor(plan, g, reader, today), g, {
    part: 'x',
    title: 'Whatever',
    tells,
    ...more,
  } as Part)
  return content === null
    ? null
    : content.lines.length === 0
      ? content.none
      : content.lines.map((l) => l.text).join('\n')
}
const cabinet = withAgenda('mt-cabinet-2026-12-01', rows())
const board = withAgenda('mt-board-2026-12-14', rows('board-half-hour'))

describe('what the plan knows of a part', () => {
  it('is what is late, with since when and whose it is, and how much more; never the papers of the meeting itself', () => {
    const said = told(cabinet.plan, cabinet.g, 'late', { minutes: 5 }) ?? ''
    expect(said).toContain('Hire the restorative practice coach: due September 1, 2026. Director of Human Resources.')
    expect(said.split('\n')).toHaveLength(6)
    expect(said).toMatch(/more are late: .*update forms/)
    expect(said).not.toContain('Papers for the cabinet meeting')
    expect(told(cabinet.plan, cabinet.g, 'late', { minutes: 30 })?.split('\n')).toHaveLength(13)
  })

  it('is first what people in the room own, the longest overdue first, so that whoever is asked can answer', () => {
    const lines = (g: Gathering, plan: Plan) => (told(plan, g, 'late', { minutes: 10 }) ?? '').split('\n')
    // Whoever leads a part comes, too: the goal's owner.
    const led = withAgenda('mt-cabinet-2026-12-01', [...rows(), { part: 'x', title: 'Goal', lead: 'per-stud' }])
    const said = lines(led.g, led.plan)
    expect(said.slice(0, 10).map((l) => l.replace(/: due (.*?, \d{4})/, ' · $1'))).toEqual([
      'Check-in with Human Resources · August 26, 2026. Director of Human Resources.',
      'Hire the restorative practice coach · September 1, 2026. Director of Human Resources.',
      'Review each suspension of a child below grade 3 within two days · September 30, 2026. Director of Student Services.',
      'Open lesson materials on the first Tuesday of each month · October 6, 2026. Chief Academic Officer.',
      'Write a readiness rule that two people can apply alike · October 15, 2026. Chief Academic Officer.',
      'Ask the foundation about a step-down year · October 30, 2026. Chief Equity Officer.',
      'Review of the commitment of Human Resources · October 30, 2026. Director of Human Resources.',
      'Have counsel look at the training outline · November 13, 2026. Director of Human Resources.',
      'Adoption of JK Student discipline · November 23, 2026. Director of Student Services.',
      'Update form of Chief Academic Officer · November 16, 2026.',
    ])
    expect(said[10]).toMatch(/^\w+ more are late: /)
    // With all of theirs named, the rest is said to be nobody's here.
    expect(told(led.plan, led.g, 'late', { minutes: 12 })?.split('\n').at(-1)).toMatch(
      /more are late and not owned by anybody here: .*look-back/,
    )
    // At a check-in they are what the department's lead owns.
    const coming = withAgenda('mt-cabinet-2026-12-01', rows())
    const checkIn = gatheringOf(coming.plan, { kind: 'checkIn', id: 'chk-01' }) as Gathering
    expect(lines(checkIn, coming.plan)[0]).toContain('Chief Academic Officer.')
  })

  it('names the goal in its own heading, unless somebody wrote a title; and how much of next year is open', () => {
    const goal = [{ part: 'g', title: 'One goal: its figures and its status', tells: 'goal', minutes: 60 }] as const
    const paperOf = (agenda: readonly Part[]) => {
      const { plan, g } = withAgenda('mt-cabinet-2026-12-01', agenda, {
        ...{ begins: '9:00', ends: '10:00' },
        attended: [{ person: 'per-cao' }, { name: 'A guest' }, { person: 'per-hr', came: 'no' }],
      })
      return drawnText(
        agendaPaper(plan, asked(plan, 'agenda', { of: { kind: 'meeting', id: g.id }, date: '2026-12-01' })),
      )
    }
    const said = paperOf(goal)
    expect(said).not.toContain('One goal')
    expect(said).toContain('"label":"Goal 4: Fewer days of class lost to suspension')
    expect(said).toContain('"paragraphs":["Owner: Director of Student Services."')
    expect(said).toContain('Tuesday, December 1, 2026, 9:00 am to 10:00 am')
    expect(said).toContain('Chief Academic Officer; A guest"')
    expect(said).not.toMatch(/The agenda takes|"text":"Agenda"/)
    const own = paperOf([{ ...goal[0], title: 'Suspensions: what now?', minutes: 50 }])
    expect(own).toContain('"label":"Suspensions: what now?"')
    expect(own).toContain('The agenda takes 50 minutes. It ends at 9:50 am; the end is set for 10:00 am.')
    expect(told(cabinet.plan, cabinet.g, 'money')).toMatch(
      /^\$561,457 of \$1,035,083 for 2027–28 is not secured yet: \$292,304 of it is pledged or applied for\.\n“Foundation grant.*” ends June 30, 2027; one position, Equity Data Analyst/,
    )
  })

  it('is which goal, whose it is, how it stands since when, and its figures by group', () => {
    const said = told(cabinet.plan, cabinet.g, 'goal', { goal: 'goal-discipline' }) ?? ''
    expect(said).toContain('Goal 4. Fewer days of class lost to suspension')
    expect(said).toContain('Owner: Director of Student Services.')
    expect(said).toMatch(/Off track, Oct\. 12, 2026/)
    expect(said).toMatch(
      /Black or African American students.*: 9\.7 percent in 2025–26, target 6\.5 percent in 2028–29/,
    )
    // Without a choice it is the one that needs it most.
    expect(told(cabinet.plan, cabinet.g, 'goal')).toBe(said)
    const [first, second] = [
      startedWith(shownFor(cabinet.plan, cabinet.g, 'cabinet', today), cabinet.g, rows()),
      rows(),
    ]
    expect(first.find((r) => r.tells === 'goal')).toMatchObject({ goal: 'goal-discipline', lead: 'per-stud' })
    expect(second.find((r) => r.tells === 'goal')?.goal).toBeUndefined()
  })

  it('prints no figure that may not be printed, and keeps with the paper those that it prints', () => {
    const small = planWith({
      goal: [{ id: 'g', title: 'More children read', sort: 1, focusGroups: ['few'] } as never],
      studentGroup: [
        { id: 'all', name: 'All students', isTotal: true } as never,
        { id: 'few', name: 'Newcomers' } as never,
      ],
      measure: [{ id: 'm', goal: 'g', short: 'Reading', unit: 'percent', baselineYear: '2024-25' } as never],
      value: [
        { id: 'v1', measure: 'm', group: 'few', year: '2024-25', reading: { figure: 25, n: 4 } } as never,
        { id: 'v2', measure: 'm', group: 'all', year: '2024-25', reading: { figure: 61, n: 900 } } as never,
      ],
      meeting: [
        {
          id: 'c',
          forum: 'cabinet',
          date: '2026-12-01',
          agenda: [{ part: 'a', title: 'One goal: its figures and its status', minutes: 15 }],
        } as never,
      ],
    })
    const drawn = agendaPaper(small, asked(small, 'agenda', { of: { kind: 'meeting', id: 'c' }, date: '2026-12-01' }))
    expect(drawnText(drawn)).toMatch(/newcomers.*withheld for 2024–25/i)
    expect(drawnText(drawn)).not.toMatch(/\b25(\.0)? percent/)
    expect(drawn.printed).toEqual([expect.objectContaining({ measure: 'm', group: 'all', figure: 61 })])
  })

  it('is what goes to the board and when, with its motion; on the board’s own agenda what is asked of it there', {
    tags: 'seconds',
  }, () => {
    const said = told(cabinet.plan, cabinet.g, 'board') ?? ''
    expect(said).toContain('The board meets December 14, 2026. Its packet is due December 4, 2026.')
    expect(said).toContain('Motion: That the Board accept the quarterly report')
    expect(said).toContain(
      'The board meets January 11, 2027. Its packet is due January 4, 2027. BG Policy process: first reading.',
    )
    // An item and its briefing have one title, and are one thing.
    expect(said.match(/Quarterly report on equity goals/g)).toHaveLength(1)
    const own = told(board.plan, board.g, 'board') ?? ''
    expect(own).toContain('Motion: ')
    expect(own).not.toContain('The board meets')
    const paper = drawnText(
      agendaPaper(
        board.plan,
        asked(board.plan, 'agenda', { of: { kind: 'meeting', id: board.g.id }, date: '2026-12-14' }),
      ),
    )
    expect(paper).not.toContain('What the plan has set for this meeting')
  })

  it('is what the same people decided the last time and what is open of it, and nothing of other meetings', () => {
    expect(told(cabinet.plan, cabinet.g, 'last')).toBe(
      'October 20, 2026. Decided: the cabinet asks for the liaison’s pay in the 2027-28 base budget.',
    )
    const of = (forum: string) =>
      planWith({
        meeting: [
          { id: 'old', forum, date: '2026-11-01' } as never,
          { id: 'now', forum, date: '2026-12-01', agenda: rows() } as never,
        ],
        action: [{ id: 'a', title: 'Order the books', due: '2026-12-05', owner: 'p' } as never],
        person: [{ id: 'p', role: 'Principal' }],
        capture: [
          {
            id: 'c',
            gathering: { kind: 'meeting', id: 'old' },
            what: 'action',
            text: 'Order',
            state: 'accepted',
            became: { kind: 'action', id: 'a' },
          } as never,
          { id: 'd', gathering: { kind: 'meeting', id: 'old' }, what: 'action', text: 'Call the county' } as never,
        ],
        parkedItem: [{ id: 'k', gathering: { kind: 'meeting', id: 'old' }, text: 'The gym roof', owner: 'p' } as never],
      })
    const g = (plan: Plan) => gatheringOf(plan, { kind: 'meeting', id: 'now' }) as Gathering
    const plan = of('cabinet')
    const said = told(plan, g(plan), 'last')
    expect(said).toContain('Still open: Order the books (Principal, by December 5, 2026).')
    expect(said).toContain('Action, not in the plan yet: Call the county.')
    expect(said).toContain('Parked: The gym roof (Principal).')
    // Of some other body nobody knows whether it was the same; and a wall shows no earlier meeting's notes.
    const other = of('other')
    expect(told(other, g(other), 'last')).toBe('Nothing is written down of an earlier meeting.')
    expect(told(plan, g(plan), 'last', {}, 'board')).not.toContain('gym roof')
  })

  it('is one sentence where the plan knows nothing, and nothing for a part of which it can know nothing', () => {
    const bare = planWith({ meeting: [{ id: 'now', forum: 'cabinet', date: '2026-12-01' }] })
    const g = gatheringOf(bare, { kind: 'meeting', id: 'now' }) as Gathering
    expect(
      (['late', 'goal', 'goals', 'board', 'last', 'money', 'department'] as const).map((t) => told(bare, g, t)),
    ).toEqual([
      'Nothing is late.',
      'No goal is in the plan yet.',
      'No goal is in the plan yet.',
      'No board meeting is entered for the next two months.',
      'Nothing is written down of an earlier cabinet meeting.',
      'No budget line asks for money yet.',
      'Nothing is written down yet of what this department promised.',
    ])
    expect(told(bare, g, 'nothing')).toBeNull()
    // An agenda from before parts said what they tell has the same parts, by their titles.
    expect(tellsOf({ title: 'What is late' })).toBe('late')
    expect(tellsOf({ title: 'What is late', tells: 'nothing' })).toBeUndefined()
    expect(tellsOf({ title: 'Budget' })).toBeUndefined()
  })

  it('keeps what a board may not see off a wall and off the board’s agenda', () => {
    const slips = (reader: 'board' | 'cabinet') => told(cabinet.plan, cabinet.g, 'late', { minutes: 30 }, reader)
    expect(slips('cabinet')).toContain('Check-in')
    expect(slips('board')).not.toMatch(/check-in|update form/i)
    const screen = roomScreen(cabinet.plan, cabinet.g, {
      ...{ view: { how: 'plan', part: cabinet.g.agenda[1]?.part }, time: null, silenced: false, saving: [] },
      found: () => [],
      told: () => ['Adoption of JK: due November 23, 2026.'],
    })
    expect(screen.lines.map((l) => l.text)).toEqual(['Adoption of JK: due November 23, 2026.'])
  })
})

describe('an agenda', () => {
  it('begins when the same people began the last time, and names no time that nobody entered', () => {
    expect(usualBegin(cabinet.plan, cabinet.g)).toBe('09:00')
    expect(usualBegin(board.plan, board.g)).toBeUndefined()
    const cover = roomScreen(board.plan, board.g, {
      ...{ view: { how: 'cover' }, time: null, silenced: false, saving: [] },
      found: () => [],
    })
    expect(cover.lines.map((l) => l.note)).toEqual(['At the start', 'After 10 minutes', 'After 25 minutes'])
  })

  it('is known to have changed since it was printed by its versions, not by a clock', () => {
    const tips = { agenda: ['s1-4'], place: ['s2-1'] }
    expect(isNewerThan({ tips }, ['agenda', 'place'], { s1: 4, s2: 1 })).toBe(false)
    expect(isNewerThan({ tips }, ['agenda', 'place'], { s1: 3, s2: 1 })).toBe(true)
    expect(isNewerThan({ tips }, ['agenda', 'place'], { s1: 9 })).toBe(true)
    expect(isNewerThan({ tips }, ['begins'], {})).toBe(false)
  })
})
