import { expect, test } from 'vitest'
import { packetWords } from '../../../../renderer/features/meetings/words.ts'

test('a packet that is due today says so, and is not read as due with the meeting', () => {
  expect(packetWords('2026-11-27', '2026-11-27')).toBe('Packet due today')
  expect(packetWords('2026-11-28', '2026-11-27')).toBe('Packet due tomorrow')
  expect(packetWords('2026-12-04', '2026-11-27')).toBe('Packet due December 4, 2026')
})
