import { describe, expect, test } from 'vitest'
import { planOf } from '../../../shared/domain/plan.ts'
import { plainRecord, recordsOf } from '../../../shared/domain/state.ts'
import { steps } from '../../../shared/guide/guide.ts'
import { gatheringOf } from '../../../shared/retreat/gathering.ts'
import { roomPlan } from '../../../shared/retreat/room-plan.ts'
import { timeOfPart } from '../../../shared/retreat/running.ts'
import { type RoomScreen, roomScreen, type Shown, screensOf, type View } from '../../../shared/retreat/screen.ts'
import { aboveBoard, canaryPlan } from '../../support/canaries.ts'
import { samplePlan, sampleStates } from '../../support/records.ts'

const winter = { kind: 'retreat', id: 'ret-1' } as const
const sample = samplePlan()
const none: Omit<Shown, 'view'> = { time: null, silenced: false, found: () => [], saving: [] }
const screen = (view: View, more: Partial<Shown> = {}, whole = sample): RoomScreen => {
  const plan = roomPlan(whole, winter, 'board')
  const g = gatheringOf(plan, winter)
  if (!g) throw new Error('no retreat')
  return roomScreen(plan, g, { ...none, view, ...more })
}

describe('what stands before a room', () => {
  test('is the question of the guide, with the step of the block that is to be done now', () => {
    const facts = sample.get('retreat', 'ret-1')?.agenda?.[1]
    const part = facts && { ...facts, part: facts.part ?? '' }
    if (!part) throw new Error('no part')
    const after = (minutes: number) =>
      screen({ how: 'ask', part: 'facts' }, { time: timeOfPart(part, 0, minutes * 60_000) })
    expect(after(0)).toMatchObject({
      title: 'If we could move only one result in three years, which one?',
      say: 'Hang the sheets around the room before people arrive. Leave nothing covered.',
      support: { number: 1, name: 'Align' },
      parts: { at: 1, words: 'Part 2 of 10' },
    })
    expect(after(10).say).toBe('Walk around in silence. Put a note where you are surprised, glad, or worried.')
    expect(after(90).say).toBe('Agree on two figures that the plan must do something about.')
  })
  test('is never more than six lines, with the rest counted', () => {
    const found = () => Array.from({ length: 30 }, (_, i) => `Finding ${i}`)
    const s = screen({ how: 'plan', part: 'facts' }, { found })
    expect(s.lines.length).toBe(4)
    expect(s.more).toBe(27)
    expect(screen({ how: 'agenda', part: 'facts' }).lines.length).toBeLessThanOrEqual(6)
  })
  test('shows fewer lines where they are long, the last ones of what is kept, and as many options as are read', () => {
    const note = (i: number) => ({ retreat: 'ret-1', part: 'facts', keptAt: `2027-01-15T16:0${i}:00.000Z` })
    const long = 'Suspensions look small until you divide by the number of students in a group. '.repeat(2)
    const notes = [1, 2, 3, 4, 5].map((i) => plainRecord('roomNote', `n${i}`, { ...note(i), text: `${i} ${long}` }))
    const kept = screen({ how: 'kept', part: 'facts' }, {}, planOf([...sampleStates(), ...notes]))
    expect(kept.lines.map((l) => l.text[0])).toEqual(['4', '5'])
    expect(kept.more).toBe(3)
    const results = Array.from({ length: 60 }, (_, i) => ({ option: `Idea ${i + 1}`, dots: i }))
    const wall = plainRecord('ballot', 'wall', { retreat: 'ret-1', question: 'Which?', closed: true, results })
    const vote = screen({ how: 'vote', ballot: 'wall' }, {}, planOf([...sampleStates(), wall]))
    expect(vote.vote?.options.map((o) => o.option).slice(0, 2)).toEqual(['Idea 60', 'Idea 59'])
    expect([vote.vote?.options.length, vote.more]).toEqual([14, 46])
  })
  test('says of what is parked who has it and by which day, as people say it', () => {
    const { lines } = screen({ how: 'parked' })
    expect(lines.map((l) => l.note)).toContain('Chief Financial Officer, by February 26, 2027')
  })
  test('hides the counts of a vote until all are in', () => {
    const ballot = (closed: boolean) =>
      planOf([
        ...sampleStates(),
        plainRecord('ballot', 'v', {
          retreat: 'ret-1',
          question: 'First?',
          dots: 3,
          voters: 12,
          closed,
          results: [
            { option: 'A', dots: 20 },
            { option: 'B', dots: 16 },
          ],
        }),
      ])
    const view: View = { how: 'vote', ballot: 'v' }
    expect(screen(view, {}, ballot(false)).vote?.options.map((o) => o.dots)).toEqual([null, null])
    expect(JSON.stringify(screen(view, {}, ballot(false)))).not.toMatch(/\b(20|16)\b/)
    expect(screen(view, {}, ballot(true)).vote?.options.map((o) => [o.option, o.dots, o.first])).toEqual([
      ['A', 20, true],
      ['B', 16, false],
    ])
  })
  test('a break is one screen, any other part ends with what is kept', () => {
    const plan = roomPlan(sample, winter, 'board')
    const screens = gatheringOf(plan, winter)?.agenda.map((p) => screensOf(plan, p, { found: () => [] }))
    expect(screens?.[2]).toEqual(['ask'])
    expect(screens?.[3]).toEqual(['ask', 'plan', 'kept'])
    expect(screens?.[0]).toEqual(['ask', 'kept'])
  })
  test('notes for whoever leads never stand there', () => {
    const agenda = sample.get('retreat', 'ret-1')?.agenda ?? []
    expect(agenda.some((p) => p.notes)).toBe(true)
    for (const how of ['cover', 'agenda', 'ask', 'plan', 'kept', 'parked', 'end'] as const)
      for (const p of agenda) expect(JSON.stringify(screen({ how, part: p.part }))).not.toContain('Wait for an offer')
  })
})

describe('nothing above a board stands there', () => {
  test('on no screen of a part of any step, in a plan whose every field is a canary', () => {
    const ops = recordsOf(canaryPlan())
    const agenda = steps.map((s) => ({ part: s.id, title: s.title, minutes: 10, step: s.id }))
    const whole = planOf([...ops, plainRecord('retreat', 'ret-1', { title: 'Day', date: '2027-01-15', agenda })])
    const shown: string[] = []
    for (const how of ['cover', 'agenda', 'ask', 'plan', 'kept', 'parked', 'end'] as const)
      for (const { part } of agenda) shown.push(JSON.stringify(screen({ how, part }, {}, whole)))
    const all = shown.join(' ')
    expect(all).toMatch(/zq(board|public)/)
    expect(aboveBoard(all)).toEqual([])
  })
  test('but this retreat’s own records do, and those of another do not', () => {
    const plan = roomPlan(sample, winter, 'board')
    expect(plan.all('parkedItem').map((p) => p.id)).toEqual(['pk-1', 'pk-2'])
    expect(plan.get('capture', 'cap-1')).toBeUndefined()
    expect(plan.all('retreat').map((r) => r.id)).toEqual(['ret-1'])
    expect(plan.all('pushbackStep')).toEqual([])
    expect(plan.all('goal').length).toBeGreaterThan(5)
  })
})
