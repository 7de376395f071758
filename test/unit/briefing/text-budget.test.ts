import { expect, it } from 'vitest'
import { boardBriefing } from '../../../shared/briefing/board/briefing.ts'
import { defaultBoardRequest } from '../../../shared/briefing/board/defaults.ts'
import { needsSimpleBreaks } from '../../../shared/briefing/text-budget.ts'
import { samplePlan } from '../../support/records.ts'

it('sets an ordinary paper with the best line breaks, and one with an endless word with the simple ones', {
  tags: 'seconds',
}, () => {
  const plan = samplePlan()
  const request = defaultBoardRequest(plan, '2026-12-14')
  expect(needsSimpleBreaks(boardBriefing(plan, request).model)).toBe(false)
  const cover = { ...request.cover, background: `See ${'x'.repeat(300)}.` }
  expect(needsSimpleBreaks(boardBriefing(plan, { ...request, cover }).model)).toBe(true)
})

it('counts a word, not the spaces around it', () => {
  const word = 'y'.repeat(99)
  expect(needsSimpleBreaks({ text: `${word} ${word}\n${word} ${'z'.repeat(40)}` })).toBe(false)
  expect(needsSimpleBreaks({ text: `${word} a ${word}y` })).toBe(true)
  expect(needsSimpleBreaks({ text: 'a day '.repeat(499) })).toBe(false)
  expect(needsSimpleBreaks({ text: 'a day '.repeat(500) })).toBe(true)
  expect(needsSimpleBreaks({ svg: 'x'.repeat(200) })).toBe(false)
})

it('takes a sentence without spaces for no word, in scripts that write none', () => {
  const lao = 'ແລະຄອບຄົວພົບກັບຄູທຸກເດືອນ'.repeat(8)
  expect(needsSimpleBreaks({ text: lao })).toBe(false)
  expect(needsSimpleBreaks({ text: `${lao} ${'y'.repeat(201)}` })).toBe(true)
})
