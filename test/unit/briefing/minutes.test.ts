// @module-tag seconds
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { boardItemFrom, decisionsTaken } from '../../../shared/briefing/board/from-decisions.ts'
import { type Block, flat } from '../../../shared/briefing/document.ts'
import { minutesPaper } from '../../../shared/briefing/minutes/minutes.ts'
import { forumReader, gatheringsFor } from '../../../shared/briefing/of-gathering.ts'
import type { BriefingRequest } from '../../../shared/briefing/request.ts'
import { type Plan, planOf } from '../../../shared/domain/plan.ts'
import type { About } from '../../../shared/domain/schema.ts'
import { plainRecord, type RecordState } from '../../../shared/domain/state.ts'
import { gatheringOf } from '../../../shared/retreat/gathering.ts'
import { samplePlan, sampleStates } from '../../support/records.ts'

const plan = samplePlan()
const summer = { kind: 'retreat', id: 'ret-0' } as const
const cabinet = { kind: 'meeting', id: 'mt-cabinet-2026-10-20' } as const
const minutesReader = (of_: Plan, of: BriefingRequest['of'], asked: string | undefined, preview = true) =>
  forumReader(of_, { document: 'minutes', date: '2026-11-20', ...(of && { of }) }, asked, preview)
const text = (blocks: readonly Block[]): string => JSON.stringify([...flat(blocks)])
const made = (of: typeof summer | typeof cabinet | undefined, of_ = plan) =>
  minutesPaper(of_, { ...defaultBoardRequest(of_, '2026-11-20'), document: 'minutes', ...(of && { of }) })
const heads = (blocks: readonly Block[]) =>
  [...flat(blocks)].flatMap((b) => (b.t === 'heading' && b.level === 1 ? [b.text] : []))
const table = (blocks: readonly Block[], under: string) => {
  const all = [...flat(blocks)]
  const at = all.findIndex((b) => b.t === 'heading' && b.text === under)
  const found = all.slice(at).find((b) => b.t === 'table')
  return found?.t === 'table' ? found.rows.map((r) => r.cells.map((c) => c.text)) : []
}

describe('the time of day', () => {
  const program = `import { readFileSync } from 'node:fs'
    import { defaultBoardRequest } from './shared/briefing/board/defaults.ts'
    import { flat } from './shared/briefing/document.ts'
    import { minutesPaper } from './shared/briefing/minutes/minutes.ts'
    import { samplePlan } from './test/support/records.ts'
    const plan = samplePlan()
    const of = { kind: 'retreat', id: 'ret-0' }
    const { model } = minutesPaper(plan, { ...defaultBoardRequest(plan, '2026-11-20'), document: 'minutes', of })
    console.log(JSON.stringify([...flat(model.blocks)]))`
  const told = (zone: string) =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone, NODE_NO_WARNINGS: '1' },
    }).stdout

  test('is the room’s, whoever makes the minutes and wherever', () => {
    const here = told('America/Denver')
    expect(here).toContain('June 11, 2026, from 8:32 am to 10:27 am')
    expect(told('Asia/Tokyo')).toBe(here)
    expect(here).not.toContain('by the clock of the laptop')
  })

  test('is called the laptop’s where an earlier version did not keep whose it was', () => {
    const states = sampleStates().map((s) =>
      s.kind === 'retreat' ? (JSON.parse(JSON.stringify(s).replaceAll('.000-06:00', '.000Z')) as RecordState) : s,
    )
    expect(text(made(summer, planOf(states)).model.blocks)).toContain(
      'Times are by the clock of the laptop that made these minutes.',
    )
  })
})

