import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

/** The day of a moment as a laptop in this time zone says it. */
const in_ = (zone: string, moment: string): string => {
  const program = `import { localDay, localMinute } from './shared/days/index.ts'
    const at = new Date('${moment}'); console.log(localDay(at), localMinute(at))`
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, NODE_NO_WARNINGS: '1' },
  })
  return done.stdout.trim() || done.stderr
}

it('a board that meets on a Monday evening has Monday, in every zone of the United States', () => {
  // Seven in the evening in Denver is two in the morning in London, a day later.
  expect(in_('America/Denver', '2026-11-24T02:00:00Z')).toBe('2026-11-23 2026-11-23 19-00')
  expect(in_('Pacific/Honolulu', '2026-11-24T05:30:00Z')).toBe('2026-11-23 2026-11-23 19-30')
  expect(in_('America/New_York', '2026-11-24T00:05:00Z')).toBe('2026-11-23 2026-11-23 19-05')
  expect(in_('Europe/London', '2026-11-24T02:00:00Z')).toBe('2026-11-24 2026-11-24 02-00')
})
