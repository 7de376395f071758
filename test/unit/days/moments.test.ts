// @module-tag seconds
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

/** What these expressions are on a laptop that is carried from zone to zone: one process for all, which takes a while to start. */
const carried = (asked: readonly (readonly [zone: string, expression: string])[]): string[] => {
  const program = `import * as days from './shared/days/index.ts'
    const { ${['clockWords', 'elapsed', 'hasZone', 'isMoment', 'keptMinutes', 'localDay', 'localMinute', 'momentAfter', 'momentDay', 'momentHere', 'timeWords', 'whenWords'].join(', ')} } = days
    ${asked.map(([zone, e]) => `process.env.TZ = '${zone}'; console.log([${e}].join(' '))`).join('\n')}`
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC', NODE_NO_WARNINGS: '1' },
  })
  return (done.stdout.trim() || done.stderr).split('\n')
}

it('a board that meets on a Monday evening has Monday, in every zone of the United States', () => {
  const at = (moment: string) => `localDay(new Date('${moment}')), localMinute(new Date('${moment}'))`
  // Seven in the evening in Denver is two in the morning in London, a day later.
  const [denver, honolulu, newYork, london] = carried([
    ['America/Denver', at('2026-11-24T02:00:00Z')],
    ['Pacific/Honolulu', at('2026-11-24T05:30:00Z')],
    ['America/New_York', at('2026-11-24T00:05:00Z')],
    ['Europe/London', at('2026-11-24T02:00:00Z')],
  ])
  expect(denver).toBe('2026-11-23 2026-11-23 19-00')
  expect(honolulu).toBe('2026-11-23 2026-11-23 19-30')
  expect(newYork).toBe('2026-11-23 2026-11-23 19-05')
  expect(london).toBe('2026-11-24 2026-11-24 02-00')
})

it('what began in a room in Denver is told by its clock, in New York and in London too', () => {
  const kept = '2026-10-20T09:02:40.000-06:00'
  const later = `momentAfter('${kept}', 65 * 60_000)`
  const told = `isMoment('${kept}'), hasZone('${kept}'), clockWords(keptMinutes('${kept}')), clockWords(keptMinutes(${later})), elapsed('${kept}', ${later}) / 60_000`
  const here = `momentHere('2026-10-20T15:02:40.000Z')`
  const zones = ['America/Denver', 'America/New_York', 'Europe/London', 'Asia/Kolkata']
  const [denver, kolkata, ...all] = carried([
    ['America/Denver', here],
    ['Asia/Kolkata', here],
    ...zones.map((zone) => [zone, told] as const),
  ])
  expect(denver).toBe(kept)
  expect(kolkata).toMatch(/20:32:40.000\+05:30$/)
  expect(all).toEqual(zones.map(() => 'true true 9:02 am 10:07 am 65'))
})

it('what was kept without its zone is told by the clock of the laptop, and knows that it has none', () => {
  const told = `hasZone('2026-10-20T15:02:40.000Z'), clockWords(keptMinutes('2026-10-20T15:02:40.000Z'))`
  expect(
    carried([
      ['America/Denver', told],
      ['America/New_York', told],
    ]),
  ).toEqual(['false 9:02 am', 'false 11:02 am'])
})

it('a laptop that flew from Denver to New York shows New York’s hours beside New York’s days', () => {
  const night = "'2026-11-29T05:30:00.000Z'"
  const [denver, newYork] = carried([
    ['America/Denver', `timeWords(${night}), momentDay(${night}), whenWords(${night}, ${night})`],
    ['America/New_York', `timeWords(${night}), momentDay(${night}), whenWords(${night}, ${night})`],
  ])
  expect(denver).toBe('10:30 pm November 28, 2026 Today, 10:30 pm')
  expect(newYork).toBe('12:30 am November 29, 2026 Today, 12:30 am')
})
