import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kept, nameOf, readName, surplus } from '../../../../electron/plan/snapshots/thin.ts'

const kept = (at: string, reason: Kept['reason'] = 'clock'): Kept => readName(nameOf(at, reason)) as Kept
const hoursAgo = (h: number, now = '2026-11-24T12:00:00.000Z'): string =>
  new Date(Date.parse(now) - h * 3_600_000).toISOString()
const now = '2026-11-24T12:00:00.000Z'

describe('P8: which snapshots stay', () => {
  it('keeps hourly ones for a day, daily for a month, weekly for a year', { tags: 'seconds' }, () => {
    const all = Array.from({ length: 24 * 400 }, (_, h) => kept(hoursAgo(h)))
    const gone = new Set(surplus(all, now).map((k) => k.name))
    const stay = all.filter((k) => !gone.has(k.name))
    const within = (from: number, to: number): number =>
      stay.filter(
        (k) =>
          Date.parse(now) - Date.parse(k.at) > from * 3_600_000 && Date.parse(now) - Date.parse(k.at) <= to * 3_600_000,
      ).length
    expect(within(-1, 24)).toBeGreaterThanOrEqual(24)
    expect(within(24, 31 * 24)).toBeGreaterThanOrEqual(29)
    expect(within(24, 31 * 24)).toBeLessThanOrEqual(32)
    expect(within(31 * 24, 366 * 24)).toBeGreaterThanOrEqual(47)
    expect(within(31 * 24, 366 * 24)).toBeLessThanOrEqual(50)
    expect(within(367 * 24, 1000 * 24)).toBe(0)
  })

  it('keeps what was made before a merge for a month, whatever else there is', () => {
    const all = [
      kept(hoursAgo(30 * 24), 'merge'),
      kept(hoursAgo(40 * 24), 'merge'),
      kept(hoursAgo(1)),
      kept(hoursAgo(0)),
    ]
    expect(surplus(all, now)).toEqual([all[1]])
  })

  it('never throws the newest away, nor what a wrong clock put in the future', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2000, max: 20_000 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: -5000, max: 5000 }),
        (ages, skew) => {
          const all = [...new Set(ages)].map((h) => kept(hoursAgo(h)))
          const clock = hoursAgo(skew)
          const gone = surplus(all, clock)
          const newest = [...all].sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
          expect(gone).not.toContain(newest)
          for (const k of gone) expect(k.at < clock).toBe(true)
          // A second pass finds nothing more: thinning does not eat away what it left.
          expect(
            surplus(
              all.filter((k) => !gone.includes(k)),
              clock,
            ),
          ).toEqual([])
        },
      ),
    )
  })

  it('reads only names of its own', () => {
    expect(readName('plan.groundwork')).toBeUndefined()
    expect(readName('2026-11-24T12-00-00Z-theft.groundwork')).toBeUndefined()
    expect(kept(now, 'import')).toEqual({ name: '2026-11-24T12-00-00Z-import.groundwork', at: now, reason: 'import' })
  })
})