describe('minutes of a retreat', () => {
  const { model } = made(summer)
  test('end with what of the plan they leave out', () => {
    expect(text(model.blocks.slice(-1))).toMatch(/The full plan for the \w+ has more: .*goals/)
  })

  test('tell of a vote on an indicator how many picked each level, from the lowest, and what the room settled on', () => {
    const all = text(model.blocks)
    expect(all).toContain('Most say Emerging, 5 of 8. Eight people voted.')
    expect(all).toContain('Emerging: Results by group went to the board once, without a set date.')
    expect(table(model.blocks, 'What changed in the plan')[0]).toEqual([
      'Indicator rating',
      'Emerging: Results by group reach the board on set dates. Since then: In place.',
    ])
  })

  test('begin with what was decided and what happens next, for whoever was not there', () => {
    expect(model.title).toBe('Minutes: Summer retreat')
    expect(heads(model.blocks)).toEqual([
      'What was decided',
      'What happens next',
      'Votes',
      'Parking lot',
      'What was said',
      'What changed in the plan',
      'How it went',
      'Who was there',
      'What our words mean',
    ])
    expect(table(model.blocks, 'What was decided')).toEqual([
      [
        'Drops two goals and merges attendance with belonging.',
        'Students come to school and feel that they belong',
        'Choose which goals stay (Front table)',
        'In the plan as a decision',
      ],
    ])
    expect(table(model.blocks, 'What happens next').map((r) => r.slice(0, 2))).toEqual([
      ['Train K-3 teachers in the eleven elementary schools, third group', 'Chief Academic Officer'],
    ])
  })
  test('of a day for which nobody entered when it begins print no hour that was planned', () => {
    const untimed = sampleStates().map((s): RecordState => {
      if (s.id !== summer.id) return s
      const { start: _none, ...values } = s.values
      return { ...s, values }
    })
    const rows = table(made(summer, planOf(untimed)).model.blocks, 'How it went')
    expect(rows[0]?.slice(0, 2)).toEqual(['Arrive', '15 minutes'])
  })
  test('keep what was put together and what was dropped, with the reason', () => {
    const told = text(model.blocks)
    // Fourteen voted: of whom nobody wrote down that they came, it is not said that they did not.
    expect(told).toContain('Eight people are listed as present.')
    expect(told).toContain('Attendance and belonging become one goal, and two goals are dropped')
    expect(told).toContain('Combined with “Drops two goals and merges attendance with belonging.”')
    expect(told).toContain('Dropped: A building question, for the facilities committee.')
  })
  test('tell every count of a vote, and how long each part took beside what was planned', () => {
    expect(table(model.blocks, 'Which goals stay?').map((r) => r.join(' '))).toEqual([
      'Reading 11',
      'Discipline 9',
      'Attendance with belonging 8',
      'Graduation 7',
      'Multilingual learners 7',
    ])
    expect(table(model.blocks, 'How it went').map((r) => [r[0], r[1], r[3]])).toEqual([
      ['Arrive', '8:30 am, 15 minutes', '15 minutes'],
      ['Read the wall of facts', '8:45 am, 45 minutes; 5 minutes more given', '50 minutes'],
      ['Choose which goals stay', '9:30 am, 30 minutes', '32 minutes'],
      ['Close', '10:00 am, 20 minutes', '18 minutes'],
    ])
  })
  test('are the cabinet’s, whatever edition is asked for', () => {
    expect(model.foot).toContain('Cabinet edition')
    expect(minutesReader(plan, summer, undefined)).toMatchObject({ ok: true, value: 'cabinet' })
    expect(minutesReader(plan, summer, 'board')).toMatchObject({
      ok: false,
      error: { says: expect.stringMatching(/made for the cabinet/) },
    })
  })
  test('are none where nothing was begun, for whomever they are asked', () => {
    expect(minutesReader(planOf([]), undefined, undefined)).toMatchObject({ ok: true, value: 'cabinet' })
    const none = {
      ok: false,
      error: { says: expect.stringMatching(/No retreat or meeting has started yet, so there are no minutes/) },
    }
    expect(minutesReader(planOf([]), undefined, 'board')).toMatchObject(none)
    // The page may be looked at; a final one would be kept as sent, with nothing on it.
    for (const asked of ['cabinet', undefined])
      expect(minutesReader(planOf([]), undefined, asked, false)).toMatchObject(none)
  })
})

describe('what becomes of goals and commitments at a retreat', () => {
  const at = { retreat: 'ret-0', part: 'facts', state: 'accepted' }
  const plan = planOf([
    ...sampleStates(),
    plainRecord('capture', 'w', {
      ...at,
      what: 'wording',
      text: 'Every child reads well',
      more: 'More children read well',
      became: { kind: 'goal', id: 'goal-reading' },
    }),
    plainRecord('capture', 'g', {
      ...at,
      what: 'goal',
      text: 'Every family is called',
      owner: 'per-comm',
      due: '2027-06-30',
      became: { kind: 'goal', id: 'goal-advanced' },
    }),
  ])
  test('is told with the wording before, and with who owes it by when', () => {
    const all = text(made(summer, plan).model.blocks)
    expect(all).toContain('Every child reads well, in place of “More children read well”')
    expect(all).toContain('Every family is called (Director of Communications, by June 30, 2027)')
  })
})

