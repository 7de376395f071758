import { expect, it } from 'vitest'
import { spokenOf } from '../../../shared/briefing/spoken.ts'

it('says of a goal whose end is past that it ran, and of one that goes on that it runs', () => {
  const goal = { id: 'g', start: '2024-07-01', end: '2026-07-13' }
  const days: Readonly<Record<string, string>> = { start: 'July 1, 2024', end: 'July 13, 2026' }
  const said = (day?: string) => spokenOf('goal', goal, ['start', 'end'], (name) => days[name] ?? '', day).get('start')
  expect(said('2026-12-14')).toBe('It ran from July 1, 2024 to July 13, 2026.')
  expect(said('2026-07-13')).toBe('It runs from July 1, 2024 to July 13, 2026.')
  expect(said()).toBe('It runs from July 1, 2024 to July 13, 2026.')
})
