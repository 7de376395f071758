import { describe, expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { type Drawn, flat } from '../../../shared/briefing/document.ts'
import { readyToHirePaper } from '../../../shared/briefing/hire/hire.ts'
import { fullPlan } from '../../../shared/briefing/plan/plan.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { planWith, reading } from '../rules/plan.ts'

/** Sentences in which no figure was wrong, and which a critic with the sources in hand would call misleading. */

const day = '2026-12-08'
const text = ({ model }: Drawn): string =>
  [...flat(model.blocks)]
    .map((b) => JSON.stringify(b, (key, v) => (key === 'svg' || key === 'words' || key === 'of' ? undefined : v)))
    .join('\n')
const request = (plan: Plan) => defaultBoardRequest(plan, day)
const board = (plan: Plan) => text(boardBriefing(plan, request(plan)))
const hire = (plan: Plan) => text(readyToHirePaper(plan, { ...request(plan), document: 'hire' }))
const full = (plan: Plan, readBy: 'public' | 'board' = 'board') =>
  text(fullPlan(plan, { ...request(plan), document: 'plan', readBy }))

/** The plan of one goal, with nobody in it: all of it is for the public. */
const { person: _, ...withoutPeople } = reading
const open = { ...withoutPeople, goal: reading.goal.map(({ owner, ...g }) => g) }

describe('the public edition of the full plan', () => {
  const records = {
    ...open,
    statusUpdate: [{ id: 'u', goal: 'g', status: 'onTrack' as const, date: '2026-11-01', narrative: 'Going well.' }],
    person: [{ id: 'p', role: 'Director' }],
    decision: [
      { id: 'd1', date: '2026-01-01', forum: 'Board', text: 'So decided.' },
      { id: 'd2', date: '2026-02-01', forum: 'Board', text: 'And so.' },
      // Of a day that this paper does not tell.
      { id: 'd3', date: '2027-02-01', forum: 'Board', text: 'Later.' },
    ],
    concern: [{ id: 'c', concern: 'It takes too long.', belief: 'Zero sum' }],
    evidence: [{ id: 'e', title: 'Letter', about: [{ kind: 'decision', id: 'd1' }] }],
    backing: [{ id: 'b', promised: 'To stand behind it' }],
    accessEntry: [{ id: 'a', what: 'Cabinet canceled' }],
    pulse: [{ id: 'm', month: '2026-11-01', strain: 4 }],
  }

  it('lists by kind and count what is for the board, and nothing that is above it', () => {
    const said = full(planWith(records), 'public')
    const note = /For the board only, so not in this edition: [^"]*/.exec(said)?.[0] ?? ''
    expect(note).toContain('1 status update; 2 decisions; 1 concern; 1 piece of evidence; 1 person.')
    expect(note).not.toMatch(/backing|access|promise|pulse|cabinet|officer/i)
    for (const words of ['Going well', 'So decided', 'too long', 'Director', 'Letter'])
      expect(said).not.toContain(words)
    expect(full(planWith(records))).not.toContain('For the board only')
  })

  it('names the kinds of which it shows less than the board may see', () => {
    const goal = open.goal.map((g) => ({ ...g, owner: 'p' }))
    expect(full(planWith({ ...records, goal }), 'public')).toContain('Shown without what is for the board only: goals.')
    expect(full(planWith(records), 'public')).not.toContain('Shown without')
  })

  it('says nothing of the kind where all of the plan is for the public', () => {
    expect(full(planWith(open), 'public')).not.toContain('for the board only')
    expect(full(planWith({ ...open, backing: records.backing }), 'public')).not.toMatch(/board only/i)
  })
})
