import { describe, expect, it } from 'vitest'
import { agendaPaper } from '../../../shared/briefing/agenda/agenda.ts'
import { flat } from '../../../shared/briefing/document.ts'
import { notInForm } from '../../../shared/briefing/forms.ts'
import { missingIn } from '../../../shared/briefing/missing.ts'
import { forumReader, gatheringsFor } from '../../../shared/briefing/of-gathering.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { drawnText } from '../../support/drawn-text.ts'
import { asked } from '../../support/papers.ts'
import { planWith } from '../../support/plan.ts'

/** What a clerk prints and sends the day before: nobody should have to ask when, where, who leads and what is asked. */

type Agenda = readonly Readonly<Record<string, unknown>>[]
const parts: Agenda = [
  {
    ...{ part: 'late', title: 'What is late', minutes: 20, purpose: 'A new date for each.', asks: 'discuss' },
    ...{ lead: 'cfo', papers: 'List of November 30', materials: 'Calendars', notes: 'Start with the grant.' },
  },
  { part: 'who', title: 'Who does what?', minutes: 10, asks: 'decide', sheets: 'Actions' },
]
const planOf = (meeting: object = {}, agenda: Agenda = parts): Plan =>
  planWith({
    goal: [{ id: 'g', title: 'More children read', sort: 1 }],
    person: [{ id: 'cfo', role: 'Finance chief' }],
    meeting: [
      { id: 'm', forum: 'cabinet', date: '2026-12-01', begins: '9:00', place: 'Room 4', agenda, ...meeting } as never,
      { id: 'far', forum: 'cabinet', date: '2027-01-05', agenda } as never,
      { id: 'over', forum: 'cabinet', date: '2026-11-03', agenda } as never,
      { id: 'bare', forum: 'cabinet', date: '2026-11-30' },
    ],
    policy: [{ id: 'p', code: 'JC', title: 'Attendance lines', planned: { firstReading: 'm' } } as never],
    boardItem: [{ id: 'b', title: 'Reading of JC', meeting: 'm' } as never],
    pushbackStep: [{ id: 'x', when: 'Loud', what: 'Only for the cabinet' } as never],
  })
const of = { kind: 'meeting', id: 'm' } as const
const paper = (plan: Plan, more: object = { of }) =>
  agendaPaper(plan, asked(plan, 'agenda', { date: '2026-11-30', ...more }))
const table = (plan: Plan) => {
  const found = [...flat(paper(plan).model.blocks)].find((b) => b.t === 'table')
  return found?.t === 'table'
    ? [found.columns.map((c) => c.head), ...found.rows.map((r) => r.cells.map((c) => c.text))]
    : []
}

