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

/** What a program prints on a laptop in this time zone. */
const printed = (zone: string, program: string): string => {
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, NODE_NO_WARNINGS: '1' },
  })
  return done.stdout.trim() || done.stderr
}

it('what began in a room in Denver is told by its clock, in New York and in London too', () => {
  const days = `import { clockWords, elapsed, hasZone, isMoment, keptMinutes, momentAfter, momentHere } from './shared/days/index.ts'\n`
  const kept = printed('America/Denver', `${days}console.log(momentHere('2026-10-20T15:02:40.000Z'))`)
  expect(kept).toBe('2026-10-20T09:02:40.000-06:00')
  const told = `${days}const m = '${kept}', later = momentAfter(m, 65 * 60_000)
    console.log(isMoment(m), hasZone(m), clockWords(keptMinutes(m)), clockWords(keptMinutes(later)), elapsed(m, later) / 60_000)`
  for (const zone of ['America/Denver', 'America/New_York', 'Europe/London', 'Asia/Kolkata'])
    expect(printed(zone, told), zone).toBe('true true 9:02 am 10:07 am 65')
  expect(printed('Asia/Kolkata', `${days}console.log(momentHere('2026-10-20T15:02:40.000Z'))`)).toMatch(
    /20:32:40.000\+05:30$/,
  )
})

it('what was kept without its zone is told by the clock of the laptop, and knows that it has none', () => {
  const days = `import { clockWords, hasZone, keptMinutes } from './shared/days/index.ts'\n`
  const told = `${days}const m = '2026-10-20T15:02:40.000Z'; console.log(hasZone(m), clockWords(keptMinutes(m)))`
  expect(printed('America/Denver', told)).toBe('false 9:02 am')
  expect(printed('America/New_York', told)).toBe('false 11:02 am')
})