describe('minutes of a meeting', () => {
  test('are made by the same parts, with both rounds of a vote', () => {
    const { model } = made(cabinet)
    expect(model.title).toBe('Minutes: Cabinet, October 20, 2026')
    expect(text(model.blocks)).toContain(
      'A tie: “Liaison” and “Coach”, 2 dots each. Four people voted, with one dot each.',
    )
    expect(text(model.blocks)).toContain('Which post first in the base budget? Round 2')
    expect(table(model.blocks, 'What was decided')[0]?.[1]).toBe('Family and Community Liaison')
  })
  test('say which table took something down, in which part, and in which part a vote was held', () => {
    const { model } = made(cabinet)
    expect(table(model.blocks, 'What was decided')[0]?.[2]).toBe('The liaison’s pay from July (table: Finance)')
    // One thing was parked: it is beside its words.
    expect(text(model.blocks)).toContain('Where it was said: Update forms (table: Finance)')
    expect(text(model.blocks).match(/Part of the agenda: The liaison’s pay from July\./g)).toHaveLength(2)
  })
  test('have in their report what of the day they do not print: who was to lead a part, and which question a note answers', () => {
    expect(made(summer).model.leftOut).toContain('parts of 1 answer in the room')
    expect(made(cabinet).model.leftOut).toContain('parts of 1 meeting')
    const checkIn = minutesPaper(plan, {
      ...defaultBoardRequest(plan, '2026-11-20'),
      ...{ document: 'minutes', of: { kind: 'checkIn', id: 'chk-01' } },
    })
    expect(checkIn.model.leftOut).toContain('parts of 1 check-in')
  })
  test('of the board tell the board, of the plan, nothing above it', () => {
    const states: RecordState[] = sampleStates().map((s) =>
      s.id === cabinet.id ? { ...s, values: { ...s.values, forum: 'board', packetDue: undefined } } : s,
    )
    const above = sampleStates().find((s) => s.kind === 'pushbackStep')
    const about: About[] = [{ kind: 'pushbackStep', id: above?.id ?? '' }]
    const pointing = states.map((s) => (s.id === 'cap-4' ? { ...s, values: { ...s.values, about } } : s))
    const board = planOf(pointing)
    const { model } = made(cabinet, board)
    expect(model.foot).toContain('Board edition')
    // The agenda is the cabinet's: no full plan that the board reads has it.
    expect(model.leftOut?.join()).not.toMatch(/parts of 1 (?:meeting|capture)/)
    expect(table(model.blocks, 'What was decided')[0]?.[1]).toBe('Not for this document')
    expect(minutesReader(board, cabinet, undefined)).toMatchObject({ value: 'board' })
  })
  test('do not say that no action was taken down where one was, and was dropped', () => {
    const told = text(made(cabinet).model.blocks)
    expect(told).toContain('These minutes record one decision, one action since dropped and two votes.')
    expect(told).toContain('Every action that was recorded was dropped later.')
  })
  test('of nothing say so', () => {
    const { model } = made(undefined, planOf([]))
    expect(text(model.blocks)).toContain('No retreat or meeting has started yet')
    expect(gatheringsFor(plan, 'minutes', '2026-11-20').map((g) => g.id)).toEqual([
      'mt-cabinet-2026-10-20',
      'chk-01',
      'ret-0',
    ])
  })
})

describe('a draft item for the board', () => {
  const g = gatheringOf(plan, summer)
  if (!g) throw new Error('no retreat')
  const ids = { item: 'i', briefing: 'b' }
  test('is filled from what was decided, for the next meeting of the board', () => {
    expect(decisionsTaken(plan, g).map((d) => d.id)).toEqual(['dec-07'])
    const ops = boardItemFrom(plan, g, '2026-11-20', ids)
    if (!ops.ok) throw new Error(ops.error.says)
    const [item, briefing] = ops.value.map((o) => (o.op === 'set' ? o.values : {}))
    expect(item).toEqual({ title: 'Cut the list of goals.', state: 'draft', meeting: 'mt-board-2026-11-23' })
    expect(briefing).toMatchObject({
      document: 'boardBriefing',
      subject: 'Cut the list of goals.',
      meeting: 'mt-board-2026-11-23',
      asked: ['Drops two goals and merges attendance with belonging.'],
      goals: ['goal-attendance'],
    })
    expect(briefing).not.toHaveProperty('motion')
  })
  test('is refused while nothing that was decided is in the plan', () => {
    const winter = gatheringOf(plan, { kind: 'retreat', id: 'ret-1' })
    if (!winter) throw new Error('no retreat')
    expect(boardItemFrom(plan, winter, '2026-11-20', ids)).toMatchObject({ ok: false })
  })
})