describe('the agenda of a meeting', () => {
  it('says when and where, and of each part from when to when, what is asked, who leads, what to read and to prepare', () => {
    const said = drawnText(paper(planOf()))
    expect(said).toContain('Tuesday, December 1, 2026, 9:00 am to 9:30 am')
    expect(said).toContain('Room 4')
    expect(table(planOf())).toEqual([
      ['Time', 'Minutes', 'What we do', 'Asked to', 'Who leads', 'To read', 'To prepare'],
      [
        ...['9:00 to 9:20 am', '20', 'What is late. A new date for each.', 'Discuss', 'Finance chief'],
        ...['List of November 30', 'Calendars'],
      ],
      ['9:20 to 9:30 am', '10', 'Who does what?', 'Decide', '', '', 'To print: actions'],
    ])
    expect(said, 'its end stands beside “When”').not.toContain('The agenda takes')
  })

  it('says with what is done what only a few parts have, and has no column that is empty beside all the others', () => {
    const others = ['Welcome', 'Figures', 'Questions', 'What next', 'Who tells whom', 'Close'].map((title, i) => ({
      ...{ part: `o${i}`, title, minutes: 5, asks: 'hear' },
    }))
    const [head, first, second] = table(planOf({}, [...parts, ...others]))
    expect(head).toEqual(['Time', 'Minutes', 'What we do', 'Asked to'])
    expect(first?.slice(2)).toEqual([
      'What is late. A new date for each. Led by: Finance chief. To read: List of November 30. To prepare: Calendars',
      'Discuss',
    ])
    // Two of eight parts have something to prepare: no column.
    expect(second?.slice(2)).toEqual(['Who does what? To print: actions', 'Decide'])
  })

  it('prints what the plan has set for that meeting, and never the notes for whoever leads', () => {
    const said = drawnText(paper(planOf({ monitors: ['g'] })))
    expect(said).toContain('JC Attendance lines: first reading.')
    expect(said).toContain('Board item “Reading of JC”.')
    expect(said).toContain('Goal 1. More children read: its figures and its status.')
    expect(said).not.toContain('Start with the grant')
    expect(said).not.toContain('does not say what came of it')
  })

  it('names no time that nobody planned', () => {
    const plan = planOf({ begins: undefined })
    expect(table(plan)[0]?.slice(0, 2)).toEqual(['What we do', 'Minutes'])
    expect(drawnText(paper(plan))).not.toMatch(/ [ap]m/)
    // Where the first part holds still, the times are known.
    expect(table(planOf({ begins: undefined }, [{ ...parts[0], pinned: '13:00' }]))[1]?.[0]).toBe('1:00 to 1:20 pm')
  })

  it('is for whoever meets: a board reads its own agenda and nothing of the plan above it', () => {
    const board = planOf({ forum: 'board' })
    expect(forumReader(board, { document: 'agenda', of, date: '2026-11-30' }, undefined)).toMatchObject({
      value: 'board',
    })
    expect(forumReader(board, { document: 'agenda', of, date: '2026-11-30' }, 'cabinet')).toMatchObject({
      error: { says: 'This agenda is for those who meet: it is made for the board. Nothing was written.' },
    })
    const { model } = paper(board)
    expect(model.foot).toContain('Board edition')
    expect(drawnText(paper(board))).toContain('What is late')
    expect(model.leftOut?.join() ?? '').not.toMatch(/pushback/i)
    expect(paper(planOf()).model.foot).toContain('Cabinet edition')
    // Should another edition be asked for all the same, it has nothing of the meeting.
    expect(drawnText(paper(planOf(), { of, readBy: 'board' }))).not.toContain('What is late')
  })

  it('is of the next meeting that has one, then of those after it, then of the last', () => {
    expect(gatheringsFor(planOf(), 'agenda', '2026-11-30').map((g) => g.id)).toEqual(['m', 'far', 'over'])
    // In a list of files its minutes have the same name behind theirs.
    expect(paper(planOf(), {}).model.title).toBe('Agenda: Cabinet, December 1, 2026')
  })

  it('goes out for Word, too, as no other paper of the cabinet does', () => {
    expect(notInForm('word', { document: 'agenda' }, 'cabinet')).toBeNull()
    expect(notInForm('word', { document: 'minutes' }, 'cabinet')).not.toBeNull()
  })

  it('is short and honest where there is none, and says what whoever gets it would ask back', () => {
    const empty = planWith({})
    expect(drawnText(paper(empty, {}))).toContain('No meeting in the plan has an agenda yet.')
    expect(missingIn(empty, asked(empty, 'agenda'))?.[0]?.says).toBe('No meeting in the plan has an agenda yet.')
    const bare = { of: { kind: 'meeting', id: 'bare' } }
    expect(drawnText(paper(planOf(), bare))).toContain('This meeting has no agenda yet.')
    const says = (plan: Plan, more: object) => missingIn(plan, asked(plan, 'agenda', more))?.map((m) => m.says)
    expect(says(planOf(), bare)).toEqual(['This meeting has no agenda yet.'])
    expect(says(planOf(), { of })).toEqual(['One part of the agenda has nobody who leads it.'])
    expect(says(planOf({ begins: undefined, place: undefined, ends: '9:20' }), { of })).toEqual([
      'No start time is entered, so the agenda has minutes and no times.',
      'Where it is held is not entered.',
      'One part of the agenda has nobody who leads it.',
      '“Who does what?” does not fit before the end at 9:20 am: 10 minutes too much.',
    ])
  })
})
