import { expect, test } from 'vitest'
import { type Meeting, nextWords, packetWords } from '../../../../renderer/features/meetings/words.ts'

test('a packet that is due today says so, and is not read as due with the meeting', () => {
  expect(packetWords('2026-11-27', '2026-11-27')).toBe('Packet due today')
  expect(packetWords('2026-11-28', '2026-11-27')).toBe('Packet due tomorrow')
  expect(packetWords('2026-12-04', '2026-11-27')).toBe('Packet due December 4, 2026')
})

test('a packet whose day is past is told while its meeting is to come, and so is the packet to make next', () => {
  expect(packetWords('2026-11-24', '2026-11-28')).toBe('Packet was due November 24, 2026')
  const cabinet = { id: 'c', forum: 'cabinet', date: '2026-12-01', packetDue: '2026-11-24' } as Meeting
  const board = { id: 'b', forum: 'board', date: '2026-12-14', packetDue: '2026-12-04' } as Meeting
  const over = { id: 'o', forum: 'board', date: '2026-11-23', packetDue: '2026-11-13' } as Meeting
  expect(nextWords([board, cabinet, over], '2026-11-28')).toBe(
    'Next: Cabinet, December 1, 2026, in 3 days. Its packet was due November 24, 2026. The next packet is due on December 4, 2026, in 6 days: Board, December 14, 2026.',
  )
  expect(nextWords([board, over], '2026-12-03')).toBe(
    'Next: Board, December 14, 2026, in 11 days. Its packet is due on December 4, 2026, tomorrow.',
  )
  expect(nextWords([{ ...board, packetDue: undefined } as Meeting], '2026-12-03')).toBe(
    'Next: Board, December 14, 2026, in 11 days.',
  )
  expect(nextWords([over], '2026-12-03')).toBeUndefined()
})
