import { describe, expect, it } from 'vitest'
import { overAdvised } from '../../../shared/briefing/advised.ts'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import type { BriefingRequest } from '../../../shared/briefing/request.ts'
import { planWith } from '../../support/plan.ts'

describe('how long boards advise a text to be', () => {
  it('is said while a longer one is typed, in a round count', () => {
    expect(overAdvised('background', 'word '.repeat(1_923))).toBe(
      'About 1,900 words; boards read half a page, some 250 words. All of it prints.',
    )
    expect(overAdvised('purpose', 'word '.repeat(84))).toMatch(/^About 84 words;/)
    expect(overAdvised('motion', 'word '.repeat(347))).toMatch(/^About 350 words; a motion is read aloud/)
  })

  it('is not said of one that fits, however it is spaced', () => {
    expect(overAdvised('background', 'word   \n\n '.repeat(250))).toBeNull()
    expect(overAdvised('subject', '')).toBeNull()
  })
})

it('is told with the briefing, too, for whoever prints it without the window, and not of a part that is left out', () => {
  const plan = planWith({ goal: [{ id: 'g', title: 'Reading' }] })
  const usual = defaultBoardRequest(plan, '2026-12-14')
  const cover = { ...usual.cover, background: 'The board asked for results by group. '.repeat(90) }
  const notes = (off: BriefingRequest['off']) => boardBriefing(plan, { ...usual, cover, ...(off && { off }) }).notes
  expect(notes(undefined)).toContain(
    'Background: about 630 words; boards read half a page, some 250 words. All of it prints.',
  )
  expect(notes(['cover']).join(' ')).not.toContain('Background')
  expect(boardBriefing(plan, usual).notes.join(' ')).not.toContain('boards read')
})
